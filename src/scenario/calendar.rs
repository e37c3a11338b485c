//! The calendar years and months that a file may name, in its text and in what is typed.

use crate::model::time::CalendarMonth;

/// The first and the last calendar year.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The month that `2022-01` names, in these years.
pub(super) fn month(text: &str) -> Option<CalendarMonth> {
    text.parse().ok().filter(|month: &CalendarMonth| YEARS.contains(&month.year))
}
