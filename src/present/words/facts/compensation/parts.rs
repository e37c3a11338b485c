//! What both languages need of the words of *DUT*.

use std::cmp::Ordering;

use rust_decimal::{Decimal, dec};

use crate::{
    evaluation::sides::Sides,
    model::numbers::Kr,
    present::{
        facts::compensation::OfYear,
        formats::{Formats, Scale},
    },
};

/// The rule set of a side, in quotation marks.
pub(super) fn rule_set(is_after: bool, sides: &Sides, formats: Formats) -> String {
    let side = if is_after { &sides.after } else { &sides.before };
    formats.quote(side.name())
}

/// *27,1–27,2*: a range in the unit of an amount before it, where that is the unit of both.
fn shortfalls(missing: Kr, [low, high]: [Kr; 2], formats: Formats) -> String {
    let is_millions = |kr: Kr| kr.0 >= dec!(1_000_000) && kr.0 < dec!(100_000_000);
    if [missing, low, high].into_iter().all(is_millions) {
        formats.range_to(in_millions(low), in_millions(high), 1)
    } else {
        formats.money_range(low.0, high.0)
    }
}

/// How compensation stands to what a law costs in a year.
pub(super) enum Covering {
    /// Nothing is spent, or less than nothing received: neither is part of the other.
    Apart,
    /// It covers a part.
    Part,
    /// It covers all.
    Whole,
    /// It is more than the law costs.
    Over,
}

pub(super) fn covering(of: &OfYear) -> Covering {
    if of.own <= Kr::ZERO || of.received < Kr::ZERO {
        return Covering::Apart;
    }
    match of.own.cmp(&of.received) {
        Ordering::Greater => Covering::Part,
        Ordering::Equal => Covering::Whole,
        Ordering::Less => Covering::Over,
    }
}

/// What is told of the years after the first.
pub(super) enum Later {
    /// There are none.
    Nothing,
    /// It goes on to be short, by this.
    Short(String),
    /// What the shortfall is, which may be below 0.
    Is(String),
}

pub(super) fn later(missing: Kr, then: Option<[Kr; 2]>, formats: Formats) -> Later {
    match then {
        None => Later::Nothing,
        Some(ends @ [low, _]) if missing > Kr::ZERO && low > Kr::ZERO => {
            Later::Short(shortfalls(missing, ends, formats))
        }
        Some([low, high]) => Later::Is(formats.money_range(low.0, high.0)),
    }
}

pub(super) fn in_millions(kr: Kr) -> Decimal {
    kr.0.checked_div(Scale::Millions.kr()).unwrap_or_default()
}

/// *7,2 mio. kr.*: an amount in millions, as the bars have it.
pub(super) fn millions(kr: Kr, formats: Formats) -> String {
    formats.scaled_with_unit(kr.0, Scale::Millions)
}
