//! A saving with what is needed to ask it questions: whose it is, over which years, with which discounting.

use super::{
    answer::{Answer, When},
    kind::Kind,
    measure::Measure,
    names::{Name, Names},
    trail::{Formula, Ingredient, Trail},
};
use crate::model::{
    compare::{Comparison, Outcome},
    money::{costs::Costs, payback::Saving},
    numbers::Kr,
    rules::Discount,
    spending::Account,
    time::{CalendarMonth, Month, Period},
};

/// A saving with what is needed to ask it questions.
pub(super) struct Of<'a> {
    /// The saving; `None` where there is nothing that could save, or the two sides cannot be compared.
    pub(super) saving: Option<&'a Saving>,
    pub(super) period: Period,
    pub(super) discount: &'a Discount,
    /// Whose it is.
    pub(super) whose: Whose,
    /// The costs with the investment, or after the reform, and the index there of the first year.
    with: (&'a Costs, usize),
}

/// Whose a saving is.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of all investments of a rule set.
    Investments,
    /// Of one of them.
    One(Name),
    /// Of the reform.
    Reform,
}

impl<'a> Of<'a> {
    pub(super) fn investments(outcome: &'a Outcome) -> Self {
        let (discount, with) = (&outcome.case.last_rules().discount, (&outcome.costs, 0));
        let saving = outcome.investment.as_ref();
        Self { saving, period: outcome.case.period, discount, whose: Whose::Investments, with }
    }

    pub(super) fn one(outcome: &'a Outcome, names: &Names) -> Self {
        let index = names.investment().and_then(|id| outcome.investment_index(id));
        let whose = names.investment().map_or(Whose::Investments, |id| Whose::One(Name::Investment(id.clone())));
        Self { saving: index.and_then(|index| outcome.investment(index)), whose, ..Self::investments(outcome) }
    }

    pub(super) fn reform(comparison: &'a Comparison) -> Self {
        let discount = &comparison.after.case.last_rules().discount;
        let with = (&comparison.after.costs, comparison.first_year_after());
        let (saving, period) = (comparison.reform.as_ref(), comparison.period());
        Self { saving, period, discount, whose: Whose::Reform, with }
    }

    /// The index of a month in its series; `None` before them.
    pub(super) fn index(&self, month: CalendarMonth) -> Option<usize> {
        usize::try_from(self.period.month(month).0).ok()
    }

    /// The month of this index.
    pub(super) fn month(&self, index: usize) -> Answer {
        Answer::Month(self.period.calendar(Month(i32::try_from(index).unwrap_or(i32::MAX))))
    }

    /// How the value came about; without investments there is none, and the difference holds the reform's.
    pub(super) fn told(&self, names: &Names, when: When, trail: fn(&Self, Account, When) -> Trail) -> Trail {
        if self.saving.is_none() && self.whose != Whose::Reform {
            return Trail::new(Formula::NoInvestment, Vec::new());
        }
        trail(self, names.account(), when)
    }

    /// What everything costs with the investment, or after the reform, in a year or month.
    pub(super) fn cost_with(&self, account: Account, when: When) -> Option<f64> {
        let (costs, first) = self.with;
        match when {
            When::Year(year) => {
                let months = self.period.months_of(year);
                let index = (!months.is_empty()).then_some(first + months.start / 12)?;
                costs.year(index, account).map(Kr::to_f64)
            }
            When::Month(month) => costs.monthly.of(account)?.get(first * 12 + self.index(month)?),
            When::Whole | When::CourseMonth(_) => None,
        }
    }

    /// The saving of the same, as a measure.
    pub(super) fn saving(&self, account: Account, when: When) -> Ingredient {
        match &self.whose {
            Whose::One(name) => Ingredient::measure(Kind::SavingOfOne, [name.clone(), account.into()], when),
            Whose::Investments | Whose::Reform => Ingredient::measure(Kind::Saving, [account.into()], when),
        }
    }

    /// The running sum of the same, as a measure.
    pub(super) fn cumulative(&self, account: Account, when: When) -> Ingredient {
        match &self.whose {
            Whose::One(name) => Ingredient::measure(Kind::CumulativeOfOne, [name.clone(), account.into()], when),
            Whose::Investments | Whose::Reform => Ingredient::measure(Kind::Cumulative, [account.into()], when),
        }
    }

    /// The cost of a year of both sides.
    pub(super) fn sides(account: Account, when: When) -> Ingredient {
        Ingredient::Sides(Measure::new(Kind::Cost, [account.into()]), when)
    }
}
