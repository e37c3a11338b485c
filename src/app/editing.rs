//! Changes of what a file says, each tried before it is taken: values as they are typed, and any other part.

use std::sync::Arc;

use super::{
    App,
    document::{Field, FileId, OpenFile, SideChoice},
    history::What,
    notices::Notice,
    session::{Overlay, Rejected, Why},
};
use rust_decimal::Decimal;

use crate::scenario::{
    Scenario,
    difference::text::{self, Text},
    edit::{self, part::Edit},
    figure::Value,
    finding::Finding,
    path::Path,
};

impl OpenFile {
    /// A version of this file's scenario with a value set. One that the file says, or said when it was opened, is set with
    /// all that the file says of it.
    pub(super) fn valued(
        &self,
        scenario: &Scenario,
        rule_set: &str,
        path: &Path,
        value: Value,
    ) -> Result<Scenario, Vec<Finding>> {
        let says = |scenario: &&Arc<Scenario>| {
            edit::stated(scenario, rule_set, path).is_some_and(|figure| figure.value == value)
        };
        let origins = self.origins.iter().map(|origin| &origin.scenario);
        match std::iter::once(&self.saved).chain(origins).find(says) {
            Some(said) => edit::restore(scenario, said, rule_set, path),
            None => edit::set(scenario, rule_set, path, value),
        }
    }
}

impl App {
    /// Sets a value.
    pub(super) fn set(&mut self, field: &Field, value: Value, dragging: bool) {
        let Some(file) = self.document.file(field.side.file) else { return };
        let edited = file.valued(&file.scenario, &field.side.rule_set, &field.path, value);
        self.edit(field.clone(), dragging, |_| edited);
    }

    /// Sets a destination's share where its group has counts: they become shares, which is said.
    pub(super) fn set_share(&mut self, field: Field, share: Decimal, text: String) {
        let file = field.side.file;
        let Some(open) = self.document.file_mut(file) else { return };
        match edit::exits::to_shares(&open.scenario, &field.side.rule_set, &field.path, share) {
            None => self.reject(field, Why::Misread(text)),
            Some(Err(findings)) => self.reject(field, Why::Faults(findings)),
            Some(Ok(edited)) => {
                let (before, after) = (Arc::clone(&open.scenario), Arc::new(edited));
                open.replace(Arc::clone(&after));
                self.session.rejected = None;
                self.session.notify(Notice::NowShares { file, path: field.path.clone() });
                self.history.record(file, What::Shared(field, share), &before, &after);
            }
        }
    }

    pub(super) fn lift(&mut self, field: Field) {
        let (rule_set, path) = (field.side.rule_set.clone(), field.path.clone());
        self.edit(field, false, |scenario| edit::lift(scenario, &rule_set, &path));
    }

    pub(super) fn restore(&mut self, field: Field) {
        let Some(file) = self.document.file(field.side.file) else { return };
        let opened = Arc::clone(&file.saved);
        let (rule_set, path) = (field.side.rule_set.clone(), field.path.clone());
        self.edit(field, false, |scenario| edit::restore(scenario, &opened, &rule_set, &path));
    }

    /// Changes any part of a file, as a step that can be taken back.
    ///
    /// # Errors
    ///
    /// The errors that the file would have; it stays as it is.
    pub fn edit_part(&mut self, file: FileId, edit: &Edit) -> Result<(), Vec<Finding>> {
        self.change(file, edit, What::Edited)
    }

    /// The same, as a step of another name.
    pub(super) fn change(&mut self, file: FileId, edit: &Edit, what: What) -> Result<(), Vec<Finding>> {
        let Some(open) = self.document.file_mut(file) else { return Ok(()) };
        let (before, after) = (Arc::clone(&open.scenario), Arc::new(edit::edit(&open.scenario, edit)?));
        open.replace(Arc::clone(&after));
        self.history.record(file, what, &before, &after);
        self.keep_sides(file);
        Ok(())
    }

    /// Calls a rule set something else; its id, by which others and measures name it, stays.
    pub(super) fn rename_rules(&mut self, side: &SideChoice, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let edit = Edit::Say(Text::RuleSet(side.rule_set.clone(), text::Field::Name), Some(name.to_owned()));
        let is_done = self.edit_part(side.file, &edit).is_ok();
        if is_done && matches!(self.session.overlay, Some(Overlay::Rename(..))) {
            self.session.overlay = None;
        }
    }

    fn edit(&mut self, field: Field, dragging: bool, edit: impl FnOnce(&Scenario) -> Result<Scenario, Vec<Finding>>) {
        let Some(file) = self.document.file_mut(field.side.file) else { return };
        match edit(&file.scenario) {
            Ok(edited) if edited == *file.scenario => self.session.rejected = None,
            Ok(edited) => {
                let (before, after) = (Arc::clone(&file.scenario), Arc::new(edited));
                file.replace(Arc::clone(&after));
                self.history.record_set(field, &before, &after, dragging);
                self.session.rejected = None;
            }
            Err(findings) => self.reject(field, Why::Faults(findings)),
        }
    }

    pub(super) fn reject(&mut self, field: Field, why: Why) {
        self.session.rejected = Some(Rejected { field, why });
    }
}
