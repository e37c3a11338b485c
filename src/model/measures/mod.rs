//! The one registry of results: every measure of `model.md` section 10, with its unit, its periods and its value.
//!
//! A measure is a text such as `group.ressourceforløb.persons`; a [`Family`] stands for all measures of one pattern.
//! Everything that lists, exports, reconciles or explains results goes through [`FAMILIES`]; a new part of the model adds
//! a table of families and nothing else changes.

mod answer;
mod catalogue;
mod efficiency;
mod groups;
mod investment;
mod money;
pub mod trail;
mod unit_costs;

pub use answer::{Answer, By, Unit, When, number};
pub use catalogue::{Measure, all, find, is_reserved};

use super::{
    compare::{Comparison, Outcome},
    measures::trail::Trail,
    rules::{Account, Area, Id},
};

/// All measures of one pattern.
#[derive(Debug)]
pub struct Family {
    /// The measure's text with `<group>`, `<destination>`, `<account>` and `<area>` where names stand.
    pub pattern: &'static str,
    /// The unit of its values.
    pub unit: Unit,
    /// The periods it is given for.
    pub by: &'static [By],
    /// Its value under one rule set.
    one: fn(&Outcome, &Names, When) -> Answer,
    /// Its value for the difference of two rule sets.
    difference: Difference,
    /// How a value under one rule set came about.
    trail: fn(&Outcome, &Names, When) -> Trail,
}

/// What a measure says of two rule sets.
#[derive(Debug)]
enum Difference {
    /// After less before.
    Minus,
    /// The reform's own answer, and how it came about.
    Reform(fn(&Comparison, &Names, When) -> Answer, fn(&Comparison, &Names, When) -> Trail),
}

/// What stands in a pattern's places.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Names {
    /// The groups, in the pattern's order.
    pub groups: Vec<Id>,
    /// The account.
    pub account: Option<Account>,
    /// The area.
    pub area: Option<Area>,
}

impl Names {
    /// The index of the pattern's first group under a rule set.
    fn group(&self, outcome: &Outcome) -> Option<usize> {
        outcome.group(self.groups.first()?)
    }

    /// The index of the pattern's second group under a rule set.
    fn second(&self, outcome: &Outcome) -> Option<usize> {
        outcome.group(self.groups.get(1)?)
    }

    fn account(&self) -> Account {
        self.account.unwrap_or(Account::Municipality)
    }
}

/// Every family, a table for each part of the model.
pub const FAMILIES: &[&[Family]] =
    &[groups::FAMILIES, money::FAMILIES, unit_costs::FAMILIES, investment::FAMILIES, efficiency::FAMILIES];

impl Measure {
    /// Its value under one rule set; [`Answer::CannotBeSaid`] for a period it is not given for.
    #[must_use]
    pub fn of(&self, outcome: &Outcome, when: When) -> Answer {
        if self.family.covers(outcome, when) {
            (self.family.one)(outcome, &self.names, when)
        } else {
            Answer::CannotBeSaid
        }
    }

    /// Its value for the difference of two rule sets: after less before, or the reform's own.
    #[must_use]
    pub fn difference(&self, comparison: &Comparison, when: When) -> Answer {
        match self.family.difference {
            Difference::Minus => self.of(&comparison.after, when).minus(&self.of(&comparison.before, when)),
            Difference::Reform(..) if !self.family.covers(&comparison.after, when) => Answer::CannotBeSaid,
            Difference::Reform(value, _) => value(comparison, &self.names, when),
        }
    }

    /// How its value under one rule set came about.
    #[must_use]
    pub fn trail(&self, outcome: &Outcome, when: When) -> Trail {
        (self.family.trail)(outcome, &self.names, when)
    }

    /// How the difference came about.
    #[must_use]
    pub fn difference_trail(&self, comparison: &Comparison, when: When) -> Trail {
        match self.family.difference {
            Difference::Minus => Trail::difference(self.clone(), when),
            Difference::Reform(_, trail) => trail(comparison, &self.names, when),
        }
    }

    /// The periods for which a rule set has it, in order.
    #[must_use]
    pub fn periods(&self, outcome: &Outcome) -> Vec<When> {
        self.family.by.iter().flat_map(|by| by.periods(outcome)).collect()
    }
}

impl Family {
    fn covers(&self, outcome: &Outcome, when: When) -> bool {
        let period = outcome.case.period;
        match when {
            When::Whole => self.by.contains(&By::Whole),
            When::Year(year) => self.by.contains(&By::Year) && !period.months_of(year).is_empty(),
            When::Month(month) => self.by.contains(&By::Month) && !period.months_of(month.year).is_empty(),
            When::CourseMonth(_) => self.by.contains(&By::CourseMonth),
        }
    }
}
