//! What differs from the text, as a tree beside the text's own: which value is written anew, which member goes or comes.

use std::{ops::Range, thread};

use indexmap::IndexMap;

use super::{
    edits::Edits,
    figures,
    items::{Brackets, Item, Member},
    members,
    spelling::{figure, quoted},
};
use crate::{
    model::rules::Id,
    scenario::passport::Passport,
    scenario::{
        difference::{Difference, Stated},
        figure::{Figure, Value},
        scenario::Scenario,
        schema::{InputKind, Unit},
        schema_things::Keys,
        schema_tree::{Branch, kind_at, tree},
        text::{
            format::CURRENT,
            syntax,
            tree::{Entry, Node, Shape},
        },
    },
};

/// A text that was changed.
#[derive(Debug)]
pub(super) struct Edited {
    pub(super) text: String,
    /// Where the fingerprint of its passport is to be put, if it has a passport.
    pub(super) content: Option<Range<usize>>,
}

/// The text of `before` with what differs in `after` written into it; `None` where the two cannot be laid beside each
/// other. What no text can say, or cannot say in its place, is found when the new text is read. With a passport it is in
/// the current format too.
pub(super) fn edited(text: &str, before: &Scenario, after: &Scenario, passport: Option<&Passport>) -> Option<Edited> {
    // The two need nothing of each other.
    let (root, difference) = thread::scope(|scope| {
        let difference = scope.spawn(|| Difference::between(before, after));
        (syntax::parse(text), difference.join())
    });
    let (root, difference) = (root.ok()??, difference.ok()?);
    let mut edits = Edits::new(text, &root);
    let mut all = Level { brackets: Brackets::Struct, members: IndexMap::new() };
    if difference.others {
        all.put_texts(before, after);
    }
    let mut rule_sets: IndexMap<&Id, Level<'_>> = IndexMap::new();
    for changed in &difference.figures {
        let figures = |kind| {
            let both = [&changed.before, &changed.after];
            let [before, after] = both.map(|placed| placed.as_ref().map(|(_, figure)| figure));
            Want::Figure { before, after, kind }
        };
        let new = || Level { brackets: Brackets::Struct, members: IndexMap::new() };
        match &changed.stated {
            Stated::Base(path) => all.put(tree(), path.as_str(), figures)?,
            Stated::Brought(id, path) => rule_sets.entry(id).or_insert_with(new).put(tree(), path.as_str(), figures)?,
            Stated::Change(id, path) => {
                let want = figures(kind_at(path.as_str())?);
                let changes = rule_sets.entry(id).or_insert_with(new).below(Key::Word("changes"), Brackets::Map)?;
                changes.members.insert(Key::Text(path.as_str()), want);
            }
        }
    }
    let (format, ron) = (CURRENT.to_string(), passport.map(|passport| edits.laid_out(&root, passport)));
    if let Some(ron) = &ron {
        all.members.insert(Key::Word("format"), Want::Written(&format));
        all.members.insert(Key::Word("passport"), Want::Written(ron));
    }
    all.write(&mut edits, &root)?;
    for (id, level) in &rule_sets {
        level.write(&mut edits, rule_set(&root, id)?)?;
    }
    let text = edits.finish();
    let content = ron.and_then(|ron| content_in(&text, &ron));
    Some(Edited { text, content })
}

/// Where the fingerprint stands in a text with a passport that reads `ron`.
fn content_in(text: &str, ron: &str) -> Option<Range<usize>> {
    let at = text.rfind(ron)? + ron.find(NO_CONTENT)?;
    Some(at..at + NO_CONTENT.len())
}

/// The fingerprint of a passport that has none yet.
const NO_CONTENT: &str = "00000000";

/// The part of the file that states a rule set.
fn rule_set<'n, 't>(root: &'n Node<'t>, id: &str) -> Option<&'n Node<'t>> {
    let Shape::Struct(entries) = &root.shape else { return None };
    let (_, rule_sets) = entry(entries, Key::Word("rule_sets"))?;
    let Shape::List(rule_sets) = &rule_sets.value.shape else { return None };
    rule_sets.iter().find(|rules| {
        let Shape::Struct(entries) = &rules.shape else { return false };
        entry(entries, Key::Word("id")).is_some_and(|(_, known)| known.value.text() == Some(id))
    })
}

/// How a member is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key<'s> {
    /// The name of a field.
    Word(&'s str),
    /// An id or a path, in quotes.
    Text(&'s str),
    /// A year.
    Number(&'s str),
}

/// What is to be said of a member.
enum Want<'s> {
    /// An input: what it said and what it is to say; `None` for nothing.
    Figure { before: Option<&'s Figure>, after: Option<&'s Figure>, kind: &'static InputKind },
    /// A text.
    Text(&'s str),
    /// A value of the program's own, as it is to be written.
    Written(&'s str),
    /// Members of its own.
    Level(Level<'s>),
}

/// The members of which something is to be said.
struct Level<'s> {
    brackets: Brackets,
    members: IndexMap<Key<'s>, Want<'s>>,
}

fn entry<'n, 't>(entries: &'n [Entry<'t>], key: Key<'_>) -> Option<(usize, &'n Entry<'t>)> {
    entries.iter().enumerate().find(|(_, entry)| match key {
        Key::Word(word) => entry.key.word() == Some(word),
        Key::Text(text) => entry.key.text() == Some(text),
        Key::Number(number) => {
            matches!(entry.key.shape, Shape::Number(written) if written == number || written.replace('_', "") == number)
        }
    })
}

impl<'s> Level<'s> {
    /// The level below a key.
    fn below(&mut self, key: Key<'s>, brackets: Brackets) -> Option<&mut Self> {
        let new = || Want::Level(Self { brackets, members: IndexMap::new() });
        match self.members.entry(key).or_insert_with(new) {
            Want::Level(level) => Some(level),
            Want::Figure { .. } | Want::Text(_) | Want::Written(_) => None,
        }
    }

    /// Says something of an input; `None` where the list of inputs has no such path.
    fn put(
        &mut self,
        branch: &'static Branch,
        path: &'s str,
        want: impl FnOnce(&'static InputKind) -> Want<'s>,
    ) -> Option<()> {
        let (segment, rest) = path.split_once('/').map_or((path, None), |(segment, rest)| (segment, Some(rest)));
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

    fn put_texts(&mut self, before: &Scenario, after: &'s Scenario) {
        let texts = [
            ("title", &before.title, &after.title),
            ("place", &before.place, &after.place),
            ("description", &before.description, &after.description),
        ];
        for (name, _, after) in texts.into_iter().filter(|(_, before, after)| before != after) {
            self.members.insert(Key::Word(name), Want::Text(after));
        }
    }

    /// Writes what is to be said into the text, in and below `node`.
    fn write(&self, edits: &mut Edits<'_>, node: &Node<'_>) -> Option<()> {
        let (Shape::Struct(entries) | Shape::Map(entries)) = &node.shape else { return None };
        let (mut gone, mut added) = (Vec::new(), Vec::new());
        for (key, want) in &self.members {
            let Some((index, entry)) = entry(entries, *key) else {
                added.extend(want.item(edits).map(|item| (Some(key.written()), item)));
                continue;
            };
            match want {
                Want::Level(level) => level.write(edits, &entry.value)?,
                Want::Text(text) => edits.replace(entry.value.span, quoted(text)),
                Want::Written(value) => edits.replace_all(entry.value.span, (*value).to_owned()),
                Want::Figure { before: Some(before), after: Some(after), kind } if can_be_said(after, kind) => {
                    figures::write(edits, &entry.value, before, after, kind);
                }
                Want::Figure { .. } => gone.push(index),
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
            Self::Text(text) => Some(Item::short(quoted(text))),
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
