//! The label of an input of a scenario, with the scenario's own names, and the label that stands alone.

use crate::scenario::{
    Scenario,
    figure::Value,
    path::Path,
    schema::{self, Unit},
};
use {
    super::{super::language::Language, labels::pattern_label},
    crate::present::formats::{self, Formats},
};

/// The label to the left of an input's field, below its section's heading: the destination's name for an exit, the line's
/// for a price, the year for a list by year.
#[must_use]
pub fn input_label(scenario: &Scenario, path: &Path, language: Language) -> String {
    let segments: Vec<&str> = path.segments().collect();
    let plain = || pattern_label(path, language);
    match segments.as_slice() {
        ["price_index", "changes", year] => (*year).to_owned(),
        ["groups", _, "exits", to] => name(scenario, "groups", to),
        ["groups", _, "exits_at_cap", to] => {
            format!("{}, {}", name(scenario, "groups", to), language.say("ved loftet", "at the cap"))
        }
        ["costs", line, "per_person"] => name(scenario, "costs", line),
        ["costs", line, "yearly", year] => format!("{} {year}", name(scenario, "costs", line)),
        ["costs", line, _] => format!("{}, {}", plain(), lower_first(&name(scenario, "costs", line))),
        ["investments", investment, part @ ("amounts" | "effects"), id, rest @ ..] => {
            let name = scenario.name(&format!("investments/{investment}/{part}/{id}")).to_owned();
            match rest {
                ["points" | "persons" | "mean_stay"] => name,
                ["by_year", year] => format!("{name} {year}"),
                _ => format!("{}, {}", plain(), lower_first(&name)),
            }
        }
        ["discount", "rates", year] => format!("{} {year}", language.say("Rente fra år", "Rate from year")),
        _ => plain(),
    }
}

/// The label where no heading stands above it, in a list of what differs or in the name of an undo: `Ressourceforløb: loft
/// over varighed`, `Indsats: pris pr. helårsperson`.
#[must_use]
pub fn input_full_label(scenario: &Scenario, path: &Path, language: Language) -> String {
    let segments: Vec<&str> = path.segments().collect();
    let plain = lower_first(&pattern_label(path, language));
    match segments.as_slice() {
        ["price_index", "changes", year] => format!("{} {year}", pattern_label(path, language)),
        ["groups", group, "exits", to] => {
            let to = lower_first(&name(scenario, "groups", to));
            format!("{}: {} {to}", name(scenario, "groups", group), language.say("afgang til", "exits to"))
        }
        ["groups", group, "exits_at_cap", to] => {
            let to = lower_first(&name(scenario, "groups", to));
            let words = language.say("afgang ved loftet til", "exits at the cap to");
            format!("{}: {words} {to}", name(scenario, "groups", group))
        }
        ["groups", group, ..] => format!("{}: {plain}", name(scenario, "groups", group)),
        ["costs", line, "yearly", year] => format!("{}: {plain}, {year}", name(scenario, "costs", line)),
        ["costs", line, ..] => format!("{}: {plain}", name(scenario, "costs", line)),
        ["investments", investment, part @ ("amounts" | "effects"), id, rest @ ..] => {
            let owner = name(scenario, "investments", investment);
            let part = lower_first(scenario.name(&format!("investments/{investment}/{part}/{id}")));
            match rest {
                ["by_year", year] => format!("{owner}: {part} {year}"),
                _ => format!("{owner}: {part}, {plain}"),
            }
        }
        ["efficiency", ..] => format!("{}: {plain}", language.say("Effektivisering", "Efficiency")),
        _ => input_label(scenario, path, language),
    }
}

/// A value of an input with its unit, as it stands in a sentence; `are_counts` where exits are given as counts.
#[must_use]
pub fn value_with_unit(path: &Path, value: &Value, are_counts: bool, formats: Formats) -> String {
    let Some(kind) = schema::kind_of(path) else { return formats::show_value(value, Unit::Kr, formats) };
    formats::value_with_unit(value, formats::exit_unit(kind.unit, are_counts), formats)
}

/// A text with its first letter large.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// What the thing with this id is called.
pub(super) fn name(scenario: &Scenario, section: &str, id: &str) -> String {
    scenario.names.get(format!("{section}/{id}").as_str()).map_or(id, String::as_str).to_owned()
}

/// A name inside a sentence: its first letter small, unless it is an abbreviation.
#[must_use]
pub fn lower_first(name: &str) -> String {
    let mut signs = name.chars();
    match (signs.next(), signs.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_ascii_digit() && second != ' ' => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}
