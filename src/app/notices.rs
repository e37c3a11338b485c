//! What the user should know or decide about a file, as lines below the menu that stand until they are answered. They
//! stand in nobody's way: work goes on meanwhile.

use std::{mem::discriminant, path::PathBuf, sync::Arc};

use super::document::{FileId, OnDisk};
use crate::scenario::{path::Path, text::trouble::Trouble};

/// One such line.
#[derive(Debug, Clone)]
pub enum Notice {
    /// A file could not be saved.
    NotSaved {
        /// The file.
        file: FileId,
        /// Where it was to be saved.
        path: PathBuf,
        /// Why it was not.
        why: Why,
    },
    /// Something else is on disk than what was opened or saved last.
    ChangedOnDisk {
        /// The file.
        file: FileId,
        /// The bytes that are there.
        bytes: Arc<[u8]>,
        /// What they say, or why they cannot be read.
        there: OnDisk,
        /// Whether the file was therefore not saved.
        is_refused: bool,
    },
    /// The file on disk cannot be reached any more.
    Gone {
        /// The file.
        file: FileId,
        /// What the system says.
        why: Trouble,
    },
    /// A file was to be opened that is open already, with changes that are not saved.
    OpenAlready {
        /// The file.
        file: FileId,
    },
    /// Saving could not keep the text as it was; the old one lies beside it.
    Rewritten {
        /// The file.
        file: FileId,
        /// Where the old text is; `None` where there was none.
        kept: Option<PathBuf>,
    },
    /// Today's program gives other main results than the file says it had when it was saved.
    Drifted {
        /// The file.
        file: FileId,
    },
    /// A file of an older format was saved in today's.
    NewFormat {
        /// The file.
        file: FileId,
    },
    /// A share was typed where a group's destinations were counted: they are shares now.
    NowShares {
        /// The file.
        file: FileId,
        /// The destination whose share was typed.
        path: Path,
    },
    /// More cells were pasted into a list by year than it has years from there on.
    CellsLeft {
        /// The file.
        file: FileId,
        /// How many were taken.
        filled: usize,
        /// Those that were not, as texts.
        left: Vec<String>,
    },
    /// An earlier run of the program left work that cannot be read; it lies there.
    Damaged(Vec<PathBuf>),
    /// An earlier run of the program left work.
    Lost,
    /// Nothing can be kept for the case that the program ends badly.
    NotKept(Trouble),
}

/// Why a file was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The system says so.
    Trouble(Trouble),
    /// This file is open here as another one.
    OpenHere,
    /// By a fault of the program the text would not say what is open.
    Fault,
}

impl Notice {
    /// The file it is about.
    #[must_use]
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::NotSaved { file, .. }
            | Self::ChangedOnDisk { file, .. }
            | Self::Gone { file, .. }
            | Self::OpenAlready { file }
            | Self::Drifted { file }
            | Self::NewFormat { file }
            | Self::NowShares { file, .. }
            | Self::CellsLeft { file, .. }
            | Self::Rewritten { file, .. } => Some(*file),
            Self::Damaged(_) | Self::Lost | Self::NotKept(_) => None,
        }
    }

    /// What was seen on disk in the place of this file, if that is what it says.
    pub(super) fn on_disk(&self, id: FileId) -> Option<(&Arc<[u8]>, &OnDisk)> {
        let Self::ChangedOnDisk { file, bytes, there, .. } = self else { return None };
        (*file == id).then_some((bytes, there))
    }

    /// Whether it says that this file was not saved because of what is on disk.
    pub(super) fn is_refusal_of(&self, id: FileId) -> bool {
        matches!(self, Self::ChangedOnDisk { file, is_refused: true, .. } if *file == id)
    }

    /// Whether it says the same of the same file.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        discriminant(self) == discriminant(other) && self.file() == other.file()
    }
}
