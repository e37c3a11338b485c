//! Who pays what, year by year and month by month (`beregning.md` 3.1).
//!
//! A month costs persons × price ÷ 12, or a twelfth of the calendar year's amount, by that month's rules; a year is the
//! sum of its months. Years are exact ([`Kr`]), months are `f64`, both from the formulas of [`super::refund`]. What cannot
//! be said of one line cannot be said of a total that holds it; a line that counts nobody costs nothing in every account
//! and so hides nothing.

use std::sync::Arc;

use {
    super::series::Series,
    crate::model::{
        id::Id,
        numbers::{Kr, Persons, Total},
        spending::{Account, Area},
    },
};

/// Something in each of the three accounts; `None` where it cannot be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InAccounts<T> {
    /// *Kommunekassen*.
    pub municipality: Option<T>,
    /// *Servicerammen*.
    pub service_ceiling: Option<T>,
    /// *Hele det offentlige*.
    pub public: Option<T>,
}

impl<T> InAccounts<T> {
    /// Each account's part as the function says.
    #[must_use]
    pub fn from_fn(mut part: impl FnMut(Account) -> Option<T>) -> Self {
        Self {
            municipality: part(Account::Municipality),
            service_ceiling: part(Account::ServiceCeiling),
            public: part(Account::Public),
        }
    }

    /// The part in one account.
    #[must_use]
    pub fn of(&self, account: Account) -> Option<&T> {
        match account {
            Account::Municipality => self.municipality.as_ref(),
            Account::ServiceCeiling => self.service_ceiling.as_ref(),
            Account::Public => self.public.as_ref(),
        }
    }

    /// The part in one account, to be changed.
    pub fn of_mut(&mut self, account: Account) -> &mut Option<T> {
        match account {
            Account::Municipality => &mut self.municipality,
            Account::ServiceCeiling => &mut self.service_ceiling,
            Account::Public => &mut self.public,
        }
    }

    /// Something else in each account; what cannot be said stays so.
    #[must_use]
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> InAccounts<U> {
        InAccounts::from_fn(|account| self.of(account).map(&mut change))
    }

    /// Two parts made one in each account; `None` where either cannot be said.
    #[must_use]
    pub fn zip<U, V>(&self, other: &InAccounts<U>, mut join: impl FnMut(&T, &U) -> V) -> InAccounts<V> {
        InAccounts::from_fn(|account| Some(join(self.of(account)?, other.of(account)?)))
    }
}

impl<T: Copy + std::iter::Sum> std::iter::Sum for InAccounts<T> {
    /// The sum in each account; `None` where one of them cannot be said.
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        let all: Vec<Self> = all.collect();
        Self::from_fn(|account| all.iter().map(|one| one.of(account).copied()).sum())
    }
}

/// What everything costs under one rule set.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// Every cost line and every amount of an investment, in the order of the rules. A line that counts another group
    /// from some month on stands here once for each group it counts.
    pub lines: Vec<LineCosts>,
    /// All lines together, for each year of the period.
    pub(super) totals: Vec<InAccounts<Kr>>,
    /// The total of each month in each account, for payback and curves; a month is a gap where a line of it cannot be said,
    /// and a series is `None` where no month can.
    pub monthly: InAccounts<Series>,
    /// The part of `monthly` that is the amounts of investments.
    pub monthly_investment: InAccounts<Series>,
    /// The number of years covered.
    pub years: usize,
    /// What falls in years that nobody knows.
    pub undated: Vec<Undated>,
    /// Full-year persons (*helårspersoner*) of every group, year by year.
    pub persons: Vec<Vec<Persons>>,
}

/// One line, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct LineCosts {
    /// What it is.
    pub line: Line,
    /// The group it counts, if it is per person.
    pub group: Option<usize>,
    /// One for each year of the period, shared with the rule sets under which it costs the same.
    pub years: Arc<[YearCost]>,
}

/// What a line is, by its index in [`crate::model::rules::Rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A cost line.
    Cost(usize),
    /// An amount of an investment.
    Investment {
        /// The investment.
        investment: usize,
        /// The amount in it.
        amount: usize,
    },
    /// A saving in kroner of an investment: below 0.
    Saving {
        /// The investment.
        investment: usize,
        /// The saving in it.
        saving: usize,
    },
}

/// What an investment costs, or saves (below 0), in years that nobody knows: in no month and in no year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undated {
    /// The investment.
    pub investment: Id,
    /// The amount or saving in it.
    pub id: Id,
    /// Whether it is an amount, and not a saving in kroner.
    pub is_amount: bool,
    /// In the three accounts.
    pub accounts: InAccounts<Kr>,
}

/// What a line costs in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearCost {
    /// The full-year persons counted; zero for a yearly amount.
    pub persons: Persons,
    /// Before refund; `None` where a net amount does not say its refund.
    pub gross: Option<Kr>,
    /// The state's part.
    pub refund: Option<Kr>,
    /// In the three accounts.
    pub accounts: InAccounts<Kr>,
    /// Gross by area, in the order of [`AREAS`]; a line can change area within a year.
    pub areas: [Option<Kr>; AREAS.len()],
    /// The state's part by area, in the same order.
    pub refund_areas: [Option<Kr>; AREAS.len()],
    /// The municipality's part by area, in the same order.
    pub net_areas: [Option<Kr>; AREAS.len()],
}

impl YearCost {
    /// Whether it is nothing in every account.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.accounts == InAccounts::from_fn(|_| Some(Kr::ZERO))
    }
}

/// The order of [`YearCost::areas`].
pub const AREAS: [Area; 5] = [Area::Service, Area::Effort, Area::Support, Area::Capital, Area::Unspecified];

impl Costs {
    /// All lines in a year (an index into the period's years), in one account.
    #[must_use]
    pub fn year(&self, year: usize, account: Account) -> Option<Kr> {
        self.totals.get(year)?.of(account).copied()
    }

    /// Gross of an area in a year. `None` as well where a line has no area.
    #[must_use]
    pub fn area_year(&self, year: usize, area: Area) -> Option<Kr> {
        sum(&self.lines, year, |cost| AREAS.iter().zip(cost.areas).find(|(one, _)| **one == area)?.1)
    }

    /// What the state refunds of an area in a year. `None` as well where a line has no area.
    #[must_use]
    pub fn refund_area_year(&self, year: usize, area: Area) -> Option<Kr> {
        sum(&self.lines, year, |cost| AREAS.iter().zip(cost.refund_areas).find(|(one, _)| **one == area)?.1)
    }

    /// An area's part of an account in a year: after refund in the municipality's, under the ceiling of service alone.
    #[must_use]
    pub fn area_in_account(&self, year: usize, area: Area, account: Account) -> Option<Kr> {
        let index = AREAS.iter().position(|one| *one == area)?;
        match account {
            Account::Municipality => sum(&self.lines, year, |cost| cost.net_areas[index]),
            Account::ServiceCeiling if area != Area::Service => Some(Kr::ZERO),
            Account::ServiceCeiling | Account::Public => sum(&self.lines, year, |cost| cost.areas[index]),
        }
    }

    /// The cost lines that are amounts by year, whoever is there, in one account.
    #[must_use]
    pub fn amounts_year(&self, year: usize, account: Account) -> Option<Kr> {
        let lines = self.lines.iter().filter(|line| line.group.is_none() && matches!(line.line, Line::Cost(_)));
        sum(lines, year, |cost| cost.accounts.of(account).copied())
    }

    /// The savings in kroner of investments in a year, in one account: below 0.
    #[must_use]
    pub fn savings_year(&self, year: usize, account: Account) -> Option<Kr> {
        let lines = self.lines.iter().filter(|line| matches!(line.line, Line::Saving { .. }));
        sum(lines, year, |cost| cost.accounts.of(account).copied())
    }

    /// What the state refunds of the lines per person of one group in a year.
    #[must_use]
    pub fn refund_group_year(&self, group: usize, year: usize) -> Option<Kr> {
        sum(self.group_lines(group), year, |cost| cost.refund)
    }

    /// The lines per person of one group in a year, in one account.
    #[must_use]
    pub fn group_year(&self, group: usize, year: usize, account: Account) -> Option<Kr> {
        sum(self.group_lines(group), year, |cost| cost.accounts.of(account).copied())
    }

    /// The amounts of investments in a year, in one account.
    #[must_use]
    pub fn investment_year(&self, year: usize, account: Account) -> Option<Kr> {
        sum(self.amounts(), year, |cost| cost.accounts.of(account).copied())
    }

    /// The amounts of investments in a year that are above 0, in one account: item by item.
    #[must_use]
    pub fn outlay_year(&self, year: usize, account: Account) -> Option<Kr> {
        sum(self.amounts(), year, |cost| cost.accounts.of(account).map(|kr| (*kr).max(Kr::ZERO)))
    }

    /// The amounts of investments, which come behind the cost lines.
    fn amounts(&self) -> impl Iterator<Item = &LineCosts> {
        let first = self.lines.partition_point(|line| matches!(line.line, Line::Cost(_)));
        let brought = self.lines.get(first..).unwrap_or_default().iter();
        brought.filter(|line| matches!(line.line, Line::Investment { .. }))
    }

    /// The lines that count the persons of one group.
    pub(super) fn group_lines(&self, group: usize) -> impl Iterator<Item = &LineCosts> {
        self.lines.iter().filter(move |line| line.group == Some(group))
    }
}

/// One part of several lines in a year; `None` where one of them cannot be said.
fn sum<'a>(
    lines: impl IntoIterator<Item = &'a LineCosts>,
    year: usize,
    part: impl Fn(&YearCost) -> Option<Kr>,
) -> Option<Kr> {
    let mut total = Total::default();
    for line in lines {
        total.add(part(line.years.get(year)?)?.0);
    }
    Some(Kr(total.sum()))
}
