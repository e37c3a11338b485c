//! Cohorts of one group under one law, who take a step together.
//!
//! The pool counts everybody at once; a cohort of its own is looked at only at the turns of the law, where another share
//! stays than elsewhere. What of it is left by then follows from what it was when it was counted. So a month costs the
//! same however many cohorts there are.

use std::collections::VecDeque;

use super::{
    persons::{Layout, Population},
    stay_law::Law,
    stay_path::Path,
};

/// Those who entered the group in one month.
#[derive(Debug, Clone)]
struct Cohort<P> {
    /// Who they were when counted.
    who: P,
    /// The age at which they were counted.
    age: i32,
}

/// Those who leave a group in a month.
#[derive(Debug, Clone, Default)]
pub(super) struct Leavers<P> {
    /// By the law of staying.
    pub(super) freely: P,
    /// Whom only the cap sends out, where they may have exits of their own; else they are among the others.
    pub(super) by_cap: P,
}

/// Cohorts under one law.
#[derive(Debug)]
pub(super) struct Pool<P> {
    /// What decides their law, now and at later changes.
    pub(super) path: Path,
    law: Law,
    /// Whether those whom only the cap sends out are counted apart.
    by_cap: bool,
    /// Everybody present but the overdue.
    persons: P,
    /// Those beyond the law's last age, who all leave at the next step.
    overdue: Leavers<P>,
    /// The cohorts in order of entry, one for each month from `first`; empty where the group's ages never matter.
    cohorts: VecDeque<Cohort<P>>,
    /// The month of entry of the first cohort.
    first: i32,
    /// The last month in which somebody entered.
    newest: i32,
    /// The first column that is kept; who is to the left of it is counted in its block.
    settled: usize,
    spare: P,
}

impl<P: Population> Pool<P> {
    /// A pool with nobody in it.
    pub(super) fn new(path: Path, law: Law, by_cap: bool) -> Self {
        Self {
            path,
            law,
            by_cap,
            persons: P::default(),
            overdue: Leavers { freely: P::default(), by_cap: P::default() },
            cohorts: VecDeque::new(),
            first: 0,
            newest: i32::MIN,
            settled: 0,
            spare: P::default(),
        }
    }

    /// Everybody present, in parts.
    pub(super) fn present(&self) -> [&P; 3] {
        [&self.persons, &self.overdue.freely, &self.overdue.by_cap]
    }

    /// Adds persons whose ages never matter.
    pub(super) fn enter(&mut self, who: &mut P, layout: &Layout<'_>) {
        who.fold_before(self.settled, layout);
        self.persons.add(who, 1.0);
        who.clear();
    }

    /// Adds those who entered in a month, the one after the last cohort's, at the age they have now.
    pub(super) fn enter_cohort(&mut self, entry: i32, age: i32, mut who: P, layout: &Layout<'_>) {
        who.fold_before(self.settled, layout);
        if self.cohorts.is_empty() {
            self.first = entry;
        }
        if self.law.last().is_some_and(|last| age > last) {
            let free = if self.by_cap { self.law.free_share(age) } else { 0.0 };
            self.overdue.freely.add(&who, 1.0 - free);
            self.overdue.by_cap.add(&who, free);
            who.clear();
        } else if who.total() > 0.0 {
            self.persons.add(&who, 1.0);
            self.newest = entry;
        }
        self.cohorts.push_back(Cohort { who, age });
    }

    /// The step out of a month: the leavers are added to `leavers`.
    pub(super) fn step(&mut self, month: i32, layout: &Layout<'_>, leavers: &mut Leavers<P>) {
        if let Some(until) = self.law.until {
            let entered = month + 2 - until;
            self.persons.take_entered_before(entered, layout, &mut leavers.freely);
            self.overdue.by_cap.take_entered_before(entered, layout, &mut leavers.freely);
        }
        leavers.freely.add(&self.overdue.freely, 1.0);
        leavers.by_cap.add(&self.overdue.by_cap, 1.0);
        self.overdue.freely.clear();
        self.overdue.by_cap.clear();
        for turn in 0..self.law.turns.len() {
            self.turn(turn, month, layout, leavers);
        }
        if self.law.keep < 1.0 {
            self.persons.leave(self.law.keep, &mut leavers.freely);
        }
        self.forget(month, layout);
        self.persons.advance(1, layout);
        if month % 12 == 0 {
            self.settle(layout.settled(month), layout);
        }
    }

    /// Keeps no columns before one, whoever counts them.
    fn settle(&mut self, column: usize, layout: &Layout<'_>) {
        self.settled = column;
        self.persons.fold_before(column, layout);
        for cohort in &mut self.cohorts {
            cohort.who.fold_before(column, layout);
        }
    }

    /// The cohort that is at a turn this month.
    fn turn(&mut self, turn: usize, month: i32, layout: &Layout<'_>, leavers: &mut Leavers<P>) {
        let turn = &self.law.turns[turn];
        let place = usize::try_from(month - turn.age - self.first).ok();
        let Some(cohort) = place.and_then(|place| self.cohorts.get(place)) else { return };
        let left = self.law.reaching(cohort.age, turn);
        let who = if self.law.until.is_none() && layout.mark != super::needs::Mark::Bin {
            &cohort.who
        } else {
            self.spare.clone_from(&cohort.who);
            self.spare.advance(turn.age - cohort.age, layout);
            if let Some(until) = self.law.until {
                self.spare.take_entered_before(month + 2 - until, layout, &mut P::default());
            }
            &self.spare
        };
        if self.by_cap && turn.free > turn.keep {
            leavers.freely.add(who, left * (1.0 - turn.free));
            leavers.by_cap.add(who, left * (turn.free - turn.keep));
        } else {
            leavers.freely.add(who, left * (1.0 - turn.keep));
        }
        self.persons.remove(who, left * (1.0 - turn.keep));
    }

    /// Forgets the cohorts that have left, and with the last of them what rounding has left behind.
    fn forget(&mut self, month: i32, layout: &Layout<'_>) {
        let Some(last) = self.law.last() else { return };
        if self.newest.saturating_add(last) <= month {
            self.persons.clear();
        }
        while !self.cohorts.is_empty() && self.first + last <= month {
            self.cohorts.pop_front();
            self.first += 1;
        }
        if month % 12 == 0 && layout.has_columns() {
            let first = self.cohorts.iter().map(|cohort| cohort.who.first_column()).min();
            self.persons.forget_before(first.unwrap_or_default());
        }
    }

    /// The same cohorts under another law from the step out of a month on, before anyone enters in it.
    pub(super) fn change(&mut self, path: Path, law: Law, month: i32, layout: &Layout<'_>) {
        self.path = path;
        let before = std::mem::replace(&mut self.law, law);
        if self.cohorts.is_empty() {
            return;
        }
        self.persons.clear();
        self.newest = i32::MIN;
        let (first, cohorts) = (self.first, std::mem::take(&mut self.cohorts));
        for (entry, mut cohort) in (first..).zip(cohorts) {
            let age = month - entry;
            cohort.who.scale(before.between(cohort.age, age));
            cohort.who.advance(age - cohort.age, layout);
            if let Some(until) = before.until {
                cohort.who.take_entered_before(month + 1 - until, layout, &mut P::default());
            }
            self.enter_cohort(entry, age, cohort.who, layout);
        }
    }
}
