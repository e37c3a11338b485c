//! Walking through the table by keyboard: arrows, Home, End, `PgUp` and `PgDn` while it has the focus; Enter changes a value. Without
//! anything in focus the same keys scroll it.

use eframe::egui::{Id, Key, Memory, Modifiers, Ui};

use super::{editor::Editing, places::Places, sight::Sight};
use crate::{
    present::views::catalogue::municipalities::Municipalities,
    ui::widgets::walk::{self, Ground, Place},
};

/// The row and column, as drawn, to which the keys have led; nothing without the keyboard.
pub(super) fn walked(ui: &Ui, id: Id, view: &Municipalities, places: &Places, sight: &mut Sight) -> Option<Place> {
    let rows = view.lines.len();
    let (first, end) = sight.rows(rows);
    let page = end.saturating_sub(first + 1).max(1);
    if rows > 0 && ui.memory(Memory::focused).is_none() {
        scrolled(ui, rows, page, sight);
    }
    let ground = Ground {
        size: [rows, places.columns.len()],
        page: [page.try_into().unwrap_or(isize::MAX), 0],
        end: [isize::MAX, 0],
        first: [first, 0],
    };
    let walked = walk::walked(ui, id, ground)?;
    let [row, column] = walked.place;
    if walked.has_moved {
        sight.reach(row);
    }
    walk::tell(ui, &view.table, id, [row, places.columns.get(column)?.index]);
    Some(walked.place)
}

/// Scrolls by the keys that nobody else has.
fn scrolled(ui: &Ui, rows: usize, page: usize, sight: &mut Sight) {
    let (first, end) = sight.rows(rows);
    let moves = [
        (Key::PageDown, (end + page).saturating_sub(1).min(rows - 1)),
        (Key::PageUp, first.saturating_sub(page)),
        (Key::Home, 0),
        (Key::End, rows - 1),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if let Some((_, to)) = moves.into_iter().find(|(key, _)| pressed(*key)) {
        sight.reach(to);
    }
}

/// What Enter begins to edit.
pub(super) fn begins(ui: &Ui, view: &Municipalities, places: &Places, walked: Option<Place>) -> Option<Editing> {
    let [row, column] = walked?;
    let editing = Editing::of(view.lines.get(row)?, places.columns.get(column)?.column)?;
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)).then_some(editing)
}
