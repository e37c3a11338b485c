//! Several indices: each amount in the scenario's prices by the one that it names.

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::{resolve, sides::Side},
    model::measures::{self, Answer, Unit, When},
    present::{formats::Formats, words::language::Language},
    scenario::{Scenario, text::loading::read},
};

/// 2016 → 2018: p/l 2 and 1.5 per cent, the adjustment of benefits 1 and 1.2.
fn scenario(method: &str, costs: &str, investment: &str) -> Arc<Scenario> {
    let text = format!(
        r#"(format: 4, title: "Indekser", place: "Prøveby", period: (first_year: 2018, years: 1), price_level: 2018,
            price_index: ({method}changes: {{ 2017: 0.02, 2018: 0.015 }}),
            indices: {{ "sats": (name: "Satsregulering", {method}changes: {{ 2017: 0.01, 2018: 0.012 }}) }},
            groups: {{ "a": (name: "A", start: (persons: 1), stay: (exactly: 100)) }},
            costs: {{ {costs} }},
            rule_sets: [(id: "foer", name: "Før"), (id: "efter", name: "Efter", builds_on: "foer", investments: {{ {investment} }})],
        )"#
    );
    let loaded = read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

const COSTS: &str = r#"
    "service": (name: "Service", yearly: { 2018: (value: 10_000, price_level: 2016) }, area: service),
    "ydelse": (name: "Ydelse", yearly: { 2018: (value: 100_000, price_level: 2016) }, area: support, index: "sats"),
"#;

fn kr(scenario: &Arc<Scenario>, rules: &str, measure: &str) -> Decimal {
    let side = Side::new(scenario, &rules.into());
    let Answer::Exact(kr) = measures::find(measure).unwrap().of(&side.outcome, When::Year(2018)) else {
        unreachable!("a year's cost is exact")
    };
    kr.normalize()
}

#[test]
fn each_amount_follows_the_index_it_names_compounded_unless_it_says_otherwise() {
    for (method, service, support) in [
        // 10 000 · 1.02 · 1.015 and 100 000 · 1.01 · 1.012.
        ("", dec!(10353), dec!(102212)),
        ("method: compounded, ", dec!(10353), dec!(102212)),
        // 10 000 · 1.035 and 100 000 · 1.022.
        ("method: added, ", dec!(10350), dec!(102200)),
    ] {
        let scenario = scenario(method, COSTS, "");
        assert_eq!(kr(&scenario, "foer", "cost.area.service"), service, "{method}");
        assert_eq!(kr(&scenario, "foer", "cost.area.support"), support, "{method}");
    }
}

#[test]
fn an_investments_amount_follows_its_own() {
    let amount = |index: &str| {
        format!(
            r#""i": (name: "I", amounts: {{ "løn": (area: effort, {index}by_year: {{ 2018: (value: 100_000, price_level: 2016) }}) }})"#
        )
    };
    // p/l: 100 000 · 1.02 · 1.015.
    assert_eq!(kr(&scenario("", COSTS, &amount("")), "efter", "cost.area.effort"), dec!(103530));
    assert_eq!(kr(&scenario("", COSTS, &amount("index: \"sats\", ")), "efter", "cost.area.effort"), dec!(102212));
}

#[test]
fn a_rule_set_can_let_a_line_follow_another() {
    let scenario = scenario("", COSTS, "");
    let path = "costs/service/index".into();
    let value = sidestil::scenario::figure::Value::Word("sats".into());
    let edited = Arc::new(sidestil::scenario::edit::set(&scenario, "efter", &path, value).unwrap());
    assert_eq!(kr(&edited, "foer", "cost.area.service"), dec!(10353));
    assert_eq!(kr(&edited, "efter", "cost.area.service"), dec!(10221.2)); // 10 000 · 1.01 · 1.012
    assert_eq!(resolve::case(&edited, "efter").last_rules().costs.len(), 2);
}

#[test]
fn an_index_that_is_not_there_or_lacks_a_year_is_told_by_its_name() {
    let text = |costs: &str| {
        format!(
            r#"(format: 4, title: "Indekser", place: "Prøveby", period: (first_year: 2018, years: 1), price_level: 2018,
            price_index: (changes: {{ 2017: 0.02, 2018: 0.015 }}), indices: {{ "sats": (name: "Satsregulering", changes: {{ 2018: 0.012 }}) }},
            costs: {{ "ydelse": (name: "Ydelse", yearly: {{ 2018: (value: 1, price_level: 2016) }}, area: support, {costs}) }},
            rule_sets: [(id: "foer", name: "Før")])"#
        )
    };
    let said = |costs: &str| {
        let loaded = read(text(costs).as_bytes());
        let errors = loaded.findings.iter().filter(|one| one.severity == sidestil::scenario::finding::Severity::Error);
        errors
            .map(|one| {
                let formats = Formats::new(Language::Danish);
                sidestil::present::findings::sentence(one, loaded.scenario.as_ref(), formats)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(said("index: \"stas\""), ["Scenariet har intet indeks med id »stas«."]);
    let lacks = said("index: \"sats\"");
    assert_eq!(lacks.len(), 1, "{lacks:?}");
    assert!(lacks[0].starts_with("Indekset »sats« dækker ikke"), "{lacks:?}");
    assert!(said("").is_empty());
}

#[test]
fn what_is_written_has_no_noise_of_the_last_bit() {
    let written = |number: f64, unit| Answer::Simulated(number).without_noise(unit).to_string();
    assert_eq!(written(-4_000.000_000_000_000_5, Unit::Kr), "-4000");
    assert_eq!(written(0.1 + 0.2, Unit::Persons), "0.3");
    assert_eq!(written(998.301_273_456_7, Unit::Persons), "998.301273");
    assert_eq!(written(-3e-14, Unit::Kr), "0");
    // A share is told apart by less than a millionth.
    assert_eq!(written(0.000_000_123_4, Unit::Share), "0.0000001234");
}
