//! Writing the settings: whole or not at all, and what was damaged is set aside.

#![expect(clippy::disallowed_methods, reason = "settings are one of the few places that touch files")]

use std::{io, path::Path};

use super::reading::Kept;
use crate::scenario::text::saving;

/// Writes what was kept and changed. What cannot be written is not remembered; that is no reason to bother anybody.
pub(super) fn write_file(file: &Path, kept: &Kept) {
    let Ok(text) = ron::ser::to_string_pretty(&kept.settings, ron::ser::PrettyConfig::default()) else { return };
    let written = || -> io::Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        if kept.is_damaged {
            // The one that was set aside before gives way: the newer is more likely to be missed.
            drop(std::fs::rename(file, file.with_extension("ron.bak")));
        }
        saving::put(file, text.as_bytes())
    };
    drop(written());
}
