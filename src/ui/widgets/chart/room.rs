//! What the room around a plot must be: what its legend and the labels at its sides need. Charts beside each other take the
//! most that any of them needs, so that equal lengths are equal numbers and both plots stand at one height.

use eframe::egui::{Ui, Vec2};

use super::{
    bar_labels, ends, legend,
    options::{ChartOptions, Room},
    ticks,
};
use crate::{present::chart::Chart, ui::theme};

/// The room that all of these charts can have in common; beside charts of something else each keeps its own width.
#[must_use]
pub fn shared_room(ui: &Ui, charts: &[Chart], options: &ChartOptions) -> Room {
    let room = charts.iter().map(|chart| room_of(ui, chart, options)).fold(Room::default(), Room::most);
    let is_same = charts.windows(2).all(|two| two[0].y == two[1].y);
    if is_same { room } else { Room { legend: room.legend, ..Room::default() } }
}

/// The room that one chart needs.
pub(super) fn room_of(ui: &Ui, chart: &Chart, options: &ChartOptions) -> Room {
    let Vec2 { x: width, y: height } = options.size;
    let ends = ends::measure(ui, chart, width);
    let mut room = Room { right: ends::room(&ends).max(16.0), ..Room::default() };
    if options.legend && legend::is_needed(chart, !ends.is_empty(), options.is_alone) {
        room.legend = legend::height(ui, chart, width, !ends.is_empty(), options.is_alone) + theme::GAP;
    }
    if chart.horizontal {
        room.left = ticks::categories_width(ui, chart, width, options.formats);
        let plot = width - room.left - room.right;
        let values = ticks::values(chart, plot);
        let [left, right] = bar_labels::room(ui, chart, values, plot, options.formats);
        room.left += left;
        room.right += right;
    } else {
        let plot = height - room.legend - ticks::above_and_below(chart);
        room.left = ticks::values_width(ui, chart, plot, options.formats);
    }
    room
}
