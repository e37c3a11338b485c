//! Standard output and standard error, the one place that writes to them, and the files that are asked for.

use std::{
    io::{self, Write as _},
    path::Path,
};

use super::ended::{Ended, Failed};
use crate::{
    present::words::{language::Language, trouble},
    scenario::text::{
        saving::{put, put_stream},
        trouble::Trouble,
    },
};

/// How much is held back before it is written to standard output.
const BLOCK: usize = 64 * 1024;

/// Where the command line writes.
pub(super) struct Output {
    language: Language,
}

impl Output {
    pub(super) fn new(language: Language) -> Self {
        Self { language }
    }

    /// Writes to standard output. A reader that has gone away (`| head`) is no failure.
    pub(super) fn print(&mut self, text: impl AsRef<str>) -> Ended {
        let mut out = io::stdout().lock();
        let printed = out.write_all(text.as_ref().as_bytes()).and_then(|()| out.flush());
        drop(out);
        self.printed(printed)
    }

    /// Writes a message to standard error, with a line end.
    #[expect(clippy::unused_self, reason = "whoever writes holds the output, so that nothing else does")]
    pub(super) fn error(&mut self, text: &str) {
        // With standard error closed there is nobody left to tell.
        drop(writeln!(io::stderr().lock(), "{}", text.trim_end()));
    }

    /// Writes a file, whole or not at all.
    pub(super) fn write(&mut self, file: &Path, bytes: &[u8]) -> Ended {
        let put = put(file, bytes);
        self.written(file, put)
    }

    /// Writes what comes bit by bit: to a file, whole or not at all, or to standard output.
    pub(super) fn stream(
        &mut self,
        file: Option<&Path>,
        write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
    ) -> Ended {
        if let Some(file) = file {
            let put = put_stream(file, write);
            return self.written(file, put);
        }
        let mut out = io::BufWriter::with_capacity(BLOCK, io::stdout().lock());
        let printed = write(&mut out).and_then(|()| out.flush());
        // What a reader who has gone away did not take is not tried again.
        drop(out.into_parts());
        self.printed(printed)
    }

    fn printed(&mut self, printed: io::Result<()>) -> Ended {
        let Err(why) = or_gone_away(printed) else { return Ok(()) };
        let cannot = self.language.say("der kan ikke skrives ud", "standard output cannot be written");
        self.error(&format!("sidestil: {cannot}: {}", reason(&why, self.language)));
        Err(Failed::File)
    }

    fn written(&mut self, file: &Path, written: io::Result<()>) -> Ended {
        or_gone_away(written).map_err(|why| {
            let cannot = self.language.say("kan ikke skrives", "cannot be written");
            self.error(&format!("sidestil: {} {cannot}: {}", file.display(), reason(&why, self.language)));
            Failed::File
        })
    }

    /// Refuses to write over the file that is being read.
    pub(super) fn refuse_same(&mut self, read: &Path, written: &Path) -> Ended {
        if !is_same(read, written) {
            return Ok(());
        }
        let is_same = self.language.say(
            "er scenariet selv og bliver ikke overskrevet; vælg et andet filnavn",
            "is the scenario itself and is not overwritten; choose another file name",
        );
        self.error(&format!("sidestil: {} {is_same}", written.display()));
        Err(Failed::File)
    }
}

/// A reader that has gone away has all it wanted.
fn or_gone_away(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|why| if why.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(why) })
}

#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the command line is one of the few places that touch files")]
fn is_same(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let known = |file| std::fs::metadata(file).ok().filter(std::fs::Metadata::is_file);
    let same =
        |(one, other): (std::fs::Metadata, std::fs::Metadata)| (one.dev(), one.ino()) == (other.dev(), other.ino());
    known(one).zip(known(other)).is_some_and(same)
}

#[cfg(not(unix))]
fn is_same(one: &Path, other: &Path) -> bool {
    use crate::scenario::text::loading::canonical;
    canonical(one) == canonical(other)
}

/// Why a file or folder cannot be written.
pub(super) fn reason(why: &io::Error, language: Language) -> String {
    trouble::reason(&Trouble::from(why), language)
}
