//! Effects and savings of investments that do nothing under any rule set, and a month to count from that comes too late:
//! what a finished scenario should still be told of its investments.

use rust_decimal::Decimal;

use crate::{
    model::{
        compare::{Comparison, Outcome},
        investments::{Effect, EffectChange, Investment, Kroner, MoneySaving, PhaseIn, SavingSize},
        money::payback::Saving,
        numbers::{Kr, Months, Persons, Share},
        rules::{Case, Rules},
        stays::mean_stay,
        time::{Month, Period},
    },
    scenario::{
        Scenario,
        finding::{Code, Finding, Severity},
        investment_fault::{Idle, InvestmentFault},
        path::Path,
    },
};
use indexmap::IndexMap;

/// What was seen of the rule sets looked at.
#[derive(Default)]
pub(super) struct Seen {
    /// Why each part does nothing under them; `None` where it does something under one.
    parts: IndexMap<Path, Option<Idle>>,
    /// The first month in which the investments of one, or the reform, make a difference, where it is before the month
    /// counted from.
    first: Option<Month>,
}

impl Seen {
    /// Looks at one rule set.
    pub(super) fn look(&mut self, outcome: &Outcome) {
        let case = &outcome.case;
        for (place, investment) in case.last_rules().investments.iter().enumerate() {
            let parts = |index| case.regimes.iter().filter_map(move |regime| part(&regime.rules, place, index));
            let savings = (0..investment.savings.len()).map(Index::Saving);
            for index in (0..investment.effects.len()).map(Index::Effect).chain(savings) {
                // Of several rules over time one that does something is enough; else the last says why not.
                let why: Vec<Option<Idle>> = parts(index).map(|(rules, part)| part.idle(rules, case.period)).collect();
                let why = if why.contains(&None) { None } else { why.last().copied().flatten() };
                let known = self.parts.entry(Path::new(&path(investment, index))).or_insert(why);
                *known = known.and(why);
            }
        }
        self.count_from(case, outcome.investment.as_ref());
    }

    /// Looks at the difference that the scenario is opened on.
    pub(super) fn look_at_difference(&mut self, comparison: &Comparison) {
        self.count_from(&comparison.after.case, comparison.reform.as_ref());
    }

    fn count_from(&mut self, case: &Case, saving: Option<&Saving>) {
        let first = saving.and_then(Saving::first_month);
        let stated = case.counts_from.map(|month| case.period.month(month));
        let late = first.zip(stated).filter(|(first, stated)| first < stated).map(|(first, _)| first);
        self.first = [self.first, late].into_iter().flatten().min();
    }

    /// The warnings: of what does nothing at the rule set that brings it, and of a month to count from that is too late.
    pub(super) fn findings(self, scenario: &Scenario) -> Vec<Finding> {
        let warning = |fault, rule_set, path| {
            let (severity, code) = (Severity::Warning, Code::Investment(fault));
            Finding { severity, code, rule_set, path: Some(path), place: None }
        };
        let brings = |path: &Path| {
            let is_below = |known: &Path| known.below(path.as_str()).is_some();
            let rules = scenario.rule_sets.iter().find(|rules| rules.brought.keys().any(is_below));
            rules.map(|rules| rules.id.clone())
        };
        let idle = self.parts.into_iter().filter_map(|(path, why)| Some((brings(&path), path, why?)));
        let idle = idle.map(|(rule_set, path, why)| warning(InvestmentFault::Idle(why), rule_set, path));
        let late = self.first.map(|month| {
            let fault = InvestmentFault::CountsFromLate(scenario.period().calendar(month));
            warning(fault, None, Path::new("counts_from"))
        });
        idle.chain(late).collect()
    }
}

/// A part of an investment, by its index.
#[derive(Clone, Copy)]
enum Index {
    Effect(usize),
    Saving(usize),
}

/// A part under the rules of some months.
enum Part<'a> {
    Effect(&'a Effect),
    Saving(&'a MoneySaving),
}

fn part(rules: &Rules, investment: usize, index: Index) -> Option<(&Rules, Part<'_>)> {
    let investment = rules.investments.get(investment)?;
    let part = match index {
        Index::Effect(index) => Part::Effect(investment.effects.get(index)?),
        Index::Saving(index) => Part::Saving(investment.savings.get(index)?),
    };
    Some((rules, part))
}

fn path(investment: &Investment, index: Index) -> String {
    let (kind, id) = match index {
        Index::Effect(index) => ("effects", investment.effects.get(index).map(|effect| &effect.id)),
        Index::Saving(index) => ("savings", investment.savings.get(index).map(|saving| &saving.id)),
    };
    format!("investments/{}/{kind}/{}", investment.id, id.map_or("", |id| &**id))
}

impl Part<'_> {
    /// Why it does nothing, if it does nothing.
    fn idle(&self, rules: &Rules, period: Period) -> Option<Idle> {
        match self {
            Self::Effect(effect) => {
                let change = match effect.change {
                    EffectChange::MeanStay(mean) => is_same_mean(rules, effect.group, mean).then_some(Idle::SameMean),
                    change @ (EffectChange::Points { .. } | EffectChange::PersonsPerYear { .. }) => {
                        change.is_nothing().then_some(Idle::Nothing)
                    }
                };
                change.or_else(|| not_in(&effect.phase_in, period))
            }
            Self::Saving(saving) => match &saving.size {
                SavingSize::PerPerson { persons, price, phase_in, .. } => {
                    let is_nothing = *persons == Persons::ZERO || *price == Kr::ZERO;
                    is_nothing.then_some(Idle::Nothing).or_else(|| not_in(phase_in, period))
                }
                SavingSize::Kroner(Kroner::Undated(kr)) => (*kr == Kr::ZERO).then_some(Idle::Nothing),
                SavingSize::Kroner(Kroner::ByYear(by_year)) => {
                    let is_nothing = |year| by_year.of(year) == Kr::ZERO;
                    period.calendar_years().all(is_nothing).then_some(Idle::Nothing)
                }
            },
        }
    }
}

/// Whether the mean stay that an effect gives is the one of the group already, to a millionth of a month.
fn is_same_mean(rules: &Rules, group: usize, mean: Months) -> bool {
    let stay = rules.groups.get(group).map(|group| &group.stay);
    stay.is_some_and(|stay| (mean_stay(stay) - mean.to_f64()).abs() <= 1e-6)
}

/// Why a phase-in is 0 in every year of the period, if it is.
fn not_in(phase_in: &PhaseIn, period: Period) -> Option<Idle> {
    if period.calendar_years().any(|year| phase_in.of(year) != Share::ZERO) {
        return None;
    }
    let count = i32::try_from(phase_in.shares.len()).unwrap_or(i32::MAX);
    Some(if phase_in.shares.iter().all(|share| share.0 == Decimal::ZERO) {
        Idle::NoPhaseIn
    } else if phase_in.first_year > period.last_year() {
        Idle::AfterHorizon
    } else if phase_in.first_year.saturating_add(count) <= period.first_year {
        Idle::BeforeHorizon
    } else {
        Idle::NoPhaseIn
    })
}
