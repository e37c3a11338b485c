//! What a typed value is, beside the figure in whose place it comes, and where a rule set's figures stand.

use crate::scenario::{
    figure::{Figure, Status, Value},
    path::Path,
    scenario::Scenario,
    schema::{InputKind, kind_of},
};

/// A typed value no longer rests on the source of the old one.
pub(super) fn revalued(old: &Figure, value: Value, has_source: bool) -> Figure {
    if old.value == value { old.clone() } else { typed(old, value, has_source) }
}

/// A typed value in the place of another: in the same prices, from the same month, an assumption where anything was said
/// of the other or a source stands for all that its rule set says.
pub(super) fn typed(old: &Figure, value: Value, has_source: bool) -> Figure {
    let is_claimed = has_source || old.source.is_some() || old.status.is_some();
    let status = is_claimed.then_some(Status::Assumption);
    Figure { price_level: old.price_level, from: old.from, status, ..Figure::bare(value) }
}

/// Whether a path names what the base, or all rule sets, state.
pub(super) fn stated_in_base(scenario: &Scenario, rule_set: &str, path: &Path) -> bool {
    let is_base = scenario.base().is_none_or(|base| &*base.id == rule_set);
    let is_fact = kind_of(path).is_some_and(InputKind::is_fact);
    (is_base || is_fact) && scenario.inputs.contains_key(path)
}
