//! With how many decimals an amount of a line is written: as many as its source has, where it is the source's own.

use std::collections::BTreeMap;

use super::compared::{Compared, Line, compensation, stated_years};
use crate::{
    model::{
        compensation::{Compensation, Given},
        id::Id,
    },
    present::facts::compensation::What,
    scenario::layers::Layers,
};
use rust_decimal::{Decimal, dec};

/// A thousand kroner, in millions: what is calculated has no more.
pub(super) const MOST: u32 = 3;

/// The decimals of lines on the side that is shown in full.
pub(super) struct Digits<'a> {
    layers: Layers<'a>,
    compensation: Option<&'a Compensation>,
    /// The years that each line states an amount of, ascending.
    stated: BTreeMap<Id, Vec<i32>>,
    level: i32,
    is_difference: bool,
}

impl<'a> Digits<'a> {
    pub(super) fn new(compared: &Compared<'a>) -> Self {
        let side = compared.main;
        let layers = Layers::new(&side.scenario, &side.rule_set);
        let stated = compared.lines.iter().map(|line| (line.id.clone(), stated_years(&layers, &line.id))).collect();
        Self {
            layers,
            stated,
            compensation: compensation(side),
            level: side.scenario.price_level(),
            is_difference: compared.is_difference,
        }
    }

    /// The decimals of an amount in millions.
    pub(super) fn of(&self, line: &Line, what: What, year: i32) -> u32 {
        match what {
            What::OwnCost | What::Received => self.stated(line, what, year).unwrap_or(MOST),
            What::Shortfall => self.of(line, What::OwnCost, year).max(self.of(line, What::Received, year)),
        }
    }

    /// Those of the source, where the amount is as it states it.
    fn stated(&self, line: &Line, what: What, year: i32) -> Option<u32> {
        let all = self.compensation.filter(|_| !self.is_difference)?;
        let of = all.line(&line.id)?;
        let (given, list, amount) = match what {
            What::OwnCost | What::Shortfall => (&of.own_cost, "own_cost", all.own_cost(of, year)),
            What::Received => (&of.received, "received", all.received(of, year)),
        };
        let Given::Own { kr, .. } = given else { return None };
        let mut years = self.stated.get(&line.id)?.iter().rev().filter(|stated| **stated <= year);
        let figure = years.find_map(|stated| {
            let path = format!("compensation_lines/{}/{list}/{stated}", line.id);
            self.layers.last(&path).map(|(_, figure)| figure)
        })?;
        let is_as_stated = kr.of(year) == amount && figure.price_level.is_none_or(|level| level == self.level);
        decimals(figure.rounded_to.filter(|_| is_as_stated)?)
    }
}

/// The decimals in millions of what is rounded to so many kroner.
fn decimals(rounded_to: Decimal) -> Option<u32> {
    [dec!(1_000_000), dec!(100_000), dec!(10_000)]
        .iter()
        .zip(0..)
        .find(|(unit, _)| rounded_to >= **unit)
        .map(|(_, places)| places)
}
