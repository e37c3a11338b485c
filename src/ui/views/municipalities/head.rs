//! The head of the table: each column's name and unit; a click sorts by it, another the other way.

use eframe::egui::{CursorIcon, Rangef, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2};

use super::{
    fitted::text_ui,
    places::{Place, Places, SIGN},
};
use crate::{
    app::Command,
    present::{
        table::Align,
        views::{catalogue::municipalities::Municipalities, listing::Way},
    },
    ui::{context::ViewContext, icons::Icon, theme, widgets::focus_ring},
};

/// The head.
pub(super) fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &Municipalities,
    places: &Places,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let mut row = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_role(Role::Row));
    for place in &places.columns {
        cell_ui(&mut row, rect, view, place, context, commands);
    }
    let width = Rangef::new(rect.left(), rect.right());
    ui.painter().hline(width, rect.bottom() - 0.5, Stroke::new(1.0, theme::tokens(ui).line_strong));
}

fn cell_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &Municipalities,
    place: &Place,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let Some(head) = view.table.head.get(place.index) else { return };
    let cell = Rect::from_x_y_ranges(place.at, rect.y_range());
    let response = ui.interact(cell, ui.unique_id().with(("head", place.index)), Sense::click());
    let is_sorted = view.listing.by == place.column;
    let name = match (is_sorted, view.listing.way()) {
        (false, _) => head.heading(),
        (true, Way::Up) => format!("{}, {}", head.heading(), context.formats.say("stigende", "ascending")),
        (true, Way::Down) => format!("{}, {}", head.heading(), context.formats.say("faldende", "descending")),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    let color = if is_sorted || response.hovered() { t.ink } else { t.muted };
    let font = if is_sorted { theme::bold(theme::SMALL) } else { theme::regular(theme::SMALL) };
    let middle = cell.center().y + 1.0;
    let upper = Rect::from_x_y_ranges(cell.x_range(), Rangef::new(cell.top() + 2.0, middle));
    let lower = Rect::from_x_y_ranges(cell.x_range(), Rangef::new(middle - 2.0, cell.bottom() - 3.0));
    text_ui(ui, if head.unit.is_empty() { lower } else { upper }, &head.label, (font, color), head.align);
    text_ui(ui, lower, &head.unit, (theme::regular(theme::SMALL), t.muted), head.align);
    if is_sorted {
        let icon = if view.listing.way() == Way::Up { Icon::SortUp } else { Icon::SortDown };
        // At the side where the text does not begin.
        let x = match head.align {
            Align::Left => cell.right() - SIGN,
            Align::Right => cell.left() + SIGN / 2.0,
        };
        let y = if head.unit.is_empty() { lower.center().y } else { upper.center().y };
        icon.paint(ui.painter(), pos2(x, y), 8.0, t.ink);
    }
    focus_ring(ui, &response, cell.shrink(1.0));
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        commands.push(Command::ListMunicipalities(view.listing.sorted_by(place.column)));
    }
}
