//! The figures of all layers by the thing they belong to, made in one pass: what [`super::resolve`] looks up for every
//! input in every month of change. [`Layers`] answers the same for a single path.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::model::{id::Id, time::Month};
use crate::scenario::{
    figure::{Figure, Value},
    inputs::Inputs,
    layers::{Held, Layers},
    path::Path,
};

/// The figures of a rule set and of all it builds on.
pub(super) struct Laid<'a>(IndexMap<&'a str, Vec<Entry<'a>>, FxBuildHasher>);

/// One figure of one layer.
struct Entry<'a> {
    /// The path below the thing: `stay/mean`.
    field: &'a str,
    layer: usize,
    from: Month,
    figure: &'a Figure,
    /// Whether it brings the input, rather than changing what a lower layer or an earlier month has.
    is_new: bool,
}

/// One thing in one month: a group, a cost line, an investment, the discounting.
#[derive(Clone, Copy)]
pub(super) struct Thing<'l, 'a> {
    /// From the base up, the changes of a layer after what it brings, the later figures of an input after its first.
    entries: &'l [Entry<'a>],
    month: Month,
}

impl<'a> Laid<'a> {
    /// Of a checked scenario.
    pub(super) fn new(layers: &Layers<'a>) -> Self {
        let mut laid = Self(IndexMap::default());
        laid.bring(layers, &layers.scenario().inputs, 0);
        let rule_sets = (0..).map_while(|layer| Some((layer, layers.rule_set(layer)?)));
        for (layer, rules) in rule_sets {
            laid.bring(layers, &rules.brought, layer);
            // The base changes nothing, and a change is of something that is there.
            for (path, figure) in rules.changes.iter().filter(|_| layer > 0) {
                if let Some(entries) = laid.0.get_mut(path.thing()) {
                    let from = layers.from(rules, figure);
                    entries.push(Entry { field: field(path), layer, from, figure, is_new: false });
                }
            }
        }
        laid
    }

    fn bring(&mut self, layers: &Layers<'a>, inputs: &'a Inputs, layer: usize) {
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
                let from = layers.month_in_base(figure);
                let field = path.undated().get(thing.len() + 1..).unwrap_or_default();
                entries.push(Entry { field, layer, from, figure, is_new: !path.is_dated() });
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
    /// The figure that holds at a field, seen from below `layer`, with the layer that says so and the month since when.
    pub(super) fn held_below(self, layer: usize, field: &str) -> Option<Held<'a>> {
        let holds = |entry: &&Entry| entry.layer < layer && entry.field == field && entry.from <= self.month;
        let found = self.entries.iter().rev().find(holds);
        found.map(|entry| Held { layer: entry.layer, from: entry.from, figure: entry.figure })
    }

    /// Whether any figure of it holds from this very month on.
    pub(super) fn says_something_new(self) -> bool {
        self.entries.iter().any(|entry| entry.from == self.month)
    }

    /// The thing in another month.
    pub(super) fn in_month(self, month: Month) -> Self {
        Self { month, ..self }
    }

    pub(super) fn figure(self, field: &str) -> Option<&'a Figure> {
        self.held_below(usize::MAX, field).map(|held| held.figure)
    }

    pub(super) fn value(self, field: &str) -> Option<&'a Value> {
        self.figure(field).map(|figure| &figure.value)
    }

    pub(super) fn word(self, field: &str) -> Option<&'a str> {
        self.value(field)?.word()
    }

    /// What stands directly below a field: destinations, years.
    pub(super) fn leaves(self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let brought = self.entries.iter().filter(|entry| entry.is_new);
        brought.filter_map(move |entry| entry.field.strip_prefix(field)?.strip_prefix('/'))
    }

    /// The ids below a field, in order, without repeats.
    pub(super) fn ids(self, field: &'a str) -> Vec<Id> {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.leaves(field).filter_map(|rest| rest.split('/').next()) {
            // The inputs of a thing mostly stand together.
            if ids.last() != Some(&id) && !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(Id::from).collect()
    }
}

/// About how many inputs a cost line has, of which there are most.
const USUAL: usize = 8;

/// The path below the thing.
fn field(path: &Path) -> &str {
    path.undated().get(path.thing().len() + 1..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use indexmap::IndexSet;
    use proptest::{collection::vec, option::weighted, prelude::*, sample::Index};

    use super::*;
    use crate::{
        model::time::CalendarMonth,
        scenario::{Scenario, inputs::Inputs, schema::kind_of, schema_rules::Holds, text::loading},
    };

    /// A change: of which rule set, of which input, from which month if of one of its own, and with which dates.
    type Change = (usize, Index, Option<(i32, u8)>, Vec<(i32, u8)>);

    fn change() -> impl Strategy<Value = Change> {
        let month = || (2018..2029_i32, 1..13_u8);
        (0..4_usize, any::<Index>(), weighted(0.6, month()), vec(month(), 0..3))
    }

    /// Three rule sets above the base, each upon the one before, with changes whose values tell them apart.
    fn layered(changes: &[Change]) -> Scenario {
        let read = loading::read(include_bytes!("../../tests/fixtures/everything.ron")).scenario;
        let mut scenario = read.unwrap_or_else(|| unreachable!("the fixture loads"));
        for id in ["to", "tre"] {
            let mut rules = scenario.rule_sets[1].clone();
            rules.builds_on = scenario.rule_sets.last().map(|below| below.id.clone());
            rules.id = id.into();
            rules.changes = Inputs::default();
            rules.brought = Inputs::default();
            rules.from = if id == "to" { None } else { rules.from };
            scenario.rule_sets.push(rules);
        }
        let brought = scenario.rule_sets[1].brought.keys();
        let paths: Vec<Path> = scenario.inputs.keys().chain(brought).cloned().collect();
        for (number, (layer, index, from, dates)) in (1_000..).step_by(10).zip(changes) {
            let figure = |number: i32, from: Option<(i32, u8)>| {
                let from = from.map(|(year, month)| CalendarMonth { year, month });
                Figure { from, ..Figure::bare(Value::Number(rust_decimal::Decimal::from(number))) }
            };
            let path = Path::new(index.get(&paths).undated());
            // Where there can be dates, from the first month of a change on: an earlier date is refused.
            let has_dates = kind_of(&path).is_some_and(|kind| kind.holds == Holds::Dated);
            let dates = dates.iter().filter(|_| has_dates);
            let dates = dates.filter(|date| from.is_none_or(|from| from < **date) && **date > (2026, 7));
            let inputs = match layer {
                // What a rule set brings is not the base's.
                0 if !scenario.inputs.contains_key(&path) => continue,
                0 => &mut scenario.inputs,
                // A later figure of a change that is there may come before the new first one, which is refused.
                _ if scenario.rule_sets[*layer].changes.contains_key(&path) => continue,
                _ => &mut scenario.rule_sets[*layer].changes,
            };
            if *layer > 0 {
                inputs.insert(path.clone(), figure(number, *from));
            }
            for (later, date) in (number + 1..).zip(dates) {
                let later = figure(later, Some(*date));
                inputs.insert(path.dated(later.from.unwrap_or_else(|| unreachable!("it has one"))), later);
            }
        }
        scenario
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// The two ways in which rule sets are laid over each other say the same, seen from below every layer.
        #[test]
        fn laid_out_at_once_and_path_by_path_agree(changes in vec(change(), 0..40)) {
            let scenario = layered(&changes);
            let layers = Layers::new(&scenario, "tre");
            let laid = Laid::new(&layers);
            let all = layers.inputs().flat_map(Inputs::keys);
            let paths: IndexSet<&Path> = all.filter(|path| !path.is_dated()).collect();
            for month in layers.months().into_iter().chain([Month(i32::MAX)]) {
                for path in &paths {
                    let thing = laid.thing(path.thing(), month);
                    for below in 0..=4 {
                        let of_path = layers.figure_below(below, path.as_str(), month);
                        let of_thing = thing.held_below(below, field(path)).map(|held| (held.layer, held.figure));
                        let same = of_path.zip(of_thing).is_some_and(|((one, figure), (other, same))| {
                            one == other && std::ptr::eq(figure, same)
                        });
                        prop_assert!(
                            same || (of_path.is_none() && of_thing.is_none()),
                            "{path} below {below} in {month:?}: {of_path:?}, {of_thing:?}"
                        );
                    }
                }
            }
        }
    }
}
