//! The value at the outer end of each bar, and the room it needs beside the bars.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Ui, Vec2, pos2};

use super::frame::ChartFrame;
use crate::{
    present::{
        chart::{Chart, Point, layout::BarPiece, range::Range},
        formats::Formats,
    },
    ui::theme,
};

/// Between a bar and its value.
const APART: f32 = 5.0;

/// The outermost piece of each bar with the point it belongs to; of a stack its last piece, with what all of it comes to.
fn outermost(chart: &Chart) -> Vec<(BarPiece, Point)> {
    let pieces = chart.bars();
    let point = |piece: &BarPiece| chart.series[piece.series].points[piece.point];
    let is_last = |index: usize, piece: &BarPiece| {
        pieces.get(index + 1).is_none_or(|next| (next.series, next.point) != (piece.series, piece.point))
    };
    let last = pieces.iter().enumerate().filter(|(index, piece)| is_last(*index, piece));
    let mut bars: Vec<(BarPiece, Point)> = Vec::new();
    for (_, piece) in last {
        let own = point(piece);
        // What is stacked on another piece begins where that ends.
        let below = bars.iter_mut().find(|(below, _)| {
            (below.left - piece.left).abs() < 1e-9 && own.range.is_none() && (below.to - piece.from).abs() < 1e-6
        });
        match below {
            Some((below, sum)) => (*below, *sum) = (*piece, Point::new(own.x, sum.y + own.y)),
            None => bars.push((*piece, own)),
        }
    }
    bars
}

fn label(ui: &Ui, chart: &Chart, point: &Point, formats: Formats) -> Arc<Galley> {
    let text = chart.number_text(point, formats);
    ui.painter().layout_no_wrap(text, theme::bold(theme::SMALL), theme::tokens(ui).ink)
}

/// The end of a bar that lies farther from its beginning, and whether that is downwards.
fn end(piece: &BarPiece, begin: f64) -> (f64, bool) {
    let (low, high) = (piece.from.min(piece.to), piece.from.max(piece.to));
    let is_down = high <= begin && low < begin;
    (if is_down { low } else { high }, is_down)
}

/// What the labels of lying bars need left and right of a plot of this width that shows `values`.
pub(super) fn room(ui: &Ui, chart: &Chart, values: Range, width: f32, formats: Formats) -> [f32; 2] {
    let mut room = [0.0_f32; 2];
    if !(chart.horizontal && chart.bar_labels) {
        return room;
    }
    for (piece, point) in outermost(chart) {
        let (end, is_down) = end(&piece, point.from);
        let needs = label(ui, chart, &point, formats).size().x + APART + 2.0;
        let beyond = if is_down { end - values.min } else { values.max - end } / values.span().max(1e-9);
        let side = &mut room[usize::from(!is_down)];
        *side = side.max(missing(needs, beyond, width));
    }
    room
}

/// How much narrower a plot must become so that beyond a bar, which leaves that part of the width free, the label fits;
/// what it gives up is free for the label too.
#[expect(clippy::cast_possible_truncation, reason = "a part of the width, from 0 to 1")]
fn missing(needs: f32, free: f64, width: f32) -> f32 {
    let free = free.clamp(0.0, 0.99) as f32;
    ((needs - free * width) / (1.0 - free)).clamp(0.0, needs)
}

/// Draws them.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    if !chart.bar_labels {
        return;
    }
    let t = theme::tokens(ui);
    for (piece, point) in outermost(chart) {
        let galley = label(ui, chart, &point, frame.formats);
        let rect = beside(frame, chart.horizontal, &piece, point.from, galley.size());
        ui.painter().rect_filled(rect, 0, ChartFrame::halo(ui));
        ui.painter().galley(rect.min, galley, t.ink);
    }
}

/// Beyond the end of a bar.
fn beside(frame: &ChartFrame, horizontal: bool, piece: &BarPiece, begin: f64, size: Vec2) -> Rect {
    let (end, is_down) = end(piece, begin);
    let at = frame.at(f64::midpoint(piece.left, piece.right), end);
    let min = match (horizontal, is_down) {
        (true, false) => pos2(at.x + APART, at.y - size.y / 2.0),
        (true, true) => pos2(at.x - APART - size.x, at.y - size.y / 2.0),
        (false, false) => pos2(at.x - size.x / 2.0, at.y - size.y - 3.0),
        (false, true) => pos2(at.x - size.x / 2.0, at.y + 3.0),
    };
    Rect::from_min_size(min, size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::chart::{Role, Series, Shape};

    #[test]
    fn a_stack_has_one_value_at_its_end_and_bars_beside_each_other_their_own() {
        let bars = |column, values: [f64; 2]| {
            Series::new("", Role::Neutral, Shape::Bars { column }, [(0.0, values[0]), (1.0, values[1])])
        };
        let of = |series| {
            let chart = Chart { series, bar_labels: true, ..Chart::default() };
            outermost(&chart).into_iter().map(|(piece, point)| (piece.to, point.y)).collect::<Vec<_>>()
        };
        // 20 + 96 + 10 = 126 and 88 alone.
        let stacked = of(vec![bars(0, [20.0, 88.0]), bars(0, [96.0, 0.0]), bars(0, [10.0, 0.0])]);
        assert_eq!(stacked, [(126.0, 126.0), (88.0, 88.0)]);
        assert_eq!(
            of(vec![bars(0, [1.0, 2.0]), bars(1, [3.0, 4.0])]),
            [(1.0, 1.0), (2.0, 2.0), (3.0, 3.0), (4.0, 4.0)]
        );
    }

    #[test]
    fn a_plot_gives_up_only_what_a_label_lacks() {
        // A bar to the very end: the label needs all of its 60.
        assert!((missing(60.0, 0.0, 400.0) - 60.0).abs() < 1e-3);
        // A fifth of 400 is free.
        assert!(missing(60.0, 0.2, 400.0) < 1e-3);
        // A tenth is free, 40; without x the tenth is (400 − x) ÷ 10: 60 = x + 40 − x ÷ 10.
        assert!((missing(60.0, 0.1, 400.0) - 20.0 / 0.9).abs() < 1e-3);
    }
}
