//! The widths of a table's columns: numbers as wide as they are, texts wrapped where the room is short, and the room that
//! is left spread so that rows can be followed.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Ui, pos2, text::LayoutJob};

use super::style::style;
use crate::{
    present::table::{Align, Cell, Table},
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
/// How narrow a column of text can become.
const NARROW: f32 = 110.0;
/// How wide a column of numbers becomes where there is room.
const EASY: f32 = 96.0;
/// How much wider than its longest label the first column becomes.
const LABEL_ROOM: f32 = 220.0;

/// Texts laid out, and where they stand.
pub(super) struct Columns {
    widths: Vec<f32>,
    /// The room at each side of a cell.
    pub(super) gutter: f32,
    pub(super) head: Vec<Arc<Galley>>,
    /// Each row's label and cells.
    pub(super) rows: Vec<Vec<Arc<Galley>>>,
}

impl Columns {
    pub(super) fn measure(ui: &Ui, table: &Table, available: f32) -> Self {
        let mut columns = Self { widths: Vec::new(), gutter: 0.0, head: Vec::new(), rows: Vec::new() };
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
        columns
    }

    /// Lays out all texts: on one line, or wrapped in columns of text.
    fn lay_out(&mut self, ui: &Ui, table: &Table, widths: Option<&[f32]>) {
        let t = theme::tokens(ui);
        let gutter = self.gutter;
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
            let label = galley(&row.label, font.clone(), color, 0, if row.role.is_some() { SQUARE } else { 0.0 });
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
        self.widths.iter().sum()
    }

    /// A cell of a row; the first column stands at the left edge of what is visible.
    pub(super) fn cell(&self, column: usize, row: Rect, visible: Rect) -> Rect {
        let width = self.widths.get(column).copied().unwrap_or_default();
        let offset: f32 = self.widths.iter().take(column).sum();
        let left = row.left() + offset;
        let left = if column == 0 { left.max(visible.left()) } else { left };
        Rect::from_min_max(pos2(left, row.top()), pos2(left + width, row.bottom()))
    }
}

fn overflows(widths: &[f32], available: f32) -> bool {
    widths.iter().sum::<f32>() > available
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

/// What the texts need without wrapping, and without room beside them.
fn natural(columns: &Columns, table: &Table) -> Vec<f32> {
    let mut widths: Vec<f32> = columns.head.iter().map(|galley| galley.size().x).collect();
    for (row, galleys) in table.rows.iter().zip(&columns.rows) {
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

/// Fits the widths to the room. Whether texts must be wrapped.
fn fit(widths: &mut [f32], is_text: &[bool], available: f32) -> bool {
    let total: f32 = widths.iter().sum();
    if total > available {
        return shrink(widths, is_text, available);
    }
    // Columns of numbers of one width are read best; then they get some air, then the labels.
    let level = level(widths, is_text, available - total);
    for (width, _) in widths.iter_mut().zip(is_text).filter(|(_, is_text)| !**is_text) {
        *width = width.max(level);
    }
    let mut left = available - widths.iter().sum::<f32>();
    let texts_after_first = is_text.iter().skip(1).filter(|is_text| **is_text).count();
    if texts_after_first > 0 {
        // The last column of text ends at the edge.
        if let Some(last) = is_text.iter().rposition(|is_text| *is_text) {
            widths[last] += left;
        }
        return false;
    }
    if let Some(first) = widths.first_mut() {
        let more = left.min(LABEL_ROOM);
        *first += more;
        left -= more;
    }
    spread(widths, left);
    false
}

/// The width that all columns of numbers can have at least with so much more room: [`EASY`], or what there is room for.
fn level(widths: &[f32], is_text: &[bool], room: f32) -> f32 {
    let numbers = || widths.iter().zip(is_text).filter(|(_, is_text)| !**is_text).map(|(width, _)| *width);
    let needed = |level: f32| numbers().map(|width| (level - width).max(0.0)).sum::<f32>();
    let (mut low, mut high) = (0.0, EASY);
    if needed(high) <= room {
        return high;
    }
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if needed(middle) <= room { low = middle } else { high = middle }
    }
    // Halving ends just below.
    (low + 0.01).floor()
}

/// Spreads the rest over the columns after the first, but not so far that rows fall apart.
fn spread(widths: &mut [f32], left: f32) {
    let count = widths.len().saturating_sub(1);
    if count == 0 {
        return;
    }
    let each = left / f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    for width in widths.iter_mut().skip(1) {
        *width += each.min(*width * 0.6);
    }
}

/// Brings the columns of text down to one width, as far as there must be, so that none wraps much more than another; never
/// below where they can be read. Whether any got narrower.
fn shrink(widths: &mut [f32], is_text: &[bool], available: f32) -> bool {
    let texts = || widths.iter().zip(is_text).filter(|(_, is_text)| **is_text).map(|(width, _)| *width);
    let room =
        available - widths.iter().zip(is_text).filter(|(_, is_text)| !**is_text).map(|(width, _)| *width).sum::<f32>();
    let (mut low, mut high) = (NARROW, texts().fold(NARROW, f32::max));
    let widest = high;
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if texts().map(|width| width.min(middle)).sum::<f32>() <= room { low = middle } else { high = middle }
    }
    for (width, _) in widths.iter_mut().zip(is_text).filter(|(_, is_text)| **is_text) {
        *width = width.min((low + 0.01).floor());
    }
    low < widest
}

/// The height of the head.
pub(super) fn head_height(head: &[Arc<Galley>]) -> f32 {
    head.iter().map(|galley| galley.size().y + 2.0 * TOP).fold(24.0, f32::max)
}

/// The height of a row.
pub(super) fn row_height(galleys: &[Arc<Galley>]) -> f32 {
    galleys.iter().map(|galley| galley.size().y + 2.0 * TOP).fold(ROW, f32::max).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(widths: &[f32], is_text: &[bool], available: f32) -> (Vec<f32>, bool) {
        let mut widths = widths.to_vec();
        let wraps = fit(&mut widths, is_text, available);
        (widths, wraps)
    }

    #[test]
    fn numbers_get_air_before_labels_and_never_too_much() {
        // 100 + 2 · 60 = 220 of 500: each number gets 36, the label 500 − 292 = 208.
        assert_eq!(fitted(&[100.0, 60.0, 60.0], &[true, false, false], 500.0), (vec![308.0, 96.0, 96.0], false));
        let (widths, _) = fitted(&[100.0, 60.0], &[true, false], 2_000.0);
        assert!((widths[0] - 320.0).abs() < 1e-3, "{widths:?}");
        assert!((widths[1] - 96.0 * 1.6).abs() < 1e-3, "{widths:?}");
    }

    #[test]
    fn numbers_share_what_room_there_is() {
        // 40 more for 60, 70 and 90: 60 and 70 meet at 85, and the label gets nothing.
        let (widths, _) = fitted(&[100.0, 60.0, 70.0, 90.0], &[true, false, false, false], 360.0);
        assert_eq!(widths, [100.0, 85.0, 85.0, 90.0]);
    }

    #[test]
    fn texts_share_what_is_missing_and_numbers_give_nothing() {
        // 320 for both: the longer gives until it is as wide as the other would need; then both.
        let (widths, wraps) = fitted(&[150.0, 400.0, 80.0], &[true, true, false], 400.0);
        assert_eq!((widths, wraps), (vec![150.0, 170.0, 80.0], true));
        let (widths, _) = fitted(&[300.0, 400.0, 80.0], &[true, true, false], 400.0);
        assert_eq!(widths, [160.0, 160.0, 80.0]);
        // Too narrow for all: the rest scrolls sideways.
        let (widths, _) = fitted(&[150.0, 400.0, 80.0], &[true, true, false], 100.0);
        assert_eq!(widths, [NARROW, NARROW, 80.0]);
    }
}
