//! Later figures of an input: from a month on it says something else, until its next date.
//!
//! A rule set that states such a figure says from then on all of the input, so the dates that it has inherited for later
//! months come with it: what was not typed stays as it was.

use super::typed::{revalued, stated_in_base, typed};
use crate::{
    model::time::{CalendarMonth, Month},
    scenario::{
        dates::DateFault,
        figure::{Figure, Status, Value},
        finding::{Code, Finding, Severity},
        inputs::Inputs,
        layers::Layers,
        path::Path,
        scenario::Scenario,
        schema::{Unit, kind_of},
    },
};

/// Whether what a rule set builds on says several things of an input, one after the other.
pub(super) fn are_below(scenario: &Scenario, rule_set: &str, path: &Path) -> bool {
    let layers = Layers::new(scenario, rule_set);
    let top = layers.top();
    let below = layers.last_below(top, path.undated());
    below.is_some_and(|(layer, _)| layers.dates(layer, path.undated()).next().is_some())
}

/// The later figures that a rule set itself states of an input.
pub(super) fn stated(scenario: &Scenario, rule_set: &str, input: &Path) -> Vec<(Path, Figure)> {
    let rules = scenario.rule_set(rule_set).map(|rules| &rules.changes);
    let inputs = if stated_in_base(scenario, rule_set, input) { Some(&scenario.inputs) } else { rules };
    let dates = inputs.into_iter().flat_map(|inputs| inputs.dates(input.as_str()));
    dates.map(|(path, figure)| (path.clone(), Figure::clone(figure))).collect()
}

/// States a value from the month of a date on, where none is stated from that month.
pub(super) fn add(scenario: &mut Scenario, rule_set: &str, date: &Path, value: Value) {
    let Some(month) = date.date() else { return };
    let input = Path::new(date.undated());
    let value = if value == Value::None { left_out(scenario, &input) } else { value };
    let before = {
        let (layers, at) = (Layers::new(scenario, rule_set), scenario.period().month(month));
        let held = layers.held_below(usize::MAX, input.as_str(), at);
        // Typing again what stands there from that month is no change.
        if held.as_ref().is_some_and(|held| held.from == at && held.figure.value == value) {
            return;
        }
        held.map_or(Figure::NOTHING, |held| held.figure.clone())
    };
    if stated_in_base(scenario, rule_set, &input) {
        let figure = Figure { from: Some(month), ..typed(&before, value, false) };
        scenario.inputs.insert(date.clone(), figure);
        sayable(scenario, &input);
        return;
    }
    let (rest, of_rules) = (rest(scenario, rule_set, &input, month), own_month(scenario, rule_set));
    let Some(rules) = scenario.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) else { return };
    let has_source = rules.source.is_some();
    let own = rules.changes.get(&input).map(|first| first.from.unwrap_or(of_rules));
    let from = Some(month).filter(|month| *month != of_rules);
    match own {
        Some(first) if first == month => {
            if let Some(figure) = rules.changes.get_mut(&input) {
                *figure = revalued(figure, value, has_source);
            }
        }
        Some(first) if first < month => {
            let figure = Figure { from: Some(month), ..typed(&before, value, has_source) };
            rules.changes.insert(date.clone(), figure);
        }
        _ => {
            let old: Vec<(Path, Figure)> = own_figures(&rules.changes, &input, of_rules);
            rules.changes.insert(input.clone(), Figure { from, ..typed(&before, value, has_source) });
            for (from, figure) in rest.into_iter().filter(|(from, _)| own.is_none_or(|own| *from < own)) {
                rules.changes.insert(input.dated(from), inherited_figure(figure, from, has_source));
            }
            for (path, figure) in old {
                rules.changes.insert(path, figure);
            }
        }
    }
}

/// What a rule set says of an input by now, each figure at the path of its month.
fn own_figures(changes: &Inputs, input: &Path, of_rules: CalendarMonth) -> Vec<(Path, Figure)> {
    let first = changes.get(input).map(|first| {
        let from = first.from.unwrap_or(of_rules);
        (input.dated(from), Figure { from: Some(from), ..first.clone() })
    });
    let later = changes.dates(input.as_str()).map(|(path, figure)| (path.clone(), Figure::clone(figure)));
    first.into_iter().chain(later).collect()
}

/// The month from which the changes of a rule set hold that name none of their own.
fn own_month(scenario: &Scenario, rule_set: &str) -> CalendarMonth {
    let rules = scenario.rule_set(rule_set).and_then(|rules| rules.from);
    rules.unwrap_or_else(|| scenario.period().calendar(Month(0)))
}

/// What a rule set has inherited of an input for the months after one.
fn rest(scenario: &Scenario, rule_set: &str, input: &Path, after: CalendarMonth) -> Vec<(CalendarMonth, Figure)> {
    let layers = Layers::new(scenario, rule_set);
    let (period, top) = (scenario.period(), layers.top());
    let after = period.month(after);
    let later = layers.months().into_iter().filter(|month| *month > after);
    let held =
        later.filter_map(|month| layers.held_below(top, input.as_str(), month).filter(|held| held.from == month));
    held.map(|held| (period.calendar(held.from), held.figure.clone())).collect()
}

/// An inherited figure as a rule set states it itself: the rule set's source does not say it.
fn inherited_figure(figure: Figure, from: CalendarMonth, has_source: bool) -> Figure {
    let is_bare = has_source && figure.source.is_none();
    let status = if is_bare { Some(figure.status.unwrap_or(Status::Assumption)) } else { figure.status };
    Figure { from: Some(from), status, ..figure }
}

/// Lets the first figure of a list be said.
fn sayable(scenario: &mut Scenario, input: &Path) {
    let said = left_out(scenario, input);
    if let Some(first) = scenario.inputs.get_mut(input).filter(|first| first.value == Value::None) {
        first.value = said;
    }
}

/// What stands in a list for an input that is left out. A refund has no words for it there: what it comes to is said, none
/// of a gross amount, unknown of a net one.
fn left_out(scenario: &Scenario, input: &Path) -> Value {
    if kind_of(input).is_none_or(|kind| kind.unit != Unit::Refund) {
        return Value::None;
    }
    let basis = scenario.inputs.get(&input.parent().join("basis"));
    let is_net = basis.is_some_and(|basis| basis.value.word() == Some("net"));
    Value::Word(if is_net { "unknown" } else { "none" }.into())
}

/// Lets a figure hold from another month.
pub(super) fn move_to(
    scenario: &mut Scenario,
    rule_set: &str,
    path: &Path,
    month: CalendarMonth,
) -> Result<(), Vec<Finding>> {
    let refuse =
        |code| vec![Finding { severity: Severity::Error, code, rule_set: None, path: Some(path.clone()), place: None }];
    let is_base = stated_in_base(scenario, rule_set, path);
    if is_base && !path.is_dated() {
        return Err(refuse(Code::Dates(DateFault::FirstHasMonth)));
    }
    let rules = scenario.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set).map(|rules| &mut rules.changes);
    let Some(inputs) = (if is_base { Some(&mut scenario.inputs) } else { rules }) else { return Ok(()) };
    let Some(figure) = inputs.get(path).map(|figure| Figure { from: Some(month), ..figure.clone() }) else {
        return Ok(());
    };
    let new = if path.is_dated() { path.dated(month) } else { path.clone() };
    if new != *path {
        if inputs.contains_key(&new) {
            return Err(refuse(Code::Dates(DateFault::Twice(month))));
        }
        inputs.shift_remove(path);
    }
    inputs.insert(new, figure);
    Ok(())
}
