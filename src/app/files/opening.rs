//! Opening and closing files. Files open in the order in which they are given, each once; the last one is shown.

use std::{path::PathBuf, sync::Arc};

use crate::app::{
    answers::{Done, Read},
    document::{Content, FileId, SideChoice},
    examples::EXAMPLES,
    notices::Notice,
    session::{Failure, Overlay},
    state::App,
};
use crate::{
    evaluation::drift::Drift,
    present::words::paths,
    scenario::{
        Scenario,
        finding::{Finding, Severity},
        text::loading,
    },
};

impl App {
    pub(in crate::app) fn open_paths(&mut self, paths: Vec<PathBuf>) {
        if paths.is_empty() {
            return;
        }
        let read = |path: PathBuf| Read {
            name: paths::name(&path),
            loaded: loading::load_at_once(&path),
            path: Some(loading::canonical(&path)),
        };
        self.jobs.start(move || Done::Read(paths.into_iter().map(read).collect()));
    }

    pub(in crate::app) fn open_contents(&mut self, contents: Vec<(String, Vec<u8>)>) {
        let read = |(name, bytes): (String, Vec<u8>)| Read { name, path: None, loaded: loading::read(&bytes) };
        self.jobs.start(move || Done::Read(contents.into_iter().map(read).collect()));
    }

    pub(in crate::app) fn open_example(&mut self, index: usize) {
        let Some(example) = EXAMPLES.get(index) else { return };
        let loaded = loading::read(example.text.as_bytes());
        self.open(Read { name: example.name.to_owned(), path: None, loaded });
    }

    /// Takes in a file that was read: whole, or not at all. One that is open already is shown as it is; where that is not
    /// what is on disk, the user is asked.
    pub(in crate::app) fn open(&mut self, read: Read) {
        let Read { name, path, loaded } = read;
        if let Some(file) = self.document.file_at(path.as_deref(), &name, loaded.scenario.as_ref()) {
            let (id, is_changed) = (file.id, file.is_changed() && file.path.is_some());
            self.show_file(id);
            if let Some(path) = &path {
                self.recent.remember(path, &mut self.settings);
            }
            if is_changed {
                self.session.notify(Notice::OpenAlready { file: id });
            }
            return;
        }
        match Content::of(loaded) {
            Ok(content) => {
                self.session.failures.retain(|failure| !failure.is_of(&name, path.as_deref()));
                self.add(name, path, &content);
            }
            Err(findings) => {
                self.fail(Failure { name, path, findings });
                self.recent.look_for(&self.settings.recent, &self.jobs);
            }
        }
    }

    /// Says why a file cannot be read; what was said of it before is no longer true.
    pub(in crate::app) fn fail(&mut self, failure: Failure) {
        self.session.failures.retain(|other| !other.is_of(&failure.name, failure.path.as_deref()));
        self.session.failures.push(failure);
        self.session.findings_open = true;
    }

    /// Adds a file and shows it.
    pub(in crate::app) fn add(&mut self, name: String, path: Option<PathBuf>, content: &Content) -> FileId {
        let scenario = Arc::clone(&content.scenario);
        if let Some(path) = &path {
            self.recent.remember(path, &mut self.settings);
        }
        let id = self.document.add(name, path, content);
        self.jobs.look_through(id, scenario);
        self.jobs.compare(id, content);
        self.show_file(id);
        id
    }

    /// Takes in what was found in a version of a scenario, unless another version is open by now.
    pub(in crate::app) fn take_in_findings(&mut self, id: FileId, of: &Arc<Scenario>, found: Vec<Finding>) {
        let Some(file) = self.document.file_mut(id).filter(|file| Arc::ptr_eq(&file.scenario, of)) else { return };
        for finding in found {
            file.find(finding);
        }
    }

    /// Takes in how the main results that a file says it had stand to today's, unless the file says something else by now.
    pub(in crate::app) fn take_in_drift(&mut self, id: FileId, text: &str, drift: Arc<Drift>) {
        let Some(file) = self.document.file_mut(id).filter(|file| *file.on_disk == *text.as_bytes()) else { return };
        let finding = drift.finding();
        let is_drift = finding.as_ref().is_some_and(|finding| finding.severity == Severity::Warning);
        if let Some(finding) = finding {
            file.find(finding);
        }
        file.drift = Some(drift);
        if is_drift {
            self.session.notify(Notice::Drifted { file: id });
        }
    }

    /// Puts the two rule sets that a file opens on side by side, and marks where they stand.
    pub(in crate::app) fn show_file(&mut self, id: FileId) {
        let Some(sides) = self.document.file(id).and_then(|file| file.scenario.default_sides()) else { return };
        let [before, after] = sides.map(|rule_set| Some(SideChoice { file: id, rule_set }));
        (self.session.before, self.session.after) = (before, after);
        self.session.mark = None;
        self.session.rejected = None;
    }

    pub(in crate::app) fn close_file(&mut self, id: FileId) {
        self.session.notices.retain(|notice| notice.file() != Some(id));
        if self.session.overlay.as_ref().and_then(Overlay::file) == Some(id) {
            self.session.overlay = None;
        }
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
