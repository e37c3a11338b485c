//! How a row's texts look.

use eframe::egui::{Color32, FontId, Ui};

use crate::{present::table::Emphasis, ui::theme};

/// The font and colour of a row.
pub(super) fn style(ui: &Ui, emphasis: Emphasis) -> (FontId, Color32) {
    let t = theme::tokens(ui);
    match emphasis {
        Emphasis::Normal => (theme::regular(theme::BODY), t.ink),
        Emphasis::Bold => (theme::bold(theme::BODY), t.ink),
        Emphasis::Grey => (theme::regular(theme::BODY), t.muted),
    }
}
