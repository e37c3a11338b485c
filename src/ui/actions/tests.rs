//! The keys of all actions, held against a written list.

use std::sync::Arc;

use eframe::egui::{Key, KeyboardShortcut, ModifierNames};

use super::{
    entry::{Does, Menu},
    rows::Action,
};
use crate::app::{App, settings::Settings};

/// All keys with what they do, on Windows and Linux and on a Mac.
const KEYS: &[(&str, &str, &str)] = &[
    ("Open…", "Ctrl+O", "Cmd+O"),
    ("Save", "Ctrl+S", "Cmd+S"),
    ("Save as…", "Ctrl+Shift+S", "Shift+Cmd+S"),
    ("Close scenario", "Ctrl+W", "Cmd+W"),
    ("Quit", "Ctrl+Q", "Cmd+Q"),
    ("Undo", "Ctrl+Z", "Cmd+Z"),
    ("Redo", "Ctrl+Y, Ctrl+Shift+Z", "Shift+Cmd+Z"),
    ("History", "Ctrl+H", "Cmd+Y"),
    ("Copy", "Ctrl+C", "Cmd+C"),
    ("Copy in full precision", "Ctrl+Shift+C", "Shift+Cmd+C"),
    ("Swap before and after", "F7", "F7"),
    ("Rename rule set…", "F2", "F2"),
    ("Set mark", "F9", "F9"),
    ("Overview", "Ctrl+1", "Cmd+1"),
    ("Target group", "Ctrl+2", "Cmd+2"),
    ("Cost per citizen", "Ctrl+3", "Cmd+3"),
    ("Cost a year", "Ctrl+4", "Cmd+4"),
    ("Investment", "Ctrl+5", "Cmd+5"),
    ("Efficiency", "Ctrl+6", "Cmd+6"),
    ("Compensation", "Ctrl+7", "Cmd+7"),
    ("Municipalities", "Ctrl+8", "Cmd+8"),
    ("Exits", "Ctrl+9", "Cmd+9"),
    ("Next view", "Ctrl+PageDown", "Cmd+PageDown"),
    ("Previous view", "Ctrl+PageUp", "Cmd+PageUp"),
    ("Next arrangement", "F4", "F4"),
    ("Previous arrangement", "Shift+F4", "Shift+F4"),
    ("Budget note in Compensation", "Ctrl+L", "Cmd+L"),
    ("Go to own municipality", "Ctrl+G", "Cmd+G"),
    ("Assumptions", "Ctrl+B", "Cmd+B"),
    ("Errors and warnings", "F8", "F8"),
    ("Full screen", "F11", "Ctrl+Cmd+F"),
    ("Search", "Ctrl+F", "Cmd+F"),
    ("Next region", "F6", "F6"),
    ("Previous region", "Shift+F6", "Shift+F6"),
    ("Larger", "Ctrl+Plus, Ctrl+Equals", "Cmd+Plus, Cmd+Equals"),
    ("Smaller", "Ctrl+Minus", "Cmd+Minus"),
    ("Normal size", "Ctrl+0", "Cmd+0"),
    ("Shortcuts", "F1", "F1"),
    ("How Sidestil calculates", "Shift+F1", "Shift+F1"),
];

fn spelled(keys: &KeyboardShortcut, is_mac: bool) -> String {
    keys.format(&ModifierNames::NAMES, is_mac)
}

#[test]
fn the_keys_are_those_that_are_written_down() {
    let all = Action::all().into_iter().map(Action::entry);
    let with_keys = all.filter(|entry| [false, true].iter().any(|is_mac| !entry.keys.on(*is_mac).is_empty()));
    let found: Vec<(&str, String, String)> = with_keys
        .map(|entry| {
            let [usual, mac] = [false, true].map(|is_mac| {
                let keys: Vec<String> = entry.keys.on(is_mac).iter().map(|keys| spelled(keys, is_mac)).collect();
                keys.join(", ")
            });
            (entry.name.1, usual, mac)
        })
        .collect();
    let found: Vec<(&str, &str, &str)> = found.iter().map(|(name, usual, mac)| (*name, &**usual, &**mac)).collect();
    assert_eq!(found, KEYS);
}

#[test]
fn no_key_is_given_twice_and_none_is_a_digit_with_ctrl_and_shift() {
    let digits =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    for is_mac in [false, true] {
        let all: Vec<&KeyboardShortcut> =
            Action::all().into_iter().flat_map(|action| action.entry().keys.on(is_mac)).collect();
        for (index, one) in all.iter().enumerate() {
            assert!(!all[..index].contains(one), "{one:?}");
            assert!(!(one.modifiers.shift && digits.contains(&one.logical_key)), "{one:?}");
        }
    }
}

#[test]
fn every_action_has_words_in_both_languages_and_says_why_it_cannot_be_done() {
    let app = App::new(Settings::default(), Arc::new(|| {}));
    for action in Action::all() {
        let entry = action.entry();
        for words in [entry.name, entry.about] {
            assert!(!words.0.is_empty() && !words.1.is_empty(), "{action:?}");
        }
        // Nothing is open: what cannot be done says so, in a sentence.
        if let Some(Err((danish, english))) = entry.command(&app) {
            assert!(danish.ends_with('.') && english.ends_with('.'), "{action:?}");
        }
    }
    let by_itself = |action: &Action| matches!(action.entry().does, Does::Region(_) | Does::Focused);
    assert_eq!(Action::all().into_iter().filter(by_itself).count(), 4, "the others are commands of the program");
}

#[test]
fn the_actions_stand_menu_by_menu() {
    let menus: Vec<Menu> = Action::all().into_iter().map(|action| action.entry().place().menu).collect();
    let mut once = menus.clone();
    once.dedup();
    assert_eq!(once, Menu::ALL);
}
