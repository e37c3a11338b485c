//! Which stay holds for whom: the rules of each cohort's month of entry, and every later change that concerns everyone.
//!
//! In one sentence: the stay of the last rules that hold by now and either concern everyone or held when the cohort
//! entered – with the effects on the stay of the investments that ran when it entered.

use std::ops::RangeInclusive;

use super::stay_law::{Law, has_turns};
use crate::model::{
    investments::{EffectChange, PhaseIn},
    numbers::{Months, Share},
    rules::{Case, Concerns, Rules, Stay},
    stays::towards,
    time::Month,
};

/// What decides the law of a cohort. Cohorts with one path keep one law through every later change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Path {
    /// The stay, effects included.
    stay: Stay,
    /// The means that investments gave it when it entered, and how much of each.
    effects: Vec<(Months, Share)>,
}

/// The stays of one group under a case.
#[derive(Debug)]
pub(super) struct Stays<'a> {
    case: &'a Case,
    group: usize,
    arrives: bool,
}

impl<'a> Stays<'a> {
    /// The stays of a group; `arrives` says whether persons arrive there from groups.
    pub(super) fn new(case: &'a Case, group: usize, arrives: bool) -> Self {
        Self { case, group, arrives }
    }

    /// Whether a person's age in the group ever matters.
    pub(super) fn by_age(&self) -> bool {
        self.case.regimes.iter().any(|regime| has_turns(&regime.rules.groups[self.group].stay, self.arrives))
    }

    /// Whether an effect on the stay ever makes a year's entrants differ from those of the year before.
    pub(super) fn by_year(&self) -> bool {
        self.case.regimes.iter().any(|regime| self.means(&regime.rules).next().is_some())
    }

    /// Whether those whom only the cap sends out ever have exits of their own.
    pub(super) fn has_exits_at_cap(&self) -> bool {
        self.case.regimes.iter().any(|regime| regime.rules.groups[self.group].exits_at_cap.is_some())
    }

    /// Whether all cohorts up to month −1 have the same path.
    pub(super) fn one_start_path(&self) -> bool {
        !self.case.regimes.iter().any(|regime| regime.from != Month::ALWAYS && regime.from < Month(0))
    }

    /// The path of the cohort that enters in one month, as it stands in another.
    pub(super) fn path(&self, entered: i32, month: i32) -> Path {
        let year = self.case.period.year_of(Month(entered));
        // Effects begin in month 0 at the earliest.
        let ran = self.means(self.case.rules(Month(entered))).filter(|_| entered >= 0);
        let effects =
            ran.map(|(mean, phase)| (mean, phase.of(year))).filter(|(_, share)| *share != Share::ZERO).collect();
        let holds = self.case.regimes.iter().rposition(|regime| {
            let everyone = regime.rules.groups[self.group].concerns == Concerns::Everyone;
            regime.from.0 <= if everyone { month } else { entered }
        });
        self.with(holds.unwrap_or(0), effects)
    }

    /// The path after the change to some regimes, or `None` where it does not concern those who are there.
    pub(super) fn changed(&self, path: &Path, mut regimes: RangeInclusive<usize>) -> Option<Path> {
        let everyone =
            |regime: &usize| self.case.regimes[*regime].rules.groups[self.group].concerns == Concerns::Everyone;
        let after = self.with(regimes.rfind(everyone)?, path.effects.clone());
        (after.stay != path.stay).then_some(after)
    }

    /// The law of a path.
    pub(super) fn law(&self, path: &Path) -> Law {
        Law::new(&path.stay, self.arrives)
    }

    fn with(&self, regime: usize, effects: Vec<(Months, Share)>) -> Path {
        let stay = self.case.regimes[regime].rules.groups[self.group].stay.clone();
        let stay = effects.iter().fold(stay, |stay, (mean, share)| towards(&stay, *mean, *share));
        Path { stay, effects }
    }

    /// The effects on this group's mean stay in some rules.
    fn means<'r>(&self, rules: &'r Rules) -> impl Iterator<Item = (Months, &'r PhaseIn)> + use<'r> {
        let group = self.group;
        let effects = rules.investments.iter().flat_map(|investment| &investment.effects);
        effects.filter(move |effect| effect.group == group).filter_map(|effect| match effect.change {
            EffectChange::MeanStay(mean) => Some((mean, &effect.phase_in)),
            EffectChange::Points { .. } | EffectChange::PersonsPerYear { .. } => None,
        })
    }
}
