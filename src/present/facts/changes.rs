//! What has been changed: by *after* against *before*, and by hand since the mark.

use crate::{
    model::id::Id,
    scenario::{figure::Value, path::Path},
};

/// An input with what it was and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// The input.
    pub path: Path,
    /// What it was; `None` where it was not there.
    pub old: Option<Value>,
    /// What it is; `None` where it is no more.
    pub new: Option<Value>,
}

/// A fact of what has been changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// These inputs have been turned since the mark.
    Since(Vec<Turned>),
    /// Other rule sets have been chosen since the mark: for *before*, for *after*.
    ChosenSince([bool; 2]),
    /// Something has changed since the mark that neither side shows.
    SomethingElseSince,
    /// What *after* says otherwise than *before*, investments apart.
    AfterChanges(Vec<Turned>),
    /// Investments that *before* does not have.
    NewInvestments(Vec<Id>),
    /// Lines of compensation: so many that *before* does not have, that *after* does not have, and that both have otherwise.
    Lines {
        /// New ones.
        new: usize,
        /// Those that are gone.
        gone: usize,
        /// Changed ones.
        changed: usize,
    },
    /// So many municipalities of the table that *before* has otherwise.
    Municipalities(usize),
    /// Investments that *after* does not have.
    GoneInvestments(Vec<Id>),
    /// Investments that both have otherwise.
    ChangedInvestments(Vec<Id>),
}
