//! The picture that is copied of pictures of flows: of all that belong together or of one.

use eframe::egui::{ColorImage, Ui, pos2};

use super::{
    layout::Layout,
    options::{FlowOptions, places},
    painting,
};
use crate::{present::flow_chart::FlowChart, ui::widgets::copied::captioned};

/// The pictures as they stand.
pub(super) fn picture_of(ui: &Ui, charts: &[FlowChart], options: &FlowOptions) -> ColorImage {
    let room = places(charts.len(), pos2(0.0, 0.0), options);
    let all = room.last().map_or(options.size, |last| last.max.to_vec2());
    captioned(ui, all, |ui, place| {
        let layout = Layout::new(ui, charts, options.size);
        for (index, (chart, place)) in charts.iter().zip(places(charts.len(), place.min, options)).enumerate() {
            painting::paint(ui, chart, index, &layout, place, None);
        }
    })
}
