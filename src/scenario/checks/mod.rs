//! What a scenario says together.

use super::{finding::Finding, scenario::Scenario};

/// Checks a scenario.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Finding> {
    let _ = scenario;
    Vec::new()
}
