//! Facts in words: one whole sentence a fact, in Danish and English, with its full stop. A sentence is one template; what
//! differs in it are numbers, names and months, never a piece of another sentence.

pub mod efficiency;
pub mod reconciliation;
mod shared;
mod sources;
pub mod yearly_cost;

use crate::{
    evaluation::sides::Sides,
    present::{facts::Fact, formats::Formats},
};

/// To whom and of what a fact is told.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// The two sides, for what things are called.
    pub sides: &'a Sides,
    /// Language and number format.
    pub formats: Formats,
}

impl Telling<'_> {
    /// The sentence of a fact.
    #[must_use]
    pub fn sentence(self, fact: impl Into<Fact>) -> String {
        match fact.into() {
            Fact::Shared(fact) => shared::sentence(&fact, self.sides, self.formats),
            Fact::Efficiency(fact) => efficiency::sentence(&fact, self.formats),
            Fact::Reconciliation(fact) => reconciliation::sentence(&fact, self.formats),
            Fact::Sources(fact) => sources::sentence(&fact, self.formats),
            Fact::YearlyCost(fact) => yearly_cost::sentence(&fact, self.sides, self.formats),
        }
    }

    /// The sentences of several facts, one after the other.
    #[must_use]
    pub fn sentences(self, facts: impl IntoIterator<Item = impl Into<Fact>>) -> String {
        facts.into_iter().map(|fact| self.sentence(fact)).collect::<Vec<_>>().join(" ")
    }
}
