//! Small scenarios written as a file is, and what the program answers of them.

use std::sync::Arc;

use sidestil::{
    evaluation::{
        relevance,
        sides::{Side, Sides},
    },
    model::measures::{self, Answer},
    scenario::{Scenario, finding::Finding, text::loading},
};

/// A scenario of format 3: its years, its fields, and the rule sets above the base `r0`.
pub(crate) fn written(first_year: i32, years: u32, fields: &str, rule_sets: &str) -> Arc<Scenario> {
    let text = format!(
        "(format: 4, title: \"Prøve\", place: \"Prøveby\", period: (first_year: {first_year}, years: {years}), \
         price_level: {first_year}, {fields} rule_sets: [(id: \"r0\", name: \"R0\"), {rule_sets}])"
    );
    let loaded = loading::read(text.as_bytes());
    let Some(scenario) = loaded.scenario else { unreachable!("{:#?}\n{text}", loaded.findings) };
    Arc::new(scenario)
}

/// A group that nothing happens to, for scenarios that are about money alone.
pub(crate) const NOBODY: &str = "groups: {\"a\": (name: \"A\", stay: (mean: 10))},";

/// One rule set above the base, which brings these investments.
pub(crate) fn brings(investments: &str) -> String {
    format!("(id: \"r1\", name: \"R1\", investments: {{{investments}}})")
}

pub(crate) fn side(scenario: &Arc<Scenario>, rules: &str) -> Side {
    Side::new(scenario, &rules.into())
}

/// What a measure answers, of a rule set or of the first two's `difference`.
pub(crate) fn answer(scenario: &Arc<Scenario>, measure: &str, rules: &str, period: &str) -> Answer {
    let Some(found) = measures::find(measure) else { unreachable!("no measure is called {measure}") };
    let Ok(when) = period.parse() else { unreachable!("{period} is no period") };
    if rules == "difference" {
        let [before, after] = [0, 1].map(|index: usize| side(scenario, &scenario.rule_sets[index].id));
        return found.difference(&Sides::new(before, after).comparison, when);
    }
    found.of(&side(scenario, rules).outcome, when)
}

/// The same as text, a number to six decimals.
pub(crate) fn said(scenario: &Arc<Scenario>, measure: &str, rules: &str, period: &str) -> String {
    let answer = answer(scenario, measure, rules, period);
    match answer.number() {
        Some(number) => format!("{}", (number * 1e6).round() / 1e6 + 0.0),
        None => answer.to_string(),
    }
}

/// The same in each of some periods.
pub(crate) fn over<const N: usize>(
    scenario: &Arc<Scenario>,
    measure: &str,
    rules: &str,
    periods: [&str; N],
) -> [String; N] {
    periods.map(|period| said(scenario, measure, rules, period))
}

/// What the program warns of when it has calculated.
pub(crate) fn warnings(scenario: &Arc<Scenario>) -> Vec<Finding> {
    relevance::findings(scenario)
}
