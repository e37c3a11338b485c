//! From service to effort (`beregning.md` 5): what moving purchases frees, and the refund it gains.
//!
//! Ranges follow interval arithmetic: [a, b] − [c, d] = [a − d, b − c], and a factor multiplies both ends.
//!
//! - moved = potential with courses around the start − bought today as part of the course (= service released)
//! - refund gain = moved · refund share of effort spending
//! - a year = a period · 12 ÷ months of the period; the refund gain a year is a part of what is moved a year

use rust_decimal::{Decimal, dec};

use super::{
    numbers::{Amount, Kr},
    spending::{Account, Efficiency, Range},
};

/// What moving frees, in one period and in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freed {
    /// Moved, and so service released (*frigivelse af servicemåltal*), in the period.
    pub moved: Range,
    /// Refund gain (*finansieringsbidrag*) in the period.
    pub refund_gain: Range,
    /// Moved in a year.
    pub moved_per_year: Range,
    /// Refund gain in a year, a part of it.
    pub refund_gain_per_year: Range,
}

impl Efficiency {
    /// What moving frees under these rules.
    #[must_use]
    pub fn freed(&self) -> Freed {
        let moved = self.potential.minus(self.bought);
        let refund_gain = moved.each(|kr| kr.times(self.refund.0));
        let [moved_per_year, refund_gain_per_year] = [moved, refund_gain].map(|range| self.a_year(range));
        Freed { moved, refund_gain, moved_per_year, refund_gain_per_year }
    }

    /// Amounts of one of its periods as those of a year.
    #[must_use]
    pub fn a_year(&self, amounts: Range) -> Range {
        // × 12 before ÷ months: a half-year's amount doubles exactly.
        let months = Decimal::from(self.months.max(1));
        amounts.each(|kr| kr.times(dec!(12)).divided_by(months).unwrap_or_default())
    }
}

impl Freed {
    /// What one account gains in a year: the service ceiling is relieved of what is moved, the municipality gains the
    /// refund, the public as a whole nothing.
    #[must_use]
    pub fn by_account_per_year(&self, account: Account) -> Range {
        match account {
            Account::ServiceCeiling => self.moved_per_year,
            Account::Municipality => self.refund_gain_per_year,
            Account::Public => Range { low: Kr::ZERO, high: Kr::ZERO },
        }
    }
}

impl Range {
    /// The lowest and the highest that a difference can be.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, high: self.high - other.low }
    }

    /// Both ends changed alike, by a rule that keeps their order.
    fn each(self, change: impl Fn(Decimal) -> Decimal) -> Self {
        Self { low: Kr(change(self.low.0)), high: Kr(change(self.high.0)) }
    }
}
