//! Which arrangements a view has, and why it has not the others.

use crate::present::{formats::Formats, views::Arrangement};

/// The arrangements that a view has.
#[derive(Debug, Clone, Copy)]
pub(in crate::present::views) enum Arrangements {
    All,
    /// *Indeks* is shown as *Samlet*: nothing in the view runs over time.
    WithoutIndex,
    /// *Indeks* is shown as *Samlet*: what is stacked are amounts.
    Stacked,
    /// The view is the same in all.
    Same,
}

impl Arrangements {
    /// How the sides stand where this is chosen; `None` where the view is the same in all.
    pub(in crate::present::views) const fn shown(self, chosen: Arrangement) -> Option<Arrangement> {
        match (self, chosen) {
            (Self::Same, _) => None,
            (Self::WithoutIndex | Self::Stacked, Arrangement::Index) => Some(Arrangement::Together),
            (Self::WithoutIndex | Self::Stacked | Self::All, chosen) => Some(chosen),
        }
    }

    /// Why the view does not follow what is chosen; `None` where it does.
    pub(in crate::present::views) fn why_not(self, chosen: Arrangement, formats: Formats) -> Option<&'static str> {
        match self.shown(chosen) {
            None => Some(
                formats
                    .say("Visningen er den samme i alle opstillinger.", "This view is the same in every arrangement."),
            ),
            Some(shown) if shown != chosen && matches!(self, Self::Stacked) => Some(formats.say(
                "Dele, der står oven på hinanden, kan ikke sættes til 100; vælg Samlet.",
                "Parts that are stacked cannot be set to 100; choose Together.",
            )),
            Some(shown) if shown != chosen => Some(formats.say(
                "Visningen har ingen udvikling at sætte til 100; vælg Samlet.",
                "This view has no course to set to 100; choose Together.",
            )),
            Some(_) => None,
        }
    }
}
