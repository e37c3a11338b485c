//! The files opened last: which they are, and which of them are not there any more. A drive may take long to answer, so
//! each is looked for in a job of its own.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::app::{answers::Done, jobs::Jobs, settings::Settings};
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

    /// Puts a file that was opened or saved, known by its path without links, first among the files opened last.
    pub(in crate::app) fn remember(&mut self, file: &Path, settings: &mut Settings) {
        self.missing.remove(file);
        // `Settings` keeps each once, and not more than it should.
        settings.remember(|settings| settings.recent.insert(0, file.to_owned()));
    }

    /// Looks which of these files are there.
    pub(in crate::app) fn look_for(&mut self, files: &[PathBuf], jobs: &Jobs) {
        for file in files {
            // One that a slow drive has not answered for yet is not asked for again.
            if self.looked_for.insert(file.clone()) {
                let file = file.clone();
                jobs.start_quietly(Done::LookedFor(file.clone(), true), move || {
                    let is_there = loading::is_there(&file);
                    Done::LookedFor(file, is_there)
                });
            }
        }
    }

    /// Takes in whether a file is there.
    pub(in crate::app) fn take_in(&mut self, file: PathBuf, is_there: bool) {
        self.looked_for.remove(&file);
        if is_there {
            self.missing.remove(&file);
        } else {
            self.missing.insert(file);
        }
    }
}
