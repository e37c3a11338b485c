//! Coverage: who gets no effort, municipality by municipality, and what a ceiling on their share costs (`beregning.md` 10).
//!
//! - base = persons ÷ share, within [persons ÷ (share + u/2), persons ÷ (share − u/2)], u what shares are rounded to; no
//!   upper end where the divisor is not above 0
//! - under a ceiling c: persons after = min(persons, c · base), for both ends of the base; without an upper base nobody is
//!   moved at that end
//! - cost = (persons − persons after) · price, with area and refund as any line
//!
//! National totals are sums over the rows whose persons can be seen. Hidden in all = total − visible sum; of those hidden
//! anything between nobody and all may be moved, which widens the ends and not the value.

use std::sync::Arc;

use rust_decimal::{Decimal, dec};

use super::{
    id::Id,
    numbers::{Amount, Kr, Persons, Share},
    spending::{Account, Area},
};

/// The table, and what is asked of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The municipalities, in the file's order.
    pub rows: Arc<[Municipality]>,
    /// The source's own total of persons.
    pub persons: Option<Persons>,
    /// The source's own share of the country.
    pub share: Option<Share>,
    /// Persons are hidden below this.
    pub hidden_below: Persons,
    /// What shares are rounded to.
    pub rounded_to: Share,
    /// The largest share without effort.
    pub ceiling: Option<Share>,
    /// What one person more costs a year, gross.
    pub price: Option<Kr>,
    /// The area of that cost.
    pub area: Area,
    /// The state's part of it.
    pub refund: Share,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Its id.
    pub id: Id,
    /// Persons without effort; `None` where the source hides them.
    pub persons: Option<Persons>,
    /// Their share.
    pub share: Share,
}

/// A value, and the smaller and larger that the rounding of shares leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// The value.
    pub value: Decimal,
    /// The smaller.
    pub low: Decimal,
    /// The larger.
    pub high: Decimal,
}

/// The base of a row (*grundlag*): all persons of whom some are without effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    /// Persons over share.
    pub value: Decimal,
    /// By the largest share that is rounded to the one stated.
    pub low: Decimal,
    /// By the smallest; `None` where that is 0.
    pub high: Option<Decimal>,
}

impl Ends {
    fn exactly(value: Decimal) -> Self {
        Self { value, low: value, high: value }
    }

    fn each(self, change: impl Fn(Decimal) -> Decimal) -> Self {
        let (one, other) = (change(self.low), change(self.high));
        Self { value: change(self.value), low: one.min(other), high: one.max(other) }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            value: self.value.saturating_add(other.value),
            low: self.low.saturating_add(other.low),
            high: self.high.saturating_add(other.high),
        }
    }
}

impl Coverage {
    /// The row of this id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Municipality> {
        self.rows.iter().find(|row| *row.id == *id)
    }

    /// Half of what shares are rounded to.
    fn half(&self) -> Decimal {
        self.rounded_to.0.times(dec!(0.5))
    }

    /// The base of a row; `None` where its persons are hidden and where nobody of it is without effort.
    #[must_use]
    pub fn base(&self, row: &Municipality) -> Option<Base> {
        let persons = row.persons?.0;
        let half = self.half();
        let over = |share: Decimal| persons.divided_by(share).filter(|_| share > Decimal::ZERO);
        let value = over(row.share.0)?;
        Some(Base {
            value,
            low: over(row.share.0.saturating_add(half)).unwrap_or(value),
            high: over(row.share.0.less(half)),
        })
    }

    /// Persons without effort under the ceiling; `None` where they are hidden.
    #[must_use]
    pub fn persons(&self, row: &Municipality) -> Option<Ends> {
        let persons = row.persons?.0;
        let Some(ceiling) = self.ceiling else { return Some(Ends::exactly(persons)) };
        let half = self.half();
        // c · (persons ÷ share), in an order that leaves no last digits where c is the share.
        let after = |share: Decimal| {
            let left = persons.times(ceiling.0).divided_by(share).filter(|_| share > Decimal::ZERO);
            left.map_or(persons, |left| persons.min(left))
        };
        let (one, other) = (after(row.share.0.saturating_add(half)), after(row.share.0.less(half)));
        Some(Ends { value: after(row.share.0), low: one.min(other), high: one.max(other) })
    }

    /// Their share under the ceiling.
    #[must_use]
    pub fn share(&self, row: &Municipality) -> Share {
        self.ceiling.map_or(row.share, |ceiling| ceiling.min(row.share))
    }

    /// Persons whom the ceiling gives effort.
    #[must_use]
    pub fn moved(&self, row: &Municipality) -> Option<Ends> {
        let persons = row.persons?.0;
        Some(self.persons(row)?.each(|after| persons.less(after)))
    }

    /// What so many persons more cost an account a year; `None` without a price, unless nobody is moved.
    #[must_use]
    pub fn cost(&self, moved: Ends, account: Account) -> Option<Ends> {
        let price = self.price.or((moved.high.is_zero() && moved.low.is_zero()).then_some(Kr::ZERO))?;
        let part = match account {
            Account::Municipality => Decimal::ONE.less(self.refund.0),
            Account::ServiceCeiling if self.area == Area::Service => Decimal::ONE,
            Account::ServiceCeiling => Decimal::ZERO,
            Account::Public => Decimal::ONE,
        };
        Some(moved.each(|persons| persons.times(price.0).times(part)))
    }

    /// Persons that can be seen, as the source has them.
    #[must_use]
    pub fn visible(&self) -> Persons {
        self.rows.iter().filter_map(|row| row.persons).sum()
    }

    /// Persons hidden in all; `None` where the source gives no total, or one that is less than what can be seen.
    #[must_use]
    pub fn hidden(&self) -> Option<Persons> {
        Some(self.persons? - self.visible()).filter(|hidden| *hidden >= Persons::default())
    }

    /// Persons without effort of the rows that can be seen, without a ceiling too: what two sides have in common.
    #[must_use]
    pub fn visible_left(&self) -> Persons {
        Persons(self.visible_rows(|row| self.persons(row)).value)
    }

    /// Persons without effort in the country: without a ceiling all, under it those of the rows that can be seen, with
    /// between none and all of the hidden ones at the ends.
    #[must_use]
    pub fn persons_in_all(&self) -> Ends {
        let visible = self.visible_rows(|row| self.persons(row));
        let hidden = self.hidden().unwrap_or_default().0;
        match self.ceiling {
            None => Ends::exactly(self.persons.unwrap_or_else(|| self.visible()).0),
            Some(_) => Ends { high: visible.high.saturating_add(hidden), ..visible },
        }
    }

    /// Persons of the country whom the ceiling gives effort.
    #[must_use]
    pub fn moved_in_all(&self) -> Ends {
        let moved = self.visible_rows(|row| self.moved(row));
        let hidden = self.ceiling.and_then(|_| self.hidden()).unwrap_or_default().0;
        Ends { high: moved.high.saturating_add(hidden), ..moved }
    }

    /// The base of the rows that can be seen, together; `None` where one of them has a share of 0 and so no base, an upper end
    /// only where every one has it.
    #[must_use]
    pub fn base_in_all(&self) -> Option<Base> {
        let visible = self.rows.iter().filter(|row| row.persons.is_some());
        let bases: Vec<Base> = visible.map(|row| self.base(row)).collect::<Option<_>>()?;
        let sum = |all: &mut dyn Iterator<Item = Decimal>| all.fold(Decimal::ZERO, Decimal::saturating_add);
        let high: Option<Vec<Decimal>> = bases.iter().map(|base| base.high).collect();
        (!bases.is_empty()).then(|| Base {
            value: sum(&mut bases.iter().map(|base| base.value)),
            low: sum(&mut bases.iter().map(|base| base.low)),
            high: high.map(|all| sum(&mut all.into_iter())),
        })
    }

    /// The share of the country: without a ceiling the source's own where it gives one, else that of the rows that can be
    /// seen.
    #[must_use]
    pub fn share_in_all(&self) -> Option<Share> {
        let visible = || {
            let persons = self.visible_rows(|row| self.persons(row)).value;
            persons.divided_by(self.base_in_all()?.value).map(Share)
        };
        self.share.filter(|_| self.ceiling.is_none()).or_else(visible)
    }

    fn visible_rows(&self, of: impl Fn(&Municipality) -> Option<Ends>) -> Ends {
        self.rows.iter().filter_map(of).fold(Ends::exactly(Decimal::ZERO), Ends::plus)
    }

    /// The place of a row by share, the largest first, and how many have the same share: *nr. 71, delt af tre*.
    #[must_use]
    pub fn rank(&self, row: &Municipality) -> (usize, usize) {
        let before = self.rows.iter().filter(|other| other.share > row.share).count();
        (before + 1, self.rows.iter().filter(|other| other.share == row.share).count())
    }
}

/// What a total and its visible parts reveal of the hidden ones: so many are hidden over so many rows, each below the
/// threshold, so that at least so many rows have the largest number that can be hidden, and each row at least so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revealed {
    /// Persons hidden in all.
    pub persons: u32,
    /// Rows that hide them.
    pub rows: u32,
    /// The largest number that a row can hide.
    pub most: u32,
    /// At least so many rows have that number.
    pub at_most: u32,
    /// Every hidden row has at least so many.
    pub least: u32,
}

/// What is revealed where `persons` are hidden over `rows`, each of at most `most`; `None` where it does not go together.
#[must_use]
pub fn revealed(persons: u32, rows: u32, most: u32) -> Option<Revealed> {
    if rows == 0 || persons > rows.saturating_mul(most) {
        return None;
    }
    // With k rows at the most, the others hold at most one less each: k · most + (rows − k) · (most − 1) ≥ persons.
    let at_most = persons.saturating_sub(rows.saturating_mul(most.saturating_sub(1)));
    let least = persons.saturating_sub((rows - 1).saturating_mul(most));
    Some(Revealed { persons, rows, most, at_most, least })
}
