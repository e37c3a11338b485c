//! Work that is not saved is kept within seconds and offered at the next start, whatever ended the program.

use super::*;
use sidestil::app::files::recovery::keeping::Keeping;

/// A program that keeps its work in a folder, with the file open.
fn keeping(root: &Path, path: &Path) -> App {
    let mut app = program_with(path);
    app.keeping = Keeping::new(Some(root.to_owned()));
    app
}

/// The same, with a cap typed five seconds ago.
pub(super) fn changed(root: &Path, path: &Path, cap: i64) -> App {
    let mut app = keeping(root, path);
    set(&mut app, CAP, cap);
    at(&mut app, 0);
    at(&mut app, 5);
    app
}

/// A new start of the program, which has looked for what earlier runs left.
pub(super) fn started(root: &Path) -> App {
    let mut app = program();
    app.keeping = Keeping::new(Some(root.to_owned()));
    app.look_for_lost();
    // It answers only where there is something: long enough for a folder.
    for _ in 0..100 {
        app.logic();
        if !app.session.lost.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    app
}

/// The clock goes to so many seconds, and what is to be kept is.
fn at(app: &mut App, seconds: u64) {
    app.keep(Duration::from_secs(seconds));
    for _ in 0..400 {
        app.logic();
        // Asked again while it runs, it answers with a short wait.
        if app.keep(Duration::from_secs(seconds)) != Duration::from_millis(200) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The files kept below a folder.
fn kept(root: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(root).into_iter().flatten().map(|folder| folder.unwrap().path());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some()).collect();
    files.sort();
    files
}

#[test]
fn what_a_program_leaves_is_offered_and_comes_back_as_a_step() {
    let folder = Folder::new("left");
    let root = folder.0.join("recovery");
    let path = folder.reform();
    let mut app = keeping(&root, &path);
    at(&mut app, 0);
    assert_eq!(kept(&root).len(), 0, "nothing has changed");
    set(&mut app, CAP, 48);
    at(&mut app, 1);
    at(&mut app, 9);
    assert_eq!(kept(&root).len(), 1, "within ten seconds of the change");
    let scenario = Arc::clone(&file(&app).scenario);
    drop(app);
    let mut app = started(&root);
    assert!(has(&app, |notice| matches!(notice, Notice::Lost)));
    assert_eq!(app.document.files().len(), 0, "only offered");
    apply(&mut app, Command::Recover);
    assert_eq!(file(&app).scenario, scenario);
    assert_eq!(file(&app).path.as_ref(), Some(&path));
    assert!(file(&app).is_changed() && app.session.lost.is_empty() && app.session.notices.is_empty());
    assert_eq!(kept(&root).len(), 1, "it is kept until it is saved");
    apply(&mut app, Command::Undo);
    assert_eq!(stated(&app, CAP), Some(36), "as on disk");
    apply(&mut app, Command::Redo);
    save(&mut app);
    at(&mut app, 1);
    assert_eq!(kept(&root).len(), 0, "saved");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("// Enhedspriserne er i 2017-priser"), "with its comments");
    assert_eq!(stated(&program_with(&path), CAP), Some(48));
}

#[test]
fn a_value_that_never_rests_is_kept_all_the_same() {
    let folder = Folder::new("restless");
    let root = folder.0.join("recovery");
    let mut app = keeping(&root, &folder.reform());
    for second in 0..10 {
        set(&mut app, CAP, 40 + i64::try_from(second).unwrap());
        at(&mut app, second);
    }
    let text = fs::read_to_string(&kept(&root)[0]).unwrap();
    assert!((40..50).any(|cap| text.contains(&format!("value: {cap}"))), "{text}");
}

#[test]
fn several_programs_keep_their_own_and_what_a_living_one_keeps_is_not_offered() {
    let folder = Folder::new("several");
    let root = folder.0.join("recovery");
    let mut all: Vec<App> = (0..3)
        .map(|index| {
            let path = folder.file(&format!("fil-{index}.ron"), EXAMPLES[0].text);
            changed(&root, &path, 40 + index)
        })
        .collect();
    assert_eq!(kept(&root).len(), 3);
    let living = all.pop();
    drop(all);
    let mut app = started(&root);
    let names = |app: &App| -> Vec<String> {
        let lost = app.session.lost.iter().flat_map(|lost| &lost.kept);
        lost.map(|(_, kept)| kept.name.clone()).collect()
    };
    let mut found = names(&app);
    found.sort();
    assert_eq!(found, ["fil-0.ron", "fil-1.ron"]);
    // Offered by one program, they are not offered by another at the same time.
    assert_eq!(started(&root).session.lost.len(), 0);
    apply(&mut app, Command::Recover);
    assert_eq!(app.document.files().len(), 2);
    apply(&mut app, Command::CloseAnyway(None));
    drop(living);
    assert_eq!(names(&started(&root)), ["fil-2.ron"]);
}

#[test]
fn what_is_put_off_is_offered_again_and_what_is_discarded_is_not() {
    let folder = Folder::new("put-off");
    let root = folder.0.join("recovery");
    drop(changed(&root, &folder.reform(), 48));
    let mut app = started(&root);
    apply(&mut app, Command::Dismiss(0));
    drop(app);
    let mut app = started(&root);
    assert_eq!(app.session.lost.len(), 1);
    apply(&mut app, Command::DiscardLost);
    drop(app);
    assert_eq!(started(&root).session.lost.len(), 0);
    assert_eq!(kept(&root).len(), 0);
}

#[test]
fn a_program_that_ends_well_leaves_nothing() {
    let folder = Folder::new("well");
    let root = folder.0.join("recovery");
    let mut app = changed(&root, &folder.reform(), 48);
    apply(&mut app, Command::CloseAnyway(None));
    assert!(app.session.closing);
    assert_eq!(fs::read_dir(&root).unwrap().count(), 0);
}

#[test]
fn work_on_an_example_and_on_a_file_that_has_changed_since_comes_back_too() {
    let folder = Folder::new("since");
    let root = folder.0.join("recovery");
    let path = folder.reform();
    let mut app = keeping(&root, &path);
    set(&mut app, CAP, 48);
    apply(&mut app, Command::OpenExample(0));
    set(&mut app, CAP, 50);
    at(&mut app, 0);
    at(&mut app, 5);
    drop(app);
    fs::write(&path, EXAMPLES[0].text.replacen("value: 705.4", "value: 700", 1)).unwrap();
    let mut app = started(&root);
    app.watch_every(Duration::from_millis(10));
    apply(&mut app, Command::Recover);
    assert_eq!(app.document.files().len(), 2);
    assert_eq!((stated(&app, CAP), file(&app).path.as_ref()), (Some(50), None));
    wait(&mut app, "that the file has changed on disk", is_changed_on_disk);
}

#[test]
fn work_that_comes_back_to_a_newer_file_is_not_saved_over_it_unseen() {
    let folder = Folder::new("newer");
    let root = folder.0.join("recovery");
    let path = folder.reform();
    drop(changed(&root, &path, 48));
    // A colleague saves; the file is opened as it is now, and then the work comes back.
    let theirs = EXAMPLES[0].text.replacen("value: 705.4", "value: 700", 1);
    fs::write(&path, &theirs).unwrap();
    let mut app = started(&root);
    apply(&mut app, Command::OpenPaths(vec![path.clone()]));
    apply(&mut app, Command::Recover);
    assert_eq!((app.document.files().len(), stated(&app, CAP)), (1, Some(48)));
    save(&mut app);
    assert!(is_changed_on_disk(&app));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn kept_work_that_cannot_be_read_is_told_once_and_stays() {
    let folder = Folder::new("damaged");
    let root = folder.0.join("recovery");
    drop(changed(&root, &folder.reform(), 48));
    let own = kept(&root).remove(0);
    let damaged = own.with_file_name("7.ron");
    fs::write(&damaged, "(name: \"halv").unwrap();
    let mut app = started(&root);
    let is_told = |app: &App| has(app, |notice| matches!(notice, Notice::Damaged(places) if places.len() == 1));
    assert!(is_told(&app));
    apply(&mut app, Command::Recover);
    apply(&mut app, Command::CloseAnyway(None));
    drop(app);
    assert_eq!(fs::read_to_string(damaged.with_extension("damaged")).unwrap(), "(name: \"halv");
    assert!(!is_told(&started(&root)));
}

#[test]
fn where_nothing_can_be_kept_that_is_said_once() {
    let folder = Folder::new("nowhere");
    let root = folder.file("recovery", "a file where the folder should be");
    let mut app = changed(&root, &folder.reform(), 48);
    let told = |app: &App| app.session.notices.iter().filter(|notice| matches!(notice, Notice::NotKept(_))).count();
    assert_eq!(told(&app), 1);
    apply(&mut app, Command::Dismiss(0));
    set(&mut app, CAP, 49);
    at(&mut app, 20);
    at(&mut app, 30);
    assert_eq!(told(&app), 0);
    assert_eq!(stated(&app, CAP), Some(49));
}

#[test]
fn where_nothing_could_be_kept_it_is_tried_again() {
    let folder = Folder::new("again");
    let root = folder.file("recovery", "a file where the folder should be");
    let mut app = changed(&root, &folder.reform(), 48);
    let is_told = |app: &App| has(app, |notice| matches!(notice, Notice::NotKept(_)));
    assert!(is_told(&app));
    // Whatever was in the way is gone: the work is kept without a further change.
    fs::remove_file(&root).unwrap();
    at(&mut app, 6);
    at(&mut app, 12);
    assert_eq!(kept(&root).len(), 1);
    assert!(!is_told(&app));
    // Somebody tidies the folder away under the running program, and nothing more is changed.
    fs::remove_dir_all(&root).unwrap();
    at(&mut app, 18);
    at(&mut app, 20);
    assert_eq!(kept(&root).len(), 1);
    fs::remove_dir_all(&root).unwrap();
    set(&mut app, CAP, 49);
    at(&mut app, 21);
    at(&mut app, 23);
    at(&mut app, 24);
    at(&mut app, 40);
    assert_eq!(kept(&root).len(), 1);
    drop(app);
    let mut app = started(&root);
    apply(&mut app, Command::Recover);
    assert_eq!(stated(&app, CAP), Some(49));
}

#[test]
fn work_of_two_windows_on_one_file_comes_back_as_two_scenarios() {
    let folder = Folder::new("two-works");
    let root = folder.0.join("recovery");
    let path = folder.reform();
    for value in [27, 28] {
        drop(changed(&root, &path, value));
    }
    let mut app = started(&root);
    apply(&mut app, Command::OpenPaths(vec![path.clone()]));
    set(&mut app, CAP, 29);
    apply(&mut app, Command::Recover);
    let found: Vec<(&str, bool)> =
        app.document.files().iter().map(|file| (file.name.as_str(), file.path.is_some())).collect();
    assert_eq!(found[0], ("reform.ron", true));
    assert_eq!(found[1..], [("reform (gendannet).ron", false), ("reform (gendannet 2).ron", false)]);
    let cap = |file: &OpenFile| file.scenario.rule_sets[1].changes.get(CAP).unwrap().value.number();
    let mut caps: Vec<_> = app.document.files().iter().map(cap).collect();
    caps.sort();
    assert_eq!(caps, [27, 28, 29].map(|value| Some(value.into())), "none of the three is lost");
    assert!(app.document.files().iter().all(OpenFile::is_changed));
    // And all three are still there when the program ends badly again.
    at(&mut app, 3);
    at(&mut app, 5);
    assert_eq!(kept(&root).len(), 3);
}
