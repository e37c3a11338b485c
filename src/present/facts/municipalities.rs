//! What *Kommuner* says: where the own municipality stands, what a ceiling costs here and nationally, what is counted, what
//! is hidden and what a total reveals of it.

use rust_decimal::Decimal;

use crate::model::{
    coverage::{Base, Ends, Revealed},
    id::Id,
    numbers::{Kr, Share},
    spending::{Account, Area},
};

/// The share that all have together, against which a row is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// The share.
    pub share: Share,
    /// Whether the source gives it of the country; else it is that of the rows that can be seen.
    pub is_national: bool,
}

/// The places that a row shares with those of the same share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The first of them.
    pub first: usize,
    /// The last of them.
    pub last: usize,
    /// Of how many rows.
    pub of: usize,
    /// With whom it shares them.
    pub with: Vec<Id>,
}

/// Whether anybody of the own municipality is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spared {
    /// Its persons are hidden, and its share is above a ceiling.
    Hidden,
    /// Its share is not above the ceiling.
    NotAbove,
}

/// The ceilings of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceilings {
    /// Before; `None` where there is none.
    pub before: Option<Share>,
    /// After.
    pub after: Option<Share>,
}

/// A kind of bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bars {
    /// Those whose persons can be seen.
    Seen,
    /// The own municipality.
    Own,
    /// Those whose persons are hidden.
    Hidden,
}

/// A row for all municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// The sum of so many that can be seen.
    Visible(usize),
    /// What the source has for all.
    Source,
}

/// A fact of *Kommuner*.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Where the own municipality stands, and the share of the country.
    Stands {
        /// Which it is.
        own: Id,
        /// Its places.
        place: Place,
        /// Its share.
        share: Share,
        /// That of all.
        country: Option<Whole>,
    },
    /// From which share to which they go, and the share of the country.
    Spread {
        /// Those with the largest.
        most: (Vec<Id>, Share),
        /// Those with the smallest.
        least: (Vec<Id>, Share),
        /// That of all.
        country: Option<Whole>,
    },
    /// What a year costs more, in the own municipality and in the country.
    Costs {
        /// The ceilings.
        ceilings: Ceilings,
        /// In which account.
        account: Account,
        /// The own municipality and what it costs there.
        own: Option<(Id, Kr)>,
        /// In the country.
        country: Kr,
    },
    /// Why the own municipality costs nothing, or nobody knows what.
    OwnIsSpared(Id, Spared),
    /// The cost is of an area that the service ceiling does not count.
    NotUnderServiceCeiling(Area),
    /// No row that can be seen is above a ceiling, so that it costs nothing.
    NobodyIsAbove,
    /// How many more get effort after than before, where no price says what that costs.
    NoPrice {
        /// In the country; below 0 where fewer do.
        more: Decimal,
    },
    /// What the file says that a share is of.
    Counts,
    /// How many can be seen and how many are hidden.
    Seen {
        /// Persons of the rows that can be seen.
        visible: Decimal,
        /// How many those rows are.
        rows: usize,
        /// Persons hidden in all, where the source gives a total.
        hidden: Option<Decimal>,
        /// The rows that hide them.
        hiding: usize,
        /// Municipalities that the source leaves out.
        left_out: u32,
        /// Persons are hidden below this.
        below: Decimal,
    },
    /// What the total and its visible parts reveal of the hidden ones.
    Reveals(Revealed),
    /// What one person more costs.
    Price {
        /// A year, gross.
        kr: Kr,
        /// In which prices.
        level: i32,
        /// Whether it is an assumption.
        is_assumed: bool,
    },
    /// The hidden ones are not in the cost, and nothing of this is in the other views.
    NotIn,
    /// Nobody is moved: neither rule set has a ceiling, or both have the same.
    NothingDiffers,
    /// What has been turned since the mark moves nothing here.
    NothingSinceMark,
    /// What *Interval* is.
    Interval,
    /// One row.
    Row {
        /// Which.
        id: Id,
        /// Its places.
        place: Place,
        /// Persons without effort; `None` where they are hidden.
        persons: Option<Decimal>,
        /// Their share.
        share: Share,
        /// The base.
        base: Option<Base>,
        /// Persons are hidden below this.
        below: Decimal,
        /// Persons after, where that is another number.
        after: Option<Ends>,
    },
    /// The bars, for those who cannot see them.
    Bars {
        /// How many there are.
        rows: usize,
        /// Those with the largest share.
        most: Option<(Id, Share)>,
        /// Those with the smallest.
        least: Option<(Id, Share)>,
        /// The own one.
        own: Option<(Id, Share)>,
        /// The share of all.
        country: Option<Whole>,
    },
}
