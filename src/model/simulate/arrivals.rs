//! Who comes into one group, and the persons behind the door in the form that the group needs.

use std::ops::RangeInclusive;

use super::{
    exits::Shares,
    group::Place,
    needs::{Anew, Mark, Need},
    persons::{Layout, Population},
    spread::Spread,
};
use crate::model::{
    rules::{Case, Group},
    stays::inflow_of,
    time::Month,
};

/// The way into one group.
pub(super) struct Door<'a> {
    layout: Layout<'a>,
    /// The class of those who enter from outside.
    class: usize,
    /// The mark of those who enter from outside under the rules in force.
    mark: usize,
    /// How many enter from outside each month of the first year under the rules in force.
    stated: f64,
    /// How many enter from outside each month while the group is open.
    monthly: f64,
    /// What the inflow grows by in January under the rules in force, as a factor.
    growth: f64,
    /// The growth of the inflow so far, as a factor.
    grown: f64,
    /// How many arrive from groups in the coming month.
    arriving: f64,
    /// The same by column, in a group with columns.
    columns: Spread,
}

impl<'a> Door<'a> {
    /// The door of a group, with nobody at it.
    pub(super) fn new(case: &'a Case, group: usize, layout: Layout<'a>) -> Self {
        Self {
            class: layout.clocks.class(case, group),
            mark: 0,
            stated: 0.0,
            monthly: 0.0,
            growth: 1.0,
            grown: 1.0,
            arriving: 0.0,
            columns: Spread::default(),
            layout,
        }
    }

    /// Reads the rules of a month, where they or the year are new.
    pub(super) fn prepare(&mut self, rules: &Group, month: i32, anew: Anew) {
        if anew == Anew::Nothing {
            return;
        }
        if anew == Anew::Rules {
            self.stated = inflow_of(rules, 1.0);
            self.growth = 1.0 + rules.growth.to_f64();
            self.mark = match self.layout.mark {
                Mark::None => 0,
                Mark::Class => self.class,
                Mark::Bin => self.layout.clocks.beginning(rules.weeks_at_entry),
            };
        }
        if month > 0 && month % 12 == 0 {
            self.grown *= self.growth;
        }
        self.monthly = self.stated * self.grown;
    }

    /// How many enter from outside in a month.
    pub(super) fn inflow(&self, rules: &Group, month: i32) -> f64 {
        if rules.closed_from.is_some_and(|from| from <= Month(month)) { 0.0 } else { self.monthly }
    }

    /// How many arrive from groups.
    pub(super) fn arriving(&self) -> f64 {
        self.arriving
    }

    /// Notes those who leave a group for this one and arrive in a month.
    pub(super) fn receive(&mut self, from: &Room<'_>, persons: f64, shares: Shares, month: i32, resets: bool) {
        self.arriving += persons;
        if !self.layout.has_columns() || persons <= 0.0 {
            return;
        }
        match from {
            // Nothing is known of them and nothing need be: their weeks begin again.
            Room::Whole(_) => {
                let mark = self.layout.clocks.beginning(rust_decimal::Decimal::ZERO);
                self.columns.put(0, mark, persons, &self.layout);
            }
            Room::Split(place) => {
                let layouts = [&place.layout, &self.layout];
                self.columns.arrive(&place.leavers.freely, shares.freely, layouts, month, resets);
                if shares.by_cap * place.leavers.by_cap.total() > 0.0 {
                    self.columns.arrive(&place.leavers.by_cap, shares.by_cap, layouts, month, resets);
                }
            }
        }
    }
}

/// A group's persons: one number for a pool, or one for each column.
pub(super) enum Room<'a> {
    /// How many they are is enough.
    Whole(Place<'a, f64>),
    /// First entry or weeks matter.
    Split(Place<'a, Spread>),
}

impl<'a> Room<'a> {
    /// A group with those of the start in it.
    pub(super) fn new(case: &'a Case, group: usize, need: Need, door: &Door<'a>) -> Self {
        let layout = door.layout;
        let start = case.regimes[0].rules.groups[group].start.as_ref();
        if !layout.has_columns() {
            let mut place = Place::new(case, group, need, layout);
            if let Some(start) = start {
                place.begin(case, group, start, |_, persons| persons);
            }
            return Self::Whole(place);
        }
        let mut place = Place::new(case, group, need, layout);
        if let Some(start) = start {
            let bin = layout.clocks.beginning(start.weeks_at_entry);
            place.begin(case, group, start, |age, persons| {
                let mark = match layout.mark {
                    Mark::None => 0,
                    Mark::Class => door.class,
                    Mark::Bin => layout.clocks.later(bin, age),
                };
                let mut who = Spread::default();
                who.put(-1 - age, mark, persons, &layout);
                who
            });
        }
        Self::Split(place)
    }

    /// The change to some regimes in the month from which they hold.
    pub(super) fn change(&mut self, regimes: RangeInclusive<usize>, month: i32) {
        match self {
            Self::Whole(place) => place.change(regimes, month),
            Self::Split(place) => place.change(regimes, month),
        }
    }

    /// Those who enter from outside and those at the door.
    pub(super) fn enter(&mut self, door: &mut Door<'_>, inflow: f64, month: i32, anew: Anew) {
        let arriving = std::mem::take(&mut door.arriving);
        match self {
            Self::Whole(place) => {
                place.prepare(month, anew);
                place.enter(month, 0, &mut (arriving + inflow));
            }
            Self::Split(place) => {
                if inflow > 0.0 {
                    door.columns.put(month, door.mark, inflow, &door.layout);
                }
                place.prepare(month, anew);
                place.enter(month, 0, &mut door.columns);
            }
        }
    }

    /// The step out of a month: how many leave by the law of staying, and whom only the cap sends out.
    pub(super) fn step(&mut self, month: i32) -> (f64, f64) {
        match self {
            Self::Whole(place) => {
                place.step(month);
                (place.leavers.freely, place.leavers.by_cap)
            }
            Self::Split(place) => {
                place.step(month);
                (place.leavers.freely.total(), place.leavers.by_cap.total())
            }
        }
    }

    /// Whether nobody has been here yet.
    pub(super) fn is_untouched(&self) -> bool {
        match self {
            Self::Whole(place) => place.is_untouched(),
            Self::Split(place) => place.is_untouched(),
        }
    }

    /// Everybody present.
    pub(super) fn persons(&self) -> f64 {
        match self {
            Self::Whole(place) => place.persons(),
            Self::Split(place) => place.persons(),
        }
    }

    /// Everybody present on the four steps of the refund ladder. A group that is asked has columns.
    pub(super) fn steps(&self, month: i32) -> [f64; 4] {
        match self {
            Self::Whole(place) => [0.0, 0.0, 0.0, place.persons()],
            Self::Split(place) => place.steps(month),
        }
    }
}
