//! All that a chart has on the screen and in a picture, from the ground up.

use eframe::egui::{Id, Rect, Ui};

use super::{bar_labels, below, beside_bars, ends, frame::ChartFrame, marks, options::ChartOptions, place, plot};
use crate::present::chart::{Chart, range::Range};

/// Draws all that a picture of the chart has too.
pub(super) fn paint(
    ui: &mut Ui,
    chart: &Chart,
    whole: Rect,
    part: Range,
    id: Id,
    options: &ChartOptions,
) -> ChartFrame {
    let frame = place::place(ui, chart, whole, part, options);
    below::paint(ui, chart, &frame);
    plot::plot_ui(ui, chart, &frame, id);
    if chart.has_bars() {
        frame.paint_zero(ui);
    }
    beside_bars::paint(ui, chart, &frame);
    marks::paint(ui, chart, &frame);
    bar_labels::paint(ui, chart, &frame);
    ends::paint(ui, chart, &frame);
    frame
}
