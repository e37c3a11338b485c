//! Every measure of the files that use every input, held against `tests/fixtures/everything.measures` and `state.measures`:
//! one line a value, by measure, rule set and period. The persons behind them are those of the plain simulation.
//!
//! A change that is meant to move a result is looked at line by line and the files made anew:
//! `SIDESTIL_RENEW=1 cargo test --test model every_measure`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(
    clippy::disallowed_methods,
    reason = "the test reads its file and writes its own list anew when it is asked to"
)]

use std::{fmt::Write as _, fs, sync::Arc};

use sidestil::{
    evaluation::sides::{Side, Sides},
    model::measures::{self, Answer, By, When},
    scenario::text::loading,
};

use crate::plain;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

/// The months that are listed of a series: both ends, both sides of the month in which the cap falls, and of a course its
/// first year.
const MONTHS: &[&str] = &["2020-01", "2020-02", "2022-03", "2022-04", "2027-12", "1", "2", "12", "480"];

fn sides(file: &str) -> Sides {
    let text = fs::read(format!("{FOLDER}/{file}.ron")).unwrap();
    let scenario = Arc::new(loading::read(&text).scenario.unwrap());
    let [before, after] = ["før", "efter"].map(|id| Side::new(&scenario, &id.into()));
    Sides::new(before, after)
}

fn periods(by: &[By], all: Vec<When>) -> Vec<When> {
    let is_listed = |when: &When| match when {
        When::Whole | When::Year(_) => true,
        When::Month(_) | When::CourseMonth(_) => MONTHS.contains(&when.to_string().as_str()),
    };
    assert!(!by.is_empty());
    all.into_iter().filter(is_listed).collect()
}

/// One line a value: measure, rule set, period, value.
fn lines(sides: &Sides) -> Vec<(String, Answer)> {
    let mut lines = Vec::new();
    for measure in measures::all(&sides.after.outcome) {
        for when in periods(measure.kind.by(), measure.periods(&sides.after.outcome)) {
            let [before, after] = sides.both().map(|side| measure.of(&side.outcome, when));
            let difference = measure.difference(&sides.comparison, when);
            for (rules, answer) in [("før", before), ("efter", after), ("difference", difference)] {
                lines.push((format!("{measure}\t{rules}\t{when}"), answer));
            }
        }
    }
    lines
}

/// A value as it is listed: money and years exact, months of the simulation to a millionth.
fn written(answer: Answer) -> String {
    if let Answer::Simulated(number) = answer { format!("~{:.6}", number + 0.0) } else { answer.to_string() }
}

fn is_same(listed: &str, answer: Answer) -> bool {
    match (listed.strip_prefix('~'), answer) {
        (Some(listed), Answer::Simulated(number)) => {
            (listed.parse::<f64>().unwrap() - number).abs() <= 1e-6 + 1e-9 * number.abs()
        }
        _ => listed == written(answer),
    }
}

#[test]
fn every_measure_is_what_it_was() {
    is_what_it_was("everything");
}

#[test]
fn every_measure_of_state_and_municipalities_is_what_it_was() {
    is_what_it_was("state");
}

fn is_what_it_was(file: &str) {
    let lines = lines(&sides(file));
    let file = format!("{FOLDER}/{file}.measures");
    if std::env::var_os("SIDESTIL_RENEW").is_some() {
        let mut text = String::new();
        for (what, answer) in &lines {
            writeln!(text, "{what}\t{}", written(*answer)).unwrap();
        }
        fs::write(&file, text).unwrap();
    }
    let text = fs::read_to_string(&file).unwrap();
    let listed: Vec<(&str, &str)> = text.lines().map(|line| line.rsplit_once('\t').unwrap()).collect();
    let mut differing = Vec::new();
    for ((what, answer), (listed_what, listed)) in lines.iter().zip(&listed) {
        assert_eq!(what, listed_what, "the measures are others, or in another order");
        if !is_same(listed, *answer) {
            differing.push(format!("{what}: {} was {listed}", written(*answer)));
        }
    }
    assert_eq!(lines.len(), listed.len(), "there are more or fewer measures");
    assert!(differing.is_empty(), "{} values are others:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn the_persons_are_those_of_the_plain_simulation() {
    for side in sides("everything").both() {
        let plain = plain::simulate(&side.outcome.case);
        for (flow, plain) in side.outcome.flows.groups.iter().zip(&plain.persons) {
            for (fast, plain) in flow.persons.iter().zip(plain) {
                assert!((fast - plain).abs() <= 1e-9 * plain.abs() + 1e-10, "{fast} is not {plain}");
            }
        }
    }
}
