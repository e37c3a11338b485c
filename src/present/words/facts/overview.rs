//! The words of what *Overblik* says of persons and prices.

use super::accounts::cost_of;
use crate::{
    evaluation::sides::Sides,
    model::{numbers::Kr, spending::Account},
    present::{
        facts::overview::Fact,
        formats::Formats,
        views::shared::kind::{Kind, kind, under},
        words::{language::Language, names::upper_first},
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    let danish = formats.language == Language::Danish;
    let both = |before: &f64, after: &f64| (formats.persons_f64(*before), formats.full_year_persons(*after));
    match fact {
        Fact::FullPhaseInOfOne { persons } => {
            let persons = formats.full_year_persons(*persons);
            if danish {
                format!("Ved fuld indfasning er der {persons}.")
            } else {
                format!("At full phase-in there are {persons}.")
            }
        }
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
        Fact::UnitCost { account, before, after, without_support } => {
            unit_cost(sides, *account, [*before, *after], *without_support, formats)
        }
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

/// *Kommunens udgift pr. borger stiger med 23.130 kr. om året, fra 149.014 til 172.144 kr.*
fn unit_cost(
    sides: &Sides,
    account: Account,
    [before, after]: [Kr; 2],
    without_support: bool,
    formats: Formats,
) -> String {
    let kind = kind(sides);
    let is_more = after > before;
    let [size, before, after] =
        [formats.kr((after - before).0.abs()), formats.number(before.0, 0), formats.kr(after.0)];
    let cost = per_citizen(account, without_support, formats);
    let than = under(&sides.before, kind, formats);
    match (formats.language, kind == Kind::Reform, is_more) {
        (Language::Danish, true, true) => format!("{cost} stiger med {size} om året, fra {before} til {after}."),
        (Language::Danish, true, false) => format!("{cost} falder med {size} om året, fra {before} til {after}."),
        (Language::English, true, true) => format!("{cost} rises by {size} a year, from {before} to {after}."),
        (Language::English, true, false) => format!("{cost} falls by {size} a year, from {before} to {after}."),
        (Language::Danish, false, true) => format!("{cost} er {size} højere om året end {than}: {after} mod {before}."),
        (Language::Danish, false, false) => {
            format!("{cost} er {size} lavere om året end {than}: {after} mod {before}.")
        }
        (Language::English, false, true) => {
            format!("{cost} is {size} higher a year than {than}: {after} against {before}.")
        }
        (Language::English, false, false) => {
            format!("{cost} is {size} lower a year than {than}: {after} against {before}.")
        }
    }
}

/// *Kommunens udgift pr. borger, uden forsørgelse,*.
fn per_citizen(account: Account, without_support: bool, formats: Formats) -> String {
    let cost = upper_first(cost_of(account, formats));
    match (formats.language, without_support) {
        (Language::Danish, false) => format!("{cost} pr. borger"),
        (Language::Danish, true) => format!("{cost} pr. borger, uden forsørgelse,"),
        (Language::English, false) => format!("{cost} per citizen"),
        (Language::English, true) => format!("{cost} per citizen, without support,"),
    }
}
