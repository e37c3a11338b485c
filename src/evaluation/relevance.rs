//! What a finished scenario should still be told: changes that move no measure, and investments that move more persons
//! than there are. It calculates, so it runs on load and by `check`, never in the path of a keystroke.

use std::sync::Arc;

use crate::model::{
    compare::Outcome,
    measures::{self, Answer},
    time::Month,
};
use {
    super::{idle, resolve},
    crate::scenario::{
        Scenario,
        finding::{Code, Finding, Severity},
        path::Path,
    },
};

/// Above so many changes in a file, each would be calculated too often; such a file is left unasked, and told so.
const MOST_CHANGES: usize = 500;

/// The warnings of one scenario.
#[must_use]
pub fn findings(scenario: &Arc<Scenario>) -> Vec<Finding> {
    let mut found = Vec::new();
    let changes: usize = scenario.rule_sets.iter().map(|rules| rules.changes.len()).sum();
    if changes > MOST_CHANGES {
        let (severity, code) = (Severity::Note, Code::NotTried(changes));
        found.push(Finding { severity, code, rule_set: None, path: Some(Path::new("rule_sets")), place: None });
    }
    let (mut seen, mut outcomes) = (idle::Seen::default(), Vec::new());
    for rules in &scenario.rule_sets {
        let outcome = Arc::new(Outcome::new(resolve::case(scenario, &rules.id)));
        found.extend(shortages(scenario, &rules.id, &outcome));
        idle::look(&outcome.case, &mut seen);
        outcomes.push(Arc::clone(&outcome));
        if changes > MOST_CHANGES {
            continue;
        }
        let all = std::cell::OnceCell::new();
        for path in rules.changes.keys() {
            if !moves(scenario, &rules.id, path, &outcome, &all) {
                let place = (Some(rules.id.clone()), Some(path.clone()));
                let (rule_set, path) = place;
                found.push(Finding {
                    severity: Severity::Warning,
                    code: Code::MovesNothing,
                    rule_set,
                    path,
                    place: None,
                });
            }
        }
    }
    found.extend(idle::findings(scenario, seen));
    found.extend(idle::counts_late(scenario, &outcomes));
    found
}

/// Whether anything differs when a rule set loses one of its changes.
fn moves(
    scenario: &Scenario,
    rule_set: &str,
    path: &Path,
    with: &Outcome,
    values_with: &std::cell::OnceCell<Vec<Answer>>,
) -> bool {
    let mut without = scenario.clone();
    if let Some(rules) = without.rule_sets.iter_mut().find(|rules| &*rules.id == rule_set) {
        rules.changes.shift_remove(path);
    }
    let case = resolve::case(&without, rule_set);
    if case == with.case {
        return false;
    }
    let without = Outcome::new(case);
    // Persons or costs that differ are measures that differ; only where they do not is every measure asked.
    without.flows != with.flows
        || without.costs != with.costs
        || &values(&without) != values_with.get_or_init(|| values(with))
}

/// Every value of every measure.
fn values(outcome: &Outcome) -> Vec<Answer> {
    let measures = measures::all(outcome).into_iter();
    measures
        .flat_map(|measure| measure.periods(outcome).into_iter().map(move |when| (measure.clone(), when)))
        .map(|(measure, when)| measure.of(outcome, when))
        .collect()
}

fn shortages<'a>(scenario: &'a Scenario, rule_set: &'a str, outcome: &'a Outcome) -> impl Iterator<Item = Finding> {
    outcome.flows.shortages.iter().map(move |shortage| {
        let month = Month(i32::try_from(shortage.month).unwrap_or(i32::MAX));
        let code = Code::Shortage {
            investment: shortage.investment.clone(),
            effect: shortage.effect.clone(),
            month: scenario.period().calendar(month),
        };
        let path = Path::new(&format!("investments/{}/effects/{}", shortage.investment, shortage.effect));
        Finding { severity: Severity::Warning, code, rule_set: Some(rule_set.into()), path: Some(path), place: None }
    })
}
