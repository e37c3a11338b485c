//! A file that was changed on disk while it is open here: read again, kept as it is here, or chosen input by input.

use std::sync::Arc;

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
    checks::check,
    difference::{Changed, Difference},
    finding::{Finding, Severity},
    path::Path,
    text::{
        loading,
        saving::{self, CannotBeSaid, Origin},
        trouble::Trouble,
    },
};

/// What differs between a file as it is open here and as it is on disk, for the user to choose.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The file.
    pub file: FileId,
    /// The scenario as it is open here.
    pub mine: Arc<Scenario>,
    /// What is on disk.
    pub theirs: Content,
    /// Each figure that differs: before is here, after is on disk.
    pub rows: Vec<Row>,
    /// Whether to take rule sets as such, texts, sources and the like from disk; `None` where they do not differ.
    pub others: Option<bool>,
    /// Why what is chosen cannot stand together; nothing while it has not been tried.
    pub refused: Option<Vec<Finding>>,
}

/// One figure that differs.
#[derive(Debug, Clone)]
pub struct Row {
    /// The figure here and on disk.
    pub changed: Changed,
    /// Whether it was changed in both places since it was the same.
    pub in_both: bool,
    /// Whether the one on disk is taken.
    pub takes_theirs: bool,
}

impl Choosing {
    /// What differs, with what was changed in one place only chosen from there.
    fn new(file: FileId, mine: &Arc<Scenario>, base: &Scenario, theirs: &Content) -> Self {
        let difference = Difference::between(mine, &theirs.scenario);
        let rows = difference.figures.into_iter().map(|changed| {
            let base = changed.stated.figure(base);
            let [here, there] =
                [&changed.before, &changed.after].map(|placed| placed.as_ref().map(|(_, figure)| figure) != base);
            Row { in_both: here && there, takes_theirs: there && !here, changed }
        });
        let rows = rows.collect();
        let others = difference.others.then(|| {
            let here = Difference::between(base, mine);
            // A rule set that was changed here stays, although there is none on disk any more.
            let is_dropped =
                |changed: &Changed| changed.stated.rule_set().is_some_and(|id| theirs.scenario.rule_set(id).is_none());
            !here.others && !here.figures.iter().any(is_dropped)
        });
        Self { file, mine: Arc::clone(mine), theirs: theirs.clone(), rows, others, refused: None }
    }

    /// What is chosen, as one scenario.
    fn chosen(&self) -> Scenario {
        let mut versions = [&self.theirs.scenario, &self.mine];
        if self.others == Some(false) {
            versions.reverse();
        }
        let [taken, other] = versions;
        let mut scenario = Scenario::clone(taken);
        for row in &self.rows {
            let figure = if row.takes_theirs { &row.changed.after } else { &row.changed.before };
            row.changed.stated.put(&mut scenario, figure.clone());
        }
        // What only one of the two has comes with its name, and goes with it.
        let mut names = taken.names.clone();
        names.retain(|path, _| states(&scenario, path) || !states(taken, path));
        for (path, name) in &other.names {
            if !names.contains_key(path) && states(&scenario, path) {
                names.insert(path.clone(), name.clone());
            }
        }
        Scenario { names, ..scenario }
    }
}

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

    /// Takes a row, or (`None`) texts and sources, from disk or keeps them.
    pub(in crate::app) fn choose_version(&mut self, row: Option<usize>, takes_theirs: bool) {
        let Some(choosing) = &mut self.session.choosing else { return };
        match row {
            Some(row) => {
                if let Some(row) = choosing.rows.get_mut(row) {
                    row.takes_theirs = takes_theirs;
                }
            }
            None => choosing.others = choosing.others.map(|_| takes_theirs),
        }
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

/// Whether a scenario states anything of a thing.
fn states(scenario: &Scenario, thing: &Path) -> bool {
    let brought = scenario.rule_sets.iter().flat_map(|rules| rules.investments.keys());
    scenario.inputs.keys().chain(brought).any(|input| input.below(thing.as_str()).is_some())
}

/// Why a scenario cannot stand, or cannot be saved; `None` where it can.
fn refused(origin: &Origin, scenario: &Scenario) -> Option<Vec<Finding>> {
    let errors = |findings: Vec<Finding>| -> Vec<Finding> {
        findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
    };
    let errors_of_rules = errors(check(scenario));
    if !errors_of_rules.is_empty() {
        return Some(errors_of_rules);
    }
    saving::written(origin, scenario).err().map(|CannotBeSaid(findings)| errors(findings))
}
