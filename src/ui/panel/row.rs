//! One row of the panel: name, before, after, unit and dot; below it what is wrong, and the details while unfolded.

use eframe::egui::{
    Align, CursorIcon, Id, Label, Margin, Rangef, Rect, Response, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::{
    columns::Columns,
    details,
    field::{Input, input_ui},
    laid::{self, Laid},
};
use crate::{
    app::Command,
    present::{
        assumptions::{Cells, Row},
        formats::Formats,
        table::Tone,
        words::names,
    },
    ui::{
        context::ViewContext,
        icons::{self, Icon},
        theme,
        widgets::{focus_ring, one_line, show_focused},
    },
};

/// The row.
pub(super) fn row_ui(
    ui: &mut Ui,
    row: &Row,
    columns: &Columns,
    is_wanted: bool,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let name = &row.name;
    let laid = Laid::of(ui, row, columns);
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), laid.height), Sense::hover());
    let name_at = Rangef::new(columns.left - 4.0, columns.left - 4.0 + laid.name_width + 8.0);
    let name_at = Rect::from_x_y_ranges(name_at, whole.y_range().shrink(2.0));
    let (line, columns) = if laid.is_below {
        (ui.allocate_exact_size(vec2(ui.available_width(), laid::ROW), Sense::hover()).0, &columns.below(row))
    } else {
        (whole, columns)
    };
    let id = Id::unique(("row", row.path.as_str()));
    let mut is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let label = label_ui(ui, row, name_at, is_open, context);
    if is_wanted {
        label.scroll_to_me(Some(Align::Center));
        label.request_focus();
    }
    if label.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(id, is_open));
    }
    let complaints = fields_ui(ui, row, name, line, columns, context, commands);
    unit_ui(ui, row, line, columns, context);
    beside_ui(ui, row, name, columns, context);
    for complaint in complaints {
        complaint_ui(ui, &complaint, columns);
    }
    if is_open {
        details::details_ui(ui, row, columns, context, commands);
    }
}

/// The name at the left; a click unfolds the details.
fn label_ui(ui: &Ui, row: &Row, rect: Rect, is_open: bool, context: &ViewContext) -> Response {
    let t = theme::tokens(ui);
    let response = ui.interact(rect, Id::unique(("name", row.path.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &row.name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    if !ui.is_rect_visible(rect) {
        show_focused(&response);
        return response;
    }
    if response.hovered() || is_open {
        ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
    }
    let galley = laid::name(ui, &row.short, rect.width() - 8.0);
    let is_cut = galley.elided;
    ui.painter().galley(pos2(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    focus_ring(ui, &response, rect);
    if context.session.pinned.contains(&row.path) {
        Icon::Pin.paint(ui.painter(), pos2(rect.left() - 5.0, rect.center().y), 9.0, t.muted);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui(|ui| {
        if is_cut || row.short != row.label {
            ui.label(RichText::new(&row.label).font(theme::bold(theme::BODY)));
        }
        ui.label(names::input_explanation(&row.path, context.formats.language));
    })
}

/// The fields: one for a fact, else one for each side. Says what is wrong with them.
fn fields_ui(
    ui: &mut Ui,
    row: &Row,
    name: &str,
    line: Rect,
    columns: &Columns,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) -> Vec<String> {
    let field = |x: Rangef| Rect::from_x_y_ranges(x, Rangef::point(line.center().y).expand(theme::FIELD / 2.0));
    if let Cells::Shared(_) = row.cells {
        let whole = Rangef::new(columns.before.min, columns.after.max);
        return input_ui(ui, field(whole), Input { row, side: 1, name }, context, commands).into_iter().collect();
    }
    let mut complaints = Vec::new();
    for (side, (x, name)) in [columns.before, columns.after].into_iter().zip(&row.field_names).enumerate() {
        complaints.extend(input_ui(ui, field(x), Input { row, side, name }, context, commands));
    }
    complaints
}

/// Below the fields: the share of a count, the count of a share.
fn beside_ui(ui: &mut Ui, row: &Row, name: &str, columns: &Columns, context: &ViewContext) {
    let cells = [(columns.before, 0, "før", "before"), (columns.after, 1, "efter", "after")];
    let said: Vec<_> = cells
        .into_iter()
        .filter_map(|(x, side, danish, english)| {
            let beside = row.cell(side)?.beside.as_ref()?;
            Some((x, context.formats.say(danish, english), beside))
        })
        .collect();
    if said.is_empty() {
        return;
    }
    let t = theme::tokens(ui);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    for (x, side, beside) in said {
        let rect = Rect::from_x_y_ranges(x, line.y_range());
        let response = ui.interact(rect, Id::unique(("beside", row.path.as_str(), side)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {side}: {}", beside.text)));
        if ui.is_rect_visible(line) {
            let galley = one_line(ui, &beside.text, theme::regular(theme::SMALL), t.muted, x.span() + 12.0);
            ui.painter().galley(pos2(x.max - 6.0 - galley.size().x, line.top() - 2.0), galley, t.muted);
        }
    }
}

/// The unit, and the dot for source and status.
fn unit_ui(ui: &Ui, row: &Row, line: Rect, columns: &Columns, context: &ViewContext) {
    let t = theme::tokens(ui);
    let is_in_sight = ui.is_rect_visible(line);
    if is_in_sight {
        let galley = one_line(ui, &row.unit, theme::regular(theme::SMALL), t.muted, columns.unit.span());
        ui.painter().galley(pos2(columns.unit.min, line.center().y - galley.size().y / 2.0), galley, t.muted);
    }
    let center = pos2(columns.right - 4.0, line.center().y);
    let rect = Rect::from_center_size(center, vec2(16.0, 20.0));
    let response = ui.interact(rect, Id::unique(("dot", row.path.as_str())), Sense::hover());
    let word = meaning(row.tone, context.formats);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, word));
    if !is_in_sight {
        return;
    }
    icons::dot(ui.painter(), center, t.tone(row.tone), row.tone == Tone::Good);
    response.on_hover_ui(|ui| {
        ui.label(RichText::new(word).font(theme::bold(theme::BODY)));
        details::lines_ui(ui, row, 1, context);
    });
}

/// What a dot says.
pub(super) fn meaning(tone: Tone, formats: Formats) -> &'static str {
    match tone {
        Tone::Good => formats.say("Har en kilde", "Sourced"),
        Tone::Assumed | Tone::Warning | Tone::Bad => formats.say("Antagelse eller uden kilde", "Assumed or unsourced"),
        Tone::Plain => formats.say("Valg uden kilde", "Unsourced choice"),
    }
}

/// What is wrong, below the row.
#[expect(clippy::cast_possible_truncation, reason = "a margin in whole points; the panel's left edge is near")]
fn complaint_ui(ui: &mut Ui, complaint: &str, columns: &Columns) {
    let t = theme::tokens(ui);
    let left = columns.left - ui.max_rect().left();
    let margin = Margin { left: left as i8, right: 18, top: 0, bottom: 6 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let text = RichText::new(complaint).size(theme::SMALL).color(t.bad_text);
        let response = ui.add(Label::new(text).wrap());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Alert);
            node.set_label(complaint);
        });
    });
}
