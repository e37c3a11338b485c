//! How a row's texts look.

use eframe::egui::{Color32, FontId, Ui};

use crate::{
    present::table::{Cell, Emphasis, Row, Table},
    ui::theme,
};

/// The size of a table's texts: smaller where there are blocks of years beside each other, so that more of them are seen.
pub(super) fn size(table: &Table) -> f32 {
    if is_dense(table) { theme::SMALL } else { theme::BODY }
}

/// Whether blocks of columns stand beside each other.
pub(super) fn is_dense(table: &Table) -> bool {
    table.head.iter().any(|head| !head.of.is_empty())
}

/// The font and colour of a row.
pub(super) fn style(ui: &Ui, emphasis: Emphasis, size: f32) -> (FontId, Color32) {
    let t = theme::tokens(ui);
    match emphasis {
        Emphasis::Normal => (theme::regular(size), t.ink),
        Emphasis::Bold => (theme::bold(size), t.ink),
        Emphasis::Grey => (theme::regular(size), t.muted),
    }
}

/// Whether a row is only the heading of those below it, written across all columns.
pub(super) fn is_heading(row: &Row) -> bool {
    row.role.is_none()
        && !row.cells.is_empty()
        && row.cells.iter().all(|cell| matches!(cell, Cell::Text(text) if text.is_empty()))
}
