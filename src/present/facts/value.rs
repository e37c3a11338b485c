//! A value of a headline before it is written: a number of something, or why there is none.

use rust_decimal::Decimal;

use crate::model::measures::{Answer, number};

/// A value of a headline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// Full-year persons.
    Persons(Decimal),
    /// A share of one.
    Share(Decimal),
    /// Kroner.
    Kr(Decimal),
    /// By how many kroner *after* costs more; negative where it costs less.
    MoreKr(Decimal),
    /// Months until payback, shown as whole years.
    Payback(u32),
    /// It is not ahead by the end of this year.
    NotBy {
        /// The year, the last.
        year: i32,
        /// Whether something is laid out that could be paid back.
        earns: bool,
    },
    /// The cumulative saving is not below 0 in any month to the end of this year, the last.
    AheadThroughout(i32),
    /// The cumulative saving is never below 0.
    NoDeficit,
    /// An answer that is no number.
    Answer(Answer),
    /// The file has nothing that the account counts.
    NotIncluded,
    /// There is nothing to ask about.
    Nothing,
}

impl Value {
    /// An amount, or why there is none.
    #[must_use]
    pub fn kr(answer: Answer) -> Self {
        number(answer).map_or(Self::Answer(answer), Self::Kr)
    }

    /// Persons, or why there are none to tell.
    #[must_use]
    pub fn persons(answer: Answer) -> Self {
        number(answer).map_or(Self::Answer(answer), Self::Persons)
    }

    /// A share, or why there is none to tell.
    #[must_use]
    pub fn share(answer: Answer) -> Self {
        number(answer).map_or(Self::Answer(answer), Self::Share)
    }

    /// The number of persons or kroner of which a difference has a share.
    #[must_use]
    pub const fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Persons(number) | Self::Kr(number) => Some(*number),
            Self::Share(_)
            | Self::MoreKr(_)
            | Self::Payback(_)
            | Self::NotBy { .. }
            | Self::AheadThroughout(_)
            | Self::NoDeficit
            | Self::Answer(_)
            | Self::NotIncluded
            | Self::Nothing => None,
        }
    }
}
