//! What the views find out, before it is words: each fact is one sentence, with the numbers, months and things it is about.
//!
//! A fact holds no text: things are named by their ids and looked up in the two sides when it is told. The words, Danish
//! and English, stand in [`crate::present::words::facts`], one arm a fact; nothing else makes a sentence of a view. So a
//! card, a copied table, a page and a report say the same.

pub mod shared;

/// A fact of any view.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What several views say.
    Shared(shared::Fact),
}

impl From<shared::Fact> for Fact {
    fn from(fact: shared::Fact) -> Self {
        Self::Shared(fact)
    }
}
