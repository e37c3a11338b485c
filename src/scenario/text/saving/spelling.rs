//! How values are written: numbers in the manner of those they replace, texts with their escapes, figures with their parts.

use rust_decimal::Decimal;

use crate::{
    model::time::CalendarMonth,
    scenario::{
        figure::{Figure, Status, Value},
        schema::{InputKind, Unit},
    },
};

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// From how many digits before the point they stand in groups of three; `None` for never.
    pub(super) groups_from: Option<usize>,
    /// At least so many digits behind the point.
    pub(super) decimals: usize,
    /// Whether a `+` stands before what is not negative.
    pub(super) plus: bool,
}

impl Manner {
    /// The manner of a file that shows none: groups from five digits on.
    pub(super) const USUAL: Self = Self { groups_from: Some(5), decimals: 0, plus: false };

    /// The manner of a number as written. Where it is too short for groups, `are_grouped` says what the file does.
    pub(super) fn of(written: &str, are_grouped: impl FnOnce() -> bool) -> Self {
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let digits = whole.bytes().filter(u8::is_ascii_digit).count();
        let is_grouped = whole.contains('_') || (digits < 4 && are_grouped());
        // `0.020` has its digits for the look of it, and `0.02` would have come without.
        let is_padded = part.ends_with('0') && part.bytes().all(|byte| byte.is_ascii_digit());
        Self {
            groups_from: is_grouped.then_some(4),
            decimals: if is_padded { part.len() } else { 0 },
            plus: written.starts_with('+'),
        }
    }
}

/// A number as the file has it.
pub(super) fn number(number: Decimal, manner: Manner) -> String {
    let plain = number.normalize().to_string();
    let (sign, digits) =
        plain.strip_prefix('-').map_or((if manner.plus { "+" } else { "" }, &*plain), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = sign.to_owned();
    let are_grouped = manner.groups_from.is_some_and(|least| whole.len() >= least);
    for (index, digit) in whole.chars().enumerate() {
        if are_grouped && index > 0 && (whole.len() - index) % 3 == 0 {
            text.push('_');
        }
        text.push(digit);
    }
    if !part.is_empty() || manner.decimals > 0 {
        text.push('.');
        text.push_str(part);
        text.extend(std::iter::repeat_n('0', manner.decimals.saturating_sub(part.len())));
    }
    text
}

/// A text in quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Among them what would turn the reading direction of the line in an editor.
            char if char.is_control()
                || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}') =>
            {
                quoted.extend(char.escape_unicode());
            }
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

/// A part of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part<'s> {
    /// A number in the input's unit.
    Number(Decimal),
    /// A year, whose digits are never grouped.
    Year(Decimal),
    /// Numbers in order.
    Numbers(&'s [Decimal]),
    /// A text in quotes.
    Text(&'s str),
    /// A bare word.
    Word(&'s str),
    /// A month in quotes.
    Month(CalendarMonth),
}

impl Part<'_> {
    /// How it is written.
    pub(super) fn spelt(self, manner: Manner) -> String {
        match self {
            Self::Number(value) => number(value, manner),
            Self::Year(year) => number(year, Manner { groups_from: None, ..manner }),
            Self::Numbers(items) => {
                let items: Vec<String> = items.iter().map(|item| number(*item, manner)).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Text(text) => quoted(text),
            Self::Word(word) => word.to_owned(),
            Self::Month(month) => quoted(&month.to_string()),
        }
    }
}

/// What a figure says, part by part in the order of the file; the value first.
pub(super) fn parts<'s>(figure: &'s Figure, kind: &InputKind) -> Vec<(&'static str, Part<'s>)> {
    let mut parts = vec![("value", value(&figure.value, kind))];
    let mut add = |name, part: Option<Part<'s>>| parts.extend(part.map(|part| (name, part)));
    let number = |number| if kind.unit == Unit::Year { Part::Year(number) } else { Part::Number(number) };
    add("low", figure.low.map(number));
    add("high", figure.high.map(number));
    add("price_level", figure.price_level.map(|year| Part::Year(year.into())));
    add("source", figure.source.as_deref().map(Part::Text));
    add("status", figure.status.map(|status| Part::Word(word_of(status))));
    add("rounded_to", figure.rounded_to.map(number));
    add("from", figure.from.map(Part::Month));
    add("note", figure.note.as_deref().map(Part::Text));
    parts
}

fn value<'s>(value: &'s Value, kind: &InputKind) -> Part<'s> {
    match value {
        Value::Number(number) if kind.unit == Unit::Year => Part::Year(*number),
        Value::Number(number) => Part::Number(*number),
        Value::List(items) => Part::Numbers(items),
        Value::Word(word) if is_quoted(kind.unit) => Part::Text(word),
        Value::Word(word) => Part::Word(word),
        Value::None => Part::Word("none"),
    }
}

/// Whether the words of a unit stand in quotes: ids and months.
fn is_quoted(unit: Unit) -> bool {
    unit.is_id() || matches!(unit, Unit::Month | Unit::Input | Unit::Text)
}

fn word_of(status: Status) -> &'static str {
    match status {
        Status::Official => "official",
        Status::Accounts => "accounts",
        Status::Estimate => "estimate",
        Status::Assumption => "assumption",
    }
}

/// A whole figure in one line, and whether nothing but its value is said.
pub(super) fn figure(figure: &Figure, kind: &InputKind, manner: Manner) -> (String, bool) {
    let parts = parts(figure, kind);
    if let [(_, value)] = parts[..] {
        return (value.spelt(manner), true);
    }
    let fields: Vec<String> = parts.into_iter().map(|(name, part)| format!("{name}: {}", part.spelt(manner))).collect();
    (format!("({})", fields.join(", ")), false)
}
