//! The units of the model: kroner, shares, months and persons, each a type of its own over an exact decimal.
//!
//! Arithmetic saturates instead of wrapping or panicking; the limits of the inputs (`scenario::schema`) keep every
//! result far inside what a [`Decimal`] holds. There is no `/`: a division names its answer for a divisor of zero.

use rust_decimal::{Decimal, prelude::ToPrimitive};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
        pub struct $name(pub Decimal);

        impl $name {
            /// Nothing of it.
            pub const ZERO: Self = Self(Decimal::ZERO);

            /// The nearest `f64`, for the monthly simulation and for drawing.
            #[must_use]
            pub fn to_f64(self) -> f64 {
                to_f64(self.0)
            }
        }

        impl std::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(sum(self.0, other.0))
            }
        }

        impl std::ops::Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }

        impl std::ops::AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl std::ops::Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
                all.fold(Self::ZERO, |sum, one| sum + one)
            }
        }

        impl From<Decimal> for $name {
            fn from(value: Decimal) -> Self {
                Self(value)
            }
        }
    };
}

unit!(
    /// Kroner.
    Kr
);
unit!(
    /// A share of one: 0.2 is 20 per cent.
    Share
);
unit!(
    /// A length of time in months, whole or not.
    Months
);
unit!(
    /// Persons, or full-year persons (*helårspersoner*): expected numbers, not whole.
    Persons
);

/// A sum that saturates. Most of what is added up is nothing, in an account or an area that a line has no part in: that
/// costs no arithmetic.
fn sum(one: Decimal, other: Decimal) -> Decimal {
    match (one.is_zero(), other.is_zero()) {
        (false, true) => one,
        (true, false) => other,
        (true, true) | (false, false) => one.saturating_add(other),
    }
}

/// A sum of many exact numbers, the same as by `+` one after the other: as a count of the smallest decimal it takes a third
/// of the time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Total {
    count: i128,
    scale: u32,
}

impl Total {
    /// Adds a number.
    pub(super) fn add(&mut self, number: Decimal) {
        if number.is_zero() {
            return;
        }
        *self = self.with(number.mantissa(), number.scale()).unwrap_or_else(|| {
            let sum = sum(self.sum(), number);
            Self { count: sum.mantissa(), scale: sum.scale() }
        });
    }

    /// The sum so far.
    pub(super) fn sum(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.count, self.scale).unwrap_or_default()
    }

    /// With so many of a decimal more; `None` where the sum is not sure to fit as it is.
    fn with(self, count: i128, scale: u32) -> Option<Self> {
        let finer = scale.max(self.scale);
        // A decimal's count is below 2⁹⁶, and ten to the ninth below 2³⁰.
        let of_finer = |count: i128, scale: u32| {
            let tens = TENS.get(usize::try_from(finer - scale).ok()?)?;
            Some(count.wrapping_mul(i128::from(*tens)))
        };
        let count = of_finer(self.count, self.scale)?.wrapping_add(of_finer(count, scale)?);
        (count.unsigned_abs() < 1 << 96).then_some(Self { count, scale: finer })
    }
}

/// Powers of ten.
const TENS: [i64; 10] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

impl Kr {
    /// So many twelfths of a year's amount.
    #[must_use]
    pub fn twelfths(self, count: u8) -> Option<Self> {
        if count == 12 {
            return Some(self);
        }
        self.0.times(Decimal::from(count)).divided_by(Decimal::from(12)).map(Self)
    }
}

impl Persons {
    /// A year's full-year persons from the simulation, rounded to 9 decimals half away from zero: the one place where
    /// persons become exact.
    #[must_use]
    pub fn from_simulated(persons: f64) -> Self {
        let too_many = if persons > 0.0 { Decimal::MAX } else { Decimal::ZERO };
        // `round` is half away from zero; a count of billionths takes a tenth of the time of `Decimal::from_f64`.
        let billionths = (persons * 1e9).round().to_i128();
        Self(billionths.and_then(|count| Decimal::try_from_i128_with_scale(count, 9).ok()).unwrap_or(too_many))
    }
}

/// The nearest `f64` of a decimal.
#[must_use]
pub fn to_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// What money is counted in: [`Decimal`] for a year's tables, `f64` for months and curves. The formulas of cost and
/// saving are written once, over this.
///
/// It has no `+`, `-` and `*`: on [`Decimal`] they end the program where a result does not fit.
pub trait Amount: Copy + PartialOrd {
    /// Nothing.
    const ZERO: Self;
    /// One.
    const ONE: Self;
    /// The same number, from a figure of the file.
    fn exact(value: Decimal) -> Self;
    /// `self − other`; it saturates.
    #[must_use]
    fn less(self, other: Self) -> Self;
    /// `self · factor`; it saturates.
    #[must_use]
    fn times(self, factor: Self) -> Self;
    /// `self ÷ divisor`, or `None` where the divisor is zero.
    fn divided_by(self, divisor: Self) -> Option<Self>;
}

impl Amount for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    fn exact(value: Decimal) -> Self {
        to_f64(value)
    }
    fn less(self, other: Self) -> Self {
        self - other
    }
    fn times(self, factor: Self) -> Self {
        self * factor
    }
    fn divided_by(self, divisor: Self) -> Option<Self> {
        (divisor != 0.0).then(|| self / divisor)
    }
}

impl Amount for Decimal {
    const ZERO: Self = Decimal::ZERO;
    const ONE: Self = Decimal::ONE;
    fn exact(value: Decimal) -> Self {
        value
    }
    fn less(self, other: Self) -> Self {
        self.saturating_sub(other)
    }
    fn times(self, factor: Self) -> Self {
        self.saturating_mul(factor)
    }
    fn divided_by(self, divisor: Self) -> Option<Self> {
        self.checked_div(divisor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn decimal() -> impl Strategy<Value = Decimal> {
        let whole =
            prop_oneof![6 => -1_000_000_000_000_i128..1_000_000_000_000, 1 => -(1_i128 << 95)..1 << 95, 1 => Just(0)];
        (whole, 0..29_u32).prop_map(|(count, scale)| Decimal::from_i128_with_scale(count, scale))
    }

    proptest! {
        /// However many decimals the numbers have, and where a sum no longer fits.
        #[test]
        fn a_total_is_the_sum_one_after_the_other(numbers in vec(decimal(), 0..12)) {
            let mut total = Total::default();
            for number in &numbers {
                total.add(*number);
            }
            let one_by_one = numbers.iter().fold(Decimal::ZERO, |sum, number| sum.saturating_add(*number));
            prop_assert_eq!(total.sum(), one_by_one);
        }
    }
}
