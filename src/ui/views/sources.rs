//! *Kilder*: every source with the figures that rest on it, then the assumptions that name no source, then the figures
//! that rest on nothing.
//!
//! Sends: go to the figure that was clicked.

use std::sync::Arc;

use eframe::egui::{
    CursorIcon, Frame, Galley, Margin, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    app::Command,
    present::{
        formats::Formats,
        table::Tone,
        views::catalogue::sources::{SourceCard, SourcesView, Use},
    },
    ui::{
        icons, theme,
        widgets::{focus_ring, headline_ui, muted, title_ui},
    },
};

/// From this width on the figures of a source stand in two columns.
const ROOM_FOR_TWO: f32 = 820.0;
/// Where names begin, behind their dots.
const NAME: f32 = 22.0;

/// The view.
pub(super) fn sources_ui(ui: &mut Ui, view: &SourcesView, formats: Formats, commands: &mut Vec<Command>) {
    headline_ui(ui, &view.headline.says, &view.headline.condition);
    for source in &view.sources {
        frame_ui(ui, |ui| source_ui(ui, source, commands));
    }
    let rest = [
        (formats.say("Antagelser uden kilde", "Assumptions without a source"), &view.assumptions),
        (formats.say("Tal uden kilde", "Figures without a source"), &view.unsourced),
    ];
    for (title, uses) in rest.into_iter().filter(|(_, uses)| !uses.is_empty()) {
        frame_ui(ui, |ui| {
            title_ui(ui, title);
            uses_ui(ui, uses, commands);
        });
    }
}

fn frame_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let stroke = Stroke::new(1.0, theme::tokens(ui).line);
    let frame = Frame::new().stroke(stroke).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.add_space(theme::SPACE);
}

/// A source: title, where it is from, what to know about it, and what rests on it.
fn source_ui(ui: &mut Ui, source: &SourceCard, commands: &mut Vec<Command>) {
    title_ui(ui, &source.title);
    let details = muted(ui, &source.details);
    ui.label(details);
    if let Some(note) = &source.note {
        ui.label(RichText::new(note).size(theme::BODY));
    }
    uses_ui(ui, &source.uses, commands);
}

/// The figures in one or two columns, read downwards.
fn uses_ui(ui: &mut Ui, uses: &[Use], commands: &mut Vec<Command>) {
    if uses.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    ui.spacing_mut().item_spacing.y = 0.0;
    let is_wide = ui.available_width() >= ROOM_FOR_TWO && uses.len() > 3;
    if !is_wide {
        for used in uses {
            use_ui(ui, used, commands);
        }
        return;
    }
    let (left, right) = uses.split_at(uses.len().div_ceil(2));
    ui.columns(2, |columns| {
        for (column, uses) in columns.iter_mut().zip([left, right]) {
            for used in uses {
                use_ui(column, used, commands);
            }
        }
    });
}

/// A figure: a dot that says whether it is an assumption, its name, and its value at the right. What does not fit in a line
/// takes another: two names that differ at their end would read alike.
fn use_ui(ui: &mut Ui, used: &Use, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let [label, value] = texts(ui, used, width);
    let height = (label.size().y.max(value.size().y) + 8.0).max(24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Link, ui.is_enabled(), format!("{}: {}, {}", used.label, used.value, used.status))
    });
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
        }
        let is_filled = used.tone == Tone::Good;
        icons::dot(ui.painter(), pos2(rect.left() + 10.0, rect.top() + 12.0), t.tone(used.tone), is_filled);
        let at = pos2(rect.right() - theme::SPACE - value.size().x, rect.top() + 4.0);
        ui.painter().galley(pos2(rect.left() + NAME, rect.top() + 4.0), label, t.ink);
        ui.painter().galley(at, value, t.ink);
        focus_ring(ui, &response, rect);
    }
    if explained(response, used).clicked() {
        commands.push(Command::GoTo(used.path.clone()));
    }
}

/// Name and value, each whole: the value in at most two fifths of the width, the name in what is left.
fn texts(ui: &Ui, used: &Use, width: f32) -> [Arc<Galley>; 2] {
    let ink = theme::tokens(ui).ink;
    let layout =
        |text: &str, room: f32| ui.painter().layout(text.to_owned(), theme::regular(theme::BODY), ink, room.max(40.0));
    let value = layout(&used.value, width * 0.4);
    let room = width - NAME - theme::SPACE - value.size().x - theme::BLOCK;
    [layout(&used.label, room), value]
}

/// The whole name, status and note as a tooltip.
fn explained(response: Response, used: &Use) -> Response {
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui(|ui| {
        ui.set_max_width(380.0);
        title_ui(ui, &format!("{}: {}", used.label, used.value));
        if !used.status.is_empty() {
            ui.label(&used.status);
        }
        if let Some(note) = &used.note {
            let note = muted(ui, note);
            ui.label(note);
        }
    })
}
