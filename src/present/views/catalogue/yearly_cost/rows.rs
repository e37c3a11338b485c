//! The table of *Udgift pr. år*: a block for before, one for after, one for the difference; the parts of each add up to *I
//! alt*, and below stands who has left the model and is in none of it.

use super::parts::{PartYears, Parted};
use crate::{
    evaluation::sides::Side,
    model::numbers::Kr,
    present::{
        chart::Role,
        facts::{
            kind::{Kind, kind},
            shared::Drawn,
            yearly_cost::Fact,
        },
        formats::{Formats, Scale, from_f64},
        table::{Cell, Column, Row, Table},
        views::{
            Shown,
            shared::{
                changes::side_title,
                tools::{persons_cell, unit_heading, year_columns},
            },
        },
        words::{
            facts::{
                Telling,
                yearly_cost::{level_text, part_left_out, part_name, title},
            },
            sides::drawn_title,
        },
    },
};

/// The unit that all amounts of the view share.
pub(super) fn scale(parted: &Parted) -> Scale {
    let parts = parted.parts.iter().flat_map(|part| part.sides.iter().flatten());
    let all = parts.chain(&parted.totals).flatten().flatten();
    Scale::for_values(all.map(|kr| kr.to_f64()))
}

/// The price level of both sides, or that they have each its own.
pub(super) fn level(shown: Shown, parted: &Parted) -> String {
    let level = parted.is_comparable().then(|| shown.sides.after.scenario.price_level());
    level_text(level, shown.formats)
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
        let difference = difference(shown, parted, &blocks);
        blocks.push(difference);
    }
    // Who has left is told where anybody has.
    let has_left = blocks.iter().flat_map(|block| &block.left).flatten().any(|persons| persons.abs() >= 0.5);
    let rows: Vec<Row> = blocks.iter().flat_map(|block| block.rows(shown, parted, has_left, writing)).collect();
    let note = Telling { sides, formats }.sentences(notes(&rows, parted));
    let note = (!note.is_empty()).then_some(note);
    Table { title: title(parted.by, parted.account, formats), head, rows, note }
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

fn difference(shown: Shown, parted: &Parted, blocks: &[Block]) -> Block {
    let left = blocks[0].left.iter().zip(&blocks[1].left).map(|(before, after)| Some((*after)? - (*before)?));
    Block {
        title: drawn_title(Drawn::Difference, shown.sides, shown.formats),
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
            rows.push(match years {
                Some(years) => {
                    Row::new(part_name(&part.part, shown.sides, formats), cells(years, is_difference, writing))
                }
                None => Row::new(part_left_out(&part.part, shown.sides, formats), nothing()).grey(),
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

/// What stands where there is no amount.
fn notes(rows: &[Row], parted: &Parted) -> Vec<Fact> {
    let has_dash = rows.iter().any(|row| row.cells.contains(&Cell::Empty));
    let leaves_out = parted.parts.iter().any(|part| part.sides.iter().any(Option::is_none));
    let dash = has_dash.then_some(Fact::Dash);
    dash.into_iter().chain(leaves_out.then_some(Fact::NotIncluded)).collect()
}
