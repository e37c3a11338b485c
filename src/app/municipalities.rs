//! The table of municipalities changed by more than a value at a time, each time as one step.

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
        figure::Value,
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
}

/// The rule set that states a value of the table: it is changed where it stands, so that both sides have it.
#[must_use]
pub fn stating(scenario: &Scenario, side: &SideChoice, path: &Path) -> SideChoice {
    let layers = Layers::new(scenario, &side.rule_set);
    let rules = layers.last(path.as_str()).and_then(|(layer, _)| layers.rule_set(layer));
    SideChoice { rule_set: rules.map_or_else(|| side.rule_set.clone(), |rules| rules.id.clone()), ..side.clone() }
}

/// A field of a row.
pub(super) fn of_row(id: &str, field: &str) -> Path {
    Path::new(&["coverage/", id, "/", field].concat())
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
        let set = |id: &Id, field: &str, value: Value| {
            let path = of_row(id, field);
            let rule_set = stating(&file.scenario, side, &path).rule_set;
            Edit::Set { rule_set, path, value }
        };
        let (first, edits) = match edit {
            TableEdit::Hide(ids) => {
                let hide = |id: &Id| [set(id, "persons", Value::None), set(id, "hidden", Value::Word("yes".into()))];
                (ids.first().cloned(), ids.iter().flat_map(hide).collect())
            }
            TableEdit::Remove(id) => {
                let path = Path::new(&["coverage/", id].concat());
                (Some(id.clone()), vec![Edit::Remove(Member::Thing(Stated::Base(path)))])
            }
        };
        let Some(first) = first else { return };
        match self.edit_part(side.file, &Edit::All(edits)) {
            Ok(()) => self.session.rejected = None,
            Err(findings) => {
                let field = Field { side: side.clone(), path: of_row(&first, "persons") };
                self.reject(field, Why::Faults(findings));
            }
        }
    }
}
