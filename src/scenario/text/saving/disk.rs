//! Files that appear whole or not at all: whatever happens while one is written, the old file or the new one is there, and
//! nothing beside it that the next saving does not clear away (`unseen`).
//!
//! The new text is written to a file beside the old one, brought to the disk, and then takes the old one's place in one
//! step, with its permissions. The folder is brought to the disk last, so that a file once saved stays saved.

use std::{
    ffi::OsString,
    fs::File,
    io::{self, Write},
    path::{Path as FilePath, PathBuf},
};

use super::unseen::{Unseen, clear};
use crate::scenario::text::loading::canonical;

/// How much is written between two steps.
const BLOCK: usize = 64 * 1024;

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The new file is there, empty.
    Opened,
    /// So many bytes of the new text are written.
    Wrote(usize),
    /// All of them are on the disk.
    Synced,
    /// The new file, which had no name, has one beside the old one.
    Named,
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

/// The same with what is written bit by bit.
///
/// # Errors
///
/// Why it cannot be written; what was there before is there still.
pub fn put_stream(path: &FilePath, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let write = |file: &mut File, _: &mut dyn FnMut(Step) -> io::Result<()>| {
        let mut out = io::BufWriter::with_capacity(BLOCK, file);
        write(&mut out)?;
        out.flush()
    };
    put_with(path, write, &mut |_| Ok(()))
}

/// The same, with a look after each step: an error given there ends the writing as if the disk had given it.
///
/// # Errors
///
/// Why it cannot be written; what was there before is there still, but for an error given after [`Step::Replaced`].
pub fn put_in_steps(path: &FilePath, bytes: &[u8], mut step: impl FnMut(Step) -> io::Result<()>) -> io::Result<()> {
    let write = |file: &mut File, step: &mut dyn FnMut(Step) -> io::Result<()>| {
        let mut written = 0;
        for block in bytes.chunks(BLOCK) {
            file.write_all(block)?;
            written += block.len();
            step(Step::Wrote(written))?;
        }
        Ok(())
    };
    put_with(path, write, &mut step)
}

/// Puts what `write` writes in its place.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn put_with(
    path: &FilePath,
    write: impl FnOnce(&mut File, &mut dyn FnMut(Step) -> io::Result<()>) -> io::Result<()>,
    step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<()> {
    if let Ok(about) = std::fs::metadata(path) {
        if about.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !about.is_file() || is_own_stream(path) {
            return write(&mut File::options().append(true).open(path)?, &mut |_| Ok(()));
        }
        if about.permissions().readonly() {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        // Replacing asks for leave of the folder alone.
        File::options().append(true).open(path)?;
    }
    let place = canonical(path);
    let folder = place.parent().unwrap_or(FilePath::new(""));
    let mut new = Unseen::new(folder)?;
    take_over(new.file(), &place)?;
    step(Step::Opened)?;
    write(new.file(), step)?;
    new.file().sync_all()?;
    step(Step::Synced)?;
    new.replace(&place, || step(Step::Named))?;
    // Some drives take the new file and then refuse to bring its folder to the disk.
    drop(sync_folder(folder));
    clear(folder);
    step(Step::Replaced)
}

/// Keeps a text beside a file, as `NAME.bak`, `NAME.bak2` and so on: the first that is free or holds this very text.
/// Nothing is ever written over.
///
/// # Errors
///
/// Why it cannot be kept; nothing is left behind then.
pub fn keep_beside(path: &FilePath, text: &[u8]) -> io::Result<PathBuf> {
    let path = canonical(path);
    let folder = path.parent().unwrap_or(FilePath::new(""));
    for number in 1_u32.. {
        let mut name = OsString::from(&path);
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        let kept = PathBuf::from(name);
        match put_new(folder, &kept, text) {
            Ok(()) => {
                sync_folder(folder)?;
                return Ok(kept);
            }
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
                if is_same_text(&kept, text) {
                    return Ok(kept);
                }
            }
            Err(why) => return Err(why),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Puts a text where nothing is.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn put_new(folder: &FilePath, place: &FilePath, text: &[u8]) -> io::Result<()> {
    // A folder of that name is said differently by some systems.
    if std::fs::symlink_metadata(place).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut new = Unseen::new(folder)?;
    new.file().write_all(text)?;
    new.file().sync_all()?;
    let put = new.appear(place);
    if !put.as_ref().is_err_and(|why| why.kind() == io::ErrorKind::Unsupported) {
        return put;
    }
    // A drive on which no file has two names.
    let mut file = File::create_new(place)?;
    file.write_all(text).and_then(|()| file.sync_all()).inspect_err(|_| drop(std::fs::remove_file(place)))
}

/// Whether a file holds this very text. Its size is looked at first: what lies there may be anything.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn is_same_text(file: &FilePath, text: &[u8]) -> bool {
    let is_as_long = std::fs::metadata(file).is_ok_and(|about| about.is_file() && about.len() == text.len() as u64);
    is_as_long && std::fs::read(file).is_ok_and(|known| known == text)
}

/// The new file takes over the permissions of the old one. A colleague's file keeps its group, so that the others can still
/// open it; the owner is whoever writes, unless the system lets it stay another.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn take_over(new: &File, old: &FilePath) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let Ok(about) = std::fs::metadata(old) else { return Ok(()) };
    // Where the user is not in the group, nobody can give the file to it.
    drop(fchown(new, None, Some(about.gid())));
    drop(fchown(new, Some(about.uid()), None));
    new.set_permissions(about.permissions())
}

/// Elsewhere a new file takes over its folder's rights.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
fn take_over(_: &File, _: &FilePath) -> io::Result<()> {
    Ok(())
}

/// Brings the names in a folder to the disk.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn sync_folder(folder: &FilePath) -> io::Result<()> {
    let folder = if folder.as_os_str().is_empty() { FilePath::new(".") } else { folder };
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
