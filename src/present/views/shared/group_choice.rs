//! The groups that a view can be of, and the one it is of.

use crate::{evaluation::sides::Sides, model::id::Id};

/// Groups to choose from by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupChoice {
    /// All, each with its name.
    pub groups: Vec<(Id, String)>,
    /// The one that is shown.
    pub chosen: Id,
}

impl GroupChoice {
    /// Among these groups the one that is wanted, while it is there; else the one that the view opens with.
    pub(in crate::present::views) fn new(sides: &Sides, groups: &[Id], wanted: Option<&Id>, opens: Id) -> Self {
        let wanted = wanted.filter(|wanted| groups.contains(wanted)).cloned();
        let named = groups.iter().map(|id| (id.clone(), sides.name(&format!("groups/{id}")).to_owned()));
        Self { groups: named.collect(), chosen: wanted.unwrap_or(opens) }
    }

    /// What the one that is shown is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.groups.iter().find(|(id, _)| *id == self.chosen).map_or(&*self.chosen, |(_, name)| name)
    }
}
