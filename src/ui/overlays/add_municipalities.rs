//! Municipalities typed or pasted as text, with what becomes of each line below.
//!
//! Sends: the text, that they are put in, closing.

use eframe::egui::{Button, Grid, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::parts::title_ui;
use crate::{
    app::{
        App, Command,
        adding::{Adding, LONGEST},
    },
    present::{
        findings::sentence,
        formats::Formats,
        municipal_rows::{Line, Says},
        words::municipal_rows::{becomes, counts, example, how, notes, persons, put, share, why},
    },
    ui::theme,
};

/// The most height of the text, and that in a low window.
const HEIGHT: f32 = 132.0;
const LOW: f32 = 76.0;

/// The text, what it says, and the way to put it in.
pub(super) fn add_municipalities_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let Some(adding) = &app.session.adding else {
        commands.push(Command::Overlay(None));
        return;
    };
    let t = theme::tokens(ui);
    title_ui(ui, formats.say("Tilføj eller ret kommuner", "Add or change municipalities"));
    ui.label(RichText::new(how(formats)).color(t.muted));
    ui.add_space(theme::SPACE);
    let typed = if theme::is_low(ui.ctx()) { LOW } else { HEIGHT };
    text_ui(ui, typed, adding, formats, commands);
    ui.add_space(theme::SPACE);
    let height = (ui.ctx().content_rect().height() - typed - 288.0).max(90.0);
    ScrollArea::both().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        lines_ui(ui, adding, formats);
    });
    let said = notes(&adding.block, formats).into_iter().map(|note| (note, t.muted));
    let faults = adding.faults.iter().take(1).map(|one| (sentence(one, Some(&adding.named), formats), t.bad_text));
    for (text, color) in said.chain(faults) {
        ui.label(RichText::new(text).color(color));
    }
    ui.add_space(theme::SPACE);
    ui.horizontal_wrapped(|ui| {
        let rows = adding.block.changing().count();
        let ready = rows > 0 && adding.faults.is_empty();
        if ui.add_enabled(ready, Button::new(put(rows, formats))).clicked() {
            commands.push(Command::PutMunicipalities);
        }
        if ui.button(formats.say("Annuller", "Cancel")).clicked() {
            commands.push(Command::Overlay(None));
        }
        ui.label(RichText::new(counts(&adding.block, formats)).color(t.muted));
    });
}

fn text_ui(ui: &mut Ui, height: f32, adding: &Adding, formats: Formats, commands: &mut Vec<Command>) {
    let mut typed = adding.text.clone();
    let name = formats.say("Kommuner", "Municipalities");
    ScrollArea::vertical().id_salt("typed").max_height(height).show(ui, |ui| {
        let edit = TextEdit::multiline(&mut typed)
            .desired_width(f32::INFINITY)
            .desired_rows(5)
            .char_limit(LONGEST)
            .hint_text(example(formats));
        let response = ui.add(edit).accessible_name(name);
        if response.changed() {
            commands.push(Command::AddMunicipalities(typed));
        }
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
    });
}

fn lines_ui(ui: &mut Ui, adding: &Adding, formats: Formats) {
    if adding.block.lines.is_empty() {
        return;
    }
    let t = theme::tokens(ui);
    // What the other columns leave.
    let room = (ui.available_width() - 330.0).max(200.0);
    Grid::new("municipalities to add").num_columns(5).spacing(vec2(18.0, 5.0)).show(ui, |ui| {
        let heads = [
            formats.say("Linje", "Line"),
            formats.say("Kommune", "Municipality"),
            formats.say("Uden indsats", "Without effort"),
            formats.say("Andel", "Share"),
            formats.say("I tabellen", "In the table"),
        ];
        for head in heads {
            ui.label(RichText::new(head).font(theme::bold(theme::SMALL)).color(t.muted));
        }
        ui.end_row();
        for line in &adding.block.lines {
            line_ui(ui, line, room, adding, formats);
            ui.end_row();
        }
    });
}

fn line_ui(ui: &mut Ui, line: &Line, room: f32, adding: &Adding, formats: Formats) {
    let t = theme::tokens(ui);
    ui.label(RichText::new(line.number.to_string()).color(t.muted));
    let written = |place: usize| line.cells.get(place).cloned().unwrap_or_default();
    let (cells, color, told) = match &line.says {
        Says::Row(row) => {
            let cells = [row.name.clone(), persons(Some(row.persons), formats), share(Some(row.share), formats)];
            (cells, t.ink, becomes(row, formats))
        }
        Says::Heads => ([0, 1, 2].map(written), t.muted, formats.say("overskrifter", "heads").to_owned()),
        Says::Refused(refused) => ([0, 1, 2].map(written), t.muted, why(refused, &adding.named, formats)),
    };
    for cell in cells {
        ui.label(RichText::new(cell).color(color));
    }
    let color = if matches!(line.says, Says::Refused(_)) { t.bad_text } else { t.muted };
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(room);
        ui.label(RichText::new(told).color(color));
    });
}
