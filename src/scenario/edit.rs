//! Changing one value of a rule set, by the rule of the window: typing in a column changes the rule set shown there, a
//! value equal to the inherited one lifts the change, and facts have one value for all.

use rust_decimal::Decimal;

use super::{
    checks::check,
    figure::{Figure, Value},
    finding::{Finding, Severity},
    layers::Layers,
    path::Path,
    scenario::Scenario,
    schema::{InputKind, Unit, kind_of},
};
use crate::model::time::Month;

/// The scenario with one value set under a rule set.
///
/// # Errors
///
/// The errors that the new scenario would have; the old one is untouched.
pub fn set(scenario: &Scenario, rule_set: &str, path: &Path, value: Value) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    put(&mut edited, rule_set, path, value);
    checked(edited)
}

/// The scenario with a rule set's change of one path lifted.
///
/// # Errors
///
/// The errors that the new scenario would have.
pub fn lift(scenario: &Scenario, rule_set: &str, path: &Path) -> Result<Scenario, Vec<Finding>> {
    let inherited = inherited(scenario, rule_set, path).map(|figure| figure.value.clone());
    inherited.map_or_else(|| Ok(scenario.clone()), |value| set(scenario, rule_set, path, value))
}

/// The figure that a rule set would have at `path` without a change of its own; `None` for the base and for what the
/// rule set itself brings.
#[must_use]
pub fn inherited<'a>(scenario: &'a Scenario, rule_set: &str, path: &Path) -> Option<&'a Figure> {
    let layers = Layers::new(scenario, rule_set);
    let top = scenario.chain(rule_set).len().checked_sub(1)?;
    layers.figure_below(top, path.as_str(), Month(i32::MAX)).map(|(_, figure)| figure)
}

fn put(scenario: &mut Scenario, rule_set: &str, path: &Path, value: Value) {
    if stated_in_base(scenario, rule_set, path) {
        scenario.inputs.entry(path.clone()).and_modify(|figure| revalue(figure, value));
        return;
    }
    let inherited = inherited(scenario, rule_set, path).map(|figure| figure.value.clone());
    let Some(rules) = scenario.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) else { return };
    if let Some(figure) = rules.investments.get_mut(path) {
        revalue(figure, value);
    } else if inherited.as_ref() == Some(&value) {
        rules.changes.shift_remove(path);
    } else {
        rules.changes.entry(path.clone()).and_modify(|figure| revalue(figure, value.clone())).or_insert(typed(value));
    }
}

/// A typed value no longer rests on the source of the old one.
fn revalue(figure: &mut Figure, value: Value) {
    if figure.value != value {
        *figure = Figure { price_level: figure.price_level, from: figure.from, ..typed(value) };
    }
}

fn typed(value: Value) -> Figure {
    Figure { is_typed: true, ..Figure::bare(value) }
}

/// The smallest and largest number that keep the scenario valid when only this input changes: where dragging stops.
#[must_use]
pub fn limits(scenario: &Scenario, rule_set: &str, path: &Path, kind: &InputKind) -> (Decimal, Decimal) {
    let layers = Layers::new(scenario, rule_set);
    let number = |path: &str| layers.last(path).and_then(|(_, figure)| figure.value.number());
    let parent = path.parent();
    let (least, most) = (kind.least, kind.most);
    match (kind.pattern, kind.unit) {
        ("groups/*/stay/mean", _) => (least, number(parent.join("at_most").as_str()).unwrap_or(most)),
        ("groups/*/stay/at_most", _) => (cap_limit(&layers, &parent).unwrap_or(least), most),
        (_, Unit::ExitPart) => {
            let counts = layers.last(parent.parent().join("exits_are").as_str());
            if counts.is_some_and(|(_, figure)| figure.value.word() == Some("counts")) {
                return (least, most);
            }
            let ids = super::scenario::ids_below(scenario.inputs.keys(), parent.as_str());
            let others = ids.iter().map(|id| parent.join(id)).filter(|other| other != path);
            let taken: Decimal = others.filter_map(|other| number(other.as_str())).sum();
            (least, (Decimal::ONE - taken).clamp(Decimal::ZERO, Decimal::ONE))
        }
        ("efficiency/potential/low" | "efficiency/bought/low", _) => {
            (least, number(parent.join("high").as_str()).unwrap_or(most))
        }
        ("efficiency/potential/high" | "efficiency/bought/high", _) => {
            (number(parent.join("low").as_str()).unwrap_or(least), most)
        }
        _ => (least, most),
    }
}

/// A cap may not lie below the mean, where the two are stated together.
fn cap_limit(layers: &Layers, stay: &Path) -> Option<Decimal> {
    let (mean_layer, mean) = layers.last(stay.join("mean").as_str())?;
    let (cap_layer, _) = layers.last(stay.join("at_most").as_str())?;
    (mean_layer >= cap_layer).then(|| mean.value.number().map(|mean| mean.ceil())).flatten()
}

/// The scenario with one rule set's figure of an input as another scenario has it: taken back to what the file says.
///
/// # Errors
///
/// The errors that the new scenario would have.
pub fn restore(scenario: &Scenario, from: &Scenario, rule_set: &str, path: &Path) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    let figure = stated(from, rule_set, path).cloned();
    let is_base = stated_in_base(scenario, rule_set, path);
    let rules = edited.rule_sets.iter_mut().find(|rules| !is_base && &*rules.id == rule_set);
    let inputs = match rules {
        Some(rules) if rules.investments.contains_key(path) => &mut rules.investments,
        Some(rules) => &mut rules.changes,
        None => &mut edited.inputs,
    };
    match figure {
        Some(figure) => drop(inputs.insert(path.clone(), figure)),
        None => drop(inputs.shift_remove(path)),
    }
    checked(edited)
}

/// The figure that a rule set itself states at a path: the base or a fact, a change, or what it brings.
#[must_use]
pub fn stated<'a>(scenario: &'a Scenario, rule_set: &str, path: &Path) -> Option<&'a Figure> {
    if stated_in_base(scenario, rule_set, path) {
        return scenario.inputs.get(path);
    }
    let rules = scenario.rule_set(rule_set)?;
    rules.investments.get(path).or_else(|| rules.changes.get(path))
}

fn stated_in_base(scenario: &Scenario, rule_set: &str, path: &Path) -> bool {
    let is_base = scenario.base().is_none_or(|base| &*base.id == rule_set);
    let is_fact = kind_of(path).is_some_and(|kind| kind.is_fact);
    (is_base || is_fact) && scenario.inputs.contains_key(path)
}

/// The edited scenario, or the errors it has.
fn checked(edited: Scenario) -> Result<Scenario, Vec<Finding>> {
    let errors: Vec<Finding> =
        check(&edited).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    if errors.is_empty() { Ok(edited) } else { Err(errors) }
}
