//! What a saving comes to over the horizon, and what it is worth today, against what is laid out for it (`beregning.md` 4.8 and
//! 4.9).

use rust_decimal::Decimal;

use {
    super::{
        discount::{PresentValue, present_value},
        payback::{COUNTS_AS_ZERO, Saving},
    },
    crate::model::{
        numbers::{Amount, Kr},
        rules::Discount,
        spending::Account,
    },
};

impl Saving {
    /// The saving of the whole horizon in one account, what falls in years that nobody knows included.
    #[must_use]
    pub fn total(&self, account: Account) -> Option<Kr> {
        let dated = self.yearly.of(account)?.iter().copied().sum::<Option<Kr>>()?;
        Some(dated + self.undated_of(account)?[0])
    }

    /// What is saved and what is laid out in years that nobody knows; nothing where there is no such thing.
    fn undated_of(&self, account: Account) -> Option<[Kr; 2]> {
        let Some([saved, laid_out]) = &self.undated else { return Some([Kr::ZERO; 2]) };
        Some([*saved.of(account)?, *laid_out.of(account)?])
    }

    /// The present value of the saving in one account; k = 1 is the calendar year of the first month.
    #[must_use]
    pub fn present_value(&self, account: Account, discount: &Discount) -> Option<PresentValue> {
        let [undated, _] = self.undated_of(account)?;
        Some(self.worth(self.yearly.of(account)?, discount)? + undated)
    }

    /// Present value of the benefit over that of the cost, in the same account; `None` where nothing is laid out or an
    /// amount is not known.
    #[must_use]
    pub fn benefit_cost(&self, account: Account, discount: &Discount) -> Option<Decimal> {
        let [benefit, cost] = self.present_values(account, discount)?;
        if [benefit, cost].iter().any(|value| value.0.abs() == Decimal::MAX) || cost.to_f64() <= COUNTS_AS_ZERO {
            return None;
        }
        // What rounding leaves is no benefit.
        let benefit = if benefit.to_f64().abs() <= COUNTS_AS_ZERO { Kr::ZERO } else { benefit };
        benefit.0.divided_by(cost.0)
    }

    /// The two present values of that ratio: the benefit, and the investment's amounts above 0.
    #[must_use]
    pub fn present_values(&self, account: Account, discount: &Discount) -> Option<[PresentValue; 2]> {
        let [_, undated] = self.undated_of(account)?;
        let cost = self.worth(self.outlay.of(account)?, discount)? + undated;
        Some([self.present_value(account, discount)? + cost, cost])
    }

    /// The present value of some years. Without a first month it is 0; where the years are not known it can be said without
    /// discounting alone.
    fn worth(&self, yearly: &[Option<Kr>], discount: &Discount) -> Option<PresentValue> {
        let yearly = yearly.iter().copied().collect::<Option<Vec<Kr>>>()?;
        if self.undated.is_some() {
            return (!discount.weighs()).then(|| yearly.into_iter().sum());
        }
        let Some(first) = self.first_month() else { return Some(Kr::ZERO) };
        // The year of k = 1 as an index: before the first where the file counts from an earlier one.
        let first = first.0.div_euclid(12);
        let skipped = usize::try_from(first).unwrap_or_default();
        let earlier = usize::try_from(first.saturating_neg()).unwrap_or_default();
        let years = std::iter::repeat_n(Kr::ZERO, earlier).chain(yearly.into_iter().skip(skipped));
        Some(present_value(&years.collect::<Vec<_>>(), discount))
    }
}
