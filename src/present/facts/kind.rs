//! What the two sides are to each other: a reform changes the rules from some month on or invests, two estimates hold from
//! the start, two scenarios are two files, and one rule set twice leaves nothing to compare. The words differ.

use std::sync::Arc;

use crate::{
    evaluation::sides::{Side, Sides},
    scenario::{path::Path, scenario::RuleSet},
};

/// What the two sides are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Before and after show one rule set.
    OneRuleSet,
    /// Rules that change, or an investment.
    Reform,
    /// Two sets of figures that both hold from the first month.
    Estimates,
    /// Rule sets of two scenarios.
    Scenarios,
}

/// What the two sides are to each other.
#[must_use]
pub fn kind(sides: &Sides) -> Kind {
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
        rules.from.is_some() || !rules.brought.is_empty() || rules.changes.values().any(|one| one.from.is_some())
    })
}

/// Whether all that *after* does is to invest, where *before* invests nothing: no rule of a law changes, so that the reform
/// is the investment and the state compensates nothing.
#[must_use]
pub fn only_invests(sides: &Sides) -> bool {
    let [before, after] = sides.both().map(|side| side.scenario.chain(&side.rule_set));
    let invests = |chain: &[&RuleSet]| chain.iter().any(|rules| rules.brings("investments"));
    let changes_no_rule = |rules: &&RuleSet| {
        let is_of_investment = |path: &Path| path.as_str().starts_with("investments/");
        !rules.brings("compensation_lines") && rules.changes.keys().all(is_of_investment)
    };
    // What is in both chains is no difference between them.
    let own = |chain: &[&RuleSet], other: &[&RuleSet]| {
        chain.iter().filter(|rules| other.iter().all(|one| one.id != rules.id)).all(changes_no_rule)
    };
    Arc::ptr_eq(&sides.before.scenario, &sides.after.scenario)
        && invests(&after)
        && !invests(&before)
        && own(&before, &after)
        && own(&after, &before)
}
