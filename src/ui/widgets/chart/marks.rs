//! What is pointed out: the month the rules change, a level to compare with, a point with its value, a bar's value.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Stroke, Ui, pos2, vec2};

use super::frame::ChartFrame;
use crate::{
    present::{
        chart::{Chart, Mark, Side},
        chart_layout::BarPiece,
    },
    ui::theme,
};

/// Draws all marks.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    let mut taken: Vec<Rect> = Vec::new();
    for mark in &chart.marks {
        match mark {
            Mark::At { x, label } => {
                if frame.plot.x_range().contains(frame.at(*x, 0.0).x) {
                    ui.painter().extend(frame.dashed_at(*x, Stroke::new(1.0, t.axis)));
                    paint_at_label(ui, frame, *x, label, &mut taken);
                }
            }
            Mark::Level { y, label } => {
                ui.painter().extend(frame.dashed_level(*y, Stroke::new(1.2, t.muted)));
                paint_level_label(ui, frame, chart.horizontal, *y, label, &mut taken);
            }
            Mark::Point { .. } => {}
        }
    }
    // Points last: nothing may hide them.
    for mark in &chart.marks {
        if let Mark::Point { x, y, label, role, side } = mark {
            let at = frame.at(*x, *y);
            if !frame.plot.contains(at) {
                continue;
            }
            ui.painter().circle(at, 4.0, t.ground, Stroke::new(2.0, t.role(*role)));
            let galley = ui.painter().layout_no_wrap(label.clone(), theme::bold(theme::SMALL), t.role_text(*role));
            paint_point_label(ui, frame, at, galley, *side, &mut taken);
        }
    }
    if chart.bar_labels {
        paint_bar_labels(ui, chart, frame);
    }
}

/// At the top, right of the line, or left of it where the plot ends; a line lower where another label stands.
fn paint_at_label(ui: &Ui, frame: &ChartFrame, x: f64, label: &str, taken: &mut Vec<Rect>) {
    let t = theme::tokens(ui);
    let galley = ui.painter().layout_no_wrap(label.to_owned(), theme::regular(theme::SMALL), t.muted);
    let line = frame.at(x, 0.0).x;
    let fits = line + 6.0 + galley.size().x <= frame.whole.right();
    let left = if fits { line + 6.0 } else { (line - 6.0 - galley.size().x).max(frame.area.left()) };
    let mut rect = Rect::from_min_size(pos2(left, frame.area.top() + 2.0), galley.size());
    while taken.iter().any(|other| other.intersects(rect)) && rect.bottom() < frame.area.bottom() {
        rect = rect.translate(vec2(0.0, galley.size().y + 1.0));
    }
    taken.push(rect);
    ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
    ui.painter().galley(rect.min, galley, t.muted);
}

fn paint_level_label(ui: &Ui, frame: &ChartFrame, horizontal: bool, y: f64, label: &str, taken: &mut Vec<Rect>) {
    let t = theme::tokens(ui);
    let galley = ui.painter().layout_no_wrap(label.to_owned(), theme::regular(theme::SMALL), t.muted);
    let at = frame.at(0.0, y);
    let size = galley.size();
    let min = if horizontal {
        let fits = at.x + 6.0 + size.x <= frame.whole.right();
        pos2(if fits { at.x + 6.0 } else { at.x - 6.0 - size.x }, frame.area.bottom() - size.y - 2.0)
    } else {
        pos2(frame.area.right() - size.x, at.y - size.y - 3.0)
    };
    let rect = Rect::from_min_size(min, size);
    taken.push(rect);
    ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
    ui.painter().galley(min, galley, t.muted);
}

fn paint_point_label(
    ui: &Ui,
    frame: &ChartFrame,
    at: eframe::egui::Pos2,
    galley: Arc<Galley>,
    side: Side,
    taken: &mut Vec<Rect>,
) {
    let size = galley.size();
    let (left, top) = match side {
        Side::Above => (at.x - size.x / 2.0, at.y - size.y - 7.0),
        Side::Below => (at.x - size.x / 2.0, at.y + 7.0),
        Side::BelowRight => (at.x + 8.0, at.y + 6.0),
        Side::BelowLeft => (at.x - 8.0 - size.x, at.y + 6.0),
    };
    let left = left.min(frame.whole.right() - size.x).max(frame.area.left() + 2.0);
    let mut rect = Rect::from_min_size(pos2(left, top), size);
    if taken.iter().any(|other| other.intersects(rect)) {
        // The other side of the point.
        let other = if rect.top() > at.y { at.y - size.y - 7.0 } else { at.y + 7.0 };
        rect = Rect::from_min_size(pos2(left, other), size);
    }
    taken.push(rect);
    ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
    ui.painter().galley(rect.min, galley, theme::tokens(ui).ink);
}

/// The value at the outer end of each bar.
fn paint_bar_labels(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    let pieces = chart.bars();
    for (index, piece) in pieces.iter().enumerate() {
        let is_last = pieces.get(index + 1).is_none_or(|next| (next.series, next.point) != (piece.series, piece.point));
        let point = chart.series[piece.series].points[piece.point];
        if !is_last {
            continue;
        }
        let text = chart.number_text(&point, frame.formats);
        let galley = ui.painter().layout_no_wrap(text, theme::bold(theme::SMALL), t.ink);
        let rect = beside(frame, chart.horizontal, piece, point.from, galley.size());
        ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
        ui.painter().galley(rect.min, galley, t.ink);
    }
}

/// Beyond the end of a bar that lies farther from its beginning.
fn beside(frame: &ChartFrame, horizontal: bool, piece: &BarPiece, begin: f64, size: eframe::egui::Vec2) -> Rect {
    let (low, high) = (piece.from.min(piece.to), piece.from.max(piece.to));
    let is_down = high <= begin && low < begin;
    let middle = f64::midpoint(piece.left, piece.right);
    let end = frame.at(middle, if is_down { low } else { high });
    let min = match (horizontal, is_down) {
        (true, false) => pos2(end.x + 5.0, end.y - size.y / 2.0),
        (true, true) => pos2(end.x - 5.0 - size.x, end.y - size.y / 2.0),
        (false, false) => pos2(end.x - size.x / 2.0, end.y - size.y - 3.0),
        (false, true) => pos2(end.x - size.x / 2.0, end.y + 3.0),
    };
    Rect::from_min_size(min, size)
}
