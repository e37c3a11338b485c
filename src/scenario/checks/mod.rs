//! What a scenario says together: references, limits, and what fields must be to each other under every rule set in every
//! month in which something changes. After reading a file and after every edit.
//!
//! Reading order: this file, [`rule_sets`] (how they build on each other), [`names`] (what they are called), [`values`] (each figure by itself),
//! [`things`] (published and observed figures), [`about`] (totals, what it is about), [`view`] (the rules of one month), [`groups`], [`money`], [`investments`], [`state`], [`municipalities`].

mod about;
mod found;
mod groups;
mod investments;
mod money;
mod municipalities;
pub mod names;
mod rule_sets;
mod state;
mod state_view;
mod things;
mod values;
mod view;

use super::{
    finding::{Code, Finding},
    layers::Layers,
    scenario::Scenario,
};
use found::Checks;
use view::{Outline, View};

/// Everything that is wrong with a scenario, and what should be known about it; without places in a file.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Finding> {
    let base = Outline::new(scenario.inputs.keys());
    let mut checks = Checks::new(scenario, &base);
    let sound = checks.rule_sets();
    checks.values();
    checks.things();
    checks.totals();
    checks.about();
    for (index, rules) in scenario.rule_sets.iter().enumerate().filter(|(index, _)| sound.contains(index)) {
        let chain = scenario.chain_of(index, &checks.below);
        let layers = Layers::of(scenario, chain.clone());
        let months = layers.months();
        let brought = chain.iter().skip(1).map(|rules| Outline::new(rules.brought.keys())).collect::<Vec<_>>();
        let changed = (index > 0).then(|| (rules, Outline::new(rules.changes.keys())));
        for &month in &months {
            let (is_last, changed) = (Some(&month) == months.last(), changed.as_ref());
            let view =
                View { layers: &layers, month, months: &months, is_last, base: &base, brought: &brought, changed };
            checks.view(&view);
        }
    }
    checks.small_numbers();
    checks.found.extend(names::names(scenario));
    checks.found
}

impl<'a> Checks<'a> {
    /// The rules of one month, as far as the rule set has a part in them.
    fn view(&mut self, view: &View<'_, 'a>) {
        self.groups(view);
        self.cost_lines(view);
        self.efficiency(view);
        self.discount(view);
        self.investments(view);
        self.state(view);
    }

    /// Tells an error among the inputs below `thing` whose names begin with one of `areas`; see [`View::at`].
    fn fault(&mut self, view: &View<'_, 'a>, thing: &str, areas: &[&str], prefer: &str, code: Code) {
        if let Some(at) = view.at(thing, areas, prefer) {
            self.error(at, code);
        }
    }
}
