//! Closing a file or the program: nothing is lost by it without a question, and what is being saved is waited for.

use crate::app::{
    document::FileId,
    session::{Leaving, Overlay},
    state::App,
};

impl App {
    /// Closes a file, or (`None`) the program: at once, when what is being saved is saved, or after a question. Who asks a
    /// second time does not want to wait.
    pub(in crate::app) fn leave(&mut self, only: Option<FileId>) {
        let is_waiting = self.session.leaving.is_some();
        if self.document.of(only).any(|file| file.needs_saving() || (is_waiting && file.is_saving())) {
            self.session.leaving = None;
            self.session.overlay = Some(Overlay::ConfirmClose(only));
        } else {
            self.wait_or_leave(only, false);
        }
    }

    /// Closes a file, or (`None`) the program, whatever is lost by it.
    pub(in crate::app) fn leave_anyway(&mut self, only: Option<FileId>) {
        self.session.leaving = None;
        if matches!(self.session.overlay, Some(Overlay::ConfirmClose(_))) {
            self.session.overlay = None;
        }
        match only {
            Some(id) => self.close_file(id),
            None => self.end(),
        }
    }

    /// Saves everything that closing a file, or (`None`) the program, would lose, and closes it then.
    pub(in crate::app) fn save_and_leave(&mut self, only: Option<FileId>) {
        self.session.overlay = None;
        // One that cannot be saved is no reason to leave the others as they are.
        let placed = self.document.of(only).filter(|file| file.needs_saving() && file.path.is_some());
        let placed: Vec<FileId> = placed.map(|file| file.id).collect();
        for id in placed {
            self.save(id);
        }
        let next = self.document.of(only).find(|file| file.needs_saving()).map(|file| file.id);
        match next {
            Some(id) => {
                self.session.leaving = Some(Leaving { only, saves: true, waits_for: id });
                self.save(id);
            }
            None => self.wait_or_leave(only, true),
        }
    }

    /// Goes on when the file that was waited for is saved.
    pub(in crate::app) fn go_on_leaving(&mut self) {
        match self.session.leaving.take() {
            Some(Leaving { only, saves: true, .. }) => self.save_and_leave(only),
            Some(Leaving { only, saves: false, .. }) => self.leave(only),
            None => {}
        }
    }

    /// Nothing is closed any more that waits for this file: it is not wanted to be saved.
    pub(in crate::app) fn stay_for(&mut self, id: FileId) {
        self.session.leaving = self.session.leaving.take().filter(|leaving| leaving.waits_for != id);
    }

    /// Nothing is closed any more with this file in it: it could not be saved.
    pub(in crate::app) fn stay_with(&mut self, id: FileId) {
        let is_another = |only: FileId| only != id;
        self.session.leaving = self.session.leaving.take().filter(|leaving| leaving.only.is_some_and(is_another));
    }

    fn wait_or_leave(&mut self, only: Option<FileId>, saves: bool) {
        let first = self.document.of(only).find(|file| file.is_saving()).map(|file| file.id);
        match first {
            Some(id) => self.session.leaving = Some(Leaving { only, saves, waits_for: id }),
            None => self.leave_anyway(only),
        }
    }
}
