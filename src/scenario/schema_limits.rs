//! The limits that inputs share, the smallest and the largest value of each.

use rust_decimal::{Decimal, dec};

/// The smallest and largest value.
pub(super) type Limits = (Decimal, Decimal);

pub(super) const ZERO: Decimal = Decimal::ZERO;
pub(super) const ONE: Decimal = Decimal::ONE;
/// Words and ids have none.
pub(super) const NONE: Limits = (ZERO, ZERO);
pub(super) const SHARE: Limits = (ZERO, ONE);
/// A share that others are divided by.
pub(super) const DIVISOR: Limits = (dec!(0.000_001), ONE);
pub(super) const CHANGE: Limits = (dec!(-0.5), dec!(0.5));
pub(super) const PERSONS: Limits = (ZERO, dec!(10_000_000));
pub(super) const MONTHS: Limits = (ONE, dec!(1200));
pub(super) const WEEKS: Limits = (ZERO, dec!(5200));
pub(super) const KR: Limits = (dec!(-1_000_000_000_000), dec!(1_000_000_000_000));
pub(super) const KR_ABOVE_ZERO: Limits = (ZERO, dec!(1_000_000_000_000));
pub(super) const YEAR: Limits = (dec!(1900), dec!(2200));
