//! The legend below a chart's title, where the series are not named at their ends.

use eframe::egui::{Pos2, Rect, Shape as Drawn, Stroke, Ui, pos2, vec2};

use super::look;
use crate::{
    present::chart::{Chart, Role, Series, Shape},
    ui::{icons, theme},
};

const ROW: f32 = 20.0;
const SAMPLE: f32 = 24.0;

/// Whether the chart cannot be read without one: several series, not all named otherwise.
pub(super) fn is_needed(chart: &Chart, has_ends: bool) -> bool {
    // What stood at the mark is dotted in its side's colour and says so itself.
    let own = || named(chart).filter(|series| !look::is_marked(series.role));
    own().count() > 1 && !(has_ends && own().all(|series| series.end_label.is_some()))
}

/// The series that a legend names: what stands for comparison only is explained by the view.
fn named(chart: &Chart) -> impl Iterator<Item = &Series> {
    chart.series.iter().filter(|series| !series.name.is_empty() && series.role != Role::Other)
}

/// The height of its lines in the given width.
pub(super) fn height(ui: &Ui, chart: &Chart, width: f32) -> f32 {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(width, ROW));
    places(ui, chart, rect).last().map_or(ROW, |(place, ..)| place.y + ROW)
}

/// Draws it.
pub(super) fn paint(ui: &Ui, chart: &Chart, rect: Rect) {
    let t = theme::tokens(ui);
    for (place, series, galley) in places(ui, chart, rect) {
        sample(ui, series, pos2(place.x, place.y + ROW / 2.0), SAMPLE - 6.0);
        let at = pos2(place.x + SAMPLE, place.y + (ROW - galley.size().y) / 2.0);
        ui.painter().galley(at, galley, t.muted);
    }
}

type Place<'a> = (Pos2, &'a Series, std::sync::Arc<eframe::egui::Galley>);

fn places<'a>(ui: &Ui, chart: &'a Chart, rect: Rect) -> Vec<Place<'a>> {
    let t = theme::tokens(ui);
    let mut at = rect.min;
    let mut seen: Vec<(&str, Role)> = Vec::new();
    let mut places = Vec::new();
    for series in named(chart) {
        if seen.contains(&(series.name.as_str(), series.role)) {
            continue;
        }
        seen.push((&series.name, series.role));
        let galley =
            super::super::text_in(ui, &series.name, theme::regular(theme::SMALL), t.muted, rect.width() - SAMPLE);
        let width = SAMPLE + galley.size().x + theme::BLOCK;
        if at.x > rect.left() && at.x + width - theme::BLOCK > rect.right() {
            at = pos2(rect.left(), at.y + ROW);
        }
        places.push((at, series, galley));
        at.x += width;
    }
    places
}

/// A short piece of the series as it is drawn, from `left` on.
pub(super) fn sample(ui: &Ui, series: &Series, left: Pos2, length: f32) {
    let color = theme::tokens(ui).role(series.role);
    let ends = [left, left + vec2(length, 0.0)];
    let width = look::width(series.role);
    match look::look(series) {
        Shape::Line => {
            ui.painter().line_segment(ends, Stroke::new(width, color));
        }
        Shape::Dashed => ui.painter().extend(Drawn::dashed_line(&ends, Stroke::new(width, color), 5.0, 3.0)),
        Shape::Dotted => ui.painter().extend(Drawn::dotted_line(&ends, color, 4.5, 1.2)),
        Shape::Bars { .. } => icons::square(ui.painter(), left + vec2(length / 2.0, 0.0), color),
    }
}
