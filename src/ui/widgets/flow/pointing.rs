//! What is pointed at in pictures of flows: a band, which is lit in all that belong together, and what is said of it.

use eframe::egui::{Id, Label, PopupAnchor, Rect, RectAlign, Response, RichText, TextWrapMode, Tooltip, Ui, pos2};

use super::{
    layout::{BLOCK, Layout, TITLE},
    painting::height_at,
};
use crate::{present::flow_chart::FlowChart, ui::theme};

/// A band that is thinner than this is pointed at from so near.
const NEAR: f32 = 4.0;

/// The band under the pointer: where it flows, or where it ends and its words stand.
pub(super) fn under(layout: &Layout, chart: &FlowChart, whole: Rect, response: &Response) -> Option<usize> {
    let pointer = response.hover_pos().filter(|_| !response.context_menu_opened())?;
    let [from, to] = layout.ends(whole);
    if pointer.x >= to {
        let y = pointer.y - whole.top() - TITLE;
        return layout.slots.iter().position(|slot| slot.contains(y));
    }
    let part = (pointer.x - from - BLOCK) / (to - from - BLOCK).max(1.0);
    let part = part.clamp(0.0, 1.0);
    let is_under = |place: &usize| {
        let [begins, ends] = layout.band(chart, *place, whole);
        let top = height_at(part, begins.min, ends.min);
        let bottom = height_at(part, begins.max, ends.max);
        let short = (NEAR - (bottom - top)).max(0.0) / 2.0;
        (top - short..bottom + short).contains(&pointer.y)
    };
    (0..chart.bands.len()).filter(|_| pointer.x >= from).find(is_under)
}

/// What was pointed at, and in which pass.
type Told = (Option<usize>, u64);

/// The band that is pointed at in the pictures of a group.
pub(super) fn lit(ui: &Ui, group: Id) -> Option<usize> {
    let pass = ui.ctx().cumulative_pass_nr();
    let told = ui.data(|data| data.get_temp::<Told>(group.with("lit")));
    told.filter(|(_, then)| then + 2 >= pass).and_then(|(band, _)| band)
}

/// Tells what is pointed at now; what is drawn already follows in the next frame.
pub(super) fn tell(ui: &Ui, group: Id, band: Option<usize>) {
    if lit(ui, group) != band {
        ui.ctx().request_repaint();
    }
    let told: Told = (band, ui.ctx().cumulative_pass_nr());
    ui.data_mut(|data| data.insert_temp(group.with("lit"), told));
}

/// What is said of a band: its name, how much, and what of it has moved there.
pub(super) fn tooltip_ui(ui: &Ui, chart: &FlowChart, layout: &Layout, whole: Rect, place: usize, response: &Response) {
    let Some(band) = chart.bands.get(place) else { return };
    let t = theme::tokens(ui);
    let [from, to] = layout.ends(whole);
    let middle = pos2(f32::midpoint(from, to), layout.band(chart, place, whole)[1].center());
    let anchor = if response.hovered() { PopupAnchor::Pointer } else { PopupAnchor::Position(middle) };
    let id = response.id.with("tooltip");
    let mut tooltip = Tooltip::always_open(ui.ctx().clone(), response.layer_id, id, anchor).gap(14.0);
    tooltip.popup = tooltip.popup.align(RectAlign::RIGHT_START).align_alternatives(&[RectAlign::LEFT_START]);
    tooltip.show(|ui| {
        let line = |text: RichText| Label::new(text).wrap_mode(TextWrapMode::Extend).selectable(false);
        ui.add(line(RichText::new(&band.name).font(theme::bold(theme::BODY)).color(t.ink)));
        ui.add(line(RichText::new(format!("{} · {}", band.number, band.share)).size(theme::SMALL).color(t.ink)));
        if let Some(moved) = &band.moved_text {
            ui.add(line(RichText::new(moved).size(theme::SMALL).color(t.after_text)));
        }
    });
}
