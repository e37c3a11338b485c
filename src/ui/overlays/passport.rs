//! A file's main results when it was saved and today, side by side.

use eframe::egui::{RichText, ScrollArea, Ui};

use super::parts::{close_ui, title_ui};
use crate::{
    app::{App, Command, document::FileId},
    present::{formats::Formats, words::passport::passport},
    ui::{
        theme,
        widgets::table::{TableOptions, table_ui},
    },
};

/// The sentence, the table and a button to close.
pub(super) fn passport_ui(ui: &mut Ui, app: &App, file: FileId, formats: Formats, commands: &mut Vec<Command>) {
    let found = app.document.file(file).and_then(|file| Some((file, file.drift.as_ref()?)));
    let Some((file, drift)) = found else {
        commands.push(Command::Overlay(None));
        return;
    };
    let view = passport(drift, &file.saved, formats);
    title_ui(ui, &format!("{}: {}", formats.say("Resultater ved gemning", "Results when saved"), file.name));
    ui.label(RichText::new(&view.sentence).color(theme::tokens(ui).ink));
    ui.add_space(theme::SPACE);
    let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        table_ui(ui, &view.table, "passport", &TableOptions::new(formats));
    });
    close_ui(ui, formats, commands);
}
