//! What is remembered between runs: read whatever the file is, and written so that two windows do not undo each other.
#![expect(clippy::disallowed_methods, reason = "the files that are read are made here")]
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use sidestil::{
    app::{
        App, Command,
        examples::EXAMPLES,
        settings::{MOST_RECENT, Renderer, Settings, ThemeChoice},
    },
    present::words::language::Language,
};

/// An empty folder for one test.
fn folder(test: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sidestil-settings-{test}-{}", std::process::id()));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    fs::canonicalize(folder).unwrap()
}

fn load(folder: &Path) -> Settings {
    Settings::load_from(folder.join("settings.ron"))
}

/// The program after all its jobs.
fn app(settings: Settings, commands: impl IntoIterator<Item = Command>) -> App {
    let mut app = App::new(settings, Arc::new(|| {}));
    commands.into_iter().for_each(|command| run(&mut app, command));
    app
}

fn run(app: &mut App, command: Command) {
    app.apply(command);
    while app.jobs.running() + app.recent.looked_for() > 0 {
        std::thread::sleep(Duration::from_millis(2));
        app.logic();
    }
    app.logic();
}

/// A scenario in a folder.
fn scenario(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, EXAMPLES[4].text).unwrap();
    file
}

#[test]
fn what_is_remembered_comes_back() {
    let folder = folder("back");
    let mut settings = load(&folder);
    let file = folder.join("æble.ron");
    settings.remember(|settings| {
        settings.language = Some(Language::English);
        settings.theme = ThemeChoice::Dark;
        settings.zoom = 1.25;
        settings.working_renderer = Some(Renderer::Glow);
        settings.panel_open = false;
        settings.panel_width = Some(444.0);
        settings.findings_open = true;
        settings.pinned = vec!["groups/job/inflow".to_owned()];
        settings.recent = vec![file.clone()];
        settings.last_folder = Some(folder.clone());
    });
    assert_eq!(load(&folder), settings);
    assert!(!folder.join("settings.ron.bak").exists(), "nothing was damaged");
}

#[test]
fn two_windows_do_not_undo_each_other() {
    let folder = folder("two");
    let (mut one, mut other) = (load(&folder), load(&folder));
    one.remember(|settings| settings.theme = ThemeChoice::Dark);
    other.remember(|settings| settings.panel_open = false);
    one.remember(|settings| settings.recent.insert(0, folder.join("a.ron")));
    other.remember(|settings| settings.recent.insert(0, folder.join("b.ron")));
    let kept = load(&folder);
    assert_eq!((kept.theme, kept.panel_open), (ThemeChoice::Dark, false));
    assert_eq!(kept.recent, [folder.join("b.ron"), folder.join("a.ron")]);
    // A window keeps looking as it did, but the list of files is one.
    assert_eq!((other.theme, &other.recent), (ThemeChoice::Light, &kept.recent));
}

#[test]
fn one_damaged_choice_leaves_the_others_and_is_kept_aside() {
    let folder = folder("choice");
    let text = "(theme: Dark, zoom: \"stor\", recent: 7, numbers: Fransk, panel_width: Some(400.0))";
    fs::write(folder.join("settings.ron"), text).unwrap();
    let mut settings = load(&folder);
    assert_eq!((settings.theme, settings.zoom, settings.panel_width), (ThemeChoice::Dark, 1.0, Some(400.0)));
    assert_eq!(fs::read_to_string(folder.join("settings.ron")).unwrap(), text, "reading writes nothing");
    settings.remember(|settings| settings.findings_open = true);
    assert_eq!(fs::read_to_string(folder.join("settings.ron.bak")).unwrap(), text);
    // Whole again: what was set aside stays.
    settings.remember(|settings| settings.findings_open = false);
    assert_eq!(fs::read_to_string(folder.join("settings.ron.bak")).unwrap(), text);
    assert_eq!(load(&folder), settings);
}

#[test]
fn a_file_that_cannot_be_one_is_as_if_it_were_not_there() {
    let large = vec![b' '; 50 * 1024 * 1024];
    let deep = "(".repeat(100_000).into_bytes();
    let damaged: [&[u8]; 7] = [b"", b"\xff\xfe\0\x80", b"theme: Dark", b"(theme: Dark", b"[]", &large, &deep];
    for (index, content) in damaged.into_iter().enumerate() {
        let folder = folder(&format!("none-{index}"));
        fs::write(folder.join("settings.ron"), content).unwrap();
        let mut settings = load(&folder);
        assert_eq!(Settings { is_kept: false, file: None, ..settings.clone() }, Settings::default(), "{index}");
        settings.remember(|settings| settings.theme = ThemeChoice::Dark);
        assert_eq!(load(&folder).theme, ThemeChoice::Dark, "{index}");
        assert_eq!(fs::read(folder.join("settings.ron.bak")).unwrap(), content, "{index}");
        fs::remove_dir_all(folder).unwrap();
    }
}

#[test]
fn a_folder_in_the_place_of_the_file_is_set_aside() {
    let folder = folder("folder");
    fs::create_dir(folder.join("settings.ron")).unwrap();
    let mut settings = load(&folder);
    settings.remember(|settings| settings.theme = ThemeChoice::Dark);
    assert_eq!(load(&folder).theme, ThemeChoice::Dark);
    assert!(folder.join("settings.ron.bak").is_dir());
}

#[test]
fn what_cannot_be_used_is_brought_into_limits() {
    let folder = folder("limits");
    let pins: Vec<String> = (0..9).map(|index| format!("\"costs/{index}\"")).collect();
    let files: Vec<String> = (0..30).map(|index| format!("{:?}", folder.join(format!("{}.ron", index / 2)))).collect();
    let text = format!(
        "(zoom: NaN, panel_width: Some(9000.0), pinned: [\"a\", \"a\", {}], recent: [\"relative.ron\", {}])",
        pins.join(", "),
        files.join(", "),
    );
    fs::write(folder.join("settings.ron"), text).unwrap();
    let settings = load(&folder);
    assert_eq!((settings.zoom, settings.panel_width), (1.0, Some(560.0)));
    assert_eq!(settings.pinned, ["a", "costs/0", "costs/1", "costs/2", "costs/3", "costs/4"]);
    let expected: Vec<PathBuf> = (0..MOST_RECENT).map(|index| folder.join(format!("{index}.ron"))).collect();
    assert_eq!(settings.recent, expected);
}

#[test]
fn what_was_not_loaded_writes_nothing() {
    let folder = folder("nothing");
    let file = Some(folder.join("settings.ron"));
    let mut settings = Settings { file, ..Settings::default() };
    settings.remember(|settings| settings.theme = ThemeChoice::Dark);
    assert_eq!(settings.theme, ThemeChoice::Dark);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
}

#[test]
fn an_opened_file_comes_first_each_once_and_no_example_does() {
    let folder = folder("recent");
    let (a, b) = (scenario(&folder, "a.ron"), scenario(&folder, "b.ron"));
    let open = |files: &[&Path]| Command::OpenPaths(files.iter().map(|file| (*file).to_owned()).collect());
    let mut app = app(load(&folder), [open(&[&a, &b]), Command::OpenExample(0)]);
    assert_eq!(app.settings.recent, [b.clone(), a.clone()]);
    // By another way to the same file, and one that is open already.
    run(&mut app, open(&[&folder.join(".").join("a.ron")]));
    assert_eq!(app.settings.recent, [a.clone(), b.clone()]);
    // What cannot be opened does not come in.
    fs::write(folder.join("broken.ron"), "(").unwrap();
    run(&mut app, open(&[&folder.join("broken.ron")]));
    assert_eq!(load(&folder).recent, [a, b]);
}

#[test]
fn files_that_are_gone_are_found_in_the_background() {
    let folder = folder("gone");
    let files = [scenario(&folder, "a.ron"), scenario(&folder, "b.ron")];
    let mut app = app(load(&folder), [Command::OpenPaths(files.to_vec())]);
    let [a, b] = files;
    fs::remove_file(&a).unwrap();
    run(&mut app, Command::LookForRecent);
    assert!(app.recent.is_missing(&a) && !app.recent.is_missing(&b));
    scenario(&folder, "a.ron");
    run(&mut app, Command::LookForRecent);
    assert!(!app.recent.is_missing(&a));
    // Opening one that has gone marks it at once.
    fs::remove_file(&a).unwrap();
    let id = app.document.files()[0].id;
    run(&mut app, Command::CloseFile(id));
    run(&mut app, Command::OpenPaths(vec![a.clone()]));
    assert!(app.recent.is_missing(&a));
    run(&mut app, Command::ForgetRecent(Some(a)));
    assert_eq!(load(&folder).recent, [b]);
    run(&mut app, Command::ForgetRecent(None));
    assert!(load(&folder).recent.is_empty());
}

#[test]
fn the_session_begins_as_the_last_one_was_left() {
    let folder = folder("session");
    let pin = |index: usize| format!("costs/c{index}/amount");
    let toggles = (0..7).map(|index| Command::TogglePin(pin(index).as_str().into()));
    let commands = [Command::TogglePanel, Command::ToggleFindings, Command::PanelWidth(380.0)];
    app(load(&folder), toggles.chain(commands));
    let app = app(load(&folder), []);
    assert!(!app.session.panel_open && app.session.findings_open);
    assert_eq!(app.settings.panel_width, Some(380.0));
    // The seventh takes the place of the first.
    let pinned: Vec<&str> = app.session.pinned.iter().map(sidestil::scenario::path::Path::as_str).collect();
    assert_eq!(pinned, (1..7).map(pin).collect::<Vec<_>>());
}
