//! Facts in words: one whole sentence a fact, in Danish and English, with its full stop. A sentence is one template; what
//! differs in it are numbers, names and months, never a piece of another sentence.

pub mod absent;
mod accounts;
pub(in crate::present) mod budget;
mod called;
mod changes;
mod compared;
pub mod compensation;
mod conditions;
mod copied;
mod effects;
pub mod efficiency;
pub mod exits;
pub mod investment;
mod money;
mod money_in_all;
mod money_short;
mod moved;
pub mod municipalities;
mod notes;
mod overview;
mod persons;
pub mod reconciliation;
mod shared;
mod sources;
pub(in crate::present) mod spending;
pub mod strip;
mod unit_cost;
pub mod values;
pub mod yearly_cost;

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::{fact::Fact, money::Fact as Money, note::Note},
        formats::Formats,
    },
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
        let sentence = match fact.into() {
            Fact::Shared(fact) => shared::sentence(&fact, self.sides, self.formats),
            Fact::Money(fact) => money::sentence(&fact, self.sides, self.formats),
            Fact::Budget(fact) => budget::sentence(&fact, self.sides, self.formats),
            Fact::Effect(fact) => effects::sentence(&fact, self.sides, self.formats),
            Fact::Moved(fact) => moved::sentence(&fact, self.formats),
            Fact::Overview(fact) => overview::sentence(&fact, self.sides, self.formats),
            Fact::Changes(fact) => changes::sentence(&fact, self.sides, self.formats),
            Fact::Persons(fact) => persons::sentence(&fact, self.sides, self.formats),
            Fact::UnitCost(fact) => unit_cost::sentence(&fact, self.sides, self.formats),
            Fact::Efficiency(fact) => efficiency::sentence(&fact, self.sides, self.formats),
            Fact::Compensation(fact) => compensation::sentence(&fact, self.sides, self.formats),
            Fact::Exits(fact) => exits::sentence(&fact, self.sides, self.formats),
            Fact::Municipalities(fact) => municipalities::sentence(&fact, self.sides, self.formats),
            Fact::Reconciliation(fact) => reconciliation::sentence(&fact, self.formats),
            Fact::Spending(fact) => spending::sentence(&fact, self.sides, self.formats),
            Fact::Sources(fact) => sources::sentence(&fact, self.formats),
            Fact::YearlyCost(fact) => yearly_cost::sentence(&fact, self.sides, self.formats),
            Fact::Investment(fact) => investment::sentence(&fact, self.sides, self.formats),
            Fact::Strip(fact) => strip::sentence(&fact, self.sides, self.formats),
            Fact::Copied(fact) => copied::sentence(&fact, self.sides, self.formats),
            Fact::Absent(fact) => absent::sentence(fact, self.formats).to_owned(),
        };
        // The stop of *kr.* at the end is the sentence's too.
        if sentence.ends_with("..") { sentence.trim_end_matches('.').to_owned() + "." } else { sentence }
    }

    /// The value of a fact of the money where its account and whose it is stand beside it, as on a card.
    #[must_use]
    pub fn value(self, fact: &Money) -> String {
        money_short::value(fact, self.formats)
    }

    /// The condition under which a fact of the money holds, beside its value: that what is assumed comes true.
    #[must_use]
    pub fn only_if(self, fact: &Money) -> Option<&'static str> {
        money_short::only_if(fact, self.formats)
    }

    /// The same a little longer, with the month and the limit, as beside an account's line.
    #[must_use]
    pub fn phrase(self, fact: &Money) -> String {
        money_short::phrase(fact, self.formats)
    }

    /// The few words of a note beside a value.
    #[must_use]
    pub fn note(self, note: &Note) -> String {
        notes::note(note, self.formats)
    }

    /// The sentences of several facts, one after the other.
    #[must_use]
    pub fn sentences(self, facts: impl IntoIterator<Item = impl Into<Fact>>) -> String {
        facts.into_iter().map(|fact| self.sentence(fact)).collect::<Vec<_>>().join(" ")
    }
}
