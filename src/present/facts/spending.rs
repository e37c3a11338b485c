//! The spending of one year, by department.

use crate::model::{id::Id, numbers::Kr};

/// A fact of the spending of a year.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What it comes to, of how many, in that year's own prices.
    OfYear {
        /// The calendar year.
        year: i32,
        /// Persons.
        persons: f64,
        /// In all.
        total: Kr,
        /// Per person.
        average: Kr,
    },
    /// What each department spends.
    ByDepartment {
        /// The calendar year.
        year: i32,
        /// The departments and what each spends.
        parts: Vec<(Id, Kr)>,
    },
}
