//! Changes that move nothing are told, and no others: by every measure of every rule set and by what two rule sets have
//! between them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use sidestil::{
    evaluation::relevance,
    scenario::{finding::Code, text::loading},
};

/// The changes of a scenario that are told to move nothing, each after its rule set.
fn idle(parts: &str) -> Vec<String> {
    let text = format!("(format: 4, title: \"Prøve\", place: \"Prøveby\", price_level: 2026, {parts})");
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:?}", loaded.findings);
    let found = relevance::findings(&Arc::new(loaded.scenario.unwrap()));
    let idle = found.into_iter().filter(|finding| finding.code == Code::MovesNothing);
    idle.map(|finding| format!("{}: {}", finding.rule_set.unwrap(), finding.path.unwrap())).collect()
}

const PRICED: &str = "period: (first_year: 2026, years: 3),
    groups: { \"a\": (name: \"A\", start: (persons: 100, seniority: uniform, over: 12), inflow: 100, stay: (exactly: 12)) },
    costs: { \"y\": (name: \"Y\", group: \"a\", per_person: (value: 100_000, price_level: 2026), area: support) },";

/// 110.000 instead of 100.000 kr. for 100 persons: −1 mio. a year. Without discount it is worth −3.000.000, by the Finance
/// Ministry's rates of 2021 −2.801.636,98: nothing of one rule set moves, the difference does.
#[test]
fn a_discount_moves_what_the_reform_is_worth() {
    let with = |discount: &str| {
        let price = "\"costs/y/per_person\": (value: 110_000, price_level: 2026)";
        let parts = format!(
            "{PRICED} rule_sets: [(id: \"nu\", name: \"Nu\"), (id: \"r\", name: \"R\", changes: {{ {discount}, {price} }})],"
        );
        idle(&parts)
    };
    assert_eq!(with("\"discount/schedule\": finance_ministry_2021"), Vec::<String>::new());
    // Without rates, when they are taken makes no difference.
    assert_eq!(with("\"discount/timing\": start"), ["r: discount/timing"]);
}

#[test]
fn timing_and_rates_of_a_discount_move_it_too() {
    let with = |discount: &str, price: u32| {
        idle(&format!(
            "{PRICED} discount: (schedule: own, timing: end, rates: {{ 1: 0.03 }}),
            rule_sets: [(id: \"nu\", name: \"Nu\"), (id: \"r\", name: \"R\", changes: {{ {discount},
                \"costs/y/per_person\": (value: {price}, price_level: 2026) }})],"
        ))
    };
    assert_eq!(with("\"discount/timing\": start", 110_000), Vec::<String>::new());
    assert_eq!(with("\"discount/rates/1\": 0.05", 110_000), Vec::<String>::new());
    // Where there is nothing to discount, neither moves anything.
    let both = ["r: discount/rates/1", "r: costs/y/per_person"];
    assert_eq!(with("\"discount/rates/1\": 0.05", 100_000), both);
}

/// 400 a year stay 24 months on average. *Everyone* says nothing by itself; with a cap of 12 months from January 2027 laid
/// over it 800 persons become 360 at once.
#[test]
fn a_change_that_works_through_a_rule_set_upon_it_moves_something() {
    let with = |third: &str| {
        idle(&format!(
            "period: (first_year: 2026, years: 6),
            groups: {{ \"a\": (name: \"A\", start: (persons: 800), inflow: 400, stay: (mean: 24)) }},
            rule_sets: [
                (id: \"nu\", name: \"Nu\"),
                (id: \"hvem\", name: \"Gælder alle\", changes: {{ \"groups/a/concerns\": everyone }}),
                (id: \"loft\", name: \"Loft\", {third}, from: \"2027-01\", changes: {{ \"groups/a/stay/at_most\": 12 }}),
            ],"
        ))
    };
    assert_eq!(with("builds_on: \"hvem\""), Vec::<String>::new());
    assert_eq!(with("builds_on: \"nu\""), ["hvem: groups/a/concerns"]);
}

/// Everybody has left after 24 months: what a cap of 57 leaves is the rounding of the last digit.
#[test]
fn the_last_digits_of_a_calculation_move_nothing() {
    let with = |cap: u32| {
        idle(&format!(
            "period: (first_year: 2026, years: 5),
            groups: {{ \"b\": (name: \"B\", start: (persons: 249.2), inflow: 100, stay: (exactly: 24)) }},
            rule_sets: [
                (id: \"r0\", name: \"R0\"),
                (id: \"r1\", name: \"R1\", changes: {{ \"groups/b/stay/at_most\": {cap} }}),
            ],"
        ))
    };
    assert_eq!(with(57), ["r1: groups/b/stay/at_most"]);
    assert_eq!(with(24), ["r1: groups/b/stay/at_most"]);
    // Exactly 24 under a cap of 24 or more is the same; under 12 it is half.
    assert_eq!(with(12), Vec::<String>::new());
}
