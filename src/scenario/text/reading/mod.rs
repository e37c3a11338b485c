//! From the tree to a scenario: names and types against the list of inputs, every finding at its value.
//!
//! Nothing here stops at a fault: what cannot be read is told and left out, so that one look at a file tells all that is
//! wrong with it. Limits, references and what fields say together are the business of [`crate::scenario::checks`].
//!
//! Reading order: this file (the top level, fields and their faults), [`inputs`] (the walk over the list of inputs),
//! [`figures`] (one figure), [`things`] (sources, departments, observed and published figures), [`rule_sets`],
//! [`passport`].

mod figures;
mod inputs;
mod numbers;
mod passport;
mod rule_sets;
mod things;

pub(super) use inputs::default_of;

use std::collections::BTreeSet;

use crate::model::{measures::is_reserved, rules::Id};
use {
    super::{
        format,
        positions::{Positions, Spot},
        tree::{Entry, Node, Shape, Span},
    },
    crate::{
        scenario::passport::Passport,
        scenario::{
            finding::{Code, Expected, Severity},
            nearest::nearest,
            path::Path,
            scenario::{Inputs, Scenario},
            schema_tree::tree,
        },
    },
};

/// How many characters of a value are repeated to the writer.
const SHOWN: usize = 60;

/// What is wrong with a value, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) severity: Severity,
    pub(super) code: Code,
    pub(super) rule_set: Option<Id>,
    pub(super) path: Path,
    pub(super) span: Span,
}

/// Reads the tree of a file.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// What has been read so far.
    pub(super) scenario: Scenario,
    /// What the file says of the calculation when it was saved.
    pub(super) passport: Option<Passport>,
    /// Where it stands.
    pub(super) positions: Positions,
    /// What is wrong with it.
    pub(super) found: Vec<Found>,
    /// The rule set whose part of the file is being read.
    rule_set: Option<Id>,
    /// The inputs of that part.
    inputs: Inputs,
}

impl<'t> Reader<'t> {
    /// A reader of this text, which `positions` know.
    pub(super) fn new(text: &'t str, positions: Positions) -> Self {
        // About as many inputs as such a text has: growing maps would copy everything several times.
        let inputs = Inputs::with_capacity(text.len() / 30);
        let scenario = Scenario::default();
        Self { text, scenario, passport: None, positions, found: Vec::new(), rule_set: None, inputs }
    }

    /// Reads the whole file.
    pub(super) fn read(&mut self, root: &Node<'t>) {
        let at = Path::new("");
        let mut known = vec![
            "format",
            "title",
            "place",
            "description",
            "departments",
            "sources",
            "observed",
            "rule_sets",
            "published",
        ];
        let own = known.len();
        known.extend(tree().fields.iter().map(|(name, _)| *name));
        let oldest = known.len();
        let Some(entries) = self.structure(root, &at) else { return };
        let format = entries.iter().find(|entry| entry.key.word() == Some("format"));
        let Some(version) = self.format(format, root) else { return };
        known.extend(format::fields(version));
        let fields = self.fields(entries, &known, &at);
        let open = Span { start: root.span.start, end: root.span.start + 1 };
        self.positions.note(None, at.clone(), Spot { span: open, parts: Vec::new() });
        let (fields, newer) = fields.split_at(oldest);
        let (own, sections) = fields.split_at(own);
        self.scenario.title = self.required_text(own[1], &at, "title", open);
        self.scenario.place = self.required_text(own[2], &at, "place", open);
        self.scenario.description = self.text_field(own[3], &at, "description").unwrap_or_default();
        self.read_departments(own[4]);
        self.read_sources(own[5]);
        for ((name, branch), entry) in tree().fields.iter().zip(sections) {
            self.read_field(branch, name, *entry, &at, open);
        }
        self.scenario.inputs = std::mem::take(&mut self.inputs);
        self.read_observed(own[6]);
        self.read_rule_sets(own[7], open);
        self.read_published(own[8]);
        if let Some(index) = format::fields(version).position(|field| field == "passport") {
            self.read_passport(newer[index]);
        }
        format::migrate(&mut self.scenario, version);
    }

    /// The version of the file's format, if this program reads it. Of another one nothing else is looked at.
    fn format(&mut self, entry: Option<&Entry<'t>>, root: &Node<'t>) -> Option<u32> {
        let at = Path::new("format");
        let Some(entry) = entry else {
            let open = Span { start: root.span.start, end: root.span.start + 1 };
            self.error(Code::Missing("format".to_owned()), &at, open);
            return Some(format::CURRENT);
        };
        let (span, written) = (entry.value.span, self.written(entry.value.span));
        let version = format::known(&written);
        match version {
            None => self.error(Code::Format(written), &at, span),
            Some(format::CURRENT) => {}
            Some(old) => {
                let (severity, code) = (Severity::Note, Code::OldFormat(old));
                self.found.push(Found { severity, code, rule_set: None, path: at, span });
            }
        }
        version
    }

    /// The fields of a struct in the order of `known`; unknown and repeated ones are told.
    fn fields<'n>(&mut self, entries: &'n [Entry<'t>], known: &[&str], at: &Path) -> Vec<Option<&'n Entry<'t>>> {
        let mut fields = vec![None; known.len()];
        for entry in entries {
            let name = entry.key.word().unwrap_or_default();
            match known.iter().position(|known| *known == name) {
                None => {
                    let code = Code::UnknownField {
                        found: name.to_owned(),
                        nearest: nearest(name, known.iter().copied()).map(str::to_owned),
                        known: known.iter().map(|known| (*known).to_owned()).collect(),
                    };
                    self.error(code, &at.join(name), entry.key.span);
                }
                Some(index) if fields[index].is_some() => {
                    self.error(Code::Repeated(name.to_owned()), &at.join(name), entry.key.span);
                }
                Some(index) => fields[index] = Some(entry),
            }
        }
        fields
    }

    /// The entries of `( … )`; anything else is told.
    fn structure<'n>(&mut self, node: &'n Node<'t>, at: &Path) -> Option<&'n [Entry<'t>]> {
        if let Shape::Struct(entries) = &node.shape {
            return Some(entries);
        }
        self.wrong_type(Expected::Struct, node, at);
        None
    }

    /// The entries of `{ … }`, each key once and a text; anything else is told. An empty `()` is a slip, not a map.
    fn map<'n>(&mut self, entry: Option<&'n Entry<'t>>, at: &Path) -> Vec<(&'n str, &'n Entry<'t>)> {
        let Some(entry) = entry else { return Vec::new() };
        let Shape::Map(entries) = &entry.value.shape else {
            self.wrong_type(Expected::Map, &entry.value, at);
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut known = Vec::with_capacity(entries.len());
        for entry in entries {
            match entry.key.text() {
                None => self.wrong_type(Expected::Text, &entry.key, at),
                Some(key) if key.is_empty() || key.contains('/') => {
                    self.error(Code::BadId(key.to_owned()), &at.join(key), entry.key.span);
                }
                Some(key) if !seen.insert(key) => {
                    self.error(Code::Repeated(key.to_owned()), &at.join(key), entry.key.span);
                }
                Some(key) => known.push((key, entry)),
            }
        }
        known
    }

    /// The entries of `[ … ]`; anything else is told.
    fn list<'n>(&mut self, entry: Option<&'n Entry<'t>>, at: &Path) -> &'n [Node<'t>] {
        let Some(entry) = entry else { return &[] };
        if let Shape::List(items) = &entry.value.shape {
            return items;
        }
        self.wrong_type(Expected::List, &entry.value, at);
        &[]
    }

    /// A text that must be there; `around` is the thing it belongs to.
    fn required_text(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str, around: Span) -> String {
        if entry.is_none() {
            self.error(Code::Missing(field.to_owned()), &at.join(field), around);
        }
        self.text_field(entry, at, field).unwrap_or_default()
    }

    /// A text that may be there.
    fn text_field(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str) -> Option<String> {
        let node = &entry?.value;
        let text = node.text().map(str::to_owned);
        let at = at.join(field);
        if text.is_none() {
            self.wrong_type(Expected::Text, node, &at);
        }
        self.note(at, node.span);
        text
    }

    /// The id of something that stands elsewhere; whether it does is checked later.
    fn id_field(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str) -> Option<Id> {
        self.text_field(entry, at, field).map(Id::from)
    }

    /// Whether this is an id that may be given to a new thing; if not, that is told.
    fn check_id(&mut self, id: &str, in_measures: bool, any_case: bool, at: &Path, span: Span) {
        let is_letter = |char: char| char.is_lowercase() || (any_case && char.is_alphabetic());
        let is_fine = |char: char| is_letter(char) || char.is_ascii_digit() || char == '-' || char == '_';
        if id.is_empty() || !id.chars().all(is_fine) {
            self.error(Code::BadId(id.to_owned()), at, span);
        } else if in_measures && is_reserved(id) {
            self.error(Code::ReservedId(id.to_owned()), at, span);
        }
    }

    fn note(&mut self, path: Path, span: Span) {
        self.positions.note(self.rule_set.as_ref(), path, Spot { span, parts: Vec::new() });
    }

    fn wrong_type(&mut self, expected: Expected, node: &Node<'t>, at: &Path) {
        let found = self.written(node.span);
        self.error(Code::WrongType { expected, found }, at, node.span);
    }

    fn error(&mut self, code: Code, at: &Path, span: Span) {
        let rule_set = self.rule_set.clone();
        self.found.push(Found { severity: Severity::Error, code, rule_set, path: at.clone(), span });
    }

    /// What stands there, as written, shortened to one short line.
    fn written(&self, span: Span) -> String {
        let text = self.text.get(span.start..span.end).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        let shown: String = line.chars().take(SHOWN).collect();
        if shown.len() < text.len() { format!("{shown} …") } else { shown }
    }
}
