//! What stands in the field of an input, and its unit beside it.

use rust_decimal::Decimal;

use super::numbers::{Formats, HUNDRED, NBSP};
use crate::{
    model::time::CalendarMonth,
    present::words::choices,
    scenario::{figure::Value, schema::Unit},
};

/// What stands in the input's field: the value with all its digits, without its unit. Ids of groups, departments and
/// cost lines stand as they are; a view puts their names.
#[must_use]
pub fn show_value(value: &Value, unit: Unit, formats: Formats) -> String {
    match value {
        Value::Number(number) => show_number(*number, unit, formats),
        Value::List(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(|number| show_number(*number, unit, formats)).collect();
            numbers.join("; ")
        }
        Value::Word(word) => show_word(word, unit, formats),
        Value::None => formats.say("ingen", "none").to_owned(),
    }
}

/// The value with its unit, as it stands in a sentence: `36 mdr.`, `149.000 kr.`, `50 pct.`
#[must_use]
pub fn value_with_unit(value: &Value, unit: Unit, formats: Formats) -> String {
    let shown = show_value(value, unit, formats);
    let label =
        if *value == Value::Number(Decimal::ONE) { label_of_one(unit, formats) } else { unit_label(unit, formats) };
    match value {
        Value::Number(_) | Value::List(_) if label == "%" => shown + "%",
        Value::Number(_) | Value::List(_) if !label.is_empty() => format!("{shown}{NBSP}{label}"),
        Value::Number(_) | Value::List(_) | Value::Word(_) | Value::None => shown,
    }
}

fn show_word(word: &str, unit: Unit, formats: Formats) -> String {
    let is_choice = unit == Unit::Refund || matches!(unit, Unit::Choice(words) if words.contains(&word));
    if is_choice {
        return choices::choice(word, formats.language).to_owned();
    }
    let month = word.parse::<CalendarMonth>().ok().filter(|_| unit == Unit::Month);
    month.map_or_else(|| word.to_owned(), |month| formats.month(month))
}

fn show_number(number: Decimal, unit: Unit, formats: Formats) -> String {
    match unit {
        Unit::Share | Unit::Points | Unit::Shares | Unit::ExitPart | Unit::Refund => formats.exact(in_per_cent(number)),
        Unit::Year => number.normalize().to_string(),
        Unit::Persons
        | Unit::PersonsPerYear
        | Unit::Months
        | Unit::WholeMonths
        | Unit::Weeks
        | Unit::Kr
        | Unit::KrPerYear
        | Unit::KrOfYear
        | Unit::Years
        | Unit::Month
        | Unit::Choice(_)
        | Unit::Group
        | Unit::Department
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Count
        | Unit::Text
        | Unit::CostLine => formats.exact(number),
    }
}

/// A hundred times, by moving the decimal point: exact however many digits there are.
fn in_per_cent(share: Decimal) -> Decimal {
    let mut moved = share;
    match share.scale().checked_sub(2).map(|scale| moved.set_scale(scale)) {
        Some(Ok(())) => moved,
        Some(Err(_)) | None => share.saturating_mul(HUNDRED),
    }
}

/// The unit that stands beside the field; empty where there is none.
#[must_use]
pub fn unit_label(unit: Unit, formats: Formats) -> String {
    let label = match unit {
        Unit::Persons => formats.say("pers.", "persons"),
        Unit::PersonsPerYear => formats.say("pers.\u{a0}pr.\u{a0}år", "persons a\u{a0}year"),
        Unit::Months | Unit::WholeMonths => formats.say("mdr.", "months"),
        Unit::Weeks => formats.say("uger", "weeks"),
        Unit::Share | Unit::Shares | Unit::ExitPart | Unit::Refund => formats.pct_unit(),
        Unit::Points => formats.say("procentpoint", "points"),
        Unit::Kr | Unit::KrPerYear | Unit::KrOfYear => "kr.",
        Unit::Years => formats.say("år", "years"),
        Unit::Year
        | Unit::Month
        | Unit::Choice(_)
        | Unit::Group
        | Unit::Department
        | Unit::CostLine
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Count
        | Unit::Text => "",
    };
    label.to_owned()
}

/// The unit after the number 1.
fn label_of_one(unit: Unit, formats: Formats) -> String {
    let label = match unit {
        Unit::Persons => formats.say("pers.", "person"),
        Unit::PersonsPerYear => formats.say("pers.\u{a0}pr.\u{a0}år", "person a\u{a0}year"),
        Unit::Months | Unit::WholeMonths => formats.say("md.", "month"),
        Unit::Weeks => formats.say("uge", "week"),
        Unit::Years => formats.say("år", "year"),
        // A share of 1 is shown as 100.
        Unit::Share
        | Unit::Shares
        | Unit::ExitPart
        | Unit::Refund
        | Unit::Points
        | Unit::Kr
        | Unit::KrPerYear
        | Unit::KrOfYear
        | Unit::Year
        | Unit::Month
        | Unit::Choice(_)
        | Unit::Group
        | Unit::Department
        | Unit::Index
        | Unit::Municipality
        | Unit::Input
        | Unit::Count
        | Unit::Text
        | Unit::CostLine => return unit_label(unit, formats),
    };
    label.to_owned()
}

/// The unit of a part of those who leave: per cent, or persons where the scenario gives counts.
#[must_use]
pub fn exit_unit(unit: Unit, are_counts: bool) -> Unit {
    if are_counts && unit == Unit::ExitPart { Unit::Persons } else { unit }
}
