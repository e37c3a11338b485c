//! The row that stands for a table: how many rows it has; a click opens the view that shows and changes them.

use eframe::egui::{CursorIcon, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::columns::Columns;
use crate::{
    app::Command,
    present::{assumptions::Lead, views::catalogue::View},
    ui::{
        icons::Icon,
        theme,
        widgets::{focus_ring, one_line},
    },
};

/// The row.
pub(super) fn lead_ui(ui: &mut Ui, lead: &Lead, columns: &Columns, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL + 2.0), Sense::hover());
    let rect = Rect::from_min_max(pos2(columns.left - 4.0, line.top()), pos2(columns.after.max, line.bottom()));
    let response = ui.interact(rect, Id::unique(("table", &lead.title)), Sense::click());
    let said = format!("{}: {}", lead.name, lead.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &said));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
    }
    let middle = |galley: &eframe::egui::Galley| rect.center().y - galley.size().y / 2.0;
    let name = one_line(ui, lead.name, theme::regular(theme::BODY), t.ink, rect.width() / 2.0);
    let text = one_line(ui, &lead.text, theme::regular(theme::BODY), t.focus, rect.width() / 2.0);
    let right = columns.after.max - 18.0;
    ui.painter().galley(pos2(columns.left, middle(&name)), name, t.ink);
    ui.painter().galley(pos2(right - text.size().x, middle(&text)), text, t.focus);
    Icon::ChevronRight.paint(ui.painter(), pos2(columns.after.max - 8.0, rect.center().y), 8.0, t.focus);
    focus_ring(ui, &response, rect);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        commands.push(Command::Show(View::Municipalities));
    }
}
