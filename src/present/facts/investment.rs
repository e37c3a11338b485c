//! What *Investering* says besides the money: its rates, its charts, and why a year has no amount.

use crate::model::{
    numbers::{Kr, Share},
    spending::Account,
};

/// A fact of *Investering*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The yearly rates of discounting, each from its year on; for the whole period under *after*.
    Rates(Vec<(u32, Share)>),
    /// Nothing can be said by year: a source gives a total without years.
    NoYears,
    /// Nothing can be said: a cost line's refund is not known, or it has no area.
    NoRefundOrArea,
    /// That a chart shows the cumulative saving.
    Cumulative,
    /// A chart of what each year saves.
    Years {
        /// In which account.
        account: Account,
        /// Whether a part of it is negative somewhere.
        has_minus: bool,
        /// What each year saves; empty where it cannot be said.
        net: Vec<(i32, Kr)>,
    },
}
