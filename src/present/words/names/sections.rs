//! The headings of the panel of assumptions, in their order.

use std::collections::BTreeSet;

use super::{
    super::language::Language,
    input_words::{Section, words_of},
    inputs::{lower_first, name},
};
use crate::scenario::{Scenario, path::Path, scenario::ids_below};

/// The heading under which an input stands, and its place among the headings. Inputs of one heading have one order.
#[must_use]
pub fn input_section(scenario: &Scenario, path: &Path, language: Language) -> (u32, String) {
    let section = words_of(path).map_or(Section::Scenario, |words| words.section);
    let id = path.segment(1).unwrap_or_default();
    let title = section.title(language).to_owned();
    match section {
        Section::Group => {
            let groups = scenario.ids("groups");
            let title = if groups.len() > 1 { name(scenario, "groups", id) } else { title };
            (100 + 2 * place(&groups, id), title)
        }
        Section::Exits => exits(scenario, id, language),
        Section::Costs => costs(scenario, id, language),
        Section::Investment => {
            let ids = investments(scenario);
            let named = format!("{title}: {}", lower_first(&name(scenario, "investments", id)));
            (70_000 + place(&ids, id), if ids.len() > 1 { named } else { title })
        }
        Section::Efficiency => (80_000, title),
        // What a file of compensation or of municipalities is about comes first where there are no groups.
        Section::Compensation => (74_000, title),
        Section::CompensationLines => compensation_line(scenario, id, language),
        Section::Coverage => (79_000, title),
        Section::Spending => (79_500, title),
        Section::BudgetNote => (82_500, title),
        Section::Discount => (81_000, title),
        Section::Scenario => (82_000, title),
        Section::PriceIndex => (83_000, title),
    }
}

/// *Afgang til*, with the group's name where several groups have exits.
fn exits(scenario: &Scenario, group: &str, language: Language) -> (u32, String) {
    let is_exit = |path: &&Path| matches!(path.segment(2), Some("exits" | "exits_at_cap"));
    let with_exits: BTreeSet<&str> =
        scenario.inputs.keys().filter(is_exit).filter_map(|path| path.segment(1)).collect();
    let title = if with_exits.len() > 1 {
        let name = lower_first(&name(scenario, "groups", group));
        match language {
            Language::Danish => format!("Afgang fra {name} til"),
            Language::English => format!("Exits from {name} to"),
        }
    } else {
        Section::Exits.title(language).to_owned()
    };
    (101 + 2 * place(&scenario.ids("groups"), group), title)
}

/// *Priser pr. helårsperson*, with the group's name where several groups have prices; yearly amounts by themselves.
fn costs(scenario: &Scenario, line: &str, language: Language) -> (u32, String) {
    let groups = scenario.ids("groups");
    let group_of = |line: &str| {
        let figure = scenario.inputs.get(format!("costs/{line}/group").as_str())?;
        figure.value.word().map(str::to_owned)
    };
    let Some(group) = group_of(line) else {
        return (60_000, language.say("Udgifter pr. år", "Costs a year").to_owned());
    };
    let lines = scenario.ids("costs");
    let priced: BTreeSet<String> = lines.iter().filter_map(|line| group_of(line)).collect();
    let mut title = Section::Costs.title(language).to_owned();
    if priced.len() > 1 {
        let name = lower_first(&name(scenario, "groups", &group));
        title = format!("{title}, {name}");
    }
    let mut levels = BTreeSet::new();
    for other in lines.iter().filter(|other| group_of(other).as_deref() == Some(group.as_str())) {
        if let Some(figure) = scenario.inputs.get(format!("costs/{other}/per_person").as_str()) {
            levels.insert(figure.price_level.unwrap_or_else(|| scenario.price_level()));
        }
    }
    if let (1, Some(level)) = (levels.len(), levels.first()) {
        let words = language.say("p/l", "prices");
        title = format!("{title}, {level}\u{a0}{words}");
    }
    (30_000 + place(&groups, &group), title)
}

/// *DUT: flere i virksomhedsrettet aktivering*, with the line's number in the source.
fn compensation_line(scenario: &Scenario, id: &str, language: Language) -> (u32, String) {
    let name = name(scenario, "compensation_lines", id);
    let path = format!("compensation_lines/{id}/number");
    let brought = scenario.rule_sets.iter().map(|rules| &rules.brought);
    let mut stated = std::iter::once(&scenario.inputs).chain(brought).filter_map(|inputs| inputs.get(path.as_str()));
    let number = stated.find_map(|figure| figure.value.word());
    let title = number.map_or_else(|| lower_first(&name), |number| format!("{number} {}", lower_first(&name)));
    let words = language.say("DUT", "Compensation");
    (75_000 + place(&ids(scenario, "compensation_lines"), id).min(3_999), format!("{words}: {title}"))
}

/// The investments of the base and of every rule set, in order.
fn investments(scenario: &Scenario) -> Vec<crate::model::id::Id> {
    ids(scenario, "investments")
}

/// The things of a section in the base and in every rule set, in order.
fn ids(scenario: &Scenario, section: &str) -> Vec<crate::model::id::Id> {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys());
    ids_below(scenario.inputs.keys().chain(brought), section)
}

/// Where an id stands among its like; after all where it does not.
fn place(ids: &[crate::model::id::Id], id: &str) -> u32 {
    let index = ids.iter().position(|known| &**known == id).unwrap_or(ids.len());
    u32::try_from(index).unwrap_or(u32::MAX).min(9_999)
}
