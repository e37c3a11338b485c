//! The words of *Udgift pr. år*.

use crate::{
    evaluation::sides::Sides,
    model::{id::Id, numbers::Kr, spending::Account},
    present::{
        facts::{
            shared::Drawn,
            yearly_cost::{Fact, Part},
        },
        formats::Formats,
        views::CostsBy,
        words::{
            language::Language,
            names::{self, account_in_sentence, lower_first},
            sides::drawn_title,
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

/// *Udgift pr. år fordelt på gruppe, kommunekassen*.
#[must_use]
pub fn title(by: CostsBy, account: Account, formats: Formats) -> String {
    let what = match by {
        CostsBy::Group => formats.say("Udgift pr. år fordelt på gruppe", "Cost a year by group"),
        CostsBy::Area => formats.say("Udgift pr. år fordelt på område", "Cost a year by area"),
    };
    format!("{what}, {}", lower_first(names::account(account, formats.language)))
}

/// The chart of the years, for those who cannot see it.
fn bars(
    what: &str,
    (by, account): (CostsBy, Account),
    (of, years): (Drawn, &[(i32, Kr)]),
    sides: &Sides,
    formats: Formats,
) -> String {
    let years = years.iter().map(|(year, kr)| format!("{year} {}", formats.money(kr.0))).collect::<Vec<_>>().join("; ");
    format!("{what}, {}, {}: {years}.", title(by, account, formats), drawn_title(of, sides, formats))
}

/// *2023 p/l*: the price level of both sides, or that they have each its own.
#[must_use]
pub fn level_text(level: Option<i32>, formats: Formats) -> String {
    match level {
        Some(level) => format!("{level}{}", formats.say(" p/l", " prices")),
        None => formats.say("hver side i sit prisniveau", "each side in its own price level").to_owned(),
    }
}

/// *Pension: ikke med*: a part that a side has no cost of.
#[must_use]
pub fn part_left_out(part: &Part, sides: &Sides, formats: Formats) -> String {
    format!("{}: {}", part_name(part, sides, formats), formats.say("ikke med", "left out"))
}

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match formats.language {
        Language::Danish => danish(fact, sides, formats),
        Language::English => english(fact, sides, formats),
    }
}

fn danish(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let whose = |account: &Account| account_in_sentence(*account, Language::Danish);
    let way = |by: &Kr| if by.0.is_sign_negative() { "lavere" } else { "højere" };
    match fact {
        Fact::Differs { year, account, by } => format!(
            "I {year} er udgiften {} {} efter end før, opgjort for {}.",
            amount(*by, formats),
            way(by),
            whose(account)
        ),
        Fact::Same { year, account } => {
            format!("I {year} er udgiften den samme før og efter, opgjort for {}.", whose(account))
        }
        Fact::Costs { year, account, kr } => {
            format!("I {year} er udgiften {}, opgjort for {}.", formats.money(kr.0), whose(account))
        }
        Fact::CannotBeSaid { year, account } => {
            format!("Udgiften i {year} kan ikke opgøres for {}.", whose(account))
        }
        Fact::MostIn { part, by } => {
            let part = formats.quote(&part_name(part, sides, formats));
            format!("Forskellen er størst i {part}: {} {}.", amount(*by, formats), way(by))
        }
        Fact::Basis { account, level: Some(level) } => format!("Opgjort for {} i {level} p/l.", whose(account)),
        Fact::Basis { account, level: None } => format!("Opgjort for {}, hver side i sit prisniveau.", whose(account)),
        Fact::BeganEmpty { groups, since } => {
            let names = all_names(groups, sides, formats);
            let since = formats.month(*since);
            let is = if groups.len() == 1 { "udgiften er" } else { "udgifterne er" };
            format!("Ingen er i {names}, da perioden begynder: {is} kun til dem, der er kommet til siden {since}.")
        }
        Fact::Undated => "Beløb, som kilden ikke fordeler på år, er ikke med.".to_owned(),
        Fact::Bars { by, account, of, years } => bars("Stablede søjler", (*by, *account), (*of, years), sides, formats),
        Fact::Dash => "En streg: kan ikke opgøres, eller året er ikke med på den side.".to_owned(),
        Fact::NotIncluded => "Ikke med: filen har ingen udgift dertil.".to_owned(),
    }
}

fn english(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let whose = |account: &Account| account_in_sentence(*account, Language::English);
    let way = |by: &Kr| if by.0.is_sign_negative() { "lower" } else { "higher" };
    match fact {
        Fact::Differs { year, account, by } => format!(
            "In {year} the cost is {} {} after than before, counted for {}.",
            amount(*by, formats),
            way(by),
            whose(account)
        ),
        Fact::Same { year, account } => {
            format!("In {year} the cost is the same before and after, counted for {}.", whose(account))
        }
        Fact::Costs { year, account, kr } => {
            format!("In {year} the cost is {}, counted for {}.", formats.money(kr.0), whose(account))
        }
        Fact::CannotBeSaid { year, account } => {
            format!("The cost in {year} cannot be determined for {}.", whose(account))
        }
        Fact::MostIn { part, by } => {
            let part = formats.quote(&part_name(part, sides, formats));
            format!("The difference is largest in {part}: {} {}.", amount(*by, formats), way(by))
        }
        Fact::Basis { account, level: Some(level) } => format!("Counted for {} in {level} prices.", whose(account)),
        Fact::Basis { account, level: None } => {
            format!("Counted for {}, each side in its own price level.", whose(account))
        }
        Fact::BeganEmpty { groups, since } => {
            let names = all_names(groups, sides, formats);
            let since = formats.month(*since);
            let is = if groups.len() == 1 { "the cost is" } else { "the costs are" };
            format!("Nobody is in {names} when the period begins: {is} only of those who have come since {since}.")
        }
        Fact::Undated => "Amounts that the source does not give by year are left out.".to_owned(),
        Fact::Bars { by, account, of, years } => bars("Stacked bars", (*by, *account), (*of, years), sides, formats),
        Fact::Dash => "A dash: cannot be determined, or the side does not cover the year.".to_owned(),
        Fact::NotIncluded => "Left out: the file has no cost of that kind.".to_owned(),
    }
}

/// *»Job« og »Pension«*.
fn all_names(groups: &[Id], sides: &Sides, formats: Formats) -> String {
    let names = groups.iter().map(|id| formats.quote(sides.name(&format!("groups/{id}"))));
    formats.all_of(&names.collect::<Vec<_>>())
}

/// How much, without its sign: the words say which way.
fn amount(by: Kr, formats: Formats) -> String {
    formats.money(by.0.abs())
}
