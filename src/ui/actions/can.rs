//! What the rows do where it depends on what is open: the command, or why it cannot be done now.

use super::entry::{NO_FILE, Words, with_file};
use crate::{
    app::{App, Command, document::OpenFile, reading::Step, session::Overlay},
    present::{
        formats::Formats,
        method::links,
        views::{Arrangement, catalogue::View},
        words::language::Language,
    },
};

/// What an action does, or why not.
pub(super) type Can = Result<Command, Words>;

/// The file that *efter* shows: the one that saving and closing are about.
fn shown(app: &App) -> Result<&OpenFile, Words> {
    app.session.after.as_ref().and_then(|side| app.document.file(side.file)).ok_or(NO_FILE)
}

/// The file that *før* shows, which may be another: saved when there is nothing to save in the first.
fn before(app: &App) -> Option<&OpenFile> {
    app.document.file(app.session.before.as_ref()?.file)
}

pub(super) fn save(app: &App) -> Can {
    let shown = shown(app)?;
    let mut files = std::iter::once(shown).chain(before(app));
    // An example that is as it was can be saved too, but there is no need.
    let needed = files.find(|file| file.can_be_saved() && (file.path.is_some() || file.needs_saving()));
    let file = needed.or(Some(shown)).filter(|file| file.can_be_saved());
    let nothing = ("Der er intet at gemme.", "There is nothing to save.");
    file.map(|file| Command::Save(file.id)).ok_or(nothing)
}

pub(super) fn save_as(app: &App) -> Can {
    Ok(Command::SaveAs(shown(app)?.id))
}

pub(super) fn passport(app: &App) -> Can {
    let file = shown(app)?;
    let none = (
        "Filen siger ikke, hvilke resultater den havde, da den blev gemt.",
        "The file does not say which results it had when it was saved.",
    );
    file.drift.as_ref().map(|_| Command::Overlay(Some(Overlay::Passport(file.id)))).ok_or(none)
}

/// How what is shown is calculated; without a file, from where it was left.
pub(super) fn read(app: &App) -> Command {
    let section = app.session.after.as_ref().map(|_| links::of_view(app.session.view));
    Command::Read(Step::Open(section))
}

pub(super) fn close_file(app: &App) -> Can {
    app.session.after.as_ref().map(|side| Command::CloseFile(side.file)).ok_or(NO_FILE)
}

pub(super) fn set_mark(app: &App) -> Can {
    let unchanged = (
        "Intet er ændret siden mærket. Mærket sættes også, når et scenarie åbnes.",
        "Nothing has changed since the mark. Opening a scenario sets it too.",
    );
    let why = if app.session.after.is_some() { unchanged } else { NO_FILE };
    app.results.marked.as_ref().map(|_| Command::SetMark).ok_or(why)
}

/// Brings the municipality into sight that the scenario is seen from.
pub(super) fn own_municipality(app: &App) -> Can {
    if app.session.after.is_none() {
        return Err(NO_FILE);
    }
    let none = (
        "Scenariet siger ikke, hvilken kommune der er egen.",
        "The scenario does not say which municipality is the own one.",
    );
    app.own_municipality().map(Command::FindMunicipality).ok_or(none)
}

pub(super) fn search(app: &App) -> Can {
    let none = ("Visningen har ingen tabel at søge i.", "The view has no table to search.");
    (app.session.after.is_some() && app.session.view == View::Municipalities).then_some(Command::Search).ok_or(none)
}

/// Renames the rule set that *efter* shows.
pub(super) fn rename(app: &App) -> Can {
    let side = app.session.after.as_ref().ok_or(NO_FILE)?;
    let rules = app.document.file(side.file).and_then(|file| file.scenario.rule_set(&side.rule_set)).ok_or(NO_FILE)?;
    Ok(Command::Overlay(Some(Overlay::Rename(side.clone(), rules.name.clone()))))
}

pub(super) fn findings(app: &App) -> Can {
    let has_any = app.session.after.is_some() || !app.session.failures.is_empty();
    if has_any { Ok(Command::ToggleFindings) } else { Err(NO_FILE) }
}

/// The arrangement so many places on, of those that the shown view has.
pub(super) fn arrangement(app: &App, steps: isize) -> Can {
    let (view, chosen) = (app.session.view, app.session.arrangement);
    let why_not = |language| view.why_not_arranged(chosen, Formats::new(language)).unwrap_or_default();
    let shown = view.arrangement(chosen).ok_or_else(|| Words::from(Language::ALL.map(why_not)));
    let all = Arrangement::ALL.into_iter().filter(|one| view.arrangement(*one) == Some(*one));
    let all: Vec<Arrangement> = all.collect();
    let next = Command::Arrange(neighbour(&all, shown?, steps));
    with_file(app, next)
}

/// The other shape of the lines of compensation, where they are shown.
pub(super) fn shape_compensation(app: &App) -> Can {
    let elsewhere = (
        "Vælg visningen DUT for at skifte mellem linjer og budgetnotat.",
        "Choose the view Compensation to change between lines and budget note.",
    );
    let change = with_file(app, Command::ShapeCompensation(app.session.choices.compensation.other()))?;
    if app.session.view == View::Compensation { Ok(change) } else { Err(elsewhere) }
}

/// The view so many places on, of those that have something to show.
pub(super) fn view(app: &App, steps: isize) -> Can {
    let shown = app.session.view;
    let has = |view: &View| *view == shown || app.results.contents.why_nothing(*view).is_none();
    let all: Vec<View> = View::ALL.into_iter().filter(has).collect();
    with_file(app, Command::Show(neighbour(&all, shown, steps)))
}

/// What stands so many places further on; after the last comes the first.
fn neighbour<T: Copy + PartialEq>(all: &[T], from: T, steps: isize) -> T {
    let count = isize::try_from(all.len()).unwrap_or(isize::MAX).max(1);
    let here = all.iter().position(|one| *one == from).and_then(|here| isize::try_from(here).ok()).unwrap_or_default();
    let there = usize::try_from((here + steps).rem_euclid(count)).unwrap_or_default();
    all.get(there).copied().unwrap_or(from)
}

/// The steps of the zoom.
const ZOOMS: [f32; 10] = [0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0];

pub(super) fn zoomed(app: &App, steps: isize) -> Can {
    let distance = |zoom: f32| (zoom - app.settings.zoom).abs();
    let nearest = (0..ZOOMS.len()).min_by(|one, other| distance(ZOOMS[*one]).total_cmp(&distance(ZOOMS[*other])));
    let next = nearest.and_then(|nearest| nearest.checked_add_signed(steps)).and_then(|index| ZOOMS.get(index));
    let end = if steps > 0 {
        ("Alt er så stort, som det kan blive.", "Everything is as large as it can be.")
    } else {
        ("Alt er så småt, som det kan blive.", "Everything is as small as it can be.")
    };
    next.map(|zoom| Command::Zoom(*zoom)).ok_or(end)
}

pub(super) fn zoom_reset(app: &App) -> Can {
    let is_other = (app.settings.zoom - 1.0).abs() > 0.001;
    if is_other {
        Ok(Command::Zoom(1.0))
    } else {
        Err(("Alt har normal størrelse.", "Everything has its normal size."))
    }
}
