//! The course of one citizen: what one person who enters a group costs, month by month, until all have left or for 40
//! years, against one who enters another group at once (`beregning.md` 3.8).
//!
//! It is the simulation itself with a single cohort: one person enters in month 0, nobody else ever, and the rules of the
//! scenario's last month hold for ever, with what an investment does to stay and exits in that month. Only the lines per
//! person are counted: the yearly amounts are nobody's in particular, and an effect of so many persons a year says nothing
//! of one.

use std::cmp::Ordering;

use rust_decimal::dec;
use {
    super::{costs::InAccounts, lines::monthly, series::running_sum},
    crate::model::{
        flows::Flows,
        investments::{EffectChange, PhaseIn},
        numbers::{Persons, Share},
        rules::{Case, Regime},
        simulate::simulate,
        spending::{Account, Size},
        time::{Month, Period},
    },
};

/// The longest a course is followed, in months.
pub const LONGEST: usize = 480;

/// Fewer persons than this are nobody: what the simulation's last digits may leave behind.
const NOBODY: f64 = 1e-12;

/// Courses within so many kroner of each other cost the same.
const SAME: f64 = 0.005;

/// One citizen's course.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The group entered.
    pub group: usize,
    /// The cumulative cost at the end of each month, undiscounted, as far as it can be said: from the first month that
    /// cannot on nothing is. `None` where that is the first of all.
    pub cumulative: InAccounts<Vec<Option<f64>>>,
}

/// How the curves of two courses meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crossing {
    /// The month (counted from 1: the first month of the course) in which the one stops being the cheaper or the dearer of
    /// the two, to be the other from then on or later.
    In(usize),
    /// Never, even where they come within a hair of each other.
    Never,
    /// They are the same all the way.
    Same,
    /// A month before they meet cannot be said.
    CannotBeSaid,
}

/// The course under the rules of the scenario's last month, held for ever.
#[must_use]
pub fn course(case: &Case, group: usize) -> Course {
    let one = one_person(case, group);
    let flows = simulate(&one);
    let months = months_until_empty(&flows).min(LONGEST);
    let monthly = monthly(&one, &flows);
    let cumulative = |account| {
        let sums = running_sum(monthly.of(account)?.months().take(months));
        sums.first().is_none_or(Option::is_some).then_some(sums)
    };
    Course { group, cumulative: InAccounts::from_fn(cumulative) }
}

/// The scenario's last rules with one person, who enters `group` in the first month.
fn one_person(case: &Case, group: usize) -> Case {
    let mut rules = case.last_rules().clone();
    let year = case.period.last_year();
    for investment in &mut rules.investments {
        investment.amounts.clear();
        investment.savings.clear();
        investment.effects.retain(|effect| !matches!(effect.change, EffectChange::PersonsPerYear { .. }));
        for effect in &mut investment.effects {
            effect.phase_in = PhaseIn { first_year: year, shares: vec![effect.phase_in.of(year)], and_on: true };
        }
    }
    rules.costs = rules.costs.iter().filter(|line| matches!(line.size, Size::PerPerson { .. })).cloned().collect();
    for (index, one) in rules.groups.iter_mut().enumerate() {
        one.start = None;
        one.growth = Share::ZERO;
        // Twelve a year is one a month, and from the second month nobody enters.
        one.inflow = if index == group { Persons(dec!(12)) } else { Persons::ZERO };
        one.closed_from = Some(Month(1));
    }
    let period = Period { first_year: year, years: 40 };
    Case { period, regimes: vec![Regime { from: Month::ALWAYS, rules }], totals: Vec::new(), counts_from: None }
}

/// The months in which somebody is still in some group.
fn months_until_empty(flows: &Flows) -> usize {
    let last = |persons: &[f64]| persons.iter().rposition(|persons| *persons > NOBODY).map_or(0, |month| month + 1);
    flows.groups.iter().map(|group| last(&group.persons)).max().unwrap_or(0)
}

impl Course {
    /// The cumulative cost at the end of a month (counted from 1) in one account; a course that has ended stands still.
    #[must_use]
    pub fn cost_by(&self, month: usize, account: Account) -> Option<f64> {
        let series = self.cumulative.of(account)?;
        let index = month.checked_sub(1)?;
        series.get(index).or(series.last()).copied().unwrap_or(Some(0.0))
    }

    /// The months until nobody is left, at most [`LONGEST`]; 0 where no account can be said.
    #[must_use]
    pub fn months(&self) -> usize {
        Account::ALL.iter().filter_map(|account| self.cumulative.of(*account)).map(Vec::len).max().unwrap_or(0)
    }

    /// How this course's curve meets the other's. A shorter course stands still after its end.
    #[must_use]
    pub fn crossing(&self, other: &Self, account: Account) -> Crossing {
        let mut at_first = None;
        let mut met = None;
        for month in 1..=self.months().max(other.months()).max(1) {
            let both = self.cost_by(month, account).zip(other.cost_by(month, account));
            let Some(gap) = both.map(|(one, other)| one - other) else { return Crossing::CannotBeSaid };
            let order = if gap.abs() <= SAME { Ordering::Equal } else { gap.total_cmp(&0.0) };
            match (order, at_first) {
                (Ordering::Equal, Some(_)) => met = met.or(Some(month)),
                (Ordering::Equal, None) => {}
                (order, None) => at_first = Some(order),
                (order, Some(first)) if order == first => met = None,
                (_, Some(_)) => return Crossing::In(met.unwrap_or(month)),
            }
        }
        if at_first.is_some() { Crossing::Never } else { Crossing::Same }
    }
}
