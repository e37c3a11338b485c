//! Compensation (*DUT*): does the state pay for the law (`beregning.md` 9)?
//!
//! Keys are shares of the country. What a source gives with the key that it made it with becomes, under another key,
//! amount · new key ÷ stated key; a national amount becomes amount · key.
//!
//! - shortfall = own cost − compensation received
//!
//! Kroner a year, in the scenario's price level; cost above 0, relief below; received above 0 when the state pays.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    id::Id,
    numbers::{Amount, Kr, Share},
    spending::{Account, Area, ByYear},
    time::Period,
};

/// A key (*fordelingsnøgle*): a share of the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The compensation key (*bloktilskudsandel, DUT-andel*).
    Compensation,
    /// The share of persons (*andel af borgerne*).
    Persons,
    /// The share of spending (*andel af udgifterne*).
    Spending,
}

impl Key {
    /// The three keys.
    pub const ALL: [Self; 3] = [Self::Compensation, Self::Persons, Self::Spending];

    /// The word in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Compensation => "compensation",
            Self::Persons => "persons",
            Self::Spending => "spending",
        }
    }

    /// The key of this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == word)
    }
}

/// All that a rule set says of compensation.
#[derive(Debug, Clone, PartialEq)]
pub struct Compensation {
    /// The shares of the keys, in the order of [`Key::ALL`]; `None` where a key is not stated.
    pub keys: [Option<Share>; 3],
    /// The key by which each area is compensated, in the order of [`Area::NAMED`].
    pub received_by: [Key; 4],
    /// The key that own cost in each area follows, if any.
    pub own_cost_by: [Option<Key>; 4],
    /// The lines, in the file's order.
    pub lines: Arc<[Line]>,
}

/// A line (*DUT-linje*).
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// The area.
    pub area: Area,
    /// What the municipality receives.
    pub received: Given,
    /// What the law costs it.
    pub own_cost: Given,
    /// The key that its own cost follows, where it is not the area's.
    pub own_cost_by: Option<Key>,
    /// What carries its cost in the calculation; `None` where nothing does.
    pub carried: Option<Carried>,
    /// Whether it has a number in the source ([`Compensation::closes`]).
    pub is_numbered: bool,
}

/// What carries a line's cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// An amount of an investment.
    Investment,
    /// Another input.
    Input,
}

/// How a line's amounts are given.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Not at all.
    Nothing,
    /// As the municipality's own, made with a key where the source says which.
    Own {
        /// The amounts.
        kr: ByYear,
        /// Half of what each was rounded to.
        half: ByYear,
        /// The key that they were made with, and half of what that was rounded to.
        key: Option<[Share; 2]>,
    },
    /// As amounts of the whole country.
    National {
        /// The amounts.
        kr: ByYear,
        /// Half of what each was rounded to.
        half: ByYear,
    },
}

/// Lines that are summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Block {
    /// Those of an area.
    Area(Area),
    /// *Overførsler mv.*: effort and support, the other budget area beside service.
    Transfers,
    /// All.
    Total,
}

impl Given {
    /// Whether an amount holds in a calendar year, if only one of 0.
    #[must_use]
    pub fn is_stated(&self, year: i32) -> bool {
        match self {
            Self::Nothing => false,
            Self::Own { kr, .. } | Self::National { kr, .. } => kr.is_stated(year),
        }
    }
}

impl Block {
    /// Every block: the areas, transfers, all.
    pub const ALL: [Self; 6] = [
        Self::Area(Area::Service),
        Self::Area(Area::Effort),
        Self::Area(Area::Support),
        Self::Area(Area::Capital),
        Self::Transfers,
        Self::Total,
    ];

    /// The word in measures.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Area(area) => area.name(),
            Self::Transfers => "transfers",
            Self::Total => "total",
        }
    }

    /// Whether lines of an area are in it.
    #[must_use]
    pub fn holds(self, area: Area) -> bool {
        match self {
            Self::Area(one) => one == area,
            Self::Transfers => matches!(area, Area::Effort | Area::Support),
            Self::Total => true,
        }
    }
}

impl Compensation {
    /// The line of this id.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| *line.id == *id)
    }

    /// The lines of a block, in order.
    pub fn lines_of(&self, block: Block) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| block.holds(line.area))
    }

    /// Whether a line is what makes others add up to the source's total (*afrunding og afvigelse*): one without a number
    /// beside lines of its area that have one.
    #[must_use]
    pub fn closes(&self, line: &Line) -> bool {
        !line.is_numbered && self.lines.iter().any(|other| other.area == line.area && other.is_numbered)
    }

    /// The share of a key.
    #[must_use]
    pub fn share(&self, key: Key) -> Option<Share> {
        let place = Key::ALL.iter().position(|known| *known == key)?;
        self.keys[place]
    }

    /// The key by which a line is compensated.
    #[must_use]
    pub fn received_by(&self, line: &Line) -> Key {
        place(line.area).map_or(Key::Compensation, |place| self.received_by[place])
    }

    /// The key that a line's own cost follows, if any.
    #[must_use]
    pub fn own_cost_by(&self, line: &Line) -> Option<Key> {
        line.own_cost_by.or_else(|| self.own_cost_by[place(line.area)?])
    }

    /// What a line brings in a calendar year.
    #[must_use]
    pub fn received(&self, line: &Line, year: i32) -> Kr {
        self.amount(&line.received, Some(self.received_by(line)), year)
    }

    /// What a line costs in a calendar year.
    #[must_use]
    pub fn own_cost(&self, line: &Line, year: i32) -> Kr {
        self.amount(&line.own_cost, self.own_cost_by(line), year)
    }

    fn amount(&self, given: &Given, key: Option<Key>, year: i32) -> Kr {
        let share = key.and_then(|key| self.share(key));
        match given {
            Given::Nothing => Kr::ZERO,
            Given::Own { kr, key, .. } => Kr(rescaled(kr.of(year).0, share, *key)),
            Given::National { kr, .. } => Kr(kr.of(year).0.times(share.unwrap_or_default().0)),
        }
    }

    /// What the lines whose cost the calculation carries bring an account in a year: the municipality gains, service also
    /// lifts the service ceiling, and *stat og kommune* is unmoved. `of_investments` takes those of investments alone.
    #[must_use]
    pub fn carried(&self, account: Account, of_investments: bool, year: i32) -> Kr {
        let counts = |line: &&Line| {
            let is_carried = match line.carried {
                Some(Carried::Investment) => true,
                Some(Carried::Input) => !of_investments,
                None => false,
            };
            is_carried
                && match account {
                    Account::Municipality => true,
                    Account::ServiceCeiling => line.area == Area::Service,
                    Account::Public => false,
                }
        };
        self.lines.iter().filter(counts).map(|line| self.received(line, year)).sum()
    }
}

/// The sum over the years of a period of what a year gives.
#[must_use]
pub fn over(period: Period, year: impl Fn(i32) -> Kr) -> Kr {
    period.calendar_years().map(year).sum()
}

fn place(area: Area) -> Option<usize> {
    Area::NAMED.iter().position(|named| *named == area)
}

/// An amount made with a stated key under another: unchanged where no key is followed or stated.
pub(super) fn rescaled(kr: Decimal, share: Option<Share>, stated: Option<[Share; 2]>) -> Decimal {
    match (share, stated) {
        // Unchanged to the last decimal where the key is the one that it was made with.
        (Some(share), Some([stated, _])) if share != stated => {
            kr.times(share.0).divided_by(stated.0).unwrap_or_default()
        }
        _ => kr,
    }
}
