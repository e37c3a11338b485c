//! What the views are put together from. Each draws what it is given and says what the user did; none decides anything.

mod captions;
pub mod card;
pub mod chart;
pub(in crate::ui) mod copied;
pub mod copy;
pub(in crate::ui) mod dropdown;
pub mod flow;
pub(in crate::ui) mod number_field;
pub mod picture;
mod raster;
mod resting;
pub mod segmented;
pub mod status;
pub(in crate::ui) mod step;
pub mod table;
pub mod text;
pub(in crate::ui) mod walk;

use std::sync::Arc;

use eframe::egui::{
    Color32, FontId, Galley, Rect, Response, StrokeKind, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use super::theme;

pub use card::{Card, Change, card_ui, cards_ui, change_ui};
pub use chart::{ChartOptions, Room, chart_ui, charts_ui, sample_of, shared_room};
pub use flow::flows_ui;
pub use segmented::segmented_ui;
pub use status::{dot_ui, status_ui};
pub use table::{TableOptions, TableResponse, table_ui};
pub use text::{headline_ui, muted, paragraph_ui, since_ui, title_ui, unread};

/// Text on one line, ending in an ellipsis where it is wider than `most`.
pub(crate) fn text_in(ui: &Ui, text: &str, font: FontId, color: Color32, most: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap.max_width = most;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// One line of text, with an ellipsis where it does not fit.
pub(in crate::ui) fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// What the keyboard comes to is scrolled into sight.
pub(in crate::ui) fn show_focused(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The ring around what has the keyboard's focus, which is scrolled into sight.
pub(in crate::ui) fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    show_focused(response);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, theme::RADIUS, theme::focus_ring(theme::tokens(ui)), StrokeKind::Inside);
    }
}
