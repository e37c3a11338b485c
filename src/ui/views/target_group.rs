//! *Målgruppe*: what happens to a group in a sentence, persons month by month before and after, and the same numbers per
//! year. Where the scenario has several groups, one of them can be chosen.
//!
//! Sends: the group to show.

use eframe::egui::{Align, Layout, Ui};

use super::parts::{charts_ui, grey_ui, group_choice_ui, height_left, sentences_ui, show_table, table_height};
use crate::{
    app::Command,
    present::{
        formats::Formats,
        views::{Headline, WhichGroup, catalogue::target_group::TargetGroup, shared::group_choice::GroupChoice},
    },
    ui::theme,
};

/// From this width on the choice of group stands beside the headline.
const ROOM_BESIDE: f32 = 640.0;

/// The view.
pub(super) fn target_group_ui(
    ui: &mut Ui,
    choice: &GroupChoice,
    view: &TargetGroup,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    top_ui(ui, choice, &view.headline, formats, commands);
    let height = height_left(ui, table_height(&view.table) + theme::BLOCK, 230.0, 640.0);
    if view.charts.is_empty() {
        grey_ui(ui, &view.no_index);
    }
    charts_ui(ui, &view.charts, "persons", height, formats);
    show_table(ui, &view.table, "persons per year", formats);
}

/// The sentences, with the choice of group at their right where there is room.
fn top_ui(ui: &mut Ui, choice: &GroupChoice, headline: &Headline, formats: Formats, commands: &mut Vec<Command>) {
    let mut choice_ui = |ui: &mut Ui| {
        group_choice_ui(ui, formats.say("Gruppe", "Group"), choice, WhichGroup::Shown, commands);
    };
    if choice.groups.len() < 2 {
        return sentences_ui(ui, headline);
    }
    if ui.available_width() < ROOM_BESIDE {
        sentences_ui(ui, headline);
        choice_ui(ui);
        ui.add_space(theme::SPACE);
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = theme::BLOCK;
        choice_ui(ui);
        ui.with_layout(Layout::top_down(Align::Min), |ui| sentences_ui(ui, headline));
    });
}
