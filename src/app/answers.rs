//! What comes back from jobs, from the watch and from file dialogs, for [`super::update`] to take in.

use std::{path::PathBuf, sync::Arc};

use super::{
    document::{Content, FileId, OnDisk},
    files::recovery::lost::Lost,
    notices::Why,
};
use crate::{
    evaluation::drift::Drift,
    scenario::{
        Scenario,
        finding::Finding,
        text::{
            loading::{self, Loaded},
            trouble::Trouble,
        },
    },
};

/// The answer of a job.
#[derive(Debug)]
pub enum Done {
    /// Files were read, in the order in which they were given.
    Read(Vec<Read>),
    /// Files were chosen in the dialog.
    Chosen(Vec<PathBuf>),
    /// A place to save a file in was chosen in the dialog, or none.
    ChosenPlace(FileId, Option<PathBuf>),
    /// The desktop has no file dialog.
    NoDialog(Purpose),
    /// This version of a file's scenario was looked through.
    LookedThrough(FileId, Arc<Scenario>, Vec<Finding>),
    /// What a file says of its main results was held against today's; with the text that says so.
    Compared(FileId, Arc<str>, Arc<Drift>),
    /// A file was saved, or not.
    Saved(Box<Saved>),
    /// A file was read again, to be taken over.
    Reread(Seen),
    /// Something was seen of a file on disk.
    Seen(Seen),
    /// Work was kept, or could not be.
    Kept(Result<Vec<(FileId, Arc<Scenario>)>, std::io::Error>),
    /// Work was found that earlier runs of the program left.
    Found(Vec<Lost>),
    /// Whether one of the files opened last is there.
    LookedFor(PathBuf, bool),
    /// The job broke down by a fault of the program.
    BrokeDown,
}

/// What a file dialog is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open files.
    Open,
    /// To save this file in another place.
    SaveAs(FileId),
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

/// How saving went.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    pub(super) file: FileId,
    /// The number of the saving.
    pub(super) number: u32,
    /// Where it is.
    pub(super) path: PathBuf,
    /// The version that was saved.
    pub(super) scenario: Arc<Scenario>,
    /// What came of it.
    pub(super) outcome: Outcome,
}

/// What came of saving.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It is on disk; where the text could not be kept, the old one lies beside it.
    Written {
        content: Box<Content>,
        is_rewritten: bool,
        kept: Option<PathBuf>,
    },
    /// Something else is in the file's place than was known, or nothing any more; nothing was written.
    Other(There),
    /// Something is where nothing was expected; nothing was written.
    Occupied,
    Failed(Why),
}

/// What was seen of a file.
#[derive(Debug)]
pub struct Seen {
    /// The file.
    pub file: FileId,
    /// What it was held against.
    pub against: Arc<[u8]>,
    /// What is there.
    pub there: There,
}

/// What is on disk in a file's place.
#[derive(Debug)]
pub enum There {
    /// The same text.
    Same,
    /// Something else: its bytes, and what they say or why they cannot be read.
    Other(Arc<[u8]>, OnDisk),
    /// Nothing that can be reached.
    Nothing(Trouble),
}

impl There {
    /// What other bytes say.
    pub(super) fn of(bytes: Vec<u8>) -> Self {
        let content = Content::of(loading::read(&bytes));
        Self::Other(Arc::from(bytes), content)
    }
}
