//! Published figures held against the calculation (`model.md` section 9).

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    Scenario,
    finding::{Code, Finding, Severity},
    path::Path,
    resolve,
    scenario::Published,
    sides::{Side, Sides},
};
use crate::model::{
    measures::{self, Answer, Unit, When},
    numbers::Kr,
    reconcile::{Agreement, agreement, of_simulated},
    rules::Id,
};

/// One published figure, held against the calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Reconciled {
    /// Its index in [`Scenario::published`].
    pub index: usize,
    /// The measure's unit; `None` when there is no such measure or period.
    pub unit: Option<Unit>,
    /// What the model says, in the published figure's price level.
    pub calculated: Answer,
    /// How the two agree.
    pub agreement: Agreement,
}

/// Every published figure of a scenario, held against the calculation; of the sides `at_hand`, those of this scenario are
/// not calculated again.
#[must_use]
pub fn reconcile(scenario: &Arc<Scenario>, at_hand: &[&Side]) -> Vec<Reconciled> {
    let is_of_it = |side: &&&Side| Arc::ptr_eq(&side.scenario, scenario);
    let mut sides: Vec<Side> = at_hand.iter().filter(is_of_it).map(|side| (*side).clone()).collect();
    let mut side = |id: &str| -> Option<Side> {
        if let Some(side) = sides.iter().find(|side| &*side.rule_set == id) {
            return Some(side.clone());
        }
        let rules = scenario.rule_set(id)?;
        let side = Side::new(scenario, &rules.id);
        sides.push(side.clone());
        Some(side)
    };
    let published = scenario.published.iter().enumerate();
    published.map(|(index, published)| one(scenario, index, published, &mut side)).collect()
}

fn one(
    scenario: &Scenario,
    index: usize,
    published: &Published,
    side: &mut dyn FnMut(&str) -> Option<Side>,
) -> Reconciled {
    let measure = measures::find(&published.measure);
    let when: Option<When> = published.period.parse().ok();
    let answer = measure.as_ref().zip(when).and_then(|(measure, when)| {
        if &*published.rules == "difference" {
            let (before, after) = sides_of(scenario, published);
            let sides = Sides::new(side(&before?)?, side(&after?)?);
            return Some(measure.difference(&sides.comparison, when));
        }
        Some(measure.of(&side(&published.rules)?.outcome, when))
    });
    let unit = measure.map(|measure| measure.family.unit);
    let calculated = at_level(scenario, published, unit, answer.unwrap_or(Answer::CannotBeSaid));
    let agreement = agreement(
        published.value,
        published.rounded_to,
        published.rounded_parts,
        number(calculated),
        published.contradiction.is_some(),
    );
    Reconciled { index, unit: unit.filter(|_| answer.is_some()), calculated, agreement }
}

/// The two sides of a published difference: as named, else the first two rule sets.
fn sides_of(scenario: &Scenario, published: &Published) -> (Option<Id>, Option<Id>) {
    let [before, after] = scenario.default_sides().map_or([None, None], |sides| sides.map(Some));
    (published.before.clone().or(before), published.after.clone().or(after))
}

/// An answer in kroner, brought to the published figure's price level.
fn at_level(scenario: &Scenario, published: &Published, unit: Option<Unit>, answer: Answer) -> Answer {
    let Some(level) = published.price_level.filter(|_| matches!(unit, Some(Unit::Kr | Unit::KrPerPerson))) else {
        return answer;
    };
    let index = resolve::price_index(scenario);
    let kr = number(answer).and_then(|number| index.convert(Kr(number), scenario.price_level(), level));
    Answer::exact(kr.map(|kr| kr.0))
}

/// The answer as a decimal.
#[must_use]
pub fn number(answer: Answer) -> Option<Decimal> {
    match answer {
        Answer::Exact(number) => Some(number),
        Answer::Simulated(number) => of_simulated(number),
        Answer::AtOnce | Answer::NoDifference | Answer::NotWithinHorizon | Answer::CannotBeSaid => None,
    }
}

/// What the reconciliation finds: a difference that nothing explains, and measures that do not exist.
#[must_use]
pub fn findings(scenario: &Scenario, reconciled: &[Reconciled]) -> Vec<Finding> {
    let found = reconciled.iter().filter_map(|one| {
        let published = scenario.published.get(one.index)?;
        let code = if one.unit.is_none() {
            Code::NoSuchMeasure(format!("{} {}", published.measure, published.period))
        } else if one.agreement.is_unexplained() {
            let calculated = number(one.calculated);
            Code::Differs { name: published.name.clone(), published: published.value, calculated }
        } else {
            return None;
        };
        let severity = if one.unit.is_none() { Severity::Error } else { Severity::Warning };
        let path = Some(Path::new(&format!("published/{}", one.index)));
        Some(Finding { severity, code, rule_set: None, path, place: None })
    });
    found.collect()
}
