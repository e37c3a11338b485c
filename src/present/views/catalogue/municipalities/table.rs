//! The table: a row a municipality, and below them what all that can be seen come to and what the source has for all.

use rust_decimal::Decimal;

use super::{
    basis::Basis,
    entries::{Entry, place_of},
    says,
};
use crate::{
    model::{coverage::Base, numbers::Amount},
    present::{
        facts::municipalities::{Fact, Total},
        formats::{Formats, Scale},
        table::{Cell, Column as Head, Row, Table},
        views::listing::Column,
        words::facts::{
            Telling,
            municipalities::{self as words, column_name, hidden_reason, title, total_name},
        },
    },
};

/// The unit of the money.
pub(super) const SCALE: Scale = Scale::Millions;
/// The decimals of the money: a row is a fraction of a million.
const DECIMALS: u32 = 2;

/// The columns that have something to say.
pub(super) fn columns(basis: &Basis, all: &[Entry]) -> Vec<Column> {
    let differs = |of: fn(&Entry) -> Option<Decimal>| all.iter().any(|entry| of(entry) != entry.persons);
    let has_ceiling = basis.sides.iter().flatten().any(|side| side.ceiling.is_some());
    let has_before = differs(|entry| entry.before);
    let has_after = has_ceiling || differs(|entry| entry.after.map(|ends| ends.value));
    let has_cost = has_ceiling && all.iter().any(|entry| entry.cost.is_some());
    let all = [
        (Column::Name, true),
        (Column::Rank, true),
        (Column::Persons, true),
        (Column::Share, true),
        (Column::Base, true),
        (Column::Interval, true),
        (Column::Before, has_before),
        (Column::After, has_after),
        (Column::Cost, has_cost),
    ];
    all.into_iter().filter(|(_, is_there)| *is_there).map(|(column, _)| column).collect()
}

/// The table, and how many rows at its end are for all.
pub(super) fn table(basis: &Basis, columns: &[Column], rows: &[Entry], all: &[Entry]) -> (Table, usize) {
    let formats = basis.shown.formats;
    let row = |entry: &Entry| {
        let cells = columns.iter().skip(1).map(|column| cell(basis, entry, *column)).collect();
        let row = Row::new(&entry.name, cells);
        let is_own = basis.own.as_ref() == Some(&entry.id);
        if is_own {
            row.bold()
        } else if entry.is_hidden() {
            row.grey()
        } else {
            row
        }
    };
    let totals = totals(basis, columns, all);
    let count = totals.len();
    let telling = Telling { sides: basis.shown.sides, formats };
    let note = telling.sentences(std::iter::once(Fact::Interval).chain(says::hidden_facts(basis)));
    let table = Table {
        title: title(formats).to_owned(),
        head: columns.iter().map(|column| head(*column, formats)).collect(),
        rows: rows.iter().map(row).chain(totals).collect(),
        note: Some(note),
    };
    (table, count)
}

fn head(column: Column, formats: Formats) -> Head {
    let name = column_name(column, formats);
    let persons = formats.say("pers.", "persons");
    match column {
        Column::Name => Head::text(name),
        Column::Rank => Head::number(name, ""),
        Column::Share => Head::number(name, formats.pct_unit()),
        Column::Cost => Head::number(name, SCALE.unit(formats)),
        Column::Persons | Column::Base | Column::Interval | Column::Before | Column::After => {
            Head::number(name, persons)
        }
    }
}

/// A cell of a row; a hidden one says so where its persons would stand, and why where its base would.
fn cell(basis: &Basis, entry: &Entry, column: Column) -> Cell {
    let formats = basis.shown.formats;
    match column {
        Column::Persons if entry.is_hidden() => Cell::Text(formats.say("skjult", "hidden").to_owned()),
        Column::Base if entry.is_hidden() => {
            Cell::Text(hidden_reason(basis.stated.hidden_below.0, basis.stated.persons.is_some(), formats))
        }
        Column::Interval => interval(entry.base, formats),
        Column::Share => share(basis, Some(entry.share.0)),
        Column::Cost => money(entry.cost, formats),
        Column::Name | Column::Rank | Column::Persons | Column::Base | Column::Before | Column::After => {
            whole(entry.value(column), formats)
        }
    }
}

fn whole(value: Option<Decimal>, formats: Formats) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::number(formats.number(value, 0), value))
}

fn share(basis: &Basis, share: Option<Decimal>) -> Cell {
    share.map_or(Cell::Empty, |share| {
        let text = basis.shown.formats.pct_number(share, basis.decimals());
        Cell::number(text, share.times(Decimal::ONE_HUNDRED))
    })
}

fn interval(base: Option<Base>, formats: Formats) -> Cell {
    let Some(base) = base else { return Cell::Empty };
    let text = words::interval(base, formats);
    match base.high {
        Some(high) => Cell::Range { text, low: base.low, high },
        None => Cell::Text(text),
    }
}

fn money(kr: Option<Decimal>, formats: Formats) -> Cell {
    kr.map_or(Cell::Empty, |kr| {
        let value = kr.checked_div(SCALE.kr()).unwrap_or_default();
        Cell::number(formats.scaled_to(kr, SCALE, DECIMALS), value)
    })
}

/// What the rows that can be seen come to, and below it what the source has for all, where it says something else.
fn totals(basis: &Basis, columns: &[Column], all: &[Entry]) -> Vec<Row> {
    let (stated, formats) = (basis.stated, basis.shown.formats);
    let visible = stated.visible().0;
    let seen = all.iter().filter(|entry| !entry.is_hidden()).count();
    let left = |at: usize| Some(basis.sides[at]?.visible_left().0);
    let of_visible = |column: &Column| match column {
        Column::Name | Column::Rank | Column::Share => Cell::Empty,
        Column::Persons => whole(Some(visible), formats),
        Column::Base => whole(stated.base_in_all().map(|base| base.value), formats),
        Column::Interval => interval(stated.base_in_all(), formats),
        Column::Before => whole(left(0), formats),
        Column::After => whole(left(1), formats),
        Column::Cost => money(says::in_all(basis.sides, basis.account), formats),
    };
    let of_source = |column: &Column| match column {
        Column::Persons => whole(stated.persons.map(|persons| persons.0), formats),
        Column::Share => share(basis, stated.share.map(|share| share.0)),
        Column::Name
        | Column::Rank
        | Column::Base
        | Column::Interval
        | Column::Before
        | Column::After
        | Column::Cost => Cell::Empty,
    };
    let row = |total: Total, cells: Vec<Cell>| Row::new(total_name(total, formats), cells);
    let visible = row(Total::Visible(seen), columns.iter().skip(1).map(of_visible).collect()).bold();
    let has_source = stated.persons.is_some() || stated.share.is_some();
    let source = has_source.then(|| row(Total::Source, columns.iter().skip(1).map(of_source).collect()));
    std::iter::once(visible).chain(source).collect()
}

/// What is said of a row in a sentence.
pub(super) fn said(basis: &Basis, entry: &Entry) -> Fact {
    let row = basis.stated.row(&entry.id);
    Fact::Row {
        id: entry.id.clone(),
        place: row.map(|row| place_of(basis, row)).unwrap_or_default(),
        persons: entry.persons,
        share: entry.share,
        base: entry.base,
        below: basis.stated.hidden_below.0,
        after: entry.after.filter(|after| Some(after.value) != entry.persons),
    }
}
