//! Groups worked by hand: the arithmetic stands beside each value (`beregning.md` 2 and 4).
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod changes;
mod entry;
mod investments;
mod phase_in;
mod published;
mod stays;

use crate::{
    groups::{
        self, case, changed, close, decimal, exactly, exits, group, mean, months, persons, rules, share, stationary,
        table, uniform, until,
    },
    plain,
};
use sidestil::model::{
    flows::Flows,
    investments::{Effect, EffectChange, Investment, PhaseIn},
    rules::{Case, Concerns, Group, Rules, Shape, Stay},
    simulate::simulate,
    stays::{full_phase_in, growth, hazard, lasting_mean_stay, mean_stay, survival},
    time::Month,
};

#[track_caller]
fn all_close(actual: &[f64], expected: &[f64]) {
    assert!(actual.len() >= expected.len());
    for (month, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        assert!((actual - expected).abs() < 1e-9, "month {month}: {actual} is not {expected}");
    }
}

/// A group that one person enters in month 0, and nobody later.
fn one_enters(id: &str, stay: Stay) -> Group {
    Group { inflow: persons("12"), closed_from: Some(Month(1)), ..group(id, stay) }
}

fn alone(stay: Stay) -> Flows {
    simulate(&case(1, rules(vec![one_enters("one", stay)])))
}

fn capped(mut stay: Stay, cap: u32) -> Stay {
    stay.at_most = Some(cap);
    stay
}
