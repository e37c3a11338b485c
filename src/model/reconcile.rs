//! Published against calculated (*afstemning*, `beregning.md` 6).
//!
//! A calculated value agrees within half of what the published one was rounded to; a published sum of rounded parts may be
//! off by half a unit more for each part. A bound agrees on its own side, widened alike. The ends of these intervals count
//! as inside. A file may say why a figure differs all the same.

use rust_decimal::{Decimal, dec, prelude::FromPrimitive};

/// How a calculated value stands to a published one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// *Stemmer*: within the rounding.
    Agrees,
    /// *Stemmer, afrundede dele*: within the rounding of the parts of a sum.
    AgreesRoundedParts,
    /// *Forklaret*: this calculation gives something else, and the file says why.
    Explained,
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

/// What a source publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The number.
    pub value: Decimal,
    /// Whether it is the value itself or a bound of it.
    pub bound: Bound,
    /// What it was rounded to; zero for not at all.
    pub rounded_to: Decimal,
    /// Of how many parts it is the sum that were rounded alike; zero for no sum.
    pub rounded_parts: u32,
    /// Why it may differ, where the file says so.
    pub reason: Option<Reason>,
}

/// What a published number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bound {
    /// The value.
    #[default]
    Value,
    /// The least that it is.
    AtLeast,
    /// The most that it is.
    AtMost,
}

impl Bound {
    /// The field that says it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }
}

/// Why a published figure may differ from the calculated one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The source contradicts itself.
    Contradiction,
    /// This calculation gives something else: by another convention, of a later vintage, for want of a profile.
    Explanation,
}

impl Claim {
    /// How a calculated value stands to it; what agrees all the same agrees. Where nothing could be calculated an explanation
    /// stands for it, a contradiction of the source's own does not.
    #[must_use]
    pub fn agreement(&self, calculated: Option<Decimal>) -> Agreement {
        let Some(calculated) = calculated else {
            return match self.reason {
                Some(Reason::Explanation) => Agreement::Explained,
                Some(Reason::Contradiction) | None => Agreement::CannotBeSaid,
            };
        };
        let difference = calculated.saturating_sub(self.value);
        let beyond = match self.bound {
            Bound::Value => difference.abs(),
            Bound::AtLeast => -difference,
            Bound::AtMost => difference,
        };
        let half = self.rounded_to.abs().saturating_mul(dec!(0.5));
        let tolerance = TOLERANCE.saturating_mul(self.value.abs().max(Decimal::ONE));
        let within = |halves: u32| beyond <= half.saturating_mul(Decimal::from(halves)).saturating_add(tolerance);
        if within(1) {
            Agreement::Agrees
        } else if self.rounded_parts > 0 && within(self.rounded_parts.saturating_add(1)) {
            Agreement::AgreesRoundedParts
        } else {
            self.reason.map_or(Agreement::Differs(difference), Reason::agreement)
        }
    }

    /// How an answer that is no number stands to it.
    #[must_use]
    pub fn agreement_in_kind(&self) -> Agreement {
        self.reason.map_or(Agreement::DiffersInKind, Reason::agreement)
    }
}

impl Reason {
    fn agreement(self) -> Agreement {
        match self {
            Self::Contradiction => Agreement::Contradicts,
            Self::Explanation => Agreement::Explained,
        }
    }
}

/// A number of the simulation as [`Claim::agreement`] takes it; `None` where it is no number.
#[must_use]
pub fn of_simulated(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value)
}
