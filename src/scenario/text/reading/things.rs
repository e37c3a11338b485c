//! What no reform changes and no input is: departments, sources, observed persons, published figures.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{figures::whole, reader::Reader};
use crate::{
    model::{id::Id, reconcile::Bound, time::CalendarMonth},
    scenario::{
        calendar::{YEARS, month},
        finding::{Code, Expected},
        path::Path,
        scenario::{Observed, Published, Source},
        text::tree::{Entry, Node},
    },
};

impl<'t> Reader<'t> {
    /// `departments: { "SOF": (name: "…") }`.
    pub(super) fn read_departments(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("departments");
        for (id, entry) in self.map(entry, &at) {
            let at = at.join(id);
            self.check_id(id, true, true, &at, entry.key.span);
            self.note(at.clone(), entry.key.span);
            let Some(entries) = self.structure(&entry.value, &at) else { continue };
            let fields = self.fields(entries, &["name"], &at);
            let name = self.required_text(fields[0], &at, "name", entry.key.span);
            Arc::make_mut(&mut self.scenario.names).insert(at, name);
        }
    }

    /// `sources: { "kbh-2017": (title: "…", …) }`.
    pub(super) fn read_sources(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("sources");
        for (id, entry) in self.map(entry, &at) {
            let at = at.join(id);
            self.check_id(id, false, false, &at, entry.key.span);
            self.note(at.clone(), entry.key.span);
            let entries = self.structure(&entry.value, &at).unwrap_or_default();
            let fields = self.fields(entries, &["title", "publisher", "date", "reference", "note"], &at);
            let source = Source {
                id: Id::from(id),
                title: self.required_text(fields[0], &at, "title", entry.key.span),
                publisher: self.text_field(fields[1], &at, "publisher"),
                date: self.text_field(fields[2], &at, "date"),
                reference: self.text_field(fields[3], &at, "reference"),
                note: self.text_field(fields[4], &at, "note"),
            };
            self.scenario.sources.push(source);
        }
    }

    /// `observed: { "ressourceforløb": (source: "…", persons: { "2016-12": 1_500 }) }`.
    pub(super) fn read_observed(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("observed");
        for (group, entry) in self.map(entry, &at) {
            let at = at.join(group);
            self.note(at.clone(), entry.key.span);
            let entries = self.structure(&entry.value, &at).unwrap_or_default();
            let fields = self.fields(entries, &["source", "persons"], &at);
            let source = self.id_field(fields[0], &at, "source");
            if fields[1].is_none() {
                self.error(Code::Missing("persons".to_owned()), &at.join("persons"), entry.key.span);
            }
            let persons = self.persons_by_month(fields[1], &at.join("persons"));
            self.scenario.observed.push(Observed { group: Id::from(group), persons, source });
        }
    }

    fn persons_by_month(&mut self, entry: Option<&Entry<'t>>, at: &Path) -> Vec<(CalendarMonth, Decimal)> {
        let mut all: Vec<(CalendarMonth, Decimal)> = Vec::new();
        for (key, entry) in self.map(entry, at) {
            let at = at.join(key);
            let Some(month) = self.month(&entry.key, &at) else { continue };
            if all.last().is_some_and(|(last, _)| month < *last) {
                self.error(Code::NotAscending(key.to_owned()), &at, entry.key.span);
            }
            let Some(persons) = self.number(&entry.value, &at) else { continue };
            let kind = crate::scenario::schema_tree::kind_at("groups/*/start/persons");
            if let Some(kind) = kind.filter(|kind| persons < kind.least || persons > kind.most) {
                self.error(Code::OutOfRange { value: persons, kind }, &at, entry.value.span);
            }
            self.note(at, entry.value.span);
            all.push((month, persons));
        }
        all
    }

    /// `published: [(name: "…", measure: "…", …)]`.
    pub(super) fn read_published(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("published");
        for (index, node) in self.list(entry, &at).iter().enumerate() {
            let at = at.join(&index.to_string());
            self.note(at.clone(), self.open(node));
            if let Some(published) = self.published(node, &at) {
                self.scenario.published.push(published);
            }
        }
    }

    fn published(&mut self, node: &Node<'t>, at: &Path) -> Option<Published> {
        let entries = self.structure(node, at)?;
        let fields = self.fields(entries, PUBLISHED, at);
        let open = self.open(node);
        let number = |this: &mut Self, field: usize| {
            let name = PUBLISHED[field];
            let Some(entry) = fields[field] else {
                this.error(Code::Missing(name.to_owned()), &at.join(name), open);
                return None;
            };
            this.note(at.join(name), entry.value.span);
            this.number(&entry.value, &at.join(name))
        };
        let mut stated = BOUNDS.into_iter().filter(|(field, _)| fields[*field].is_some());
        let (said, bound) = stated.next().unwrap_or(BOUNDS[0]);
        if let Some((_, second)) = stated.next()
            && let Some(entry) = fields[BOUNDS.iter().find(|(_, bound)| *bound == second)?.0]
        {
            self.error(Code::OneClaim, &at.join(second.field()), entry.key.span);
        }
        if let [Some(_), Some(entry)] = [fields[10], fields[15]] {
            self.error(Code::OneReason, &at.join("explained"), entry.key.span);
        }
        let value = number(self, said).unwrap_or_default();
        // A bound may say no rounding: it is then exact.
        let is_rounded = bound == Bound::Value || fields[7].is_some();
        let rounded_to = if is_rounded { number(self, 7).unwrap_or(Decimal::ONE) } else { Decimal::ZERO };
        if is_rounded
            && rounded_to <= Decimal::ZERO
            && let Some(entry) = fields[7]
        {
            self.wrong_type(Expected::Positive, &entry.value, &at.join("rounded_to"));
        }
        Some(Published {
            name: self.required_text(fields[0], at, "name", open),
            measure: self.required_text(fields[1], at, "measure", open),
            rules: self.required_text(fields[2], at, "rules", open).into(),
            before: self.id_field(fields[3], at, "before"),
            after: self.id_field(fields[4], at, "after"),
            period: self.month_or_year(fields[5], &at.join("period")),
            value,
            bound,
            rounded_to,
            price_level: fields[8].and_then(|entry| {
                self.note(at.join("price_level"), entry.value.span);
                self.year(&entry.value, &at.join("price_level"))
            }),
            rounded_parts: self.count(fields[9], &at.join("rounded_parts")),
            contradiction: self.text_field(fields[10], at, "contradiction"),
            explained: self.text_field(fields[15], at, "explained"),
            source: self.required_text(fields[11], at, "source", open).into(),
            place: self.text_field(fields[12], at, "place"),
        })
    }

    /// A month `2022-01`, a year `2022`, or nothing.
    fn month_or_year(&mut self, entry: Option<&Entry<'t>>, at: &Path) -> String {
        let Some(entry) = entry else { return String::new() };
        self.note(at.clone(), entry.value.span);
        let is_year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year: i32| YEARS.contains(&year));
        let text = entry.value.text().filter(|text| text.is_empty() || is_year(text) || month(text).is_some());
        if text.is_none() {
            self.wrong_type(Expected::Month, &entry.value, at);
        }
        text.unwrap_or_default().to_owned()
    }

    /// A whole number of things, none where it is left out.
    fn count(&mut self, entry: Option<&Entry<'t>>, at: &Path) -> u32 {
        let Some(entry) = entry else { return 0 };
        let number = self.number(&entry.value, at);
        let count = number.and_then(whole).and_then(|count| u32::try_from(count).ok());
        match (number, count) {
            (Some(number), None) if !number.is_integer() => self.error(Code::NotWhole(number), at, entry.value.span),
            (Some(_), None) => self.wrong_type(Expected::Positive, &entry.value, at),
            _ => {}
        }
        count.unwrap_or_default()
    }
}

/// The fields of a published figure.
const PUBLISHED: &[&str] = &[
    "name",
    "measure",
    "rules",
    "before",
    "after",
    "period",
    "value",
    "rounded_to",
    "price_level",
    "rounded_parts",
    "contradiction",
    "source",
    "place",
    "at_least",
    "at_most",
    "explained",
];

/// The places there of what says the number.
const BOUNDS: [(usize, Bound); 3] = [(6, Bound::Value), (13, Bound::AtLeast), (14, Bound::AtMost)];
