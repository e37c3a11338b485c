//! From the tree to a scenario: names and types against the list of inputs, every finding at its value.
//!
//! Nothing here stops at a fault: what cannot be read is told and left out, so that one look at a file tells all that is
//! wrong with it. Limits, references and what fields say together are the business of [`crate::scenario::checks`].
//!
//! Reading order: this file (the top level), [`reader`] (fields and their faults), [`inputs`] (the walk over the list of inputs),
//! [`figures`] (one figure), [`mod@dates`] (several figures of one input), [`things`] (sources, departments, observed and published figures),
//! [`about`], [`rule_sets`], [`passport`].

mod about;
mod dates;
mod figures;
mod inputs;
mod numbers;
mod passport;
mod reader;
mod rule_sets;
mod things;

pub(super) use dates::dates;
pub(super) use reader::{Found, Reader};

use super::{
    format,
    positions::Spot,
    tree::{Entry, Node, Shape, Span},
};
use crate::scenario::{
    finding::{Code, Severity},
    path::Path,
    schema_tree::tree,
};

/// The fields at the top of a file that are no inputs.
const OWN: [&str; 13] = [
    "format",
    "title",
    "place",
    "description",
    "departments",
    "sources",
    "observed",
    "rule_sets",
    "published",
    "passport",
    "about",
    "sides",
    "totals",
];

impl<'t> Reader<'t> {
    /// Reads the whole file, and brings what it says to the current format.
    pub(super) fn read(&mut self, root: &Node<'t>) {
        let Some(version) = self.read_as(root, |version| version) else { return };
        format::migrate(&mut self.scenario, version);
    }

    /// Reads a file of an older version word for word as one of the current format; whether it is of an older version.
    pub(super) fn read_as_current(&mut self, root: &Node<'t>) -> bool {
        if let Shape::Struct(entries) = &root.shape
            && let Some(entry) = entries.iter().find(|entry| entry.key.word() == Some("format"))
            && self.written(entry.value.span) != format::CURRENT.to_string()
        {
            return self.read_as(root, |_| format::CURRENT).is_some();
        }
        false
    }

    /// Reads the whole file by the version that is made of its own, which it gives.
    fn read_as(&mut self, root: &Node<'t>, by: impl FnOnce(u32) -> u32) -> Option<u32> {
        let at = Path::new("");
        let entries = self.structure(root, &at)?;
        let format = entries.iter().find(|entry| entry.key.word() == Some("format"));
        let version = self.format(format, root)?;
        self.version = by(version);
        let sections = tree().fields.iter().map(|(name, _)| *name);
        let is_known = |name: &&str| format::since(name).is_none_or(|since| since <= version);
        let known: Vec<&str> = OWN.iter().copied().chain(sections).filter(is_known).collect();
        let fields = self.fields(entries, &known, &at);
        let field = |name: &str| fields[known.iter().position(|known| *known == name)?];
        let open = Span { start: root.span.start, end: root.span.start + 1 };
        self.positions.note(None, at.clone(), Spot { span: open, parts: Vec::new() });
        self.scenario.title = self.required_text(field("title"), &at, "title", open);
        self.scenario.place = self.required_text(field("place"), &at, "place", open);
        self.scenario.description = self.text_field(field("description"), &at, "description").unwrap_or_default();
        self.read_departments(field("departments"));
        self.read_sources(field("sources"));
        for (name, branch) in &tree().fields {
            self.read_field(branch, name, field(name), &at, open);
        }
        self.scenario.inputs = std::mem::take(&mut self.inputs);
        self.read_observed(field("observed"));
        self.read_rule_sets(field("rule_sets"), open);
        self.read_published(field("published"));
        self.read_about(field("about"));
        self.read_sides(field("sides"));
        self.read_totals(field("totals"));
        if known.contains(&"passport") {
            self.read_passport(field("passport"));
        }
        Some(version)
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
}
