//! Questions about files: saving before closing, a path to type, and replacing what is there.
//!
//! Sends: saving, closing, opening.

use std::path::Path;

use eframe::egui::{Button, Key, RichText, Stroke, TextEdit, Ui};

use super::parts::title_ui;
use crate::{
    app::{
        App, Command,
        answers::Purpose,
        document::{FileId, OpenFile},
        files::recovery::kept::Kept,
        session::Overlay,
    },
    present::{formats::Formats, words::paths},
    ui::{theme, widgets::focus_ring},
};

/// Whether to save before a file, or the program, is closed; the files are named.
pub(super) fn confirm_ui(ui: &mut Ui, app: &App, file: Option<FileId>, formats: Formats, commands: &mut Vec<Command>) {
    let is_open = |open: &&OpenFile| open.is_changed() || open.is_saving();
    let changed: Vec<&OpenFile> = app.document.of(file).filter(is_open).collect();
    title_ui(ui, formats.say("Gem ændringerne, før der lukkes?", "Save the changes before closing?"));
    for open in &changed {
        let folder = open.path.as_deref().map(|path| format!(" – {}", paths::folder(path)));
        let nowhere = formats.say(" – endnu ikke gemt nogen steder", " – not saved anywhere yet").to_owned();
        let name = formats.quote(&open.scenario.title);
        ui.label(format!("{name}: {}{}", open.name, folder.unwrap_or(nowhere)));
    }
    ui.add_space(theme::GAP);
    let lost = formats.say("Gemmes de ikke, går ændringerne tabt.", "If they are not saved, the changes are lost.");
    ui.label(RichText::new(lost).color(theme::tokens(ui).muted));
    ui.add_space(theme::BLOCK);
    ui.horizontal_wrapped(|ui| {
        let save = match changed.len() {
            0 | 1 => formats.say("Gem", "Save"),
            _ => formats.say("Gem alle", "Save all"),
        };
        if main_button_ui(ui, save) {
            commands.push(Command::SaveAndClose(file));
        }
        if ui.button(formats.say("Annuller", "Cancel")).clicked() {
            commands.push(Command::Overlay(None));
        }
        if danger_ui(ui, formats.say("Luk uden at gemme", "Close without saving")) {
            commands.push(Command::CloseAnyway(file));
        }
    });
}

/// The button that has the keyboard when nothing else has.
fn main_button_ui(ui: &mut Ui, text: &str) -> bool {
    let t = theme::tokens(ui);
    let text = RichText::new(text).font(theme::bold(theme::BODY)).color(t.on_chosen);
    let response = ui.add(Button::new(text).fill(t.chosen).stroke(Stroke::NONE));
    focus_ring(ui, &response, response.rect.expand(2.0));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}

/// Whether to throw away what earlier runs of the program left.
pub(super) fn discard_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, formats.say("Kassér arbejdet?", "Discard the work?"));
    let kept = app.session.lost.iter().flat_map(|lost| &lost.kept);
    let named = |(_, kept): &(_, Kept)| {
        let place = kept.path.as_ref().map(|path| paths::shown(Path::new(path)));
        format!("{}: {}", formats.quote(&kept.title), place.as_ref().unwrap_or(&kept.name))
    };
    for line in formats.each_once(kept.map(named)) {
        ui.label(line);
    }
    ui.add_space(theme::GAP);
    let lost = formats.say("Det kan ikke fortrydes.", "This cannot be undone.");
    ui.label(RichText::new(lost).color(theme::tokens(ui).muted));
    ui.add_space(theme::BLOCK);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, formats.say("Behold", "Keep")) {
            commands.push(Command::Overlay(None));
        }
        if danger_ui(ui, formats.say("Kassér", "Discard")) {
            commands.extend([Command::Overlay(None), Command::DiscardLost]);
        }
    });
}

/// A button for what loses something.
fn danger_ui(ui: &mut Ui, text: &str) -> bool {
    let t = theme::tokens(ui);
    let response = ui.add(Button::new(RichText::new(text).color(t.bad_text)).stroke(Stroke::new(1.0, t.bad)));
    focus_ring(ui, &response, response.rect);
    response.clicked()
}

/// Whether to save over what is there.
pub(super) fn replace_ui(ui: &mut Ui, file: FileId, path: &Path, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, formats.say("Erstat filen?", "Replace the file?"));
    let there =
        formats.say("findes allerede. Dens indhold bliver erstattet.", "is there already. What it holds is replaced.");
    ui.label(format!("{} {there}", paths::shown(path)));
    ui.add_space(theme::BLOCK);
    ui.horizontal(|ui| {
        if ui.button(formats.say("Erstat", "Replace")).clicked() {
            commands.push(Command::SaveTo(file, path.to_owned()));
        }
        if main_button_ui(ui, formats.say("Vælg et andet navn", "Choose another name")) {
            let typed = paths::shown(path);
            commands.push(Command::Overlay(Some(Overlay::TypePath(Purpose::SaveAs(file), typed))));
        }
    });
}

/// A path to type, where the desktop has no file dialog.
pub(super) fn path_ui(ui: &mut Ui, purpose: Purpose, path: &str, formats: Formats, commands: &mut Vec<Command>) {
    let (title, about, done) = match purpose {
        Purpose::Open => (
            formats.say("Åbn et scenarie", "Open a scenario"),
            formats.say(
                "Skrivebordet har ingen fildialog. Skriv filens sti, eller slip filen på vinduet.",
                "The desktop has no file dialog. Type the file's path, or drop the file on the window.",
            ),
            formats.say("Åbn", "Open"),
        ),
        Purpose::SaveAs(_) => (
            formats.say("Gem scenariet som", "Save the scenario as"),
            formats.say(
                "Skrivebordet har ingen fildialog. Skriv mappe og filnavn.",
                "The desktop has no file dialog. Type folder and file name.",
            ),
            formats.say("Gem", "Save"),
        ),
    };
    title_ui(ui, title);
    ui.label(about);
    ui.add_space(theme::GAP);
    let mut typed = path.to_owned();
    let edit = TextEdit::singleline(&mut typed).desired_width(f32::INFINITY).hint_text("/home/…/scenarie.ron");
    let response = ui.add(edit).accessible_name(formats.say("Filens sti", "The file's path"));
    if response.changed() {
        commands.push(Command::Overlay(Some(Overlay::TypePath(purpose, typed.clone()))));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !response.has_focus() && !entered && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    ui.add_space(theme::SPACE);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let clicked = ui.add_enabled(ready, Button::new(done)).clicked();
        if ready && (clicked || entered) {
            let path = typed.trim().into();
            match purpose {
                Purpose::Open => commands.extend([Command::Overlay(None), Command::OpenPaths(vec![path])]),
                Purpose::SaveAs(file) => commands.push(Command::SaveToTyped(file, path)),
            }
        }
        if ui.button(formats.say("Annuller", "Cancel")).clicked() {
            commands.push(Command::Overlay(None));
        }
    });
}
