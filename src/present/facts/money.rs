//! What the money of two sides comes to: when it is back, what is saved or spent in all, and what is not in it. How a
//! saving becomes facts stands in [`super::saving`].

use std::cmp::Ordering;

use crate::{
    evaluation::sides::Sides,
    model::{
        money::payback::{Payback, Saving},
        spending::Account,
        time::CalendarMonth,
    },
};

/// Whose money it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The investment's: a rule set without its investments less with them.
    Investment,
    /// The reform's: before less after.
    Reform,
    /// What two estimates or two scenarios differ by: before less after, of which neither reforms the other.
    Difference,
}

/// Under which condition a number holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// As the file states everything.
    AsStated,
    /// If an effect that is an assumption comes true.
    IfEffect,
    /// Without any effect of the investment.
    WithoutEffect,
}

/// How a payback stands to the longest that the municipality accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The longest, in months.
    pub months: u32,
    /// Whether the payback is within it.
    pub is_kept: bool,
}

impl Limit {
    /// The longest payback that the municipality accepts, in months, where the file of *after* states one.
    #[must_use]
    pub fn stated(sides: &Sides) -> Option<u32> {
        let figure = sides.after.scenario.inputs.get("payback_limit")?;
        figure.value.number().and_then(|months| u32::try_from(months).ok())
    }

    /// How the payback of one account stands to a limit in months; a payback that does not come within the period is over
    /// it where the period is as long. `None` where nothing is paid back, and where the period is too short to tell.
    #[must_use]
    pub fn of(saving: &Saving, account: Account, months: u32) -> Option<Self> {
        let is_kept = match saving.payback(account) {
            Payback::After { months: taken, .. } => taken <= months,
            Payback::AtOnce => true,
            Payback::NotWithinHorizon => {
                let all = saving.monthly.of(account).map_or(0, Vec::len);
                let first = saving.first_month().map_or(0, |month| month.0);
                let asked_over = i32::try_from(all).unwrap_or(i32::MAX).saturating_sub(first).max(0);
                if asked_over.unsigned_abs() < months {
                    return None;
                }
                false
            }
            Payback::NoDifference | Payback::CannotBeSaid => return None,
        };
        Some(Self { months, is_kept })
    }
}

/// That money is back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidBack {
    /// Whose.
    pub whose: Whose,
    /// In which account.
    pub account: Account,
    /// After how many months, counted from `from` inclusive.
    pub months: u32,
    /// The month at whose end it is back.
    pub month: CalendarMonth,
    /// The month that it is counted from.
    pub from: Option<CalendarMonth>,
    /// How that stands to the municipality's limit, where it has one.
    pub limit: Option<Limit>,
    /// Under which condition.
    pub basis: Basis,
}

/// A fact of the money. A saving is in kroner, and negative where it is a cost.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// An investment, or a reform with one, has its money back.
    PaidBack(PaidBack),
    /// The cumulative saving falls below 0 again after it was back there.
    FallsAgain {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The last year.
        year: i32,
        /// What is saved by its end.
        saving: f64,
    },
    /// An investment does not have its money back by the end of a year.
    NotPaidBack {
        /// In which account.
        account: Account,
        /// The year.
        year: i32,
        /// Under which condition.
        basis: Basis,
        /// The municipality's limit, where the period is long enough for it to be told that it is not kept.
        limit: Option<Limit>,
    },
    /// What is saved or spent in all to the end of a year.
    InAll {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The year.
        year: i32,
        /// What is saved.
        saving: f64,
        /// Under which condition.
        basis: Basis,
    },
    /// From a month on money has been saved in all, though nothing was laid out that could be paid back.
    SavesSince {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The month.
        month: CalendarMonth,
        /// Under which condition.
        basis: Basis,
    },
    /// No month differs.
    NoDifference {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
    },
    /// It cannot be said.
    CannotBeSaid {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
    },
    /// What one of two estimates or scenarios costs more or less than the other.
    Compared {
        /// In which account.
        account: Account,
        /// The last year of both.
        year: i32,
        /// What *after* costs less; negative where it costs more.
        saving: f64,
    },
    /// Two estimates or scenarios cost the same.
    SameCost {
        /// In which account.
        account: Account,
    },
    /// What two estimates or scenarios differ by cannot be said.
    CannotCompare {
        /// In which account.
        account: Account,
    },
    /// How deep the cumulative saving gets below 0.
    Deepest {
        /// In which account.
        account: Account,
        /// How deep, above 0.
        amount: f64,
        /// The first month at the bottom.
        month: CalendarMonth,
        /// Whether that is the last month of the period: what it will come to is not known.
        grows_on: bool,
    },
    /// The file has nothing that the account counts.
    NotIncluded {
        /// Which account.
        account: Account,
    },
    /// The cumulative saving is never below 0.
    NeverBelow {
        /// In which account.
        account: Account,
    },
    /// What the last year of the period saves or costs.
    LastYear {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The year.
        year: i32,
        /// What it saves.
        saving: f64,
        /// How that is to the year before.
        course: Ordering,
    },
    /// What the investments cost.
    Outlay {
        /// In which account.
        account: Account,
        /// How much in all, above 0.
        cost: f64,
        /// The first year.
        first: i32,
        /// The last.
        last: i32,
        /// Whether the amounts of a reform hold it too.
        is_of_reform: bool,
    },
    /// The year that costs most, where that is another than the last.
    DearestYear {
        /// Whose.
        whose: Whose,
        /// In which account.
        account: Account,
        /// The year.
        year: i32,
        /// What it costs, above 0.
        cost: f64,
        /// Under which condition.
        basis: Basis,
    },
    /// The cumulative curves of some accounts are one, so that only one is seen.
    Coincide {
        /// Which accounts.
        accounts: Vec<Account>,
    },
    /// A source gives a total without years; so nothing of when can be said.
    Undated {
        /// In which account.
        account: Account,
        /// What is saved in all.
        saving: f64,
    },
    /// The years it is asked over.
    Period {
        /// The first.
        first: i32,
        /// The last.
        last: i32,
    },
    /// What is not in the amounts of an account: compensation first.
    LeftOut {
        /// In which account.
        account: Account,
    },
    /// Nothing can be calculated: the amounts are in prices of two years.
    NoCommonPrices {
        /// The price level of *before*.
        before: i32,
        /// That of *after*.
        after: i32,
    },
    /// Nothing can be calculated: no year is in both periods.
    NoCommonYears {
        /// The first and last year of *before*.
        before: [i32; 2],
        /// Those of *after*.
        after: [i32; 2],
    },
}
