//! A measure's answer in words: a number with its unit, or what stands where there is none.

use {
    super::language::Language,
    crate::{
        model::measures::number,
        model::measures::{Answer, Unit},
        present::formats::Formats,
    },
};

/// The answer with its unit.
#[must_use]
pub fn answer_text(answer: Answer, unit: Unit, formats: Formats) -> String {
    if let Answer::Month(month) = answer {
        return formats.month(month);
    }
    let Some(number) = number(answer) else { return word(answer, formats.language).to_owned() };
    match unit {
        Unit::Persons => formats.number(number, u32::from(number.fract() != rust_decimal::Decimal::ZERO)),
        Unit::Share => formats.pct(number, 1),
        Unit::Months => formats.months(number.round_dp(1)),
        Unit::Years => formats.years(u32::try_from(number.round()).unwrap_or(u32::MAX)),
        Unit::Kr | Unit::KrPerPerson => formats.kr(number),
        Unit::Ratio | Unit::Month => formats.number(number, 2),
    }
}

/// What stands where there is no number.
#[must_use]
pub fn word(answer: Answer, language: Language) -> &'static str {
    match answer {
        Answer::Exact(_) | Answer::Simulated(_) | Answer::Month(_) => "",
        Answer::AtOnce => language.say("aldrig i minus", "never below zero"),
        Answer::NoDifference => language.say("ingen forskel", "no difference"),
        Answer::NotWithinHorizon => language.say("ikke inden for perioden", "not within the period"),
        Answer::CannotBeSaid => language.say("kan ikke opgøres", "cannot be determined"),
    }
}
