//! *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer; two groups to choose against
//! each other; and the course of one citizen in each of the two, in the account chosen in the result strip.
//!
//! Sends nothing: which groups are compared is remembered by the window alone.

use eframe::egui::Ui;

use super::{
    ViewContext,
    parts::{charts_ui, grey_ui, group_choice_ui, remember, remembered, section_ui, sentences_ui, show_table},
};
use crate::{
    app::Command,
    model::rules::Id,
    present::{
        chart::Chart,
        views::unit_cost::{
            Breakdown, UnitCosts,
            pair::{first_pair, priced_groups},
            unit_costs,
        },
    },
    ui::theme,
};

const FIRST: &str = "first group of Udgift pr. borger";
const SECOND: &str = "second group of Udgift pr. borger";

/// The view.
pub(super) fn unit_cost_ui(ui: &mut Ui, context: &ViewContext, _: &mut Vec<Command>) {
    let groups = priced_groups(context.sides);
    let Some([first, second]) = first_pair(context.sides) else {
        grey_ui(ui, nothing(context));
        return;
    };
    let pair = [remembered(ui, FIRST, &groups, first), remembered(ui, SECOND, &groups, second)];
    let view = unit_costs(context.shown(), &pair, context.session.account);
    sentences_ui(ui, &view.headline);
    if groups.len() > 1 {
        pair_ui(ui, context, &groups, &pair);
    }
    breakdown_ui(ui, context, &view.by_area, "area");
    breakdown_ui(ui, context, &view.by_payer, "payer");
    if pair[0] != pair[1] {
        section_ui(ui, context.formats.say("To grupper mod hinanden", "Two groups against each other"));
        show_table(ui, &view.gap, "gap", context.formats);
    }
    course_ui(ui, context, &view);
}

fn nothing(context: &ViewContext) -> &'static str {
    context.formats.say(
        "Scenariet har ingen priser pr. helårsperson; de står i filens afsnit costs med group og per_person.",
        "The scenario has no prices per full-year person; they stand in the file's section costs with group and per_person.",
    )
}

/// Which two groups are held against each other.
fn pair_ui(ui: &mut Ui, context: &ViewContext, groups: &[Id], pair: &[Id; 2]) {
    let formats = context.formats;
    ui.horizontal_wrapped(|ui| {
        let names = [formats.say("Gruppe", "Group"), formats.say("Gruppe at sammenligne med", "Group to compare with")];
        for ((key, name), chosen) in [FIRST, SECOND].into_iter().zip(names).zip(pair) {
            if key == SECOND {
                ui.label(formats.say("mod", "against"));
            }
            if let Some(new) = group_choice_ui(ui, context, name, groups, chosen) {
                remember(ui, key, new);
                ui.ctx().request_repaint();
            }
        }
    });
}

/// Every group split one way: bars, and below them the same numbers.
fn breakdown_ui(ui: &mut Ui, context: &ViewContext, view: &Breakdown, salt: &str) {
    section_ui(ui, &view.title);
    if view.charts.is_empty() {
        grey_ui(ui, context.formats.say("Ingen gruppe koster mere eller mindre.", "No group costs more or less."));
    }
    charts_ui(ui, &view.charts, salt, height(&view.charts), context.formats);
    show_table(ui, &view.table, salt, context.formats);
}

/// Lying bars need room for each category, and for title, legend and ticks.
fn height(charts: &[Chart]) -> f32 {
    let categories = charts.iter().map(Chart::categories);
    86.0 + 28.0 * f32::from(u16::try_from(categories.max().unwrap_or_default()).unwrap_or(u16::MAX))
}

/// The course of one citizen: curves and table.
fn course_ui(ui: &mut Ui, context: &ViewContext, view: &UnitCosts) {
    section_ui(ui, &view.course_title);
    if view.course.is_empty() {
        grey_ui(ui, &view.no_course);
    }
    charts_ui(ui, &view.course, "course", 280.0, context.formats);
    show_table(ui, &view.course_table, "course", context.formats);
    ui.add_space(theme::SPACE);
}
