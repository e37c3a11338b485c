//! *Afstemning*: every published figure against what the model calculates, and why a source contradicts itself.
//!
//! Sends nothing.

use eframe::egui::{RichText, Ui};

use super::{
    ViewContext,
    parts::{grey_ui, section_ui, sentences_ui, show_table},
};
use crate::{
    app::Command,
    present::views::reconciliation::reconciliation,
    ui::{theme, widgets::title_ui},
};

/// The view.
pub(super) fn reconciliation_ui(ui: &mut Ui, context: &ViewContext, _: &mut Vec<Command>) {
    if context.reconciled.is_empty() {
        grey_ui(
            ui,
            context.formats.say(
                "Scenariet har ingen offentliggjorte tal; de står i filens afsnit published.",
                "The scenario has no published figures; they stand in the file's section published.",
            ),
        );
        return;
    }
    let view = reconciliation(context.shown(), context.reconciled);
    sentences_ui(ui, &view.headline);
    show_table(ui, &view.table, "published", context.formats);
    if !view.reasons.is_empty() {
        section_ui(ui, context.formats.say("Hvor en kilde modsiger sig selv", "Where a source contradicts itself"));
        for (name, why) in &view.reasons {
            reason_ui(ui, name, why);
        }
    }
}

fn reason_ui(ui: &mut Ui, name: &str, why: &str) {
    title_ui(ui, name);
    ui.label(RichText::new(why).size(theme::BODY).color(theme::tokens(ui).muted));
    ui.add_space(theme::SPACE);
}
