//! Findings of the reading and of the checks brought together: each at its place, none that only follows from another.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    figure::Value,
    finding::{Code, Finding, Place, Severity, Thing},
    loading::Loaded,
    path::Path,
    positions::{Part, Positions},
    reading::{Found, Reader},
    scenario::Scenario,
};

/// What a read file turned out to be, after the checks.
pub(super) fn loaded(reader: Reader<'_>, text: Arc<str>) -> Loaded {
    let Reader { scenario, positions, found, .. } = reader;
    let broken: BTreeSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
    let is_known_format = !found.iter().any(|found| matches!(found.code, Code::Format(_)));
    let checked = if is_known_format { super::checks::check(&scenario) } else { Vec::new() };
    let mut placed: Vec<(Option<(usize, usize)>, Finding)> = Vec::new();
    for mut finding in checked.into_iter().filter(|finding| !follows(finding, &broken)) {
        finding.place = place(&finding, &scenario, &positions);
        placed.push((finding.place.as_ref().map(|place| (place.line, place.column)), finding));
    }
    for Found { severity, code, rule_set, path, span } in found {
        let place = positions.place(span);
        let finding = Finding { severity, code, rule_set, path: Some(path), place: Some(place.clone()) };
        placed.push((Some((place.line, place.column)), finding));
    }
    placed.sort_by_key(|(at, _)| *at);
    let findings: Vec<Finding> = placed.into_iter().map(|(_, finding)| finding).collect();
    let is_usable = findings.iter().all(|finding| finding.severity != Severity::Error);
    Loaded { scenario: is_usable.then_some(scenario), findings, positions, text }
}

/// Whether a finding only follows from something that could not be read: at the same input, in the thing it is about, or
/// around it.
fn follows(finding: &Finding, broken: &BTreeSet<&str>) -> bool {
    if broken.is_empty() {
        return false;
    }
    let is_broken = |top: &str| broken.iter().any(|path| path.split('/').next() == Some(top));
    if matches!(finding.code, Code::NoPriceIndex(_)) && (is_broken("price_index") || is_broken("price_level")) {
        return true;
    }
    let Some(path) = finding.path.as_ref().map(Path::as_str) else { return false };
    let inside = format!("{path}/");
    let below = broken.range(inside.as_str()..).next().is_some_and(|first| first.starts_with(&inside));
    let mut around = Some(path);
    below
        || std::iter::from_fn(|| {
            let at = around?;
            around = at.rsplit_once('/').map(|(parent, _)| parent);
            Some(at)
        })
        .any(|at| broken.contains(at))
}

/// Where a finding of the checks stands: at the part of the figure that it is about, else at the value.
fn place(finding: &Finding, scenario: &Scenario, positions: &Positions) -> Option<Place> {
    let path = finding.path.as_ref()?;
    let rule_set = finding.rule_set.as_deref();
    let part = part(finding, path, scenario).and_then(|part| positions.part(rule_set, path, part));
    part.or_else(|| positions.of(rule_set, path))
}

fn part(finding: &Finding, path: &Path, scenario: &Scenario) -> Option<Part> {
    let value = match &finding.code {
        Code::NoSuch { what: Thing::Source, .. } => return Some(Part::Field("source")),
        Code::NoPriceIndex(_) => return Some(Part::Field("price_level")),
        Code::OutOfRange { value, .. } | Code::NotWhole(value) => *value,
        _ => return None,
    };
    let rules = finding.rule_set.as_deref().and_then(|id| scenario.rule_set(id));
    let own = rules.and_then(|rules| rules.changes.get(path).or_else(|| rules.investments.get(path)));
    let figure = own.or_else(|| scenario.inputs.get(path))?;
    if let Value::List(items) = &figure.value {
        return items.iter().position(|item| *item == value).map(Part::Item);
    }
    let parts = [("low", figure.low), ("high", figure.high), ("rounded_to", figure.rounded_to)];
    let is_beside = figure.value.number() != Some(value);
    parts.into_iter().find(|(_, part)| is_beside && *part == Some(value)).map(|(name, _)| Part::Field(name))
}
