//! What the target group of København cost in 2014, and what follows from two of three.

use rust_decimal::dec;
use sidestil::{
    evaluation::sides::{Side, Sides},
    model::spending::Account,
    present::{
        formats::Formats,
        table::{Cell, Table},
        views::{
            Arrangement, Shown,
            catalogue::{
                overview::overview,
                unit_cost::{pair::first_pair, unit_costs},
            },
        },
        words::language::Language,
    },
};

use super::{exact, read, said, side};

const COPENHAGEN: &str = include_str!("../../../scenarios/koebenhavn-2017.ron");
const STATE: &str = include_str!("../../fixtures/state.ron");

#[test]
fn copenhagen_in_2014() {
    let side = side(&read(COPENHAGEN, &[]), "tre-aar");
    let of = |measure: &str| exact(&side, &format!("spending.{measure}"), "").round_dp(2);
    // All three are stated: the total stands, 76 mio. ÷ 485.
    assert_eq!((of("persons"), of("total"), of("average")), (dec!(485), dec!(76_000_000), dec!(156_701.03)));
    // 79, 17, 1, 2 and 1 pct. of 76 mio.; 2014's kroner, never converted to 2017's.
    let departments = ["BIF", "SOF", "SUF", "KFF", "BUF"].map(of);
    assert_eq!(departments, [dec!(60_040_000), dec!(12_920_000), dec!(760_000), dec!(1_520_000), dec!(760_000)]);
    assert_eq!(departments.iter().sum::<rust_decimal::Decimal>(), of("total"));
    // 12,92 mio. ÷ 54.000: a little under half of 485.
    assert_eq!(of("SOF.implied_persons"), dec!(239.26));
    assert_eq!(said(&side, "spending.BIF.implied_persons", ""), None);
}

#[test]
fn two_of_three_give_the_third() {
    let of = |stated: &str, measure: &str| {
        let edit = ("        persons: 485,\n        average: (value: 156_000, rounded_to: 1_000),\n", stated);
        exact(&side(&read(STATE, &[edit]), "før"), &format!("spending.{measure}"), "")
    };
    // 485 · 156.000.
    assert_eq!(of("persons: 485, average: 156_000,", "total"), dec!(75_660_000));
    assert_eq!(of("persons: 485, average: 156_000,", "average"), dec!(156_000));
    // 76 mio. ÷ 156.000 and 76 mio. ÷ 485.
    assert_eq!(of("total: 76_000_000, average: 156_000,", "persons"), dec!(487.179487));
    assert_eq!(of("total: 76_000_000, persons: 485,", "average"), dec!(156_701.030928));
    // 17 pct. · 75,66 mio. ÷ 54.000.
    assert_eq!(of("persons: 485, average: 156_000,", "SOF.implied_persons"), dec!(238.188889));
}

/// The table of the year's spending and what *Overblik* says first of it.
fn told(text: &str) -> (Table, String) {
    let scenario = read(text, &[]);
    let sides = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    let [before, after] = sides;
    let sides = Sides::new(before, after);
    let formats = Formats::new(Language::Danish);
    let shown = Shown { sides: &sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats };
    let view = unit_costs(shown, &first_pair(&sides).unwrap(), Account::Municipality);
    (view.departments.unwrap().table, overview(shown, Account::Municipality).sentences.remove(0))
}

#[test]
fn the_total_row_says_nothing_of_persons_with_services_and_the_note_only_where_some_are_told() {
    let (table, first) = told(COPENHAGEN);
    let total: Vec<&str> = table.rows.last().unwrap().cells.iter().map(Cell::shown).collect();
    assert_eq!(total, ["100", "76,00", "–", "–"]);
    let note = table.note.unwrap();
    assert!(note.contains("kan ikke lægges til gruppernes priser. Borgere med ydelser er"), "{note}");
    assert!(first.starts_with("Efter kilden kostede 485 borgere"), "{first}");
    let start = COPENHAGEN.find("        departments: {\n            \"BIF\"").unwrap();
    let end = COPENHAGEN[start..].find("\n        },\n").unwrap() + start + "\n        },\n".len();
    let without = [&COPENHAGEN[..start], &COPENHAGEN[end..]].concat();
    let note = told(&without).0.note.unwrap();
    assert!(note.ends_with("kan ikke lægges til gruppernes priser."), "{note}");
}

#[test]
fn what_no_source_gives_is_not_said_to_be_by_the_source() {
    let stated = "total: (value: 76_000_000, rounded_to: 1_000_000, source: \"kbh-2017\", status: accounts,";
    let assumed = "total: (value: 76_000_000, rounded_to: 1_000_000, source: \"kbh-2017\", status: assumption,";
    assert!(COPENHAGEN.contains(stated));
    let (_, first) = told(&COPENHAGEN.replacen(stated, assumed, 1));
    assert!(first.starts_with("Efter filens antagelse kostede 485 borgere"), "{first}");
}
