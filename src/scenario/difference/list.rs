//! Lists in order, such as rule sets and sources: which members are new, gone, in another place, or say something else.

use std::sync::Arc;

use super::{
    change::{Listed, Version},
    order::moved,
};

/// What differs between two lists. `are_one` says whether two members are the same thing, `differ` whether it has changed.
pub(super) fn compare<T: Clone>(
    before: &[T],
    after: &[T],
    are_one: &[fn(&T, &T) -> bool],
    differ: fn(&T, &T) -> bool,
) -> Vec<Listed<T>> {
    let pairs = pairs(before, after, are_one);
    let common: Vec<usize> = pairs.iter().copied().flatten().collect();
    let mut moves = moved(&common).into_iter();
    let placed = |list: &[T], place: usize| list.get(place).map(|member| (place, Arc::new(member.clone())));
    let mut listed = Vec::new();
    for place in (0..before.len()).filter(|place| !common.contains(place)) {
        listed.push(Listed { before: placed(before, place), after: None });
    }
    for (place, old) in pairs.iter().enumerate() {
        let is_other = old.is_none_or(|old| {
            let moves = moves.next().unwrap_or_default();
            moves || before.get(old).zip(after.get(place)).is_some_and(|(one, other)| differ(one, other))
        });
        if is_other {
            listed.push(Listed { before: old.and_then(|old| placed(before, old)), after: placed(after, place) });
        }
    }
    listed
}

/// For each member of the new list the place of the same in the old one, the surest first.
fn pairs<T>(before: &[T], after: &[T], are_one: &[fn(&T, &T) -> bool]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; after.len()];
    let mut taken = vec![false; before.len()];
    for are_one in are_one {
        for (place, member) in after.iter().enumerate().filter(|(place, _)| pairs[*place].is_none()).collect::<Vec<_>>()
        {
            // Most often it stands where it stood.
            let all = (place..before.len()).chain(0..place.min(before.len()));
            let found = all.into_iter().find(|old| !taken[*old] && are_one(&before[*old], member));
            if let Some(old) = found {
                taken[old] = true;
                pairs[place] = Some(old);
            }
        }
    }
    pairs
}

/// Brings the members that differ to one version, in a list of the other. What stays the same thing is taken from the list
/// by `keep`, or from the version.
pub(super) fn bring<T: Clone>(list: &mut Vec<T>, listed: &[&Listed<T>], to: Version, keeps_own: bool) {
    let mut gone: Vec<(usize, Option<usize>)> = Vec::new();
    let mut come: Vec<(usize, Arc<T>, Option<usize>)> = Vec::new();
    for one in listed {
        let [to, from] = to.of(&one.before, &one.after);
        let old = from.as_ref().map(|(place, _)| *place);
        gone.extend(old.map(|old| (old, to.as_ref().map(|(place, _)| *place))));
        come.extend(to.as_ref().map(|(place, member)| (*place, Arc::clone(member), old)));
    }
    come.sort_by_key(|(place, ..)| *place);
    let mut old: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    let mut come: Vec<(usize, T)> = come
        .into_iter()
        .map(|(place, member, from)| {
            let own = from.and_then(|from| old.get_mut(from)?.take()).filter(|_| keeps_own);
            (place, own.unwrap_or_else(|| (*member).clone()))
        })
        .collect();
    for (place, _) in gone {
        old.get_mut(place).map(Option::take);
    }
    let mut stays = old.into_iter().flatten();
    come.reverse();
    loop {
        let is_next = come.last().is_some_and(|(place, _)| *place <= list.len());
        let next = if is_next { come.pop().map(|(_, member)| member) } else { stays.next() };
        let Some(next) = next.or_else(|| come.pop().map(|(_, member)| member)) else { break };
        list.push(next);
    }
}
