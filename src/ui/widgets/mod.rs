//! What the views are put together from. Each draws what it is given and says what the user did; none decides anything.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Ui, text::LayoutJob};

pub mod card;
pub mod chart;
pub mod copy;
pub mod picture;
mod raster;
pub mod segmented;
pub mod status;
pub mod table;
pub mod text;

pub use card::{Card, Change, card_ui, change_ui};
pub use chart::{ChartOptions, Room, chart_ui};
pub use segmented::segmented_ui;
pub use status::{dot_ui, status_ui};
pub use table::{TableOptions, TableResponse, table_ui};
pub use text::{headline_ui, muted, paragraph_ui, title_ui};

/// Text on one line, ending in an ellipsis where it is wider than `most`.
pub(crate) fn text_in(ui: &Ui, text: &str, font: FontId, color: Color32, most: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap.max_width = most;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}
