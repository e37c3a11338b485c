//! Municipalities that are typed or pasted as text: read again with each sign.

use std::sync::Arc;

use super::{
    document::SideChoice,
    table_edits::{at, edits},
};
use crate::{
    model::id::Id,
    present::{
        formats::Formats,
        municipal_rows::{Becomes, Block, Row, read},
    },
    scenario::{
        Scenario,
        edit::{self, part::Edit},
        finding::Finding,
        layers::Layers,
    },
};

/// The longest text that is read, in signs.
pub const LONGEST: usize = 100_000;

/// Municipalities that are being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Adding {
    /// The table that they are for.
    pub side: SideChoice,
    /// The text.
    pub text: String,
    /// What it says.
    pub block: Block,
    /// The scenario as it is, with what the new ones are called, for telling of them.
    pub named: Arc<Scenario>,
    /// The errors that the file would have with the rows, none of which is to blame alone; nothing is put in then.
    pub faults: Vec<Finding>,
}

impl Adding {
    /// What a text says for the table of a side, without the rows that would be errors.
    pub(super) fn new(side: SideChoice, mut text: String, scenario: &Scenario, formats: Formats) -> Self {
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            text.truncate(end);
        }
        let mut block = read(&text, &Layers::new(scenario, &side.rule_set), formats);
        let mut named = scenario.clone();
        let called = block.rows().filter(|row| row.becomes == Becomes::New).map(|row| (at(row), row.name.clone()));
        Arc::make_mut(&mut named.names).extend(called);
        let faults = settle(&mut block, scenario, &side);
        Self { side, text, block, named: Arc::new(named), faults }
    }

    /// What puts its rows into the table, the first of them, and how many they are; `None` where nothing would change.
    pub(super) fn put(&self, scenario: &Scenario) -> Option<(Edit, Id, usize)> {
        let rows: Vec<&Row> = self.block.changing().collect();
        Some((edits(&rows, scenario, &self.side), rows.first()?.id.clone(), rows.len()))
    }
}

/// Refuses the rows that would be errors, until the others can stand; the errors that are left then.
fn settle(block: &mut Block, scenario: &Scenario, side: &SideChoice) -> Vec<Finding> {
    loop {
        let rows: Vec<&Row> = block.changing().collect();
        match edit::edit(scenario, &edits(&rows, scenario, side)) {
            Ok(_) => return Vec::new(),
            Err(findings) if block.refuse(&findings) => {}
            Err(findings) => return findings,
        }
    }
}
