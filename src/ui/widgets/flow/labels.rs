//! The words beside the bands: the name, the number in bold and the share in grey, and what has moved there.

use std::sync::Arc;

use eframe::egui::{Align, Color32, Galley, TextFormat, Ui, text::LayoutJob};

use crate::{
    present::flow_chart::{Band, FlowChart},
    ui::theme,
};

/// A band that is smaller than this part of all has its words on one line.
const SMALL: f64 = 0.06;

/// The words beside a band, in so much room.
pub(super) fn of_band(ui: &Ui, charts: &[FlowChart], chart: &FlowChart, place: usize, width: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let Some(band) = chart.bands.get(place) else { return ui.painter().layout_job(LayoutJob::default()) };
    let is_small = charts.iter().all(|chart| chart.bands.get(place).is_none_or(|band| band.size < chart.size * SMALL));
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let name = if is_nothing(charts, place) { t.muted } else { t.ink };
    append(&mut job, &band.name, false, name);
    job.append(if is_small { "  " } else { "\n" }, 0.0, TextFormat::default());
    append(&mut job, &band.number, true, if band.is_changed { t.after_text } else { t.ink });
    append(&mut job, &format!("  {}", band.share), false, t.muted);
    if let Some(moved) = &band.moved_text {
        job.append("\n", 0.0, TextFormat::default());
        append(&mut job, moved, false, t.after_text);
    }
    ui.painter().layout_job(job)
}

/// Whether nothing goes to a place in any of the pictures.
fn is_nothing(charts: &[FlowChart], place: usize) -> bool {
    charts.iter().all(|chart| chart.bands.get(place).is_none_or(is_empty))
}

/// Whether a band is too small to be seen at all.
pub(super) fn is_empty(band: &Band) -> bool {
    band.size < 1e-9
}

/// The words beside all of it.
pub(super) fn of_all(ui: &Ui, chart: &FlowChart, width: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let mut job = LayoutJob { halign: Align::RIGHT, ..LayoutJob::default() };
    job.wrap.max_width = width;
    append(&mut job, &chart.name, false, t.ink);
    append(&mut job, "\n", false, t.ink);
    append(&mut job, &chart.all, true, t.ink);
    append(&mut job, "\n", false, t.ink);
    append(&mut job, &chart.what, false, t.muted);
    ui.painter().layout_job(job)
}

fn append(job: &mut LayoutJob, text: &str, is_bold: bool, color: Color32) {
    let font_id = if is_bold { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
    job.append(text, 0.0, TextFormat { font_id, color, ..TextFormat::default() });
}
