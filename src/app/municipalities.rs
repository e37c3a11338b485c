//! The table of municipalities changed by more than a value at a time, each time as one step.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    App,
    document::{Field, SideChoice},
    session::Why,
};
use crate::{
    model::id::Id,
    present::views::catalogue::municipalities::basis::own_of,
    scenario::{
        Scenario,
        difference::change::Stated,
        edit::part::{Edit, Member},
        figure::{Figure, Value},
        inputs::Inputs,
        layers::Layers,
        path::Path,
    },
};

/// What is done to the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableEdit {
    /// The persons of these rows are hidden: the number goes, and that it is hidden is said.
    Hide(Vec<Id>),
    /// A row is no more.
    Remove(Id),
    /// The file is seen from this municipality.
    MakeOwn(Id),
}

/// The rule set that states values of the table: they are changed where they stand, so that both sides have them. Where
/// several state some of them, it is the one that lies over the others.
#[must_use]
pub fn stating(scenario: &Scenario, side: &SideChoice, paths: &[Path]) -> SideChoice {
    let layers = Layers::new(scenario, &side.rule_set);
    let stated = paths.iter().filter_map(|path| layers.last(path.as_str()));
    let rules = stated.map(|(layer, _)| layer).max().and_then(|layer| layers.rule_set(layer));
    SideChoice { rule_set: rules.map_or_else(|| side.rule_set.clone(), |rules| rules.id.clone()), ..side.clone() }
}

/// A field of a row.
pub(super) fn of_row(id: &str, field: &str) -> Path {
    Path::new(&["coverage/", id, "/", field].concat())
}

/// What gives a row persons, or (`None`) hides them: both values in one rule set, so that none has one without the other.
pub(super) fn with_persons(scenario: &Scenario, side: &SideChoice, id: &Id, persons: Option<Decimal>) -> [Edit; 2] {
    let paths = ["persons", "hidden"].map(|field| of_row(id, field));
    let rule_set = stating(scenario, side, &paths).rule_set;
    let values = match persons {
        Some(number) => [Value::Number(number), Value::Word("no".into())],
        None => [Value::None, Value::Word("yes".into())],
    };
    let ([path, other], [number, hidden]) = (paths, values);
    let set = |path, value| Edit::Set { rule_set: rule_set.clone(), path, value };
    [set(path, number), set(other, hidden)]
}

/// The terms of the table with one value, in a file that says nothing of them.
fn with_terms(path: Path, value: Value) -> Edit {
    let inputs = Inputs::from_iter([(path, Arc::new(Figure::bare(value)))]);
    Edit::Add { stated: Stated::Base(Path::new("coverage_terms")), names: Vec::new(), inputs, place: None }
}

impl App {
    /// The municipality that the file is seen from, where it says so.
    #[must_use]
    pub fn own_municipality(&self) -> Option<Id> {
        own_of(self.results.sides.as_ref()?)
    }

    /// Changes the table that a side shows. What would be an error keeps all of it out and is told.
    pub(super) fn edit_table(&mut self, side: &SideChoice, edit: &TableEdit) {
        let Some(file) = self.document.file(side.file) else { return };
        let (path, edits) = match edit {
            TableEdit::Hide(ids) => {
                let Some(first) = ids.first() else { return };
                (
                    of_row(first, "persons"),
                    ids.iter().flat_map(|id| with_persons(&file.scenario, side, id, None)).collect(),
                )
            }
            TableEdit::Remove(id) => {
                let row = Path::new(&["coverage/", id].concat());
                (of_row(id, "persons"), vec![Edit::Remove(Member::Thing(Stated::Base(row)))])
            }
            TableEdit::MakeOwn(id) => {
                let (path, value) = (Path::new("coverage_terms/own"), Value::Word(id.clone()));
                if file.scenario.inputs.contains_key(&path) {
                    return self.set(&Field { side: side.clone(), path }, value, false);
                }
                let terms = with_terms(path.clone(), value);
                (path, vec![terms])
            }
        };
        match self.edit_part(side.file, &Edit::All(edits)) {
            Ok(()) => self.session.rejected = None,
            Err(findings) => self.reject(Field { side: side.clone(), path }, Why::Faults(findings)),
        }
    }
}
