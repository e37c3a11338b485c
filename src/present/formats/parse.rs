//! What a user types, read by the chosen number format: `1.234,5`, `−5`, `149.000 kr.`, `12 pct.`, `1,5 mio.`
//!
//! Grouping signs count only where they make groups of exactly three, so that `1.5` is never read as 15: in the Danish
//! format it is refused with the hint to write a comma. What [`super::show_value`] writes is read back as the same
//! value.

use rust_decimal::{Decimal, dec};

use super::{
    Formats, MINUS, NBSP,
    parse_cells::{self, Cells},
};
use crate::{
    model::time::CalendarMonth,
    present::words::{choices, language::Language},
    scenario::{
        figure::Value,
        schema::{InputKind, Presence, REFUND_WORDS, Unit},
    },
};

use super::misread::Misread;

/// Reads a value for an input, which may be `ingen` only where the input can be left out. Limits are the checks'
/// matter.
///
/// # Errors
/// What is wrong with the text and what would be right.
pub fn input(text: &str, kind: &InputKind, formats: Formats) -> Result<Value, Misread> {
    let value = value(text, kind.unit, formats)?;
    let is_missing = value == Value::None && kind.presence != Presence::Optional;
    if is_missing { Err(Misread::NotOptional) } else { Ok(value) }
}

/// Reads a value in a unit. Shares are typed in per cent: `20` and `20 pct.` are 0.20.
///
/// # Errors
/// What is wrong with the text and what would be right.
pub fn value(text: &str, unit: Unit, formats: Formats) -> Result<Value, Misread> {
    let text = match parse_cells::cells(text) {
        // A list in one field: its own semicolons stay, also one that nothing follows.
        _ if unit == Unit::Shares => plain_spaces(&text.trim().replace("\r\n", ";").replace(['\n', '\r', '\t'], ";")),
        Cells::One(cell) => plain_spaces(&cell),
        Cells::Line(cells) | Cells::Block(cells) => return Err(Misread::Cells(cells)),
    };
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    if !matches!(unit, Unit::Choice(_)) && means_none(&text) {
        return Ok(Value::None);
    }
    match unit {
        Unit::Persons
        | Unit::PersonsPerYear
        | Unit::Months
        | Unit::Weeks
        | Unit::Kr
        | Unit::KrPerYear
        | Unit::KrOfYear
        | Unit::Share
        | Unit::Points
        | Unit::ExitPart => number(&text, unit, formats).map(Value::Number),
        Unit::WholeMonths | Unit::Years | Unit::Count => whole(&text, unit, formats).map(Value::Number),
        Unit::Shares => list(&text, formats),
        Unit::Year => year(&text),
        Unit::Month => month(&text),
        Unit::Refund => match choices::choice_typed(REFUND_WORDS, &text) {
            Some(word) => Ok(Value::Word(word.into())),
            None => number(&text, Unit::Share, formats).map(Value::Number),
        },
        Unit::Choice(words) => choice(&text, words, formats),
        Unit::Group
        | Unit::Department
        | Unit::CostLine
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Text => Ok(Value::Word(text.as_str().into())),
    }
}

fn plain_spaces(text: &str) -> String {
    let plain = text.replace([NBSP, '\u{202f}', '\u{2009}'], " ");
    plain.trim().to_owned()
}

fn means_none(text: &str) -> bool {
    ["ingen", "none", "–", "-", "−"].contains(&text.to_lowercase().as_str())
}

fn choice(text: &str, words: &'static [&'static str], formats: Formats) -> Result<Value, Misread> {
    let word = choices::choice_typed(words, text).ok_or_else(|| Misread::NotAWord {
        found: text.to_owned(),
        words: words.iter().map(|word| choices::choice(word, formats.language).to_owned()).collect(),
    })?;
    Ok(Value::Word(word.into()))
}

fn year(text: &str) -> Result<Value, Misread> {
    let is_year = text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
    let year = text.parse::<i32>().ok().filter(|_| is_year);
    year.map(|year| Value::Number(Decimal::from(year))).ok_or_else(|| Misread::NotAYear(text.to_owned()))
}

fn month(text: &str) -> Result<Value, Misread> {
    let month = text.parse::<CalendarMonth>().ok().or_else(|| Formats::month_named(text));
    let month = month.filter(|month| (1900..=2200).contains(&month.year));
    month.map(|month| Value::Word(month.to_string().into())).ok_or_else(|| Misread::NotAMonth(text.to_owned()))
}

fn list(text: &str, formats: Formats) -> Result<Value, Misread> {
    let parts = text.split(';').map(|part| match part.trim() {
        "" => Err(Misread::Empty),
        part => number(part, Unit::Share, formats),
    });
    parts.collect::<Result<Vec<_>, _>>().map(Value::List)
}

fn whole(text: &str, unit: Unit, formats: Formats) -> Result<Decimal, Misread> {
    let number = number(text, unit, formats)?;
    if number.fract().is_zero() { Ok(number) } else { Err(Misread::NotWhole(number)) }
}

/// A number and the unit after it, in the input's own unit.
fn number(text: &str, unit: Unit, formats: Formats) -> Result<Decimal, Misread> {
    let (number, rest) = leading_number(text, formats)?;
    let factor = factor(unit, rest, formats)
        .ok_or_else(|| Misread::Unit { found: rest.to_owned(), right: super::show::unit_label(unit, formats) })?;
    match factor {
        Factor::Times(factor) => {
            let product = number.checked_mul(factor).filter(|product| product.checked_div(factor) == Some(number));
            product.ok_or_else(|| Misread::TooPrecise(text.to_owned()))
        }
        Factor::PerCent => {
            let mut share = number;
            share.set_scale(number.scale() + 2).map_err(|_| Misread::TooPrecise(text.to_owned()))?;
            Ok(share)
        }
    }
}

/// What a typed number is multiplied by to be in the input's unit.
enum Factor {
    Times(Decimal),
    PerCent,
}

/// The factor of the words after a number; `None` where they do not belong to the unit.
fn factor(unit: Unit, words: &str, formats: Formats) -> Option<Factor> {
    let words: String = words.to_lowercase().chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    let words = words.as_str();
    let once = |known: &[&str]| (words.is_empty() || known.contains(&words)).then_some(Factor::Times(Decimal::ONE));
    match unit {
        Unit::Share | Unit::Shares | Unit::ExitPart | Unit::Refund => is_per_cent(words).then_some(Factor::PerCent),
        Unit::Points => {
            let points =
                ["pctpoint", "pctp", "procentpoint", "pp", "points", "point", "percentagepoints", "percentagepoint"];
            (is_per_cent(words) || points.contains(&words)).then_some(Factor::PerCent)
        }
        Unit::Kr | Unit::KrOfYear => kroner(words, formats).map(Factor::Times),
        Unit::KrPerYear => kroner(without_year(words), formats).map(Factor::Times),
        Unit::Persons => is_persons(words).then_some(Factor::Times(Decimal::ONE)),
        Unit::PersonsPerYear => is_persons(without_year(words)).then_some(Factor::Times(Decimal::ONE)),
        Unit::Months | Unit::WholeMonths => match words {
            "år" | "year" | "years" => Some(Factor::Times(dec!(12))),
            _ => once(&["mdr", "md", "måneder", "måned", "months", "month", "mos", "mo"]),
        },
        Unit::Weeks => once(&["uger", "uge", "weeks", "week"]),
        Unit::Years => once(&["år", "years", "year"]),
        Unit::Year
        | Unit::Month
        | Unit::Choice(_)
        | Unit::Group
        | Unit::Department
        | Unit::CostLine
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Count
        | Unit::Text => once(&[]),
    }
}

fn is_per_cent(words: &str) -> bool {
    ["", "%", "pct", "procent", "percent"].contains(&words)
}

fn is_persons(words: &str) -> bool {
    ["", "pers", "personer", "person", "helårspersoner", "borgere", "persons", "people"].contains(&words)
}

fn without_year(words: &str) -> &str {
    let endings = ["prår", "omåret", "peryear", "ayear"];
    endings.iter().find_map(|ending| words.strip_suffix(ending)).unwrap_or(words)
}

fn kroner(words: &str, formats: Formats) -> Option<Decimal> {
    let currency = ["kroner", "dkk", "kr"];
    let size = currency.iter().find_map(|currency| words.strip_suffix(currency)).unwrap_or(words);
    match size {
        "" => Some(Decimal::ONE),
        "t" if size != words => Some(dec!(1_000)),
        "tus" | "tusind" | "tusinde" | "thousand" => Some(dec!(1_000)),
        "mio" | "million" | "millioner" | "millions" => Some(dec!(1_000_000)),
        "mia" | "milliard" | "milliarder" => Some(dec!(1_000_000_000)),
        // A Danish billion is a thousand times an English one, so the word counts in English alone.
        "billion" | "billions" if formats.language == Language::English => Some(dec!(1_000_000_000)),
        _ => None,
    }
}

/// The number at the start of a text, and what follows it.
fn leading_number(text: &str, formats: Formats) -> Result<(Decimal, &str), Misread> {
    let unsigned = text.strip_prefix(['-', MINUS]);
    let (is_negative, body) = (unsigned.is_some(), unsigned.or(text.strip_prefix('+')).unwrap_or(text).trim_start());
    let mut end = 0;
    for (index, sign) in body.char_indices() {
        let next_is_digit = body[index + sign.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
        if !(sign.is_ascii_digit() || matches!(sign, '.' | ',') || sign == ' ' && next_is_digit && index > 0) {
            break;
        }
        end = index + sign.len_utf8();
    }
    let (digits, rest) = body.split_at(end);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(Misread::NotANumber(text.to_owned()));
    }
    let magnitude = magnitude(digits, formats)?;
    Ok((if is_negative { -magnitude } else { magnitude }, rest.trim()))
}

/// A number without a sign, in the chosen format; in the other one it is refused with what it would be in this one.
fn magnitude(digits: &str, formats: Formats) -> Result<Decimal, Misread> {
    let (decimal, group) = (formats.decimal_sign(), formats.group_sign());
    if let Some(exact) = strict(digits, decimal, group) {
        return Decimal::from_str_exact(&exact).map_err(|_| Misread::TooPrecise(digits.to_owned()));
    }
    let other = strict(digits, group, decimal).and_then(|exact| Decimal::from_str_exact(&exact).ok());
    Err(match other {
        Some(other) => Misread::DecimalSign { found: digits.to_owned(), right: formats.exact(other) },
        None if digits.contains([group, ' ']) => Misread::Grouping(digits.to_owned()),
        None => Misread::NotANumber(digits.to_owned()),
    })
}

/// The number as a plain `1234.5`, if it is written with these signs and its groups are whole.
fn strict(digits: &str, decimal: char, group: char) -> Option<String> {
    let (whole, fraction) = match digits.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let separator = if whole.contains(' ') { ' ' } else { group };
    let groups: Vec<&str> = whole.split(separator).collect();
    let grouped = match groups.as_slice() {
        [only] => is_digits(only),
        [first, rest @ ..] => {
            let starts = is_digits(first) && first.len() <= 3 && !first.starts_with('0');
            starts && rest.iter().all(|part| part.len() == 3 && is_digits(part))
        }
        [] => false,
    };
    if !grouped || fraction.is_some_and(|fraction| !is_digits(fraction)) {
        return None;
    }
    let whole: String = groups.concat();
    Some(fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}")))
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
