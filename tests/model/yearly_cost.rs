//! *Udgift pr. år*: the parts of a year add up to it on both sides and in the difference, in every account, worked by hand;
//! what is left out, cannot be said or began empty says so.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        chart::{Chart, Role},
        formats::Formats,
        table::{Cell, Row, Table},
        views::{
            Arrangement, CostsBy, Shown,
            catalogue::yearly_cost::{YearlyCost, yearly_cost},
        },
        words::language::Language,
    },
    scenario::{finding::Severity, text::loading},
};

/// 120 persons all the time, of whom 10 leave a month: 5 of them stay in *Job* for good, 5 leave the model.
///
/// Service is 10.000 a person, from 2026 8.000 (after); effort 500.000 a year, half of it refunded.
const SMALL: &str = "(format: 4, title: \"Lille\", place: \"Prøveby\", period: (first_year: 2025, years: 2),
    price_level: 2025,
    groups: {
        \"a\": (name: \"Forløb\", start: (persons: 120), inflow: 120, stay: (mean: 12), exits: { \"b\": 0.5 }),
        \"b\": (name: \"Job\", stay: (exactly: 600)),
    },
    costs: {
        \"støtte\": (name: \"Støtte\", group: \"a\", per_person: 10_000, area: service, refund: 0),
        \"indsats\": (name: \"Indsats\", yearly: { 2025: 500_000 }, area: effort, refund: 0.5),
    },
    rule_sets: [
        (id: \"f\", name: \"Før\"),
        (id: \"e\", name: \"Loven\", builds_on: \"f\", from: \"2026-01\", changes: { \"costs/støtte/per_person\": 8_000 }),
    ])";

fn sides(text: &str) -> Sides {
    let read = loading::read(text.as_bytes());
    assert_eq!(read.findings.iter().filter(|one| one.severity == Severity::Error).count(), 0, "{:?}", read.findings);
    let scenario = Arc::new(read.scenario.unwrap());
    let side = |index: usize| Side::new(&scenario, &scenario.rule_sets[index].id);
    Sides::new(side(0), side(scenario.rule_sets.len() - 1))
}

fn view(sides: &Sides, arrangement: Arrangement, by: CostsBy, account: Account, language: Language) -> YearlyCost {
    let shown = Shown { sides, marked: None, opened: [None; 2], arrangement, formats: Formats::new(language) };
    yearly_cost(shown, by, account)
}

fn danish(sides: &Sides, by: CostsBy, account: Account) -> YearlyCost {
    view(sides, Arrangement::SideBySide, by, account, Language::Danish)
}

/// Each row as it reads, its cells behind.
fn rows(table: &Table) -> Vec<String> {
    let row = |row: &Row| {
        let cells: Vec<&str> = row.cells.iter().map(Cell::shown).collect();
        format!("{} | {}", row.label, cells.join(" ")).trim_end().replace('\u{a0}', " ")
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn a_year_by_group_is_what_is_worked_by_hand() {
    let sides = sides(SMALL);
    let view = danish(&sides, CostsBy::Group, Account::Municipality);
    // 120 · 10.000 = 1.200 t.kr., from 2026 120 · 8.000 = 960; 500 less half refunded is 250. 5 leave a month: 60 and 120.
    assert_eq!(
        rows(&view.table),
        [
            "Før |",
            "Forløb | 1.200 1.200 2.400",
            "Job: ikke med |",
            "Udgifter med beløb pr. år | 250 250 500",
            "I alt | 1.450 1.450 2.900",
            "Har forladt modellen, personer ultimo | 60 120",
            "Efter: Loven |",
            "Forløb | 1.200 960 2.160",
            "Job: ikke med |",
            "Udgifter med beløb pr. år | 250 250 500",
            "I alt | 1.450 1.210 2.660",
            "Har forladt modellen, personer ultimo | 60 120",
            "Forskel: efter minus før |",
            "Forløb | 0 \u{2212}240 \u{2212}240",
            "Job: ikke med |",
            "Udgifter med beløb pr. år | 0 0 0",
            "I alt | 0 \u{2212}240 \u{2212}240",
            "Har forladt modellen, personer ultimo | 0 0",
        ]
    );
    assert_eq!(view.table.title, "Udgift pr. år fordelt på gruppe, kommunekassen");
    assert_eq!(view.table.head[0].label.replace('\u{a0}', " "), "1.000 kr., kommunekassen, 2025 p/l");
    assert_eq!(view.table.note.as_deref(), Some("Ikke med: filen har ingen udgift dertil."));
    assert!(view.headline.condition.contains("Beløb, hvor andet ikke står, er før DUT-kompensation"));
}

#[test]
fn a_year_by_area_follows_the_account() {
    let sides = sides(SMALL);
    let after = |account| {
        let rows = rows(&danish(&sides, CostsBy::Area, account).table);
        let block = rows.iter().skip_while(|row| *row != "Efter: Loven |").skip(1);
        block.take_while(|row| !row.starts_with("Har ")).cloned().collect::<Vec<_>>()
    };
    // Effort is 500 gross and 250 after refund; under the ceiling there is service alone. No line is support.
    assert_eq!(
        after(Account::Municipality),
        ["Service | 1.200 960 2.160", "Indsats | 250 250 500", "Forsørgelse: ikke med |", "I alt | 1.450 1.210 2.660"]
    );
    assert_eq!(
        after(Account::Public),
        [
            "Service | 1.200 960 2.160",
            "Indsats | 500 500 1.000",
            "Forsørgelse: ikke med |",
            "I alt | 1.700 1.460 3.160"
        ]
    );
    assert_eq!(after(Account::ServiceCeiling), ["Service | 1.200 960 2.160", "I alt | 1.200 960 2.160"]);
}

#[test]
fn the_sentences_say_the_difference_whose_it_is_and_what_is_outside() {
    let both = sides(SMALL);
    let of = |language| view(&both, Arrangement::SideBySide, CostsBy::Group, Account::Municipality, language).headline;
    let plain = |text: &str| text.replace('\u{a0}', " ");
    // 1.210 − 1.450 = −240 t.kr.
    assert_eq!(
        plain(&of(Language::Danish).says),
        "I 2026 er udgiften 240.000 kr. lavere efter end før, opgjort for kommunekassen. Forskellen er størst i »Forløb«: \
         240.000 kr. lavere."
    );
    assert_eq!(
        plain(&of(Language::Danish).condition),
        "Opgjort for kommunekassen i 2025 p/l. Beløb, hvor andet ikke står, er før DUT-kompensation; bloktilskud, udligning, budgetgaranti og \
         skat er ikke med. Ultimo 2026 har i alt 120 borgere forladt modellen; de regnes som uden udgift. Udgiften til forløb er uden \
         indsats og forsørgelse, som ikke er med i filen."
    );
    assert_eq!(
        plain(&of(Language::English).says),
        "In 2026 the cost is 240,000 kr. lower after than before, counted for the municipal budget. The difference is \
         largest in “Forløb”: 240,000 kr. lower."
    );
    // With a price on the job, who comes there costs, and nobody was there when the period began.
    let priced = SMALL.replace(
        "\"indsats\": (",
        "\"løn\": (name: \"Løn\", group: \"b\", per_person: 1_000, area: support, refund: 0), \"indsats\": (",
    );
    let says = danish(&sides(&priced), CostsBy::Group, Account::Municipality).headline.condition;
    assert!(
        plain(&says).contains(
            "Ingen er i »Job«, da perioden begynder: udgiften er kun til dem, der er kommet til siden januar 2025."
        ),
        "{says}"
    );
}

#[test]
fn what_cannot_be_said_is_a_dash_and_no_bar() {
    // A net amount whose refund is not known: gross cannot be said, the municipality's part can.
    let unknown = SMALL.replace("area: service, refund: 0)", "area: service, basis: net)");
    let sides = sides(&unknown);
    let of = |account| danish(&sides, CostsBy::Group, account);
    assert_eq!(rows(&of(Account::Public).table)[1], "Forløb | – – –");
    assert_eq!(
        of(Account::Public).headline.says,
        "Udgiften i 2026 kan ikke opgøres for stat og kommune, før skat og tilbageløb."
    );
    assert!(of(Account::Public).charts.is_empty());
    assert_eq!(rows(&of(Account::Municipality).table)[1], "Forløb | 1.200 1.200 2.400");
}

fn value(cell: &Cell) -> Option<Decimal> {
    if let Cell::Number { value, .. } = cell { Some(*value) } else { None }
}

/// In every block the rows above *I alt* add up to it, column by column.
fn adds_up(table: &Table, what: &str) {
    let mut parts: Vec<&Row> = Vec::new();
    for row in &table.rows {
        if row.label == "I alt" {
            for (column, total) in row.cells.iter().enumerate() {
                let values: Option<Vec<Decimal>> = parts
                    .iter()
                    .filter(|part| part.cells[column] != Cell::Text(String::new()))
                    .map(|part| value(&part.cells[column]))
                    .collect();
                if let (Some(values), Some(total)) = (values, value(total)) {
                    let sum: Decimal = values.into_iter().sum();
                    assert!((sum - total).abs() < dec!(0.000001), "{what}, column {column}: {sum} is not {total}");
                }
            }
            parts.clear();
        } else if row.role.is_none() {
            parts.push(row);
        } else {
            parts.clear();
        }
    }
}

#[test]
fn parts_add_up_in_every_shipped_scenario_account_and_split() {
    for example in EXAMPLES {
        let sides = sides(example.text);
        for account in Account::ALL {
            for by in [CostsBy::Group, CostsBy::Area] {
                adds_up(&danish(&sides, by, account).table, example.name);
            }
        }
    }
}

#[test]
fn the_bars_are_the_table_s_numbers() {
    let sides = sides(SMALL);
    let charts =
        |arrangement| view(&sides, arrangement, CostsBy::Group, Account::Municipality, Language::Danish).charts;
    let stack = |chart: &Chart, year: f64| -> f64 {
        let bars =
            chart.bars().into_iter().filter(|bar| (chart.series[bar.series].points[bar.point].x - year).abs() < 0.1);
        bars.map(|bar| bar.to - bar.from).sum()
    };
    let [before, after] = charts(Arrangement::SideBySide).try_into().unwrap();
    assert!((stack(&before, 2026.0) - 1_450_000.0).abs() < 1e-6);
    assert!((stack(&after, 2026.0) - 1_210_000.0).abs() < 1e-6);
    assert_eq!(before.y.range, after.y.range);
    let [minus] = charts(Arrangement::Difference).try_into().unwrap();
    assert!((stack(&minus, 2026.0) + 240_000.0).abs() < 1e-6);
    // Both in one: the bars of after, and the total of before as a line.
    let [one] = charts(Arrangement::Together).try_into().unwrap();
    let line = one.series.iter().find(|series| series.role == Role::Before).unwrap();
    assert_eq!(line.points.iter().map(|point| point.y).collect::<Vec<_>>(), [1_450_000.0, 1_450_000.0]);
}
