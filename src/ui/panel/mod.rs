//! *Forudsætninger*, the panel at the left: every input of both sides with its value before and after.
//!
//! A click on a name unfolds where the value comes from. Sends: values, drags, resets, pins.

mod columns;
mod details;
pub(super) mod field;
mod laid;
mod lead;
pub(super) mod row;

use std::collections::BTreeSet;

use eframe::egui::{
    Align, Frame, Id, Label, Layout, Margin, Panel, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::{
    context::ViewContext,
    icons::{self, Icon},
    theme,
    widgets::muted,
    widgets::{focus_ring, one_line},
};
use crate::{
    app::{Command, settings::PANEL_WIDTHS},
    present::{
        assumptions::{Assumptions, Row, Section},
        table::Tone,
    },
    scenario::path::Path,
};
use columns::Columns;

/// As wide as the panel is until another width is chosen.
const USUAL_WIDTH: f32 = 420.0;

/// The panel, as wide as it was left.
pub(super) fn panel_ui(
    ui: &mut Ui,
    assumptions: &Assumptions,
    width: Option<f32>,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let widest = (ui.available_width() * 0.5).clamp(*PANEL_WIDTHS.start(), *PANEL_WIDTHS.end());
    let frame = Frame::new().fill(t.panel).inner_margin(Margin::ZERO);
    let least = *PANEL_WIDTHS.start();
    let wanted = width.unwrap_or(USUAL_WIDTH);
    let panel = Panel::left("assumptions").frame(frame).resizable(true).default_size(wanted.min(widest));
    let shown = panel.size_range(least..=widest).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.max_rect(), widest_unit(ui, assumptions));
        heading_ui(ui, assumptions, &columns, context);
        legend_ui(ui, &columns, context);
        ScrollArea::vertical().id_salt("assumptions").auto_shrink(false).show(ui, |ui| {
            for (index, section) in assumptions.sections.iter().enumerate() {
                section_ui(ui, index, section, &columns, assumptions, context, commands);
            }
            ui.add_space(theme::BLOCK);
        });
    });
    let width = shown.response.rect.width();
    let is_squeezed = width > widest - 1.0 && width < wanted;
    // Remembered where it is left, and not for want of room.
    if (width - wanted).abs() > 1.0 && !is_squeezed && !ui.input(|input| input.pointer.any_down()) {
        commands.push(Command::PanelWidth(width));
    }
}

/// The room that the longest unit needs.
fn widest_unit(ui: &Ui, assumptions: &Assumptions) -> f32 {
    let t = theme::tokens(ui);
    let units: BTreeSet<&str> = assumptions.rows().map(|row| row.unit.as_str()).collect();
    let width = |unit| one_line(ui, unit, theme::regular(theme::SMALL), t.muted, f32::INFINITY).size().x;
    units.into_iter().map(width).fold(0.0, f32::max).ceil()
}

/// What the dots at the right mean, below the list.
fn legend_ui(ui: &mut Ui, columns: &Columns, context: &ViewContext) {
    let t = theme::tokens(ui);
    let frame = Frame::new().inner_margin(Margin { top: 3, bottom: 4, ..Margin::ZERO });
    Panel::bottom("meaning of the dots").frame(frame).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
            ui.add_space(columns.left - ui.max_rect().left());
            for tone in [Tone::Good, Tone::Assumed, Tone::Plain] {
                let (rect, _) = ui.allocate_exact_size(vec2(9.0, 16.0), Sense::hover());
                icons::dot(ui.painter(), rect.center(), t.tone(tone), tone == Tone::Good);
                let word = muted(ui, row::meaning(tone, context.formats));
                ui.add(Label::new(word).extend());
                ui.add_space(theme::GAP);
            }
        });
    });
}

/// The panel's name, how many inputs differ, and the heads of the columns.
fn heading_ui(ui: &mut Ui, assumptions: &Assumptions, columns: &Columns, context: &ViewContext) {
    let t = theme::tokens(ui);
    let formats = context.formats;
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        ui.add_space(columns.left - ui.max_rect().left());
        let title = formats.say("Forudsætninger", "Assumptions");
        ui.label(eframe::egui::RichText::new(title).font(theme::bold(theme::LEAD)).color(t.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(ui.max_rect().right() - columns.right);
            let count = muted(ui, assumptions.difference_sentence(formats));
            ui.label(count);
        });
    });
    ui.add_space(6.0);
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    for (field, name) in
        [(columns.before, formats.say("Før", "Before")), (columns.after, formats.say("Efter", "After"))]
    {
        let galley = one_line(ui, name, theme::regular(theme::SMALL), t.muted, field.span());
        let at = pos2(field.max - 6.0 - galley.size().x, head.center().y - galley.size().y / 2.0);
        let rect = eframe::egui::Rect::from_min_size(at, galley.size());
        let response = ui.interact(rect, ui.scope_id().with(("head", name)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
        ui.painter().galley(at, galley, t.muted);
    }
    ui.add_space(2.0);
}

/// A heading and its inputs; those that are seldom asked for stand behind a line that unfolds them.
fn section_ui(
    ui: &mut Ui,
    index: usize,
    section: &Section,
    columns: &Columns,
    all: &Assumptions,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let (head, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let galley = one_line(ui, &section.title, theme::bold(theme::SMALL), t.muted, columns.right - columns.left);
    ui.painter().galley(pos2(columns.left, head.bottom() - galley.size().y - 4.0), galley, t.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &section.title));
    let wanted = context.session.go_to.as_ref();
    let (main, rest): (Vec<&Row>, Vec<&Row>) = section.rows.iter().partition(|row| row.is_main || row.differs);
    let draw = |ui: &mut Ui, rows: Vec<&Row>, commands: &mut Vec<Command>| {
        let mut group = None;
        for row in rows {
            if row.group != group {
                group.clone_from(&row.group);
                if let Some(group) = &group {
                    group_ui(ui, group, columns);
                }
            }
            let is_wanted = wanted.is_some_and(|path| leads_to(path, row, all));
            row::row_ui(ui, row, columns, is_wanted, context, commands);
        }
    };
    draw(ui, main, commands);
    if let Some(lead) = &section.lead {
        lead::lead_ui(ui, lead, columns, commands);
    }
    if rest.is_empty() {
        return;
    }
    let id = Id::unique(("rest", index, &section.title));
    let mut is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if wanted.is_some_and(|path| rest.iter().any(|row| leads_to(path, row, all))) {
        is_open = true;
    }
    let text = rest_text(rest.len(), is_open, context);
    if fold_ui(ui, id, &text, &section.title, is_open, columns) {
        is_open = !is_open;
    }
    ui.data_mut(|data| data.insert_temp(id, is_open));
    if is_open {
        draw(ui, rest, commands);
    }
}

/// The heading of what the rows below it belong to.
fn group_ui(ui: &mut Ui, group: &str, columns: &Columns) {
    let t = theme::tokens(ui);
    let galley = one_line(ui, group, theme::regular(theme::BODY), t.muted, columns.right - columns.left);
    let (line, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 7.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, group));
    let is_cut = galley.elided;
    ui.painter().galley(pos2(columns.left, line.bottom() - galley.size().y), galley, t.muted);
    if is_cut {
        response.on_hover_text(group);
    }
}

fn rest_text(count: usize, is_open: bool, context: &ViewContext) -> String {
    let formats = context.formats;
    if is_open {
        formats.say("Færre", "Fewer").to_owned()
    } else {
        format!("{count} {}", formats.say(if count == 1 { "mere" } else { "flere" }, "more"))
    }
}

/// Whether a row is the first that a path leads to: the input itself, or what lies below a thing.
fn leads_to(path: &Path, row: &Row, all: &Assumptions) -> bool {
    if row.path == *path {
        return true;
    }
    let below = |row: &Row| row.path.below(path.as_str()).is_some();
    let is_input = all.rows().any(|row| row.path == *path);
    !is_input && all.rows().find(|row| below(row)).is_some_and(|first| first.path == row.path)
}

/// The line that unfolds the rest of a section.
fn fold_ui(ui: &mut Ui, id: Id, text: &str, section: &str, is_open: bool, columns: &Columns) -> bool {
    let t = theme::tokens(ui);
    let galley = one_line(ui, text, theme::regular(theme::SMALL), t.muted, 200.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL), Sense::hover());
    let rect = eframe::egui::Rect::from_min_size(
        pos2(columns.left - 4.0, line.top() + 2.0),
        vec2(galley.size().x + 24.0, theme::CONTROL - 4.0),
    );
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{section}: {text}")));
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    icon.paint(ui.painter(), pos2(rect.left() + 8.0, rect.center().y), 8.0, t.muted);
    let color = if response.hovered() { t.ink } else { t.muted };
    let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    focus_ring(ui, &response, rect);
    response.clicked()
}
