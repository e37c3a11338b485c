//! Things that get another id, come, go or move: the text with them in their places, before values are written into it.
//!
//! What the two versions hold is laid side by side as it would be written from nothing; where a bracket has other members,
//! or the same in another order, the text's own bracket is arranged anew.

use std::{borrow::Cow, collections::BTreeMap};

use super::{
    arrange::{Wanted, arranged},
    dates,
    edits::Edits,
    items::{Brackets, Item, Member},
    renamed::renamed,
    spelling::quoted,
    whole::everything,
};
use crate::scenario::{
    difference::{
        Difference,
        change::{Change, Changed, Listed, SidesChange, Stated},
        text::{Text, TextChange},
    },
    scenario::Scenario,
    text::{
        syntax,
        tree::{Node, Shape},
    },
};

/// Whether what differs is more than values that stand somewhere already.
fn is_structural(change: &Change) -> bool {
    match change {
        Change::Text(TextChange { text: Text::Name(_) | Text::RuleSet(..) | Text::About, before, after }) => {
            before.is_none()
                || (after.is_none() && matches!(change, Change::Text(TextChange { text: Text::Name(_), .. })))
        }
        Change::Text(_) => false,
        // What a rule set changes anew comes last there, and what it no longer changes leaves its comments.
        Change::Figure(Changed { stated: Stated::Change(_, path), before, after }) if !path.is_dated() => {
            before.is_some() && after.is_some() && is_elsewhere(before.as_ref(), after.as_ref())
        }
        Change::Figure(Changed { before, after, .. }) => is_elsewhere(before.as_ref(), after.as_ref()),
        Change::Sides(SidesChange { before, .. }) => before.is_none(),
        Change::Renamed(_)
        | Change::Thing(_)
        | Change::Total(_)
        | Change::RuleSet(_)
        | Change::Source(_)
        | Change::Published(_)
        | Change::Observed(_) => true,
    }
}

fn is_elsewhere<T>(before: Option<&(usize, T)>, after: Option<&(usize, T)>) -> bool {
    before.map(|(place, _)| place) != after.map(|(place, _)| place)
}

/// The text of `before` with the things of `after` in their places; values are still those of before.
pub(super) fn brought<'t>(
    text: &'t str,
    before: &Scenario,
    after: &Scenario,
    difference: &Difference,
) -> Option<Cow<'t, str>> {
    let mut text = Cow::Borrowed(text);
    if !difference.changes.iter().any(is_structural) {
        return Some(text);
    }
    let mut between = Cow::Borrowed(before);
    for change in &difference.changes {
        if let Change::Renamed(renaming) = change {
            let root = syntax::parse(&text).ok()??;
            let new = renamed(&text, &root, renaming);
            text = Cow::Owned(new);
            between = Cow::Owned(renaming.of(&between));
        }
    }
    let [old, new] = [&*between, after].map(everything);
    let mut brackets = Vec::new();
    lay_beside(&mut Vec::new(), &old, &new, &Pairs::of(difference, &between, after), &mut brackets);
    for bracket in brackets {
        let root = syntax::parse(&text).ok()??;
        if let Some(new) = bracket.made(&text, &root) {
            text = Cow::Owned(new);
        }
    }
    Some(text)
}

/// For each member of a list the place that the same had before.
struct Pairs {
    rule_sets: Vec<Option<usize>>,
    published: Vec<Option<usize>>,
}

impl Pairs {
    fn of(difference: &Difference, before: &Scenario, after: &Scenario) -> Self {
        fn places<T>(listed: &Listed<T>) -> [Option<usize>; 2] {
            [&listed.before, &listed.after].map(|one| one.as_ref().map(|(place, _)| *place))
        }
        let (mut rule_sets, mut published) = (Vec::new(), Vec::new());
        for change in &difference.changes {
            if let Change::RuleSet(listed) = change {
                rule_sets.push(places(listed));
            } else if let Change::Published(listed) = change {
                published.push(places(listed));
            }
        }
        Self {
            rule_sets: pairs(&rule_sets, before.rule_sets.len(), after.rule_sets.len()),
            published: pairs(&published, before.published.len(), after.published.len()),
        }
    }
}

fn pairs(listed: &[[Option<usize>; 2]], before: usize, after: usize) -> Vec<Option<usize>> {
    let mut others = (0..before).filter(|old| listed.iter().all(|[before, _]| *before != Some(*old)));
    let pair = |new| match listed.iter().find(|[_, after]| *after == Some(new)) {
        Some([before, _]) => *before,
        None => others.next(),
    };
    (0..after).map(pair).collect()
}

/// A key on the way from the root: as written, or the place in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Written(String),
    Item(usize),
}

/// A bracket in which something comes, goes or moves.
struct Bracket<'i> {
    place: Vec<Key>,
    /// In the new order: the key that each has in the text by now, and what it is where it is new.
    wanted: Vec<(Key, Option<&'i Member>)>,
    gone: Vec<Key>,
    moves: bool,
}

/// Finds the brackets in which something comes, goes or moves, the outer ones first.
fn lay_beside<'i>(place: &mut Vec<Key>, old: &'i Item, new: &'i Item, pairs: &Pairs, into: &mut Vec<Bracket<'i>>) {
    let are_dates = [old, new].map(dates::are_dates);
    let (Item::Group(_, old), Item::Group(kind, new)) = (old, new) else { return };
    // What becomes one figure, or was one, is no matter of places.
    if old == new || (are_dates[0] && !are_dates[1] && *kind == Brackets::List) {
        return;
    }
    let keys = |members: &[Member]| -> Vec<Key> {
        let key = |(place, (key, _)): (usize, &Member)| key.clone().map_or(Key::Item(place), Key::Written);
        members.iter().enumerate().map(key).collect()
    };
    let old_keys = keys(old);
    let places: BTreeMap<&Key, usize> = old_keys.iter().enumerate().map(|(place, key)| (key, place)).collect();
    let new_keys = keys(new);
    let before: Vec<Option<usize>> = match (kind, place.last()) {
        (Brackets::List, Some(Key::Written(name))) if name == "rule_sets" => pairs.rule_sets.clone(),
        (Brackets::List, Some(Key::Written(name))) if name == "published" => pairs.published.clone(),
        (Brackets::List, _) => dates::paired(&old_keys, &new_keys),
        _ => new_keys.iter().map(|key| places.get(key).copied()).collect(),
    };
    let common: Vec<usize> = before.iter().copied().flatten().collect();
    let moves = !kind.have_fields() && !common.is_sorted();
    let are_changes = matches!(place.as_slice(), [.., Key::Item(_), Key::Written(name)] if name == "changes");
    let gone = (0..old.len()).filter(|index| !kind.have_fields() && !are_changes && !common.contains(index));
    // In a list of the text nothing has a key.
    let in_text = |place: usize, key: &Key| if are_dates[1] { Key::Item(place) } else { key.clone() };
    let gone: Vec<Key> = gone.map(|index| in_text(index, &old_keys[index])).collect();
    let comes = !are_changes && common.len() < new.len();
    if comes || moves || !gone.is_empty() {
        let wanted = before.iter().zip(&new_keys).zip(new).filter(|((old, _), _)| old.is_some() || !are_changes);
        let wanted = wanted.enumerate().map(|(place, ((old, key), member))| match old {
            Some(old) => (in_text(*old, &old_keys[*old]), None),
            None => (in_text(place, key), Some(member)),
        });
        into.push(Bracket { place: place.clone(), wanted: wanted.collect(), gone, moves });
    }
    // A field of which nothing is left stays, with nothing in it.
    if kind.have_fields() {
        for (index, key) in old_keys.iter().enumerate().filter(|(index, _)| !common.contains(index)) {
            place.push(key.clone());
            lay_beside(place, &old[index].1, NOTHING.of(&old[index].1), pairs, into);
            place.pop();
        }
    }
    for ((before, key), (_, item)) in before.iter().zip(&new_keys).zip(new) {
        place.push(key.clone());
        match before.and_then(|before| old.get(before)) {
            Some((_, old)) => lay_beside(place, old, item, pairs, into),
            // What says nothing may stand there with nothing in it.
            None if kind.have_fields() && !dates::are_dates(item) => {
                lay_beside(place, NOTHING.of(item), item, pairs, into);
            }
            None => {}
        }
        place.pop();
    }
}

/// Brackets with nothing in them.
struct Nothing([Item; 3]);

const NOTHING: &Nothing = &Nothing([
    Item::Group(Brackets::Struct, Vec::new()),
    Item::Group(Brackets::Map, Vec::new()),
    Item::Group(Brackets::List, Vec::new()),
]);

impl Nothing {
    fn of(&'static self, item: &Item) -> &'static Item {
        match item {
            Item::Group(Brackets::Map, _) => &self.0[1],
            Item::Group(Brackets::List, _) => &self.0[2],
            Item::Group(Brackets::Struct | Brackets::Row, _) | Item::Leaf { .. } => &self.0[0],
        }
    }
}

impl Bracket<'_> {
    /// The text with the bracket as it is to be; `None` where it has nothing of it, or is so already.
    fn made(&self, text: &str, root: &Node<'_>) -> Option<String> {
        let node = self.place.iter().try_fold(root, |node, key| member(node, key))?;
        let there = places(node);
        let gone: Vec<usize> = self.gone.iter().filter_map(|key| there.get(key).copied()).collect();
        let wanted = self.wanted.iter().filter_map(|(key, new)| match (there.get(key), new) {
            (Some(index), None) => Some(Wanted::Old(*index)),
            // Where a member without a key is new, another has its place in the list by now.
            (Some(index), Some(_)) if matches!(key, Key::Written(_)) => Some(Wanted::Old(*index)),
            (_, Some((name, item))) => {
                let name = name.clone().filter(|_| matches!(key, Key::Written(_)));
                Some(Wanted::New(name, item.clone()))
            }
            (None, None) => None,
        });
        let mut wanted: Vec<Wanted> = wanted.collect();
        if !self.moves {
            wanted = as_they_stand(wanted, there.len());
        }
        let comes = wanted.iter().any(|one| matches!(one, Wanted::New(..)));
        if !comes && !self.moves && gone.is_empty() {
            return None;
        }
        let inside = arranged(&Edits::new(text, root), node, &wanted, &gone)?;
        let [head, tail] = [text.get(..=node.span.start)?, text.get(node.span.end - 1..)?];
        Some([head, &inside, tail].concat())
    }
}

/// The old ones as they stand, the new ones each behind the one wanted before it.
fn as_they_stand(wanted: Vec<Wanted>, old: usize) -> Vec<Wanted> {
    let mut behind: BTreeMap<Option<usize>, Vec<Wanted>> = BTreeMap::new();
    let mut last = None;
    for one in wanted {
        match one {
            Wanted::Old(index) => last = Some(index),
            new @ Wanted::New(..) => behind.entry(last).or_default().push(new),
        }
    }
    let mut all = behind.remove(&None).unwrap_or_default();
    for index in 0..old {
        all.push(Wanted::Old(index));
        all.append(&mut behind.remove(&Some(index)).unwrap_or_default());
    }
    all
}

/// The members of a bracket by their keys.
fn places(node: &Node<'_>) -> BTreeMap<Key, usize> {
    match &node.shape {
        Shape::Struct(entries) | Shape::Map(entries) => entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| Some((Key::Written(written(&entry.key)?), index)))
            .collect(),
        Shape::List(items) => (0..items.len()).map(|index| (Key::Item(index), index)).collect(),
        Shape::Number(_) | Shape::Text(_) | Shape::Word(_) | Shape::Other => BTreeMap::new(),
    }
}

fn member<'n, 't>(node: &'n Node<'t>, key: &Key) -> Option<&'n Node<'t>> {
    match (&node.shape, key) {
        (Shape::Struct(entries) | Shape::Map(entries), Key::Written(key)) => {
            entries.iter().find(|entry| written(&entry.key).as_ref() == Some(key)).map(|entry| &entry.value)
        }
        (Shape::List(items), Key::Item(index)) => items.get(*index),
        _ => None,
    }
}

/// A key as the program writes it.
pub(super) fn written(key: &Node<'_>) -> Option<String> {
    match &key.shape {
        Shape::Number(number) => Some(number.replace('_', "")),
        Shape::Text(text) => Some(quoted(text)),
        Shape::Word(word) => Some((*word).to_owned()),
        Shape::Struct(_) | Shape::Map(_) | Shape::List(_) | Shape::Other => None,
    }
}
