//! A headline before it is written: what it is, its two values, and the answers they are made from.

use crate::{
    evaluation::sides::Sides,
    model::{
        measures::{self, Answer, When},
        spending::Account,
    },
    present::{
        facts::{fact::Fact, note::Note, strip::Label, value::Value},
        views::Question,
    },
};

/// How the pair of a headline is found, of the account and the saving that are asked for.
pub(super) type Asked = fn(&Sides, (Account, Question)) -> Pair;

/// The pair of one headline with what is said about it, as facts.
pub(super) struct Pair {
    pub(super) label: Label,
    /// `None` where the headline is a difference.
    pub(super) before: Option<Value>,
    pub(super) after: Value,
    pub(super) notes: Vec<Note>,
    pub(super) meaning: Vec<Fact>,
}

/// The last year that both sides cover, or the last of *after*.
#[must_use]
pub(super) fn last_year(sides: &Sides) -> i32 {
    let [before, after] = sides.both().map(|side| side.outcome.case.period);
    let last = before.last_year().min(after.last_year());
    if last >= before.first_year.max(after.first_year) { last } else { after.last_year() }
}

/// A measure's answers, before and after.
pub(super) fn answers(sides: &Sides, measure: &str, when: When) -> [Answer; 2] {
    let measure = measures::find(measure);
    sides.both().map(|side| measure.as_ref().map_or(Answer::CannotBeSaid, |measure| measure.of(&side.outcome, when)))
}
