//! Keeping what is not saved, and offering what an earlier run of the program left.

use std::{io, path::PathBuf, sync::Arc, time::Duration};

use super::{
    keeping::RETRY,
    kept::Kept,
    lost::{self, Lost},
};
use crate::{
    app::{
        answers::Done,
        document::{Content, FileId, InPlace},
        history::What,
        notices::Notice,
        session::Failure,
        state::App,
    },
    scenario::{
        Scenario,
        text::{loading, trouble::Trouble},
    },
};

impl App {
    /// Keeps what has changed, by a clock that only moves on; says when this is to be asked again.
    pub fn keep(&mut self, now: Duration) -> Duration {
        match self.keeping.step(now, &self.document) {
            Ok((keep, again)) => {
                if let Some(keep) = keep {
                    let broken = Done::Kept(Err(io::Error::other("a fault of the program")));
                    self.jobs.start_quietly(broken, move || Done::Kept(keep.carry_out()));
                }
                again
            }
            Err(error) => {
                self.session.notify(Notice::NotKept(Trouble::from(&error)));
                RETRY
            }
        }
    }

    /// Looks for what earlier runs left.
    pub fn look_for_lost(&self) {
        let Some(root) = self.keeping.root().map(std::path::Path::to_owned) else { return };
        self.jobs.start_quietly(Done::Found(Vec::new()), move || Done::Found(lost::find(&root)));
    }

    pub(in crate::app) fn take_in_kept(&mut self, kept: io::Result<Vec<(FileId, Arc<Scenario>)>>) {
        match self.keeping.done(kept) {
            Ok(true) => self.session.notices.retain(|notice| !matches!(notice, Notice::NotKept(_))),
            Ok(false) => {}
            Err(error) => self.session.notify(Notice::NotKept(Trouble::from(&error))),
        }
    }

    pub(in crate::app) fn take_in_lost(&mut self, lost: Vec<Lost>) {
        let damaged: Vec<PathBuf> = lost.iter().flat_map(|lost| lost.damaged.clone()).collect();
        if !damaged.is_empty() {
            self.session.notify(Notice::Damaged(damaged));
        }
        self.session.lost = lost.into_iter().filter(|lost| !lost.kept.is_empty()).collect();
        if !self.session.lost.is_empty() {
            self.session.notify(Notice::Lost);
        }
    }

    /// Opens all that was left, each file as it was on disk with the work as a step after it.
    pub(in crate::app) fn recover(&mut self) {
        self.session.notices.retain(|notice| !matches!(notice, Notice::Lost));
        for lost in std::mem::take(&mut self.session.lost) {
            for (place, kept) in &lost.kept {
                self.recover_one(place, kept);
            }
            lost.tidy();
        }
    }

    fn recover_one(&mut self, place: &std::path::Path, kept: &Kept) {
        let path = kept.path.as_ref().map(PathBuf::from);
        let work = match Content::of(loading::read(kept.text.as_bytes())) {
            Ok(work) => work,
            Err(findings) => {
                return self.fail(Failure { name: kept.name.clone(), path: Some(place.to_owned()), findings });
            }
        };
        let on_disk = Content::of(loading::read(kept.on_disk.as_bytes())).ok();
        let is_known = on_disk.is_some();
        let content = on_disk.unwrap_or_else(|| work.clone());
        let open = path.as_deref().and_then(|path| self.document.file_at(Some(path), "", None));
        let id = match open.map(|file| (file.id, file.is_changed() && file.scenario != work.scenario)) {
            Some((id, false)) => id,
            // Other work on that file is open already, such as another window's: this is a scenario of its own.
            Some((_, true)) => self.add(self.recovered_name(&kept.name), None, &content),
            None => self.add(kept.name.clone(), path, &content),
        };
        let Some(file) = self.document.file_mut(id) else { return };
        let before = Arc::clone(&file.scenario);
        if *file.on_disk != *content.text.as_bytes() {
            // The work is of another text than the one open here: what is on disk now will be seen, and asked about.
            file.start_from(content.origin());
            file.take_disk(&content);
        }
        file.replace(Arc::clone(&work.scenario));
        if !is_known {
            file.in_place = InPlace::Unreadable;
        }
        let is_work = file.is_changed();
        self.history.record(id, What::Recovered, &before, &work.scenario);
        if is_work {
            self.keeping.take_over(place, id, &work.scenario);
        } else {
            lost::remove(place);
        }
        self.show_file(id);
    }

    /// *reform (gendannet).ron*, *reform (gendannet 2).ron*
    fn recovered_name(&self, name: &str) -> String {
        let word = self.settings.language().say("gendannet", "recovered");
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "ron"));
        let is_free = |name: &String| self.document.files().iter().all(|file| file.name != *name);
        let later = (2_u32..).map(|number| format!("{stem} ({word} {number}).{ending}"));
        std::iter::once(format!("{stem} ({word}).{ending}")).chain(later).find(is_free).unwrap_or_default()
    }

    /// Throws away what was left.
    pub(in crate::app) fn discard_lost(&mut self) {
        self.session.notices.retain(|notice| !matches!(notice, Notice::Lost));
        std::mem::take(&mut self.session.lost).into_iter().for_each(Lost::discard);
    }

    /// The program ends as the user wants.
    pub(in crate::app) fn end(&mut self) {
        self.keeping.end();
        self.session.closing = true;
    }
}
