//! What can be wrong with a list of figures by month (*daterede tal*).

use crate::model::time::CalendarMonth;

/// What is wrong with the dates of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// The input is none that is read month by month, or is by year already.
    CannotBeDated,
    /// There is no figure in the list.
    Empty,
    /// There is one figure in the list.
    Single,
    /// The first figure of the base names a month.
    FirstHasMonth,
    /// A later figure names no month.
    NoMonth,
    /// A month that is not after the one before it.
    NotAfter {
        /// The month.
        month: CalendarMonth,
        /// From when the figure before it holds, as far as a calendar has such a month.
        before: CalendarMonth,
    },
    /// Two figures from one month.
    Twice(CalendarMonth),
    /// A later figure of an input of which no first one is stated beside it.
    NoFirst,
}
