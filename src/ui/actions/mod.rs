//! Every action with its name, tooltip and shortcuts, in one table: menu, buttons, keyboard and the list of shortcuts
//! read it, so that they cannot disagree.

mod table;

use eframe::egui::{Context, Key, KeyboardShortcut, ModifierNames};

use crate::{
    app::{App, Command, document::OpenFile, session::Overlay},
    present::{
        formats::Formats,
        views::{Arrangement, catalogue::View},
        words::language::Language,
    },
};

pub(super) use table::ACTIONS;

use super::{frame::history::step_name, widgets::number_field::is_untouched};

/// Something the user can do from the menu, by a button or by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Open,
    Save,
    SaveAs,
    Passport,
    CloseFile,
    Quit,
    Undo,
    Redo,
    History,
    Swap,
    SetMark,
    Panel,
    Findings,
    FullScreen,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Arrange(Arrangement),
    Show(View),
    Shortcuts,
    About,
}

/// An action's line in the table.
pub(super) struct Entry {
    pub(super) action: Action,
    /// Its name in Danish and English.
    name: (&'static str, &'static str),
    /// What it does, in Danish and English.
    tip: (&'static str, &'static str),
    /// Its shortcuts; the first is shown.
    keys: &'static [KeyboardShortcut],
}

impl Action {
    /// Its line in the table.
    pub(super) fn entry(self) -> &'static Entry {
        const MISSING: Entry = Entry { action: Action::About, name: ("", ""), tip: ("", ""), keys: &[] };
        ACTIONS.iter().find(|entry| entry.action == self).unwrap_or(&MISSING)
    }

    /// Its name; undo and redo name the step.
    pub(super) fn name(self, app: &App, formats: Formats) -> String {
        let undo = app.history.next_undo().filter(|_| self == Self::Undo);
        let step = undo.or_else(|| app.history.next_redo().filter(|_| self == Self::Redo));
        let name = self.entry().name(formats.language);
        step.map_or_else(|| name.to_owned(), |step| format!("{name}: {}", step_name(&app.document, step, formats)))
    }

    /// Whether what has been typed must be taken before it: it saves it, or takes the field away.
    fn takes_typed(self) -> bool {
        self.closes() || matches!(self, Self::Save | Self::SaveAs | Self::History | Self::Panel)
    }

    /// Whether it ends work on a file.
    pub(super) fn closes(self) -> bool {
        matches!(self, Self::CloseFile | Self::Quit)
    }

    /// What it does to the program; nothing when it cannot be done now.
    pub(super) fn command(self, app: &App) -> Option<Command> {
        let has_file = app.session.after.is_some();
        let when = |possible: bool, command: Command| possible.then_some(command);
        match self {
            Self::Open => Some(Command::Open),
            Self::Save => {
                let mut files = shown(app).into_iter().chain(before(app));
                // An example that is as it was can be saved too, but there is no need.
                let needed = files.find(|file| file.can_be_saved() && (file.path.is_some() || file.needs_saving()));
                needed.or(shown(app)).filter(|file| file.can_be_saved()).map(|file| Command::Save(file.id))
            }
            Self::SaveAs => shown(app).map(|file| Command::SaveAs(file.id)),
            Self::Passport => shown(app)
                .filter(|file| file.drift.is_some())
                .map(|file| Command::Overlay(Some(Overlay::Passport(file.id)))),
            Self::CloseFile => app.session.after.as_ref().map(|side| Command::CloseFile(side.file)),
            Self::Quit => Some(Command::Quit),
            Self::Undo => when(app.history.next_undo().is_some(), Command::Undo),
            Self::Redo => when(app.history.next_redo().is_some(), Command::Redo),
            Self::History => when(has_file, Command::ToggleHistory),
            Self::Swap => when(has_file, Command::Swap),
            Self::SetMark => when(app.results.marked.is_some(), Command::SetMark),
            Self::Panel => when(has_file, Command::TogglePanel),
            Self::Findings => when(has_file || !app.session.failures.is_empty(), Command::ToggleFindings),
            Self::FullScreen => Some(Command::ToggleFullScreen),
            Self::ZoomIn => zoomed(app, 1),
            Self::ZoomOut => zoomed(app, -1),
            Self::ZoomReset => when((app.settings.zoom - 1.0).abs() > 0.001, Command::Zoom(1.0)),
            Self::Arrange(arrangement) => when(has_file, Command::Arrange(arrangement)),
            Self::Show(view) => when(has_file, Command::Show(view)),
            Self::Shortcuts => Some(Command::Overlay(Some(Overlay::Shortcuts))),
            Self::About => Some(Command::Overlay(Some(Overlay::About))),
        }
    }
}

/// The file that *efter* shows: the one that saving and closing are about.
fn shown(app: &App) -> Option<&OpenFile> {
    app.document.file(app.session.after.as_ref()?.file)
}

/// The file that *før* shows, which may be another: saved when there is nothing to save in the first.
fn before(app: &App) -> Option<&OpenFile> {
    app.document.file(app.session.before.as_ref()?.file)
}

/// The steps of the zoom.
const ZOOMS: [f32; 10] = [0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0];

fn zoomed(app: &App, steps: isize) -> Option<Command> {
    let distance = |zoom: f32| (zoom - app.settings.zoom).abs();
    let nearest = (0..ZOOMS.len()).min_by(|one, other| distance(ZOOMS[*one]).total_cmp(&distance(ZOOMS[*other])))?;
    nearest.checked_add_signed(steps).and_then(|index| ZOOMS.get(index)).map(|zoom| Command::Zoom(*zoom))
}

impl Entry {
    /// Its name in a language.
    pub(super) fn name(&self, language: Language) -> &'static str {
        language.say(self.name.0, self.name.1)
    }

    /// What it does.
    pub(super) fn about(&self, language: Language) -> &'static str {
        language.say(self.tip.0, self.tip.1)
    }

    /// What it does, with its shortcut.
    pub(super) fn tip(&self, ctx: &Context, language: Language) -> String {
        let tip = self.about(language);
        self.shown_keys(ctx, language).first().map_or_else(|| tip.to_owned(), |keys| format!("{tip} ({keys})"))
    }

    /// Its shortcuts as the keyboard names them.
    pub(super) fn shown_keys(&self, ctx: &Context, language: Language) -> Vec<String> {
        let shown = self.keys.iter().filter(|keys| keys.logical_key != Key::Equals);
        shown.map(|keys| keys_text(ctx, keys, language)).collect()
    }
}

const DANISH: ModifierNames = ModifierNames { shift: "Skift", ..ModifierNames::NAMES };

/// A shortcut as the keyboard names it.
pub(super) fn keys_text(ctx: &Context, keys: &KeyboardShortcut, language: Language) -> String {
    let is_mac = ctx.os().is_mac();
    let names = if is_mac || language == Language::English { ModifierNames::NAMES } else { DANISH };
    keys.format(&names, is_mac)
}

/// The commands of the shortcuts pressed. While something is typed undo and redo belong to the field. What comes back is to
/// be done when what has been typed is taken: the field must see this frame's keys first, and then lose the focus.
pub(super) fn pressed(ctx: &Context, app: &App, commands: &mut Vec<Command>) -> Vec<Action> {
    let is_typing = ctx.text_edit_focused() && !is_untouched(ctx);
    let mut late = Vec::new();
    let mut all: Vec<(&Entry, &KeyboardShortcut)> =
        ACTIONS.iter().flat_map(|entry| entry.keys.iter().map(move |keys| (entry, keys))).collect();
    // Ctrl+Z answers to Ctrl+Shift+Z too, unless that is asked for before.
    all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    for (entry, keys) in all {
        let is_the_fields = is_typing && matches!(entry.action, Action::Undo | Action::Redo);
        if is_the_fields || !ctx.input_mut(|input| input.consume_shortcut(keys)) {
            continue;
        }
        if entry.action.takes_typed() {
            late.push(entry.action);
        } else {
            commands.extend(entry.action.command(app));
        }
    }
    late
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_arrangement_is_an_action_and_no_key_has_two() {
        for view in View::ALL {
            assert_eq!(Action::Show(view).entry().action, Action::Show(view));
        }
        for arrangement in Arrangement::ALL {
            assert_eq!(Action::Arrange(arrangement).entry().action, Action::Arrange(arrangement));
        }
        let mut keys: Vec<&KeyboardShortcut> = ACTIONS.iter().flat_map(|entry| entry.keys).collect();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all);
        for (index, one) in keys.iter().enumerate() {
            assert!(!keys[..index].contains(one), "{one:?}");
        }
    }
}
