//! Several figures of one input: `[265, (value: 300, from: "2024-01")]`. A list that stays a list has the figures that come
//! and go arranged with the things ([`super::structure`]), each known by its month; here a value becomes a list, a list a
//! value, and the figures that differ are written.

use super::{
    edits::Edits,
    figures,
    items::{Brackets, Item, Member},
    spelling::{Manner, figure},
};
use crate::scenario::{
    figure::Figure,
    schema::InputKind,
    text::{
        reading::dates,
        tree::{Node, Span},
    },
};

/// The figures of an input as they are written: one as such, several as a list in which each but the first is known by its
/// month.
pub(super) fn figures(all: &[&Figure], kind: &InputKind, manner: Manner) -> Item {
    let leaf = |of: &Figure| {
        let (text, is_short) = figure(of, kind, manner);
        Item::Leaf { text, is_short }
    };
    if let [single] = all {
        return leaf(single);
    }
    let key = |place: usize, of: &Figure| of.from.filter(|_| place > 0).map(|month| month.to_string());
    let member = |(place, of): (usize, &&Figure)| -> Member { (key(place, of), in_a_line(leaf(of))) };
    Item::Group(Brackets::List, all.iter().enumerate().map(member).collect())
}

/// Short lists stand in a line, whatever they say of each figure.
fn in_a_line(item: Item) -> Item {
    match item {
        Item::Leaf { text, .. } => Item::short(text),
        group @ Item::Group(..) => group,
    }
}

/// For each figure of a list the place of the same before: the first, one from the same month, or one that stood alone
/// between the same neighbours, which then holds from another month.
pub(super) fn paired<K: PartialEq>(old: &[K], new: &[K]) -> Vec<Option<usize>> {
    let same = |(place, key): (usize, &K)| match place {
        0 => (!old.is_empty()).then_some(0),
        _ => old.iter().skip(1).position(|known| known == key).map(|place| place + 1),
    };
    let mut pairs: Vec<Option<usize>> = new.iter().enumerate().map(same).collect();
    let mut start = 0;
    while start < pairs.len() {
        let count = pairs[start..].iter().take_while(|pair| pair.is_none()).count();
        let before = pairs[..start].last().copied().flatten();
        let next = pairs.get(start + count).copied().flatten().unwrap_or(old.len());
        let between = before.map_or(0, |before| before + 1)..next;
        if count == 1 && between.len() == 1 {
            pairs[start] = Some(between.start);
        }
        start += count.max(1);
    }
    pairs
}

/// Whether a group is a list of figures by month: its members are in a list and have a key.
pub(super) fn are_dates(item: &Item) -> bool {
    matches!(item, Item::Group(Brackets::List, members) if members.iter().any(|(key, _)| key.is_some()))
}

/// Writes what an input is to say in the place of what it says; both with the first figure first.
pub(super) fn write(edits: &mut Edits<'_>, node: &Node<'_>, before: &[&Figure], after: &[&Figure], kind: &InputKind) {
    let (Some(first_before), Some(first)) = (before.first(), after.first()) else { return };
    match (dates(kind, node), after) {
        // What came and went has its place by now.
        (Some(items), [_, _, ..]) => {
            let months = |all: &[&Figure]| all.iter().map(|one| one.from).collect::<Vec<_>>();
            let pairs = paired(&months(before), &months(after));
            for ((item, new), old) in items.iter().zip(after).zip(pairs) {
                if let Some(old) = old.and_then(|old| before.get(old)).filter(|old| *old != new) {
                    figures::write(edits, item, old, new, kind);
                }
            }
        }
        (Some([item, ..]), _) => {
            edits.replace(Span { start: node.span.start, end: item.span.start }, String::new());
            figures::write(edits, item, first_before, first, kind);
            edits.replace(Span { start: item.span.end, end: node.span.end }, String::new());
        }
        (None, [_, later @ ..]) => {
            edits.insert(node.span.start, "[".to_owned());
            figures::write(edits, node, first_before, first, kind);
            let later = later.iter().map(|later| format!(", {}", figure(later, kind, edits.usual()).0));
            let later: String = later.collect();
            edits.insert(node.span.end, later + "]");
        }
        _ => {}
    }
}
