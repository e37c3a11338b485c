//! Taking the remembered choices from their file at the start, and writing each new one into it.

use std::path::{Path, PathBuf};

use super::{Settings, reading, writing};

impl Settings {
    /// The remembered choices; the defaults where there are none or they cannot be read.
    #[must_use]
    pub fn load() -> Self {
        file().map_or_else(Self::default, Self::load_from)
    }

    /// The same from a file of this name.
    #[must_use]
    pub fn load_from(file: PathBuf) -> Self {
        let settings = reading::read_file(&file).settings;
        Self { is_kept: true, file: Some(file), ..settings }
    }

    /// Makes a choice, here and in what the file says by now. A folder that cannot be written is no reason to bother
    /// anybody.
    pub fn remember(&mut self, change: impl Fn(&mut Self)) {
        change(self);
        self.bring_into_limits();
        if let Some(file) = self.file.as_ref().filter(|_| self.is_kept) {
            let mut kept = reading::read_file(file);
            if kept.is_out_of_reach {
                return;
            }
            change(&mut kept.settings);
            kept.settings.bring_into_limits();
            writing::write_file(file, &kept);
            // One list for all windows.
            self.recent = kept.settings.recent;
        }
    }

    /// Takes a file, or (`None`) all, from the files opened last.
    pub(in crate::app) fn forget_recent(&mut self, file: Option<&Path>) {
        self.remember(|settings| settings.recent.retain(|one| file.is_some_and(|file| one != file)));
    }

    /// The folder of what was chosen in the file dialog is where it begins the next time.
    pub(in crate::app) fn remember_folder(&mut self, chosen: &[PathBuf]) {
        if let Some(folder) = chosen.first().and_then(|file| file.parent()) {
            self.remember(|settings| settings.last_folder = Some(folder.to_owned()));
        }
    }
}

/// On this machine, not in a profile on a server: the window waits for it, and the recent files are this machine's.
fn file() -> Option<PathBuf> {
    directories::ProjectDirs::from("dk", "", "Sidestil").map(|dirs| dirs.config_local_dir().join("settings.ron"))
}
