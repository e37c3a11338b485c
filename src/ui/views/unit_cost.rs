//! *Udgift pr. borger*: two groups to choose against each other with the course of one citizen beside them; then what a
//! full-year person costs in each group, by area and by payer; in the account chosen in the result strip.
//!
//! Sends: the groups to compare.

use eframe::egui::{Align, IdSalt, Layout, Ui, Vec2, vec2};

use super::parts::{charts_ui, grey_ui, group_choice_ui, has_room_for_two, section_ui, sentences_ui, show_table};
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
    ui::{
        theme,
        widgets::{ChartOptions, chart_ui},
    },
};

/// The height of the two charts that stand beside each other.
const BESIDE: f32 = 280.0;

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
        ui.add_space(theme::SPACE);
    }
    pair_and_course_ui(ui, view, formats);
    if first.chosen != second.chosen {
        show_table(ui, &view.gap, "gap", formats);
    }
    section_ui(ui, &view.course_title);
    show_table(ui, &view.course_table, "course", formats);
    breakdown_ui(ui, &view.by_area, "area", formats);
    breakdown_ui(ui, &view.by_payer, "payer", formats);
    if let Some(departments) = &view.departments {
        breakdown_ui(ui, departments, "department", formats);
    }
    ui.add_space(theme::SPACE);
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
        grey_ui(ui, view.no_bars);
    }
    charts_ui(ui, &view.charts, salt, height(&view.charts), formats);
    show_table(ui, &view.table, salt, formats);
}

/// Lying bars need room for each category, and for title, legend and ticks.
fn height(charts: &[Chart]) -> f32 {
    let categories = charts.iter().map(Chart::categories);
    86.0 + 28.0 * f32::from(u16::try_from(categories.max().unwrap_or_default()).unwrap_or(u16::MAX))
}

/// The two groups against each other, and beside them, where there is room, what one citizen of each costs in the end.
fn pair_and_course_ui(ui: &mut Ui, view: &UnitCosts, formats: Formats) {
    let bars = |ui: &mut Ui, width: f32, height: f32| match view.pair.first() {
        Some(chart) => chart_in(ui, chart, "pair", vec2(width, height), formats),
        None => grey_ui(ui, view.no_bars),
    };
    let course = |ui: &mut Ui, width: f32, height: f32| match view.course.first() {
        Some(chart) => chart_in(ui, chart, "course", vec2(width, height), formats),
        None => grey_ui(ui, &view.no_course),
    };
    let width = ui.available_width();
    if !has_room_for_two(ui) {
        bars(ui, width, height(&view.pair));
        ui.add_space(theme::SPACE);
        course(ui, width, BESIDE);
        return;
    }
    let each = ((width - theme::SECTION) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SECTION;
        for draw in [&bars as &dyn Fn(&mut Ui, f32, f32), &course] {
            ui.allocate_ui_with_layout(vec2(each, BESIDE), Layout::top_down(Align::Min), |ui| {
                ui.set_width(each);
                draw(ui, each, BESIDE);
            });
        }
    });
}

fn chart_in(ui: &mut Ui, chart: &Chart, salt: &str, size: Vec2, formats: Formats) {
    chart_ui(ui, chart, IdSalt::new(salt), &ChartOptions::new(size, formats));
}
