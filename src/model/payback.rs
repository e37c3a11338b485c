//! When a saving has paid back, how deep the deficit gets, what it is worth today (`model.md` section 4).

use super::{
    costs::{Costs, InAccounts},
    discount::PresentValue,
    numbers::Kr,
    rules::{Account, Discount},
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

impl Saving {
    /// The saving of `after` against `before`, both over the same years.
    #[must_use]
    pub fn between(before: &Costs, after: &Costs) -> Self {
        let _ = (before, after);
        todo!()
    }

    /// When it has paid back in one account.
    #[must_use]
    pub fn payback(&self, account: Account) -> Payback {
        let _ = account;
        todo!()
    }

    /// The deepest deficit in one account; `None` where it cannot be said.
    #[must_use]
    pub fn deepest_deficit(&self, account: Account) -> Option<Deficit> {
        let _ = account;
        todo!()
    }

    /// The present value of the yearly savings in one account.
    #[must_use]
    pub fn present_value(&self, account: Account, discount: &Discount) -> Option<PresentValue> {
        let _ = (account, discount);
        todo!()
    }

    /// Present value of the saving in running costs over that of the investment's amounts, in the same account; `None`
    /// where the divisor is 0 or an amount is not known.
    #[must_use]
    pub fn benefit_cost(&self, account: Account, discount: &Discount) -> Option<rust_decimal::Decimal> {
        let _ = (account, discount);
        todo!()
    }
}
