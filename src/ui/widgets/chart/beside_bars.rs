//! What is drawn at bars and is none: the dashed box of where a bar would end on the other side, and the bracket between the
//! ends of two bars with its value above them.

use eframe::egui::{Color32, Pos2, Rect, Shape as Drawn, Stroke, Ui, pos2, vec2};

use super::{dashes::dashes, frame::ChartFrame};
use crate::{
    present::chart::{Chart, Point, Series, Shape},
    ui::theme,
};

/// The dashes of a box.
const DASHED: [f32; 2] = [3.0, 2.5];
/// From the bars to a bracket, and how far its ends reach.
const APART: f32 = 3.0;
const ENDS: f32 = 4.0;
/// The half side of a sample in a legend.
const SAMPLE: f32 = 4.5;

/// Draws all of them.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    for series in &chart.series {
        let color = t.role(series.role);
        for point in series.points.iter().filter(|point| point.y.is_finite() && frame.shows(point.x)) {
            match series.shape {
                Shape::Outline { column } => {
                    let [left, right] = chart.column_at(column, point.x);
                    let rect = Rect::from_two_pos(frame.at(left, point.from), frame.at(right, point.y));
                    dashed_box(ui, rect.shrink(0.5), color);
                }
                Shape::Bracket => bracket(ui, chart, frame, series, point),
                Shape::Line | Shape::Dashed | Shape::DashDot | Shape::Dotted | Shape::Bars { .. } => {}
            }
        }
    }
}

fn dashed_box(ui: &Ui, rect: Rect, color: Color32) {
    let corners = [rect.left_bottom(), rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    let stroke = Stroke::new(1.4, color);
    ui.painter().extend(dashes(&corners, &DASHED).into_iter().map(|dash| Drawn::line(dash, stroke)));
}

/// The bracket of one place, and its value above all bars there, where it is no wider than the place.
fn bracket(ui: &Ui, chart: &Chart, frame: &ChartFrame, series: &Series, point: &Point) {
    let t = theme::tokens(ui);
    let [_, right] = Chart::columns_at(point.x);
    let [from, to] = [point.from, point.from + point.y].map(|value| frame.at(right, value));
    let line = [
        pos2(from.x + APART, from.y),
        pos2(from.x + APART + ENDS, from.y),
        pos2(to.x + APART + ENDS, to.y),
        pos2(to.x + APART, to.y),
    ];
    let [low, high] = [from.y.min(to.y), from.y.max(to.y)];
    if high - low >= 1.0 {
        ui.painter().add(Drawn::line(line.to_vec(), Stroke::new(1.5, t.role(series.role))));
    }
    let text = chart.number_text(point, frame.formats);
    let galley = ui.painter().layout_no_wrap(text, theme::bold(theme::SMALL), t.role_text(series.role));
    let place = (frame.at(point.x + 1.0, 0.0).x - frame.at(point.x, 0.0).x).abs();
    if galley.size().x > place {
        return;
    }
    let at =
        pos2(frame.at(point.x, 0.0).x - galley.size().x / 2.0, top_at(chart, frame, point.x) - galley.size().y - 2.0);
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
    ui.painter().galley(rect.min, galley, t.ink);
}

/// The uppermost end of all that stands at a place.
fn top_at(chart: &Chart, frame: &ChartFrame, x: f64) -> f32 {
    let bars = chart.bars();
    let here = bars.iter().filter(|piece| (chart.series[piece.series].points[piece.point].x - x).abs() < 1e-6);
    let outlines = chart.series.iter().filter(|series| matches!(series.shape, Shape::Outline { .. }));
    let outlined = outlines.flat_map(|series| &series.points).filter(|point| (point.x - x).abs() < 1e-6);
    let values = here.flat_map(|piece| [piece.from, piece.to]).chain(outlined.map(|point| point.y));
    frame.at(x, values.filter(|value| value.is_finite()).fold(0.0, f64::max)).y
}

/// A small dashed box around a place, as in a legend.
pub(super) fn sample_of_box(ui: &Ui, center: Pos2, color: Color32) {
    dashed_box(ui, Rect::from_center_size(center, vec2(2.0 * SAMPLE, 2.0 * SAMPLE)), color);
}

/// A small bracket at a place, as in a legend.
pub(super) fn sample_of_bracket(ui: &Ui, center: Pos2, color: Color32) {
    let line = [(-2.0, -SAMPLE), (2.0, -SAMPLE), (2.0, SAMPLE), (-2.0, SAMPLE)];
    let line = line.map(|(across, down)| center + vec2(across, down));
    ui.painter().add(Drawn::line(line.to_vec(), Stroke::new(1.5, color)));
}
