//! The columns of a table: how its texts are laid out, where each column stands, and which of them scroll sideways where
//! there is no room for all.

use std::{ops::Range, sync::Arc};

use eframe::egui::{Galley, Rangef, Rect, Ui, pos2, text::LayoutJob};

use super::{
    fitting::{fit, overflows},
    measuring::{galley, longest_word, numbers},
    style::{is_dense, is_heading, size, style},
};
use crate::{
    present::table::{Align, Cell, Column, Row, Table},
    ui::theme,
};

/// The room at each side of a cell: the usual, and what it may become so that a table needs not scroll.
const GUTTERS: [f32; 2] = [8.0, 5.0];
/// The same where blocks of years stand beside each other.
const DENSE_GUTTER: f32 = 3.5;
/// The room of a square or dot before a text.
const SQUARE: f32 = 18.0;
/// The room above and below a row's text.
pub(super) const TOP: f32 = 5.0;
/// The least height of the head and of a row.
const HEAD: f32 = 24.0;
/// The height of the line above the heads.
const ABOVE: f32 = 20.0;
const ROW: f32 = 26.0;
/// The least room that must be left for what scrolls between what stands.
const SCROLLING: f32 = 120.0;

/// Where the columns and rows of a table stand.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    widths: Vec<f32>,
    /// Those that scroll sideways where there is no room for all; the others stand at the left and the right.
    pub(super) scrolling: Range<usize>,
    /// The width they are shown in.
    available: f32,
    /// The room at each side of a cell.
    pub(super) gutter: f32,
    /// Whether texts are wrapped in columns of text.
    wraps: bool,
    /// Whether the heads of numbers are.
    wraps_heads: bool,
    /// The height of the line above the heads that says what several columns are of; 0 without one.
    pub(super) above: f32,
    /// The height of the head, with that line.
    pub(super) head: f32,
    /// The height of each row.
    pub(super) rows: Vec<f32>,
}

impl Columns {
    /// Measures a table in the width there is.
    pub(super) fn measure(ui: &Ui, table: &Table, available: f32) -> Self {
        let [usual, least] = if is_dense(table) { [DENSE_GUTTER; 2] } else { GUTTERS };
        let mut columns = Self {
            widths: Vec::new(),
            scrolling: scrolling(table),
            available,
            gutter: usual,
            wraps: false,
            wraps_heads: false,
            above: if table.head.iter().any(|head| !head.of.is_empty()) { ABOVE } else { 0.0 },
            head: 0.0,
            rows: Vec::new(),
        };
        let of_numbers = numbers(ui, table);
        let bare = columns.natural(ui, table, &of_numbers);
        let with = |gutter: f32| bare.iter().map(|width| (width + 2.0 * gutter).ceil()).collect::<Vec<f32>>();
        if overflows(&with(usual), available) && !overflows(&with(least), available) {
            columns.gutter = least;
        }
        let is_text: Vec<bool> = table.head.iter().map(|head| head.align == Align::Left).collect();
        let words = || columns.words(ui, table);
        let mut widths = with(columns.gutter);
        let wraps_heads = columns.wrap_heads(ui, table, &of_numbers, &mut widths);
        columns.wraps = fit(&mut widths, &is_text, available, words);
        (columns.widths, columns.wraps_heads) = (widths, wraps_heads);
        let heads = table.head.iter().enumerate().map(|(at, head)| columns.head_text(ui, head, at).size().y);
        columns.head = columns.above + heads.map(|height| height + 2.0 * TOP).fold(HEAD, f32::max);
        columns.rows = table.rows.iter().map(|row| columns.height(ui, table, row)).collect();
        columns.stand();
        columns
    }

    /// What the columns need without wrapping, and without room beside them.
    fn natural(&self, ui: &Ui, table: &Table, numbers: &[f32]) -> Vec<f32> {
        let head = table.head.iter().enumerate().zip(numbers);
        let mut widths: Vec<f32> =
            head.map(|((at, head), numbers)| self.head_text(ui, head, at).size().x.max(*numbers)).collect();
        for row in table.rows.iter().filter(|row| !is_heading(row)) {
            let texts = widths.iter_mut().zip(&table.head).enumerate();
            for (column, (width, _)) in texts.filter(|(column, (_, head))| *column == 0 || head.align == Align::Left) {
                *width = width.max(self.text(ui, table, row, column).size().x + before(row, column));
            }
        }
        widths
    }

    /// Where there is no room for all, heads of numbers take several lines before texts do. Whether they do.
    fn wrap_heads(&self, ui: &Ui, table: &Table, numbers: &[f32], widths: &mut [f32]) -> bool {
        let small = theme::regular(theme::SMALL);
        let least = |((head, width), numbers): ((&Column, &f32), &f32)| {
            let word = longest_word(ui, &heading(&head.label, &head.unit), &small);
            if is_wrapped_head(head) { width.min((word.max(*numbers) + 2.0 * self.gutter).ceil()) } else { *width }
        };
        let least: Vec<f32> = table.head.iter().zip(&*widths).zip(numbers).map(least).collect();
        let (total, most) = (widths.iter().sum::<f32>(), least.iter().sum::<f32>());
        if !overflows(widths, self.available) || total - most < 1.0 {
            return false;
        }
        let part = ((total - self.available) / (total - most)).min(1.0);
        for (width, least) in widths.iter_mut().zip(least) {
            *width = (*width - part * (*width - least)).floor().max(least);
        }
        true
    }

    /// What the columns of text need for the longest word in them, with the room beside it; nothing for numbers.
    fn words(&self, ui: &Ui, table: &Table) -> Vec<f32> {
        let small = theme::regular(theme::SMALL);
        let of_column = |(column, head): (usize, &Column)| {
            if head.align == Align::Right {
                return 0.0;
            }
            let in_head = longest_word(ui, &heading(&head.label, &head.unit), &small);
            let in_row = |row: &Row| {
                let text =
                    column.checked_sub(1).map_or(row.label.as_str(), |at| row.cells.get(at).map_or("", Cell::shown));
                longest_word(ui, text, &style(ui, row.emphasis, size(table)).0) + before(row, column)
            };
            let rows = table.rows.iter().filter(|row| !is_heading(row)).map(in_row);
            (rows.fold(in_head, f32::max) + 2.0 * self.gutter).ceil()
        };
        table.head.iter().enumerate().map(of_column).collect()
    }

    /// The height of a row: that of its texts, for numbers stand on one line.
    fn height(&self, ui: &Ui, table: &Table, row: &Row) -> f32 {
        let texts = table.head.iter().enumerate().filter(|(column, head)| *column == 0 || head.align == Align::Left);
        let heights = texts.map(|(column, _)| self.text(ui, table, row, column).size().y + 2.0 * TOP);
        heights.fold(ROW, f32::max).ceil()
    }

    /// Lets only the labels stand where all that is to stand would leave too little room for the rest.
    fn stand(&mut self) {
        let right = self.width_of(self.scrolling.end..self.widths.len());
        if self.width_of(0..self.scrolling.start) + right + SCROLLING > self.available {
            self.scrolling = 1..self.widths.len();
        }
    }

    /// The head of a column, laid out.
    pub(super) fn head_text(&self, ui: &Ui, head: &Column, column: usize) -> Arc<Galley> {
        let text = heading(&head.label, &head.unit);
        let (font, color) = (theme::regular(theme::SMALL), theme::tokens(ui).muted);
        let width = self.widths.get(column).filter(|_| self.wraps_heads && is_wrapped_head(head));
        let Some(width) = width else { return galley(ui, &text, font, color, self.text_width(head, column, 0.0)) };
        let mut job = LayoutJob::simple(text, font, color, (width - 2.0 * self.gutter).max(20.0));
        job.halign = eframe::egui::Align::RIGHT;
        ui.painter().layout_job(job)
    }

    /// What stands in a column of a row, laid out: on one line, or wrapped in columns of text. Column 0 is the label.
    pub(super) fn text(&self, ui: &Ui, table: &Table, row: &Row, column: usize) -> Arc<Galley> {
        let (font, color) = style(ui, row.emphasis, size(table));
        let cell = column.checked_sub(1).map(|index| row.cells.get(index).unwrap_or(&Cell::Empty));
        let is_muted = matches!(cell, Some(Cell::Empty));
        let text = cell.map_or(row.label.as_str(), Cell::shown);
        let width = match table.head.get(column) {
            _ if column == 0 && is_heading(row) => self.available - 2.0 * self.gutter,
            Some(head) => self.text_width(head, column, before(row, column)),
            None => f32::INFINITY,
        };
        galley(ui, text, font, if is_muted { theme::tokens(ui).muted } else { color }, width)
    }

    /// The room of a text in a column, beside what stands before it.
    fn text_width(&self, head: &Column, column: usize, before: f32) -> f32 {
        let is_wrapped = self.wraps && head.align == Align::Left;
        let width = self.widths.get(column).filter(|_| is_wrapped);
        width.map_or(f32::INFINITY, |width| (width - 2.0 * self.gutter - before).max(20.0))
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

    /// Where each column that scrolls begins, from the first of them, and where the last of them ends.
    pub(super) fn stops(&self) -> Vec<f32> {
        let Range { start, end } = self.scrolling;
        (start..=end).map(|column| self.width_of(start..column)).collect()
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

/// The room of the square or dot before a text.
pub(super) fn before(row: &Row, column: usize) -> f32 {
    let has_mark = match column.checked_sub(1) {
        None => row.role.is_some(),
        Some(index) => matches!(row.cells.get(index), Some(Cell::Status { .. })),
    };
    if has_mark { SQUARE } else { 0.0 }
}

/// Whether a head may be wrapped: that of numbers that do not scroll.
fn is_wrapped_head(head: &Column) -> bool {
    head.align == Align::Right && !head.scrolls
}
