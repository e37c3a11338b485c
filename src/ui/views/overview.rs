//! *Overblik*: what the reform does in a few plain sentences made from the numbers, a card for each headline, and two
//! small charts.
//!
//! Sends nothing.

use eframe::egui::Ui;

use super::parts::{charts_ui, grey_ui, height_left, show_table, since_mark_ui};
use crate::{
    present::{
        formats::Formats,
        views::catalogue::overview::{self, Overview},
    },
    ui::{
        theme,
        widgets::{Card, Change, card_ui, paragraph_ui},
    },
};

/// A card is at least this wide.
const CARD: f32 = 250.0;
/// What a card needs besides its texts.
const CARD_FRAME: f32 = 34.0;
/// The widest that sentences can be followed with the eye.
const READABLE: f32 = 1000.0;

/// The view.
pub(super) fn overview_ui(ui: &mut Ui, view: &Overview, formats: Formats) {
    sentences_ui(ui, view);
    cards_ui(ui, view, formats);
    if let Some(rule_sets) = &view.rule_sets {
        show_table(ui, rule_sets, "rule sets", formats);
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
        if let Some(since) = &view.since_mark {
            since_mark_ui(ui, since);
        }
    });
}

/// Three cards a row, two or one where there is less room; those of a row have one height.
fn cards_ui(ui: &mut Ui, view: &Overview, formats: Formats) {
    let gap = 14.0;
    let width = ui.available_width();
    let columns = if width >= 3.0 * CARD + 2.0 * gap {
        3
    } else if width >= 2.0 * CARD + gap {
        2
    } else {
        1
    };
    let count = f32::from(u8::try_from(columns).unwrap_or(1));
    let each = ((width - gap * (count - 1.0)) / count).floor();
    let cards: Vec<Card> = view.cards.iter().map(card).collect();
    for row in cards.chunks(columns) {
        let height = row.iter().map(|card| height(ui, card, each)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for card in row {
                card_ui(ui, card, each, height, formats);
            }
        });
        ui.add_space(gap - ui.spacing().item_spacing.y);
    }
}

fn card(card: &overview::cards::Card) -> Card<'_> {
    let before = card.before.as_deref();
    let change = Change { before, marked: card.marked.as_deref(), after: &card.after };
    Card { title: &card.title, change, note: &card.note }
}

/// How high a card becomes, so that its neighbours can be as high.
fn height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let t = theme::tokens(ui);
    let inner = (width - CARD_FRAME).max(20.0);
    let lines = |text: &str, font| ui.painter().layout(text.to_owned(), font, t.ink, inner).size().y;
    let small = |text: &str| lines(text, theme::regular(theme::SMALL));
    let [before, marked] = [card.change.before, card.change.marked].map(Option::unwrap_or_default);
    // Wider than it is drawn, since what stands before is written smaller: rather a line too high than too low.
    let value = format!("{before} → {marked} {}", card.change.after);
    let value = lines(&value, theme::bold(theme::FIGURE - 1.0));
    small(card.title) + value + small(card.note) + 4.0 + 26.0
}
