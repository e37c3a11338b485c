//! *Målgruppe*: what happens to a group in a sentence, persons month by month before and after, and the same numbers per
//! year. Where the scenario has several groups, one of them can be chosen.
//!
//! Sends nothing: which group is looked at is remembered by the window alone.

use eframe::egui::{Align, Layout, Ui};

use super::{
    ViewContext,
    parts::{
        charts_ui, grey_ui, group_choice_ui, height_left, remember, remembered, sentences_ui, show_table, table_height,
    },
};
use crate::{
    app::Command,
    model::rules::Id,
    present::views::{Headline, shared::main_group::main_group, target_group::target_group},
    ui::theme,
};

const CHOSEN: &str = "group of Målgruppe";
/// From this width on the choice of group stands beside the headline.
const ROOM_BESIDE: f32 = 640.0;

/// The view.
pub(super) fn target_group_ui(ui: &mut Ui, context: &ViewContext, _: &mut Vec<Command>) {
    let groups = context.sides.groups();
    let Some(main) = main_group(context.sides).or_else(|| groups.first().cloned()) else { return };
    let group = remembered(ui, CHOSEN, &groups, main);
    let view = target_group(context.shown(), &group);
    top_ui(ui, context, &view.headline, &groups, &group);
    let height = height_left(ui, table_height(&view.table) + theme::BLOCK, 230.0, 640.0);
    if view.charts.is_empty() {
        grey_ui(ui, &view.no_index);
    }
    charts_ui(ui, &view.charts, "persons", height, context.formats);
    show_table(ui, &view.table, "persons per year", context.formats);
}

/// The sentences, with the choice of group at their right where there is room.
fn top_ui(ui: &mut Ui, context: &ViewContext, headline: &Headline, groups: &[Id], group: &Id) {
    let choice = |ui: &mut Ui| {
        let name = context.formats.say("Gruppe", "Group");
        if let Some(new) = group_choice_ui(ui, context, name, groups, group) {
            remember(ui, CHOSEN, new);
            ui.ctx().request_repaint();
        }
    };
    if groups.len() < 2 {
        return sentences_ui(ui, headline);
    }
    if ui.available_width() < ROOM_BESIDE {
        sentences_ui(ui, headline);
        choice(ui);
        ui.add_space(theme::SPACE);
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = theme::BLOCK;
        choice(ui);
        ui.with_layout(Layout::top_down(Align::Min), |ui| sentences_ui(ui, headline));
    });
}
