//! The main results as the program gives them today.

use std::sync::Arc;

use {
    super::sides::{Side, Sides},
    crate::{
        model::{
            compensation::Block,
            id::Id,
            measures::{Answer, By, Kind, Measure, When, number},
            spending::Area,
        },
        scenario::{
            Scenario,
            passport::{DIFFERENCE, MOST, MainResult, Passport},
            text::fingerprint::fingerprint,
        },
    },
};

/// The main results under every rule set: each for its whole period, or else for the last year.
const OF_RULES: &[Kind] = &[Kind::Cost, Kind::TotalPerYear, Kind::RefundGainPerYear, Kind::FullPhaseIn, Kind::MeanStay];

/// The main results of compensation, of municipalities and of a year's spending, under every rule set that has them: of
/// the budget areas and in all, of the own municipality and the country.
const OF_STATE: &[Kind] = &[
    Kind::Shortfall,
    Kind::WithoutEffort,
    Kind::CoverageCost,
    Kind::HiddenPersons,
    Kind::Spending,
    Kind::ImpliedPersons,
];

/// The main results of what saves: of a rule set with an investment, and of the two default sides.
const OF_SAVING: &[Kind] = &[Kind::Payback, Kind::DeepestDeficit, Kind::Npv, Kind::CumulativeWithCompensation];

/// How many decimals of a simulated number are kept.
pub(super) const DECIMALS: u32 = 9;

/// What the program says today, each rule set calculated once.
pub(super) struct Today<'a> {
    scenario: &'a Arc<Scenario>,
    sides: Vec<Side>,
    difference: Option<Sides>,
}

impl<'a> Today<'a> {
    pub(super) fn new(scenario: &'a Arc<Scenario>) -> Self {
        Self { scenario, sides: Vec::new(), difference: None }
    }

    /// Takes over the sides that are of this very scenario.
    pub(super) fn take(&mut self, sides: &Sides) {
        let is_of_it = |side: &&Side| Arc::ptr_eq(&side.scenario, self.scenario);
        let of_it: Vec<Side> = sides.both().into_iter().filter(is_of_it).cloned().collect();
        let is_default = |defaults: [Id; 2]| defaults == sides.both().map(|side| side.rule_set.clone());
        if of_it.len() == 2 && self.scenario.default_sides().is_some_and(is_default) {
            self.difference = Some(sides.clone());
        }
        self.sides = of_it;
    }

    fn side(&mut self, id: &str) -> Option<Side> {
        if let Some(side) = self.sides.iter().find(|side| &*side.rule_set == id) {
            return Some(side.clone());
        }
        let at_hand: Vec<&Side> = self.sides.iter().collect();
        let side = Side::beside(&at_hand, self.scenario, &self.scenario.rule_set(id)?.id);
        self.sides.push(side.clone());
        Some(side)
    }

    /// The two default sides; `None` where there are not two.
    fn difference(&mut self) -> Option<&Sides> {
        if self.difference.is_none() {
            let [before, after] = self.scenario.default_sides().filter(|[before, after]| before != after)?;
            self.difference = Some(Sides::new(self.side(&before)?, self.side(&after)?));
        }
        self.difference.as_ref()
    }

    pub(super) fn answer(&mut self, measure: &Measure, rules: &str, when: When) -> Answer {
        let answer = if rules == DIFFERENCE {
            self.difference().map(|sides| measure.difference(&sides.comparison, when))
        } else {
            self.side(rules).map(|side| measure.of(&side.outcome, when))
        };
        kept(answer.unwrap_or(Answer::CannotBeSaid))
    }

    /// What a person would call the main results. What cannot be said is left out: it is no result that could drift.
    pub(super) fn main_results(&mut self) -> Vec<MainResult> {
        let after = self.difference().map(|sides| sides.after.clone());
        let difference = after.map_or_else(Vec::new, |after| self.results(OF_SAVING, &DIFFERENCE.into(), &after));
        let mut results = Vec::new();
        for rules in &self.scenario.rule_sets {
            if results.len() + difference.len() >= MOST {
                break;
            }
            let Some(side) = self.side(&rules.id) else { continue };
            results.extend(self.results(OF_RULES, &rules.id, &side));
            results.extend(self.results(OF_STATE, &rules.id, &side));
            if side.outcome.investment.is_some() {
                results.extend(self.results(OF_SAVING, &rules.id, &side));
            }
        }
        results.truncate(MOST.saturating_sub(difference.len()));
        results.extend(difference);
        results
    }

    /// Whether a measure is of what a person would call a main result: of all municipalities only the own one and the
    /// country, of the lines of compensation only the budget areas and all.
    fn is_main(&self, measure: &Measure) -> bool {
        let own = self.scenario.inputs.get("coverage_terms/own").and_then(|figure| figure.value.word());
        let is_own = |id: Option<&Id>| id.is_none_or(|id| own == Some(id));
        let is_budget_area =
            |block: Block| matches!(block, Block::Area(Area::Service) | Block::Transfers | Block::Total);
        measure.names.municipality().is_none_or(is_own) && measure.names.block().is_none_or(is_budget_area)
    }

    fn results(&mut self, kinds: &[Kind], rules: &Id, side: &Side) -> Vec<MainResult> {
        let last_year = self.scenario.period().calendar_years().last();
        let mut results = Vec::new();
        for kind in kinds {
            let is_whole = kind.by().contains(&By::Whole);
            let when = last_year.filter(|_| !is_whole).map_or(When::Whole, When::Year);
            let measures = kind.measures(&side.outcome).into_iter().filter(|measure| self.is_main(measure));
            let measures: Vec<Measure> = measures.take(MOST).collect();
            for measure in measures {
                let answer = self.answer(&measure, rules, when);
                if answer != Answer::CannotBeSaid {
                    results.push(MainResult { measure: measure.to_string(), rules: rules.clone(), when, answer });
                }
            }
        }
        results
    }
}

/// Calculates the passport of a checked scenario that is about to be saved as this text, with or without a passport.
#[must_use]
pub fn passport(scenario: &Arc<Scenario>, text: &str) -> Passport {
    Passport::new(fingerprint(text), main_results(scenario, None))
}

/// The main results of a checked scenario today; what is calculated of it already is taken from the sides at hand.
#[must_use]
pub fn main_results(scenario: &Arc<Scenario>, at_hand: Option<&Sides>) -> Vec<MainResult> {
    let mut today = Today::new(scenario);
    if let Some(sides) = at_hand {
        today.take(sides);
    }
    today.main_results()
}

/// An answer as it is kept: a simulated number as a decimal.
fn kept(answer: Answer) -> Answer {
    if let Answer::Simulated(_) = answer {
        return Answer::exact(number(answer).map(|number| number.round_dp(DECIMALS).normalize()));
    }
    answer
}
