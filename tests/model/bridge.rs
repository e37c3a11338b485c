//! The bridge from the budget note to the calculation, on the shipped reform: where it begins and ends by hand, each step
//! against a calculation of its own, and that it adds up.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::{
        bridge::{Bridge, What, bridge},
        sides::{Side, Sides},
    },
    model::{measures::When, numbers::Kr},
    scenario::{Scenario, text::loading},
};

fn reform() -> Arc<Scenario> {
    let text = include_bytes!("../../scenarios/bedre-ressourceforloeb-2022.ron");
    Arc::new(loading::read(text).scenario.unwrap())
}

fn sides(scenario: &Arc<Scenario>, before: &str, after: &str) -> Sides {
    let [before, after] = [before, after].map(|id| Side::new(scenario, &id.into()));
    Sides::new(before, after)
}

fn adds_up(bridge: &Bridge) {
    let steps: Kr = bridge.steps.iter().map(|step| step.kr).sum();
    let off = (bridge.start + steps - bridge.end).0.abs();
    assert!(off < dec!(0.005), "{bridge:#?}");
}

/// `cumulative_with_compensation.municipality` of the difference.
fn with_compensation(sides: &Sides) -> Decimal {
    let measure = sidestil::model::measures::find("cumulative_with_compensation.municipality").unwrap();
    sidestil::model::measures::number(measure.difference(&sides.comparison, When::Whole)).unwrap()
}

#[test]
fn from_the_note_to_the_calculation() {
    let scenario = reform();
    let sides = sides(&scenario, "hoejst-5-aar", "hoejst-3-aar");
    let bridge = bridge(&sides).unwrap();
    // Table 5: 27.619 + 27.120 + 27.149 + 27.162, and 27.162 in each of the six years to 2031.
    assert_eq!(bridge.start, Kr(dec!(-272_022_000)));
    adds_up(&bridge);
    assert_eq!(bridge.end, Kr(with_compensation(&sides)));
    let step = |is_it: fn(&What) -> bool| bridge.steps.iter().find(|step| is_it(&step.what)).map(|step| step.kr);
    // The two lines of 4.1.5: 14,9 − 7,9 mio. of relief a year that the calculation does not have.
    assert_eq!(step(|what| matches!(what, What::NotCarried(_))), Some(Kr(dec!(-70_000_000))));
    // Effort's residual lines: received −78, 22 and −78 in eight years, own cost −206 in ten; taken out.
    let rounding = dec!(1000) * (dec!(-206) * dec!(10) - (dec!(-78) * dec!(9) + dec!(22)));
    assert_eq!(step(|what| matches!(what, What::Rounding)), Some(Kr(rounding)));
    // 4.1.9 costs 68,0 mio. in ten years; the service lines cost what the investment does, and are no step.
    let carried: Vec<_> = bridge.steps.iter().filter(|step| matches!(step.what, What::Carried { .. })).collect();
    let [lost_refund] = carried.as_slice() else { unreachable!("one carrier differs: {bridge:#?}") };
    let What::Carried { path, cost: [of_lines, calculated] } = &lost_refund.what else { unreachable!() };
    assert_eq!(path, "costs/indsats-ressourceforløb/refund");
    assert_eq!(*of_lines, Kr(dec!(680_000_000)));
    assert_eq!(lost_refund.kr, *of_lines - *calculated);
    // Half of 41.084 kr. in 2023 prices for everybody who would be there under the old cap.
    let before = &sides.before.outcome.costs;
    let persons: Decimal = (5..15).map(|year| before.persons[0][year].0).sum();
    let price = dec!(41_084) * dec!(1.019) * dec!(1.013) * dec!(1.011) * dec!(1.012) * dec!(1.043) * dec!(1.025);
    assert!((calculated.0 - persons * price * dec!(0.5)).abs() < dec!(1), "{calculated:?}");
    assert!(
        matches!(&bridge.steps.last().unwrap().what, What::Changes(paths) if paths.iter().any(|path| path.as_str() == "groups/ressourceforløb/stay/at_most"))
    );
}

/// The assumed effect is a step of its own, only where *after* holds it.
#[test]
fn what_is_assumed_is_a_step_of_its_own() {
    let scenario = reform();
    let law = bridge(&sides(&scenario, "hoejst-5-aar", "hoejst-3-aar")).unwrap();
    let assumed = sides(&scenario, "hoejst-5-aar", "flere-i-job");
    let with_effect = bridge(&assumed).unwrap();
    adds_up(&with_effect);
    assert_eq!(with_effect.end, Kr(with_compensation(&assumed)));
    let (last, rest) = with_effect.steps.split_last().unwrap();
    assert_eq!(last.what, What::Effects);
    assert_eq!(rest, law.steps);
    assert!(law.steps.iter().all(|step| step.what != What::Effects));
}

#[test]
fn two_sides_that_do_not_lie_on_each_other_have_none() {
    let scenario = reform();
    for [before, after] in
        [["hoejst-3-aar", "hoejst-5-aar"], ["hoejst-3-aar", "hoejst-3-aar"], ["hoejst-3-aar", "flere-i-job"]]
    {
        assert_eq!(bridge(&sides(&scenario, before, after)), None, "{before} {after}");
    }
}

/// The fixture of all that the state has, with some of it otherwise.
fn state(edits: &[(&str, &str)]) -> Arc<Scenario> {
    let mut text = include_str!("../fixtures/state.ron").to_owned();
    for (there, then) in edits {
        assert_eq!(text.matches(there).count(), 1, "{there}");
        text = text.replacen(there, then, 1);
    }
    let loaded = loading::read(text.as_bytes());
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

/// *Efter* changes the keys of lines that *før* has, so both the lines' amounts and what is received of them differ.
#[test]
fn lines_that_after_changes_are_in_it_by_what_changes() {
    let carried = (
        "number: \"2.1\", area: capital,",
        "number: \"2.1\", area: capital, carried_by: \"costs/indsats/per_person\",",
    );
    let key = (
        "\"costs/indsats/refund\": none,",
        "\"costs/indsats/refund\": none, \"compensation/received_by/capital\": spending,",
    );
    for edits in [&[][..], &[carried], &[carried, key]] {
        let sides = sides(&state(edits), "før", "efter");
        let bridge = bridge(&sides).unwrap();
        adds_up(&bridge);
        assert_eq!(bridge.end, Kr(with_compensation(&sides)), "{edits:?}");
    }
}

/// What holds from a month under one rule set and from a later one under the next is no effect of an investment.
#[test]
fn each_rule_set_between_holds_from_its_own_month() {
    let between = (
        "(id: \"før\", name: \"Før\"),",
        "(id: \"før\", name: \"Før\"), (id: \"mellem\", name: \"Mellem\", builds_on: \"før\", \
         changes: { \"groups/forløb/inflow\": (value: 120, from: \"2022-01\") }),",
    );
    let on = (
        "builds_on: \"før\",\n            changes: {",
        "builds_on: \"mellem\",\n            changes: { \"groups/forløb/inflow\": (value: 90, from: \"2024-01\"),",
    );
    let sides = sides(&state(&[between, on]), "før", "efter");
    let bridge = bridge(&sides).unwrap();
    adds_up(&bridge);
    assert_eq!(bridge.end, Kr(with_compensation(&sides)));
    assert!(bridge.steps.iter().all(|step| step.what != What::Effects), "{bridge:#?}");
    let changes =
        bridge.steps.iter().find_map(|step| if let What::Changes(paths) = &step.what { Some(paths) } else { None });
    let names = changes.unwrap().iter().filter(|path| path.as_str() == "groups/forløb/inflow").count();
    assert_eq!(names, 1, "{bridge:#?}");
}

/// Money that an investment is counted on to save is assumed as its effects are.
#[test]
fn what_an_investment_saves_is_of_its_effects() {
    let saving = (
        "amounts: { \"løn\": (name: \"Løn\", area: service, by_year: { 2022: 500_000 }) }",
        "amounts: { \"løn\": (name: \"Løn\", area: service, by_year: { 2022: 500_000 }) }, \
         savings: { \"mindre\": (name: \"Mindre\", area: service, by_year: { 2022: 50_000 }) }",
    );
    let bridge = bridge(&sides(&state(&[saving]), "før", "efter")).unwrap();
    adds_up(&bridge);
    // 50.000 in each of four years.
    assert_eq!(bridge.steps.last().map(|step| (&step.what, step.kr)), Some((&What::Effects, Kr(dec!(200_000)))));
}

/// Where no line has a number, none makes the others add up.
#[test]
fn lines_without_numbers_are_no_rounding() {
    let numbers = ["1.1", "1.2"].map(|number| format!("                    number: \"{number}\",\n"));
    let edits: Vec<(&str, &str)> = numbers.iter().map(|number| (number.as_str(), "")).collect();
    let bridge = bridge(&sides(&state(&edits), "før", "efter")).unwrap();
    assert!(bridge.steps.iter().all(|step| step.what != What::Rounding), "{bridge:#?}");
}
