//! The legend below a chart's title, where the series are not named at their ends.

use eframe::egui::{Pos2, Rect, Shape as Drawn, Stroke, Ui, pos2, vec2};

use super::{beside_bars, dashes::dashes, look};
use crate::{
    present::chart::{Chart, Role, Series, Shape},
    ui::{icons, theme},
};

const ROW: f32 = 20.0;
const SAMPLE: f32 = 30.0;
const SQUARE: f32 = 17.0;
/// The dashes of a sample, of which there is room for a few.
const SHORT_DASHES: [f32; 2] = [6.0, 3.0];
const SHORT_DASH_DOT: [f32; 4] = [7.0, 3.0, 2.0, 3.0];

/// Whether the chart cannot be read without one: several series, not all named otherwise. One that is read alone names all.
pub(super) fn is_needed(chart: &Chart, has_ends: bool, is_alone: bool) -> bool {
    // What stood at the mark is dotted in its side's colour and says so itself.
    let own = || named(chart, has_ends, is_alone).into_iter().filter(|series| look::of_mark(series.role).is_none());
    own().count() > 1 && !(has_ends && own().all(|series| series.end_label.is_some()))
}

/// The series that a legend names, what stood at the mark after what it marks: what stands for comparison only is not among
/// them where it is named beside its line, for one line of comparison alone needs no legend then.
fn named(chart: &Chart, has_ends: bool, is_alone: bool) -> Vec<&Series> {
    let is_beside = |series: &Series| has_ends && series.end_label.is_some();
    let is_left_out = |series: &Series| series.role == Role::Other && !is_alone && is_beside(series);
    let is_named = |series: &&Series| !series.name.is_empty() && !is_left_out(series);
    let (marked, own): (Vec<&Series>, Vec<&Series>) =
        chart.series.iter().filter(is_named).partition(|series| look::of_mark(series.role).is_some());
    let (others, own): (Vec<&Series>, Vec<&Series>) = own.into_iter().partition(|series| series.role == Role::Other);
    let is_of = |mark: &Series, series: &Series| look::of_mark(mark.role) == Some(series.role);
    let mut all: Vec<&Series> = Vec::new();
    for series in &own {
        all.push(series);
        all.extend(marked.iter().copied().filter(|mark| is_of(mark, series)));
    }
    let is_left = |mark: &&Series| !own.iter().any(|series| is_of(mark, series));
    all.extend(marked.into_iter().filter(is_left));
    all.extend(others);
    all
}

/// The height of its lines in the given width.
pub(super) fn height(ui: &Ui, chart: &Chart, width: f32, has_ends: bool, is_alone: bool) -> f32 {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(width, ROW));
    places(ui, chart, rect, has_ends, is_alone).last().map_or(ROW, |(place, ..)| place.y + ROW)
}

/// Draws it.
pub(super) fn paint(ui: &Ui, chart: &Chart, rect: Rect, has_ends: bool, is_alone: bool) {
    let t = theme::tokens(ui);
    for (place, series, galley) in places(ui, chart, rect, has_ends, is_alone) {
        sample(ui, series, pos2(place.x, place.y + ROW / 2.0), room_of(series) - 6.0);
        let at = pos2(place.x + room_of(series), place.y + (ROW - galley.size().y) / 2.0);
        ui.painter().galley(at, galley, t.muted);
    }
}

/// The room of a sample: a square needs less than a line.
fn room_of(series: &Series) -> f32 {
    if look::stands_by_bars(series.shape) { SQUARE } else { SAMPLE }
}

type Place<'a> = (Pos2, &'a Series, std::sync::Arc<eframe::egui::Galley>);

fn places<'a>(ui: &Ui, chart: &'a Chart, rect: Rect, has_ends: bool, is_alone: bool) -> Vec<Place<'a>> {
    let t = theme::tokens(ui);
    let mut at = rect.min;
    let mut seen: Vec<(&str, Role)> = Vec::new();
    let mut places = Vec::new();
    for series in named(chart, has_ends, is_alone) {
        if seen.contains(&(series.name.as_str(), series.role)) {
            continue;
        }
        seen.push((&series.name, series.role));
        let galley =
            super::super::text_in(ui, &series.name, theme::regular(theme::SMALL), t.muted, rect.width() - SAMPLE);
        let width = room_of(series) + galley.size().x + theme::BLOCK;
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
    sample_of(ui, series.role, look::look(series), left, length);
}

/// A short piece of a line as a chart draws it, from `left` on.
pub fn sample_of(ui: &Ui, role: Role, shape: Shape, left: Pos2, length: f32) {
    let color = theme::tokens(ui).role(role);
    let ends = [left, left + vec2(length, 0.0)];
    let stroke = Stroke::new(look::width(role), color);
    let dashed = |pattern| dashes(&ends, pattern).into_iter().map(move |dash| Drawn::line(dash, stroke));
    match shape {
        Shape::Line => {
            ui.painter().line_segment(ends, stroke);
        }
        Shape::Dashed => ui.painter().extend(dashed(&SHORT_DASHES)),
        Shape::DashDot => ui.painter().extend(dashed(&SHORT_DASH_DOT)),
        Shape::Dotted => ui.painter().extend(Drawn::dotted_line(&ends, color, 4.5, 1.2)),
        Shape::Bars { .. } => icons::square(ui.painter(), left + vec2(length / 2.0, 0.0), color),
        Shape::Outline { .. } => beside_bars::sample_of_box(ui, left + vec2(length / 2.0, 0.0), color),
        Shape::Bracket => beside_bars::sample_of_bracket(ui, left + vec2(length / 2.0, 0.0), color),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::spending::Account;

    #[test]
    fn the_mark_stands_after_what_it_marks_and_the_other_side_last() {
        let series = |name: &str, role| Series::new(name, role, Shape::Line, [(0.0, 1.0)]);
        let service = Role::Account(Account::ServiceCeiling);
        let chart = Chart {
            series: vec![
                series("anden side", Role::Other).ending("før"),
                series("ved mærket", Role::MarkedAccount(Account::ServiceCeiling)),
                series("kassen", Role::Account(Account::Municipality)),
                series("rammen", service),
                series("alle", Role::Account(Account::Public)),
            ],
            ..Chart::default()
        };
        let names = |has_ends, is_alone| {
            named(&chart, has_ends, is_alone).into_iter().map(|series| series.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(true, false), ["kassen", "rammen", "ved mærket", "alle"], "named beside its line");
        assert_eq!(names(true, true), ["kassen", "rammen", "ved mærket", "alle", "anden side"]);
        assert_eq!(names(false, false), names(true, true), "no line is without a name");
    }
}
