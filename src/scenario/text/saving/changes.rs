//! What differs from the text, written into it: things first, then the values that differ.

use std::{borrow::Cow, ops::Range, panic::resume_unwind, thread};

use indexmap::IndexMap;

use super::{
    edits::Edits,
    fields,
    items::Brackets,
    levels::{Key, Level, Want},
    structure, whole,
};
use crate::{
    model::id::Id,
    scenario::{
        difference::{
            Difference,
            change::{Change, Listed, SidesChange, Stated},
            text::{Text, TextChange},
        },
        figure::Figure,
        passport::{Passport, Results},
        path::Path,
        scenario::Scenario,
        schema_tree::{kind_at, tree},
        text::{
            format::CURRENT,
            loading::read_as_current,
            syntax,
            tree::{Node, Shape},
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
/// other. What no text can say, or cannot say in its place, is found when the new text is read. A text of an older format
/// comes to the current one with it, unless there is nothing to write.
pub(super) fn edited(text: &str, before: &Scenario, after: &Scenario, results: Option<&Results<'_>>) -> Option<Edited> {
    // The three need nothing of each other.
    thread::scope(|scope| {
        let results = results.map(|results| scope.spawn(results));
        let difference = scope.spawn(|| Difference::between(before, after));
        let root = syntax::parse(text).ok()??;
        let difference = difference.join().ok()?;
        if results.is_none() && difference.changes.is_empty() {
            return Some(Edited { text: text.to_owned(), content: None });
        }
        let passport = || {
            let results = results.map(|results| results.join().unwrap_or_else(|panic| resume_unwind(panic)));
            results.map(|results| Passport::new(0, results))
        };
        match read_as_current(text, &root) {
            None => laid(text, &root, before, after, &difference, passport),
            Some(before) => laid(text, &root, &before, after, &Difference::between(&before, after), passport),
        }
    })
}

/// The text with the difference laid into it.
fn laid(
    text: &str,
    root: &Node<'_>,
    before: &Scenario,
    after: &Scenario,
    difference: &Difference,
    passport: impl FnOnce() -> Option<Passport>,
) -> Option<Edited> {
    // What got another id has it in both.
    let renamed = difference.renamed(before);
    let said = Said { difference, before: renamed.as_ref().unwrap_or(before), after };
    match structure::brought(text, before, after, difference)? {
        Cow::Borrowed(text) => valued(text, root, said, passport),
        Cow::Owned(text) => valued(&text, &syntax::parse(&text).ok()??, said, passport),
    }
}

/// What is to be said, and in which versions: with the ids of the later one.
#[derive(Clone, Copy)]
struct Said<'s> {
    difference: &'s Difference,
    before: &'s Scenario,
    after: &'s Scenario,
}

/// The text with the values that differ, and the passport.
fn valued(text: &str, root: &Node<'_>, said: Said<'_>, passport: impl FnOnce() -> Option<Passport>) -> Option<Edited> {
    let mut edits = Edits::new(text, root);
    let mut wants = Wants { root, said, base: Level::fields(), rule_sets: IndexMap::new() };
    for change in &said.difference.changes {
        wants.take(change, &mut edits)?;
    }
    let (format, ron) = (CURRENT.to_string(), passport().map(|passport| edits.laid_out(root, &passport)));
    wants.base.members.insert(Key::Word("format"), Want::Written(&format));
    if let Some(ron) = &ron {
        wants.base.members.insert(Key::Word("passport"), Want::Written(ron));
    }
    wants.base.write(&mut edits, root)?;
    for (index, level) in &wants.rule_sets {
        level.write(&mut edits, list(root, "rule_sets").get(*index)?)?;
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

/// What is to be said in the base and in each rule set.
struct Wants<'s, 'n, 't> {
    root: &'n Node<'t>,
    said: Said<'s>,
    base: Level<'s>,
    /// By their places in the text.
    rule_sets: IndexMap<usize, Level<'s>>,
}

impl<'s> Wants<'s, '_, '_> {
    fn take(&mut self, change: &'s Change, edits: &mut Edits<'_>) -> Option<()> {
        match change {
            Change::Figure(changed) => {
                let both = [&changed.before, &changed.after];
                let figures = both.map(|placed| placed.as_ref().map(|(_, figure)| &**figure));
                self.figure(&changed.stated, changed.stated.path(), figures)?;
            }
            Change::Thing(thing) => {
                // One that has moved may say something else too.
                let Some((before, after)) = thing.before.as_ref().zip(thing.after.as_ref()) else { return Some(()) };
                for (_, path, new) in &after.figures {
                    let old = before.figures.iter().find(|(_, old, _)| old == path).map(|(.., figure)| &**figure);
                    if old != Some(&**new) {
                        self.figure(&thing.stated, path, [old, Some(new)])?;
                    }
                }
            }
            Change::Text(text) => self.text(text)?,
            Change::Source(Listed { before: Some((_, before)), after: Some((_, after)) }) => {
                let node = member(self.root, "sources", |key| key.text() == Some(&after.id));
                fields::write(edits, node?, &whole::source(before).1, &whole::source(after).1);
            }
            Change::Observed(Listed { before: Some((_, before)), after: Some((_, after)) }) => {
                let node = member(self.root, "observed", |key| key.text() == Some(&after.group));
                fields::write(edits, node?, &whole::observed(before).1, &whole::observed(after).1);
            }
            Change::Published(Listed { before: Some((_, before)), after: Some((place, after)) }) => {
                let node = list(self.root, "published").get(*place)?;
                fields::write(edits, node, &whole::published(before), &whole::published(after));
            }
            Change::Total(Listed { before: Some((_, before)), after: Some((_, after)) }) => {
                let node = member(self.root, "totals", |key| key.text() == Some(&after.id));
                fields::write(edits, node?, &whole::total(before).1, &whole::total(after).1);
            }
            Change::Sides(SidesChange { before: Some(before), after: Some(after) }) => {
                let node = value(self.root, |key| key.word() == Some("sides"));
                fields::write(edits, node?, &whole::sides(before), &whole::sides(after));
            }
            Change::Sides(SidesChange { after: None, .. }) => {
                self.base.members.insert(Key::Word("sides"), Want::Text(None));
            }
            Change::Renamed(_)
            | Change::RuleSet(_)
            | Change::Source(_)
            | Change::Observed(_)
            | Change::Total(_)
            | Change::Sides(_)
            | Change::Published(_) => {}
        }
        Some(())
    }

    fn figure(&mut self, stated: &'s Stated, path: &'s Path, [before, after]: [Option<&'s Figure>; 2]) -> Option<()> {
        let dates = [self.said.before, self.said.after].map(|version| dated(version, stated, path));
        let want = |kind| match dates {
            [before, after] if before.len() > 1 || after.len() > 1 => Want::Dates { before, after, kind },
            _ => Want::Figure { before, after, kind },
        };
        match stated {
            Stated::Base(_) => self.base.put(tree(), path.as_str(), want),
            Stated::Brought(id, _) => self.rules(id)?.put(tree(), path.as_str(), want),
            Stated::Change(id, _) => {
                let want = want(kind_at(path.as_str())?);
                let changes = self.rules(id)?.below(Key::Word("changes"), Brackets::Map)?;
                changes.members.insert(Key::Text(path.undated()), want);
                Some(())
            }
        }
    }

    fn rules(&mut self, id: &Id) -> Option<&mut Level<'s>> {
        let id_of = |node: &Node<'_>| {
            value(node, |key| key.word() == Some("id")).and_then(Node::text).is_some_and(|known| *known == **id)
        };
        let index = list(self.root, "rule_sets").iter().position(id_of)?;
        Some(self.rule_sets.entry(index).or_insert_with(Level::fields))
    }

    fn text(&mut self, change: &'s TextChange) -> Option<()> {
        let want = || Want::Text(change.after.as_deref());
        let field = match &change.text {
            Text::Title => "title",
            Text::Place => "place",
            Text::Description => "description",
            Text::About => "about",
            Text::RuleSet(id, field) => {
                self.rules(id)?.members.insert(Key::Word(field.name()), want());
                return Some(());
            }
            Text::Name(path) => return self.name(path.as_str(), want),
        };
        self.base.members.insert(Key::Word(field), want());
        Some(())
    }

    /// A name, wherever it stands: rule sets beside each other may bring a thing of the same id.
    fn name(&mut self, path: &'s str, want: impl Fn() -> Want<'s>) -> Option<()> {
        if has(self.root, path) {
            self.base.name(path, want())?;
        }
        for (index, _) in list(self.root, "rule_sets").iter().enumerate().filter(|(_, node)| has(node, path)) {
            self.rule_sets.entry(index).or_insert_with(Level::fields).name(path, want())?;
        }
        Some(())
    }
}

/// All figures of an input in the map in which one of them is stated, the first one first.
fn dated<'s>(version: &'s Scenario, stated: &Stated, path: &Path) -> Vec<&'s Figure> {
    let rules = stated.rule_set().and_then(|id| version.rule_set(id));
    let inputs = match stated {
        Stated::Base(_) => Some(&version.inputs),
        Stated::Change(..) => rules.map(|rules| &rules.changes),
        Stated::Brought(..) => rules.map(|rules| &rules.brought),
    };
    let Some(inputs) = inputs else { return Vec::new() };
    let later = inputs.dates(path.undated()).map(|(_, figure)| &**figure);
    inputs.get(path.undated()).into_iter().chain(later).collect()
}

/// Whether a thing stands in the base or in a rule set. Sections and ids take turns in its path.
fn has(node: &Node<'_>, path: &str) -> bool {
    let mut segments = path.split('/').enumerate();
    let below = |node, (index, segment): (usize, &str)| {
        value(node, |key| if index % 2 == 0 { key.word() == Some(segment) } else { key.text() == Some(segment) })
    };
    segments.try_fold(node, below).is_some()
}

/// The value of the member whose key is the one.
fn value<'n, 't>(node: &'n Node<'t>, is_it: impl Fn(&Node<'_>) -> bool) -> Option<&'n Node<'t>> {
    let (Shape::Struct(entries) | Shape::Map(entries)) = &node.shape else { return None };
    entries.iter().find(|entry| is_it(&entry.key)).map(|entry| &entry.value)
}

fn member<'n, 't>(root: &'n Node<'t>, section: &str, is_it: impl Fn(&Node<'_>) -> bool) -> Option<&'n Node<'t>> {
    value(value(root, |key| key.word() == Some(section))?, is_it)
}

fn list<'n, 't>(root: &'n Node<'t>, section: &str) -> &'n [Node<'t>] {
    let section = value(root, |key| key.word() == Some(section));
    if let Some(Shape::List(items)) = section.map(|section| &section.shape) { items } else { &[] }
}
