//! What reads the tree of a file, and how it takes fields, entries and texts and tells what is wrong with them.

use std::collections::BTreeSet;

use crate::model::id::Id;
use crate::scenario::{
    finding::{Code, Expected, Severity},
    id,
    inputs::Inputs,
    nearest::nearest,
    passport::Passport,
    path::Path,
    scenario::Scenario,
    text::{
        format::CURRENT,
        positions::{Positions, Spot},
        tree::{Entry, Node, Shape, Span},
    },
};

/// How many characters of a value are repeated to the writer.
const SHOWN: usize = 60;

/// What is wrong with a value, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::scenario::text) struct Found {
    pub(in crate::scenario::text) severity: Severity,
    pub(in crate::scenario::text) code: Code,
    pub(in crate::scenario::text) rule_set: Option<Id>,
    pub(in crate::scenario::text) path: Path,
    pub(in crate::scenario::text) span: Span,
}

/// Reads the tree of a file.
pub(in crate::scenario::text) struct Reader<'t> {
    pub(super) text: &'t str,
    /// The version of the format by which the file is read.
    pub(super) version: u32,
    /// What has been read so far.
    pub(in crate::scenario::text) scenario: Scenario,
    /// What the file says of the calculation when it was saved.
    pub(in crate::scenario::text) passport: Option<Passport>,
    /// Where it stands.
    pub(in crate::scenario::text) positions: Positions,
    /// What is wrong with it.
    pub(in crate::scenario::text) found: Vec<Found>,
    /// The rule set whose part of the file is being read.
    pub(super) rule_set: Option<Id>,
    /// The inputs of that part.
    pub(super) inputs: Inputs,
}

impl<'t> Reader<'t> {
    /// A reader of this text, which `positions` know.
    pub(in crate::scenario::text) fn new(text: &'t str, positions: Positions) -> Self {
        // About as many inputs as such a text has: growing maps would copy everything several times.
        let inputs = Inputs::with_capacity(text.len() / 30);
        let scenario = Scenario::default();
        let version = CURRENT;
        Self { text, version, scenario, passport: None, positions, found: Vec::new(), rule_set: None, inputs }
    }

    /// The fields of a struct in the order of `known`; unknown and repeated ones are told.
    pub(super) fn fields<'n>(
        &mut self,
        entries: &'n [Entry<'t>],
        known: &[&str],
        at: &Path,
    ) -> Vec<Option<&'n Entry<'t>>> {
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
    pub(super) fn structure<'n>(&mut self, node: &'n Node<'t>, at: &Path) -> Option<&'n [Entry<'t>]> {
        if let Shape::Struct(entries) = &node.shape {
            return Some(entries);
        }
        self.wrong_type(Expected::Struct, node, at);
        None
    }

    /// The entries of `{ … }`, each key once and a text; anything else is told. An empty `()` is a slip, not a map.
    pub(super) fn map<'n>(&mut self, entry: Option<&'n Entry<'t>>, at: &Path) -> Vec<(&'n str, &'n Entry<'t>)> {
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
    pub(super) fn list<'n>(&mut self, entry: Option<&'n Entry<'t>>, at: &Path) -> &'n [Node<'t>] {
        let Some(entry) = entry else { return &[] };
        if let Shape::List(items) = &entry.value.shape {
            return items;
        }
        self.wrong_type(Expected::List, &entry.value, at);
        &[]
    }

    /// A text that must be there; `around` is the thing it belongs to.
    pub(super) fn required_text(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str, around: Span) -> String {
        if entry.is_none() {
            self.error(Code::Missing(field.to_owned()), &at.join(field), around);
        }
        self.text_field(entry, at, field).unwrap_or_default()
    }

    /// A text that may be there.
    pub(super) fn text_field(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str) -> Option<String> {
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
    pub(super) fn id_field(&mut self, entry: Option<&Entry<'t>>, at: &Path, field: &str) -> Option<Id> {
        self.text_field(entry, at, field).map(Id::from)
    }

    /// Whether this is an id that may be given to a new thing; if not, that is told.
    pub(super) fn check_id(&mut self, id: &str, in_measures: bool, any_case: bool, at: &Path, span: Span) {
        if let Some(code) = id::fault(id, in_measures, any_case) {
            self.error(code, at, span);
        }
    }

    pub(super) fn note(&mut self, path: Path, span: Span) {
        self.positions.note(self.rule_set.as_ref(), path, Spot { span, parts: Vec::new() });
    }

    pub(super) fn wrong_type(&mut self, expected: Expected, node: &Node<'t>, at: &Path) {
        let found = self.written(node.span);
        self.error(Code::WrongType { expected, found }, at, node.span);
    }

    pub(super) fn error(&mut self, code: Code, at: &Path, span: Span) {
        self.tell(Severity::Error, code, at, span);
    }

    pub(super) fn tell(&mut self, severity: Severity, code: Code, at: &Path, span: Span) {
        let rule_set = self.rule_set.clone();
        self.found.push(Found { severity, code, rule_set, path: at.clone(), span });
    }

    /// What stands there, as written, shortened to one short line.
    pub(super) fn written(&self, span: Span) -> String {
        let text = self.text.get(span.start..span.end).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        let shown: String = line.chars().take(SHOWN).collect();
        if shown.len() < text.len() { format!("{shown} …") } else { shown }
    }
}
