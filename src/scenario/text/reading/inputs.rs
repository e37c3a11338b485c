//! The walk over the list of inputs: structs, maps and figures as the patterns say, defaults where a file leaves them out.

use std::sync::Arc;

use super::{figures::whole, numbers::exact, reader::Reader};
use crate::scenario::{
    calendar::YEARS,
    figure::{Figure, Value, default_of},
    finding::{Code, Expected},
    path::Path,
    schema_things::{Keys, Name},
    schema_tree::Branch,
    text::{
        format,
        tree::{Entry, Node, Shape, Span},
    },
};

impl<'t> Reader<'t> {
    /// Reads what stands (or does not stand) in the field `name` of the thing at `at`, whose key is at `around`.
    pub(super) fn read_field(
        &mut self,
        branch: &'static Branch,
        name: &str,
        entry: Option<&Entry<'t>>,
        at: &Path,
        around: Span,
    ) {
        let path = at.join(name);
        match entry {
            Some(entry) => self.read_entry(branch, entry, &path),
            None if branch.is_required => {
                self.error(Code::Missing(name.to_owned()), &path, around);
                self.fill_in(branch, &path);
            }
            None if branch.may_be_absent => {}
            None => self.fill_in(branch, &path),
        }
    }

    /// Inputs that stand nowhere: their defaults, or `none`.
    fn fill_in(&mut self, branch: &'static Branch, path: &Path) {
        if let Some(kind) = branch.kind {
            let before = format::left_out(kind.pattern, self.version);
            let figure = before.map_or_else(|| default_of(kind), |word| Figure::bare(Value::Word(word.into())));
            self.inputs.insert(path.clone(), figure);
        }
        for (name, below) in branch.fields.iter().filter(|(_, below)| !below.may_be_absent) {
            self.fill_in(below, &path.join(name));
        }
    }

    fn read_entry(&mut self, branch: &'static Branch, entry: &Entry<'t>, path: &Path) {
        if let Some(kind) = branch.kind {
            self.read_figure(kind, &entry.value, path, None);
            return;
        }
        self.note(path.clone(), entry.key.span);
        match &branch.each {
            Some(each) => self.read_map(branch.keys, each, entry, path),
            None => self.read_struct(branch, &entry.value, path, entry.key.span),
        }
    }

    /// A thing with named fields. Whatever stands there, its inputs exist afterwards.
    pub(super) fn read_struct(&mut self, branch: &'static Branch, node: &Node<'t>, path: &Path, key: Span) {
        let mut known: Vec<&str> = if branch.name == Name::None { Vec::new() } else { vec!["name"] };
        let named = known.len();
        known.extend(branch.fields.iter().map(|(name, _)| *name));
        let Some(entries) = self.structure(node, path) else {
            self.fill_in(branch, path);
            return;
        };
        let fields = self.fields(entries, &known, path);
        let (name, fields) = fields.split_at(named);
        let name = name.first().copied().flatten();
        let name = match branch.name {
            Name::Required => Some(self.required_text(name, path, "name", key)),
            Name::Optional => self.text_field(name, path, "name"),
            Name::None => None,
        };
        if let Some(name) = name {
            Arc::make_mut(&mut self.scenario.names).insert(path.clone(), name);
        }
        for ((field, below), entry) in branch.fields.iter().zip(fields) {
            self.read_field(below, field, *entry, path, key);
        }
    }

    fn read_map(&mut self, keys: Keys, each: &'static Branch, entry: &Entry<'t>, path: &Path) {
        if matches!(keys, Keys::Years | Keys::Ordinals) {
            self.read_years(keys, each, entry, path);
            return;
        }
        for (id, entry) in self.map_in_order(entry, path) {
            let below = path.join(id);
            let is_elsewhere = matches!(keys, Keys::Groups | Keys::Departments);
            if is_elsewhere && id.contains('@') {
                // Nothing has such an id, and in a path it would be a date.
                self.error(Code::BadId(id.to_owned()), &below.parent(), entry.key.span);
                continue;
            }
            if !is_elsewhere {
                self.check_id(id, keys == Keys::MeasureIds, false, &below, entry.key.span);
            }
            self.read_entry(each, entry, &below);
            if each.kind.is_some() {
                self.positions.add_key(self.rule_set.as_ref(), &below, entry.key.span);
            }
        }
    }

    /// The entries of a map; destinations at the cap in the order of the destinations, as the model pairs them.
    fn map_in_order<'n>(&mut self, entry: &'n Entry<'t>, path: &Path) -> Vec<(&'n str, &'n Entry<'t>)> {
        let mut entries = self.map(Some(entry), path);
        if let Some(group) = path.as_str().strip_suffix("exits_at_cap") {
            let inputs = &self.inputs;
            entries.sort_by_key(|(id, _)| {
                let destination = format!("{group}exits/{id}");
                inputs.place(destination.as_str()).unwrap_or(usize::MAX)
            });
        }
        entries
    }

    /// A list by year: bare years as keys, each later than the one before.
    fn read_years(&mut self, keys: Keys, each: &'static Branch, entry: &Entry<'t>, path: &Path) {
        let Shape::Map(entries) = &entry.value.shape else {
            self.wrong_type(Expected::Map, &entry.value, path);
            return;
        };
        let limits = if keys == Keys::Years { YEARS } else { 1..=1000 };
        let mut last = None;
        for entry in entries {
            let Some(year) = year_key(&entry.key).filter(|year| limits.contains(year)) else {
                self.wrong_type(Expected::YearKey, &entry.key, path);
                continue;
            };
            let below = path.join(&year.to_string());
            if last == Some(year) || self.inputs.contains_key(&below) {
                self.error(Code::Repeated(year.to_string()), &below, entry.key.span);
                continue;
            }
            if last.is_some_and(|last| year < last) {
                self.error(Code::NotAscending(year.to_string()), &below, entry.key.span);
            }
            last = Some(year);
            self.read_entry(each, entry, &below);
        }
    }
}

fn year_key(key: &Node<'_>) -> Option<i32> {
    if let Shape::Number(written) = key.shape { whole(exact(written).ok()?) } else { None }
}
