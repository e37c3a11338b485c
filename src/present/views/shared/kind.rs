//! What the two sides are to each other: a reform changes the rules from some month on or invests, two estimates hold from
//! the start, two scenarios are two files, and one rule set twice leaves nothing to compare. The words differ.

use std::sync::Arc;

use crate::{
    evaluation::sides::{Side, Sides},
    present::formats::Formats,
};

/// What the two sides are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::present) enum Kind {
    /// Before and after show one rule set.
    OneRuleSet,
    /// Rules that change, or an investment.
    Reform,
    /// Two sets of figures that both hold from the first month.
    Estimates,
    /// Rule sets of two scenarios.
    Scenarios,
}

pub(in crate::present) fn kind(sides: &Sides) -> Kind {
    let [before, after] = sides.both();
    if before.scenario.title != after.scenario.title {
        return Kind::Scenarios;
    }
    let is_one_file = Arc::ptr_eq(&before.scenario, &after.scenario) || before.scenario == after.scenario;
    if is_one_file && before.rule_set == after.rule_set {
        Kind::OneRuleSet
    } else if reforms(before) || reforms(after) {
        Kind::Reform
    } else {
        Kind::Estimates
    }
}

/// Whether a side's rules say from when they hold, or invest.
fn reforms(side: &Side) -> bool {
    side.scenario.chain(&side.rule_set).iter().any(|rules| {
        rules.from.is_some() || !rules.investments.is_empty() || rules.changes.values().any(|one| one.from.is_some())
    })
}

/// *under »Højst 5 år«*, *med »3 års varighed«*, *i »Bedre ressourceforløb 2022«*: one side, after *end* or at the
/// beginning of a sentence. Quotation marks, since a rule set may be called anything.
pub(in crate::present::views) fn under(side: &Side, kind: Kind, formats: Formats) -> String {
    let (word, name) = match kind {
        Kind::OneRuleSet | Kind::Reform => (formats.say("under", "under"), side.name()),
        Kind::Estimates => (formats.say("med", "with"), side.name()),
        Kind::Scenarios => (formats.say("i", "in"), side.scenario.title.as_str()),
    };
    format!("{word} {}", formats.quote(name))
}

/// *Før og efter viser det samme regelsæt*.
pub(in crate::present::views) fn one_rule_set(formats: Formats) -> String {
    formats.say("Før og efter viser det samme regelsæt", "Before and after show the same rule set").to_owned()
}
