//! The bridge from the lines of compensation to the calculation (*fra budgetnotatet til beregningen*, `beregning.md` 9.4): why
//! what the lines say the municipality lacks is another sum than what the calculation gives it.
//!
//! It begins with compensation less own cost of all lines over the common years and ends with the cumulative saving with
//! compensation. Its steps, in this order, each beside what came before:
//!
//! - an input that carries lines: the cost that the calculation gives it instead of the lines' own
//! - lines that nothing carries: those without a number in the source (rounding), then the others, taken out whole
//! - everything else that *after* changes but the effects of investments; then the effects
//!
//! The steps add up by construction: each is the difference between two whole calculations, or an amount of the lines.

use std::sync::Arc;

use super::sides::{Side, Sides};
use crate::{
    model::{
        compare::Comparison,
        compensation::{Line, over},
        id::Id,
        numbers::Kr,
        spending::Account,
    },
    scenario::{
        Scenario,
        figure::Figure,
        inputs::Inputs,
        layers::Layers,
        path::{Path, undated},
        scenario::RuleSet,
        schema::kind_of,
        schema_rules::Holds,
    },
};

/// The whole bridge, for the municipality, over the years that both sides cover.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// Compensation less own cost of all lines.
    pub start: Kr,
    /// The steps, without those that move nothing.
    pub steps: Vec<Step>,
    /// The cumulative saving with compensation.
    pub end: Kr,
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What makes it.
    pub what: What,
    /// By how much.
    pub kr: Kr,
}

/// What makes a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An input gives another cost than the lines that it carries.
    Carried {
        /// The input.
        path: String,
        /// What the lines cost by the source, and what the calculation gives.
        cost: [Kr; 2],
    },
    /// Lines without a number, which make the others add up, are not in the calculation.
    Rounding,
    /// Lines are not in the calculation.
    NotCarried(Vec<Id>),
    /// Whatever else *after* changes, by its inputs.
    Changes(Vec<Path>),
    /// What investments are counted on to do.
    Effects,
}

/// The bridge; `None` where the two sides are not rule sets upon each other of one scenario, or where *after* brings or
/// changes no line.
#[must_use]
pub fn bridge(sides: &Sides) -> Option<Bridge> {
    let scenario = &sides.after.scenario;
    let lines = own_lines(sides)?;
    let layers = layers_between(sides)?;
    let comparison = &sides.comparison;
    let total = |of: &dyn Fn(&Line, i32) -> Kr, lines: &[&Line]| {
        over(comparison.period(), |year| lines.iter().map(|line| of(line, year)).sum())
    };
    let compensation = sides.after.outcome.case.last_rules().compensation.as_ref()?;
    let received = |lines: &[&Line]| total(&|line, year| compensation.received(line, year), lines);
    let own_cost = |lines: &[&Line]| total(&|line, year| compensation.own_cost(line, year), lines);
    let mut steps = Vec::new();
    let mut built = Built::new(sides, &layers);
    let mut saved = Kr::ZERO;
    for path in carriers(scenario, sides, &lines) {
        let carried: Vec<&Line> =
            lines.iter().copied().filter(|line| carrier(scenario, sides, line).as_deref() == Some(&path)).collect();
        let now = built.with(&path)?;
        let cost = [own_cost(&carried), saved - now];
        steps.push(Step { kr: cost[0] - cost[1], what: What::Carried { path, cost } });
        saved = now;
    }
    let loose: Vec<&Line> = lines.iter().copied().filter(|line| line.carried.is_none()).collect();
    let (numbered, rounding): (Vec<&Line>, Vec<&Line>) = loose.into_iter().partition(|line| line.is_numbered);
    let taken_out = |lines: &[&Line]| own_cost(lines) - received(lines);
    steps.push(Step { what: What::Rounding, kr: taken_out(&rounding) });
    let ids = numbered.iter().map(|line| line.id.clone()).collect();
    steps.push(Step { what: What::NotCarried(ids), kr: taken_out(&numbered) });
    let (paths, now) = built.with_all_but_effects()?;
    steps.push(Step { what: What::Changes(paths), kr: now - saved });
    let whole = comparison.reform.as_ref()?.total(Account::Municipality)?;
    steps.push(Step { what: What::Effects, kr: whole - now });
    steps.retain(|step| step.kr.0.abs() >= rust_decimal::dec!(0.005));
    let carried: Vec<&Line> = lines.iter().copied().filter(|line| line.carried.is_some()).collect();
    Some(Bridge { start: received(&lines) - own_cost(&lines), steps, end: whole + received(&carried) })
}

/// The lines that *after* has and *before* has not.
fn own_lines(sides: &Sides) -> Option<Vec<&Line>> {
    let [before, after] = sides.both().map(|side| side.outcome.case.last_rules().compensation.as_ref());
    let is_new = |line: &&Line| before.is_none_or(|before| before.line(&line.id).is_none());
    let lines: Vec<&Line> = after?.lines.iter().filter(is_new).collect();
    (!lines.is_empty()).then_some(lines)
}

/// The rule sets that lie above *before* under *after*, the lowest first.
fn layers_between(sides: &Sides) -> Option<Vec<&RuleSet>> {
    if !Arc::ptr_eq(&sides.before.scenario, &sides.after.scenario) {
        return None;
    }
    let chain = sides.after.scenario.chain(&sides.after.rule_set);
    let before = chain.iter().position(|rules| rules.id == sides.before.rule_set)?;
    let above: Vec<&RuleSet> = chain.into_iter().skip(before + 1).collect();
    (!above.is_empty()).then_some(above)
}

/// The input that carries a line under *after*.
fn carrier(scenario: &Scenario, sides: &Sides, line: &Line) -> Option<String> {
    line.carried?;
    let layers = Layers::new(scenario, &sides.after.rule_set);
    let path = ["compensation_lines/", &line.id, "/carried_by"].concat();
    layers.at_end(&path)?.value.word().map(str::to_owned)
}

fn carriers(scenario: &Scenario, sides: &Sides, lines: &[&Line]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for path in lines.iter().filter_map(|line| carrier(scenario, sides, line)) {
        if !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// A rule set on *before* that comes to hold more and more of what *after* changes.
struct Built<'a> {
    sides: &'a Sides,
    layers: &'a [&'a RuleSet],
    /// What has been taken in so far, by the start of its path.
    taken: Vec<String>,
}

impl<'a> Built<'a> {
    fn new(sides: &'a Sides, layers: &'a [&'a RuleSet]) -> Self {
        Self { sides, layers, taken: Vec::new() }
    }

    /// The saving in all once the changes of an input, or the amounts of an investment that it is of, are in.
    fn with(&mut self, path: &str) -> Option<Kr> {
        self.taken.push(path.to_owned());
        let is_in = |one: &Path| {
            self.taken.iter().any(|taken| {
                let part = Path::new(taken).parent();
                let is_of_investment = taken.starts_with("investments/");
                one.undated() == taken
                    || one.below(taken).is_some()
                    || (is_of_investment && one.below(part.as_str()).is_some())
            })
        };
        self.saving(&is_in)
    }

    /// The same of everything but what investments are counted on to do, with the inputs that were not in before.
    fn with_all_but_effects(&self) -> Option<(Vec<Path>, Kr)> {
        let is_effect = |path: &Path| path.below("investments").is_some() && path.as_str().contains("/effects/");
        let is_in = |path: &Path| !is_effect(path);
        let is_new = |path: &&Path| {
            !path.is_dated()
                && !self.taken.iter().any(|taken| path.as_str() == taken || path.below(taken).is_some())
                && path.below("compensation").is_none()
                && path.below("compensation_lines").is_none()
                && !is_effect(path)
        };
        let paths = self.layers.iter().flat_map(|rules| rules.changes.keys()).filter(is_new).cloned().collect();
        Some((paths, self.saving(&is_in)?))
    }

    fn saving(&self, is_in: &dyn Fn(&Path) -> bool) -> Option<Kr> {
        let mut scenario = Scenario::clone(&self.sides.after.scenario);
        let mut id = String::from("bridge");
        while scenario.rule_set(&id).is_some() {
            id.push('-');
        }
        let id = Id::from(id);
        let rules = self.rule_set(&id, is_in);
        scenario.rule_sets.push(rules);
        let before = &self.sides.before;
        let side = Side::beside(&[before, &self.sides.after], &Arc::new(scenario), &id);
        let comparison = Comparison::new(Arc::clone(&before.outcome), side.outcome, true);
        comparison.reform?.total(Account::Municipality)
    }

    /// The layers above *before* as one, with what is in alone; each change keeps its month.
    fn rule_set(&self, id: &Id, is_in: &dyn Fn(&Path) -> bool) -> RuleSet {
        let (mut changes, mut brought) = (Inputs::default(), Inputs::default());
        for rules in self.layers {
            for (path, figure) in rules.changes.iter().filter(|(path, _)| is_in(path)) {
                let from = figure.from.or(rules.from).filter(|_| !holds_whole_period(path));
                // What a later layer says of an input are all its figures there.
                let others: Vec<Path> = changes.dates(undated(path.as_str())).map(|(date, _)| date.clone()).collect();
                if !path.is_dated() {
                    for date in &others {
                        drop(changes.shift_remove(date));
                    }
                }
                changes.insert(path.clone(), Figure { from, ..figure.clone() });
            }
            for (path, figure) in rules.brought.iter().filter(|(path, _)| is_in(path)) {
                if path.below("investments").is_some() {
                    brought.insert(path.clone(), figure.clone());
                }
            }
        }
        // A change of what is not there would change nothing.
        let has = |path: &Path| {
            self.sides.before.scenario.inputs.contains_key(path)
                || brought.contains_key(path)
                || self
                    .sides
                    .before
                    .scenario
                    .chain(&self.sides.before.rule_set)
                    .iter()
                    .any(|one| one.brought.contains_key(path))
        };
        let known = changes.iter().filter(|(path, _)| path.is_dated() || has(path));
        let changes = known.map(|(path, figure)| (path.clone(), Arc::new(figure.clone()))).collect();
        RuleSet {
            id: id.clone(),
            name: String::new(),
            note: None,
            builds_on: Some(self.sides.before.rule_set.clone()),
            from: None,
            source: None,
            brought,
            changes,
        }
    }
}

fn holds_whole_period(path: &Path) -> bool {
    kind_of(path).is_some_and(|kind| kind.holds == Holds::WholePeriod)
}
