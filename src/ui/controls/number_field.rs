//! The field of an assumption: a value that is dragged, typed in the user's own number format, or stepped by the arrow
//! keys.
//!
//! A click or the Tab key begins typing; Enter, Tab and a click elsewhere end it, Esc takes back what was typed. Nothing
//! stops the user from typing on, and afterwards the field shows the value in use. It knows no unit and no limits of its
//! own: what was done comes back as [`Done`], and what is wrong is told to it.

use eframe::egui::{
    Align2, Color32, Context, CursorIcon, Frame, Id, Key, Margin, Memory, Modifiers, Rect, Response, Role, Sense,
    Stroke, StrokeKind, TextEdit, Ui, WidgetInfo,
    accesskit::{Action, ActionData},
    pos2,
    text::CCursorRange,
    vec2,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::step::Drag;
use super::{focus_ring, one_line, show_focused};
use crate::ui::theme::{self, Tokens};

/// A field in one place of the window.
pub(super) struct NumberField<'a> {
    /// Unique in the window, and the same as long as the field stands for the same input.
    pub(super) id: Id,
    /// What a screen reader says.
    pub(super) name: &'a str,
    /// What stands in it.
    pub(super) text: &'a str,
    /// What is dragged; `None` for what can only be typed.
    pub(super) drag: Option<Drag>,
    pub(super) look: Look,
    /// A value struck through at the left.
    pub(super) struck: Option<&'a str>,
    /// What is wrong with a text that is being typed.
    pub(super) judge: &'a dyn Fn(&str) -> Option<String>,
}

/// How a field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
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
pub(super) enum Done {
    Nothing,
    /// Text that was typed to its end.
    Typed(String),
    /// A value that was dragged to, or stepped to by the arrow keys as long as the field has the keyboard.
    Moved(Decimal),
    /// A value that a screen reader set or stepped to.
    Set(Decimal),
    /// The drag has ended.
    Ended,
}

/// A field as it was drawn.
pub(super) struct Shown {
    pub(super) response: Response,
    pub(super) done: Done,
    pub(super) is_typing: bool,
    /// What is wrong with the text that is being typed.
    pub(super) complaint: Option<String>,
}

/// What is being typed into a field.
#[derive(Debug, Clone)]
struct Draft {
    text: String,
    /// What stood there when typing began; when something else changes the value, the draft is stale.
    of: String,
    pass: u64,
}

/// Whether the keyboard is in a field in which nothing has been typed yet: undo is the program's there.
pub(in crate::ui) fn is_untouched(ctx: &Context) -> bool {
    let focused = ctx.memory(Memory::focused);
    let draft = focused.and_then(|id| ctx.data(|data| data.get_temp::<Draft>(id)));
    draft.is_some_and(|draft| draft.text == draft.of)
}

/// So many points of the pointer are one notch.
const NOTCH: f32 = 6.0;

impl NumberField<'_> {
    /// Draws the field into `rect` and says what was done.
    pub(super) fn show(self, ui: &mut Ui, rect: Rect) -> Shown {
        let pass = ui.ctx().cumulative_pass_nr();
        let draft = ui.data(|data| data.get_temp::<Draft>(self.id));
        let draft = draft.filter(|draft| draft.of == self.text && draft.pass + 2 >= pass);
        let is_typing = ui.is_enabled()
            && ui.memory_mut(|memory| {
                memory.interested_in_focus(self.id, ui.layer_id());
                memory.has_focus(self.id)
            });
        if let Some(done) = self.stepped(ui, is_typing) {
            self.keep(ui, None);
            // A step is one from what is in use: what has been typed comes into use first.
            let typed = draft.filter(|draft| draft.text != self.text).map(|draft| Done::Typed(draft.text));
            return self.rested(ui, rect, typed.unwrap_or(done));
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
                Shown { response, done, is_typing: false, complaint: None }
            }
        }
    }

    fn rested(&self, ui: &mut Ui, rect: Rect, done: Done) -> Shown {
        Shown { response: self.resting(ui, rect), done, is_typing: false, complaint: None }
    }

    fn keep(&self, ui: &Ui, draft: Option<Draft>) {
        ui.data_mut(|data| match draft {
            Some(draft) => {
                data.insert_temp(self.id, draft);
            }
            None => data.remove::<Draft>(self.id),
        });
    }

    /// A value set by the arrow keys or by a screen reader.
    fn stepped(&self, ui: &Ui, is_typing: bool) -> Option<Done> {
        let drag = self.drag?;
        let clamped = |value: Decimal| value.clamp(drag.least, drag.most.max(drag.least));
        let (notches, set) = ui.input(|input| {
            let count = |action| input.accesskit_action_requests(self.id, action).count();
            let up = i64::try_from(count(Action::Increment)).unwrap_or_default();
            let down = i64::try_from(count(Action::Decrement)).unwrap_or_default();
            let set = input.accesskit_action_requests(self.id, Action::SetValue).last();
            let set = set.and_then(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Decimal::try_from(value).ok(),
                _ => None,
            });
            (up - down, set)
        });
        let set = if notches == 0 { set } else { Some(drag.moved(notches)) };
        if let Some(value) = set {
            return Some(Done::Set(clamped(value)));
        }
        let notches = is_typing.then(|| {
            ui.input_mut(|input| {
                let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
                let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
                i64::try_from(up).unwrap_or_default() - i64::try_from(down).unwrap_or_default()
            })
        });
        notches.filter(|notches| *notches != 0).map(|notches| Done::Moved(clamped(drag.moved(notches))))
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
        self.keep(ui, Some(Draft { text, of: self.text.to_owned(), pass }));
        // Losing the focus is noticed in the next frame, in which the text is taken.
        if response.lost_focus() {
            ui.ctx().request_repaint();
        }
        show_focused(&response);
        Shown { response, done: Done::Nothing, is_typing: true, complaint }
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

    /// The field while nothing is typed.
    fn resting(&self, ui: &mut Ui, rect: Rect) -> Response {
        let t = theme::tokens(ui);
        let sense = if self.drag.is_some() { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(rect, self.id, sense);
        response.widget_info(|| {
            let role = if self.drag.is_some() { Role::SpinButton } else { Role::TextInput };
            let mut info = WidgetInfo::labeled(role, ui.is_enabled(), self.name);
            info.current_text_value = Some(self.text.to_owned());
            info.value = self.drag.and_then(|drag| drag.value.to_f64());
            info
        });
        self.describe(ui);
        if ui.is_rect_visible(rect) {
            let is_hot = response.hovered() || response.dragged();
            let (fill, line, ink) = self.colors(t, is_hot);
            ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
            self.paint_text(ui, rect, self.text, ink);
            focus_ring(ui, &response, rect);
        }
        let cursor = if self.drag.is_some() { CursorIcon::ResizeHorizontal } else { CursorIcon::Text };
        response.on_hover_and_drag_cursor(cursor)
    }

    fn describe(&self, ui: &Ui) {
        let Some(drag) = self.drag else { return };
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.add_action(Action::SetValue);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
            if let (Some(least), Some(most), Some(step)) = (drag.least.to_f64(), drag.most.to_f64(), drag.step.to_f64())
            {
                node.set_min_numeric_value(least);
                node.set_max_numeric_value(most);
                node.set_numeric_value_step(step);
            }
        });
    }

    fn colors(&self, t: &Tokens, is_hot: bool) -> (Color32, Color32, Color32) {
        match self.look {
            Look::Differs => (t.changed, t.after, t.ink),
            Look::Plain => (t.input, if is_hot { t.line_strong } else { t.line }, t.ink),
            Look::Inherited | Look::Derived if is_hot => (t.input, t.line_strong, t.ink),
            Look::Derived => (theme::CLEAR, t.line, t.after_text),
            Look::Inherited => (theme::CLEAR, theme::CLEAR, t.muted),
        }
    }

    /// The value at the right, smaller where it does not fit; what it replaces struck through at the left.
    fn paint_text(&self, ui: &Ui, rect: Rect, text: &str, ink: Color32) {
        let t = theme::tokens(ui);
        let font = |size| if self.look == Look::Differs { theme::bold(size) } else { theme::regular(size) };
        let room = rect.width() - 12.0;
        let full = one_line(ui, text, font(theme::BODY), ink, f32::INFINITY);
        let galley = if full.size().x <= room {
            full
        } else {
            let size = (theme::BODY * room / full.size().x).max(theme::SMALL - 2.0);
            one_line(ui, text, font(size), ink, room)
        };
        let left = rect.right() - 6.0 - galley.size().x;
        if let Some(struck) = self.struck {
            let old = one_line(ui, struck, theme::regular(theme::SMALL - 1.0), t.muted, f32::INFINITY);
            if rect.left() + 5.0 + old.size().x + 4.0 <= left {
                let at = pos2(rect.left() + 5.0, rect.center().y - old.size().y / 2.0);
                let line = at.x..=at.x + old.size().x;
                ui.painter().galley(at, old, t.muted);
                ui.painter().hline(line, rect.center().y + 0.5, Stroke::new(1.0, t.muted));
            }
        }
        ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, ink);
    }
}
