//! The program's whole state. It lies below all that carries commands out on it: [`super::update`] and [`super::files`].

use super::{
    document::Document,
    files::{recent::Recent, recovery::keeping::Keeping, watch::Watch},
    history::History,
    jobs::{Jobs, Waker},
    results::Results,
    session::Session,
    settings::Settings,
};

/// How the user is asked for files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// By the system's file dialog; by a path where there is none.
    #[cfg(feature = "gui")]
    ByDialog,
    /// By a path to type.
    ByPath,
}

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
    /// What is kept of work that is not saved.
    pub keeping: Keeping,
    pub(super) watch: Watch,
    /// How the user is asked for files.
    pub asks: Asks,
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
            keeping: Keeping::default(),
            watch: Watch::default(),
            asks: Asks::ByPath,
        }
    }

    /// Looks at the open files so often, for tests that cannot wait.
    pub fn watch_every(&mut self, every: std::time::Duration) {
        self.watch.every(every);
    }
}
