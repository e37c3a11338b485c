//! The rows of what is shown in the middle: one for each view and each arrangement of the sides.

use eframe::egui::{Key, KeyboardShortcut};

use super::{
    entry::{Does, Entry, Menu, Typed, Words, line},
    keys::{Keys, ctrl},
};
use crate::present::{
    views::{Arrangement, catalogue::View},
    words::language::Language,
};

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

/// The row of a view: its words and the digit of its key are the catalogue's.
pub(super) fn view(view: View) -> Entry {
    let keys = view.key().and_then(|digit| NUMBERS.get(usize::from(digit) - 1));
    let keys = keys.map_or(Keys::NONE, |keys| Keys::of(keys));
    let [name, about] =
        [View::name, View::about].map(|words| Language::ALL.map(|language| words(view, language)).into());
    Entry { name, about, keys, place: line(Menu::View, 0), typed: Typed::IsTaken, does: Does::Show(view) }
}

/// The row of an arrangement.
pub(super) fn arrangement(arrangement: Arrangement) -> Entry {
    let [name, about] = arrangement_words(arrangement);
    let (place, typed) = (line(Menu::View, 1), Typed::IsTaken);
    Entry { name, about, keys: Keys::NONE, place, typed, does: Does::Arrange(arrangement) }
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
