//! Saving files: in the background, only over what was last seen on disk, whole or not at all.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use crate::app::{
    answers::{Done, Outcome, Saved, There},
    document::{Content, FileId, InPlace, OpenFile, Saving},
    notices::{Notice, Why},
    session::Overlay,
    state::App,
};
use crate::{
    evaluation::{drift::Drift, sides::Sides, today},
    present::words::paths,
    scenario::{
        Scenario,
        finding::Code,
        text::{
            loading,
            saving::{self, CannotBeSaid, Origin, Written},
            trouble::Trouble,
        },
    },
};

/// What is to be saved.
#[derive(Debug)]
struct Order {
    file: FileId,
    number: u32,
    /// Where to, as it was chosen or typed.
    path: PathBuf,
    /// What may be replaced.
    over: Over,
    /// The texts to start from.
    origins: Vec<Origin>,
    scenario: Arc<Scenario>,
    /// What is calculated of it already.
    sides: Option<Arc<Sides>>,
    /// Where the other open files are.
    others: Vec<PathBuf>,
}

/// What saving may replace.
#[derive(Debug, Clone)]
enum Over {
    /// These bytes, in the file's own place; or nothing, where the user knows that the file is gone.
    These { known: Arc<[u8]>, is_gone: bool },
    /// Nothing: what is there is asked about first.
    Nothing,
    /// Whatever is there.
    Anything,
}

impl App {
    /// Saves a file where it is; one that is nowhere yet is asked a place for.
    pub(in crate::app) fn save(&mut self, id: FileId) {
        let Some(file) = self.document.file_mut(id) else { return };
        let is_needed = file.can_be_saved();
        // Also of one that goes elsewhere: who has just chosen another place does not want the old one to be written.
        if let Some(saving) = &mut file.saving {
            saving.again |= is_needed;
            return;
        }
        match file.path.clone() {
            None => self.save_as(id),
            // What has not changed is not written.
            Some(_) if !is_needed => {}
            Some(path) => {
                // Of what is gone the user has been told.
                let is_gone = file.in_place == InPlace::Nothing;
                let over = Over::These { known: Arc::clone(&file.on_disk), is_gone };
                self.start_saving(id, path, over);
            }
        }
    }

    /// Saves a file in a place that the user has chosen, over whatever is there.
    pub(in crate::app) fn save_to(&mut self, id: FileId, path: &Path) {
        self.session.overlay = None;
        self.start_saving(id, with_ending(path), Over::Anything);
    }

    /// Saves in a place that the dialog gave. It has asked about what is there under that very name alone.
    pub(in crate::app) fn save_to_chosen(&mut self, id: FileId, path: &Path) {
        let named = with_ending(path);
        let over = if named == path { Over::Anything } else { Over::Nothing };
        self.start_saving(id, named, over);
    }

    /// Saves in a place that was typed: what is there already is asked about first.
    pub(in crate::app) fn save_to_typed(&mut self, id: FileId, path: PathBuf) {
        self.session.overlay = None;
        self.start_saving(id, path, Over::Nothing);
    }

    /// Starts saving in a place. Another saving that still runs elsewhere, such as on a drive that does not answer, is not
    /// waited for.
    fn start_saving(&mut self, id: FileId, path: PathBuf, over: Over) {
        let elsewhere = self.document.files().iter().filter(|other| other.id != id);
        let places = |other: &OpenFile| [other.path.clone(), other.saving.as_ref().map(|saving| saving.path.clone())];
        let others = elsewhere.flat_map(places).flatten().collect();
        let Some(file) = self.document.file_mut(id) else { return };
        if let Some(saving) = file.saving.as_mut().filter(|saving| saving.path == path) {
            saving.again = true;
            return;
        }
        self.session.savings += 1;
        let number = self.session.savings;
        let (origins, scenario) = (file.origins.clone(), Arc::clone(&file.scenario));
        file.saving = Some(Saving { number, path: path.clone(), scenario: Arc::clone(&scenario), again: false });
        let sides = self.results.sides.clone();
        let order = Order { file: id, number, path, over, origins, scenario, sides, others };
        let broken = order.saved(Outcome::Failed(Why::Fault));
        self.jobs.start_or(broken, move || order.carry_out());
    }

    /// Takes in how saving went.
    pub(in crate::app) fn take_in_saved(&mut self, saved: Saved) {
        let Saved { file: id, number, path, scenario, outcome } = saved;
        let is_it = |file: &&mut OpenFile| file.saving.as_ref().is_some_and(|saving| saving.number == number);
        let Some(file) = self.document.file_mut(id).filter(is_it) else { return };
        let saves_again = file.saving.take().is_some_and(|saving| saving.again);
        if matches!(outcome, Outcome::Other(_) | Outcome::Failed(_)) {
            self.stay_with(id);
        }
        match outcome {
            Outcome::Written { content, is_rewritten, kept } => {
                // What is open is the same as what was read back: no result needs to be calculated again.
                self.take_in_written(id, &path, &Content { scenario, ..*content }, is_rewritten);
                if is_rewritten {
                    self.session.notify(Notice::Rewritten { file: id, kept });
                }
                if saves_again {
                    self.save(id);
                }
                if self.session.leaving.as_ref().is_some_and(|leaving| leaving.waits_for == id) {
                    self.go_on_leaving();
                }
            }
            Outcome::Other(there) => self.take_in_other(id, there, true),
            Outcome::Occupied => self.session.overlay = Some(Overlay::ConfirmReplace(id, path)),
            Outcome::Failed(why) => {
                self.session.settle(id, |notice| matches!(notice, Notice::Gone { .. }));
                self.session.notify(Notice::NotSaved { file: id, path, why });
            }
        }
    }

    fn take_in_written(&mut self, id: FileId, path: &Path, content: &Content, is_rewritten: bool) {
        self.session.settle(id, |_| true);
        let Some(file) = self.document.file_mut(id) else { return };
        let was_old = file.findings.iter().any(|finding| matches!(finding.code, Code::OldFormat(_)));
        file.take_disk(content);
        if is_rewritten {
            file.start_from(content.origin());
        }
        file.drift = content.passport.as_ref().map(|passport| Arc::new(Drift::none(passport)));
        file.name = paths::name(path);
        file.path = Some(path.to_owned());
        if was_old {
            self.session.notify(Notice::NewFormat { file: id });
        }
        self.recent.remember(path, &mut self.settings);
        self.jobs.look_through(id, Arc::clone(&content.scenario));
    }
}

impl Order {
    fn saved(&self, outcome: Outcome) -> Done {
        let Self { file, number, path, scenario, .. } = self;
        let (path, scenario) = (path.clone(), Arc::clone(scenario));
        Done::Saved(Box::new(Saved { file: *file, number: *number, path, scenario, outcome }))
    }

    fn carry_out(mut self) -> Done {
        let outcome = self.write().unwrap_or_else(Outcome::Failed);
        self.saved(outcome)
    }

    fn write(&mut self) -> Result<Outcome, Why> {
        let trouble = |error: io::Error| Why::Trouble(Trouble::from(&error));
        if loading::is_folder(&self.path) {
            return Err(trouble(io::ErrorKind::IsADirectory.into()));
        }
        self.path = loading::canonical(&with_ending(&self.path));
        if self.others.contains(&self.path) {
            return Err(Why::OpenHere);
        }
        // Before anything is worked out: a place that cannot be read is said at once.
        loading::stamp(&self.path).map(drop).or_else(unless_missing).map_err(trouble)?;
        let written = self.text().map_err(|_| Why::Fault)?;
        let new = written.text().as_bytes();
        // The last look before it is written.
        let there = loading::bytes(&self.path).map(Some).or_else(unless_missing).map_err(trouble)?;
        let is_same = there.as_deref() == Some(new);
        match (&self.over, &there) {
            _ if is_same => {}
            (Over::These { known, .. }, Some(there)) if **there != **known => {
                return Ok(Outcome::Other(There::of(there.clone())));
            }
            (Over::These { is_gone: false, .. }, None) => {
                return Ok(Outcome::Other(There::Nothing(Trouble::from(&io::ErrorKind::NotFound.into()))));
            }
            (Over::Nothing, Some(_)) => return Ok(Outcome::Occupied),
            (Over::These { .. } | Over::Anything, Some(_))
            | (Over::These { .. } | Over::Nothing | Over::Anything, None) => {}
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
        Ok(Outcome::Written { content: Box::new(content), is_rewritten: written.is_rewritten, kept })
    }

    /// The text that goes to the disk, from the first origin that can be kept.
    fn text(&self) -> Result<Written, CannotBeSaid> {
        let found = OnceLock::new();
        let results = || found.get_or_init(|| today::main_results(&self.scenario, self.sides.as_deref())).clone();
        saving::best(&self.origins, &self.scenario, |origin| saving::stamped(origin, &self.scenario, &results))
    }
}

/// That nothing is there is an answer.
fn unless_missing<T: Default>(error: io::Error) -> io::Result<T> {
    if Trouble::from(&error).kind == io::ErrorKind::NotFound { Ok(T::default()) } else { Err(error) }
}

/// A path with the scenarios' ending where it has none; `reform.2022` has none either.
fn with_ending(path: &Path) -> PathBuf {
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned());
    if ending.is_some_and(|ending| ending.chars().any(char::is_alphabetic)) {
        return path.to_owned();
    }
    let mut named = path.to_owned().into_os_string();
    named.push(".ron");
    PathBuf::from(named)
}
