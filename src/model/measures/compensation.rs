//! Measures of compensation, of blocks of lines and of single lines alike; the ways behind those of blocks.

use rust_decimal::Decimal;

use super::{
    answer::{Answer, When},
    kind::Kind,
    names::{End, Name, Names},
    trail::{Formula, Ingredient, Trail},
};
use crate::model::{
    compare::Outcome,
    compensation::{Block, Compensation, Line, over},
    implied::Within,
    numbers::Kr,
};

/// The lines that a measure is about.
pub(super) enum Lines<'a> {
    Block(Block),
    One(&'a Line),
}

/// The rule set's compensation, and the lines that the names stand for.
pub(super) fn lines<'a>(outcome: &'a Outcome, names: &Names) -> Option<(&'a Compensation, Lines<'a>)> {
    let compensation = outcome.case.last_rules().compensation.as_ref()?;
    let lines = match names.block() {
        Some(block) => Lines::Block(block),
        None => Lines::One(compensation.line(names.line()?)?),
    };
    Some((compensation, lines))
}

pub(super) fn received(outcome: &Outcome, names: &Names, when: When) -> Answer {
    amount(outcome, names, when, Compensation::received)
}

pub(super) fn own_cost(outcome: &Outcome, names: &Names, when: When) -> Answer {
    amount(outcome, names, when, Compensation::own_cost)
}

pub(super) fn shortfall(outcome: &Outcome, names: &Names, when: When) -> Answer {
    amount(outcome, names, when, |all, line, year| all.own_cost(line, year) - all.received(line, year))
}

/// An amount of a year, or of the whole period.
fn amount(outcome: &Outcome, names: &Names, when: When, of: fn(&Compensation, &Line, i32) -> Kr) -> Answer {
    let Some((compensation, lines)) = lines(outcome, names) else { return Answer::CannotBeSaid };
    let of_year = |year| match &lines {
        Lines::Block(block) => compensation.lines_of(*block).map(|line| of(compensation, line, year)).sum(),
        Lines::One(line) => of(compensation, line, year),
    };
    Answer::exact(match when {
        When::Year(year) => Some(of_year(year).0),
        When::Whole => Some(over(outcome.case.period, of_year).0),
        When::Month(_) | When::CourseMonth(_) => None,
    })
}

pub(super) fn national(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(national_of(outcome, names, when).map(|within| within.value))
}

pub(super) fn national_end(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(national_of(outcome, names, when).map(|within| end(within, names)))
}

pub(super) fn implied_share(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(share_of(outcome, names, when).map(|within| within.value))
}

pub(super) fn implied_share_end(outcome: &Outcome, names: &Names, when: When) -> Answer {
    Answer::exact(share_of(outcome, names, when).map(|within| end(within, names)))
}

fn national_of(outcome: &Outcome, names: &Names, when: When) -> Option<Within> {
    let ((compensation, lines), When::Year(year)) = (lines(outcome, names)?, when) else { return None };
    match lines {
        Lines::Block(block) => compensation.national_of(block, year),
        Lines::One(line) => compensation.national(line, year),
    }
}

fn share_of(outcome: &Outcome, names: &Names, when: When) -> Option<Within> {
    let ((compensation, lines), When::Year(year)) = (lines(outcome, names)?, when) else { return None };
    match lines {
        Lines::Block(block) => compensation.implied_share_of(block, year),
        Lines::One(line) => compensation.implied_share(line, year),
    }
}

fn end(within: Within, names: &Names) -> Decimal {
    match names.end() {
        End::Low => within.low,
        End::High => within.high,
    }
}

/// The years of a value that is given for the whole period.
pub(super) fn sum_of_years(outcome: &Outcome, kind: Kind, name: &Name) -> Trail {
    let years = outcome.case.period.calendar_years();
    let years = years.map(|year| Ingredient::measure(kind, [name.clone()], When::Year(year)));
    Trail::new(Formula::SumOfYears, years.collect())
}

/// The same kind of measure of every line of a block.
fn sum_of_lines(outcome: &Outcome, names: &Names, when: When, kinds: [Kind; 2]) -> Trail {
    let Some((compensation, Lines::Block(block))) = lines(outcome, names) else { return Trail::nothing() };
    match when {
        When::Whole => sum_of_years(outcome, kinds[0], &Name::Block(block)),
        When::Year(_) | When::Month(_) | When::CourseMonth(_) => {
            let lines = compensation.lines_of(block).map(|line| Name::Line(line.id.clone()));
            let lines = lines.map(|name| Ingredient::measure(kinds[1], [name], when));
            Trail::new(Formula::SumOfLines, lines.collect())
        }
    }
}

pub(super) fn received_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    sum_of_lines(outcome, names, when, [Kind::Received, Kind::ReceivedOfLine])
}

pub(super) fn own_cost_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    sum_of_lines(outcome, names, when, [Kind::OwnCost, Kind::OwnCostOfLine])
}

pub(super) fn shortfall_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Shortfall, names, [Kind::OwnCost, Kind::Received], when)
}

pub(super) fn national_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    sum_of_lines(outcome, names, when, [Kind::National, Kind::NationalOfLine])
}

pub(super) fn national_end_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Rounding, names, [Kind::National], when)
}

pub(super) fn implied_share_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::PartOf, names, [Kind::OwnCost, Kind::National], when)
}

pub(super) fn implied_share_end_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    of_same(Formula::Rounding, names, [Kind::ImpliedShare], when)
}

/// Other measures of the same lines.
pub(super) fn of_same<const COUNT: usize>(formula: Formula, names: &Names, kinds: [Kind; COUNT], when: When) -> Trail {
    let Some(name) = names.0.first() else { return Trail::nothing() };
    Trail::new(formula, kinds.map(|kind| Ingredient::measure(kind, [name.clone()], when)).into())
}
