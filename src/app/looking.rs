//! What is looked at: the view, what is unfolded, pinned and laid over the window. Nothing here is undone.

use super::{
    answers::Purpose,
    reading::{Reading, Step},
    session::Overlay,
    settings::MOST_PINNED,
    state::App,
};
use crate::{
    model::id::Id,
    present::{assumptions::is_in_table, views::catalogue::View},
    scenario::path::Path,
};

impl App {
    pub(super) fn lay_over(&mut self, overlay: Option<Overlay>) {
        if overlay.is_none() {
            // Who turns away from a question about saving wants to close nothing either.
            if let Some(Overlay::TypePath(Purpose::SaveAs(id), _) | Overlay::ConfirmReplace(id, _)) =
                self.session.overlay
            {
                self.stay_for(id);
            }
            self.session.choosing = None;
            self.session.adding = None;
        }
        self.session.overlay = overlay;
    }

    /// Reads on in how it is calculated; a page in another language begins anew.
    pub(super) fn read(&mut self, step: Step) {
        if matches!(step, Step::Open(_)) {
            self.session.overlay = Some(Overlay::Method);
        }
        let language = self.settings.language();
        let kept = self.session.reading.take().filter(|reading| reading.document.language == language);
        let reading = self.session.reading.insert(kept.unwrap_or_else(|| Reading::new(language)));
        reading.take(step);
    }

    pub(super) fn show(&mut self, view: View) {
        self.session.view = view;
        self.session.to_top = true;
        self.session.rejected = None;
    }

    /// Shows a municipality, and all of them where what is looked for leaves it out.
    pub(super) fn find_municipality(&mut self, id: Id) {
        if self.session.view != View::Municipalities {
            self.show(View::Municipalities);
        }
        self.session.choices.municipalities = self.session.choices.municipalities.whole();
        self.session.to_municipality = Some(id);
    }

    pub(super) fn toggle_panel(&mut self) {
        let is_hidden = self.session.is_narrow && std::mem::take(&mut self.session.history_open);
        let is_open = is_hidden || !self.session.panel_open;
        self.session.panel_open = is_open;
        // Who folds or unfolds it has decided.
        self.session.panel_waits = false;
        self.settings.remember(|settings| settings.panel_open = is_open);
    }

    pub(super) fn toggle_findings(&mut self) {
        let are_open = !self.session.findings_open;
        self.session.findings_open = are_open;
        self.settings.remember(|settings| settings.findings_open = are_open);
    }

    pub(super) fn toggle_pin(&mut self, path: Path) {
        let pinned = &mut self.session.pinned;
        match pinned.iter().position(|one| *one == path) {
            Some(index) => drop(pinned.remove(index)),
            None => {
                // The oldest gives way: it may be of a scenario that is not open, where nobody can unpin it.
                if pinned.len() >= MOST_PINNED {
                    pinned.remove(0);
                }
                pinned.push(path);
            }
        }
        let pinned: Vec<String> = pinned.iter().map(|path| path.as_str().to_owned()).collect();
        self.settings.remember(|settings| settings.pinned.clone_from(&pinned));
    }

    /// Folds the panel where there is no room for it beside the view, and unfolds it again when there is, unless somebody
    /// has decided meanwhile.
    pub fn fit_panel(&mut self, has_room: bool) {
        let session = &mut self.session;
        if !has_room && session.had_room && session.panel_open {
            (session.panel_open, session.panel_waits) = (false, true);
        } else if has_room && session.panel_waits {
            (session.panel_open, session.panel_waits) = (true, false);
        }
        session.had_room = has_room;
    }

    /// Shows an input: in the panel, or in the table that it stands in.
    pub(super) fn go_to(&mut self, path: Path) {
        if is_in_table(&path) {
            return path.segments().nth(1).map(Id::from).into_iter().for_each(|id| self.find_municipality(id));
        }
        self.session.panel_open = true;
        self.session.history_open &= !self.session.is_narrow;
        self.session.go_to = Some(path);
    }
}
