//! *Målgruppe*.

use eframe::egui::Ui;

use super::ViewContext;
use crate::app::Command;

/// The view; stands in until its contents arrive.
pub(super) fn target_group_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let _ = (ui, context, commands);
}
