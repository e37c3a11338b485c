//! The parts of what differs between two versions of a scenario, each by its id with what it was and what it is.

use std::sync::Arc;

use super::text::TextChange;
use crate::{
    model::id::Id,
    scenario::{
        figure::Figure,
        path::Path,
        rename::Renaming,
        scenario::{Observed, Published, RuleSet, Scenario, Source, Total},
    },
};

/// One part of what differs.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The same thing has another id.
    Renamed(Renaming),
    /// A text: of the scenario, the name of a thing, a field of a rule set.
    Text(TextChange),
    /// A figure.
    Figure(Changed),
    /// A thing with all its figures that is new, gone, or in another place.
    Thing(ThingChange),
    /// A rule set that is new, gone, or (in both versions) in another place.
    RuleSet(Listed<RuleSet>),
    /// A source.
    Source(Listed<Source>),
    /// A published figure.
    Published(Listed<Published>),
    /// Observed persons of a group.
    Observed(Listed<Observed>),
    /// A total of groups.
    Total(Listed<Total>),
    /// The two rule sets that the file opens on.
    Sides(SidesChange),
}

/// The two rule sets that a file opens on, where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SidesChange {
    /// What they were; `None` where the file did not say.
    pub before: Option<[Id; 2]>,
    /// What they are.
    pub after: Option<[Id; 2]>,
}

/// Which version of what differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The one before.
    Before,
    /// The one after.
    After,
}

/// Where a figure is stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Stated {
    /// In the base or as a fact.
    Base(Path),
    /// As a change of a rule set.
    Change(Id, Path),
    /// In an investment that a rule set brings.
    Brought(Id, Path),
}

/// A figure with its place among those stated beside it.
pub type Placed = Option<(usize, Arc<Figure>)>;

/// One figure that differs; in both versions the same, it only stands in another place.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Where it is stated.
    pub stated: Stated,
    /// Before; `None` where it was not stated.
    pub before: Placed,
    /// After; `None` where it is no longer stated.
    pub after: Placed,
}

/// A thing of the base, or of an investment that a rule set brings, which is new, gone, or in another place.
#[derive(Debug, Clone, PartialEq)]
pub struct ThingChange {
    /// Its path, and who states it.
    pub stated: Stated,
    /// What it was; `None` where it is new.
    pub before: Option<Thing>,
    /// What it is; `None` where it is gone.
    pub after: Option<Thing>,
}

/// A thing: its names and its figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Thing {
    /// What it and the things in it are called, as far as that comes and goes with it.
    pub names: Vec<(Path, String)>,
    /// Its figures, each with its place among those stated beside it.
    pub figures: Vec<(usize, Path, Arc<Figure>)>,
}

/// A member of a list that is new, gone, in another place, or says something else.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed<T> {
    /// Its place in the list and what it was.
    pub before: Option<(usize, Arc<T>)>,
    /// Its place in the list and what it is.
    pub after: Option<(usize, Arc<T>)>,
}

impl Version {
    /// Of two versions the one that is meant, and the other.
    pub(super) fn of<'a, T>(self, before: &'a T, after: &'a T) -> [&'a T; 2] {
        match self {
            Self::Before => [before, after],
            Self::After => [after, before],
        }
    }
}

impl<T> Listed<T> {
    /// What it is, or was where it is gone.
    #[must_use]
    pub fn member(&self) -> Option<&T> {
        self.after.as_ref().or(self.before.as_ref()).map(|(_, member)| &**member)
    }
}

impl Stated {
    /// The input, or the thing.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Base(path) | Self::Change(_, path) | Self::Brought(_, path) => path,
        }
    }

    /// The rule set that states it; `None` for the base and the facts.
    #[must_use]
    pub fn rule_set(&self) -> Option<&Id> {
        match self {
            Self::Base(_) => None,
            Self::Change(id, _) | Self::Brought(id, _) => Some(id),
        }
    }

    /// Another path, stated beside it.
    #[must_use]
    pub fn beside(&self, path: Path) -> Self {
        match self {
            Self::Base(_) => Self::Base(path),
            Self::Change(id, _) => Self::Change(id.clone(), path),
            Self::Brought(id, _) => Self::Brought(id.clone(), path),
        }
    }

    /// The figure stated here.
    #[must_use]
    pub fn figure<'a>(&self, scenario: &'a Scenario) -> Option<&'a Figure> {
        let rules = self.rule_set().and_then(|id| scenario.rule_set(id));
        let inputs = match self {
            Self::Base(_) => Some(&scenario.inputs),
            Self::Change(..) => rules.map(|rules| &rules.changes),
            Self::Brought(..) => rules.map(|rules| &rules.brought),
        };
        inputs?.get(self.path())
    }
}
