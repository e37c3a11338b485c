//! Saving files: in the background, only over what was last seen on disk, whole or not at all; and closing what has been
//! saved, where that is what it was saved for.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    App,
    document::{Content, FileId, OpenFile, Saving},
    jobs::Done,
    notices::{Notice, Why},
    session::Overlay,
    watch::There,
};
use crate::scenario::{
    Scenario, loading, passport,
    saving::{self, Origin},
    sides::Sides,
    trouble::Trouble,
};

/// What is to be saved.
#[derive(Debug)]
struct Order {
    file: FileId,
    number: u32,
    path: PathBuf,
    origin: Origin,
    scenario: Arc<Scenario>,
    /// What is calculated of it already.
    sides: Option<Arc<Sides>>,
    /// What may be replaced; `None`: whatever is there.
    expected: Option<Arc<[u8]>>,
}

/// How saving went.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    file: FileId,
    number: u32,
    path: PathBuf,
    /// The version that was saved.
    scenario: Arc<Scenario>,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    /// It is on disk; where the text could not be kept, the old one lies beside it.
    Written {
        content: Content,
        is_rewritten: bool,
        kept: Option<PathBuf>,
    },
    /// Something else is on disk than was expected; nothing was written.
    Other(There),
    Failed(Why),
}

impl App {
    /// Saves a file where it is; one that is nowhere yet is asked a place for.
    pub(super) fn save(&mut self, id: FileId) {
        let Some(file) = self.document.file(id) else { return };
        match file.path.clone() {
            None => self.save_as(id),
            // What has not changed is not written.
            Some(_) if !file.is_changed() => {}
            Some(_) if file.is_saving() => self.save_again(id),
            Some(path) => {
                let expected = Some(Arc::clone(&file.on_disk));
                self.start_saving(id, path, expected);
            }
        }
    }

    /// Saves a file in a place that the user chose, over whatever is there.
    pub(super) fn save_to(&mut self, id: FileId, path: &Path) {
        self.session.overlay = None;
        let path = with_ending(path);
        if self.document.files().iter().any(|other| other.id != id && other.path.as_ref() == Some(&path)) {
            self.session.leaving = None;
            return self.notify(Notice::NotSaved { file: id, path, why: Why::OpenHere });
        }
        self.start_saving(id, path, None);
    }

    /// Saves in a place that was typed: what is there already is asked about first.
    pub(super) fn save_to_typed(&mut self, id: FileId, path: &Path) {
        let path = with_ending(path);
        if loading::is_there(&path) {
            self.session.overlay = Some(Overlay::ConfirmReplace(id, path));
        } else {
            self.save_to(id, &path);
        }
    }

    fn save_again(&mut self, id: FileId) {
        if let Some(saving) = self.document.file_mut(id).and_then(|file| file.saving.as_mut()) {
            saving.again = true;
        }
    }

    /// Starts saving in a place. Another saving that still runs, such as on a drive that does not answer, is not waited for.
    fn start_saving(&mut self, id: FileId, path: PathBuf, expected: Option<Arc<[u8]>>) {
        let Some(file) = self.document.file_mut(id) else { return };
        self.session.savings += 1;
        let number = self.session.savings;
        file.saving = Some(Saving { number, again: false });
        let (origin, scenario) = (file.origin.clone(), Arc::clone(&file.scenario));
        let sides = self.results.sides.clone();
        let order = Order { file: id, number, path, origin, scenario, sides, expected };
        self.jobs.start(move || Done::Saved(Box::new(order.carry_out())));
    }

    /// Takes in how saving went.
    pub(super) fn take_in_saved(&mut self, saved: Saved) {
        let Saved { file: id, number, path, scenario, outcome } = saved;
        let is_it = |file: &&mut OpenFile| file.saving.is_some_and(|saving| saving.number == number);
        let Some(file) = self.document.file_mut(id).filter(is_it) else { return };
        let saves_again = file.saving.take().is_some_and(|saving| saving.again);
        match outcome {
            Outcome::Written { content, is_rewritten, kept } => {
                // What is open is the same as what was read back: no result needs to be calculated again.
                let content = Content { scenario, ..content };
                file.take_disk(&content);
                self.jobs.compare(id, &content);
                let Some(file) = self.document.file_mut(id) else { return };
                if is_rewritten {
                    file.origin = content.origin();
                    self.notify(Notice::Rewritten { file: id, kept });
                }
                self.settle(id, |notice| !matches!(notice, Notice::Rewritten { .. }));
                self.is_now_at(id, &path);
                self.jobs.look_through(id, content.scenario);
                if saves_again {
                    self.save(id);
                }
                self.go_on_leaving();
            }
            Outcome::Other(there) => {
                self.session.leaving = None;
                self.take_in_other(id, there);
            }
            Outcome::Failed(why) => {
                self.session.leaving = None;
                self.notify(Notice::NotSaved { file: id, path, why });
            }
        }
    }

    fn is_now_at(&mut self, id: FileId, path: &Path) {
        let Some(file) = self.document.file_mut(id) else { return };
        let path = loading::canonical(path);
        file.name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        file.path = Some(path.clone());
        self.remember_recent(&path);
    }

    /// Closes a file, or (`None`) the program: at once, when what is being saved is saved, or after a question.
    pub(super) fn leave(&mut self, only: Option<FileId>) {
        if self.document.changed(only).next().is_none() {
            self.leave_anyway(only);
        } else if self.document.changed(only).all(OpenFile::is_saving) {
            self.session.leaving = Some(only);
        } else {
            self.session.overlay = Some(Overlay::ConfirmClose(only));
        }
    }

    /// Closes a file, or (`None`) the program, whatever is lost by it.
    pub(super) fn leave_anyway(&mut self, only: Option<FileId>) {
        self.session.overlay = None;
        self.session.leaving = None;
        match only {
            Some(id) => self.close_file(id),
            None => self.end(),
        }
    }

    /// Saves everything that closing a file, or (`None`) the program, would lose, and closes it then.
    pub(super) fn save_and_leave(&mut self, only: Option<FileId>) {
        self.session.overlay = None;
        self.session.leaving = Some(only);
        self.go_on_leaving();
    }

    fn go_on_leaving(&mut self) {
        let Some(only) = self.session.leaving else { return };
        let next = self.document.changed(only).next().map(|file| (file.id, file.is_saving()));
        match next {
            Some((_, true)) => {}
            Some((id, false)) => self.save(id),
            None => self.leave_anyway(only),
        }
    }
}

impl Order {
    fn carry_out(self) -> Saved {
        let outcome = self.write().unwrap_or_else(Outcome::Failed);
        let Self { file, number, path, scenario, .. } = self;
        Saved { file, number, path, scenario, outcome }
    }

    fn write(&self) -> Result<Outcome, Why> {
        let trouble = |error: io::Error| Why::Trouble(Trouble::from(&error));
        let results = passport::main_results(&self.scenario, self.sides.as_deref());
        let written = saving::stamped(&self.origin, &self.scenario, results).map_err(|_| Why::Fault)?;
        let there = match loading::bytes(&self.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(trouble(error)),
        };
        let new = written.text().as_bytes();
        let is_same = there.as_deref() == Some(new);
        if let (Some(there), Some(expected)) = (&there, &self.expected)
            && **there != **expected
            && !is_same
        {
            return Ok(Outcome::Other(There::of(there.clone())));
        }
        let kept = match there {
            Some(old) if written.is_rewritten && !is_same => {
                Some(saving::keep_beside(&self.path, &old).map_err(trouble)?)
            }
            _ => None,
        };
        if !is_same {
            saving::put(&self.path, new).map_err(trouble)?;
        }
        let content = Content::of(loading::checked(written.loaded)).map_err(|_| Why::Fault)?;
        Ok(Outcome::Written { content, is_rewritten: written.is_rewritten, kept })
    }
}

/// A path as typed or chosen, absolute and with an ending.
fn with_ending(path: &Path) -> PathBuf {
    let path = if path.extension().is_none() { path.with_extension("ron") } else { path.to_owned() };
    loading::canonical(&path)
}
