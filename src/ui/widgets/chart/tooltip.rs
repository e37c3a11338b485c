//! What stands under the pointer: a line through the place, a dot on every curve, and a box with all values there. Charts
//! of one group show the line together.

use eframe::egui::{
    Galley, Id, Label, PopupAnchor, RectAlign, Response, RichText, Role as EguiRole, Sense, Stroke, TextWrapMode,
    Tooltip, Ui, WidgetInfo, pos2, vec2,
};

use super::{frame::ChartFrame, legend, look};
use crate::{
    present::{
        chart::{Chart, Kind, Role},
        formats::Formats,
        words::names::upper_first,
    },
    ui::theme,
};

/// The room of a curve's sample.
const SAMPLE: f32 = 16.0;

/// Draws it while the pointer is over the plot of this chart or of one in its group, or where the keys have led to
/// (`walked`).
pub(super) fn tooltip_ui(
    ui: &Ui,
    chart: &Chart,
    frame: &ChartFrame,
    response: &Response,
    walked: Option<f64>,
    group: Id,
    formats: Formats,
) {
    let pointer =
        response.hover_pos().filter(|pointer| frame.plot.contains(*pointer) && !response.context_menu_opened());
    let own = pointer.and_then(|pointer| chart.nearest_x(frame.x_under(pointer))).or(walked);
    let shared = share(ui, response.id, group, own);
    let Some(x) = own.or(shared) else { return };
    paint(ui, chart, frame, x);
    if own.is_some() {
        let id = response.id.with("tooltip");
        let place = pos2(frame.at(x, 0.0).x.clamp(frame.plot.left(), frame.plot.right()), frame.plot.center().y);
        let anchor = if pointer.is_some() { PopupAnchor::Pointer } else { PopupAnchor::Position(place) };
        let mut tooltip = Tooltip::always_open(ui.ctx().clone(), response.layer_id, id, anchor).gap(14.0);
        // Towards the middle of its own plot, so that it covers no other.
        let is_left = pointer.unwrap_or(place).x < frame.plot.center().x;
        let sides = if is_left {
            [RectAlign::RIGHT_START, RectAlign::LEFT_START]
        } else {
            [RectAlign::LEFT_START, RectAlign::RIGHT_START]
        };
        tooltip.popup = tooltip.popup.align(sides[0]).align_alternatives(&sides);
        tooltip.show(|ui| values_ui(ui, chart, x, formats));
    }
}

/// What is pointed at in one chart of a group.
#[derive(Debug, Clone, Copy)]
struct Pointed {
    owner: Id,
    x: f64,
    pass: u64,
}

/// Tells the group what is pointed at here, and hears what is pointed at elsewhere in it.
fn share(ui: &Ui, chart: Id, group: Id, own: Option<f64>) -> Option<f64> {
    let key = group.with("place under the pointer");
    let pass = ui.ctx().cumulative_pass_nr();
    let known = ui.data(|data| data.get_temp::<Pointed>(key));
    let told = own.map(|x| Pointed { owner: chart, x, pass });
    if let Some(told) = told {
        ui.data_mut(|data| data.insert_temp(key, told));
    } else if known.is_some_and(|known| known.owner == chart) {
        ui.data_mut(|data| data.remove::<Pointed>(key));
    }
    // The others of the group may already be drawn in this frame.
    let is_news = match (told, known) {
        (Some(told), known) => known.is_none_or(|known| (known.x - told.x).abs() > 1e-9),
        (None, known) => known.is_some_and(|known| known.owner == chart),
    };
    if is_news && chart != group {
        ui.ctx().request_repaint();
    }
    known.filter(|known| known.owner != chart && known.pass + 2 >= pass).map(|known| known.x)
}

fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame, x: f64) {
    let t = theme::tokens(ui);
    if !chart.horizontal && !chart.has_bars() {
        let line = ui.painter().round_to_pixel_center(frame.at(x, 0.0).x);
        ui.painter().vline(line, frame.area.y_range(), Stroke::new(1.0, t.axis));
    }
    for (series, point) in chart.at(x) {
        if !look::stands_by_bars(series.shape) {
            let at = frame.at(point.x, point.y);
            ui.painter().circle(at, 3.5, t.role(series.role), Stroke::new(1.5, t.ground));
        }
    }
}

fn values_ui(ui: &mut Ui, chart: &Chart, x: f64, formats: Formats) {
    let t = theme::tokens(ui);
    let one_line = |text: RichText| Label::new(text).wrap_mode(TextWrapMode::Extend).selectable(false);
    let place = chart.x_text(x, formats);
    let is_month = matches!(chart.x.kind, Kind::Months | Kind::CalendarMonths | Kind::MonthEnds);
    let place = if is_month { upper_first(&place) } else { place };
    ui.add(one_line(RichText::new(place).font(theme::bold(theme::BODY)).color(t.ink)));
    let layout = |text: &str, font, color| ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let rows = chart.at(x).map(|(series, point)| {
        let name = if series.name.is_empty() { chart.title.as_str() } else { series.name.as_str() };
        let color = if series.role == Role::Other { t.muted } else { t.ink };
        let value = layout(&chart.value_text(point, formats), theme::bold(theme::SMALL), color);
        (series, layout(name, theme::regular(theme::SMALL), color), value)
    });
    let rows: Vec<_> = rows.collect();
    let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max);
    let names = widest(&mut rows.iter().map(|(_, name, _)| name.size().x));
    let values = widest(&mut rows.iter().map(|(_, _, value)| value.size().x));
    ui.spacing_mut().item_spacing.y = 3.0;
    for (series, name, value) in rows {
        let spoken = format!("{} {}", name.text(), value.text());
        let size = vec2(SAMPLE + theme::SPACE + names + theme::BLOCK + values, 16.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(EguiRole::Label, true, &spoken));
        legend::sample(ui, series, pos2(rect.left(), rect.center().y), 14.0);
        let middle = |galley: &Galley| rect.center().y - galley.size().y / 2.0;
        let (name_y, value_y) = (middle(&name), middle(&value));
        ui.painter().galley(pos2(rect.left() + SAMPLE + theme::SPACE, name_y), name, t.ink);
        ui.painter().galley(pos2(rect.right() - value.size().x, value_y), value, t.ink);
    }
}
