//! The inputs of a trail: the figures that held in the period, with their prices and sources.

use super::{Text, Told};
use crate::{
    model::{
        measures::When,
        numbers::Kr,
        time::{Month, Period},
    },
    present::words::{language::Language, names},
    scenario::{
        figure::{Figure, Status, Value},
        layers::Layers,
        path::Path,
        price_index::price_indices,
        schema::kind_of,
    },
};

impl Text<'_> {
    /// One input, or all that are set below a path; what has been listed already is only named.
    pub(super) fn input(&mut self, path: &str, depth: usize, told: Told) {
        let lines = self.inputs(path, told);
        let said = (path.to_owned(), lines);
        if said.1.len() > 1 && self.told_inputs.contains(&said) {
            let above = self.formats.language.say("som ovenfor", "as above");
            self.line(depth, &format!("{} ({above})", self.thing(path)), None);
            return;
        }
        for line in &said.1 {
            self.line(depth, line, None);
        }
        self.told_inputs.push(said);
    }

    /// A line for every figure at or below a path that held in the period.
    fn inputs(&self, path: &str, told: Told) -> Vec<String> {
        let scenario = &told.side.scenario;
        let layers = Layers::new(scenario, &told.side.rule_set);
        let (first, last) = span(told.when, scenario.period());
        let inputs = layers.inputs().flat_map(|inputs| inputs.keys()).filter(|one| !one.is_dated());
        let mut paths: Vec<&Path> = inputs.filter(|one| one.as_str() == path || one.below(path).is_some()).collect();
        paths.dedup();
        let mut lines = Vec::new();
        for path in paths {
            let label = names::input_full_label(scenario, path, self.formats.language);
            for (from, layer, figure) in held(&layers, path, first, last) {
                let is_default = *figure == Figure::bare(Value::Number(rust_decimal::Decimal::ZERO));
                if figure.value == Value::None || is_default {
                    continue;
                }
                let from = from.map(|from| self.formats.month(scenario.period().calendar(from)));
                let from = from.map(|from| format!(" {} {from}", self.formats.say("fra", "from"))).unwrap_or_default();
                // What an investment is made of is no claim that needs a source, unless it has one of its own.
                let is_shape = matches!(figure.value, Value::Word(_)) && path.below("investments").is_some();
                let is_bare = figure.source.is_none() && figure.status.is_none();
                let source = if is_shape && is_bare { String::new() } else { self.source(figure, &layers, layer) };
                lines.push(format!("{label}{from} = {}{source}", self.value(&layers, path, figure)));
            }
        }
        lines
    }

    /// The value with its unit; an amount in other prices than the scenario's in both.
    fn value(&self, layers: &Layers, path: &Path, figure: &Figure) -> String {
        let scenario = layers.scenario();
        let section = kind_of(path).and_then(|kind| kind.unit.section_of_ids());
        if let Some((section, id)) = section.zip(figure.value.word()) {
            return names::lower_first(scenario.name(&format!("{section}/{id}")));
        }
        let own = names::value_with_unit(path, &figure.value, layers.counts_exits(path), self.formats);
        let (level, of_scenario) = (figure.price_level, scenario.price_level());
        let Some(level) = level.filter(|level| *level != of_scenario) else { return own };
        let amount = figure.value.number().map(Kr);
        let index = layers.last(&[path.named_thing(), "/index"].concat()).and_then(|(_, figure)| figure.value.word());
        let indices = price_indices(scenario);
        let by = indices.named(index);
        let converted = amount.zip(by).and_then(|(amount, by)| by.convert(amount, level, of_scenario));
        let converted = converted.map(|kr| self.formats.kr(kr.0)).unwrap_or_default();
        match self.formats.language {
            Language::Danish => {
                format!("{own} ({level} p/l) = {converted} i {of_scenario} p/l")
            }
            Language::English => {
                format!("{own} ({level} prices) = {converted} in {of_scenario} prices")
            }
        }
    }

    /// The status and source of a figure: its own source, else that of the rule set that changes it.
    fn source(&self, figure: &Figure, layers: &Layers, layer: usize) -> String {
        let rules = layers.rule_set(layer).filter(|_| layer > 0);
        let source = rules.map_or(figure.source.as_ref(), |rules| rules.source_of(figure)).map(|id| {
            let source = layers.scenario().sources.iter().find(|source| source.id == *id);
            source.map_or(&**id, |source| source.title.as_str())
        });
        let status = figure.status.map(|status| names::status(status, self.formats.language));
        let words: Vec<&str> = status.into_iter().chain(source).collect();
        if words.is_empty() && matches!(figure.value, Value::Word(_)) {
            return String::new();
        }
        if words.is_empty() {
            return format!(" [{}]", self.formats.say("uden kilde", "no source"));
        }
        // An assumption is not what its source says; the source is what it goes by.
        let by = if figure.status == Some(Status::Assumption) {
            self.formats.say(" med udgangspunkt i: ", " going by: ")
        } else {
            ": "
        };
        format!(" [{}]", words.join(by))
    }

    /// What the inputs below a path are called together.
    fn thing(&self, path: &str) -> String {
        let segments: Vec<&str> = path.split('/').collect();
        match segments.as_slice() {
            ["investments"] => self.formats.say("investeringer", "investments").to_owned(),
            ["coverage"] => self.formats.say("kommunerne", "the municipalities").to_owned(),
            ["discount"] => self.formats.say("diskontering", "discounting").to_owned(),
            ["groups", id, "stay"] => {
                let group = self.sides.name(&format!("groups/{id}")).to_owned();
                format!("{group}: {}", self.formats.say("varighed", "stay"))
            }
            _ => names::lower_first(self.sides.name(path)),
        }
    }
}

/// The first and last month that a period is about; the last of the scenario where it has none, whose rules then count.
fn span(when: When, period: Period) -> (Month, Month) {
    let at = |index: usize| Month(i32::try_from(index).unwrap_or(i32::MAX));
    let last = at(period.months().saturating_sub(1));
    match when {
        When::Year(year) => {
            let months = period.months_of(year);
            (at(months.start), at(months.end.saturating_sub(1)))
        }
        When::Month(month) => (period.month(month), period.month(month)),
        When::Whole | When::CourseMonth(_) => (last, last),
    }
}

/// The figures that hold at a path between two months, each with its layer; those after the first, and later ones of several
/// figures, with the month from which they hold.
fn held<'a>(layers: &Layers<'a>, path: &Path, first: Month, last: Month) -> Vec<(Option<Month>, usize, &'a Figure)> {
    let later = layers.months().into_iter().filter(|month| first < *month && *month <= last);
    let months = std::iter::once((None, first)).chain(later.map(|month| (Some(month), month)));
    let mut held: Vec<(Option<Month>, usize, &Figure)> = Vec::new();
    for (from, month) in months {
        let Some(now) = layers.held_below(usize::MAX, path.as_str(), month) else { continue };
        let (layer, figure) = (now.layer, now.figure);
        if held.last().is_none_or(|(_, _, before)| !std::ptr::eq(*before, figure)) {
            // A later figure of several is known by its month.
            let is_date = layers.dates(layer, path.as_str()).any(|(_, date)| std::ptr::eq(date, figure));
            held.push((from.or(Some(now.from).filter(|_| is_date)), layer, figure));
        }
    }
    held
}
