//! The panel *Forudsætninger* as data: every input of both sides in sections, a row for each with its value before and
//! after, its unit, and whether it rests on a source.
//!
//! A row is made from the inputs alone. One number is added: a mean stay whose cap was changed above it, because the mean
//! that follows is what the reader looks for there.

mod details;
mod order;
mod rows;
mod short;

pub use details::{Detail, beside, details};

use std::sync::Arc;

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::{formats::Formats, table::Tone, words::names};
use crate::{
    evaluation::sides::Sides,
    scenario::{
        Scenario,
        figure::Value,
        path::Path,
        schema::{InputKind, Unit},
    },
};

use rows::Both;

/// The whole panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumptions {
    /// In the order of the panel.
    pub sections: Vec<Section>,
}

/// Inputs under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The inputs, those that are looked for first before the rest.
    pub rows: Vec<Row>,
}

/// One input.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing a row can be, and none follows from another")]
pub struct Row {
    /// The input.
    pub path: Path,
    /// What it is.
    pub kind: &'static InputKind,
    /// What it is called on its own, below its section's heading.
    pub label: String,
    /// What it belongs to, where several inputs in a row belong to one thing: an investment's amount, an effect.
    pub group: Option<String>,
    /// What stands at the left of its fields, below its group's heading.
    pub short: String,
    /// The unit beside its fields; an amount that is not in the scenario's prices says in which.
    pub unit: String,
    /// Its value on each side.
    pub cells: Cells,
    /// Whether the two sides differ.
    pub differs: bool,
    /// The dot: sourced, an assumption, or neither.
    pub tone: Tone,
    /// Whether it is a number that rests on no source.
    pub is_unsourced: bool,
    /// Whether it says no more than what holds where a file says nothing.
    pub is_idle: bool,
    /// Whether it is looked for first, rather than among the rest of its section.
    pub is_main: bool,
}

/// The fields of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// A fact: one value for both sides.
    Shared(Cell),
    /// A value for each side; `None` where a side does not have the input.
    Sides([Option<Cell>; 2]),
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// The unit by which it is typed and shown; a count for the part of those who leave, where the scenario has counts.
    pub unit: Unit,
    /// As it stands in the field.
    pub text: String,
    /// The number that a drag begins from.
    pub number: Option<Decimal>,
    /// The value of what *after* builds on, to be struck through, where *before* does not show it.
    pub struck: Option<String>,
    /// Whether it follows from another input rather than being stated.
    pub is_derived: bool,
    /// Whether the side's own rule set states it, above what it builds on.
    pub is_own: bool,
}

impl Assumptions {
    /// The panel of two sides.
    #[must_use]
    pub fn new(sides: &Sides, formats: Formats) -> Self {
        let both = Both::new(sides, formats);
        let mut rows: Vec<(u32, String, Row)> = Vec::new();
        let mut things = Vec::new();
        // Finding a heading goes through the whole scenario: it is done once for all that stand under it.
        let mut headings: IndexMap<(bool, Path), (u32, String)> = IndexMap::new();
        for path in both.paths() {
            let Some(row) = both.row(&path) else { continue };
            let scenario = both.scenario_of(&path);
            let key = (std::ptr::eq(scenario, Arc::as_ptr(&sides.after.scenario)), under(scenario, &path));
            let heading =
                headings.entry(key).or_insert_with(|| names::input_section(scenario, &path, formats.language));
            let (place, title) = heading.clone();
            things.extend(order::thing(&path).filter(|thing| !things.contains(thing)));
            rows.push((place, title, row));
        }
        rows.sort_by_cached_key(|(place, _, row)| {
            let thing = order::thing(&row.path).and_then(|thing| things.iter().position(|known| *known == thing));
            (*place, thing, order::rank(row.kind.pattern))
        });
        let mut sections: Vec<Section> = Vec::new();
        for (_, title, row) in rows {
            match sections.last_mut() {
                Some(section) if section.title == title => section.rows.push(row),
                _ => sections.push(Section { title, rows: vec![row] }),
            }
        }
        Self { sections }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    /// How many of the inputs that are in use differ, what only follows left out: *6 af 41 er forskellige*.
    #[must_use]
    pub fn difference_sentence(&self, formats: Formats) -> String {
        let stated = || self.rows().filter(|row| !row.is_idle);
        let (differing, all) = (stated().filter(|row| row.differs && !row.follows()).count(), stated().count());
        match formats.language {
            crate::present::words::language::Language::Danish if differing == 1 => format!("1 af {all} er forskellig"),
            crate::present::words::language::Language::Danish => format!("{differing} af {all} er forskellige"),
            crate::present::words::language::Language::English if differing == 1 => format!("1 of {all} differs"),
            crate::present::words::language::Language::English => format!("{differing} of {all} differ"),
        }
    }

    /// How many numbers rest on no source: *3 forudsætninger uden kilde*; nothing when there are none.
    #[must_use]
    pub fn unsourced_sentence(&self, formats: Formats) -> Option<String> {
        let count = self.rows().filter(|row| row.is_unsourced).count();
        let words = match count {
            0 => return None,
            1 => formats.say("forudsætning uden kilde", "assumption without a source"),
            _ => formats.say("forudsætninger uden kilde", "assumptions without a source"),
        };
        Some(format!("{count} {words}"))
    }
}

/// What all inputs with the heading of this one have in common.
fn under(scenario: &Scenario, path: &Path) -> Path {
    let segments: Vec<&str> = path.segments().collect();
    match segments.as_slice() {
        // (How exits are given stands with the exits.)
        ["groups", _, "exits_are"] => path.clone(),
        // Lines stand under the group whose price they are.
        ["costs", line, ..] => {
            let group =
                scenario.inputs.get(format!("costs/{line}/group").as_str()).and_then(|figure| figure.value.word());
            format!("costs/{}", group.unwrap_or_default()).as_str().into()
        }
        _ => path.parent(),
    }
}

impl Row {
    /// Whether a value of it follows from another input.
    #[must_use]
    pub fn follows(&self) -> bool {
        [0, 1].into_iter().any(|side| self.cell(side).is_some_and(|cell| cell.is_derived))
    }

    /// The value of a side as it is shown; that of both for a fact.
    #[must_use]
    pub fn cell(&self, side: usize) -> Option<&Cell> {
        match &self.cells {
            Cells::Shared(cell) => Some(cell),
            Cells::Sides(cells) => cells.get(side).and_then(Option::as_ref),
        }
    }
}
