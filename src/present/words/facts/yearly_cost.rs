//! The words of *Udgift pr. år*.

use crate::{
    evaluation::sides::Sides,
    model::numbers::Kr,
    present::{
        facts::yearly_cost::{Fact, Part},
        formats::Formats,
        words::{
            language::Language,
            names::{self, account_in_sentence},
        },
    },
};

/// What a part of the costs is called.
#[must_use]
pub fn part_name(part: &Part, sides: &Sides, formats: Formats) -> String {
    match part {
        Part::Group(id) => sides.name(&format!("groups/{id}")).to_owned(),
        Part::Amounts => formats.say("Udgifter med beløb pr. år", "Costs with an amount a year").to_owned(),
        Part::Investments => formats.say("Investeringer", "Investments").to_owned(),
        Part::Savings => formats.say("Besparelser i kroner", "Savings in kroner").to_owned(),
        Part::Area(area) => names::area(*area, formats.language).to_owned(),
    }
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let whose = |account| account_in_sentence(account, formats.language);
    match (fact, formats.language) {
        (Fact::Differs { year, account, by }, Language::Danish) => {
            let (amount, account) = (amount(*by, formats), whose(*account));
            let way = if by.0.is_sign_negative() { "lavere" } else { "højere" };
            format!("I {year} er udgiften {amount} {way} efter end før, opgjort for {account}.")
        }
        (Fact::Differs { year, account, by }, Language::English) => {
            let (amount, account) = (amount(*by, formats), whose(*account));
            let way = if by.0.is_sign_negative() { "lower" } else { "higher" };
            format!("In {year} the cost is {amount} {way} after than before, counted for {account}.")
        }
        (Fact::Same { year, account }, Language::Danish) => {
            format!("I {year} er udgiften den samme før og efter, opgjort for {}.", whose(*account))
        }
        (Fact::Same { year, account }, Language::English) => {
            format!("In {year} the cost is the same before and after, counted for {}.", whose(*account))
        }
        (Fact::Costs { year, account, kr }, Language::Danish) => {
            format!("I {year} er udgiften {}, opgjort for {}.", formats.money(kr.0), whose(*account))
        }
        (Fact::Costs { year, account, kr }, Language::English) => {
            format!("In {year} the cost is {}, counted for {}.", formats.money(kr.0), whose(*account))
        }
        (Fact::CannotBeSaid { year, account }, Language::Danish) => {
            format!("Udgiften i {year} kan ikke opgøres for {}.", whose(*account))
        }
        (Fact::CannotBeSaid { year, account }, Language::English) => {
            format!("The cost in {year} cannot be determined for {}.", whose(*account))
        }
        (Fact::MostIn { part, by }, Language::Danish) => {
            let part = formats.quote(&part_name(part, sides, formats));
            let way = if by.0.is_sign_negative() { "lavere" } else { "højere" };
            format!("Forskellen er størst i {part}: {} {way}.", amount(*by, formats))
        }
        (Fact::MostIn { part, by }, Language::English) => {
            let part = formats.quote(&part_name(part, sides, formats));
            let way = if by.0.is_sign_negative() { "lower" } else { "higher" };
            format!("The difference is largest in {part}: {} {way}.", amount(*by, formats))
        }
        (Fact::Basis { account, level: Some(level) }, Language::Danish) => format!(
            "Opgjort for {} i {level}-priser, før DUT-kompensation; bloktilskud, udligning og skat er ikke med.",
            whose(*account)
        ),
        (Fact::Basis { account, level: Some(level) }, Language::English) => format!(
            "Counted for {} in {level} prices, before compensation from the state (DUT); block grant, equalisation and tax \
             are outside.",
            whose(*account)
        ),
        (Fact::Basis { account, level: None }, Language::Danish) => format!(
            "Opgjort for {} i hvert sit prisniveau, før DUT-kompensation; bloktilskud, udligning og skat er ikke med.",
            whose(*account)
        ),
        (Fact::Basis { account, level: None }, Language::English) => format!(
            "Counted for {}, each side in its own price level, before compensation from the state (DUT); block grant, \
             equalisation and tax are outside.",
            whose(*account)
        ),
        (Fact::BeganEmpty { groups, since }, language) => {
            let names = groups.iter().map(|id| formats.quote(sides.name(&format!("groups/{id}"))));
            let (names, since) = (formats.all_of(&names.collect::<Vec<_>>()), formats.month(*since));
            match (language, groups.len()) {
                (Language::Danish, 1) => {
                    format!(
                        "Ingen er i {names}, da perioden begynder: udgiften er kun til dem, der er kommet til siden {since}."
                    )
                }
                (Language::Danish, _) => format!(
                    "Ingen er i {names}, da perioden begynder: udgifterne er kun til dem, der er kommet til siden {since}."
                ),
                (Language::English, 1) => format!(
                    "Nobody is in {names} when the period begins: the cost is only of those who have come since {since}."
                ),
                (Language::English, _) => format!(
                    "Nobody is in {names} when the period begins: the costs are only of those who have come since {since}."
                ),
            }
        }
        (Fact::Undated, Language::Danish) => "Beløb, som kilden ikke fordeler på år, er ikke med.".to_owned(),
        (Fact::Undated, Language::English) => "Amounts that the source does not give by year are left out.".to_owned(),
    }
}

/// How much, without its sign: the words say which way.
fn amount(by: Kr, formats: Formats) -> String {
    formats.money(by.0.abs())
}
