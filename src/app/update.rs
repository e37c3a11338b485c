//! How everything happens: one arm a command, then the results are brought up to date.

use std::sync::Arc;

use super::{
    command::Command,
    document::{Content, Document, Field, FileId, SideChoice},
    examples::EXAMPLES,
    history::History,
    jobs::{Done, Jobs, Waker},
    results::Results,
    session::{Failure, MOST_PINNED, Overlay, Rejected, Session},
    settings::Settings,
};
use crate::scenario::{
    Scenario, edit,
    figure::Value,
    loading::{self, Loaded},
    schema::kind_of,
};

/// The program's whole state.
#[derive(Debug)]
pub struct App {
    /// The open files.
    pub document: Document,
    /// What can be undone.
    pub history: History,
    /// What is looked at and how.
    pub session: Session,
    /// What follows.
    pub results: Results,
    /// What is remembered.
    pub settings: Settings,
    /// What takes time.
    pub jobs: Jobs,
}

impl App {
    /// The program without an open file. `waker` is called from other threads when a job is done.
    #[must_use]
    pub fn new(settings: Settings, waker: Waker) -> Self {
        Self {
            document: Document::default(),
            history: History::default(),
            session: Session::default(),
            results: Results::default(),
            settings,
            jobs: Jobs::new(waker),
        }
    }

    /// Takes in what jobs have answered and brings the results up to date; says whether anything changed.
    pub fn logic(&mut self) -> bool {
        let mut changed = false;
        while let Some(done) = self.jobs.next() {
            self.take_in(done);
            changed = true;
        }
        let refreshed = self.results.refresh(&self.document, &self.session);
        if self.session.mark.is_none() {
            self.session.mark.clone_from(&self.results.sides);
        }
        changed || refreshed
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Read(path, loaded) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                self.open(name, Some(path), *loaded);
            }
            Done::Chosen(paths) => self.apply(Command::OpenPaths(paths)),
            Done::NoDialog => self.session.overlay = Some(Overlay::TypePath(String::new())),
            Done::LookedThrough(id, found) => {
                if let Some(file) = self.document.file_mut(id) {
                    let positions = Arc::clone(&file.positions);
                    file.findings.extend(found.into_iter().map(|finding| positions.placed(finding)));
                }
            }
        }
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::Open => self.ask_for_files(),
            Command::OpenPaths(paths) => self.open_paths(paths),
            Command::OpenContent { name, bytes } => self.open(name, None, loading::read(&bytes)),
            Command::OpenExample(index) => self.open_example(index),
            Command::CloseFile(id) => self.close(id),
            Command::CloseAnyway(Some(id)) => self.close_anyway(id),
            Command::Quit if self.document.is_changed() => self.session.overlay = Some(Overlay::ConfirmClose(None)),
            Command::Quit | Command::CloseAnyway(None) => self.session.closing = true,
            Command::SetInput { field, value, dragging } => self.set(&field, value, dragging),
            Command::EndDrag => self.history.close(),
            Command::Reset(field) => self.reset(field),
            Command::Undo => self.go_back(),
            Command::Redo => self.go_forward(),
            Command::ChooseBefore(side) => self.choose(Some(side), None),
            Command::ChooseAfter(side) => self.choose(None, Some(side)),
            Command::Swap => self.choose(self.session.after.clone(), self.session.before.clone()),
            Command::SetMark => self.session.mark.clone_from(&self.results.sides),
            Command::TogglePin(path) => self.toggle_pin(path),
            Command::Show(view) => self.session.view = view,
            Command::Arrange(arrangement) => self.session.arrangement = arrangement,
            Command::ChooseAccount(account) => self.session.account = account,
            Command::Ask(question) => self.session.question = question,
            Command::TogglePanel => self.session.panel_open = !self.session.panel_open,
            Command::ToggleFindings => self.session.findings_open = !self.session.findings_open,
            Command::ToggleFullScreen => self.session.full_screen = !self.session.full_screen,
            Command::GoTo(path) => self.go_to(path),
            Command::Overlay(overlay) => self.session.overlay = overlay,
            Command::DismissFailures => self.session.failures.clear(),
            Command::ChooseLanguage(language) => self.remember(|settings| settings.language = Some(language)),
            Command::ChooseNumbers(numbers) => self.remember(|settings| settings.numbers = numbers),
            Command::ChooseTheme(theme) => self.remember(|settings| settings.theme = theme),
            Command::ChooseRenderer(renderer) => self.remember(|settings| settings.renderer = renderer),
            Command::Zoom(zoom) => self.remember(|settings| settings.zoom = zoom.clamp(0.5, 2.0)),
        }
    }

    fn remember(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.settings.save();
    }

    #[cfg(feature = "gui")]
    fn ask_for_files(&mut self) {
        super::dialogs::ask(&mut self.jobs, self.settings.language());
    }

    #[cfg(not(feature = "gui"))]
    fn ask_for_files(&mut self) {
        self.session.overlay = Some(Overlay::TypePath(String::new()));
    }

    fn open_paths(&mut self, paths: Vec<std::path::PathBuf>) {
        for path in paths {
            match self.document.file_at(&path) {
                Some(file) => self.show_file(file.id),
                None => self.jobs.read(path),
            }
        }
    }

    fn open_example(&mut self, index: usize) {
        let Some(example) = EXAMPLES.get(index) else { return };
        let is_it = |file: &&super::document::OpenFile| file.path.is_none() && file.name == example.name;
        match self.document.files().iter().find(is_it).map(|file| file.id) {
            Some(id) => self.show_file(id),
            None => self.open(example.name.to_owned(), None, loading::read(example.text.as_bytes())),
        }
    }

    /// Takes in a file that was read: whole, or not at all.
    fn open(&mut self, name: String, path: Option<std::path::PathBuf>, loaded: Loaded) {
        let Some(scenario) = loaded.scenario else {
            self.session.failures.retain(|failure| failure.name != name);
            self.session.failures.push(Failure { name, findings: loaded.findings });
            self.session.findings_open = true;
            return;
        };
        let scenario = Arc::new(scenario);
        self.session.failures.retain(|failure| failure.name != name);
        let content = Content {
            scenario: Arc::clone(&scenario),
            positions: Arc::new(loaded.positions),
            findings: loaded.findings,
        };
        let id = self.document.add(name, path, content);
        self.jobs.look_through(id, scenario);
        self.show_file(id);
    }

    /// Puts the first two rule sets of a file side by side.
    fn show_file(&mut self, id: FileId) {
        let Some(file) = self.document.file(id) else { return };
        let side = |index: usize| {
            let rules = file.scenario.rule_sets.get(index).or(file.scenario.rule_sets.last())?;
            Some(SideChoice { file: id, rule_set: rules.id.clone() })
        };
        (self.session.before, self.session.after) = (side(0), side(1));
        self.session.mark = None;
        self.session.rejected = None;
    }

    fn close(&mut self, id: FileId) {
        if self.document.file(id).is_some_and(super::document::OpenFile::is_changed) {
            self.session.overlay = Some(Overlay::ConfirmClose(Some(id)));
        } else {
            self.close_anyway(id);
        }
    }

    fn close_anyway(&mut self, id: FileId) {
        self.session.overlay = None;
        self.document.close(id);
        self.history.forget(id);
        let is_gone = |side: &Option<SideChoice>| side.as_ref().is_none_or(|side| side.file == id);
        if is_gone(&self.session.before) || is_gone(&self.session.after) {
            (self.session.before, self.session.after) = (None, None);
            if let Some(next) = self.document.files().last().map(|file| file.id) {
                self.show_file(next);
            }
        }
        self.session.mark = None;
    }

    fn set(&mut self, field: &Field, value: Value, dragging: bool) {
        let edit = |scenario: &Scenario| edit::set(scenario, &field.side.rule_set, &field.path, value);
        self.edit(field.clone(), dragging, edit);
    }

    fn reset(&mut self, field: Field) {
        let Some(file) = self.document.file(field.side.file) else { return };
        let (rule_set, path) = (field.side.rule_set.clone(), field.path.clone());
        let is_change = file.scenario.rule_set(&rule_set).is_some_and(|rules| rules.changes.contains_key(&path));
        let is_fact = kind_of(&path).is_some_and(|kind| kind.is_fact);
        if is_change && !is_fact {
            self.edit(field, false, |scenario| edit::lift(scenario, &rule_set, &path));
            return;
        }
        let opened = Arc::clone(&file.as_opened);
        self.edit(field, false, |scenario| edit::restore(scenario, &opened, &rule_set, &path));
    }

    fn edit(
        &mut self,
        field: Field,
        dragging: bool,
        edit: impl FnOnce(&Scenario) -> Result<Scenario, Vec<crate::scenario::finding::Finding>>,
    ) {
        let Some(file) = self.document.file_mut(field.side.file) else { return };
        match edit(&file.scenario) {
            Ok(edited) if edited == *file.scenario => self.session.rejected = None,
            Ok(edited) => {
                let before = std::mem::replace(&mut file.scenario, Arc::new(edited));
                let after = Arc::clone(&file.scenario);
                self.history.record(field, before, after, dragging);
                self.session.rejected = None;
            }
            Err(findings) => self.session.rejected = Some(Rejected { field, findings }),
        }
    }

    fn go_back(&mut self) {
        if let Some(field) = self.history.undo(&mut self.document) {
            self.session.go_to = Some(field.path);
        }
        self.session.rejected = None;
    }

    fn go_forward(&mut self) {
        if let Some(field) = self.history.redo(&mut self.document) {
            self.session.go_to = Some(field.path);
        }
        self.session.rejected = None;
    }

    fn choose(&mut self, before: Option<SideChoice>, after: Option<SideChoice>) {
        self.session.before = before.or(self.session.before.take());
        self.session.after = after.or(self.session.after.take());
        self.session.mark = None;
        self.session.rejected = None;
    }

    fn toggle_pin(&mut self, path: crate::scenario::path::Path) {
        let pinned = &mut self.session.pinned;
        match pinned.iter().position(|one| *one == path) {
            Some(index) => drop(pinned.remove(index)),
            None if pinned.len() < MOST_PINNED => pinned.push(path),
            None => {}
        }
    }

    fn go_to(&mut self, path: crate::scenario::path::Path) {
        self.session.panel_open = true;
        self.session.go_to = Some(path);
    }
}
