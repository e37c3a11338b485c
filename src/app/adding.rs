//! Municipalities that are typed or pasted as text: read again with each sign, put into the table as one step.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    App,
    document::SideChoice,
    history::What,
    municipalities::{of_row, stating, with_persons},
    session::Overlay,
};
use crate::{
    present::municipal_rows::{Becomes, Block, Persons, Row, read},
    scenario::{
        Scenario,
        difference::change::Stated,
        edit::{self, part::Edit},
        figure::{Figure, Status, Value},
        finding::Finding,
        layers::Layers,
        path::Path,
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

impl App {
    /// Asks for municipalities, with this text so far.
    pub(super) fn add_municipalities(&mut self, mut text: String) {
        let side = self.session.adding.take().map(|adding| adding.side).or_else(|| self.session.after.clone());
        let Some((side, file)) = side.and_then(|side| Some((side.clone(), self.document.file(side.file)?))) else {
            return;
        };
        if let Some((end, _)) = text.char_indices().nth(LONGEST) {
            text.truncate(end);
        }
        let mut block = read(&text, &Layers::new(&file.scenario, &side.rule_set), self.settings.formats());
        let mut named = Scenario::clone(&file.scenario);
        let called = block.rows().filter(|row| row.becomes == Becomes::New).map(|row| (at(row), row.name.clone()));
        Arc::make_mut(&mut named.names).extend(called);
        let faults = settle(&mut block, &file.scenario, &side);
        self.session.overlay = Some(Overlay::AddMunicipalities(side.file));
        self.session.adding = Some(Adding { side, text, block, named: Arc::new(named), faults });
    }

    /// Puts them into the table. What cannot stand there stays out; where all would be an error, nothing is put in.
    pub(super) fn put_municipalities(&mut self) {
        let Some(text) = self.session.adding.as_ref().map(|adding| adding.text.clone()) else { return };
        // The file may have changed since they were read.
        self.add_municipalities(text);
        let Some(adding) = self.session.adding.take() else { return };
        let rows: Vec<&Row> = adding.block.changing().collect();
        let first = rows.first().map(|row| row.id.clone());
        let put = self.document.file(adding.side.file).map(|file| edits(&rows, &file.scenario, &adding.side));
        let what = What::PutRows(rows.len());
        match (first, put) {
            (Some(first), Some(put)) if self.change(adding.side.file, &put, what).is_ok() => {
                self.session.overlay = None;
                self.session.rejected = None;
                self.find_municipality(first);
            }
            _ => self.session.adding = Some(adding),
        }
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

/// What puts rows into the table.
fn edits(rows: &[&Row], scenario: &Scenario, side: &SideChoice) -> Edit {
    let of = |row: &&Row| match row.becomes {
        Becomes::New => vec![new(row)],
        Becomes::Changed { persons, share } => changed(row, persons, share, scenario, side),
        Becomes::Same => Vec::new(),
    };
    Edit::All(rows.iter().flat_map(of).collect())
}

fn at(row: &Row) -> Path {
    Path::new(&["coverage/", &row.id].concat())
}

fn new(row: &Row) -> Edit {
    let figure = |field: &str, value| {
        // Nobody has said where it is from.
        let status = Some(Status::Assumption);
        (of_row(&row.id, field), Arc::new(Figure { status, ..Figure::bare(value) }))
    };
    let persons = match row.persons {
        Persons::Number(number) => figure("persons", Value::Number(number)),
        Persons::Hidden => (of_row(&row.id, "hidden"), Arc::new(Figure::bare(Value::Word("yes".into())))),
    };
    let path = at(row);
    Edit::Add {
        names: vec![(path.clone(), row.name.clone())],
        inputs: [persons, figure("share", Value::Number(row.share))].into_iter().collect(),
        stated: Stated::Base(path),
        place: None,
    }
}

fn changed(
    row: &Row,
    persons: Option<Persons>,
    share: Option<Decimal>,
    scenario: &Scenario,
    side: &SideChoice,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    if persons != Some(row.persons) {
        let number = if let Persons::Number(number) = row.persons { Some(number) } else { None };
        edits.extend(with_persons(scenario, side, &row.id, number));
    }
    if share != Some(row.share) {
        let path = of_row(&row.id, "share");
        let rule_set = stating(scenario, side, std::slice::from_ref(&path)).rule_set;
        edits.push(Edit::Set { rule_set, path, value: Value::Number(row.share) });
    }
    edits
}
