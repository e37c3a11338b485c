//! Where the columns of the table stand, and which of them have room.

use eframe::egui::{Rangef, Ui};

use crate::{
    present::{
        table::{Cell, Table},
        views::{catalogue::municipalities::Municipalities, listing::Column},
    },
    ui::{theme, widgets::one_line},
};

/// The height of a row and of the head.
pub(super) const ROW: f32 = 22.0;
pub(super) const HEAD: f32 = 40.0;
/// The room at each side of a cell.
pub(super) const GUTTER: f32 = 6.0;
/// The sign of sorting beside a head.
pub(super) const SIGN: f32 = 12.0;
/// A name has at least so much room.
const NAME: f32 = 110.0;
/// The small bars: so wide, or as wide as there is room for.
const BARS: [f32; 2] = [34.0, 72.0];

/// A column where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) column: Column,
    /// Its place in the table's head.
    pub(super) index: usize,
    pub(super) at: Rangef,
}

/// The columns that have room, in the order in which they are drawn.
#[derive(Debug, Clone)]
pub(super) struct Places {
    pub(super) columns: Vec<Place>,
    /// The small bars, behind the share.
    pub(super) bars: Option<Rangef>,
}

/// What gives way first where there is no room for all.
const GIVING_WAY: [Column; 4] = [Column::Interval, Column::Base, Column::After, Column::Before];

impl Places {
    pub(super) fn new(ui: &Ui, view: &Municipalities, room: Rangef) -> Self {
        // The place stands before the name, which the row is called by.
        let mut order: Vec<usize> = (0..view.columns.len()).collect();
        order.sort_by_key(|index| match view.columns.get(*index) {
            Some(Column::Rank) => 0,
            Some(Column::Name) => 1,
            _ => index + 2,
        });
        let mut columns: Vec<(Column, usize, f32)> =
            order.into_iter().map(|index| (view.columns[index], index, width(ui, &view.table, index))).collect();
        let least = |columns: &[(Column, usize, f32)]| -> f32 {
            columns.iter().map(|(column, _, width)| if *column == Column::Name { NAME } else { *width }).sum()
        };
        for column in GIVING_WAY {
            if least(&columns) + BARS[0] > room.span() {
                columns.retain(|(one, ..)| *one != column);
            }
        }
        let spare = room.span() - least(&columns);
        let bars = if spare < BARS[0] { 0.0 } else { (spare * 0.5).clamp(BARS[0], BARS[1]) };
        let wanted = columns.iter().find(|(column, ..)| *column == Column::Name).map_or(NAME, |(.., width)| *width);
        let name = (NAME + spare - bars).min(wanted.max(NAME)).max(60.0);
        let used: f32 = least(&columns) - NAME + name + bars;
        let numbers = columns.len().saturating_sub(2);
        // What is left is shared by the numbers, so that they do not stand far from their names.
        let share = ((room.span() - used) / f32::from(u16::try_from(numbers.max(1)).unwrap_or(1))).clamp(0.0, 34.0);
        let mut places = Self { columns: Vec::new(), bars: None };
        let mut left = room.min;
        for (column, index, width) in columns {
            let width = match column {
                Column::Name => name,
                Column::Rank => width,
                Column::Persons
                | Column::Share
                | Column::Base
                | Column::Interval
                | Column::Before
                | Column::After
                | Column::Cost => width + share,
            };
            places.columns.push(Place { column, index, at: Rangef::new(left, left + width) });
            left += width;
            if column == Column::Share && bars > 0.0 {
                places.bars = Some(Rangef::new(left + GUTTER, left + bars - GUTTER));
                left += bars;
            }
        }
        places
    }

    /// From the first column that a hidden row cannot fill to the last.
    pub(super) fn unfilled(&self) -> Option<Rangef> {
        let is_unfilled = |place: &&Place| match place.column {
            Column::Name | Column::Rank | Column::Persons | Column::Share => false,
            Column::Base | Column::Interval | Column::Before | Column::After | Column::Cost => true,
        };
        let mut unfilled = self.columns.iter().filter(is_unfilled);
        let first = unfilled.next()?;
        Some(Rangef::new(first.at.min, unfilled.next_back().unwrap_or(first).at.max))
    }

    /// Which column as drawn is that of names.
    pub(super) fn name(&self) -> usize {
        self.columns.iter().position(|place| place.column == Column::Name).unwrap_or_default()
    }

    /// Where the last column ends.
    pub(super) fn right(&self) -> f32 {
        self.columns.last().map_or(0.0, |place| place.at.max)
    }
}

/// What a column needs: its head with the sign of sorting, or the longest of its texts; all digits have one width. A reason
/// stands across the cells that it explains.
fn width(ui: &Ui, table: &Table, index: usize) -> f32 {
    let ink = theme::tokens(ui).ink;
    let wide = |text: &str, font| one_line(ui, text, font, ink, f32::INFINITY).size().x;
    let head = table.head.get(index).map_or(0.0, |head| {
        let small = || theme::bold(theme::SMALL);
        wide(&head.label, small()).max(wide(&head.unit, small())) + SIGN
    });
    let longest = match index.checked_sub(1) {
        None => table.rows.iter().map(|row| row.label.as_str()).max_by_key(|text| text.chars().count()),
        Some(at) => {
            let numbers = table.rows.iter().filter_map(|row| match row.cells.get(at) {
                Some(cell @ (Cell::Number { .. } | Cell::Range { .. })) => Some(cell.shown()),
                Some(Cell::Text(_) | Cell::Status { .. } | Cell::Empty) | None => None,
            });
            numbers.max_by_key(|text| text.chars().count())
        }
    };
    let longest = longest.map_or(0.0, |text| wide(text, theme::bold(theme::BODY)));
    (head.max(longest) + 2.0 * GUTTER).ceil()
}
