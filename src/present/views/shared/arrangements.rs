//! Which arrangements a view has, and why it has not the others.

use crate::present::{facts::absent::Fact, views::Arrangement};

/// The arrangements that a view has.
#[derive(Debug, Clone, Copy)]
pub(in crate::present::views) enum Arrangements {
    All,
    /// *Indeks* is shown as *Samlet*: nothing in the view runs over time.
    WithoutIndex,
    /// *Indeks* is shown as *Samlet*: what is stacked are amounts.
    Stacked,
    /// *Side om side* and *Indeks* are shown as *Samlet*: what the other side would give stands in the same picture.
    InOne,
    /// The view is the same in all.
    Same,
}

impl Arrangements {
    /// How the sides stand where this is chosen; `None` where the view is the same in all.
    pub(in crate::present::views) const fn shown(self, chosen: Arrangement) -> Option<Arrangement> {
        match (self, chosen) {
            (Self::Same, _) => None,
            (Self::WithoutIndex | Self::Stacked | Self::InOne, Arrangement::Index)
            | (Self::InOne, Arrangement::SideBySide) => Some(Arrangement::Together),
            (Self::WithoutIndex | Self::Stacked | Self::InOne | Self::All, chosen) => Some(chosen),
        }
    }

    /// Why the view does not follow what is chosen; `None` where it does.
    pub(in crate::present::views) fn why_not(self, chosen: Arrangement) -> Option<Fact> {
        match self.shown(chosen) {
            None => Some(Fact::SameInAll),
            Some(shown) if shown == chosen => None,
            Some(_) => match self {
                Self::Stacked => Some(Fact::Stacked),
                Self::InOne => Some(Fact::InOnePicture),
                Self::All | Self::WithoutIndex | Self::Same => Some(Fact::NoCourse),
            },
        }
    }
}
