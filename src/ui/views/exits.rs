//! *Afgang*: where those who leave a group go, as flows before and after, and the same numbers. A group can be chosen, and
//! whether the file's count, a year or the whole period is shown. A band that is pointed at is lit on both sides and in the
//! table.
//!
//! Sends: the group to show, and which of its leavers are counted.

use eframe::egui::{Align, IdSalt, Layout, Ui, vec2};

use super::parts::{charts_ui, grey_ui, group_choice_ui, has_room_for_two, height_left, sentences_ui, table_height};
use crate::{
    app::Command,
    present::{
        formats::Formats,
        views::{WhichGroup, catalogue::exits::ExitsView, shared::group_choice::GroupChoice},
    },
    ui::{
        theme,
        widgets::{
            TableOptions,
            dropdown::{Dropdown, choice},
            flow::{FlowOptions, least_height},
            flows_ui, table_ui,
        },
    },
};

/// From this width on the choices stand beside the headline.
const ROOM_BESIDE: f32 = 760.0;
/// The most height of a picture.
const HIGH: f32 = 420.0;

/// The view.
pub(super) fn exits_ui(
    ui: &mut Ui,
    choice_of: &GroupChoice,
    view: &ExitsView,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    top_ui(ui, choice_of, view, formats, commands);
    let lit = pictures_ui(ui, view, formats);
    ui.add_space(theme::SPACE);
    table_ui(ui, &view.table, IdSalt::new("exits"), &TableOptions::new(formats).lighting(lit));
}

/// The flows, or the bars of the difference; the band that is pointed at.
fn pictures_ui(ui: &mut Ui, view: &ExitsView, formats: Formats) -> Option<usize> {
    let left = height_left(ui, table_height(&view.table) + theme::BLOCK, 240.0, HIGH);
    if let Some(bars) = &view.bars {
        charts_ui(ui, std::slice::from_ref(bars), "difference", left, formats);
        return None;
    }
    if view.pictures.is_empty() {
        grey_ui(ui, view.no_picture);
        return None;
    }
    let width = ui.available_width();
    let beside = view.pictures.len() > 1 && has_room_for_two(ui);
    let each = if beside { ((width - theme::SECTION) / 2.0).floor() } else { width };
    let size = vec2(each, left.max(least_height(ui, &view.pictures, each)));
    let options = FlowOptions { size, beside, formats };
    let show = |ui: &mut Ui| flows_ui(ui, &view.pictures, "flows", &options);
    if beside {
        let row = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SECTION;
            show(ui)
        });
        return row.inner;
    }
    let column = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme::BLOCK;
        show(ui)
    });
    column.inner
}

/// The sentences, with the choices at their right where there is room.
fn top_ui(ui: &mut Ui, choice_of: &GroupChoice, view: &ExitsView, formats: Formats, commands: &mut Vec<Command>) {
    if ui.available_width() < ROOM_BESIDE {
        sentences_ui(ui, &view.headline);
        ui.horizontal_wrapped(|ui| choices_ui(ui, choice_of, view, formats, commands));
        ui.add_space(theme::SPACE);
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        leavers_ui(ui, view, formats, commands);
        if choice_of.groups.len() > 1 {
            group_choice_ui(ui, formats.say("Gruppe", "Group"), choice_of, WhichGroup::Leaving, commands);
        }
        ui.add_space(theme::SPACE);
        ui.with_layout(Layout::top_down(Align::Min), |ui| sentences_ui(ui, &view.headline));
    });
}

fn choices_ui(ui: &mut Ui, choice_of: &GroupChoice, view: &ExitsView, formats: Formats, commands: &mut Vec<Command>) {
    if choice_of.groups.len() > 1 {
        group_choice_ui(ui, formats.say("Gruppe", "Group"), choice_of, WhichGroup::Leaving, commands);
    }
    leavers_ui(ui, view, formats, commands);
}

/// Which leavers are counted.
fn leavers_ui(ui: &mut Ui, view: &ExitsView, formats: Formats, commands: &mut Vec<Command>) {
    let chosen = view.leavers.iter().find(|(leavers, _)| *leavers == view.chosen).map_or("", |(_, name)| name);
    Dropdown::new(formats.say("Hvilke afgange", "Which exits"), chosen).show(ui, |ui| {
        for (leavers, name) in &view.leavers {
            let is_chosen = *leavers == view.chosen;
            if choice(ui, is_chosen, name).clicked() && !is_chosen {
                commands.push(Command::CountLeavers(*leavers));
            }
        }
    });
}
