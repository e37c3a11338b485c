//! What a saving is worth: its present value in words by its sign, with another discounting beside it, and the ratio of what
//! is gained to what is laid out, where there is one that a reader would read.

use rust_decimal::Decimal;

use super::asked::{Asked, scale};
use crate::{
    evaluation::sides::Sides,
    model::{numbers::Kr, rules::Discount, spending::Account},
    present::{
        facts::effects::has_no_effect,
        formats::Formats,
        views::Question,
        words::{language::Language, names, terms::Term},
    },
};

/// What the saving is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// *Nutidsværdi 2022–2031, kommunekassen*.
    pub title: String,
    /// The present value with the scenario's discounting: *besparelse 123,6 mio. kr.*
    pub value: String,
    /// The discounting, and what another would give.
    pub note: String,
    /// The benefit–cost ratio, or why there is none.
    pub ratio: String,
    /// What the ratio means.
    pub ratio_means: &'static str,
}

pub(super) fn worth(sides: &Sides, asked: &Asked, account: Account, formats: Formats) -> Worth {
    let language = formats.language;
    let years = formats.year_range(asked.period.first_year, asked.period.last_year());
    let value = |discount: &Discount| {
        let value = asked.saving.present_value(account, discount);
        value.map_or_else(|| unknown(formats), |kr| by_sign(kr, asked, formats))
    };
    let account_name = names::account_in_sentence(account, language);
    Worth {
        title: format!("{} {years}, {account_name}", language.say("Nutidsværdi", "Present value")),
        value: value(asked.discount),
        note: note(asked, value, formats),
        ratio: format!("{}: {}", Term::BenefitCost.name(language), ratio(sides, asked, account, formats)),
        ratio_means: Term::BenefitCost.explanation(language),
    }
}

fn unknown(formats: Formats) -> String {
    formats.say("kan ikke opgøres", "cannot be determined").to_owned()
}

/// The rate in force, what no rate and the ministry's would give, and the year of k = 1.
fn note(asked: &Asked, value: impl Fn(&Discount) -> String, formats: Formats) -> String {
    let plain = Discount { rates: Vec::new(), timing: asked.discount.timing };
    let ministry = Discount { timing: asked.discount.timing, ..Discount::finance_ministry_2021() };
    let no_rate = formats.say("uden diskontering", "without discounting");
    let without = format!("{no_rate}: {}", value(&plain));
    let with = format!("{}: {}", formats.pct(Decimal::new(35, 3), 1), value(&ministry));
    let mut parts = match asked.discount.rates.first() {
        None => vec![no_rate.to_owned(), with],
        Some((_, rate)) if asked.discount.rates == ministry.rates => vec![formats.pct(rate.0, 1), without],
        Some((_, rate)) => vec![formats.pct(rate.0, 1), without, with],
    };
    let first = asked.saving.first_month().map(|month| asked.period.year_of(month));
    parts.extend(first.map(|year| format!("{} {year}", formats.say("år 1 er", "year 1 is"))));
    parts.join(" · ")
}

/// An amount in the unit of the table of years, whose total it is without discounting; by its sign *besparelse* or
/// *merudgift*.
fn by_sign(kr: Kr, asked: &Asked, formats: Formats) -> String {
    let amount = formats.scaled_with_unit(kr.0.abs(), scale(asked.saving));
    match (formats.language, kr < Kr::ZERO, asked.question) {
        (Language::Danish, true, _) => format!("merudgift {amount}"),
        (Language::Danish, false, Question::Investment) => format!("besparelse {amount}"),
        (Language::Danish, false, Question::Reform) => format!("mindreudgift {amount}"),
        (Language::English, true, _) => format!("extra cost {amount}"),
        (Language::English, false, _) => format!("saving {amount}"),
    }
}

/// The benefit for each krone laid out. An investment that is counted on to do nothing has none, and a loss has no ratio.
fn ratio(sides: &Sides, asked: &Asked, account: Account, formats: Formats) -> String {
    if asked.question == Question::Investment && has_no_effect(sides) {
        return formats.say("ikke regnet med en virkning", "no effect counted on").to_owned();
    }
    match asked.saving.benefit_cost(account, asked.discount) {
        None => unknown(formats),
        Some(ratio) if ratio < Decimal::ZERO => {
            let benefit = asked.saving.present_values(account, asked.discount).map(|[benefit, _]| -benefit);
            let loss =
                benefit.map_or_else(|| unknown(formats), |kr| formats.scaled_with_unit(kr.0, scale(asked.saving)));
            match formats.language {
                Language::Danish => format!("ingen gevinst, men et tab på {loss}"),
                Language::English => format!("no benefit, but a loss of {loss}"),
            }
        }
        Some(ratio) => formats.number(ratio, 2),
    }
}
