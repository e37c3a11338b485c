//! The figures of all layers by the thing they belong to, made in one pass: what [`super::resolve`] looks up for every
//! input in every month of change. [`Layers`] answers the same for a single path.

use indexmap::{IndexMap, IndexSet};

use crate::model::{rules::Id, time::Month};
use crate::scenario::{
    figure::{Figure, Value},
    inputs::Inputs,
    layers::Layers,
    path::Path,
};

/// The figures of a rule set and of all it builds on.
pub(super) struct Laid<'a>(IndexMap<&'a str, Vec<Entry<'a>>>);

/// One figure of one layer.
struct Entry<'a> {
    /// The path below the thing: `stay/mean`.
    field: &'a str,
    layer: usize,
    from: Month,
    figure: &'a Figure,
    /// Whether it changes what a lower layer has, rather than bringing it.
    is_change: bool,
}

/// One thing in one month: a group, a cost line, an investment, the discounting.
#[derive(Clone, Copy)]
pub(super) struct Thing<'l, 'a> {
    /// From the base up, the changes of a layer after what it brings.
    entries: &'l [Entry<'a>],
    month: Month,
}

impl<'a> Laid<'a> {
    /// Of a checked scenario.
    pub(super) fn new(layers: &Layers<'a>) -> Self {
        let mut laid = Self(IndexMap::new());
        laid.bring(&layers.scenario().inputs, 0);
        let rule_sets = (0..).map_while(|layer| Some((layer, layers.rule_set(layer)?)));
        for (layer, rules) in rule_sets {
            laid.bring(&rules.investments, layer);
            // The base changes nothing, and a change is of something that is there.
            for (path, figure) in rules.changes.iter().filter(|_| layer > 0) {
                if let Some(entries) = laid.0.get_mut(path.thing()) {
                    let from = layers.from(rules, figure);
                    entries.push(Entry { field: field(path), layer, from, figure, is_change: true });
                }
            }
        }
        laid
    }

    fn bring(&mut self, inputs: &'a Inputs, layer: usize) {
        let mut last: (&str, usize) = ("", 0);
        for (path, figure) in inputs {
            // The inputs of a thing mostly stand together, so most need not be looked up.
            let thing = path.thing();
            if thing != last.0 || self.0.is_empty() {
                let entry = self.0.entry(thing);
                last = (thing, entry.index());
                entry.or_insert_with(|| Vec::with_capacity(USUAL));
            }
            if let Some((_, entries)) = self.0.get_index_mut(last.1) {
                let from = Month::ALWAYS;
                entries.push(Entry { field: field(path), layer, from, figure, is_change: false });
            }
        }
    }

    /// The thing at a path in a month; without any figure where there is none.
    pub(super) fn thing(&self, path: &str, month: Month) -> Thing<'_, 'a> {
        Thing { entries: self.0.get(path).map_or(&[], Vec::as_slice), month }
    }

    /// The ids of a section (`groups`), in order, each with its place here.
    pub(super) fn ids(&self, section: &str) -> Vec<(usize, Id)> {
        let things = self.0.keys().enumerate();
        let id = |thing: &'a str| thing.strip_prefix(section)?.strip_prefix('/').map(Id::from);
        things.filter_map(|(index, thing)| Some((index, id(thing)?))).collect()
    }

    /// The thing at a place in a month.
    pub(super) fn at(&self, index: usize, month: Month) -> Thing<'_, 'a> {
        Thing { entries: self.0.get_index(index).map_or(&[], |(_, entries)| entries.as_slice()), month }
    }
}

impl<'a> Thing<'_, 'a> {
    /// The figure that holds at a field, seen from below `layer`, and the layer that says so.
    pub(super) fn figure_below(self, layer: usize, field: &str) -> Option<(usize, &'a Figure)> {
        let holds = |entry: &&Entry| entry.layer < layer && entry.field == field && entry.from <= self.month;
        self.entries.iter().rev().find(holds).map(|entry| (entry.layer, entry.figure))
    }

    pub(super) fn figure(self, field: &str) -> Option<&'a Figure> {
        self.figure_below(usize::MAX, field).map(|(_, figure)| figure)
    }

    pub(super) fn value(self, field: &str) -> Option<&'a Value> {
        self.figure(field).map(|figure| &figure.value)
    }

    pub(super) fn word(self, field: &str) -> Option<&'a str> {
        self.value(field)?.word()
    }

    /// What stands directly below a field: destinations, years.
    pub(super) fn leaves(self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let brought = self.entries.iter().filter(|entry| !entry.is_change);
        brought.filter_map(move |entry| entry.field.strip_prefix(field)?.strip_prefix('/'))
    }

    /// The ids below a field, in order, without repeats.
    pub(super) fn ids(self, field: &'a str) -> Vec<Id> {
        let ids: IndexSet<&str> = self.leaves(field).filter_map(|rest| rest.split('/').next()).collect();
        ids.into_iter().map(Id::from).collect()
    }
}

/// About how many inputs a thing has.
const USUAL: usize = 24;

/// The path below the thing.
fn field(path: &Path) -> &str {
    path.as_str().get(path.thing().len() + 1..).unwrap_or_default()
}
