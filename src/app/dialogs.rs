//! The system's file dialog, never blocking the window.

use std::path::Path;

use super::jobs::{Done, Jobs};
use crate::present::language::Language;

/// Asks for scenario files. Where the desktop has no dialog the answer says so, and the window offers a line to type in.
pub(super) fn ask(jobs: &mut Jobs, language: Language, folder: Option<&Path>) {
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title(language.say("Åbn scenarier", "Open scenarios"))
        .add_filter(language.say("Scenarier", "Scenarios"), &["ron"])
        .add_filter(language.say("Alle filer", "All files"), &["*"]);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    // The dialog is made here, on the window's thread, as macOS wants; only the waiting happens elsewhere.
    let chosen = dialog.pick_files();
    let asked = now();
    jobs.start(move || match pollster::block_on(chosen) {
        Some(files) => Done::Chosen(files.into_iter().map(|file| file.path().to_owned()).collect()),
        // Nobody cancels a dialog this fast: there was none.
        None if cfg!(target_os = "linux") && asked.elapsed() < FASTEST_CANCEL => Done::NoDialog,
        None => Done::Chosen(Vec::new()),
    });
}

const FASTEST_CANCEL: std::time::Duration = std::time::Duration::from_millis(400);

#[expect(clippy::disallowed_methods, reason = "the only way to tell a missing dialog from a cancelled one")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}
