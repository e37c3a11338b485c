//! What is pointed out: the month the rules change, a level to compare with, a point with its value, a missing bar.

use std::sync::Arc;

use eframe::egui::{Galley, Pos2, Rect, Stroke, Ui, Vec2, pos2, text::LayoutJob};

use super::{frame::ChartFrame, free::Room};
use crate::{
    present::chart::{Chart, Mark, Side},
    ui::theme,
};

/// Draws all marks.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    for mark in &chart.marks {
        match mark {
            Mark::At { x, .. } if frame.shows(*x) => ui.painter().extend(frame.dashed_at(*x, Stroke::new(1.0, t.axis))),
            Mark::Level { y, .. } => ui.painter().extend(frame.dashed_level(*y, Stroke::new(1.2, t.muted))),
            Mark::Point { x, y, role, .. } if frame.shows(*x) => {
                ui.painter().circle(frame.at(*x, *y), 4.0, t.ground, Stroke::new(2.0, t.role(*role)));
            }
            Mark::At { .. } | Mark::Point { .. } | Mark::Missing { .. } => {}
        }
    }
    // Labels after all lines: nothing may run through them. Points first: they have the fewest places.
    let mut room = Room::new(chart, frame);
    for mark in &chart.marks {
        if let Mark::Point { x, y, label, role, side } = mark
            && frame.shows(*x)
        {
            let galley = ui.painter().layout_no_wrap(label.clone(), theme::bold(theme::SMALL), t.role_text(*role));
            let places = around(frame, frame.at(*x, *y), galley.size(), *side);
            paint_label(ui, room.take(&places), galley);
        }
    }
    for mark in &chart.marks {
        let small = |label: &String| ui.painter().layout_no_wrap(label.clone(), theme::regular(theme::SMALL), t.muted);
        let (galley, places) = match mark {
            Mark::At { x, label } if frame.shows(*x) => {
                let galley = small(label);
                let places = along_line(frame, *x, galley.size());
                (galley, places)
            }
            Mark::Level { y, label } => {
                let galley = small(label);
                let places = along_level(frame, chart.horizontal, *y, galley.size());
                (galley, places)
            }
            Mark::Missing { x, label } if frame.shows(*x) => {
                let galley = wrapped(ui, label, room_of_bar(frame, chart.horizontal, *x));
                let places = vec![in_place_of_bar(frame, chart.horizontal, *x, galley.size())];
                (galley, places)
            }
            Mark::At { .. } | Mark::Point { .. } | Mark::Missing { .. } => continue,
        };
        paint_label(ui, room.take(&places), galley);
    }
}

fn paint_label(ui: &Ui, rect: Rect, galley: Arc<Galley>) {
    ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
    ui.painter().galley(rect.min, galley, theme::tokens(ui).ink);
}

/// Places for the label of a vertical line: at its top, right of it or left where the plot ends; lower; at its foot.
fn along_line(frame: &ChartFrame, x: f64, size: Vec2) -> Vec<Rect> {
    let line = frame.at(x, 0.0).x;
    let fits = line + 6.0 + size.x <= frame.whole.right();
    let left = if fits { line + 6.0 } else { (line - 6.0 - size.x).max(frame.area.left()) };
    let top = frame.area.top() + 2.0;
    let lines = [0.0, 1.0, 2.0].map(|lower| top + lower * (size.y + 1.0));
    let foot = frame.area.bottom() - size.y - 3.0;
    lines.into_iter().chain([foot, foot - size.y - 1.0]).map(|top| Rect::from_min_size(pos2(left, top), size)).collect()
}

/// How wide a text can be where a bar would stand without reaching what stands beside it.
fn room_of_bar(frame: &ChartFrame, horizontal: bool, x: f64) -> f32 {
    let at = frame.at(x, 0.0);
    let room =
        if horizontal { frame.whole.right() - at.x - 8.0 } else { (frame.at(x + 1.0, 0.0).x - at.x).abs() - 6.0 };
    room.max(30.0)
}

/// Small grey words on as many lines as they need.
fn wrapped(ui: &Ui, label: &str, width: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    ui.painter().layout_job(LayoutJob::simple(label.to_owned(), theme::regular(theme::SMALL), t.muted, width))
}

/// Where a bar would begin.
fn in_place_of_bar(frame: &ChartFrame, horizontal: bool, x: f64, size: Vec2) -> Rect {
    let at = frame.at(x, 0.0);
    let min =
        if horizontal { pos2(at.x + 6.0, at.y - size.y / 2.0) } else { pos2(at.x - size.x / 2.0, at.y - size.y - 3.0) };
    Rect::from_min_size(min, size)
}

/// Places for the label of a level: at its end, above it or below.
fn along_level(frame: &ChartFrame, horizontal: bool, y: f64, size: Vec2) -> Vec<Rect> {
    let at = frame.at(0.0, y);
    let places = if horizontal {
        let fits = at.x + 6.0 + size.x <= frame.whole.right();
        let left = if fits { at.x + 6.0 } else { at.x - 6.0 - size.x };
        [pos2(left, frame.area.bottom() - size.y - 2.0), pos2(left, frame.area.top() + 2.0)]
    } else {
        let left = frame.area.right() - size.x;
        [pos2(left, at.y - size.y - 3.0), pos2(left, at.y + 3.0)]
    };
    places.into_iter().map(|min| Rect::from_min_size(min, size)).collect()
}

/// Places around a point, the wanted one first.
fn around(frame: &ChartFrame, at: Pos2, size: Vec2, wanted: Side) -> Vec<Rect> {
    let place = |side| match side {
        Side::Above => pos2(at.x - size.x / 2.0, at.y - size.y - 8.0),
        Side::Below => pos2(at.x - size.x / 2.0, at.y + 9.0),
        Side::BelowRight => pos2(at.x + 8.0, at.y + 6.0),
        Side::BelowLeft => pos2(at.x - 8.0 - size.x, at.y + 6.0),
    };
    let (left, middle) = (at.x - 8.0 - size.x, at.x - size.x / 2.0);
    let others = [
        pos2(at.x + 8.0, at.y - size.y - 6.0),
        pos2(left, at.y - size.y - 6.0),
        pos2(middle, at.y + 22.0),
        pos2(middle, at.y + 36.0),
        pos2(at.x + 8.0, at.y + 22.0),
        pos2(left, at.y + 22.0),
        pos2(middle, at.y - size.y - 22.0),
    ];
    let sides = [wanted, Side::Below, Side::Above, Side::BelowRight, Side::BelowLeft].map(place);
    let inside = |min: Pos2| {
        let left = min.x.min(frame.whole.right() - size.x).max(frame.area.left() + 2.0);
        Rect::from_min_size(pos2(left, min.y), size)
    };
    sides.into_iter().chain(others).map(inside).collect()
}
