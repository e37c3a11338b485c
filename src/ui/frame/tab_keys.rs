//! The tabs by keyboard: one stop of the Tab key, within which the arrow keys, Home and End show another view.
//!
//! Sends: the view to show.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

use crate::{app::Command, present::views::catalogue::View};

fn wanted() -> Id {
    Id::unique("the tab of the view keeps the keyboard")
}

/// At the tab of the shown view: takes the keys while it has the keyboard, and the keyboard where a key led to it.
pub(super) fn tab_keys(ui: &Ui, tab: &Response, shown: View, views: &[View], commands: &mut Vec<Command>) {
    if ui.data_mut(|data| data.remove_temp::<()>(wanted())).is_some() {
        tab.request_focus();
    }
    if !tab.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(tab.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let here = views.iter().position(|view| *view == shown).unwrap_or_default();
    let there = if pressed(Key::ArrowRight) {
        here + 1
    } else if pressed(Key::ArrowLeft) {
        here.checked_sub(1).unwrap_or(views.len().saturating_sub(1))
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        views.len().saturating_sub(1)
    } else {
        return;
    };
    if let Some(view) = views.get(there).or(views.first()).filter(|view| **view != shown) {
        ui.data_mut(|data| data.insert_temp(wanted(), ()));
        commands.push(Command::Show(*view));
    }
}
