//! Every action with its name, tooltip and shortcuts, in one table: menu, buttons, keyboard and the list of shortcuts
//! read it, so that they cannot disagree.

use eframe::egui::{Context, Key, KeyboardShortcut, ModifierNames, Modifiers};

use crate::{
    app::{
        App, Command,
        history::Step,
        session::{Arrangement, Overlay, View},
    },
    present::{
        formats::{Formats, NOTHING},
        language::Language,
        names,
    },
};

/// Something the user can do from the menu, by a button or by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Open,
    CloseFile,
    Quit,
    Undo,
    Redo,
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

const CTRL: Modifiers = Modifiers::COMMAND;

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const REDO_ON_MAC: KeyboardShortcut = KeyboardShortcut::new(CTRL.plus(Modifiers::SHIFT), Key::Z);

macro_rules! entry {
    ($action:expr, $danish:literal / $english:literal, $tip:literal / $english_tip:literal, $($key:expr),*) => {
        Entry { action: $action, name: ($danish, $english), tip: ($tip, $english_tip), keys: &[$($key),*] }
    };
}

/// The table, in the order of the list of shortcuts.
pub(super) const ACTIONS: &[Entry] = &[
    entry!(Action::Open, "Åbn…" / "Open…", "Åbn et eller flere scenarier" / "Open one or more scenarios", ctrl(Key::O)),
    entry!(
        Action::CloseFile,
        "Luk scenariet" / "Close scenario",
        "Luk det scenarie, som Efter viser" / "Close the scenario shown as After",
        ctrl(Key::W)
    ),
    entry!(Action::Quit, "Afslut" / "Quit", "Luk programmet" / "Close the program", ctrl(Key::Q)),
    entry!(
        Action::Undo,
        "Fortryd" / "Undo",
        "Tag den seneste ændring tilbage" / "Take back the last change",
        ctrl(Key::Z)
    ),
    entry!(
        Action::Redo,
        "Annullér fortryd" / "Redo",
        "Gør ændringen igen" / "Make the change again",
        ctrl(Key::Y),
        REDO_ON_MAC
    ),
    entry!(
        Action::Swap,
        "Byt før og efter" / "Swap before and after",
        "Lad før og efter bytte plads" / "Let before and after change places",
        plain(Key::F6)
    ),
    entry!(
        Action::SetMark,
        "Sæt mærke" / "Set mark",
        "Mærk, hvor tallene står nu; ændringer derefter vises i forhold til mærket"
            / "Mark where the figures stand now; later changes are shown against the mark",
        ctrl(Key::M)
    ),
    entry!(
        Action::Arrange(Arrangement::SideBySide),
        "Side om side" / "Side by side",
        "Før og efter i hver sin figur med samme akser" / "Before and after in a figure each, with the same axes",
        plain(Key::F2)
    ),
    entry!(
        Action::Arrange(Arrangement::Together),
        "Samlet" / "Together",
        "Før og efter i samme figur" / "Before and after in one figure",
        plain(Key::F3)
    ),
    entry!(
        Action::Arrange(Arrangement::Difference),
        "Forskel" / "Difference",
        "Efter minus før" / "After less before",
        plain(Key::F4)
    ),
    entry!(
        Action::Arrange(Arrangement::Index),
        "Indeks" / "Index",
        "Udviklingen med den sidste observerede måned som 100" / "The course with the last observed month as 100",
        plain(Key::F5)
    ),
    entry!(Action::Show(View::Overview), "Overblik" / "Overview", "Vis Overblik" / "Show Overview", ctrl(Key::Num1)),
    entry!(
        Action::Show(View::TargetGroup),
        "Målgruppe" / "Target group",
        "Personer måned for måned, før og efter" / "Persons month by month, before and after",
        ctrl(Key::Num2)
    ),
    entry!(
        Action::Show(View::UnitCost),
        "Udgift pr. borger" / "Cost per citizen",
        "Hvad en borger koster, og hvem der betaler" / "What a citizen costs, and who pays",
        ctrl(Key::Num3)
    ),
    entry!(
        Action::Show(View::Investment),
        "Investering" / "Investment",
        "Om og hvornår investeringen er tjent hjem" / "Whether and when the investment has paid back",
        ctrl(Key::Num4)
    ),
    entry!(
        Action::Show(View::Efficiency),
        "Effektivisering" / "Efficiency",
        "Hvad det frigør at flytte service til indsats" / "What moving services to effort spending frees",
        ctrl(Key::Num5)
    ),
    entry!(
        Action::Show(View::Reconciliation),
        "Afstemning" / "Reconciliation",
        "Offentliggjorte tal over for beregnede" / "Published figures against calculated ones",
        ctrl(Key::Num6)
    ),
    entry!(
        Action::Show(View::Sources),
        "Kilder" / "Sources",
        "Hver kilde, og hvilke tal der hviler på den" / "Every source, and which figures rest on it",
        ctrl(Key::Num7)
    ),
    entry!(
        Action::Panel,
        "Forudsætninger" / "Assumptions",
        "Fold panelet med forudsætninger ud eller ind" / "Fold the panel of assumptions in or out",
        ctrl(Key::B)
    ),
    entry!(
        Action::Findings,
        "Fejl og advarsler" / "Errors and warnings",
        "Fold listen over fejl, advarsler og bemærkninger ud eller ind"
            / "Fold the list of errors, warnings and notes in or out",
        plain(Key::F8)
    ),
    entry!(
        Action::FullScreen,
        "Fuld skærm" / "Full screen",
        "Lad vinduet fylde hele skærmen" / "Let the window fill the screen",
        plain(Key::F11)
    ),
    entry!(
        Action::ZoomIn,
        "Større" / "Larger",
        "Gør alt større, op til 200 pct." / "Make everything larger, up to 200%",
        ctrl(Key::Plus),
        ctrl(Key::Equals)
    ),
    entry!(Action::ZoomOut, "Mindre" / "Smaller", "Gør alt mindre" / "Make everything smaller", ctrl(Key::Minus)),
    entry!(
        Action::ZoomReset,
        "Normal størrelse" / "Normal size",
        "Vis alt i 100 pct." / "Show everything at 100%",
        ctrl(Key::Num0)
    ),
    entry!(
        Action::Shortcuts,
        "Genveje" / "Shortcuts",
        "Alle genveje på tastaturet" / "All keyboard shortcuts",
        plain(Key::F1)
    ),
    entry!(Action::About, "Om Sidestil" / "About Sidestil", "Version og licenser" / "Version and licences",),
];

impl Action {
    /// Its line in the table.
    pub(super) fn entry(self) -> &'static Entry {
        const MISSING: Entry = entry!(Action::About, "" / "", "" / "",);
        ACTIONS.iter().find(|entry| entry.action == self).unwrap_or(&MISSING)
    }

    /// Its name; undo and redo name the step.
    pub(super) fn name(self, app: &App, formats: Formats) -> String {
        let undo = app.history.next_undo().filter(|_| self == Self::Undo);
        let step = undo.or_else(|| app.history.next_redo().filter(|_| self == Self::Redo));
        let name = self.entry().name(formats.language);
        step.map_or_else(|| name.to_owned(), |step| format!("{name}: {}", step_name(step, formats)))
    }

    /// What it does to the program; nothing when it cannot be done now.
    pub(super) fn command(self, app: &App) -> Option<Command> {
        let has_file = app.session.after.is_some();
        let when = |possible: bool, command: Command| possible.then_some(command);
        match self {
            Self::Open => Some(Command::Open),
            Self::CloseFile => app.session.after.as_ref().map(|side| Command::CloseFile(side.file)),
            Self::Quit => Some(Command::Quit),
            Self::Undo => when(app.history.next_undo().is_some(), Command::Undo),
            Self::Redo => when(app.history.next_redo().is_some(), Command::Redo),
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

/// What a step changed: *loft over varighed 60 mdr. → 36 mdr.*
fn step_name(step: &Step, formats: Formats) -> String {
    let label = names::lower_first(&names::input_full_label(step.scenario(), &step.field.path, formats.language));
    let [before, after] = step.values().map(|value| {
        value.map_or_else(|| NOTHING.to_owned(), |value| names::value_with_unit(&step.field.path, &value, formats))
    });
    format!("{label} {before} → {after}")
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
        let is_mac = ctx.os().is_mac();
        let names = if is_mac || language == Language::English { ModifierNames::NAMES } else { DANISH };
        self.keys
            .iter()
            .filter(|keys| keys.logical_key != Key::Equals)
            .map(|keys| keys.format(&names, is_mac))
            .collect()
    }
}

const DANISH: ModifierNames = ModifierNames { shift: "Skift", ..ModifierNames::NAMES };

/// The commands of the shortcuts pressed. While a text is edited its own keys, undo among them, belong to it.
pub(super) fn pressed(ctx: &Context, app: &App, commands: &mut Vec<Command>) {
    let editing = ctx.text_edit_focused();
    let mut all: Vec<(&Entry, &KeyboardShortcut)> =
        ACTIONS.iter().flat_map(|entry| entry.keys.iter().map(move |keys| (entry, keys))).collect();
    // Ctrl+Z answers to Ctrl+Shift+Z too, unless that is asked for before.
    all.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    for (entry, keys) in all {
        let is_the_fields = matches!(entry.action, Action::Undo | Action::Redo | Action::CloseFile);
        if !(editing && is_the_fields) && ctx.input_mut(|input| input.consume_shortcut(keys)) {
            commands.extend(entry.action.command(app));
        }
    }
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
