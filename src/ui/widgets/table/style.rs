//! How a row's texts look.

use eframe::egui::{Color32, FontId, Ui};

use crate::{
    present::table::{Cell, Emphasis, Row},
    ui::theme,
};

/// The font and colour of a row.
pub(super) fn style(ui: &Ui, emphasis: Emphasis) -> (FontId, Color32) {
    let t = theme::tokens(ui);
    match emphasis {
        Emphasis::Normal => (theme::regular(theme::BODY), t.ink),
        Emphasis::Bold => (theme::bold(theme::BODY), t.ink),
        Emphasis::Grey => (theme::regular(theme::BODY), t.muted),
    }
}

/// Whether a row is only the heading of those below it, written across all columns.
pub(super) fn is_heading(row: &Row) -> bool {
    row.role.is_none()
        && !row.cells.is_empty()
        && row.cells.iter().all(|cell| matches!(cell, Cell::Text(text) if text.is_empty()))
}
