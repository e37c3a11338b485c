//! The tables of *Udgift pr. borger*: every group on both sides, and two groups against each other.

use rust_decimal::Decimal;

use super::{
    Shown,
    tools::{group_name, kr_cell, side_word},
    unit_cost::{pair_names, priced_groups, unit},
};
use crate::{
    model::{
        costs::UnitCost,
        numbers::Kr,
        rules::{Area, Id},
    },
    present::{
        chart::Role,
        formats::Formats,
        names,
        table::{Cell, Column, Row, Table},
    },
    scenario::sides::Side,
};

/// Gross by area and in all, the refund, and what is left for the municipality. A group that costs the same on both sides
/// has one row, another one for each side and the difference.
pub(super) fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let mut rows = Vec::new();
    for id in priced_groups(shown.sides) {
        rows.extend(group_rows(shown, &id));
    }
    let title = formats.say("Kr. pr. helårsperson", "Kr. per full-year person");
    let is_unknown = rows.iter().any(|row: &Row| row.cells.contains(&Cell::Empty));
    let mut note = formats
        .say(
            "Priser under de sidste regler; refusionstrappen på sidste trin. Områderne er brutto.",
            "Prices under the last rules; the refund ladder at its last step. Areas are gross.",
        )
        .to_owned();
    if is_unknown {
        note.push_str(formats.say(
            " En streg: kan ikke opgøres, fordi prisen er opgjort netto uden refusionsandel eller uden område.",
            " A dash: cannot be determined, because the price is net without a refund share, or has no area.",
        ));
    }
    Table { title: title.to_owned(), head: columns(title, formats), rows, note: Some(note) }
}

fn columns(first: &str, formats: Formats) -> Vec<Column> {
    let areas = Area::NAMED.map(|area| names::area(area, formats.language));
    let sums = [
        formats.say("Brutto", "Gross"),
        formats.say("Statsrefusion", "State refund"),
        formats.say("Kommunen", "Municipality"),
    ];
    let numbers = areas.into_iter().chain(sums).map(|label| Column::number(label, ""));
    std::iter::once(Column::text(first)).chain(numbers).collect()
}

fn group_rows(shown: Shown, id: &Id) -> Vec<Row> {
    let formats = shown.formats;
    let name = group_name(shown, id);
    let cells = |amounts: &[Option<Kr>], is_difference| {
        amounts.iter().map(|kr| kr_cell(*kr, is_difference, formats)).collect::<Vec<_>>()
    };
    let [before, after] = shown.sides.both().map(|side| unit(side, id).map(|unit| amounts(&unit)));
    let sided = |amounts: &[Option<Kr>], role| {
        Row::new(format!("{name}, {}", side_word(role, formats.language)), cells(amounts, false)).of(role)
    };
    match (before, after) {
        (Some(before), Some(after)) if before == after => vec![Row::new(name, cells(&after, false))],
        (Some(before), Some(after)) => {
            let minus: Vec<Option<Kr>> =
                after.iter().zip(&before).map(|(after, before)| Some((*after)? - (*before)?)).collect();
            let label = format!("{name}, {}", formats.say("forskel", "difference"));
            let minus = Row::new(label, cells(&minus, true)).bold();
            vec![sided(&before, Role::Before), sided(&after, Role::After), minus]
        }
        (Some(before), None) => vec![sided(&before, Role::Before)],
        (None, Some(after)) => vec![sided(&after, Role::After)],
        (None, None) => Vec::new(),
    }
}

fn amounts(unit: &UnitCost) -> Vec<Option<Kr>> {
    let areas = unit.areas.iter().take(Area::NAMED.len()).copied();
    areas.chain([unit.gross, unit.refund, unit.accounts.municipality]).collect()
}

/// The two groups, and the first less the second in kroner and per cent, on both sides.
pub(super) fn gap(shown: Shown, pair: &[Id; 2]) -> Table {
    let formats = shown.formats;
    let labels = [formats.say("Før", "Before"), formats.say("Efter", "After"), formats.say("Forskel", "Difference")];
    let first = Column::text(formats.say("Kommunen, kr. pr. år", "The municipality, kr. a year"));
    let head = std::iter::once(first).chain(labels.map(|label| Column::number(label, ""))).collect();
    let net = |side: &Side, id: &Id| unit(side, id).and_then(|unit| unit.accounts.municipality);
    let row = |label: &str, value: &dyn Fn(&Side) -> Option<Kr>, is_difference| {
        let [before, after] = shown.sides.both().map(value);
        let cells = [before, after].map(|kr| kr_cell(kr, is_difference, formats));
        let change = kr_cell(after.zip(before).map(|(after, before)| after - before), true, formats);
        Row::new(label, cells.into_iter().chain([change]).collect())
    };
    let groups = pair_names(shown, pair);
    let mut rows: Vec<Row> =
        groups.iter().zip(pair).map(|(name, id)| row(name, &|side| net(side, id), false)).collect();
    let minus = |side: &Side| Some(net(side, &pair[0])? - net(side, &pair[1])?);
    let second = names::lower_first(&groups[1]);
    let label = format!("{} {} {second}", groups[0], formats.say("minus", "less"));
    rows.push(row(&label, &minus, true).bold());
    let share = |side: &Side| minus(side)?.0.checked_div(net(side, &pair[1])?.0);
    let [before, after] = shown.sides.both().map(share);
    let change = after.zip(before).and_then(|(after, before)| after.checked_sub(before));
    let points = change.map_or(Cell::Empty, |points| Cell::number(formats.plus(formats.points(points, 1)), points));
    let cells = [before, after].map(|share| share_cell(share, formats));
    let label = format!("{} {second}", formats.say("Forskel i pct. af", "Difference as a share of"));
    rows.push(Row::new(label, cells.into_iter().chain([points]).collect()).grey());
    let title = formats.say("To grupper mod hinanden", "Two groups against each other");
    Table { title: title.to_owned(), head, rows, note: None }
}

fn share_cell(share: Option<Decimal>, formats: Formats) -> Cell {
    share.map_or(Cell::Empty, |share| Cell::number(formats.plus(formats.pct(share, 1)), share))
}
