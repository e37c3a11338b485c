//! From a file to a checked scenario, with everything that is wrong in it, each at its place. The only place that reads
//! scenario files.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path as FilePath, PathBuf},
    sync::Arc,
};

use {
    super::{loaded::Loaded, placing, positions::Positions, reading::Reader, syntax, tree::Node, trouble::Trouble},
    crate::scenario::{
        finding::{Code, Finding, Severity},
        scenario::Scenario,
    },
};

/// The largest file that is opened.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Reads and checks a scenario file. What cannot be one is refused at once, with the reason as the only finding.
#[must_use]
pub fn load(path: &FilePath) -> Loaded {
    match contents(path) {
        Ok(bytes) => read(&bytes),
        Err(code) => refused(code),
    }
}

/// The same for a window, which cannot wait for what has no end, such as a pipe: that is refused.
#[must_use]
pub fn load_at_once(path: &FilePath) -> Loaded {
    match stamp(path) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => refused(Code::Unreadable(Trouble::from(&error))),
        _ => load(path),
    }
}

/// The path by which a file is known: without links and relative parts, as far as they can be found. One that is not there
/// yet is known by the path that it will have.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
pub fn canonical(path: &FilePath) -> PathBuf {
    let folder_of = |path: &FilePath| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.unwrap_or(FilePath::new(".")).to_owned()
    };
    if let Ok(known) = std::fs::canonicalize(path) {
        return known;
    }
    // Links may lead to what is not there yet, or not any more.
    let mut to = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = std::fs::read_link(&to) else { break };
        to = folder_of(&to).join(next);
    }
    let found = std::fs::canonicalize(folder_of(&to)).ok().zip(to.file_name()).map(|(folder, name)| folder.join(name));
    found.or_else(|| std::path::absolute(&to).ok()).unwrap_or(to)
}

/// As many links are followed; a ring of them has no end.
const MOST_LINKS: usize = 40;

/// What a file on disk looks like from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    modified: Option<std::time::SystemTime>,
    size: u64,
}

/// What a file looks like from outside: where this differs, it may say something else.
///
/// # Errors
///
/// The system's, where there is no such file or it cannot be reached; and for what is read without an end, such as a pipe.
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
pub fn stamp(path: &FilePath) -> io::Result<Stamp> {
    let about = std::fs::metadata(path)?;
    if is_endless(&about) {
        return Err(io::Error::from(io::ErrorKind::Unsupported));
    }
    Ok(Stamp { modified: about.modified().ok(), size: about.len() })
}

/// The bytes of a file on disk, as they are; of a file that is too large for a scenario only the first.
///
/// # Errors
///
/// The system's, where there is no such file or it cannot be read.
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
pub fn bytes(path: &FilePath) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // A pipe says nothing of its size, and a file may grow while it is read.
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a folder is at a path.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
pub fn is_folder(path: &FilePath) -> bool {
    path.is_dir()
}

/// Whether anything is at a path, as far as can be told.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
pub fn is_there(path: &FilePath) -> bool {
    path.try_exists().unwrap_or(true)
}

#[cfg(unix)]
fn is_endless(about: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    about.file_type().is_fifo() || about.file_type().is_socket()
}

#[cfg(not(unix))]
fn is_endless(_: &std::fs::Metadata) -> bool {
    false
}

/// Reads and checks the contents of a scenario file.
#[must_use]
pub fn read(bytes: &[u8]) -> Loaded {
    read_with(bytes, crate::scenario::checks::check)
}

/// The same without the checks, of a text that is known to say a checked scenario.
pub(super) fn read_unchecked(bytes: &[u8]) -> Loaded {
    read_with(bytes, |_| Vec::new())
}

/// What the text of a scenario would say if it was of the current format word for word; `None` where it is. A saving starts
/// from this, so that it writes in its place whatever the way to the current format makes otherwise.
pub(super) fn read_as_current(text: &str, root: &Node<'_>) -> Option<Scenario> {
    let mut reader = Reader::new(text, Positions::default());
    reader.read_as_current(root).then_some(reader.scenario)
}

/// What was read, with the findings of the checks, where it was read without them.
#[must_use]
pub fn checked(loaded: Loaded) -> Loaded {
    placing::checked(loaded)
}

fn read_with(bytes: &[u8], check: impl FnOnce(&Scenario) -> Vec<Finding>) -> Loaded {
    if bytes.len() as u64 > LARGEST {
        return refused(Code::TooLarge);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text,
        _ => return refused(Code::NotText),
    };
    let kept: Arc<str> = Arc::from(text);
    let positions = Positions::new(&kept);
    let root = match syntax::parse(text) {
        Ok(Some(root)) => root,
        Ok(None) => return Loaded { text: kept, ..refused(Code::Empty) },
        Err(fault) => {
            let place = Some(positions.place(fault.span));
            return Loaded { findings: vec![finding(fault.code, place)], positions, text: kept, ..Loaded::default() };
        }
    };
    let mut reader = Reader::new(text, positions);
    reader.read(&root);
    placing::loaded(reader, kept, check)
}

/// The bytes of a file, or why it cannot be one.
#[expect(clippy::disallowed_methods, reason = "loading is one of the few places that touch files")]
fn contents(path: &FilePath) -> Result<Vec<u8>, Code> {
    let unreadable = |error: io::Error| Code::Unreadable(Trouble::from(&error));
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if about.is_dir() {
        return Err(Code::Directory);
    }
    if about.len() > LARGEST {
        return Err(Code::TooLarge);
    }
    bytes(path).map_err(unreadable)
}

fn refused(code: Code) -> Loaded {
    Loaded { findings: vec![finding(code, None)], ..Loaded::default() }
}

fn finding(code: Code, place: Option<crate::scenario::place::Place>) -> Finding {
    Finding { severity: Severity::Error, code, rule_set: None, path: None, place }
}
