//! How everything happens: one arm a command, then the results are brought up to date.

use super::{answers::Done, command::Command, files::dialogs::typed, history::Step, session::Why, state::App};

impl App {
    /// Takes in what jobs have answered and brings the results up to date; says whether anything changed.
    pub fn logic(&mut self) -> bool {
        let mut changed = false;
        while let Some(done) = self.jobs.next() {
            self.take_in(done);
            changed = true;
        }
        self.watch.update(&self.document, self.jobs.teller());
        let refreshed = self.bring_up_to_date();
        self.results.show(&self.document, &self.session, self.settings.formats());
        refreshed || changed
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Read(files) => files.into_iter().for_each(|read| self.open(read)),
            Done::Chosen(paths) => {
                self.settings.remember_folder(&paths);
                self.apply(Command::OpenPaths(paths));
            }
            Done::ChosenPlace(id, Some(path)) => self.apply(Command::SaveToChosen(id, path)),
            Done::ChosenPlace(id, None) => self.stay_for(id),
            Done::NoDialog(purpose) => self.ask_for_path(purpose),
            Done::LookedThrough(id, scenario, found) => self.take_in_findings(id, &scenario, found),
            Done::Compared(id, text, drift) => self.take_in_drift(id, &text, drift),
            Done::Saved(saved) => self.take_in_saved(*saved),
            Done::Reread(seen) => self.take_in_reread(seen),
            Done::Seen(seen) => drop(self.take_in_seen(seen)),
            Done::Kept(kept) => self.take_in_kept(kept),
            Done::Found(lost) => self.take_in_lost(lost),
            Done::LookedFor(file, is_there) => self.recent.take_in(file, is_there),
            Done::BrokeDown => self.session.broke_down = true,
        }
    }

    /// Carries out a command.
    #[expect(clippy::too_many_lines, reason = "an arm a command")]
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::Open => self.ask_for_files(),
            Command::OpenPaths(paths) => self.open_paths(paths.into_iter().map(typed).collect()),
            Command::OpenContents(contents) => self.open_contents(contents),
            Command::OpenExample(index) => self.open_example(index),
            Command::Save(id) => self.save(id),
            Command::SaveAs(id) => self.save_as(id),
            Command::SaveTo(id, path) => self.save_to(id, &path),
            Command::SaveToChosen(id, path) => self.save_to_chosen(id, &path),
            Command::SaveToTyped(id, path) => self.save_to_typed(id, typed(path)),
            Command::SaveAndClose(only) => self.save_and_leave(only),
            Command::Reload(id) => self.reload(id),
            Command::KeepMine(id) => self.keep_mine(id),
            Command::Compare(id) => self.compare(id),
            Command::ChooseVersion(row, takes_theirs) => self.choose_version(row, takes_theirs),
            Command::TakeChosen => self.take_chosen(),
            Command::Recover => self.recover(),
            Command::DiscardLost => self.discard_lost(),
            Command::Dismiss(index) => self.session.dismiss(index),
            Command::CloseFile(id) => self.leave(Some(id)),
            Command::CloseAnyway(only) => self.leave_anyway(only),
            Command::Quit => self.leave(None),
            Command::SetInput { field, value, dragging } => self.set(&field, value, dragging),
            Command::EndDrag => self.history.close(),
            Command::Lift(field) => self.lift(field),
            Command::Restore(field) => self.restore(field),
            Command::Refuse { field, text } => self.reject(field, Why::Misread(text)),
            Command::SetShare { field, share, text } => self.set_share(field, share, text),
            Command::Paste { field, cells } => self.paste(&field, &cells),
            Command::EditTable(side, edit) => self.edit_table(&side, &edit),
            Command::AddMunicipalities(text) => self.add_municipalities(text),
            Command::PutMunicipalities => self.put_municipalities(),
            Command::ForgetRejected => self.session.rejected = None,
            Command::Undo => self.go_back(),
            Command::Redo => self.go_forward(),
            Command::Jump(done) => self.jump(done),
            Command::ToggleHistory => self.session.history_open = !self.session.history_open,
            Command::ChooseBefore(side) => self.choose(Some(side), None),
            Command::ChooseAfter(side) => self.choose(None, Some(side)),
            Command::RenameRules(side, name) => self.rename_rules(&side, &name),
            Command::Swap => self.swap(),
            Command::SetMark => self.set_mark(),
            Command::TogglePin(path) => self.toggle_pin(path),
            Command::Show(view) => self.show(view),
            Command::Arrange(arrangement) => self.session.arrangement = arrangement,
            Command::ChooseAccount(account) => self.session.account = account,
            Command::Ask(question) => self.session.choices.question = question,
            Command::ShapeCompensation(shape) => self.session.choices.compensation = shape,
            Command::FoldLines(area) => self.session.choices.fold(area),
            Command::SplitCosts(by) => self.session.choices.costs_by = by,
            Command::CountLeavers(leavers) => self.session.choices.leavers = Some(leavers),
            Command::ListMunicipalities(listing) => self.session.choices.municipalities = listing,
            Command::FindMunicipality(id) => self.find_municipality(id),
            Command::Search => self.session.to_search = true,
            Command::ChooseGroup(which, group) => self.session.choices.choose(which, group),
            Command::TogglePanel => self.toggle_panel(),
            Command::ToggleFindings => self.toggle_findings(),
            Command::ToggleFullScreen => self.session.full_screen = !self.session.full_screen,
            Command::GoTo(path) => self.go_to(path),
            Command::Overlay(overlay) => self.lay_over(overlay),
            Command::Read(step) => self.read(step),
            Command::DismissFailures => self.session.dismiss_failures(),
            Command::LookForRecent => self.recent.look_for(&self.settings.recent, &self.jobs),
            Command::ForgetRecent(file) => self.settings.forget_recent(file.as_deref()),
            Command::PanelWidth(width) => self.settings.remember(|settings| settings.panel_width = Some(width)),
            Command::ChooseLanguage(language) => self.settings.remember(|settings| settings.language = Some(language)),
            Command::ChooseNumbers(numbers) => self.settings.remember(|settings| settings.numbers = numbers),
            Command::ChooseTheme(theme) => self.settings.remember(|settings| settings.theme = theme),
            Command::ChooseRenderer(renderer) => self.settings.remember(|settings| settings.renderer = renderer),
            Command::Zoom(zoom) => self.settings.remember(|settings| settings.zoom = zoom),
        }
    }

    fn go_back(&mut self) {
        // A drag that ended where it began is no step.
        self.history.close();
        let Some(step) = self.history.next_undo().cloned() else { return };
        self.show_step(&step);
        self.history.undo(&mut self.document);
        self.went(&step);
    }

    fn go_forward(&mut self) {
        let Some(step) = self.history.next_redo().cloned() else { return };
        self.show_step(&step);
        self.history.redo(&mut self.document);
        self.went(&step);
    }

    /// To where so many steps were done; the last one on the way there is shown.
    fn jump(&mut self, done: usize) {
        while self.history.done() > done && self.history.next_undo().is_some() {
            self.go_back();
        }
        while self.history.done() < done && self.history.next_redo().is_some() {
            self.go_forward();
        }
    }

    fn went(&mut self, step: &Step) {
        self.keep_sides(step.file);
        self.session.go_to = step.field().map(|field| field.path.clone());
    }
}
