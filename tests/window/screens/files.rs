//! Opening files: by dropping, with faults, several at once, and closing changed ones.

use std::{path::Path, sync::Arc};

use super::*;
use eframe::egui::DroppedFile;
use sidestil::{
    app::{document::Field, examples::EXAMPLES},
    scenario::{figure::Value, finding::Code},
};

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
    drop_file(&mut harness, "aarhus.ron", EXAMPLES[4].text);
    assert!(shows(&harness, "Aarhus Kommune"));
    assert_eq!(harness.state().app.document.files().len(), 1);
}

const CAP: &str = "Ressourceforløb: Loft over varighed, efter";

/// The name of the file that a side shows.
fn shown(harness: &Harness<'static, Window>) -> [String; 2] {
    let app = &harness.state().app;
    [&app.session.before, &app.session.after]
        .map(|side| app.document.file(side.as_ref().unwrap().file).unwrap().name.clone())
}

#[test]
fn undo_and_redo_show_the_file_that_they_change() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    apply(&mut harness, Command::OpenExample(4));
    assert_eq!(shown(&harness), [EXAMPLES[4].name; 2]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&harness), [EXAMPLES[0].name; 2]);
    assert!(shows(&harness, "efter 1.778"));
    // 1.778 − 2.238 = −461 (rounded): the mark stands where things stood before the step.
    assert!(shows(&harness, "siden mærket −461"));
    apply(&mut harness, Command::OpenExample(4));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(shown(&harness), [EXAMPLES[0].name; 2]);
    assert!(shows(&harness, "efter 2.238"));
}

#[test]
fn undo_shows_the_rule_set_that_it_changes() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    let before = harness.state().app.session.before.clone();
    apply(&mut harness, Command::ChooseAfter(before.clone().unwrap()));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_ne!(harness.state().app.session.after, before);
    assert!(shows(&harness, "efter 1.778"));
}

#[test]
fn files_open_in_the_order_given_each_once_and_the_last_is_shown() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let path = |name: &str| std::path::PathBuf::from(format!("{folder}/{name}"));
    // The largest first: read side by side it would come last.
    let given = [path(EXAMPLES[0].name), path(EXAMPLES[4].name), path("../scenarios/koebenhavn-2017.ron")];
    apply(&mut harness, Command::OpenPaths(given.to_vec()));
    let names = |harness: &Harness<'static, Window>| -> Vec<String> {
        harness.state().app.document.files().iter().map(|file| file.name.clone()).collect()
    };
    assert_eq!(names(&harness), [EXAMPLES[0].name, EXAMPLES[4].name, EXAMPLES[3].name]);
    assert_eq!(shown(&harness), [EXAMPLES[3].name; 2]);
    // Twice at once, and by another way: still the same three.
    let again = path("./aarhus-2022.ron");
    harness.state_mut().app.apply(Command::OpenPaths(vec![again.clone()]));
    apply(&mut harness, Command::OpenPaths(vec![again]));
    assert_eq!(names(&harness).len(), 3);
    assert_eq!(shown(&harness), [EXAMPLES[4].name; 2]);
}

#[test]
fn two_faulty_files_of_one_name_are_both_told_and_each_once() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    let nowhere = |folder: &str| std::env::temp_dir().join(folder).join("findes-ikke.ron");
    apply(&mut harness, Command::OpenPaths(vec![nowhere("sidestil-a"), nowhere("sidestil-b")]));
    assert_eq!(harness.state().app.session.failures.len(), 2);
    apply(&mut harness, Command::OpenPaths(vec![nowhere("sidestil-a")]));
    assert_eq!(harness.state().app.session.failures.len(), 2);
}

#[test]
fn an_answer_about_an_older_version_is_dropped() {
    // The inflow as it is already: a change that moves nothing, which is told after the file has opened.
    let nothing = "changes: {\n                \"groups/ressourceforløb/inflow\": 705.4,";
    let text = EXAMPLES[0].text.replacen(
        "changes: {\n                \"groups",
        &format!("{nothing}\n                \"groups"),
        1,
    );
    let found = |change: Option<i64>| {
        let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
        let app = &mut harness.state_mut().app;
        app.apply(Command::OpenContents(vec![("intet.ron".to_owned(), text.clone().into_bytes())]));
        while app.document.files().is_empty() {
            std::thread::sleep(Duration::from_millis(1));
            app.logic();
        }
        // Changed before the answer can have been taken in.
        if let Some(cap) = change {
            let side = app.session.after.clone().unwrap();
            let field = Field { side, path: "groups/ressourceforløb/stay/at_most".into() };
            app.apply(Command::SetInput { field, value: Value::Number(cap.into()), dragging: false });
        }
        settle(&mut harness);
        let findings = &harness.state().app.document.files()[0].findings;
        findings.iter().filter(|finding| finding.code == Code::MovesNothing).count()
    };
    assert_eq!(found(None), 1);
    assert_eq!(found(Some(48)), 0);
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
    assert!(shows(&harness, "Helårspersoner ved fuld indfasning, ressourceforløb: før 2.645"), "what was open stays");
    harness.get_by_role_and_label(Role::Button, "Skjul").click();
    settle(&mut harness);
    assert!(!shows(&harness, "kan ikke åbnes"));
}

#[test]
fn a_faulty_file_on_the_start_page_is_told_there() {
    for language in Language::ALL {
        let mut harness = window_in(language, [960.0, 540.0]);
        drop_file(&mut harness, "tom.ron", "(format: 4, title: \"x\",");
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
fn unchanged_work_closes_without_a_question() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    assert!(harness.state().app.session.closing);
}

#[test]
fn where_there_is_no_dialog_a_path_is_typed() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/aarhus-2022.ron");
    harness.event(egui::Event::Text(path.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(shows(&harness, "Aarhus Kommune"));
}
