//! How the measures of one kind are calculated and explained: a function for the value, one for the way behind it.

use super::{
    answer::{Answer, When},
    names::Names,
    trail::Trail,
};
use crate::model::compare::{Comparison, Outcome};

/// A value under one rule set.
type Value = fn(&Outcome, &Names, When) -> Answer;

/// The way behind a value under one rule set.
type Way = fn(&Outcome, &Names, When) -> Trail;

/// The functions of one kind.
pub(super) struct Family {
    /// Its value under one rule set.
    pub(super) one: Value,
    /// How that came about.
    pub(super) trail: Way,
    /// Its value for the difference of two rule sets.
    pub(super) difference: Difference,
}

/// What a measure says of two rule sets.
pub(super) enum Difference {
    /// After less before.
    Minus,
    /// The same of an amount of a line, which is nothing on a side that lacks the line.
    OfLine,
    /// The reform's own answer, and how it came about.
    Reform(fn(&Comparison, &Names, When) -> Answer, fn(&Comparison, &Names, When) -> Trail),
}

impl Family {
    /// Of a kind whose difference is after less before.
    pub(super) const fn of(one: Value, trail: Way) -> Self {
        Self { one, trail, difference: Difference::Minus }
    }

    /// Of a kind that is an amount of a line.
    pub(super) const fn of_line(one: Value, trail: Way) -> Self {
        Self { one, trail, difference: Difference::OfLine }
    }
}
