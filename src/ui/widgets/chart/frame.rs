//! Where everything of a chart stands, and what lies below the plot: title, legend, grid and ticks.

use std::sync::Arc;

use eframe::egui::{Align, Galley, Pos2, Rect, Shape, Stroke, Ui, Vec2b, pos2, text::LayoutJob, vec2};
use egui_plot::{PlotBounds, PlotPoint, PlotTransform};

use super::{ChartOptions, ends, legend, room::Room};
use crate::{
    present::{
        chart::{Chart, Kind, range::Range},
        formats::Formats,
    },
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
    values: Range,
    /// From the chart's numbers to places in the plot.
    pub(super) transform: PlotTransform,
    pub(super) formats: Formats,
    /// Whether the chart lies.
    horizontal: bool,
    /// The labels of the series with room at the right.
    pub(super) ends: Vec<ends::End>,
    legend: Option<Rect>,
    across: Vec<Tick>,
    upwards: Vec<Tick>,
}

/// A tick with its label.
struct Tick {
    value: f64,
    label: Arc<Galley>,
}

/// How far the plot reaches beyond the axes, in points.
const OVERHANG: f32 = 5.0;
const TITLE: f32 = 24.0;
/// Above the plot, and below it for the ticks.
const ABOVE: f32 = 6.0;
const BELOW: f32 = 22.0;
/// The room that the labels of categories may take of the width of a chart that lies.
const LABELS: f32 = 0.36;

impl ChartFrame {
    pub(super) fn new(ui: &Ui, chart: &Chart, whole: Rect, part: Range, options: &ChartOptions) -> Self {
        let own = Room::of(ui, chart, options);
        let room = own.most(options.room);
        let mut area = whole;
        area.min.y += title_height(chart);
        let legend = Rect::from_min_size(area.min, vec2(whole.width(), own.legend));
        area.min += vec2(room.left, room.legend + ABOVE);
        area.max -= vec2(room.right, BELOW);
        let formats = options.formats;
        let (values, across, upwards);
        if chart.horizontal {
            values = self::values(chart, area.width());
            upwards = category_ticks(ui, chart, whole.width() * LABELS, formats);
            across = value_ticks(ui, chart, values, formats);
        } else {
            values = self::values(chart, area.height());
            upwards = value_ticks(ui, chart, values, formats);
            across = x_ticks(ui, chart, part, area.width(), formats);
            area.max.y -= tallest(&across) - 14.0;
        }
        area.max = area.max.max(area.min + vec2(20.0, 20.0));
        let plot = area.expand(OVERHANG);
        let horizontal = chart.horizontal;
        let (x, y) = if horizontal { (values, part) } else { (part, values) };
        Self {
            whole,
            area,
            plot,
            values,
            transform: transform([x, y], area, plot, horizontal),
            formats,
            horizontal,
            ends: ends::measure(ui, chart, whole.width()),
            legend: (own.legend > 0.0).then_some(legend),
            across,
            upwards,
        }
    }

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

    /// Draws what lies below the plot.
    pub(super) fn paint_below(&self, ui: &Ui, chart: &Chart) {
        self.paint_title(ui, chart);
        if let Some(rect) = self.legend {
            legend::paint(ui, chart, rect);
        }
        let t = theme::tokens(ui);
        let faint = Stroke::new(1.0, t.line);
        let values = if chart.horizontal { &self.across } else { &self.upwards };
        for tick in values.iter().filter(|tick| tick.value != 0.0) {
            self.paint_level(ui, tick.value, faint);
        }
        self.paint_zero(ui);
        for tick in &self.across {
            let x = if chart.horizontal { self.at(0.0, tick.value).x } else { self.at(tick.value, 0.0).x };
            if x < self.area.left() - 1.0 || x > self.area.right() + 1.0 {
                continue;
            }
            let width = tick.label.size().x;
            let left = (x - width / 2.0).min(self.whole.right() - width).max(self.whole.left());
            // A centred text begins left of its place.
            let left = left - tick.label.rect.left();
            ui.painter().galley(pos2(left.round(), self.area.bottom() + 7.0), tick.label.clone(), t.muted);
        }
        for tick in &self.upwards {
            let y = if chart.horizontal { self.at(tick.value, 0.0).y } else { self.at(0.0, tick.value).y };
            // Names stay at the edge, since values of bars may stand between them and the plot.
            let right =
                if chart.horizontal { self.whole.left() + widest(&self.upwards) } else { self.area.left() - 10.0 };
            let top_left = pos2(right - tick.label.rect.right(), y - tick.label.size().y / 2.0);
            ui.painter().galley(top_left.round(), tick.label.clone(), t.muted);
        }
    }

    /// The line at 0, from which deviations are read.
    pub(super) fn paint_zero(&self, ui: &Ui) {
        if self.values.contains(0.0) {
            self.paint_level(ui, 0.0, Stroke::new(1.0, theme::tokens(ui).axis));
        }
    }

    /// A line through a value, across the whole area.
    fn paint_level(&self, ui: &Ui, value: f64, stroke: Stroke) {
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

    fn paint_title(&self, ui: &Ui, chart: &Chart) {
        let t = theme::tokens(ui);
        let title = super::super::text_in(ui, &chart.title, theme::bold(theme::BODY), t.ink, self.whole.width());
        let width = title.size().x;
        ui.painter().galley(self.whole.min, title, t.ink);
        let rest = self.whole.width() - width - theme::SPACE;
        if !chart.unit.is_empty() && rest > 30.0 {
            let unit = super::super::text_in(ui, &chart.unit, theme::regular(theme::SMALL), t.muted, rest);
            let left = if width > 0.0 { width + theme::SPACE } else { 0.0 };
            ui.painter().galley(self.whole.min + vec2(left, 1.0), unit, t.muted);
        }
    }

    /// The colour that text over a curve stands on, half seen through.
    pub(super) fn halo(ui: &Ui) -> eframe::egui::Color32 {
        theme::tokens(ui).ground.gamma_multiply(0.8)
    }
}

/// The values that a plot as long as this in their direction spans: out to ticks, so that none lies beyond the last.
pub(super) fn values(chart: &Chart, length: f32) -> Range {
    chart.y.range.out_to_ticks(f64::from((length / if chart.horizontal { 56.0 } else { 30.0 }).clamp(2.0, 8.0)))
}

/// What the labels of lying bars take at the left.
pub(super) fn categories_width(ui: &Ui, chart: &Chart, width: f32, formats: Formats) -> f32 {
    widest(&category_ticks(ui, chart, width * LABELS, formats)) + 10.0
}

/// What the values take at the left of a plot as high as this.
pub(super) fn values_width(ui: &Ui, chart: &Chart, height: f32, formats: Formats) -> f32 {
    widest(&value_ticks(ui, chart, values(chart, height), formats)) + 10.0
}

/// The height of what stands above and below a plot but for its legend.
pub(super) fn above_and_below(chart: &Chart) -> f32 {
    title_height(chart) + ABOVE + BELOW
}

fn title_height(chart: &Chart) -> f32 {
    if chart.title.is_empty() && chart.unit.is_empty() { 0.0 } else { TITLE }
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

fn value_ticks(ui: &Ui, chart: &Chart, values: Range, formats: Formats) -> Vec<Tick> {
    let text = |value| chart.format().tick(value, values.step, formats);
    values.every_step().into_iter().map(|value| tick(ui, value, &text(value))).collect()
}

/// As many years or months as fit; categories all, on two lines where they must.
fn x_ticks(ui: &Ui, chart: &Chart, part: Range, width: f32, formats: Formats) -> Vec<Tick> {
    if let Kind::Categories(labels) = &chart.x.kind {
        let each = width / f32::from(u16::try_from(labels.len().max(1)).unwrap_or(u16::MAX));
        return chart
            .x_ticks(0.0)
            .into_iter()
            .map(|x| wrapped(ui, chart, x, each - 8.0, Align::Center, formats))
            .collect();
    }
    let shown = Chart { x: crate::present::chart::Axis { range: part, ..chart.x.clone() }, ..Chart::default() };
    let values = shown.x_ticks(f64::from((width / 48.0).max(1.0)));
    values.into_iter().map(|x| tick(ui, x, &chart.x_tick(x, formats))).collect()
}

fn category_ticks(ui: &Ui, chart: &Chart, width: f32, formats: Formats) -> Vec<Tick> {
    chart.x_ticks(0.0).into_iter().map(|x| wrapped(ui, chart, x, width, Align::RIGHT, formats)).collect()
}

fn wrapped(ui: &Ui, chart: &Chart, x: f64, width: f32, align: Align, formats: Formats) -> Tick {
    let t = theme::tokens(ui);
    let text = chart.x_tick(x, formats);
    let mut job = LayoutJob::simple(text, theme::regular(theme::SMALL), t.muted, width.max(20.0));
    job.halign = align;
    job.wrap.max_rows = 2;
    Tick { value: x, label: ui.painter().layout_job(job) }
}

fn tick(ui: &Ui, value: f64, text: &str) -> Tick {
    let t = theme::tokens(ui);
    Tick { value, label: ui.painter().layout_no_wrap(text.to_owned(), theme::regular(theme::SMALL), t.muted) }
}

fn widest(ticks: &[Tick]) -> f32 {
    ticks.iter().map(|tick| tick.label.size().x).fold(0.0, f32::max)
}

fn tallest(ticks: &[Tick]) -> f32 {
    ticks.iter().map(|tick| tick.label.size().y).fold(14.0, f32::max)
}
