//! The panel made from the one before, where only numbers differ: while a value is dragged, what the inputs are called and
//! where they stand is as it was, and so is every row that the number does not touch.

use std::sync::Arc;

use super::{Assumptions, Section, lead::Lead, row::Row, rows::Both};
use crate::{
    evaluation::sides::Sides,
    present::{
        formats::Formats,
        grounds::{is_claim, unsourced},
        words::names::input_words::words_for,
    },
    scenario::{
        Scenario,
        figure::{Figure, Value},
        inputs::Inputs,
        path::{Path, undated},
        schema::{Unit, kind_of},
        schema_rules::Rule,
    },
};

impl Assumptions {
    /// The panel of two sides, from that of the two before it; `None` where more differs than numbers, so that it must be
    /// made from nothing.
    #[must_use]
    pub fn following(&self, last: &Sides, sides: &Sides, formats: Formats) -> Option<Self> {
        let mut changed = Changed::default();
        for (last, side) in last.both().into_iter().zip(sides.both()) {
            if last.rule_set != side.rule_set {
                return None;
            }
            numbers_changed(&last.scenario, &side.scenario, &mut changed)?;
        }
        let is_one = |sides: &Sides| Arc::ptr_eq(&sides.before.scenario, &sides.after.scenario);
        if is_one(last) != is_one(sides) {
            return None;
        }
        let both = Both::new(sides, formats);
        let row = |row: &Row| {
            if is_alone(row) && !changed.inputs.contains(&row.path.undated()) {
                return Some(row.clone());
            }
            let (_, words) = words_for(row.kind)?;
            Some(Row {
                name: row.name.clone(),
                field_names: row.field_names.clone(),
                ..both.row(&row.path, row.kind, words)?
            })
        };
        let section = |section: &Section| {
            let rows: Option<Vec<Row>> = section.rows.iter().map(row).collect();
            let lead = section.lead.as_ref().and_then(|_| Lead::new(&both, formats));
            Some(Section { title: section.title.clone(), rows: rows?, lead })
        };
        let sections: Option<Vec<Section>> = self.sections.iter().map(section).collect();
        let unsourced = if changed.claims { unsourced(&sides.after.scenario) } else { self.unsourced };
        Some(Self { sections: sections?, unsourced })
    }
}

/// What differs between two states of a scenario.
#[derive(Default)]
struct Changed<'a> {
    /// The paths, without dates, of the inputs whose numbers differ.
    inputs: Vec<&'a str>,
    /// Whether one of them became a figure that should have a source, or is none any more, as a 0 that nobody wrote.
    claims: bool,
}

/// Whether what a row says depends on no other input and on no result.
fn is_alone(row: &Row) -> bool {
    // Beside a part of those who leave stands how many that is.
    let has_other_unit = matches!(row.kind.unit, Unit::ExitPart | Unit::Points | Unit::PersonsPerYear);
    matches!(row.kind.rule, Rule::Limits | Rule::Survival)
        && !has_other_unit
        && !row.path.as_str().ends_with("/stay/mean")
}

/// Adds the inputs whose numbers differ; `None` where anything else of what the panel shows does.
fn numbers_changed<'a>(last: &Scenario, now: &'a Scenario, changed: &mut Changed<'a>) -> Option<()> {
    if std::ptr::eq(last, now) {
        return Some(());
    }
    let is_same = last.names == now.names
        && last.title == now.title
        && last.totals == now.totals
        && last.rule_sets.len() == now.rule_sets.len();
    if !is_same {
        return None;
    }
    inputs_changed(&last.inputs, &now.inputs, changed)?;
    for (last, now) in last.rule_sets.iter().zip(&now.rule_sets) {
        let is_same = last.id == now.id
            && last.name == now.name
            && last.builds_on == now.builds_on
            && last.from == now.from
            && last.source == now.source;
        if !is_same {
            return None;
        }
        inputs_changed(&last.changes, &now.changes, changed)?;
        inputs_changed(&last.brought, &now.brought, changed)?;
    }
    Some(())
}

fn inputs_changed<'a>(last: &Inputs, now: &'a Inputs, changed: &mut Changed<'a>) -> Option<()> {
    if last.len() != now.len() {
        return None;
    }
    for ((last_path, last), (path, figure)) in last.into_iter().zip(now) {
        if last_path != path {
            return None;
        }
        if std::ptr::eq(last, figure) || last == figure {
            continue;
        }
        if !differs_in_number(last, figure) || is_of_the_whole(path) {
            return None;
        }
        changed.inputs.push(undated(path.as_str()));
        changed.claims |= kind_of(path).is_some_and(|kind| is_claim(kind, last) != is_claim(kind, figure));
    }
    Some(())
}

/// Whether two figures are the same but for their number.
fn differs_in_number(last: &Figure, now: &Figure) -> bool {
    let are_numbers = [last, now].iter().all(|figure| matches!(figure.value, Value::Number(_)));
    are_numbers && Figure { value: now.value.clone(), ..last.clone() } == *now
}

/// Whether it is no thing's own, as the year of the prices is: other rows may have it in their words.
fn is_of_the_whole(path: &Path) -> bool {
    !path.thing().contains('/')
}
