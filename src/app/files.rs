//! Opening and closing files. Files open in the order in which they are given, each once; the last one is shown.

use std::{path::PathBuf, sync::Arc};

use super::{
    App,
    document::{Content, FileId, OpenFile, SideChoice},
    examples::EXAMPLES,
    jobs::Read,
    session::{Failure, Overlay},
};
use crate::scenario::{Scenario, finding::Finding, loading};

impl App {
    pub(super) fn open_paths(&mut self, paths: Vec<PathBuf>) {
        if !paths.is_empty() {
            self.jobs.read(paths);
        }
    }

    pub(super) fn open_example(&mut self, index: usize) {
        let Some(example) = EXAMPLES.get(index) else { return };
        let loaded = loading::read(example.text.as_bytes());
        self.open(Read { name: example.name.to_owned(), path: None, loaded });
    }

    /// Takes in a file that was read: whole, or not at all. One that is open already is shown as it is.
    pub(super) fn open(&mut self, read: Read) {
        let Read { name, path, loaded } = read;
        if let Some(file) = self.document.file_at(path.as_deref(), &name, loaded.scenario.as_ref()) {
            let id = file.id;
            self.show_file(id);
            if let Some(path) = path {
                self.remember_recent(&path);
            }
            return;
        }
        let is_it = |failure: &Failure| failure.path == path && (path.is_some() || failure.name == name);
        self.session.failures.retain(|failure| !is_it(failure));
        let Some(scenario) = loaded.scenario else {
            self.session.failures.push(Failure { name, path, findings: loaded.findings });
            self.session.findings_open = true;
            self.look_for_recent();
            return;
        };
        let scenario = Arc::new(scenario);
        let content = Content {
            scenario: Arc::clone(&scenario),
            positions: Arc::new(loaded.positions),
            findings: loaded.findings,
        };
        if let Some(path) = &path {
            self.remember_recent(path);
        }
        let id = self.document.add(name, path, content);
        self.jobs.look_through(id, scenario);
        self.show_file(id);
    }

    /// Takes in what was found in a version of a scenario, unless another version is open by now.
    pub(super) fn take_in_findings(&mut self, id: FileId, of: &Arc<Scenario>, found: Vec<Finding>) {
        let Some(file) = self.document.file_mut(id).filter(|file| Arc::ptr_eq(&file.scenario, of)) else { return };
        let positions = Arc::clone(&file.positions);
        file.findings.extend(found.into_iter().map(|finding| positions.placed(finding)));
    }

    /// Puts the first two rule sets of a file side by side, and marks where they stand.
    pub(super) fn show_file(&mut self, id: FileId) {
        let Some(sides) = self.document.file(id).and_then(|file| file.scenario.default_sides()) else { return };
        let [before, after] = sides.map(|rule_set| Some(SideChoice { file: id, rule_set }));
        (self.session.before, self.session.after) = (before, after);
        self.session.mark = None;
        self.session.rejected = None;
    }

    pub(super) fn close(&mut self, id: FileId) {
        if self.document.file(id).is_some_and(OpenFile::is_changed) {
            self.session.overlay = Some(Overlay::ConfirmClose(Some(id)));
        } else {
            self.close_anyway(id);
        }
    }

    pub(super) fn close_anyway(&mut self, id: FileId) {
        self.session.overlay = None;
        self.document.close(id);
        self.history.forget(id);
        let is_gone = |side: &Option<SideChoice>| side.as_ref().is_none_or(|side| side.file == id);
        if is_gone(&self.session.before) || is_gone(&self.session.after) {
            (self.session.before, self.session.after) = (None, None);
            self.session.mark = None;
            self.session.rejected = None;
            if let Some(next) = self.document.files().last().map(|file| file.id) {
                self.show_file(next);
            }
        }
    }
}
