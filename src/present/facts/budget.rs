//! What the lines of compensation say of the law's money, and what the calculation comes to with the compensation of what it
//! carries.

use super::money::Basis;
use crate::model::numbers::Kr;

/// A fact of the lines of compensation, or of the calculation with them.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What the lines say that a law costs, brings and leaves short, a year: the smallest and largest of the years stated.
    Lines {
        /// Own cost.
        own: [Kr; 2],
        /// Compensation.
        received: [Kr; 2],
        /// What it falls short by.
        short: [Kr; 2],
        /// The first and last year stated.
        years: [i32; 2],
        /// The price level.
        level: i32,
        /// Whether the file has the texts of a budget note.
        is_note: bool,
    },
    /// The reform's result in the municipality's account with the compensation of what the calculation carries.
    WithCompensation {
        /// The last year.
        year: i32,
        /// The saving, negative for a cost.
        saving: f64,
        /// The condition under which it holds.
        basis: Basis,
    },
    /// What the steps of the bridge are, from what to what, in the municipality's account.
    Bridge {
        /// The first year that both sides cover in which a line is stated, and the last.
        years: [i32; 2],
        /// The price level.
        level: i32,
        /// Whether the file has the texts of a budget note.
        is_note: bool,
    },
}
