//! The axes that charts have: years, months, categories, values.

use super::{
    Axis, Format, Kind,
    range::{Range, nice_range},
};

impl Axis {
    /// Whole years, with room for bars at the first and last.
    #[must_use]
    pub fn years(first: i32, last: i32) -> Self {
        Self { kind: Kind::Years, range: Range::exact(f64::from(first) - 0.5, f64::from(last) + 0.5) }
    }

    /// Months from January of the first year to the end of December of the last.
    #[must_use]
    pub fn calendar_months(first: i32, last: i32) -> Self {
        Self { kind: Kind::CalendarMonths, range: Range::exact(f64::from(first), f64::from(last) + 1.0) }
    }

    /// The ends of the months of these years, from the end of the month before the first.
    #[must_use]
    pub fn month_ends(first: i32, last: i32) -> Self {
        Self { kind: Kind::MonthEnds, ..Self::calendar_months(first, last) }
    }

    /// Months from 0.
    #[must_use]
    pub fn months(count: u32) -> Self {
        Self { kind: Kind::Months, range: Range::exact(0.0, f64::from(count)) }
    }

    /// Categories with their labels.
    #[must_use]
    pub fn categories(labels: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        let last = f64::from(u32::try_from(labels.len()).unwrap_or(u32::MAX)) - 0.5;
        Self { kind: Kind::Categories(labels), range: Range::exact(-0.5, last.max(0.5)) }
    }

    /// Values; the range follows with [`crate::present::chart::Chart::fit`] or [`crate::present::chart::layout::share_axes`].
    #[must_use]
    pub fn values(format: Format) -> Self {
        Self { kind: Kind::Values(format), range: nice_range([]) }
    }
}
