//! What stands beside an amount in a few words: its sign, the condition under which it holds, and how it stands to a limit.

use crate::present::{
    facts::money::{Limit, Whose},
    formats::Formats,
    words::language::Language,
};

/// *før DUT-kompensation*.
pub(super) const fn before_compensation(formats: Formats) -> &'static str {
    formats.say("før DUT-kompensation", "before compensation")
}

/// *hvis investeringen virker som antaget*.
pub(super) const fn if_effect(formats: Formats) -> &'static str {
    formats.say("hvis investeringen virker som antaget", "if the investment works as assumed")
}

/// *inden for grænsen på 60 måneder*: how a payback stands to the municipality's limit.
pub(super) fn to_limit(limit: Limit, formats: Formats) -> String {
    let months = formats.months(limit.months.into());
    match (formats.language, limit.is_kept) {
        (Language::Danish, true) => format!("inden for grænsen på {months}"),
        (Language::Danish, false) => format!("over grænsen på {months}"),
        (Language::English, true) => format!("within the limit of {months}"),
        (Language::English, false) => format!("over the limit of {months}"),
    }
}

/// The word of the sign before an amount that is written without it.
pub(super) fn signed(whose: Whose, is_cost: bool, amount: &str, formats: Formats) -> String {
    match (formats.language, is_cost, whose) {
        (Language::Danish, true, _) => format!("merudgift {amount}"),
        (Language::Danish, false, Whose::Reform | Whose::Difference) => format!("mindreudgift {amount}"),
        (Language::Danish, false, Whose::Investment) => format!("besparelse {amount}"),
        (Language::English, true, _) => format!("extra cost {amount}"),
        (Language::English, false, _) => format!("saving {amount}"),
    }
}
