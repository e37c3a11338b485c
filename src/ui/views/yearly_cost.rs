//! *Udgift pr. år*: stacked bars of every year, and below them the same numbers, by group or by area.
//!
//! Sends: what to split the costs by.

use eframe::egui::Ui;

use super::parts::{charts_ui, grey_ui, sentences_ui, show_table};
use crate::{
    app::Command,
    present::{
        formats::Formats,
        views::{CostsBy, catalogue::yearly_cost::YearlyCost},
    },
    ui::{theme, widgets::segmented_ui},
};

/// The view.
pub(super) fn yearly_cost_ui(ui: &mut Ui, view: &YearlyCost, formats: Formats, commands: &mut Vec<Command>) {
    sentences_ui(ui, &view.headline);
    let options = [
        (CostsBy::Group, formats.say("Fordelt på gruppe", "By group")),
        (CostsBy::Area, formats.say("Fordelt på område", "By area")),
    ];
    let mut chosen = view.by;
    if segmented_ui(ui, formats.say("Udgift fordelt efter", "Cost split by"), &mut chosen, &options).changed() {
        commands.push(Command::SplitCosts(chosen));
    }
    ui.add_space(theme::SPACE);
    if view.charts.is_empty() {
        grey_ui(ui, view.no_charts);
    }
    charts_ui(ui, &view.charts, "yearly cost", 300.0, formats);
    show_table(ui, &view.table, "yearly cost", formats);
}
