//! *Udgift pr. borger*.

use eframe::egui::Ui;

use super::ViewContext;
use crate::app::Command;

/// The view; stands in until its contents arrive.
pub(super) fn unit_cost_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let _ = (ui, context, commands);
}
