//! What *Udgift pr. år* says: what the last year's cost differs by, and what the costs of a year count and leave out.

use super::shared::Drawn;
use crate::{
    evaluation::sides::Sides,
    model::{
        id::Id,
        numbers::Kr,
        spending::{Account, Area},
        time::CalendarMonth,
    },
    present::views::CostsBy,
};

/// A part of the costs of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What the persons of a group cost.
    Group(Id),
    /// Cost lines that are amounts by year, whoever is there.
    Amounts,
    /// The amounts of investments.
    Investments,
    /// What investments save in kroner: below 0.
    Savings,
    /// What belongs to an area of spending.
    Area(Area),
}

/// A fact of *Udgift pr. år*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// After less before in a year, not 0.
    Differs {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
        /// After less before.
        by: Kr,
    },
    /// Before and after cost the same in a year.
    Same {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
    },
    /// What one rule set costs in a year.
    Costs {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
        /// How much.
        kr: Kr,
    },
    /// A year's cost cannot be said on one side at least.
    CannotBeSaid {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
    },
    /// The part that differs most in the year.
    MostIn {
        /// Which.
        part: Part,
        /// After less before, not 0.
        by: Kr,
    },
    /// Whose money it is, in which price level, and what is outside.
    Basis {
        /// Whose.
        account: Account,
        /// The price level of both sides; `None` where they have not the same.
        level: Option<i32>,
    },
    /// Groups with a price that nobody was in when the period began, so that they count only who has come since.
    BeganEmpty {
        /// Which, at least one.
        groups: Vec<Id>,
        /// The first month of the period.
        since: CalendarMonth,
    },
    /// Amounts of which nobody knows the year are in no year.
    Undated,
    /// A chart of the costs of each year, stacked of parts.
    Bars {
        /// What they are split by.
        by: CostsBy,
        /// In which account.
        account: Account,
        /// Of which side.
        of: Drawn,
        /// What each year comes to, of those that can be said.
        years: Vec<(i32, Kr)>,
    },
    /// What a dash in a table means.
    Dash,
    /// What *ikke med* in a table means.
    NotIncluded,
}

/// The groups with a price in which nobody was at the start of the period, on either side; `None` where there are none.
#[must_use]
pub fn began_empty(sides: &Sides) -> Option<Fact> {
    let began_empty = |id: &Id| {
        sides.both().into_iter().any(|side| {
            let Some(group) = side.outcome.group(id) else { return false };
            let starts = side
                .outcome
                .case
                .first_groups()
                .get(group)
                .is_some_and(|group| group.start.as_ref().is_some_and(|start| start.persons.to_f64() > 0.0));
            let comes =
                side.outcome.flows.groups.get(group).is_some_and(|flow| flow.persons.iter().any(|one| *one > 0.0));
            let has_price = side.outcome.costs.lines.iter().any(|line| line.group == Some(group));
            !starts && comes && has_price
        })
    };
    let groups: Vec<Id> = sides.groups().into_iter().filter(began_empty).collect();
    let since = CalendarMonth { year: sides.after.outcome.case.period.first_year, month: 1 };
    (!groups.is_empty()).then_some(Fact::BeganEmpty { groups, since })
}
