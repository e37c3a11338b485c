//! One group while the months go by: its pools, who arrives, who leaves.

use std::ops::RangeInclusive;

use super::{
    cohorts::{Leavers, Pool},
    needs::{Anew, Need},
    persons::{Layout, Population},
    spread::Spread,
    stay_path::{Path, Stays},
};
use crate::model::{
    rules::{Case, Seniority, Start},
    stays::survival,
    time::Month,
};

/// A group's persons, in as many pools as there are paths of stay among them.
#[derive(Debug)]
pub(super) struct Place<'a, P> {
    stays: Stays<'a>,
    /// What the columns of its persons stand for.
    pub(super) layout: Layout<'a>,
    /// Whether ages ever matter.
    by_age: bool,
    /// Whether the path of those who enter can be another each year.
    by_year: bool,
    /// In order of entry; the last one takes who enters.
    pools: Vec<Pool<P>>,
    /// Who left at the last step.
    pub(super) leavers: Leavers<P>,
}

impl<'a, P: Population> Place<'a, P> {
    /// A group with nobody in it.
    pub(super) fn new(case: &'a Case, group: usize, need: Need, layout: Layout<'a>) -> Self {
        let stays = Stays::new(case, group, need.arrives);
        let (by_age, by_year) = (stays.by_age(), stays.by_year());
        Self { by_age, by_year, stays, layout, pools: Vec::new(), leavers: Leavers::default() }
    }

    /// Puts those of the start in their places in month −1. `who` makes persons of an age and a number.
    pub(super) fn begin(&mut self, case: &Case, group: usize, start: &Start, who: impl Fn(i32, f64) -> P) {
        let persons = start.persons.to_f64();
        if !self.by_age && !self.layout.has_columns() && self.stays.one_start_path() {
            self.prepare(-1, Anew::Rules);
            self.enter(-1, 0, &mut who(0, persons));
            return;
        }
        let weights = match start.seniority {
            Seniority::Stationary => survival(&case.rules(Month(-1)).groups[group].stay),
            Seniority::Uniform(months) => classes(months.to_f64()),
        };
        let each = persons / weights.iter().sum::<f64>();
        let one_path = self.stays.one_start_path();
        for (age, weight) in (0..).zip(weights).collect::<Vec<(i32, f64)>>().into_iter().rev() {
            let entry = -1 - age;
            if !one_path || self.pools.is_empty() {
                let path = self.stays.path(entry, -1);
                self.open(path);
            }
            self.enter(entry, age, &mut who(age, each * weight));
        }
    }

    /// Makes ready for those who enter in a month. A new year alone makes a path only where an effect has its phase-in.
    pub(super) fn prepare(&mut self, month: i32, anew: Anew) {
        let is_new = match anew {
            Anew::Nothing => false,
            Anew::Year => self.by_year,
            Anew::Rules => true,
        };
        if is_new || self.pools.is_empty() {
            let path = self.stays.path(month, month);
            self.open(path);
        }
    }

    /// Opens a pool for a path, unless the last one has it.
    fn open(&mut self, path: Path) {
        if self.pools.last().is_none_or(|pool| pool.path != path) {
            let law = self.stays.law(&path);
            self.pools.push(Pool::new(path, law, self.stays.has_exits_at_cap()));
        }
    }

    /// Adds the cohort of a month of entry; nobody of it is left in `who`.
    pub(super) fn enter(&mut self, entry: i32, age: i32, who: &mut P) {
        let Some(pool) = self.pools.last_mut() else { return };
        if self.by_age {
            pool.enter_cohort(entry, age, std::mem::take(who), &self.layout);
        } else {
            pool.enter(who, &self.layout);
        }
    }

    /// The change to some regimes, one upon the other, in the month from which they hold.
    pub(super) fn change(&mut self, regimes: RangeInclusive<usize>, month: i32) {
        for pool in &mut self.pools {
            if let Some(path) = self.stays.changed(&pool.path, regimes.clone()) {
                let law = self.stays.law(&path);
                pool.change(path, law, month, &self.layout);
            }
        }
    }

    /// The step out of a month; the leavers' clocks are turned on to their arrival.
    pub(super) fn step(&mut self, month: i32) {
        self.leavers.freely.clear();
        self.leavers.by_cap.clear();
        for pool in &mut self.pools {
            pool.step(month, &self.layout, &mut self.leavers);
        }
        self.leavers.freely.advance(1, &self.layout);
        self.leavers.by_cap.advance(1, &self.layout);
    }

    /// Whether nobody has been here yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.pools.is_empty()
    }

    /// Everybody present.
    pub(super) fn persons(&self) -> f64 {
        self.pools.iter().fold(0.0, |sum, pool| pool.present().iter().fold(sum, |sum, part| sum + part.total()))
    }
}

impl Place<'_, Spread> {
    /// Everybody present on the four steps of the refund ladder.
    pub(super) fn steps(&self, month: i32) -> [f64; 4] {
        let mut steps = [0.0; 4];
        for persons in self.pools.iter().flat_map(Pool::present) {
            persons.for_bins(&self.layout, month, |bin, persons| {
                for (step, part) in steps.iter_mut().zip(self.layout.clocks.parts(bin)) {
                    *step += persons * part;
                }
            });
        }
        steps
    }
}

/// The weights of a start that is uniform over some months, from age 0; the oldest class may be a part.
fn classes(over: f64) -> Vec<f64> {
    let mut left = over;
    let mut weights = Vec::new();
    while left > 0.0 || weights.is_empty() {
        weights.push(if left > 0.0 { left.min(1.0) } else { 1.0 });
        left -= 1.0;
    }
    weights
}
