//! A button that opens a list: a coloured square, what is chosen, and a drawn chevron.

use eframe::egui::{
    CursorIcon, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    present::chart::Role as Meaning,
    ui::{
        icons::{self, Icon},
        theme,
    },
};

/// A button with what is chosen; a click shows `contents` below it. `name` says what is chosen here, such as `Før`; a
/// text wider than `most` ends in an ellipsis.
pub fn dropdown_ui(
    ui: &mut Ui,
    name: &str,
    square: Option<Meaning>,
    chosen: &str,
    most: f32,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let t = theme::tokens(ui);
    let text = super::text_in(ui, chosen, theme::regular(theme::BODY), t.ink, most);
    let before = if square.is_some() { 28.0 } else { 12.0 };
    let width = (before + text.size().x + 28.0).round();
    let (rect, response) = ui.allocate_exact_size(vec2(width, theme::CONTROL + 2.0), Sense::click());
    let open = Popup::menu(&response).is_open();
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(chosen);
        node.set_expanded(open);
    });
    if ui.is_rect_visible(rect) {
        let (fill, line) = if response.hovered() || open { (t.hover, t.line_strong) } else { (t.input, t.line) };
        ui.painter().rect(rect, theme::CARD_RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        if response.has_focus() {
            ui.painter().rect_stroke(rect.expand(1.0), theme::CARD_RADIUS, theme::focus_ring(t), StrokeKind::Middle);
        }
        if let Some(role) = square {
            icons::square(ui.painter(), icons::at_left(rect, 16.0), t.role(role));
        }
        ui.painter().galley(pos2(rect.left() + before, rect.center().y - text.size().y / 2.0), text, t.ink);
        Icon::ChevronDown.paint(ui.painter(), pos2(rect.right() - 14.0, rect.center().y), 9.0, t.muted);
    }
    let least = Rect::from_min_size(rect.min, rect.size()).width();
    Popup::menu(&response).accessible_name(name).gap(4.0).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_min_width(least);
        contents(ui);
    });
    response.on_hover_cursor(CursorIcon::PointingHand)
}
