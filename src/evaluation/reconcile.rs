//! Published figures held against the calculation (`beregning.md` 6).

use std::{cell::OnceCell, sync::Arc};

use crate::model::{
    compare::Outcome,
    id::Id,
    measures::{self, Answer, By, Measure, Unit, When, number},
    numbers::Kr,
    reconcile::Agreement,
};
use {
    super::{
        resolve,
        restated::restates,
        sides::{Side, Sides},
    },
    crate::scenario::{
        Scenario,
        finding::{Code, Finding, Severity, Thing},
        nearest::nearest,
        path::Path,
        price_index::price_index,
        scenario::{Published, ids_below},
    },
};

/// One published figure, held against the calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Reconciled {
    /// Its index in [`Scenario::published`].
    pub index: usize,
    /// What it is a figure of; `None` when there is no such measure.
    pub measure: Option<Measure>,
    /// The measure's unit; `None` when there is no such measure or period.
    pub unit: Option<Unit>,
    /// What the model says, in the published figure's price level.
    pub calculated: Answer,
    /// How the two agree.
    pub agreement: Agreement,
    /// Whether it agrees because an input says it, and not because it was calculated.
    pub is_restated: bool,
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
    let unit = measure.as_ref().map(|measure| measure.kind.unit());
    let calculated = at_level(scenario, published, unit, answer.unwrap_or(Answer::CannotBeSaid));
    let claim = published.claim();
    let agreement = match calculated {
        Answer::AtOnce | Answer::NoDifference | Answer::NotWithinHorizon => claim.agreement_in_kind(),
        // A published month is held as its number among all months.
        Answer::Month(month) => claim.agreement(Some(month.ordinal().into())),
        Answer::Exact(_) | Answer::Simulated(_) | Answer::CannotBeSaid => claim.agreement(number(calculated)),
    };
    let agrees = matches!(agreement, Agreement::Agrees | Agreement::AgreesRoundedParts);
    let named = measure.as_ref().zip(when).filter(|_| agrees && &*published.rules != "difference");
    let is_restated = named.is_some_and(|(measure, when)| {
        side(&published.rules).is_some_and(|side| restates(&side, published, measure, when))
    });
    Reconciled { index, measure, unit: unit.filter(|_| answer.is_some()), calculated, agreement, is_restated }
}

/// The two sides of a published difference: as named, else the two that the file opens on.
fn sides_of(scenario: &Scenario, published: &Published) -> (Option<Id>, Option<Id>) {
    let [before, after] = scenario.default_sides().map_or([None, None], |sides| sides.map(Some));
    (published.before.clone().or(before), published.after.clone().or(after))
}

/// An answer in kroner, brought to the published figure's price level.
fn at_level(scenario: &Scenario, published: &Published, unit: Option<Unit>, answer: Answer) -> Answer {
    let Some(level) = published.price_level.filter(|_| matches!(unit, Some(Unit::Kr | Unit::KrPerPerson))) else {
        return answer;
    };
    let index = price_index(scenario);
    let Some(number) = number(answer) else { return answer };
    Answer::exact(index.convert(Kr(number), scenario.price_level(), level).map(|kr| kr.0))
}

/// What the reconciliation finds: measures and periods that do not exist, and differences that nothing explains.
#[must_use]
pub fn findings(scenario: &Scenario, reconciled: &[Reconciled]) -> Vec<Finding> {
    let measures = OnceCell::new();
    let found = reconciled.iter().filter_map(|one| {
        let published = scenario.published.get(one.index)?;
        let path = format!("published/{}", one.index);
        if let Some((field, code)) = misnamed(scenario, published, one.measure.as_ref(), &measures) {
            let path = Some(Path::new(&path).join(field));
            return Some(Finding { severity: Severity::Error, code, rule_set: None, path, place: None });
        }
        let is_told = one.agreement.is_unexplained();
        let (name, published, calculated) = (published.name.clone(), published.value, one.calculated);
        let code = Code::Differs { name, published, calculated };
        let path = Some(Path::new(&path));
        is_told.then_some(Finding { severity: Severity::Warning, code, rule_set: None, path, place: None })
    });
    found.collect()
}

/// What is wrong with the measure or the period of a published figure, with the field it is in.
fn misnamed(
    scenario: &Scenario,
    published: &Published,
    measure: Option<&Measure>,
    measures: &OnceCell<Vec<String>>,
) -> Option<(&'static str, Code)> {
    let Some(measure) = measure else {
        let known = measures.get_or_init(|| known(scenario)).iter().map(String::as_str);
        let nearest = nearest(&published.measure, known).map(str::to_owned);
        return Some(("measure", Code::NoSuchMeasure { measure: published.measure.clone(), nearest }));
    };
    if let Some(code) = unknown_group(scenario, measure) {
        return Some(("measure", code));
    }
    let (by, found) = (measure.kind.by(), published.period.clone());
    if by.contains(&By::CourseMonth) {
        return Some(("measure", Code::CourseMeasure(published.measure.clone())));
    }
    let (kind, year) = match published.period.parse().ok() {
        Some(When::Whole) => (By::Whole, None),
        Some(When::Year(year)) => (By::Year, Some(year)),
        Some(When::Month(month)) => (By::Month, Some(month.year)),
        // What is no period at all was told when the file was read.
        Some(When::CourseMonth(_)) | None => return None,
    };
    if !by.contains(&kind) {
        return Some(("period", Code::WrongPeriod { found, by }));
    }
    let mut years = scenario.period().calendar_years();
    let first = years.next()?;
    let years = [first, years.last().unwrap_or(first)];
    let is_outside = year.is_some_and(|year| year < years[0] || year > years[1]);
    is_outside.then_some(("period", Code::OutsidePeriod { found, years }))
}

/// The texts of all measures of the base.
fn known(scenario: &Scenario) -> Vec<String> {
    let base = scenario.base().map(|base| Outcome::new(resolve::case(scenario, &base.id)));
    base.iter().flat_map(measures::all).map(|measure| measure.to_string()).collect()
}

/// The first investment, municipality, department, group or total in a measure's text that the scenario does not have, or
/// that is a total where only a group can be meant.
#[must_use]
pub fn unknown_group(scenario: &Scenario, measure: &Measure) -> Option<Code> {
    let names = &measure.names;
    let listed = [
        (Thing::Investment, names.investment(), "investments"),
        (Thing::Municipality, names.municipality().flatten(), "coverage"),
        (Thing::Department, names.department(), "spending/departments"),
    ];
    if let Some((what, id, section)) = listed.into_iter().find_map(|(what, id, section)| Some((what, id?, section))) {
        let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys());
        let known = ids_below(scenario.inputs.keys().chain(brought), section);
        let nearest = nearest(id, known.iter().map(|id| &**id)).map(str::to_owned);
        let code = Code::NoSuch { what, id: id.to_string(), nearest };
        return (!known.contains(id)).then_some(code);
    }
    let is_of = |path: &Path, id: &str| path.below("groups").and_then(|rest| rest.split('/').next()) == Some(id);
    let is_known = |id: &str| scenario.inputs.keys().any(|path| is_of(path, id));
    let takes_totals = measure.kind.takes_totals();
    let id = measure.names.groups().find(|id| !(is_known(id) || takes_totals && scenario.total(id).is_some()))?;
    let (groups, totals) = (scenario.ids("groups"), scenario.totals.iter().filter(|_| takes_totals));
    let known = groups.iter().chain(totals.map(|total| &total.id));
    let nearest = nearest(id, known.map(|id| &**id)).map(str::to_owned);
    let what = if takes_totals { Thing::GroupOrTotal } else { Thing::Group };
    Some(Code::NoSuch { what, id: id.to_string(), nearest })
}
