//! What survives the program: work that is not saved ([`kept`], [`keeping`], [`lost`], [`offering`]), a log of a crash, and the mark
//! by which a renderer that took the program down with it is not the first to be tried again.

#![expect(clippy::disallowed_methods, reason = "logs and marks are one of the few places that touch files")]

pub mod keeping;
pub mod kept;
pub mod lost;
mod offering;

use std::{fmt::Write as _, fs, path::PathBuf};

use crate::app::settings::{Renderer, data_dir};
use crate::present::words::language::Language;

/// A clock that only moves on, also while the window is hidden.
#[derive(Debug, Clone, Copy)]
pub struct Clock(std::time::Instant);

impl Clock {
    /// A clock that begins now.
    #[must_use]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// How long it has been running.
    #[must_use]
    pub fn elapsed(self) -> std::time::Duration {
        self.0.elapsed()
    }
}

/// From now on a panic is written to a log file, and said in one sentence with the file's path.
pub fn log_panics(language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        let mut log = format!("Sidestil {} ({})\n{panic}\n\n", env!("CARGO_PKG_VERSION"), std::env::consts::OS);
        // Writing to a text cannot fail.
        let _ = writeln!(log, "{}", std::backtrace::Backtrace::force_capture());
        let written = file("crash.log").and_then(|file| fs::write(&file, log).ok().map(|()| file));
        let what = language.say("Der er en fejl i Sidestil", "There is a fault in Sidestil");
        match written {
            Some(file) => eprintln!("{what}: {panic} ({})", file.display()),
            None => eprintln!("{what}: {panic}"),
        }
    }));
}

/// Marks that the window is being opened with a renderer, until [`started`].
pub fn starting(renderer: Renderer) {
    let name = match renderer {
        Renderer::Auto => return,
        Renderer::Wgpu => "wgpu",
        Renderer::Glow => "glow",
    };
    // Without the mark a crash is not noticed; that is no reason not to start.
    let _ = file("starting").map(|file| fs::write(file, name));
}

/// The window is there.
pub fn started() {
    let _ = file("starting").map(fs::remove_file);
}

/// The renderer with which the program did not get as far as a window the last time.
#[must_use]
pub fn failed_renderer() -> Option<Renderer> {
    fs::read_to_string(file("starting")?).ok()?.trim().parse().ok()
}

/// A file in the program's own folder, which is made if it is not there.
fn file(name: &str) -> Option<PathBuf> {
    let folder = data_dir()?;
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join(name))
}
