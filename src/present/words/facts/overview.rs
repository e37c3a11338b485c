//! The words of what *Overblik* says of persons and prices.

use crate::{
    evaluation::sides::Sides,
    model::spending::Account,
    present::{
        facts::overview::Fact,
        formats::Formats,
        words::{language::Language, names::account_in_sentence},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let both = |before: &f64, after: &f64| (formats.persons_f64(*before), formats.full_year_persons(*after));
    match fact {
        Fact::FullPhaseIn { year, before, after } => {
            let (before, after) = both(before, after);
            match (danish, year) {
                (true, Some(year)) => {
                    format!("Når reglerne er fuldt indfaset i {year}, er den på {after} i stedet for {before}.")
                }
                // The sentence before has said that it lies after the period.
                (true, None) => format!("Når reglerne er fuldt indfaset, er den på {after} i stedet for {before}."),
                (false, Some(year)) => {
                    format!("Once the rules are fully phased in, from {year}, it is {after} instead of {before}.")
                }
                (false, None) => format!("Once the rules are fully phased in, it is {after} instead of {before}."),
            }
        }
        Fact::FullPhaseInOfTwo { before, after } => {
            let (before, after) = both(before, after);
            if danish {
                format!("Ved fuld indfasning er den på {after} mod {before}.")
            } else {
                format!("At full phase-in it is {after} against {before}.")
            }
        }
        Fact::InYear { year, before, after } => {
            let (before, after) = both(before, after);
            if danish {
                format!("I {year} er den på {after} i stedet for {before}.")
            } else {
                format!("In {year} it is {after} instead of {before}.")
            }
        }
        Fact::AllRuleSets { account, level } => all_rule_sets(*account, *level, sides, formats),
        Fact::BeginEmpty { groups, year } => begin_empty(*groups, *year, formats),
    }
}

/// *Der er 4 grupper, som begynder tomme, så et års udgift tæller dér kun dem, der er kommet til siden 2017.*
fn begin_empty(groups: usize, year: i32, formats: Formats) -> String {
    let count = formats.number(groups.into(), 0);
    match (formats.language, groups == 1) {
        (Language::Danish, true) => {
            format!("Én gruppe begynder tom, så et års udgift tæller dér kun dem, der er kommet til siden {year}.")
        }
        (Language::Danish, false) => format!(
            "Der er {count} grupper, som begynder tomme, så et års udgift tæller dér kun dem, der er kommet til siden {year}."
        ),
        (Language::English, true) => {
            format!("One group begins empty, so a year's cost counts only those in it who have come since {year}.")
        }
        (Language::English, false) => format!(
            "There are {count} groups that begin empty, so a year's cost counts only those in them who have come since {year}."
        ),
    }
}

fn all_rule_sets(account: Account, level: i32, sides: &Sides, formats: Formats) -> String {
    let before = formats.quote(sides.before.name());
    let whose = account_in_sentence(account, formats.language);
    match formats.language {
        Language::Danish => format!(
            "Opgjort for {whose} i {level}-priser, før DUT-kompensation. Udgift, tilbagebetaling og merudgift er regnet mod \
             {before}, investeringer medregnet."
        ),
        Language::English => format!(
            "Counted for {whose} in {level} prices, before compensation from the state (DUT). Cost, payback and deficit are \
             against {before}, investments included."
        ),
    }
}
