//! What a scenario says together: references, limits, and what fields must be to each other under every rule set in every
//! month in which something changes. After reading a file and after every edit.
//!
//! Reading order: this file, [`rule_sets`] (how they build on each other), [`values`] (each figure by itself),
//! [`things`] (published and observed figures), [`view`] (the rules of one month), [`groups`], [`money`], [`investments`].

mod groups;
mod investments;
mod money;
mod rule_sets;
mod things;
mod values;
mod view;

use std::collections::BTreeSet;

use super::{
    finding::{Code, Finding, Severity, Thing},
    layers::Layers,
    nearest::nearest,
    path::Path,
    scenario::Scenario,
};
use crate::model::rules::Id;
use view::{Outline, View};

/// Everything that is wrong with a scenario, and what should be known about it; without places in a file.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Finding> {
    let mut checks = Checks::new(scenario);
    let sound = checks.rule_sets();
    checks.values();
    checks.things();
    let base = Outline::new(scenario.inputs.keys());
    for (index, rules) in scenario.rule_sets.iter().enumerate().filter(|(index, _)| sound.contains(index)) {
        let layers = Layers::new(scenario, &rules.id);
        let months = layers.months();
        let chain = scenario.chain(&rules.id);
        let brought = chain.iter().skip(1).map(|rules| Outline::new(rules.investments.keys())).collect::<Vec<_>>();
        let changed = (index > 0).then(|| (rules, Outline::new(rules.changes.keys())));
        for month in months {
            let view = View { layers: &layers, month, base: &base, brought: &brought, changed: changed.as_ref() };
            checks.view(&view);
        }
    }
    checks.found
}

/// What the checks look things up in, and what they have found.
struct Checks<'a> {
    scenario: &'a Scenario,
    groups: BTreeSet<&'a str>,
    cost_lines: BTreeSet<&'a str>,
    departments: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
    rule_set_ids: BTreeSet<&'a str>,
    found: Vec<Finding>,
}

impl<'a> Checks<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let named = |section: &'static str| scenario.names.keys().filter_map(move |path| path.below(section));
        let mut groups = BTreeSet::new();
        let mut cost_lines = BTreeSet::new();
        for path in scenario.inputs.keys() {
            let mut segments = path.segments();
            match (segments.next(), segments.next()) {
                (Some("groups"), Some(id)) => _ = groups.insert(id),
                (Some("costs"), Some(id)) => _ = cost_lines.insert(id),
                _ => {}
            }
        }
        Self {
            scenario,
            groups,
            cost_lines,
            departments: named("departments").collect(),
            sources: scenario.sources.iter().map(|source| &*source.id).collect(),
            rule_set_ids: scenario.rule_sets.iter().map(|rules| &*rules.id).collect(),
            found: Vec::new(),
        }
    }

    /// The rules of one month, as far as the rule set has a part in them.
    fn view(&mut self, view: &View<'_, 'a>) {
        self.groups(view);
        self.cost_lines(view);
        self.efficiency(view);
        self.discount(view);
        self.investments(view);
    }

    fn error(&mut self, at: At, code: Code) {
        self.push(Severity::Error, at, code);
    }

    /// Adds a finding, unless the one before it (of another month) says the same.
    fn push(&mut self, severity: Severity, at: At, code: Code) {
        let (rule_set, path) = at;
        let finding = Finding { severity, code, rule_set, path: Some(path), place: None };
        // One thing wrong in every month is one finding; the last few are enough to see that.
        let is_known = self.found.iter().rev().take(SEEN).any(|known| *known == finding);
        if !is_known {
            self.found.push(finding);
        }
    }

    /// Tells when nothing of this kind has this id.
    fn exists(&mut self, what: Thing, id: &str, at: impl FnOnce() -> At) {
        let known = match what {
            Thing::Group => &self.groups,
            Thing::CostLine => &self.cost_lines,
            Thing::Department => &self.departments,
            Thing::Source => &self.sources,
            Thing::RuleSet => &self.rule_set_ids,
        };
        if !known.contains(id) {
            let nearest = nearest(id, known.iter().copied()).map(str::to_owned);
            self.error(at(), Code::NoSuch { what, id: id.to_owned(), nearest });
        }
    }
}

/// Where something is wrong: the rule set that says so (none for the base) and the input.
type At = (Option<Id>, Path);

/// How far back the same finding of another month is looked for.
const SEEN: usize = 200;
