//! The curves, bars and bands, drawn by `egui_plot` without any of its own texts, grid or movements.

use eframe::egui::{Color32, Id, Pos2, Sense, Stroke, Ui, UiBuilder};
use egui_plot::{Bar, BarChart, FilledArea, Line, LineStyle, Plot, PlotPoint, PlotPoints, PlotUi};

use super::{
    dashes::dashes,
    frame::ChartFrame,
    look::{DASH_DOT, DASHED, look, width},
};
use crate::{
    present::chart::{Band, Chart, Series, Shape},
    ui::theme::{self, Tokens},
};

/// Draws everything that has values.
pub(super) fn plot_ui(ui: &mut Ui, chart: &Chart, frame: &ChartFrame, id: Id) {
    let t = theme::tokens(ui);
    let mut inside = ui.new_child(UiBuilder::new().id_salt(id.with("plot")).max_rect(frame.plot));
    inside.set_clip_rect(ui.clip_rect());
    Plot::new("plot")
        .width(frame.plot.width())
        .height(frame.plot.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .invert_y(chart.horizontal)
        .sense(Sense::hover())
        .show(&mut inside, |plot| {
            plot.set_plot_bounds(*frame.transform.bounds());
            for band in &chart.bands {
                plot.add(filled(band, t));
            }
            add_bars(plot, chart, t);
            for series in &chart.series {
                add_lines(plot, series, frame, t);
            }
        });
}

fn add_lines<'a>(plot: &mut PlotUi<'a>, series: &'a Series, frame: &ChartFrame, t: &Tokens) {
    let style = match look(series) {
        Shape::Line => LineStyle::Solid,
        Shape::Dashed => return add_dashes(plot, series, frame, DASHED, t),
        Shape::DashDot => return add_dashes(plot, series, frame, DASH_DOT, t),
        Shape::Dotted => LineStyle::Dotted { spacing: 5.5 },
        Shape::Bars { .. } | Shape::Outline { .. } | Shape::Bracket => return,
    };
    // Dots have the width as their radius.
    let width = width(series.role) * if matches!(style, LineStyle::Dotted { .. }) { 0.55 } else { 1.0 };
    for (index, run) in series.points.split(|point| !point.y.is_finite()).enumerate() {
        let points: Vec<PlotPoint> = run.iter().map(|point| PlotPoint::new(point.x, point.y)).collect();
        let line = Line::new(series.name.as_str(), PlotPoints::Owned(points)).id((&series.name, series.role, index));
        plot.line(line.color(t.role(series.role)).width(width).style(style).allow_hover(false));
    }
}

/// Dashes of our own: those of `egui` change where a curve has many points.
fn add_dashes<'a>(plot: &mut PlotUi<'a>, series: &'a Series, frame: &ChartFrame, pattern: &[f32], t: &Tokens) {
    for (run, points) in series.points.split(|point| !point.y.is_finite()).enumerate() {
        let curve: Vec<Pos2> = points.iter().map(|point| frame.at(point.x, point.y)).collect();
        for (index, dash) in dashes(&curve, pattern).into_iter().enumerate() {
            if !dash.iter().any(|place| frame.plot.contains(*place)) {
                continue;
            }
            let points = dash.into_iter().map(|place| frame.transform.value_from_position(place)).collect();
            let line = Line::new(series.name.as_str(), PlotPoints::Owned(points));
            let line = line.id((&series.name, series.role, run, index)).allow_hover(false).allow_band(false);
            plot.line(line.color(t.role(series.role)).width(width(series.role)));
        }
    }
}

fn add_bars(plot: &mut PlotUi<'_>, chart: &Chart, t: &Tokens) {
    let bars: Vec<Bar> = chart
        .bars()
        .into_iter()
        .map(|piece| {
            let color = t.role(chart.series[piece.series].role);
            let fill = if piece.light { light(color) } else { color };
            let bar = Bar::new(f64::midpoint(piece.left, piece.right), piece.to - piece.from)
                .base_offset(piece.from)
                .width(piece.right - piece.left)
                .fill(fill)
                .stroke(if piece.light { Stroke::new(1.0, color) } else { Stroke::NONE });
            if chart.horizontal { bar.horizontal() } else { bar.vertical() }
        })
        .collect();
    if !bars.is_empty() {
        plot.bar_chart(BarChart::new("bars", bars).allow_hover(false));
    }
}

fn filled(band: &Band, t: &Tokens) -> FilledArea {
    let column = |part: fn(&(f64, f64, f64)) -> f64| -> Vec<f64> { band.points.iter().map(part).collect() };
    let (xs, low, high) = (column(|point| point.0), column(|point| point.1), column(|point| point.2));
    FilledArea::new(band.name.as_str(), &xs, &low, &high).fill_color(light(t.role(band.role))).allow_hover(false)
}

/// The light form of a colour: what is uncertain.
fn light(color: Color32) -> Color32 {
    color.gamma_multiply(0.3)
}
