//! Labels at the ends of lines, in place of a legend where there is room for them.

use eframe::egui::{Rect, Ui, pos2};

use super::frame::{ChartFrame, End};
use crate::{present::chart::Chart, ui::theme};

/// Narrower charts have no room beside the plot.
const ROOMY: f32 = 340.0;
/// The most of the width that labels may take.
const MOST: f32 = 0.3;

/// The labels that are shown: all or none.
pub(super) fn measure(ui: &Ui, chart: &Chart, width: f32) -> Vec<End> {
    let t = theme::tokens(ui);
    if width < ROOMY || chart.horizontal {
        return Vec::new();
    }
    let ends: Vec<End> = chart
        .series
        .iter()
        .enumerate()
        .filter_map(|(index, series)| {
            let color = t.role_text(series.role);
            let text = series.end_label.clone()?;
            Some(End { series: index, label: ui.painter().layout_no_wrap(text, theme::bold(theme::SMALL), color) })
        })
        .collect();
    if room(&ends) > width * MOST { Vec::new() } else { ends }
}

/// The room they need beside the plot.
pub(super) fn room(ends: &[End]) -> f32 {
    ends.iter().map(|end| end.label.size().x + 10.0).fold(0.0, f32::max)
}

/// Where they stand: beside the last points, pushed apart where they would overlap.
pub(super) fn places<'f>(chart: &Chart, frame: &'f ChartFrame) -> Vec<(Rect, &'f End)> {
    let mut placed: Vec<(f32, &End)> = frame
        .ends
        .iter()
        .filter_map(|end| {
            let last = chart.series[end.series].points.iter().rev().find(|point| point.y.is_finite())?;
            Some((frame.at(last.x, last.y).y - end.label.size().y / 2.0, end))
        })
        .collect();
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut free = frame.area.top() - 8.0;
    for (top, end) in &mut placed {
        *top = top.max(free);
        free = *top + end.label.size().y;
    }
    // What was pushed below the plot goes up again, and pushes those above it.
    let mut limit = frame.area.bottom() + 8.0;
    for (top, end) in placed.iter_mut().rev() {
        *top = top.min(limit - end.label.size().y);
        limit = *top;
    }
    let at = |top: f32| pos2(frame.area.right() + 8.0, top.round());
    placed.into_iter().map(|(top, end)| (Rect::from_min_size(at(top), end.label.size()), end)).collect()
}

/// Draws them.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    for (place, end) in places(chart, frame) {
        ui.painter().galley(place.min, end.label.clone(), t.ink);
    }
}
