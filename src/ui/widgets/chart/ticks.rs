//! The ticks of a chart's axes with their labels, and the room they take.

use std::sync::Arc;

use eframe::egui::{Align, Galley, Ui, text::LayoutJob};

use crate::{
    present::{
        chart::{Axis, Chart, Kind, range::Range},
        formats::Formats,
    },
    ui::theme,
};

const TITLE: f32 = 24.0;
/// Above the plot, and below it for the ticks.
pub(super) const ABOVE: f32 = 6.0;
pub(super) const BELOW: f32 = 22.0;
/// The room that the labels of categories may take of the width of a chart that lies.
const LABELS: f32 = 0.36;

/// A tick with its label.
pub(super) struct Tick {
    pub(super) value: f64,
    pub(super) label: Arc<Galley>,
}

/// The values that a plot as long as this in their direction spans: out to ticks, so that none lies beyond the last.
pub(super) fn values(chart: &Chart, length: f32) -> Range {
    chart.y.range.out_to_ticks(f64::from((length / if chart.horizontal { 56.0 } else { 30.0 }).clamp(2.0, 8.0)))
}

/// What the labels of lying bars take at the left.
pub(super) fn categories_width(ui: &Ui, chart: &Chart, width: f32, formats: Formats) -> f32 {
    widest(&category_ticks(ui, chart, width, formats)) + 10.0
}

/// What the values take at the left of a plot as high as this.
pub(super) fn values_width(ui: &Ui, chart: &Chart, height: f32, formats: Formats) -> f32 {
    widest(&value_ticks(ui, chart, values(chart, height), formats)) + 10.0
}

/// The height of what stands above and below a plot but for its legend.
pub(super) fn above_and_below(chart: &Chart) -> f32 {
    title_height(chart) + ABOVE + BELOW
}

pub(super) fn title_height(chart: &Chart) -> f32 {
    if chart.title.is_empty() && chart.unit.is_empty() { 0.0 } else { TITLE }
}

/// The values, tick by tick.
pub(super) fn value_ticks(ui: &Ui, chart: &Chart, values: Range, formats: Formats) -> Vec<Tick> {
    let text = |value| chart.format().tick(value, values.step, formats);
    values.every_step().into_iter().map(|value| tick(ui, value, &text(value))).collect()
}

/// As many years or months as fit; categories all, on two lines where they must.
pub(super) fn x_ticks(ui: &Ui, chart: &Chart, part: Range, width: f32, formats: Formats) -> Vec<Tick> {
    if let Kind::Categories(labels) = &chart.x.kind {
        let each = width / f32::from(u16::try_from(labels.len().max(1)).unwrap_or(u16::MAX));
        return chart
            .x_ticks(0.0)
            .into_iter()
            .map(|x| wrapped(ui, chart, x, each - 8.0, Align::Center, formats))
            .collect();
    }
    let shown = Chart { x: Axis { range: part, ..chart.x.clone() }, ..Chart::default() };
    let values = shown.x_ticks(f64::from((width / 48.0).max(1.0)));
    values.into_iter().map(|x| tick(ui, x, &chart.x_tick(x, formats))).collect()
}

/// The categories of a chart that lies, in a chart as wide as this.
pub(super) fn category_ticks(ui: &Ui, chart: &Chart, width: f32, formats: Formats) -> Vec<Tick> {
    let width = width * LABELS;
    chart.x_ticks(0.0).into_iter().map(|x| wrapped(ui, chart, x, width, Align::RIGHT, formats)).collect()
}

fn wrapped(ui: &Ui, chart: &Chart, x: f64, width: f32, align: Align, formats: Formats) -> Tick {
    let t = theme::tokens(ui);
    let text = chart.x_tick(x, formats);
    let mut job = LayoutJob::simple(text, theme::regular(theme::SMALL), t.muted, width.max(20.0));
    job.halign = align;
    job.wrap.max_rows = 2;
    Tick { value: x, label: ui.painter().layout_job(job) }
}

fn tick(ui: &Ui, value: f64, text: &str) -> Tick {
    let t = theme::tokens(ui);
    Tick { value, label: ui.painter().layout_no_wrap(text.to_owned(), theme::regular(theme::SMALL), t.muted) }
}

/// The width of the widest label.
pub(super) fn widest(ticks: &[Tick]) -> f32 {
    ticks.iter().map(|tick| tick.label.size().x).fold(0.0, f32::max)
}

/// The height of the tallest label.
pub(super) fn tallest(ticks: &[Tick]) -> f32 {
    ticks.iter().map(|tick| tick.label.size().y).fold(14.0, f32::max)
}
