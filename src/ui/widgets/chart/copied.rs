//! The picture that is copied of charts: of all that belong together or of one.

use eframe::egui::{ColorImage, Rect, Ui, Vec2, vec2};

use super::{options::ChartOptions, painting::paint, room::shared_room};
use crate::{
    present::chart::{Chart, range::Range},
    ui::{theme, widgets::copied::captioned},
};

/// How charts stand in a picture.
#[derive(Clone, Copy)]
struct Row {
    /// The size of each.
    each: Vec2,
    /// From one to the next.
    step: Vec2,
    /// The size of all.
    all: Vec2,
}

impl Row {
    /// Beside each other; wide ones below each other, as on the screen.
    fn of(count: usize, each: Vec2) -> Self {
        let further = f32::from(u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX));
        let is_beside = each.x < 3.0 * each.y;
        let step = if is_beside { vec2(each.x + theme::SECTION, 0.0) } else { vec2(0.0, each.y + theme::SECTION) };
        Self { each, step, all: each + step * further }
    }
}

/// The charts as they stand, with the same part of the time axis, but each names its series and its unit itself: what the
/// view says beside it is not in the picture.
pub(super) fn picture_of(ui: &Ui, charts: &[Chart], index: usize, part: Range, options: &ChartOptions) -> ColorImage {
    let named: Vec<Chart> = charts.iter().map(|chart| naming_its_unit(chart, options)).collect();
    let options = ChartOptions { legend: true, is_alone: true, ..*options };
    let options = if named.len() > 1 { options.with_room(shared_room(ui, &named, &options)) } else { options };
    let row = Row::of(named.len(), options.size);
    let shown = charts[index].x.range;
    captioned(ui, row.all, |ui, place| {
        let mut at = place.min;
        for (place, chart) in named.iter().enumerate() {
            let part = if chart.x.range == shown { part } else { chart.x.range };
            let id = ui.unique_id().with(place);
            paint(ui, chart, Rect::from_min_size(at, row.each), part, id, &options);
            at += row.step;
        }
    })
}

/// The chart with its unit beside its title, where the title does not say it.
fn naming_its_unit(chart: &Chart, options: &ChartOptions) -> Chart {
    let unit = chart.whole_unit(options.formats);
    let is_said = chart.title.to_lowercase().contains(&unit);
    Chart { unit: if is_said { String::new() } else { unit }, ..chart.clone() }
}
