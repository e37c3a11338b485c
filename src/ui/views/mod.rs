//! The views of the middle: which content is drawn by what. A view that is made of nothing but sentences, charts and tables
//! is drawn here, another in a file of its own.

mod compensation;
mod exits;
mod investment;
mod municipalities;
mod overview;
mod parts;
mod sources;
mod target_group;
mod unit_cost;
mod yearly_cost;

use eframe::egui::{RichText, Ui};

use self::parts::{
    charts_ui, grey_ui, has_room_for_two, height_left, section_ui, sentences_ui, show_table, table_height,
};
use super::{
    context::ViewContext,
    theme,
    widgets::{headline_ui, title_ui},
};
use crate::{
    app::Command,
    present::{
        formats::Formats,
        views::{
            catalogue::efficiency::EfficiencyView,
            catalogue::reconciliation::ReconciliationView,
            catalogue::{Content, View},
        },
    },
};

/// Draws one view.
pub fn view_ui(ui: &mut Ui, view: View, content: &Content, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    match content {
        Content::Nothing(why) => nothing_ui(ui, view.name(formats.language), why),
        Content::Overview(view) => overview::overview_ui(ui, view, formats),
        Content::TargetGroup(choice, view) => target_group::target_group_ui(ui, choice, view, formats, commands),
        Content::UnitCost(choices, view) => unit_cost::unit_cost_ui(ui, choices, view, formats, commands),
        Content::YearlyCost(view) => yearly_cost::yearly_cost_ui(ui, view, formats, commands),
        Content::Investment(Ok(view)) => investment::investment_ui(ui, view, context, commands),
        Content::Investment(Err(why_not)) => grey_ui(ui, why_not),
        Content::Efficiency(view) => efficiency_ui(ui, view, formats),
        Content::Compensation(view) => compensation::compensation_ui(ui, view, formats, commands),
        Content::Exits(choice, view) => exits::exits_ui(ui, choice, view, formats, commands),
        Content::Municipalities(view) => municipalities::municipalities_ui(ui, view, context, commands),
        Content::Reconciliation(view) => reconciliation_ui(ui, view, formats),
        Content::Sources(view) => sources::sources_ui(ui, view, formats, commands),
    }
}

/// A view that the scenario has no data for: its name and why.
fn nothing_ui(ui: &mut Ui, name: &str, why: &str) {
    let t = theme::tokens(ui);
    ui.label(RichText::new(name).font(theme::bold(theme::HEADLINE)).color(t.ink));
    ui.label(RichText::new(why).size(theme::LEAD).color(t.muted));
}

/// *Effektivisering*: the bridge from today's purchases to service released and refund gained, with ranges, before and
/// after; its steps, and who gains.
fn efficiency_ui(ui: &mut Ui, view: &EfficiencyView, formats: Formats) {
    sentences_ui(ui, &view.headline);
    let height = height_left(ui, table_height(&view.table) + theme::BLOCK, 240.0, 480.0);
    if view.bridges.is_empty() {
        grey_ui(ui, view.no_bridge);
    }
    charts_ui(ui, &view.bridges, "bridges", height, formats);
    if !has_room_for_two(ui) {
        show_table(ui, &view.table, "bridge", formats);
        show_table(ui, &view.accounts, "accounts", formats);
        return;
    }
    ui.columns(2, |columns| {
        show_table(&mut columns[0], &view.table, "bridge", formats);
        show_table(&mut columns[1], &view.accounts, "accounts", formats);
    });
}

/// *Afstemning*: every published figure against what the model calculates, and why a source contradicts itself.
fn reconciliation_ui(ui: &mut Ui, view: &ReconciliationView, formats: Formats) {
    headline_ui(ui, &view.headline.says, &view.headline.condition);
    show_table(ui, &view.table, "published", formats);
    if let Some(bridge) = &view.bridge {
        section_ui(ui, &bridge.title);
        show_table(ui, bridge, "bridge", formats);
    }
    let explained = formats
        .say("Hvor beregningen giver noget andet, og hvorfor", "Where the calculation gives something else, and why");
    let contradicted = formats.say("Hvor en kilde modsiger sig selv", "Where a source contradicts itself");
    for (heading, reasons) in [(explained, &view.explanations), (contradicted, &view.reasons)] {
        if !reasons.is_empty() {
            section_ui(ui, heading);
        }
        for (name, why) in reasons {
            title_ui(ui, name);
            ui.label(RichText::new(why).size(theme::BODY).color(theme::tokens(ui).muted));
            ui.add_space(theme::SPACE);
        }
    }
}
