//! The session: what is looked at and how. Nothing here is undone or saved with a file.

use std::{path::PathBuf, sync::Arc};

use super::{
    adding::Adding,
    answers::Purpose,
    document::{Field, FileId, SideChoice},
    files::{merge::Choosing, recovery::lost::Lost},
    notices::Notice,
    reading::Reading,
    settings::Settings,
};
use crate::{
    evaluation::sides::Sides,
    model::{id::Id, spending::Account},
    present::views::{Arrangement, Choices, catalogue::View},
    scenario::{finding::Finding, path::Path},
};

/// Something over the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The keyboard's shortcuts (F1).
    Shortcuts,
    /// Version and licences.
    About,
    /// Whether to save before a changed file or the program is closed.
    ConfirmClose(Option<FileId>),
    /// A path to type, where the desktop has no file dialog.
    TypePath(Purpose, String),
    /// Whether to save a file over another that is there.
    ConfirmReplace(FileId, PathBuf),
    /// Whether to throw away what earlier runs of the program left.
    ConfirmDiscard,
    /// How it is calculated.
    Method,
    /// What differs between this file here and on disk, to choose from.
    Choose(FileId),
    /// Municipalities to add or change.
    AddMunicipalities(FileId),
    /// What a rule set is to be called.
    Rename(SideChoice, String),
    /// A file's main results when it was saved, and today.
    Passport(FileId),
}

impl Overlay {
    /// The file it is about alone.
    #[must_use]
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::ConfirmClose(file) => *file,
            Self::Rename(side, _) => Some(side.file),
            Self::ConfirmReplace(file, _)
            | Self::Choose(file)
            | Self::AddMunicipalities(file)
            | Self::Passport(file)
            | Self::TypePath(Purpose::SaveAs(file), _) => Some(*file),
            Self::Shortcuts | Self::About | Self::Method | Self::TypePath(Purpose::Open, _) | Self::ConfirmDiscard => {
                None
            }
        }
    }
}

/// What is to be closed when all in it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// This file, or (`None`) the program.
    pub only: Option<FileId>,
    /// Whether all work in it is to be saved before, or asked about.
    pub saves: bool,
    /// The file that is being saved, or asked a place for, before that.
    pub waits_for: FileId,
}

/// A file that could not be opened, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The file's name.
    pub name: String,
    /// Where it is on disk; `None` where only its content is known.
    pub path: Option<PathBuf>,
    /// All that is wrong with it.
    pub findings: Vec<Finding>,
}

impl Failure {
    /// Whether it is of the file of this name at this place.
    pub(super) fn is_of(&self, name: &str, path: Option<&std::path::Path>) -> bool {
        self.path.as_deref() == path && (path.is_some() || self.name == name)
    }
}

/// What was typed or chosen and is not used: the value in use stays, and a note says why until something else is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    /// The field.
    pub field: Field,
    /// Why.
    pub why: Why,
}

/// Why an edit was refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// This text is no value of the input.
    Misread(String),
    /// Of several cells pasted into a list, one is no value of it.
    Cell {
        /// Which, counted from 1.
        place: usize,
        /// Of how many.
        of: usize,
        /// What stands in it.
        text: String,
    },
    /// The scenario would have had these errors.
    Faults(Vec<Finding>),
}

/// Where things stood when the mark was set.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The two sides.
    pub sides: Arc<Sides>,
    /// Of which files they were.
    pub files: [FileId; 2],
}

impl Mark {
    /// The same with the two sides in each other's place.
    #[must_use]
    pub fn swapped(&self) -> Self {
        let [before, after] = self.sides.both().map(Clone::clone);
        let [file_before, file_after] = self.files;
        Self { sides: Arc::new(Sides::new(after, before)), files: [file_after, file_before] }
    }
}

/// What is looked at and how.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that is open or not, and none follows from another"
)]
pub struct Session {
    /// *Før*.
    pub before: Option<SideChoice>,
    /// *Efter*.
    pub after: Option<SideChoice>,
    /// The view in the middle.
    pub view: View,
    /// How the sides stand.
    pub arrangement: Arrangement,
    /// The account of the result strip and the tables.
    pub account: Account,
    /// What is chosen within views.
    pub choices: Choices,
    /// Whether the panel on the left is unfolded.
    pub panel_open: bool,
    /// Whether it was folded for want of room, to be unfolded when there is room again.
    pub panel_waits: bool,
    /// Whether there was room for it beside the view when the window was last drawn.
    pub had_room: bool,
    /// Whether the findings at the bottom are unfolded.
    pub findings_open: bool,
    /// Whether the window fills the screen.
    pub full_screen: bool,
    /// The pinned inputs, at most [`super::settings::MOST_PINNED`].
    pub pinned: Vec<Path>,
    /// Where things stood when the mark was set.
    pub mark: Option<Mark>,
    /// A field to scroll to and take the keyboard, once; one in a table is only brought into sight.
    pub go_to: Option<Path>,
    /// A municipality to bring into sight, once.
    pub to_municipality: Option<Id>,
    /// Whether what is looked for in the view is to be typed now.
    pub to_search: bool,
    /// Whether the view was just asked for: it begins at its top then.
    pub to_top: bool,
    /// What lies over the window.
    pub overlay: Option<Overlay>,
    /// What was read last of how it is calculated.
    pub reading: Option<Reading>,
    /// What the user should know or decide about files.
    pub notices: Vec<Notice>,
    /// What there is to choose from, while that lies over the window.
    pub choosing: Option<Choosing>,
    /// Municipalities that are being typed, while that lies over the window.
    pub adding: Option<Adding>,
    /// Work that earlier runs of the program left.
    pub lost: Vec<Lost>,
    /// Whether the list of steps and the panel have no room beside each other; the list is shown then.
    pub is_narrow: bool,
    /// What is to be closed when it is saved.
    pub leaving: Option<Leaving>,
    /// How many savings were begun.
    pub(super) savings: u32,
    /// Whether the list of steps is unfolded.
    pub history_open: bool,
    /// Files that could not be opened, until dismissed.
    pub failures: Vec<Failure>,
    /// Whether work in the background has broken down by a fault of the program, until dismissed.
    pub broke_down: bool,
    /// The last edit that was refused.
    pub rejected: Option<Rejected>,
    /// Whether the program is to close now.
    pub closing: bool,
}

impl Session {
    /// As it begins, with what is remembered of the last one.
    pub(super) fn remembered(settings: &Settings) -> Self {
        Self {
            panel_open: settings.panel_open,
            findings_open: settings.findings_open,
            pinned: settings.pinned.iter().map(|path| Path::new(path)).collect(),
            ..Self::default()
        }
    }

    /// Whether the panel is shown: the list of steps comes instead of it where both leave no room for a view.
    #[must_use]
    pub fn shows_panel(&self) -> bool {
        self.panel_open && !(self.is_narrow && self.history_open)
    }

    /// Whether inputs are shown that can be turned: in the panel, or pinned.
    #[must_use]
    pub fn can_turn(&self) -> bool {
        self.shows_panel() || !self.pinned.is_empty()
    }

    /// Says something; what was said of the same kind about the same file is no longer true.
    pub(super) fn notify(&mut self, notice: Notice) {
        self.notices.retain(|other| !other.is_like(&notice));
        self.notices.push(notice);
    }

    /// Takes a notice away.
    pub(super) fn dismiss(&mut self, index: usize) {
        if index < self.notices.len() {
            self.notices.remove(index);
        }
    }

    /// Takes away what was said about a file and is no longer true.
    pub(super) fn settle(&mut self, file: FileId, is_over: impl Fn(&Notice) -> bool) {
        self.notices.retain(|notice| notice.file() != Some(file) || !is_over(notice));
    }

    /// Forgets the files that could not be opened, and that a job broke down.
    pub(super) fn dismiss_failures(&mut self) {
        self.failures.clear();
        self.broke_down = false;
    }
}

impl Default for Session {
    fn default() -> Self {
        Self {
            before: None,
            after: None,
            view: View::Overview,
            arrangement: Arrangement::SideBySide,
            account: Account::Municipality,
            choices: Choices::default(),
            panel_open: true,
            panel_waits: false,
            had_room: true,
            findings_open: false,
            full_screen: false,
            pinned: Vec::new(),
            mark: None,
            go_to: None,
            to_municipality: None,
            to_search: false,
            to_top: false,
            overlay: None,
            reading: None,
            notices: Vec::new(),
            choosing: None,
            adding: None,
            lost: Vec::new(),
            is_narrow: false,
            leaving: None,
            savings: 0,
            history_open: false,
            failures: Vec::new(),
            broke_down: false,
            rejected: None,
            closing: false,
        }
    }
}
