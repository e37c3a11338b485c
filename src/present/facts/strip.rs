//! What the result strip says: what its four headlines are, and what they mean.

use rust_decimal::Decimal;

use super::{compensation::What, money::Whose};
use crate::model::{id::Id, spending::Account};

/// What a headline is. A group is named where there are several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Full-year persons at full phase-in.
    FullPhaseIn(Option<Id>),
    /// Full-year persons in a year.
    Persons {
        /// The year.
        year: i32,
        /// The group.
        group: Option<Id>,
    },
    /// The cost of a year, or by how much it differs.
    Cost {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
        /// Whether it is the difference.
        differs: bool,
    },
    /// The time until an investment, or a reform that lays something out, is paid back.
    Payback(Whose),
    /// The time until a reform is ahead that lays nothing out.
    Ahead(Whose),
    /// How deep the cumulative saving gets below 0.
    Deepest(Whose),
    /// An amount of compensation in a year.
    Compensation {
        /// Which.
        what: What,
        /// The year.
        year: i32,
    },
    /// What is missing over the years from the first to the last.
    ShortfallInAll {
        /// The first.
        first: i32,
        /// The last.
        last: i32,
    },
    /// Persons without effort.
    WithoutEffort(Counted),
    /// Their share.
    ShareWithoutEffort(Counted),
    /// What a year under a ceiling costs more, and in which account.
    CeilingCosts(Option<Id>, Account),
    /// Persons whom the source hides.
    HiddenPersons,
}

/// Whose persons without effort are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Those of a municipality.
    Of(Id),
    /// All of the country.
    Country,
    /// Those of the rows that can be seen.
    Visible,
}

/// What a headline means.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Which group is counted.
    Group(Id),
    /// What full phase-in is.
    FullPhaseInIs,
    /// That the persons are those of a year, and why.
    MeanOfYear,
    /// By how much the cost of a year differs.
    CostDiffers {
        /// The year.
        year: i32,
        /// In which account.
        account: Account,
        /// The price level.
        level: i32,
        /// The cost before.
        before: Decimal,
        /// The cost after.
        after: Decimal,
    },
    /// What payback counts, and with which year the period ends.
    PaybackIs {
        /// The last year.
        last: i32,
    },
    /// What the deepest deficit is.
    DeepestIs(Whose),
    /// What an amount of compensation is, and in which prices.
    CompensationIs {
        /// Which.
        what: What,
        /// The price level.
        level: i32,
    },
    /// Who is without effort.
    WithoutEffortIs,
    /// What is in the cost of a ceiling.
    CeilingCostsIs,
    /// How many are hidden.
    HiddenIs,
}
