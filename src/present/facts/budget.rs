//! What the lines of compensation say of the law's money, and what the calculation comes to with the compensation of what it
//! carries.

use super::money::{Basis, Whose};
use crate::model::{id::Id, numbers::Kr};

/// By what lines say what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// As a budget note states them.
    Note,
    /// As the file states them, which has no texts of a budget note.
    Source,
    /// By a rule set, called this, that has other lines or keys than are stated.
    RuleSet(String),
}

/// A fact of the lines of compensation, or of the calculation with them.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What the lines say that a law costs, brings and leaves short, a year: the smallest and largest of the years stated.
    Lines {
        /// Own cost.
        own: [Kr; 2],
        /// Compensation.
        received: [Kr; 2],
        /// What it falls short by; below 0 where more comes than the law costs.
        short: [Kr; 2],
        /// The first and last year stated.
        years: [i32; 2],
        /// The price level.
        level: i32,
        /// By what.
        by: By,
    },
    /// The reform's result in the municipality's account with the compensation of what the calculation carries.
    WithCompensation {
        /// Whose.
        whose: Whose,
        /// The last year.
        year: i32,
        /// The saving, negative for a cost.
        saving: f64,
        /// The condition under which it holds.
        basis: Basis,
    },
    /// The lines of which the calculation has neither cost nor compensation.
    LeftOut(Vec<Id>),
    /// What the steps of the bridge are, from what to what, in the municipality's account.
    Bridge {
        /// The first year that both sides cover in which a line is stated, and the last.
        years: [i32; 2],
        /// The price level.
        level: i32,
        /// By what.
        by: By,
    },
}
