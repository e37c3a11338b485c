//! The table: a head that stands, rows that scroll, of which only those in sight are laid out, and below them what all come to.

use eframe::egui::{
    Id, Rangef, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2,
};

use super::{
    editor::Editing,
    head::head_ui,
    keys,
    menu::{self, Pointed},
    places::{HEAD, Places, ROW},
    row::Rows,
    sight::{Sight, rows_high},
};
use crate::{
    app::Command,
    present::views::catalogue::municipalities::Municipalities,
    ui::{
        context::ViewContext,
        theme,
        widgets::{copy, walk},
    },
};

/// The room of the scroll bar.
const BAR: f32 = 12.0;

/// The table in its place.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &Municipalities,
    sight: &mut Sight,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let id = ui.make_persistent_id("sheet");
    let places = Places::new(ui, view, Rangef::new(rect.left(), rect.right() - BAR));
    let whole = Rect::from_min_max(rect.min, pos2(places.right(), rect.bottom()));
    let builder = UiBuilder::new()
        // It keeps the keyboard when a sentence comes above it.
        .scope_id(id)
        .max_rect(rect)
        .sense(Sense::click())
        .accessibility_role(Role::Table)
        .accessibility_label(&view.table.title);
    let scope = ui.scope_builder(builder, |ui| {
        ui.set_min_size(rect.size());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let walker = ui.unique_id();
        if let Some(row) = context.session.to_municipality.as_ref().and_then(|id| view.place(id)) {
            walk::lead(ui, walker, [row, places.name()]);
        }
        let walked = keys::walked(ui, walker, view, &places, sight);
        let rows = Rows { view, places: &places, context, walker, walked };
        let head = Rect::from_min_size(whole.min, vec2(whole.width(), HEAD));
        head_ui(ui, head, view, &places, context, commands);
        let foot = f32::from(u8::try_from(view.totals).unwrap_or(u8::MAX)) * ROW + 2.0;
        let room = (rect.height() - HEAD - foot).max(ROW);
        let used = room.min(rows_high(view.lines.len()));
        let middle = Rect::from_min_size(head.left_bottom(), vec2(rect.width(), used));
        let begins = body_ui(ui, middle, &rows, sight, commands);
        foot_ui(ui, Rect::from_min_size(middle.left_bottom(), vec2(whole.width(), foot)), &rows);
        (begins.or_else(|| keys::begins(ui, view, &places, walked)), walked)
    });
    let (response, (begins, walked)) = (scope.response, scope.inner);
    finish(ui, &response, &Pointed { view, sight, walked }, id, context, commands);
    // What is typed now has the keyboard, rather than the table that was clicked.
    if let Some(editing) = begins {
        editing.begin(ui);
    }
}

/// The rows that scroll; what is being edited from now on.
fn body_ui(ui: &mut Ui, rect: Rect, rows: &Rows, sight: &mut Sight, commands: &mut Vec<Command>) -> Option<Editing> {
    let count = rows.view.lines.len();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("body"));
    let mut area = ScrollArea::vertical().id_salt("rows").auto_shrink(false).max_height(rect.height());
    if let Some(offset) = sight.take(count, rect.height()) {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show_viewport(&mut child, |ui, seen| {
        let (top, left) = (ui.max_rect().top(), ui.max_rect().left());
        ui.set_height(rows_high(count));
        let drawn = Sight::drawn(seen.y_range(), count);
        let is_read = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
        let mut begins = None;
        for index in 0..count {
            let (is_drawn, line) = (drawn.contains(&index), &rows.view.lines[index]);
            if !is_drawn && !is_read {
                continue;
            }
            let at = Rect::from_min_size(pos2(left, top + rows_high(index)), vec2(rows.places.right() - left, ROW));
            let builder = UiBuilder::new().max_rect(at).id_salt(("row", &*line.id)).accessibility_role(Role::Row);
            if is_drawn {
                let mut row = ui.new_child(builder);
                begins = begins.or(rows.row_ui(&mut row, at, index, commands));
            } else {
                ui.new_child(builder.accessibility_label(rows.view.table.rows[index].text()));
            }
        }
        begins
    });
    sight.offset = shown.state.clamped_offset().y;
    sight.height = shown.inner_rect.height();
    shown.inner
}

/// The rows for all municipalities, which stay.
fn foot_ui(ui: &mut Ui, rect: Rect, rows: &Rows) {
    let t = theme::tokens(ui);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, t.line_strong));
    let totals = rows.view.table.rows.iter().skip(rows.view.lines.len());
    for (index, row) in totals.enumerate() {
        let top = rect.top() + 1.0 + rows_high(index);
        let at = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
        let builder = UiBuilder::new().max_rect(at).id_salt(("total", index)).accessibility_role(Role::Row);
        let mut child = ui.new_child(builder);
        rows.total_ui(&mut child, at, row);
    }
}

/// The menu, the keys that copy, and the ring of the keyboard's focus.
fn finish(ui: &Ui, response: &Response, pointed: &Pointed, id: Id, context: &ViewContext, commands: &mut Vec<Command>) {
    let rect = response.rect;
    response.ctx.accesskit_node_builder(response.id, |node| {
        let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
        node.set_bounds(accesskit::Rect { x0, y0, x1, y1 });
    });
    menu::menu_ui(ui, response, pointed, id, context, commands);
    copy::copied_ui(ui, id, rect, context.formats);
    if response.has_focus() {
        let ring = theme::focus_ring(theme::tokens(ui));
        ui.painter().rect_stroke(rect, theme::RADIUS, ring, StrokeKind::Outside);
    }
}
