//! What a measure answers, in which unit, for which period.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

use crate::model::{
    compare::Outcome, money::course::LONGEST, numbers::to_f64, reconcile::of_simulated, time::CalendarMonth,
};

/// The value of a measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer {
    /// An exact number.
    Exact(Decimal),
    /// A number from the monthly simulation.
    Simulated(f64),
    /// A calendar month.
    Month(CalendarMonth),
    /// The cumulative saving is never below 0.
    AtOnce,
    /// The saving is 0 in every month.
    NoDifference,
    /// It does not happen within the scenario's years.
    NotWithinHorizon,
    /// What it needs is not known.
    CannotBeSaid,
}

impl Answer {
    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Exact(number) => Some(to_f64(*number)),
            Self::Simulated(number) => Some(*number),
            Self::Month(_) | Self::AtOnce | Self::NoDifference | Self::NotWithinHorizon | Self::CannotBeSaid => None,
        }
    }

    /// This less `other`; cannot be said unless both are numbers.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Exact(one), Self::Exact(other)) => Self::exact(Some(one.saturating_sub(*other))),
            _ => Self::simulated(self.number().zip(other.number()).map(|(one, other)| one - other)),
        }
    }

    /// Whether a measure of a unit moves from this to `other`: a number becomes a word, or differs by more than what the
    /// last digits of a calculation leave behind (`beregning.md` 7.1).
    #[must_use]
    pub fn moves(&self, other: &Self, unit: Unit) -> bool {
        let Some((one, another)) = self.number().zip(other.number()) else { return self != other };
        let least = match unit {
            Unit::Kr | Unit::KrPerPerson => 0.005,
            Unit::Persons => 1e-6,
            Unit::Share | Unit::Months | Unit::Years | Unit::Month | Unit::Ratio => 1e-9,
        };
        (one - another).abs() > f64::max(least, 1e-9 * one.abs().max(another.abs()))
    }

    /// An exact number, or cannot be said: as well where a sum ran to the end of what a decimal holds.
    #[must_use]
    pub fn exact(number: Option<impl Into<Decimal>>) -> Self {
        let number = number.map(Into::into).filter(|number| number.abs() < Decimal::MAX);
        number.map_or(Self::CannotBeSaid, Self::Exact)
    }

    /// A simulated number, or cannot be said: as well where it has no end, such as the mean stay of those who never leave.
    #[must_use]
    pub fn simulated(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Self::CannotBeSaid, Self::Simulated)
    }

    /// The answer as results are written: kroner and persons of the simulation to a millionth, since what lies behind that is
    /// the last bit's.
    #[must_use]
    pub fn without_noise(self, unit: Unit) -> Self {
        let is_counted = matches!(unit, Unit::Kr | Unit::KrPerPerson | Unit::Persons);
        if let (Self::Simulated(number), true) = (self, is_counted) {
            return Self::simulated(Some((number * 1e6).round() / 1e6));
        }
        self
    }
}

impl fmt::Display for Answer {
    /// The number with a point and full precision, or the word that scripts read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(number) => write!(f, "{}", number.normalize()),
            // Adding zero turns the negative zero of a difference into zero.
            Self::Simulated(number) => write!(f, "{}", number + 0.0),
            Self::Month(month) => write!(f, "{month}"),
            Self::AtOnce => f.write_str("at_once"),
            Self::NoDifference => f.write_str("no_difference"),
            Self::NotWithinHorizon => f.write_str("not_within_horizon"),
            Self::CannotBeSaid => f.write_str("cannot_be_said"),
        }
    }
}

/// The unit of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Persons; full-year persons for a year.
    Persons,
    /// A share of one.
    Share,
    /// Months.
    Months,
    /// Whole years.
    Years,
    /// A calendar month.
    Month,
    /// Kroner.
    Kr,
    /// Kroner per full-year person.
    KrPerPerson,
    /// A ratio.
    Ratio,
}

impl Unit {
    /// The word that scripts read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Share => "share",
            Self::Months => "months",
            Self::Years => "years",
            Self::Month => "month",
            Self::Kr => "kr",
            Self::KrPerPerson => "kr_per_person",
            Self::Ratio => "ratio",
        }
    }
}

/// What a measure is given by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Once, for the whole period or by the rules alone.
    Whole,
    /// A calendar year.
    Year,
    /// A calendar month.
    Month,
    /// A month of one citizen's course, from 1.
    CourseMonth,
}

impl By {
    pub(super) fn periods(self, outcome: &Outcome) -> Vec<When> {
        let period = outcome.case.period;
        let months = |year| (1..=12).map(move |month| When::Month(CalendarMonth { year, month }));
        match self {
            Self::Whole => vec![When::Whole],
            Self::Year => period.calendar_years().map(When::Year).collect(),
            Self::Month => period.calendar_years().flat_map(months).collect(),
            Self::CourseMonth => (1..=u32::try_from(LONGEST).unwrap_or(u32::MAX)).map(When::CourseMonth).collect(),
        }
    }
}

/// The period of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// No period: written as nothing.
    Whole,
    /// A calendar year: `2022`.
    Year(i32),
    /// A calendar month: `2022-01`.
    Month(CalendarMonth),
    /// A month of one citizen's course, from 1: `36`.
    CourseMonth(u32),
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Year(year) => write!(f, "{year}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::CourseMonth(month) => write!(f, "{month}"),
        }
    }
}

impl FromStr for When {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text.is_empty() {
            return Ok(Self::Whole);
        }
        if text.contains('-') {
            return text.parse().map(Self::Month);
        }
        match text.parse::<u32>().map_err(drop)? {
            month @ 1..1000 => Ok(Self::CourseMonth(month)),
            year => i32::try_from(year).map(Self::Year).map_err(drop),
        }
    }
}

/// The answer as a decimal.
#[must_use]
pub fn number(answer: Answer) -> Option<Decimal> {
    match answer {
        Answer::Exact(number) => Some(number),
        Answer::Simulated(number) => of_simulated(number),
        Answer::Month(_) | Answer::AtOnce | Answer::NoDifference | Answer::NotWithinHorizon | Answer::CannotBeSaid => {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_moves_by_more_than_the_last_digits_of_a_calculation() {
        let number = Answer::Simulated;
        for (one, other, unit, moves) in [
            (number(100.0), number(100.0 + 3e-14), Unit::Persons, false),
            (number(100.0), number(100.000_001_5), Unit::Persons, true),
            // More than 1e-6 persons, but less than 1e-9 of them.
            (number(1e6), number(1e6 + 9e-4), Unit::Persons, false),
            (number(1e6), number(1e6 + 1.1e-3), Unit::Persons, true),
            (number(0.0), number(0.005), Unit::Kr, false),
            (number(0.0), number(-0.006), Unit::Kr, true),
            (number(1e9), number(1e9 + 0.9), Unit::KrPerPerson, false),
            (Answer::Exact(1.into()), number(1.0 + 2e-9), Unit::Share, true),
            (Answer::Exact(1.into()), number(1.0), Unit::Ratio, false),
            (number(53.0), Answer::NotWithinHorizon, Unit::Months, true),
            (Answer::AtOnce, Answer::NoDifference, Unit::Months, true),
            (Answer::CannotBeSaid, Answer::CannotBeSaid, Unit::Kr, false),
        ] {
            assert_eq!(one.moves(&other, unit), moves, "{one} to {other}");
            assert_eq!(other.moves(&one, unit), moves, "{other} to {one}");
        }
    }
}
