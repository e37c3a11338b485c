//! The panel *Forudsætninger* as data: every input of both sides in sections, a row for each with its value before and
//! after, its unit, and whether it rests on a source.
//!
//! A row is made from the inputs alone. One number is added: a mean stay whose cap was changed above it, because the mean
//! that follows is what the reader looks for there.

mod details;
mod following;
mod lead;
mod other_unit;
mod row;
mod rows;
mod short;

pub use details::{Detail, beside, details};
pub use lead::{Lead, is_in_table};
pub use other_unit::share_typed;
pub use row::{Beside, Cell, Cells, Row};

use std::sync::Arc;

use indexmap::{IndexMap, IndexSet};

use super::{
    formats::Formats,
    grounds::unsourced,
    words::names::{
        self,
        input_words::{self, words_for},
    },
};
use crate::{
    evaluation::sides::Sides,
    scenario::{Scenario, path::Path, schema::kind_of},
};

use rows::Both;

/// The whole panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumptions {
    /// In the order of the panel.
    pub sections: Vec<Section>,
    /// How many figures of the scenario after say nothing about where they come from, as *Kilder* lists them.
    pub unsourced: usize,
}

/// Inputs under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The inputs, those that are looked for first before the rest.
    pub rows: Vec<Row>,
    /// The row that stands for a table below the heading.
    pub lead: Option<Lead>,
}

/// The place of a row: of its heading, its part of an investment, behind those looked for first, of its kind.
type Rank = (u32, Option<usize>, bool, usize);

impl Assumptions {
    /// The panel of two sides.
    #[must_use]
    pub fn new(sides: &Sides, formats: Formats) -> Self {
        let both = Both::new(sides, formats);
        let mut rows: Vec<(Rank, String, Row)> = Vec::new();
        let mut parts: IndexSet<String> = IndexSet::new();
        // Finding a heading goes through the whole scenario: it is done once for all that stand under it.
        let mut headings = IndexMap::new();
        for path in both.paths().into_iter().filter(|path| !is_in_table(path)) {
            let Some(kind) = kind_of(&path) else { continue };
            let Some((index, words)) = words_for(kind) else { continue };
            let Some(row) = both.row(&path, kind, words) else { continue };
            let scenario = both.scenario_of(&path);
            let is_of_after = std::ptr::eq(scenario, Arc::as_ptr(&sides.after.scenario));
            let key = (is_of_after, words.section, under(scenario, &path, words.section));
            let heading =
                headings.entry(key).or_insert_with(|| names::input_section(scenario, &path, formats.language));
            let (place, title): (u32, String) = heading.clone();
            // Inputs of one part of an investment stand together, in the order of the parts.
            let part = (words.section == input_words::Section::Investment).then(|| path.named_thing());
            let part = part.map(|part| parts.insert_full(part.to_owned()).0);
            rows.push(((place, part, !words.is_first, index), title, row));
        }
        rows.sort_by_key(|(rank, ..)| *rank);
        let mut labels: IndexMap<String, usize> = IndexMap::new();
        for (.., row) in &rows {
            *labels.entry(row.label.clone()).or_default() += 1;
        }
        let mut sections: Vec<Section> = Vec::new();
        for (_, title, mut row) in rows {
            if labels.get(&row.label).is_some_and(|count| *count > 1) {
                row.name = format!("{title}: {}", row.label);
            }
            row.field_names = [("før", "before"), ("efter", "after")]
                .map(|(danish, english)| format!("{}, {}", row.name, formats.say(danish, english)));
            match sections.last_mut() {
                Some(section) if section.title == title => section.rows.push(row),
                _ => sections.push(Section { title, rows: vec![row], lead: None }),
            }
        }
        if let Some(lead) = Lead::new(&both, formats) {
            let place = sections.iter().position(|section| section.title == lead.title);
            match place.and_then(|place| sections.get_mut(place)) {
                Some(section) => section.lead = Some(lead),
                None => sections.push(Section { title: lead.title.clone(), rows: Vec::new(), lead: Some(lead) }),
            }
        }
        Self { sections, unsourced: unsourced(&sides.after.scenario) }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }

    /// How many of the inputs that are in use differ, what only follows left out: *6 af 41 er forskellige*.
    #[must_use]
    pub fn difference_sentence(&self, formats: Formats) -> String {
        let stated = || self.rows().filter(|row| !row.is_idle);
        let leads = || self.sections.iter().filter_map(|section| section.lead.as_ref());
        let differing = stated().filter(|row| row.differs && !row.follows()).count();
        let differing = differing + leads().map(|lead| lead.differing).sum::<usize>();
        let all = stated().count() + leads().map(|lead| lead.stated).sum::<usize>();
        match formats.language {
            crate::present::words::language::Language::Danish if differing == 1 => format!("1 af {all} er forskellig"),
            crate::present::words::language::Language::Danish => format!("{differing} af {all} er forskellige"),
            crate::present::words::language::Language::English if differing == 1 => format!("1 of {all} differs"),
            crate::present::words::language::Language::English => format!("{differing} of {all} differ"),
        }
    }

    /// How many figures rest on no source: *3 forudsætninger uden kilde*; nothing when there are none.
    #[must_use]
    pub fn unsourced_sentence(&self, formats: Formats) -> Option<String> {
        let words = match self.unsourced {
            0 => return None,
            1 => formats.say("forudsætning uden kilde", "assumption without a source"),
            _ => formats.say("forudsætninger uden kilde", "assumptions without a source"),
        };
        Some(format!("{} {words}", self.unsourced))
    }
}

/// What the inputs below one heading belong to: lines stand under the group whose price they are.
fn under(scenario: &Scenario, path: &Path, section: input_words::Section) -> String {
    if section != input_words::Section::Costs {
        return path.thing().to_owned();
    }
    let group = scenario.inputs.get([path.thing(), "/group"].concat().as_str());
    group.and_then(|figure| figure.value.word()).unwrap_or_default().to_owned()
}
