//! The values of headlines as they are written: alone, side by side with the unit on the second, and one less the other.

use rust_decimal::{Decimal, dec};

use crate::present::{
    facts::{unit_cost::Amount, value::Value},
    formats::{Formats, NOTHING, Scale},
    words::{answers::word, language::Language, unit_costs::missing},
};

/// As it stands alone, with its unit.
#[must_use]
pub fn text(value: Value, formats: Formats) -> String {
    match value {
        Value::Persons(persons) => formats.persons(persons),
        Value::Share(share) => formats.pct(share, 1),
        Value::Kr(kr) => formats.money(kr),
        Value::MoreKr(kr) => formats.plus(formats.money(kr)),
        Value::Payback(months) => formats.years(months.div_ceil(12)),
        Value::NotBy { year, earns } => not_by(year, earns, formats),
        Value::AheadThroughout(year) => match formats.language {
            Language::Danish => format!("aldrig i minus til og med {year}"),
            Language::English => format!("never below zero to the end of {year}"),
        },
        Value::NoDeficit => formats.say("ingen", "none").to_owned(),
        Value::Answer(answer) => word(answer, formats.language).to_owned(),
        Value::NotIncluded => missing(Amount::NotIncluded, formats).to_owned(),
        Value::Nothing => NOTHING.to_owned(),
    }
}

/// *ikke tjent hjem til og med 2031*; of what is not laid out nothing is paid back: *ikke i plus til og med 2031*.
pub(super) fn not_by(year: i32, earns: bool, formats: Formats) -> String {
    match (formats.language, earns) {
        (Language::Danish, true) => format!("ikke tjent hjem til og med {year}"),
        (Language::English, true) => format!("not paid back by the end of {year}"),
        (Language::Danish, false) => format!("ikke i plus til og med {year}"),
        (Language::English, false) => format!("not ahead by the end of {year}"),
    }
}

/// As it stands before `other`, which carries the unit of both.
#[must_use]
pub fn text_beside(value: Value, other: Value, formats: Formats) -> String {
    match (value, other) {
        (Value::Kr(kr), Value::Kr(other)) => formats.money_pair(kr, other).0,
        (Value::Share(share), Value::Share(_)) => share_number(share, formats),
        _ => text(value, formats),
    }
}

/// Both as they stand, the unit on the second alone.
#[must_use]
pub fn texts(before: Value, after: Value, formats: Formats) -> [String; 2] {
    match (before, after) {
        (Value::Kr(before), Value::Kr(after)) => formats.money_pair(before, after).into(),
        (Value::Share(before), Value::Share(_)) => [share_number(before, formats), text(after, formats)],
        _ => [before, after].map(|value| text(value, formats)),
    }
}

/// A share without its unit: `14`.
fn share_number(share: Decimal, formats: Formats) -> String {
    formats.number_up_to(share.saturating_mul(Decimal::ONE_HUNDRED), 1)
}

/// One less the other, signed and with its unit; `None` where they are no numbers of one kind.
#[must_use]
pub fn less(value: Value, other: Value, formats: Formats) -> Option<String> {
    match (value, other) {
        (Value::Persons(one), Value::Persons(other)) => Some(formats.signed(one.saturating_sub(other), 0)),
        (Value::Share(one), Value::Share(other)) => Some(formats.plus(formats.points(one.saturating_sub(other), 1))),
        (Value::Kr(one), Value::Kr(other)) | (Value::MoreKr(one), Value::MoreKr(other)) => {
            let largest = one.abs().max(other.abs());
            Some(formats.plus(money_like(one.saturating_sub(other), largest, formats)))
        }
        (Value::Payback(one), Value::Payback(other)) => {
            Some(formats.plus(formats.months(Decimal::from(one) - Decimal::from(other))))
        }
        _ => None,
    }
}

/// After less before, absolute and in per cent: `−868 · −32,8 pct.`
pub(super) fn difference(before: Value, after: Value, formats: Formats) -> String {
    let share = before.amount().zip(after.amount()).and_then(|(before, after)| {
        let share = after.saturating_sub(before).checked_div(before.abs())?;
        Some(formats.plus(formats.pct(share, 1)))
    });
    less(after, before, formats).into_iter().chain(share).collect::<Vec<_>>().join(" · ")
}

/// A small amount in the unit of the large ones it belongs to, as far as it can be seen there: `0,4 mio. kr.`
fn money_like(amount: Decimal, largest: Decimal, formats: Formats) -> String {
    let scale = if largest < Scale::Millions.kr() { Scale::Kr } else { Scale::Millions };
    let can_be_seen = amount.abs().saturating_mul(dec!(20)) >= scale.kr();
    if amount.abs() < scale.kr() && can_be_seen {
        formats.scaled_with_unit(amount, scale)
    } else {
        formats.money(amount)
    }
}
