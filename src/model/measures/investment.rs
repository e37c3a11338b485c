//! Measures of saving: of all investments under one rule set, of one of them, of the reform for the difference.

use super::{
    answer::{Answer, When},
    asked::Of,
    family::{Difference, Family},
    saving_trails as trails,
};
use crate::model::{money::payback::Payback, numbers::Kr, spending::Account};

/// A family of the investments' and the reform's measure.
macro_rules! family {
    ($value:ident, $trail:expr) => {
        Family {
            one: |outcome, names, when| $value(&Of::investments(outcome), names.account(), when),
            trail: |outcome, names, when| Of::investments(outcome).told(names, when, $trail),
            difference: Difference::Reform(
                |comparison, names, when| $value(&Of::reform(comparison), names.account(), when),
                |comparison, names, when| Of::reform(comparison).told(names, when, $trail),
            ),
        }
    };
}

/// The same measure of one of the investments.
macro_rules! of_one {
    ($value:ident, $trail:expr) => {
        Family::of(
            |outcome, names, when| $value(&Of::one(outcome, names), names.account(), when),
            |outcome, names, when| Of::one(outcome, names).told(names, when, $trail),
        )
    };
}

/// How a measure of saving is calculated and explained: of one of the investments, or else of them all and the reform.
pub(super) const fn family(kind: SavingKind, is_of_one: bool) -> Family {
    match (kind, is_of_one) {
        (SavingKind::Saving, false) => family!(saving, trails::saving),
        (SavingKind::Cumulative, false) => family!(cumulative, trails::cumulative),
        (SavingKind::LastYear, false) => family!(last_year, trails::last_year),
        (SavingKind::FirstMonth, false) => family!(first_month, trails::first_month),
        (SavingKind::Payback, false) => family!(payback, trails::payback),
        (SavingKind::PaybackMonth, false) => family!(payback_month, trails::payback),
        (SavingKind::PaybackYears, false) => family!(payback_years, trails::payback),
        (SavingKind::DeepestDeficit, false) => family!(deepest_deficit, trails::deepest_deficit),
        (SavingKind::DeepestDeficitMonth, false) => family!(deepest_deficit_month, trails::deepest_deficit),
        (SavingKind::Npv, false) => family!(npv, trails::npv),
        (SavingKind::BenefitCost, false) => family!(benefit_cost, trails::benefit_cost),
        (SavingKind::Saving, true) => of_one!(saving, trails::saving),
        (SavingKind::Cumulative, true) => of_one!(cumulative, trails::cumulative),
        (SavingKind::LastYear, true) => of_one!(last_year, trails::last_year),
        (SavingKind::FirstMonth, true) => of_one!(first_month, trails::first_month),
        (SavingKind::Payback, true) => of_one!(payback, trails::payback),
        (SavingKind::PaybackMonth, true) => of_one!(payback_month, trails::payback),
        (SavingKind::PaybackYears, true) => of_one!(payback_years, trails::payback),
        (SavingKind::DeepestDeficit, true) => of_one!(deepest_deficit, trails::deepest_deficit),
        (SavingKind::DeepestDeficitMonth, true) => of_one!(deepest_deficit_month, trails::deepest_deficit),
        (SavingKind::Npv, true) => of_one!(npv, trails::npv),
        (SavingKind::BenefitCost, true) => of_one!(benefit_cost, trails::benefit_cost),
    }
}

/// What is asked of a saving.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SavingKind {
    Saving,
    Cumulative,
    LastYear,
    FirstMonth,
    Payback,
    PaybackMonth,
    PaybackYears,
    DeepestDeficit,
    DeepestDeficitMonth,
    Npv,
    BenefitCost,
}

pub(super) fn saving(of: &Of, account: Account, when: When) -> Answer {
    let Some(saving) = of.saving.filter(|saving| saving.undated.is_none()) else { return Answer::CannotBeSaid };
    match when {
        When::Year(year) => {
            let index = of.period.months_of(year).start / 12;
            let yearly = saving.yearly.of(account).and_then(|years| *years.get(index)?);
            Answer::exact(yearly.map(|kr| kr.0))
        }
        When::Month(month) => {
            let months = saving.monthly.of(account);
            Answer::simulated(months.and_then(|months| *months.get(of.index(month)?)?))
        }
        When::Whole | When::CourseMonth(_) => Answer::CannotBeSaid,
    }
}

/// The running sum at the end of the year or month; without a period that of the whole horizon.
pub(super) fn cumulative(of: &Of, account: Account, when: When) -> Answer {
    let Some(saving) = of.saving else { return Answer::CannotBeSaid };
    let index = match when {
        When::Whole => return Answer::exact(saving.total(account).map(|kr| kr.0)),
        When::Year(year) => of.period.months_of(year).end.checked_sub(1),
        When::Month(month) => of.index(month),
        When::CourseMonth(_) => None,
    };
    let sums = saving.cumulative.of(account).filter(|_| saving.undated.is_none());
    Answer::simulated(sums.and_then(|sums| *sums.get(index?)?))
}

fn last_year(of: &Of, account: Account, _: When) -> Answer {
    Answer::exact(of.saving.and_then(|saving| saving.last_year(account)).map(|(kr, _)| kr.0))
}

fn first_month(of: &Of, _: Account, _: When) -> Answer {
    let Some(saving) = of.saving.filter(|saving| saving.undated.is_none()) else { return Answer::CannotBeSaid };
    let nothing = || {
        // Nothing moves, as far as it can be said.
        let payback = |account| saving.payback(account) == Payback::NoDifference;
        if Account::ALL.into_iter().any(payback) { Answer::NoDifference } else { Answer::CannotBeSaid }
    };
    saving.first_month().map_or_else(nothing, |month| Answer::Month(of.period.calendar(month)))
}

/// An answer about payback: what `after` makes of it, or the word.
fn of_payback(of: &Of, account: Account, after: fn(&Of, Payback, usize) -> Answer) -> Answer {
    let Some(saving) = of.saving else { return Answer::CannotBeSaid };
    match saving.payback(account) {
        payback @ Payback::After { month, .. } => after(of, payback, month),
        Payback::AtOnce => Answer::AtOnce,
        Payback::NoDifference => Answer::NoDifference,
        Payback::NotWithinHorizon => Answer::NotWithinHorizon,
        Payback::CannotBeSaid => Answer::CannotBeSaid,
    }
}

fn payback(of: &Of, account: Account, _: When) -> Answer {
    of_payback(of, account, |_, payback, _| match payback {
        Payback::After { months, .. } => Answer::Exact(months.into()),
        Payback::AtOnce | Payback::NoDifference | Payback::NotWithinHorizon | Payback::CannotBeSaid => {
            Answer::CannotBeSaid
        }
    })
}

fn payback_month(of: &Of, account: Account, _: When) -> Answer {
    of_payback(of, account, |of, _, month| of.month(month))
}

fn payback_years(of: &Of, account: Account, _: When) -> Answer {
    of_payback(of, account, |_, payback, _| Answer::exact(payback.years()))
}

fn deepest_deficit(of: &Of, account: Account, _: When) -> Answer {
    let deficit = of.saving.and_then(|saving| saving.deepest_deficit(account));
    Answer::simulated(deficit.map(|deficit| deficit.amount))
}

/// The month of the deepest deficit; the word of a payback where there is no deficit.
fn deepest_deficit_month(of: &Of, account: Account, _: When) -> Answer {
    let deficit = of.saving.and_then(|saving| saving.deepest_deficit(account));
    match deficit.map(|deficit| deficit.month) {
        None => Answer::CannotBeSaid,
        Some(Some(month)) => of.month(month),
        Some(None) => of_payback(of, account, |_, _, _| Answer::AtOnce),
    }
}

fn npv(of: &Of, account: Account, _: When) -> Answer {
    let value = of.saving.and_then(|saving| saving.present_value(account, of.discount));
    Answer::exact(value.map(|kr: Kr| kr.0))
}

fn benefit_cost(of: &Of, account: Account, _: When) -> Answer {
    Answer::exact(of.saving.and_then(|saving| saving.benefit_cost(account, of.discount)))
}
