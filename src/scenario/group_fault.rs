//! What can be wrong with groups together: a part of [`super::finding::Code`].

use rust_decimal::Decimal;

/// What is wrong with totals, with what a file is about, or with how groups stand to each other.
#[derive(Debug, Clone, PartialEq)]
pub enum GroupFault {
    /// A total with the id of a group.
    TotalIsGroup(String),
    /// A total of fewer than two groups.
    TotalOfOne,
    /// A total of a total, or of itself.
    TotalOfTotal(String),
    /// The file is to open on one rule set twice.
    SameSides(String),
    /// A change of a part of a list, by its path, that the list does not have: a destination, a year.
    NoSuchPart(String),
    /// A stationary start that does not fit inflow and stay: the stock moves though nothing changes.
    StartDoesNotFit {
        /// The start.
        persons: Decimal,
        /// The persons that would fit.
        fits: Decimal,
    },
}
