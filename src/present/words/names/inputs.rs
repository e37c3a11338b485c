//! The label of an input of a scenario, with the scenario's own names, and the label that stands alone.

use super::{
    super::language::Language,
    input_words::{Called, InputWords, Section, words_of},
};
use crate::{
    model::time::CalendarMonth,
    present::formats::{self, Formats},
    scenario::{
        Scenario,
        figure::Value,
        path::Path,
        schema::{self, Unit},
    },
};

/// The label to the left of an input's field, below its section's heading: the destination's name for an exit, the line's
/// for a price, the year for a list by year.
#[must_use]
pub fn input_label(scenario: &Scenario, path: &Path, language: Language) -> String {
    label_by(words_of(path), scenario, path, language)
}

/// The same with the words of the input, where they are at hand.
pub(in crate::present) fn label_by(
    words: Option<&InputWords>,
    scenario: &Scenario,
    path: &Path,
    language: Language,
) -> String {
    let label = label_of_input(words, scenario, path, language);
    match path.date() {
        Some(month) => format!("{label}, {}", from_month(month, language)),
        None => label,
    }
}

/// From which month a later figure of an input holds, as a row below the input's own: *fra januar 2024*.
#[must_use]
pub fn from_month(month: CalendarMonth, language: Language) -> String {
    format!("{} {}", language.say("fra", "from"), Formats::new(language).month(month))
}

fn label_of_input(words: Option<&InputWords>, scenario: &Scenario, path: &Path, language: Language) -> String {
    let key = path.key();
    let Some(words) = words else { return key.to_owned() };
    let label = words.label(language);
    let owner = || scenario.name(path.named_thing());
    match words.called {
        Called::Label => label.to_owned(),
        Called::Owner => owner().to_owned(),
        Called::OwnerAndYear => format!("{} {key}", owner()),
        Called::LabelAndOwner if words.is_listed() => format!("{label}, {} {key}", lower_first(owner())),
        Called::LabelAndOwner => format!("{label}, {}", lower_first(owner())),
        Called::Year => key.to_owned(),
        Called::FromYear => format!("{label} {} {key}", language.say("fra år", "from year")),
        Called::Destination => name(scenario, "groups", key),
        Called::DestinationAtCap => {
            format!("{}, {}", name(scenario, "groups", key), language.say("ved loftet", "at the cap"))
        }
        Called::Department => department(scenario, path),
        Called::LabelAndDepartment => format!("{label}, {}", department(scenario, path)),
    }
}

/// The name of the department that a part of a year's spending is of.
fn department(scenario: &Scenario, path: &Path) -> String {
    name(scenario, "departments", path.segment(2).unwrap_or_default())
}

/// The label where no heading stands above it, in a list of what differs or in the name of an undo: `Ressourceforløb: loft
/// over varighed`, `Indsats: pris pr. helårsperson`.
#[must_use]
pub fn input_full_label(scenario: &Scenario, path: &Path, language: Language) -> String {
    let label = full_label_of_input(scenario, &Path::new(path.undated()), language);
    path.date().map_or_else(|| label.clone(), |month| format!("{label}, {}", from_month(month, language)))
}

fn full_label_of_input(scenario: &Scenario, path: &Path, language: Language) -> String {
    let alone = || input_label(scenario, path, language);
    let Some(words) = words_of(path) else { return alone() };
    let key = path.key();
    let plain = lower_first(words.label(language));
    let owner = scenario.name(path.named_thing());
    let to = |danish, english| {
        format!("{owner}: {} {}", language.say(danish, english), lower_first(&name(scenario, "groups", key)))
    };
    match (words.section, words.called) {
        (_, Called::Destination) => to("afgang til", "exits to"),
        (_, Called::DestinationAtCap) => to("afgang ved loftet til", "exits at the cap to"),
        (_, Called::Year) => format!("{} {key}", words.label(language)),
        (Section::Costs, _) if words.is_listed() => format!("{owner}: {plain}, {key}"),
        (Section::CompensationLines, _) if words.is_listed() => format!("{owner}: {plain} {key}"),
        (Section::Group | Section::Exits | Section::Costs | Section::CompensationLines, _)
        | (Section::Coverage, Called::Owner | Called::LabelAndOwner) => format!("{owner}: {plain}"),
        (Section::Investment, called) => {
            let (investment, part) = (scenario.name(path.thing()), lower_first(owner));
            let own = if called == Called::OwnerAndYear { String::new() } else { format!(", {plain}") };
            let year = if words.is_listed() { format!(" {key}") } else { String::new() };
            format!("{investment}: {part}{own}{year}")
        }
        (Section::Spending, Called::Department) => format!("{}: {plain}", department(scenario, path)),
        (Section::Efficiency | Section::Coverage | Section::Spending, Called::Label) => {
            format!("{}: {plain}", words.section.title(language))
        }
        (
            Section::Efficiency
            | Section::Discount
            | Section::Scenario
            | Section::PriceIndex
            | Section::Compensation
            | Section::BudgetNote
            | Section::Coverage
            | Section::Spending,
            _,
        ) => alone(),
    }
}

/// What the input, or the list of inputs by year, is called that a path names: *Indsats: statsrefusion*, *Nye initiativer:
/// service*.
#[must_use]
pub fn carrier_name(scenario: &Scenario, path: &str, language: Language) -> String {
    let of_list = || schema::kind_of(&Path::new(path).join("0")).map(|_| Path::new(path));
    match of_list() {
        Some(list) => {
            let part = list.named_thing();
            let (thing, owner) = (list.thing(), scenario.name(part));
            if thing == part { owner.to_owned() } else { format!("{}: {}", scenario.name(thing), lower_first(owner)) }
        }
        None => input_full_label(scenario, &Path::new(path), language),
    }
}

/// The inputs that can carry the cost of a line of compensation, each once, a list by year without its years: what
/// investments cost, and prices, yearly amounts and refunds of cost lines.
#[must_use]
pub fn carriers(scenario: &Scenario) -> Vec<String> {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys());
    let mut found: Vec<String> = Vec::new();
    for path in scenario.inputs.keys().chain(brought).filter(|path| !path.is_dated()) {
        let parts: Vec<&str> = path.segments().collect();
        let carrier = match parts.as_slice() {
            ["costs", _, "per_person" | "refund"] | ["investments", _, "amounts", _, "total"] => path.to_string(),
            ["costs", _, "yearly", _] | ["investments", _, "amounts", _, "by_year", _] => path.parent().to_string(),
            _ => continue,
        };
        if found.last() != Some(&carrier) && !found.contains(&carrier) {
            found.push(carrier);
        }
    }
    found
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
