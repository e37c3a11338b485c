//! Pictures of flows on the screen, from their description alone: all of something at the left, its parts at the right, and
//! between them bands as thick as they are large, on one scale for pictures that belong together.
//!
//! What is pointed at is lit in all of them, and the arrow keys go from band to band. A right click copies them as a picture
//! or one's numbers, and so do Ctrl+C and Ctrl+Shift+C while one has the focus.

mod copied;
mod labels;
mod layout;
mod options;
mod painting;
mod pointing;

use eframe::egui::{Role, Sense, StrokeKind, Ui, WidgetInfo};

use self::layout::Layout;
pub use self::{layout::least_height, options::FlowOptions};
use super::{
    copied::{Of, copy_on_demand},
    copy,
    walk::in_list,
};
use crate::{
    present::flow_chart::{Band, FlowChart},
    ui::theme,
};

/// Draws pictures that belong together, in the layout that holds here; the band that is pointed at in one of them.
pub fn flows_ui(ui: &mut Ui, charts: &[FlowChart], salt: &str, options: &FlowOptions) -> Option<usize> {
    let layout = Layout::new(ui, charts, options.size);
    let group = ui.make_persistent_id((salt, "flows"));
    let lit = pointing::lit(ui, group);
    let mut pointed = None;
    for (index, chart) in charts.iter().enumerate() {
        let id = ui.make_persistent_id((salt, index));
        let (whole, _) = ui.allocate_exact_size(options.size, Sense::hover());
        let response = ui.interact(whole, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), chart.spoken()));
        copy_on_demand(
            ui,
            &response,
            charts.len(),
            options.formats,
            || chart.table(options.formats),
            |of| match of {
                Of::All => copied::picture_of(ui, charts, options),
                Of::One => copied::picture_of(ui, std::slice::from_ref(chart), options),
            },
        );
        let said = |band: usize| chart.bands.get(band).map(Band::said);
        let walked = in_list(ui, chart.bands.len(), said, &response).map(|(band, _)| band);
        let under = pointing::under(&layout, chart, whole, &response);
        pointed = pointed.or(under).or(walked);
        if ui.is_rect_visible(whole) {
            painting::paint(ui, chart, index, &layout, whole, lit);
            copy::copied_ui(ui, id, whole, options.formats);
            if let Some(band) = under.or(walked) {
                pointing::tooltip_ui(ui, chart, &layout, whole, band, &response);
            }
            if response.has_focus() {
                let ring = theme::focus_ring(theme::tokens(ui));
                ui.painter().rect_stroke(whole, theme::RADIUS, ring, StrokeKind::Inside);
            }
        }
    }
    pointing::tell(ui, group, pointed);
    lit
}
