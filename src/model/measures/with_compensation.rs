//! Measures of the saving with compensation (`beregning.md` 9.4): of a rule set's investments with what they are compensated
//! with, of the reform for the difference with what is received more after than before.

use super::{
    answer::{Answer, When},
    asked::Of,
    family::{Difference, Family},
    names::Names,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::{Comparison, Outcome},
    numbers::Kr,
    spending::Account,
    time::CalendarMonth,
};

/// `saving_with_compensation`.
pub(super) const SAVING: Family = Family {
    one: |outcome, names, when| with(&of_rule_set(outcome), names, when, super::investment::saving, in_period),
    trail: |outcome, names, when| of_saving(&of_rule_set(outcome), names, when),
    difference: Difference::Reform(
        |comparison, names, when| with(&of_reform(comparison), names, when, super::investment::saving, in_period),
        |comparison, names, when| of_saving(&of_reform(comparison), names, when),
    ),
};

/// `cumulative_with_compensation`.
pub(super) const CUMULATIVE: Family = Family {
    one: |outcome, names, when| with(&of_rule_set(outcome), names, when, super::investment::cumulative, so_far),
    trail: |outcome, names, when| of_cumulative(&of_rule_set(outcome), names, when),
    difference: Difference::Reform(
        |comparison, names, when| with(&of_reform(comparison), names, when, super::investment::cumulative, so_far),
        |comparison, names, when| of_cumulative(&of_reform(comparison), names, when),
    ),
};

/// A saving, and what the state pays of what the calculation carries in a calendar year.
struct With<'a> {
    of: Of<'a>,
    received: Box<dyn Fn(Account, i32) -> Kr + 'a>,
}

fn of_rule_set(outcome: &Outcome) -> With<'_> {
    let received = |account, year| carried(outcome, account, true, year);
    With { of: Of::investments(outcome), received: Box::new(received) }
}

fn of_reform(comparison: &Comparison) -> With<'_> {
    let received = |account, year| comparison.compensation(account, year);
    With { of: Of::reform(comparison), received: Box::new(received) }
}

fn carried(outcome: &Outcome, account: Account, of_investments: bool, year: i32) -> Kr {
    let compensation = outcome.case.last_rules().compensation.as_ref();
    compensation.map_or(Kr::ZERO, |compensation| compensation.carried(account, of_investments, year))
}

/// Months and shares of years that a period takes in.
type Received = fn(&With, Account, When) -> Option<Kr>;

/// What is received in a year or month itself.
fn in_period(with: &With, account: Account, when: When) -> Option<Kr> {
    match when {
        When::Year(year) => Some((with.received)(account, year)),
        When::Month(CalendarMonth { year, .. }) => (with.received)(account, year).twelfths(1),
        When::Whole | When::CourseMonth(_) => None,
    }
}

/// What is received from the first year to the end of a year or month.
fn so_far(with: &With, account: Account, when: When) -> Option<Kr> {
    let (last, months) = match when {
        When::Whole => (with.of.period.last_year(), 12),
        When::Year(year) => (year, 12),
        When::Month(CalendarMonth { year, month }) => (year, month),
        When::CourseMonth(_) => return None,
    };
    let before = with.of.period.calendar_years().take_while(|year| *year < last);
    let before: Kr = before.map(|year| (with.received)(account, year)).sum();
    Some(before + (with.received)(account, last).twelfths(months)?)
}

fn with(
    with: &With,
    names: &Names,
    when: When,
    saving: fn(&Of, Account, When) -> Answer,
    received: Received,
) -> Answer {
    let account = names.account();
    let Some(received) = received(with, account, when) else { return Answer::CannotBeSaid };
    match saving(&with.of, account, when) {
        Answer::Exact(saved) => Answer::exact(Some((Kr(saved) + received).0)),
        Answer::Simulated(saved) => Answer::simulated(Some(saved + received.to_f64())),
        word @ (Answer::Month(_)
        | Answer::AtOnce
        | Answer::NoDifference
        | Answer::NotWithinHorizon
        | Answer::CannotBeSaid) => word,
    }
}

fn of_saving(with: &With, names: &Names, when: When) -> Trail {
    trail(with, with.of.saving(names.account(), when), in_period(with, names.account(), when))
}

fn of_cumulative(with: &With, names: &Names, when: When) -> Trail {
    trail(with, with.of.cumulative(names.account(), when), so_far(with, names.account(), when))
}

fn trail(with: &With, saving: Ingredient, received: Option<Kr>) -> Trail {
    if with.of.saving.is_none() {
        return Trail::new(Formula::NoInvestment, Vec::new());
    }
    let received = Ingredient::number(Label::CarriedCompensation, received.map(Kr::to_f64));
    Trail::new(Formula::WithCompensation, std::iter::once(saving).chain(received).collect())
}
