//! How work that is kept lies on disk: a folder a running program, in it a file that the program holds locked, and beside
//! that one file for each scenario.

#![expect(clippy::disallowed_methods, reason = "recovery is one of the few places that touch files")]

use std::{
    fs::{self, File},
    path::Path,
};

use serde::{Deserialize, Serialize};

/// The name of the locked file.
pub(super) const LOCK: &str = "lock";

/// What is kept of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The file's name.
    pub name: String,
    /// The scenario's title.
    pub title: String,
    /// Where it is on disk.
    pub path: Option<String>,
    /// What was on disk.
    pub on_disk: String,
    /// The text that says it, without a passport.
    pub text: String,
}

/// Removes a folder with all that is kept in it. Some systems remove none in which a file is open, and on others nobody may
/// take it between the two.
pub(super) fn discard(folder: &Path, lock: File) {
    let _ = fs::remove_dir_all(folder);
    drop(lock);
    let _ = fs::remove_dir_all(folder);
}
