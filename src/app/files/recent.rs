//! The files opened last: which they are, and which of them are not there any more. A drive may take long to answer, so
//! each is looked for in a job of its own.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::app::{App, jobs::Done};
use crate::scenario::text::loading;

/// What is known of the files opened last.
#[derive(Debug, Default)]
pub struct Recent {
    missing: BTreeSet<PathBuf>,
    looked_for: BTreeSet<PathBuf>,
}

impl Recent {
    /// Whether a file was not there when it was looked for.
    #[must_use]
    pub fn is_missing(&self, file: &Path) -> bool {
        self.missing.contains(file)
    }

    /// How many are being looked for.
    #[must_use]
    pub fn looked_for(&self) -> usize {
        self.looked_for.len()
    }
}

impl App {
    /// Puts a file that was opened or saved, known by its path without links, first among the files opened last.
    pub fn remember_recent(&mut self, file: &Path) {
        self.recent.missing.remove(file);
        // `Settings` keeps each once, and not more than it should.
        self.settings.remember(|settings| settings.recent.insert(0, file.to_owned()));
    }

    /// Takes a file, or (`None`) all, from the files opened last.
    pub(in crate::app) fn forget_recent(&mut self, file: Option<&Path>) {
        self.settings.remember(|settings| settings.recent.retain(|one| file.is_some_and(|file| one != file)));
    }

    /// Looks which of the files opened last are there.
    pub(in crate::app) fn look_for_recent(&mut self) {
        for file in &self.settings.recent {
            // One that a slow drive has not answered for yet is not asked for again.
            if self.recent.looked_for.insert(file.clone()) {
                let file = file.clone();
                self.jobs.start_quietly(Done::LookedFor(file.clone(), true), move || {
                    let is_there = loading::is_there(&file);
                    Done::LookedFor(file, is_there)
                });
            }
        }
    }

    pub(in crate::app) fn take_in_presence(&mut self, file: PathBuf, is_there: bool) {
        self.recent.looked_for.remove(&file);
        if is_there {
            self.recent.missing.remove(&file);
        } else {
            self.recent.missing.insert(file);
        }
    }

    /// The folder of what was chosen in the file dialog is where it begins the next time.
    pub(in crate::app) fn remember_folder(&mut self, chosen: &[PathBuf]) {
        if let Some(folder) = chosen.first().and_then(|file| file.parent()) {
            self.settings.remember(|settings| settings.last_folder = Some(folder.to_owned()));
        }
    }
}
