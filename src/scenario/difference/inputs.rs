//! What differs between two maps of inputs: figures, and things that come, go or move with all their figures.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    change::{Changed, Placed, Stated, Thing, ThingChange, Version},
    order::moved,
};
use crate::scenario::{figure::Figure, inputs::Inputs, path::Path, schema_things::SECTIONS};

/// What differs between two maps.
#[derive(Debug, Default)]
pub(super) struct Differences {
    pub(super) figures: Vec<Changed>,
    pub(super) things: Vec<ThingChange>,
}

/// Adds what differs between two maps; `stated` says who states them. Changes of a rule set have no things.
pub(super) fn compare(before: &Inputs, after: &Inputs, into: &mut Differences, stated: impl Fn(Path) -> Stated) {
    let mut differing = differing(before, after);
    let sections = [Side::New, Side::Gone, Side::Moved];
    if matches!(stated(Path::new("")), Stated::Change(..)) || differing.iter().all(|(_, side, _)| *side == Side::Said) {
        into.figures.extend(differing.into_iter().map(|(path, _, placed)| changed(stated(path), placed)));
        return;
    }
    for side in sections {
        let whole = whole_things(&differing, side, before, after);
        let mut things: BTreeMap<usize, ThingChange> = BTreeMap::new();
        differing.retain(|(path, of, [old, new])| {
            let found = (*of == side).then(|| whole.iter().position(|thing| path.below(thing).is_some())).flatten();
            let Some(index) = found else { return true };
            let change = things.entry(index).or_insert_with(|| ThingChange {
                stated: stated(Path::new(&whole[index])),
                before: old.is_some().then(Thing::default),
                after: new.is_some().then(Thing::default),
            });
            for (thing, placed) in [(&mut change.before, old), (&mut change.after, new)] {
                if let Some((thing, (place, figure))) = thing.as_mut().zip(placed.as_ref()) {
                    thing.figures.push((*place, path.clone(), Arc::clone(figure)));
                }
            }
            false
        });
        into.things.extend(things.into_values());
    }
    into.figures.extend(differing.into_iter().map(|(path, _, placed)| changed(stated(path), placed)));
}

fn changed(stated: Stated, [before, after]: [Placed; 2]) -> Changed {
    Changed { stated, before, after }
}

/// How a figure differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// It says something else where it stood.
    Said,
    /// It stands among the others in another place.
    Moved,
    New,
    Gone,
}

/// The figures that differ, what is gone last.
fn differing(before: &Inputs, after: &Inputs) -> Vec<(Path, Side, [Placed; 2])> {
    let placed = |inputs: &Inputs, path: &Path| inputs.placed(path).map(|(place, figure)| (place, Arc::clone(figure)));
    let mut differing = Vec::new();
    if before.is_shared_with(after) {
        return differing;
    }
    let (mut common, mut is_ordered, mut last) = (Vec::new(), true, 0);
    // Most stand where they stood: a look at the same place saves the search.
    for (place, (path, figure)) in after.shared().enumerate() {
        let at_place = before.at(place).filter(|(there, _)| *there == path).map(|(_, figure)| (place, figure));
        let Some((old, there)) = at_place.or_else(|| before.placed(path)) else {
            differing.push((path.clone(), Side::New, [None, Some((place, Arc::clone(figure)))]));
            continue;
        };
        is_ordered &= old >= last;
        last = old;
        common.push(old);
        if there != figure {
            differing.push((path.clone(), Side::Said, [placed(before, path), Some((place, Arc::clone(figure)))]));
        }
    }
    if !is_ordered {
        let moves = moved(&common);
        for (old, _) in common.iter().zip(moves).filter(|(_, moves)| *moves) {
            let Some((path, figure)) = before.at(*old) else { continue };
            let both = [Some((*old, Arc::clone(figure))), placed(after, path)];
            differing.retain(|(said, ..)| said != path);
            differing.push((path.clone(), Side::Moved, both));
        }
    }
    if common.len() < before.len() {
        let is_gone = |(place, (path, _)): &(usize, (&Path, &Arc<Figure>))| {
            after.at(*place).is_none_or(|(there, _)| there != *path) && !after.contains_key(*path)
        };
        let gone = before.shared().enumerate().filter(is_gone);
        differing.extend(
            gone.map(|(place, (path, figure))| (path.clone(), Side::Gone, [Some((place, Arc::clone(figure))), None])),
        );
    }
    differing
}

/// The things, outermost, of which every figure is new, gone or moved.
fn whole_things(differing: &[(Path, Side, [Placed; 2])], side: Side, before: &Inputs, after: &Inputs) -> Vec<String> {
    let these: BTreeSet<&str> =
        differing.iter().filter(|(_, of, _)| *of == side).map(|(path, ..)| path.as_str()).collect();
    if these.is_empty() {
        return Vec::new();
    }
    // Where one figure of a thing is none of these, the thing is not wholly so.
    let others = if side == Side::Gone { after } else { before };
    let mut parts: BTreeSet<&str> = BTreeSet::new();
    for path in others.keys().filter(|path| side != Side::Moved || !these.contains(path.as_str())) {
        parts.extend(things_around(path.as_str()));
    }
    let mut whole: Vec<String> = Vec::new();
    for path in these {
        let thing = things_around(path).find(|thing| !parts.contains(thing));
        whole.extend(thing.filter(|thing| whole.last().is_none_or(|last| last != thing)).map(str::to_owned));
    }
    whole
}

/// The things that a path lies in, from the outermost: `investments/lov` and `investments/lov/amounts/service`.
pub(in crate::scenario) fn things_around(path: &str) -> impl Iterator<Item = &str> {
    let is_section = SECTIONS.iter().any(|section| path.split('/').next() == Some(section));
    let ends = path.bytes().enumerate().filter(|(_, byte)| *byte == b'/').map(|(at, _)| at).skip(1).step_by(2);
    let is_inner = path.starts_with("investments/");
    ends.take(if is_inner { 2 } else { usize::from(is_section) }).filter_map(|end| path.get(..end))
}

/// Brings figures and things that differ to one version, in a map of the other; all else in it stays.
pub(super) fn bring(inputs: &mut Inputs, figures: &[&Changed], things: &[&ThingChange], to: Version) {
    let (mut said, mut gone, mut come) = (Vec::new(), BTreeSet::new(), Vec::new());
    for changed in figures {
        let path = changed.stated.path();
        match to.of(&changed.before, &changed.after) {
            [Some((place, figure)), Some((old, _))] if place == old && inputs.contains_key(path) => {
                said.push((path, figure));
            }
            [new, _] => {
                gone.insert(path.as_str());
                come.extend(new.as_ref().map(|(place, figure)| (*place, path, figure)));
            }
        }
    }
    for thing in things {
        let [new, old] = to.of(&thing.before, &thing.after);
        gone.extend(old.iter().flat_map(|old| &old.figures).map(|(_, path, _)| path.as_str()));
        come.extend(new.iter().flat_map(|new| &new.figures).map(|(place, path, figure)| (*place, path, figure)));
    }
    for (path, figure) in said {
        inputs.insert(path.clone(), Arc::clone(figure));
    }
    if gone.is_empty() && come.is_empty() {
        return;
    }
    come.sort_by_key(|(place, ..)| *place);
    let mut come = come.into_iter().peekable();
    let mut stays = inputs.shared().filter(|(path, _)| !gone.contains(path.as_str()));
    let mut all: Vec<(Path, Arc<Figure>)> = Vec::with_capacity(inputs.len());
    loop {
        // What goes makes room first; then each comes to its own place, from the front on.
        let new = come.next_if(|(place, ..)| *place <= all.len()).map(|(_, path, figure)| (path, figure));
        let next = new.or_else(|| stays.next()).or_else(|| come.next().map(|(_, path, figure)| (path, figure)));
        let Some((path, figure)) = next else { break };
        all.push((path.clone(), Arc::clone(figure)));
    }
    drop(stays);
    *inputs = all.into_iter().collect();
}
