//! Controls of the window that egui does not have: a button that opens a list, and the fields of the assumptions.

pub(super) mod dropdown;
pub(super) mod field;
pub(super) mod number_field;
mod resting;
mod step;

use std::sync::Arc;

use eframe::egui::{
    Color32, FontId, Galley, Rect, Response, StrokeKind, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use super::theme;

/// One line of text, with an ellipsis where it does not fit.
pub(super) fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// What the keyboard comes to is scrolled into sight.
pub(super) fn show_focused(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The ring around what has the keyboard's focus, which is scrolled into sight.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    show_focused(response);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, theme::RADIUS, theme::focus_ring(theme::tokens(ui)), StrokeKind::Inside);
    }
}
