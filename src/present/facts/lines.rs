//! What the lines of compensation say, found out: as facts of [`super::budget`].

use indexmap::IndexSet;

use super::{
    asked::whose,
    budget::{By, Fact},
    kind::{Kind, kind},
    saving,
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        compare::Outcome,
        compensation::{Block, Compensation, Line},
        id::Id,
        measures::{When, find, number},
        numbers::Kr,
        spending::Account,
    },
    present::views::Question,
    scenario::{Scenario, layers::Layers, path::Path},
};

/// The section of the lines.
const LINES: &str = "compensation_lines";

/// What the lines say: those of *before* where it has any, else those of *after*; `None` without lines, and of two
/// scenarios, each of which has its own. `opened` are the scenarios as they were opened.
#[must_use]
pub fn lines(sides: &Sides, opened: [Option<&Scenario>; 2]) -> Option<Fact> {
    if kind(sides) == Kind::Scenarios {
        return None;
    }
    let mut both = sides.both().into_iter().zip(opened);
    let (side, opened) = both.find(|(side, _)| compensation(&side.outcome).is_some())?;
    let compensation = compensation(&side.outcome)?;
    let years = years(side)?;
    let of = |amount: fn(&Compensation, i32) -> Kr| {
        let all: Vec<Kr> = (years[0]..=years[1]).map(|year| amount(compensation, year)).collect();
        Some([all.iter().copied().min()?, all.iter().copied().max()?])
    };
    let (own, received) = (|all: &Compensation, year| own(all, year), |all: &Compensation, year| received(all, year));
    Some(Fact::Lines {
        own: of(own)?,
        received: of(received)?,
        short: of(|all, year| self::own(all, year) - self::received(all, year))?,
        years,
        level: side.scenario.price_level(),
        by: by(side, opened),
    })
}

fn own(compensation: &Compensation, year: i32) -> Kr {
    compensation.lines_of(Block::Total).map(|line| compensation.own_cost(line, year)).sum()
}

fn received(compensation: &Compensation, year: i32) -> Kr {
    compensation.lines_of(Block::Total).map(|line| compensation.received(line, year)).sum()
}

/// The compensation of an outcome, where it has lines.
#[must_use]
pub fn compensation(outcome: &Outcome) -> Option<&Compensation> {
    outcome.case.last_rules().compensation.as_ref().filter(|compensation| !compensation.lines.is_empty())
}

/// The line and the year of an amount, where a path is that of one.
#[must_use]
pub fn amount_at(path: &Path) -> Option<(&str, i32)> {
    let mut parts = path.below(LINES)?.split('/');
    let (line, list) = (parts.next()?, parts.next()?);
    let year = parts.next()?.parse().ok()?;
    matches!(list, "received" | "own_cost" | "national").then_some((line, year))
}

/// The first and last year of the period that any line states an amount of.
#[must_use]
pub fn years(side: &Side) -> Option<[i32; 2]> {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let period = side.outcome.case.period;
    let stated: Vec<i32> = layers.paths().filter_map(|path| Some(amount_at(path)?.1)).collect();
    let [first, last] = [stated.iter().copied().min()?, stated.iter().copied().max()?];
    let within = [first.max(period.first_year), last.min(period.last_year())];
    (within[0] <= within[1]).then_some(within)
}

/// By what the lines of a side say what they say: a note or a source, where all lines and keys are as stated.
fn by(side: &Side, opened: Option<&Scenario>) -> By {
    if !is_as_stated(side) || opened.is_some_and(|opened| is_edited(side, opened)) {
        By::RuleSet(side.name().to_owned())
    } else if is_note(side) {
        By::Note
    } else {
        By::Source
    }
}

/// Whether one rule set states all lines, and none above it says anything else of them or of their keys.
fn is_as_stated(side: &Side) -> bool {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let of = |section: &'static str| {
        let paths = layers.paths().filter(move |path| path.below(section).is_some());
        paths.filter_map(|path| layers.last(path.as_str()).map(|(layer, _)| layer))
    };
    let stated = of(LINES).min();
    of(LINES).max() == stated && of("compensation").max() <= stated
}

/// Whether a line or a key is other than in the scenario as it was opened.
fn is_edited(side: &Side, opened: &Scenario) -> bool {
    let [then, now] = [opened, &side.scenario].map(|scenario| Layers::new(scenario, &side.rule_set));
    let is_of_lines = |path: &&Path| [LINES, "compensation"].iter().any(|section| path.below(section).is_some());
    let value = |layers: &Layers, path: &Path| layers.last(path.as_str()).map(|(_, figure)| figure.value.clone());
    let mut paths = then.paths().chain(now.paths()).filter(is_of_lines);
    !then.is_shared_with(&now) && paths.any(|path| value(&then, path) != value(&now, path))
}

/// Whether the file has the texts of a budget note.
fn is_note(side: &Side) -> bool {
    let texts = side.scenario.inputs.iter().filter(|(path, _)| path.below("compensation/budget_note").is_some());
    texts.into_iter().any(|(_, figure)| figure.value.word().is_some())
}

/// The reform's result with compensation, where lines are carried by the calculation and the account gains by it; `None`
/// of one rule set, of which nothing differs.
#[must_use]
pub fn with_compensation(sides: &Sides, account: Account) -> Option<Fact> {
    let is_compared = account == Account::Municipality && kind(sides) != Kind::OneRuleSet;
    if !is_compared || !all_lines(sides).any(|line| line.carried.is_some()) {
        return None;
    }
    let measure = find(&format!("cumulative_with_compensation.{}", account.name()))?;
    let saving = measure.difference(&sides.comparison, When::Whole);
    let year = sides.comparison.common_years().next_back()?;
    let basis = saving::basis(sides, Question::Reform, account);
    let whose = whose(sides, Question::Reform);
    number(saving).map(|saving| Fact::WithCompensation { whose, year, saving: Kr(saving).to_f64(), basis })
}

/// The lines of either side, one that both have twice.
fn all_lines(sides: &Sides) -> impl Iterator<Item = &Line> {
    sides.both().into_iter().filter_map(|side| compensation(&side.outcome)).flat_map(|all| all.lines.iter())
}

/// The lines that the calculation leaves out, but for those that make the others add up; `None` where there are none.
#[must_use]
pub fn left_out(sides: &Sides) -> Option<Fact> {
    let has_numbers = all_lines(sides).any(|line| line.is_numbered);
    let left_out = all_lines(sides).filter(|line| line.carried.is_none() && (line.is_numbered || !has_numbers));
    let ids: IndexSet<Id> = left_out.map(|line| line.id.clone()).collect();
    (!ids.is_empty()).then(|| Fact::LeftOut(ids.into_iter().collect()))
}

/// What stands above the bridge.
#[must_use]
pub fn bridge(sides: &Sides, opened: Option<&Scenario>) -> Option<Fact> {
    let [first, _] = years(&sides.after)?;
    let last = sides.comparison.common_years().next_back()?;
    let level = sides.after.scenario.price_level();
    Some(Fact::Bridge { years: [first, last], level, by: by(&sides.after, opened) })
}
