//! Published against calculated (*afstemning*, `model.md` section 9).
//!
//! A calculated value agrees within half of what the published one was rounded to; a published sum of rounded parts may be
//! off by half a unit more for each part. The ends of these intervals count as inside.

use rust_decimal::{Decimal, dec, prelude::FromPrimitive};

/// How a calculated value stands to a published one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// *Stemmer*: within the rounding.
    Agrees,
    /// *Stemmer, afrundede dele*: within the rounding of the parts of a sum.
    AgreesRoundedParts,
    /// *Afviger*: calculated less published.
    Differs(Decimal),
    /// *Kilden modsiger sig selv*: it differs, and the file says why.
    Contradicts,
    /// *Afviger*: the calculation answers, but not with a number.
    DiffersInKind,
    /// There is nothing to hold it against.
    CannotBeSaid,
}

impl Agreement {
    /// Whether it is a difference that nothing explains.
    #[must_use]
    pub fn is_unexplained(self) -> bool {
        matches!(self, Self::Differs(_) | Self::DiffersInKind | Self::CannotBeSaid)
    }
}

/// Room for the last digits of a calculation in `f64`, as a part of the published value (of 1 for smaller values).
const TOLERANCE: Decimal = dec!(0.000000001);

/// How `calculated` stands to a `published` value that was rounded to `rounded_to` (zero for not at all) and, if it is a
/// sum, is one of `rounded_parts` parts that were rounded alike. `contradiction`: the file says that the source contradicts
/// itself here; what agrees all the same agrees.
#[must_use]
pub fn agreement(
    published: Decimal,
    rounded_to: Decimal,
    rounded_parts: u32,
    calculated: Option<Decimal>,
    contradiction: bool,
) -> Agreement {
    let Some(calculated) = calculated else { return Agreement::CannotBeSaid };
    let difference = calculated.saturating_sub(published);
    let half = rounded_to.abs().saturating_mul(dec!(0.5));
    let tolerance = TOLERANCE.saturating_mul(published.abs().max(Decimal::ONE));
    let within = |halves: u32| difference.abs() <= half.saturating_mul(Decimal::from(halves)).saturating_add(tolerance);
    if within(1) {
        Agreement::Agrees
    } else if rounded_parts > 0 && within(rounded_parts.saturating_add(1)) {
        Agreement::AgreesRoundedParts
    } else if contradiction {
        Agreement::Contradicts
    } else {
        Agreement::Differs(difference)
    }
}

/// A number of the simulation as [`agreement`] takes it; `None` where it is no number.
#[must_use]
pub fn of_simulated(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value)
}
