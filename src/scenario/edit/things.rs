//! Things of a map of inputs that come, go and move: where a person would put them, with all that a file would leave out.

use std::sync::Arc;

use crate::scenario::{
    figure::{Figure, default_of},
    inputs::Inputs,
    path::Path,
    schema_tree::{Branch, tree},
};

/// The level of the list of inputs that a path leads to.
pub(super) fn branch_of(path: &Path) -> Option<&'static Branch> {
    path.segments().try_fold(tree(), |branch, segment| {
        let named = branch.fields.iter().find(|(name, _)| *name == segment).map(|(_, below)| below);
        named.or(branch.each.as_deref())
    })
}

/// The figures of a new thing in the order of a file, those that are not given as they are where a file leaves them out.
pub(super) fn complete(branch: &Branch, at: &Path, given: &Inputs) -> Vec<(Path, Arc<Figure>)> {
    if let Some(kind) = branch.kind {
        let figure = given.placed(at).map_or_else(|| Arc::new(default_of(kind)), |(_, figure)| Arc::clone(figure));
        let later = given.dates(at.as_str()).map(|(path, figure)| (path.clone(), Arc::clone(figure)));
        return std::iter::once((at.clone(), figure)).chain(later).collect();
    }
    let is_given = |path: &Path| given.keys().any(|known| known == path || known.below(path.as_str()).is_some());
    if let Some(each) = &branch.each {
        let ids = ids(given, at.as_str());
        return ids.into_iter().flat_map(|id| complete(each, &at.join(id), given)).collect();
    }
    let fields = branch.fields.iter().map(|(name, below)| (at.join(name), below));
    let there = fields.filter(|(path, below)| !below.may_be_absent || is_given(path));
    there.flat_map(|(path, below)| complete(below, &path, given)).collect()
}

/// The ids below a section, in order.
fn ids<'a>(inputs: &'a Inputs, section: &str) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    let inputs = inputs.keys().filter(|path| !path.is_dated());
    for id in inputs.filter_map(|path| path.below(section)?.split('/').next()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

fn is_in(path: &Path, at: &str) -> bool {
    path.undated() == at || path.below(at).is_some()
}

/// Adds figures that stand together below `at`: before the thing at a place of its section, else behind the last of it.
pub(super) fn add(inputs: &mut Inputs, at: &Path, figures: Vec<(Path, Arc<Figure>)>, place: Option<usize>) {
    let start = position(inputs, at, place);
    let old: Vec<(Path, Arc<Figure>)> =
        inputs.shared().map(|(path, figure)| (path.clone(), Arc::clone(figure))).collect();
    let (before, after) = old.split_at(start.min(old.len()));
    *inputs = before.iter().cloned().chain(figures).chain(after.iter().cloned()).collect();
    settle_caps(inputs, at);
}

/// Takes out the figures at and below `at`.
pub(super) fn take(inputs: &mut Inputs, at: &Path) -> Vec<(Path, Arc<Figure>)> {
    let owned = |(path, figure): (&Path, &Arc<Figure>)| (path.clone(), Arc::clone(figure));
    let (gone, stays): (Vec<_>, Vec<_>) = inputs.shared().map(owned).partition(|(path, _)| is_in(path, at.as_str()));
    *inputs = stays.into_iter().collect();
    gone
}

/// Where figures below `at` belong among those there are.
fn position(inputs: &Inputs, at: &Path, place: Option<usize>) -> usize {
    let last_in = |prefix: &str| inputs.keys().rposition(|path| is_in(path, prefix)).map(|last| last + 1);
    let first_in = |prefix: &str| inputs.keys().position(|path| is_in(path, prefix));
    let (mut prefix, mut branch) = (Path::new(""), tree());
    for segment in at.segments() {
        let below = prefix.join(segment);
        let named = branch.fields.iter().position(|(name, _)| *name == segment);
        let is_last = below == *at;
        if branch.each.is_some() && is_last {
            let next = place.and_then(|place| ids(inputs, prefix.as_str()).get(place).map(|id| prefix.join(id)));
            let before = next.and_then(|next| first_in(next.as_str()));
            if let Some(place) = before.or_else(|| last_in(prefix.as_str())) {
                return place;
            }
        } else if first_in(below.as_str()).is_none() {
            // Behind the fields that a file has before this one, in the thing that it is of.
            let mut earlier = branch.fields.iter().take(named.unwrap_or_default()).rev();
            let behind = earlier.find_map(|(name, _)| last_in(prefix.join(name).as_str()));
            let front = || if prefix.as_str().is_empty() { Some(0) } else { first_in(prefix.as_str()) };
            return behind.or_else(front).unwrap_or(inputs.len());
        }
        let Some(next) = named.map(|index| &branch.fields[index].1).or(branch.each.as_deref()) else { break };
        (prefix, branch) = (below, next);
    }
    inputs.len()
}

/// Destinations at the cap stand in the order of the destinations, as the model pairs them.
fn settle_caps(inputs: &mut Inputs, at: &Path) {
    let Some(group) = at.below("groups").and_then(|rest| rest.split('/').next()) else { return };
    let [exits, caps] = ["exits", "exits_at_cap"].map(|field| Path::new(&["groups/", group, "/", field].concat()));
    let order = ids(inputs, exits.as_str());
    let mut sorted: Vec<(Path, Arc<Figure>)> = inputs
        .shared()
        .filter(|(path, _)| path.below(caps.as_str()).is_some())
        .map(|(path, figure)| (path.clone(), Arc::clone(figure)))
        .collect();
    let place = |path: &Path| order.iter().position(|id| path.key() == *id);
    let is_sorted = sorted.is_sorted_by_key(|(path, _)| place(path).unwrap_or(usize::MAX));
    if is_sorted {
        return;
    }
    sorted.sort_by_key(|(path, _)| place(path).unwrap_or(usize::MAX));
    let mut sorted = sorted.into_iter();
    let all = inputs.shared().map(|(path, figure)| {
        let own = (path.clone(), Arc::clone(figure));
        if path.below(caps.as_str()).is_some() { sorted.next().unwrap_or(own) } else { own }
    });
    *inputs = all.collect();
}
