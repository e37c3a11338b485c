//! Two programs at one file: what the other did is noticed, nothing is written over unseen, and what differs can be chosen.

use super::*;
use sidestil::{
    app::{files::merge::Row, session::Overlay},
    scenario::{Scenario, difference::change::Change, path, scenario::Total, text::saving::whole},
};

/// Two programs with the same file open, that look at it often.
fn two(folder: &Folder) -> (PathBuf, App, App) {
    let path = folder.reform();
    let [mut one, mut other] = [(); 2].map(|()| program());
    for app in [&mut one, &mut other] {
        app.watch_every(Duration::from_millis(10));
        apply(app, Command::OpenPaths(vec![path.clone()]));
    }
    (path, one, other)
}

#[test]
fn what_another_program_saves_is_noticed_and_taken_over_as_a_step() {
    let folder = Folder::new("noticed");
    let (_, mut one, mut other) = two(&folder);
    set(&mut other, INFLOW, 800);
    set(&mut one, CAP, 48);
    save(&mut one);
    wait(&mut other, "the change on disk", is_changed_on_disk);
    let file_id = id(&other);
    apply(&mut other, Command::Reload(file_id));
    assert_eq!((stated(&other, CAP), stated(&other, INFLOW)), (Some(48), None));
    assert!(!file(&other).is_changed() && !is_changed_on_disk(&other));
    apply(&mut other, Command::Undo);
    assert_eq!((stated(&other, CAP), stated(&other, INFLOW)), (Some(36), Some(800)));
    assert!(file(&other).is_changed());
    // The one that saved is told nothing: it is its own text.
    std::thread::sleep(Duration::from_millis(100));
    settle(&mut one);
    assert!(one.session.notices.is_empty(), "{:?}", one.session.notices);
}

#[test]
fn nothing_is_saved_over_what_was_not_seen() {
    let folder = Folder::new("unseen");
    let path = folder.reform();
    // These two look at the disk so seldom that they only see it when saving.
    let [mut one, mut other] = [(); 2].map(|()| program_with(&path));
    set(&mut one, CAP, 48);
    save(&mut one);
    let saved = fs::read(&path).unwrap();
    set(&mut other, CAP, 50);
    save(&mut other);
    assert!(is_changed_on_disk(&other));
    assert_eq!(fs::read(&path).unwrap(), saved);
    assert_eq!(stated(&other, CAP), Some(50));
    let file_id = id(&other);
    apply(&mut other, Command::KeepMine(file_id));
    assert!(file(&other).is_changed() && !is_changed_on_disk(&other));
    save(&mut other);
    assert!(!file(&other).is_changed(), "{:?}", other.session.notices);
    assert_eq!(stated(&program_with(&path), CAP), Some(50));
}

#[test]
fn that_a_file_was_not_saved_is_said_until_it_is_answered() {
    let folder = Folder::new("refused");
    let (path, mut app, _other) = two(&folder);
    set(&mut app, CAP, 48);
    folder.file("reform.ron", &EXAMPLES[0].text.replacen("value: 705.4", "value: 700", 1));
    save(&mut app);
    let is_said = |app: &App| has(app, |notice| matches!(notice, Notice::ChangedOnDisk { is_refused: true, .. }));
    assert!(is_said(&app));
    // Seen once more by looking at the disk, it is the same.
    std::thread::sleep(Duration::from_millis(100));
    settle(&mut app);
    assert!(is_said(&app));
    // Kept while a saving is under way that does not know of it yet, it is saved.
    let file_id = id(&app);
    app.apply(Command::Save(file_id));
    app.apply(Command::KeepMine(file_id));
    settle(&mut app);
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

/// The input of a row that is a figure.
fn figure(row: &Row) -> &path::Path {
    let Change::Figure(changed) = &row.change else { unreachable!("{:?}", row.change) };
    changed.stated.path()
}

fn is_text(row: &Row) -> bool {
    matches!(row.change, Change::Text(_))
}

#[test]
fn what_differs_is_chosen_figure_by_figure() {
    let folder = Folder::new("chosen");
    let path = folder.reform();
    let [mut one, mut other] = [(); 2].map(|()| program_with(&path));
    set(&mut one, CAP, 48);
    set(&mut one, "groups/ressourceforløb/weeks", 60);
    save(&mut one);
    set(&mut other, INFLOW, 800);
    set(&mut other, "groups/ressourceforløb/weeks", 70);
    save(&mut other);
    let file_id = id(&other);
    apply(&mut other, Command::Compare(file_id));
    assert_eq!(other.session.overlay, Some(Overlay::Choose(file_id)));
    let choosing = other.session.choosing.as_ref().unwrap();
    let rows: Vec<_> = choosing.rows.iter().map(|row| (figure(row).as_str(), row.takes_theirs, row.in_both)).collect();
    // The cap was changed there, the inflow here, the weeks in both places.
    let weeks = "groups/ressourceforløb/weeks";
    let mut expected = vec![(CAP, true, false), (INFLOW, false, false), (weeks, false, true)];
    expected.sort_unstable();
    let mut found = rows.clone();
    found.sort_unstable();
    assert_eq!(found, expected);
    let row = rows.iter().position(|(path, ..)| *path == weeks).unwrap();
    apply(&mut other, Command::ChooseVersion(Some(row), true));
    apply(&mut other, Command::TakeChosen);
    assert!(other.session.overlay.is_none() && !is_changed_on_disk(&other));
    let all = [CAP, INFLOW, weeks].map(|path| stated(&other, path));
    assert_eq!(all, [Some(48), Some(800), Some(60)]);
    save(&mut other);
    let again = program_with(&path);
    assert_eq!([CAP, INFLOW, weeks].map(|path| stated(&again, path)), all);
    apply(&mut other, Command::Undo);
    assert_eq!([CAP, INFLOW, weeks].map(|path| stated(&other, path)), [Some(36), Some(800), Some(70)]);
}

#[test]
fn a_choice_that_cannot_stand_is_told_and_not_taken() {
    let folder = Folder::new("cannot-stand");
    let path = folder.reform();
    let mut app = program_with(&path);
    // Somebody else raises the mean of the base to 58; here the cap of the base is lowered to 50, above the mean of 45.
    let base = SideChoice { file: id(&app), rule_set: file(&app).scenario.rule_sets[0].id.clone() };
    let field = Field { side: base, path: CAP.into() };
    apply(&mut app, Command::SetInput { field, value: Value::Number(50.into()), dragging: false });
    folder.file("reform.ron", &EXAMPLES[0].text.replacen("mean: (value: 45,", "mean: (value: 58,", 1));
    save(&mut app);
    let file_id = id(&app);
    apply(&mut app, Command::Compare(file_id));
    apply(&mut app, Command::TakeChosen);
    assert!(app.session.choosing.as_ref().unwrap().refused.as_ref().is_some_and(|errors| !errors.is_empty()));
    assert!(file(&app).is_changed() && app.session.overlay == Some(Overlay::Choose(file_id)));
    for row in 0..app.session.choosing.as_ref().unwrap().rows.len() {
        apply(&mut app, Command::ChooseVersion(Some(row), true));
    }
    apply(&mut app, Command::TakeChosen);
    assert!(app.session.choosing.is_none() && !file(&app).is_changed());
}

#[test]
fn what_only_the_disk_has_brings_its_name_and_can_be_saved() {
    let folder = Folder::new("brings-name");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let line = "costs: {\n        \"ny\": (name: \"Ny udgift\", group: \"ressourceforløb\", per_person: 1_000, area: service, \
                refund: none),";
    let text = EXAMPLES[0].text.replacen("costs: {", line, 1);
    let text = text.replacen("title: \"", "title: \"Deres ", 1);
    folder.file("reform.ron", &text);
    save(&mut app);
    let file_id = id(&app);
    for takes_theirs in [true, false] {
        apply(&mut app, Command::Compare(file_id));
        let rows = app.session.choosing.as_ref().unwrap().rows.len();
        // The title as here, the cost line from the disk; then the other way round, where its name goes with it.
        apply(&mut app, Command::ChooseVersion(None, takes_theirs));
        let is_title = |row: &usize| is_text(&app.session.choosing.as_ref().unwrap().rows[*row]);
        let title = (0..rows).find(is_title).unwrap();
        apply(&mut app, Command::ChooseVersion(Some(title), !takes_theirs));
        apply(&mut app, Command::TakeChosen);
        assert!(app.session.choosing.is_none(), "{:?}", app.session.choosing.as_ref().unwrap().refused);
        assert_eq!(file(&app).scenario.names.contains_key(&path::Path::new("costs/ny")), takes_theirs);
        save(&mut app);
        assert!(!file(&app).is_changed(), "{:?}", app.session.notices);
        assert_eq!(file(&program_with(&path)).scenario, file(&app).scenario);
        apply(&mut app, Command::Undo);
        folder.file("reform.ron", &text);
        save(&mut app);
    }
}

#[test]
fn a_total_and_a_pair_of_sides_on_the_disk_can_be_taken_or_left() {
    for takes_theirs in [true, false] {
        let folder = Folder::new("total");
        let (path, mut app, _other) = two(&folder);
        let mut theirs = Scenario::clone(&file(&app).scenario);
        let mine = theirs.sides.clone();
        theirs.totals.push(Total {
            id: "ydelser".into(),
            name: "Ydelser".into(),
            groups: ["kontanthjælp", "andre-ydelser"].map(Into::into).to_vec(),
        });
        theirs.sides = Some(["hoejst-3-aar", "hoejst-5-aar"].map(Into::into));
        set(&mut app, CAP, 48);
        fs::write(&path, whole(&theirs)).unwrap();
        wait(&mut app, "the change on disk", is_changed_on_disk);
        let file_id = id(&app);
        apply(&mut app, Command::Compare(file_id));
        let rows = &app.session.choosing.as_ref().unwrap().rows;
        let kinds = |one: fn(&Change) -> bool| rows.iter().filter(|row| one(&row.change)).count();
        assert_eq!(kinds(|change| matches!(change, Change::Total(_))), 1);
        assert_eq!(kinds(|change| matches!(change, Change::Sides(_))), 1);
        for row in 0..rows.len() {
            let change = &app.session.choosing.as_ref().unwrap().rows[row].change;
            if matches!(change, Change::Total(_) | Change::Sides(_)) {
                apply(&mut app, Command::ChooseVersion(Some(row), takes_theirs));
            }
        }
        apply(&mut app, Command::TakeChosen);
        assert_eq!(stated(&app, CAP), Some(48));
        save(&mut app);
        let saved = program_with(&path);
        let scenario = &file(&saved).scenario;
        assert_eq!(*scenario, file(&app).scenario);
        assert_eq!(&scenario.totals, if takes_theirs { &theirs.totals[..] } else { &[] });
        assert_eq!(scenario.sides, if takes_theirs { theirs.sides } else { mine });
    }
}

#[test]
fn a_rule_set_that_was_changed_here_does_not_go_in_silence() {
    for (is_changed, takes_theirs) in [(false, true), (true, false)] {
        let folder = Folder::new("dropped");
        let (path, mut app, _other) = two(&folder);
        let mut theirs = Scenario::clone(&file(&app).scenario);
        theirs.published.clear();
        theirs.sides = None;
        let dropped = theirs.rule_sets.remove(1).id;
        // What builds on it goes too, and the investment it brings.
        theirs.rule_sets.retain(|rules| rules.builds_on.as_ref() != Some(&dropped));
        std::sync::Arc::make_mut(&mut theirs.names).retain(|path, _| {
            ["investments", "compensation_lines"].iter().all(|section| path.below(section).is_none())
        });
        if is_changed {
            set(&mut app, CAP, 48);
        }
        fs::write(&path, whole(&theirs)).unwrap();
        wait(&mut app, "the change on disk", is_changed_on_disk);
        let file_id = id(&app);
        apply(&mut app, Command::Compare(file_id));
        let rows = &app.session.choosing.as_ref().unwrap().rows;
        let is_it = |row: &&Row| matches!(&row.change, Change::RuleSet(rules) if rules.member().unwrap().id == dropped);
        let row = rows.iter().find(is_it).unwrap();
        assert_eq!((row.takes_theirs, row.in_both), (takes_theirs, is_changed));
        apply(&mut app, Command::TakeChosen);
        assert_eq!(file(&app).scenario.rule_set(&dropped).is_some(), is_changed);
    }
}

#[test]
fn a_file_that_is_gone_is_told_and_can_be_saved_again() {
    let folder = Folder::new("gone");
    let (path, mut app, _other) = two(&folder);
    let elsewhere = folder.0.join("flyttet.ron");
    fs::rename(&path, &elsewhere).unwrap();
    let is_gone = |app: &App| has(app, |notice| matches!(notice, Notice::Gone { .. }));
    wait(&mut app, "that it is gone", is_gone);
    assert!(file(&app).is_changed(), "it is nowhere but here");
    fs::rename(&elsewhere, &path).unwrap();
    wait(&mut app, "that it is back", |app| !is_gone(app));
    assert!(!file(&app).is_changed());
    fs::remove_file(&path).unwrap();
    wait(&mut app, "that it is gone", is_gone);
    save(&mut app);
    assert!(!file(&app).is_changed() && !is_gone(&app));
    assert_eq!(file(&program_with(&path)).scenario, file(&app).scenario);
}

#[test]
fn a_text_that_cannot_be_read_is_told_and_what_is_open_stays() {
    let folder = Folder::new("half");
    let (path, mut app, _other) = two(&folder);
    let half = &EXAMPLES[0].text[..EXAMPLES[0].text.len() / 2];
    fs::write(&path, half.as_bytes()).unwrap();
    wait(&mut app, "the change on disk", is_changed_on_disk);
    let file_id = id(&app);
    apply(&mut app, Command::Reload(file_id));
    apply(&mut app, Command::Reload(file_id));
    assert_eq!(app.session.failures.len(), 1, "with line and column, once");
    assert_eq!(stated(&app, CAP), Some(36));
    assert!(file(&app).is_changed(), "it is nowhere but here");
    // Looking at it was not leave to write over it.
    save(&mut app);
    assert_eq!(fs::read(&path).unwrap(), half.as_bytes());
    assert!(is_changed_on_disk(&app));
    apply(&mut app, Command::KeepMine(file_id));
    save(&mut app);
    assert_eq!(file(&program_with(&path)).scenario, file(&app).scenario);
    // Bytes that are no text at all are kept apart and replaced only when the user says so.
    fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    wait(&mut app, "the change on disk", is_changed_on_disk);
    set(&mut app, CAP, 48);
    save(&mut app);
    assert_eq!(fs::read(&path).unwrap(), [0xff, 0xfe, 0x00]);
    apply(&mut app, Command::KeepMine(file_id));
    // Gone for a moment and back again, it is still not what is open here.
    fs::remove_file(&path).unwrap();
    wait(&mut app, "that it is gone", |app| has(app, |notice| matches!(notice, Notice::Gone { .. })));
    fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    wait(&mut app, "that it is back", |app| !has(app, |notice| matches!(notice, Notice::Gone { .. })));
    assert!(file(&app).is_changed());
    save(&mut app);
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

#[test]
fn opening_what_is_open_with_changes_shows_it_and_can_read_it_again() {
    let folder = Folder::new("open-already");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    apply(&mut app, Command::OpenPaths(vec![path]));
    assert_eq!(app.document.files().len(), 1);
    assert!(has(&app, |notice| matches!(notice, Notice::OpenAlready { .. })));
    assert_eq!(stated(&app, CAP), Some(48), "nothing is lost by opening");
    let file_id = id(&app);
    apply(&mut app, Command::Reload(file_id));
    assert_eq!(stated(&app, CAP), Some(36));
    apply(&mut app, Command::Undo);
    assert_eq!(stated(&app, CAP), Some(48));
}

#[test]
fn a_late_answer_of_reading_again_does_not_undo_a_saving() {
    let folder = Folder::new("late");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let file_id = id(&app);
    app.apply(Command::Reload(file_id));
    app.apply(Command::Save(file_id));
    settle(&mut app);
    assert_eq!((stated(&app, CAP), file(&app).is_changed()), (Some(48), false));
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

#[test]
fn going_back_before_a_reload_that_brought_other_names_keeps_the_comments() {
    let folder = Folder::new("names");
    let path = folder.reform();
    let mut app = program_with(&path);
    set(&mut app, CAP, 48);
    let theirs =
        EXAMPLES[0].text.replacen("title: \"Borgere i ressourceforløb. Præsentation\"", "title: \"Præsentation\"", 1);
    assert_ne!(theirs, EXAMPLES[0].text);
    fs::write(&path, theirs).unwrap();
    let file_id = id(&app);
    apply(&mut app, Command::Reload(file_id));
    apply(&mut app, Command::Undo);
    save(&mut app);
    assert!(app.session.notices.is_empty(), "{:?}", app.session.notices);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("// Enhedspriserne er i 2017-priser") && text.contains("forløb. Præsentation"));
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}
