//! The table of all rule sets in *Overblik*: each against *før*, worked by hand; the two shown are marked.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use sidestil::{
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        chart::Role,
        formats::Formats,
        table::{Cell, Table},
        views::{Arrangement, Shown, catalogue::overview::overview},
        words::language::Language,
    },
    scenario::{Scenario, text::loading},
};

/// 120 persons all the time at 10.000 each, and two rule sets besides: 3 mio. more in 2025 and 1 mio. less a year from then
/// on, and a price of 12.000.
const THREE: &str = "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 5),
    price_level: 2025,
    groups: { \"a\": (name: \"Forløb\", start: (persons: 120), inflow: 120, stay: (mean: 12)) },
    costs: {
        \"støtte\": (name: \"Støtte\", group: \"a\", per_person: 10_000, area: service, refund: 0),
        \"drift\": (name: \"Drift\", yearly: { 2025: 2_000_000, 2026: 2_000_000 }, area: service),
    },
    rule_sets: [
        (id: \"f\", name: \"Før\"),
        (id: \"i\", name: \"Indsats\", builds_on: \"f\",
            changes: { \"costs/drift/yearly/2025\": 5_000_000, \"costs/drift/yearly/2026\": 1_000_000 }),
        (id: \"d\", name: \"Dyrere\", builds_on: \"f\", changes: { \"costs/støtte/per_person\": 12_000 }),
    ])";

fn scenario(text: &str) -> Arc<Scenario> {
    Arc::new(loading::read(text.as_bytes()).scenario.unwrap())
}

fn sides(scenario: &Arc<Scenario>, [before, after]: [usize; 2]) -> Sides {
    let side = |index: usize| Side::new(scenario, &scenario.rule_sets[index].id);
    Sides::new(side(before), side(after))
}

fn table(sides: &Sides, language: Language) -> Option<Table> {
    let formats = Formats::new(language);
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats };
    overview(shown, Account::Municipality).rule_sets
}

fn rows(table: &Table) -> Vec<String> {
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<&str> = row.cells.iter().map(Cell::shown).collect();
        format!("{} | {}", row.label, cells.join(" | ")).replace('\u{a0}', " ")
    });
    rows.collect()
}

#[test]
fn every_rule_set_is_held_against_before() {
    let scenario = scenario(THREE);
    let table = table(&sides(&scenario, [0, 1]), Language::Danish).unwrap();
    // Indsats: −3.000 in 2025, then +1.000 a year: back at the end of 2028, the 4th year. Dyrere: 120 · 2.000 = 240 a year,
    // 5 · 240 = 1.200 in all. 120 a year ÷ 12 · 12 months = 120 persons.
    assert_eq!(
        rows(&table),
        [
            "Før | 120 | – | – | –",
            "Efter: Indsats | 120 | \u{2212}1.000 | 4 år | 3.000",
            "Dyrere | 120 | +240 | ikke til og med 2029 | 1.200",
        ]
    );
    assert_eq!(
        table.rows.iter().map(|row| row.role).collect::<Vec<_>>(),
        [Some(Role::Before), Some(Role::After), None]
    );
    let heads: Vec<String> = table.head.iter().map(|column| column.heading().replace('\u{a0}', " ")).collect();
    assert_eq!(
        heads,
        [
            "Regelsæt",
            "Helårspersoner ved fuld indfasning, forløb",
            "Udgift 2029 mod før (1.000 kr.)",
            "I plus mod før",
            "Største nettoudgift mod før (1.000 kr.)"
        ]
    );
    assert!(table.note.unwrap().starts_with("Opgjort for kommunekassen i 2025 p/l. Udgift"));
}

#[test]
fn the_two_that_are_shown_are_marked_and_before_is_what_all_are_held_against() {
    let scenario = scenario(THREE);
    let table = table(&sides(&scenario, [2, 0]), Language::English).unwrap();
    // Against Dyrere the base costs 240 a year less, from the first month on.
    assert_eq!(rows(&table)[0], "After: Før | 120 | \u{2212}240 | never below zero | none");
    assert_eq!(rows(&table)[2], "Before: Dyrere | 120 | – | – | –");
}

#[test]
fn two_rule_sets_have_no_table_and_what_is_calculated_is_kept() {
    let two = THREE.replace(
        "(id: \"d\", name: \"Dyrere\", builds_on: \"f\", changes: { \"costs/støtte/per_person\": 12_000 }),",
        "",
    );
    assert_eq!(table(&sides(&scenario(&two), [0, 1]), Language::Danish), None);
    let scenario = scenario(THREE);
    let first = sides(&scenario, [0, 1]);
    let third = Arc::clone(&first.rule_sets()[2].after.outcome);
    assert!(
        Arc::ptr_eq(&first.rule_sets()[1].after.outcome, &first.after.outcome),
        "what is on a side is not calculated again"
    );
    let next = sides(&scenario, [0, 2]).knowing(Some(&first));
    assert!(Arc::ptr_eq(&next.rule_sets()[1].after.outcome, &first.after.outcome), "nor what was calculated before");
    let third_again = sides(&scenario, [0, 1]).knowing(Some(&first));
    assert!(Arc::ptr_eq(&third_again.rule_sets()[2].after.outcome, &third));
}
