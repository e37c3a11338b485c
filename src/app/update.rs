//! How everything happens: one arm a command, then the results are brought up to date.

use std::sync::Arc;

use super::{
    command::Command,
    document::{Document, Field},
    history::History,
    jobs::{Done, Jobs, Waker},
    recent::Recent,
    results::Results,
    session::{MOST_PINNED, Overlay, Rejected, Session, View, Why},
    settings::Settings,
};
use crate::scenario::{Scenario, edit, figure::Value};

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
    /// What is known of the files opened last.
    pub recent: Recent,
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
            session: Session::remembered(&settings),
            results: Results::default(),
            settings,
            recent: Recent::default(),
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
        self.bring_up_to_date() || changed
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Read(files) => files.into_iter().for_each(|read| self.open(read)),
            Done::Chosen(paths) => {
                self.remember_folder(&paths);
                self.apply(Command::OpenPaths(paths));
            }
            Done::NoDialog => self.session.overlay = Some(Overlay::TypePath(String::new())),
            Done::LookedThrough(id, scenario, found) => self.take_in_findings(id, &scenario, found),
            Done::LookedFor(file, is_there) => self.take_in_presence(file, is_there),
            Done::BrokeDown => self.session.broke_down = true,
        }
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::Open => self.ask_for_files(),
            Command::OpenPaths(paths) => self.open_paths(paths),
            Command::OpenContents(contents) => self.jobs.read_contents(contents),
            Command::OpenExample(index) => self.open_example(index),
            Command::CloseFile(id) => self.close(id),
            Command::CloseAnyway(Some(id)) => self.close_anyway(id),
            Command::Quit if self.document.is_changed() => self.session.overlay = Some(Overlay::ConfirmClose(None)),
            Command::Quit | Command::CloseAnyway(None) => self.session.closing = true,
            Command::SetInput { field, value, dragging } => self.set(&field, value, dragging),
            Command::EndDrag => self.history.close(),
            Command::Lift(field) => self.lift(field),
            Command::Restore(field) => self.restore(field),
            Command::Refuse { field, text } => self.reject(field, Why::Misread(text)),
            Command::ForgetRejected => self.session.rejected = None,
            Command::Undo => self.go_back(),
            Command::Redo => self.go_forward(),
            Command::ChooseBefore(side) => self.choose(Some(side), None),
            Command::ChooseAfter(side) => self.choose(None, Some(side)),
            Command::Swap => self.swap(),
            Command::SetMark => self.set_mark(),
            Command::TogglePin(path) => self.toggle_pin(path),
            Command::Show(view) => self.show(view),
            Command::Arrange(arrangement) => self.session.arrangement = arrangement,
            Command::ChooseAccount(account) => self.session.account = account,
            Command::Ask(question) => self.session.question = question,
            Command::TogglePanel => self.toggle_panel(),
            Command::ToggleFindings => self.toggle_findings(),
            Command::ToggleFullScreen => self.session.full_screen = !self.session.full_screen,
            Command::GoTo(path) => self.go_to(path),
            Command::Overlay(overlay) => self.session.overlay = overlay,
            Command::DismissFailures => {
                self.session.failures.clear();
                self.session.broke_down = false;
            }
            Command::LookForRecent => self.look_for_recent(),
            Command::ForgetRecent(file) => self.forget_recent(file.as_deref()),
            Command::PanelWidth(width) => self.remember(|settings| settings.panel_width = Some(width)),
            Command::ChooseLanguage(language) => self.remember(|settings| settings.language = Some(language)),
            Command::ChooseNumbers(numbers) => self.remember(|settings| settings.numbers = numbers),
            Command::ChooseTheme(theme) => self.remember(|settings| settings.theme = theme),
            Command::ChooseRenderer(renderer) => self.remember(|settings| settings.renderer = renderer),
            Command::Zoom(zoom) => self.remember(|settings| settings.zoom = zoom),
        }
    }

    fn remember(&mut self, change: impl Fn(&mut Settings)) {
        self.settings.remember(change);
    }

    #[cfg(feature = "gui")]
    fn ask_for_files(&mut self) {
        super::dialogs::ask(&mut self.jobs, self.settings.language(), self.settings.last_folder.as_deref());
    }

    #[cfg(not(feature = "gui"))]
    fn ask_for_files(&mut self) {
        self.session.overlay = Some(Overlay::TypePath(String::new()));
    }

    fn set(&mut self, field: &Field, value: Value, dragging: bool) {
        let edit = |scenario: &Scenario| edit::set(scenario, &field.side.rule_set, &field.path, value);
        self.edit(field.clone(), dragging, edit);
    }

    fn lift(&mut self, field: Field) {
        let (rule_set, path) = (field.side.rule_set.clone(), field.path.clone());
        self.edit(field, false, |scenario| edit::lift(scenario, &rule_set, &path));
    }

    fn restore(&mut self, field: Field) {
        let Some(file) = self.document.file(field.side.file) else { return };
        let opened = Arc::clone(&file.as_opened);
        let (rule_set, path) = (field.side.rule_set.clone(), field.path.clone());
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
            Err(findings) => self.reject(field, Why::Faults(findings)),
        }
    }

    fn reject(&mut self, field: Field, why: Why) {
        self.session.rejected = Some(Rejected { field, why });
    }

    fn go_back(&mut self) {
        let Some(field) = self.history.next_undo().map(|step| step.field.clone()) else { return };
        self.show_step(&field);
        if self.history.undo(&mut self.document).is_some() {
            self.session.go_to = Some(field.path);
        }
    }

    fn go_forward(&mut self) {
        let Some(field) = self.history.next_redo().map(|step| step.field.clone()) else { return };
        self.show_step(&field);
        if self.history.redo(&mut self.document).is_some() {
            self.session.go_to = Some(field.path);
        }
    }

    fn show(&mut self, view: View) {
        self.session.view = view;
        self.session.rejected = None;
    }

    fn toggle_panel(&mut self) {
        let is_open = !self.session.panel_open;
        self.session.panel_open = is_open;
        self.remember(|settings| settings.panel_open = is_open);
    }

    fn toggle_findings(&mut self) {
        let are_open = !self.session.findings_open;
        self.session.findings_open = are_open;
        self.remember(|settings| settings.findings_open = are_open);
    }

    fn toggle_pin(&mut self, path: crate::scenario::path::Path) {
        let pinned = &mut self.session.pinned;
        match pinned.iter().position(|one| *one == path) {
            Some(index) => drop(pinned.remove(index)),
            None => {
                // The oldest gives way: it may be of a scenario that is not open, where nobody can unpin it.
                if pinned.len() >= MOST_PINNED {
                    pinned.remove(0);
                }
                pinned.push(path);
            }
        }
        let pinned: Vec<String> = pinned.iter().map(|path| path.as_str().to_owned()).collect();
        self.remember(|settings| settings.pinned.clone_from(&pinned));
    }

    fn go_to(&mut self, path: crate::scenario::path::Path) {
        self.session.panel_open = true;
        self.session.go_to = Some(path);
    }
}
