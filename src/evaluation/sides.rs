//! Two rule sets of open scenarios, calculated and put side by side.

use std::sync::{Arc, OnceLock};

use crate::model::{
    compare::{Comparison, Outcome},
    id::Id,
    totals,
};
use {
    super::resolve,
    crate::scenario::{Scenario, scenario::RuleSet},
};

/// One side: a rule set of a scenario, calculated.
#[derive(Debug, Clone)]
pub struct Side {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The rule set's id.
    pub rule_set: Id,
    /// What it does.
    pub outcome: Arc<Outcome>,
}

impl Side {
    /// Calculates one rule set of a checked scenario.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>, rule_set: &Id) -> Self {
        Self::beside(&[], scenario, rule_set)
    }

    /// The same; what one of the sides `at_hand` does is not calculated again where the rules come out as its are, nor what
    /// its lines cost where they count the same persons.
    #[must_use]
    pub fn beside(at_hand: &[&Self], scenario: &Arc<Scenario>, rule_set: &Id) -> Self {
        let case = resolve::case(scenario, rule_set);
        let known = at_hand.iter().find(|side| side.outcome.case == case).map(|side| Arc::clone(&side.outcome));
        // Of the same rule set first: most often one figure of it has changed.
        let nearest = || at_hand.iter().find(|side| side.rule_set == *rule_set).or_else(|| at_hand.last());
        let outcome = known.unwrap_or_else(|| Arc::new(Outcome::beside(case, nearest().map(|side| &*side.outcome))));
        Self { scenario: Arc::clone(scenario), rule_set: rule_set.clone(), outcome }
    }

    /// The rule set.
    #[must_use]
    pub fn rules(&self) -> Option<&RuleSet> {
        self.scenario.rule_set(&self.rule_set)
    }

    /// Whether a cost line counts the persons of a group, under the last rules.
    #[must_use]
    pub fn is_priced(&self, group: &str) -> bool {
        let index = self.group(group);
        index.is_some() && self.outcome.case.last_rules().costs.iter().any(|line| line.group() == index)
    }

    /// Whether anybody is ever in a group.
    #[must_use]
    pub fn is_used(&self, group: &str) -> bool {
        self.outcome.flow(group).is_some_and(|flow| flow.persons.iter().any(|persons| *persons >= 0.5))
    }

    /// What the rule set is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.rules().map_or(&self.rule_set, |rules| &rules.name)
    }

    /// The index of a group under this side's rules.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<usize> {
        self.outcome.case.last_rules().groups.iter().position(|group| &*group.id == id)
    }
}

/// Two sides, *før* and *efter*.
#[derive(Debug, Clone)]
pub struct Sides {
    /// *Før*.
    pub before: Side,
    /// *Efter*.
    pub after: Side,
    /// The two, compared.
    pub comparison: Comparison,
    /// Rule sets of the scenario after that were calculated before.
    known: Vec<Side>,
    /// Every rule set of it beside *before*, made when first asked for.
    rule_sets: OnceLock<Vec<Sides>>,
}

impl Sides {
    /// Puts two sides together. Amounts are compared only when both scenarios have the same price level.
    #[must_use]
    pub fn new(before: Side, after: Side) -> Self {
        let same_level = before.scenario.price_level() == after.scenario.price_level();
        let comparison = Comparison::new(Arc::clone(&before.outcome), Arc::clone(&after.outcome), same_level);
        Self { before, after, comparison, known: Vec::new(), rule_sets: OnceLock::new() }
    }

    /// The same two; the rule sets that `last` has calculated of the same scenario are not calculated again.
    #[must_use]
    pub fn knowing(self, last: Option<&Self>) -> Self {
        let last = last.filter(|last| Arc::ptr_eq(&last.after.scenario, &self.after.scenario));
        let known = last.map(|last| match last.rule_sets.get() {
            Some(all) => all.iter().map(|sides| sides.after.clone()).collect(),
            None => last.known.clone(),
        });
        Self { known: known.unwrap_or_default(), ..self }
    }

    /// Every rule set of the scenario after, in the file's order, each as *after* beside the same *before*; calculated when
    /// first asked for.
    #[must_use]
    pub fn rule_sets(&self) -> &[Self] {
        self.rule_sets.get_or_init(|| {
            let scenario = &self.after.scenario;
            let mut known: Vec<Side> = self.both().into_iter().chain(&self.known).cloned().collect();
            known.retain(|side| Arc::ptr_eq(&side.scenario, scenario));
            let mut beside = |rules: &RuleSet| {
                let at_hand = known.iter().find(|side| side.rule_set == rules.id).cloned();
                let side =
                    at_hand.unwrap_or_else(|| Side::beside(&known.iter().collect::<Vec<_>>(), scenario, &rules.id));
                known.push(side.clone());
                Self::new(self.before.clone(), side)
            };
            scenario.rule_sets.iter().map(&mut beside).collect()
        })
    }

    /// Both sides in order.
    #[must_use]
    pub fn both(&self) -> [&Side; 2] {
        [&self.before, &self.after]
    }

    /// The ids of the groups of either side, those of *after* first in their order.
    #[must_use]
    pub fn groups(&self) -> Vec<Id> {
        let mut ids: Vec<Id> = self.after.scenario.ids("groups");
        for id in self.before.scenario.ids("groups") {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// The ids of the totals of either side, in the same order.
    #[must_use]
    pub fn totals(&self) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for total in [&self.after, &self.before].into_iter().flat_map(|side| &side.scenario.totals) {
            if !ids.contains(&total.id) {
                ids.push(total.id.clone());
            }
        }
        ids
    }

    /// The group or total that the two sides are about: that of the scenario after, or where it has none of the one before.
    #[must_use]
    pub fn main_group(&self) -> Option<Id> {
        self.after.scenario.main_group().or_else(|| self.before.scenario.main_group())
    }

    /// Full phase-in of a group or total before and after, as headlines say it: `None`, so that they take the last year's
    /// persons on both sides, where it cannot be said on either side or nobody enters from outside on any.
    #[must_use]
    pub fn full_phase_in(&self, id: &str) -> Option<[f64; 2]> {
        let full = |side: &Side| {
            let members = side.outcome.members(id)?;
            Some((totals::full_phase_in(&side.outcome.case, members)?, totals::has_inflow(&side.outcome.case, members)))
        };
        let ((before, enters_before), (after, enters_after)) = (full(&self.before)?, full(&self.after)?);
        (enters_before || enters_after).then_some([before, after])
    }

    /// What a thing is called, on whichever side knows it.
    #[must_use]
    pub fn name<'a>(&'a self, path: &'a str) -> &'a str {
        self.after.scenario.known_name(path).unwrap_or_else(|| self.before.scenario.name(path))
    }
}
