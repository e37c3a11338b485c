//! What *DUT* says, in Danish.

use std::cmp::Ordering;

use super::parts::{in_millions, later, rule_set};
use crate::{
    evaluation::sides::Sides,
    model::{numbers::Kr, spending::Area},
    present::{
        facts::compensation::{Between, Fact, Followed, Given, OfYear},
        formats::{Formats, Scale},
        words::{
            language::Language,
            names::{self, lower_first},
        },
    },
};

pub(super) fn sentence(fact: &Fact, sides: &Sides, formats: Formats) -> String {
    match fact {
        Fact::Covers { of, then } => covers(of, *then, formats),
        Fact::Under { year, was, is, level, by_construction } => {
            under((*year, *level), [*was, *is], *by_construction, &rule_set(true, sides, formats), formats)
        }
        Fact::Between(between) => match between {
            Between::OnlyBefore => {
                format!("Kun før har DUT-linjer: alle tal er for {}.", rule_set(false, sides, formats))
            }
            Between::OnlyAfter => {
                format!("Kun efter har DUT-linjer: alle tal er for {}.", rule_set(true, sides, formats))
            }
            Between::Same => "Før og efter giver de samme beløb og står kun én gang.".to_owned(),
            Between::Differ => "Før og efter giver forskellige beløb, men samme underfinansiering.".to_owned(),
            Between::TwoLevels => {
                "Før og efter har hver sit prisniveau og kan ikke sammenlignes: alle tal er for efter.".to_owned()
            }
        },
        Fact::IsDifference => "Tabeller og søjler er efter minus før.".to_owned(),
        Fact::OfBefore => {
            format!("Tabellerne er for {}; byt før og efter for den anden side.", rule_set(false, sides, formats))
        }
        Fact::Basis { level, has_unstated: true } => format!(
            "Kommunens penge, uanset kontoen, i {level} p/l; linjer uden oplyst prisniveau er læst som {level} p/l."
        ),
        Fact::Basis { level, has_unstated: false } => format!("Kommunens penge, uanset kontoen, i {level} p/l."),
        Fact::CarriedOn { from, all: true } => {
            format!("Ført videre (*): fra {from} gælder linjernes sidste oplyste tal.")
        }
        Fact::CarriedOn { from, all: false } => {
            format!("Ført videre (*): fra {from} gælder det sidste oplyste tal for linjer, der ikke har et for året.")
        }
        Fact::Circular => {
            "Egen udgift er selv landsbeløb gange en andel: at udgift og kompensation giver samme landsbeløb, \
                           viser ikke, at landsbeløbet er rigtigt."
                .to_owned()
        }
        Fact::NotCarried => {
            "Ikke med i beregningen: ingen forudsætning bærer linjens udgift, så den er i ingen af de øvrige visninger."
                .to_owned()
        }
        Fact::Rounded => "Beløbene er afrundet, så en sum kan afvige på sidste ciffer.".to_owned(),
        Fact::KeyGives { year, areas } => gives(*year, areas, formats),
        Fact::KeyCarries { year, areas } => carries(*year, areas, formats),
        Fact::KeyUnused => "Hverken udgift eller kompensation følger den her.".to_owned(),
        // Told for both languages at once.
        Fact::Bars { .. } | Fact::Contradiction(_) => String::new(),
    }
}

/// What *after* changes, and whether that follows from the method.
fn under(
    (year, level): (i32, Option<i32>),
    [was, is]: [Kr; 2],
    by_construction: bool,
    rules: &str,
    formats: Formats,
) -> String {
    let (was, is) = formats.money_pair(was.0, is.0);
    let is = level.map_or(is.clone(), |level| format!("{is} ({level} p/l)"));
    if by_construction {
        format!(
            "Efter, {rules}, går kommunekassens underfinansiering i {year} fra {was} til {is}; det følger af, at egen udgift selv er \
             landsbeløb gange den andel, og viser ikke, at landsbeløbet er rigtigt."
        )
    } else {
        format!("Efter, {rules}, går kommunekassens underfinansiering i {year} fra {was} til {is}.")
    }
}

fn covers(of: &OfYear, then: Option<[Kr; 2]>, formats: Formats) -> String {
    let OfYear { year, own, received, .. } = of;
    let missing = *own - *received;
    let [own_text, received_text] = [*own, *received].map(|kr| formats.money(kr.0));
    let (part, whole) = formats.money_pair(received.0, own.0);
    let more = formats.money(missing.0.abs());
    let first = if *own <= Kr::ZERO || *received < Kr::ZERO {
        let missing = formats.money(missing.0);
        format!(
            "I {year} er egen udgift {own_text}, DUT-kompensationen {received_text} og underfinansieringen {missing}"
        )
    } else {
        match missing.cmp(&Kr::ZERO) {
            Ordering::Greater => format!("I {year} dækker DUT {part} af {whole}; kommunen mangler {more}"),
            Ordering::Equal => format!("I {year} dækker DUT hele udgiften på {own_text}"),
            Ordering::Less => {
                format!("I {year} giver DUT {received_text} til en udgift på {own_text}: {more} mere, end loven koster")
            }
        }
    };
    match then {
        None => format!("{first}."),
        Some([low, high]) if missing > Kr::ZERO && low > Kr::ZERO => {
            format!("{first}, derefter {} om året.", later(missing, [low, high], formats))
        }
        Some([low, high]) => {
            format!("{first}; derefter er underfinansieringen {} om året.", formats.money_range(low.0, high.0))
        }
    }
}

fn area(area: Area) -> String {
    lower_first(names::area(area, Language::Danish))
}

/// *7,2 mio. kr.*: an amount in millions, as the bars have it.
fn millions(kr: Kr, formats: Formats) -> String {
    formats.scaled_with_unit(kr.0, Scale::Millions)
}

fn gives(year: i32, areas: &[Given], formats: Formats) -> String {
    let each: Vec<String> =
        areas.iter().map(|one| format!("{} til {}", millions(one.received, formats), area(one.area))).collect();
    let national = areas.iter().filter_map(|one| {
        let within = one.national?;
        let ends = formats.range_to(in_millions(within.low), in_millions(within.high), 1);
        Some(format!("{} ({ends}) på {}", millions(within.value, formats), area(one.area)))
    });
    let national: Vec<String> = national.collect();
    let each = formats.all_of(&each);
    if national.is_empty() {
        format!("Giver {each} i {year}.")
    } else {
        format!("Giver {each} i {year}; landsbeløb, der følger: {}.", formats.all_of(&national))
    }
}

fn carries(year: i32, areas: &[Followed], formats: Formats) -> String {
    let each = areas.iter().map(|one| {
        let (own, of) = (millions(one.own, formats), area(one.area));
        let share = one.share.map_or_else(String::new, |share| {
            let ends = formats.pct_range(share.low.0, share.high.0, 1);
            format!("; andel, der følger: {} ({ends})", formats.pct(share.value.0, 1))
        });
        let as_key = one.as_key.map_or_else(String::new, |[would, is]| {
            let (is, would) = (formats.scaled(is.0, Scale::Millions), millions(would, formats));
            format!(" Som DUT-nøgle ville den give {would} i stedet for {is}.")
        });
        format!("Bærer egen udgift til {of}, {own} i {year}{share}.{as_key}")
    });
    each.collect::<Vec<_>>().join(" ")
}
