//! From service to effort (`model.md` section 5): what moving purchases frees, and the refund it gains.

use super::rules::{Efficiency, Range};

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
        todo!()
    }
}
