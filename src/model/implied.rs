//! What amounts of compensation imply of the country (`beregning.md` 9): results, with the interval that the roundings of
//! amount and key leave, and never inputs.
//!
//! - implied national amount = received ÷ its key; implied share = own cost ÷ implied national amount (sums: of their lines)

use rust_decimal::Decimal;

use super::{
    compensation::{Block, Compensation, Given, Line, rescaled},
    numbers::{Amount, Kr},
    spending::Area,
};

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

impl Compensation {
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
            let received = |line: &Line| within_of(&line.received, year);
            let received = self.sum_of(lines(), |line| line.received.is_stated(year), received);
            lines().all(|line| self.national(line, year).is_some()).then(|| received.over(key))?
        };
        Area::NAMED.into_iter().filter(|area| block.holds(*area)).map(of_area).sum()
    }

    /// The share of the national amount that the own cost of a block's lines together is.
    #[must_use]
    pub fn implied_share_of(&self, block: Block, year: i32) -> Option<Within> {
        let of_area = |area: Area| {
            let lines = self.lines.iter().filter(move |line| line.area == area);
            self.sum_of(lines, |line| line.own_cost.is_stated(year), |line| self.own_within(line, year))
        };
        let own: Within = Area::NAMED.into_iter().filter(|area| block.holds(*area)).map(of_area).sum();
        own.over(self.national_of(block, year)?)
    }

    /// The sum over lines of an area. Where lines that close it state this side of the year, the area's total is known to
    /// within what they themselves are rounded to.
    fn sum_of<'a>(
        &self,
        lines: impl Iterator<Item = &'a Line>,
        is_stated: impl Fn(&Line) -> bool,
        part: impl Fn(&Line) -> Within,
    ) -> Within {
        let (closing, others): (Vec<&Line>, Vec<&Line>) = lines.partition(|line| self.closes(line) && is_stated(line));
        let exactly = |one: Within| Within { low: one.value, high: one.value, ..one };
        let others = others.into_iter().map(&part);
        let others: Vec<Within> = if closing.is_empty() { others.collect() } else { others.map(exactly).collect() };
        others.into_iter().chain(closing.into_iter().map(&part)).sum()
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
