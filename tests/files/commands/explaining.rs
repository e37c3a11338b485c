//! What `explain` is asked about: one rule set, or the difference of two, and what each is called.

use std::path::Path;

use super::{REFORM, err, folder, out, sidestil};

/// Each year 1.000, 900 and 600 kr.; no rule set has an investment.
const THREE: &str =
    "(format: 4, title: \"Tre\", place: \"Prøveby\", period: (first_year: 2026, years: 2), price_level: 2026,
    groups: { \"a\": (name: \"A\", inflow: 12, stay: (exactly: 3)) },
    costs: { \"y\": (name: \"Y\", yearly: { 2026: (value: 1_000, price_level: 2026) }, area: support) },
    rule_sets: [
        (id: \"et\", name: \"Et\"),
        (id: \"to\", name: \"To\", changes: { \"costs/y/yearly/2026\": (value: 900, price_level: 2026) }),
        (id: \"tre\", name: \"Tre\", changes: { \"costs/y/yearly/2026\": (value: 600, price_level: 2026) }),
    ],
)";

fn explained(folder: &Path, arguments: &[&str]) -> String {
    let file = folder.join("tre.ron");
    std::fs::write(&file, THREE).unwrap();
    let output = sidestil(&[&["explain", file.to_str().unwrap()], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    out(&output).replace('\u{a0}', " ")
}

#[test]
fn two_rule_sets_that_are_named_are_held_against_each_other() {
    let folder = folder("explained-sides");
    let saving = |more: &[&str]| explained(&folder, &[&["saving.municipality", "--period", "2026"], more].concat());
    // 1.000 − 900, 900 − 600, 1.000 − 600.
    for (sides, value) in [
        (&["--rules", "difference"][..], "= 100 kr."),
        (&["--before", "to", "--after", "tre"], "= 300 kr."),
        (&["--after", "tre", "--rules", "difference"], "= 400 kr."),
        (&["--before", "et"], "= 100 kr."),
    ] {
        let text = saving(sides);
        assert!(text.lines().next().unwrap().ends_with(value), "{sides:?}: {text}");
        assert!(text.contains("Udgift før minus udgift efter:"), "{text}");
    }
    let cost = explained(&folder, &["cost.municipality", "--period", "2026", "--after", "tre"]);
    assert!(cost.starts_with("Udgift, kommunekassen, 2026 (Tre) = 600 kr."), "{cost}");
    let file = folder.join("tre.ron");
    let file = file.to_str().unwrap();
    for (arguments, says) in [
        (&["--before", "findes-ikke"][..], "intet regelsæt hedder findes-ikke"),
        (&["--after", "findes-ikke"], "intet regelsæt hedder findes-ikke"),
        (&["--rules", "to", "--before", "et"], "--rules ID siger selv, hvilket regelsæt der menes"),
    ] {
        let output = sidestil(&[&["explain", file, "payback.municipality"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(says), "{}", err(&output));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_rule_set_without_investments_says_where_the_reforms_saving_stands() {
    let folder = folder("explained-none");
    for measure in ["payback.municipality", "npv.municipality", "deepest_deficit.public", "benefit_cost.municipality"] {
        let text = explained(&folder, &[measure]);
        assert!(text.contains("»To« har ingen investeringer") && text.contains("(difference)"), "{measure}: {text}");
        let english = explained(&folder, &[measure, "--language", "en"]);
        assert!(english.contains("“To” has no investments"), "{english}");
        assert!(!explained(&folder, &[measure, "--rules", "difference"]).contains("investeringer"), "{measure}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// A rule set without its own investments is not the one before it.
#[test]
fn what_a_rule_set_costs_without_its_investments_is_called_so() {
    let explain = |more: &[&str]| {
        let output = sidestil(&[&["explain", REFORM, "saving.municipality"], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        out(&output)
    };
    for period in ["2023", "2023-05"] {
        let text = explain(&["--period", period]);
        assert!(text.contains("Udgift uden regelsættets investeringer minus udgift med dem:"), "{text}");
        assert!(text.contains("udgift uden regelsættets investeringer = "), "{text}");
        assert!(!text.contains("(før)"), "{text}");
        let text = explain(&["--period", period, "--rules", "difference"]);
        assert!(text.contains("Udgift før minus udgift efter:"), "{text}");
    }
    let text = explain(&["--period", "2023-05", "--rules", "difference"]);
    assert!(text.contains("  udgift før = ") && text.contains("  udgift efter = "), "{text}");
}

#[test]
fn a_municipality_or_department_that_the_file_does_not_have_is_an_error() {
    for (file, measure, says) in [
        ("scenarios/indsats-2017.ron", "coverage.kobenhavn.persons", "ingen kommune med id »kobenhavn«"),
        ("scenarios/koebenhavn-2017.ron", "spending.SOFA.implied_persons", "ingen forvaltning med id »SOFA«"),
    ] {
        let output = sidestil(&["explain", file, measure]);
        assert_ne!(output.status.code(), Some(0), "{measure}: {}", out(&output));
        assert!(err(&output).contains(says), "{}", err(&output));
    }
}
