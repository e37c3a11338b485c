//! Whether two calculations answer anything otherwise, by more than the last digits of a calculation leave behind
//! ([`Answer::moves`]).
//!
//! One answer is enough, so those that are had for little are asked first: persons as they are simulated, then years, then
//! months, then the courses, which are simulations of their own. What holds one group against another differs only where
//! the two groups themselves do.

use indexmap::IndexSet;

use crate::model::{
    compare::{Comparison, Outcome},
    flows::Flows,
    measures::{Answer, By, Kind, Measure, Unit},
};

/// Whether a measure of one rule set differs.
pub(super) fn of_one(one: &Outcome, other: &Outcome) -> bool {
    if persons_differ(&one.flows, &other.flows) {
        return true;
    }
    measures([one, other]).any(|measure| {
        let periods = [one, other].map(|outcome| measure.periods(outcome));
        let [first, second] = &periods;
        let longer = if second.len() > first.len() { second } else { first };
        longer.iter().any(|when| moves(&measure, measure.of(one, *when), measure.of(other, *when)))
    })
}

/// Whether a measure of the difference of two rule sets differs.
pub(super) fn of_two(one: &Comparison, other: &Comparison) -> bool {
    let outcomes = [&one.before, &one.after, &other.before, &other.after].map(|side| &**side);
    // Most often it is what the reform saves that differs where the rule sets do not.
    let (saving, rest): (Vec<_>, Vec<_>) = measures(outcomes).partition(|measure| measure.kind.is_of_saving());
    saving.into_iter().chain(rest).any(|measure| {
        let mut periods = [one, other].into_iter().flat_map(|comparison| measure.periods_of_both(comparison));
        periods.any(|when| moves(&measure, measure.difference(one, when), measure.difference(other, when)))
    })
}

fn moves(measure: &Measure, one: Answer, other: Answer) -> bool {
    one.moves(&other, measure.kind.unit())
}

/// Every measure that any of some rule sets has, those of little work first.
fn measures<const COUNT: usize>(outcomes: [&Outcome; COUNT]) -> impl Iterator<Item = Measure> + '_ {
    let mut kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| !kind.is_of_pair()).collect();
    kinds.sort_by_key(|kind| (kind.by().contains(&By::CourseMonth), kind.by().contains(&By::Month)));
    kinds.into_iter().flat_map(move |kind| {
        outcomes.into_iter().flat_map(|outcome| kind.measures(outcome)).collect::<IndexSet<Measure>>()
    })
}

/// Whether persons, inflow or exits of a month differ.
fn persons_differ(one: &Flows, other: &Flows) -> bool {
    let differ = |one: &[f64], other: &[f64]| {
        let mut months = one.iter().zip(other);
        months.any(|(one, other)| Answer::Simulated(*one).moves(&Answer::Simulated(*other), Unit::Persons))
    };
    one.groups.iter().zip(&other.groups).any(|(one, other)| {
        let series = [[&one.persons, &other.persons], [&one.inflow, &other.inflow], [&one.exits, &other.exits]];
        series.iter().any(|[one, other]| differ(one, other))
    })
}
