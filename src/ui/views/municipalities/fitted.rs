//! A text painted into a cell.

use eframe::egui::{Color32, FontId, Rect, Ui, pos2};

use super::places::GUTTER;
use crate::{present::table::Align, ui::widgets::one_line};

/// Paints a line of text into a cell, in the middle of its height.
pub(super) fn text_ui(ui: &Ui, cell: Rect, text: &str, (font, color): (FontId, Color32), align: Align) {
    let galley = one_line(ui, text, font, color, cell.width() - 2.0 * GUTTER);
    let left = match align {
        Align::Left => cell.left() + GUTTER,
        Align::Right => cell.right() - GUTTER - galley.size().x,
    };
    ui.painter().galley(pos2(left, (cell.center().y - galley.size().y / 2.0).round()), galley, color);
}
