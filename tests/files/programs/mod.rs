//! Files can be trusted: saved whole or not at all, changes by others noticed, work that is not saved kept.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "tests of files make files")]

mod anything;
mod others;
mod recovery;
mod saving;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use sidestil::{
    app::{
        App, Command,
        document::{Field, FileId, OpenFile, SideChoice},
        examples::EXAMPLES,
        notices::Notice,
        settings::Settings,
    },
    scenario::figure::Value,
};

/// A folder of its own that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("sidestil-files-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path.canonicalize().unwrap())
    }

    /// A copy of the reform example.
    fn reform(&self) -> PathBuf {
        self.file("reform.ron", EXAMPLES[0].text)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn program() -> App {
    App::new(Settings::default(), Arc::new(|| {}))
}

/// A program with this file open.
fn program_with(path: &Path) -> App {
    let mut app = program();
    apply(&mut app, Command::OpenPaths(vec![path.to_owned()]));
    assert_eq!(app.document.files().len(), 1, "{:?}", app.session.failures);
    app
}

/// Lets everything come to its end that was begun.
fn settle(app: &mut App) {
    for _ in 0..10_000 {
        app.logic();
        if app.jobs.running() == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("a job does not end");
}

fn apply(app: &mut App, command: Command) {
    app.apply(command);
    settle(app);
}

/// Waits for something that comes by itself.
fn wait(app: &mut App, what: &str, has_come: impl Fn(&App) -> bool) {
    for _ in 0..2_000 {
        app.logic();
        if has_come(app) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never came: {what}");
}

fn file(app: &App) -> &OpenFile {
    app.document.files().last().unwrap()
}

fn id(app: &App) -> FileId {
    file(app).id
}

const CAP: &str = "groups/ressourceforløb/stay/at_most";
const INFLOW: &str = "groups/ressourceforløb/inflow";

/// Types a value under the second rule set of the last file.
fn set(app: &mut App, path: &str, value: i64) {
    let side = SideChoice { file: id(app), rule_set: file(app).scenario.rule_sets[1].id.clone() };
    let field = Field { side, path: path.into() };
    apply(app, Command::SetInput { field, value: Value::Number(value.into()), dragging: false });
    assert!(app.session.rejected.is_none(), "{:?}", app.session.rejected);
}

/// What the second rule set of the last file says itself.
fn stated(app: &App, path: &str) -> Option<i64> {
    let rules = &file(app).scenario.rule_sets[1];
    rules.changes.get(path).and_then(|figure| i64::try_from(figure.value.number()?).ok())
}

fn save(app: &mut App) {
    let id = id(app);
    apply(app, Command::Save(id));
}

fn has(app: &App, is_it: impl Fn(&Notice) -> bool) -> bool {
    app.session.notices.iter().any(is_it)
}

fn is_changed_on_disk(app: &App) -> bool {
    has(app, |notice| matches!(notice, Notice::ChangedOnDisk { .. }))
}
