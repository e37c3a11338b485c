//! What a scenario is about: totals of groups, the group or total of the headlines, the rule sets that it opens on.

use super::reader::Reader;
use crate::{
    model::id::Id,
    scenario::{
        finding::{Code, Expected},
        path::Path,
        scenario::Total,
        text::tree::{Entry, Node},
    },
};

impl<'t> Reader<'t> {
    /// `totals: { "alle": (name: "Alle", groups: ["a", "b"]) }`.
    pub(super) fn read_totals(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("totals");
        for (id, entry) in self.map(entry, &at) {
            let at = at.join(id);
            self.check_id(id, true, false, &at, entry.key.span);
            self.note(at.clone(), entry.key.span);
            let entries = self.structure(&entry.value, &at).unwrap_or_default();
            let fields = self.fields(entries, &["name", "groups"], &at);
            let name = self.required_text(fields[0], &at, "name", entry.key.span);
            let at = at.join("groups");
            match fields[1] {
                Some(groups) => self.note(at.clone(), groups.value.span),
                None => self.error(Code::Missing("groups".to_owned()), &at, entry.key.span),
            }
            let nodes = self.list(fields[1], &at).iter().enumerate();
            let groups = nodes.filter_map(|(place, node)| self.group_of_total(node, &at.join(&place.to_string())));
            let groups = groups.collect();
            self.scenario.totals.push(Total { id: Id::from(id), name, groups });
        }
    }

    fn group_of_total(&mut self, node: &Node<'t>, at: &Path) -> Option<Id> {
        self.note(at.clone(), node.span);
        let group = node.text();
        if group.is_none() {
            self.wrong_type(Expected::Text, node, at);
        }
        group.map(Id::from)
    }

    /// `about: "alle"`.
    pub(super) fn read_about(&mut self, entry: Option<&Entry<'t>>) {
        self.scenario.about = self.id_field(entry, &Path::new(""), "about");
    }

    /// `sides: (before: "foer", after: "efter")`.
    pub(super) fn read_sides(&mut self, entry: Option<&Entry<'t>>) {
        let Some(entry) = entry else { return };
        let at = Path::new("sides");
        self.note(at.clone(), entry.key.span);
        let Some(entries) = self.structure(&entry.value, &at) else { return };
        let fields = self.fields(entries, &["before", "after"], &at);
        let [before, after] = [(0, "before"), (1, "after")]
            .map(|(field, name)| self.required_text(fields[field], &at, name, entry.key.span));
        self.scenario.sides = Some([before.into(), after.into()]);
    }
}
