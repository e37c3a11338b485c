//! Copying: the menu and the keys that ask for it, what stands with what is copied, and the word that it was done.

use std::sync::Arc;

use eframe::egui::{
    Align2, Area, Button, Context, Event, Frame, Id, InputState, Key, KeyboardShortcut, Label, Modifiers, Order, Popup,
    Rect, Response, Role, SetOpenCommand, TextWrapMode, Ui, UiBuilder, UiStackInfo, WidgetInfo, vec2,
};

use crate::{
    present::{attribution::Attribution, formats::Formats},
    ui::{actions::Action, theme, widgets::focus_ring},
};

/// The name under which a part of the window keeps what stands with what is copied of it.
const ATTRIBUTION: &str = "attribution";

/// Draws a part of the window of which everything that is copied has this with it.
pub fn attributed<R>(ui: &mut Ui, attribution: Arc<Attribution>, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let info = UiStackInfo::default().with_tag_value(ATTRIBUTION, attribution);
    ui.scope_builder(UiBuilder::new().ui_stack_info(info), contents).inner
}

/// What stands with what is copied here.
#[must_use]
pub fn attribution(ui: &Ui) -> Option<&Attribution> {
    ui.stack().iter().find_map(|part| part.tags().get_downcast::<Arc<Attribution>>(ATTRIBUTION)).map(Arc::as_ref)
}

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
    /// All of it as it is shown: the first line of the menu, and Ctrl+C (Cmd+C).
    Shown,
    /// Of several charts this one alone.
    Alone,
    /// A chart's numbers, with the decimals shown.
    Numbers,
    /// The numbers in full precision: Ctrl+Shift+C.
    Full,
    /// The same with the other decimal sign.
    OtherSign,
}

/// A line of the menu.
pub type Line = (Asked, &'static str);

impl Asked {
    /// What all that can be copied has in its menu.
    #[must_use]
    pub fn line(self, formats: Formats) -> Line {
        let text = match self {
            Self::Shown => formats.say("Kopiér", "Copy"),
            Self::Alone => formats.say("Kopiér kun dette diagram", "Copy this chart alone"),
            Self::Numbers => formats.say("Kopiér tallene", "Copy the numbers"),
            Self::Full => formats.say("Kopiér i fuld præcision", "Copy in full precision"),
            Self::OtherSign => formats.say("Kopiér med det andet decimaltegn", "Copy with the other decimal sign"),
        };
        (self, text)
    }

    /// The action whose keys ask for it.
    fn action(self) -> Option<Action> {
        match self {
            Self::Shown => Some(Action::Copy),
            Self::Full => Some(Action::CopyInFull),
            Self::Alone | Self::Numbers | Self::OtherSign => None,
        }
    }
}

/// What opens a menu where there is no right click.
const MENU: [KeyboardShortcut; 2] =
    [KeyboardShortcut::new(Modifiers::NONE, Key::Menu), KeyboardShortcut::new(Modifiers::SHIFT, Key::F10)];

/// What asks for full precision where the system makes no copying of it.
const FULL: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

/// What was chosen of a menu that has lines of the control's own above those that copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// A line of the control's own, counted from 0.
    Own(usize),
    /// Something to copy.
    Copy(Asked),
}

/// Shows the menu with these lines on a right click and by the keyboard; what was asked for there or by a key while the
/// control has the focus. A click gives it the focus.
#[must_use]
pub fn asked(ui: &Ui, response: &Response, lines: &[Line], formats: Formats) -> Option<Asked> {
    match chosen(ui, response, &[], lines, formats)? {
        Chosen::Copy(asked) => Some(asked),
        Chosen::Own(_) => None,
    }
}

/// The same with lines of the control's own above.
#[must_use]
pub fn chosen(ui: &Ui, response: &Response, own: &[String], lines: &[Line], formats: Formats) -> Option<Chosen> {
    // Who clicks into a text that is typed in it goes on typing.
    if response.container_clicked() && !ui.ctx().text_edit_focused() {
        response.request_focus();
    }
    let (is_opened, mut chosen) = keys(ui, response);
    menu(ui, response, is_opened).show(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        let all = own.iter().enumerate().map(|(index, line)| (Chosen::Own(index), line.as_str()));
        let all = all.chain(lines.iter().map(|(asked, line)| (Chosen::Copy(*asked), *line)));
        for (index, (choice, line)) in all.enumerate() {
            if index > 0 && index == own.len() {
                ui.separator();
            }
            let button = line_ui(ui, line, choice.shown_keys(ui.ctx(), formats));
            if is_opened && index == 0 {
                button.request_focus();
            }
            if button.clicked() {
                chosen = Some(choice);
                response.request_focus();
                ui.close();
            }
        }
    });
    chosen
}

/// Whether a key opens the menu, and what one asks to copy, while the control has the focus.
fn keys(ui: &Ui, response: &Response) -> (bool, Option<Chosen>) {
    if !response.has_focus() {
        return (false, None);
    }
    ui.input_mut(|input| {
        let is_opened = MENU.iter().any(|keys| input.consume_shortcut(keys));
        let is_copied = |input: &InputState| input.events.iter().any(|event| matches!(event, Event::Copy));
        let asked =
            if input.consume_shortcut(&FULL) { Some(Asked::Full) } else { is_copied(input).then_some(Asked::Shown) };
        (is_opened, asked.map(Chosen::Copy))
    })
}

/// A line of the menu with the keys that do the same.
fn line_ui(ui: &mut Ui, line: &str, keys: String) -> Response {
    let button = ui.add(Button::new(line).shortcut_text(keys));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, line));
    focus_ring(ui, &button, button.rect);
    button
}

impl Chosen {
    /// The keys that choose it too.
    fn shown_keys(self, ctx: &Context, formats: Formats) -> String {
        let action = match self {
            Self::Copy(asked) => asked.action(),
            Self::Own(_) => None,
        };
        let keys = action.and_then(|action| action.entry().shown_keys(ctx, formats.language).into_iter().next());
        keys.unwrap_or_default()
    }
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
