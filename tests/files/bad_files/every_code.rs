//! Every code, and every fault within a code, comes of some bad file.

use std::collections::BTreeSet;

use sidestil::scenario::text::loading::load;

use super::{
    SMALL, about, dates, edited, fields, investments, rules, state, texts,
    told::{self, all_findings},
    values,
};

/// Codes of which no bad file here is made, and why.
const ELSEWHERE: &[(&str, &str)] = &[("NotTried", "it takes more than 500 changes: `large_files` has such a file")];

/// The variants of an enum, as its declaration has them.
fn variants(source: &str, name: &str) -> Vec<String> {
    let declared = source.split_once(&format!("pub enum {name} {{")).unwrap().1.split_once("\n}").unwrap().0;
    let is_variant = |line: &&str| line.starts_with("    ") && line[4..].starts_with(char::is_uppercase);
    let variants = declared.lines().filter(is_variant);
    variants.map(|line| line.trim().split(|sign: char| !sign.is_alphanumeric()).next().unwrap().to_owned()).collect()
}

/// How each code, and each fault within a code, begins when it is printed.
fn declared() -> Vec<String> {
    let parts = [
        ("Dates", include_str!("../../../src/scenario/dates.rs"), "DateFault"),
        ("Groups", include_str!("../../../src/scenario/group_fault.rs"), "GroupFault"),
        ("Investment", include_str!("../../../src/scenario/investment_fault.rs"), "InvestmentFault"),
        ("State", include_str!("../../../src/scenario/state_fault.rs"), "StateFault"),
        ("Investment(Idle", include_str!("../../../src/scenario/investment_fault.rs"), "Idle"),
    ];
    let codes = variants(include_str!("../../../src/scenario/finding.rs"), "Code");
    let parts = parts.into_iter().flat_map(|(code, source, name)| {
        variants(source, name).into_iter().map(move |fault| format!("{code}({fault}"))
    });
    codes.into_iter().chain(parts).collect()
}

/// Bad texts that are no edit of a case's kind: what cannot be a scenario at all, and published figures.
fn other_texts() -> Vec<Vec<u8>> {
    let published = |what: &str| {
        edited("measure: \"group.målgruppe.growth\", rules: \"foer\", value: 0.25, rounded_to: 0.05", what).into_bytes()
    };
    // 1,5 to the 21st is 4.987 times the prices.
    let steep = (2024..=2044).map(|year| format!("{year}: 0.5")).collect::<Vec<_>>().join(", ");
    let level = "price_level: 2023,\n  price_index: (method: added, changes: {";
    let steep = SMALL.replacen("    2023: 0.03,", &format!("    2023: 0.03, {steep}"), 1).replacen(
        level,
        "price_level: 2044,\n  price_index: (method: compounded, changes: {",
        1,
    );
    vec![
        steep.into_bytes(),
        vec![b' '; 16 * 1024 * 1024 + 1],
        b"(format: 4, \0)".to_vec(),
        b"// nothing yet\n".to_vec(),
        "[".repeat(200_000).into_bytes(),
        (SMALL.split_once("  rule_sets: [").unwrap().0.to_owned() + "  rule_sets: [],\n)\n").into_bytes(),
        published("measure: \"group.målgruppe.grwoth\", rules: \"foer\", value: 1, rounded_to: 1"),
        published("measure: \"course.målgruppe.public\", period: \"2022\", rules: \"foer\", value: 1, rounded_to: 1"),
        published("measure: \"cost.public\", rules: \"foer\", value: 1, rounded_to: 1"),
        published("measure: \"cost.public\", period: \"2030\", rules: \"foer\", value: 1, rounded_to: 1"),
    ]
}

#[test]
fn every_code_and_every_fault_within_one_comes_of_some_bad_file() {
    let kinds = [
        texts::CASES,
        fields::CASES,
        values::CASES,
        rules::CASES,
        about::CASES,
        dates::CASES,
        investments::CASES,
        told::CASES,
        state::CASES,
        state::TOLD,
    ];
    let edits = kinds.into_iter().flatten().map(|case| edited(case.from, case.to).into_bytes());
    let mut found: BTreeSet<String> = BTreeSet::new();
    for text in edits.chain(other_texts()) {
        found.extend(all_findings(&text).into_iter().map(|finding| format!("{:?}", finding.code)));
    }
    let here = std::env::temp_dir();
    for path in [here.join("sidestil findes ikke.ron"), here] {
        found.extend(load(&path).findings.into_iter().map(|finding| format!("{:?}", finding.code)));
    }
    let comes = |name: &str| {
        let goes_on = |code: &str| code.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        found.iter().any(|code| goes_on(code))
    };
    let is_elsewhere = |name: &str| ELSEWHERE.iter().any(|(code, _)| *code == name);
    let declared = declared();
    assert!(declared.len() > 80, "{declared:?}");
    let missing: Vec<&String> = declared.iter().filter(|name| !comes(name) && !is_elsewhere(name)).collect();
    assert!(missing.is_empty(), "no bad file has {missing:?}");
    let needless: Vec<_> =
        ELSEWHERE.iter().filter(|(code, _)| comes(code) || !declared.iter().any(|name| name == code)).collect();
    assert!(needless.is_empty(), "{needless:?} need not be left out");
}
