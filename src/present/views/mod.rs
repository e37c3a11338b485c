//! What the views show, as data: sentences, charts and tables made from the two sides. One row and one file a view in
//! [`catalogue`], what several need in [`shared`]; drawing it is the window's business, writing it to a file an export's.

pub mod attributing;
pub mod catalogue;
pub mod listing;
pub mod shared;

use self::listing::Listing;
use super::formats::Formats;
use crate::{
    evaluation::{reconcile::Reconciled, sides::Sides},
    model::{
        id::Id,
        spending::{Account, Area},
    },
    scenario::Scenario,
};

/// How the two sides stand in plots and tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// *Side om side*.
    SideBySide,
    /// *Samlet*: both in one plot.
    Together,
    /// *Forskel*: after less before.
    Difference,
    /// *Indeks*: the last observed month = 100.
    Index,
}

impl Arrangement {
    /// All, in the order of their buttons.
    pub const ALL: [Self; 4] = [Self::SideBySide, Self::Together, Self::Difference, Self::Index];
}

/// Whose saving is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Question {
    /// The investment's: a rule set without its investments less with them.
    #[default]
    Investment,
    /// The reform's: before less after, investments included.
    Reform,
}

/// What the cost of a year is split by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CostsBy {
    /// The groups whose persons are counted, and what counts nobody.
    #[default]
    Group,
    /// The areas of spending.
    Area,
}

/// Which leavers of a group *Afgang* counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leavers {
    /// The count that the file gives, parted as each side parts those who leave.
    Counted,
    /// Those of a calendar year.
    Year(i32),
    /// Those of the whole period.
    Period,
}

/// How *DUT* shows the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CompensationShape {
    /// Line by line, with what is missing of each.
    #[default]
    Lines,
    /// As the tables of a budget note.
    BudgetNote,
}

impl CompensationShape {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Lines => Self::BudgetNote,
            Self::BudgetNote => Self::Lines,
        }
    }
}

/// What is chosen within views; as long as nothing is, each opens with what matters most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Whose saving *Investering* shows.
    pub question: Question,
    /// The group of *Målgruppe*.
    pub group: Option<Id>,
    /// The two groups of *Udgift pr. borger*.
    pub pair: [Option<Id>; 2],
    /// What *Udgift pr. år* is split by.
    pub costs_by: CostsBy,
    /// How *DUT* shows the lines.
    pub compensation: CompensationShape,
    /// The areas of which *DUT* shows the total alone, and not the lines.
    pub folded: Vec<Area>,
    /// The group of *Afgang*.
    pub leaving: Option<Id>,
    /// Which of its leavers are counted.
    pub leavers: Option<Leavers>,
    /// How *Kommuner* is sorted and what of it is shown.
    pub municipalities: Listing,
}

/// Which of the groups that views are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichGroup {
    /// That of *Målgruppe*.
    Shown,
    /// The first of *Udgift pr. borger*.
    First,
    /// The one it is held against.
    Second,
    /// That of *Afgang*.
    Leaving,
}

impl Choices {
    /// Folds the lines of an area, or unfolds them.
    pub fn fold(&mut self, area: Area) {
        match self.folded.iter().position(|one| *one == area) {
            Some(place) => drop(self.folded.remove(place)),
            None => self.folded.push(area),
        }
    }

    /// Chooses a group.
    pub fn choose(&mut self, which: WhichGroup, group: Id) {
        let chosen = match which {
            WhichGroup::Shown => &mut self.group,
            WhichGroup::First => &mut self.pair[0],
            WhichGroup::Second => &mut self.pair[1],
            WhichGroup::Leaving => &mut self.leaving,
        };
        *chosen = Some(group);
    }
}

/// What is chosen that a view may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// How the sides stand.
    pub arrangement: Arrangement,
    /// The account.
    pub account: Account,
    /// What is chosen within views.
    pub choices: Choices,
}

/// What the contents of all views are made from.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The two sides.
    pub sides: &'a Sides,
    /// The two sides as they were at the mark, while anything differs from it.
    pub marked: Option<&'a Sides>,
    /// The scenarios of before and after as they were opened, where they are of open files.
    pub opened: [Option<&'a Scenario>; 2],
    /// The published figures of the scenario after, held against the calculation.
    pub reconciled: &'a [Reconciled],
    /// Language and number format.
    pub formats: Formats,
}

/// What a view is made from.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The two sides.
    pub sides: &'a Sides,
    /// The two sides as they were at the mark, while anything differs from it.
    pub marked: Option<&'a Sides>,
    /// The scenarios of before and after as they were opened, where they are of open files.
    pub opened: [Option<&'a Scenario>; 2],
    /// How the sides stand.
    pub arrangement: Arrangement,
    /// Language and number format.
    pub formats: Formats,
}

/// The sentences a view begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// What the numbers say.
    pub says: String,
    /// The condition, in grey.
    pub condition: String,
    /// What has changed since the mark, while anything has.
    pub since_mark: Option<String>,
}
