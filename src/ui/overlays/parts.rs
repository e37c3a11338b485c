//! What overlays have in common: a title, and a button to close.

use eframe::egui::{RichText, Ui};

use crate::{app::Command, present::formats::Formats, ui::theme};

/// The title at the top.
pub(super) fn title_ui(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(theme::bold(theme::HEADLINE)).color(theme::tokens(ui).ink));
    ui.add_space(theme::SPACE);
}

/// The button at the bottom.
pub(super) fn close_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    ui.add_space(theme::SPACE);
    if ui.button(formats.say("Luk", "Close")).clicked() {
        commands.push(Command::Overlay(None));
    }
}
