//! What takes time, in threads of its own, so that the window never waits: reading files, and looking for changes that
//! move nothing.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
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
    /// Files were read, in the order in which they were given.
    Read(Vec<Read>),
    /// Files were chosen in the dialog.
    Chosen(Vec<PathBuf>),
    /// The desktop has no file dialog.
    NoDialog,
    /// This version of a file's scenario was looked through.
    LookedThrough(FileId, Arc<Scenario>, Vec<Finding>),
    /// Whether one of the files opened last is there.
    LookedFor(PathBuf, bool),
    /// The job broke down by a fault of the program.
    BrokeDown,
}

/// A file that was read.
#[derive(Debug)]
pub struct Read {
    /// Its name.
    pub name: String,
    /// Where it is on disk, without links.
    pub path: Option<PathBuf>,
    /// What was read.
    pub loaded: Loaded,
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
            // Nothing of a job that breaks down is used, so nothing half done can be seen.
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Done::BrokeDown);
            // The window may be gone by now; then nobody wants the answer.
            if sender.send(done).is_ok() {
                waker();
            }
        });
    }

    pub(super) fn read(&mut self, paths: Vec<PathBuf>) {
        let read = |path: PathBuf| {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            Read { name, loaded: loading::load(&path), path: Some(loading::canonical(&path)) }
        };
        self.start(move || Done::Read(paths.into_iter().map(read).collect()));
    }

    pub(super) fn read_contents(&mut self, contents: Vec<(String, Vec<u8>)>) {
        let read = |(name, bytes): (String, Vec<u8>)| Read { name, path: None, loaded: loading::read(&bytes) };
        self.start(move || Done::Read(contents.into_iter().map(read).collect()));
    }

    pub(super) fn look_through(&mut self, file: FileId, scenario: Arc<Scenario>) {
        self.start(move || {
            let findings = relevance::findings(&scenario);
            Done::LookedThrough(file, scenario, findings)
        });
    }

    /// The next answer, if one has come.
    pub(super) fn next(&mut self) -> Option<Done> {
        let done = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_panics_answers_that_it_broke_down_and_runs_no_more() {
        let (sender, receiver) = mpsc::channel();
        let mut jobs = Jobs::new(Arc::new(move || sender.send(()).unwrap_or_default()));
        jobs.start(|| std::panic::resume_unwind(Box::new("a fault")));
        receiver.recv().unwrap_or_default();
        assert!(matches!(jobs.next(), Some(Done::BrokeDown)));
        assert_eq!(jobs.running(), 0);
    }
}
