//! What *DUT* says, in English.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::parts::{later, rule_set};
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
                format!(
                    "Only before has lines of compensation: all numbers are of {}.",
                    rule_set(false, sides, formats)
                )
            }
            Between::OnlyAfter => {
                format!("Only after has lines of compensation: all numbers are of {}.", rule_set(true, sides, formats))
            }
            Between::Same => "Before and after give the same amounts and stand here once.".to_owned(),
            Between::Differ => "Before and after give different amounts, but the same shortfall.".to_owned(),
            Between::TwoLevels => {
                "Before and after are in two price levels and cannot be compared: all numbers are of after.".to_owned()
            }
        },
        Fact::IsDifference => "Tables and bars are after less before.".to_owned(),
        Fact::OfBefore => {
            format!("The tables are of {}; swap before and after for the other side.", rule_set(false, sides, formats))
        }
        Fact::Basis { level, has_unstated: true } => format!(
            "The municipality's money, whatever the account, in {level} prices; lines without a stated price level are read \
             as {level} prices."
        ),
        Fact::Basis { level, has_unstated: false } => {
            format!("The municipality's money, whatever the account, in {level} prices.")
        }
        Fact::CarriedOn { from, all: true } => {
            format!("Carried on (*): from {from} the last number stated of each line holds.")
        }
        Fact::CarriedOn { from, all: false } => {
            format!("Carried on (*): from {from} the last number stated holds for lines that have none of the year.")
        }
        Fact::Circular => {
            "Own cost is itself a national amount times a share: that cost and compensation imply the same \
                           national amount does not show that the amount is right."
                .to_owned()
        }
        Fact::NotCarried => {
            "Not in the calculation: no input holds the line's cost, so it is in none of the other views.".to_owned()
        }
        Fact::Rounded => "Amounts are rounded, so that a sum may be off in its last digit.".to_owned(),
        Fact::KeyGives { year, areas } => gives(*year, areas, formats),
        Fact::KeyCarries { year, areas } => carries(*year, areas, formats),
        Fact::KeyUnused => "Neither cost nor compensation follows it here.".to_owned(),
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
    let is = level.map_or(is.clone(), |level| format!("{is} ({level} prices)"));
    if by_construction {
        format!(
            "After, {rules}, the municipality's shortfall in {year} goes from {was} to {is}; that follows because own cost is itself a \
             national amount times that share, and does not show that the national amount is right."
        )
    } else {
        format!("After, {rules}, the municipality's shortfall in {year} goes from {was} to {is}.")
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
        format!("In {year} own cost is {own_text}, compensation {received_text} and the shortfall {missing}")
    } else {
        match missing.cmp(&Kr::ZERO) {
            Ordering::Greater => {
                format!("In {year} compensation covers {part} of {whole}; the municipality lacks {more}")
            }
            Ordering::Equal => format!("In {year} compensation covers all of the cost of {own_text}"),
            Ordering::Less => format!(
                "In {year} compensation gives {received_text} for a cost of {own_text}: {more} more than the law costs"
            ),
        }
    };
    match then {
        None => format!("{first}."),
        Some([low, high]) if missing > Kr::ZERO && low > Kr::ZERO => {
            format!("{first}, then {} a year.", later(missing, [low, high], formats))
        }
        Some([low, high]) => {
            format!("{first}; then the shortfall is {} a year.", formats.money_range(low.0, high.0))
        }
    }
}

fn area(area: Area) -> String {
    lower_first(names::area(area, Language::English))
}

/// *7.2 million kr.*: an amount in millions, as the bars have it.
fn millions(kr: Kr, formats: Formats) -> String {
    formats.scaled_with_unit(kr.0, Scale::Millions)
}

fn gives(year: i32, areas: &[Given], formats: Formats) -> String {
    let each: Vec<String> =
        areas.iter().map(|one| format!("{} for {}", millions(one.received, formats), area(one.area))).collect();
    let national = areas.iter().filter_map(|one| {
        let within = one.national?;
        let ends = formats.range_to(in_millions(within.low), in_millions(within.high), 1);
        Some(format!("{} ({ends}) of {}", millions(within.value, formats), area(one.area)))
    });
    let national: Vec<String> = national.collect();
    let each = formats.all_of(&each);
    if national.is_empty() {
        format!("Gives {each} in {year}.")
    } else {
        format!("Gives {each} in {year}; implied national amount: {}.", formats.all_of(&national))
    }
}

fn carries(year: i32, areas: &[Followed], formats: Formats) -> String {
    let each = areas.iter().map(|one| {
        let (own, of) = (millions(one.own, formats), area(one.area));
        let share = one.share.map_or_else(String::new, |share| {
            let ends = formats.pct_range(share.low.0, share.high.0, 1);
            format!("; implied share: {} ({ends})", formats.pct(share.value.0, 1))
        });
        let as_key = one.as_key.map_or_else(String::new, |[would, is]| {
            let (is, would) = (formats.scaled(is.0, Scale::Millions), millions(would, formats));
            format!(" As the key of compensation it would give {would} instead of {is}.")
        });
        format!("Carries own cost of {of}, {own} in {year}{share}.{as_key}")
    });
    each.collect::<Vec<_>>().join(" ")
}

fn in_millions(kr: Kr) -> Decimal {
    kr.0.checked_div(Scale::Millions.kr()).unwrap_or_default()
}
