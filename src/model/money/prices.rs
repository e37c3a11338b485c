//! Price levels (*p/l, prisniveau*): an amount of one year in the prices of another (`beregning.md` 3.6).
//!
//! From year X to a later Y multiply by the product of 1 + the yearly changes X+1 … Y (*compounded*), or by 1 + their sum
//! (*added*, where a source does so); from Y to X divide by the same. A scenario may hold several indices.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::numbers::{Kr, Share};

/// How yearly changes come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// They are added.
    Added,
    /// Each builds on the one before.
    #[default]
    Compounded,
}

/// A price index (*pris- og lønudvikling*): how much prices rose from the year before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PriceIndex {
    /// How the changes come together.
    pub method: Method,
    /// The change into each calendar year from the one before.
    pub changes: BTreeMap<i32, Share>,
}

impl PriceIndex {
    /// What an amount of the level `from` is multiplied by to be of the level `to`; `None` where the index lacks a year
    /// between them or the prices would not be above 0.
    #[must_use]
    pub fn factor(&self, from: i32, to: i32) -> Option<Decimal> {
        if from <= to { self.rise(from, to) } else { Decimal::ONE.checked_div(self.rise(to, from)?) }
    }

    /// The amount in another year's prices; `None` where the index does not reach.
    #[must_use]
    pub fn convert(&self, amount: Kr, from: i32, to: i32) -> Option<Kr> {
        let converted = if from <= to {
            amount.0.checked_mul(self.rise(from, to)?)
        } else {
            amount.0.checked_div(self.rise(to, from)?)
        };
        converted.map(Kr)
    }

    /// The factor from a year to the same or a later one.
    fn rise(&self, from: i32, to: i32) -> Option<Decimal> {
        let mut factor = Decimal::ONE;
        for year in from.checked_add(1)?..=to {
            let change = self.changes.get(&year)?.0;
            factor = match self.method {
                Method::Added => factor.checked_add(change)?,
                Method::Compounded => factor.checked_mul(Decimal::ONE.checked_add(change)?)?,
            };
        }
        (factor > Decimal::ZERO).then_some(factor)
    }
}
