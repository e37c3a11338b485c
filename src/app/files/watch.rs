//! Watches the open files on disk, in a thread of its own: a drive that does not answer stops the watching and nothing else.
//!
//! It asks for size and time of each file every two seconds, because network drives send no word of changes; what differs
//! is read once it has stood still for one round, so that a file that is being written is not read half.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, mpsc},
    time::Duration,
};

use crate::app::{
    answers::{Done, Seen, There},
    document::{Document, FileId},
    jobs::Teller,
};
use crate::scenario::text::{
    loading::{self, Stamp},
    trouble::Trouble,
};

/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(2);

/// The files that are watched.
#[derive(Debug, Default)]
pub(in crate::app) struct Watch {
    every: Option<Duration>,
    files: Option<mpsc::Sender<Vec<Watched>>>,
    told: Vec<Watched>,
}

#[derive(Debug, Clone)]
struct Watched {
    file: FileId,
    path: PathBuf,
    known: Arc<[u8]>,
}

impl Watched {
    fn is(&self, other: &Self) -> bool {
        self.file == other.file && self.path == other.path && Arc::ptr_eq(&self.known, &other.known)
    }
}

impl Watch {
    /// Looks so often from the next file on: for tests that cannot wait.
    pub(in crate::app) fn every(&mut self, every: Duration) {
        *self = Self { every: Some(every), ..Self::default() };
    }

    /// Watches the files that are open now.
    pub(in crate::app) fn update(&mut self, document: &Document, teller: &Teller) {
        let watched = document.files().iter().filter_map(|file| {
            let (path, known) = (file.path.clone()?, Arc::clone(&file.on_disk));
            Some(Watched { file: file.id, path, known })
        });
        let watched: Vec<Watched> = watched.collect();
        if watched.len() == self.told.len() && watched.iter().zip(&self.told).all(|(one, other)| one.is(other)) {
            return;
        }
        let every = self.every.unwrap_or(EVERY);
        let files = self.files.get_or_insert_with(|| start(every, teller.clone()));
        match files.send(watched.clone()) {
            Ok(()) => self.told = watched,
            // A fault of the program has ended the thread: the next time there is another.
            Err(_) => self.files = None,
        }
    }
}

/// The thread ends with the program's end of the channel.
fn start(every: Duration, teller: Teller) -> mpsc::Sender<Vec<Watched>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut files: Vec<(Watched, State)> = Vec::new();
        loop {
            match receiver.recv_timeout(every) {
                // Looked at in the next round, so that two looks are never close to each other.
                Ok(watched) => {
                    files = taken_over(watched, files);
                    continue;
                }
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => return,
            }
            for (file, state) in &mut files {
                if let Some(there) = look(file, state) {
                    teller.tell(Done::Seen(Seen { file: file.file, against: Arc::clone(&file.known), there }));
                }
            }
        }
    });
    sender
}

/// What is known of a file on disk.
#[derive(Debug, Default)]
struct State {
    /// How it looked the last time.
    stamp: Option<Result<Stamp, Trouble>>,
    /// Whether that has been told, if it had to be.
    is_settled: bool,
    /// Whether something else than what is known was told last.
    is_other: bool,
}

/// The files that are watched from now on, with what is known of those that are the same.
fn taken_over(watched: Vec<Watched>, files: Vec<(Watched, State)>) -> Vec<(Watched, State)> {
    let mut known: BTreeMap<FileId, (Watched, State)> = files.into_iter().map(|file| (file.0.file, file)).collect();
    let with_state = |new: Watched| {
        let state = known.remove(&new.file).filter(|(old, _)| old.is(&new)).map(|(_, state)| state);
        (new, state.unwrap_or_default())
    };
    watched.into_iter().map(with_state).collect()
}

/// What is new about a file, if anything is.
fn look(file: &Watched, state: &mut State) -> Option<There> {
    let stamp = loading::stamp(&file.path).map_err(|error| Trouble::from(&error));
    if state.stamp.as_ref() != Some(&stamp) {
        state.stamp = Some(stamp);
        state.is_settled = false;
        return None;
    }
    if std::mem::replace(&mut state.is_settled, true) {
        return None;
    }
    let there = match stamp.and_then(|_| loading::bytes(&file.path).map_err(|error| Trouble::from(&error))) {
        Err(trouble) => There::Nothing(trouble),
        Ok(bytes) if *bytes == *file.known => There::Same,
        Ok(bytes) => There::of(bytes),
    };
    let is_other = !matches!(there, There::Same);
    let was_other = std::mem::replace(&mut state.is_other, is_other);
    (is_other || was_other).then_some(there)
}
