//! Work that is not saved survives the program: what is changed is kept in the program's own folder, a second after a
//! change, until it is saved or given up. A later start offers what no running program holds any more ([`super::lost`]).
//!
//! Every running program has a folder of its own below `recovery`, with a locked file in it: the system lets go of the
//! lock however the program ends.

#![expect(clippy::disallowed_methods, reason = "recovery is one of the few places that touch files")]

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use super::kept::{Kept, LOCK, discard};
use crate::{
    app::document::{Document, FileId, OpenFile},
    scenario::{
        Scenario,
        text::saving::{self, Origin},
    },
};

/// How long after a change it is kept.
const DELAY: Duration = Duration::from_secs(1);
/// How long after a failure it is tried again: a full disk may have room by then.
pub(super) const RETRY: Duration = Duration::from_secs(5);

/// Keeps what is changed.
#[derive(Debug, Default)]
pub struct Keeping {
    /// The folder of all running programs; `None` where nothing is to be kept.
    root: Option<PathBuf>,
    own: Option<Own>,
    /// The version kept last of each file.
    kept: BTreeMap<FileId, Arc<Scenario>>,
    /// When the next is kept.
    due: Option<Duration>,
    is_running: bool,
    /// Whether nothing could be kept the last time.
    has_failed: bool,
    /// When it is looked again whether what was kept is still there.
    look: Duration,
}

/// The folder of this program.
#[derive(Debug)]
struct Own {
    folder: PathBuf,
    lock: File,
}

/// What is to be kept, for a thread of its own.
#[derive(Debug)]
pub(in crate::app) struct Keep {
    folder: PathBuf,
    files: Vec<(FileId, Arc<Scenario>, Vec<Origin>, Kept)>,
}

impl Keeping {
    /// Keeps in this folder; nothing where there is none.
    #[must_use]
    pub fn new(root: Option<PathBuf>) -> Self {
        Self { root, ..Self::default() }
    }

    /// The folder of all running programs.
    pub(in crate::app) fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// What is to be kept at this time, and how long until this should be asked again.
    ///
    /// # Errors
    ///
    /// Where nothing can be kept any more; it is tried again.
    pub(in crate::app) fn step(&mut self, now: Duration, document: &Document) -> io::Result<(Option<Keep>, Duration)> {
        const NEVER: Duration = Duration::MAX;
        if self.root.is_none() || self.is_running {
            return Ok((None, if self.root.is_none() { NEVER } else { Duration::from_millis(200) }));
        }
        self.give_up(|id| document.file(id).is_none_or(|file| !file.is_changed()));
        if self.look <= now {
            self.look = now + RETRY;
            self.forget_what_is_gone();
        }
        let is_new = |file: &&OpenFile| self.kept.get(&file.id).is_none_or(|kept| !Arc::ptr_eq(kept, &file.scenario));
        let new: Vec<&OpenFile> = document.changed(None).filter(is_new).collect();
        if new.is_empty() {
            self.due = None;
            return Ok((None, if self.kept.is_empty() { NEVER } else { self.look.saturating_sub(now) }));
        }
        let due = *self.due.get_or_insert(now + if self.has_failed { RETRY } else { DELAY });
        let left = due.saturating_sub(now);
        if !left.is_zero() {
            return Ok((None, left));
        }
        self.due = None;
        let files = new.into_iter().map(|file| (file.id, Arc::clone(&file.scenario), file.origins.clone(), kept(file)));
        let files = files.collect();
        let folder = match self.own_folder() {
            Ok(folder) => folder,
            Err(why) => return self.failed(why).map(|()| (None, RETRY)),
        };
        self.is_running = true;
        Ok((Some(Keep { folder, files }), Duration::from_millis(200)))
    }

    /// These versions are kept; whether nothing could be before.
    ///
    /// # Errors
    ///
    /// Where nothing can be kept any more; it is tried again.
    pub(in crate::app) fn done(&mut self, kept: io::Result<Vec<(FileId, Arc<Scenario>)>>) -> io::Result<bool> {
        self.is_running = false;
        match kept {
            Ok(kept) => {
                self.kept.extend(kept);
                Ok(std::mem::take(&mut self.has_failed))
            }
            Err(why) => {
                self.forget_what_is_gone();
                self.failed(why).map(|()| false)
            }
        }
    }

    /// Where somebody has tidied the folder away, all is kept in a new one.
    fn forget_what_is_gone(&mut self) {
        if self.own.take_if(|own| matches!(own.folder.try_exists(), Ok(false))).is_some() {
            self.kept.clear();
        }
    }

    /// It is an error once, until something can be kept again.
    fn failed(&mut self, why: io::Error) -> io::Result<()> {
        if std::mem::replace(&mut self.has_failed, true) { Ok(()) } else { Err(why) }
    }

    /// Takes over what an earlier run left of a file, as it lies there.
    pub(in crate::app) fn take_over(&mut self, from: &Path, id: FileId, scenario: &Arc<Scenario>) {
        let Ok(folder) = self.own_folder() else { return };
        if fs::rename(from, entry(&folder, id)).is_ok() {
            self.kept.insert(id, Arc::clone(scenario));
        }
    }

    /// The program ends well: nothing needs to be kept any more.
    pub fn end(&mut self) {
        self.root = None;
        self.kept.clear();
        if let Some(Own { folder, lock }) = self.own.take() {
            // What cannot be removed is offered at the next start; nothing is lost by that.
            discard(&folder, lock);
        }
    }

    fn give_up(&mut self, is_done: impl Fn(FileId) -> bool) {
        let Some(own) = &self.own else { return };
        self.kept.retain(|id, _| {
            let keep = !is_done(*id);
            if !keep {
                let _ = fs::remove_file(entry(&own.folder, *id));
            }
            keep
        });
    }

    fn own_folder(&mut self) -> io::Result<PathBuf> {
        if let Some(own) = &self.own {
            return Ok(own.folder.clone());
        }
        let root = self.root.as_ref().ok_or(io::ErrorKind::NotFound)?;
        fs::create_dir_all(root)?;
        let (folder, lock) = make_own(root)?;
        self.own = Some(Own { folder: folder.clone(), lock });
        Ok(folder)
    }
}

/// A new folder with its lock held.
fn make_own(root: &Path) -> io::Result<(PathBuf, File)> {
    for number in 0..1000 {
        let folder = root.join(format!("{}-{number}", std::process::id()));
        match fs::create_dir(&folder) {
            Ok(()) => {
                let lock = File::create(folder.join(LOCK)).and_then(|lock| lock.lock().map(|()| lock));
                // Whoever looked for lost work a moment ago may have taken an empty folder for one that was left.
                if folder.join(LOCK).exists() {
                    return match lock {
                        Ok(lock) => Ok((folder, lock)),
                        Err(why) => {
                            let _ = fs::remove_dir_all(folder);
                            Err(why)
                        }
                    };
                }
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn entry(folder: &Path, id: FileId) -> PathBuf {
    folder.join(format!("{}.ron", id.0))
}

fn kept(file: &OpenFile) -> Kept {
    Kept {
        name: file.name.clone(),
        title: file.scenario.title.clone(),
        path: file.path.as_ref().and_then(|path| path.to_str()).map(str::to_owned),
        on_disk: String::from_utf8_lossy(&file.on_disk).into_owned(),
        text: String::new(),
    }
}

impl Keep {
    /// Writes it, each file whole or not at all.
    pub(in crate::app) fn carry_out(self) -> io::Result<Vec<(FileId, Arc<Scenario>)>> {
        let mut all = Vec::new();
        for (id, scenario, origins, kept) in self.files {
            let written = saving::best(&origins, &scenario, |origin| saving::written(origin, &scenario));
            let written = written.map(|new| new.text().to_string());
            let text = written.unwrap_or_else(|_| saving::whole(&scenario));
            let text = ron::to_string(&Kept { text, ..kept }).map_err(io::Error::other)?;
            saving::put(&entry(&self.folder, id), text.as_bytes())?;
            all.push((id, scenario));
        }
        Ok(all)
    }
}
