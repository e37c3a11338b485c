//! Amounts of money: in kroner, or in one larger unit chosen for all values of a table, an axis or a sentence.

use rust_decimal::{Decimal, dec};

use super::numbers::{Formats, NBSP, NOTHING, from_f64, round};

/// The unit that the amounts of one table or axis share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// *kr.*
    #[default]
    Kr,
    /// *1.000 kr.*
    Thousands,
    /// *mio. kr.*
    Millions,
    /// *mia. kr.*
    Billions,
}

impl Scale {
    /// The unit that suits all these amounts in kroner, by the largest: kr. below a million (149.000 kr.), 1.000 kr.
    /// below ten million (2.847), mio. kr. below ten thousand million, mia. kr. above.
    #[must_use]
    pub fn for_values(values: impl IntoIterator<Item = f64>) -> Self {
        let largest =
            values.into_iter().filter(|value| value.is_finite()).fold(0.0, |most: f64, value| most.max(value.abs()));
        if largest < 1e6 {
            Self::Kr
        } else if largest < 1e7 {
            Self::Thousands
        } else if largest < 1e10 {
            Self::Millions
        } else {
            Self::Billions
        }
    }

    /// How many kroner one of the unit is.
    #[must_use]
    pub const fn kr(self) -> Decimal {
        match self {
            Self::Kr => Decimal::ONE,
            Self::Thousands => dec!(1_000),
            Self::Millions => dec!(1_000_000),
            Self::Billions => dec!(1_000_000_000),
        }
    }

    /// The same as a floating number, for axes.
    #[must_use]
    pub const fn kr_f64(self) -> f64 {
        match self {
            Self::Kr => 1.0,
            Self::Thousands => 1e3,
            Self::Millions => 1e6,
            Self::Billions => 1e9,
        }
    }

    /// The decimals of a table in this unit.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Kr | Self::Thousands => 0,
            Self::Millions => 1,
            Self::Billions => 2,
        }
    }

    /// The unit as the heading of a table or an axis: `1.000 kr.`, `mio. kr.`
    #[must_use]
    pub fn unit(self, formats: Formats) -> String {
        match self {
            Self::Kr => "kr.".to_owned(),
            Self::Thousands => format!("1{}000{NBSP}kr.", formats.group_sign()),
            Self::Millions => formats.say("mio.\u{a0}kr.", "million\u{a0}kr.").to_owned(),
            Self::Billions => formats.say("mia.\u{a0}kr.", "billion\u{a0}kr.").to_owned(),
        }
    }

    /// The unit after a number in running text; thousands are `t.kr.` there, since `5 1.000 kr.` cannot be read.
    #[must_use]
    pub fn unit_after_number(self, formats: Formats) -> String {
        match self {
            Self::Thousands => formats.say("t.kr.", "thousand\u{a0}kr.").to_owned(),
            Self::Kr | Self::Millions | Self::Billions => self.unit(formats),
        }
    }

    /// The unit of one amount in a sentence: never thousands, and only then larger than kroner when the amount as
    /// written is a million or more.
    fn of_one(amount: Decimal) -> Self {
        let largest = round(amount, 0).abs();
        if largest < dec!(1_000_000) {
            Self::Kr
        } else if largest < dec!(10_000_000_000) {
            Self::Millions
        } else {
            Self::Billions
        }
    }

    /// The decimals that show three digits or so of an amount in this unit: `1,5`, `20,0`, `1.392` mio.
    fn decimals_for(self, amount: Decimal) -> u32 {
        match self {
            Self::Kr | Self::Thousands => 0,
            Self::Millions | Self::Billions => u32::from(amount.abs() < dec!(100) * self.kr()),
        }
    }
}

impl Formats {
    /// An amount in whole kroner: `149.000 kr.`
    #[must_use]
    pub fn kr(self, amount: Decimal) -> String {
        format!("{}{NBSP}kr.", self.number(amount, 0))
    }

    /// [`Formats::kr`] of a floating number.
    #[must_use]
    pub fn kr_f64(self, amount: f64) -> String {
        from_f64(amount).map_or_else(|| NOTHING.to_owned(), |amount| self.kr(amount))
    }

    /// An amount in the table's unit, without the unit: `8,4`.
    #[must_use]
    pub fn scaled(self, amount: Decimal, scale: Scale) -> String {
        self.scaled_to(amount, scale, scale.decimals())
    }

    /// [`Formats::scaled`] with exactly so many decimals.
    #[must_use]
    pub fn scaled_to(self, amount: Decimal, scale: Scale, decimals: u32) -> String {
        self.number(amount.checked_div(scale.kr()).unwrap_or_default(), decimals)
    }

    /// [`Formats::scaled`] of a floating number.
    #[must_use]
    pub fn scaled_f64(self, amount: f64, scale: Scale) -> String {
        from_f64(amount).map_or_else(|| NOTHING.to_owned(), |amount| self.scaled(amount, scale))
    }

    /// An amount in a given unit, with the unit: `8,4 mio. kr.`
    #[must_use]
    pub fn scaled_with_unit(self, amount: Decimal, scale: Scale) -> String {
        format!("{}{NBSP}{}", self.scaled(amount, scale), scale.unit_after_number(self))
    }

    /// One amount, short: `149.000 kr.`, `1,5 mio. kr.`, `1.392 mio. kr.`
    #[must_use]
    pub fn money(self, amount: Decimal) -> String {
        let scale = Scale::of_one(amount);
        let number = self.scaled_to(amount, scale, scale.decimals_for(amount));
        format!("{number}{NBSP}{}", scale.unit_after_number(self))
    }

    /// [`Formats::money`] of a floating number.
    #[must_use]
    pub fn money_f64(self, amount: f64) -> String {
        from_f64(amount).map_or_else(|| NOTHING.to_owned(), |amount| self.money(amount))
    }

    /// Two amounts in the larger one's unit, the first without it: `1.392` and `1.381 mio. kr.`; nothing is `0 kr.`
    #[must_use]
    pub fn money_pair(self, before: Decimal, after: Decimal) -> (String, String) {
        if before.is_zero() {
            return (self.number(before, 0), self.money(after));
        } else if after.is_zero() {
            return (self.money(before), self.money(after));
        }
        let (smallest, largest) = (before.abs().min(after.abs()), before.abs().max(after.abs()));
        let scale = Scale::of_one(largest);
        // A small one beside a large one keeps the digits that it has alone: 136,2 and 0,6.
        let is_small = smallest < dec!(10) * scale.kr();
        let decimals = scale.decimals_for(if is_small { smallest } else { largest });
        let after = self.scaled_to(after, scale, decimals);
        (self.scaled_to(before, scale, decimals), format!("{after}{NBSP}{}", scale.unit_after_number(self)))
    }

    /// A range of amounts with one unit: `8–14 mio. kr.`, `5,5–8,0 mio. kr.`
    #[must_use]
    pub fn money_range(self, low: Decimal, high: Decimal) -> String {
        let largest = low.abs().max(high.abs());
        let scale = Scale::of_one(largest);
        let [low, high] = [low, high].map(|end| end.checked_div(scale.kr()).unwrap_or_default());
        // Both ends have the decimals of one, unless both are whole.
        let most = scale.decimals_for(largest);
        let decimals = if [low, high].iter().all(|end| round(*end, most).fract().is_zero()) { 0 } else { most };
        let range = self.range_to(low, high, decimals);
        format!("{range}{NBSP}{}", scale.unit_after_number(self))
    }
}
