//! Saving, closing, the list of steps, and what is said about files, in the window.

#![expect(clippy::disallowed_methods, reason = "tests of files make files")]

use std::{fs, path::PathBuf};

use super::*;
use eframe::egui::{ViewportEvent, ViewportId};
use sidestil::{
    app::{answers::Purpose, examples::EXAMPLES, session::Overlay},
    scenario::text::loading,
};

const CAP: &str = "Ressourceforløb: Loft over varighed, efter";

/// A copy of the reform example in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sidestil-screens-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.canonicalize().unwrap().join("reform.ron");
    fs::write(&path, EXAMPLES[0].text).unwrap();
    path
}

fn window_with(path: &std::path::Path, size: [f32; 2]) -> Harness<'static, Window> {
    let mut harness = window_in(Language::Danish, size);
    harness.state_mut().app.watch_every(Duration::from_millis(10));
    apply(&mut harness, Command::OpenPaths(vec![path.to_owned()]));
    harness
}

fn click(harness: &mut Harness<'static, Window>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_steps(2);
    settle(harness);
}

/// The cap of the reform in a file.
fn cap_in(path: &std::path::Path) -> Option<i64> {
    let scenario = loading::load(path).scenario.unwrap();
    let figure = &scenario.rule_sets[1].changes["groups/ressourceforløb/stay/at_most"];
    i64::try_from(figure.value.number()?).ok()
}

fn wait(harness: &mut Harness<'static, Window>, text: &str) {
    for _ in 0..2_000 {
        harness.run_steps(1);
        if shows(harness, text) {
            return settle(harness);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    unreachable!("never shown: {text}");
}

/// With no mouse at all: open, change, undo, redo, save, close.
#[test]
fn the_keyboard_alone_opens_changes_undoes_saves_and_closes() {
    let path = copy("keyboard");
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    harness.event(egui::Event::Text(path.to_string_lossy().into_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Bedre ressourceforløb 2022"));
    // Tab by Tab to the field; a field with the keyboard is being typed into.
    let on_field = |harness: &Harness<'static, Window>| {
        focused(harness).is_some_and(|node| node.accesskit_node().label().as_deref() == Some(CAP))
    };
    let mut tabs = 0;
    while !on_field(&harness) {
        press(&mut harness, Modifiers::NONE, Key::Tab);
        tabs += 1;
        assert!(tabs < 200, "the field cannot be reached by Tab");
    }
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text("48".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Ikke gemt"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!shows(&harness, "Ikke gemt"));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!shows(&harness, "Ikke gemt") && shows(&harness, "Gemt"));
    assert_eq!(cap_in(&path), Some(48));
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(shows(&harness, "Eksempler"), "back at the start page");
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    assert!(harness.state().app.session.closing);
}

#[test]
fn what_is_being_typed_is_saved_too() {
    let path = copy("typing");
    let mut harness = window_with(&path, [1440.0, 900.0]);
    field(&harness, CAP).scroll_to_me();
    harness.run();
    field(&harness, CAP).click();
    harness.run();
    harness.event(egui::Event::Text("5".to_owned()));
    harness.run();
    // The last key and the shortcut in the same frame.
    harness.event(egui::Event::Text("0".to_owned()));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(cap_in(&path), Some(50));
}

#[test]
fn the_close_button_takes_what_is_being_typed_first() {
    let path = copy("typed-close");
    let mut harness = window_with(&path, [1440.0, 900.0]);
    field(&harness, CAP).scroll_to_me();
    harness.run();
    field(&harness, CAP).click();
    harness.run();
    harness.event(egui::Event::Text("50".to_owned()));
    harness.run();
    harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    harness.run_steps(1);
    harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.overlay, Some(Overlay::ConfirmClose(None)));
    click(&mut harness, "Gem");
    assert_eq!(cap_in(&path), Some(50));
}

#[test]
fn trying_again_saves_where_it_was_to_be_saved() {
    let path = copy("again");
    let mut harness = window_with(&path, [1440.0, 900.0]);
    type_into(&mut harness, CAP, "48");
    let id = harness.state().app.document.files()[0].id;
    let elsewhere = path.with_file_name("nyt").join("kopi.ron");
    apply(&mut harness, Command::SaveTo(id, elsewhere.clone()));
    assert!(shows(&harness, "er ikke gemt: mappen findes ikke"));
    fs::create_dir(elsewhere.parent().unwrap()).unwrap();
    click(&mut harness, "Prøv igen");
    assert_eq!((cap_in(&path), cap_in(&elsewhere)), (Some(36), Some(48)));
}

#[test]
fn the_title_says_whether_there_is_unsaved_work() {
    let path = copy("title");
    let mut harness = window_with(&path, [1440.0, 900.0]);
    let title = |harness: &Harness<'static, Window>| {
        let commands: Vec<_> = harness.output().viewport_output.values().flat_map(|output| &output.commands).collect();
        commands.into_iter().rev().find_map(|command| {
            let egui::ViewportCommand::Title(title) = command else { return None };
            Some(title.clone())
        })
    };
    let mut titles = Vec::new();
    let mut step = |harness: &mut Harness<'static, Window>, command: Command| {
        harness.state_mut().app.apply(command);
        for _ in 0..200 {
            harness.step();
            titles.extend(title(harness));
            if harness.state().app.jobs.running() == 0 {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        harness.step();
        titles.extend(title(harness));
    };
    let side = harness.state().app.session.after.clone().unwrap();
    let (id, cap) = (side.file, "groups/ressourceforløb/stay/at_most".into());
    let field = sidestil::app::document::Field { side, path: cap };
    let value = sidestil::scenario::figure::Value::Number(48.into());
    step(&mut harness, Command::SetInput { field, value, dragging: false });
    step(&mut harness, Command::Save(id));
    assert_eq!(titles, ["Bedre ressourceforløb 2022 (ikke gemt) – Sidestil", "Bedre ressourceforløb 2022 – Sidestil"]);
}

#[test]
fn closing_asks_once_with_the_files_named_and_saves() {
    for language in Language::ALL {
        let [one, two] = [copy("closing-a"), copy("closing-b")];
        let mut harness = window_in(language, [1440.0, 900.0]);
        for (path, cap) in [(&one, "48"), (&two, "50")] {
            apply(&mut harness, Command::OpenPaths(vec![path.clone()]));
            let name = language.say(CAP, "Ressourceforløb: Cap on stay, after");
            type_into(&mut harness, name, cap);
        }
        press(&mut harness, Modifiers::COMMAND, Key::Q);
        assert!(shows(&harness, language.say("Gem ændringerne, før der lukkes?", "Save the changes before closing?")));
        for path in [&one, &two] {
            assert!(shows(&harness, &path.parent().unwrap().display().to_string()));
        }
        click(&mut harness, language.say("Annuller", "Cancel"));
        assert!(!harness.state().app.session.closing);
        press(&mut harness, Modifiers::COMMAND, Key::Q);
        click(&mut harness, language.say("Gem alle", "Save all"));
        assert!(harness.state().app.session.closing);
        assert_eq!([&one, &two].map(|path| cap_in(path)), [Some(48), Some(50)]);
    }
}

#[test]
fn the_close_button_of_the_window_asks_too_and_closing_without_saving_loses_what_it_says() {
    let path = copy("close-button");
    let mut harness = window_with(&path, [960.0, 540.0]);
    apply(&mut harness, Command::TogglePanel);
    type_into(&mut harness, CAP, "48");
    let close = |harness: &mut Harness<'static, Window>| {
        harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
        harness.run_steps(1);
        harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
        settle(harness);
    };
    close(&mut harness);
    assert_eq!(harness.state().app.session.overlay, Some(Overlay::ConfirmClose(None)));
    click(&mut harness, "Luk uden at gemme");
    assert!(harness.state().app.session.closing);
    assert_eq!(fs::read_to_string(&path).unwrap(), EXAMPLES[0].text);
}

#[test]
fn an_example_is_saved_where_it_is_asked_for_and_what_is_there_is_asked_about() {
    let path = copy("save-as");
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let id = harness.state().app.document.files()[0].id;
    let typed = path.to_string_lossy().into_owned();
    apply(&mut harness, Command::Overlay(Some(Overlay::TypePath(Purpose::SaveAs(id), typed))));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(shows(&harness, "Erstat filen?"));
    assert_eq!(cap_in(&path), Some(36));
    click(&mut harness, "Erstat");
    assert_eq!(cap_in(&path), Some(48));
    assert!(shows(&harness, "Gemt"));
}

#[test]
fn the_steps_stand_in_a_list_to_go_back_in() {
    for (language, size) in [(Language::Danish, [1440.0, 900.0]), (Language::English, [960.0, 540.0])] {
        let mut harness = window_in(language, size);
        apply(&mut harness, Command::OpenExample(0));
        press(&mut harness, Modifiers::COMMAND, Key::H);
        assert!(shows(&harness, language.say("Her står hver ændring", "Every change that you make")));
        let side = harness.state().app.session.after.clone().unwrap();
        for months in [48, 50] {
            let field = sidestil::app::document::Field {
                side: side.clone(),
                path: "groups/ressourceforløb/stay/at_most".into(),
            };
            let value = sidestil::scenario::figure::Value::Number(months.into());
            apply(&mut harness, Command::SetInput { field, value, dragging: false });
        }
        let first = language.say(
            "Ressourceforløb: loft over varighed 36 → 48\u{a0}mdr., Loven: højst 3 år, ingen refusion, nye initiativer",
            "Ressourceforløb: cap on stay 36 → 48\u{a0}months, Loven: højst 3 år, ingen refusion, nye initiativer",
        );
        let lines = harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let lines: Vec<String> = lines.filter(|label| label.contains('→')).collect();
        assert!(lines.iter().any(|line| line == first), "{lines:?}");
        click(&mut harness, language.say("Som åbnet", "As opened"));
        assert_eq!(harness.state().app.history.done(), 0);
        click(&mut harness, first);
        assert_eq!(harness.state().app.history.done(), 1);
        // The button that closes the list, and not the way out of the file.
        press(&mut harness, Modifiers::COMMAND, Key::H);
        assert!(!harness.state().app.session.history_open);
    }
}

#[test]
fn in_a_narrow_window_the_steps_take_the_panels_place_until_it_is_asked_for() {
    let mut harness = window_in(Language::Danish, [900.0, 700.0]);
    apply(&mut harness, Command::OpenExample(0));
    let seen = |harness: &Harness<'static, Window>| [shows(harness, "Forudsætninger"), shows(harness, "Historik")];
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert_eq!(seen(&harness), [true, false]);
    press(&mut harness, Modifiers::COMMAND, Key::H);
    assert_eq!(seen(&harness), [false, true]);
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert_eq!(seen(&harness), [true, false]);
    press(&mut harness, Modifiers::COMMAND, Key::H);
    apply(&mut harness, Command::GoTo("groups/ressourceforløb/inflow".into()));
    assert_eq!(seen(&harness), [true, false], "what is pointed to must be seen");
}

#[test]
fn who_looks_at_an_old_step_is_left_there_until_something_is_done() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    apply(&mut harness, Command::OpenExample(0));
    let side = harness.state().app.session.after.clone().unwrap();
    let step = |harness: &mut Harness<'static, Window>, months: i64| {
        let path = "groups/ressourceforløb/stay/at_most".into();
        let field = sidestil::app::document::Field { side: side.clone(), path };
        let value = sidestil::scenario::figure::Value::Number(months.into());
        apply(harness, Command::SetInput { field, value, dragging: false });
    };
    for months in 0..60 {
        step(&mut harness, 37 + months % 2);
    }
    press(&mut harness, Modifiers::COMMAND, Key::H);
    let start = |harness: &Harness<'_, Window>| harness.get_by_label("Som åbnet").rect().top();
    assert!(start(&harness) < 0.0, "the last of sixty steps is shown");
    harness.event(egui::Event::PointerMoved(egui::pos2(1300.0, 500.0)));
    harness.run();
    let (unit, delta) = (egui::MouseWheelUnit::Point, egui::vec2(0.0, 9_000.0));
    let (phase, modifiers, source) = (egui::TouchPhase::Move, Modifiers::NONE, egui::MouseWheelSource::Wheel);
    harness.event(egui::Event::MouseWheel { unit, delta, phase, modifiers, source });
    harness.run_steps(30);
    assert!(start(&harness) > 100.0, "scrolled to the first step");
    step(&mut harness, 50);
    harness.run_steps(30);
    assert!(start(&harness) < 0.0, "and back to the one that was just done");
}

#[test]
fn a_change_on_disk_is_said_and_can_be_taken_kept_or_chosen_from() {
    let path = copy("on-disk");
    let other = |cap: i64| {
        let text =
            EXAMPLES[0].text.replacen("stay/at_most\": (value: 36", &format!("stay/at_most\": (value: {cap}"), 1);
        fs::write(&path, text).unwrap();
    };
    let mut harness = window_with(&path, [1440.0, 900.0]);
    other(40);
    wait(&mut harness, "er ændret på disken");
    click(&mut harness, "Genindlæs");
    assert!(field(&harness, CAP).value().as_deref() == Some("40"));
    assert!(!shows(&harness, "er ændret på disken"));
    type_into(&mut harness, "Ressourceforløb: Tilgang pr. år, efter", "800");
    other(44);
    wait(&mut harness, "er ændret på disken");
    click(&mut harness, "Vis forskelle…");
    assert!(shows(&harness, "Forskelle i »reform.ron«"));
    let theirs =
        "Ressourceforløb: loft over varighed (Loven: højst 3 år, ingen refusion, nye initiativer): 44\u{a0}mdr.";
    harness.get_by_role_and_label(Role::RadioButton, theirs);
    click(&mut harness, "Brug det valgte");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(cap_in(&path), Some(44));
    assert!(fs::read_to_string(&path).unwrap().contains("inflow\": (value: 800"));
    other(30);
    wait(&mut harness, "er ændret på disken");
    type_into(&mut harness, CAP, "46");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    wait(&mut harness, "er ikke gemt: den er ændret på disken");
    assert_eq!(cap_in(&path), Some(30));
    type_into(&mut harness, CAP, "44");
    click(&mut harness, "Behold min");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(cap_in(&path), Some(44));
}

#[test]
fn a_file_that_cannot_be_saved_says_why_and_offers_another_place() {
    for (language, size) in [(Language::Danish, [1440.0, 900.0]), (Language::English, [960.0, 540.0])] {
        let path = copy("cannot");
        let mut harness = window_in(language, size);
        apply(&mut harness, Command::OpenPaths(vec![path.clone()]));
        if size[0] < 1000.0 {
            apply(&mut harness, Command::TogglePanel);
        }
        type_into(&mut harness, language.say(CAP, "Ressourceforløb: Cap on stay, after"), "48");
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
        press(&mut harness, Modifiers::COMMAND, Key::S);
        assert!(shows(&harness, language.say("findes ikke længere på disken", "is no longer on disk")));
        click(&mut harness, language.say("Gem igen", "Save again"));
        assert!(shows(
            &harness,
            language.say("er ikke gemt: mappen findes ikke", "is not saved: the folder does not exist")
        ));
        click(&mut harness, language.say("Gem som…", "Save as…"));
        assert!(matches!(harness.state().app.session.overlay, Some(Overlay::TypePath(Purpose::SaveAs(_), _))));
    }
}

#[test]
fn lost_work_is_offered_and_thrown_away_only_after_a_question() {
    for language in Language::ALL {
        let root = copy("lost").parent().unwrap().join("recovery");
        let left = root.join("1-0");
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("lock"), "").unwrap();
        let on_disk = EXAMPLES[0].text;
        let text = on_disk.replacen("mean: (value: 45", "mean: (value: 44", 1);
        let kept =
            format!("(name: \"reform.ron\", title: \"Bedre\", path: None, on_disk: {on_disk:?}, text: {text:?})");
        fs::write(left.join("0.ron"), kept).unwrap();
        let mut harness = window_in(language, [960.0, 540.0]);
        let app = &mut harness.state_mut().app;
        app.keeping = sidestil::app::files::recovery::keeping::Keeping::new(Some(root));
        app.look_for_lost();
        wait(
            &mut harness,
            language.say("Der er arbejde, som ikke blev gemt: »reform.ron«", "that was not saved: “reform.ron”"),
        );
        click(&mut harness, language.say("Kassér…", "Discard…"));
        click(&mut harness, language.say("Behold", "Keep"));
        assert!(left.join("0.ron").exists());
        if language == Language::Danish {
            click(&mut harness, "Gendan");
            assert_eq!(harness.state().app.history.done(), 1);
            assert!(shows(&harness, "Ikke gemt"));
        } else {
            click(&mut harness, "Discard…");
            click(&mut harness, "Discard");
            assert!(!left.exists() && harness.state().app.session.lost.is_empty());
        }
    }
}
