//! What the views find out, before it is words: each fact is one sentence, with the numbers, months and things it is about.
//!
//! A fact holds no text: things are named by their ids and looked up in the two sides when it is told. The words, Danish
//! and English, stand in [`crate::present::words::facts`], one arm a fact; nothing else makes a sentence of a view. So a
//! card, a copied table, a page and a report say the same.

pub mod shared;
pub mod yearly_cost;

/// A fact of any view.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What several views say.
    Shared(shared::Fact),
    /// What *Udgift pr. år* says.
    YearlyCost(yearly_cost::Fact),
}

impl From<shared::Fact> for Fact {
    fn from(fact: shared::Fact) -> Self {
        Self::Shared(fact)
    }
}

impl From<yearly_cost::Fact> for Fact {
    fn from(fact: yearly_cost::Fact) -> Self {
        Self::YearlyCost(fact)
    }
}
