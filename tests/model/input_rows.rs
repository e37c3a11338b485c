//! What an input's row says of itself is what the program does: what it holds for, and what the panel offers of it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, sync::Arc};

use sidestil::{
    evaluation::sides::Side,
    model::{
        measures::{self, Answer, When},
        time::CalendarMonth,
    },
    scenario::{
        Scenario, edit,
        figure::{Figure, Value},
        layers::Layers,
        path::Path,
        schema::{INPUTS, InputKind, kind_of},
        schema_rules::Holds,
        schema_things::Keys,
        text::loading,
    },
};

use crate::inputs_matter::other;

fn everything() -> Scenario {
    loading::read(include_bytes!("../fixtures/everything.ron")).scenario.unwrap()
}

/// The last rule set, calculated.
fn after(scenario: Scenario) -> Side {
    let last = scenario.rule_sets[1].id.clone();
    Side::new(&Arc::new(scenario), &last)
}

/// What every input moves, if it moves anything: persons, costs, present values and what efficiency frees.
const TELLING: &[&str] = &["group.", "cost.", "npv.", "efficiency."];

/// The values under the last rule set, by year or as a whole.
fn values(side: &Side) -> impl Iterator<Item = Answer> {
    let outcome = &side.outcome;
    let is_telling = |name: &str| TELLING.iter().any(|start| name.starts_with(start));
    let asked = measures::all(outcome).into_iter().filter(move |measure| is_telling(&measure.to_string()));
    asked.flat_map(move |measure| {
        let periods = measure.periods(outcome).into_iter();
        let asked = periods.filter(|when| matches!(when, When::Whole | When::Year(_)));
        asked.map(|when| measure.of(outcome, when)).collect::<Vec<_>>()
    })
}

/// The scenario whose last rule set changes one input from a month on.
fn changed(scenario: &Scenario, path: &Path, value: &Value, year: i32) -> Scenario {
    let mut edited = scenario.clone();
    let from = Some(CalendarMonth { year, month: 1 });
    edited.rule_sets[1].changes.insert(path.clone(), Figure { from, ..Figure::bare(value.clone()) });
    edited
}

/// One path of each kind of input that a reform can change, with another value.
fn changeable(scenario: &Scenario) -> Vec<(&'static InputKind, Path, Value)> {
    let all = scenario.inputs.iter().chain(scenario.rule_sets.iter().flat_map(|rules| &rules.brought));
    let stated = all.filter(|(_, figure)| figure.value != Value::None);
    let mut found: Vec<(&InputKind, Path, Value)> = Vec::new();
    for (path, figure) in stated {
        let kind = kind_of(path).unwrap();
        if !kind.is_fact() && found.iter().all(|(known, ..)| known.pattern != kind.pattern) {
            found.push((kind, path.clone(), other(path, &figure.value)));
        }
    }
    found
}

/// What moves none of these, from whatever month.
const MOVES_NOTHING: &[&str] = &["costs/*/department"];

#[test]
fn a_change_has_a_month_but_of_what_holds_for_the_whole_period() {
    let scenario = everything();
    for (kind, path, value) in changeable(&scenario) {
        let [early, late] = [2021, 2026].map(|year| after(changed(&scenario, &path, &value, year)));
        let is_same = values(&early).eq(values(&late));
        let has_no_month = kind.holds == Holds::WholePeriod || MOVES_NOTHING.contains(&kind.pattern);
        assert_eq!(is_same, has_no_month, "{} from 2021 and from 2026", kind.pattern);
        if kind.holds == Holds::WholePeriod {
            let beyond = after(changed(&scenario, &path, &value, scenario.period().last_year() + 5));
            assert!(values(&early).eq(values(&beyond)), "{} from 2021 and from after the period", kind.pattern);
        }
    }
}

#[test]
fn dated_are_the_inputs_of_groups_and_cost_lines_that_are_not_by_year() {
    for kind in INPUTS {
        let is_of_group_or_line = kind.pattern.starts_with("groups/") || kind.pattern.starts_with("costs/");
        let is_by_year = kind.list.is_some_and(|list| matches!(list.keys, Keys::Years | Keys::Ordinals));
        let is_dated = is_of_group_or_line && !is_by_year && !kind.is_fact();
        assert_eq!(kind.holds == Holds::Dated, is_dated, "{}", kind.pattern);
    }
}

/// Where what is beside it can still refuse a value: prices need an index that reaches them, a net line's refund is below 1.
const REFUSED: &[&str] = &["costs/*/refund", "price_level"];

#[test]
fn a_value_at_the_limits_of_a_drag_is_valid() {
    let scenario = everything();
    let mut refused = BTreeSet::new();
    for rules in &scenario.rule_sets {
        let layers = Layers::new(&scenario, &rules.id);
        let paths: Vec<&Path> = layers.inputs().flat_map(|inputs| inputs.keys()).collect();
        for path in paths {
            let kind = kind_of(path).unwrap();
            let number = layers.last(path.as_str()).and_then(|(_, figure)| figure.value.number());
            if number.is_none() {
                continue;
            }
            let (least, most) = edit::limits(&scenario, &rules.id, path, kind);
            assert!(kind.least <= least && most <= kind.most, "{path}");
            for end in [least, most] {
                if edit::set(&scenario, &rules.id, path, Value::Number(end)).is_err() {
                    refused.insert(kind.pattern);
                }
            }
        }
    }
    assert_eq!(refused.into_iter().collect::<Vec<_>>(), REFUSED);
}
