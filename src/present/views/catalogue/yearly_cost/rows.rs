//! The table of *Udgift pr. år*: a block for before, one for after, one for the difference; the parts of each add up to *I
//! alt*, and below stands who has left the model and is in none of it.

use super::parts::{PartYears, Parted};
use crate::{
    evaluation::sides::Side,
    model::{numbers::Kr, spending::Account},
    present::{
        chart::Role,
        formats::{Formats, Scale, from_f64},
        table::{Cell, Column, Row, Table},
        views::{
            CostsBy, Shown,
            shared::{
                changes::side_title,
                kind::{Kind, kind},
                tools::{persons_cell, unit_heading, year_columns},
            },
        },
        words::{
            facts::yearly_cost::part_name,
            names::{self, lower_first},
        },
    },
};

/// The unit that all amounts of the view share.
pub(super) fn scale(parted: &Parted) -> Scale {
    let parts = parted.parts.iter().flat_map(|part| part.sides.iter().flatten());
    let all = parts.chain(&parted.totals).flatten().flatten();
    Scale::for_values(all.map(|kr| kr.to_f64()))
}

/// *Udgift pr. år fordelt på gruppe, kommunekassen*.
pub(super) fn title(by: CostsBy, account: Account, formats: Formats) -> String {
    let what = match by {
        CostsBy::Group => formats.say("Udgift pr. år fordelt på gruppe", "Cost a year by group"),
        CostsBy::Area => formats.say("Udgift pr. år fordelt på område", "Cost a year by area"),
    };
    format!("{what}, {}", lower_first(names::account(account, formats.language)))
}

/// The price level of both sides, or that they have each its own.
pub(super) fn level(shown: Shown, parted: &Parted) -> String {
    let level = shown.sides.after.scenario.price_level();
    if parted.is_comparable() {
        format!("{level}{}", shown.formats.say("-priser", " prices"))
    } else {
        shown.formats.say("hver side i sit prisniveau", "each side in its own price level").to_owned()
    }
}

pub(super) fn table(shown: Shown, parted: &Parted) -> Table {
    let (formats, sides) = (shown.formats, shown.sides);
    let writing = Writing { scale: scale(parted), formats };
    let first = format!("{}, {}", unit_heading(writing.scale, parted.account, formats), level(shown, parted));
    let mut head = vec![Column::text(first)];
    head.extend(year_columns(&parted.years, shown));
    head.push(Column::number(formats.say("I alt", "Total"), ""));
    let block = |side: usize, role: Role| Block {
        title: side_title(shown, role),
        role,
        parts: parted.parts.iter().map(|part| part.sides[side].clone()).collect(),
        total: parted.totals[side].clone(),
        left: left(sides.both()[side], &parted.years),
    };
    let mut blocks = vec![block(0, Role::Before), block(1, Role::After)];
    if kind(sides) == Kind::OneRuleSet {
        blocks.remove(0);
    } else if parted.is_comparable() {
        let difference = difference(parted, &blocks, formats);
        blocks.push(difference);
    }
    // Who has left is told where anybody has.
    let has_left = blocks.iter().flat_map(|block| &block.left).flatten().any(|persons| persons.abs() >= 0.5);
    let rows: Vec<Row> = blocks.iter().flat_map(|block| block.rows(shown, parted, has_left, writing)).collect();
    let note = note(&rows, parted, formats);
    Table { title: title(parted.by, parted.account, formats), head, rows, note: Some(note) }
}

/// One side, or the difference.
struct Block {
    title: String,
    role: Role,
    /// In the order of the parts; `None` where the part is left out.
    parts: Vec<Option<Vec<Option<Kr>>>>,
    total: Vec<Option<Kr>>,
    /// Who has left the model by the end of each year.
    left: Vec<Option<f64>>,
}

/// How amounts are written.
#[derive(Clone, Copy)]
struct Writing {
    scale: Scale,
    formats: Formats,
}

fn difference(parted: &Parted, blocks: &[Block], formats: Formats) -> Block {
    let left = blocks[0].left.iter().zip(&blocks[1].left).map(|(before, after)| Some((*after)? - (*before)?));
    Block {
        title: formats.say("Forskel: efter minus før", "Difference: after less before").to_owned(),
        role: Role::Difference,
        parts: parted.parts.iter().map(PartYears::difference).collect(),
        total: parted.difference(),
        left: left.collect(),
    }
}

impl Block {
    fn rows(&self, shown: Shown, parted: &Parted, has_left: bool, writing: Writing) -> Vec<Row> {
        let (formats, count) = (writing.formats, parted.years.len() + 1);
        let is_difference = self.role == Role::Difference;
        let nothing = || vec![Cell::Text(String::new()); count];
        let mut rows = vec![Row::new(self.title.as_str(), nothing()).of(self.role).bold()];
        for (part, years) in parted.parts.iter().zip(&self.parts) {
            let name = part_name(&part.part, shown.sides, formats);
            rows.push(match years {
                Some(years) => Row::new(name, cells(years, is_difference, writing)),
                None => Row::new(format!("{name}: {}", formats.say("ikke med", "left out")), nothing()).grey(),
            });
        }
        let all = formats.say("I alt", "Total");
        rows.push(Row::new(all, cells(&self.total, is_difference, writing)).bold());
        if has_left {
            let persons = self.left.iter().map(|persons| {
                let persons = persons.and_then(from_f64);
                persons_cell(persons, is_difference, 0, formats)
            });
            let label = formats.say("Har forladt modellen, personer ultimo", "Have left the model, persons at the end");
            let cells = persons.chain([Cell::Text(String::new())]).collect();
            rows.push(Row::new(label, cells).grey().in_unit(formats.say("personer", "persons")));
        }
        rows
    }
}

/// The years and their sum.
fn cells(years: &[Option<Kr>], is_difference: bool, writing: Writing) -> Vec<Cell> {
    let Writing { scale, formats } = writing;
    let sum: Option<Kr> = years.iter().copied().sum();
    let cell = |kr: Option<Kr>| {
        kr.map_or(Cell::Empty, |kr| {
            let text = formats.scaled(kr.0, scale);
            let text = if is_difference { formats.plus(text) } else { text };
            Cell::number(text, kr.0.checked_div(scale.kr()).unwrap_or_default())
        })
    };
    years.iter().copied().chain([sum]).map(cell).collect()
}

/// How many have left the model by the end of each year that a side covers.
fn left(side: &Side, years: &[i32]) -> Vec<Option<f64>> {
    let left = side.outcome.left_the_model();
    let december = |year: &i32| side.outcome.case.period.months_of(*year).next_back();
    years.iter().map(|year| left.get(december(year)?).copied()).collect()
}

fn note(rows: &[Row], parted: &Parted, formats: Formats) -> String {
    let mut note = vec![formats.say(
        "Før DUT-kompensation. Bloktilskud, udligning og skat er ikke med.",
        "Before compensation from the state (DUT). Block grant, equalisation and tax are outside.",
    )];
    if rows.iter().any(|row| row.cells.contains(&Cell::Empty)) {
        note.push(formats.say(
            "En streg: kan ikke opgøres, eller året er ikke med på den side.",
            "A dash: cannot be determined, or the side does not cover the year.",
        ));
    }
    if parted.parts.iter().any(|part| part.sides.iter().any(Option::is_none)) {
        note.push(
            formats.say("Ikke med: filen har ingen udgift dertil.", "Left out: the file has no cost of that kind."),
        );
    }
    note.join(" ")
}
