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
