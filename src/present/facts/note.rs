//! What is said in a few words beside a value: in the result strip, on a card, at a point of a chart.

use rust_decimal::Decimal;

use super::{
    effects::has_no_effect,
    kind::{Kind, kind, only_invests},
    money::{Basis, Limit, Whose},
    saving,
    value::Value,
};
use crate::{
    evaluation::sides::Sides,
    model::{
        money::payback::{Payback, Saving},
        numbers::{Kr, Share},
        spending::{Account, Range},
        time::{CalendarMonth, Period},
    },
    present::{formats::Scale, views::Question},
};

/// A fact in a few words.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// The amounts of the two sides are in two price levels.
    TwoPriceLevels,
    /// Only one of the sides has lines of compensation, and the value is its.
    OnlyOneSide {
        /// Whether it is *after*.
        is_after: bool,
    },
    /// Compensation from the state is not in the amount.
    BeforeCompensation,
    /// What it comes to with the compensation of what the calculation carries, negative for a cost.
    WithCompensation {
        /// Whose.
        whose: Whose,
        /// The saving.
        saving: f64,
    },
    /// The value holds if an effect that is an assumption comes true.
    IfEffect,
    /// After less before, absolute and as a share.
    Difference {
        /// Before.
        before: Value,
        /// After.
        after: Value,
    },
    /// What two amounts are of which the value is the difference.
    Levels {
        /// Before, in kroner.
        before: Decimal,
        /// After, in kroner.
        after: Decimal,
    },
    /// The months from which to which payback counts.
    Counted {
        /// The first.
        from: CalendarMonth,
        /// The one at whose end it is reached.
        to: CalendarMonth,
    },
    /// The month from which payback counts.
    CountedFrom(CalendarMonth),
    /// How payback stands to the municipality's limit.
    Limit(Limit),
    /// After payback the cumulative saving falls below 0 again.
    BelowAgain,
    /// At the end of which month it is so.
    EndOf(CalendarMonth),
    /// It is so at the end of the last year, and grows on: what it will come to is not known.
    StillGrowing(i32),
    /// The same in another account.
    In {
        /// The account.
        account: Account,
        /// The value there.
        value: Value,
    },
    /// What *after* has changed by since the mark.
    SinceMark {
        /// At the mark.
        then: Value,
        /// Now.
        now: Value,
    },
    /// What *before* was at the mark, where that is another value.
    BeforeAtMark {
        /// At the mark.
        then: Value,
        /// Now.
        now: Value,
    },
    /// What is released under the service ceiling in a year.
    Released(Range),
    /// It holds if services are moved, and is in none of the other results.
    NotInResults,
    /// The source gives a total without years.
    TotalWithoutYears,
    /// A cost lacks its area or its refund.
    NoAreaOrRefund,
    /// It is not paid back or ahead by the end of this year, where the column says what is asked.
    NotBy(i32),
    /// Paid back in this month.
    PaidBackIn(CalendarMonth),
    /// Ahead from this month on.
    AheadFrom(CalendarMonth),
    /// So many persons at the start.
    AtStart(f64),
    /// So many persons at the end of a year.
    AtEndOf {
        /// Persons.
        persons: f64,
        /// The year.
        year: i32,
    },
    /// What a saving is worth, by its sign; `None` where it cannot be said.
    Worth(Option<Worth>),
    /// The yearly rate of discounting in force, or that there is none.
    Rate(Option<Share>),
    /// What another rate, or none, would give.
    AtRate {
        /// The rate.
        rate: Option<Share>,
        /// What it is worth then.
        worth: Option<Worth>,
    },
    /// Which year the discounting counts as the first.
    FirstYear(i32),
    /// No effect of the investment is counted on.
    NoEffectCounted,
    /// There is no benefit but a loss; `None` where it cannot be said how large.
    Loss(Option<(Kr, Scale)>),
    /// What the same is in the country.
    InAll {
        /// Before.
        before: Value,
        /// After.
        after: Value,
        /// Whether the source gives it of the country; else it is that of the rows that can be seen.
        is_national: bool,
    },
    /// Between which amounts the rounding of the source leaves it.
    RoundingLeaves {
        /// The smaller.
        low: Decimal,
        /// The larger.
        high: Decimal,
    },
}

/// An amount with whose saving it is and the unit that all amounts beside it have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// Whose saving.
    pub whose: Whose,
    /// How much, below 0 where it costs.
    pub kr: Kr,
    /// The unit.
    pub scale: Scale,
}

/// That compensation is not in an amount of the reform, where a reform could bring some.
#[must_use]
pub fn before_compensation(sides: &Sides, account: Account) -> Option<Note> {
    let is_paid = kind(sides) == Kind::Reform && !only_invests(sides) && account != Account::Public;
    is_paid.then_some(Note::BeforeCompensation)
}

/// That what is asked rests on an effect that is an assumption.
#[must_use]
pub fn if_effect(sides: &Sides, account: Account, question: Question) -> Option<Note> {
    (saving::basis(sides, question, account) == Basis::IfEffect).then_some(Note::IfEffect)
}

/// From when payback counts; nothing where nothing moves.
#[must_use]
pub fn counted_from(saving: &Saving, period: Period) -> Option<CalendarMonth> {
    saving.first_month().map(|month| period.calendar(month))
}

/// Why nothing can be said of a saving in an account; `None` where something can.
#[must_use]
pub fn cannot_be_said(saving: &Saving, account: Account) -> Option<Note> {
    let why = if saving.undated.is_some() { Note::TotalWithoutYears } else { Note::NoAreaOrRefund };
    (saving.payback(account) == Payback::CannotBeSaid).then_some(why)
}

/// That the investment which is asked for is counted on to do nothing.
#[must_use]
pub fn no_effect(sides: &Sides, question: Question) -> Option<Note> {
    (question == Question::Investment && has_no_effect(sides)).then_some(Note::NoEffectCounted)
}
