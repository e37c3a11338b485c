//! A figure: a value with, all optional, its range, price level, source, status, note and rounding.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::schema::{InputKind, Presence};
use crate::model::{id::Id, time::CalendarMonth};

/// One figure as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The value.
    pub value: Value,
    /// The low end of its range.
    pub low: Option<Decimal>,
    /// The high end of its range.
    pub high: Option<Decimal>,
    /// The price level of an amount; without one the scenario's is taken.
    pub price_level: Option<i32>,
    /// The source's id.
    pub source: Option<Id>,
    /// What kind of figure it is.
    pub status: Option<Status>,
    /// What a reader should know about it.
    pub note: Option<String>,
    /// What it was rounded to.
    pub rounded_to: Option<Decimal>,
    /// The month from which it holds: for a later figure of a dated input that of its path, for a rule set's change where it
    /// is not the rule set's.
    pub from: Option<CalendarMonth>,
}

impl Figure {
    /// No value, and nothing said about it.
    pub const NOTHING: Self = Self {
        value: Value::None,
        low: None,
        high: None,
        price_level: None,
        source: None,
        status: None,
        note: None,
        rounded_to: None,
        from: None,
    };

    /// A bare value, without a source.
    #[must_use]
    pub fn bare(value: Value) -> Self {
        Self { value, ..Self::NOTHING }
    }

    /// Whether it rests on a source and is not an assumption.
    #[must_use]
    pub fn is_sourced(&self) -> bool {
        self.source.is_some() && self.status != Some(Status::Assumption)
    }

    /// Whether it is an assumption that gives its reason in a note.
    #[must_use]
    pub fn is_reasoned(&self) -> bool {
        self.status == Some(Status::Assumption) && self.note.is_some()
    }
}

/// What kind of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// *Officielt tal*.
    Official,
    /// *Regnskabstal*.
    Accounts,
    /// *Skøn*.
    Estimate,
    /// *Antagelse*.
    Assumption,
}

/// The value of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number in the input's unit, exact as written.
    Number(Decimal),
    /// Numbers in order: a survival table, a phase-in.
    List(Vec<Decimal>),
    /// A word of the input's choice, the id of a group, or a month such as `2026-07`.
    Word(Arc<str>),
    /// `none`: no cap, not closed, no refund.
    None,
}

impl Value {
    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The word, if it is one.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

/// The figure of an input that a file leaves out.
pub(crate) fn default_of(kind: &InputKind) -> Figure {
    Figure::bare(match kind.presence {
        Presence::Number(number) => Value::Number(number),
        Presence::Word(word) => Value::Word(word.into()),
        Presence::Optional | Presence::Required => Value::None,
    })
}
