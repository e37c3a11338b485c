//! The spending of one year, by department.

use super::kind::{Kind, kind};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        numbers::{Kr, Share},
    },
    scenario::layers::Layers,
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
        /// Whether a department tells how many have services of it.
        has_services: bool,
    },
    /// The same in short, with the department that has most of it.
    InShort {
        /// The calendar year.
        year: i32,
        /// Persons.
        persons: f64,
        /// In all.
        total: Kr,
        /// Whether a source gives all that it follows from; else it is an assumption.
        is_sourced: bool,
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
    let of = |side: &'_ Side| side.outcome.case.last_rules().accounts_year.clone();
    let (side, year) = [&sides.after, &sides.before].into_iter().find_map(|side| Some((side, of(side)?)))?;
    let most = year.departments.iter().max_by_key(|department| department.share);
    Some(Fact::InShort {
        year: year.year,
        persons: year.persons()?.to_f64(),
        total: year.total()?,
        is_sourced: is_sourced(side),
        most: most.map(|department| (department.id.clone(), department.share)),
    })
}

/// Whether a source gives all of persons, total and average that a side states.
fn is_sourced(side: &Side) -> bool {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let stated = ["persons", "total", "average"].map(|field| layers.last(&["spending/", field].concat()));
    stated.into_iter().flatten().all(|(_, figure)| figure.is_sourced())
}
