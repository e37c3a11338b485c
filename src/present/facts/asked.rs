//! What is read of a saving by several that find facts: whose it is, what it comes to, and its months in the calendar.

use super::{
    kind::{Kind, kind, only_invests},
    money::Whose,
};
use crate::{
    evaluation::sides::Sides,
    model::{
        numbers::Kr,
        spending::Account,
        time::{CalendarMonth, Month},
    },
    present::views::{Question, catalogue::investment::asked::Asked},
};

/// What is saved by the end of the period, in kroner; negative where it costs, 0 where it cannot be said.
#[must_use]
pub fn total(asked: &Asked, account: Account) -> f64 {
    asked.saving.total(account).map(Kr::to_f64).unwrap_or_default()
}

/// The month of an index.
#[must_use]
pub fn calendar(asked: &Asked, month: usize) -> CalendarMonth {
    asked.period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX)))
}

/// Whose money a question is of.
#[must_use]
pub fn whose(sides: &Sides, question: Question) -> Whose {
    match (question, kind(sides)) {
        (Question::Investment, _) => Whose::Investment,
        (Question::Reform, Kind::Reform) if only_invests(sides) => Whose::Investment,
        (Question::Reform, Kind::Reform) => Whose::Reform,
        (Question::Reform, Kind::OneRuleSet | Kind::Estimates | Kind::Scenarios) => Whose::Difference,
    }
}
