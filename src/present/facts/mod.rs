//! What the views find out, before it is words: each fact is one sentence, with the numbers, months and things it is about.
//!
//! A fact holds no text: things are named by their ids and looked up in the two sides when it is told. The words, Danish
//! and English, stand in [`crate::present::words::facts`], one arm a fact; nothing else makes a sentence of a view. So a
//! card, a copied table, a page and a report say the same.

pub mod asked;
pub mod effects;
pub mod money;
pub mod moved;
pub mod overview;
pub mod saving;
pub mod shared;

/// A fact of any view.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What several views say.
    Shared(shared::Fact),
    /// What is saved, and when it is back.
    Money(money::Fact),
    /// What an investment is counted on to do.
    Effect(effects::Fact),
    /// What has moved since the mark.
    Moved(moved::Fact),
    /// What *Overblik* says of persons and prices.
    Overview(overview::Fact),
}

impl From<shared::Fact> for Fact {
    fn from(fact: shared::Fact) -> Self {
        Self::Shared(fact)
    }
}

impl From<money::Fact> for Fact {
    fn from(fact: money::Fact) -> Self {
        Self::Money(fact)
    }
}

impl From<effects::Fact> for Fact {
    fn from(fact: effects::Fact) -> Self {
        Self::Effect(fact)
    }
}

impl From<moved::Fact> for Fact {
    fn from(fact: moved::Fact) -> Self {
        Self::Moved(fact)
    }
}

impl From<overview::Fact> for Fact {
    fn from(fact: overview::Fact) -> Self {
        Self::Overview(fact)
    }
}
