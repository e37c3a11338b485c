//! When a saving has paid back, how deep the deficit gets, what it is worth today (`model.md` section 4).

use rust_decimal::Decimal;

use {
    super::{
        costs::{Costs, InAccounts},
        discount::{PresentValue, present_value},
    },
    crate::model::{
        numbers::{Amount, Kr},
        rules::Discount,
        spending::Account,
    },
};

/// A saving month by month in each account, and what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Saving {
    /// The saving of each month: cost without (before) less cost with (after).
    pub monthly: InAccounts<Vec<f64>>,
    /// Its running sum.
    pub cumulative: InAccounts<Vec<f64>>,
    /// The saving of each year, exact.
    pub yearly: InAccounts<Vec<Kr>>,
    /// The part of `yearly` that is the amounts of investments (negative: they cost).
    pub yearly_investment: InAccounts<Vec<Kr>>,
}

/// When the cumulative saving is back at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payback {
    /// After so many months, counted from month 0 inclusive.
    After {
        /// The months.
        months: u32,
        /// Whether the cumulative saving falls below 0 again later.
        falls_again: bool,
    },
    /// Never below 0.
    AtOnce,
    /// 0 in every month.
    NoDifference,
    /// Still below 0 at the end of the period.
    NotWithinHorizon,
    /// Only totals are known, or an amount is not.
    CannotBeSaid,
}

impl Payback {
    /// Whole years, rounded up, as the municipalities' rules count.
    #[must_use]
    pub fn years(self) -> Option<u32> {
        if let Self::After { months, .. } = self { Some(months.div_ceil(12)) } else { None }
    }
}

/// The lowest cumulative saving.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deficit {
    /// The amount, 0 or below, in kroner.
    pub amount: f64,
    /// The first month it is reached, as an index; `None` when never below 0.
    pub month: Option<usize>,
}

/// A cumulative saving within so many kroner of 0 counts as 0.
const COUNTS_AS_ZERO: f64 = 0.005;

/// Some whole years of one side: their costs begin at an index into its years.
#[derive(Clone, Copy)]
pub(in crate::model) struct Years<'a> {
    /// The side's costs.
    pub(in crate::model) costs: &'a Costs,
    /// The index of the first of the years.
    pub(in crate::model) first: usize,
    /// How many.
    pub(in crate::model) count: usize,
}

impl Saving {
    /// The saving of `after` against `before`, both over the same years.
    #[must_use]
    pub fn between(before: &Costs, after: &Costs) -> Self {
        let count = before.years.min(after.years);
        Self::over(Years { costs: before, first: 0, count }, Years { costs: after, first: 0, count })
    }

    /// The saving over the same calendar years of two sides, which may begin in different years.
    pub(in crate::model) fn over(before: Years, after: Years) -> Self {
        let months = |sides: InAccounts<(&[f64], &[f64])>| sides.map(|(before, after)| less(before, after));
        let monthly = months(before.months().zip(&after.months(), |before, after| (*before, *after)));
        let cumulative = monthly.map(|months| running_sum(months));
        let yearly = |cost: fn(&Costs, usize, Account) -> Option<Kr>| {
            InAccounts::from_fn(|account| {
                let year = |year| Some(before.year(cost, year, account)? - after.year(cost, year, account)?);
                (0..before.count).map(year).collect()
            })
        };
        Self { monthly, cumulative, yearly: yearly(Costs::year), yearly_investment: yearly(Costs::investment_year) }
    }

    /// When it has paid back in one account.
    #[must_use]
    pub fn payback(&self, account: Account) -> Payback {
        let Some(cumulative) = self.cumulative.of(account) else { return Payback::CannotBeSaid };
        let Some(first_below) = cumulative.iter().position(|sum| is_below(*sum)) else {
            let differs = cumulative.iter().any(|sum| sum.abs() > COUNTS_AS_ZERO);
            return if differs { Payback::AtOnce } else { Payback::NoDifference };
        };
        let back = cumulative.iter().skip(first_below).position(|sum| !is_below(*sum));
        let Some(month) = back.map(|later| first_below + later) else { return Payback::NotWithinHorizon };
        let falls_again = cumulative.iter().skip(month).any(|sum| is_below(*sum));
        Payback::After { months: u32::try_from(month + 1).unwrap_or(u32::MAX), falls_again }
    }

    /// The deepest deficit in one account; `None` where it cannot be said.
    #[must_use]
    pub fn deepest_deficit(&self, account: Account) -> Option<Deficit> {
        let cumulative = self.cumulative.of(account)?;
        let lowest = cumulative.iter().copied().fold(0.0, f64::min);
        if !is_below(lowest) {
            return Some(Deficit { amount: 0.0, month: None });
        }
        // The first month at the bottom, not the one that the last digits of a flat stretch happen to favour.
        let month = cumulative.iter().position(|sum| *sum <= lowest + COUNTS_AS_ZERO);
        Some(Deficit { amount: lowest, month })
    }

    /// The present value of the yearly savings in one account; k = 1 is the first year of the saving.
    #[must_use]
    pub fn present_value(&self, account: Account, discount: &Discount) -> Option<PresentValue> {
        self.yearly.of(account).map(|yearly| present_value(yearly, discount))
    }

    /// Present value of the saving in running costs over that of the investment's amounts, in the same account; `None`
    /// where the divisor is 0 or an amount is not known.
    #[must_use]
    pub fn benefit_cost(&self, account: Account, discount: &Discount) -> Option<Decimal> {
        let [saved, invested] = self.present_values(account, discount)?;
        if [saved, invested].iter().any(|value| value.0.abs() == Decimal::MAX) {
            return None;
        }
        saved.0.divided_by(invested.0)
    }

    /// The two present values of that ratio: the saving in running costs, and the investment's amounts.
    pub(in crate::model) fn present_values(&self, account: Account, discount: &Discount) -> Option<[PresentValue; 2]> {
        let invested = self.yearly_investment.of(account)?;
        let running: Vec<Kr> =
            self.yearly.of(account)?.iter().zip(invested).map(|(saving, invested)| *saving - *invested).collect();
        Some([present_value(&running, discount), -present_value(invested, discount)])
    }
}

impl<'a> Years<'a> {
    /// The months of these years in each account.
    fn months(self) -> InAccounts<&'a [f64]> {
        let months = self.first * 12..(self.first + self.count) * 12;
        let costs = self.costs;
        InAccounts::from_fn(|account| costs.monthly.of(account)?.said(months.clone()))
    }

    fn year(self, cost: fn(&Costs, usize, Account) -> Option<Kr>, year: usize, account: Account) -> Option<Kr> {
        cost(self.costs, self.first + year, account)
    }
}

fn is_below(sum: f64) -> bool {
    sum < -COUNTS_AS_ZERO
}

fn less(before: &[f64], after: &[f64]) -> Vec<f64> {
    before.iter().zip(after).map(|(before, after)| before - after).collect()
}

pub(in crate::model) fn running_sum(months: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |month: &f64| {
        sum += month;
        sum
    };
    months.iter().map(add).collect()
}
