//! A law of staying in the form that lets a whole pool of cohorts take a step at once: the same share of everyone stays,
//! except at a few ages.
//!
//! Every law of `beregning.md` 2.2 has this form. A mean has one share and a turn at its cap; an exact stay keeps all
//! and has a turn or two at its end; a table has a turn at every age; "until" keeps all up to a first entry, whatever
//! the age. Invariant: where there are turns, the share outside them is 1, or the one turn is the cap.

use crate::model::{
    rules::{Shape, Stay},
    stays::Free,
};

/// An age at which another share stays than at the ages around it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Turn {
    /// Months in the group.
    pub(super) age: i32,
    /// The share that stays.
    pub(super) keep: f64,
    /// The share that would stay without the cap.
    pub(super) free: f64,
    /// The share of those who entered that is still there at this age.
    reach: f64,
}

/// Who stays from one month to the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Law {
    free: Free,
    /// The share that stays at an age without a turn.
    pub(super) keep: f64,
    /// The ages that differ, ascending.
    pub(super) turns: Vec<Turn>,
    /// The months after first entry at which all leave, whatever their age.
    pub(super) until: Option<i32>,
}

/// Whether age in the group matters under a stay.
pub(super) fn has_turns(stay: &Stay, arrives: bool) -> bool {
    let by_shape = match stay.shape {
        Shape::Exactly(_) | Shape::Table(_) => true,
        Shape::Until(_) => !arrives,
        Shape::Mean { .. } => false,
    };
    by_shape || stay.at_most.is_some()
}

impl Law {
    /// The law of a stay. In a group where nobody `arrives` from another, everyone's age is the time since first entry,
    /// and "until" is an exact stay.
    pub(super) fn new(stay: &Stay, arrives: bool) -> Self {
        let free = match Free::of(&stay.shape) {
            Free::Until(months) if !arrives => Free::Exactly { whole: months.max(1), part: 0.0 },
            free @ (Free::Constant(_) | Free::Exactly { .. } | Free::Table(_) | Free::Until(_)) => free,
        };
        let (keep, ages) = match &free {
            Free::Constant(share) => (*share, 0..0),
            Free::Exactly { whole, part } => (1.0, *whole - 1..whole.saturating_add(u32::from(*part > 0.0))),
            Free::Table(survival) => (1.0, 0..u32::try_from(survival.len()).unwrap_or(u32::MAX).max(1)),
            Free::Until(_) => (1.0, 0..0),
        };
        let until = if let Free::Until(months) = free { i32::try_from(months).ok() } else { None };
        let mut law = Self { free, keep, turns: Vec::new(), until };
        // A cap at or after the end of the law sends nobody out.
        let cap = stay.at_most.map(|cap| cap.max(1)).filter(|cap| ages.is_empty() || *cap < ages.end);
        for age in ages.take_while(|age| cap.is_none_or(|cap| age + 1 < cap)) {
            let share = law.free.share(age, age);
            law.turn(age, share, share);
        }
        if let Some(cap) = cap {
            law.turn(cap - 1, 0.0, if until.is_some() { 1.0 } else { law.free.share(cap - 1, cap - 1) });
        }
        law
    }

    fn turn(&mut self, age: u32, keep: f64, free: f64) {
        let age = i32::try_from(age).unwrap_or(i32::MAX);
        let reach = match self.turns.last() {
            Some(before) => before.reach * before.keep * self.keep.powi(age - before.age - 1),
            None => self.keep.powi(age),
        };
        self.turns.push(Turn { age, keep, free, reach });
    }

    /// The age from which nobody stays, if there is one.
    pub(super) fn last(&self) -> Option<i32> {
        self.turns.last().map(|turn| turn.age)
    }

    /// The share that would stay at an age without the cap; under "until", where time decides and not age, all.
    pub(super) fn free_share(&self, age: i32) -> f64 {
        if self.until.is_some() { 1.0 } else { self.free.share(age.unsigned_abs(), age.unsigned_abs()) }
    }

    /// The share of those who are there at the age `from` that reaches a turn.
    pub(super) fn reaching(&self, from: i32, turn: &Turn) -> f64 {
        if from == 0 { turn.reach } else { self.between(from, turn.age) }
    }

    /// The share of those who are there at the age `from` that is there at the age `to`, neither beyond the last.
    pub(super) fn between(&self, from: i32, to: i32) -> f64 {
        if matches!(self.free, Free::Table(_)) {
            // A turn at every age, so that a turn's place is its age.
            let at =
                |age: i32| usize::try_from(age).ok().and_then(|age| self.turns.get(age)).map_or(0.0, |turn| turn.reach);
            return at(to) / at(from);
        }
        let mut share = self.keep.powi(to - from);
        for turn in self.turns.iter().filter(|turn| from <= turn.age && turn.age < to) {
            // The share outside the turns is 1 wherever a turn can be passed.
            share *= turn.keep;
        }
        share
    }
}
