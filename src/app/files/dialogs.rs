//! How the user is asked for files: by the system's dialog, which never blocks the window, or by a path to type.

use std::path::PathBuf;

#[cfg(feature = "gui")]
use crate::app::answers::Done;
use crate::app::{
    answers::Purpose,
    document::FileId,
    session::Overlay,
    state::{App, Asks},
};
#[cfg(feature = "gui")]
use crate::present::words::language::Language;
use crate::present::words::paths;

impl App {
    /// Asks for files to open.
    pub(in crate::app) fn ask_for_files(&mut self) {
        match self.asks {
            #[cfg(feature = "gui")]
            Asks::ByDialog => open(self),
            Asks::ByPath => self.ask_for_path(Purpose::Open),
        }
    }

    /// Asks where to save a file.
    pub(in crate::app) fn save_as(&mut self, id: FileId) {
        match self.asks {
            #[cfg(feature = "gui")]
            Asks::ByDialog => save(self, id),
            Asks::ByPath => self.ask_for_path(Purpose::SaveAs(id)),
        }
    }

    /// Lets a path be typed; for saving it begins with where the file is, or would be looked for.
    pub(in crate::app) fn ask_for_path(&mut self, purpose: Purpose) {
        let path = match purpose {
            Purpose::Open => None,
            Purpose::SaveAs(id) => self.suggested(id),
        };
        let path = path.as_deref().map(paths::shown).unwrap_or_default();
        self.session.overlay = Some(Overlay::TypePath(purpose, path));
    }

    /// Where a file is, or a place for one that is nowhere yet.
    fn suggested(&self, id: FileId) -> Option<PathBuf> {
        let file = self.document.file(id)?;
        file.path.clone().or_else(|| {
            let dirs = directories::UserDirs::new()?;
            let documents = || dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned();
            Some(self.settings.last_folder.clone().unwrap_or_else(documents).join(&file.name))
        })
    }
}

/// A path as typed: `~` is the user's own folder.
pub(in crate::app) fn typed(path: PathBuf) -> PathBuf {
    let home = || directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match path.strip_prefix("~") {
        Ok(rest) => home().map_or_else(|| path.clone(), |home| home.join(rest)),
        Err(_) => path,
    }
}

#[cfg(feature = "gui")]
fn open(app: &mut App) {
    let language = app.settings.language();
    let mut dialog = dialog(language).set_title(language.say("Åbn scenarier", "Open scenarios"));
    if let Some(folder) = &app.settings.last_folder {
        dialog = dialog.set_directory(paths::shown(folder));
    }
    // The dialog is made here, on the window's thread, as macOS wants; only the waiting happens elsewhere.
    let chosen = dialog.pick_files();
    let asked = now();
    app.jobs.start(move || match pollster::block_on(chosen) {
        Some(files) => Done::Chosen(files.into_iter().map(|file| file.path().to_owned()).collect()),
        None if was_none(asked) => Done::NoDialog(Purpose::Open),
        None => Done::Chosen(Vec::new()),
    });
}

#[cfg(feature = "gui")]
fn save(app: &mut App, id: FileId) {
    let language = app.settings.language();
    let mut dialog = dialog(language).set_title(language.say("Gem scenariet som", "Save the scenario as"));
    if let Some(path) = app.suggested(id) {
        dialog = dialog.set_file_name(paths::name(&path));
        dialog = dialog.set_directory(paths::folder(&path));
    }
    let chosen = dialog.save_file();
    let asked = now();
    app.jobs.start(move || match pollster::block_on(chosen) {
        None if was_none(asked) => Done::NoDialog(Purpose::SaveAs(id)),
        chosen => Done::ChosenPlace(id, chosen.map(|file| file.path().to_owned())),
    });
}

#[cfg(feature = "gui")]
fn dialog(language: Language) -> rfd::AsyncFileDialog {
    rfd::AsyncFileDialog::new()
        .add_filter(language.say("Scenarier", "Scenarios"), &["ron"])
        .add_filter(language.say("Alle filer", "All files"), &["*"])
}

/// Nobody cancels a dialog this fast: there was none.
#[cfg(feature = "gui")]
fn was_none(asked: std::time::Instant) -> bool {
    cfg!(target_os = "linux") && asked.elapsed() < FASTEST_CANCEL
}

#[cfg(feature = "gui")]
const FASTEST_CANCEL: std::time::Duration = std::time::Duration::from_millis(400);

#[cfg(feature = "gui")]
#[expect(clippy::disallowed_methods, reason = "the only way to tell a missing dialog from a cancelled one")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}
