//! The session: what is looked at and how. Nothing here is undone or saved with a file.

use std::sync::Arc;

use super::document::{Field, SideChoice};
use crate::{
    model::rules::Account,
    scenario::{finding::Finding, path::Path, sides::Sides},
};

/// A view of the middle, with its fixed number for the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// *Overblik*.
    Overview,
    /// *Målgruppe*.
    TargetGroup,
    /// *Udgift pr. borger*.
    UnitCost,
    /// *Investering*.
    Investment,
    /// *Effektivisering*.
    Efficiency,
    /// *Afstemning*.
    Reconciliation,
    /// *Kilder*.
    Sources,
}

impl std::fmt::Display for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl View {
    /// The views in the order of their tabs.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::TargetGroup,
        Self::UnitCost,
        Self::Investment,
        Self::Efficiency,
        Self::Reconciliation,
        Self::Sources,
    ];
}

pub use crate::present::views::{Arrangement, Question};

/// Something over the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The keyboard's shortcuts (F1).
    Shortcuts,
    /// Version and licences.
    About,
    /// Whether to close a changed file or the program.
    ConfirmClose(Option<super::document::FileId>),
    /// A path to type, where the desktop has no file dialog.
    TypePath(String),
}

/// A file that could not be opened, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The file's name.
    pub name: String,
    /// All that is wrong with it.
    pub findings: Vec<Finding>,
}

/// An edit that would have made the scenario invalid; the field shows it until it is typed right.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    /// The field.
    pub field: Field,
    /// Why.
    pub findings: Vec<Finding>,
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
    /// Whose saving the investment view shows.
    pub question: Question,
    /// Whether the panel on the left is unfolded.
    pub panel_open: bool,
    /// Whether the findings at the bottom are unfolded.
    pub findings_open: bool,
    /// Whether the window fills the screen.
    pub full_screen: bool,
    /// The pinned inputs, at most [`MOST_PINNED`].
    pub pinned: Vec<Path>,
    /// Where things stood when the mark was set.
    pub mark: Option<Arc<Sides>>,
    /// A field to scroll to and take the keyboard, once.
    pub go_to: Option<Path>,
    /// What lies over the window.
    pub overlay: Option<Overlay>,
    /// Files that could not be opened, until dismissed.
    pub failures: Vec<Failure>,
    /// The last edit that was refused.
    pub rejected: Option<Rejected>,
    /// Whether the program is to close now.
    pub closing: bool,
}

/// As many inputs can be pinned.
pub const MOST_PINNED: usize = 6;

impl Default for Session {
    fn default() -> Self {
        Self {
            before: None,
            after: None,
            view: View::Overview,
            arrangement: Arrangement::SideBySide,
            account: Account::Municipality,
            question: Question::Investment,
            panel_open: true,
            findings_open: false,
            full_screen: false,
            pinned: Vec::new(),
            mark: None,
            go_to: None,
            overlay: None,
            failures: Vec::new(),
            rejected: None,
            closing: false,
        }
    }
}
