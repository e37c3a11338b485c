//! Plain numbers, persons, shares and ranges in a language.

use rust_decimal::{Decimal, RoundingStrategy, prelude::FromPrimitive};

use crate::present::words::language::Language;

/// The space between a number and its unit: no line breaks there.
pub const NBSP: char = '\u{a0}';
/// The sign of a negative number.
pub const MINUS: char = '\u{2212}';
/// What stands where there is no number.
pub const NOTHING: &str = "–";

pub(super) const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// A language, and a way to write numbers that can be another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Formats {
    /// The language of words.
    pub language: Language,
    /// The language whose decimal sign and grouping numbers have.
    pub numbers: Language,
}

impl Formats {
    /// A language with its own way to write numbers.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language, numbers: language }
    }

    /// The text of the language.
    #[must_use]
    pub const fn say<'a>(self, danish: &'a str, english: &'a str) -> &'a str {
        self.language.say(danish, english)
    }

    /// The decimal sign.
    #[must_use]
    pub const fn decimal_sign(self) -> char {
        match self.numbers {
            Language::Danish => ',',
            Language::English => '.',
        }
    }

    /// The sign between groups of three digits.
    #[must_use]
    pub const fn group_sign(self) -> char {
        match self.numbers {
            Language::Danish => '.',
            Language::English => ',',
        }
    }

    /// A number with exactly so many decimals: `2.645`, `30,2`.
    #[must_use]
    pub fn number(self, value: Decimal, decimals: u32) -> String {
        let rounded = round(value, decimals);
        let places = usize::try_from(decimals).unwrap_or_default();
        // Not by a precision: a number of many digits has no room for more decimals there.
        let plain = rounded.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + plain.len() / 3 + 3);
        if rounded.is_sign_negative() && !rounded.is_zero() {
            text.push(MINUS);
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(self.group_sign());
            }
            text.push(digit);
        }
        if places > 0 {
            text.push(self.decimal_sign());
            text.push_str(fraction);
            text.extend(std::iter::repeat_n('0', places.saturating_sub(fraction.len())));
        }
        text
    }

    /// A number with at most so many decimals, trailing zeros left out: `30,2`, `30`.
    #[must_use]
    pub fn number_up_to(self, value: Decimal, decimals: u32) -> String {
        let rounded = round(value, decimals).normalize();
        self.number(rounded, rounded.scale())
    }

    /// A number with all its digits: `12,3456`.
    #[must_use]
    pub fn exact(self, value: Decimal) -> String {
        self.number_up_to(value, Decimal::MAX_SCALE)
    }

    /// [`Formats::number`] of a floating number; [`NOTHING`] where it is not finite.
    #[must_use]
    pub fn number_f64(self, value: f64, decimals: u32) -> String {
        from_f64(value).map_or_else(|| NOTHING.to_owned(), |value| self.number(value, decimals))
    }

    /// [`Formats::number_up_to`] of a floating number.
    #[must_use]
    pub fn number_up_to_f64(self, value: f64, decimals: u32) -> String {
        from_f64(value).map_or_else(|| NOTHING.to_owned(), |value| self.number_up_to(value, decimals))
    }

    /// Persons, rounded to whole ones, without a unit: `1.778`.
    #[must_use]
    pub fn persons(self, persons: Decimal) -> String {
        self.number(persons, 0)
    }

    /// [`Formats::persons`] of a floating number.
    #[must_use]
    pub fn persons_f64(self, persons: f64) -> String {
        self.number_f64(persons, 0)
    }

    /// Persons with their unit: `1.778 helårspersoner`, `1 helårsperson`.
    #[must_use]
    pub fn full_year_persons(self, persons: f64) -> String {
        let number = self.persons_f64(persons);
        let (danish, english) = if number == "1" {
            ("helårsperson", "full-year person")
        } else {
            ("helårspersoner", "full-year persons")
        };
        format!("{number} {}", self.say(danish, english))
    }

    /// A difference in words: `461 flere helårspersoner`, `1 helårsperson færre`.
    #[must_use]
    pub fn more_full_year_persons(self, change: f64) -> String {
        let number = self.persons_f64(change.abs());
        let is_more = change > 0.0;
        match (self.language, number == "1") {
            (Language::Danish, true) => format!("1 helårsperson {}", if is_more { "mere" } else { "færre" }),
            (Language::Danish, false) => format!("{number} {} helårspersoner", if is_more { "flere" } else { "færre" }),
            (Language::English, true) => format!("1 {} full-year person", if is_more { "more" } else { "fewer" }),
            (Language::English, false) => {
                format!("{number} {} full-year persons", if is_more { "more" } else { "fewer" })
            }
        }
    }

    /// A share of one in per cent, with at most so many decimals: `12,5 pct.`, `12.5%`.
    #[must_use]
    pub fn pct(self, share: Decimal, decimals: u32) -> String {
        let number = self.number_up_to(share.saturating_mul(HUNDRED), decimals);
        number + self.pct_suffix()
    }

    /// [`Formats::pct`] of a floating share.
    #[must_use]
    pub fn pct_f64(self, share: f64, decimals: u32) -> String {
        from_f64(share).map_or_else(|| NOTHING.to_owned(), |share| self.pct(share, decimals))
    }

    /// A share of one in per cent with exactly so many decimals and without the unit.
    #[must_use]
    pub fn pct_number(self, share: Decimal, decimals: u32) -> String {
        self.number(share.saturating_mul(HUNDRED), decimals)
    }

    /// The unit of a share, as a column's or a field's heading: `pct.`, `%`.
    #[must_use]
    pub const fn pct_unit(self) -> &'static str {
        self.say("pct.", "%")
    }

    const fn pct_suffix(self) -> &'static str {
        self.say("\u{a0}pct.", "%")
    }

    /// A difference of shares in percentage points: `4 procentpoint`.
    #[must_use]
    pub fn points(self, share: Decimal, decimals: u32) -> String {
        let points = round(share.saturating_mul(HUNDRED), decimals);
        let unit = if points.abs() == Decimal::ONE { "percentage point" } else { "percentage points" };
        format!("{}{NBSP}{}", self.number_up_to(points, decimals), self.say("procentpoint", unit))
    }

    /// A range with one en dash and equal decimals, at most so many: `8–14`, `9,0–15,8`; with a negative end in words:
    /// `−2 til 4`; one number where both ends look alike.
    #[must_use]
    pub fn range(self, low: Decimal, high: Decimal, decimals: u32) -> String {
        let needed = [low, high].map(|end| end.round_dp(decimals).normalize().scale());
        self.range_to(low, high, needed[0].max(needed[1]))
    }

    /// [`Formats::range`] with exactly so many decimals at both ends: `9,0–15,8`.
    #[must_use]
    pub fn range_to(self, low: Decimal, high: Decimal, decimals: u32) -> String {
        self.joined(&self.number(low, decimals), &self.number(high, decimals))
    }

    fn joined(self, from: &str, to: &str) -> String {
        if from == to {
            from.to_owned()
        } else if from.starts_with(MINUS) || to.starts_with(MINUS) {
            format!("{from}{NBSP}{}{NBSP}{to}", self.say("til", "to"))
        } else {
            format!("{from}–{to}")
        }
    }

    /// A range of shares in per cent: `25–110 pct.`
    #[must_use]
    pub fn pct_range(self, low: Decimal, high: Decimal, decimals: u32) -> String {
        self.range(low.saturating_mul(HUNDRED), high.saturating_mul(HUNDRED), decimals) + self.pct_suffix()
    }

    /// A difference: what any of these functions wrote, with `+` before it when it is above 0 as written.
    #[must_use]
    pub fn plus(self, written: String) -> String {
        let number = written.split(NBSP).next().unwrap_or_default();
        let above = !number.starts_with(MINUS) && number.contains(|sign: char| ('1'..='9').contains(&sign));
        if above { format!("+{written}") } else { written }
    }

    /// A difference with exactly so many decimals: `+461`, `−868`, `0`.
    #[must_use]
    pub fn signed(self, value: Decimal, decimals: u32) -> String {
        self.plus(self.number(value, decimals))
    }

    /// [`Formats::signed`] of a floating number.
    #[must_use]
    pub fn signed_f64(self, value: f64, decimals: u32) -> String {
        self.plus(self.number_f64(value, decimals))
    }

    /// The label of an axis tick, with the decimals that steps of this size need.
    #[must_use]
    pub fn tick(self, value: f64, step: f64) -> String {
        let mut decimals = 0;
        let mut scaled = step.abs();
        while decimals < 6 && (scaled - scaled.round()).abs() > 1e-6 * scaled.max(1.0) {
            scaled *= 10.0;
            decimals += 1;
        }
        self.number_f64(value, decimals)
    }
}

/// Half away from zero.
pub(super) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// The decimal that a floating number stands for in 15 to 16 digits; `None` where it is not finite or beyond all money.
#[must_use]
pub fn from_f64(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value)
}
