//! The spending of one year, by department.

use super::kind::{Kind, kind};
use crate::{
    evaluation::sides::Sides,
    model::{
        id::Id,
        numbers::{Kr, Share},
    },
};

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
    /// The same in short, with the department that has most of it.
    InShort {
        /// The calendar year.
        year: i32,
        /// Persons.
        persons: f64,
        /// In all.
        total: Kr,
        /// The department and its share.
        most: Option<(Id, Share)>,
    },
    /// What each department spends.
    ByDepartment {
        /// The calendar year.
        year: i32,
        /// The departments and what each spends.
        parts: Vec<(Id, Kr)>,
    },
}

/// What a group cost in one year, in short; of *after*, or where it has none, of *before*; not of two scenarios.
#[must_use]
pub fn in_short(sides: &Sides) -> Option<Fact> {
    if kind(sides) == Kind::Scenarios {
        return None;
    }
    let [before, after] = sides.both().map(|side| side.outcome.case.last_rules().accounts_year.as_ref());
    let year = after.or(before)?;
    let most = year.departments.iter().max_by_key(|department| department.share);
    Some(Fact::InShort {
        year: year.year,
        persons: year.persons()?.to_f64(),
        total: year.total()?,
        most: most.map(|department| (department.id.clone(), department.share)),
    })
}
