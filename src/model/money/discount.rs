//! Present value (*nutidsværdi*): year k = 1 is the calendar year of the first month of what is asked (`beregning.md`
//! 4.8).
//!
//! With the rate r of each year, f(k) = 1 ÷ ((1 + r₁) · … · (1 + rₖ)) weighs money at the end of year k, f(k − 1) at its
//! start and f(k − 1) ÷ √(1 + rₖ) in its middle.

use rust_decimal::{Decimal, dec, prelude::FromPrimitive};

use crate::model::{
    numbers::{Kr, Share, to_f64},
    rules::{Discount, Timing},
};

/// A present value.
pub type PresentValue = Kr;

/// The weight of every year k = 1 … `years`.
#[must_use]
pub fn factors(discount: &Discount, years: usize) -> Vec<Decimal> {
    let mut start = Decimal::ONE;
    let year = |year: usize| {
        let growth = Decimal::ONE.saturating_add(discount.rate(year).0);
        let end = shrunk(start, growth);
        let factor = match discount.timing {
            Timing::Start => start,
            Timing::Middle => shrunk(start, square_root(growth)),
            Timing::End => end,
        };
        start = end;
        factor
    };
    (1..=years).map(year).collect()
}

/// The present value of a sum for each year, the first for k = 1.
#[must_use]
pub fn present_value(yearly: &[Kr], discount: &Discount) -> PresentValue {
    let factors = factors(discount, yearly.len());
    // Money of a year whose weight cannot be held has no present value: it is at the end, which says so.
    if factors.iter().zip(yearly).any(|(factor, kr)| *factor == Decimal::MAX && !kr.0.is_zero()) {
        return Kr(Decimal::MAX);
    }
    yearly.iter().zip(factors).map(|(kr, factor)| Kr(kr.0.saturating_mul(factor))).sum()
}

impl Discount {
    /// None, as municipal budget cases do.
    #[must_use]
    pub fn none() -> Self {
        Self { rates: Vec::new(), timing: Timing::End }
    }

    /// The Finance Ministry's of 2021: 3.5 per cent in years 1–35, 2.5 in 36–70, 1.5 after; at the end of the year.
    #[must_use]
    pub fn finance_ministry_2021() -> Self {
        Self::steps([dec!(0.035), dec!(0.025), dec!(0.015)])
    }

    /// The Finance Ministry's of 2018: 4 per cent in years 1–35, 3 in 36–70, 2 after; at the end of the year.
    #[must_use]
    pub fn finance_ministry_2018() -> Self {
        Self::steps([dec!(0.04), dec!(0.03), dec!(0.02)])
    }

    fn steps(rates: [Decimal; 3]) -> Self {
        let rates = [1, 36, 71].into_iter().zip(rates).map(|(from, rate)| (from, Share(rate)));
        Self { rates: rates.collect(), timing: Timing::End }
    }

    /// Whether money of one year weighs otherwise than that of another.
    #[must_use]
    pub fn weighs(&self) -> bool {
        self.rates.iter().any(|(_, rate)| *rate != Share::ZERO)
    }

    /// The rate of year k; zero before the first that is stated.
    fn rate(&self, year: usize) -> Share {
        let year = u32::try_from(year).unwrap_or(u32::MAX);
        let holding = self.rates.iter().filter(|(from, _)| *from <= year).max_by_key(|(from, _)| *from);
        holding.map(|(_, rate)| *rate).unwrap_or_default()
    }
}

/// A factor a year on. Rates stay above −1, so growth is above 0; a factor too large to hold is at the end, and stays
/// there.
fn shrunk(factor: Decimal, growth: Decimal) -> Decimal {
    factor.checked_div(growth).filter(|_| factor < Decimal::MAX).unwrap_or(Decimal::MAX)
}

/// The square root to all of a decimal's digits: Newton's steps from the nearest `f64`, each of which doubles the digits.
fn square_root(value: Decimal) -> Decimal {
    let nearest = Decimal::from_f64(to_f64(value).sqrt()).unwrap_or(Decimal::ONE);
    let step = |root: Decimal| {
        let other = value.checked_div(root).unwrap_or(root);
        root.saturating_add(other).saturating_mul(dec!(0.5))
    };
    step(step(nearest))
}
