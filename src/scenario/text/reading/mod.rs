//! From the tree to a scenario: names and types against the list of inputs, every finding at its value.
//!
//! Nothing here stops at a fault: what cannot be read is told and left out, so that one look at a file tells all that is
//! wrong with it. Limits, references and what fields say together are the business of [`crate::scenario::checks`].
//!
//! Reading order: this file (the top level), [`reader`] (fields and their faults), [`inputs`] (the walk over the list of inputs),
//! [`figures`] (one figure), [`dates`] (several figures of one input), [`things`] (sources, departments, observed and published figures), [`rule_sets`],
//! [`passport`].

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
    tree::{Entry, Node, Span},
};
use crate::scenario::{
    finding::{Code, Severity},
    path::Path,
    schema_tree::tree,
};

impl<'t> Reader<'t> {
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
}
