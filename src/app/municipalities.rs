//! The table of municipalities changed by more than a value at a time, each time as one step.

use super::{
    App,
    adding::Adding,
    document::{Field, SideChoice},
    history::What,
    session::{Overlay, Why},
    table_edits::{of_row, with_persons, with_terms},
};
use crate::{
    model::id::Id,
    present::views::catalogue::municipalities::basis::own_of,
    scenario::{
        difference::change::Stated,
        edit::part::{Edit, Member},
        figure::Value,
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

impl App {
    /// The municipality that the file is seen from, where it says so.
    #[must_use]
    pub fn own_municipality(&self) -> Option<Id> {
        own_of(self.results.sides.as_ref()?)
    }

    /// Asks for municipalities, with this text so far: for the table that is shown, that of *after* where both sides have one.
    pub(super) fn add_municipalities(&mut self, text: String) {
        let known = self.session.adding.take().map(|adding| adding.side);
        let Some(side) = known.or_else(|| self.side_with_table()) else { return };
        let Some(file) = self.document.file(side.file) else { return };
        let adding = Adding::new(side, text, &file.scenario, self.settings.formats());
        self.session.overlay = Some(Overlay::AddMunicipalities(adding.side.file));
        self.session.adding = Some(adding);
    }

    fn side_with_table(&self) -> Option<SideChoice> {
        let has_table = |side: &&SideChoice| {
            let file = self.document.file(side.file);
            file.is_some_and(|file| !file.scenario.ids("coverage").is_empty())
        };
        let [after, before] = [&self.session.after, &self.session.before].map(Option::as_ref);
        [after, before].into_iter().flatten().find(has_table).or(after).cloned()
    }

    /// Puts them into the table. What cannot stand there stays out; where all would be an error, nothing is put in.
    pub(super) fn put_municipalities(&mut self) {
        let Some(text) = self.session.adding.as_ref().map(|adding| adding.text.clone()) else { return };
        // The file may have changed since they were read.
        self.add_municipalities(text);
        let Some(adding) = &self.session.adding else { return };
        let file = adding.side.file;
        let put = self.document.file(file).and_then(|open| adding.put(&open.scenario));
        let Some((put, first, rows)) = put else { return };
        if self.change(file, &put, What::PutRows(rows)).is_ok() {
            self.lay_over(None);
            self.session.rejected = None;
            self.find_municipality(first);
        }
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
