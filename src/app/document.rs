//! The document: the open scenario files. Undo and saving cover this and nothing else.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    model::rules::Id,
    scenario::{
        Scenario,
        finding::Finding,
        loading::Loaded,
        passport::{Drift, Passport},
        path,
        positions::Positions,
        saving::Origin,
    },
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
    /// What it says now. Only [`Self::replace`] sets it.
    pub scenario: Arc<Scenario>,
    /// What the file on disk says: as opened, reloaded or saved last.
    pub saved: Arc<Scenario>,
    /// The text that saving starts from.
    pub origin: Origin,
    /// What is on disk, as last read or written.
    pub on_disk: Arc<[u8]>,
    /// Where everything stands in the text on disk.
    pub positions: Arc<Positions>,
    /// Warnings and notes from loading, and those that were calculated afterwards.
    pub findings: Vec<Finding>,
    /// The main results when it was saved against those that the program gives for what the file says today; `None` where
    /// it has no passport, and until that is calculated.
    pub drift: Option<Arc<Drift>>,
    /// Whether it is being saved.
    pub(super) saving: Option<Saving>,
    /// Whether the user keeps what is open here although something else is on disk.
    keeps_other: bool,
    /// Whether it is nowhere on disk any more.
    is_gone: bool,
    differs: bool,
}

/// The saving that a file waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Saving {
    /// Its number; what an earlier one answers is no longer asked for.
    pub(super) number: u32,
    /// Whether the file is to be saved once more after it.
    pub(super) again: bool,
}

impl OpenFile {
    /// Whether it is being saved.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Whether closing it would lose work.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.differs || self.keeps_other || self.is_gone
    }

    /// Sets what it says now.
    pub(super) fn replace(&mut self, scenario: Arc<Scenario>) {
        self.scenario = scenario;
        self.compare();
    }

    /// Takes over what is on disk as what the file says; what is open stays as it is.
    pub(super) fn take_disk(&mut self, content: &Content) {
        self.saved = Arc::clone(&content.scenario);
        self.on_disk = Arc::from(Arc::clone(&content.text));
        self.positions = Arc::clone(&content.positions);
        self.findings.clone_from(&content.findings);
        self.drift = None;
        (self.keeps_other, self.is_gone) = (false, false);
        self.compare();
    }

    /// What is open is nowhere on disk any more, or is there again.
    pub(super) fn set_gone(&mut self, is_gone: bool) {
        self.is_gone = is_gone;
    }

    /// The user keeps what is open; the next saving replaces what is on disk now.
    pub(super) fn keep_over(&mut self, on_disk: Arc<[u8]>) {
        self.on_disk = on_disk;
        self.keeps_other = true;
    }

    fn compare(&mut self) {
        self.differs = !Arc::ptr_eq(&self.scenario, &self.saved) && self.scenario != self.saved;
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
            None => file.path.is_none() && file.name == name && content == Some(&*file.saved),
        };
        self.files.iter().find(is_it)
    }

    /// Adds a file that was read without errors.
    pub(super) fn add(&mut self, name: String, path: Option<PathBuf>, content: &Content) -> FileId {
        let id = FileId(self.opened);
        self.opened += 1;
        self.files.push(OpenFile {
            id,
            name,
            path,
            scenario: Arc::clone(&content.scenario),
            saved: Arc::clone(&content.scenario),
            origin: content.origin(),
            on_disk: Arc::from(Arc::clone(&content.text)),
            positions: Arc::clone(&content.positions),
            findings: content.findings.clone(),
            drift: None,
            saving: None,
            keeps_other: false,
            is_gone: false,
            differs: false,
        });
        id
    }

    pub(super) fn close(&mut self, id: FileId) {
        self.files.retain(|file| file.id != id);
    }

    pub(super) fn nothing_is_saving(&mut self) {
        self.files.iter_mut().for_each(|file| file.saving = None);
    }

    /// The files that closing would lose work of: all, or this one.
    pub fn changed(&self, only: Option<FileId>) -> impl Iterator<Item = &OpenFile> {
        self.files.iter().filter(move |file| file.is_changed() && only.is_none_or(|id| file.id == id))
    }

    /// Whether closing would lose work.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changed(None).next().is_some()
    }
}

/// What stands in a file's place on disk, or the findings that keep it from being used.
pub type OnDisk = Result<Content, Vec<Finding>>;

/// What was read from a file.
#[derive(Debug, Clone)]
pub struct Content {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The text it was read from.
    pub text: Arc<str>,
    /// Where everything stands.
    pub positions: Arc<Positions>,
    /// Warnings and notes.
    pub findings: Vec<Finding>,
    /// What the file says of the calculation when it was saved.
    pub passport: Option<Passport>,
}

impl Content {
    /// What was loaded, or the findings that keep it from being used.
    ///
    /// # Errors
    ///
    /// All that was found.
    pub fn of(loaded: Loaded) -> OnDisk {
        let Loaded { scenario, findings, positions, text, passport } = loaded;
        let Some(scenario) = scenario else { return Err(findings) };
        Ok(Self { scenario: Arc::new(scenario), text, positions: Arc::new(positions), findings, passport })
    }

    /// The text with what it says: where saving starts.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin { text: Arc::clone(&self.text), scenario: Arc::clone(&self.scenario) }
    }
}
