//! A chart on the screen, from its description alone: title, legend where it is needed, plot, marks, tooltip.
//!
//! The range shown is the chart's own, so that charts side by side stay comparable. Ctrl and the wheel (or two fingers)
//! look closer at a time axis, dragging then moves along it, a double click takes it back; the wheel alone scrolls the
//! page. A right click copies it as a picture, with the charts that it belongs to, or its numbers, and so do Ctrl+C and
//! Ctrl+Shift+C while it has the focus.

mod bar_labels;
mod below;
mod beside_bars;
mod copied;
mod dashes;
mod ends;
mod frame;
mod free;
mod legend;
mod look;
mod marks;
mod options;
mod painting;
mod place;
mod plot;
mod room;
mod ticks;
mod tooltip;
mod zoom;

use eframe::egui::{AsIdSalt, Id, Response, Role, Sense, StrokeKind, Ui, WidgetInfo};

pub use self::{
    legend::sample_of,
    options::{ChartOptions, Room},
    room::shared_room,
};
use super::{
    copied::{Of, copy_on_demand},
    copy,
    walk::in_chart,
};
use crate::{present::chart::Chart, ui::theme};

/// Draws a chart; `salt` tells it from the other charts of the same view.
pub fn chart_ui(ui: &mut Ui, chart: &Chart, salt: impl AsIdSalt, options: &ChartOptions) -> Response {
    let id = ui.make_persistent_id(salt);
    one_ui(ui, std::slice::from_ref(chart), 0, id, options)
}

/// Draws charts that belong together, in the layout that holds here, so that they are copied as one picture.
pub fn charts_ui(ui: &mut Ui, charts: &[Chart], salt: &str, options: &ChartOptions) {
    for index in 0..charts.len() {
        let id = ui.make_persistent_id((salt, index));
        one_ui(ui, charts, index, id, options);
    }
}

/// One of the charts that belong together.
fn one_ui(ui: &mut Ui, charts: &[Chart], index: usize, id: Id, options: &ChartOptions) -> Response {
    let chart = &charts[index];
    let group = options.group.unwrap_or(id);
    let (whole, _) = ui.allocate_exact_size(options.size, Sense::hover());
    let response = ui.interact(whole, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), chart.spoken(options.formats)));
    let part = zoom::part(ui, chart, &response, group);
    copy_on_demand(
        ui,
        &response,
        charts.len(),
        options.formats,
        || chart.table(options.formats),
        |of| match of {
            Of::All => copied::picture_of(ui, charts, index, part, options),
            Of::One => copied::picture_of(ui, std::slice::from_ref(chart), 0, part, options),
        },
    );
    let walked = in_chart(ui, chart, &response, options.formats);
    if !ui.is_rect_visible(whole) {
        return response;
    }
    let frame = painting::paint(ui, chart, whole, part, id, options);
    copy::copied_ui(ui, id, whole, options.formats);
    tooltip::tooltip_ui(ui, chart, &frame, &response, walked, group, options.formats);
    if response.has_focus() {
        let t = theme::tokens(ui);
        ui.painter().rect_stroke(whole, theme::RADIUS, theme::focus_ring(t), StrokeKind::Inside);
    }
    response
}
