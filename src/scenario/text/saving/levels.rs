//! What is to be said, as a tree beside the text's own: which value is written anew, which member goes or comes last.

use indexmap::IndexMap;

use super::{
    dates,
    edits::Edits,
    figures,
    items::{Brackets, Item, Member},
    members,
    spelling::{figure, quoted},
};
use crate::scenario::{
    figure::{Figure, Value},
    path::undated,
    schema::{InputKind, Unit},
    schema_things::Keys,
    schema_tree::Branch,
    text::tree::{Entry, Node, Shape},
};

/// How a member is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key<'s> {
    /// The name of a field.
    Word(&'s str),
    /// An id or a path, in quotes.
    Text(&'s str),
    /// A year.
    Number(&'s str),
}

/// What is to be said of a member.
pub(super) enum Want<'s> {
    /// An input: what it said and what it is to say; `None` for nothing.
    Figure { before: Option<&'s Figure>, after: Option<&'s Figure>, kind: &'static InputKind },
    /// An input with several figures by month, before or after, the first one first; none where it is not stated.
    Dates { before: Vec<&'s Figure>, after: Vec<&'s Figure>, kind: &'static InputKind },
    /// A text, or (`None`) none any more.
    Text(Option<&'s str>),
    /// A value of the program's own, as it is to be written.
    Written(&'s str),
    /// Members of its own.
    Level(Level<'s>),
}

/// The members of which something is to be said.
pub(super) struct Level<'s> {
    brackets: Brackets,
    pub(super) members: IndexMap<Key<'s>, Want<'s>>,
}

pub(super) fn entry<'n, 't>(entries: &'n [Entry<'t>], key: Key<'_>) -> Option<(usize, &'n Entry<'t>)> {
    entries.iter().enumerate().find(|(_, entry)| match key {
        Key::Word(word) => entry.key.word() == Some(word),
        Key::Text(text) => entry.key.text() == Some(text),
        Key::Number(number) => {
            matches!(entry.key.shape, Shape::Number(written) if written == number || written.replace('_', "") == number)
        }
    })
}

impl<'s> Level<'s> {
    /// Of named fields.
    pub(super) fn fields() -> Self {
        Self { brackets: Brackets::Struct, members: IndexMap::new() }
    }

    /// The level below a key.
    pub(super) fn below(&mut self, key: Key<'s>, brackets: Brackets) -> Option<&mut Self> {
        let new = || Want::Level(Self { brackets, members: IndexMap::new() });
        match self.members.entry(key).or_insert_with(new) {
            Want::Level(level) => Some(level),
            Want::Figure { .. } | Want::Dates { .. } | Want::Text(_) | Want::Written(_) => None,
        }
    }

    /// Says something of an input; `None` where the list of inputs has no such path.
    pub(super) fn put(
        &mut self,
        branch: &'static Branch,
        path: &'s str,
        want: impl FnOnce(&'static InputKind) -> Want<'s>,
    ) -> Option<()> {
        let (segment, rest) =
            undated(path).split_once('/').map_or((undated(path), None), |(segment, rest)| (segment, Some(rest)));
        let are_years = matches!(branch.keys, Keys::Years | Keys::Ordinals);
        let (key, below) = match &branch.each {
            Some(each) if are_years => (Key::Number(segment), &**each),
            Some(each) => (Key::Text(segment), &**each),
            None => (Key::Word(segment), &branch.fields.iter().find(|(name, _)| *name == segment)?.1),
        };
        match rest {
            Some(rest) => {
                let brackets = if below.each.is_some() { Brackets::Map } else { Brackets::Struct };
                self.below(key, brackets)?.put(below, rest, want)
            }
            None => {
                self.members.insert(key, want(below.kind?));
                Some(())
            }
        }
    }

    /// Says what a thing is called. Sections and ids take turns in its path.
    pub(super) fn name(&mut self, path: &'s str, want: Want<'s>) -> Option<()> {
        let mut level = self;
        for (index, segment) in path.split('/').enumerate() {
            level = match index % 2 {
                0 => level.below(Key::Word(segment), Brackets::Map)?,
                _ => level.below(Key::Text(segment), Brackets::Struct)?,
            };
        }
        level.members.insert(Key::Word("name"), want);
        Some(())
    }

    /// Writes what is to be said into the text, in and below `node`.
    pub(super) fn write(&self, edits: &mut Edits<'_>, node: &Node<'_>) -> Option<()> {
        let (Shape::Struct(entries) | Shape::Map(entries)) = &node.shape else { return None };
        let (mut gone, mut added) = (Vec::new(), Vec::new());
        for (key, want) in &self.members {
            let Some((index, entry)) = entry(entries, *key) else {
                added.extend(want.item(edits).map(|item| (Some(key.written()), item)));
                continue;
            };
            match want {
                Want::Level(level) => level.write(edits, &entry.value)?,
                Want::Text(Some(text)) => edits.replace(entry.value.span, quoted(text)),
                Want::Written(value) => edits.replace_all(entry.value.span, (*value).to_owned()),
                Want::Figure { before: Some(before), after: Some(after), kind } if can_be_said(after, kind) => {
                    figures::write(edits, &entry.value, before, after, kind);
                }
                // What is left in the end may be nothing that a file says.
                Want::Dates { after, kind, .. } if after.iter().all(|figure| !can_be_said(figure, kind)) => {
                    gone.push(index);
                }
                Want::Dates { before, after, kind } if !before.is_empty() => {
                    dates::write(edits, &entry.value, before, after, kind);
                }
                // What is new stands there by now where it has its place in an order.
                Want::Figure { before: None, after: Some(_), .. } => {}
                Want::Dates { after, .. } if !after.is_empty() => {}
                Want::Figure { .. } | Want::Dates { .. } | Want::Text(None) => gone.push(index),
            }
        }
        members::change(edits, node, &gone, &added);
        Some(())
    }
}

impl Want<'_> {
    /// What stands nowhere yet; `None` where there is nothing to say.
    fn item(&self, edits: &Edits<'_>) -> Option<Item> {
        match self {
            Self::Figure { after, kind, .. } => {
                let after = after.filter(|after| can_be_said(after, kind))?;
                let (text, is_short) = figure(after, kind, edits.usual());
                Some(Item::Leaf { text, is_short })
            }
            Self::Dates { after, kind, .. } => (!after.is_empty()).then(|| dates::figures(after, kind, edits.usual())),
            Self::Text(text) => text.map(|text| Item::short(quoted(text))),
            Self::Written(value) => Some(Item::short((*value).to_owned())),
            Self::Level(level) => {
                let member = |(key, want): (&Key<'_>, &Want<'_>)| Some((Some(key.written()), want.item(edits)?));
                let members: Vec<Member> = level.members.iter().filter_map(member).collect();
                (!members.is_empty()).then_some(Item::Group(level.brackets, members))
            }
        }
    }
}

impl Key<'_> {
    fn written(self) -> String {
        match self {
            Self::Word(text) | Self::Number(text) => text.to_owned(),
            Self::Text(text) => quoted(text),
        }
    }
}

/// Whether a file has words for it: a refund that is left out has none, for `none` says that there is no refund.
fn can_be_said(figure: &Figure, kind: &InputKind) -> bool {
    kind.unit != Unit::Refund || figure.value != Value::None
}
