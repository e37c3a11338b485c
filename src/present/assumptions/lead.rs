//! The one row that stands for a table of municipalities, whose values are shown and changed in a view of their own.

use super::rows::Both;
use crate::{
    present::{
        formats::Formats,
        words::{language::Language, names},
    },
    scenario::path::Path,
};

/// The row that leads to the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The heading that it stands under.
    pub title: String,
    /// What it is called.
    pub name: &'static str,
    /// How many rows the table has.
    pub text: String,
    /// How many of its inputs say more than what holds where a file says nothing.
    pub stated: usize,
    /// How many of those differ.
    pub differing: usize,
}

/// Whether an input stands in the table and has no row of its own in the panel.
#[must_use]
pub fn is_in_table(path: &Path) -> bool {
    path.below("coverage").is_some()
}

impl Lead {
    /// The row of both sides; `None` where neither has a table.
    pub(super) fn new(both: &Both, formats: Formats) -> Option<Self> {
        let paths: Vec<Path> = both.paths().into_iter().filter(is_in_table).collect();
        let first = paths.first()?;
        let municipalities: indexmap::IndexSet<&str> = paths.iter().map(Path::named_thing).collect();
        let stated = || paths.iter().filter(|path| both.says_something(path));
        let count = municipalities.len();
        Some(Self {
            title: names::input_section(both.scenario_of(first), first, formats.language).1,
            name: formats.say("Kommuner", "Municipalities"),
            text: match formats.language {
                Language::Danish if count == 1 => "1 række".to_owned(),
                Language::Danish => format!("{count} rækker"),
                Language::English if count == 1 => "1 row".to_owned(),
                Language::English => format!("{count} rows"),
            },
            stated: stated().count(),
            differing: stated().filter(|path| both.differs(path)).count(),
        })
    }
}
