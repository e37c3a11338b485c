//! The bridge from the lines of compensation to the calculation (*fra budgetnotatet til beregningen*, `beregning.md` 9.4): why
//! what the lines say the municipality lacks is another sum than what the calculation gives it.
//!
//! It begins with compensation less own cost of what *after* brings and changes of lines, over the common years, and ends with the cumulative saving with
//! compensation. Its steps, in this order, each beside what came before:
//!
//! - an input that carries lines: the cost that the calculation gives it instead of the lines' own
//! - lines that nothing carries: those that close the others to the source's total (rounding), then the others, taken out
//!   whole
//! - everything else that *after* changes but what investments are counted on to do and save; then that
//!
//! The steps add up by construction: each is the difference between two whole calculations, or an amount of the lines.

use std::sync::Arc;

use indexmap::IndexSet;

use super::sides::{Side, Sides};
use crate::{
    model::{
        compare::Comparison,
        compensation::{Compensation, Line, over},
        id::Id,
        numbers::Kr,
        spending::Account,
    },
    scenario::{Scenario, inputs::Inputs, layers::Layers, path::Path, scenario::RuleSet},
};

/// The whole bridge, for the municipality, over the years that both sides cover.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// Compensation less own cost of the lines.
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
    /// Lines that make the others add up are not in the calculation.
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
    let layers = layers_between(sides)?;
    let lines = lines(sides)?;
    let all = sides.after.outcome.case.last_rules().compensation.as_ref()?;
    let of = |is_of: &dyn Fn(&Moved) -> bool| -> [Kr; 2] {
        let of = lines.iter().filter(|moved| is_of(moved));
        of.fold([Kr::ZERO; 2], |[received, own], moved| [received + moved.received, own + moved.own])
    };
    let mut steps = Vec::new();
    let mut built = Built { sides, layers: &layers, taken: Vec::new() };
    let mut saved = Kr::ZERO;
    let carriers: IndexSet<&String> = lines.iter().filter_map(|moved| moved.carrier.as_ref()).collect();
    for path in carriers {
        let [_, own] = of(&|moved| moved.carrier.as_ref() == Some(path));
        let now = built.with(path)?;
        let cost = [own, saved - now];
        steps.push(Step { kr: cost[0] - cost[1], what: What::Carried { path: path.clone(), cost } });
        saved = now;
    }
    let taken_out = |closes: bool| {
        let [received, own] = of(&|moved| moved.carrier.is_none() && all.closes(moved.line) == closes);
        own - received
    };
    steps.push(Step { what: What::Rounding, kr: taken_out(true) });
    let loose = lines.iter().filter(|moved| moved.carrier.is_none() && !all.closes(moved.line));
    let ids = loose.map(|moved| moved.line.id.clone()).collect();
    steps.push(Step { what: What::NotCarried(ids), kr: taken_out(false) });
    let (paths, now) = built.with_all_but_effects()?;
    steps.push(Step { what: What::Changes(paths), kr: now - saved });
    let whole = sides.comparison.reform.as_ref()?.total(Account::Municipality)?;
    steps.push(Step { what: What::Effects, kr: whole - now });
    steps.retain(|step| step.kr.0.abs() >= rust_decimal::dec!(0.005));
    let [[received, own], [of_carried, _]] = [of(&|_| true), of(&|moved| moved.carrier.is_some())];
    Some(Bridge { start: received - own, steps, end: whole + of_carried })
}

/// What *after* moves of a line, over the years that both sides cover: all of it where *before* has no such line.
struct Moved<'a> {
    line: &'a Line,
    /// The input that carries it under *after*.
    carrier: Option<String>,
    received: Kr,
    own: Kr,
}

/// The lines that *after* brings or changes; `None` without any, or where one is carried by something under one side alone.
fn lines(sides: &Sides) -> Option<Vec<Moved<'_>>> {
    let [before, after] = sides.both().map(|side| side.outcome.case.last_rules().compensation.as_ref());
    let after = after?;
    let layers = Layers::new(&sides.after.scenario, &sides.after.rule_set);
    let period = sides.comparison.period();
    let mut lines = Vec::new();
    for line in &*after.lines {
        let old = before.and_then(|before| Some((before, before.line(&line.id)?)));
        if old.is_some_and(|(_, old)| old.carried.is_some() != line.carried.is_some()) {
            return None;
        }
        let moved = |amount: fn(&Compensation, &Line, i32) -> Kr| {
            let was = |year| old.map_or(Kr::ZERO, |(before, old)| amount(before, old, year));
            over(period, |year| amount(after, line, year) - was(year))
        };
        let [received, own] = [moved(Compensation::received), moved(Compensation::own_cost)];
        if old.is_none() || received != Kr::ZERO || own != Kr::ZERO {
            let path = ["compensation_lines/", &line.id, "/carried_by"].concat();
            let carrier = line.carried.and_then(|_| layers.at_end(&path)?.value.word().map(str::to_owned));
            lines.push(Moved { line, carrier, received, own });
        }
    }
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

/// Rule sets on *before* that come to hold more and more of what those of *after* say.
struct Built<'a> {
    sides: &'a Sides,
    layers: &'a [&'a RuleSet],
    /// What has been taken in so far, by the start of its path.
    taken: Vec<String>,
}

impl Built<'_> {
    /// The saving in all once what a carrier belongs to is in: an amount or a saving of an investment whole, of others the
    /// input alone.
    fn with(&mut self, path: &str) -> Option<Kr> {
        let whole = if Path::new(path).below("investments").is_some() { 4 } else { usize::MAX };
        self.taken.push(path.split('/').take(whole).collect::<Vec<_>>().join("/"));
        self.saving(&|path| self.is_taken(path))
    }

    fn is_taken(&self, path: &Path) -> bool {
        self.taken.iter().any(|taken| path.undated() == taken || path.below(taken).is_some())
    }

    /// The same of everything but what investments are counted on to do and save, with the changed inputs that were not in
    /// before.
    fn with_all_but_effects(&self) -> Option<(Vec<Path>, Kr)> {
        let is_effect = |path: &Path| {
            let of = path.below("investments").and_then(|below| below.split('/').nth(1));
            matches!(of, Some("effects" | "savings")) && !self.is_taken(path)
        };
        let is_of_state =
            |path: &Path| ["compensation", "compensation_lines"].iter().any(|of| path.below(of).is_some());
        let is_new = |path: &&Path| !path.is_dated() && !self.is_taken(path) && !is_of_state(path) && !is_effect(path);
        let paths: IndexSet<&Path> = self.layers.iter().flat_map(|rules| rules.changes.keys()).filter(is_new).collect();
        Some((paths.into_iter().cloned().collect(), self.saving(&|path| !is_effect(path))?))
    }

    /// The saving in all where the layers above *before* hold what is in alone, each from its own month.
    fn saving(&self, is_in: &dyn Fn(&Path) -> bool) -> Option<Kr> {
        let mut scenario = Scenario::clone(&self.sides.after.scenario);
        let some = |inputs: &Inputs| -> Inputs {
            inputs
                .iter()
                .filter(|(path, _)| is_in(path))
                .map(|(path, figure)| (path.clone(), Arc::new(figure.clone())))
                .collect()
        };
        let mut top = self.sides.before.rule_set.clone();
        for layer in self.layers {
            let mut id = String::from("bridge");
            while scenario.rule_set(&id).is_some() {
                id.push('-');
            }
            let below = std::mem::replace(&mut top, id.into());
            scenario.rule_sets.push(RuleSet {
                id: top.clone(),
                builds_on: Some(below),
                changes: some(&layer.changes),
                brought: some(&layer.brought),
                ..RuleSet::clone(layer)
            });
        }
        let before = &self.sides.before;
        let side = Side::beside(&[before, &self.sides.after], &Arc::new(scenario), &top);
        Comparison::new(Arc::clone(&before.outcome), side.outcome, true).reform?.total(Account::Municipality)
    }
}
