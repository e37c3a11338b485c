//! The spending of one year (*udgifter i et år*), by department (`beregning.md` 11).
//!
//! Persons, total and average: two are given and the third follows; where all three are, the total stands. A department's
//! spending is its share of the total, and total ÷ its own average is how many persons have services of it. Kroner of the
//! year itself.

use super::{
    id::Id,
    numbers::{Amount, Kr, Persons, Share},
};

/// The spending of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountsYear {
    /// The calendar year.
    pub year: i32,
    /// Persons, as stated.
    pub persons: Option<Persons>,
    /// The total, as stated.
    pub total: Option<Kr>,
    /// The average, as stated.
    pub average: Option<Kr>,
    /// The departments.
    pub departments: Vec<Department>,
}

/// A department's part (*forvaltning*).
#[derive(Debug, Clone, PartialEq)]
pub struct Department {
    /// Its id.
    pub id: Id,
    /// Its share of the total.
    pub share: Share,
    /// What one person with services of it costs it on average.
    pub average: Option<Kr>,
}

impl AccountsYear {
    /// Spending in all.
    #[must_use]
    pub fn total(&self) -> Option<Kr> {
        self.total.or_else(|| Some(Kr(self.persons?.0.times(self.average?.0))))
    }

    /// Persons.
    #[must_use]
    pub fn persons(&self) -> Option<Persons> {
        self.persons.or_else(|| Some(Persons(self.total?.0.divided_by(self.average?.0)?)))
    }

    /// Spending per person: total over persons where both are stated.
    #[must_use]
    pub fn average(&self) -> Option<Kr> {
        match (self.total, self.persons) {
            (Some(total), Some(persons)) => total.0.divided_by(persons.0).map(Kr),
            _ => self.average,
        }
    }

    /// The department of this id.
    #[must_use]
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments.iter().find(|department| *department.id == *id)
    }

    /// What a department spends.
    #[must_use]
    pub fn of(&self, department: &Department) -> Option<Kr> {
        Some(Kr(self.total()?.0.times(department.share.0)))
    }

    /// The persons that a department's spending and average imply.
    #[must_use]
    pub fn implied_persons(&self, department: &Department) -> Option<Persons> {
        Some(Persons(self.of(department)?.0.divided_by(department.average?.0)?))
    }
}
