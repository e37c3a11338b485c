//! What the window remembers: the files opened last, on the start page and in the menu, and how it was left.

#![expect(clippy::disallowed_methods, reason = "the files that are opened are made here")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::*;
use sidestil::app::examples::EXAMPLES;

/// A folder with one scenario, and the settings of somebody who opened it and one that is gone.
fn two_files(test: &str, language: Language) -> (Settings, [PathBuf; 2]) {
    let folder = std::env::temp_dir().join(format!("sidestil-recent-{test}-{language:?}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let folder = fs::canonicalize(folder).unwrap();
    let files = ["aarhus.ron", "væk.ron"].map(|name| folder.join(name));
    fs::write(&files[0], EXAMPLES[4].text).unwrap();
    (Settings { language: Some(language), recent: files.to_vec(), ..Settings::default() }, files)
}

fn name(file: &Path, gone: &str) -> String {
    format!("{}, {}{gone}", file.file_name().unwrap().display(), file.parent().unwrap().display())
}

#[test]
fn a_recent_file_opens_and_one_that_is_gone_says_so() {
    for language in Language::ALL {
        let (settings, [there, gone]) = two_files("start", language);
        let mut harness = window_of(settings, [1440.0, 1100.0]);
        assert!(shows(&harness, language.say("Seneste filer", "Recent files")));
        let gone = name(&gone, language.say(", findes ikke længere", ", no longer there"));
        harness.get_by_role_and_label(Role::Button, &gone).click();
        settle(&mut harness);
        assert!(shows(&harness, language.say("Filen findes ikke.", "The file does not exist.")));
        assert!(shows(&harness, language.say("væk.ron kan ikke åbnes", "væk.ron cannot be opened")));
        let remove = language.say("Fjern fra listen: væk.ron", "Remove from the list: væk.ron");
        harness.get_by_role_and_label(Role::Button, remove).click();
        settle(&mut harness);
        assert!(harness.query_by_role_and_label(Role::Button, &gone).is_none());
        assert_eq!(harness.state().app.settings.recent, std::slice::from_ref(&there));
        harness.get_by_role_and_label(Role::Button, &name(&there, "")).click();
        settle(&mut harness);
        assert!(shows(&harness, "Aarhus Kommune"));
    }
}

#[test]
fn a_line_is_reached_by_the_keyboard() {
    let (settings, [there, _]) = two_files("keys", Language::Danish);
    let mut harness = window_of(settings, [960.0, 540.0]);
    let line = name(&there, "");
    for _ in 0..30 {
        if focused(&harness).is_some_and(|node| node.accesskit_node().label().as_deref() == Some(&line)) {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().app.document.files().len(), 1);
}

#[test]
fn the_menu_has_the_same_lines_and_clears_them() {
    for language in Language::ALL {
        let (settings, [there, gone]) = two_files("menu", language);
        let mut harness = window_of(settings, [1440.0, 900.0]);
        apply(&mut harness, Command::OpenExample(0));
        let open = |harness: &mut Harness<'static, Window>| {
            harness.get_by_role_and_label(Role::Button, language.say("Filer", "File")).click();
            settle(harness);
            harness.get_by_label_contains(language.say("Seneste filer", "Recent files")).hover();
            settle(harness);
        };
        open(&mut harness);
        let gone = name(&gone, language.say(", findes ikke længere", ", no longer there"));
        assert!(harness.query_by_role_and_label(Role::Button, &gone).is_some());
        harness.get_by_role_and_label(Role::Button, &name(&there, "")).click();
        settle(&mut harness);
        assert_eq!(harness.state().app.document.files().len(), 2);
        open(&mut harness);
        harness.get_by_role_and_label(Role::Button, language.say("Ryd listen", "Clear the list")).click();
        settle(&mut harness);
        assert!(harness.state().app.settings.recent.is_empty());
    }
}

#[test]
fn the_panel_is_as_wide_as_it_was_left_and_folds_where_there_is_no_room() {
    for (width, left) in [(None, 420.0), (Some(500.0), 500.0)] {
        let settings = Settings { panel_width: width, ..Settings::default() };
        let mut harness = window_of(settings, [1440.0, 900.0]);
        apply(&mut harness, Command::OpenExample(0));
        let tab = harness.get_by_role_and_label(Role::Tab, "Overblik").rect().left();
        assert!((left..left + 30.0).contains(&tab), "{tab}");
        assert_eq!(harness.state().app.settings.panel_width, width, "shown, and not chosen");
    }
    let harness = window_of(Settings::default(), [960.0, 540.0]);
    let app = &harness.state().app;
    assert!(!app.session.panel_open && app.settings.panel_open, "for want of room it is not remembered as folded");
    let harness = window_of(Settings { panel_open: false, ..Settings::default() }, [1440.0, 900.0]);
    assert!(!harness.state().app.session.panel_open);
}
