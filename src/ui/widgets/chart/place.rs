//! Where everything of a chart comes to stand, in the room it has.

use eframe::egui::{Rect, Ui, Vec2b, vec2};
use egui_plot::{PlotBounds, PlotTransform};

use super::{ends, frame::ChartFrame, options::ChartOptions, room::room_of, ticks};
use crate::present::chart::{Chart, range::Range};

/// How far the plot reaches beyond the axes, in points.
const OVERHANG: f32 = 5.0;

/// Finds the place of everything.
pub(super) fn place(ui: &Ui, chart: &Chart, whole: Rect, part: Range, options: &ChartOptions) -> ChartFrame {
    let own = room_of(ui, chart, options);
    let room = own.most(options.room);
    let mut area = whole;
    area.min.y += ticks::title_height(chart);
    let legend = Rect::from_min_size(area.min, vec2(whole.width(), own.legend));
    area.min += vec2(room.left, room.legend + ticks::ABOVE);
    area.max -= vec2(room.right, ticks::BELOW);
    let formats = options.formats;
    let (values, across, upwards);
    if chart.horizontal {
        values = ticks::values(chart, area.width());
        upwards = ticks::category_ticks(ui, chart, whole.width(), formats);
        across = ticks::value_ticks(ui, chart, values, formats);
    } else {
        values = ticks::values(chart, area.height());
        upwards = ticks::value_ticks(ui, chart, values, formats);
        across = ticks::x_ticks(ui, chart, part, area.width(), formats);
        area.max.y -= ticks::tallest(&across) - 14.0;
    }
    area.max = area.max.max(area.min + vec2(20.0, 20.0));
    let plot = area.expand(OVERHANG);
    let horizontal = chart.horizontal;
    let (x, y) = if horizontal { (values, part) } else { (part, values) };
    ChartFrame {
        whole,
        area,
        plot,
        values,
        transform: transform([x, y], area, plot, horizontal),
        formats,
        is_alone: options.is_alone,
        horizontal,
        ends: ends::measure(ui, chart, whole.width()),
        legend: (own.legend > 0.0).then_some(legend),
        across,
        upwards,
    }
}

fn transform([across, upwards]: [Range; 2], area: Rect, plot: Rect, horizontal: bool) -> PlotTransform {
    let beyond_x = f64::from(OVERHANG / area.width()) * across.span().max(1e-9);
    let beyond_y = f64::from(OVERHANG / area.height()) * upwards.span().max(1e-9);
    let bounds = PlotBounds::from_min_max(
        [across.min - beyond_x, upwards.min - beyond_y],
        [across.max + beyond_x, upwards.max + beyond_y],
    );
    PlotTransform::new_with_invert_axis(plot, bounds, false, Vec2b::new(false, horizontal))
}
