//! What *Afgang* says: where those who leave a group go, and what of that is otherwise under *after*.

use rust_decimal::Decimal;

use super::shared::Drawn;
use crate::model::id::Id;

/// Where those who leave a group go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// To another group.
    Group(Id),
    /// Into the same group once more.
    Again(Id),
    /// Out of the model.
    Out,
}

/// Whose leavers are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of {
    /// The group or total.
    pub group: Id,
    /// Whether the scenario is about it, so that leaving it ends a course.
    pub is_main: bool,
}

/// Which years a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum In {
    /// One.
    Year(i32),
    /// All from the first to the last.
    Years(i32, i32),
}

/// Which of those who leave are counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Span {
    /// The file's count.
    Counted {
        /// How many.
        all: Decimal,
        /// Whether a source gives all of it.
        is_sourced: bool,
    },
    /// Those of some years.
    In(In),
}

/// How many go to a destination.
#[derive(Debug, Clone, PartialEq)]
pub struct Going {
    /// Where.
    pub to: To,
    /// How many, as shown.
    pub number: Decimal,
    /// Their share of all, as shown.
    pub share: Decimal,
    /// How many of them go there that do not under *before*; nothing or less where none.
    pub moved: Decimal,
}

/// What goes to a destination under *after* and not under *before*: how many, and from where if from one alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Gain {
    /// How many, or which share of all.
    pub more: Decimal,
    /// To where.
    pub to: To,
    /// Where as many fewer go, if it is one alone.
    pub from: Option<To>,
    /// Whether it rests on an effect that is an assumption.
    pub is_assumed: bool,
}

/// A fact of *Afgang*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// So many more of as many in all go to a destination.
    More(Of, Decimal, Gain),
    /// So much larger is the share that goes to a destination, where as many do not leave on both sides.
    MorePoints(Of, Gain),
    /// They go to the same places; so many leave before and after.
    Alike(Of, [Decimal; 2]),
    /// Nobody leaves.
    Nobody(Of, In),
    /// So many leave on one side and nobody on the other.
    OnOneSide {
        /// Whose.
        of: Of,
        /// When.
        when: In,
        /// How many.
        all: Decimal,
        /// Whether it is under *after* that they do.
        is_after: bool,
    },
    /// Where most go, and whose leavers they are where nothing before it says so.
    Most(Option<Of>, Going),
    /// Where they go is an assumption.
    Assumed,
    /// What is shown is the file's count, parted on each side as those are who leave in a year.
    Counted {
        /// Whose.
        of: Of,
        /// How many.
        all: Decimal,
        /// Whether a source gives all of the count.
        is_sourced: bool,
        /// The year in which the two sides part most; `None` where they do not.
        year: Option<i32>,
    },
    /// What is shown are those who leave in some years: so many before and after, of the sides that have the group.
    Leave(Of, In, [Option<Decimal>; 2]),
    /// What has moved is the difference of the shares times all of *after*.
    MovedIsShare,
    /// The file does not say where the rest goes.
    RestLeaves,
    /// Numbers are rounded so that they add up.
    Rounded,
    /// What has been turned since the mark moves nothing here.
    NothingSinceMark,
    /// A picture of where they go.
    Picture {
        /// Of which side.
        of_side: Drawn,
        /// Whose.
        of: Of,
        /// Which of them.
        span: Span,
        /// All of them.
        all: Decimal,
        /// Where they go.
        going: Vec<Going>,
    },
    /// Bars of how many more go to each destination.
    Bars(Of, Vec<(To, Decimal)>),
}
