//! What the window says of findings of a scenario that is open: fields have the names that they have there, not those of the
//! file; what cannot be opened is told in the file's words.

use std::{collections::BTreeSet, sync::Arc};

use sidestil::{
    present::{
        findings::{remedy, report, sentence},
        formats::Formats,
        words::language::Language,
    },
    scenario::{
        finding::{Code, Finding, Severity},
        group_fault::GroupFault,
        schema::INPUTS,
        text::loading::read,
    },
};

use super::{
    Case, SMALL, about, dates, edited, fields, investments, rules, state,
    told::{self, all_findings},
    values,
};

/// Names of fields that are also words of the language that a sentence may have.
const WORDS: [(&[&str], Language); 2] = [
    // `rounded_to` is a part of a published figure too, which the window has no field for.
    (&["over", "to", "start", "total", "basis", "index", "area", "service", "rounded_to"], Language::Danish),
    (
        &[
            "over",
            "to",
            "start",
            "total",
            "basis",
            "index",
            "area",
            "seniority",
            "from",
            "group",
            "groups",
            "mean",
            "table",
            "until",
            "price",
            "persons",
            "points",
            "months",
            "years",
            "exits",
            "growth",
            "inflow",
            "refund",
            "department",
            "low",
            "high",
            "method",
            "changes",
            "rates",
            "timing",
            "schedule",
            "stay",
            "period",
            "weeks",
            "yearly",
            "lasting",
            "exactly",
            "bought",
            "potential",
            "discount",
            "efficiency",
            "costs",
            "investments",
            "effects",
            "savings",
            "amounts",
            "service",
            "effort",
            "support",
            "capital",
            "transfers",
            "share",
            "number",
            "received",
            "national",
            "hidden",
            "average",
            "own",
            "year",
            "keys",
            "spending",
            "compensation",
            "coverage",
            "ceiling",
            "departments",
            "rounded_to",
        ],
        Language::English,
    ),
];

/// Whether it can be said of a scenario that is open: it is found by its checks, after an edit too, or by calculating. The
/// others are found while a text is read, or of what only a text has: ids, brackets, lists of
/// rule sets, totals.
#[expect(clippy::too_many_lines, reason = "a line a code")]
fn is_of_what_is_open(code: &Code) -> bool {
    match code {
        Code::OutOfRange { .. }
        | Code::GrowsTooFar
        | Code::NotWhole(_)
        | Code::RangeOrder
        | Code::ThousandsPoint(_)
        | Code::BadSurvival
        | Code::NoPriceIndex(..)
        | Code::SteepPriceIndex(..)
        | Code::SharesAboveOne(_)
        | Code::NoCounts
        | Code::CapBelowMean { .. }
        | Code::OneStay(_)
        | Code::OneSize
        | Code::OneEffect
        | Code::State(_)
        | Code::NoMeanStay
        | Code::Investment(_)
        | Code::WholePeriod { .. }
        | Code::NetRefund
        | Code::LadderWithoutPersons
        | Code::RefundNotConstant
        | Code::SeniorityOver
        | Code::OtherDestinations
        | Code::Groups(GroupFault::StartDoesNotFit { .. })
        | Code::EfficiencyBelowZero
        | Code::OldFormat(_)
        | Code::BadPassport
        | Code::NoPriceLevel(_)
        | Code::MovesNothing
        | Code::NameSaysOther(_)
        | Code::NotTried(_)
        | Code::NoSuchMeasure { .. }
        | Code::CourseMeasure(_)
        | Code::WrongPeriod { .. }
        | Code::OutsidePeriod { .. }
        | Code::Differs { .. }
        | Code::Drifted { .. } => true,
        Code::Unreadable(_)
        | Code::Directory
        | Code::TooLarge
        | Code::NotText
        | Code::Empty
        | Code::Unclosed(_)
        | Code::TooDeep
        | Code::Unexpected(_)
        | Code::DecimalComma(_)
        | Code::UnknownField { .. }
        | Code::Repeated(_)
        | Code::Missing(_)
        | Code::WrongType { .. }
        | Code::Format(_)
        | Code::BadId(_)
        | Code::ReservedId(_)
        | Code::TooPrecise(_)
        | Code::NotAscending(_)
        | Code::Dates(_)
        | Code::NoSuch { .. }
        | Code::Groups(
            GroupFault::TotalIsGroup(_)
            | GroupFault::TotalOfOne
            | GroupFault::TotalOfTotal(_)
            | GroupFault::SameSides(_)
            | GroupFault::NoSuchPart(_),
        )
        | Code::OneClaim
        | Code::OneReason
        | Code::FromWithoutMonth
        | Code::NoRuleSets
        | Code::RuleSetTwice(_)
        | Code::BuildsOn
        | Code::Circle(_)
        | Code::BaseChanges
        | Code::NoSuchPath { .. }
        | Code::ChangesFact => false,
    }
}

/// The findings of all cases but those of texts that cannot be read at all.
fn findings() -> Vec<(&'static str, Finding)> {
    let kinds: [&[Case]; 9] = [
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
    let of = |case: &'static Case| {
        let all = all_findings(edited(case.from, case.to).as_bytes());
        all.into_iter().map(|finding| (case.name, finding))
    };
    kinds.into_iter().flatten().flat_map(of).collect()
}

/// The words of a text, without what stands in quotation marks.
fn words(text: &str, formats: Formats) -> Vec<String> {
    let quoted = formats.quote("");
    let (open, close) = (quoted.chars().next().unwrap(), quoted.chars().next_back().unwrap());
    let mut depth = 0_usize;
    let bare: String = text
        .chars()
        .map(|sign| {
            depth = if sign == open { depth + 1 } else { depth };
            let shown = if depth == 0 { sign } else { ' ' };
            depth = if sign == close { depth.saturating_sub(1) } else { depth };
            shown
        })
        .collect();
    bare.split(|sign: char| !sign.is_alphanumeric() && sign != '_').map(str::to_owned).collect()
}

#[test]
fn a_finding_in_the_window_names_fields_as_the_window_does() {
    let scenario = Arc::new(read(SMALL.as_bytes()).scenario.unwrap());
    let mut seen = 0;
    for (own_words, language) in WORDS {
        let formats = Formats::new(language);
        let of_file: BTreeSet<&str> = INPUTS.iter().flat_map(|kind| kind.pattern.split('/')).collect();
        let of_file: Vec<&str> = of_file.into_iter().filter(|name| *name != "*" && !own_words.contains(name)).collect();
        let mut wrong = Vec::new();
        for (name, finding) in findings().into_iter().filter(|(_, finding)| is_of_what_is_open(&finding.code)) {
            let said = [
                sentence(&finding, Some(&scenario), formats),
                remedy(&finding, Some(&scenario), formats).unwrap_or_default(),
            ];
            let raw: Vec<String> = said
                .iter()
                .flat_map(|text| words(text, formats))
                .filter(|word| of_file.contains(&word.as_str()))
                .collect();
            if !raw.is_empty() {
                wrong.push(format!("{name}: {raw:?} in {}", said.join(" ")));
            }
            seen += 1;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_same_finding_is_told_in_the_file_s_words_where_the_file_is_to_be_mended() {
    let text = edited("seniority: uniform, over: 24", "seniority: uniform");
    let loaded = read(text.as_bytes());
    let [finding] = loaded.findings.as_slice() else { unreachable!("{:?}", loaded.findings) };
    let formats = Formats::new(Language::Danish);
    let in_file = "Skriv både seniority: uniform og over: 28.8, eller ingen af dem.";
    assert_eq!(remedy(finding, None, formats).unwrap(), in_file);
    let scenario = read(SMALL.as_bytes()).scenario;
    assert!(report(finding, "a.ron", scenario.as_ref(), formats).contains(in_file));
    let in_window =
        "Skriv både »Anciennitet ved start: jævnt fordelt« og »Anciennitet fordelt over«, eller ingen af dem.";
    assert_eq!(remedy(finding, scenario.as_ref(), formats).unwrap(), in_window);
}

#[test]
fn rates_without_a_schedule_of_their_own_are_told_what_they_need() {
    let text = edited("schedule: own,", "schedule: none,");
    let loaded = read(text.as_bytes());
    let [finding] = loaded.findings.as_slice() else { unreachable!("{:?}", loaded.findings) };
    let said =
        [Language::Danish, Language::English].map(|language| remedy(finding, None, Formats::new(language)).unwrap());
    assert_eq!(said, ["Skriv schedule: own, eller slet satserne.", "Write schedule: own, or delete the rates."]);
}

#[test]
fn what_the_new_parts_of_a_file_lack_is_told_as_it_is_written_there() {
    let table = |persons: &str, change: &str| {
        let rows = format!("coverage: {{ \"a\": (name: \"Ærø\", {persons}, share: 0.1) }},\n  discount: (");
        let text = edited("  discount: (", &format!("  {rows}"));
        text.replacen("      changes: {\n", &format!("      changes: {{\n        {change}\n"), 1)
    };
    let line = "compensation: (keys: (compensation: 0.1)), compensation_lines: { \"a\": (name: \"A\", area: effort, \
                received_key: 0.1, received: 700_000) },\n  discount: (";
    for (text, danish, english) in [
        (
            table("persons: .", ""),
            "Skjuler kilden et antal med et punktum, så skriv hidden: yes i stedet for persons; slet det ellers.",
            "If the source hides a number behind a dot, write hidden: yes instead of persons; else delete it.",
        ),
        (
            table("persons: 1.234.567", ""),
            "Skriv tal uden punktum mellem tusinder, fx 1_234_567.",
            "Write numbers without a point between thousands, such as 1_234_567.",
        ),
        (
            edited("first_year: 2020,", "first_year: ,"),
            "Se efter, om der mangler en værdi lige før, eller om kommaet er ét for meget.",
            "See whether a value is missing just before it, or whether it is one comma too many.",
        ),
        (
            table("persons: 10", "\"coverage_terms/ceiling\": 0.05,"),
            "Skriv coverage_terms: () øverst i filen, evt. med det, der gælder i forvejen.",
            "Write coverage_terms: () at the top of the file, with what holds already, if anything.",
        ),
        (
            edited("  discount: (", &format!("  {line}")),
            "Skriv en værdi for hvert år i krøllede parenteser, fx { 2022: 700_000 }.",
            "Write a value for each year in curly brackets, such as { 2022: 700_000 }.",
        ),
    ] {
        let loaded = read(text.as_bytes());
        let first = loaded.findings.iter().find(|finding| finding.severity == Severity::Error).unwrap();
        let said = [Language::Danish, Language::English].map(|language| remedy(first, None, Formats::new(language)));
        assert_eq!(said.map(Option::unwrap), [danish, english]);
    }
}
