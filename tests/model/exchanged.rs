//! What holds of two sides: exchanging them turns every difference round.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use proptest::{collection::vec, prelude::*, sample::Index};
use rust_decimal::Decimal;
use sidestil::{
    evaluation::sides::{Side, Sides},
    model::measures::{self, Answer, Kind, When},
    scenario::{Scenario, edit::set, figure::Value, path::Path, schema::kind_of, text::loading},
};

fn everything() -> Scenario {
    loading::read(include_bytes!("../fixtures/everything.ron")).scenario.unwrap()
}

/// The file with what state and municipalities are about.
fn state() -> Scenario {
    loading::read(include_bytes!("../fixtures/state.ron")).scenario.unwrap()
}

/// The later rule set with some of its numbers multiplied; an edit that the checks refuse is left out.
fn edited(mut scenario: Scenario, edits: &[(Index, u8)]) -> Scenario {
    // How future years weigh is the later side's, and so no difference of the two.
    let is_number = |path: &&Path| {
        kind_of(path).is_some_and(|kind| !kind.is_fact() && kind.unit.is_number()) && path.below("discount").is_none()
    };
    let paths: Vec<Path> = scenario.inputs.keys().filter(is_number).cloned().collect();
    for (index, percent) in edits {
        let path = index.get(&paths);
        let Some(number) = scenario.inputs[path].value.number() else { continue };
        let number = (number * Decimal::new(i64::from(*percent), 2)).round_dp(3);
        if let Ok(set) = set(&scenario, "efter", path, Value::Number(number)) {
            scenario = set;
        }
    }
    scenario
}

/// Whether the difference is an amount that has a sign, and not an answer about a course of amounts (when it is back, how
/// deep it got) or a ratio of two.
fn has_a_sign(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Payback
            | Kind::PaybackMonth
            | Kind::PaybackYears
            | Kind::DeepestDeficit
            | Kind::DeepestDeficitMonth
            | Kind::BenefitCost
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn exchanging_the_sides_negates_every_difference(edits in vec((any::<Index>(), 10u8..200), 1..6)) {
        for scenario in [everything(), state()] {
        let scenario = Arc::new(edited(scenario, &edits));
        let [before, after] = ["før", "efter"].map(|id| Side::new(&scenario, &id.into()));
        let there = Sides::new(before.clone(), after.clone());
        let back = Sides::new(after, before);
        let mut said = 0;
        for measure in measures::all(&there.after.outcome).into_iter().filter(|measure| has_a_sign(measure.kind)) {
            let periods = measure.periods(&there.after.outcome).into_iter();
            for when in periods.filter(|when| !matches!(when, When::CourseMonth(month) if *month > 24)) {
                match [&there, &back].map(|sides| measure.difference(&sides.comparison, when)) {
                    [Answer::Exact(there), Answer::Exact(back)] => {
                        said += 1;
                        prop_assert_eq!(there, -back, "{} {}", measure, when);
                    }
                    [there, back] => match there.number().zip(back.number()) {
                        Some((there, back)) => {
                            said += 1;
                            prop_assert!((there + back).abs() <= 1e-9 * there.abs(), "{measure} {when}: {there}, {back}");
                        }
                        None => prop_assert_eq!(there, back, "{} {}", measure, when),
                    },
                }
            }
        }
        prop_assert!(said > 500, "only {said} differences can be said");
        }
    }
}
