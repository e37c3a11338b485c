//! Paths as people know them.

use std::path::Path;

/// A path without the sign by which Windows knows it to be whole: `C:\plan.ron`, not `\\?\C:\plan.ron`.
#[must_use]
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    match text.strip_prefix(r"\\?\UNC\") {
        Some(rest) => format!(r"\\{rest}"),
        None => text.strip_prefix(r"\\?\").unwrap_or(&text).to_owned(),
    }
}

/// The name of the file alone.
#[must_use]
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The folder that it is in.
#[must_use]
pub fn folder(path: &Path) -> String {
    path.parent().map(shown).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_of_windows_is_left_out() {
        for (path, expected) in [
            (r"\\?\C:\budget\plan.ron", r"C:\budget\plan.ron"),
            (r"\\?\UNC\server\plan.ron", r"\\server\plan.ron"),
            ("/budget/plan.ron", "/budget/plan.ron"),
        ] {
            assert_eq!(shown(Path::new(path)), expected);
        }
    }
}
