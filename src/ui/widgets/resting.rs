//! How a field of an assumption looks while nothing is typed in it.

use eframe::egui::{
    Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Action, pos2,
};
use rust_decimal::prelude::ToPrimitive;

use crate::ui::theme::{self, Tokens};
use {
    super::number_field::{Look, NumberField},
    crate::ui::widgets::{focus_ring, one_line},
};

impl NumberField<'_> {
    /// The field while nothing is typed.
    pub(in crate::ui) fn resting(&self, ui: &mut Ui, rect: Rect) -> Response {
        let t = theme::tokens(ui);
        let sense = if self.drag.is_some() { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(rect, self.id, sense);
        response.widget_info(|| {
            let role = if self.drag.is_some() { Role::SpinButton } else { Role::TextInput };
            let mut info = WidgetInfo::labeled(role, ui.is_enabled(), self.name);
            info.current_text_value = Some(self.text.to_owned());
            info.value = self.drag.and_then(|drag| drag.value.to_f64());
            info
        });
        self.describe(ui);
        if ui.is_rect_visible(rect) {
            let is_hot = response.hovered() || response.dragged();
            let (fill, line, ink) = self.colors(t, is_hot);
            ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
            self.paint_text(ui, rect, self.text, ink);
            focus_ring(ui, &response, rect);
        }
        let cursor = if self.drag.is_some() { CursorIcon::ResizeHorizontal } else { CursorIcon::Text };
        response.on_hover_and_drag_cursor(cursor)
    }

    fn describe(&self, ui: &Ui) {
        let Some(drag) = self.drag else { return };
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.add_action(Action::SetValue);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            if let (Some(least), Some(most), Some(step)) = (drag.least.to_f64(), drag.most.to_f64(), drag.step.to_f64())
            {
                node.set_min_numeric_value(least);
                node.set_max_numeric_value(most);
                node.set_numeric_value_step(step);
            }
        });
    }

    fn colors(&self, t: &Tokens, is_hot: bool) -> (Color32, Color32, Color32) {
        match self.look {
            Look::Differs => (t.changed, t.after, t.ink),
            Look::Plain => (t.input, if is_hot { t.line_strong } else { t.line }, t.ink),
            Look::Inherited | Look::Derived if is_hot => (t.input, t.line_strong, t.ink),
            Look::Derived => (theme::CLEAR, t.line, t.after_text),
            Look::Inherited => (theme::CLEAR, theme::CLEAR, t.muted),
        }
    }

    /// The value at the right, smaller where it does not fit; what it replaces struck through at the left.
    fn paint_text(&self, ui: &Ui, rect: Rect, text: &str, ink: Color32) {
        let t = theme::tokens(ui);
        let font = |size| if self.look == Look::Differs { theme::bold(size) } else { theme::regular(size) };
        let room = rect.width() - 12.0;
        let full = one_line(ui, text, font(theme::BODY), ink, f32::INFINITY);
        let galley = if full.size().x <= room {
            full
        } else {
            let size = (theme::BODY * room / full.size().x).max(theme::SMALL - 2.0);
            one_line(ui, text, font(size), ink, room)
        };
        let left = rect.right() - 6.0 - galley.size().x;
        if let Some(struck) = self.struck {
            let old = one_line(ui, struck, theme::regular(theme::SMALL - 1.0), t.muted, f32::INFINITY);
            if rect.left() + 5.0 + old.size().x + 4.0 <= left {
                let at = pos2(rect.left() + 5.0, rect.center().y - old.size().y / 2.0);
                let line = at.x..=at.x + old.size().x;
                ui.painter().galley(at, old, t.muted);
                ui.painter().hline(line, rect.center().y + 0.5, Stroke::new(1.0, t.muted));
            }
        }
        ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, ink);
    }
}
