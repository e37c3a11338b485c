//! A source, a published figure, observed persons: of what stands there only the fields that differ are written anew.

use super::{edits::Edits, items::Item, members, structure::written};
use crate::scenario::text::tree::{Node, Shape};

/// Writes what is to stand in the fields that differ; new ones stand there already.
pub(super) fn write(edits: &mut Edits<'_>, node: &Node<'_>, before: &Item, after: &Item) {
    let (Item::Group(_, before), Item::Group(_, after)) = (before, after) else {
        if let (Item::Leaf { .. }, true) = (after, before != after) {
            edits.replace(node.span, after.in_line());
        }
        return;
    };
    let (Shape::Struct(entries) | Shape::Map(entries)) = &node.shape else { return };
    let mut gone = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let key = written(&entry.key);
        let said = |members: &'_ [(Option<String>, Item)]| {
            members.iter().find(|(known, _)| *known == key).map(|(_, item)| item.clone())
        };
        match (said(before), said(after)) {
            (Some(before), Some(after)) => write(edits, &entry.value, &before, &after),
            (Some(_), None) => gone.push(index),
            (None, _) => {}
        }
    }
    members::change(edits, node, &gone, &[]);
}
