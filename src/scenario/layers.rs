//! Rule sets laid over each other: which figure holds at a path in a month, and which rule set says so.
//!
//! The base is complete; every other rule set lies over the one it builds on and holds from its own months on. Where
//! two name the same path, the upper one wins while it holds.

use super::{
    figure::Figure,
    inputs::Inputs,
    path::Path,
    scenario::{RuleSet, Scenario, ids_below},
};
use crate::model::{
    id::Id,
    time::{Month, Period},
};

/// A rule set with all it builds on.
#[derive(Debug, Clone)]
pub struct Layers<'a> {
    scenario: &'a Scenario,
    period: Period,
    /// From the base up.
    chain: Vec<&'a RuleSet>,
}

impl<'a> Layers<'a> {
    /// The layers of one rule set.
    #[must_use]
    pub fn new(scenario: &'a Scenario, rule_set: &str) -> Self {
        Self::of(scenario, scenario.chain(rule_set))
    }

    /// The layers of a chain of rule sets from the base up.
    pub(super) fn of(scenario: &'a Scenario, chain: Vec<&'a RuleSet>) -> Self {
        Self { scenario, period: scenario.period(), chain }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// The months at which something changes, ascending; the first is [`Month::ALWAYS`].
    #[must_use]
    pub fn months(&self) -> Vec<Month> {
        let mut months = vec![Month::ALWAYS];
        for rules in self.chain.iter().skip(1) {
            months.extend(rules.changes.values().map(|figure| self.from(rules, figure)));
        }
        months.sort_unstable();
        months.dedup();
        months
    }

    /// The month from which a change holds: its own, else its rule set's, else month 0.
    #[must_use]
    pub fn from(&self, rules: &RuleSet, figure: &Figure) -> Month {
        figure.from.or(rules.from).map_or(Month(0), |calendar| self.period.month(calendar))
    }

    /// The figure that holds at `path` in `month`, and the layer that says so (0 is the base).
    #[must_use]
    pub fn figure(&self, path: &str, month: Month) -> Option<(usize, &'a Figure)> {
        self.figure_below(self.chain.len(), path, month)
    }

    /// The same, seen from below `layer`: what the layers under it say.
    #[must_use]
    pub fn figure_below(&self, layer: usize, path: &str, month: Month) -> Option<(usize, &'a Figure)> {
        for (index, rules) in self.chain.iter().enumerate().take(layer).skip(1).rev() {
            if let Some(figure) = rules.changes.get(path)
                && self.from(rules, figure) <= month
            {
                return Some((index, figure));
            }
            if let Some(figure) = rules.investments.get(path) {
                return Some((index, figure));
            }
        }
        let base = self.scenario.inputs.get(path).or_else(|| self.chain.first()?.investments.get(path));
        base.filter(|_| layer > 0).map(|figure| (0, figure))
    }

    /// The figure of a path at the end of all changes: what the left panel shows.
    #[must_use]
    pub fn last(&self, path: &str) -> Option<(usize, &'a Figure)> {
        self.figure(path, Month(i32::MAX))
    }

    /// Whether they share everything they are made of, and with it say the same, known without a look at any figure.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        let is_shared = |(one, other): (&&RuleSet, &&RuleSet)| {
            one.from == other.from
                && one.changes.is_shared_with(&other.changes)
                && one.investments.is_shared_with(&other.investments)
        };
        self.period == other.period
            && self.scenario.inputs.is_shared_with(&other.scenario.inputs)
            && self.chain.len() == other.chain.len()
            && self.chain.iter().zip(&other.chain).all(is_shared)
    }

    /// The layer of the rule set itself, above all it builds on.
    #[must_use]
    pub fn top(&self) -> usize {
        self.chain.len().saturating_sub(1)
    }

    /// Whether a part of a group's exits, at `path`, is a count and not a share.
    #[must_use]
    pub fn counts_exits(&self, path: &Path) -> bool {
        let exits_are = self.last(path.parent().parent().join("exits_are").as_str());
        exits_are.is_some_and(|(_, figure)| figure.value.word() == Some("counts"))
    }

    /// The rule set of a layer.
    #[must_use]
    pub fn rule_set(&self, layer: usize) -> Option<&'a RuleSet> {
        self.chain.get(layer).copied()
    }

    /// The ids below `section`, the base's first, then those of investments that rule sets bring.
    #[must_use]
    pub fn ids(&self, section: &str) -> Vec<Id> {
        ids_below(self.inputs().flat_map(Inputs::keys), section)
    }

    /// The maps that bring inputs: the base's, then the investments of each rule set.
    pub fn inputs(&self) -> impl Iterator<Item = &'a Inputs> {
        std::iter::once(&self.scenario.inputs).chain(self.chain.iter().map(|rules| &rules.investments))
    }
}
