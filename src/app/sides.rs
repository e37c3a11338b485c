//! Which rule sets stand side by side, and the mark, which is of the same files as they are.

use std::sync::Arc;

use super::{
    document::{Field, SideChoice},
    history::Step,
    session::Mark,
    state::App,
};
use crate::scenario::schema::{InputKind, kind_of};

impl App {
    /// Calculates what differs, and marks where things stand where there is no mark.
    pub(super) fn bring_up_to_date(&mut self) -> bool {
        let refreshed = self.results.refresh(&self.document, &self.session);
        if self.session.mark.is_none() {
            self.session.mark = self.standing();
        }
        refreshed
    }

    pub(super) fn set_mark(&mut self) {
        self.bring_up_to_date();
        self.session.mark = self.standing();
    }

    /// Where things stand, as last calculated.
    fn standing(&self) -> Option<Mark> {
        let files = [self.session.before.as_ref()?.file, self.session.after.as_ref()?.file];
        Some(Mark { sides: Arc::clone(self.results.sides.as_ref()?), files })
    }

    /// Chooses sides. One that is not there, of a file that was closed meanwhile, changes nothing.
    pub(super) fn choose(&mut self, before: Option<SideChoice>, after: Option<SideChoice>) {
        let is_there = |side: &SideChoice| {
            self.document.file(side.file).is_some_and(|file| file.scenario.rule_set(&side.rule_set).is_some())
        };
        let [before, after] = [before, after].map(|side| side.filter(is_there));
        self.session.before = before.or(self.session.before.take());
        self.session.after = after.or(self.session.after.take());
        self.session.rejected = None;
        // The figures of two scenarios are not one figure that has changed.
        let files = [&self.session.before, &self.session.after].map(|side| side.as_ref().map(|side| side.file));
        if self.session.mark.as_ref().is_some_and(|mark| mark.files.map(Some) != files) {
            self.session.mark = None;
        }
    }

    pub(super) fn swap(&mut self) {
        std::mem::swap(&mut self.session.before, &mut self.session.after);
        self.session.mark = self.session.mark.as_ref().map(Mark::swapped);
        self.session.rejected = None;
    }

    /// Before a step is undone or redone: where neither side shows what it changes, its rule set is shown first.
    pub(super) fn show_step(&mut self, step: &Step) {
        self.session.rejected = None;
        if step.field().is_some_and(|field| self.is_shown(field)) {
            return;
        }
        if ![&self.session.before, &self.session.after].into_iter().flatten().any(|side| side.file == step.file) {
            self.show_file(step.file);
        }
        if let Some(field) = step.field().filter(|field| !self.is_shown(field)) {
            self.choose(None, Some(field.side.clone()));
        }
        // The mark is set before the step, so that the strip shows what the step does.
        self.bring_up_to_date();
    }

    /// Whether a side shows what a change of this field does.
    fn is_shown(&self, field: &Field) -> bool {
        let is_fact = kind_of(&field.path).is_some_and(InputKind::is_fact);
        let changes = |shown: &SideChoice| {
            let scenario = self.document.file(shown.file).map(|file| &file.scenario);
            let chain = scenario.map(|scenario| scenario.chain(&shown.rule_set)).unwrap_or_default();
            is_fact || chain.iter().any(|rules| rules.id == field.side.rule_set)
        };
        let sides = [&self.session.before, &self.session.after];
        sides.into_iter().flatten().any(|side| side.file == field.side.file && changes(side))
    }
}
