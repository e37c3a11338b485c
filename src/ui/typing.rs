//! What is typed belongs to the field in which it is typed, also where the window is slow and several keys come in one
//! frame: the Tab key or a click moves the focus before the letters of that frame are read.

use eframe::egui::{Context, Event, Id, Key};

use super::widgets::number_field;
use crate::app::Command;

/// What is being typed into a field and is not taken yet: what happens when it is.
#[derive(Clone)]
struct Unfinished {
    field: Id,
    command: Command,
    pass: u64,
}

fn key() -> Id {
    Id::unique("what is being typed")
}

/// A field says, each time it is drawn, what its text would do that is typed and not taken; nothing when there is none.
pub(super) fn note(ctx: &Context, field: Id, command: Option<Command>) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| match command {
        Some(command) => {
            data.insert_temp(key(), Unfinished { field, command, pass });
        }
        None if data.get_temp::<Unfinished>(key()).is_some_and(|noted| noted.field == field) => {
            data.remove::<Unfinished>(key());
        }
        None => {}
    });
}

/// What is being typed, to be taken now: because something is done, or because its field is no longer there. The field
/// gives up the keyboard, unless that goes elsewhere by itself.
pub(super) fn unfinished(ctx: &Context, is_acted: bool, gives_up_focus: bool) -> Option<Command> {
    let noted = ctx.data(|data| data.get_temp::<Unfinished>(key()))?;
    let is_gone = noted.pass < ctx.cumulative_pass_nr();
    if !is_acted && !is_gone {
        return None;
    }
    ctx.data_mut(|data| data.remove::<Unfinished>(key()));
    number_field::forget(ctx, noted.field);
    if gives_up_focus {
        ctx.memory_mut(|memory| memory.surrender_focus(noted.field));
    }
    Some(noted.command)
}

/// Events that wait for a frame of their own.
#[derive(Debug, Default)]
pub(super) struct Typing {
    waiting: Vec<Event>,
    /// How many were given to a frame that has not been drawn yet. Of one that is not, as where the window is hidden, they
    /// come back before what is new.
    given: usize,
}

impl Typing {
    /// Leaves to this frame what may come in one; whether more is waiting.
    pub(super) fn part(&mut self, events: &mut Vec<Event>) -> bool {
        let new = events.split_off(self.given.min(events.len()));
        events.append(&mut self.waiting);
        events.extend(new);
        let mut before = Before::default();
        let cut = events.iter().position(|event| {
            let is_apart = before.is_apart(event);
            before.add(event);
            is_apart
        });
        self.waiting = events.split_off(cut.unwrap_or(events.len()));
        self.given = events.len();
        self.is_waiting()
    }

    /// Whether anything waits.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The frame is drawn: it has taken what was given to it.
    pub(super) fn drawn(&mut self) {
        self.given = 0;
    }
}

/// What comes before an event in its frame.
#[derive(Debug, Default)]
struct Before {
    typing: bool,
    step: bool,
    /// The Tab key: whether its last event was a press.
    tab: Option<bool>,
}

impl Before {
    /// Whether an event needs a frame of its own. A key that is held down comes often: its presses may come in one.
    fn is_apart(&self, event: &Event) -> bool {
        let is_after_tab = self.tab.is_some() && !is_of_tab(event) || self.tab == Some(false) && is_pressed(event);
        is_after_tab || self.typing && moves_or_acts(event) || self.step && is_typed(event)
    }

    fn add(&mut self, event: &Event) {
        self.typing |= is_typed(event);
        self.step |= matches!(event, Event::Key { key, pressed: true, .. } if is_step(*key));
        if is_of_tab(event) {
            self.tab = Some(is_pressed(event));
        }
    }
}

fn is_of_tab(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Tab, .. })
}

fn is_pressed(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. })
}

/// Whether an event moves the focus, steps a value or is a shortcut, which may look at what has been typed.
fn moves_or_acts(event: &Event) -> bool {
    if let Event::Key { key, pressed: true, modifiers, .. } = event {
        return *key == Key::Tab || is_step(*key) || modifiers.command || is_function(*key);
    }
    matches!(event, Event::PointerButton { .. })
}

/// F1 to F12.
fn is_function(key: Key) -> bool {
    (Key::F1..=Key::F12).contains(&key)
}

fn is_step(key: Key) -> bool {
    matches!(key, Key::ArrowUp | Key::ArrowDown)
}

fn is_typed(event: &Event) -> bool {
    if let Event::Key { key, modifiers, .. } = event {
        return !modifiers.command && !is_step(*key) && *key != Key::Tab && !is_function(*key);
    }
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_))
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
            typing.drawn();
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
    fn a_shortcut_comes_after_what_is_typed_and_a_held_tab_does_not_pile_up() {
        let undo =
            Event::Key { key: Key::Z, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
        assert_eq!(frames(vec![text("5"), undo.clone(), undo.clone()]), [vec![text("5")], vec![undo.clone(), undo]]);
        let stepped = vec![key(Key::ArrowUp, true), key(Key::ArrowUp, true)];
        assert_eq!(frames([vec![text("5")], stepped.clone()].concat()), [vec![text("5")], stepped]);
        let up = vec![key(Key::ArrowUp, true)];
        assert_eq!(frames([up.clone(), vec![text("7")]].concat()), [up, vec![text("7")]]);
        let tab = vec![key(Key::Tab, true), key(Key::Tab, false)];
        assert_eq!(frames([tab.clone(), tab.clone()].concat()), [tab.clone(), tab]);
        let held = vec![key(Key::Tab, true), key(Key::Tab, true), key(Key::Tab, false)];
        assert_eq!(frames(held.clone()), [held]);
    }

    #[test]
    fn what_a_hidden_window_did_not_draw_keeps_its_order() {
        let mut typing = Typing::default();
        let mut events = vec![text("5"), key(Key::Tab, true), text("7")];
        assert!(typing.part(&mut events));
        assert_eq!(events, [text("5")]);
        // Not drawn: it comes back, with something new behind it.
        events.push(text("8"));
        assert!(typing.part(&mut events));
        assert_eq!(events, [text("5")]);
        typing.drawn();
        events.clear();
        assert!(typing.part(&mut events));
        assert_eq!(events, [key(Key::Tab, true)]);
        typing.drawn();
        events.clear();
        assert!(!typing.part(&mut events));
        assert_eq!(events, [text("7"), text("8")]);
    }

    #[test]
    fn what_moves_no_focus_comes_at_once() {
        let all = vec![text("4"), key(Key::Enter, true), key(Key::Enter, false), Event::PointerGone];
        assert_eq!(frames(all.clone()), [all]);
        assert_eq!(frames(Vec::new()), [Vec::new()]);
    }
}
