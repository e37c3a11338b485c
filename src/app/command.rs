//! Everything that can happen: the window hands back commands, [`super::update`] carries them out, one arm each.

use std::path::PathBuf;

use rust_decimal::Decimal;

use super::{
    document::{Field, FileId, SideChoice},
    municipalities::TableEdit,
    reading::Step,
    session::Overlay,
    settings::{NumberFormat, Renderer, ThemeChoice},
};
use crate::{
    model::{
        id::Id,
        spending::{Account, Area},
    },
    present::{
        views::{
            Arrangement, CompensationShape, CostsBy, Leavers, Question, WhichGroup, catalogue::View, listing::Listing,
        },
        words::language::Language,
    },
    scenario::{figure::Value, path::Path},
};

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Ask for files to open.
    Open,
    /// Open these files.
    OpenPaths(Vec<PathBuf>),
    /// Open files of which only name and content are known (dropped).
    OpenContents(Vec<(String, Vec<u8>)>),
    /// Open a shipped scenario, by its index.
    OpenExample(usize),
    /// Save a file where it is.
    Save(FileId),
    /// Ask where to save a file.
    SaveAs(FileId),
    /// Save a file in a place that was chosen.
    SaveTo(FileId, PathBuf),
    /// Save a file in a place that a dialog gave.
    SaveToChosen(FileId, PathBuf),
    /// Save a file in a place that was typed; asks first when something is there.
    SaveToTyped(FileId, PathBuf),
    /// Save what closing a file, or (`None`) the program, would lose, then close it.
    SaveAndClose(Option<FileId>),
    /// Take over what is on disk.
    Reload(FileId),
    /// Keep what is open, whatever is on disk.
    KeepMine(FileId),
    /// Show what differs from the file on disk.
    Compare(FileId),
    /// Take a row of what differs, or (`None`) all of them, from disk (`true`) or keep it.
    ChooseVersion(Option<usize>, bool),
    /// Take over what was chosen of what differs.
    TakeChosen,
    /// Open the work that earlier runs of the program left.
    Recover,
    /// Throw it away.
    DiscardLost,
    /// Take the notice at this place away.
    Dismiss(usize),
    /// Close a file; asks first when it was changed.
    CloseFile(FileId),
    /// Close a file or (`None`) the program, changed or not.
    CloseAnyway(Option<FileId>),
    /// Close the program; asks first when a file was changed.
    Quit,
    /// Set a value.
    SetInput {
        /// Where.
        field: Field,
        /// To what.
        value: Value,
        /// Whether it is being dragged, so that the steps become one.
        dragging: bool,
    },
    /// A drag has ended.
    EndDrag,
    /// Lift a rule set's change: the value becomes what it builds on.
    Lift(Field),
    /// Take a value back to what the file says.
    Restore(Field),
    /// A text was typed that is no value of its input; the value in use stays.
    Refuse {
        /// Where.
        field: Field,
        /// What was typed.
        text: String,
    },
    /// A share was typed where a group's destinations are counted: they become shares.
    SetShare {
        /// Where.
        field: Field,
        /// The share, of one.
        share: Decimal,
        /// What was typed.
        text: String,
    },
    /// Several cells of a spreadsheet were pasted into an input of a list by year: they fill it from there on.
    Paste {
        /// The input of the first.
        field: Field,
        /// The cells in order, as texts.
        cells: Vec<String>,
    },
    /// Hide or remove rows of the municipalities that a side shows.
    EditTable(SideChoice, TableEdit),
    /// Ask for municipalities to add or change, with this text so far.
    AddMunicipalities(String),
    /// Put them into the table.
    PutMunicipalities,
    /// Forget what was typed and is not used.
    ForgetRejected,
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Go to where so many steps were done.
    Jump(usize),
    /// Fold or unfold the list of steps.
    ToggleHistory,
    /// Choose *før*.
    ChooseBefore(SideChoice),
    /// Choose *efter*.
    ChooseAfter(SideChoice),
    /// Call a rule set something else.
    RenameRules(SideChoice, String),
    /// Let the two change places.
    Swap,
    /// Mark where things stand.
    SetMark,
    /// Pin or unpin an input.
    TogglePin(Path),
    /// Show a view.
    Show(View),
    /// How the sides stand.
    Arrange(Arrangement),
    /// The account shown.
    ChooseAccount(Account),
    /// Whose saving is shown.
    Ask(Question),
    /// What the cost of a year is split by.
    SplitCosts(CostsBy),
    /// Which leavers of a group are counted.
    CountLeavers(Leavers),
    /// How the lines of compensation are shown.
    ShapeCompensation(CompensationShape),
    /// Fold the lines of compensation of an area, or unfold them.
    FoldLines(Area),
    /// Sort the municipalities, look for some, or show only some of them.
    ListMunicipalities(Listing),
    /// Bring a municipality into sight.
    FindMunicipality(Id),
    /// Look for something in what is shown.
    Search,
    /// Choose a group in a view.
    ChooseGroup(WhichGroup, Id),
    /// Fold or unfold the panel on the left.
    TogglePanel,
    /// Fold or unfold the findings.
    ToggleFindings,
    /// Fill the screen or not.
    ToggleFullScreen,
    /// Go to an input in the panel.
    GoTo(Path),
    /// Lay something over the window, or (`None`) take it away.
    Overlay(Option<Overlay>),
    /// Read how it is calculated.
    Read(Step),
    /// Forget the files that could not be opened.
    DismissFailures,
    /// Look which of the files opened last are there.
    LookForRecent,
    /// Take one of the files opened last, or (`None`) all, from the list.
    ForgetRecent(Option<PathBuf>),
    /// The width of the panel on the left.
    PanelWidth(f32),
    /// The language.
    ChooseLanguage(Language),
    /// The number format.
    ChooseNumbers(NumberFormat),
    /// Light or dark.
    ChooseTheme(ThemeChoice),
    /// The renderer from the next start.
    ChooseRenderer(Renderer),
    /// The size of everything, 0.5 to 2.
    Zoom(f32),
}

impl Command {
    /// Whether it may take the rule set away in which something is being typed: what of it cannot be used is told before.
    #[must_use]
    pub fn takes_away_sides(&self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::OpenPaths(_)
                | Self::OpenContents(_)
                | Self::OpenExample(_)
                | Self::Recover
                | Self::SaveAndClose(_)
                | Self::CloseFile(_)
                | Self::CloseAnyway(_)
                | Self::Quit
                | Self::ChooseBefore(_)
                | Self::ChooseAfter(_)
                | Self::Reload(_)
                | Self::TakeChosen
                | Self::Undo
                | Self::Redo
                | Self::Jump(_)
        )
    }

    /// Whether it happens by itself or gives up what is being typed, so that nothing is taken first.
    #[must_use]
    pub fn leaves_typing(&self) -> bool {
        matches!(self, Self::PanelWidth(_) | Self::LookForRecent | Self::ForgetRejected)
    }
}
