//! When a saving has paid back, from when that is counted, and how deep the deficit gets (`beregning.md` 4.5–4.7).
//!
//! A month or year that cannot be said leaves the others said; what is added up over it cannot be said. What an investment
//! costs or saves in years that nobody knows is in no month and in no year, so that nothing of when can be said.

use std::cmp::Ordering;

use {
    super::{
        costs::{Costs, InAccounts, Undated},
        series::running_sum,
    },
    crate::model::{numbers::Kr, spending::Account, time::Month},
};

/// A saving month by month in each account, and what follows from it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    /// The saving of each month: cost without (before) less cost with (after).
    pub monthly: InAccounts<Vec<Option<f64>>>,
    /// Its running sum.
    pub cumulative: InAccounts<Vec<Option<f64>>>,
    /// The saving of each year, exact.
    pub yearly: InAccounts<Vec<Option<Kr>>>,
    /// The part of `yearly` that is the amounts of investments (negative: they cost).
    pub yearly_investment: InAccounts<Vec<Option<Kr>>>,
    /// The amounts of investments above 0, item by item: with (after) less without (before).
    pub outlay: InAccounts<Vec<Option<Kr>>>,
    /// What is saved, and what of it is amounts above 0 that cost, in years that nobody knows; `None` where all are known.
    pub undated: Option<[InAccounts<Kr>; 2]>,
    /// The first month in which the saving of any account is not 0, as an index.
    pub moves: Option<usize>,
    /// The month that the file counts from, where it states one.
    pub counts_from: Option<Month>,
}

/// When the cumulative saving is back at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payback {
    /// After so many months.
    After {
        /// The months, counted from the first month of the question inclusive.
        months: u32,
        /// The month at whose end it is back, as an index.
        month: usize,
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
    /// Whether that is the last month calculated: it grows on behind it, and the lowest is none.
    pub grows_on: bool,
}

/// Within so many kroner of 0 counts as 0: a month's saving, a cumulative one, what is divided by.
pub const COUNTS_AS_ZERO: f64 = 0.005;

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
    /// The saving of `after` against `before`, both over the same years; `counts_from` is the month the file counts from.
    #[must_use]
    pub fn between(before: &Costs, after: &Costs, counts_from: Option<Month>) -> Self {
        let count = before.years.min(after.years);
        let [before, after] = [before, after].map(|costs| Years { costs, first: 0, count });
        Self::over(before, after, counts_from)
    }

    /// The saving over the same calendar years of two sides, which may begin in different years.
    pub(in crate::model) fn over(before: Years, after: Years, counts_from: Option<Month>) -> Self {
        let yearly = |cost: fn(&Costs, usize, Account) -> Option<Kr>| {
            InAccounts::from_fn(|account| {
                let year = |year| Some(before.year(cost, year, account)? - after.year(cost, year, account)?);
                Some((0..before.count).map(year).collect::<Vec<_>>())
            })
        };
        let months = |account| before.months(account).zip(after.months(account)).map(|(one, other)| less(&one, &other));
        let mut saving = Self::of_months(InAccounts::from_fn(months), counts_from);
        saving.yearly = yearly(Costs::year);
        saving.yearly_investment = yearly(Costs::investment_year);
        saving.outlay = yearly(Costs::outlay_year).map(|years| years.iter().map(|year| year.map(|kr| -kr)).collect());
        saving.undated = undated(&before.costs.undated, &after.costs.undated);
        saving
    }

    /// What follows from the saving of each month.
    #[must_use]
    pub fn of_months(monthly: InAccounts<Vec<Option<f64>>>, counts_from: Option<Month>) -> Self {
        let cumulative = monthly.map(|months| running_sum(months.iter().copied()));
        let moves = |months: &Vec<Option<f64>>| months.iter().position(|month| month.is_some_and(differs));
        let moves = Account::ALL.into_iter().filter_map(|account| moves(monthly.of(account)?)).min();
        Self { monthly, cumulative, moves, counts_from, ..Self::default() }
    }

    /// The month that payback and discounting count from: the first that moves anything, or an earlier one that the file
    /// states. `None` where nothing moves, and where it cannot be said.
    #[must_use]
    pub fn first_month(&self) -> Option<Month> {
        if self.undated.is_some() {
            return None;
        }
        let moves = Month(i32::try_from(self.moves?).unwrap_or(i32::MAX));
        Some(self.counts_from.map_or(moves, |stated| stated.min(moves)))
    }

    /// When it has paid back in one account.
    #[must_use]
    pub fn payback(&self, account: Account) -> Payback {
        let months = self.monthly.of(account).zip(self.cumulative.of(account));
        let Some((monthly, cumulative)) = months.filter(|_| self.undated.is_none()) else {
            return Payback::CannotBeSaid;
        };
        let can_be_said = monthly.iter().all(Option::is_some);
        if !monthly.iter().any(|month| month.is_some_and(differs)) {
            return if can_be_said { Payback::NoDifference } else { Payback::CannotBeSaid };
        }
        // A sum that cannot be said is neither below 0 nor back there, and so are all that follow.
        let below = |from: usize| cumulative.iter().skip(from).position(|sum| sum.is_some_and(is_below));
        let first_below = below(0);
        let back = first_below.and_then(|first| {
            let rest = cumulative.iter().skip(first);
            rest.map_while(|sum| *sum).position(|sum| !is_below(sum)).map(|later| first + later)
        });
        match (first_below, back) {
            (_, Some(month)) => {
                let months = self.counted_to(month);
                Payback::After { months, month, falls_again: below(month).is_some() }
            }
            _ if !can_be_said => Payback::CannotBeSaid,
            (Some(_), None) => Payback::NotWithinHorizon,
            (None, None) => Payback::AtOnce,
        }
    }

    /// How many months there are to the end of a month, from the first of the question inclusive.
    fn counted_to(&self, month: usize) -> u32 {
        let first = self.first_month().map_or(0, |first| first.0);
        let months = i32::try_from(month).unwrap_or(i32::MAX).saturating_sub(first).saturating_add(1);
        months.max(1).unsigned_abs()
    }

    /// The deepest deficit in one account; `None` where it cannot be said.
    #[must_use]
    pub fn deepest_deficit(&self, account: Account) -> Option<Deficit> {
        let cumulative = self.cumulative.of(account).filter(|_| self.undated.is_none())?;
        let lowest = cumulative.iter().try_fold(0.0, |lowest: f64, sum| Some(lowest.min((*sum)?)))?;
        if !is_below(lowest) {
            return Some(Deficit { amount: 0.0, month: None, grows_on: false });
        }
        // The first month at the bottom, not the one that the last digits of a flat stretch happen to favour.
        let month = cumulative.iter().position(|sum| sum.is_some_and(|sum| sum <= lowest + COUNTS_AS_ZERO));
        let grows_on = month.is_some_and(|month| month + 1 == cumulative.len());
        Some(Deficit { amount: lowest, month, grows_on })
    }

    /// The saving of the last year in one account, and how it is to that of the year before.
    #[must_use]
    pub fn last_year(&self, account: Account) -> Option<(Kr, Ordering)> {
        let years = self.yearly.of(account).filter(|_| self.undated.is_none())?;
        let last = (*years.last()?)?;
        let before = years.len().checked_sub(2).and_then(|index| *years.get(index)?);
        let course = before.map_or(Ordering::Equal, |before| {
            let (more, largest) = ((last - before).to_f64(), last.to_f64().abs().max(before.to_f64().abs()));
            let is_more = more.abs() > COUNTS_AS_ZERO && more.abs() > 1e-9 * largest;
            if is_more { last.cmp(&before) } else { Ordering::Equal }
        });
        Some((last, course))
    }

    /// The year, as an index, that costs most in one account and how much it saves, below 0; `None` where no year costs
    /// anything, or some year cannot be said.
    #[must_use]
    pub fn dearest_year(&self, account: Account) -> Option<(usize, Kr)> {
        let years = self.yearly.of(account).filter(|_| self.undated.is_none())?;
        let years: Vec<Kr> = years.iter().copied().collect::<Option<_>>()?;
        let dearest = years.into_iter().enumerate().min_by_key(|(_, saving)| *saving)?;
        (dearest.1.to_f64() < -COUNTS_AS_ZERO).then_some(dearest)
    }
}

impl Years<'_> {
    /// The months of these years in an account; `None` where no month of it can be said.
    fn months(self, account: Account) -> Option<Vec<Option<f64>>> {
        let months = self.costs.monthly.of(account)?.months();
        Some(months.skip(self.first * 12).take(self.count * 12).collect())
    }

    fn year(self, cost: fn(&Costs, usize, Account) -> Option<Kr>, year: usize, account: Account) -> Option<Kr> {
        cost(self.costs, self.first + year, account)
    }
}

fn is_below(sum: f64) -> bool {
    sum < -COUNTS_AS_ZERO
}

fn differs(saving: f64) -> bool {
    saving.abs() > COUNTS_AS_ZERO
}

fn less(before: &[Option<f64>], after: &[Option<f64>]) -> Vec<Option<f64>> {
    before.iter().zip(after).map(|(before, after)| before.zip(*after).map(|(before, after)| before - after)).collect()
}

/// What two sides save against each other in years that nobody knows, and what of it is laid out. What both have alike falls
/// in the same years of both, whichever they are.
fn undated(before: &[Undated], after: &[Undated]) -> Option<[InAccounts<Kr>; 2]> {
    let mut less: Vec<&Undated> = before.iter().collect();
    let mut more = Vec::new();
    for one in after {
        match less.iter().position(|other| *other == one) {
            Some(same) => drop(less.swap_remove(same)),
            None => more.push(one),
        }
    }
    if less.is_empty() && more.is_empty() {
        return None;
    }
    let total = |part: fn(&Undated, Account) -> Option<Kr>| {
        InAccounts::from_fn(|account| {
            let sum = |all: &[&Undated]| all.iter().map(|one| part(one, account)).sum::<Option<Kr>>();
            Some(sum(&less)? - sum(&more)?)
        })
    };
    let laid_out = total(|one, account| {
        let cost = one.accounts.of(account).map(|kr| (*kr).max(Kr::ZERO))?;
        Some(if one.is_amount { cost } else { Kr::ZERO })
    });
    Some([total(|one, account| one.accounts.of(account).copied()), laid_out.map(|kr| -*kr)])
}
