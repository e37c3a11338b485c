//! Parts that are no single figure: texts, things, rule sets, sources, published and observed figures.

use std::sync::Arc;

use super::{part::Member, things};
use crate::{
    model::id::Id,
    scenario::{
        difference::{change::Stated, text::Text},
        finding::{Code, Finding, Severity},
        id,
        inputs::Inputs,
        path::Path,
        rename::{Named, Renaming},
        scenario::Scenario,
        schema_things::{BROUGHT, Keys, Name},
    },
};

/// What a scenario says after a change, or why it cannot.
pub(super) type Tried = Result<(), Vec<Finding>>;

fn refuse(code: Code, path: Path) -> Vec<Finding> {
    vec![Finding { severity: Severity::Error, code, rule_set: None, path: Some(path), place: None }]
}

/// The map in which something is stated.
fn map_of<'s>(scenario: &'s mut Scenario, stated: &Stated) -> Option<&'s mut Inputs> {
    let rules = stated.rule_set().and_then(|id| scenario.rule_sets.iter_mut().find(|rules| rules.id == *id));
    match stated {
        Stated::Base(_) => Some(&mut scenario.inputs),
        Stated::Change(..) => rules.map(|rules| &mut rules.changes),
        Stated::Brought(..) => rules.map(|rules| &mut rules.brought),
    }
}

/// Says a text, or nothing where nothing may stand.
pub(super) fn say(scenario: &mut Scenario, text: &Text, said: Option<&str>) -> Tried {
    if let (Text::Name(path), None) = (text, said)
        && things::branch_of(path).is_some_and(|branch| branch.name == Name::Required)
    {
        return Err(refuse(Code::Missing("name".to_owned()), path.join("name")));
    }
    text.put(scenario, said);
    Ok(())
}

pub(super) fn add(
    scenario: &mut Scenario,
    stated: &Stated,
    names: &[(Path, String)],
    inputs: &Inputs,
    place: Option<usize>,
) -> Tried {
    let path = stated.path();
    check_id(scenario, &Named::Thing(path.clone()))?;
    let is_there = |known: &Path| known == path || known.below(path.as_str()).is_some();
    let branch = things::branch_of(path);
    if branch.is_some_and(|branch| branch.name == Name::Required) && names.iter().all(|(named, _)| named != path) {
        return Err(refuse(Code::Missing("name".to_owned()), path.join("name")));
    }
    if let Some(branch) = branch
        && let Some(map) = map_of(scenario, stated)
    {
        if map.keys().any(is_there) {
            let id = path.segments().next_back().unwrap_or_default().to_owned();
            return Err(refuse(Code::Repeated(id), path.clone()));
        }
        let figures = things::complete(branch, path, inputs);
        things::add(map, path, figures, place);
    }
    // Departments have nothing but a name.
    let has_name = |named: &Path| things::branch_of(named).is_none_or(|branch| branch.name != Name::None);
    for (named, name) in names.iter().filter(|(named, _)| is_there(named) && has_name(named)) {
        Text::Name(named.clone()).put(scenario, Some(name));
    }
    Ok(())
}

/// Whether the id of something that is to be new can be one, and is not taken.
fn check_id(scenario: &Scenario, what: &Named) -> Tried {
    let (at, is_taken) = match what {
        Named::Thing(path) => {
            let keys = things::branch_of(&path.parent()).map(|branch| branch.keys);
            let fault = match keys {
                Some(Keys::MeasureIds) => id::fault(what.id(), true, false),
                Some(Keys::Ids) => id::fault(what.id(), false, false),
                Some(Keys::Groups | Keys::Departments | Keys::Years | Keys::Ordinals) => None,
                None => id::fault(what.id(), true, true),
            };
            if let Some(code) = fault.filter(|_| things::branch_of(path).is_none_or(|branch| branch.kind.is_none())) {
                return Err(refuse(code, path.clone()));
            }
            return Ok(());
        }
        Named::RuleSet(id) => (["rule_sets/", id].concat(), scenario.rule_set(id).is_some()),
        Named::Source(id) => (["sources/", id].concat(), scenario.sources.iter().any(|source| source.id == *id)),
        Named::Total(id) => (["totals/", id].concat(), scenario.total(id).is_some()),
    };
    let repeated = is_taken.then(|| Code::Repeated(what.id().to_owned()));
    let in_measures = matches!(what, Named::RuleSet(_) | Named::Total(_));
    match id::fault(what.id(), in_measures, false).or(repeated) {
        Some(code) => Err(refuse(code, Path::new(&at))),
        None => Ok(()),
    }
}

/// Adds a member to a list, or puts it in the place of the one of its id.
pub(super) fn put<T: Clone>(list: &mut Vec<T>, member: &T, is_it: impl Fn(&T) -> bool) {
    match list.iter_mut().find(|known| is_it(known)) {
        Some(known) => known.clone_from(member),
        None => list.push(member.clone()),
    }
}

/// Whether the id of a source or rule set that is new can be one.
pub(super) fn check_new(scenario: &Scenario, what: &Named) -> Tried {
    check_id(scenario, what)
}

pub(super) fn remove(scenario: &mut Scenario, member: &Member) {
    match member {
        Member::Thing(stated) => {
            if let Some(map) = map_of(scenario, stated) {
                things::take(map, stated.path());
            }
            forget_names(scenario, stated.path().as_str());
        }
        Member::RuleSet(id) => {
            scenario.rule_sets.retain(|rules| rules.id != *id);
            for section in BROUGHT {
                forget_names(scenario, section);
            }
        }
        Member::Source(id) => scenario.sources.retain(|source| source.id != *id),
        Member::Published(place) if *place < scenario.published.len() => drop(scenario.published.remove(*place)),
        Member::Published(_) => {}
        Member::Observed(group) => scenario.observed.retain(|observed| observed.group != *group),
        Member::Total(id) => scenario.totals.retain(|total| total.id != *id),
    }
}

/// Names below a path of what nobody states any more.
fn forget_names(scenario: &mut Scenario, at: &str) {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.brought.keys());
    let all: Vec<&Path> = scenario.inputs.keys().chain(brought).collect();
    let is_stated = |named: &Path| all.iter().any(|path| path.below(named.as_str()).is_some());
    let is_in = |named: &Path| named.as_str() == at || named.below(at).is_some();
    let gone: Vec<Path> = scenario.names.keys().filter(|named| is_in(named) && !is_stated(named)).cloned().collect();
    if !gone.is_empty() {
        Arc::make_mut(&mut scenario.names).retain(|named, _| !gone.contains(named));
    }
}

pub(super) fn move_to(scenario: &mut Scenario, member: &Member, place: usize) {
    fn at<T>(list: &mut Vec<T>, from: Option<usize>, to: usize) {
        if let Some(from) = from {
            let member = list.remove(from);
            list.insert(to.min(list.len()), member);
        }
    }
    match member {
        Member::Thing(stated) => {
            if let Some(map) = map_of(scenario, stated) {
                let figures = things::take(map, stated.path());
                things::add(map, stated.path(), figures, Some(place));
            }
        }
        Member::RuleSet(id) => {
            let from = scenario.rule_sets.iter().position(|rules| rules.id == *id);
            at(&mut scenario.rule_sets, from, place);
        }
        Member::Source(id) => {
            let from = scenario.sources.iter().position(|source| source.id == *id);
            at(&mut scenario.sources, from, place);
        }
        Member::Published(from) => {
            let from = Some(*from).filter(|from| *from < scenario.published.len());
            at(&mut scenario.published, from, place);
        }
        Member::Observed(group) => {
            let from = scenario.observed.iter().position(|observed| observed.group == *group);
            at(&mut scenario.observed, from, place);
        }
        Member::Total(id) => {
            let from = scenario.totals.iter().position(|total| total.id == *id);
            at(&mut scenario.totals, from, place);
        }
    }
}

/// Gives something another id; one that is taken, or that something names already, is refused.
pub(super) fn rename(scenario: &mut Scenario, what: &Named, to: &Id) -> Tried {
    let renaming = Renaming { what: what.clone(), to: to.clone() };
    let new = renaming.back().what;
    check_id(scenario, &new)?;
    let renamed = renaming.of(scenario);
    // Nothing may be said of the new id yet, else the two would be one.
    if renaming.back().of(&renamed) != *scenario {
        let path = if let Named::Thing(path) = &new { path.clone() } else { Path::new(new.id()) };
        return Err(refuse(Code::Repeated(to.to_string()), path));
    }
    *scenario = renamed;
    Ok(())
}
