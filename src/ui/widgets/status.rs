//! A dot that judges, alone or before its word: filled green sourced or agreeing, hollow ochre assumed, red contradicting.

use eframe::egui::{Painter, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    present::table::Tone,
    ui::{
        icons,
        theme::{self, Tokens},
    },
};

/// A dot alone; `name` is what a screen reader says and the tooltip shows.
pub fn dot_ui(ui: &mut Ui, tone: Tone, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, theme::CONTROL), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        paint(ui, rect.center(), tone);
    }
    response.on_hover_text(name)
}

/// A dot and its word.
pub fn status_ui(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, theme::CONTROL), Sense::hover());
        paint(ui, rect.center(), tone);
        ui.label(text)
    })
    .inner
}

fn paint(ui: &Ui, center: Pos2, tone: Tone) {
    icons::dot(ui.painter(), center, theme::tokens(ui).tone(tone), is_filled(tone));
}

/// Draws the diamond of a tone, as tables judge.
pub(super) fn paint_judged(painter: &Painter, t: &Tokens, center: Pos2, tone: Tone) {
    icons::diamond(painter, center, t.tone(tone), is_filled(tone));
}

const fn is_filled(tone: Tone) -> bool {
    matches!(tone, Tone::Good | Tone::Warning | Tone::Bad)
}
