//! Where those who leave a group go: the exit shares of the month, and what investments move.
//!
//! `beregning.md` 2.5 and 4.2: the shares are those of the month of leaving; those whom only the cap sends out may have
//! shares of their own; effects move leavers from one destination to another in the order of the file, never more than
//! there are.

use crate::model::{
    flows::Shortage,
    investments::{EffectChange, PhaseIn},
    rules::{Case, Exit, Rules},
    time::Month,
};

/// The destinations of one group, and the shares of the rules in force.
#[derive(Debug)]
pub(super) struct Routes<'a> {
    case: &'a Case,
    group: usize,
    /// Every destination of any of the rules, in the order of [`crate::model::flows::GroupFlow::exits_to`].
    pub(super) to: Vec<usize>,
    /// The shares of the rules in force, before effects: one for each destination.
    ruled: Vec<Shares>,
    /// The month from which those rules hold.
    since: Option<Month>,
    /// The shares of the month, after effects.
    pub(super) shares: Vec<Shares>,
    moves: Vec<Move>,
}

/// The shares of one destination.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shares {
    /// Of those who leave by the law of staying.
    pub(super) freely: f64,
    /// Of those whom only the cap sends out.
    pub(super) by_cap: f64,
}

/// What an effect moves.
#[derive(Debug)]
struct Move {
    /// The places of the investment and of the effect in the rules.
    place: (usize, usize),
    /// The share of all leavers that is wanted.
    of_all: f64,
    /// The persons that are wanted.
    persons: f64,
    /// The place in [`Routes::to`] of the destination they would have had, if it is one.
    from: Option<usize>,
    /// The place of the destination they get.
    to: usize,
}

impl<'a> Routes<'a> {
    /// The routes out of a group.
    pub(super) fn new(case: &'a Case, group: usize) -> Self {
        let mut to = Vec::new();
        let all = || case.regimes.iter().map(|regime| &regime.rules);
        for exit in all().flat_map(|rules| rules.groups[group].exits.iter()) {
            add(&mut to, exit.to);
        }
        for (_, change, _) in all().flat_map(|rules| effects(rules, group)) {
            if let Some((_, destination)) = ends(change) {
                add(&mut to, destination);
            }
        }
        Self { case, group, to, ruled: Vec::new(), since: None, shares: Vec::new(), moves: Vec::new() }
    }

    /// Reads the rules of a month, where they or the year are new.
    pub(super) fn prepare(&mut self, month: i32) {
        let regime = self.case.regime(Month(month));
        if self.since != Some(regime.from) {
            self.since = Some(regime.from);
            self.read(&regime.rules);
        }
        self.shares.clone_from(&self.ruled);
        let year = self.case.period.year_of(Month(month));
        // Effects begin in month 0 at the earliest: the step out of the month before is the base's.
        let effects = effects(&regime.rules, self.group).filter(|_| month >= 0);
        self.moves = effects.filter_map(|effect| self.movement(effect, year)).collect();
    }

    fn read(&mut self, rules: &Rules) {
        let group = &rules.groups[self.group];
        self.ruled.clear();
        self.ruled.resize(self.to.len(), Shares::default());
        let place = |exit: &Exit| self.to.iter().position(|to| *to == exit.to);
        for exit in &group.exits {
            if let Some(place) = place(exit) {
                self.ruled[place].freely += exit.share.to_f64();
            }
        }
        for exit in group.exits_at_cap.as_ref().unwrap_or(&group.exits) {
            if let Some(place) = place(exit) {
                self.ruled[place].by_cap += exit.share.to_f64();
            }
        }
    }

    fn movement(&self, (place, change, phase_in): Effect<'_>, year: i32) -> Option<Move> {
        let phase = phase_in.of(year).to_f64();
        let (of_all, persons) = match change {
            EffectChange::Points { points, .. } => (points.to_f64() * phase, 0.0),
            EffectChange::PersonsPerYear { persons, .. } => (0.0, persons.to_f64() / 12.0 * phase),
            EffectChange::MeanStay(_) => return None,
        };
        let (from, to) = ends(change)?;
        let place_of = |group: usize| self.to.iter().position(|to| *to == group);
        Some(Move { place, of_all, persons, from: place_of(from), to: place_of(to)? })
    }

    /// Moves leavers by the effects of the month; `freely` and `by_cap` are how many leave in all.
    pub(super) fn apply(&mut self, freely: f64, by_cap: f64, month: i32, shortages: &mut Vec<Shortage>) {
        if self.moves.is_empty() {
            return;
        }
        self.shares.clone_from(&self.ruled);
        for one in &self.moves {
            let from = one.from.map_or_else(Shares::default, |from| self.shares[from]);
            let there = from.freely * freely + from.by_cap * by_cap;
            let wanted = one.of_all * (freely + by_cap) + one.persons;
            if wanted > there * (1.0 + 1e-9) + 1e-9 {
                self.report(one, month, shortages);
            }
            let share = if wanted < there { wanted / there } else { 1.0 };
            if let Some(from) = one.from {
                self.shares[from].take(share);
            }
            self.shares[one.to].freely += from.freely * share;
            self.shares[one.to].by_cap += from.by_cap * share;
        }
    }

    /// Reports a shortage once for each effect. Months before the first are not shown, and neither are theirs.
    fn report(&self, one: &Move, month: i32, shortages: &mut Vec<Shortage>) {
        let Ok(index) = usize::try_from(month) else { return };
        let investment = &self.case.rules(Month(month)).investments[one.place.0];
        let effect = &investment.effects[one.place.1];
        if !shortages.iter().any(|known| known.investment == investment.id && known.effect == effect.id) {
            shortages.push(Shortage { investment: investment.id.clone(), effect: effect.id.clone(), month: index });
        }
    }
}

impl Shares {
    fn take(&mut self, share: f64) {
        self.freely *= 1.0 - share;
        self.by_cap *= 1.0 - share;
    }
}

fn add(all: &mut Vec<usize>, one: usize) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// An effect: its place in the rules, its change and its phase-in.
type Effect<'r> = ((usize, usize), EffectChange, &'r PhaseIn);

/// The effects on a group.
fn effects(rules: &Rules, group: usize) -> impl Iterator<Item = Effect<'_>> {
    rules.investments.iter().enumerate().flat_map(move |(investment, all)| {
        let on_group = all.effects.iter().enumerate().filter(move |(_, effect)| effect.group == group);
        on_group.map(move |(index, effect)| ((investment, index), effect.change, &effect.phase_in))
    })
}

/// The destinations that an effect moves persons between.
fn ends(change: EffectChange) -> Option<(usize, usize)> {
    match change {
        EffectChange::Points { from, to, .. } | EffectChange::PersonsPerYear { from, to, .. } => Some((from, to)),
        EffectChange::MeanStay(_) => None,
    }
}
