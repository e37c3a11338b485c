//! Copying: the menu and the keys that ask for it, and the word that it was done.

use eframe::egui::{
    Align2, Area, Button, Context, Event, Frame, Id, Key, KeyboardShortcut, Label, Modifiers, Order, Popup, Rect,
    Response, Role, SetOpenCommand, TextWrapMode, Ui, WidgetInfo, vec2,
};

use crate::{
    present::formats::Formats,
    ui::{actions::Action, theme, widgets::focus_ring},
};

/// How long it is said that something was copied, in seconds.
const SAID: f64 = 1.6;

/// Says for a short while that what has this id was copied, where [`copied_ui`] is called for it.
pub fn say_copied(ctx: &Context, id: Id) {
    let until = ctx.input(|input| input.time) + SAID;
    ctx.data_mut(|data| data.insert_temp(id.with("copied"), until));
    ctx.request_repaint();
}

/// *Kopieret*, in the middle of what was copied.
pub fn copied_ui(ui: &Ui, id: Id, rect: Rect, formats: Formats) {
    let key = id.with("copied");
    let Some(until) = ui.data(|data| data.get_temp::<f64>(key)) else { return };
    let left = until - ui.input(|input| input.time);
    if left <= 0.0 {
        ui.data_mut(|data| data.remove::<f64>(key));
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    let middle = rect.intersect(ui.clip_rect()).center();
    let area = Area::new(key).order(Order::Tooltip).fixed_pos(middle).pivot(Align2::CENTER_CENTER).interactable(false);
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            let said = formats.say("Kopieret", "Copied");
            ui.add(Label::new(said).wrap_mode(TextWrapMode::Extend).selectable(false));
        });
    });
}

/// What the user asks to copy of a table or chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The first line of its menu, or Ctrl+C (Cmd+C).
    Plain,
    /// The second line.
    Other,
}

/// What opens a menu where there is no right click.
const MENU: [KeyboardShortcut; 2] =
    [KeyboardShortcut::new(Modifiers::NONE, Key::Menu), KeyboardShortcut::new(Modifiers::SHIFT, Key::F10)];

/// Shows the menu with these two lines on a right click and by the keyboard; what was asked for there or by a key while
/// the control has the focus. A click gives it the focus.
#[must_use]
pub fn asked(ui: &Ui, response: &Response, lines: [&str; 2], formats: Formats) -> Option<Asked> {
    if response.container_clicked() {
        response.request_focus();
    }
    let mut asked = None;
    let mut is_opened = false;
    if response.has_focus() {
        ui.input_mut(|input| {
            is_opened = MENU.iter().any(|keys| input.consume_shortcut(keys));
            if input.events.iter().any(|event| matches!(event, Event::Copy)) {
                asked = Some(Asked::Plain);
            }
        });
    }
    let keys = Action::Copy.entry().shown_keys(ui.ctx(), formats.language).into_iter().next().unwrap_or_default();
    let choices = [(Asked::Plain, keys), (Asked::Other, String::new())];
    menu(ui, response, is_opened).show(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        for (line, (choice, keys)) in lines.into_iter().zip(choices) {
            let button = ui.add(Button::new(line).shortcut_text(keys));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, line));
            if is_opened && choice == Asked::Plain {
                button.request_focus();
            }
            focus_ring(ui, &button, button.rect);
            if button.clicked() {
                asked = Some(choice);
                response.request_focus();
                ui.close();
            }
        }
    });
    asked
}

/// The menu: at the pointer, or where the control begins when a key opened it.
fn menu<'a>(ui: &Ui, response: &'a Response, is_opened: bool) -> Popup<'a> {
    let is_clicked = response.container_secondary_clicked();
    let set = (is_clicked || is_opened).then_some(true).or(response.container_clicked().then_some(false));
    let menu = Popup::menu(response).open_memory(set.map(SetOpenCommand::Bool));
    let is_at_pointer = Popup::position_of_id(ui.ctx(), Popup::default_response_id(response)).is_some();
    if is_clicked || is_at_pointer {
        menu.at_pointer_fixed()
    } else {
        menu.at_position(response.rect.intersect(ui.clip_rect()).left_top() + vec2(theme::BLOCK, theme::BLOCK))
    }
}
