//! What *DUT* says: what a law costs the municipality, what the state compensates, and what is missing.

use super::shared::Drawn;
use crate::model::{
    numbers::{Kr, Share},
    spending::Area,
};

/// An amount of a line or of several together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// What the law costs the municipality.
    OwnCost,
    /// What the state compensates.
    Received,
    /// Own cost less what is received.
    Shortfall,
}

impl What {
    /// The three, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::OwnCost, Self::Received, Self::Shortfall];
}

/// What the two sides are to each other here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Only *before* has lines.
    OnlyBefore,
    /// Only *after* has lines.
    OnlyAfter,
    /// Both give the same amounts.
    Same,
    /// They give different amounts; as a fact, where both leave the same short.
    Differ,
    /// Their amounts are in two price levels.
    TwoLevels,
}

/// The three amounts of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfYear {
    /// The year.
    pub year: i32,
    /// What the law costs the municipality.
    pub own: Kr,
    /// What it receives.
    pub received: Kr,
    /// What it receives on the other side, where that is drawn too.
    pub other: Option<Kr>,
}

/// A number with the ends that roundings leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval<T> {
    /// The number.
    pub value: T,
    /// The low end.
    pub low: T,
    /// The high end.
    pub high: T,
}

/// What a key gives in an area, and the national amount that this implies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The area.
    pub area: Area,
    /// What is received.
    pub received: Kr,
    /// The implied national amount.
    pub national: Option<Interval<Kr>>,
}

/// What follows a key in an area, the share that this implies, and what the key would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// The area.
    pub area: Area,
    /// The own cost that follows it.
    pub own: Kr,
    /// The implied share.
    pub share: Option<Interval<Share>>,
    /// What would be received by this key, and what is by that in force; `None` where it is that.
    pub as_key: Option<[Kr; 2]>,
}

/// A fact of *DUT*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// What is covered in a year, and what is missing; and what is in the years after it.
    Covers {
        /// The first year.
        of: OfYear,
        /// The least and the most that is missing in a later year; `None` where there is none.
        then: Option<[Kr; 2]>,
    },
    /// What would be missing under *after*, where *before* is shown in full.
    Under {
        /// The first year that differs.
        year: i32,
        /// The price level, where nothing beside it says it.
        level: Option<i32>,
        /// What is missing before.
        was: Kr,
        /// What is missing after.
        is: Kr,
        /// Whether *after* compensates by the key that own cost itself is calculated by, so that it follows by construction.
        by_construction: bool,
    },
    /// What the two sides are to each other.
    Between(Between),
    /// What is shown is after less before.
    IsDifference,
    /// The tables are of *before* alone.
    OfBefore,
    /// In which prices, whose money it is, and whether lines state no price level of their own.
    Basis {
        /// The price level.
        level: i32,
        /// Whether there are lines that state none.
        has_unstated: bool,
    },
    /// From this year on what is stated last holds; `all` lines or some.
    CarriedOn {
        /// The first year.
        from: i32,
        /// Whether it is all lines.
        all: bool,
    },
    /// Own cost is itself a national amount times a share, so that the implied amounts prove nothing.
    Circular,
    /// There are lines that nothing carries, in a file that calculates.
    NotCarried,
    /// Shown amounts are rounded, so that sums may be off by one in the last digit.
    Rounded,
    /// What a key gives in a year.
    KeyGives {
        /// The year.
        year: i32,
        /// In each area.
        areas: Vec<Given>,
    },
    /// What follows a key in a year.
    KeyCarries {
        /// The year.
        year: i32,
        /// In each area.
        areas: Vec<Followed>,
    },
    /// Nothing follows a key.
    KeyUnused,
    /// A chart of an area, with its years; each area has an axis of its own.
    Bars {
        /// The area.
        area: Area,
        /// Which side, or the difference.
        of: Drawn,
        /// The years.
        years: Vec<OfYear>,
    },
    /// A source contradicts itself: the place among the published figures of *after*.
    Contradiction(usize),
}
