//! How a row of the panel is made: what both sides say at a path, what follows from it, and whether it rests on a source.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    other_unit::beside,
    row::{Cell, Cells, Row},
    short::short,
};
use crate::{
    evaluation::sides::Sides,
    model::stays,
    present::{
        formats::{Formats, exit_unit, from_f64, show_value, unit_label},
        grounds::{is_claim, is_firm, is_unsourced},
        table::Tone,
        words::names::{carrier_name, input_words::InputWords, inputs::label_by},
    },
    scenario::{
        Scenario,
        edit::{inherited, limits},
        figure::{Figure, Status, Value},
        inputs::Inputs,
        layers::Layers,
        path::Path,
        schema::{InputKind, Presence, Unit, kind_of},
    },
};

/// Both sides with their layers.
pub(super) struct Both<'a> {
    pub(super) sides: &'a Sides,
    layers: [Layers<'a>; 2],
    formats: Formats,
}

impl<'a> Both<'a> {
    pub(super) fn new(sides: &'a Sides, formats: Formats) -> Self {
        let layers = sides.both().map(|side| Layers::new(&side.scenario, &side.rule_set));
        Self { sides, layers, formats }
    }

    /// The inputs of either side, those of *after* first in their order.
    pub(super) fn paths(&self) -> Vec<Path> {
        let paths: indexmap::IndexSet<&Path> = self.layers.iter().rev().flat_map(Layers::paths).collect();
        // The dates of an input come behind it, whoever states them.
        let nothing = Arc::new(Figure::NOTHING);
        let figures = paths.into_iter().map(|path| (path.clone(), Arc::clone(&nothing)));
        figures.collect::<Inputs>().keys().cloned().collect()
    }

    /// The scenario whose names an input has: that of *after*, unless only *before* has the input.
    pub(super) fn scenario_of(&self, path: &Path) -> &'a Scenario {
        let side = usize::from(self.layers[1].last(path.as_str()).is_some());
        &self.sides.both()[side].scenario
    }

    /// The row of an input of this kind, by its words.
    pub(super) fn row(&self, path: &Path, kind: &'static InputKind, words: &InputWords) -> Option<Row> {
        if self.says_nothing(path) {
            return None;
        }
        let figures =
            [1, 0].map(|side| self.layers[side].last(path.as_str()).map(|(layer, figure)| (side, layer, figure)));
        let [after, before] = figures.map(|figure| Some(self.cell(figure?, path, kind)));
        let scenario = self.scenario_of(path);
        let (_, _, figure) = figures.into_iter().flatten().next()?;
        // The row is as well founded as the weaker of its two sides.
        let is_sourced = figures.into_iter().flatten().all(|(.., figure)| is_firm(figure));
        let is_idle = figure.status.is_none()
            && figure.source.is_none()
            && [&before, &after].into_iter().flatten().all(|cell| is_default(kind, &cell.value));
        let is_number = is_quantity(kind.unit, &figure.value) && !is_idle;
        let tone = if is_sourced {
            Tone::Good
        } else if is_number || figure.status == Some(Status::Assumption) {
            Tone::Assumed
        } else {
            Tone::Plain
        };
        let is_unsourced = figures.into_iter().flatten().any(|(side, layer, figure)| {
            let rules = self.layers[side].rule_set(layer).filter(|_| layer > 0);
            is_claim(kind, figure) && is_unsourced(rules, figure)
        });
        let unit = after.as_ref().or(before.as_ref()).map_or(kind.unit, |cell| cell.unit);
        // A word such as *ingen* has no unit.
        let is_counted = |cell: &Cell| matches!(cell.value, Value::Number(_) | Value::List(_));
        let has_unit = [&before, &after].into_iter().flatten().any(is_counted);
        let differs = before.as_ref().map(|cell| &cell.text) != after.as_ref().map(|cell| &cell.text);
        let is_shared = kind.is_fact() && Arc::ptr_eq(&self.sides.before.scenario, &self.sides.after.scenario);
        let label = label_by(Some(words), scenario, path, self.formats.language);
        let (group, short) = short(words, scenario, path, &label, self.formats.language);
        let cells = match after {
            Some(cell) if is_shared => Cells::Shared(cell),
            after => Cells::Sides([before, after]),
        };
        Some(Row {
            path: path.clone(),
            kind,
            name: label.clone(),
            field_names: [String::new(), String::new()],
            label,
            group,
            short,
            unit: if has_unit { unit_text(unit, figure, scenario, self.formats) } else { String::new() },
            cells,
            differs,
            tone,
            is_unsourced,
            is_idle,
            is_main: words.is_first && !is_idle,
        })
    }

    /// Whether an input says more on either side than what holds where a file says nothing.
    pub(super) fn says_something(&self, path: &Path) -> bool {
        let kind = kind_of(path);
        let says = |layers: &Layers| {
            let figure = layers.last(path.as_str()).map(|(_, figure)| figure);
            figure.zip(kind).is_some_and(|(figure, kind)| figure.source.is_some() || !is_default(kind, &figure.value))
        };
        self.layers.iter().any(says)
    }

    /// Whether the two sides have another value.
    pub(super) fn differs(&self, path: &Path) -> bool {
        let [before, after] =
            self.layers.each_ref().map(|layers| layers.last(path.as_str()).map(|(_, figure)| &figure.value));
        before != after
    }

    /// How exits are given, of a group that has none.
    fn says_nothing(&self, path: &Path) -> bool {
        let group = path.as_str().strip_suffix("/exits_are");
        group.is_some_and(|group| self.layers.iter().all(|layers| layers.ids(&format!("{group}/exits")).is_empty()))
    }

    /// What a side says with the figure of this layer.
    fn cell(&self, (side, layer, figure): (usize, usize, &Figure), path: &Path, kind: &InputKind) -> Cell {
        let layers = &self.layers[side];
        let are_counts = kind.unit == Unit::ExitPart && layers.counts_exits(path);
        let unit = exit_unit(kind.unit, are_counts);
        let derived = self.derived(side, path, layer);
        let value = derived.map_or_else(|| figure.value.clone(), Value::Number);
        let text = self.text(side, &value, unit);
        let struck = self.struck(side, path).map(|base| self.text(side, base, unit)).filter(|base| *base != text);
        let top = layers.top();
        let number = value.number();
        let beside =
            number.and_then(|number| beside(self.sides.both()[side], layers, path, unit, number, self.formats));
        let of = self.sides.both()[side];
        Cell {
            number,
            limits: limits(&of.scenario, &of.rule_set, path, kind),
            beside,
            value,
            unit,
            text,
            struck,
            is_derived: derived.is_some(),
            is_own: top > 0 && layer == top,
        }
    }

    /// The value as it stands in a field, with names for ids.
    fn text(&self, side: usize, value: &Value, unit: Unit) -> String {
        let scenario = &self.sides.both()[side].scenario;
        let named = |section: &str| value.word().map(|id| scenario.name(&format!("{section}/{id}")).to_owned());
        let name = match (unit, unit.section_of_ids()) {
            (Unit::Department, _) => value.word().map(str::to_owned),
            (Unit::Input, _) => value.word().map(|path| carrier_name(scenario, path, self.formats.language)),
            (_, section) => section.and_then(named),
        };
        name.unwrap_or_else(|| show_value(value, unit, self.formats))
    }

    /// The mean stay that follows where a cap was changed above the mean.
    fn derived(&self, side: usize, path: &Path, layer: usize) -> Option<Decimal> {
        let rest = path.below("groups")?;
        let id = rest.strip_suffix("/stay/mean")?;
        let (cap, _) = self.layers[side].last(&format!("groups/{id}/stay/at_most"))?;
        // A mean with dates is several.
        if cap <= layer || self.layers[side].dates(layer, path.as_str()).next().is_some() {
            return None;
        }
        let side = self.sides.both()[side];
        let group = side.outcome.case.last_rules().groups.get(side.group(id)?)?;
        from_f64(stays::mean_stay(&group.stay)).map(|mean| mean.round_dp(1).normalize())
    }

    /// What *after* changes, where *before* is not the rule set that *after* builds on.
    fn struck(&self, side: usize, path: &Path) -> Option<&'a Value> {
        let after = &self.sides.after;
        let rules = after.rules()?;
        let is_base_shown = after.scenario.title == self.sides.before.scenario.title
            && rules.builds_on.as_ref() == Some(&self.sides.before.rule_set);
        if side == 0 || is_base_shown || !rules.changes.contains_key(path) {
            return None;
        }
        inherited(&self.sides.both()[1].scenario, &after.rule_set, path).map(|figure| &figure.value)
    }
}

/// Whether a value is what holds where a file says nothing.
fn is_default(kind: &InputKind, value: &Value) -> bool {
    match kind.presence {
        Presence::Required => false,
        Presence::Optional => *value == Value::None,
        Presence::Number(number) => *value == Value::Number(number),
        Presence::Word(word) => value.word() == Some(word),
    }
}

/// Whether an input says how much, so that it should rest on a source.
fn is_quantity(unit: Unit, value: &Value) -> bool {
    let is_structure = matches!(unit, Unit::Year | Unit::Years | Unit::Month | Unit::Choice(_));
    !is_structure && matches!(value, Value::Number(_) | Value::List(_))
}

/// The unit beside the field; for an amount in other prices than the scenario's, those prices.
fn unit_text(unit: Unit, figure: &Figure, scenario: &Scenario, formats: Formats) -> String {
    let label = unit_label(unit, formats);
    let is_amount = matches!(unit, Unit::Kr | Unit::KrPerYear);
    match figure.price_level.filter(|level| is_amount && *level != scenario.price_level()) {
        Some(level) => format!("{label} ({level})"),
        None => label,
    }
}
