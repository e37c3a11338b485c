//! Which of the things that are gone and of those that are new are one and the same with another id.

use super::change::{Change, Listed, Stated, Thing, ThingChange};
use super::text::Text;
use crate::scenario::{
    path::Path,
    rename::{Named, Renaming},
    scenario::{RuleSet, Scenario, Source, Total},
};

/// The things that got another id, the outermost of what lies in each other.
pub(super) fn found(parts: &[Change], before: &Scenario, after: &Scenario) -> Vec<Renaming> {
    let mut renamings = Vec::new();
    let mut gone: Vec<&Change> = parts.iter().filter(|part| id(part, true).is_some()).collect();
    for new in parts.iter().filter(|part| id(part, false).is_some()) {
        let called = |old: &&Change| are_called_the_same(old, new, before, after);
        let same = gone.iter().position(called).or_else(|| gone.iter().position(|old| say_mostly_the_same(old, new)));
        let Some(old) = same.map(|index| gone.remove(index)) else { continue };
        let Some((what, to)) = id(old, true).zip(id(new, false)) else { continue };
        let renaming = Renaming { what, to: to.id().into() };
        if !renamings.contains(&renaming) {
            renamings.push(renaming);
        }
    }
    renamings
}

/// What is gone, or what is new, if it has an id of its own.
fn id(part: &Change, is_gone: bool) -> Option<Named> {
    fn of<T, N>(old: Option<&T>, new: Option<&T>, is_gone: bool, named: impl Fn(&T) -> N) -> Option<N> {
        match (old, new) {
            (Some(old), None) if is_gone => Some(named(old)),
            (None, Some(new)) if !is_gone => Some(named(new)),
            _ => None,
        }
    }
    match part {
        Change::Thing(ThingChange { stated, before, after }) => {
            of(before.as_ref(), after.as_ref(), is_gone, |_| Named::Thing(stated.path().clone()))
        }
        Change::RuleSet(Listed { before, after }) => {
            of(before.as_ref(), after.as_ref(), is_gone, |(_, rules)| Named::RuleSet(rules.id.clone()))
        }
        Change::Source(Listed { before, after }) => {
            of(before.as_ref(), after.as_ref(), is_gone, |(_, source)| Named::Source(source.id.clone()))
        }
        Change::Text(change) => {
            let Text::Name(path) = &change.text else { return None };
            path.below("departments")?;
            of(change.before.as_ref(), change.after.as_ref(), is_gone, |_| Named::Thing(path.clone()))
        }
        Change::Total(Listed { before, after }) => {
            of(before.as_ref(), after.as_ref(), is_gone, |(_, total)| Named::Total(total.id.clone()))
        }
        Change::Renamed(_) | Change::Figure(_) | Change::Published(_) | Change::Observed(_) | Change::Sides(_) => None,
    }
}

fn are_called_the_same(old: &Change, new: &Change, before: &Scenario, after: &Scenario) -> bool {
    match (old, new) {
        (Change::Thing(old), Change::Thing(new)) => {
            let names =
                [(before, old), (after, new)].map(|(scenario, change)| scenario.names.get(change.stated.path()));
            are_beside(&old.stated, &new.stated) && names[0].is_some() && names[0] == names[1]
        }
        (Change::RuleSet(old), Change::RuleSet(new)) => {
            let name = |rules: Option<&RuleSet>| rules.map(|rules| rules.name.clone());
            let is_base = |listed: &Option<(usize, _)>| listed.as_ref().is_some_and(|(place, _)| *place == 0);
            // The base is the base, whatever it is called.
            name(old.member()) == name(new.member()) || (is_base(&old.before) && is_base(&new.after))
        }
        (Change::Source(old), Change::Source(new)) => {
            let title = |source: Option<&Source>| source.map(|source| source.title.clone());
            title(old.member()) == title(new.member())
        }
        (Change::Total(old), Change::Total(new)) => {
            let name = |total: Option<&Total>| total.map(|total| total.name.clone());
            name(old.member()) == name(new.member())
        }
        (Change::Text(old), Change::Text(new)) => old.before == new.after,
        _ => false,
    }
}

/// Whether two things stand in the same section of the same rule set.
fn are_beside(one: &Stated, other: &Stated) -> bool {
    one.beside(one.path().parent()) == other.beside(other.path().parent())
}

fn say_mostly_the_same(old: &Change, new: &Change) -> bool {
    match (old, new) {
        (Change::Thing(old), Change::Thing(new)) if are_beside(&old.stated, &new.stated) => {
            let Some((old_thing, new_thing)) = old.before.as_ref().zip(new.after.as_ref()) else { return false };
            let below = |thing: &Thing, at: &Path| {
                let rest = |path: &Path| path.below(at.as_str()).map(str::to_owned);
                thing
                    .figures
                    .iter()
                    .filter_map(|(_, path, figure)| Some((rest(path)?, figure.clone())))
                    .collect::<Vec<_>>()
            };
            let (old, new) = (below(old_thing, old.stated.path()), below(new_thing, new.stated.path()));
            is_most(old.iter().filter(|one| new.contains(one)).count(), old.len(), new.len())
        }
        (Change::RuleSet(old), Change::RuleSet(new)) => {
            let Some((old, new)) = old.member().zip(new.member()) else { return false };
            let maps = [(&old.changes, &new.changes), (&old.brought, &new.brought)];
            let same =
                maps.iter().map(|(old, new)| old.iter().filter(|(path, one)| new.get(*path) == Some(one)).count());
            let [old, new] = [old, new].map(|rules| rules.changes.len() + rules.brought.len());
            is_most(same.sum(), old, new)
        }
        _ => false,
    }
}

fn is_most(same: usize, old: usize, new: usize) -> bool {
    same * 2 > old.max(new)
}
