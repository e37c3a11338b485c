//! One number of a line: persons, or a share of them.

use rust_decimal::{Decimal, dec};

use super::block::{Persons, Refused};
use crate::{
    present::formats::{Formats, Misread, parse},
    scenario::{figure::Value, schema::Unit},
};

/// What shares without a sign are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shares {
    /// Per cents.
    PerCents,
    /// Parts of one.
    Parts,
    /// Either: they are all 0 or 1.
    Either,
}

impl Shares {
    /// Shares without a sign are per cents where a head says so or one of them is above 1; else they are parts of one.
    pub(super) fn of<'c>(cells: impl Iterator<Item = &'c str>, are_per_cents: bool, formats: Formats) -> Self {
        if are_per_cents {
            return Self::PerCents;
        }
        let bare = cells.filter(|cell| !has_sign(cell)).filter_map(|cell| typed(cell, formats).ok()?.number());
        let bare: Vec<Decimal> = bare.collect();
        // Shares are read as they are typed, in per cent: 1 is 0.01.
        match bare {
            bare if bare.is_empty() || bare.iter().any(|share| *share > dec!(0.01)) => Self::PerCents,
            bare if bare.iter().any(|share| !(*share * Decimal::ONE_HUNDRED).fract().is_zero()) => Self::Parts,
            _ => Self::Either,
        }
    }
}

/// The persons of a line: a dot is hidden, a dash is none.
pub(super) fn persons(cell: &str, formats: Formats) -> Result<Persons, Refused> {
    if is_hidden(cell) {
        return Ok(Persons::Hidden);
    }
    let value = parse::value(cell, Unit::Persons, formats).map_err(Refused::Persons)?;
    Ok(Persons::Number(value.number().unwrap_or_default()))
}

/// The share of a line; a dash beside no persons is none.
pub(super) fn share(cell: &str, persons: Persons, shares: Shares, formats: Formats) -> Result<Decimal, Refused> {
    if is_hidden(cell) {
        return Err(Refused::HiddenShare);
    }
    match typed(cell, formats).map_err(Refused::Share)?.number() {
        None if persons == Persons::Number(Decimal::ZERO) => Ok(Decimal::ZERO),
        None => Err(Refused::NoShare),
        Some(share) if has_sign(cell) || share.is_zero() => Ok(share),
        Some(share) => match shares {
            Shares::PerCents => Ok(share),
            Shares::Parts => Ok((share * Decimal::ONE_HUNDRED).normalize()),
            Shares::Either => Err(Refused::OneOrAll),
        },
    }
}

fn typed(cell: &str, formats: Formats) -> Result<Value, Misread> {
    parse::value(cell, Unit::Share, formats)
}

fn has_sign(cell: &str) -> bool {
    cell.contains('%') || cell.chars().any(char::is_alphabetic)
}

fn is_hidden(cell: &str) -> bool {
    let word = cell.to_lowercase();
    (!cell.is_empty() && cell.chars().all(|sign| matches!(sign, '.' | '…' | ':')))
        || ["skjult", "hidden"].contains(&word.as_str())
}

/// Whether a cell is a number, or what stands for one.
pub(super) fn is_one(cell: &str, formats: Formats) -> bool {
    is_hidden(cell) || cell.starts_with(|sign: char| sign.is_ascii_digit()) || typed(cell, formats).is_ok()
}
