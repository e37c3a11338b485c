//! What the lines of compensation say, found out: as facts of [`super::budget`].

use super::{
    budget::Fact,
    kind::{Kind, kind},
    saving,
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        compensation::{Block, Compensation},
        measures::{When, find, number},
        numbers::Kr,
        spending::Account,
    },
    present::views::Question,
    scenario::{layers::Layers, path::Path},
};

/// What the lines say: those of *before* where it has any, else those of *after*; `None` without lines, and of two
/// scenarios, each of which has its own.
#[must_use]
pub fn lines(sides: &Sides) -> Option<Fact> {
    let side = sides.both().into_iter().find(|side| compensation(side).is_some())?;
    if kind(sides) == Kind::Scenarios {
        return None;
    }
    let compensation = compensation(side)?;
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
        is_note: is_note(side),
    })
}

fn own(compensation: &Compensation, year: i32) -> Kr {
    compensation.lines_of(Block::Total).map(|line| compensation.own_cost(line, year)).sum()
}

fn received(compensation: &Compensation, year: i32) -> Kr {
    compensation.lines_of(Block::Total).map(|line| compensation.received(line, year)).sum()
}

fn compensation(side: &Side) -> Option<&Compensation> {
    side.outcome.case.last_rules().compensation.as_ref().filter(|compensation| !compensation.lines.is_empty())
}

/// The first and last year of the period that any line states an amount of.
#[must_use]
pub fn years(side: &Side) -> Option<[i32; 2]> {
    let layers = Layers::new(&side.scenario, &side.rule_set);
    let year = |path: &Path| {
        let list = path.parent();
        let is_amount = matches!(list.key(), "received" | "own_cost" | "national");
        (is_amount && path.below("compensation_lines").is_some()).then(|| path.key().parse().ok())?
    };
    let period = side.outcome.case.period;
    let stated: Vec<i32> = layers.paths().filter_map(year).collect();
    let [first, last] = [stated.iter().copied().min()?, stated.iter().copied().max()?];
    let within = [first.max(period.first_year), last.min(period.last_year())];
    (within[0] <= within[1]).then_some(within)
}

/// Whether the file has the texts of a budget note.
fn is_note(side: &Side) -> bool {
    let texts = side.scenario.inputs.iter().filter(|(path, _)| path.below("compensation/budget_note").is_some());
    texts.into_iter().any(|(_, figure)| figure.value.word().is_some())
}

/// The reform's result with compensation, where lines are carried by the calculation and the account gains by it.
#[must_use]
pub fn with_compensation(sides: &Sides, account: Account) -> Option<Fact> {
    let is_carried =
        |side: &Side| compensation(side).is_some_and(|all| all.lines.iter().any(|line| line.carried.is_some()));
    if !sides.both().into_iter().any(is_carried) || account != Account::Municipality {
        return None;
    }
    let measure = find(&format!("cumulative_with_compensation.{}", account.name()))?;
    let saving = measure.difference(&sides.comparison, When::Whole);
    let year = sides.comparison.common_years().next_back()?;
    let basis = saving::basis(sides, Question::Reform, account);
    number(saving).map(|saving| Fact::WithCompensation { year, saving: Kr(saving).to_f64(), basis })
}

/// What stands above the bridge.
#[must_use]
pub fn bridge(sides: &Sides) -> Option<Fact> {
    let [first, _] = years(&sides.after)?;
    let last = sides.comparison.common_years().next_back()?;
    let level = sides.after.scenario.price_level();
    Some(Fact::Bridge { years: [first, last], level, is_note: is_note(&sides.after) })
}
