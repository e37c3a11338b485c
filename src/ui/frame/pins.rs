//! The pinned inputs, in a row under the strip while the panel is folded: what a meeting keeps turning on.
//!
//! Sends: values and drags, as the panel does; unpinning.

use eframe::egui::{Frame, Margin, Panel, Rect, RichText, Sense, Ui, vec2};

use crate::ui::{
    context::ViewContext,
    icons::{Icon, icon_button},
    panel::field::{Input, input_ui},
    theme,
    widgets::one_line,
};
use crate::{
    app::Command,
    present::assumptions::{Assumptions, Cells, Row},
};

/// The least width of a field, and the most that a long number makes it.
const FIELD: f32 = 70.0;
const WIDEST: f32 = 220.0;

/// The row; nothing when no input is pinned.
pub(in crate::ui) fn pins_ui(
    ui: &mut Ui,
    assumptions: &Assumptions,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let pinned = context.session.pinned.iter();
    let rows: Vec<&Row> = pinned.filter_map(|path| assumptions.rows().find(|row| row.path == *path)).collect();
    if rows.is_empty() {
        return;
    }
    let frame = Frame::new().fill(theme::tokens(ui).panel).inner_margin(Margin::symmetric(14, 6));
    Panel::top("pins").frame(frame).resizable(false).show(ui, |ui| {
        let mut complaints = Vec::new();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for row in rows {
                complaints.extend(pin_ui(ui, row, context, commands));
            }
        });
        for complaint in complaints {
            ui.label(RichText::new(complaint).size(theme::SMALL).color(theme::tokens(ui).bad_text));
        }
    });
}

/// One pinned input: its name, its fields, its unit.
fn pin_ui(ui: &mut Ui, row: &Row, context: &ViewContext, commands: &mut Vec<Command>) -> Vec<String> {
    let formats = context.formats;
    let t = theme::tokens(ui);
    let mut complaints = Vec::new();
    // In one piece, so that a line breaks between inputs and not inside one.
    ui.horizontal(|ui| {
        ui.label(RichText::new(&row.label).size(theme::SMALL).color(t.muted));
        let sides = [(0, formats.say("før", "before")), (1, formats.say("efter", "after"))];
        let is_shared = matches!(row.cells, Cells::Shared(_));
        for (side, side_name) in sides.into_iter().filter(|(side, _)| !(is_shared && *side == 0)) {
            let size = vec2(width_of(ui, row, side), theme::FIELD);
            let (rect, _): (Rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let name = if is_shared { row.label.clone() } else { format!("{}, {side_name}", row.label) };
            complaints.extend(input_ui(ui, rect, Input { row, side, name: &name }, context, commands));
        }
        if !row.unit.is_empty() {
            ui.label(RichText::new(&row.unit).size(theme::SMALL).color(t.muted));
        }
        let unpin = format!("{}: {}", formats.say("Frigør", "Unpin"), row.label);
        if icon_button(ui, Icon::Close, &unpin).clicked() {
            commands.push(Command::TogglePin(row.path.clone()));
        }
        ui.add_space(theme::SPACE);
    });
    complaints
}

/// As wide as what stands in a field needs, in bold.
fn width_of(ui: &Ui, row: &Row, side: usize) -> f32 {
    let text = row.cell(side).map_or("", |cell| cell.text.as_str());
    let galley = one_line(ui, text, theme::bold(theme::BODY), theme::tokens(ui).ink, f32::INFINITY);
    (galley.size().x + 14.0).clamp(FIELD, WIDEST)
}
