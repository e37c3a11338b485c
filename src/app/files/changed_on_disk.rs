//! A file that was changed on disk while it is open here: read again, kept as it is here, or chosen input by input.

use std::sync::Arc;

use super::merge::{Choosing, Row, refused};
use crate::app::{
    answers::{Done, Seen, There},
    document::{Content, FileId, InPlace, OnDisk, OpenFile},
    history::What,
    notices::Notice,
    session::{Failure, Overlay},
    state::App,
};
use crate::scenario::{
    Scenario,
    text::{loading, trouble::Trouble},
};

impl App {
    /// Takes in what was seen of a file, unless it was saved or read meanwhile or is being written; whether it was taken in.
    pub(in crate::app) fn take_in_seen(&mut self, seen: Seen) -> bool {
        let Seen { file: id, against, there } = seen;
        let is_now = |file: &OpenFile| !file.is_saving_in_place() && Arc::ptr_eq(&file.on_disk, &against);
        let is_taken = self.document.file(id).is_some_and(is_now);
        if is_taken {
            self.take_in_other(id, there, false);
        }
        is_taken
    }

    /// Takes in what is on disk in place of what was known, and whether a file was not saved for it.
    pub(in crate::app) fn take_in_other(&mut self, id: FileId, there: There, is_refused: bool) {
        let was_refused = self.session.notices.iter().any(|notice| notice.is_refusal_of(id));
        self.session.settle(id, |notice| matches!(notice, Notice::ChangedOnDisk { .. } | Notice::Gone { .. }));
        let Some(file) = self.document.file_mut(id) else { return };
        match there {
            There::Same => file.in_place = InPlace::Known,
            // What was seen against an older text is known by now.
            There::Other(bytes, _) if *bytes == *file.on_disk => {
                file.in_place = InPlace::Known;
                if is_refused && file.is_changed() {
                    self.save(id);
                }
            }
            There::Other(bytes, there) => {
                file.in_place = if there.is_ok() { InPlace::Other } else { InPlace::Unreadable };
                // That the file is not saved is true until it is answered.
                let is_refused = is_refused || was_refused;
                self.session.notify(Notice::ChangedOnDisk { file: id, bytes, there, is_refused });
            }
            There::Nothing(why) => {
                file.in_place = InPlace::Nothing;
                self.session.notify(Notice::Gone { file: id, why });
            }
        }
    }

    /// What was last seen on disk in a file's place, if that is not what is known.
    fn seen(&self, id: FileId) -> Option<(Arc<[u8]>, OnDisk)> {
        let (bytes, there) = self.session.notices.iter().find_map(|notice| notice.on_disk(id))?;
        Some((Arc::clone(bytes), there.clone()))
    }

    /// Takes over what is on disk; what was open here can be had back by undo. Of what cannot be read it is said why, and
    /// nothing else happens.
    pub(in crate::app) fn reload(&mut self, id: FileId) {
        match self.seen(id) {
            Some((_, there)) => self.show_disk(id, there),
            None => self.read_again(id),
        }
    }

    fn show_disk(&mut self, id: FileId, there: OnDisk) {
        match there {
            Ok(content) => self.take_over(id, What::Reloaded, &content, Arc::clone(&content.scenario)),
            Err(findings) => {
                let Some(file) = self.document.file(id) else { return };
                let failure = Failure { name: file.name.clone(), path: file.path.clone(), findings };
                self.fail(failure);
            }
        }
    }

    fn read_again(&mut self, id: FileId) {
        let Some(file) = self.document.file(id) else { return };
        let Some(path) = file.path.clone() else { return };
        let against = Arc::clone(&file.on_disk);
        self.jobs.start(move || {
            let bytes = loading::bytes(&path).map_err(|error| Trouble::from(&error));
            Done::Reread(Seen { file: id, against, there: bytes.map_or_else(There::Nothing, There::of) })
        });
    }

    /// Takes over what was read again, unless the file was saved or read meanwhile.
    pub(in crate::app) fn take_in_reread(&mut self, seen: Seen) {
        let id = seen.file;
        let there = if let There::Other(_, there) = &seen.there { Some(there.clone()) } else { None };
        if self.take_in_seen(seen)
            && let Some(there) = there
        {
            self.show_disk(id, there);
        }
    }

    /// Keeps what is open here; saving replaces what is on disk.
    pub(in crate::app) fn keep_mine(&mut self, id: FileId) {
        let Some((bytes, _)) = self.seen(id) else { return };
        self.session.settle(id, |notice| matches!(notice, Notice::ChangedOnDisk { .. }));
        if let Some(file) = self.document.file_mut(id) {
            file.keep_over(bytes);
        }
    }

    /// Shows what differs, for the user to choose from.
    pub(in crate::app) fn compare(&mut self, id: FileId) {
        let theirs = self.seen(id).and_then(|(_, there)| there.ok());
        let Some((theirs, file)) = theirs.zip(self.document.file(id)) else { return };
        self.session.choosing = Some(Choosing::new(id, &file.scenario, &file.saved, &theirs));
        self.session.overlay = Some(Overlay::Choose(id));
    }

    /// Takes a row, or (`None`) all of them, from disk or keeps it.
    pub(in crate::app) fn choose_version(&mut self, row: Option<usize>, takes_theirs: bool) {
        let Some(choosing) = &mut self.session.choosing else { return };
        let chosen = |(index, _): &(usize, &mut Row)| row.is_none_or(|row| row == *index);
        choosing.rows.iter_mut().enumerate().filter(chosen).for_each(|(_, row)| row.takes_theirs = takes_theirs);
        choosing.refused = None;
    }

    /// Takes over what was chosen, as one step that can be undone.
    pub(in crate::app) fn take_chosen(&mut self) {
        let Some(mut choosing) = self.session.choosing.take() else { return };
        let chosen = choosing.chosen();
        choosing.refused = refused(&choosing.theirs.origin(), &chosen);
        if choosing.refused.is_some() {
            self.session.choosing = Some(choosing);
            return;
        }
        self.session.overlay = None;
        self.take_over(choosing.file, What::Merged, &choosing.theirs, Arc::new(chosen));
    }

    /// What the file says becomes what is on disk, and what is open becomes `scenario`, as one step.
    fn take_over(&mut self, id: FileId, what: What, content: &Content, scenario: Arc<Scenario>) {
        let is_over = |notice: &Notice| {
            matches!(notice, Notice::ChangedOnDisk { .. } | Notice::Drifted { .. } | Notice::OpenAlready { .. })
        };
        self.session.settle(id, is_over);
        let Some(file) = self.document.file_mut(id) else { return };
        let before = Arc::clone(&file.scenario);
        file.start_from(content.origin());
        file.take_disk(content);
        file.replace(Arc::clone(&scenario));
        self.history.record(id, what, &before, &scenario);
        self.keep_sides(id);
        self.jobs.look_through(id, scenario);
        self.jobs.compare(id, content);
    }

    /// Sides whose rule set is no more are chosen anew.
    pub(in crate::app) fn keep_sides(&mut self, id: FileId) {
        let Some(file) = self.document.file(id) else { return };
        let scenario = Arc::clone(&file.scenario);
        let is_there = |side: &Option<crate::app::document::SideChoice>| {
            side.as_ref().is_none_or(|side| side.file != id || scenario.rule_set(&side.rule_set).is_some())
        };
        if !is_there(&self.session.before) || !is_there(&self.session.after) {
            self.show_file(id);
        }
    }
}
