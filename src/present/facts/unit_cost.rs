//! What *Udgift pr. borger* finds out: what a citizen costs in one account, held against another group's and the other
//! side's price, and what the prices leave out.

use crate::model::{
    id::Id,
    money::course::Crossing,
    numbers::Kr,
    spending::{Account, Area},
    time::CalendarMonth,
};

/// Which side a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Both sides; what is the same on both stands once.
    Both,
    /// After less before.
    Difference,
}

/// What a chart's bars are split into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Not at all: what the account pays.
    Whole(Account),
    /// What the account pays, by area.
    Areas(Account),
    /// Gross, by payer.
    Payers,
}

/// Whose a bar or a curve is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SideOf {
    /// That of *before*.
    Before,
    /// That of *after*.
    After,
    /// The same on both sides, or the difference between them.
    Both,
}

/// What a bar comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// So much.
    Known(Kr),
    /// It cannot be said.
    Unknown,
    /// The group is not on this side.
    NoGroup,
    /// The file has no cost line for it.
    NotIncluded,
}

/// A part of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What an account pays.
    Account(Account),
    /// What falls in an area.
    Area(Area),
    /// The state's refund.
    State,
}

/// A bar of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The group.
    pub group: Id,
    /// Whose it is.
    pub side: SideOf,
    /// What it comes to.
    pub total: Amount,
    /// Its parts; nothing where a part cannot be said.
    pub parts: Vec<(Part, Option<Kr>)>,
}

/// Why the course of one citizen is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCourse {
    /// A total has no course.
    OfTotal,
    /// It costs the same on both sides, where differences are drawn.
    SameOnBothSides,
    /// The file has no cost of either group in the account.
    NotIncluded,
    /// It cannot be said.
    Unknown,
}

/// A fact of what a citizen costs. Amounts are kroner a year per full-year person in the account named.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A group costs so much under *after*.
    Costs {
        /// The group.
        group: Id,
        /// The account.
        account: Account,
        /// Under *after*.
        after: Kr,
        /// Under *before*, where that is another amount.
        before: Option<Kr>,
    },
    /// What a group costs cannot be said.
    CannotBeSaid {
        /// The group.
        group: Id,
        /// The account.
        account: Account,
    },
    /// So much more (less, below 0) than another group costs.
    Against {
        /// The other group.
        other: Id,
        /// What that costs.
        costs: Kr,
        /// The first less the other.
        gap: Kr,
    },
    /// A group's price has no cost line in these areas.
    Without {
        /// The group.
        group: Id,
        /// The areas, at least one.
        areas: Vec<Area>,
    },
    /// No cost line of a group counts in an account, so that its price there is not in the file.
    NotInAccount {
        /// The group.
        group: Id,
        /// The account.
        account: Account,
    },
    /// Nobody is in the group under *after*, so that nobody has its price.
    Emptied {
        /// The group.
        group: Id,
        /// The year.
        year: i32,
    },
    /// What those cost who would be in a group that is empty, where they are instead.
    Instead {
        /// The group that is empty.
        from: Id,
        /// The group where they are instead.
        to: Id,
        /// The account.
        account: Account,
        /// What one cost in the first, under *before*.
        before: Kr,
        /// What one costs in the other, under *after*.
        after: Kr,
    },
    /// Nobody is in the group on either side; its price is the file's alone.
    NobodyThere {
        /// The group.
        group: Id,
        /// The year.
        year: i32,
    },
    /// The price of a group goes from so much to so much: what a reform does, or how two sides differ.
    Changes {
        /// The account.
        account: Account,
        /// Under *before*.
        before: Kr,
        /// Under *after*.
        after: Kr,
        /// The month from which it does, where that is one month within the period.
        from: Option<CalendarMonth>,
    },
    /// That the state's refund moves a group's price, and whether the gross cost moves too.
    ByRefund {
        /// How much more is spent on a citizen, gross.
        gross: Kr,
        /// How much more of it the state refunds.
        refund: Kr,
    },
    /// Since the mark the price under *after* has gone from so much to so much.
    SinceMark {
        /// The account.
        account: Account,
        /// At the mark.
        then: Kr,
        /// Now.
        now: Kr,
    },
    /// The price level, and what is left out of an account.
    Level {
        /// The year of the prices.
        level: i32,
        /// The account.
        account: Account,
    },
    /// Whether the courses of one citizen in two groups cross.
    CoursesMeet {
        /// The groups.
        of: [Id; 2],
        /// Whether, and in which month, counted from 1.
        crossing: Crossing,
    },
    /// Why there is no course.
    NoCourse(NoCourse),
    /// Which rules the prices are of.
    LastRules,
    /// What a dash in a table means.
    Dash,
    /// What *ikke med* in a table means.
    NotIncluded,
    /// What *ikke opdelt* in a table means.
    NotSplit,
    /// A chart of bars, with what each comes to.
    Bars {
        /// What they are split into.
        split: Split,
        /// Of which side.
        shows: Shows,
        /// The bars.
        bars: Vec<Bar>,
    },
    /// A chart of the courses of one citizen, with what each comes to in the end.
    Courses {
        /// The account.
        account: Account,
        /// Of which side.
        shows: Shows,
        /// The months that are drawn.
        months: usize,
        /// Each curve's group, side and total in kroner.
        ends: Vec<(Id, SideOf, f64)>,
    },
}
