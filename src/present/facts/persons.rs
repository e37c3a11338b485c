//! What *Målgruppe* finds out: how many are in a group on both sides, how that moves, and what the numbers rest on.

use crate::model::{id::Id, time::CalendarMonth};

/// Whom a fact is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The group that the scenario is about.
    Main,
    /// Another group or total.
    Group(Id),
}

/// How much larger or smaller a group is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// A third.
    Third,
    /// A quarter.
    Quarter,
    /// Half: it is halved, or half as large again.
    Half,
    /// As much as there was: it doubles.
    Whole,
    /// A share of what there was, above 0.
    Share(f64),
}

/// When a group is of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At full phase-in.
    FullPhaseIn,
    /// In the mean of a year.
    Year(i32),
}

/// Another group than the one that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// Which.
    pub group: Id,
    /// How many more it has (fewer, below 0).
    pub more: f64,
    /// When.
    pub when: When,
}

/// When nobody is left in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// From this month on there is nobody at all.
    From(CalendarMonth),
    /// From this month on there is less than half a person.
    AllButFrom(CalendarMonth),
    /// Only after this year, the last.
    After(i32),
}

/// When full phase-in is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// From January of this year on.
    From(i32),
    /// Only after this year, the last.
    After(i32),
    /// It is not told: the two sides are two scenarios.
    Untold,
}

/// Why full phase-in is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFullPhaseIn {
    /// The group is on one side only.
    OneSide,
    /// Nobody enters from outside.
    NobodyEnters,
    /// It is a total, and one of its groups gets persons from others or has an inflow that keeps growing.
    PartOfTotal,
    /// The inflow keeps growing.
    KeepsGrowing,
    /// The group gets persons from others.
    FromOthers,
}

/// A fact of the persons in a group. Persons are full-year persons, or those of a month where a month is named.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The group is on one side only.
    OneSide(Whose),
    /// The two sides have no year in common.
    NoCommonYear,
    /// It is the same in every month.
    Same(Whose),
    /// It never differs by a whole person.
    AlmostSame(Whose),
    /// It ends at the same number, but is another one on the way.
    SameInTheEnd(Whose),
    /// What differs where the group does not: another group, and what everything costs.
    OthersDiffer {
        /// The other group that differs most.
        group: Option<Other>,
        /// Whether costs differ.
        cost: bool,
    },
    /// It falls or grows by so much under *after*.
    Moves {
        /// Whose.
        whose: Whose,
        /// By how much.
        size: Size,
        /// Whether it grows.
        is_more: bool,
        /// The year in which the sides part, where that is later than the year in which the rules change.
        only_from: Option<i32>,
    },
    /// It is so much larger or smaller than under *before*.
    Compared {
        /// Whose.
        whose: Whose,
        /// By how much.
        size: Size,
        /// Whether it is larger.
        is_more: bool,
        /// When.
        when: When,
    },
    /// It has so many persons more (or fewer, below 0) than under *before*: of a group that begins empty, whose share would
    /// be one of those who came since.
    More {
        /// Whose.
        whose: Whose,
        /// Persons.
        change: f64,
        /// When.
        when: When,
    },
    /// So many under *after*, so many under *before*: where one is nothing beside the other.
    Levels {
        /// Whose.
        whose: Whose,
        /// Under *before*.
        before: f64,
        /// Under *after*.
        after: f64,
        /// When.
        when: When,
    },
    /// It falls to nobody.
    Empties {
        /// Whose.
        whose: Whose,
        /// The year from which it falls, where that is not the first.
        falls_from: Option<i32>,
        /// When nobody is left.
        gone: Gone,
    },
    /// Of those who would be in a group that is empty, so many more are in others.
    MoreInstead {
        /// The other groups with how many persons more, at least one.
        more: Vec<(Id, f64)>,
        /// The year.
        year: i32,
    },
    /// A group is empty, and no other group has more persons for it.
    NobodyInstead {
        /// The year.
        year: i32,
    },
    /// What the numbers rest on.
    Basis(Basis),
}

/// What the numbers of a group rest on.
#[derive(Debug, Clone, PartialEq)]
pub enum Basis {
    /// Nobody is ever in the group: it has no start, no inflow and no arrivals.
    Nobody,
    /// Full phase-in lies after this year, the last.
    FullAfter(i32),
    /// The rules of the two sides differ from this month on.
    RulesChange(CalendarMonth),
    /// The persons of the two sides differ from this month on.
    SidesPart(CalendarMonth),
    /// Full phase-in on both sides.
    FullPhaseIn {
        /// Under *before*.
        before: f64,
        /// Under *after*.
        after: f64,
        /// When.
        reached: Reached,
    },
    /// Full phase-in of one rule set, or the same on both sides.
    OneFullPhaseIn {
        /// Persons.
        persons: f64,
        /// Whether two rule sets have it.
        is_of_both: bool,
    },
    /// Full phase-in is not said.
    NoFullPhaseIn(NoFullPhaseIn),
    /// The group begins empty, so that it counts only those who have come.
    BeginsEmpty {
        /// The first month with anybody on either side.
        since: CalendarMonth,
        /// The year at whose end they are counted.
        year: i32,
        /// How many have come by then, before and after; `None` for a total, within which persons move.
        came: Option<[f64; 2]>,
        /// How many are there then, before and after.
        there: [f64; 2],
    },
    /// Of a total's groups these begin empty.
    PartsBeginEmpty(Vec<Id>),
    /// So many persons more (fewer, below 0) at full phase-in than at the mark.
    MoreThanAtMark(f64),
    /// A group that begins empty has no index.
    NoIndex(Id),
    /// What the persons of a year are.
    MeanOfYear,
    /// That a chart shows a group month by month.
    Chart(Id),
}

impl From<Basis> for Fact {
    fn from(basis: Basis) -> Self {
        Self::Basis(basis)
    }
}
