//! What a rule set is to be called.
//!
//! Sends: the name, closing.

use eframe::egui::{Button, Key, TextEdit, Ui};

use super::parts::title_ui;
use crate::{
    app::{App, Command, document::SideChoice, session::Overlay},
    present::formats::Formats,
    ui::theme,
};

/// The name to type; Enter takes it, Esc leaves it as it is.
pub(super) fn rename_ui(
    ui: &mut Ui,
    app: &App,
    side: &SideChoice,
    name: &str,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    let rules = app.document.file(side.file).and_then(|file| file.scenario.rule_set(&side.rule_set));
    let now = rules.map_or("", |rules| &rules.name);
    title_ui(ui, &format!("{} {}", formats.say("Omdøb", "Rename"), formats.quote(now)));
    let mut typed = name.to_owned();
    let edit = TextEdit::singleline(&mut typed).desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(formats.say("Regelsættets navn", "The rule set's name"));
    if response.changed() {
        commands.push(Command::Overlay(Some(Overlay::Rename(side.clone(), typed.clone()))));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !response.has_focus() && !entered && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    ui.add_space(theme::SPACE);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let clicked = ui.add_enabled(ready, Button::new(formats.say("Omdøb", "Rename"))).clicked();
        if ready && (clicked || entered) {
            let same = typed.trim() == now;
            let rename = Command::RenameRules(side.clone(), typed.trim().to_owned());
            commands.push(if same { Command::Overlay(None) } else { rename });
        }
        if ui.button(formats.say("Annuller", "Cancel")).clicked() {
            commands.push(Command::Overlay(None));
        }
    });
}
