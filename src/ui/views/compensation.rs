//! *DUT*: pairs of bars for each area with what is missing in a bracket, the keys and what each implies beside them, and the
//! lines below; or the tables of a budget note.
//!
//! Sends: which of the two to show, and which input to go to.

use eframe::egui::{Align, Layout, RichText, Sense, Ui, vec2};

use super::parts::{has_room_for_two, sentences_ui, show_table};
use crate::{
    app::Command,
    present::{
        chart::{Chart, Series},
        formats::Formats,
        table::{
            Table,
            together::copied_together,
            tsv::{Copying, DecimalSign, Precision},
        },
        views::{
            CompensationShape,
            catalogue::compensation::{Body, CompensationView, FoldableArea, keys::KeyCard},
        },
        words::names,
    },
    ui::{
        theme,
        widgets::{self, ChartOptions, copy, muted, sample_of, segmented_ui, title_ui},
    },
};

/// The width of the keys beside the charts.
const BESIDE: f32 = 288.0;
/// The width of the switch beside the headline.
const SWITCH: f32 = 168.0;
/// From this width on two charts stand beside each other.
const ROOM_FOR_TWO: f32 = 580.0;
/// The height of the charts, and that in a low window.
const HEIGHT: f32 = 216.0;
const LOW: f32 = 190.0;
/// The room of a sample in the legend.
const SAMPLE: f32 = 14.0;

/// The view.
pub(super) fn compensation_ui(ui: &mut Ui, view: &CompensationView, formats: Formats, commands: &mut Vec<Command>) {
    if has_room_for_two(ui) {
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(width - SWITCH);
                sentences_ui(ui, &view.headline);
            });
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| switch_ui(ui, view, formats, commands));
        });
    } else {
        sentences_ui(ui, &view.headline);
        switch_ui(ui, view, formats, commands);
        ui.add_space(theme::SPACE);
    }
    match &view.body {
        Body::Lines { charts, keys, circular, table, areas } => {
            pictures_ui(ui, charts, keys, formats, commands);
            if let Some(circular) = circular {
                let words = muted(ui, circular);
                ui.label(words);
            }
            ui.add_space(theme::SPACE);
            folds_ui(ui, areas, formats, commands);
            show_table(ui, table, "compensation lines", formats);
        }
        Body::BudgetNote(tables) => note_ui(ui, tables, formats),
    }
}

/// Lines or budget note.
fn switch_ui(ui: &mut Ui, view: &CompensationView, formats: Formats, commands: &mut Vec<Command>) {
    let options = [
        (CompensationShape::Lines, formats.say("Linjer", "Lines")),
        (CompensationShape::BudgetNote, formats.say("Budgetnotat", "Budget note")),
    ];
    let mut chosen = view.body.shape();
    if segmented_ui(ui, formats.say("DUT vist som", "Compensation shown as"), &mut chosen, &options).changed() {
        commands.push(Command::ShapeCompensation(chosen));
    }
}

/// Of which areas the lines are shown; of the others the total stands alone.
fn folds_ui(ui: &mut Ui, areas: &[FoldableArea], formats: Formats, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        let name = muted(ui, formats.say("Vis linjerne i", "Show the lines of"));
        ui.label(name);
        for area in areas {
            let mut is_shown = !area.is_folded;
            if ui.checkbox(&mut is_shown, names::area(area.area, formats.language)).changed() {
                commands.push(Command::FoldLines(area.area));
            }
        }
    });
}

/// The charts with the keys beside them, or below each other where there is no room.
fn pictures_ui(ui: &mut Ui, charts: &[Chart], keys: &[KeyCard], formats: Formats, commands: &mut Vec<Command>) {
    legend_ui(ui, charts);
    let width = ui.available_width();
    if has_room_for_two(ui) && charts.len() <= 2 && !keys.is_empty() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SECTION;
            ui.vertical(|ui| {
                ui.set_width(width - BESIDE - theme::SECTION);
                charts_in_rows_ui(ui, charts, formats);
            });
            ui.vertical(|ui| {
                ui.set_width(BESIDE);
                for key in keys {
                    key_ui(ui, key, commands);
                    ui.add_space(theme::SPACE);
                }
            });
        });
    } else {
        charts_in_rows_ui(ui, charts, formats);
        ui.add_space(theme::SPACE);
        ui.columns(keys.len().max(1), |columns| {
            for (column, key) in columns.iter_mut().zip(keys) {
                key_ui(column, key, commands);
            }
        });
    }
}

/// Charts two in a row where there is room, else below each other.
fn charts_in_rows_ui(ui: &mut Ui, charts: &[Chart], formats: Formats) {
    let width = ui.available_width();
    let is_beside = charts.len() > 1 && width >= ROOM_FOR_TWO;
    let each = if is_beside { ((width - theme::SECTION) / 2.0).floor() } else { width };
    let height = if theme::is_low(ui.ctx()) { LOW } else { HEIGHT };
    let options = ChartOptions::new(vec2(each, height), formats).without_legend();
    let group = ui.make_persistent_id("compensation group");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::SECTION, theme::SPACE);
        widgets::charts_ui(ui, charts, "compensation", &options.in_group(group));
    });
}

/// What all charts draw, once.
fn legend_ui(ui: &mut Ui, charts: &[Chart]) {
    let mut all: Vec<&Series> = Vec::new();
    for series in charts.iter().flat_map(|chart| &chart.series) {
        if !all.iter().any(|known| known.name == series.name) {
            all.push(series);
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        for series in all {
            let (sample, _) = ui.allocate_exact_size(vec2(SAMPLE, 18.0), Sense::hover());
            sample_of(ui, series.role, series.shape, sample.left_center(), SAMPLE);
            let name = muted(ui, &series.name);
            ui.label(name);
            ui.add_space(theme::SPACE);
        }
    });
}

/// A key: its share and name, which leads to the input, and what it implies.
fn key_ui(ui: &mut Ui, key: &KeyCard, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        ui.label(RichText::new(&key.share).font(theme::bold(theme::LEAD)).color(theme::tokens(ui).ink));
        if ui.link(RichText::new(&key.name).font(theme::bold(theme::BODY))).clicked() {
            commands.push(Command::GoTo(key.path.clone()));
        }
    });
    let says = muted(ui, &key.says);
    ui.label(says);
}

/// The tables of a budget note, each below its title, and the button that copies all of them.
fn note_ui(ui: &mut Ui, tables: &[Table], formats: Formats) {
    for (index, table) in tables.iter().enumerate() {
        if index > 0 {
            ui.add_space(theme::SPACE);
        }
        ui.horizontal(|ui| {
            title_ui(ui, &table.title);
            if index == 0 {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| copy_ui(ui, tables, formats));
            }
        });
        ui.push_id(index, |ui| show_table(ui, table, "note", formats));
    }
}

/// The button that copies all tables.
fn copy_ui(ui: &mut Ui, tables: &[Table], formats: Formats) {
    let copy = ui.button(formats.say("Kopiér tabellerne", "Copy the tables"));
    if copy.clicked() {
        let sign = DecimalSign::from(formats.numbers);
        let how = Copying { sign, precision: Precision::Shown(sign), language: formats.language };
        ui.ctx().copy_text(copied_together(tables, copy::attribution(ui), how));
        copy::say_copied(ui.ctx(), copy.id);
    }
    copy::copied_ui(ui, copy.id, copy.rect, formats);
}
