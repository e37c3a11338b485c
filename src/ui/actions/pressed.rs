//! What an action is called and does now, and which were asked for by their keys.

use eframe::egui::{Context, Event};

use super::{
    entry::{Does, Typed},
    keys::consume,
    rows::Action,
};
use crate::{
    app::{App, Command},
    present::{formats::Formats, words::language::Language},
    ui::{frame::history::step_name, widgets::number_field::is_untouched},
};

impl Action {
    /// Its name; undo and redo name the step.
    pub(in crate::ui) fn name(self, app: &App, formats: Formats) -> String {
        let entry = self.entry();
        let name = entry.name(formats.language);
        let step = if let Does::Step(_, next, _) = entry.does { next(app) } else { None };
        step.map_or_else(|| name.to_owned(), |step| format!("{name}: {}", step_name(&app.document, step, formats)))
    }

    /// What it does to the program; nothing when it cannot be done now.
    pub(in crate::ui) fn command(self, app: &App) -> Option<Command> {
        self.entry().command(app)?.ok()
    }

    /// Why it cannot be done now, if it cannot.
    pub(in crate::ui) fn why_not(self, app: &App, language: Language) -> Option<&'static str> {
        let (danish, english) = self.entry().command(app)?.err()?;
        Some(language.say(danish, english))
    }
}

/// The actions of the keys pressed. While something is typed undo and redo belong to the field. They are done when the
/// frame is drawn and what has been typed is taken: the field sees this frame's keys first.
pub(in crate::ui) fn pressed(ctx: &Context) -> Vec<Action> {
    let is_press = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
    let mut all = Vec::new();
    if !ctx.input(|input| input.events.iter().any(is_press)) {
        return all;
    }
    let is_typing = ctx.text_edit_focused() && !is_untouched(ctx);
    let is_mac = ctx.os().is_mac();
    for action in Action::all() {
        let entry = action.entry();
        let is_anothers = match entry.does {
            Does::Focused => true,
            Does::Now(_) | Does::Turn(..) | Does::Step(..) | Does::Show(_) | Does::Arrange(_) | Does::Region(_) => {
                is_typing && entry.typed == Typed::HasKeys
            }
        };
        let keys = entry.keys.on(is_mac);
        if !is_anothers && keys.iter().any(|keys| ctx.input_mut(|input| consume(input, keys))) {
            all.push(action);
        }
    }
    all
}
