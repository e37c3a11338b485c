//! Rule sets laid over each other: which figure holds at a path in a month, and which rule set says so.
//!
//! The base is complete; every other rule set lies over the one it builds on and holds from its own months on. Where
//! two name the same path, the upper one wins while it holds. What a layer says of an input are all its figures there: from
//! the first of them on, the later ones of the layers below are no more.

use super::{
    figure::Figure,
    inputs::Inputs,
    path::{Path, undated},
    scenario::{RuleSet, Scenario, ids_below},
};
use crate::model::{
    id::Id,
    time::{Month, Period},
};

/// A figure that holds, who says so, and since when.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The layer that says so; 0 is the base.
    pub layer: usize,
    /// The month from which it holds.
    pub from: Month,
    /// The figure.
    pub figure: &'a Figure,
}

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
        let dates = self.scenario.inputs.iter().filter(|(path, _)| path.is_dated());
        months.extend(dates.map(|(_, figure)| self.month_in_base(figure)));
        months.extend(self.change_months());
        months.sort_unstable();
        months.dedup();
        months
    }

    /// The months at which a rule set changes something, as often as it does: what the base says of later months is no
    /// new rule.
    pub fn change_months(&self) -> impl Iterator<Item = Month> {
        let above = self.chain.iter().skip(1);
        above.flat_map(|rules| rules.changes.values().map(|figure| self.from(rules, figure)))
    }

    /// The month from which a change holds: its own, else its rule set's, else month 0.
    #[must_use]
    pub fn from(&self, rules: &RuleSet, figure: &Figure) -> Month {
        figure.from.or(rules.from).map_or(Month(0), |calendar| self.period.month(calendar))
    }

    /// The month from which a figure of the base holds: a later one of an input its own, else always.
    #[must_use]
    pub fn month_in_base(&self, figure: &Figure) -> Month {
        figure.from.map_or(Month::ALWAYS, |calendar| self.period.month(calendar))
    }

    /// The figure that holds at `path` in `month`, and the layer that says so (0 is the base).
    #[must_use]
    pub fn figure(&self, path: &str, month: Month) -> Option<(usize, &'a Figure)> {
        self.figure_below(self.chain.len(), path, month)
    }

    /// The same, seen from below `layer`: what the layers under it say.
    #[must_use]
    pub fn figure_below(&self, layer: usize, path: &str, month: Month) -> Option<(usize, &'a Figure)> {
        self.held_below(layer, path, month).map(|held| (held.layer, held.figure))
    }

    /// The same, with the month from which it holds.
    #[must_use]
    pub fn held_below(&self, layer: usize, path: &str, month: Month) -> Option<Held<'a>> {
        let (layer, inputs) = self.saying(layer, path, month)?;
        let from = |figure: &Figure| self.month_at(layer, inputs, figure);
        let figure = inputs.reached(path, |later| from(later) <= month)?;
        Some(Held { layer, from: from(figure), figure })
    }

    fn month_at(&self, layer: usize, inputs: &Inputs, figure: &Figure) -> Month {
        let changed = self.chain.get(layer).filter(|rules| layer > 0 && std::ptr::eq(&raw const rules.changes, inputs));
        changed.map_or_else(|| self.month_in_base(figure), |rules| self.from(rules, figure))
    }

    /// The layer below `layer` that says what holds at an input in `month`, and the map in which it does.
    fn saying(&self, layer: usize, input: &str, month: Month) -> Option<(usize, &'a Inputs)> {
        for (index, rules) in self.chain.iter().enumerate().take(layer).skip(1).rev() {
            if rules.changes.get(input).is_some_and(|figure| self.from(rules, figure) <= month) {
                return Some((index, &rules.changes));
            }
            if rules.brought.contains_key(input) {
                return Some((index, &rules.brought));
            }
        }
        let brought = || self.chain.first().map(|base| &base.brought);
        let base = if self.scenario.inputs.contains_key(input) { Some(&self.scenario.inputs) } else { brought() };
        base.filter(|base| layer > 0 && base.contains_key(input)).map(|base| (0, base))
    }

    /// What the left panel shows at a path: of an input the first figure of the layer that speaks of it in the end, of one
    /// of its dates that figure, where the same layer has it.
    #[must_use]
    pub fn last(&self, path: &str) -> Option<(usize, &'a Figure)> {
        self.last_below(self.chain.len(), path)
    }

    /// The same, seen from below `layer`.
    #[must_use]
    pub fn last_below(&self, layer: usize, path: &str) -> Option<(usize, &'a Figure)> {
        let (layer, inputs) = self.saying(layer, undated(path), Month(i32::MAX))?;
        Some((layer, inputs.get(path)?))
    }

    /// The figure of an input that holds when all changes have come.
    #[must_use]
    pub fn at_end(&self, input: &str) -> Option<&'a Figure> {
        self.figure(input, Month(i32::MAX)).map(|(_, figure)| figure)
    }

    /// The later figures that a layer states of an input.
    pub fn dates(&self, layer: usize, input: &str) -> impl Iterator<Item = (&'a Path, &'a Figure)> {
        let changes = self.chain.get(layer).filter(|_| layer > 0).map(|rules| &rules.changes);
        let dates = changes.unwrap_or(&self.scenario.inputs).dates(input);
        dates.map(|(path, figure)| (path, &**figure))
    }

    /// The paths of all that the layers state, the base's first; one that several state comes more than once.
    pub fn paths(&self) -> impl Iterator<Item = &'a Path> {
        let changes = self.chain.iter().skip(1).flat_map(|rules| rules.changes.keys());
        let investments = self.chain.iter().flat_map(|rules| rules.brought.keys());
        self.scenario.inputs.keys().chain(investments).chain(changes)
    }

    /// Whether they share everything they are made of, and with it say the same, known without a look at any figure.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        let is_shared = |(one, other): (&&RuleSet, &&RuleSet)| {
            one.from == other.from
                && one.changes.is_shared_with(&other.changes)
                && one.brought.is_shared_with(&other.brought)
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
        let exits_are = self.at_end(path.parent().parent().join("exits_are").as_str());
        exits_are.is_some_and(|figure| figure.value.word() == Some("counts"))
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
        std::iter::once(&self.scenario.inputs).chain(self.chain.iter().map(|rules| &rules.brought))
    }
}
