//! Rule sets: the base, which only has a name, and what the others change.

use super::reader::Reader;
use crate::{
    model::id::Id,
    scenario::{
        dates::DateFault,
        figure::Figure,
        finding::{Code, Expected},
        inputs::Inputs,
        path::Path,
        scenario::RuleSet,
        schema::InputKind,
        schema_things::BROUGHT,
        schema_tree::{kind_at, tree},
        text::{
            format,
            tree::{Entry, Node, Span},
        },
    },
};

/// The fields of a rule set; the base has the first three alone.
const FIELDS: &[&str] =
    &["id", "name", "note", "builds_on", "from", "source", "changes", "investments", "compensation_lines"];

impl<'t> Reader<'t> {
    /// `rule_sets: [(id: "…", name: "…"), (id: "…", name: "…", builds_on: "…", changes: { … })]`.
    pub(super) fn read_rule_sets(&mut self, entry: Option<&Entry<'t>>, around: Span) {
        let at = Path::new("rule_sets");
        if let Some(entry) = entry {
            self.note(at.clone(), entry.key.span);
        }
        let nodes = self.list(entry, &at);
        if nodes.is_empty() && !self.found.iter().any(|found| found.path == at) {
            self.error(Code::NoRuleSets, &at, entry.map_or(around, |entry| entry.key.span));
        }
        for (index, node) in nodes.iter().enumerate() {
            if let Some(rules) = self.rule_set(node, &at, index) {
                self.scenario.rule_sets.push(rules);
            }
        }
    }

    fn rule_set(&mut self, node: &Node<'t>, list: &Path, index: usize) -> Option<RuleSet> {
        let at = list.join(&index.to_string());
        let entries = self.structure(node, &at)?;
        // The id comes first: everything else in the rule set is told with it.
        let id = entries.iter().find(|entry| entry.key.word() == Some("id"));
        let at = id.and_then(|id| id.value.text()).filter(|id| !id.contains('/')).map_or(at, |id| list.join(id));
        let is_known = |name: &&str| format::since(name).is_none_or(|since| since <= self.version);
        let known: Vec<&str> = FIELDS.iter().copied().filter(is_known).collect();
        let mut fields = self.fields(entries, &known, &at);
        fields.resize(FIELDS.len(), None);
        let key = id.map_or_else(|| self.open(node), |id| id.value.span);
        let id = Id::from(self.required_text(fields[0], &at, "id", key));
        self.note(at.clone(), key);
        if !id.is_empty() {
            self.check_id(&id, true, false, &at, key);
        }
        let mut rules = RuleSet {
            id: id.clone(),
            name: self.required_text(fields[1], &at, "name", key),
            note: self.text_field(fields[2], &at, "note"),
            builds_on: None,
            from: None,
            source: None,
            brought: Inputs::default(),
            changes: Inputs::default(),
        };
        if index == 0 {
            self.refuse_in_base(&fields, &at);
            return Some(rules);
        }
        let base = self.scenario.rule_sets.first().map(|base| base.id.clone());
        rules.builds_on = self.id_field(fields[3], &at, "builds_on").or(base);
        rules.from = fields[4].and_then(|entry| self.month(&entry.value, &at.join("from")));
        rules.source = self.id_field(fields[5], &at, "source");
        self.rule_set = Some(id);
        self.read_changes(fields[6], &at.join("changes"));
        rules.changes = std::mem::take(&mut self.inputs);
        for (section, entry) in BROUGHT.iter().zip(&fields[7..]) {
            self.read_brought(section, *entry);
        }
        rules.brought = std::mem::take(&mut self.inputs);
        self.rule_set = None;
        Some(rules)
    }

    /// The base is what the file says outside its rule sets.
    fn refuse_in_base(&mut self, fields: &[Option<&Entry<'t>>], at: &Path) {
        for (name, entry) in FIELDS.iter().zip(fields).skip(3) {
            let Some(entry) = entry else { continue };
            let code = if *name == "builds_on" { Code::BuildsOn } else { Code::BaseChanges };
            self.error(code, &at.join(name), entry.key.span);
        }
    }

    /// `changes: { "groups/…/at_most": 36 }`. Whether the path exists in what it builds on is checked later.
    fn read_changes(&mut self, entry: Option<&Entry<'t>>, at: &Path) {
        for (path, entry) in self.changes(entry, at) {
            let kind = kind_at(path.as_str());
            if path.is_dated() && kind.is_some() {
                let input = Path::new(path.undated());
                self.error(Code::Dates(DateFault::NoFirst), &input, entry.key.span);
                continue;
            }
            if kind.is_none_or(InputKind::is_fact) {
                // A path that nothing may have, or a fact: the place is the path itself, and the value says nothing.
                self.note(path.clone(), entry.key.span);
                self.inputs.insert(path, Figure::NOTHING);
            } else if let Some(kind) = kind {
                self.read_figure(kind, &entry.value, &path, Some(entry.key.span));
            }
        }
    }

    /// The entries of `changes`, each path once.
    fn changes<'n>(&mut self, entry: Option<&'n Entry<'t>>, at: &Path) -> Vec<(Path, &'n Entry<'t>)> {
        use crate::scenario::text::tree::Shape;
        let Some(entry) = entry else { return Vec::new() };
        let Shape::Map(entries) = &entry.value.shape else {
            self.wrong_type(Expected::Map, &entry.value, at);
            return Vec::new();
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut known = Vec::with_capacity(entries.len());
        for entry in entries {
            match entry.key.text() {
                None => self.wrong_type(Expected::Text, &entry.key, at),
                Some(path) if !seen.insert(path) => {
                    self.error(Code::Repeated(path.to_owned()), &Path::new(path), entry.key.span);
                }
                Some(path) => known.push((Path::new(path), entry)),
            }
        }
        known
    }

    fn read_brought(&mut self, section: &str, entry: Option<&Entry<'t>>) {
        let branch = tree().fields.iter().find(|(name, _)| *name == section);
        if let Some(((name, branch), entry)) = branch.zip(entry) {
            self.read_field(branch, name, Some(entry), &Path::new(""), entry.key.span);
        }
    }

    /// Where a value begins: its bracket.
    pub(super) fn open(&self, node: &Node<'t>) -> Span {
        let first = self.text.get(node.span.start..).and_then(|text| text.chars().next()).map_or(1, char::len_utf8);
        Span { start: node.span.start, end: node.span.start + first }
    }
}
