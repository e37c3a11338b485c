//! Opening files: by dropping, with faults, several at once, and closing changed ones.

use std::{path::Path, sync::Arc};

use super::*;
use eframe::egui::{DroppedFile, ViewportEvent, ViewportId};
use sidestil::app::{examples::EXAMPLES, session::Overlay};

/// A file as a desktop hands it over.
#[derive(Debug)]
struct Dropped {
    name: &'static str,
    text: String,
}

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        Path::new(self.name)
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Ok(self.text.clone().into_bytes())
    }
}

fn drop_file(harness: &mut Harness<'static, Window>, name: &'static str, text: &str) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped { name, text: text.to_owned() }));
    harness.run_steps(1);
    harness.input_mut().dropped_files.clear();
    settle(harness);
}

#[test]
fn a_dropped_file_opens() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    drop_file(&mut harness, "aarhus.ron", EXAMPLES[2].text);
    assert!(shows(&harness, "Aarhus Kommune"));
    assert_eq!(harness.state().app.document.files().len(), 1);
}

#[test]
fn a_faulty_file_is_told_with_line_and_column_and_what_was_open_stays() {
    let mut harness = reform();
    let text = EXAMPLES[0].text.replacen("at_most: (value: 60,", "at_most: (value: -60,", 1);
    let line = 1 + text.lines().position(|line| line.contains("value: -60")).unwrap();
    drop_file(&mut harness, "forkert.ron", &text);
    assert!(shows(&harness, "forkert.ron kan ikke åbnes"));
    assert!(shows(&harness, &format!("forkert.ron:{line}:")));
    assert!(shows(&harness, "at_most: (value: -60"), "the line itself");
    assert!(shows(&harness, "1 fil kan ikke åbnes"));
    assert!(shows(&harness, "Helårspersoner ved fuld indfasning: før 2.645"), "what was open stays");
    harness.get_by_role_and_label(Role::Button, "Skjul").click();
    settle(&mut harness);
    assert!(!shows(&harness, "kan ikke åbnes"));
}

#[test]
fn a_faulty_file_on_the_start_page_is_told_there() {
    for language in Language::ALL {
        let mut harness = window_in(language, [960.0, 540.0]);
        drop_file(&mut harness, "tom.ron", "(format: 1, title: \"x\",");
        assert!(shows(&harness, language.say("tom.ron kan ikke åbnes", "tom.ron cannot be opened")));
        assert!(shows(&harness, "tom.ron:1:"));
    }
}

#[test]
fn a_finding_leads_to_its_field() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::B);
    apply(&mut harness, Command::GoTo("groups/ressourceforløb/weeks".into()));
    assert!(harness.state().app.session.panel_open);
    let name = harness.get_by_role_and_label(Role::DisclosureTriangle, "Ressourceforløb: Uger bag sig ved tilgang");
    assert!(name.is_focused());
}

#[test]
fn closing_changed_work_asks_and_says_that_it_cannot_be_saved_yet() {
    let mut harness = reform();
    type_into(&mut harness, "Ressourceforløb: Loft over varighed, efter", "48");
    assert!(shows(&harness, "Ændret – ikke gemt"));
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    assert!(shows(&harness, "kan ikke gemme ændringer endnu"));
    harness.get_by_role_and_label(Role::Button, "Behold åben").click();
    settle(&mut harness);
    assert!(!harness.state().app.session.closing);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    harness.get_by_role_and_label(Role::Button, "Luk og mist ændringerne").click();
    settle(&mut harness);
    assert!(shows(&harness, "Eksempler"), "back at the start page");
}

#[test]
fn the_close_button_of_the_window_asks_too() {
    let mut harness = reform();
    type_into(&mut harness, "Ressourceforløb: Loft over varighed, efter", "48");
    let close = |harness: &mut Harness<'static, Window>| {
        harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
        harness.run_steps(1);
        harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
        settle(harness);
    };
    close(&mut harness);
    assert_eq!(harness.state().app.session.overlay, Some(Overlay::ConfirmClose(None)));
    harness.get_by_role_and_label(Role::Button, "Luk og mist ændringerne").click();
    settle(&mut harness);
    assert!(harness.state().app.session.closing);
}

#[test]
fn unchanged_work_closes_without_a_question() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    assert!(harness.state().app.session.closing);
}

#[test]
fn where_there_is_no_dialog_a_path_is_typed() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    apply(&mut harness, Command::Overlay(Some(Overlay::TypePath(String::new()))));
    harness.get_by_role_and_label(Role::TextInput, "Filens sti").focus();
    harness.run();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/aarhus-2022.ron");
    harness.event(egui::Event::Text(path.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(shows(&harness, "Aarhus Kommune"));
}
