//! Every kind of input moves a measure: a reform that silently does nothing is the worst of errors.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, sync::Arc};

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::{
        relevance,
        sides::{Side, Sides},
    },
    model::{
        id::Id,
        measures::{self, Answer, When},
    },
    scenario::{
        Scenario,
        figure::Value,
        finding::Severity,
        inputs::Inputs,
        path::Path,
        scenario::RuleSet,
        schema::{INPUTS, Unit, kind_of, matches},
        text::loading,
    },
};

/// Inputs that no measure asks: they say who answers for an amount, what a municipality accepts, whose row is shown first,
/// of which year spending is told, what rows and columns of a budget note are called, and of which small or hidden numbers
/// the checks tell.
const SAY_WHO: &[&str] = &[
    "costs/*/department",
    "payback_limit",
    "small_numbers",
    "compensation/budget_note/service/own_cost",
    "compensation/budget_note/service/received",
    "compensation/budget_note/service/committee",
    "compensation/budget_note/service/appropriation",
    "compensation/budget_note/transfers/own_cost",
    "compensation/budget_note/transfers/received",
    "compensation/budget_note/transfers/committee",
    "compensation/budget_note/transfers/appropriation",
    "coverage_terms/hidden_below",
    "coverage_terms/left_out",
    "coverage_terms/own",
    "spending/year",
];

fn everything() -> Scenario {
    loaded(include_bytes!("../fixtures/everything.ron"))
}

/// The files that have every input between them; two of persons, total and average are stated in one way and in
/// another.
fn files() -> [Scenario; 4] {
    let state = include_str!("../fixtures/state.ron");
    let of_total = state.replacen("average: (value: 156_000, rounded_to: 1_000)", "total: 76_000_000", 1);
    // Without a ceiling the country's share is the source's own.
    let of_total = of_total.replacen("        ceiling: 0.15,\n", "", 1);
    assert!(!of_total.contains("average: (value: 156_000") && !of_total.contains("ceiling: 0.15"));
    let investments = loaded(include_bytes!("../fixtures/investments.ron"));
    [everything(), investments, loaded(state.as_bytes()), loaded(of_total.as_bytes())]
}

fn loaded(bytes: &[u8]) -> Scenario {
    let loaded = loading::read(bytes);
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
        (Unit::Choice([_]) | Unit::Index | Unit::Text | Unit::Input, Value::Word(_)) => Value::None,
        (Unit::Municipality, Value::Word(word)) => other_word(&["sjøby", "nordby"], word),
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
        (Unit::WholeMonths | Unit::Years | Unit::Count, Value::Number(whole)) => Value::Number(*whole + dec!(1)),
        (_, Value::Number(number)) => Value::Number(*number * dec!(0.9) + dec!(0.001)),
        (unit, value) => panic!("{path}: no other value for {unit:?} {value:?}"),
    }
}

/// Sets a value where it stands: in the base, or in the investments that a rule set brings.
fn with(scenario: &Scenario, path: &Path, value: &Value) -> Scenario {
    let mut edited = scenario.clone();
    for inputs in std::iter::once(&mut edited.inputs).chain(edited.rule_sets.iter_mut().map(|rules| &mut rules.brought))
    {
        if let Some(figure) = inputs.get_mut(path) {
            figure.value = value.clone();
        }
    }
    edited
}

#[test]
fn every_kind_of_input_moves_a_measure() {
    let mut moving: BTreeSet<&str> = BTreeSet::new();
    for scenario in files() {
        let at_rest = values(&scenario);
        let all = scenario.inputs.iter().chain(scenario.rule_sets.iter().flat_map(|rules| &rules.brought));
        for (path, figure) in all.filter(|(_, figure)| figure.value != Value::None) {
            let pattern = kind_of(path).unwrap().pattern;
            if !moving.contains(pattern) && values(&with(&scenario, path, &other(path, &figure.value))) != at_rest {
                moving.insert(pattern);
            }
        }
    }
    let said: Vec<_> = SAY_WHO.iter().filter(|pattern| moving.contains(*pattern)).collect();
    assert!(said.is_empty(), "these inputs move a measure: {said:#?}");
    let still = INPUTS.iter().map(|kind| kind.pattern);
    let still: Vec<_> = still.filter(|pattern| !moving.contains(pattern) && !SAY_WHO.contains(pattern)).collect();
    assert!(still.is_empty(), "these inputs move nothing: {still:#?}");
}

#[test]
fn the_fixtures_have_every_kind_of_input() {
    let files = files();
    let brought = files.iter().flat_map(|file| file.rule_sets.iter().flat_map(|rules| rules.brought.keys()));
    let paths: Vec<&Path> = files.iter().flat_map(|file| file.inputs.keys()).chain(brought).collect();
    for kind in INPUTS {
        assert!(paths.iter().any(|path| matches(kind.pattern, path.as_str())), "{} is in no fixture", kind.pattern);
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

/// A rule set that changes nothing, laid over another, is that other one under a name of its own.
#[test]
fn a_rule_set_that_changes_nothing_is_the_one_it_builds_on() {
    let mut scenario = everything();
    for index in 0..2 {
        let below = scenario.rule_sets[index].clone();
        let id = Id::from(format!("{}-igen", below.id));
        let builds_on = Some(below.id.clone());
        let again = RuleSet { id, builds_on, changes: Inputs::default(), brought: Inputs::default(), ..below };
        scenario.rule_sets.push(again);
    }
    let scenario = Arc::new(scenario);
    for [below, above] in [[0, 2], [1, 3]] {
        let [below, above] = [below, above].map(|index: usize| Side::new(&scenario, &scenario.rule_sets[index].id));
        assert_eq!(below.outcome, above.outcome, "{}", above.rule_set);
        let sides = Sides::new(below, above);
        let mut said = 0;
        for measure in measures::all(&sides.after.outcome) {
            for when in measure.periods(&sides.after.outcome) {
                let difference = measure.difference(&sides.comparison, when);
                let of_each = sides.both().map(|side| measure.of(&side.outcome, when));
                assert_eq!(of_each[0], of_each[1], "{measure} {when}");
                said += usize::from(difference.number().is_some());
                assert!(matches!(difference.number(), None | Some(0.0)), "{measure} {when} differs by {difference}");
            }
        }
        assert!(said > 1000, "only {said} differences can be said");
    }
}
