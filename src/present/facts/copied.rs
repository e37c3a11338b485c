//! What stands below what is copied: what is not in it, and what it was calculated from.

use crate::model::id::Id;

/// A fact of what is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// What is not in amounts.
    LeftOut,
    /// The program, and the sources of the scenarios.
    Calculated {
        /// The sources that are named, each of *after* (`true`) or of *before*.
        sources: Vec<(bool, Id)>,
        /// How many there are besides.
        more: usize,
    },
}
