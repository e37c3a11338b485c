//! *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer; two groups to choose against
//! each other; and the course of one citizen in each of the two, in the account chosen in the result strip.
//!
//! Sends: the groups to compare.

use eframe::egui::Ui;

use super::parts::{charts_ui, grey_ui, group_choice_ui, section_ui, sentences_ui, show_table};
use crate::{
    app::Command,
    present::{
        chart::Chart,
        formats::Formats,
        views::{
            WhichGroup,
            catalogue::unit_cost::{Breakdown, UnitCosts},
            shared::group_choice::GroupChoice,
        },
    },
    ui::theme,
};

/// The view.
pub(super) fn unit_cost_ui(
    ui: &mut Ui,
    choices: &[GroupChoice; 2],
    view: &UnitCosts,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    sentences_ui(ui, &view.headline);
    let [first, second] = choices;
    if first.groups.len() > 1 {
        pair_ui(ui, first, second, formats, commands);
    }
    breakdown_ui(ui, &view.by_area, "area", formats);
    breakdown_ui(ui, &view.by_payer, "payer", formats);
    if first.chosen != second.chosen {
        section_ui(ui, formats.say("To grupper mod hinanden", "Two groups against each other"));
        show_table(ui, &view.gap, "gap", formats);
    }
    course_ui(ui, view, formats);
}

/// Which two groups are held against each other.
fn pair_ui(ui: &mut Ui, first: &GroupChoice, second: &GroupChoice, formats: Formats, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        group_choice_ui(ui, formats.say("Gruppe", "Group"), first, WhichGroup::First, commands);
        ui.label(formats.say("mod", "against"));
        let name = formats.say("Gruppe at sammenligne med", "Group to compare with");
        group_choice_ui(ui, name, second, WhichGroup::Second, commands);
    });
}

/// Every group split one way: bars, and below them the same numbers.
fn breakdown_ui(ui: &mut Ui, view: &Breakdown, salt: &str, formats: Formats) {
    section_ui(ui, &view.title);
    if view.charts.is_empty() {
        grey_ui(ui, formats.say("Ingen gruppe koster mere eller mindre.", "No group costs more or less."));
    }
    charts_ui(ui, &view.charts, salt, height(&view.charts), formats);
    show_table(ui, &view.table, salt, formats);
}

/// Lying bars need room for each category, and for title, legend and ticks.
fn height(charts: &[Chart]) -> f32 {
    let categories = charts.iter().map(Chart::categories);
    86.0 + 28.0 * f32::from(u16::try_from(categories.max().unwrap_or_default()).unwrap_or(u16::MAX))
}

/// The course of one citizen: curves and table.
fn course_ui(ui: &mut Ui, view: &UnitCosts, formats: Formats) {
    section_ui(ui, &view.course_title);
    if view.course.is_empty() {
        grey_ui(ui, &view.no_course);
    }
    charts_ui(ui, &view.course, "course", 280.0, formats);
    show_table(ui, &view.course_table, "course", formats);
    ui.add_space(theme::SPACE);
}
