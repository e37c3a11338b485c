//! Every kind of input moves a measure: a reform that silently does nothing is the worst of errors.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, sync::Arc};

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::{
        relevance, resolve,
        sides::{Side, Sides},
    },
    model::measures::{self, Answer, When},
    scenario::{
        Scenario,
        figure::Value,
        finding::Severity,
        path::Path,
        schema::{INPUTS, Unit, kind_of, matches},
        text::loading,
    },
};

/// Inputs that say who answers for an amount, which no measure of today's model asks.
const SAY_WHO: &[&str] = &["costs/*/department"];

fn everything() -> Scenario {
    let loaded = loading::read(include_bytes!("../fixtures/everything.ron"));
    let errors: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    loaded.scenario.unwrap()
}

/// Every value of every measure, of both rule sets and their difference.
fn values(scenario: &Scenario) -> Vec<Answer> {
    let scenario = Arc::new(scenario.clone());
    let [before, after] = [0, 1].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
    let sides = Sides::new(before, after);
    let mut values = Vec::new();
    for measure in measures::all(&sides.after.outcome) {
        let periods = measure.periods(&sides.after.outcome).into_iter();
        // Whatever moves a month moves its year.
        for when in periods.filter(|when| matches!(when, When::Whole | When::Year(_))) {
            values.push(measure.of(&sides.before.outcome, when));
            values.push(measure.of(&sides.after.outcome, when));
            values.push(measure.difference(&sides.comparison, when));
        }
    }
    values
}

/// Another valid value of the same kind.
pub(crate) fn other(path: &Path, value: &Value) -> Value {
    let kind = kind_of(path).unwrap();
    let other_word = |words: &[&str], word: &str| {
        let other = words.iter().find(|one| **one != word).unwrap();
        Value::Word(Arc::from(*other))
    };
    match (kind.unit, value) {
        (Unit::Choice(words), Value::Word(word)) => other_word(words, word),
        (Unit::Group, Value::Word(word)) => other_word(&["forløb", "ydelse", "job", "pension"], word),
        (Unit::Department, Value::Word(word)) => other_word(&["SOF", "BIF"], word),
        (Unit::CostLine, Value::Word(_)) => Value::Word("service".into()),
        (Unit::Month, Value::Word(_)) => Value::Word("2025-11".into()),
        (Unit::Refund, Value::Word(_)) => Value::Number(dec!(0.3)),
        (_, Value::List(numbers)) => {
            let last = numbers.len() - 1;
            let mut numbers = numbers.clone();
            numbers[last] = if numbers[last] == Decimal::ONE { dec!(0.9) } else { numbers[last] / dec!(2) };
            Value::List(numbers)
        }
        (Unit::Year, Value::Number(year)) => Value::Number(*year - Decimal::ONE),
        (Unit::WholeMonths | Unit::Years, Value::Number(whole)) => Value::Number(*whole + dec!(1)),
        (_, Value::Number(number)) => Value::Number(*number * dec!(0.9) + dec!(0.001)),
        (unit, value) => panic!("{path}: no other value for {unit:?} {value:?}"),
    }
}

/// Sets a value where it stands: in the base, or in the investments that a rule set brings.
fn with(scenario: &Scenario, path: &Path, value: &Value) -> Scenario {
    let mut edited = scenario.clone();
    for inputs in
        std::iter::once(&mut edited.inputs).chain(edited.rule_sets.iter_mut().map(|rules| &mut rules.investments))
    {
        if let Some(figure) = inputs.get_mut(path) {
            figure.value = value.clone();
        }
    }
    edited
}

#[test]
fn every_kind_of_input_moves_a_measure() {
    let scenario = everything();
    let at_rest = values(&scenario);
    let mut moving: BTreeSet<&str> = BTreeSet::new();
    let all = scenario.inputs.iter().chain(scenario.rule_sets.iter().flat_map(|rules| &rules.investments));
    for (path, figure) in all.filter(|(_, figure)| figure.value != Value::None) {
        let pattern = kind_of(path).unwrap().pattern;
        if moving.contains(pattern) {
            continue;
        }
        if values(&with(&scenario, path, &other(path, &figure.value))) != at_rest {
            moving.insert(pattern);
        }
    }
    let still = INPUTS.iter().map(|kind| kind.pattern);
    let still: Vec<_> = still.filter(|pattern| !moving.contains(pattern) && !SAY_WHO.contains(pattern)).collect();
    assert!(still.is_empty(), "these inputs move nothing: {still:#?}");
}

#[test]
fn the_fixture_has_every_kind_of_input() {
    let scenario = everything();
    let paths: Vec<&Path> =
        scenario.inputs.keys().chain(scenario.rule_sets.iter().flat_map(|rules| rules.investments.keys())).collect();
    for kind in INPUTS {
        assert!(
            paths.iter().any(|path| matches(kind.pattern, path.as_str())),
            "{} is not in the fixture",
            kind.pattern
        );
    }
}

#[test]
fn a_change_that_moves_nothing_is_found_and_one_that_moves_something_is_not() {
    let mut scenario = everything();
    let figure = scenario.inputs["costs/service/department"].clone();
    scenario.rule_sets[1].changes.insert(Path::new("costs/service/department"), figure);
    let found = relevance::findings(&Arc::new(scenario));
    let paths: Vec<_> = found.iter().filter_map(|finding| finding.path.as_ref()).map(Path::as_str).collect();
    assert!(paths.contains(&"costs/service/department"), "{found:#?}");
    assert!(!paths.contains(&"groups/forløb/stay/at_most"), "{found:#?}");
}

#[test]
fn the_difference_of_a_rule_set_with_itself_is_nothing() {
    let scenario = Arc::new(everything());
    for rules in &scenario.rule_sets {
        let case = resolve::case(&scenario, &rules.id);
        assert_eq!(case, resolve::case(&scenario, &rules.id));
        let side = Side::new(&scenario, &rules.id);
        let sides = Sides::new(side.clone(), side);
        for measure in measures::all(&sides.after.outcome) {
            for when in measure.periods(&sides.after.outcome) {
                let difference = measure.difference(&sides.comparison, when);
                assert!(
                    matches!(difference.number(), None | Some(0.0)),
                    "{measure} {when} differs from itself by {difference}"
                );
            }
        }
    }
}
