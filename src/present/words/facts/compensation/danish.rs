//! What *DUT* says, in Danish.

use super::rule_set;
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
        Fact::Covers(of) => covers(of, formats),
        Fact::Then { last, low, high } if low == high => {
            format!("Derefter er underfinansieringen {} om året til og med {last}.", formats.money(low.0))
        }
        Fact::Then { last, low, high } => {
            format!("Derefter er underfinansieringen {} om året til og med {last}.", formats.money_range(low.0, high.0))
        }
        Fact::Under { year, is_after, was, is } => {
            let which = if *is_after { "Efter" } else { "Før" };
            let (is, was) = (formats.money(is.0), formats.money(was.0));
            format!("{which}, {}: underfinansieringen i {year} er {is} mod {was}.", rule_set(*is_after, sides, formats))
        }
        Fact::Between(between) => match between {
            Between::OnlyBefore => {
                format!("Kun før har DUT-linjer: alle tal er for {}.", rule_set(false, sides, formats))
            }
            Between::OnlyAfter => {
                format!("Kun efter har DUT-linjer: alle tal er for {}.", rule_set(true, sides, formats))
            }
            Between::Same => "Før og efter giver de samme beløb og står kun én gang.".to_owned(),
            Between::Differ => "Før og efter giver forskellige beløb.".to_owned(),
            Between::TwoLevels => {
                "Før og efter har hver sit prisniveau og kan ikke sammenlignes: alle tal er for efter.".to_owned()
            }
        },
        Fact::InFull { is_after } => format!(
            "Linjer og søjler er for {}; det stiplede er det, den anden side ville give.",
            rule_set(*is_after, sides, formats)
        ),
        Fact::Basis { level, has_unstated: true } => format!(
            "Kommunens penge, uanset kontoen, i {level} p/l; linjer uden oplyst prisniveau er læst som {level} p/l."
        ),
        Fact::Basis { level, has_unstated: false } => format!("Kommunens penge, uanset kontoen, i {level} p/l."),
        Fact::CarriedOn { from, all: true } => {
            format!("* Fra {from} er linjernes sidste oplyste tal ført videre.")
        }
        Fact::CarriedOn { from, all: false } => {
            format!("* Fra {from} er det sidste oplyste tal ført videre for de linjer, der ikke har et for året.")
        }
        Fact::Circular => {
            "Egen udgift er selv regnet som landsbeløb gange en andel. Giver udgift og kompensation samme \
                           landsbeløb, følger det af regnemåden og viser ikke, at landsbeløbet er rigtigt."
                .to_owned()
        }
        Fact::NotCarried => {
            "Ikke med i beregningen: ingen forudsætning bærer linjens udgift, så den er i ingen af de øvrige visninger."
                .to_owned()
        }
        Fact::Rounded => "Beløbene er afrundet, så en sum kan afvige på sidste ciffer.".to_owned(),
        Fact::KeyGives { year, areas } => gives(*year, areas, formats),
        Fact::KeyCarries { year, areas } => carries(*year, areas, formats),
        Fact::KeyUnused(_) => "Hverken udgift eller kompensation følger den her.".to_owned(),
        // Told for both languages at once.
        Fact::Bars { .. } | Fact::Contradiction(_) => String::new(),
    }
}

fn covers(of: &OfYear, formats: Formats) -> String {
    let OfYear { year, own, received, .. } = of;
    let missing = *own - *received;
    let [none, own_text, received_text] = [Kr::ZERO, *own, *received].map(|kr| formats.money(kr.0));
    let (part, whole) = formats.money_pair(received.0, own.0);
    let more = formats.money(missing.0.abs());
    if *own <= Kr::ZERO || *received < Kr::ZERO {
        return format!(
            "I {year} er kommunens egen udgift {own_text}, DUT-kompensationen {received_text} og underfinansieringen {}.",
            formats.money(missing.0)
        );
    }
    match missing.cmp(&Kr::ZERO) {
        std::cmp::Ordering::Greater if *received == Kr::ZERO => {
            format!("I {year} dækker DUT {none} af {own_text}; kommunen mangler hele beløbet.")
        }
        std::cmp::Ordering::Greater => format!("I {year} dækker DUT {part} af {whole}; kommunen mangler {more}."),
        std::cmp::Ordering::Equal => format!("I {year} dækker DUT hele kommunens udgift på {own_text}."),
        std::cmp::Ordering::Less => {
            format!("I {year} giver DUT {received_text} til en udgift på {own_text}: {more} mere, end loven koster.")
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
        format!("Giver {each} i {year}. Landsbeløbet, der følger, er {}.", formats.all_of(&national))
    }
}

fn carries(year: i32, areas: &[Followed], formats: Formats) -> String {
    let each = areas.iter().map(|one| {
        let (own, of) = (millions(one.own, formats), area(one.area));
        let follows = format!("Egen udgift til {of}, {own} i {year}, følger den.");
        let share = one.share.map(|share| {
            let ends = formats.pct_range(share.low.0, share.high.0, 1);
            format!(" Beløbene selv giver andelen {} ({ends}).", formats.pct(share.value.0, 1))
        });
        let as_key = one.as_key.map(|[would, is]| {
            let (is, would) = (millions(is, formats), millions(would, formats));
            format!(" Som nøgle for kompensationen ville den give {would} mod {is}")
        });
        // The stop of *kr.* is the sentence's too.
        [follows, share.unwrap_or_default(), as_key.unwrap_or_default()].concat()
    });
    each.collect::<Vec<_>>().join(" ")
}

fn in_millions(kr: Kr) -> rust_decimal::Decimal {
    kr.0.checked_div(Scale::Millions.kr()).unwrap_or_default()
}
