//! What stands beside the values of *Afgang* in a few words.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Sides,
    present::{
        facts::exits::{In, Of, Span, To},
        formats::Formats,
        words::{language::Language, names::lower_first},
    },
};

/// What a destination is called: *Førtidspension*.
#[must_use]
pub fn to_name(to: &To, sides: &Sides, formats: Formats) -> String {
    match to {
        To::Group(id) => name(id, sides),
        To::Again(id) => format!("{} {}", name(id, sides), formats.say("igen", "again")),
        To::Out => formats.say("Forlader modellen", "Leave the model").to_owned(),
    }
}

/// What is counted: *afsluttede forløb* of the group that the scenario is about, *afgange* of another.
#[must_use]
pub const fn counted(is_main: bool, formats: Formats) -> &'static str {
    if is_main { formats.say("afsluttede forløb", "completed courses") } else { formats.say("afgange", "exits") }
}

/// The sum of a table: *Afsluttede forløb i alt*.
#[must_use]
pub const fn in_all(is_main: bool, formats: Formats) -> &'static str {
    if is_main {
        formats.say("Afsluttede forløb i alt", "Completed courses in all")
    } else {
        formats.say("Afgange i alt", "Exits in all")
    }
}

/// How many have moved; of less than one that it is.
fn few(number: Decimal, formats: Formats) -> String {
    if number.is_zero() { formats.say("under 1", "fewer than 1").to_owned() } else { formats.persons(number) }
}

/// *heraf 57 flyttet fra førtidspension*: what goes to a destination under *after* alone.
#[must_use]
pub fn moved(number: Decimal, from: Option<&To>, sides: &Sides, formats: Formats) -> String {
    let number = few(number, formats);
    match (formats.language, from) {
        (Language::Danish, Some(To::Group(id))) => {
            format!("heraf {number} flyttet fra {}", lower_first(&name(id, sides)))
        }
        (Language::English, Some(To::Group(id))) => {
            format!("of which {number} moved from {}", lower_first(&name(id, sides)))
        }
        (Language::Danish, _) => format!("heraf {number} flyttet hertil"),
        (Language::English, _) => format!("of which {number} moved here"),
    }
}

/// *57 flyttet herfra*: what goes there under *before* alone.
#[must_use]
pub fn moved_away(number: Decimal, formats: Formats) -> String {
    let number = few(number, formats);
    match formats.language {
        Language::Danish => format!("{number} flyttet herfra"),
        Language::English => format!("{number} moved away from here"),
    }
}

/// What a group is called.
pub(super) fn name(id: &str, sides: &Sides) -> String {
    sides.name(&format!("groups/{id}")).to_owned()
}

/// Which are counted: *2025*, *2022–2036*, *kildens 1.414*.
#[must_use]
pub fn which(span: Span, formats: Formats) -> String {
    match span {
        Span::In(In::Year(year)) => formats.year(year),
        Span::In(In::Years(first, last)) => formats.year_range(first, last),
        Span::Counted { all, is_sourced } => {
            let all = formats.persons(all);
            match (formats.language, is_sourced) {
                (Language::Danish, true) => format!("kildens {all}"),
                (Language::Danish, false) => format!("filens {all} (antagelse)"),
                (Language::English, true) => format!("the source's {all}"),
                (Language::English, false) => format!("the file's {all} (assumption)"),
            }
        }
    }
}

/// What a table counts: *Ressourceforløb: afsluttede forløb, 2025*.
#[must_use]
pub fn whole_title(of: &Of, span: Span, sides: &Sides, formats: Formats) -> String {
    format!("{}: {}, {}", name(&of.group, sides), counted(of.is_main, formats), which(span, formats))
}
