//! Stationary starts that inflow and stay do not keep up: the group would move though nothing changes.

use rust_decimal::Decimal;

use super::resolve;
use crate::{
    model::{
        id::Id,
        reconcile::of_simulated,
        rules::{Case, Seniority},
        stays,
    },
    scenario::{
        Scenario,
        finding::{Code, Finding, Severity},
        group_fault::GroupFault,
        path::Path,
    },
};

/// A stationary start that is further than this from what would fit, as a share of that, is told.
const MOST_OFF: f64 = 0.05;

/// A warning for each that does not fit, with the persons that would.
pub(super) fn findings(scenario: &Scenario) -> impl Iterator<Item = Finding> {
    let case = scenario.base().map(|base| resolve::case(scenario, &base.id));
    let unfitting = case.into_iter().flat_map(|case| unfitting_starts(&case));
    unfitting.map(|(group, persons, fits)| {
        let code = Code::Groups(GroupFault::StartDoesNotFit { persons, fits });
        let path = Path::new(&format!("groups/{group}/start/persons"));
        Finding { severity: Severity::Warning, code, rule_set: None, path: Some(path), place: None }
    })
}

/// The groups with a stationary start more than this share from what would fit, each with its persons and those that
/// would.
fn unfitting_starts(case: &Case) -> Vec<(Id, Decimal, Decimal)> {
    let unfitting = case.first_groups().iter().enumerate().filter_map(|(index, group)| {
        let start = group.start.as_ref().filter(|start| start.seniority == Seniority::Stationary)?;
        let (persons, fits) = (start.persons.to_f64(), stays::fitting_start(case, index)?);
        // Just at the limit is not above it, whatever the last digit says.
        let is_off = (persons - fits).abs() > MOST_OFF * fits * (1.0 + 1e-9);
        is_off.then_some((group.id.clone(), start.persons.0, of_simulated(fits)?))
    });
    unfitting.collect()
}
