//! The money in few words, where whose it is and the account stand beside them: on a card, in the strip, beside a line.

use super::{
    conditions::{before_compensation, if_effect, signed, to_limit},
    values::not_by,
};
use crate::present::{
    facts::money::{Basis, Fact, PaidBack, Whose},
    formats::Formats,
    words::language::Language,
};

/// An amount of less than this is nothing, in kroner.
const NOTHING: f64 = 0.5;

/// *6 år*, *ikke tjent hjem til og med 2031*, *merudgift 208 mio. kr.*
pub(super) fn value(fact: &Fact, formats: Formats) -> String {
    match fact {
        Fact::PaidBack(PaidBack { months, .. }) => formats.years(months.div_ceil(12)),
        Fact::NotPaidBack { year, .. } => not_by(*year, true, formats),
        Fact::InAll { whose, saving, .. } => by_sign(*whose, *saving, formats),
        Fact::Compared { saving, .. } => by_sign(Whose::Difference, *saving, formats),
        Fact::SavesSince { month, .. } => {
            let month = formats.month(*month);
            match formats.language {
                Language::Danish => format!("i plus fra {month}"),
                Language::English => format!("ahead from {month}"),
            }
        }
        Fact::SameCost { .. } | Fact::NoDifference { .. } => formats.say("ingen forskel", "no difference").to_owned(),
        Fact::CannotCompare { .. }
        | Fact::CannotBeSaid { .. }
        | Fact::NoCommonPrices { .. }
        | Fact::NoCommonYears { .. } => formats.say("kan ikke opgøres", "cannot be determined").to_owned(),
        Fact::Deepest { amount, .. } | Fact::DearestYear { cost: amount, .. } | Fact::Outlay { cost: amount, .. } => {
            formats.money_f64(*amount)
        }
        Fact::NotIncluded { .. } => formats.say("ikke med", "left out").to_owned(),
        Fact::NeverBelow { .. } => formats.say("aldrig i minus", "never below zero").to_owned(),
        Fact::FallsAgain { .. } => formats.say("kommer igen i minus", "falls below zero again").to_owned(),
        Fact::LastYear { saving, .. } | Fact::Undated { saving, .. } => by_sign(Whose::Investment, *saving, formats),
        Fact::Period { first, last } => formats.year_range(*first, *last),
        Fact::LeftOut { .. } => before_compensation(formats).to_owned(),
        Fact::Coincide { .. } => formats.say("den samme kurve", "the same curve").to_owned(),
    }
}

/// *hvis den virker som antaget*, of what rests on an effect that is an assumption.
pub(super) const fn only_if(fact: &Fact, formats: Formats) -> Option<&'static str> {
    if let Fact::PaidBack(PaidBack { basis: Basis::IfEffect, .. })
    | Fact::InAll { basis: Basis::IfEffect, .. }
    | Fact::SavesSince { basis: Basis::IfEffect, .. } = fact
    {
        Some(if_effect(formats))
    } else {
        None
    }
}

/// *tjent hjem i juli 2027, over grænsen på 60 måneder*; what has no month is as on a card.
pub(super) fn phrase(fact: &Fact, formats: Formats) -> String {
    match fact {
        Fact::PaidBack(PaidBack { month, limit, .. }) => {
            let back = format!("{} {}", formats.say("tjent hjem i", "paid back in"), formats.month(*month));
            limit.map(|limit| format!("{back}, {}", to_limit(limit, formats))).unwrap_or(back)
        }
        Fact::NotPaidBack { year, limit, .. } => {
            let not = match formats.language {
                Language::Danish => format!("ikke tjent hjem inden udgangen af {year}"),
                Language::English => format!("not paid back by the end of {year}"),
            };
            limit.map(|limit| format!("{not}, {}", to_limit(limit, formats))).unwrap_or(not)
        }
        Fact::Deepest { amount, month, grows_on, .. } => {
            let (amount, month) = (formats.money_f64(*amount), formats.month(*month));
            match (formats.language, grows_on) {
                (Language::Danish, false) => format!("største akkumulerede nettoudgift {amount}, {month}"),
                (Language::Danish, true) => format!("akkumuleret nettoudgift {amount}, {month}: vokser stadig"),
                (Language::English, false) => format!("deepest deficit {amount}, {month}"),
                (Language::English, true) => format!("cumulative deficit {amount}, {month}: still growing"),
            }
        }
        Fact::InAll { whose, year, saving, .. } => {
            let amount = by_sign(*whose, *saving, formats);
            match formats.language {
                Language::Danish => format!("{amount} til og med {year}"),
                Language::English => format!("{amount} to the end of {year}"),
            }
        }
        Fact::FallsAgain { .. }
        | Fact::SavesSince { .. }
        | Fact::NoDifference { .. }
        | Fact::CannotBeSaid { .. }
        | Fact::Compared { .. }
        | Fact::SameCost { .. }
        | Fact::CannotCompare { .. }
        | Fact::NeverBelow { .. }
        | Fact::NotIncluded { .. }
        | Fact::LastYear { .. }
        | Fact::DearestYear { .. }
        | Fact::Outlay { .. }
        | Fact::Undated { .. }
        | Fact::Coincide { .. }
        | Fact::Period { .. }
        | Fact::LeftOut { .. }
        | Fact::NoCommonPrices { .. }
        | Fact::NoCommonYears { .. } => value(fact, formats),
    }
}

/// *merudgift 208 mio. kr.*, *besparelse 9,2 mio. kr.*: an amount with the word of its sign in place of the sign; what a law
/// brings is *merudgift* or *mindreudgift*.
pub(super) fn by_sign(whose: Whose, saving: f64, formats: Formats) -> String {
    if saving.abs() < NOTHING {
        return formats.say("ingen forskel", "no difference").to_owned();
    }
    signed(whose, saving < 0.0, &formats.money_f64(saving.abs()), formats)
}
