//! The way behind the measures of saving.

use super::{
    answer::When,
    asked::{Of, Whose},
    kind::Kind,
    measure::Measure,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    money::{discount::factors, payback::Saving},
    numbers::to_f64,
    spending::Account,
    time::CalendarMonth,
};

/// Cost without less cost with, or before less after.
pub(super) fn saving(of: &Of, account: Account, when: When) -> Trail {
    let is_reform = of.whose == Whose::Reform;
    if let (When::Year(_), true) = (when, is_reform) {
        return Trail::new(Formula::SavingOfReform, vec![Of::sides(account, when)]);
    }
    let labels = if is_reform { [Label::CostBefore, Label::CostAfter] } else { [Label::CostWithout, Label::CostWith] };
    let with = of.cost_with(account, when);
    let saved = of.saving.and_then(|saving| match when {
        When::Year(year) => {
            let years = saving.yearly.of(account)?;
            Some((*years.get(of.period.months_of(year).start / 12)?)?.to_f64())
        }
        When::Month(month) => *saving.monthly.of(account)?.get(of.index(month)?)?,
        When::Whole | When::CourseMonth(_) => None,
    });
    let without = with.zip(saved).map(|(with, saving)| with + saving);
    let mut parts: Vec<Ingredient> = Ingredient::number(labels[0], without).into_iter().collect();
    if let When::Year(_) = when {
        parts.push(Ingredient::Measure(Measure::new(Kind::Cost, [account.into()]), when));
    } else {
        parts.extend(Ingredient::number(labels[1], with));
    }
    match &of.whose {
        Whose::Investments => parts.push(Ingredient::input("investments".into())),
        Whose::One(name) => parts.push(Ingredient::input(format!("investments/{}", name.word()))),
        Whose::Reform => {}
    }
    Trail::new(if is_reform { Formula::SavingOfReform } else { Formula::Saving }, parts)
}

pub(super) fn cumulative(of: &Of, account: Account, when: When) -> Trail {
    let (last, months) = match when {
        When::Year(year) => (year, 0),
        When::Month(month) => (month.year.saturating_sub(1), month.month),
        When::Whole => (of.period.last_year(), 0),
        When::CourseMonth(_) => return Trail::nothing(),
    };
    let years = of.period.calendar_years().filter(|year| *year <= last).map(When::Year);
    // The year that has not ended counts by its months.
    let months = (1..=months).map(|month| When::Month(CalendarMonth { year: last.saturating_add(1), month }));
    let mut parts: Vec<Ingredient> = years.chain(months).map(|when| of.saving(account, when)).collect();
    if when == When::Whole {
        parts.extend(undated(of, account));
    }
    Trail::new(Formula::RunningSum, parts)
}

pub(super) fn last_year(of: &Of, account: Account, _: When) -> Trail {
    Trail::new(Formula::LastYear, vec![of.saving(account, When::Year(of.period.last_year()))])
}

/// The saving of each year up to the one in which something moves.
pub(super) fn first_month(of: &Of, _: Account, _: When) -> Trail {
    let years = of.period.calendar_years().map(When::Year);
    let parts = years.flat_map(|when| Account::ALL.map(|account| of.saving(account, when)));
    let stated = Ingredient::input("counts_from".into());
    Trail::new(Formula::FirstMonthOfSaving, parts.chain([stated]).collect())
}

pub(super) fn payback(of: &Of, account: Account, _: When) -> Trail {
    let first = of.saving.and_then(Saving::first_month).map(|month| of.period.calendar(month));
    let first = first.map(|month| Ingredient::Note(Label::CountedFrom(month)));
    let undated = of.saving.filter(|saving| saving.undated.is_some()).map(|_| Ingredient::Note(Label::YearsUnknown));
    let stated = Ingredient::input("counts_from".into());
    let notes = first.into_iter().chain(undated);
    Trail::new(Formula::Payback, notes.chain(yearly(of, account)).chain([stated]).collect())
}

pub(super) fn deepest_deficit(of: &Of, account: Account, _: When) -> Trail {
    Trail::new(Formula::DeepestDeficit, yearly(of, account).collect())
}

/// The running sum at the end of each year.
fn yearly(of: &Of, account: Account) -> impl Iterator<Item = Ingredient> {
    of.period.calendar_years().map(move |year| of.cumulative(account, When::Year(year)))
}

pub(super) fn npv(of: &Of, account: Account, _: When) -> Trail {
    let years = of.period.calendar_years();
    let first = of.saving.and_then(Saving::first_month);
    let first = first.map(|month| of.period.year_of(month));
    // How many years there are from k = 1 to a year.
    let count = |year: i32| usize::try_from(year.saturating_sub(first.unwrap_or(i32::MAX)).saturating_add(1)).ok();
    let factors = factors(of.discount, count(of.period.last_year()).unwrap_or_default());
    let parts = years.flat_map(|year| {
        let factor = count(year).and_then(|count| factors.get(count.checked_sub(1)?)).filter(|_| of.discount.weighs());
        let factor = factor.map(|factor| Ingredient::Number(Label::Factor(year), to_f64(*factor)));
        [Some(of.saving(account, When::Year(year))), factor]
    });
    let discount = ["discount", "counts_from"].map(|path| Ingredient::input(path.into()));
    Trail::new(Formula::PresentValue, parts.flatten().chain(undated(of, account)).chain(discount).collect())
}

pub(super) fn benefit_cost(of: &Of, account: Account, _: When) -> Trail {
    let values = of.saving.and_then(|saving| saving.present_values(account, of.discount));
    let labels = [Label::BenefitPresentValue, Label::CostPresentValue];
    let values = labels.into_iter().zip(values.into_iter().flatten());
    let values = values.map(|(label, kr)| Ingredient::Number(label, kr.to_f64()));
    let inputs = ["investments", "discount", "counts_from"].map(|path| Ingredient::input(path.into()));
    Trail::new(Formula::BenefitCost, values.chain(inputs).collect())
}

/// What is saved in years that nobody knows.
fn undated(of: &Of, account: Account) -> Option<Ingredient> {
    let [saved, _] = of.saving?.undated.as_ref()?;
    Ingredient::number(Label::Undated, saved.of(account).map(|kr| kr.to_f64()))
}
