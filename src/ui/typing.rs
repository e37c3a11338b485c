//! What is typed belongs to the field in which it is typed, also where the window is slow and several keys come in one
//! frame: the Tab key or a click moves the focus before the letters of that frame are read.

use eframe::egui::{Event, Key};

/// Events that wait for a frame of their own.
#[derive(Debug, Default)]
pub(super) struct Typing {
    waiting: Vec<Event>,
}

impl Typing {
    /// Leaves to this frame what may come in one; whether more is waiting.
    pub(super) fn part(&mut self, events: &mut Vec<Event>) -> bool {
        self.waiting.append(events);
        let (mut is_after_tab, mut is_after_typing) = (false, false);
        let cut = self.waiting.iter().position(|event| {
            let moves = is_tab(event) || matches!(event, Event::PointerButton { .. });
            let is_apart = is_after_tab || is_after_typing && moves;
            is_after_tab = is_tab(event);
            is_after_typing |= is_typed(event);
            is_apart
        });
        events.extend(self.waiting.drain(..cut.unwrap_or(self.waiting.len())));
        !self.waiting.is_empty()
    }
}

fn is_tab(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Tab, pressed: true, .. })
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) | Event::Key { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Modifiers, PointerButton, Pos2};

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    /// The frames in which events come that all came in one.
    fn frames(mut events: Vec<Event>) -> Vec<Vec<Event>> {
        let mut typing = Typing::default();
        let mut frames = Vec::new();
        loop {
            let is_more = typing.part(&mut events);
            frames.push(std::mem::take(&mut events));
            if !is_more {
                return frames;
            }
        }
    }

    #[test]
    fn what_is_typed_before_and_after_a_tab_comes_in_frames_of_its_own() {
        let typed = |digit: &str, which| vec![key(which, true), text(digit), key(which, false)];
        let (before, after) = (typed("4", Key::Num4), typed("5", Key::Num5));
        let tab = vec![key(Key::Tab, true)];
        let all = [before.clone(), tab.clone(), after.clone()].concat();
        assert_eq!(frames(all), [before.clone(), tab, after]);
        let button = PointerButton::Primary;
        let click = vec![Event::PointerButton { pos: Pos2::ZERO, button, pressed: true, modifiers: Modifiers::NONE }];
        let moved = [before, vec![Event::PointerMoved(Pos2::ZERO)]].concat();
        assert_eq!(frames([moved.clone(), click.clone()].concat()), [moved, click]);
    }

    #[test]
    fn what_moves_no_focus_comes_at_once() {
        let all = vec![text("4"), key(Key::Enter, true), key(Key::Enter, false), Event::PointerGone];
        assert_eq!(frames(all.clone()), [all]);
        assert_eq!(frames(Vec::new()), [Vec::new()]);
    }
}
