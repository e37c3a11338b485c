//! Standard output and standard error, the one place that writes to them, and files that appear whole or not at all.

use std::{
    io::{self, Write as _},
    path::Path,
};

use super::{Ended, Failed};
use crate::present::language::Language;

/// Where the command line writes.
pub(super) struct Output;

impl Output {
    pub(super) fn new() -> Self {
        Self
    }

    /// Writes to standard output. A reader that has gone away (`| head`) is no failure.
    #[expect(clippy::unused_self, reason = "whoever writes holds the output, so that nothing else does")]
    pub(super) fn print(&mut self, text: impl AsRef<str>) -> Ended {
        match io::stdout().lock().write_all(text.as_ref().as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failed::File),
            _ => Ok(()),
        }
    }

    /// Writes a message to standard error, with a line end.
    #[expect(clippy::unused_self, reason = "whoever writes holds the output, so that nothing else does")]
    pub(super) fn error(&mut self, text: &str) {
        // With standard error closed there is nobody left to tell.
        drop(writeln!(io::stderr().lock(), "{}", text.trim_end()));
    }

    /// Writes a file, whole or not at all.
    #[expect(clippy::disallowed_methods, reason = "the command line is one of the few places that touch files")]
    pub(super) fn write(&mut self, file: &Path, bytes: &[u8], language: Language) -> Ended {
        let written = atomic_write_file::AtomicWriteFile::open(file).and_then(|mut out| {
            out.write_all(bytes)?;
            out.commit()
        });
        written.map_err(|why| {
            let cannot = language.say("kan ikke skrives", "cannot be written");
            self.error(&format!("sidestil: {} {cannot}: {}", file.display(), reason(&why, language)));
            Failed::File
        })
    }
}

/// Why a file or folder cannot be written: the usual reasons in the user's language, others as the system says them.
pub(super) fn reason(why: &io::Error, language: Language) -> String {
    let usual = [
        (io::ErrorKind::NotFound, language.say("mappen findes ikke", "the folder does not exist")),
        (io::ErrorKind::PermissionDenied, language.say("der er ikke adgang", "access is denied")),
        (io::ErrorKind::StorageFull, language.say("disken er fuld", "the disk is full")),
    ];
    let known = usual.iter().find(|(kind, _)| *kind == why.kind());
    known.map_or_else(|| why.to_string(), |(_, words)| (*words).to_owned())
}
