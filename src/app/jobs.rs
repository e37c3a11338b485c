//! What takes time, in threads of its own, so that the window never waits: reading files, and looking for changes that
//! move nothing.

use std::{
    path::PathBuf,
    sync::{Arc, mpsc},
};

use super::document::FileId;
use crate::scenario::{
    Scenario,
    finding::Finding,
    loading::{self, Loaded},
    relevance,
};

/// Wakes the window when a job is done.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The jobs that run, and how their answers come back.
pub struct Jobs {
    waker: Waker,
    sender: mpsc::Sender<Done>,
    receiver: mpsc::Receiver<Done>,
    running: usize,
}

impl std::fmt::Debug for Jobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Jobs").field("running", &self.running).finish_non_exhaustive()
    }
}

/// The answer of a job.
#[derive(Debug)]
pub enum Done {
    /// A file was read.
    Read(PathBuf, Box<Loaded>),
    /// Files were chosen in the dialog.
    Chosen(Vec<PathBuf>),
    /// The desktop has no file dialog.
    NoDialog,
    /// A scenario was looked through.
    LookedThrough(FileId, Vec<Finding>),
}

impl Jobs {
    pub(super) fn new(waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { waker, sender, receiver, running: 0 }
    }

    /// How many jobs run.
    #[must_use]
    pub fn running(&self) -> usize {
        self.running
    }

    /// Starts a job in a thread of its own.
    pub(super) fn start(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        let (sender, waker) = (self.sender.clone(), Arc::clone(&self.waker));
        self.running += 1;
        std::thread::spawn(move || {
            // The window may be gone by now; then nobody wants the answer.
            if sender.send(job()).is_ok() {
                waker();
            }
        });
    }

    pub(super) fn read(&mut self, path: PathBuf) {
        self.start(move || {
            let loaded = Box::new(loading::load(&path));
            Done::Read(path, loaded)
        });
    }

    pub(super) fn look_through(&mut self, file: FileId, scenario: Arc<Scenario>) {
        self.start(move || Done::LookedThrough(file, relevance::findings(&scenario)));
    }

    /// The next answer, if one has come.
    pub(super) fn next(&mut self) -> Option<Done> {
        let done = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(done)
    }
}
