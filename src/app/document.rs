//! The document: the open scenario files. Undo and (later) saving cover this and nothing else.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    model::rules::Id,
    scenario::{Scenario, finding::Finding, path, positions::Positions},
};

/// Which open file; never used twice in a run of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// The open files, in the order in which they were opened.
#[derive(Debug, Default)]
pub struct Document {
    files: Vec<OpenFile>,
    opened: u32,
}

/// An open scenario file.
#[derive(Debug)]
pub struct OpenFile {
    /// Its number.
    pub id: FileId,
    /// What it is called: the file's name.
    pub name: String,
    /// Where it is on disk, without links; `None` for a shipped example and where only the content is known.
    pub path: Option<PathBuf>,
    /// What it says now.
    pub scenario: Arc<Scenario>,
    /// What it said when it was opened.
    pub as_opened: Arc<Scenario>,
    /// Where everything stands in the text.
    pub positions: Arc<Positions>,
    /// Warnings and notes from loading, and those that were calculated afterwards.
    pub findings: Vec<Finding>,
}

impl OpenFile {
    /// Whether it differs from what was opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !Arc::ptr_eq(&self.scenario, &self.as_opened) && self.scenario != self.as_opened
    }
}

/// One column of the panel on the left: a rule set of an open file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideChoice {
    /// The file.
    pub file: FileId,
    /// The rule set.
    pub rule_set: Id,
}

/// One input under one rule set of one open file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The column.
    pub side: SideChoice,
    /// The input.
    pub path: path::Path,
}

impl Document {
    /// The open files.
    #[must_use]
    pub fn files(&self) -> &[OpenFile] {
        &self.files
    }

    /// The file with this number.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&OpenFile> {
        self.files.iter().find(|file| file.id == id)
    }

    pub(super) fn file_mut(&mut self, id: FileId) -> Option<&mut OpenFile> {
        self.files.iter_mut().find(|file| file.id == id)
    }

    /// The file that was opened from `path`; without a path, the one that was opened with this name and content.
    #[must_use]
    pub fn file_at(&self, path: Option<&Path>, name: &str, content: Option<&Scenario>) -> Option<&OpenFile> {
        let is_it = |file: &&OpenFile| match path {
            Some(_) => file.path.as_deref() == path,
            None => file.path.is_none() && file.name == name && content == Some(&*file.as_opened),
        };
        self.files.iter().find(is_it)
    }

    /// Adds a file that was read without errors.
    pub(super) fn add(&mut self, name: String, path: Option<PathBuf>, content: Content) -> FileId {
        let id = FileId(self.opened);
        self.opened += 1;
        let Content { scenario, positions, findings } = content;
        let as_opened = Arc::clone(&scenario);
        self.files.push(OpenFile { id, name, path, scenario, as_opened, positions, findings });
        id
    }

    pub(super) fn close(&mut self, id: FileId) {
        self.files.retain(|file| file.id != id);
    }

    /// Whether closing would lose an edit.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.files.iter().any(OpenFile::is_changed)
    }
}

/// What was read from a file.
#[derive(Debug, Clone)]
pub struct Content {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Where everything stands.
    pub positions: Arc<Positions>,
    /// Warnings and notes.
    pub findings: Vec<Finding>,
}
