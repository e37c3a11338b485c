//! What both languages need of the words of *DUT*.

use rust_decimal::{Decimal, dec};

use crate::{
    evaluation::sides::Sides,
    model::numbers::Kr,
    present::formats::{Formats, Scale},
};

/// The rule set of a side, in quotation marks.
pub(super) fn rule_set(is_after: bool, sides: &Sides, formats: Formats) -> String {
    let side = if is_after { &sides.after } else { &sides.before };
    formats.quote(side.name())
}

/// *27,1–27,2*: a range in the unit of an amount before it, where that is the unit of both.
pub(super) fn later(missing: Kr, [low, high]: [Kr; 2], formats: Formats) -> String {
    let is_millions = |kr: Kr| kr.0 >= dec!(1_000_000) && kr.0 < dec!(100_000_000);
    if [missing, low, high].into_iter().all(is_millions) {
        formats.range_to(in_millions(low), in_millions(high), 1)
    } else {
        formats.money_range(low.0, high.0)
    }
}

pub(super) fn in_millions(kr: Kr) -> Decimal {
    kr.0.checked_div(Scale::Millions.kr()).unwrap_or_default()
}
