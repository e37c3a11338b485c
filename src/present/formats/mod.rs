//! How numbers, amounts and times are written: `1.778`, `149.000 kr.`, `12,5 pct.`, `januar 2022`, `8–14 mio. kr.`
//!
//! Half is rounded away from zero and nothing is ever −0. A negative number has U+2212, a unit stands after a no-break
//! space, thousands are grouped from 1.000, years never. Words follow the language; the decimal sign and the grouping
//! follow the number format, which can be set apart.
//!
//! Reading order: `numbers` with [`Formats`], `money`, `times`, [`show`] (what stands in a field), [`parse`] with `misread`
//! (what is typed there) and [`parse_cells`] (what is pasted).

mod misread;
mod money;
mod numbers;
pub mod parse;
pub mod parse_cells;
pub mod show;
#[cfg(test)]
mod tests;
mod times;

pub use misread::{Misread, far_month};
pub use money::Scale;
pub use numbers::{Formats, MINUS, NBSP, NOTHING, from_f64};
pub use show::{exit_unit, show_value, unit_label, value_with_unit};
