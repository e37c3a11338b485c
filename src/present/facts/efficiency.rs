//! What *Effektivisering* says: what moving services to effort spending frees in a year, and for whom.

use super::shared::Drawn;
use crate::model::spending::Range;

/// A step of the bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What there is.
    Potential,
    /// Less what is bought today.
    Bought,
    /// What is released.
    Released,
    /// What of that is higher refund.
    Refund,
}

/// A fact of *Effektivisering*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What is released under the service ceiling in a year, and the refund gained of it.
    Frees {
        /// Released, after.
        moved: Range,
        /// The refund gained before.
        was: Range,
        /// The refund gained after.
        gain: Range,
    },
    /// Over how many months the source counts, and in which prices; that only the refund is won.
    Basis {
        /// The months.
        months: u32,
        /// The price level.
        level: i32,
    },
    /// A chart of the bridge, with the steps of each side that it shows.
    Bridge(Vec<(Drawn, Vec<(Step, Range)>)>),
    /// The two rule sets are the same here.
    NothingDiffers,
    /// What has been turned since the mark moves nothing here.
    NothingSinceMark,
}
