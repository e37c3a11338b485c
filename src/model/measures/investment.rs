//! Measures of saving: the investment's under one rule set, the reform's for the difference.

use super::{
    answer::{Answer, When},
    family::{Difference, Family},
    groups::months,
    kind::Kind,
    measure::Measure,
    names::Names,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::{Comparison, Outcome},
    money::{
        costs::Costs,
        discount::factors,
        payback::{Payback, Saving},
    },
    numbers::{Kr, to_f64},
    rules::Discount,
    spending::Account,
    time::{CalendarMonth, Period},
};

/// A saving with what is needed to ask it questions.
struct Of<'a> {
    saving: Option<&'a Saving>,
    period: Period,
    discount: &'a Discount,
    /// The costs with the investment, or after the reform, and the index there of the first year.
    with: (&'a Costs, usize),
    /// Whether no saving means that there is nothing to save by, rather than that it cannot be said: the investment's.
    none_is_zero: bool,
}

macro_rules! family {
    ($value:ident, $trail:ident) => {
        Family {
            one: |outcome, names, when| $value(&Of::investment(outcome), names.account(), when),
            trail: |outcome, names, when| $trail(&Of::investment(outcome), names, when),
            difference: Difference::Reform(
                |comparison, names, when| $value(&Of::reform(comparison), names.account(), when),
                |comparison, names, when| $trail(&Of::reform(comparison), names, when),
            ),
        }
    };
}

pub(super) const SAVING: Family = family!(saving, saving_trail);
pub(super) const CUMULATIVE: Family = family!(cumulative, cumulative_trail);
pub(super) const PAYBACK: Family = family!(payback, payback_trail);
pub(super) const DEEPEST_DEFICIT: Family = family!(deepest_deficit, deepest_deficit_trail);
pub(super) const NPV: Family = family!(npv, npv_trail);
pub(super) const BENEFIT_COST: Family = family!(benefit_cost, benefit_cost_trail);

impl<'a> Of<'a> {
    fn investment(outcome: &'a Outcome) -> Self {
        let discount = &outcome.case.last_rules().discount;
        let (saving, with) = (outcome.investment.as_ref(), (&outcome.costs, 0));
        Self { saving, period: outcome.case.period, discount, with, none_is_zero: true }
    }

    fn reform(comparison: &'a Comparison) -> Self {
        let discount = &comparison.after.case.last_rules().discount;
        let period = comparison.period();
        let with = (&comparison.after.costs, comparison.first_year_after());
        Self { saving: comparison.reform.as_ref(), period, discount, with, none_is_zero: false }
    }

    /// What everything costs with the investment, or after the reform, in a year or month.
    fn cost_with(&self, account: Account, when: When) -> Option<f64> {
        let (costs, first) = self.with;
        match when {
            When::Year(year) => {
                let months = self.period.months_of(year);
                let index = (!months.is_empty()).then_some(first + months.start / 12)?;
                costs.year(index, account).map(Kr::to_f64)
            }
            When::Month(month) => {
                let index = usize::try_from(self.period.month(month).0).ok()?;
                costs.monthly.of(account)?.get(first * 12 + index)
            }
            When::Whole | When::CourseMonth(_) => None,
        }
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

fn saving_trail(of: &Of, names: &Names, when: When) -> Trail {
    let account = names.account();
    let cost = Measure::new(Kind::Cost, [account.into()]);
    if let (When::Year(_), false) = (when, of.none_is_zero) {
        return Trail::new(Formula::SavingOfReform, vec![Ingredient::Sides(cost, when)]);
    }
    let with = of.cost_with(account, when);
    let without = with.zip(saving(of, account, when).number()).map(|(with, saving)| with + saving);
    let is_investment = of.none_is_zero;
    let (formula, [label_without, label_with]) = if is_investment {
        (Formula::Saving, [Label::CostWithout, Label::CostWith])
    } else {
        (Formula::SavingOfReform, [Label::CostBefore, Label::CostAfter])
    };
    let mut parts: Vec<Ingredient> = Ingredient::number(label_without, without).into_iter().collect();
    match when {
        When::Year(_) => parts.push(Ingredient::Measure(cost, when)),
        When::Month(_) | When::Whole | When::CourseMonth(_) => {
            parts.extend(Ingredient::number(label_with, with));
        }
    }
    if is_investment {
        parts.push(Ingredient::input("investments".into()));
    }
    Trail::new(formula, parts)
}

fn yearly(of: &Of, names: &Names, kind: Kind) -> Vec<Ingredient> {
    let of_year = |year| Ingredient::measure(kind, [names.account().into()], When::Year(year));
    of.period.calendar_years().map(of_year).collect()
}

fn cumulative_trail(of: &Of, names: &Names, when: When) -> Trail {
    let (last, months) = match when {
        When::Year(year) => (year, 0),
        When::Month(month) => (month.year.saturating_sub(1), month.month),
        When::Whole | When::CourseMonth(_) => return Trail::nothing(),
    };
    let years = of.period.calendar_years().filter(|year| *year <= last).map(When::Year);
    // The year that has not ended counts by its months.
    let months = (1..=months).map(|month| When::Month(CalendarMonth { year: last.saturating_add(1), month }));
    let saving = |when| Ingredient::measure(Kind::Saving, [names.account().into()], when);
    Trail::new(Formula::RunningSum, years.chain(months).map(saving).collect())
}

fn payback_trail(of: &Of, names: &Names, _: When) -> Trail {
    Trail::new(Formula::Payback, yearly(of, names, Kind::Cumulative))
}

fn deepest_deficit_trail(of: &Of, names: &Names, _: When) -> Trail {
    Trail::new(Formula::DeepestDeficit, yearly(of, names, Kind::Cumulative))
}

fn npv_trail(of: &Of, names: &Names, _: When) -> Trail {
    let years = of.period.calendar_years();
    let factors = factors(of.discount, of.period.months() / 12).into_iter().map(to_f64);
    let is_discounted = !of.discount.rates.is_empty();
    let of_year = yearly(of, names, Kind::Saving).into_iter().zip(years.zip(factors));
    let parts = of_year.flat_map(|(saving, (year, factor))| {
        [Some(saving), is_discounted.then_some(Ingredient::Number(Label::Factor(year), factor))]
    });
    let discount = Ingredient::input("discount".into());
    Trail::new(Formula::PresentValue, parts.flatten().chain([discount]).collect())
}

fn benefit_cost_trail(of: &Of, names: &Names, _: When) -> Trail {
    let values = of.saving.and_then(|saving| saving.present_values(names.account(), of.discount));
    let labels = [Label::SavedPresentValue, Label::InvestedPresentValue];
    let values = labels.into_iter().zip(values.into_iter().flatten());
    let values = values.map(|(label, kr)| Ingredient::Number(label, kr.to_f64()));
    let inputs = ["investments", "discount"].map(|path| Ingredient::input(path.into()));
    Trail::new(Formula::BenefitCost, values.chain(inputs).collect())
}
