//! What a figure rests on: which figures could have a source, and which have none. The status line, the panel and *Kilder*
//! count by these.

use super::facts::sources::Fact;
use crate::scenario::{
    Scenario,
    figure::{Figure, Status, Value, default_of},
    path::Path,
    scenario::RuleSet,
    schema::{InputKind, Unit, kind_of},
};

/// Every figure that could have a source, in the file's order, with the rule set that states it: numbers, not the words and
/// years that only give the scenario its shape, and not what holds where a file says nothing.
pub fn figures(scenario: &Scenario) -> impl Iterator<Item = (Option<&RuleSet>, &Path, &Figure)> {
    let base = scenario.inputs.iter().map(|(path, figure)| (None, path, figure));
    let rule_sets = scenario.rule_sets.iter().flat_map(|rules| {
        let inputs = rules.changes.iter().chain(&rules.brought);
        inputs.map(move |(path, figure)| (Some(rules), path, figure))
    });
    base.chain(rule_sets).filter(|(_, path, figure)| kind_of(path).is_some_and(|kind| is_claim(kind, figure)))
}

/// Whether a figure says how much, so that it should rest on a source.
#[must_use]
pub fn is_claim(kind: &InputKind, figure: &Figure) -> bool {
    let is_shape = matches!(kind.unit, Unit::Year | Unit::Years | Unit::Month | Unit::Choice(_));
    // Nothing and zero that nobody wrote are defaults, not claims.
    let is_zero = figure.value == Value::Number(rust_decimal::Decimal::ZERO);
    let is_default = *figure == default_of(kind) || is_zero && *figure == Figure::bare(figure.value.clone());
    !is_shape && !is_default && matches!(figure.value, Value::Number(_) | Value::List(_))
}

/// Whether a figure says nothing about where it comes from: no source of its own, none that its rule set has for all it
/// says, and no reason why it is assumed.
#[must_use]
pub fn is_unsourced(rules: Option<&RuleSet>, figure: &Figure) -> bool {
    let source = rules.map_or(figure.source.as_ref(), |rules| rules.source_of(figure));
    source.is_none() && !figure.is_reasoned()
}

/// How many figures of a scenario say nothing about where they come from.
#[must_use]
pub fn unsourced(scenario: &Scenario) -> usize {
    figures(scenario).filter(|(rules, _, figure)| is_unsourced(*rules, figure)).count()
}

/// What the figures of a scenario rest on.
#[must_use]
pub fn rests(scenario: &Scenario) -> Fact {
    let (mut all, mut assumed, mut bare) = (0, 0, 0);
    for (rules, _, figure) in figures(scenario) {
        all += 1;
        assumed += usize::from(figure.status == Some(Status::Assumption));
        bare += usize::from(is_unsourced(rules, figure));
    }
    Fact::Rests { sources: scenario.sources.len(), figures: all, assumed, unsourced: bare }
}

/// Whether a figure has a filled dot: it says something, and names a source for it. What only its rule set names is said of
/// all that the rule set changes, not of this.
#[must_use]
pub fn is_firm(figure: &Figure) -> bool {
    figure.is_sourced() && figure.value != Value::None
}
