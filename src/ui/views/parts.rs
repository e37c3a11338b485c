//! What several views are put together from: the sentences they begin with, charts beside or below each other, tables,
//! the titles of sections, and choices among groups.

use eframe::egui::{IdSalt, RichText, Ui, vec2};

use crate::{
    app::Command,
    present::{
        chart::Chart,
        formats::Formats,
        table::Table,
        views::{Headline, WhichGroup, shared::group_choice::GroupChoice},
    },
    ui::{
        theme,
        widgets::{
            self, ChartOptions, TableOptions,
            dropdown::{Dropdown, choice},
            headline_ui, shared_room, since_ui, table_ui, title_ui,
        },
    },
};

/// From this width on two charts stand beside each other, and from which in a low window, where each is wide and low.
const ROOM_FOR_TWO: [f32; 2] = [760.0, 1000.0];
/// The most height of charts below each other in a low window, so that more than one is seen.
const LOW: f32 = 180.0;
/// What the tabs leave free above and below a view.
const MARGINS: f32 = 36.0;

/// The sentences a view begins with: what the numbers say, the condition in grey, and what the last turns did.
pub(super) fn sentences_ui(ui: &mut Ui, headline: &Headline) {
    headline_ui(ui, &headline.says, &headline.condition);
    since_ui(ui, headline.since_mark.as_deref());
}

/// Whether two things have room beside each other.
pub(super) fn has_room_for_two(ui: &Ui) -> bool {
    let [usual, low] = ROOM_FOR_TWO;
    ui.available_width() >= if theme::is_low(ui.ctx()) { low } else { usual }
}

/// Grey words where there is nothing to draw.
pub(super) fn grey_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).size(theme::LEAD).color(theme::tokens(ui).muted));
}

/// The height that is left in the window when what follows needs `below`, within limits.
pub(super) fn height_left(ui: &Ui, below: f32, least: f32, most: f32) -> f32 {
    (ui.clip_rect().height() - ui.min_rect().height() - below - MARGINS).clamp(least, most)
}

/// What a table needs in height, when no text of it wraps.
pub(super) fn table_height(table: &Table) -> f32 {
    let rows = f32::from(u16::try_from(table.rows.len()).unwrap_or(u16::MAX));
    let note = if table.note.is_some() { 24.0 } else { 0.0 };
    26.0 + 26.0 * rows + note
}

/// Charts that belong together: beside each other where there is room, else below each other.
pub(super) fn charts_ui(ui: &mut Ui, charts: &[Chart], salt: &str, height: f32, formats: Formats) {
    let width = ui.available_width();
    let group = ui.make_persistent_id((salt, "group"));
    let options = |ui: &Ui, size| {
        let options = ChartOptions::new(size, formats).in_group(group);
        // A chart alone finds its own room.
        if charts.len() > 1 { options.with_room(shared_room(ui, charts, &options)) } else { options }
    };
    if charts.len() < 2 || !has_room_for_two(ui) {
        // Lying bars need the height they ask for.
        let is_low = charts.len() > 1 && theme::is_low(ui.ctx()) && !charts.iter().any(|chart| chart.horizontal);
        let height = if is_low { height.min(LOW) } else { height };
        let options = options(ui, vec2(width, height));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = theme::BLOCK;
            widgets::charts_ui(ui, charts, salt, &options);
        });
        return;
    }
    let count = f32::from(u16::try_from(charts.len()).unwrap_or(u16::MAX));
    let each = ((width - theme::SECTION * (count - 1.0)) / count).floor();
    let options = options(ui, vec2(each, height));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SECTION;
        widgets::charts_ui(ui, charts, salt, &options);
    });
}

/// A table in the width there is.
pub(super) fn show_table(ui: &mut Ui, table: &Table, salt: &str, formats: Formats) {
    ui.add_space(theme::SPACE);
    table_ui(ui, table, IdSalt::new(salt), &TableOptions::new(formats));
}

/// The title of a section, with room above it.
pub(super) fn section_ui(ui: &mut Ui, title: &str) {
    ui.add_space(theme::SECTION);
    title_ui(ui, title);
    ui.add_space(theme::GAP);
}

/// A list of groups to choose from.
pub(super) fn group_choice_ui(
    ui: &mut Ui,
    name: &str,
    choice_of: &GroupChoice,
    which: WhichGroup,
    commands: &mut Vec<Command>,
) {
    Dropdown::new(name, choice_of.name()).show(ui, |ui| {
        for (id, called) in &choice_of.groups {
            let is_chosen = *id == choice_of.chosen;
            if choice(ui, is_chosen, called).clicked() && !is_chosen {
                commands.push(Command::ChooseGroup(which, id.clone()));
            }
        }
    });
}
