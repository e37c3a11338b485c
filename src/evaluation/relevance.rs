//! What a finished scenario should still be told: changes that move no measure, investments that move more persons than
//! there are, and starts that do not fit (`starts`). It calculates, so it runs on load and by `check`, never in the path of a keystroke.
//!
//! A change moves something where a measure of its rule set does, or of one that builds on it, or else the difference of
//! two rule sets: a discount rate may move nothing but what the reform is worth.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use super::{differs, idle, resolve, starts};
use crate::{
    model::{
        compare::{Comparison, Outcome},
        id::Id,
        time::Month,
    },
    scenario::{
        Scenario,
        finding::{Code, Finding, Severity},
        investment_fault::InvestmentFault,
        path::Path,
    },
};

/// Above so many changes in a file, each would be calculated too often; such a file is left unasked, and told so.
const MOST_CHANGES: usize = 500;

/// Above so many calculations it is the same: rule sets upon rule sets whose changes move nothing.
const MOST_CALCULATIONS: usize = 5_000;

/// So many rule sets are kept calculated.
const MOST_KEPT: usize = 50;

/// The warnings of one scenario.
#[must_use]
pub fn findings(scenario: &Arc<Scenario>) -> Vec<Finding> {
    let changes: usize = scenario.rule_sets.iter().map(|rules| rules.changes.len()).sum();
    let rule_sets = RuleSets::new(scenario);
    let mut found: Vec<Finding> = starts::findings(scenario).collect();
    let mut seen = idle::Seen::default();
    for (place, rules) in scenario.rule_sets.iter().enumerate() {
        let outcome = rule_sets.outcome(place);
        let new = shortages(scenario, &rules.id, &outcome);
        // What a rule set only has from the one it builds on is told there.
        let chain: Vec<&Id> = scenario.chain(&rules.id).into_iter().map(|below| &below.id).collect();
        let is_told = |one: &Finding, other: &Finding| {
            one.code == other.code && other.rule_set.as_ref().is_some_and(|below| chain.contains(&below))
        };
        let new: Vec<Finding> = new.filter(|one| !found.iter().any(|other| is_told(one, other))).collect();
        found.extend(new);
        seen.look(&outcome);
        if changes <= MOST_CHANGES {
            let idle = rules.changes.keys().filter(|path| !rule_sets.are_moved(place, path));
            found
                .extend(idle.map(|path| finding(Severity::Warning, Code::MovesNothing, Some(&rules.id), path.clone())));
        }
        rule_sets.forget(place);
    }
    if changes > MOST_CHANGES || rule_sets.is_spent() {
        found.insert(0, finding(Severity::Note, Code::NotTried(changes), None, Path::new("rule_sets")));
    }
    if let Some([before, after]) = rule_sets.default_sides() {
        seen.look_at_difference(&Comparison::new(rule_sets.outcome(before), rule_sets.outcome(after), true));
    }
    found.extend(seen.findings(scenario));
    found
}

fn finding(severity: Severity, code: Code, rule_set: Option<&Id>, path: Path) -> Finding {
    Finding { severity, code, rule_set: rule_set.cloned(), path: Some(path), place: None }
}

/// The rule sets of a scenario, calculated when they are asked for.
struct RuleSets<'a> {
    scenario: &'a Scenario,
    outcomes: Vec<RefCell<Option<Arc<Outcome>>>>,
    /// Of each those that hold its changes: itself, then those that build on it.
    above: Vec<Vec<usize>>,
    /// How many more are calculated to try changes.
    left: Cell<usize>,
}

impl<'a> RuleSets<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        let rule_sets = &scenario.rule_sets;
        let count = rule_sets.len();
        let place_of = |id: &Id| rule_sets.iter().position(|rules| rules.id == *id);
        let below: Vec<_> = rule_sets.iter().map(|rules| rules.builds_on.as_ref().and_then(place_of)).collect();
        let mut above: Vec<Vec<usize>> = vec![Vec::new(); count];
        for place in 0..count {
            // No circle goes round more often than there are rule sets.
            let chain = std::iter::successors(Some(place), |one| below[*one]).take(count);
            chain.for_each(|one| above[one].push(place));
        }
        Self { scenario, outcomes: vec![RefCell::default(); count], above, left: Cell::new(MOST_CALCULATIONS) }
    }

    fn outcome(&self, place: usize) -> Arc<Outcome> {
        let mut known = self.outcomes[place].borrow_mut();
        let calculated = || Arc::new(Outcome::new(resolve::case(self.scenario, &self.scenario.rule_sets[place].id)));
        Arc::clone(known.get_or_insert_with(calculated))
    }

    /// The places of the two rule sets that the scenario is opened on; `None` where there are not two.
    fn default_sides(&self) -> Option<[usize; 2]> {
        let place = |id: &Id| self.scenario.rule_sets.iter().position(|rules| rules.id == *id);
        let [before, after] = self.scenario.default_sides()?;
        Some([place(&before)?, place(&after)?]).filter(|[before, after]| before != after)
    }

    /// Lets go of a rule set that has been asked about, where all of them would take much room.
    fn forget(&self, place: usize) {
        if self.outcomes.len() > MOST_KEPT {
            self.outcomes[place].take();
        }
    }

    /// Whether so much was calculated that the rest was left untried.
    fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// Takes one of the calculations that are left.
    fn spend(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 1
    }

    /// Whether any measure is another when a rule set loses one of its changes. What is not tried counts as moved.
    fn are_moved(&self, by: usize, path: &Path) -> bool {
        let mut scenario = self.scenario.clone();
        if let Some(rules) = scenario.rule_sets.get_mut(by) {
            rules.changes.lift(path);
        }
        let mut others: Vec<(usize, Arc<Outcome>)> = Vec::new();
        for place in self.above[by].iter().copied() {
            let case = resolve::case(&scenario, &self.scenario.rule_sets[place].id);
            let with = self.outcome(place);
            if case == with.case {
                continue;
            }
            if !self.spend() {
                return true;
            }
            let without = Arc::new(Outcome::new(case));
            if differs::of_one(&with, &without) {
                return true;
            }
            others.push((place, without));
        }
        self.are_differences_moved(&others)
    }

    /// Whether any difference of two rule sets is another where some are `without` a change that moves nothing of
    /// themselves.
    fn are_differences_moved(&self, without: &[(usize, Arc<Outcome>)]) -> bool {
        let changed = |place: usize| without.iter().find(|(one, _)| *one == place).map(|(_, outcome)| outcome);
        let pairs = without.iter().flat_map(|(place, _)| {
            let others = (0..self.outcomes.len()).filter(move |other| other != place);
            others.flat_map(move |other| [[other, *place], [*place, other]])
        });
        for pair in pairs {
            if !self.spend() {
                return true;
            }
            let with = pair.map(|place| self.outcome(place));
            let without = pair.map(|place| changed(place).map_or_else(|| self.outcome(place), Arc::clone));
            let [with, without] = [with, without].map(|[before, after]| Comparison::new(before, after, true));
            if differs::of_two(&with, &without) {
                return true;
            }
        }
        false
    }
}

fn shortages<'a>(scenario: &'a Scenario, rule_set: &'a Id, outcome: &'a Outcome) -> impl Iterator<Item = Finding> {
    outcome.flows.shortages.iter().map(move |shortage| {
        let month = Month(i32::try_from(shortage.month).unwrap_or(i32::MAX));
        let code = Code::Investment(InvestmentFault::Shortage {
            investment: shortage.investment.clone(),
            effect: shortage.effect.clone(),
            month: scenario.period().calendar(month),
        });
        let path = Path::new(&format!("investments/{}/effects/{}", shortage.investment, shortage.effect));
        finding(Severity::Warning, code, Some(rule_set), path)
    })
}
