//! The page on scenario files says what the program does: its first example is a file that loads, and every input
//! stands in its table with the unit, limits and default of the program's own list.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use rust_decimal::Decimal;
use sidestil::{
    evaluation::{reconcile, relevance, sides::Side},
    model::{
        measures::{self, Kind, names::End},
        reconcile::Agreement,
    },
    scenario::{
        Scenario,
        schema::{INPUTS, InputKind, Presence, Unit},
        text::{format, loading},
    },
};

const PAGE: &str = include_str!("../../scenarios/README.md");

#[test]
fn every_input_stands_in_the_table_as_the_program_has_it() {
    let missing: Vec<String> = INPUTS.iter().map(row).filter(|row| !PAGE.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "rows that scenarios/README.md does not have:\n{}", missing.join("\n"));
}

#[test]
fn the_table_has_no_input_that_the_program_does_not_have() {
    let table = PAGE.split("## Alle input").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, INPUTS.len());
}

#[test]
fn every_field_is_explained_outside_the_table() {
    let (text, _) = PAGE.split_once("## Alle input").unwrap();
    for kind in INPUTS {
        let field = kind.pattern.split('/').rfind(|segment| *segment != "*").unwrap();
        assert!(text.contains(&format!("`{field}`")), "`{field}` of {} is not explained", kind.pattern);
    }
}

#[test]
fn every_measure_stands_in_its_table() {
    let table = PAGE.split("\n## Resultater\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    for kind in Kind::ALL {
        let danish = [
            ("<group>", "<gruppe>"),
            ("<destination>", "<efterfølgende>"),
            ("<account>", "<opgørelse>"),
            ("<area>", "<område>"),
            ("<investment>", "<investering>"),
            ("<block>", "<blok>"),
            ("<line>", "<linje>"),
            ("<municipality>", "<kommune>"),
            ("<department>", "<forvaltning>"),
        ];
        let pattern = danish.iter().fold(kind.pattern().to_owned(), |text, (from, to)| text.replace(from, to));
        for end in End::ALL {
            let pattern = pattern.replace("<end>", end.name());
            assert!(table.contains(&format!("`{pattern}`")), "{pattern} is not explained");
        }
    }
}

/// The lines of the page on figures by month, in the first example.
#[test]
fn the_examples_of_dated_figures_load() {
    let part = PAGE.split("\n## Daterede tal\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let lines: Vec<&str> = part.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    let [inflow, exits, refund, stay] = lines.as_slice() else { unreachable!("{lines:?}") };
    let text = PAGE.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let group = format!(
        "\"pension\": (name: \"Pension\", {stay}), \"andre\": (name: \"Andre\", stay: (exactly: 3), {inflow} {exits}),"
    );
    let line = "area: effort, group: \"andre\", per_person: (value: 1, price_level: 2025),";
    let cost = format!("\"mere\": (name: \"Mere\", {line} {refund}), \"jobcenter\": (");
    let text = text.replace("        \"job\": (\n", &format!("        {group}\n        \"job\": (\n"));
    let text = text
        .replace("\"jobcenter\": (", &cost)
        .replace("\"budget-2025\": (", "\"prognose\": (title: \"P\"), \"budget-2025\": (");
    let loaded = loading::read(text.as_bytes());
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    assert_eq!(scenario.inputs.keys().filter(|path| path.is_dated()).count(), 6);
}

/// The first example of the page is a whole file.
fn example() -> Arc<Scenario> {
    let text = PAGE.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.findings.is_empty(), "{:#?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

#[test]
fn the_first_example_loads_without_a_finding_and_its_changes_move_something() {
    let scenario = example();
    assert_eq!(relevance::findings(&scenario), []);
    assert!(reconcile::reconcile(&scenario, &[]).iter().all(|one| one.agreement == Agreement::Agrees));
}

#[test]
fn the_page_has_every_format_and_its_passport_is_read() {
    let part = PAGE.split("\n## Format og pas\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    for format in format::FORMATS {
        let row = part.lines().find(|line| line.starts_with(&format!("| {} |", format.version))).unwrap();
        assert!(format.fields.iter().all(|field| row.contains(&format!("`{field}`"))), "{row}");
        assert!(format.fields.iter().all(|field| PAGE.contains(&format!("| `{field}` |"))), "{row}");
    }
    let block: Vec<&str> = part.lines().filter(|line| line.starts_with("    ")).collect();
    let text = PAGE.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let text = format!("{}{}\n)\n", text.trim_end().strip_suffix(')').unwrap(), block.join("\n"));
    let loaded = loading::read(text.as_bytes());
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.passport.unwrap().results.len(), 2);
}

#[test]
fn the_first_example_is_what_the_page_says_of_it() {
    let scenario = example();
    let persons = |rules: &str, month: &str| {
        let side = Side::new(&scenario, &scenario.rule_set(rules).unwrap().id);
        let measure = measures::find("group.kontanthjælp.persons").unwrap();
        measure.of(&side.outcome, month.parse().unwrap()).number().unwrap()
    };
    for month in ["2025-01", "2030-06", "2034-12"] {
        assert!((persons("nu", month) - 800.0).abs() < 1e-6);
    }
    assert!((persons("mentorer", "2025-12") - 800.0).abs() < 1e-6);
    // 108 months after the last of the old cohorts: they are 800 · (23/24)^108, the new ones 600 · (1 − (17/18)^108).
    let expected = 800.0 * (23.0_f64 / 24.0).powi(108) + 600.0 * (1.0 - (17.0_f64 / 18.0).powi(108));
    assert!((persons("mentorer", "2034-12") - expected).abs() < 1e-6);
}

fn row(kind: &InputKind) -> String {
    let fact = if kind.is_fact() { "ja" } else { "" };
    let row = format!("| `{}` | {} | {} | {} | {fact} |", kind.pattern, unit(kind.unit), limits(kind), without(kind));
    row.replace("  ", " ")
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons => "personer",
        Unit::PersonsPerYear => "personer om året",
        Unit::Months => "måneder",
        Unit::WholeMonths => "hele måneder",
        Unit::Weeks => "uger",
        Unit::Share => "andel af 1",
        Unit::Points => "procentpoint som andel af 1",
        Unit::Shares => "liste af andele",
        Unit::ExitPart => "andel eller antal",
        Unit::Kr => "kr.",
        Unit::KrOfYear => "kr. i årets priser",
        Unit::KrPerYear => "kr. om året",
        Unit::Year => "årstal",
        Unit::Years => "hele år",
        Unit::Month => "måned",
        Unit::Refund => "andel, `ladder`, `unknown` eller `none`",
        Unit::Choice(_) => "ord",
        Unit::Group => "id på en gruppe",
        Unit::Department => "id på en forvaltning",
        Unit::CostLine => "id på en udgift",
        Unit::Index => "id på et indeks",
        Unit::Municipality => "id på en kommune",
        Unit::Input => "sti til et input",
        Unit::Text => "tekst",
        Unit::Count => "antal",
    }
}

fn limits(kind: &InputKind) -> String {
    match kind.unit {
        Unit::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Unit::Month
        | Unit::Group
        | Unit::Department
        | Unit::CostLine
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Text => String::new(),
        Unit::Year => format!("{}–{}", kind.least, kind.most),
        Unit::Persons
        | Unit::PersonsPerYear
        | Unit::Months
        | Unit::WholeMonths
        | Unit::Weeks
        | Unit::Share
        | Unit::Points
        | Unit::Shares
        | Unit::ExitPart
        | Unit::Kr
        | Unit::KrPerYear
        | Unit::KrOfYear
        | Unit::Count
        | Unit::Years
        | Unit::Refund => format!("{} til {}", danish(kind.least), danish(kind.most)),
    }
}

fn without(kind: &InputKind) -> String {
    match kind.presence {
        Presence::Required => "skal være der".to_owned(),
        Presence::Optional => "`none`".to_owned(),
        Presence::Number(number) => danish(number),
        Presence::Word(word) => format!("`{word}`"),
    }
}

/// The number as Danes write it: 1.200, 0,5.
fn danish(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if part.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{part}") }
}

/// The page's mistakes, each made in its first example: what stands there, what is written instead, what is found.
const MISTAKES: &[(&str, &str, &str)] = &[
    ("inflow: 400,", "inflow: 705,4,", "DecimalComma"),
    ("status: accounts), seniority: stationary)", "status: accounts), seniority: \"uniform\")", "WrongType"),
    ("seniority: stationary", "seniority: uniform", "SeniorityOver"),
    ("refund: ladder,", "refund: 50,", "OutOfRange"),
    ("refund: ladder,", "basis: net, refund: ladder,", "NetRefund"),
    ("group: \"kontanthjælp\",\n            per_person", "group: kontanthjælp,\n            per_person", "WrongType"),
    ("group: \"kontanthjælp\",\n            per_person", "per_person", "OneSize"),
    ("inflow: 400,", "inflow: 400, closed_from: 2026-07,", "Unexpected"),
    ("price_level: 2025,  ", "price_index: (changes: { \"2018\": 0.017 }), price_level: 2025,  ", "WrongType"),
    ("price_level: 2025, source", "price_level: 2015, source", "NoPriceIndex"),
    ("stay: (mean: 24)", "stay: (mean: 24, at_mots: 60)", "UnknownField"),
    ("inflow: 400,", "inflow: 400, inflow: 400,", "Repeated"),
    ("stay: (mean: 24)", "stay: (mean: 45, exactly: 40)", "OneStay"),
    ("stay: (mean: 24)", "stay: (mean: 45, at_most: 36)", "CapBelowMean"),
    ("{ \"job\": 0.5 }", "{ \"job\": 0.6, \"kontanthjælp\": 0.5 }", "SharesAboveOne"),
    ("{ \"job\": 0.5 }", "{ \"jobb\": 0.2 }", "NoSuch"),
    ("{ 2026: (value: 2_000_000", "{ 2028: 1, 2026: (value: 2_000_000", "NotAscending"),
    ("inflow: 400,", "inflow: [265],", "Dates(Single"),
    ("inflow: 400,", "inflow: [265, 300],", "Dates(NoMonth"),
    ("inflow: 400,", "inflow: (value: 265, from: \"2024-01\"),", "Dates(FirstHasMonth"),
    ("inflow: 400,", "inflow: [1, (value: 2, from: \"2026-01\"), (value: 2, from: \"2026-01\")],", "Dates(Twice"),
    (
        "2025: (value: 12_000_000,",
        "2024: [1, (value: 2, from: \"2026-01\")], 2025: (value: 12_000_000,",
        "Dates(CannotBeDated",
    ),
    ("groups/kontanthjælp/exits/job", "groups/job/inflow@2026-01", "Dates(NoFirst"),
    ("groups/kontanthjælp/exits/job", "groups/job/stay/atmost", "NoSuchPath"),
    ("groups/kontanthjælp/exits/job", "groups/job/exits/kontanthjælp", "Groups(NoSuchPart"),
    ("rule_sets:", "totals: { \"alle\": (name: \"Alle\", groups: [\"job\"]) }, rule_sets:", "Groups(TotalOfOne"),
    (
        "rule_sets:",
        "totals: { \"alle\": (name: \"Alle\", groups: [\"job\", \"alle\"]) }, rule_sets:",
        "Groups(TotalOfTotal",
    ),
    ("rule_sets:", "about: \"jobb\", rule_sets:", "NoSuch"),
    ("rule_sets:", "sides: (before: \"nu\", after: \"nu\"), rule_sets:", "Groups(SameSides"),
    ("groups/kontanthjælp/exits/job", "price_level", "ChangesFact"),
    ("builds_on: \"nu\"", "builds_on: \"mentorer\"", "Circle"),
    ("id: \"mentorer\"", "id: \"nu\"", "RuleSetTwice"),
    ("name: \"Uden mentorer\"", "name: \"Uden mentorer\", changes: {}", "BaseChanges"),
];

#[test]
fn the_mistakes_of_the_page_are_found() {
    let text = PAGE.split("```ron\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    for (there, instead, found) in MISTAKES {
        assert!(text.contains(there), "{there} is not in the example");
        let loaded = loading::read(text.replacen(there, instead, 1).as_bytes());
        assert!(loaded.scenario.is_none(), "{instead} is no error");
        let codes: Vec<String> = loaded.findings.iter().map(|finding| format!("{:?}", finding.code)).collect();
        assert!(codes.iter().any(|code| code.starts_with(found)), "{instead}: {codes:?}");
    }
}
