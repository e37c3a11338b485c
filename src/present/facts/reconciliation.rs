//! What *Afstemning* says: how many published figures agree, and how many of them prove nothing.

use crate::{evaluation::reconcile::Reconciled, model::reconcile::Agreement};

/// A fact of *Afstemning*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// How the published figures stand.
    Counts(Counts),
    /// When a figure agrees.
    Rule,
}

/// How many published figures there are, and how they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All.
    pub all: usize,
    /// Those that agree.
    pub agree: usize,
    /// Those of them that only restate an input.
    pub restated: usize,
    /// Those that differ, and nothing says why.
    pub differ: usize,
    /// Those that cannot be calculated.
    pub unknown: usize,
    /// Those that differ since this calculation is another, as the file says.
    pub explained: usize,
    /// Those that differ since the source contradicts itself.
    pub contradict: usize,
}

impl Counts {
    /// Of all published figures of a scenario.
    #[must_use]
    pub fn of(reconciled: &[Reconciled]) -> Self {
        let mut counts = Self { all: reconciled.len(), ..Self::default() };
        for one in reconciled {
            let count = match one.agreement {
                Agreement::Agrees | Agreement::AgreesRoundedParts => &mut counts.agree,
                Agreement::Differs(_) | Agreement::DiffersInKind => &mut counts.differ,
                Agreement::CannotBeSaid => &mut counts.unknown,
                Agreement::Explained => &mut counts.explained,
                Agreement::Contradicts => &mut counts.contradict,
            };
            *count += 1;
            counts.restated += usize::from(one.is_restated);
        }
        counts
    }
}
