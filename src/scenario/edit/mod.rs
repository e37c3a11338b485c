//! Every change of a scenario, tried on a copy: [`edit`] takes one [`Edit`], whatever part it is of.
//!
//! Values go by the rule of the window: typing in a column changes the rule set shown there, a value equal to the inherited
//! one lifts the change, and facts have one value for all.
//!
//! A typed number keeps the price level in which the field shows it. No source says it, neither its own nor its rule
//! set's, and what was said of the old number is not said of it: it is an assumption ([`Status::Assumption`]) until the
//! file gives it a source or a note. Only where nothing was said of the old one, nothing need be said of the new.
//!
//! Reading order: [`part`] (what can be changed), this file (values), [`parts`] and [`things`] (all else).

pub mod part;
mod parts;
mod things;

use rust_decimal::Decimal;

use super::{
    checks::check,
    figure::{Figure, Status, Value},
    finding::{Finding, Severity},
    layers::Layers,
    path::Path,
    rename::Named,
    scenario::{Published, RuleSet, Scenario},
    schema::{self, InputKind, Unit, kind_of},
    schema_rules::Rule,
};
use crate::model::time::Month;
use part::Edit;

/// The scenario after a change.
///
/// # Errors
///
/// The errors that the new scenario would have; the old one is untouched.
pub fn edit(scenario: &Scenario, edit: &Edit) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    match edit {
        Edit::Set { rule_set, path, value } => put(&mut edited, rule_set, path, value.clone()),
        Edit::Lift { rule_set, path } => return lift(scenario, rule_set, path),
        Edit::Restore { from, rule_set, path } => return restore(scenario, from, rule_set, path),
        Edit::Say(text, said) => parts::say(&mut edited, text, said.as_deref())?,
        Edit::Add { stated, names, inputs, place } => parts::add(&mut edited, stated, names, inputs, *place)?,
        Edit::AddRuleSet(rules, place) => {
            parts::check_new(scenario, &Named::RuleSet(rules.id.clone()))?;
            let place = place.unwrap_or(usize::MAX).min(edited.rule_sets.len());
            edited.rule_sets.insert(place, RuleSet::clone(rules));
        }
        Edit::Source(source) => {
            if scenario.sources.iter().all(|known| known.id != source.id) {
                parts::check_new(scenario, &Named::Source(source.id.clone()))?;
            }
            parts::put(&mut edited.sources, source, |known| known.id == source.id);
        }
        Edit::Published(place, published) => match place.and_then(|place| edited.published.get_mut(place)) {
            Some(known) => known.clone_from(published),
            None => edited.published.push(Published::clone(published)),
        },
        Edit::Observed(observed) => parts::put(&mut edited.observed, observed, |known| known.group == observed.group),
        Edit::Remove(member) => parts::remove(&mut edited, member),
        Edit::Move(member, place) => parts::move_to(&mut edited, member, *place),
        Edit::Rename(what, id) => parts::rename(&mut edited, what, id)?,
    }
    checked(edited)
}

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
    let mut edited = scenario.clone();
    if let Some(rules) = edited.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) {
        rules.changes.shift_remove(path);
    }
    checked(edited)
}

fn checked(edited: Scenario) -> Result<Scenario, Vec<Finding>> {
    let errors: Vec<Finding> =
        check(&edited).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    if errors.is_empty() { Ok(edited) } else { Err(errors) }
}

/// The figure that a rule set would have at `path` without a change of its own; `None` for the base and for what the
/// rule set itself brings.
#[must_use]
pub fn inherited<'a>(scenario: &'a Scenario, rule_set: &str, path: &Path) -> Option<&'a Figure> {
    let layers = Layers::new(scenario, rule_set);
    layers.figure_below(layers.top(), path.as_str(), Month(i32::MAX)).map(|(_, figure)| figure)
}

fn put(scenario: &mut Scenario, rule_set: &str, path: &Path, value: Value) {
    let value = said(scenario, rule_set, path, value);
    if stated_in_base(scenario, rule_set, path) {
        if let Some(figure) = scenario.inputs.get_mut(path) {
            *figure = revalued(figure, value, false);
        }
        return;
    }
    let inherited = inherited(scenario, rule_set, path).cloned();
    let level = scenario.price_level();
    let Some(rules) = scenario.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) else { return };
    let has_source = rules.source.is_some();
    if let Some(figure) = rules.investments.get_mut(path) {
        *figure = revalued(figure, value, has_source);
        return;
    }
    let change = match rules.changes.get(path) {
        Some(old) => revalued(old, value, has_source),
        None => Figure { from: None, ..typed(inherited.as_ref().unwrap_or(&Figure::NOTHING), value, has_source) },
    };
    let same = |one: &Figure, other: &Figure| {
        one.value == other.value && one.price_level.unwrap_or(level) == other.price_level.unwrap_or(level)
    };
    if inherited.is_some_and(|inherited| same(&inherited, &change)) {
        rules.changes.shift_remove(path);
    } else {
        rules.changes.insert(path.clone(), change);
    }
}

/// *No refund*, typed over another one, is said, as it is in a file; only what is left out is [`Value::None`].
fn said(scenario: &Scenario, rule_set: &str, path: &Path, value: Value) -> Value {
    let is_none = value == Value::None && kind_of(path).is_some_and(|kind| kind.unit == Unit::Refund);
    let shown = || stated(scenario, rule_set, path).or_else(|| inherited(scenario, rule_set, path));
    let is_new = is_none && shown().is_some_and(|figure| figure.value != Value::None);
    if is_new { Value::Word("none".into()) } else { value }
}

/// A typed value no longer rests on the source of the old one.
fn revalued(old: &Figure, value: Value, has_source: bool) -> Figure {
    if old.value == value { old.clone() } else { typed(old, value, has_source) }
}

/// A typed value in the place of another: in the same prices, from the same month, an assumption where anything was said
/// of the other or a source stands for all that its rule set says.
fn typed(old: &Figure, value: Value, has_source: bool) -> Figure {
    let is_claimed = has_source || old.source.is_some() || old.status.is_some();
    let status = is_claimed.then_some(Status::Assumption);
    Figure { price_level: old.price_level, from: old.from, status, ..Figure::bare(value) }
}

/// The smallest and largest number that keep the scenario valid when only this input changes: where dragging stops.
#[must_use]
pub fn limits(scenario: &Scenario, rule_set: &str, path: &Path, kind: &InputKind) -> (Decimal, Decimal) {
    let (least, most) = (kind.least, kind.most);
    if matches!(kind.rule, Rule::Limits | Rule::Survival) {
        return (least, most);
    }
    let layers = Layers::new(scenario, rule_set);
    let number = |path: &Path| layers.last(path.as_str()).and_then(|(_, figure)| figure.value.number());
    let parent = path.parent();
    match kind.rule {
        Rule::UnderCap => (least, number(&parent.join("at_most")).unwrap_or(most)),
        Rule::OverStay => (least.max(least_cap(&layers, &parent)), most),
        Rule::UnderCapOfGroup => (least, cap_of_effect(&layers, &parent).unwrap_or(most)),
        Rule::PartOfOne => {
            let counts = layers.last(parent.parent().join("exits_are").as_str());
            if counts.is_some_and(|(_, figure)| figure.value.word() == Some("counts")) {
                return (least, most);
            }
            let ids = super::scenario::ids_below(scenario.inputs.keys(), parent.as_str());
            let others = ids.iter().map(|id| parent.join(id)).filter(|other| other != path);
            let others = others.filter_map(|other| number(&other));
            let taken = others.fold(Decimal::ZERO, Decimal::saturating_add);
            (least, Decimal::ONE.saturating_sub(taken).clamp(Decimal::ZERO, Decimal::ONE))
        }
        Rule::Low => (least, number(&parent.join("high")).unwrap_or(most)),
        Rule::High => (number(&parent.join("low")).unwrap_or(least), most),
        Rule::Limits | Rule::Survival => (least, most),
    }
}

/// The least cap of a stay: a cap may not lie below the mean or exact stay that the same rule set states, nor below the
/// mean to which an investment's effect leads. A cap over a mean of the rules below keeps the hazard and has no such limit.
fn least_cap(layers: &Layers, stay: &Path) -> Decimal {
    let stated = ["mean", "exactly"].into_iter().filter_map(|law| {
        let (layer, figure) = layers.last(stay.join(law).as_str())?;
        figure.value.number().filter(|_| layer == layers.top())
    });
    let stay = stay.as_str();
    let effects = effects(layers).into_iter().filter(|effect| stay_of(layers, effect).as_deref() == Some(stay));
    let means = effects.filter_map(|effect| layers.last(effect.join("mean_stay").as_str())?.1.value.number());
    stated.chain(means).max().map_or(Decimal::ZERO, |mean| mean.ceil())
}

/// The lowest cap, in any month, of the group that an effect concerns.
fn cap_of_effect(layers: &Layers, effect: &Path) -> Option<Decimal> {
    let cap = format!("{}/at_most", stay_of(layers, effect)?);
    let months = layers.months().into_iter();
    months.filter_map(|month| layers.figure(&cap, month)?.1.value.number()).min()
}

/// The path of the stay of the group that an effect concerns.
fn stay_of(layers: &Layers, effect: &Path) -> Option<String> {
    let (_, group) = layers.last(effect.join("group").as_str())?;
    group.value.word().map(|group| format!("groups/{group}/stay"))
}

/// The effects that state a mean stay.
fn effects(layers: &Layers) -> Vec<Path> {
    let paths = layers.inputs().flat_map(super::inputs::Inputs::keys);
    paths.filter(|path| schema::matches("investments/*/effects/*/mean_stay", path.as_str())).map(Path::parent).collect()
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
        Some(figure) => inputs.insert(path.clone(), figure),
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
    let is_fact = kind_of(path).is_some_and(InputKind::is_fact);
    (is_base || is_fact) && scenario.inputs.contains_key(path)
}
