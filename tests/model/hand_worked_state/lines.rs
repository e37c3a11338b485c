//! What becomes of the amounts of a line: under another key, of the whole country, in years of their own.

use rust_decimal::{Decimal, dec};
use sidestil::evaluation::sides::{Side, Sides};

use super::{difference, exact, read, said, side};

const STATE: &str = include_str!("../../fixtures/state.ron");

fn state(edits: &[(&str, &str)], rules: &str) -> Side {
    side(&read(STATE, edits), rules)
}

fn years(side: &Side, measure: &str) -> [Decimal; 4] {
    ["2022", "2023", "2024", "2025"].map(|year| exact(side, measure, year))
}

#[test]
fn an_amount_under_another_key_is_scaled_by_the_two_keys() {
    let side = state(&[], "efter");
    // Effort is compensated by spending: 900.000 · 20 ÷ 10 and 950.000 · 20 ÷ 10, made with the compensation key.
    let received = years(&side, "compensation.line.refusion.received");
    assert_eq!(received, [dec!(1_800_000), dec!(1_900_000), dec!(1_900_000), dec!(1_900_000)]);
    // Its own cost was made with the share of spending that is in force: 2.000.000 · 20 ÷ 20.
    assert_eq!(years(&side, "compensation.line.refusion.own_cost"), [dec!(2_000_000); 4]);
    // The line names its own key: 484.800 · 20 ÷ 16, not the 18 pct. of persons that service follows.
    assert_eq!(years(&side, "compensation.line.løn.own_cost"), [dec!(606_000); 4]);
    // −3.000 · 18 ÷ 15: the rule set says 18 pct. of persons.
    assert_eq!(years(&side, "compensation.line.rest.own_cost"), [dec!(-3_600); 4]);
}

#[test]
fn a_national_amount_is_shared_by_the_keys_of_its_area() {
    let before = state(&[], "før");
    // 8.000.000 from 2023: 10 pct. received, 15 pct. of own cost; nothing before the first year.
    let of = |side: &Side, what: &str| years(side, &format!("compensation.line.boliger.{what}"));
    assert_eq!(of(&before, "received"), [dec!(0), dec!(800_000), dec!(800_000), dec!(800_000)]);
    assert_eq!(of(&before, "own_cost"), [dec!(0), dec!(1_200_000), dec!(1_200_000), dec!(1_200_000)]);
    // 18 pct. of persons after.
    assert_eq!(of(&state(&[], "efter"), "own_cost")[1], dec!(1_440_000));
    // The country's amount is what was stated, to the million it was rounded to.
    let within =
        ["", ".low", ".high"].map(|end| said(&before, &format!("compensation.line.boliger.national{end}"), "2024"));
    assert_eq!(within, [Some(dec!(8_000_000)), Some(dec!(7_500_000)), Some(dec!(8_500_000))]);
    // Of it 1.200.000 is 15 pct., whatever it is. Nothing is said of 2022.
    assert_eq!(said(&before, "compensation.line.boliger.implied_share", "2024"), Some(dec!(0.15)));
    assert_eq!(said(&before, "compensation.line.boliger.implied_share", "2022"), None);
}

#[test]
fn what_is_received_as_stated_stands_beside_a_national_own_cost() {
    let side = state(&[], "før");
    // Support is compensated by persons: −200.000 · 15 ÷ 10, then −300.000 · 15 ÷ 10, which is carried on.
    let received = [dec!(-300_000), dec!(-450_000), dec!(-450_000), dec!(-450_000)];
    assert_eq!(years(&side, "compensation.line.ydelser.received"), received);
    // −4.000.000 · 10 pct.
    assert_eq!(years(&side, "compensation.line.ydelser.own_cost"), [dec!(-400_000); 4]);
    // −400.000 − (−300.000); over the period −1.600.000 − (−1.650.000).
    assert_eq!(exact(&side, "compensation.line.ydelser.shortfall", "2022"), dec!(-100_000));
    assert_eq!(exact(&side, "compensation.support.shortfall", ""), dec!(50_000));
    // −200.000 ÷ 10 pct., of which −400.000 is 20 pct.
    assert_eq!(exact(&side, "compensation.line.ydelser.national", "2022"), dec!(-2_000_000));
    assert_eq!(exact(&side, "compensation.line.ydelser.implied_share", "2022"), dec!(0.2));
}

#[test]
fn own_cost_that_follows_no_key_stays_as_it_is() {
    let none = ["own_cost_by: (service: persons, effort: spending,", "own_cost_by: (service: persons, effort: none,"];
    let side = state(&[(none[0], none[1]), ("spending: 0.2,", "spending: 0.4,")], "efter");
    assert_eq!(exact(&side, "compensation.line.refusion.own_cost", "2022"), dec!(2_000_000));
    // What is received still does: 900.000 · 40 ÷ 10.
    assert_eq!(exact(&side, "compensation.line.refusion.received", "2022"), dec!(3_600_000));
}

#[test]
fn a_line_that_a_rule_set_brings_is_not_there_before() {
    let before = state(&[], "før");
    assert_eq!(said(&before, "compensation.line.løn.received", "2022"), None);
    assert_eq!(exact(&before, "compensation.service.received", "2022"), dec!(0));
    // 303.000 in 2022 prices by its own index, and 7.000.
    assert_eq!(exact(&state(&[], "efter"), "compensation.service.received", "2022"), dec!(310_000));
}

/// The source's total is known better than the lines' own roundings only on the side, and in the years, that a line without
/// a number closes.
#[test]
fn a_line_that_closes_one_side_leaves_the_roundings_of_the_other() {
    let rounded = (
        "own_cost: { 2022: (value: 480_000, price_level: 2021) }",
        "own_cost: { 2022: (value: 480_000, price_level: 2021, rounded_to: 20_000) }",
    );
    let own = (
        "                    own_cost_key: 0.15,\n                    own_cost: { 2022: (value: -3_000, rounded_to: 1_000) },\n",
        "",
    );
    let side = state(&[rounded, own], "efter");
    let ends =
        |what: &str| ["low", "high"].map(|end| said(&side, &format!("compensation.service.{what}.{end}"), "2022"));
    // Received is closed: 303.000 + 7.000 ± 500, over 10 pct.
    assert_eq!(ends("national"), [Some(dec!(3_095_000)), Some(dec!(3_105_000))]);
    // Own cost is not: 484.800 ± 10.100, times 20 over 16 pct.: 606.000 ± 12.625.
    let expected = [dec!(593_375) / dec!(3_105_000), dec!(618_625) / dec!(3_095_000)];
    let near = |one: Option<Decimal>, other: Decimal| (one.unwrap() - other).abs() < dec!(0.000001);
    let share = ends("implied_share");
    assert!(share.iter().zip(expected).all(|(one, other)| near(*one, other)), "{share:?}, not {expected:?}");
    let later = (
        "received: { 2022: (value: 7_000, rounded_to: 1_000) }",
        "received: { 2023: (value: 7_000, rounded_to: 1_000) }",
    );
    let side = state(&[later], "efter");
    // Nothing closes 2022: 303.000 ± 5.050.
    assert_eq!(said(&side, "compensation.service.national.low", "2022"), Some(dec!(2_979_500)));
}

#[test]
fn a_line_that_one_side_lacks_is_nothing_there_in_the_difference() {
    let scenario = read(STATE, &[]);
    let sides = |[before, after]: [&str; 2]| Sides::new(side(&scenario, before), side(&scenario, after));
    let of = |sides: &Sides, what: &str| difference(sides, &format!("compensation.line.refusion.{what}"), "2022");
    // 900.000 · 20 ÷ 10 of the 2.000.000 that it costs, and nothing of either before.
    let new = sides(["før", "efter"]);
    let amounts = ["received", "own_cost", "shortfall"];
    assert_eq!(amounts.map(|what| of(&new, what)), [dec!(1_800_000), dec!(2_000_000), dec!(200_000)]);
    let gone = sides(["efter", "før"]);
    assert_eq!(amounts.map(|what| of(&gone, what)), [dec!(-1_800_000), dec!(-2_000_000), dec!(-200_000)]);
}
