//! What *Kilder* says: how much of the scenario rests on sources.

/// A fact of *Kilder*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// What the figures rest on.
    Rests {
        /// How many sources there are.
        sources: usize,
        /// How many figures.
        figures: usize,
        /// How many of them are assumptions.
        assumed: usize,
        /// How many have neither a source nor a reason.
        unsourced: usize,
    },
    /// What the dots mean, and what a click does.
    Dots,
}
