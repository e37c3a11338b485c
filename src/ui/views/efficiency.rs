//! *Effektivisering*: the bridge from today's purchases to service released and refund gained, with ranges, before and
//! after, and who gains.
//!
//! Sends nothing.

use eframe::egui::Ui;

use super::{
    ViewContext,
    parts::{ROOM_FOR_TWO, charts_ui, grey_ui, height_left, sentences_ui, show_table, table_height},
};
use crate::{
    app::Command,
    present::views::efficiency::{EfficiencyView, efficiency_view},
    ui::theme,
};

/// The view.
pub(super) fn efficiency_ui(ui: &mut Ui, context: &ViewContext, _: &mut Vec<Command>) {
    let Some(view) = efficiency_view(context.shown()) else {
        grey_ui(
            ui,
            context.formats.say(
                "Scenariet har intet effektiviseringspotentiale; det står i filens afsnit efficiency.",
                "The scenario has no efficiency potential; it stands in the file's section efficiency.",
            ),
        );
        return;
    };
    sentences_ui(ui, &view.headline);
    let height = height_left(ui, table_height(&view.table) + theme::BLOCK, 240.0, 480.0);
    if view.bridges.is_empty() {
        grey_ui(ui, context.formats.say("Der er ingen forskel på de to sider.", "The two sides do not differ."));
    }
    charts_ui(ui, &view.bridges, "bridges", height, context.formats);
    tables_ui(ui, context, &view);
}

/// The steps of the bridge, and who gains.
fn tables_ui(ui: &mut Ui, context: &ViewContext, view: &EfficiencyView) {
    if ui.available_width() < ROOM_FOR_TWO {
        show_table(ui, &view.table, "bridge", context.formats);
        show_table(ui, &view.accounts, "accounts", context.formats);
        return;
    }
    ui.columns(2, |columns| {
        show_table(&mut columns[0], &view.table, "bridge", context.formats);
        show_table(&mut columns[1], &view.accounts, "accounts", context.formats);
    });
}
