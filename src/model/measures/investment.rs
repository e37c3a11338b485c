//! Measures of saving: the investment's under one rule set, the reform's for the difference.

use super::{Answer, By, Difference, Family, Names, Unit, When, groups::months};
use crate::model::{
    compare::{Comparison, Outcome},
    payback::{Payback, Saving},
    rules::{Account, Discount},
    time::Period,
    trail::{Formula, Ingredient, Trail},
};

/// A saving with what is needed to ask it questions.
struct Of<'a> {
    saving: Option<&'a Saving>,
    period: Period,
    discount: &'a Discount,
    /// Whether no saving means that there is nothing to save by, rather than that it cannot be said.
    none_is_zero: bool,
}

macro_rules! family {
    ($pattern:literal, $unit:ident, $by:expr, $value:ident, $trail:ident) => {
        Family {
            pattern: $pattern,
            unit: Unit::$unit,
            by: $by,
            one: |outcome, names, when| $value(&Of::investment(outcome), names.account(), when),
            difference: Difference::Reform(
                |comparison, names, when| $value(&Of::reform(comparison), names.account(), when),
                |comparison, names, when| $trail(&Of::reform(comparison), names, when),
            ),
            trail: |outcome, names, when| $trail(&Of::investment(outcome), names, when),
        }
    };
}

const MONTHLY: &[By] = &[By::Year, By::Month];

pub(super) const FAMILIES: &[Family] = &[
    family!("saving.<account>", Kr, MONTHLY, saving, saving_trail),
    family!("cumulative.<account>", Kr, MONTHLY, cumulative, cumulative_trail),
    family!("payback.<account>", Months, &[By::Whole], payback, payback_trail),
    family!("deepest_deficit.<account>", Kr, &[By::Whole], deepest_deficit, deepest_deficit_trail),
    family!("npv.<account>", Kr, &[By::Whole], npv, npv_trail),
    family!("benefit_cost.<account>", Ratio, &[By::Whole], benefit_cost, benefit_cost_trail),
];

impl<'a> Of<'a> {
    fn investment(outcome: &'a Outcome) -> Self {
        let discount = &outcome.case.last_rules().discount;
        Self { saving: outcome.investment.as_ref(), period: outcome.case.period, discount, none_is_zero: true }
    }

    fn reform(comparison: &'a Comparison) -> Self {
        let discount = &comparison.after.case.last_rules().discount;
        let period = comparison.period();
        Self { saving: comparison.reform.as_ref(), period, discount, none_is_zero: false }
    }

    fn none(&self, zero: Answer) -> Answer {
        if self.none_is_zero { zero } else { Answer::CannotBeSaid }
    }
}

const ZERO: Answer = Answer::Exact(rust_decimal::Decimal::ZERO);

fn saving(of: &Of, account: Account, when: When) -> Answer {
    let Some(saving) = of.saving else { return of.none(ZERO) };
    match when {
        When::Year(year) => {
            let index = of.period.months_of(year).start / 12;
            let inside = !of.period.months_of(year).is_empty();
            let yearly = saving.yearly.of(account).filter(|_| inside).and_then(|years| years.get(index));
            Answer::exact(yearly.map(|kr| kr.0))
        }
        When::Month(_) | When::Whole | When::CourseMonth(_) => {
            let series = saving.monthly.of(account).and_then(|series| months(series, of.period, when));
            Answer::simulated(series.map(|months| months.iter().sum()))
        }
    }
}

/// The running sum at the end of the year or month.
fn cumulative(of: &Of, account: Account, when: When) -> Answer {
    let Some(saving) = of.saving else { return of.none(ZERO) };
    let series = saving.cumulative.of(account).and_then(|series| months(series, of.period, when));
    Answer::simulated(series.and_then(|months| months.last().copied()))
}

fn payback(of: &Of, account: Account, _: When) -> Answer {
    let Some(saving) = of.saving else { return of.none(Answer::NoDifference) };
    match saving.payback(account) {
        Payback::After { months, .. } => Answer::Exact(months.into()),
        Payback::AtOnce => Answer::AtOnce,
        Payback::NoDifference => Answer::NoDifference,
        Payback::NotWithinHorizon => Answer::NotWithinHorizon,
        Payback::CannotBeSaid => Answer::CannotBeSaid,
    }
}

fn deepest_deficit(of: &Of, account: Account, _: When) -> Answer {
    let Some(saving) = of.saving else { return of.none(ZERO) };
    Answer::simulated(saving.deepest_deficit(account).map(|deficit| deficit.amount))
}

fn npv(of: &Of, account: Account, _: When) -> Answer {
    let Some(saving) = of.saving else { return of.none(ZERO) };
    Answer::exact(saving.present_value(account, of.discount).map(|kr| kr.0))
}

fn benefit_cost(of: &Of, account: Account, _: When) -> Answer {
    Answer::exact(of.saving.and_then(|saving| saving.benefit_cost(account, of.discount)))
}

fn saving_trail(_: &Of, names: &Names, when: When) -> Trail {
    let cost = format!("cost.{}", names.account().name());
    let mut parts = vec![Ingredient::input("investments".into())];
    if matches!(when, When::Year(_)) {
        parts.insert(0, Ingredient::measure(&cost, when));
    }
    Trail::new(Formula::Saving, parts)
}

fn yearly(of: &Of, names: &Names, measure: &str) -> Vec<Ingredient> {
    let measure = format!("{measure}.{}", names.account().name());
    of.period.calendar_years().map(|year| Ingredient::measure(&measure, When::Year(year))).collect()
}

fn cumulative_trail(of: &Of, names: &Names, when: When) -> Trail {
    let until = match when {
        When::Year(year) => year,
        When::Month(month) => month.year,
        When::Whole | When::CourseMonth(_) => return Trail::nothing(),
    };
    let upto = |part: &Ingredient| matches!(part, Ingredient::Measure(_, When::Year(year)) if *year <= until);
    Trail::new(Formula::RunningSum, yearly(of, names, "saving").into_iter().filter(upto).collect())
}

fn payback_trail(of: &Of, names: &Names, _: When) -> Trail {
    Trail::new(Formula::Payback, yearly(of, names, "cumulative"))
}

fn deepest_deficit_trail(of: &Of, names: &Names, _: When) -> Trail {
    Trail::new(Formula::DeepestDeficit, yearly(of, names, "cumulative"))
}

fn npv_trail(of: &Of, names: &Names, _: When) -> Trail {
    let mut parts = yearly(of, names, "saving");
    parts.push(Ingredient::input("discount".into()));
    Trail::new(Formula::PresentValue, parts)
}

fn benefit_cost_trail(_: &Of, names: &Names, _: When) -> Trail {
    let npv = Ingredient::measure(&format!("npv.{}", names.account().name()), When::Whole);
    let inputs = ["investments", "discount"].map(|path| Ingredient::input(path.into()));
    Trail::new(Formula::BenefitCost, std::iter::once(npv).chain(inputs).collect())
}
