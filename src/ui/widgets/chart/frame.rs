//! Where everything of a chart stands.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};
use egui_plot::{PlotPoint, PlotTransform};

use super::ticks::Tick;
use crate::{
    present::{chart::range::Range, formats::Formats},
    ui::theme,
};

/// The places of a chart's parts.
pub(super) struct ChartFrame {
    /// Everything.
    pub(super) whole: Rect,
    /// What the axes span.
    pub(super) area: Rect,
    /// The plot: a little larger, so that a line at the edge is not cut in half.
    pub(super) plot: Rect,
    /// The values that the plot spans: those of the chart, out to ticks.
    pub(super) values: Range,
    /// From the chart's numbers to places in the plot.
    pub(super) transform: PlotTransform,
    pub(super) formats: Formats,
    /// Whether it is read without the view around it.
    pub(super) is_alone: bool,
    /// Whether the chart lies.
    pub(super) horizontal: bool,
    /// The labels of the series with room at the right.
    pub(super) ends: Vec<End>,
    pub(super) legend: Option<Rect>,
    pub(super) across: Vec<Tick>,
    pub(super) upwards: Vec<Tick>,
}

/// A label at the end of a line, and the line it belongs to.
pub(super) struct End {
    pub(super) series: usize,
    pub(super) label: Arc<Galley>,
}

impl ChartFrame {
    /// Where a point of the chart stands on the screen.
    pub(super) fn at(&self, x: f64, y: f64) -> Pos2 {
        let point = if self.horizontal { PlotPoint::new(y, x) } else { PlotPoint::new(x, y) };
        self.transform.position_from_point(&point)
    }

    /// Whether a place on the x axis is in the part that is shown.
    pub(super) fn shows(&self, x: f64) -> bool {
        let at = self.at(x, 0.0);
        if self.horizontal { self.plot.y_range().contains(at.y) } else { self.plot.x_range().contains(at.x) }
    }

    /// The place on the chart's x axis under a position on the screen.
    pub(super) fn x_under(&self, position: Pos2) -> f64 {
        let point = self.transform.value_from_position(position);
        if self.horizontal { point.y } else { point.x }
    }

    /// The line at 0, from which deviations are read.
    pub(super) fn paint_zero(&self, ui: &Ui) {
        if self.values.contains(0.0) {
            self.paint_level(ui, 0.0, Stroke::new(1.0, theme::tokens(ui).axis));
        }
    }

    /// The foot of an axis that does not begin at 0, broken so that it is seen.
    pub(super) fn paint_break(&self, ui: &Ui) {
        let stroke = Stroke::new(1.5, theme::tokens(ui).axis);
        let (foot, along, across) = match (self.horizontal, self.values.min > 0.0) {
            (false, true) => (self.area.left_bottom(), vec2(0.0, -1.0), vec2(1.0, 0.0)),
            (false, false) => (self.area.left_top(), vec2(0.0, 1.0), vec2(1.0, 0.0)),
            (true, true) => (self.area.left_bottom(), vec2(1.0, 0.0), vec2(0.0, 1.0)),
            (true, false) => (self.area.right_bottom(), vec2(-1.0, 0.0), vec2(0.0, 1.0)),
        };
        let length = if self.horizontal { self.area.width() } else { self.area.height() };
        let zigzag = [(0.0, 0.0), (5.0, 0.0), (8.0, -4.0), (13.0, 4.0), (16.0, 0.0), (length, 0.0)];
        let line = zigzag.map(|(up, aside)| foot + along * up + across * aside);
        ui.painter().add(Shape::line(line.to_vec(), stroke));
    }

    /// A line through a value, across the whole area.
    pub(super) fn paint_level(&self, ui: &Ui, value: f64, stroke: Stroke) {
        let at = self.at(0.0, value);
        if self.horizontal {
            let x = ui.painter().round_to_pixel_center(at.x);
            ui.painter().vline(x, self.area.y_range(), stroke);
        } else {
            let y = ui.painter().round_to_pixel_center(at.y);
            ui.painter().hline(self.area.x_range(), y, stroke);
        }
    }

    /// A dashed line through a place on the x axis.
    pub(super) fn dashed_at(&self, x: f64, stroke: Stroke) -> Vec<Shape> {
        let at = self.at(x, 0.0);
        let ends = if self.horizontal {
            [pos2(self.area.left(), at.y), pos2(self.area.right(), at.y)]
        } else {
            [pos2(at.x.round() + 0.5, self.area.top()), pos2(at.x.round() + 0.5, self.area.bottom())]
        };
        Shape::dashed_line(&ends, stroke, 4.0, 3.0)
    }

    /// A dashed line through a value.
    pub(super) fn dashed_level(&self, value: f64, stroke: Stroke) -> Vec<Shape> {
        let at = self.at(0.0, value);
        let ends = if self.horizontal {
            [pos2(at.x.round() + 0.5, self.area.top()), pos2(at.x.round() + 0.5, self.area.bottom())]
        } else {
            [pos2(self.area.left(), at.y.round() + 0.5), pos2(self.area.right(), at.y.round() + 0.5)]
        };
        Shape::dashed_line(&ends, stroke, 4.0, 3.0)
    }

    /// The colour that text over a curve stands on, half seen through.
    pub(super) fn halo(ui: &Ui) -> Color32 {
        theme::tokens(ui).ground.gamma_multiply(0.8)
    }
}
