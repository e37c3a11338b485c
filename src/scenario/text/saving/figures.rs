//! One figure that stands in the text: only the parts that differ are written anew.

use super::{
    edits::Edits,
    items::{Item, Member},
    members,
    spelling::{Part, number, parts},
};
use crate::scenario::{
    figure::Figure,
    schema::InputKind,
    text::tree::{Node, Shape},
};

/// Writes what a figure is to say in the place of what it says.
pub(super) fn write(edits: &mut Edits<'_>, node: &Node<'_>, before: &Figure, after: &Figure, kind: &InputKind) {
    let (before, after) = (parts(before, kind), parts(after, kind));
    if let Shape::Struct(entries) = &node.shape {
        let known = |name: &str| before.iter().find(|(known, _)| *known == name).map(|(_, part)| *part);
        let mut added: Vec<Member> = Vec::new();
        for (name, part) in &after {
            match entries.iter().find(|entry| entry.key.word() == Some(*name)) {
                Some(entry) => write_part(edits, &entry.value, known(name), *part),
                None => added.push((Some((*name).to_owned()), Item::short(part.spelt(edits.usual())))),
            }
        }
        let is_gone = |name: Option<&str>| after.iter().all(|(kept, _)| Some(*kept) != name);
        let gone: Vec<usize> = (0..entries.len()).filter(|index| is_gone(entries[*index].key.word())).collect();
        members::change(edits, node, &gone, &added);
        return;
    }
    let [(_, value), beside @ ..] = &after[..] else { return };
    // The value keeps its place between what is new around it.
    if !beside.is_empty() {
        edits.insert(node.span.start, "(value: ".to_owned());
    }
    write_part(edits, node, before.first().map(|(_, part)| *part), *value);
    if !beside.is_empty() {
        let fields = beside.iter().map(|(name, part)| format!(", {name}: {}", part.spelt(edits.usual())));
        let fields: String = fields.collect();
        edits.insert(node.span.end, fields + ")");
    }
}

/// Writes one part anew, if it differs: of a list as long as before only the items that do.
fn write_part(edits: &mut Edits<'_>, node: &Node<'_>, before: Option<Part<'_>>, after: Part<'_>) {
    if before == Some(after) {
        return;
    }
    let new = match (before, after, &node.shape) {
        (Some(Part::Numbers(old)), Part::Numbers(new), Shape::List(items))
            if old.len() == new.len() && items.len() == new.len() =>
        {
            for (index, item) in items.iter().enumerate().filter(|(index, _)| old[*index] != new[*index]) {
                let Shape::Number(written) = item.shape else { continue };
                edits.replace(item.span, number(new[index], edits.manner(written)));
            }
            return;
        }
        (_, _, Shape::Number(written)) => after.spelt(edits.manner(written)),
        _ => after.spelt(edits.usual()),
    };
    edits.replace(node.span, new);
}
