//! What earlier runs of the program left: the folders that nobody holds any more.

#![expect(clippy::disallowed_methods, reason = "recovery is one of the few places that touch files")]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::kept::{Kept, LOCK, discard};

/// What an earlier run of the program left.
#[derive(Debug)]
pub struct Lost {
    /// Each with the file it is kept in.
    pub kept: Vec<(PathBuf, Kept)>,
    /// What cannot be read, by a name under which it is not found again.
    pub damaged: Vec<PathBuf>,
    folder: PathBuf,
    /// Held, so that no other program offers the same.
    lock: File,
}

/// What runs of the program left that are no more, the oldest first. Folders with nothing in them are tidied away.
#[must_use]
pub(in crate::app) fn find(root: &Path) -> Vec<Lost> {
    let Ok(folders) = fs::read_dir(root) else { return Vec::new() };
    let mut folders: Vec<PathBuf> = folders.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    folders.into_iter().filter_map(lost).collect()
}

fn lost(folder: PathBuf) -> Option<Lost> {
    // A folder without a lock is one whose program ended while it tidied up.
    let lock = File::options().write(true).create(true).truncate(false).open(folder.join(LOCK)).ok()?;
    // Whoever holds it is still running.
    lock.try_lock().ok()?;
    let entries = fs::read_dir(&folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut entries: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ext| ext == "ron")).collect();
    entries.sort();
    let (mut kept, mut damaged) = (Vec::new(), Vec::new());
    for path in entries {
        match fs::read_to_string(&path).ok().and_then(|text| ron::from_str(&text).ok()) {
            Some(one) => kept.push((path, one)),
            None => {
                let aside = path.with_extension("damaged");
                damaged.push(if fs::rename(&path, &aside).is_ok() { aside } else { path });
            }
        }
    }
    let lost = Lost { kept, damaged, folder, lock };
    if lost.kept.is_empty() && lost.damaged.is_empty() {
        lost.tidy();
        return None;
    }
    Some(lost)
}

/// Removes one thing that was left.
pub(in crate::app) fn remove(place: &Path) {
    let _ = fs::remove_file(place);
}

impl Lost {
    /// Removes the folder when nothing is left in it.
    pub(in crate::app) fn tidy(self) {
        let Self { folder, lock, .. } = self;
        let is_lock = |entry: fs::DirEntry| entry.file_name() == LOCK;
        if fs::read_dir(&folder).is_ok_and(|mut all| all.all(|entry| entry.is_ok_and(is_lock))) {
            discard(&folder, lock);
        }
    }

    /// Throws away what can be read of it.
    pub(in crate::app) fn discard(self) {
        self.kept.iter().for_each(|(place, _)| remove(place));
        self.tidy();
    }
}
