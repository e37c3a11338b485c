//! Findings of the reading and of the checks brought together: each at its place, none that only follows from another.

use std::{collections::BTreeSet, sync::Arc};

use {
    super::{
        loaded::Loaded,
        positions::{Part, Positions},
        reading::{Found, Reader},
    },
    crate::scenario::{
        dates::DateFault,
        figure::Value,
        finding::{Code, Finding, Severity, Thing},
        group_fault::GroupFault,
        nearest::nearest,
        path::Path,
        place::Place,
        scenario::Scenario,
    },
};

/// What a read file turned out to be, after the checks.
pub(super) fn loaded(reader: Reader<'_>, text: Arc<str>, check: impl FnOnce(&Scenario) -> Vec<Finding>) -> Loaded {
    let Reader { scenario, passport, positions, found, .. } = reader;
    let broken: BTreeSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
    let is_known_format = !found.iter().any(|found| matches!(found.code, Code::Format(_)));
    let checked = if is_known_format { check(&scenario) } else { Vec::new() };
    let is_level = |path: &Option<Path>| path.as_ref().is_some_and(|path| path.as_str() == "price_level");
    let is_level_bad = checked.iter().any(|found| found.severity == Severity::Error && is_level(&found.path));
    let follows = |finding: &Finding| {
        (is_level_bad && matches!(finding.code, Code::NoPriceIndex(..))) || follows(finding, &broken)
    };
    let mut placed: Vec<(Option<(usize, usize)>, Finding)> = Vec::new();
    for mut finding in checked.into_iter().filter(|finding| !follows(finding)) {
        finding.place = place(&finding, &scenario, &positions);
        placed.push((finding.place.as_ref().map(|place| (place.line, place.column)), finding));
    }
    for Found { severity, code, rule_set, path, span } in found {
        let place = positions.place(span);
        let finding = Finding { severity, code, rule_set, path: Some(path), place: Some(place.clone()) };
        placed.push((Some((place.line, place.column)), finding));
    }
    // A change may mean the right name of what is misspelt where it stands: that is told there.
    let misspelt: BTreeSet<String> = placed.iter().filter_map(|(_, finding)| misspelt(finding)).collect();
    placed.retain(|(_, finding)| !is_of_misspelt(&finding.code, &misspelt));
    placed.sort_by_key(|(at, _)| *at);
    let findings: Vec<Finding> = placed.into_iter().map(|(_, finding)| finding).collect();
    let is_usable = findings.iter().all(|finding| finding.severity != Severity::Error);
    Loaded { scenario: is_usable.then_some(scenario), findings, positions, passport, text }
}

/// What was read without the checks, with what they find in a scenario that has no errors.
pub(super) fn checked(mut loaded: Loaded) -> Loaded {
    let Some(scenario) = &loaded.scenario else { return loaded };
    let mut findings = crate::scenario::checks::check(scenario);
    for finding in &mut findings {
        finding.place = place(finding, scenario, &loaded.positions);
    }
    findings.append(&mut loaded.findings);
    findings.sort_by_key(|finding| finding.place.as_ref().map(|place| (place.line, place.column)));
    Loaded { findings, ..loaded }
}

/// The path of a destination that is no group's id.
fn misspelt(finding: &Finding) -> Option<String> {
    let Code::NoSuch { what: Thing::Group, id, .. } = &finding.code else { return None };
    let path = finding.path.as_ref().filter(|path| path.key() == &**id)?;
    Some(path.to_string())
}

/// Whether a change is of what stands below by a misspelt name.
fn is_of_misspelt(code: &Code, misspelt: &BTreeSet<String>) -> bool {
    if let Code::Groups(GroupFault::NoSuchPart(path)) = code {
        let Some((list, key)) = path.rsplit_once('/') else { return false };
        let beside = misspelt.iter().filter_map(|other| other.strip_prefix(list)?.strip_prefix('/'));
        return nearest(key, beside).is_some();
    }
    matches!(code, Code::NoSuchPath { nearest: Some(nearest), .. } if misspelt.contains(nearest))
}

/// Whether a finding only follows from something that could not be read: at the same input, in the thing it is about, or
/// around it.
fn follows(finding: &Finding, broken: &BTreeSet<&str>) -> bool {
    if broken.is_empty() {
        return false;
    }
    let is_broken = |top: &str| broken.iter().any(|path| path.split('/').next() == Some(top));
    if matches!(finding.code, Code::NoPriceIndex(..))
        && ["price_index", "price_level", "indices"].into_iter().any(is_broken)
    {
        return true;
    }
    // What a list means depends on the word beside it.
    let beside = |path: &Path, word: &str| broken.contains(format!("{}/{word}", path.thing()).as_str());
    let is_of_exits = matches!(finding.code, Code::SharesAboveOne(_) | Code::NoCounts);
    let is_of_rates = matches!(finding.code, Code::UnknownField { .. } | Code::Missing(_));
    let words = [("exits_are", is_of_exits), ("schedule", is_of_rates)];
    let depends = |path: &Path| words.iter().any(|(word, is_of_it)| *is_of_it && beside(path, word));
    if finding.path.as_ref().is_some_and(depends) {
        return true;
    }
    let section = if let Code::NoSuch { what, .. } = finding.code { section_of(what) } else { "" };
    let is_group_unread = section == "totals" && broken.contains("groups");
    if broken.contains(section) || is_group_unread {
        return true; // the section could not be read as a whole
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

fn section_of(thing: Thing) -> &'static str {
    match thing {
        Thing::Group => "groups",
        Thing::Source => "sources",
        Thing::RuleSet => "rule_sets",
        Thing::CostLine => "costs",
        Thing::Department => "departments",
        Thing::Investment => "investments",
        Thing::Index => "indices",
        Thing::Municipality => "coverage",
        Thing::GroupOrTotal => "totals",
    }
}

/// Where a finding of the checks stands: at the part of the figure that it is about, else at the value.
fn place(finding: &Finding, scenario: &Scenario, positions: &Positions) -> Option<Place> {
    let path = finding.path.as_ref()?;
    let rule_set = finding.rule_set.as_deref();
    let part = part(finding, path, scenario).and_then(|part| positions.part(rule_set, path, part));
    part.or_else(|| positions.of(rule_set, path))
}

fn part(finding: &Finding, path: &Path, scenario: &Scenario) -> Option<Part> {
    if let Code::NoSuch { what: Thing::Source, .. } = finding.code {
        return Some(Part::Field("source"));
    }
    if matches!(finding.code, Code::NoSuchPath { .. } | Code::Groups(GroupFault::NoSuchPart(_)) | Code::ChangesFact)
        || misspelt(finding).is_some()
    {
        return Some(Part::Key);
    }
    if let Code::Dates(DateFault::NotAfter { .. } | DateFault::Twice(_)) = finding.code {
        return Some(Part::Field("from"));
    }
    if let Code::NoPriceIndex(..) = finding.code {
        return Some(Part::Field("price_level"));
    }
    let (Code::OutOfRange { value, .. } | Code::NotWhole(value)) = finding.code else { return None };
    let rules = finding.rule_set.as_deref().and_then(|id| scenario.rule_set(id));
    let own = rules.and_then(|rules| rules.changes.get(path).or_else(|| rules.brought.get(path)));
    let figure = own.or_else(|| scenario.inputs.get(path))?;
    if let Value::List(items) = &figure.value {
        return items.iter().position(|item| *item == value).map(Part::Item);
    }
    let parts = [("low", figure.low), ("high", figure.high), ("rounded_to", figure.rounded_to)];
    let is_beside = figure.value.number() != Some(value);
    parts.into_iter().find(|(_, part)| is_beside && *part == Some(value)).map(|(name, _)| Part::Field(name))
}
