//! One row of the panel: name, before, after, unit and dot; below it what is wrong, and the details while unfolded.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, CursorIcon, Galley, Id, Label, Margin, Rangef, Rect, Response, RichText, Role, Sense, Ui,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};

use super::{
    columns::Columns,
    details,
    field::{Input, input_ui},
};
use crate::{
    app::Command,
    present::{
        assumptions::{Assumptions, Cell, Cells, Row, Section},
        formats::Formats,
        table::Tone,
        words::names,
    },
    scenario::{figure::Value, schema::Unit},
    ui::{
        context::ViewContext,
        icons::{self, Icon},
        theme,
        widgets::{focus_ring, one_line},
    },
};

/// The height of a row whose name takes one line.
const ROW: f32 = 28.0;

/// What a screen reader calls a row: its label, after its section's name where two rows have the same label.
pub(super) fn name_of(row: &Row, section: &Section, all: &Assumptions) -> String {
    let is_repeated = all.rows().filter(|other| other.label == row.label).nth(1).is_some();
    if is_repeated { format!("{}: {}", section.title, row.label) } else { row.label.clone() }
}

/// The row.
pub(super) fn row_ui(
    ui: &mut Ui,
    row: &Row,
    name: &str,
    columns: &Columns,
    is_wanted: bool,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    // Words and lists that do not fit beside the name stand below it.
    let is_below = !fit(ui, row, columns);
    let end = if is_below { columns.right - 10.0 } else { columns.before.min };
    let galley = wrapped(ui, &row.short, t.ink, end - 8.0 - columns.left);
    let height = (galley.size().y + 10.0).max(ROW);
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let name_at = Rect::from_x_y_ranges(Rangef::new(columns.left - 4.0, end - 4.0), whole.y_range().shrink(2.0));
    let (line, columns) = if is_below {
        (ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover()).0, &columns.below(row))
    } else {
        (whole, columns)
    };
    let id = Id::unique(("row", row.path.as_str()));
    let mut is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let label = label_ui(ui, row, name, name_at, galley, is_open, context);
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

/// Whether what stands in the fields fits. Numbers are written smaller where they must, but not too small to read.
fn fit(ui: &Ui, row: &Row, columns: &Columns) -> bool {
    let room = match row.cells {
        Cells::Shared(_) => columns.after.max - columns.before.min,
        Cells::Sides(_) => columns.after.span(),
    };
    let smallest = (theme::SMALL - 1.0) / theme::BODY;
    let room_of_number = room - 12.0;
    // A choice has its sign at the right.
    let room = room - if row.kind.unit == Unit::Years { 12.0 } else { 24.0 };
    let fits = |cell: &Cell| {
        let is_number = matches!(cell.value, Value::Number(_) | Value::None);
        let width = || one_line(ui, &cell.text, theme::regular(theme::BODY), theme::tokens(ui).ink, f32::INFINITY);
        if is_number { width().size().x * smallest <= room_of_number } else { width().size().x <= room }
    };
    [0, 1].into_iter().filter_map(|side| row.cell(side)).all(fits)
}

/// A name on as many lines as it needs, up to three.
fn wrapped(ui: &Ui, name: &str, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(name.to_owned(), theme::regular(theme::BODY), color, width.max(40.0));
    job.wrap.max_rows = 3;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The name at the left; a click unfolds the details.
fn label_ui(
    ui: &Ui,
    row: &Row,
    name: &str,
    rect: Rect,
    galley: Arc<Galley>,
    is_open: bool,
    context: &ViewContext,
) -> Response {
    let t = theme::tokens(ui);
    let response = ui.interact(rect, Id::unique(("name", row.path.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    if response.hovered() || is_open {
        ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
    }
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
    let sides = [(columns.before, "før", "before"), (columns.after, "efter", "after")];
    let mut complaints = Vec::new();
    for (side, (x, danish, english)) in sides.into_iter().enumerate() {
        let name = format!("{name}, {}", context.formats.say(danish, english));
        complaints.extend(input_ui(ui, field(x), Input { row, side, name: &name }, context, commands));
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
        let galley = one_line(ui, &beside.text, theme::regular(theme::SMALL), t.muted, x.span() + 12.0);
        let at = pos2(x.max - 6.0 - galley.size().x, line.top() - 2.0);
        let rect = Rect::from_min_size(at, galley.size());
        let response = ui.interact(rect, Id::unique(("beside", row.path.as_str(), side)), Sense::hover());
        let label = format!("{name}, {side}: {}", beside.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
        ui.painter().galley(at, galley, t.muted);
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
    if is_in_sight {
        icons::dot(ui.painter(), center, t.tone(row.tone), row.tone == Tone::Good);
    }
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
