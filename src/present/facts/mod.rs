//! What the views find out, before it is words: each fact is one sentence, with the numbers, months and things it is about.
//!
//! A fact holds no text: things are named by their ids and looked up in the two sides when it is told. The words, Danish
//! and English, stand in [`crate::present::words::facts`], one arm a fact; nothing else makes a sentence of a view. So a
//! card, a copied table, a page and a report say the same.

pub mod efficiency;
pub mod reconciliation;
pub mod shared;
pub mod sources;
pub mod yearly_cost;

/// A fact of any view.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What several views say.
    Shared(shared::Fact),
    /// What *Effektivisering* says.
    Efficiency(efficiency::Fact),
    /// What *Afstemning* says.
    Reconciliation(reconciliation::Fact),
    /// What *Kilder* says.
    Sources(sources::Fact),
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

impl From<efficiency::Fact> for Fact {
    fn from(fact: efficiency::Fact) -> Self {
        Self::Efficiency(fact)
    }
}

impl From<reconciliation::Fact> for Fact {
    fn from(fact: reconciliation::Fact) -> Self {
        Self::Reconciliation(fact)
    }
}

impl From<sources::Fact> for Fact {
    fn from(fact: sources::Fact) -> Self {
        Self::Sources(fact)
    }
}
