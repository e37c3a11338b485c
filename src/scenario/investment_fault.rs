//! What can be wrong with an investment: a part of [`super::finding::Code`].

use crate::model::{id::Id, time::CalendarMonth};

/// What is wrong with what an investment costs, saves or does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvestmentFault {
    /// An amount has not exactly one of `by_year` and `years: unknown` with a `total`.
    OneAmount,
    /// A saving has not exactly one of `by_year`, `years: unknown` with a `total`, and `persons` with a `price`.
    OneSaving,
    /// A saving for each person has months beside `lasting`, or neither.
    MonthsOrLasting,
    /// An effect moves from a group to itself.
    ToItself,
    /// An effect or saving that does nothing, under any rule set.
    Idle(Idle),
    /// An effect that would move more persons than leave.
    Shortage {
        /// The investment.
        investment: Id,
        /// The effect.
        effect: Id,
        /// The first month.
        month: CalendarMonth,
    },
    /// The file counts from a month that is later than the first in which something differs.
    CountsFromLate(CalendarMonth),
}

/// Why an effect or saving does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// It begins after the last year.
    AfterHorizon,
    /// It ends before the first year.
    BeforeHorizon,
    /// Its phase-in is 0.
    NoPhaseIn,
    /// It moves no points, no persons or no kroner.
    Nothing,
    /// The mean stay is that which there is already.
    SameMean,
}
