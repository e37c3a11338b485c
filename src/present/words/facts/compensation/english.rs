//! What *DUT* says, in English.

use rust_decimal::Decimal;

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
            format!("After that the shortfall is {} a year to the end of {last}.", formats.money(low.0))
        }
        Fact::Then { last, low, high } => {
            format!("After that the shortfall is {} a year to the end of {last}.", formats.money_range(low.0, high.0))
        }
        Fact::Under { year, is_after, was, is } => {
            let which = if *is_after { "After" } else { "Before" };
            let (is, was) = (formats.money(is.0), formats.money(was.0));
            let rules = rule_set(*is_after, sides, formats);
            format!("{which}, {rules}: the shortfall in {year} is {is} against {was}.")
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
            Between::Differ => "Before and after give different amounts.".to_owned(),
            Between::TwoLevels => {
                "Before and after are in two price levels and cannot be compared: all numbers are of after.".to_owned()
            }
        },
        Fact::InFull { is_after } => format!(
            "Lines and bars are of {}; what is dashed is what the other side would give.",
            rule_set(*is_after, sides, formats)
        ),
        Fact::Basis { level, has_unstated: true } => format!(
            "The municipality's money, whatever the account, in {level} prices; lines without a stated price level are read \
             as {level} prices."
        ),
        Fact::Basis { level, has_unstated: false } => {
            format!("The municipality's money, whatever the account, in {level} prices.")
        }
        Fact::CarriedOn { from, all: true } => {
            format!("* From {from} the last number stated of each line is carried on.")
        }
        Fact::CarriedOn { from, all: false } => {
            format!("* From {from} the last number stated is carried on for lines that have none of the year.")
        }
        Fact::Circular => "Own cost is itself calculated as a national amount times a share. If cost and compensation \
                           imply the same national amount, that follows from the method and does not show that the \
                           national amount is right."
            .to_owned(),
        Fact::NotCarried => {
            "Not in the calculation: no input holds the line's cost, so it is in none of the other views.".to_owned()
        }
        Fact::Rounded => "Amounts are rounded, so that a sum may be off in its last digit.".to_owned(),
        Fact::KeyGives { year, areas } => gives(*year, areas, formats),
        Fact::KeyCarries { year, areas } => carries(*year, areas, formats),
        Fact::KeyUnused(_) => "Neither cost nor compensation follows it here.".to_owned(),
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
            "In {year} the municipality's own cost is {own_text}, the compensation {received_text} and the shortfall {}.",
            formats.money(missing.0)
        );
    }
    match missing.cmp(&Kr::ZERO) {
        std::cmp::Ordering::Greater if *received == Kr::ZERO => {
            format!("In {year} compensation covers {none} of {own_text}; the municipality lacks all of it.")
        }
        std::cmp::Ordering::Greater => {
            format!("In {year} compensation covers {part} of {whole}; the municipality lacks {more}.")
        }
        std::cmp::Ordering::Equal => {
            format!("In {year} compensation covers all of the municipality's cost of {own_text}.")
        }
        std::cmp::Ordering::Less => format!(
            "In {year} compensation gives {received_text} for a cost of {own_text}: {more} more than the law costs."
        ),
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
        format!("Gives {each} in {year}. The implied national amount is {}.", formats.all_of(&national))
    }
}

fn carries(year: i32, areas: &[Followed], formats: Formats) -> String {
    let each = areas.iter().map(|one| {
        let (own, of) = (millions(one.own, formats), area(one.area));
        let follows = format!("Own cost of {of}, {own} in {year}, follows it.");
        let share = one.share.map(|share| {
            let ends = formats.pct_range(share.low.0, share.high.0, 1);
            format!(" The amounts themselves imply a share of {} ({ends}).", formats.pct(share.value.0, 1))
        });
        let as_key = one.as_key.map(|[would, is]| {
            let (is, would) = (millions(is, formats), millions(would, formats));
            format!(" As the key of compensation it would give {would} against {is}")
        });
        // The stop of *kr.* is the sentence's too.
        [follows, share.unwrap_or_default(), as_key.unwrap_or_default()].concat()
    });
    each.collect::<Vec<_>>().join(" ")
}

fn in_millions(kr: Kr) -> Decimal {
    kr.0.checked_div(Scale::Millions.kr()).unwrap_or_default()
}
