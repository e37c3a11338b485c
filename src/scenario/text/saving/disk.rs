//! Files that appear whole or not at all: whatever happens while one is written, the old file or the new one is there.
//!
//! The new text is written to a file beside the old one, brought to the disk, and then takes the old one's place in one
//! step, with its permissions. The folder is brought to the disk last, so that a file once saved stays saved.

use std::{
    ffi::OsString,
    fs::File,
    io::{self, Write as _},
    path::{Path as FilePath, PathBuf},
};

use crate::scenario::text::loading::canonical;

/// How much is written between two steps.
const BLOCK: usize = 64 * 1024;

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The file beside the old one is there, empty.
    Opened,
    /// So many bytes of the new text are written.
    Wrote(usize),
    /// All of them are on the disk.
    Synced,
    /// The new file has taken the place of the old one.
    Replaced,
}

/// Puts a file in its place in one step, behind the links that lead there; what is no regular file is written to as it
/// is, because a device or a pipe that is replaced is gone.
///
/// # Errors
///
/// Why it cannot be written; what was there before is there still.
pub fn put(path: &FilePath, bytes: &[u8]) -> io::Result<()> {
    put_in_steps(path, bytes, |_| Ok(()))
}

/// The same, with a look after each step: an error given there ends the writing as if the disk had given it.
///
/// # Errors
///
/// Why it cannot be written; what was there before is there still, but for an error given after [`Step::Replaced`].
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
pub fn put_in_steps(path: &FilePath, bytes: &[u8], mut step: impl FnMut(Step) -> io::Result<()>) -> io::Result<()> {
    if let Ok(about) = std::fs::metadata(path) {
        if about.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !about.is_file() || is_own_stream(path) {
            return File::options().append(true).open(path)?.write_all(bytes);
        }
        if about.permissions().readonly() {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        // Replacing asks for leave of the folder alone.
        File::options().append(true).open(path)?;
    }
    let mut out = atomic_write_file::AtomicWriteFile::open(canonical(path))?;
    keep_group(&out, path);
    step(Step::Opened)?;
    let mut written = 0;
    for block in bytes.chunks(BLOCK) {
        out.write_all(block)?;
        written += block.len();
        step(Step::Wrote(written))?;
    }
    // Before `commit`, which would leave its file behind where the disk refuses.
    out.sync_all()?;
    step(Step::Synced)?;
    // Some drives take the new file and then refuse to bring its folder to the disk.
    out.commit().or_else(|why| if is_same_text(path, bytes) { Ok(()) } else { Err(why) })?;
    step(Step::Replaced)
}

/// Keeps a text beside a file, as `NAME.bak`, `NAME.bak2` and so on: the first that is free or holds this very text.
/// Nothing is ever written over.
///
/// # Errors
///
/// Why it cannot be kept; nothing is left behind then.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
pub fn keep_beside(path: &FilePath, text: &[u8]) -> io::Result<PathBuf> {
    let path = canonical(path);
    for number in 1_u32.. {
        let mut name = OsString::from(&path);
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        let kept = PathBuf::from(name);
        match File::create_new(&kept) {
            Ok(mut file) => {
                if let Err(why) = file.write_all(text).and_then(|()| file.sync_all()) {
                    drop(file);
                    drop(std::fs::remove_file(&kept));
                    return Err(why);
                }
                sync_folder(&kept)?;
                return Ok(kept);
            }
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
                if is_same_text(&kept, text) {
                    return Ok(kept);
                }
            }
            // A folder of that name, said differently by some systems.
            Err(_) if kept.is_dir() => {}
            Err(why) => return Err(why),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Whether a file holds this very text. Its size is looked at first: what lies there may be anything.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn is_same_text(file: &FilePath, text: &[u8]) -> bool {
    let is_as_long = std::fs::metadata(file).is_ok_and(|about| about.is_file() && about.len() == text.len() as u64);
    is_as_long && std::fs::read(file).is_ok_and(|known| known == text)
}

/// A colleague's file keeps its group, so that the others can still open it; the owner is whoever writes.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn keep_group(new: &File, old: &FilePath) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    if let Ok(about) = std::fs::metadata(old) {
        // Where the user is not in the group, nobody can give the file to it.
        drop(fchown(new, None, Some(about.gid())));
    }
}

/// Elsewhere a new file takes over its folder's rights.
#[cfg(not(unix))]
fn keep_group(_: &File, _: &FilePath) {}

/// Brings the names in a file's folder to the disk.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn sync_folder(file: &FilePath) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(FilePath::new("."));
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened as a file; the system brings its names to the disk itself.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
fn sync_folder(_: &FilePath) -> io::Result<()> {
    Ok(())
}

/// Whether a path stands for what this process has open: where that is a file, the shell may have more to write to it.
fn is_own_stream(file: &FilePath) -> bool {
    ["/dev/stdout", "/dev/stderr", "/dev/fd", "/proc/self/fd"].iter().any(|stream| file.starts_with(stream))
}
