//! The headings of the panel of assumptions, in their order.

use std::collections::BTreeSet;

use super::{
    super::language::Language,
    inputs::{lower_first, name},
};
use crate::scenario::{Scenario, path::Path, scenario::ids_below};

/// The heading under which an input stands, and its place among the headings. Inputs of one heading have one order.
#[must_use]
pub fn input_section(scenario: &Scenario, path: &Path, language: Language) -> (u32, String) {
    let say = |danish: &str, english: &str| language.say(danish, english).to_owned();
    let segments: Vec<&str> = path.segments().collect();
    match segments.as_slice() {
        ["groups", group, "exits" | "exits_at_cap" | "exits_are", ..] => exits(scenario, group, language),
        ["groups", group, ..] => {
            let title = if scenario.ids("groups").len() > 1 {
                name(scenario, "groups", group)
            } else {
                say("Målgruppen", "The target group")
            };
            (100 + 2 * place(&scenario.ids("groups"), group), title)
        }
        ["costs", line, ..] => costs(scenario, line, language),
        ["investments", investment, ..] => {
            let ids = investments(scenario);
            let title = say("Investering", "Investment");
            let named = || format!("{title}: {}", lower_first(&name(scenario, "investments", investment)));
            (70_000 + place(&ids, investment), if ids.len() > 1 { named() } else { title.clone() })
        }
        ["efficiency", ..] => (80_000, say("Effektivisering", "Efficiency")),
        ["discount", ..] => (81_000, say("Diskontering", "Discounting")),
        ["price_index", ..] => (83_000, say("Prisindeks", "Price index")),
        _ => (82_000, say("Scenariet", "The scenario")),
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
        language.say("Afgang til", "Exits to").to_owned()
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
    let mut title = language.say("Priser pr. helårsperson", "Prices per full-year person").to_owned();
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

/// The investments of the base and of every rule set, in order.
fn investments(scenario: &Scenario) -> Vec<crate::model::rules::Id> {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.investments.keys());
    ids_below(scenario.inputs.keys().chain(brought), "investments")
}

/// Where an id stands among its like; after all where it does not.
fn place(ids: &[crate::model::rules::Id], id: &str) -> u32 {
    let index = ids.iter().position(|known| &**known == id).unwrap_or(ids.len());
    u32::try_from(index).unwrap_or(u32::MAX).min(9_999)
}
