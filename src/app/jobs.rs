//! What takes time, in threads of its own, so that the window never waits. What is to be read and saved comes from
//! [`super::files`]; looking for changes that move nothing, and for results that are others than they were, starts here.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, mpsc},
};

use super::{
    answers::Done,
    document::{Content, FileId},
};
use crate::{
    evaluation::{drift, relevance},
    scenario::Scenario,
};

/// Wakes the window when a job is done.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Sends answers to the window's thread and wakes it.
#[derive(Clone)]
pub(super) struct Teller {
    waker: Waker,
    sender: mpsc::Sender<Done>,
}

impl Teller {
    pub(super) fn tell(&self, done: Done) {
        // The window may be gone by now; then nobody wants the answer.
        if self.sender.send(done).is_ok() {
            (self.waker)();
        }
    }
}

/// The jobs that run, and how their answers come back.
pub struct Jobs {
    teller: Teller,
    receiver: mpsc::Receiver<Done>,
    running: usize,
}

impl std::fmt::Debug for Jobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Jobs").field("running", &self.running).finish_non_exhaustive()
    }
}

impl Jobs {
    pub(super) fn new(waker: Waker) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { teller: Teller { waker, sender }, receiver, running: 0 }
    }

    /// How many jobs run that the user waits for.
    #[must_use]
    pub fn running(&self) -> usize {
        self.running
    }

    /// For threads that tell what they see by themselves.
    pub(super) fn teller(&self) -> &Teller {
        &self.teller
    }

    /// Starts a job in a thread of its own.
    pub(super) fn start(&mut self, job: impl FnOnce() -> Done + Send + 'static) {
        self.start_or(Done::BrokeDown, job);
    }

    /// The same, with the answer where it breaks down by a fault of the program.
    pub(super) fn start_or(&mut self, broken: Done, job: impl FnOnce() -> Done + Send + 'static) {
        self.running += 1;
        self.start_quietly(broken, job);
    }

    /// Starts a job that nobody waits for.
    pub(super) fn start_quietly(&self, broken: Done, job: impl FnOnce() -> Done + Send + 'static) {
        let teller = self.teller.clone();
        std::thread::spawn(move || {
            // Nothing of a job that breaks down is used, so nothing half done can be seen.
            teller.tell(catch_unwind(AssertUnwindSafe(job)).unwrap_or(broken));
        });
    }

    /// Holds the main results that a file says it had against those of today.
    pub(super) fn compare(&mut self, file: FileId, content: &Content) {
        let Content { scenario, text, passport, .. } = content.clone();
        if let Some(passport) = passport {
            self.start(move || {
                let drift = Arc::new(drift::drift(&passport, &scenario, &text));
                Done::Compared(file, text, drift)
            });
        }
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
        let is_quiet = matches!(done, Done::Seen(_) | Done::Kept(_) | Done::Found(_) | Done::LookedFor(..));
        self.running = self.running.saturating_sub(usize::from(!is_quiet));
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
