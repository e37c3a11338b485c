//! Walking through the table by keyboard: arrows, Home, End, `PgUp` and `PgDn` while it has the focus; Enter changes a value. Without
//! anything in focus the same keys scroll it.

use eframe::egui::{EventFilter, Id, Key, Memory, Modifiers, Ui};

use super::{editor::Editing, places::Places, sight::Sight};
use crate::present::{table::Cell, views::catalogue::municipalities::Municipalities};

/// The row and column, as drawn, to which the keys have led; nothing without the keyboard.
pub(super) fn walked(ui: &Ui, id: Id, view: &Municipalities, places: &Places, sight: &mut Sight) -> Option<[usize; 2]> {
    let (rows, columns) = (view.lines.len(), places.columns.len());
    if rows == 0 || columns == 0 {
        return None;
    }
    let (first, end) = sight.rows(rows);
    let page = end.saturating_sub(first + 1).max(1);
    let key = id.with("walked");
    if !ui.memory(|memory| memory.has_focus(id)) {
        if ui.memory(Memory::focused).is_none() {
            scrolled(ui, rows, page, sight);
        }
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let known = ui.data(|data| data.get_temp::<[usize; 2]>(key));
    let [row, column] = known.unwrap_or([first, 0]);
    let (row, column) = (row.min(rows - 1), column.min(columns - 1));
    let moves = [
        (Key::ArrowDown, [(row + 1).min(rows - 1), column]),
        (Key::ArrowUp, [row.saturating_sub(1), column]),
        (Key::ArrowRight, [row, (column + 1).min(columns - 1)]),
        (Key::ArrowLeft, [row, column.saturating_sub(1)]),
        (Key::PageDown, [(row + page).min(rows - 1), column]),
        (Key::PageUp, [row.saturating_sub(page), column]),
        (Key::Home, [0, column]),
        (Key::End, [rows - 1, column]),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let moved = moves.into_iter().find(|(key, _)| pressed(*key)).map(|(_, to)| to);
    if let Some(to) = moved {
        sight.reach(to[0]);
        ui.data_mut(|data| data.insert_temp(key, to));
    }
    let at = moved.or_else(|| known.map(|_| [row, column]))?;
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(said(view, places, at)));
    Some(at)
}

/// What a screen reader says of a place.
fn said(view: &Municipalities, places: &Places, [row, column]: [usize; 2]) -> String {
    let (Some(row), Some(place)) = (view.table.rows.get(row), places.columns.get(column)) else { return String::new() };
    let cell = place.index.checked_sub(1).and_then(|at| row.cells.get(at)).map(Cell::shown);
    match cell.zip(view.table.head.get(place.index)) {
        Some((cell, head)) => format!("{}, {}: {cell}", row.label, head.heading()),
        None => row.label.clone(),
    }
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
pub(super) fn begins(ui: &Ui, view: &Municipalities, places: &Places, walked: Option<[usize; 2]>) -> Option<Editing> {
    let [row, column] = walked?;
    let editing = Editing::of(view.lines.get(row)?, places.columns.get(column)?.column)?;
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)).then_some(editing)
}
