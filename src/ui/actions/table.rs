//! The table of actions: what each is called, what it does, and its keys.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::{Action, Entry};
use crate::present::{
    views::{Arrangement, catalogue::View},
    words::language::Language,
};

const CTRL: Modifiers = Modifiers::COMMAND;

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const SAVE_AS: KeyboardShortcut = KeyboardShortcut::new(CTRL.plus(Modifiers::SHIFT), Key::S);
const REDO_ON_MAC: KeyboardShortcut = KeyboardShortcut::new(CTRL.plus(Modifiers::SHIFT), Key::Z);

macro_rules! entry {
    ($action:expr, $danish:literal / $english:literal, $tip:literal / $english_tip:literal, $($key:expr),*) => {
        Entry { action: $action, name: ($danish, $english), tip: ($tip, $english_tip), keys: &[$($key),*] }
    };
}

/// The digits with Ctrl, from 1 on.
const DIGITS: [&[KeyboardShortcut]; 9] = [
    &[ctrl(Key::Num1)],
    &[ctrl(Key::Num2)],
    &[ctrl(Key::Num3)],
    &[ctrl(Key::Num4)],
    &[ctrl(Key::Num5)],
    &[ctrl(Key::Num6)],
    &[ctrl(Key::Num7)],
    &[ctrl(Key::Num8)],
    &[ctrl(Key::Num9)],
];

/// Showing a view, in the words and with the digit of its row.
const fn show(view: View) -> Entry {
    let keys = match view.key() {
        Some(digit) => DIGITS[digit as usize - 1],
        None => &[],
    };
    let name = (view.name(Language::Danish), view.name(Language::English));
    let tip = (view.about(Language::Danish), view.about(Language::English));
    Entry { action: Action::Show(view), name, tip, keys }
}

/// The table, in the order of the list of shortcuts.
pub(in crate::ui) const ACTIONS: &[Entry] = &[
    entry!(Action::Open, "Åbn…" / "Open…", "Åbn et eller flere scenarier" / "Open one or more scenarios", ctrl(Key::O)),
    entry!(
        Action::Save,
        "Gem" / "Save",
        "Gem det scenarie, som Efter viser" / "Save the scenario shown as After",
        ctrl(Key::S)
    ),
    entry!(
        Action::SaveAs,
        "Gem som…" / "Save as…",
        "Gem det scenarie, som Efter viser, under et andet navn eller et andet sted"
            / "Save the scenario shown as After under another name or elsewhere",
        SAVE_AS
    ),
    entry!(
        Action::Passport,
        "Resultater ved gemning…" / "Results when saved…",
        "Hovedresultaterne, da filen blev gemt, over for dem, Sidestil giver i dag"
            / "The main results when the file was saved, against those that Sidestil gives today",
    ),
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
    entry!(Action::Redo, "Gentag" / "Redo", "Gør ændringen igen" / "Make the change again", ctrl(Key::Y), REDO_ON_MAC),
    entry!(
        Action::History,
        "Historik" / "History",
        "Vis alt, hvad der er gjort, som en liste at gå tilbage i" / "Show all that was done, as a list to go back in",
        ctrl(Key::H)
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
        "Markér, hvor tallene står nu; ændringer derefter vises i forhold til mærket"
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
        "Udviklingen med den sidst observerede måned som 100" / "The course with the last observed month as 100",
        plain(Key::F5)
    ),
    show(View::Overview),
    show(View::TargetGroup),
    show(View::UnitCost),
    show(View::Investment),
    show(View::Efficiency),
    show(View::Reconciliation),
    show(View::Sources),
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
