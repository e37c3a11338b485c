//! The table of actions: all that the user can do from a menu, by a button or by a key, one row each. The actions are made
//! from the rows, so that there is none without one.

use eframe::egui::Key;

use super::{
    can,
    entry::{Does, Entry, Menu, Typed, by_key, line, with_file},
    keys::{Keys, ctrl, ctrl_cmd, ctrl_shift, plain, shift},
    shown,
};
use crate::{
    app::{Command, session::Overlay},
    present::views::{Arrangement, catalogue::View},
    ui::regions::Turn,
};

/// The keys of a row; where a Mac has others, those too.
macro_rules! keys {
    ($($key:expr),+) => { Keys::of(const { &[$($key),+] }) };
    ($($key:expr),+; on_mac: $($mac:expr),+) => { Keys::with_mac(const { &[$($key),+] }, const { &[$($mac),+] }) };
}

/// Makes the actions from their rows.
macro_rules! rows {
    ($($action:ident: $($field:ident: $value:expr),+;)+) => {
        /// Something the user can do from the menu, by a button or by a key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::ui) enum Action {
            $(#[doc = concat!("The row `", stringify!($action), "`.")] $action,)+
            /// Setting how the sides stand.
            Arrange(Arrangement),
            /// Showing a view.
            Show(View),
        }

        impl Action {
            /// Those with a row of their own.
            const OWN: &'static [Self] = &[$(Self::$action),+];

            /// Its row.
            pub(in crate::ui) fn entry(self) -> Entry {
                match self {
                    $(Self::$action => Entry { $($field: $value),+ },)+
                    Self::Arrange(arrangement) => shown::arrangement(arrangement),
                    Self::Show(view) => shown::view(view),
                }
            }
        }
    };
}

rows! {
    Open:
        name: ("Åbn…", "Open…"),
        about: ("Åbn et eller flere scenarier", "Open one or more scenarios"),
        keys: keys![ctrl(Key::O)], place: line(Menu::File, 0), typed: Typed::IsTaken,
        does: Does::Now(|_| Ok(Command::Open));
    Save:
        name: ("Gem", "Save"),
        about: ("Gem det scenarie, som Efter viser", "Save the scenario shown as After"),
        keys: keys![ctrl(Key::S)], place: line(Menu::File, 1), typed: Typed::IsTaken,
        does: Does::Now(can::save);
    SaveAs:
        name: ("Gem som…", "Save as…"),
        about: (
            "Gem det scenarie, som Efter viser, under et andet navn eller et andet sted",
            "Save the scenario shown as After under another name or elsewhere"
        ),
        keys: keys![ctrl_shift(Key::S)], place: line(Menu::File, 1), typed: Typed::IsTaken,
        does: Does::Now(can::save_as);
    Passport:
        name: ("Resultater ved gemning…", "Results when saved…"),
        about: (
            "Hovedresultaterne, da filen blev gemt, over for dem, Sidestil giver i dag",
            "The main results when the file was saved, against those that Sidestil gives today"
        ),
        keys: Keys::NONE, place: line(Menu::File, 1), typed: Typed::IsTaken,
        does: Does::Now(can::passport);
    CloseFile:
        name: ("Luk scenariet", "Close scenario"),
        about: ("Luk det scenarie, som Efter viser", "Close the scenario shown as After"),
        keys: keys![ctrl(Key::W)], place: line(Menu::File, 2), typed: Typed::IsTaken,
        does: Does::Now(can::close_file);
    Quit:
        name: ("Afslut", "Quit"),
        about: ("Luk programmet", "Close the program"),
        keys: keys![ctrl(Key::Q)], place: line(Menu::File, 2), typed: Typed::IsTaken,
        does: Does::Now(|_| Ok(Command::Quit));

    Undo:
        name: ("Fortryd", "Undo"),
        about: ("Tag den seneste ændring tilbage", "Take back the last change"),
        keys: keys![ctrl(Key::Z)], place: line(Menu::Edit, 0), typed: Typed::HasKeys,
        does: Does::Step(
            Command::Undo,
            |app| app.history.next_undo(),
            ("Der er intet at fortryde.", "There is nothing to undo.")
        );
    Redo:
        name: ("Gentag", "Redo"),
        about: ("Gør ændringen igen", "Make the change again"),
        keys: keys![ctrl(Key::Y), ctrl_shift(Key::Z); on_mac: ctrl_shift(Key::Z)],
        place: line(Menu::Edit, 0), typed: Typed::HasKeys,
        does: Does::Step(
            Command::Redo,
            |app| app.history.next_redo(),
            ("Der er intet at gentage.", "There is nothing to redo.")
        );
    History:
        name: ("Historik", "History"),
        about: (
            "Vis alt, hvad der er gjort, som en liste at gå tilbage i",
            "Show all that was done, as a list to go back in"
        ),
        keys: keys![ctrl(Key::H); on_mac: ctrl(Key::Y)],
        place: line(Menu::Edit, 0), typed: Typed::IsTaken,
        does: Does::Turn(|app| with_file(app, Command::ToggleHistory), |app| app.session.history_open);
    Copy:
        name: ("Kopiér", "Copy"),
        about: ("Kopiér den tabel eller det diagram, der er valgt", "Copy the table or chart that is chosen"),
        keys: keys![ctrl(Key::C)], place: by_key(Menu::Edit, 0), typed: Typed::HasKeys,
        does: Does::Focused;
    CopyInFull:
        name: ("Kopiér i fuld præcision", "Copy in full precision"),
        about: (
            "Kopiér tallene i den tabel eller det diagram, der er valgt, med alle decimaler",
            "Copy the numbers of the table or chart that is chosen with all decimals"
        ),
        keys: keys![ctrl_shift(Key::C)], place: by_key(Menu::Edit, 0), typed: Typed::HasKeys,
        does: Does::Focused;
    Swap:
        name: ("Byt før og efter", "Swap before and after"),
        about: ("Lad før og efter bytte plads", "Let before and after change places"),
        keys: keys![plain(Key::F7)], place: line(Menu::Edit, 1), typed: Typed::IsTaken,
        does: Does::Now(|app| with_file(app, Command::Swap));
    Rename:
        name: ("Omdøb regelsæt…", "Rename rule set…"),
        about: ("Giv det regelsæt, som Efter viser, et andet navn", "Give the rule set shown as After another name"),
        keys: keys![plain(Key::F2)], place: line(Menu::Edit, 1), typed: Typed::IsTaken,
        does: Does::Now(can::rename);
    SetMark:
        name: ("Sæt mærke", "Set mark"),
        about: (
            "Markér, hvor tallene står nu; ændringer derefter vises i forhold til mærket",
            "Mark where the figures stand now; later changes are shown against the mark"
        ),
        keys: keys![plain(Key::F9)], place: line(Menu::Edit, 1), typed: Typed::IsTaken,
        does: Does::Now(can::set_mark);
    AddMunicipalities:
        name: ("Tilføj kommuner…", "Add municipalities…"),
        about: (
            "Skriv eller indsæt kommuner, og se hver linje, før de sættes ind i tabellen",
            "Type or paste municipalities, and see each line before they are put into the table"
        ),
        keys: Keys::NONE, place: line(Menu::Edit, 2), typed: Typed::IsTaken,
        does: Does::Now(|app| with_file(app, Command::AddMunicipalities(String::new())));

    NextView:
        name: ("Næste visning", "Next view"),
        about: ("Vis den visning, der står efter", "Show the view that stands after this one"),
        keys: keys![ctrl(Key::PageDown)], place: by_key(Menu::View, 0), typed: Typed::IsTaken,
        does: Does::Now(|app| can::view(app, 1));
    PreviousView:
        name: ("Forrige visning", "Previous view"),
        about: ("Vis den visning, der står før", "Show the view that stands before this one"),
        keys: keys![ctrl(Key::PageUp)], place: by_key(Menu::View, 0), typed: Typed::IsTaken,
        does: Does::Now(|app| can::view(app, -1));
    NextArrangement:
        name: ("Næste opstilling", "Next arrangement"),
        about: ("Skift, hvordan før og efter er stillet op", "Change how before and after are arranged"),
        keys: keys![plain(Key::F4)], place: by_key(Menu::View, 1), typed: Typed::IsTaken,
        does: Does::Now(|app| can::arrangement(app, 1));
    PreviousArrangement:
        name: ("Forrige opstilling", "Previous arrangement"),
        about: ("Skift tilbage til den forrige opstilling", "Change back to the arrangement before"),
        keys: keys![shift(Key::F4)], place: by_key(Menu::View, 1), typed: Typed::IsTaken,
        does: Does::Now(|app| can::arrangement(app, -1));
    CompensationShape:
        name: ("Budgetnotat i DUT", "Budget note in Compensation"),
        about: (
            "Skift i DUT mellem linjerne og budgetnotatets tabeller",
            "Change in Compensation between the lines and the tables of a budget note"
        ),
        keys: keys![ctrl(Key::L)], place: by_key(Menu::View, 1), typed: Typed::IsTaken,
        does: Does::Now(can::shape_compensation);
    OwnMunicipality:
        name: ("Gå til egen kommune", "Go to own municipality"),
        about: ("Vis egen kommune midt i tabellen", "Show the own municipality in the middle of the table"),
        keys: keys![ctrl(Key::G)], place: by_key(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Now(can::own_municipality);
    Panel:
        name: ("Forudsætninger", "Assumptions"),
        about: ("Fold panelet med forudsætninger ud eller ind", "Fold the panel of assumptions in or out"),
        keys: keys![ctrl(Key::B)], place: line(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Turn(
            |app| with_file(app, Command::TogglePanel),
            |app| app.session.after.is_some() && app.session.panel_open
        );
    Findings:
        name: ("Fejl og advarsler", "Errors and warnings"),
        about: (
            "Fold listen over fejl, advarsler og bemærkninger ud eller ind",
            "Fold the list of errors, warnings and notes in or out"
        ),
        keys: keys![plain(Key::F8)], place: line(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Turn(can::findings, |app| app.session.findings_open);
    FullScreen:
        name: ("Fuld skærm", "Full screen"),
        about: ("Lad vinduet fylde hele skærmen", "Let the window fill the screen"),
        keys: keys![plain(Key::F11); on_mac: ctrl_cmd(Key::F)],
        place: line(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Turn(|_| Ok(Command::ToggleFullScreen), |app| app.session.full_screen);
    Search:
        name: ("Søg", "Search"),
        about: ("Søg i den tabel, visningen har", "Search the table that the view has"),
        keys: keys![ctrl(Key::F)], place: by_key(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Now(can::search);
    NextRegion:
        name: ("Næste område", "Next region"),
        about: (
            "Gå med tastaturet videre: menu, før og efter, resultater, forudsætninger, visning, statuslinje",
            "Go on by keyboard: menu, before and after, results, assumptions, view, status line"
        ),
        keys: keys![plain(Key::F6)], place: by_key(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Region(Turn::Next);
    PreviousRegion:
        name: ("Forrige område", "Previous region"),
        about: ("Gå samme vej tilbage", "Go the same way back"),
        keys: keys![shift(Key::F6)], place: by_key(Menu::View, 2), typed: Typed::IsTaken,
        does: Does::Region(Turn::Previous);
    ZoomIn:
        name: ("Større", "Larger"),
        about: ("Gør alt større, op til 200 pct.", "Make everything larger, up to 200%"),
        keys: keys![ctrl(Key::Plus), ctrl(Key::Equals)], place: line(Menu::View, 3), typed: Typed::IsTaken,
        does: Does::Now(|app| can::zoomed(app, 1));
    ZoomOut:
        name: ("Mindre", "Smaller"),
        about: ("Gør alt mindre", "Make everything smaller"),
        keys: keys![ctrl(Key::Minus)], place: line(Menu::View, 3), typed: Typed::IsTaken,
        does: Does::Now(|app| can::zoomed(app, -1));
    ZoomReset:
        name: ("Normal størrelse", "Normal size"),
        about: ("Vis alt i 100 pct.", "Show everything at 100%"),
        keys: keys![ctrl(Key::Num0)], place: line(Menu::View, 3), typed: Typed::IsTaken,
        does: Does::Now(can::zoom_reset);

    Shortcuts:
        name: ("Genveje", "Shortcuts"),
        about: ("Alle genveje på tastaturet", "All keyboard shortcuts"),
        keys: keys![plain(Key::F1)], place: line(Menu::Help, 0), typed: Typed::IsTaken,
        does: Does::Now(|_| Ok(Command::Overlay(Some(Overlay::Shortcuts))));
    Method:
        name: ("Sådan regner Sidestil", "How Sidestil calculates"),
        about: (
            "Hver regel bag tallene med formel, eksempel og kilde; åbner ved det, visningen handler om",
            "Each rule behind the numbers with equation, example and source; opens at what the view is about"
        ),
        keys: keys![shift(Key::F1)], place: line(Menu::Help, 0), typed: Typed::IsTaken,
        does: Does::Now(|app| Ok(can::read(app)));
    About:
        name: ("Om Sidestil", "About Sidestil"),
        about: ("Version og licenser", "Version and licences"),
        keys: Keys::NONE, place: line(Menu::Help, 0), typed: Typed::IsTaken,
        does: Does::Now(|_| Ok(Command::Overlay(Some(Overlay::About))));
}

impl Action {
    /// All, menu by menu and group by group, as they stand there.
    pub(in crate::ui) fn all() -> Vec<Self> {
        let views = View::ALL.into_iter().map(Self::Show);
        let arrangements = Arrangement::ALL.into_iter().map(Self::Arrange);
        let mut all: Vec<Self> = views.chain(arrangements).chain(Self::OWN.iter().copied()).collect();
        all.sort_by_key(|action| {
            let place = action.entry().place();
            (place.menu, place.group)
        });
        all
    }
}
