//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.
//!
//! Sends nothing.

use eframe::egui::Ui;

use super::parts::{charts_ui, grey_ui, height_left, show_table};
use crate::{
    present::{
        formats::Formats,
        views::catalogue::overview::{self, Overview},
    },
    ui::{
        theme,
        widgets::{self, Card, Change, paragraph_ui, since_ui, title_ui},
    },
};

/// The widest that sentences can be followed with the eye.
const READABLE: f32 = 1000.0;

/// The view.
pub(super) fn overview_ui(ui: &mut Ui, view: &Overview, formats: Formats) {
    sentences_ui(ui, view);
    cards_ui(ui, view, formats);
    if let Some(rule_sets) = &view.rule_sets {
        show_table(ui, rule_sets, "rule sets", formats);
    }
    if let Some(bridge) = &view.bridge {
        title_ui(ui, &bridge.title);
        show_table(ui, bridge, "bridge", formats);
    }
    ui.add_space(theme::BLOCK);
    let height = height_left(ui, 0.0, 200.0, 560.0);
    charts_ui(ui, &view.charts, "overview", height, formats);
}

/// What the reform does, as large text; the first sentence is the one to remember.
fn sentences_ui(ui: &mut Ui, view: &Overview) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(READABLE));
        let parts = view.sentences.iter().enumerate().flat_map(|(index, text)| {
            let space = if index == 0 { "" } else { " " };
            [(space, false), (text.as_str(), index == 0)]
        });
        paragraph_ui(ui, parts, theme::HEADLINE);
        if !view.condition.is_empty() {
            grey_ui(ui, &view.condition);
        }
        ui.add_space(theme::SPACE);
        since_ui(ui, view.since_mark.as_deref());
    });
}

/// A card for each headline.
fn cards_ui(ui: &mut Ui, view: &Overview, formats: Formats) {
    let cards: Vec<Card> = view.cards.iter().map(card).collect();
    widgets::cards_ui(ui, &cards, formats);
}

fn card(card: &overview::cards::Card) -> Card<'_> {
    let before = card.before.as_deref();
    let change = Change { before, marked: card.marked.as_deref(), after: &card.after };
    Card { title: &card.title, change, note: &card.note }
}
