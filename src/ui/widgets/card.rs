//! A headline's value: before → after, with what it was at the mark struck through; alone in the result strip, or as a
//! card with title and difference.

use eframe::egui::{Frame, Margin, Response, Role, Stroke, TextFormat, Ui, WidgetInfo, text::LayoutJob};

use super::text::muted;
use crate::{
    present::formats::Formats,
    ui::theme::{self, Tokens},
};

/// A value before and after, as texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// Before, without the unit; `None` where there is only one value.
    pub before: Option<&'a str>,
    /// After as it stood at the mark, without the unit; `None` where nothing differs from the mark.
    pub marked: Option<&'a str>,
    /// After, with the unit.
    pub after: &'a str,
}

/// One headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card<'a> {
    /// What it is.
    pub title: &'a str,
    /// Its value.
    pub change: Change<'a>,
    /// The difference, or a condition.
    pub note: &'a str,
}

/// The value alone; `size` is that of the value after.
pub fn change_ui(ui: &mut Ui, change: Change<'_>, size: f32, formats: Formats) -> Response {
    let job = change_job(change, size, theme::tokens(ui));
    let response = ui.label(job);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(change, formats)));
    response
}

fn change_job(change: Change<'_>, size: f32, t: &Tokens) -> LayoutJob {
    let light = TextFormat { font_id: theme::regular(size - 3.0), color: t.muted, ..TextFormat::default() };
    let struck = TextFormat { strikethrough: Stroke::new(1.5, t.muted), ..light.clone() };
    let said = TextFormat { font_id: theme::bold(size), color: t.ink, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    if let Some(before) = change.before {
        job.append(before, 0.0, light.clone());
        job.append(" → ", 0.0, light.clone());
    }
    if let Some(marked) = change.marked {
        job.append(marked, 0.0, struck);
        job.append(" ", 0.0, light);
    }
    job.append(change.after, 0.0, said);
    job
}

/// What a screen reader says, since it cannot see what is struck through.
fn spoken(change: Change<'_>, formats: Formats) -> String {
    let before = change.before.map(|before| format!("{} {before}", formats.say("før", "before")));
    let marked = change.marked.map(|marked| format!("{} {marked}", formats.say("ved mærket", "at the mark")));
    let parts: Vec<String> = before.into_iter().chain(marked).collect();
    if parts.is_empty() {
        return change.after.to_owned();
    }
    format!("{}, {} {}", parts.join(", "), formats.say("efter", "after"), change.after)
}

/// A card of the given width, as high as its neighbours (`height`, or what it needs).
pub fn card_ui(ui: &mut Ui, card: &Card<'_>, width: f32, height: f32, formats: Formats) -> Response {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.ground)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 12));
    frame
        .show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_width((width - 34.0).max(0.0));
                ui.set_min_height((height - 26.0).max(0.0));
                ui.spacing_mut().item_spacing.y = 2.0;
                let title = muted(ui, card.title);
                ui.label(title);
                change_ui(ui, card.change, theme::FIGURE, formats);
                let note = muted(ui, card.note);
                ui.label(note);
            });
        })
        .response
}
