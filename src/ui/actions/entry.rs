//! What a row of the table of actions says: names, keys, the place in the menus, when it can be done and what it does.

use eframe::egui::Context;

use super::keys::Keys;
use crate::{
    app::{App, Command, history::Step},
    present::{
        views::{Arrangement, catalogue::View},
        words::language::Language,
    },
    ui::regions::Turn,
};

/// Danish and English.
pub(super) type Words = (&'static str, &'static str);

/// An action's row.
#[derive(Debug)]
pub(in crate::ui) struct Entry {
    /// Its name.
    pub(super) name: Words,
    /// What it does.
    pub(super) about: Words,
    /// Its keys.
    pub(super) keys: Keys,
    /// Where it stands.
    pub(super) place: Place,
    /// What becomes of what is being typed.
    pub(super) typed: Typed,
    /// What it does to the program.
    pub(super) does: Does,
}

/// A menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui) enum Menu {
    /// *Filer*.
    File,
    /// *Rediger*.
    Edit,
    /// *Vis*.
    View,
    /// *Hjælp*.
    Help,
}

impl Menu {
    /// The menus from left to right.
    pub(in crate::ui) const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    /// Its name.
    pub(in crate::ui) fn name(self, language: Language) -> &'static str {
        match self {
            Self::File => language.say("Filer", "File"),
            Self::Edit => language.say("Rediger", "Edit"),
            Self::View => language.say("Vis", "View"),
            Self::Help => language.say("Hjælp", "Help"),
        }
    }
}

/// Where an action stands: in a menu, in one of the groups that lines part it into. Within a group the rows' order holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) struct Place {
    /// The menu.
    pub(in crate::ui) menu: Menu,
    /// The group, counted from the top.
    pub(in crate::ui) group: u8,
    /// Whether it is a line there; else only the list of keys has it, at this place.
    pub(in crate::ui) is_line: bool,
}

/// A line of a menu.
pub(super) const fn line(menu: Menu, group: u8) -> Place {
    Place { menu, group, is_line: true }
}

/// At this place in the list of keys alone.
pub(super) const fn by_key(menu: Menu, group: u8) -> Place {
    Place { menu, group, is_line: false }
}

/// What becomes of what is being typed when the keys of an action are pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    /// It is taken first, as before everything else that is done; what of it cannot be used is told.
    IsTaken,
    /// The keys are the field's own meanwhile.
    HasKeys,
}

/// What an action does.
#[derive(Debug)]
pub(super) enum Does {
    /// A command, or why it cannot be done now.
    Now(fn(&App) -> Result<Command, Words>),
    /// The same of what is on or off, and which of the two it is.
    Turn(fn(&App) -> Result<Command, Words>, fn(&App) -> bool),
    /// A step back or forward, the step it would take, and what is said where there is none.
    Step(Command, fn(&App) -> Option<&Step>, Words),
    /// Shows a view.
    Show(View),
    /// Sets how the sides stand.
    Arrange(Arrangement),
    /// Gives the keyboard to another region of the window.
    Region(Turn),
    /// What has the keyboard does it itself.
    Focused,
}

/// Why most cannot be done where no file is open.
pub(super) const NO_FILE: Words = ("Intet scenarie er åbent.", "No scenario is open.");

/// A command that needs an open file, or why it cannot be done now.
pub(super) fn with_file(app: &App, command: Command) -> Result<Command, Words> {
    app.session.after.as_ref().map(|_| command).ok_or(NO_FILE)
}

impl Entry {
    /// Its name in a language.
    pub(in crate::ui) fn name(&self, language: Language) -> &'static str {
        language.say(self.name.0, self.name.1)
    }

    /// What it does.
    pub(in crate::ui) fn about(&self, language: Language) -> &'static str {
        language.say(self.about.0, self.about.1)
    }

    /// What it does, with its keys.
    pub(in crate::ui) fn tip(&self, ctx: &Context, language: Language) -> String {
        let tip = self.about(language);
        self.shown_keys(ctx, language).first().map_or_else(|| tip.to_owned(), |keys| format!("{tip} ({keys})"))
    }

    /// Its keys as the keyboard names them.
    pub(in crate::ui) fn shown_keys(&self, ctx: &Context, language: Language) -> Vec<String> {
        self.keys.shown(ctx, language)
    }

    /// Where it stands.
    pub(in crate::ui) fn place(&self) -> Place {
        self.place
    }

    /// The region it leads to, if it leads to one.
    pub(in crate::ui) fn region(&self) -> Option<Turn> {
        if let Does::Region(turn) = self.does { Some(turn) } else { None }
    }

    /// Whether it is on, where it is something that is on or off.
    pub(in crate::ui) fn is_on(&self, app: &App) -> Option<bool> {
        let has_file = app.session.after.is_some();
        match self.does {
            Does::Turn(_, is_on) => Some(is_on(app)),
            Does::Show(view) => Some(has_file && app.session.view == view),
            Does::Arrange(arrangement) => Some(has_file && app.session.arrangement == arrangement),
            Does::Now(_) | Does::Step(..) | Does::Region(_) | Does::Focused => None,
        }
    }

    /// What it does to the program, or why it cannot be done now.
    pub(super) fn command(&self, app: &App) -> Option<Result<Command, Words>> {
        match &self.does {
            Does::Now(command) | Does::Turn(command, _) => Some(command(app)),
            Does::Step(command, next, none) => Some(next(app).map(|_| command.clone()).ok_or(*none)),
            Does::Show(view) => Some(with_file(app, Command::Show(*view))),
            Does::Arrange(arrangement) => Some(with_file(app, Command::Arrange(*arrangement))),
            Does::Region(_) | Does::Focused => None,
        }
    }
}
