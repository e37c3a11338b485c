//! The document: the open scenario files. Undo and saving cover this and nothing else.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    evaluation::drift::Drift,
    model::id::Id,
    scenario::{
        Scenario,
        finding::Finding,
        passport::Passport,
        path,
        text::{loaded::Loaded, positions::Positions, saving::Origin},
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
    /// The texts that saving may start from, the one on disk's first: as opened, and as read since.
    pub(super) origins: Vec<Origin>,
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
    /// What is in its place on disk.
    pub in_place: InPlace,
    /// Whether the user keeps what is open here although something else is on disk.
    keeps_other: bool,
    differs: bool,
}

/// What is in a file's place on disk, as far as it has been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InPlace {
    /// What was last read or written.
    Known,
    /// Another scenario.
    Other,
    /// Something that is no scenario.
    Unreadable,
    /// Nothing that can be reached.
    Nothing,
}

/// The saving that a file waits for.
#[derive(Debug, Clone)]
pub(super) struct Saving {
    /// Its number; what an earlier one answers is no longer asked for.
    pub(super) number: u32,
    /// Where to.
    pub(super) path: PathBuf,
    /// The version that is being saved.
    pub(super) scenario: Arc<Scenario>,
    /// Whether the file is to be saved once more after it.
    pub(super) again: bool,
}

/// So many texts are kept to start from.
const ORIGINS: usize = 8;

impl OpenFile {
    /// Whether it is being saved.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Whether it is being saved where it is.
    pub(super) fn is_saving_in_place(&self) -> bool {
        self.saving.as_ref().is_some_and(|saving| Some(&saving.path) == self.path.as_ref())
    }

    /// Whether closing it would lose work, as long as what is being saved is not on disk.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let is_nowhere = matches!(self.in_place, InPlace::Unreadable | InPlace::Nothing);
        self.differs || self.keeps_other || is_nowhere || self.is_beyond_saving()
    }

    /// Whether there is work in it that nobody is saving.
    #[must_use]
    pub fn needs_saving(&self) -> bool {
        if self.is_saving() { self.is_beyond_saving() } else { self.is_changed() }
    }

    /// Whether saving it would do anything.
    #[must_use]
    pub fn can_be_saved(&self) -> bool {
        self.path.is_none() || self.needs_saving() || self.in_place != InPlace::Known
    }

    /// Whether another version is open by now than the one that is being saved.
    fn is_beyond_saving(&self) -> bool {
        let is_other =
            |saving: &Saving| !Arc::ptr_eq(&saving.scenario, &self.scenario) && saving.scenario != self.scenario;
        self.saving.as_ref().is_some_and(is_other)
    }

    /// Takes in something that was found in what it says, once.
    pub(super) fn find(&mut self, finding: Finding) {
        let finding = self.positions.placed(finding);
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Starts from this text too, before all others.
    pub(super) fn start_from(&mut self, origin: Origin) {
        self.origins.insert(0, origin);
        self.origins.truncate(ORIGINS);
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
        (self.in_place, self.keeps_other) = (InPlace::Known, false);
        self.compare();
    }

    /// The user keeps what is open; the next saving replaces what is on disk now.
    pub(super) fn keep_over(&mut self, on_disk: Arc<[u8]>) {
        self.on_disk = on_disk;
        (self.in_place, self.keeps_other) = (InPlace::Known, true);
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
            Some(_) => file.path.as_deref() == path || file.saving.as_ref().map(|saving| &*saving.path) == path,
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
            origins: vec![content.origin()],
            on_disk: Arc::from(Arc::clone(&content.text)),
            positions: Arc::clone(&content.positions),
            findings: content.findings.clone(),
            drift: None,
            saving: None,
            in_place: InPlace::Known,
            keeps_other: false,
            differs: false,
        });
        id
    }

    pub(super) fn close(&mut self, id: FileId) {
        self.files.retain(|file| file.id != id);
    }

    /// The files that closing would lose work of: of all, or of this one.
    pub fn changed(&self, only: Option<FileId>) -> impl Iterator<Item = &OpenFile> {
        self.of(only).filter(|file| file.is_changed())
    }

    /// All files, or this one.
    pub fn of(&self, only: Option<FileId>) -> impl Iterator<Item = &OpenFile> {
        self.files.iter().filter(move |file| only.is_none_or(|id| file.id == id))
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
