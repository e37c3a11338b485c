//! The room around a plot: what its legend and the labels at its sides need. Charts beside each other take the most that any
//! of them needs, so that equal lengths are equal numbers and both plots stand at one height.

use eframe::egui::{Ui, Vec2};

use super::{ChartOptions, bar_labels, ends, frame, legend};
use crate::{present::chart::Chart, ui::theme};

/// The room around a plot in points, but for what all charts of one size leave alike.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Room {
    /// Of the legend and the gap below it.
    pub(super) legend: f32,
    /// Left of the plot.
    pub(super) left: f32,
    /// Right of the plot.
    pub(super) right: f32,
}

impl Room {
    /// The room that all of these charts can have in common; beside charts of something else each keeps its own width.
    #[must_use]
    pub fn shared(ui: &Ui, charts: &[Chart], options: &ChartOptions) -> Self {
        let room = charts.iter().map(|chart| Self::of(ui, chart, options)).fold(Self::default(), Self::most);
        let is_same = charts.windows(2).all(|two| two[0].y == two[1].y);
        if is_same { room } else { Self { legend: room.legend, ..Self::default() } }
    }

    /// The room that one chart needs.
    pub(super) fn of(ui: &Ui, chart: &Chart, options: &ChartOptions) -> Self {
        let Vec2 { x: width, y: height } = options.size;
        let ends = ends::measure(ui, chart, width);
        let mut room = Self { right: ends::room(&ends).max(16.0), ..Self::default() };
        if options.legend && legend::is_needed(chart, !ends.is_empty()) {
            room.legend = legend::height(ui, chart, width) + theme::GAP;
        }
        if chart.horizontal {
            room.left = frame::categories_width(ui, chart, width, options.formats);
            let plot = width - room.left - room.right;
            let values = frame::values(chart, plot);
            let [left, right] = bar_labels::room(ui, chart, values, plot, options.formats);
            room.left += left;
            room.right += right;
        } else {
            let plot = height - room.legend - frame::above_and_below(chart);
            room.left = frame::values_width(ui, chart, plot, options.formats);
        }
        room
    }

    /// The more of both at each side.
    pub(super) fn most(self, other: Self) -> Self {
        Self {
            legend: self.legend.max(other.legend),
            left: self.left.max(other.left),
            right: self.right.max(other.right),
        }
    }
}
