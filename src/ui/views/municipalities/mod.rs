//! *Kommuner*: all municipalities as thin bars, always in sight, beside a table that scrolls; a strip between them shows which
//! rows the table has. Search, choices and the way to the own one stand above.
//!
//! Sends: how they are sorted and which are shown, values of cells, the own municipality.

mod bars;
mod editor;
mod fitted;
mod head;
mod keys;
mod menu;
mod places;
mod row;
mod sheet;
mod sight;
mod toolbar;

use eframe::egui::{Event, Rect, Sense, Ui, pos2, vec2};

use super::parts::{height_left, sentences_ui};
use crate::{
    app::Command,
    present::views::catalogue::municipalities::Municipalities,
    ui::{context::ViewContext, theme},
};
use sight::Sight;

/// From this width on the bars stand beside the table; in a narrower view the small ones in the table are all.
const ROOM_FOR_BARS: f32 = 720.0;
/// What stands above the table when the sentences are scrolled away.
const TOOLS: f32 = 56.0;
/// The least height of the table.
const LEAST: f32 = 220.0;

/// Cells that are pasted where nothing is typed: municipalities to look at first.
fn pasted(ui: &Ui) -> Option<Command> {
    let is_free = !ui.ctx().text_edit_focused() && ui.is_enabled();
    let text = |event: &Event| if let Event::Paste(text) = event { Some(text.clone()) } else { None };
    let text = ui.input(|input| input.events.iter().find_map(text)).filter(|_| is_free)?;
    Some(Command::AddMunicipalities(text))
}

/// The view.
pub(super) fn municipalities_ui(
    ui: &mut Ui,
    view: &Municipalities,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    sentences_ui(ui, &view.headline);
    let id = ui.make_persistent_id("municipalities");
    let mut sight = Sight::load(ui, id);
    if let Some(place) = context.session.to_municipality.as_ref().and_then(|id| view.place(id)) {
        sight.show(place);
    }
    if let Some(place) = context.session.go_to.as_ref().and_then(|path| view.place_of(path)) {
        sight.reach(place);
    }
    toolbar::toolbar_ui(ui, view, &sight, context, commands);
    commands.extend(pasted(ui));
    editor::rejection_ui(ui, view, context);
    let is_low = theme::is_low(ui.ctx());
    // In a low window the table fills it, once the sentences are scrolled away.
    let least = if is_low { (ui.clip_rect().height() - TOOLS).max(LEAST) } else { LEAST };
    let size = vec2(ui.available_width(), height_left(ui, 0.0, least, 4_000.0));
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    if context.session.to_municipality.is_some() {
        ui.scroll_to_rect(whole, None);
    }
    let has_bars = whole.width() >= ROOM_FOR_BARS && !is_low;
    let wide = if has_bars { (whole.width() * 0.33).clamp(220.0, 350.0) } else { 0.0 };
    let table = Rect::from_min_max(pos2(whole.left() + wide, whole.top()), whole.max);
    sheet::sheet_ui(ui, table, view, &mut sight, context, commands);
    if has_bars {
        let beside = Rect::from_min_max(whole.min, pos2(table.left() - theme::BLOCK, whole.bottom()));
        bars::bars_ui(ui, beside, view, &mut sight, context.formats);
    }
    sight.keep(ui, id);
}
