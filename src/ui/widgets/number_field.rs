//! The field of an assumption: a value that is dragged, typed in the user's own number format, or stepped by the arrow
//! keys.
//!
//! A click or the Tab key begins typing; Enter, Tab and a click elsewhere end it, Esc takes back what was typed. Nothing
//! stops the user from typing on, and afterwards the field shows the value in use. It knows no unit and no limits of its
//! own: what was done comes back as [`Done`], and what is wrong is told to it.

use eframe::egui::{
    Align2, Context, Event, Frame, Id, Key, Margin, Memory, Modifiers, Rect, Response, Stroke, StrokeKind, TextEdit,
    Ui,
    accesskit::{Action, ActionData},
    text::CCursorRange,
    vec2,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::step::Drag;
use crate::present::formats::parse_cells::{Cells, cells};
use crate::ui::theme;
use crate::ui::widgets::show_focused;

/// A field in one place of the window.
pub(in crate::ui) struct NumberField<'a> {
    /// Unique in the window, and the same as long as the field stands for the same input.
    pub(in crate::ui) id: Id,
    /// What a screen reader says.
    pub(in crate::ui) name: &'a str,
    /// What stands in it.
    pub(in crate::ui) text: &'a str,
    /// What is dragged; `None` for what can only be typed.
    pub(in crate::ui) drag: Option<Drag>,
    pub(in crate::ui) look: Look,
    /// A value struck through at the left.
    pub(in crate::ui) struck: Option<&'a str>,
    /// What is wrong with a text that is being typed.
    pub(in crate::ui) judge: &'a dyn Fn(&str) -> Option<String>,
    /// Whether several cells that are pasted fill the list that it is a part of.
    pub(in crate::ui) takes_cells: bool,
}

/// How a field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Look {
    /// In a frame.
    Plain,
    /// In the colour of *after*: it differs from *before*.
    Differs,
    /// Without a frame: as *before*.
    Inherited,
    /// Calculated from another input: in the colour of *after*, but not as something that was put in.
    Derived,
}

/// What was done to a field.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) enum Done {
    Nothing,
    /// Text that was typed to its end.
    Typed(String),
    /// Cells that were pasted into a list.
    Pasted(Vec<String>),
    /// A value that was dragged to, or stepped to by the arrow keys as long as the field has the keyboard.
    Moved(Decimal),
    /// A value that a screen reader set or stepped to.
    Set(Decimal),
    /// The drag has ended.
    Ended,
}

/// A field as it was drawn.
pub(in crate::ui) struct Shown {
    pub(in crate::ui) response: Response,
    pub(in crate::ui) done: Done,
    pub(in crate::ui) is_typing: bool,
    /// The text that is being typed, where it is another than stood there.
    pub(in crate::ui) typed: Option<String>,
    /// What is wrong with it.
    pub(in crate::ui) complaint: Option<String>,
}

/// What is being typed into a field.
#[derive(Debug, Clone)]
struct Draft {
    text: String,
    /// What stood there when typing began; when something else changes the value, the draft is stale.
    of: String,
    pass: u64,
}

/// Steps that wait for what was typed to come into use.
#[derive(Debug, Clone, Default)]
struct Steps {
    /// What stood in the field before.
    of: String,
    notches: i64,
}

/// How often the arrow keys were pressed, up less down.
fn arrows(ui: &Ui) -> i64 {
    ui.input_mut(|input| {
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        less(up, input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown))
    })
}

fn less(up: usize, down: usize) -> i64 {
    i64::try_from(up).unwrap_or_default() - i64::try_from(down).unwrap_or_default()
}

/// Whether the keyboard is in a field in which nothing has been typed yet: undo is the program's there.
pub(in crate::ui) fn is_untouched(ctx: &Context) -> bool {
    let focused = ctx.memory(Memory::focused);
    let draft = focused.and_then(|id| ctx.data(|data| data.get_temp::<Draft>(id)));
    draft.is_some_and(|draft| draft.text == draft.of)
}

/// Lets a field forget what is being typed in it, because it is taken.
pub(in crate::ui) fn forget(ctx: &Context, field: Id) {
    ctx.data_mut(|data| data.remove::<Draft>(field));
}

/// So many points of the pointer are one notch.
const NOTCH: f32 = 6.0;

impl NumberField<'_> {
    /// Draws the field into `rect` and says what was done.
    pub(in crate::ui) fn show(self, ui: &mut Ui, rect: Rect) -> Shown {
        let pass = ui.ctx().cumulative_pass_nr();
        let draft = ui.data(|data| data.get_temp::<Draft>(self.id));
        let draft = draft.filter(|draft| draft.of == self.text && draft.pass + 2 >= pass);
        let is_typing = ui.is_enabled()
            && ui.memory_mut(|memory| {
                memory.interested_in_focus(self.id, ui.layer_id());
                memory.has_focus(self.id)
            });
        let done = self.set_by_reader(ui).or_else(|| self.stepped(ui, is_typing, draft.as_ref()));
        if let Some(done) = done.or_else(|| self.pasted(ui, is_typing)) {
            self.keep(ui, None);
            return self.rested(ui, rect, done);
        }
        if is_typing {
            return self.typing(ui, rect, draft, pass);
        }
        self.keep(ui, None);
        match draft {
            // Typing has just ended.
            Some(draft) => {
                let was_reverted = ui.input(|input| input.key_pressed(Key::Escape)) || draft.text == self.text;
                self.rested(ui, rect, if was_reverted { Done::Ended } else { Done::Typed(draft.text) })
            }
            None => {
                let response = self.resting(ui, rect);
                let done = self.pointed(ui, &response);
                Shown { response, done, is_typing: false, typed: None, complaint: None }
            }
        }
    }

    fn rested(&self, ui: &mut Ui, rect: Rect, done: Done) -> Shown {
        Shown { response: self.resting(ui, rect), done, is_typing: false, typed: None, complaint: None }
    }

    fn keep(&self, ui: &Ui, draft: Option<Draft>) {
        ui.data_mut(|data| match draft {
            Some(draft) => {
                data.insert_temp(self.id, draft);
            }
            None => data.remove::<Draft>(self.id),
        });
    }

    /// A value that a screen reader set or stepped to.
    fn set_by_reader(&self, ui: &Ui) -> Option<Done> {
        let drag = self.drag?;
        let (notches, set) = ui.input(|input| {
            let count = |action| input.accesskit_action_requests(self.id, action).count();
            let notches = less(count(Action::Increment), count(Action::Decrement));
            let set = input.accesskit_action_requests(self.id, Action::SetValue).last();
            let set = set.and_then(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Decimal::try_from(value).ok(),
                _ => None,
            });
            (notches, set)
        });
        let set = if notches == 0 { set } else { Some(drag.moved(notches)) };
        set.map(|value| Done::Set(drag.limited(value)))
    }

    /// A value stepped to by the arrow keys. A step is one from what is in use: what has been typed comes into use first.
    fn stepped(&self, ui: &Ui, is_typing: bool, draft: Option<&Draft>) -> Option<Done> {
        let drag = self.drag?;
        let waited = ui.data_mut(|data| data.remove_temp::<Steps>(self.id)).filter(|steps| steps.of != self.text);
        let pressed = if is_typing { arrows(ui) } else { 0 };
        let notches = waited.map_or(0, |steps| steps.notches) + pressed;
        if notches == 0 {
            return None;
        }
        let Some(typed) = draft.filter(|draft| draft.text != self.text) else {
            return Some(Done::Moved(drag.limited(drag.moved(notches))));
        };
        ui.data_mut(|data| data.insert_temp(self.id, Steps { of: self.text.to_owned(), notches }));
        ui.ctx().request_repaint();
        Some(Done::Typed(typed.text.clone()))
    }

    /// What is pasted as it is to come into the field: one cell without its line end, several with a tab between them, so
    /// that they are told and not read as one number. Several cells for a list are none of it: they come back.
    fn pasted(&self, ui: &Ui, is_typing: bool) -> Option<Done> {
        if !is_typing {
            return None;
        }
        let mut line = None;
        ui.input_mut(|input| {
            input.events.retain_mut(|event| {
                let Event::Paste(text) = event else { return true };
                match cells(text) {
                    Cells::Line(cells) if self.takes_cells => line = Some(cells),
                    Cells::One(cell) => *text = cell,
                    Cells::Line(cells) | Cells::Block(cells) => *text = cells.join("\t"),
                }
                line.is_none()
            });
        });
        line.map(Done::Pasted)
    }

    fn typing(&self, ui: &mut Ui, rect: Rect, draft: Option<Draft>, pass: u64) -> Shown {
        let t = theme::tokens(ui);
        let begins = draft.is_none();
        let mut text = draft.map_or_else(|| self.text.to_owned(), |draft| draft.text);
        let complaint = (self.judge)(&text);
        let (fill, line) = if complaint.is_some() { (t.invalid, t.bad) } else { (t.input, t.focus) };
        ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.5, line), StrokeKind::Inside);
        if begins {
            let mut state = TextEdit::load_state(ui.ctx(), self.id).unwrap_or_default();
            // What was typed here before is the program's to undo.
            state.clear_undoer();
            state.cursor.set_char_range(Some(CCursorRange::select_all_str(&text)));
            state.store(ui.ctx(), self.id);
        }
        let edit = TextEdit::singleline(&mut text)
            .id(self.id)
            .font(theme::regular(theme::BODY))
            .frame(Frame::new().inner_margin(Margin::symmetric(5, 0)))
            .desired_width(rect.width() - 10.0)
            .min_size(vec2(rect.width(), rect.height()))
            .align(Align2::RIGHT_CENTER)
            .clip_text(true);
        let response = ui.place(rect, edit).accessible_name(self.name);
        let is_reverted = ui.input(|input| input.key_pressed(Key::Escape));
        let typed = Some(text.clone()).filter(|text| *text != self.text && !is_reverted);
        self.keep(ui, Some(Draft { text, of: self.text.to_owned(), pass }));
        // Losing the focus is noticed in the next frame, in which the text is taken.
        if response.lost_focus() {
            ui.ctx().request_repaint();
        }
        show_focused(&response);
        Shown { response, done: Done::Nothing, is_typing: true, typed, complaint }
    }

    /// What the pointer does: a click begins typing, a drag moves the value.
    fn pointed(&self, ui: &Ui, response: &Response) -> Done {
        if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            return Done::Nothing;
        }
        let Some(drag) = self.drag else { return Done::Nothing };
        let start = self.id.with("drag");
        if response.drag_started() {
            ui.data_mut(|data| data.insert_temp(start, drag));
        }
        if response.drag_stopped() {
            ui.data_mut(|data| data.remove::<Drag>(start));
            return Done::Ended;
        }
        let begun = ui.data(|data| data.get_temp::<Drag>(start));
        let moved = begun.filter(|_| response.dragged()).zip(response.total_drag_delta()).map(|(begun, way)| {
            // To the right and up is more; so far from where the drag began, so that going back is going back exactly.
            let notches = ((way.x - way.y) / NOTCH).round().to_i64().unwrap_or_default();
            begun.moved(notches).clamp(begun.least.min(begun.value), begun.most.max(begun.value))
        });
        moved.filter(|moved| *moved != drag.value).map_or(Done::Nothing, Done::Moved)
    }
}
