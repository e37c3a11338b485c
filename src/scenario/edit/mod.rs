//! Every change of a scenario, tried on a copy: [`edit`] takes one [`Edit`], whatever part it is of.
//!
//! Values go by the rule of the window: typing in a column changes the rule set shown there, a value equal to the inherited
//! one lifts the change, and facts have one value for all.
//!
//! A typed number keeps the price level in which the field shows it. No source says it, neither its own nor its rule
//! set's, and what was said of the old number is not said of it: it is an assumption ([`Status::Assumption`](super::figure::Status::Assumption)) until the
//! file gives it a source or a note. Only where nothing was said of the old one, nothing need be said of the new.
//!
//! Reading order: [`part`] (what can be changed), this file (values), [`dates`] (figures of one input by month), [`bounds`]
//! (where dragging stops), [`exits`] (counts that become shares), [`parts`] and [`things`] (all else).

mod bounds;
mod dates;
pub mod exits;
pub mod part;
mod parts;
mod things;
mod typed;

use rust_decimal::Decimal;

use super::{
    checks::check,
    figure::{Figure, Value},
    finding::{Finding, Severity},
    layers::Layers,
    path::Path,
    rename::Named,
    scenario::{Published, RuleSet, Scenario},
    schema::{InputKind, Unit, kind_of},
};
use part::Edit;
use typed::{revalued, stated_in_base, typed};

/// The scenario after a change.
///
/// # Errors
///
/// The errors that the new scenario would have; the old one is untouched.
pub fn edit(scenario: &Scenario, edit: &Edit) -> Result<Scenario, Vec<Finding>> {
    checked(made(scenario, edit)?)
}

/// The same, before it is looked at whether all of it holds.
fn made(scenario: &Scenario, edit: &Edit) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    match edit {
        Edit::Set { rule_set, path, value } => put(&mut edited, rule_set, path, value.clone()),
        Edit::Lift { rule_set, path } => return lift(scenario, rule_set, path),
        Edit::Date { rule_set, path, month } => dates::move_to(&mut edited, rule_set, path, *month)?,
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
        Edit::Total(total) => {
            if scenario.total(&total.id).is_none() {
                parts::check_new(scenario, &Named::Total(total.id.clone()))?;
            }
            parts::put(&mut edited.totals, total, |known| known.id == total.id);
        }
        Edit::Sides(sides) => edited.sides.clone_from(sides),
        Edit::Remove(member) => parts::remove(&mut edited, member),
        Edit::Move(member, place) => parts::move_to(&mut edited, member, *place),
        Edit::Rename(what, id) => parts::rename(&mut edited, what, id)?,
        Edit::All(edits) => {
            for edit in edits {
                edited = made(&edited, edit)?;
            }
        }
    }
    Ok(edited)
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

/// The scenario with a rule set's change of an input lifted, with all its dates; of one date, in the base too, with that
/// date alone.
///
/// # Errors
///
/// The errors that the new scenario would have.
pub fn lift(scenario: &Scenario, rule_set: &str, path: &Path) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    let is_date_of_base = path.is_dated() && stated_in_base(scenario, rule_set, path);
    if is_date_of_base {
        edited.inputs.shift_remove(path);
    } else if let Some(rules) = edited.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) {
        rules.changes.lift(path);
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
    layers.last_below(layers.top(), path.as_str()).map(|(_, figure)| figure)
}

fn put(scenario: &mut Scenario, rule_set: &str, path: &Path, value: Value) {
    let value = said(scenario, rule_set, path, value);
    if path.is_dated() && !is_stated(scenario, rule_set, path) {
        dates::add(scenario, rule_set, path, value);
        return;
    }
    if stated_in_base(scenario, rule_set, path) {
        if let Some(figure) = scenario.inputs.get_mut(path) {
            *figure = revalued(figure, value, false);
        }
        return;
    }
    let inherited = inherited(scenario, rule_set, path).cloned();
    let has_dates = dates::are_below(scenario, rule_set, path);
    let level = scenario.price_level();
    let Some(rules) = scenario.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) else { return };
    let has_source = rules.source.is_some();
    if let Some(figure) = rules.brought.get_mut(path) {
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
    // What has dates, or has dates below, says more than its value.
    let is_plain = !path.is_dated() && rules.changes.dates(path.as_str()).next().is_none() && !has_dates;
    // Typing again what stands there is no change, whatever comes later.
    let is_new = !rules.changes.contains_key(path);
    if (is_plain || is_new) && inherited.is_some_and(|inherited| same(&inherited, &change)) {
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

/// The smallest and largest number that keep the scenario valid when only this figure changes: where dragging stops.
#[must_use]
pub fn limits(scenario: &Scenario, rule_set: &str, path: &Path, kind: &InputKind) -> (Decimal, Decimal) {
    bounds::of(scenario, rule_set, path, kind)
}

/// The scenario with one rule set's figure of an input as another scenario has it: taken back to what the file says.
///
/// # Errors
///
/// The errors that the new scenario would have.
pub fn restore(scenario: &Scenario, from: &Scenario, rule_set: &str, path: &Path) -> Result<Scenario, Vec<Finding>> {
    let mut edited = scenario.clone();
    let input = Path::new(path.undated());
    let is_base = stated_in_base(scenario, rule_set, &input);
    let rules = edited.rule_sets.iter_mut().find(|rules| !is_base && &*rules.id == rule_set);
    let inputs = match rules {
        Some(rules) if rules.brought.contains_key(path) => &mut rules.brought,
        Some(rules) => &mut rules.changes,
        None => &mut edited.inputs,
    };
    // An input that comes or goes does so with its dates.
    let comes_whole = !inputs.contains_key(&input);
    match stated(from, rule_set, path) {
        Some(_) if comes_whole => {
            let all = stated(from, rule_set, &input).map(|first| (input.clone(), first.clone()));
            let dates = dates::stated(from, rule_set, &input);
            all.into_iter().chain(dates).for_each(|(path, figure)| inputs.insert(path, figure));
        }
        Some(figure) => inputs.insert(path.clone(), figure.clone()),
        None => inputs.lift(path),
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
    rules.brought.get(path).or_else(|| rules.changes.get(path))
}

fn is_stated(scenario: &Scenario, rule_set: &str, path: &Path) -> bool {
    stated(scenario, rule_set, path).is_some()
}
