//! A file that is not seen before it is whole, and what is left of one whose program was killed.
//!
//! Where the system can, a new file has no name until it is whole: nothing is left of it, whatever ends the program. A name
//! is needed for one moment, between the new file and the place of the old one; elsewhere from the first. Such a name says
//! that it is this program's ([`is_ours`]), and whoever writes the file holds a lock on it. A file of that name that
//! nobody holds is therefore left over, and the next saving in its folder clears it away.

use std::{
    fs::{File, TryLockError},
    hash::{BuildHasher as _, RandomState},
    io,
    path::{Path as FilePath, PathBuf},
};

/// A new file that is not in its place yet.
#[derive(Debug)]
pub(super) struct Unseen {
    file: File,
    /// The name that it has meanwhile, if it needs one.
    meanwhile: Meanwhile,
}

/// A name that goes with whoever has it.
#[derive(Debug)]
struct Meanwhile(Option<PathBuf>);

impl Unseen {
    /// A new file, to be put somewhere in a folder.
    pub(super) fn new(folder: &FilePath) -> io::Result<Self> {
        match nameless(folder) {
            Some(file) => {
                hold(&file);
                Ok(Self { file, meanwhile: Meanwhile(None) })
            }
            None => Self::named(folder),
        }
    }

    /// The same with a name from the first.
    #[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
    fn named(folder: &FilePath) -> io::Result<Self> {
        loop {
            let name = a_name(folder);
            let file = match File::options().read(true).write(true).create_new(true).open(&name) {
                Ok(file) => file,
                Err(why) if why.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(why) => return Err(why),
            };
            // Whoever clears away may have taken it for left over before it was held.
            if hold(&file) && is_at(&file, &name) {
                return Ok(Self { file, meanwhile: Meanwhile(Some(name)) });
            }
        }
    }

    /// The file, to be written to.
    pub(super) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Puts the file in a place of its folder, over the one that is there; `between` is asked when it is about to have two
    /// names, or has them.
    #[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
    pub(super) fn replace(mut self, place: &FilePath, between: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        if self.meanwhile.0.is_none() {
            match link(&self.file, place) {
                Ok(()) => return self.file.sync_all(),
                Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
                Err(why) => return Err(why),
            }
            let name = a_name(place.parent().unwrap_or(FilePath::new("")));
            link(&self.file, &name)?;
            self.meanwhile.0 = Some(name);
            // Some file systems bring a file without a name to the disk only when it has one.
            self.file.sync_all()?;
            between()?;
        }
        if let Some(name) = &self.meanwhile.0 {
            std::fs::rename(name, place)?;
        }
        self.meanwhile.0 = None;
        Ok(())
    }

    /// Puts the file in a place where nothing is. Where the system cannot without writing over what might come there,
    /// it says so ([`io::ErrorKind::Unsupported`]).
    #[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
    pub(super) fn appear(self, place: &FilePath) -> io::Result<()> {
        let put = match &self.meanwhile.0 {
            None => link(&self.file, place),
            Some(name) => std::fs::hard_link(name, place),
        };
        match put {
            Ok(()) => self.file.sync_all(),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists || place.is_dir() => Err(why),
            Err(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

impl Drop for Meanwhile {
    #[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
    fn drop(&mut self) {
        if let Some(name) = &self.0 {
            // What cannot be removed now is cleared away at the next saving.
            drop(std::fs::remove_file(name));
        }
    }
}

/// Clears away what programs that were killed have left in a folder; what cannot be is left to the next saving.
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
pub(super) fn clear(folder: &FilePath) {
    let entries = std::fs::read_dir(if folder.as_os_str().is_empty() { FilePath::new(".") } else { folder });
    for entry in entries.into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || !entry.file_name().to_str().is_some_and(is_ours) {
            continue;
        }
        let name = entry.path();
        let Ok(file) = File::options().read(true).write(true).open(&name) else { continue };
        if file.try_lock().is_ok() && is_at(&file, &name) {
            drop(std::fs::remove_file(&name));
        }
    }
}

/// What stands around the sixteen digits of a name.
const NAME: [&str; 2] = [".sidestil-", ".tmp"];

/// Whether a name is one that files have here until they are whole, and nothing else has.
fn is_ours(name: &str) -> bool {
    let digits = name.strip_prefix(NAME[0]).and_then(|rest| rest.strip_suffix(NAME[1]));
    digits
        .is_some_and(|digits| digits.len() == 16 && digits.bytes().all(|one| matches!(one, b'0'..=b'9' | b'a'..=b'f')))
}

/// A name that nobody has.
fn a_name(folder: &FilePath) -> PathBuf {
    let [before, after] = NAME;
    folder.join(format!("{before}{:016x}{after}", RandomState::new().hash_one(std::process::id())))
}

/// Takes the lock that says that somebody is at work on a file; false where somebody else has it. Where there are no locks
/// nobody clears away either.
fn hold(file: &File) -> bool {
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Whether a file has this name still.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn is_at(file: &File, name: &FilePath) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let known = file.metadata().ok().zip(std::fs::symlink_metadata(name).ok());
    known.is_some_and(|(one, other)| (one.dev(), one.ino()) == (other.dev(), other.ino()))
}

/// Elsewhere a file that somebody has open keeps its name.
#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn is_at(_: &File, name: &FilePath) -> bool {
    name.is_file()
}

/// Where the system tells of the files that a program has open.
#[cfg(target_os = "linux")]
const OPEN: &str = "/proc/self/fd";

/// A new file without a name; `None` where the system or the drive has none.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn nameless(folder: &FilePath) -> Option<File> {
    use rustix::fs::{Mode, OFlags, open};
    if !FilePath::new(OPEN).is_dir() {
        return None;
    }
    let folder = if folder.as_os_str().is_empty() { FilePath::new(".") } else { folder };
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    open(folder, flags, Mode::from_raw_mode(0o666)).ok().map(File::from)
}

/// Gives a file a name that nothing has.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "saving is one of the few places that touch files")]
fn link(file: &File, name: &FilePath) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd as _;
    let open = format!("{OPEN}/{}", file.as_raw_fd());
    Ok(linkat(CWD, open.as_str(), CWD, name, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &FilePath) -> Option<File> {
    None
}

#[cfg(not(target_os = "linux"))]
fn link(_: &File, _: &FilePath) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
