//! Compensation (*DUT*): does the state pay for the law (`beregning.md` 9)?
//!
//! Keys are shares of the country. What a source gives with the key that it made it with becomes, under another key,
//! amount · new key ÷ stated key; a national amount becomes amount · key.
//!
//! - shortfall = own cost − compensation received
//! - implied national amount = received ÷ its key; implied share = own cost ÷ implied national amount (sums: of their lines)
//!
//! Implied values are results, with the interval that the roundings of amount and key leave. Kroner a year, in the
//! scenario's price level; cost above 0, relief below; received above 0 when the state pays.

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
    /// Whether it has a number in the source. Lines without one, beside lines that have one, are what makes the lines add
    /// up to the source's totals (*afrunding og afvigelse*).
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

/// A number, and the lowest and highest that its roundings leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// The value.
    pub value: Decimal,
    /// The low end.
    pub low: Decimal,
    /// The high end.
    pub high: Decimal,
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

    /// The national amount that what a line receives implies, with what the roundings leave; `None` where nothing is
    /// received by a key, and under a key of 0.
    #[must_use]
    pub fn national(&self, line: &Line, year: i32) -> Option<Within> {
        let share = self.share(self.received_by(line))?;
        if share.0.is_zero() {
            return None;
        }
        match &line.received {
            Given::Own { kr, half, key: Some(key) } => {
                let [least, most] = [key[0].0.less(key[1].0), key[0].0.saturating_add(key[1].0)];
                let amount = within(kr.of(year).0, half.of(year).0);
                amount.over(Within { value: key[0].0, low: least, high: most })
            }
            Given::National { kr, half } => Some(within(kr.of(year).0, half.of(year).0)),
            Given::Own { .. } | Given::Nothing => None,
        }
    }

    /// The share of the national amount that a line's own cost is.
    #[must_use]
    pub fn implied_share(&self, line: &Line, year: i32) -> Option<Within> {
        self.own_within(line, year).over(self.national(line, year)?)
    }

    /// The national amount of a block's lines together; `None` where one of them that costs something has none.
    #[must_use]
    pub fn national_of(&self, block: Block, year: i32) -> Option<Within> {
        let has_part = |line: &&Line| line.received != Given::Nothing || self.own_cost(line, year) != Kr::ZERO;
        self.lines_of(block).find(has_part)?;
        let of_area = |area: Area| {
            let lines = || self.lines.iter().filter(move |line| line.area == area).filter(has_part);
            let Some(key) = one_key(lines()) else { return lines().map(|line| self.national(line, year)).sum() };
            // With one key its rounding moves all lines alike.
            let received = sum_of(lines(), |line| within_of(&line.received, year));
            lines().all(|line| self.national(line, year).is_some()).then(|| received.over(key))?
        };
        Area::NAMED.into_iter().filter(|area| block.holds(*area)).map(of_area).sum()
    }

    /// The share of the national amount that the own cost of a block's lines together is.
    #[must_use]
    pub fn implied_share_of(&self, block: Block, year: i32) -> Option<Within> {
        let of_area = |area: Area| {
            let lines = self.lines.iter().filter(move |line| line.area == area);
            sum_of(lines, |line| self.own_within(line, year))
        };
        let own: Within = Area::NAMED.into_iter().filter(|area| block.holds(*area)).map(of_area).sum();
        own.over(self.national_of(block, year)?)
    }

    fn own_within(&self, line: &Line, year: i32) -> Within {
        let key = self.own_cost_by(line);
        let half = match &line.own_cost {
            Given::Own { half, key: stated, .. } => {
                rescaled(half.of(year).0, key.and_then(|key| self.share(key)), *stated)
            }
            Given::National { half, .. } => {
                half.of(year).0.times(key.and_then(|key| self.share(key)).unwrap_or_default().0)
            }
            Given::Nothing => Decimal::ZERO,
        };
        within(self.own_cost(line, year).0, half)
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
fn rescaled(kr: Decimal, share: Option<Share>, stated: Option<[Share; 2]>) -> Decimal {
    match (share, stated) {
        // Unchanged to the last decimal where the key is the one that it was made with.
        (Some(share), Some([stated, _])) if share != stated => {
            kr.times(share.0).divided_by(stated.0).unwrap_or_default()
        }
        _ => kr,
    }
}

/// The key that all lines were made with, with what its rounding leaves; `None` where they differ or one states none.
fn one_key<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<Within> {
    let mut keys = lines.map(|line| match line.received {
        Given::Own { key, .. } => key,
        Given::Nothing | Given::National { .. } => None,
    });
    let first = keys.next()??;
    keys.all(|key| key == Some(first)).then(|| within(first[0].0, first[1].0))
}

/// What is received as it was stated, with what its rounding leaves.
fn within_of(given: &Given, year: i32) -> Within {
    match given {
        Given::Own { kr, half, .. } | Given::National { kr, half } => within(kr.of(year).0, half.of(year).0),
        Given::Nothing => Within::ZERO,
    }
}

/// The sum over lines of an area. Where lines without a number make those that have one add up to the source's total, that
/// total is known to within what they themselves are rounded to.
fn sum_of<'a>(lines: impl Iterator<Item = &'a Line>, part: impl Fn(&Line) -> Within) -> Within {
    let (numbered, closing): (Vec<&Line>, Vec<&Line>) = lines.partition(|line| line.is_numbered);
    let [numbered, closing] = [numbered, closing].map(|lines| lines.into_iter().map(&part).collect::<Vec<_>>());
    let is_closed = !numbered.is_empty() && !closing.is_empty();
    let exactly = |one: Within| Within { low: one.value, high: one.value, ..one };
    let numbered = numbered.into_iter().map(|one| if is_closed { exactly(one) } else { one });
    numbered.chain(closing).sum()
}

fn within(value: Decimal, half: Decimal) -> Within {
    Within { value, low: value.less(half), high: value.saturating_add(half) }
}

impl Within {
    const ZERO: Self = Self { value: Decimal::ZERO, low: Decimal::ZERO, high: Decimal::ZERO };

    /// The quotient; `None` where the divisor is or may be 0.
    fn over(self, divisor: Self) -> Option<Self> {
        let is_apart = divisor.low > Decimal::ZERO || divisor.high < Decimal::ZERO;
        let value = self.value.divided_by(divisor.value)?;
        if !is_apart {
            return None;
        }
        let ends = [self.low, self.high].into_iter().flat_map(|one| [divisor.low, divisor.high].map(|by| (one, by)));
        let ends: Vec<Decimal> = ends.map(|(one, by)| one.divided_by(by)).collect::<Option<_>>()?;
        Some(Self { value, low: ends.iter().copied().min()?, high: ends.into_iter().max()? })
    }
}

impl std::iter::Sum for Within {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, |sum, one| Self {
            value: sum.value.saturating_add(one.value),
            low: sum.low.saturating_add(one.low),
            high: sum.high.saturating_add(one.high),
        })
    }
}
