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

use indexmap::IndexSet;

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
    let base = Outline::new(scenario.inputs.keys());
    let mut checks = Checks::new(scenario, &base);
    let sound = checks.rule_sets();
    checks.values();
    checks.things();
    for (index, rules) in scenario.rule_sets.iter().enumerate().filter(|(index, _)| sound.contains(index)) {
        let chain = scenario.chain_of(index, &checks.below);
        let layers = Layers::of(scenario, chain.clone());
        let months = layers.months();
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
    groups: IndexSet<&'a str>,
    cost_lines: IndexSet<&'a str>,
    departments: IndexSet<&'a str>,
    sources: IndexSet<&'a str>,
    rule_set_ids: IndexSet<&'a str>,
    /// For every rule set, the place of the one it builds on.
    below: Vec<Option<usize>>,
    found: Vec<Finding>,
    /// How many more wrong names are compared with the known ones.
    guesses: usize,
}

impl<'a> Checks<'a> {
    fn new(scenario: &'a Scenario, base: &Outline<'a>) -> Self {
        let named = |section: &'static str| scenario.names.keys().filter_map(move |path| path.below(section));
        let ids = |section| base.things(section).filter_map(|thing| thing.split_once('/').map(|(_, id)| id)).collect();
        Self {
            scenario,
            groups: ids("groups"),
            cost_lines: ids("costs"),
            departments: named("departments").collect(),
            sources: scenario.sources.iter().map(|source| &*source.id).collect(),
            rule_set_ids: scenario.rule_sets.iter().map(|rules| &*rules.id).collect(),
            below: scenario.below(),
            found: Vec::new(),
            guesses: 100,
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

    /// Tells an error among the inputs below `thing` whose names begin with one of `areas`; see [`View::at`].
    fn fault(&mut self, view: &View<'_, 'a>, thing: &str, areas: &[&str], prefer: &str, code: Code) {
        if let Some(at) = view.at(thing, areas, prefer) {
            self.error(at, code);
        }
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
            let may_guess = self.guesses > 0;
            let nearest = nearest(id, known.iter().copied().filter(|_| may_guess)).map(str::to_owned);
            self.guesses = self.guesses.saturating_sub(1);
            self.error(at(), Code::NoSuch { what, id: id.to_owned(), nearest });
        }
    }
}

/// Where something is wrong: the rule set that says so (none for the base) and the input.
type At = (Option<Id>, Path);

/// How far back the same finding of another month is looked for.
const SEEN: usize = 200;
