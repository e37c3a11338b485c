//! What the checks look things up in, and what they have found: each thing once.

use std::cell::OnceCell;

use indexmap::IndexSet;

use super::view::{At, Outline};
use crate::{
    model::money::prices::PriceIndex,
    scenario::{
        finding::{Code, Finding, Severity, Thing},
        nearest::nearest,
        scenario::Scenario,
    },
};

/// What the checks look things up in, and what they have found.
pub(super) struct Checks<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) groups: IndexSet<&'a str>,
    /// The groups and the totals.
    groups_and_totals: IndexSet<&'a str>,
    pub(super) cost_lines: IndexSet<&'a str>,
    pub(super) departments: IndexSet<&'a str>,
    pub(super) indices: IndexSet<&'a str>,
    pub(super) municipalities: IndexSet<&'a str>,
    pub(super) sources: IndexSet<&'a str>,
    pub(super) rule_set_ids: IndexSet<&'a str>,
    /// For every rule set, the place of the one it builds on.
    pub(super) below: Vec<Option<usize>>,
    /// The scenario's first index, made when an amount is first converted.
    pub(super) price_index: OnceCell<PriceIndex>,
    pub(super) found: Vec<Finding>,
    /// How many more wrong names are compared with the known ones.
    pub(super) guesses: usize,
}

impl<'a> Checks<'a> {
    pub(super) fn new(scenario: &'a Scenario, base: &Outline<'a>) -> Self {
        let named = |section: &'static str| scenario.names.keys().filter_map(move |path| path.below(section));
        let ids = |section| base.things(section).filter_map(|thing| thing.split_once('/').map(|(_, id)| id)).collect();
        let groups: IndexSet<&str> = ids("groups");
        let totals = scenario.totals.iter().map(|total| &*total.id);
        Self {
            scenario,
            groups_and_totals: groups.iter().copied().chain(totals).collect(),
            groups,
            cost_lines: ids("costs"),
            indices: ids("indices"),
            municipalities: ids("coverage"),
            departments: named("departments").collect(),
            sources: scenario.sources.iter().map(|source| &*source.id).collect(),
            rule_set_ids: scenario.rule_sets.iter().map(|rules| &*rules.id).collect(),
            below: scenario.below(),
            price_index: OnceCell::new(),
            found: Vec::new(),
            guesses: 100,
        }
    }

    pub(super) fn error(&mut self, at: At, code: Code) {
        self.push(Severity::Error, at, code);
    }

    /// Adds a finding, unless the one before it (of another month) says the same.
    pub(super) fn push(&mut self, severity: Severity, at: At, code: Code) {
        let (rule_set, path) = at;
        let finding = Finding { severity, code, rule_set, path: Some(path), place: None };
        // One thing wrong in every month is one finding; the last few are enough to see that.
        let is_known = self.found.iter().rev().take(SEEN).any(|known| *known == finding);
        if !is_known {
            self.found.push(finding);
        }
    }

    /// Tells when nothing of this kind has this id.
    pub(super) fn exists(&mut self, what: Thing, id: &str, at: impl FnOnce() -> At) {
        let known = match what {
            Thing::Group => &self.groups,
            Thing::CostLine => &self.cost_lines,
            Thing::Department => &self.departments,
            Thing::Index => &self.indices,
            Thing::Municipality => &self.municipalities,
            Thing::GroupOrTotal => &self.groups_and_totals,
            Thing::Source => &self.sources,
            Thing::RuleSet => &self.rule_set_ids,
            // No input names an investment: only measures do, which are looked at where they are calculated.
            Thing::Investment => return,
        };
        if !known.contains(id) {
            let may_guess = self.guesses > 0;
            let nearest = nearest(id, known.iter().copied().filter(|_| may_guess)).map(str::to_owned);
            self.guesses = self.guesses.saturating_sub(1);
            self.error(at(), Code::NoSuch { what, id: id.to_owned(), nearest });
        }
    }
}

/// How far back the same finding of another month is looked for.
const SEEN: usize = 200;
