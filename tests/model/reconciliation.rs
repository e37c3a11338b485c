//! *Afstemning*: every row says what it is of and what the source rounded to; what only restates an input is marked and
//! counted, since it proves nothing.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile::reconcile,
        sides::{Side, Sides},
    },
    present::{
        formats::Formats,
        table::{Cell, Tone},
        views::{
            Arrangement, Shown,
            catalogue::reconciliation::{ReconciliationView, reconciliation},
        },
        words::language::Language,
    },
    scenario::text::loading,
};

const COPENHAGEN: usize = 3;

fn view(text: &str, language: Language) -> ReconciliationView {
    let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
    let [before, after] = scenario.default_sides().unwrap().map(|id| Side::new(&scenario, &id));
    let sides = Sides::new(before, after);
    let reconciled = reconcile(&scenario, &sides.both());
    let formats = Formats::new(language);
    let shown = Shown { sides: &sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats };
    reconciliation(shown, &reconciled)
}

fn row(view: &ReconciliationView, name: &str) -> Vec<String> {
    let row = view.table.rows.iter().find(|row| row.label == name).unwrap();
    row.cells.iter().map(|cell| cell.shown().replace('\u{a0}', " ")).collect()
}

/// A group of 100 at 30 months on average, at 10.000 each and one amount by year.
const SMALL: &str = "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 2),
    price_level: 2025, sources: { \"s\": (title: \"Notat\") },
    groups: { \"a\": (name: \"Forløb\", start: (persons: 120), inflow: 120, stay: (mean: 12)) },
    costs: {
        \"støtte\": (name: \"Støtte\", group: \"a\", per_person: 10_000, area: service, refund: 0),
    },
    rule_sets: [(id: \"f\", name: \"Før\"), (id: \"e\", name: \"Loven\", builds_on: \"f\")],
    published: [
        (name: \"Pris\", measure: \"unit_cost.a.municipality\", rules: \"e\", value: 10_000, rounded_to: 1_000, source: \"s\"),
        (name: \"Udgift\", measure: \"cost.municipality\", rules: \"e\", period: \"2026\", value: 1_180_000,
            rounded_to: 100_000, source: \"s\"),
        (name: \"Vækst\", measure: \"group.a.growth\", rules: \"f\", value: 0, rounded_to: 0.05, source: \"s\"),
        (name: \"For meget\", measure: \"cost.municipality\", rules: \"f\", period: \"2025\", value: 900_000,
            rounded_to: 1_000, source: \"s\", explained: \"Uden administration.\"),
    ])";

#[test]
fn a_row_says_rule_set_period_price_level_and_rounding() {
    let view = view(SMALL, Language::Danish);
    // 120 persons · 10.000 = 1.200.000, which is 20.000 from 1.180.000, within half of 100.000.
    assert_eq!(
        row(&view, "Udgift"),
        ["1.180.000 kr.", "1.200.000 kr.", "stemmer", "»Loven« · 2026 · 2025 p/l · afrundet til 100.000 kr.", "–"]
    );
    assert!(row(&view, "For meget")[3].ends_with(" · afrundet til 1.000 kr."));
    assert_eq!(row(&view, "Vækst")[0], "0 pct.");
    assert_eq!(row(&view, "Vækst")[3], "»Før« · afrundet til 5 procentpoint");
    assert_eq!(row(&view, "For meget")[2], "forklaret");
}

#[test]
fn what_only_restates_an_input_is_marked_and_counted() {
    let danish = view(SMALL, Language::Danish);
    assert_eq!(row(&danish, "Pris")[2], "stemmer: tallet er tastet ind");
    assert_eq!(row(&danish, "Udgift")[2], "stemmer");
    assert_eq!(
        danish.headline.says,
        "3 af 4 offentliggjorte tal stemmer, heraf 1 fordi tallet er tastet ind, 1 er forklaret."
    );
    assert_eq!(
        view(SMALL, Language::English).headline.says,
        "3 of 4 published figures agree, 1 of them because it was typed in, 1 is explained."
    );
    // Its dot is none of those that mean that something was shown.
    let tones = danish.table.rows.iter().filter_map(|row| match row.cells.get(2) {
        Some(Cell::Status { tone, .. }) => Some(*tone),
        _ => None,
    });
    assert_eq!(tones.collect::<Vec<_>>(), [Tone::Plain, Tone::Good, Tone::Good, Tone::Assumed]);
}

#[test]
fn the_prices_of_copenhagen_are_typed_in_and_its_differences_and_savings_are_not() {
    let view = view(EXAMPLES[COPENHAGEN].text, Language::Danish);
    let typed: Vec<&str> = view
        .table
        .rows
        .iter()
        .filter(|row| matches!(row.cells.get(2), Some(Cell::Status { text, .. }) if text.ends_with("tastet ind")))
        .map(|row| row.label.as_str())
        .collect();
    // Two areas of two groups, persons and total of 2014; what moving frees is the potential less what is bought, the gaps are
    // of two prices, and the average of 2014 is its total over its persons.
    assert_eq!(typed.len(), 6, "{typed:?}");
    assert_eq!(typed[4..], ["Københavnere i ressourceforløb i 2014", "Udgifter i alt i 2014"]);
}

#[test]
fn no_amount_of_any_shipped_scenario_has_more_digits_than_its_rounding() {
    for example in EXAMPLES {
        for row in view(example.text, Language::Danish).table.rows {
            let shown: Vec<&str> = row.cells.iter().map(Cell::shown).collect();
            let Some(calculated) = shown.get(1).filter(|text| text.ends_with("kr.")) else { continue };
            assert!(!calculated.contains(','), "{}: {}, {calculated}", example.name, row.label);
        }
    }
}
