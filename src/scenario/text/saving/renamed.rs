//! Another id in the text: where a thing has it and wherever it is named, with every other byte as it was.

use super::{edits::Edits, spelling::quoted};
use crate::scenario::{
    rename::Renaming,
    schema::InputKind,
    schema_things::BROUGHT,
    schema_tree::{Branch, kind_at, tree},
    text::{
        reading::dates,
        tree::{Entry, Node, Shape},
    },
};

/// The text with the new id.
pub(super) fn renamed(text: &str, root: &Node<'_>, renaming: &Renaming) -> String {
    let mut walk = Walk { edits: Edits::new(text, root), renaming };
    for entry in entries(root) {
        let (value, name) = (&entry.value, entry.key.word().unwrap_or_default());
        match name {
            "departments" => walk.keys(value, |renaming, id| renaming.path(&["departments/", id].concat()).is_some()),
            "sources" => walk.keys(value, Renaming::is_source),
            "observed" => {
                walk.keys(value, Renaming::is_group);
                for entry in entries(value) {
                    walk.field(&entry.value, "source", Renaming::is_source);
                }
            }
            "totals" => {
                walk.keys(value, Renaming::is_total);
                let groups = entries(value).iter().filter_map(|entry| field(&entry.value, "groups"));
                groups.flat_map(|groups| items(&groups.value)).for_each(|group| walk.text(group, Renaming::is_group));
            }
            "about" => walk.text(value, Renaming::is_group_or_total),
            "sides" => ["before", "after"].iter().for_each(|name| walk.field(value, name, Renaming::is_rule_set)),
            "rule_sets" => items(value).iter().for_each(|rules| walk.rule_set(rules)),
            "published" => items(value).iter().for_each(|published| walk.published(published)),
            "passport" => {
                let results = field(value, "results");
                results.iter().flat_map(|results| items(&results.value)).for_each(|result| walk.published(result));
            }
            section => {
                if let Some((_, branch)) = tree().fields.iter().find(|(name, _)| *name == section) {
                    walk.inputs(value, branch, section);
                }
            }
        }
    }
    walk.edits.finish()
}

struct Walk<'t, 'r> {
    edits: Edits<'t>,
    renaming: &'r Renaming,
}

impl Walk<'_, '_> {
    /// The new id in the place of what a key or value says.
    fn put(&mut self, node: &Node<'_>) {
        self.edits.replace(node.span, quoted(&self.renaming.to));
    }

    fn keys(&mut self, map: &Node<'_>, is_it: impl Fn(&Renaming, &str) -> bool) {
        for entry in entries(map).iter().filter(|entry| entry.key.text().is_some_and(|id| is_it(self.renaming, id))) {
            self.put(&entry.key);
        }
    }

    fn field(&mut self, thing: &Node<'_>, name: &str, is_it: impl Fn(&Renaming, &str) -> bool) {
        if let Some(entry) = field(thing, name) {
            self.text(&entry.value, is_it);
        }
    }

    fn text(&mut self, value: &Node<'_>, is_it: impl Fn(&Renaming, &str) -> bool) {
        if value.text().is_some_and(|id| is_it(self.renaming, id)) {
            self.put(value);
        }
    }

    fn rule_set(&mut self, rules: &Node<'_>) {
        self.field(rules, "id", Renaming::is_rule_set);
        self.field(rules, "builds_on", Renaming::is_rule_set);
        self.field(rules, "source", Renaming::is_source);
        let changes = field(rules, "changes");
        for entry in changes.iter().flat_map(|changes| entries(&changes.value)) {
            let Some(path) = entry.key.text() else { continue };
            if let Some(new) = self.renaming.path(path) {
                self.edits.replace(entry.key.span, quoted(&new));
            }
            if let Some(kind) = kind_at(path) {
                self.figure(&entry.value, kind);
            }
        }
        for section in BROUGHT {
            let branch = tree().fields.iter().find(|(name, _)| *name == section);
            if let Some(((name, branch), entry)) = branch.zip(field(rules, section)) {
                self.inputs(&entry.value, branch, name);
            }
        }
    }

    /// A published figure, or a main result of the passport.
    fn published(&mut self, published: &Node<'_>) {
        for name in ["rules", "before", "after"] {
            self.field(published, name, Renaming::is_rule_set);
        }
        self.field(published, "source", Renaming::is_source);
        if let Some(entry) = field(published, "measure")
            && let Some(measure) = entry.value.text().and_then(|measure| self.renaming.measure(measure))
        {
            self.edits.replace(entry.value.span, quoted(&measure));
        }
    }

    fn inputs(&mut self, node: &Node<'_>, branch: &'static Branch, path: &str) {
        if let Some(kind) = branch.kind {
            self.figure(node, kind);
            return;
        }
        for entry in entries(node) {
            let named = entry.key.word().and_then(|word| branch.fields.iter().find(|(name, _)| *name == word));
            let (Some(key), Some(below)) =
                (entry.key.text().or(entry.key.word()), named.map(|(_, below)| below).or(branch.each.as_deref()))
            else {
                if let Some(each) = branch.each.as_deref() {
                    // Years name nothing, but their figures may have a source.
                    self.inputs(&entry.value, each, path);
                }
                continue;
            };
            let path = [path, "/", key].concat();
            let new = self.renaming.path(&path);
            if new.is_some_and(|new| new.rsplit('/').next() != Some(key)) {
                self.put(&entry.key);
            }
            self.inputs(&entry.value, below, &path);
        }
    }

    fn figure(&mut self, node: &Node<'_>, kind: &InputKind) {
        if let Some(items) = dates(kind, node) {
            for item in items {
                self.figure(item, kind);
            }
            return;
        }
        let value = field(node, "value").map_or(node, |entry| &entry.value);
        if let Some(word) = value.text().and_then(|word| self.renaming.word(kind, word)) {
            self.edits.replace(value.span, quoted(&word));
        }
        self.field(node, "source", Renaming::is_source);
    }
}

fn field<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n Entry<'t>> {
    entries(node).iter().find(|entry| entry.key.word() == Some(name))
}

fn entries<'n, 't>(node: &'n Node<'t>) -> &'n [Entry<'t>] {
    if let Shape::Struct(entries) | Shape::Map(entries) = &node.shape { entries } else { &[] }
}

fn items<'n, 't>(node: &'n Node<'t>) -> &'n [Node<'t>] {
    if let Shape::List(items) = &node.shape { items } else { &[] }
}
