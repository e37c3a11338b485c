//! What *Overblik* says of persons and prices.

use super::kind::{Kind, kind};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, spending::Account, time::Month},
};

/// A fact of *Overblik*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// So many there are once the rules are fully phased in.
    FullPhaseIn {
        /// The year from which it is so, where it lies in the period.
        year: Option<i32>,
        /// Full-year persons under *before*.
        before: f64,
        /// Full-year persons under *after*.
        after: f64,
    },
    /// So many there are at full phase-in of two scenarios.
    FullPhaseInOfTwo {
        /// Full-year persons of *before*.
        before: f64,
        /// Full-year persons of *after*.
        after: f64,
    },
    /// So many there are in a year.
    InYear {
        /// The year.
        year: i32,
        /// Full-year persons under *before*.
        before: f64,
        /// Full-year persons under *after*.
        after: f64,
    },
    /// What a table of all rule sets counts: in which account and price level, and against *before*.
    AllRuleSets {
        /// The account.
        account: Account,
        /// The price level.
        level: i32,
    },
    /// Numbers are rounded one by one, so that a difference may not be that of the two that are shown.
    RoundedOneByOne,
    /// Groups that begin empty: a level counts only those who have come since.
    BeginEmpty {
        /// The groups.
        groups: Vec<Id>,
        /// How many groups have a price.
        of: usize,
        /// The first year of the period.
        year: i32,
    },
}

/// Which groups with a price begin empty, so that the level of a year's cost counts only those who have come since;
/// `None` where none does, and for two scenarios, each of which has its own.
#[must_use]
pub fn begin_empty(sides: &Sides) -> Option<Fact> {
    let case = &sides.after.outcome.case;
    let first = case.rules(Month(0)).groups.iter();
    let priced: Vec<_> = first.filter(|group| sides.after.is_priced(&group.id)).collect();
    // A group that nobody ever comes to costs nothing, and its start says nothing.
    let is_used = |id: &Id| sides.both().into_iter().any(|side| side.is_used(id));
    let empty = priced.iter().filter(|group| group.start.is_none() && is_used(&group.id));
    let groups: Vec<Id> = empty.map(|group| group.id.clone()).collect();
    let (of, year) = (priced.len(), case.period.first_year);
    (!groups.is_empty() && kind(sides) != Kind::Scenarios).then_some(Fact::BeginEmpty { groups, of, year })
}

/// Whether nobody is left in a group at the end of a side's period.
#[must_use]
pub fn is_gone(side: &Side, group: &Id) -> bool {
    let last = side.outcome.flow(group).and_then(|flow| flow.persons.last().copied());
    last.is_some_and(|persons| persons < 0.5)
}
