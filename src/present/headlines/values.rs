//! A headline's value before it is written, and how two of them are written side by side.

use rust_decimal::{Decimal, dec};

use crate::{
    model::measures::Answer,
    model::measures::number,
    present::{
        formats::{Formats, NOTHING, Scale},
        words::answers::word,
    },
};

/// A value before it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Persons(Decimal),
    Kr(Decimal),
    /// By how many kroner *after* costs more; negative where it costs less.
    MoreKr(Decimal),
    /// Months until payback, shown as whole years.
    Payback(u32),
    /// What stands where there is no number.
    Words(String),
    /// There is nothing to ask about.
    Nothing,
}

impl Value {
    pub(super) fn kr(answer: Answer, formats: Formats) -> Self {
        number(answer).map_or_else(|| Self::words(answer, formats), Self::Kr)
    }

    pub(super) fn persons(answer: Answer, formats: Formats) -> Self {
        number(answer).map_or_else(|| Self::words(answer, formats), Self::Persons)
    }

    /// What an answer says that is no number.
    pub(super) fn words(answer: Answer, formats: Formats) -> Self {
        Self::Words(word(answer, formats.language).to_owned())
    }

    /// As it stands alone, with its unit.
    pub(super) fn text(&self, formats: Formats) -> String {
        match self {
            Self::Persons(persons) => formats.persons(*persons),
            Self::Kr(kr) => formats.money(*kr),
            Self::MoreKr(kr) => formats.plus(formats.money(*kr)),
            Self::Payback(months) => formats.years(months.div_ceil(12)),
            Self::Words(words) => words.clone(),
            Self::Nothing => NOTHING.to_owned(),
        }
    }

    /// As it stands before `other`, which carries the unit of both.
    pub(super) fn text_beside(&self, other: &Self, formats: Formats) -> String {
        match (self, other) {
            (Self::Kr(kr), Self::Kr(other)) => formats.money_pair(*kr, *other).0,
            _ => self.text(formats),
        }
    }

    /// This less `other`, signed and with its unit.
    pub(super) fn less(&self, other: &Self, formats: Formats) -> Option<String> {
        match (self, other) {
            (Self::Persons(one), Self::Persons(other)) => Some(formats.signed(one.saturating_sub(*other), 0)),
            (Self::Kr(one), Self::Kr(other)) | (Self::MoreKr(one), Self::MoreKr(other)) => {
                let largest = one.abs().max(other.abs());
                Some(formats.plus(money_like(one.saturating_sub(*other), largest, formats)))
            }
            (Self::Payback(one), Self::Payback(other)) => {
                let months = Decimal::from(*one) - Decimal::from(*other);
                Some(formats.plus(formats.months(months)))
            }
            _ => None,
        }
    }

    pub(super) fn is_payback(&self) -> bool {
        matches!(self, Self::Payback(_))
    }

    fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Persons(number) | Self::Kr(number) => Some(*number),
            Self::MoreKr(_) | Self::Payback(_) | Self::Words(_) | Self::Nothing => None,
        }
    }
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

/// Both as they stand, the unit on the second alone.
pub(super) fn texts(before: &Value, after: &Value, formats: Formats) -> (String, String) {
    match (before, after) {
        (Value::Kr(before), Value::Kr(after)) => formats.money_pair(*before, *after),
        _ => (before.text(formats), after.text(formats)),
    }
}

/// The difference, absolute and in per cent, as one note: what stands after it since the mark is another.
pub(super) fn difference(before: &Value, after: &Value, formats: Formats) -> Vec<String> {
    let share = before.amount().zip(after.amount()).and_then(|(before, after)| {
        let share = after.saturating_sub(before).checked_div(before.abs())?;
        Some(formats.plus(formats.pct(share, 1)))
    });
    let parts: Vec<String> = after.less(before, formats).into_iter().chain(share).collect();
    if parts.is_empty() { Vec::new() } else { vec![parts.join(" · ")] }
}
