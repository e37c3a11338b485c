//! How the rows of [`super::schema::INPUTS`] are made: a function for what a value holds for, what a row says besides, and the
//! units and presences that several share.

use rust_decimal::Decimal;

use super::{
    schema::{InputKind, Presence, Unit},
    schema_limits::{Limits, ZERO},
    schema_rules::{Holds, List, Rule},
    schema_things::Keys,
};

impl InputKind {
    pub(super) const fn listed(self, keys: Keys) -> Self {
        Self { list: Some(List { keys, is_required: false }), ..self }
    }

    pub(super) const fn listed_always(self, keys: Keys) -> Self {
        Self { list: Some(List { keys, is_required: true }), ..self }
    }

    pub(super) const fn rule(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    pub(super) const fn notch(self, notch: Decimal) -> Self {
        Self { notch: Some(notch), ..self }
    }
}

const fn row(holds: Holds, pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    let (least, most) = limits;
    InputKind { pattern, unit, least, most, presence, holds, list: None, rule: Rule::Limits, notch: None }
}

pub(super) const fn fact(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::Fact, pattern, unit, limits, presence)
}

pub(super) const fn whole(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::WholePeriod, pattern, unit, limits, presence)
}

pub(super) const fn monthly(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::FromMonth, pattern, unit, limits, presence)
}

pub(super) const fn dated(pattern: &'static str, unit: Unit, limits: Limits, presence: Presence) -> InputKind {
    row(Holds::Dated, pattern, unit, limits, presence)
}

/// The words of the keys by which amounts of the country are shared out.
const KEY_WORDS: &[&str] = &["compensation", "persons", "spending"];

pub(super) const AREAS: Unit = Unit::Choice(&["service", "effort", "support", "capital", "unspecified"]);
pub(super) const NAMED_AREAS: Unit = Unit::Choice(&["service", "effort", "support", "capital"]);
pub(super) const METHODS: Unit = Unit::Choice(&["compounded", "added"]);
pub(super) const YES: Unit = Unit::Choice(&["no", "yes"]);
pub(super) const SCHEDULES: Unit = Unit::Choice(&["none", "finance_ministry_2021", "finance_ministry_2018", "own"]);
/// A list whose years the source does not give.
pub(super) const UNKNOWN: Unit = Unit::Choice(&["unknown"]);
pub(super) const KEYS: Unit = Unit::Choice(KEY_WORDS);
pub(super) const OPTIONAL: Presence = Presence::Optional;
pub(super) const REQUIRED: Presence = Presence::Required;
pub(super) const NOTHING: Presence = Presence::Number(ZERO);
