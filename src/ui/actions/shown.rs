//! The rows of what is shown in the middle: one for each view and each arrangement of the sides.

use eframe::egui::{Key, KeyboardShortcut};

use super::{
    entry::{Does, Entry, Menu, Typed, Words, line},
    keys::{Keys, ctrl},
};
use crate::app::session::{Arrangement, View};

/// The keys of the first nine views.
static NUMBERS: [[KeyboardShortcut; 1]; 9] = [
    [ctrl(Key::Num1)],
    [ctrl(Key::Num2)],
    [ctrl(Key::Num3)],
    [ctrl(Key::Num4)],
    [ctrl(Key::Num5)],
    [ctrl(Key::Num6)],
    [ctrl(Key::Num7)],
    [ctrl(Key::Num8)],
    [ctrl(Key::Num9)],
];

/// The row of a view.
pub(super) fn view(view: View) -> Entry {
    let place = View::ALL.iter().position(|one| *one == view);
    let keys = place.and_then(|place| NUMBERS.get(place)).map_or(Keys::NONE, |keys| Keys::of(keys));
    let [name, about] = view_words(view);
    Entry { name, about, keys, place: line(Menu::View, 0), typed: Typed::GoesOn, does: Does::Show(view) }
}

/// The row of an arrangement.
pub(super) fn arrangement(arrangement: Arrangement) -> Entry {
    let [name, about] = arrangement_words(arrangement);
    let (place, typed) = (line(Menu::View, 1), Typed::GoesOn);
    Entry { name, about, keys: Keys::NONE, place, typed, does: Does::Arrange(arrangement) }
}

/// What a view is called and shows.
fn view_words(view: View) -> [Words; 2] {
    match view {
        View::Overview => [("Overblik", "Overview"), ("Vis Overblik", "Show Overview")],
        View::TargetGroup => [
            ("Målgruppe", "Target group"),
            ("Personer måned for måned, før og efter", "Persons month by month, before and after"),
        ],
        View::UnitCost => [
            ("Udgift pr. borger", "Cost per citizen"),
            ("Hvad en borger koster, og hvem der betaler", "What a citizen costs, and who pays"),
        ],
        View::Investment => [
            ("Investering", "Investment"),
            ("Om og hvornår investeringen er tjent hjem", "Whether and when the investment has paid back"),
        ],
        View::Efficiency => [
            ("Effektivisering", "Efficiency"),
            ("Hvad det frigør at flytte service til indsats", "What moving services to effort spending frees"),
        ],
        View::Reconciliation => [
            ("Afstemning", "Reconciliation"),
            ("Offentliggjorte tal over for beregnede", "Published figures against calculated ones"),
        ],
        View::Sources => [
            ("Kilder", "Sources"),
            ("Hver kilde, og hvilke tal der hviler på den", "Every source, and which figures rest on it"),
        ],
    }
}

/// What an arrangement is called and shows.
fn arrangement_words(arrangement: Arrangement) -> [Words; 2] {
    match arrangement {
        Arrangement::SideBySide => [
            ("Side om side", "Side by side"),
            ("Før og efter i hver sin figur med samme akser", "Before and after in a figure each, with the same axes"),
        ],
        Arrangement::Together => {
            [("Samlet", "Together"), ("Før og efter i samme figur", "Before and after in one figure")]
        }
        Arrangement::Difference => [("Forskel", "Difference"), ("Efter minus før", "After less before")],
        Arrangement::Index => [
            ("Indeks", "Index"),
            ("Udviklingen med den sidst observerede måned som 100", "The course with the last observed month as 100"),
        ],
    }
}
