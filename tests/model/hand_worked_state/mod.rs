//! Compensation, the table of municipalities and the spending of a year, with the arithmetic beside the value
//! (`beregning.md` 9, 10 and 11).
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where an answer is missing")]

mod bi03;
mod coverage;
mod lines;
mod spending;
mod with_compensation;

use std::sync::Arc;

use rust_decimal::{Decimal, dec};
use sidestil::{
    evaluation::sides::{Side, Sides},
    model::measures::{self, Answer},
    scenario::{Scenario, finding::Severity, text::loading},
};

/// The scenario of a text in which some places say something else.
fn read(text: &str, edits: &[(&str, &str)]) -> Arc<Scenario> {
    let text = edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replacen(from, to, 1)
    });
    let loaded = loading::read(text.as_bytes());
    let errors: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    Arc::new(loaded.scenario.unwrap())
}

fn side(scenario: &Arc<Scenario>, rules: &str) -> Side {
    Side::new(scenario, &rules.into())
}

fn answer(side: &Side, measure: &str, when: &str) -> Answer {
    let known = measures::find(measure).unwrap_or_else(|| panic!("no measure {measure}"));
    known.of(&side.outcome, when.parse().unwrap())
}

/// An exact measure, to six decimals; `None` where it cannot be said.
fn said(side: &Side, measure: &str, when: &str) -> Option<Decimal> {
    match answer(side, measure, when) {
        Answer::Exact(number) => Some(number.round_dp(6).normalize()),
        Answer::CannotBeSaid => None,
        other @ (Answer::Simulated(_)
        | Answer::Month(_)
        | Answer::AtOnce
        | Answer::NoDifference
        | Answer::NotWithinHorizon) => panic!("{measure} {when} is {other}"),
    }
}

/// A measure that is calculated month by month, or the sum of such: to a thousandth.
fn number(side: &Side, measure: &str, when: &str) -> Decimal {
    let number = measures::number(answer(side, measure, when));
    number.unwrap_or_else(|| panic!("{measure} {when} cannot be said")).round_dp(3).normalize()
}

fn exact(side: &Side, measure: &str, when: &str) -> Decimal {
    said(side, measure, when).unwrap_or_else(|| panic!("{measure} {when} cannot be said"))
}

/// A measure of the difference.
fn difference(sides: &Sides, measure: &str, when: &str) -> Decimal {
    let known = measures::find(measure).unwrap_or_else(|| panic!("no measure {measure}"));
    let answer = known.difference(&sides.comparison, when.parse().unwrap());
    measures::number(answer).unwrap_or_else(|| panic!("{measure} {when} cannot be said"))
}

#[track_caller]
fn near(value: Decimal, expected: Decimal) {
    assert!((value - expected).abs() <= dec!(0.005), "{value} is not {expected}");
}
