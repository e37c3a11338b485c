//! Saving from the program: in place, elsewhere, before closing, and where it cannot be done.

use std::io::ErrorKind;

use super::*;
use sidestil::{
    app::{answers::Purpose, notices::Why, session::Overlay},
    scenario::{
        finding::{Code, Severity},
        text::loading,
    },
};

/// A text without the passport at its end.
fn before_passport(text: &str) -> &str {
    text.split("\n    passport:").next().unwrap()
}

#[test]
fn a_changed_value_is_saved_in_its_place_and_opens_as_it_was() {
    let folder = Folder::new("in-place");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    assert!(file(&app).is_changed());
    save(&mut app);
    assert!(!file(&app).is_changed() && app.session.notices.is_empty(), "{:?}", app.session.notices);
    let text = fs::read_to_string(&path).unwrap();
    // The source and the note say 36, not 48: they go with it. Nothing outside of the figure differs.
    let start = EXAMPLES[0].text.find("(value: 36").unwrap();
    let end = start + EXAMPLES[0].text[start..].find("\"),\n").unwrap() + 2;
    assert!(
        EXAMPLES[0].text[start..end].contains("source: \"bi03\"") && EXAMPLES[0].text[start..end].lines().count() == 2
    );
    let expected = [&EXAMPLES[0].text[..start], "(value: 48, status: assumption)", &EXAMPLES[0].text[end..]].concat();
    assert_eq!(before_passport(&text), before_passport(&expected));
    let again = program_with(&path);
    assert_eq!(file(&again).scenario, file(&app).scenario);
    // A finding after saving stands where the text on disk has it.
    let place = file(&app).positions.of(Some("hoejst-3-aar"), &CAP.into()).unwrap();
    assert!(text.lines().nth(place.line - 1).unwrap().contains("48"));
}

#[test]
fn what_has_not_changed_is_not_written() {
    let folder = Folder::new("unchanged");
    let path = folder.reform();
    let before = loading::stamp(&path).unwrap();
    let mut app = program_with(&path);
    save(&mut app);
    set(&mut app, CAP, 48);
    set(&mut app, CAP, 36);
    assert!(!file(&app).is_changed(), "what the file says is what the file says, with its source");
    save(&mut app);
    assert_eq!(loading::stamp(&path).unwrap(), before);
    assert_eq!(fs::read_to_string(&path).unwrap(), EXAMPLES[0].text);
}

#[test]
fn saving_clears_no_step_and_going_back_gives_the_old_text() {
    let folder = Folder::new("back");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    save(&mut app);
    apply(&mut app, Command::Undo);
    assert!(file(&app).is_changed(), "the file says 48");
    save(&mut app);
    assert_eq!(before_passport(&fs::read_to_string(&path).unwrap()), before_passport(EXAMPLES[0].text));
    apply(&mut app, Command::Redo);
    assert_eq!(stated(&app, CAP), Some(48));
    // Typed, not undone: the number is as it was opened, with its source.
    save(&mut app);
    set(&mut app, CAP, 36);
    save(&mut app);
    assert_eq!(before_passport(&fs::read_to_string(&path).unwrap()), before_passport(EXAMPLES[0].text));
}

#[test]
fn an_example_asks_for_a_place_and_is_then_a_file() {
    let folder = Folder::new("example");
    let mut app = program();
    apply(&mut app, Command::OpenExample(0));
    set(&mut app, CAP, 48);
    save(&mut app);
    let Some(Overlay::TypePath(Purpose::SaveAs(asked), _)) = app.session.overlay.clone() else {
        panic!("{:?}", app.session.overlay)
    };
    // Without an ending it gets the scenarios' own.
    apply(&mut app, Command::SaveToTyped(asked, folder.0.join("min reform")));
    let path = folder.0.join("min reform.ron");
    assert_eq!((file(&app).path.as_ref(), file(&app).name.as_str()), (Some(&path), "min reform.ron"));
    assert!(!file(&app).is_changed() && app.session.overlay.is_none());
    set(&mut app, CAP, 40);
    save(&mut app);
    assert_eq!(stated(&program_with(&path), CAP), Some(40));
}

#[test]
fn what_is_there_is_replaced_only_after_a_question_and_never_another_open_file() {
    let folder = Folder::new("replace");
    let other = folder.file("andet.ron", "her står noget andet");
    let mut app = program_with(&folder.reform());
    let own = id(&app);
    apply(&mut app, Command::SaveToTyped(own, other.clone()));
    assert_eq!(app.session.overlay, Some(Overlay::ConfirmReplace(own, other.clone())));
    assert_eq!(fs::read_to_string(&other).unwrap(), "her står noget andet");
    apply(&mut app, Command::SaveTo(own, other.clone()));
    assert_eq!(file(&app).path.as_ref(), Some(&other));
    assert_eq!(file(&program_with(&other)).scenario, file(&app).scenario);
    // Another scenario that is open here.
    let third = folder.file("tredje.ron", EXAMPLES[4].text);
    apply(&mut app, Command::OpenPaths(vec![third.clone()]));
    apply(&mut app, Command::SaveTo(own, third.clone()));
    assert!(has(&app, |notice| matches!(notice, Notice::NotSaved { why: Why::OpenHere, .. })));
    assert_eq!(fs::read_to_string(&third).unwrap(), EXAMPLES[4].text);
}

#[test]
#[cfg(unix)]
fn a_new_file_is_known_however_its_folder_is_reached() {
    let folder = Folder::new("linked");
    fs::create_dir(folder.0.join("rigtig")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("rigtig"), folder.0.join("genvej")).unwrap();
    let mut app = program_with(&folder.reform());
    let own = id(&app);
    apply(&mut app, Command::SaveToTyped(own, folder.0.join("genvej/ny.ron")));
    let real = folder.0.join("rigtig/ny.ron");
    assert_eq!(file(&app).path.as_ref(), Some(&real));
    apply(&mut app, Command::OpenPaths(vec![real.clone(), folder.0.join("genvej/../genvej/ny.ron")]));
    assert_eq!(app.document.files().len(), 1, "it is open already");
    // A link that leads to what is not there yet.
    std::os::unix::fs::symlink(folder.0.join("rigtig/nyere.ron"), folder.0.join("genvej.ron")).unwrap();
    apply(&mut app, Command::SaveToTyped(own, folder.0.join("genvej.ron")));
    assert_eq!(file(&app).path.as_ref(), Some(&folder.0.join("rigtig/nyere.ron")));
    // And one to a drive that is not there: it stays what it is.
    let away = folder.0.join("væk.ron");
    std::os::unix::fs::symlink(folder.0.join("intet drev/reform.ron"), &away).unwrap();
    set(&mut app, CAP, 48);
    apply(&mut app, Command::SaveToTyped(own, away.clone()));
    assert!(has(&app, |notice| matches!(notice, Notice::NotSaved { .. })), "{:?}", app.session.notices);
    assert!(fs::symlink_metadata(&away).unwrap().is_symlink());
}

#[test]
fn a_file_that_came_back_as_it_was_is_saved_without_a_question() {
    let folder = Folder::new("came-back");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    fs::remove_file(&path).unwrap();
    save(&mut app);
    assert!(has(&app, |notice| matches!(notice, Notice::Gone { .. })));
    folder.reform();
    save(&mut app);
    assert!(app.session.overlay.is_none() && app.session.notices.is_empty(), "{:?}", app.session.notices);
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
    // What came back as something else is told, not replaced.
    fs::remove_file(&path).unwrap();
    set(&mut app, CAP, 50);
    save(&mut app);
    let other = folder.file("reform.ron", EXAMPLES[3].text);
    save(&mut app);
    assert!(is_changed_on_disk(&app));
    assert_eq!(fs::read_to_string(other).unwrap(), EXAMPLES[3].text);
}

/// Saves where it cannot be done; the work stays, and saving elsewhere works.
fn refused(app: &mut App, folder: &Folder, kinds: &[ErrorKind]) {
    set(app, CAP, 48);
    save(app);
    told(app, folder, kinds);
}

/// That it could not be done is told.
fn told(app: &mut App, folder: &Folder, kinds: &[ErrorKind]) {
    let is_told = |notice: &Notice| matches!(notice, Notice::NotSaved { why: Why::Trouble(trouble), .. } if kinds.contains(&trouble.kind));
    assert!(has(app, is_told), "{:?}", app.session.notices);
    assert!(file(app).is_changed());
    assert_eq!(stated(app, CAP), Some(48));
    let elsewhere = folder.0.join("et andet sted.ron");
    let id = id(app);
    apply(app, Command::SaveToTyped(id, elsewhere.clone()));
    assert!(!file(app).is_changed() && app.session.notices.is_empty(), "{:?}", app.session.notices);
    assert_eq!(stated(&program_with(&elsewhere), CAP), Some(48));
}

#[test]
fn a_read_only_file_is_said_to_be_one_and_the_work_is_kept() {
    let folder = Folder::new("read-only");
    let path = folder.reform();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let mut app = program_with(&path);
    refused(&mut app, &folder, &[ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied]);
    assert_eq!(fs::read_to_string(&path).unwrap(), EXAMPLES[0].text);
}

#[test]
fn a_vanished_folder_is_said_to_be_gone_and_the_work_is_kept() {
    let folder = Folder::new("vanished");
    let inner = folder.0.join("projekt");
    fs::create_dir(&inner).unwrap();
    let path = inner.join("reform.ron");
    fs::write(&path, EXAMPLES[0].text).unwrap();
    let mut app = program_with(&path);
    fs::remove_dir_all(&inner).unwrap();
    set(&mut app, CAP, 48);
    save(&mut app);
    // That it is gone is said first; who saves again all the same is told why that cannot be done.
    assert!(has(&app, |notice| matches!(notice, Notice::Gone { .. })), "{:?}", app.session.notices);
    save(&mut app);
    assert_eq!(app.session.notices.len(), 1, "{:?}", app.session.notices);
    told(&mut app, &folder, &[ErrorKind::NotFound]);
}

#[test]
fn a_folder_in_the_files_place_is_told() {
    let folder = Folder::new("folder");
    let path = folder.reform();
    let mut app = program_with(&path);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    refused(&mut app, &folder, &[ErrorKind::IsADirectory, ErrorKind::PermissionDenied]);
}

#[test]
fn a_name_that_gets_its_ending_from_the_program_is_asked_about_too() {
    let folder = Folder::new("ending");
    let mut app = program_with(&folder.reform());
    let id = id(&app);
    for (chosen, there) in [("plan", "plan.ron"), ("plan.2022", "plan.2022.ron")] {
        let there = folder.file(there, "noget andet");
        apply(&mut app, Command::SaveToChosen(id, folder.0.join(chosen)));
        assert_eq!(app.session.overlay, Some(Overlay::ConfirmReplace(id, there.clone())));
        assert_eq!(fs::read_to_string(&there).unwrap(), "noget andet");
        apply(&mut app, Command::Overlay(None));
    }
    // About this one the dialog itself has asked.
    apply(&mut app, Command::SaveToChosen(id, folder.0.join("plan.ron")));
    assert_eq!(file(&app).path.as_ref(), Some(&folder.0.join("plan.ron")));
}

#[test]
fn a_folder_or_a_name_that_cannot_be_is_refused_and_nothing_is_written_beside_it() {
    let folder = Folder::new("names");
    let mut app = program_with(&folder.reform());
    let id = id(&app);
    let inner = folder.0.join("projekt");
    fs::create_dir(&inner).unwrap();
    let long = folder.0.join(format!("{}.ron", "y".repeat(300)));
    let through = folder.0.join("reform.ron").join("x.ron");
    for path in [inner.clone(), inner.join(""), inner.join(".."), long, through] {
        apply(&mut app, Command::SaveToTyped(id, path.clone()));
        let is_told = has(&app, |notice| matches!(notice, Notice::NotSaved { why: Why::Trouble(_), .. }));
        assert!(is_told && app.session.overlay.is_none(), "{path:?} {:?}", app.session.overlay);
        apply(&mut app, Command::Dismiss(0));
    }
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once() {
    let folder = Folder::new("pipe");
    let path = folder.reform();
    let mut app = program_with(&path);
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    refused(&mut app, &folder, &[ErrorKind::Unsupported]);
}

#[test]
fn a_file_of_the_old_format_says_what_saving_made_of_it() {
    let folder = Folder::new("old-format");
    let path = folder.file("gammel.ron", include_str!("../../fixtures/format-1.ron"));
    let mut app = program_with(&path);
    let is_told = |app: &App| has(app, |notice| matches!(notice, Notice::NewFormat { .. }));
    set(&mut app, "groups/målgruppe/stay/at_most", 40);
    assert!(!is_told(&app));
    save(&mut app);
    assert!(is_told(&app));
    apply(&mut app, Command::Dismiss(0));
    set(&mut app, "groups/målgruppe/stay/at_most", 42);
    save(&mut app);
    assert!(!is_told(&app), "once");
}

#[test]
fn what_was_renamed_a_moment_before_is_not_written_anew_in_silence() {
    let folder = Folder::new("renamed");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    fs::rename(&path, folder.0.join("flyttet.ron")).unwrap();
    save(&mut app);
    assert!(has(&app, |notice| matches!(notice, Notice::Gone { .. })) && !path.exists());
    save(&mut app);
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_to_be_full_and_the_work_is_kept() {
    let folder = Folder::new("full");
    let mut app = program_with(&folder.reform());
    set(&mut app, CAP, 48);
    let full = folder.0.join("fuld.ron");
    std::os::unix::fs::symlink("/dev/full", &full).unwrap();
    let id = id(&app);
    apply(&mut app, Command::SaveTo(id, full));
    told(&mut app, &folder, &[ErrorKind::StorageFull]);
}

#[test]
fn a_place_that_does_not_answer_keeps_nobody_from_another() {
    let folder = Folder::new("no-answer");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let file_id = id(&app);
    let elsewhere = folder.0.join("et andet sted.ron");
    // The answer of the first comes in last, or is still to come: it is not asked for any more.
    app.apply(Command::Save(file_id));
    app.apply(Command::SaveTo(file_id, elsewhere.clone()));
    settle(&mut app);
    assert_eq!(file(&app).path.as_ref(), Some(&elsewhere));
    assert!(!file(&app).is_changed());
    assert_eq!(stated(&program_with(&elsewhere), CAP), Some(48));
}

#[test]
fn what_is_saved_twice_in_a_row_is_saved_as_it_was_last() {
    let folder = Folder::new("twice");
    let path = folder.reform();
    let mut app = program_with(&path);
    let id = id(&app);
    set(&mut app, CAP, 48);
    app.apply(Command::Save(id));
    let side = app.session.after.clone().unwrap();
    let field = Field { side, path: CAP.into() };
    app.apply(Command::SetInput { field, value: Value::Number(50.into()), dragging: false });
    app.apply(Command::Save(id));
    settle(&mut app);
    assert!(!file(&app).is_changed());
    assert_eq!(stated(&program_with(&path), CAP), Some(50));
}

#[test]
fn closing_saves_what_was_named_and_only_then_closes() {
    let folder = Folder::new("closing");
    let [one, two] = ["et.ron", "to.ron"].map(|name| folder.file(name, EXAMPLES[0].text));
    let mut app = program_with(&one);
    set(&mut app, CAP, 48);
    apply(&mut app, Command::OpenPaths(vec![two.clone()]));
    set(&mut app, CAP, 50);
    apply(&mut app, Command::Quit);
    assert_eq!(app.session.overlay, Some(Overlay::ConfirmClose(None)));
    assert!(!app.session.closing);
    apply(&mut app, Command::SaveAndClose(None));
    assert!(app.session.closing);
    assert_eq!([&one, &two].map(|path| stated(&program_with(path), CAP)), [Some(48), Some(50)]);
}

#[test]
fn one_that_cannot_be_saved_keeps_no_other_from_it() {
    let folder = Folder::new("others-too");
    fs::create_dir(folder.0.join("væk")).unwrap();
    let [path, other] = [folder.file("væk/a.ron", EXAMPLES[0].text), folder.reform()];
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    apply(&mut app, Command::OpenPaths(vec![other.clone()]));
    set(&mut app, CAP, 50);
    fs::remove_dir_all(folder.0.join("væk")).unwrap();
    apply(&mut app, Command::Quit);
    apply(&mut app, Command::SaveAndClose(None));
    assert!(!app.session.closing);
    assert_eq!(stated(&program_with(&other), CAP), Some(50));
}

#[test]
fn a_file_that_somebody_removed_is_not_written_anew_by_closing() {
    let folder = Folder::new("removed");
    let [path, other] = [folder.reform(), folder.file("b.ron", EXAMPLES[0].text)];
    for _ in 0..10 {
        let mut app = program_with(&path);
        set(&mut app, CAP, 48);
        apply(&mut app, Command::OpenPaths(vec![other.clone()]));
        set(&mut app, CAP, 50);
        fs::remove_file(&other).unwrap();
        apply(&mut app, Command::Quit);
        apply(&mut app, Command::SaveAndClose(None));
        // Whichever answers first.
        assert!(!app.session.closing && !other.exists());
        assert!(has(&app, |notice| matches!(notice, Notice::Gone { .. })));
        folder.reform();
        folder.file("b.ron", EXAMPLES[0].text);
    }
}

#[test]
fn what_cannot_be_saved_is_not_closed() {
    let folder = Folder::new("not-closed");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    apply(&mut app, Command::SaveAndClose(None));
    assert!(!app.session.closing && file(&app).is_changed());
    // A scenario that is nowhere asks for a place; who turns away from it closes nothing.
    let mut app = program();
    apply(&mut app, Command::OpenExample(0));
    set(&mut app, CAP, 48);
    let id = id(&app);
    apply(&mut app, Command::SaveAndClose(Some(id)));
    assert!(matches!(app.session.overlay, Some(Overlay::TypePath(..))));
    apply(&mut app, Command::Overlay(None));
    save(&mut app);
    apply(&mut app, Command::SaveToTyped(id, folder.0.join("et sted.ron")));
    assert_eq!(app.document.files().len(), 1, "saved, but no longer to be closed");
}

#[test]
fn quitting_waits_for_a_saving_of_what_has_not_changed_too() {
    let folder = Folder::new("unchanged-elsewhere");
    let copy = folder.0.join("kopi.ron");
    let mut app = program_with(&folder.reform());
    let id = id(&app);
    app.apply(Command::SaveTo(id, copy.clone()));
    app.apply(Command::Quit);
    assert!(!app.session.closing);
    // Who does not want to wait is asked.
    app.apply(Command::Quit);
    assert_eq!(app.session.overlay, Some(Overlay::ConfirmClose(None)));
    app.apply(Command::Overlay(None));
    app.apply(Command::Quit);
    settle(&mut app);
    assert!(app.session.closing && copy.exists());
}

#[test]
fn quitting_goes_on_after_a_look_elsewhere_and_after_another_question() {
    let folder = Folder::new("goes-on");
    let mut app = program_with(&folder.reform());
    set(&mut app, CAP, 48);
    let own = id(&app);
    app.apply(Command::Save(own));
    app.apply(Command::Quit);
    app.apply(Command::Overlay(Some(Overlay::Shortcuts)));
    app.apply(Command::Overlay(None));
    settle(&mut app);
    assert!(app.session.closing, "the shortcuts have nothing to do with it");
    // An example has no place yet: one is typed where a file is already.
    let there = folder.file("andet.ron", "her står noget andet");
    let mut app = program();
    apply(&mut app, Command::OpenExample(0));
    set(&mut app, CAP, 48);
    let own = id(&app);
    let until_replacing = |app: &mut App| {
        apply(app, Command::Quit);
        apply(app, Command::SaveAndClose(None));
        apply(app, Command::SaveToTyped(own, there.clone()));
        assert_eq!(app.session.overlay, Some(Overlay::ConfirmReplace(own, there.clone())));
    };
    until_replacing(&mut app);
    apply(&mut app, Command::Overlay(None));
    apply(&mut app, Command::SaveTo(own, folder.0.join("nyt.ron")));
    assert!(!app.session.closing, "who turned away from the question does not want to quit");
    set(&mut app, CAP, 50);
    fs::remove_file(folder.0.join("nyt.ron")).unwrap();
    apply(&mut app, Command::Quit);
    assert_eq!(app.session.overlay, Some(Overlay::ConfirmClose(None)));
    apply(&mut app, Command::Overlay(None));
    let mut app = program();
    apply(&mut app, Command::OpenExample(0));
    set(&mut app, CAP, 48);
    until_replacing(&mut app);
    apply(&mut app, Command::SaveTo(own, there.clone()));
    assert!(app.session.closing);
    assert_eq!(stated(&program_with(&there), CAP), Some(48));
}

#[test]
fn what_is_taken_back_while_it_is_being_saved_is_unsaved_work() {
    let folder = Folder::new("taken-back");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let id = id(&app);
    app.apply(Command::Save(id));
    app.apply(Command::Undo);
    assert!(file(&app).is_changed(), "the disk will say 48");
    app.apply(Command::Quit);
    assert_eq!(app.session.overlay, Some(Overlay::ConfirmClose(None)));
    app.apply(Command::SaveAndClose(None));
    settle(&mut app);
    assert!(app.session.closing);
    assert_eq!(stated(&program_with(&path), CAP), Some(36));
}

#[test]
fn quitting_while_a_file_is_being_saved_waits_for_it() {
    let folder = Folder::new("quitting");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let id = id(&app);
    app.apply(Command::Save(id));
    app.apply(Command::Quit);
    assert!(app.session.overlay.is_none(), "it is being saved: no question");
    settle(&mut app);
    assert!(app.session.closing);
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

#[test]
fn results_that_are_others_than_at_saving_are_told_and_both_can_be_seen() {
    let folder = Folder::new("drift");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    save(&mut app);
    let text = fs::read_to_string(&path).unwrap();
    let is_drifted = |app: &App| has(app, |notice| matches!(notice, Notice::Drifted { .. }));
    let told = |app: &App| {
        let told = file(app).findings.iter().filter(|finding| matches!(finding.code, Code::Drifted { .. }));
        told.map(|finding| finding.severity).collect::<Vec<_>>()
    };
    // As saved, by the same program.
    let again = program_with(&path);
    assert_eq!(file(&again).drift.as_ref().unwrap().differing().count(), 0);
    assert!(!is_drifted(&again) && told(&again).is_empty());
    // A program that gave another mean stay.
    let old = "(measure: \"group.ressourceforløb.mean_stay\", rules: \"hoejst-5-aar\", value: 45),";
    assert!(text.contains(old));
    fs::write(&path, text.replace(old, &old.replace("45", "44"))).unwrap();
    let again = program_with(&path);
    assert!(is_drifted(&again));
    assert_eq!(told(&again), [Severity::Warning]);
    let drift = Arc::clone(file(&again).drift.as_ref().unwrap());
    let differing: Vec<_> = drift.differing().map(|row| (row.then.number(), row.now.number())).collect();
    assert_eq!(differing, [(Some(44.0), Some(45.0))]);
    // The same program, but somebody changed the text: that explains it, and nobody is alarmed.
    fs::write(&path, text.replace("mean: (value: 45", "mean: (value: 44")).unwrap();
    let mut again = program_with(&path);
    assert!(!is_drifted(&again));
    assert_eq!(told(&again), [Severity::Note]);
    // Saved again it has today's results.
    set(&mut again, INFLOW, 700);
    save(&mut again);
    assert_eq!(file(&again).drift.as_ref().unwrap().differing().count(), 0);
    assert!(told(&again).is_empty());
}
