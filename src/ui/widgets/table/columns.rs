//! The columns of a table: their texts laid out, where each stands, and which of them scroll sideways where there is no room
//! for all.

use std::{ops::Range, sync::Arc};

use eframe::egui::{Galley, Rangef, Rect, Ui, pos2, text::LayoutJob};

use super::{
    fitting::{fit, overflows},
    style::style,
};
use crate::{
    present::table::{Align, Cell, Column, Row, Table},
    ui::theme,
};

/// The room at each side of a cell: the usual, and what it may become so that a table needs not scroll.
const GUTTERS: [f32; 2] = [8.0, 5.0];
/// The room of a square or dot before a text.
pub(super) const SQUARE: f32 = 18.0;
/// The room above and below a row's text.
pub(super) const TOP: f32 = 5.0;
/// The least height of a row.
const ROW: f32 = 26.0;
/// The least room that must be left for what scrolls between what stands.
const SCROLLING: f32 = 120.0;

/// Texts laid out, and where they stand.
pub(super) struct Columns {
    widths: Vec<f32>,
    /// Those that scroll sideways where there is no room for all; the others stand at the left and the right.
    pub(super) scrolling: Range<usize>,
    /// The width they are shown in.
    available: f32,
    /// The room at each side of a cell.
    pub(super) gutter: f32,
    pub(super) head: Vec<Arc<Galley>>,
    /// Each row's label and cells.
    pub(super) rows: Vec<Vec<Arc<Galley>>>,
}

impl Columns {
    pub(super) fn measure(ui: &Ui, table: &Table, available: f32) -> Self {
        let mut columns = Self {
            widths: Vec::new(),
            scrolling: scrolling(table),
            available,
            gutter: 0.0,
            head: Vec::new(),
            rows: Vec::new(),
        };
        columns.lay_out(ui, table, None);
        let bare = natural(&columns, table);
        let with = |gutter: f32| bare.iter().map(|width| (width + 2.0 * gutter).ceil()).collect::<Vec<f32>>();
        let [usual, least] = GUTTERS;
        columns.gutter =
            if overflows(&with(usual), available) && !overflows(&with(least), available) { least } else { usual };
        columns.widths = with(columns.gutter);
        let is_text: Vec<bool> = table.head.iter().map(|head| head.align == Align::Left).collect();
        if fit(&mut columns.widths, &is_text, available) {
            let widths = columns.widths.clone();
            columns.lay_out(ui, table, Some(&widths));
        }
        columns.stand();
        columns
    }

    /// Lets only the labels stand where all that is to stand would leave too little room for the rest.
    fn stand(&mut self) {
        let right = self.width_of(self.scrolling.end..self.widths.len());
        if self.width_of(0..self.scrolling.start) + right + SCROLLING > self.available {
            self.scrolling = 1..self.widths.len();
        }
    }

    /// Lays out all texts: on one line, or wrapped in columns of text.
    fn lay_out(&mut self, ui: &Ui, table: &Table, widths: Option<&[f32]>) {
        let t = theme::tokens(ui);
        let gutter = self.gutter;
        let whole = self.available - 2.0 * gutter;
        let heading_of_rows =
            |text: &str, font, color| ui.painter().layout_job(LayoutJob::simple(text.to_owned(), font, color, whole));
        let galley = |text: &str, font, color, column: usize, indent: f32| {
            let wraps = table.head.get(column).is_some_and(|head| head.align == Align::Left);
            let width = widths.filter(|_| wraps).and_then(|widths| widths.get(column));
            let width = width.map_or(f32::INFINITY, |width| (width - 2.0 * gutter - indent).max(20.0));
            ui.painter().layout_job(LayoutJob::simple(text.to_owned(), font, color, width))
        };
        let head = table.head.iter().enumerate();
        self.head = head
            .map(|(column, head)| {
                galley(&heading(&head.label, &head.unit), theme::regular(theme::SMALL), t.muted, column, 0.0)
            })
            .collect();
        let rows = table.rows.iter().map(|row| {
            let (font, color) = style(ui, row.emphasis);
            let label = if is_heading(row) {
                heading_of_rows(&row.label, font.clone(), color)
            } else {
                galley(&row.label, font.clone(), color, 0, if row.role.is_some() { SQUARE } else { 0.0 })
            };
            let cells = row.cells.iter().enumerate().map(|(index, cell)| {
                let color = if matches!(cell, Cell::Empty) { t.muted } else { color };
                galley(cell.shown(), font.clone(), color, index + 1, indent(cell))
            });
            std::iter::once(label).chain(cells).take(table.head.len()).collect()
        });
        self.rows = rows.collect();
    }

    /// The width of all columns.
    pub(super) fn total(&self) -> f32 {
        self.width_of(0..self.widths.len())
    }

    /// The width of some of them.
    fn width_of(&self, columns: Range<usize>) -> f32 {
        self.widths.get(columns).into_iter().flatten().sum()
    }

    /// Whether there is no room for all at once.
    pub(super) fn is_wide(&self) -> bool {
        overflows(&self.widths, self.available)
    }

    /// Where each column that scrolls begins, from the first of them.
    pub(super) fn stops(&self) -> Vec<f32> {
        self.scrolling.clone().map(|column| self.width_of(self.scrolling.start..column)).collect()
    }

    /// A cell of a row that may lie partly beyond what is seen; what stands is at the edge of that.
    pub(super) fn cell(&self, column: usize, row: Rect, seen: Rangef) -> Rect {
        let width = self.widths.get(column).copied().unwrap_or_default();
        let left = row.left() + self.width_of(0..column);
        let left = if column < self.scrolling.start {
            left.max(seen.min + self.width_of(0..column))
        } else if column >= self.scrolling.end {
            left.min(seen.max - self.width_of(column..self.widths.len()))
        } else {
            left
        };
        Rect::from_min_max(pos2(left, row.top()), pos2(left + width, row.bottom()))
    }

    /// What is left between the columns that stand.
    pub(super) fn between(&self, row: Rect, seen: Rangef) -> Rangef {
        let left = (row.left() + self.width_of(0..self.scrolling.start))
            .max(seen.min + self.width_of(0..self.scrolling.start));
        let right = (row.left() + self.width_of(0..self.scrolling.end))
            .min(seen.max - self.width_of(self.scrolling.end..self.widths.len()));
        Rangef::new(left, right)
    }
}

/// The columns that scroll: the years, or all but the labels where there are none.
fn scrolling(table: &Table) -> Range<usize> {
    let scrolls = |head: &Column| head.scrolls;
    match (table.head.iter().position(scrolls), table.head.iter().rposition(scrolls)) {
        (Some(first), Some(last)) => first.max(1)..last + 1,
        _ => table.head.len().min(1)..table.head.len(),
    }
}

/// The unit stands after the label, on the same line.
fn heading(label: &str, unit: &str) -> String {
    match (label, unit) {
        (label, "") => label.to_owned(),
        ("", unit) => unit.to_owned(),
        (label, unit) => format!("{label}, {unit}"),
    }
}

fn indent(cell: &Cell) -> f32 {
    if matches!(cell, Cell::Status { .. }) { SQUARE } else { 0.0 }
}

/// Whether a row is only the heading of those below it, written across all columns.
pub(super) fn is_heading(row: &Row) -> bool {
    row.role.is_none()
        && !row.cells.is_empty()
        && row.cells.iter().all(|cell| matches!(cell, Cell::Text(text) if text.is_empty()))
}

/// What the texts need without wrapping, and without room beside them.
fn natural(columns: &Columns, table: &Table) -> Vec<f32> {
    let mut widths: Vec<f32> = columns.head.iter().map(|galley| galley.size().x).collect();
    let rows = table.rows.iter().zip(&columns.rows).filter(|(row, _)| !is_heading(row));
    for (row, galleys) in rows {
        for (column, galley) in galleys.iter().enumerate() {
            let before = match column.checked_sub(1) {
                None => {
                    if row.role.is_some() {
                        SQUARE
                    } else {
                        0.0
                    }
                }
                Some(index) => row.cells.get(index).map_or(0.0, indent),
            };
            widths[column] = widths[column].max(galley.size().x + before);
        }
    }
    widths
}

/// The height of the head.
pub(super) fn head_height(head: &[Arc<Galley>]) -> f32 {
    head.iter().map(|galley| galley.size().y + 2.0 * TOP).fold(24.0, f32::max)
}

/// The height of a row.
pub(super) fn row_height(galleys: &[Arc<Galley>]) -> f32 {
    galleys.iter().map(|galley| galley.size().y + 2.0 * TOP).fold(ROW, f32::max).ceil()
}
