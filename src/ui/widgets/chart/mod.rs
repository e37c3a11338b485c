//! A chart on the screen, from its description alone: title, legend where it is needed, plot, marks, tooltip.
//!
//! The range shown is the chart's own, so that charts side by side stay comparable. Ctrl and the wheel (or two fingers)
//! look closer at a time axis, dragging then moves along it, a double click takes it back; the wheel alone scrolls the
//! page. A right click copies it as a picture or its numbers, and so do Ctrl+C and Ctrl+Shift+C while it has the focus.

mod bar_labels;
mod below;
mod dashes;
mod ends;
mod frame;
mod free;
mod legend;
mod look;
mod marks;
mod options;
mod place;
mod plot;
mod room;
mod ticks;
mod tooltip;
mod zoom;

use eframe::egui::{AsIdSalt, Id, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo};

use self::frame::ChartFrame;
pub use self::{
    options::{ChartOptions, Room},
    room::shared_room,
};
use super::{
    copy::{self, Asked},
    picture::picture,
    walk::in_chart,
};
use crate::{
    present::{
        chart::{Chart, range::Range},
        table::tsv::DecimalSign,
    },
    ui::theme,
};

/// Draws a chart; `salt` tells it from the other charts of the same view.
pub fn chart_ui(ui: &mut Ui, chart: &Chart, salt: impl AsIdSalt, options: &ChartOptions) -> Response {
    let id = ui.make_persistent_id(salt);
    let group = options.group.unwrap_or(id);
    let (whole, _) = ui.allocate_exact_size(options.size, Sense::hover());
    let response = ui.interact(whole, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name(chart)));
    let part = zoom::part(ui, chart, &response, group);
    copy_on_demand(ui, chart, part, &response, options);
    let walked = in_chart(ui, chart, &response, options.formats);
    if !ui.is_rect_visible(whole) {
        return response;
    }
    let frame = paint(ui, chart, whole, part, id, options);
    copy::copied_ui(ui, id, whole, options.formats);
    tooltip::tooltip_ui(ui, chart, &frame, &response, walked, group, options.formats);
    if response.has_focus() {
        let t = theme::tokens(ui);
        ui.painter().rect_stroke(whole, theme::RADIUS, theme::focus_ring(t), StrokeKind::Inside);
    }
    response
}

/// Draws all that a picture of the chart has too.
fn paint(ui: &mut Ui, chart: &Chart, whole: Rect, part: Range, id: Id, options: &ChartOptions) -> ChartFrame {
    let frame = place::place(ui, chart, whole, part, options);
    below::paint(ui, chart, &frame);
    plot::plot_ui(ui, chart, &frame, id);
    if chart.has_bars() {
        frame.paint_zero(ui);
    }
    marks::paint(ui, chart, &frame);
    bar_labels::paint(ui, chart, &frame);
    ends::paint(ui, chart, &frame);
    frame
}

/// What a screen reader says: title and sentence.
fn name(chart: &Chart) -> String {
    match (chart.title.as_str(), chart.sentence.as_str()) {
        (title, "") => title.to_owned(),
        ("", sentence) => sentence.to_owned(),
        (title, sentence) => format!("{title}. {sentence}"),
    }
}

/// The menu and the keys that copy the chart. Its picture shows the same part of the time axis, and names its series and
/// its unit itself: what the view says beside it is not in it.
fn copy_on_demand(ui: &Ui, chart: &Chart, part: Range, response: &Response, options: &ChartOptions) {
    let (id, formats) = (response.id, options.formats);
    let lines = [formats.say("Kopiér diagram", "Copy chart"), formats.say("Kopiér tallene", "Copy the numbers")];
    match copy::asked(ui, response, lines, formats) {
        Some(Asked::Plain) => {
            let options = ChartOptions { legend: true, ..*options };
            let unit = chart.whole_unit(formats);
            let is_said = chart.title.to_lowercase().contains(&unit);
            let chart = Chart { unit: if is_said { String::new() } else { unit }, ..chart.clone() };
            ui.ctx().copy_image(picture(options.size, |ui, whole| drop(paint(ui, &chart, whole, part, id, &options))));
        }
        Some(Asked::Other) => {
            ui.ctx().copy_text(chart.table(formats).to_tsv(DecimalSign::from(formats.numbers), formats.language));
        }
        None => return,
    }
    copy::say_copied(ui.ctx(), id);
}
