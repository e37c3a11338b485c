//! Whatever is done here and by others, in any order: nothing panics, no work is lost without a question, what is said to be
//! saved is on disk, what is shown is of what is chosen, and every step can be taken back, to the last byte.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sidestil::{
    app::{
        answers::Purpose,
        municipalities::TableEdit,
        reading::Step,
        session::Overlay,
        settings::{MOST_PINNED, NumberFormat, Renderer, ThemeChoice},
    },
    model::spending::{Account, Area},
    present::{
        method::section::Section,
        views::{
            Arrangement, CompensationShape, CostsBy, Leavers, Question, WhichGroup,
            catalogue::View,
            listing::{Column, Listing, Only},
        },
        words::language::Language,
    },
    scenario::{Scenario, path::Path as Input, text::loading},
};

use super::*;

/// What a command is made from: what is open, and a number for all that can be chosen.
struct Drawn<'a> {
    app: &'a App,
    folder: &'a Folder,
    path: &'a Path,
    number: i64,
}

impl Drawn<'_> {
    fn index(&self) -> usize {
        usize::try_from(self.number).unwrap_or_default()
    }

    fn is_even(&self) -> bool {
        self.number % 2 == 0
    }

    fn one<T: Clone>(&self, of: &[T]) -> T {
        of[self.index() % of.len()].clone()
    }

    /// An open file; one that has been closed where there is none.
    fn file(&self) -> FileId {
        let ids: Vec<FileId> = self.app.document.files().iter().map(|file| file.id).collect();
        if ids.is_empty() { FileId(0) } else { self.one(&ids) }
    }

    fn only(&self) -> Option<FileId> {
        (self.number % 3 > 0).then(|| self.file())
    }

    /// A rule set of an open file.
    fn side(&self) -> SideChoice {
        let id = self.file();
        let rules = self.app.document.file(id).map(|file| &file.scenario.rule_sets[..]).unwrap_or_default();
        let rule_set = if rules.is_empty() { "".into() } else { rules[self.index() / 2 % rules.len()].id.clone() };
        SideChoice { file: id, rule_set }
    }

    fn input(&self) -> Input {
        let all = [CAP, INFLOW, "groups/ressourceforløb/start", "groups/findes-ikke/start", "discount", "a", "b", "c"];
        Input::new(self.one(&all))
    }

    fn field(&self) -> Field {
        Field { side: self.side(), path: Input::new(if self.is_even() { CAP } else { INFLOW }) }
    }

    /// A place in the folder: where the first file is, a few others, and one that cannot be written.
    fn place(&self) -> PathBuf {
        let all = ["reform.ron", "nr-1.ron", "nr-2", "nr-3.ron", "findes/ikke/nr-4.ron", "."];
        self.folder.0.join(self.one(&all))
    }

    fn overlay(&self) -> Option<Overlay> {
        let id = self.file();
        let purpose = if self.is_even() { Purpose::Open } else { Purpose::SaveAs(id) };
        self.one(&[
            None,
            Some(Overlay::Shortcuts),
            Some(Overlay::About),
            Some(Overlay::Method),
            Some(Overlay::ConfirmClose(self.only())),
            Some(Overlay::TypePath(purpose, "x".to_owned())),
            Some(Overlay::ConfirmReplace(id, self.place())),
            Some(Overlay::ConfirmDiscard),
            Some(Overlay::Choose(id)),
            Some(Overlay::Rename(self.side(), "Loven".to_owned())),
            Some(Overlay::Passport(id)),
        ])
    }
}

/// Every kind of command, and one of it. A command that is missing here does not build.
macro_rules! commands {
    ($($kind:pat => $make:expr,)+) => {
        fn _every_command_has_its_line(command: &Command) {
            match command {
                $($kind => {})+
            }
        }

        const KINDS: &[fn(&Drawn) -> Command] = &[$($make),+];
    };
}

commands! {
    Command::Open => |_| Command::Open,
    Command::OpenPaths(_) => |drawn| Command::OpenPaths(vec![drawn.path.to_owned(), drawn.place()]),
    Command::OpenContents(_) => |drawn| {
        let text = if drawn.is_even() { EXAMPLES[4].text } else { "(format: 4, title: 7)" };
        Command::OpenContents(vec![("sluppet.ron".to_owned(), text.as_bytes().to_vec())])
    },
    Command::OpenExample(_) => |drawn| Command::OpenExample(drawn.index() % 6),
    Command::Save(_) => |drawn| Command::Save(drawn.file()),
    Command::SaveAs(_) => |drawn| Command::SaveAs(drawn.file()),
    Command::SaveTo(..) => |drawn| Command::SaveTo(drawn.file(), drawn.place()),
    Command::SaveToChosen(..) => |drawn| Command::SaveToChosen(drawn.file(), drawn.place()),
    Command::SaveToTyped(..) => |drawn| Command::SaveToTyped(drawn.file(), drawn.place()),
    Command::SaveAndClose(_) => |drawn| Command::SaveAndClose(drawn.only()),
    Command::Reload(_) => |drawn| Command::Reload(drawn.file()),
    Command::KeepMine(_) => |drawn| Command::KeepMine(drawn.file()),
    Command::Compare(_) => |drawn| Command::Compare(drawn.file()),
    Command::ChooseVersion(..) => |drawn| {
        let row = (drawn.number % 3 > 0).then(|| drawn.index() % 4);
        Command::ChooseVersion(row, drawn.is_even())
    },
    Command::TakeChosen => |_| Command::TakeChosen,
    Command::Recover => |_| Command::Recover,
    Command::DiscardLost => |_| Command::DiscardLost,
    Command::Dismiss(_) => |drawn| Command::Dismiss(drawn.index() % 3),
    Command::CloseFile(_) => |drawn| Command::CloseFile(drawn.file()),
    // The program goes on: it is closed by `Quit` and `SaveAndClose`, which lose nothing.
    Command::CloseAnyway(_) => |drawn| Command::CloseAnyway(Some(drawn.file())),
    Command::Quit => |_| Command::Quit,
    Command::SetInput { .. } => |drawn| Command::SetInput {
        field: drawn.field(),
        value: Value::Number(drawn.number.into()),
        dragging: drawn.number % 3 == 0,
    },
    Command::EndDrag => |_| Command::EndDrag,
    Command::Lift(_) => |drawn| Command::Lift(drawn.field()),
    Command::Restore(_) => |drawn| Command::Restore(drawn.field()),
    Command::Refuse { .. } => |drawn| Command::Refuse { field: drawn.field(), text: "mange".to_owned() },
    Command::SetShare { .. } => |drawn| Command::SetShare {
        field: Field { path: Input::new("groups/ressourceforløb/exits/job"), ..drawn.field() },
        share: rust_decimal::Decimal::new(drawn.number, 2),
        text: "mange pct.".to_owned(),
    },
    Command::Paste { .. } => |drawn| Command::Paste {
        field: drawn.field(),
        cells: vec![drawn.number.to_string(), "mange".to_owned(), "7".to_owned()],
    },
    Command::EditTable(..) => |drawn| {
        let id = drawn.one(&["københavn", "dragør", "findes-ikke"]);
        let edit = if drawn.is_even() { TableEdit::Hide(vec![id.into()]) } else { TableEdit::Remove(id.into()) };
        Command::EditTable(drawn.side(), edit)
    },
    Command::AddMunicipalities(_) => |drawn| {
        let lines = ["Dragør; 7; 3 pct.", "Ny; ; 5 pct.", "Aarhus\t.\t120 pct.", "Ærø; 12,5; 0,5"];
        Command::AddMunicipalities([drawn.one(&lines), drawn.one(&lines)].join("\n"))
    },
    Command::PutMunicipalities => |_| Command::PutMunicipalities,
    Command::ForgetRejected => |_| Command::ForgetRejected,
    Command::Undo => |_| Command::Undo,
    Command::Redo => |_| Command::Redo,
    Command::Jump(_) => |drawn| Command::Jump(drawn.index() % 8),
    Command::ToggleHistory => |_| Command::ToggleHistory,
    Command::ChooseBefore(_) => |drawn| Command::ChooseBefore(drawn.side()),
    Command::ChooseAfter(_) => |drawn| Command::ChooseAfter(drawn.side()),
    Command::RenameRules(..) => |drawn| Command::RenameRules(drawn.side(), format!(" Navn {} ", drawn.number % 5)),
    Command::Swap => |_| Command::Swap,
    Command::SetMark => |_| Command::SetMark,
    Command::TogglePin(_) => |drawn| Command::TogglePin(drawn.input()),
    Command::Show(_) => |drawn| Command::Show(drawn.one(&View::ALL)),
    Command::Arrange(_) => |drawn| Command::Arrange(drawn.one(&Arrangement::ALL)),
    Command::ChooseAccount(_) => |drawn| Command::ChooseAccount(drawn.one(&Account::ALL)),
    Command::ShapeCompensation(_) => |drawn| {
        Command::ShapeCompensation(drawn.one(&[CompensationShape::Lines, CompensationShape::BudgetNote]))
    },
    Command::FoldLines(_) => |drawn| Command::FoldLines(drawn.one(&Area::NAMED)),
    Command::SplitCosts(_) => |drawn| Command::SplitCosts(drawn.one(&[CostsBy::Group, CostsBy::Area])),
    Command::CountLeavers(_) => |drawn| {
        Command::CountLeavers(drawn.one(&[Leavers::Counted, Leavers::Period, Leavers::Year(2025), Leavers::Year(i32::MAX)]))
    },
    Command::ListMunicipalities(_) => |drawn| {
        let by = drawn.one(&[Column::Name, Column::Rank, Column::Interval, Column::Cost]);
        let only = drawn.one(&[Only::All, Only::AboveCountry, Only::Hidden]);
        let search = drawn.one(&["", "køb", "findes ikke"]).to_owned();
        Command::ListMunicipalities(Listing { by, is_reversed: drawn.is_even(), only, search })
    },
    Command::FindMunicipality(_) => |drawn| Command::FindMunicipality(drawn.one(&["københavn", "findes-ikke"]).into()),
    Command::Search => |_| Command::Search,
    Command::Ask(_) => |drawn| Command::Ask(drawn.one(&[Question::Investment, Question::Reform])),
    Command::ChooseGroup(..) => |drawn| {
        let which = drawn.one(&[WhichGroup::Shown, WhichGroup::First, WhichGroup::Second, WhichGroup::Leaving]);
        Command::ChooseGroup(which, drawn.one(&["ressourceforløb", "førtidspension", "findes-ikke"]).into())
    },
    Command::TogglePanel => |_| Command::TogglePanel,
    Command::ToggleFindings => |_| Command::ToggleFindings,
    Command::ToggleFullScreen => |_| Command::ToggleFullScreen,
    Command::GoTo(_) => |drawn| Command::GoTo(drawn.input()),
    Command::Overlay(_) => |drawn| Command::Overlay(drawn.overlay()),
    Command::Read(_) => |drawn| Command::Read(drawn.one(&[
        Step::Open(None),
        Step::Open(Some(Section::Payback)),
        Step::Follow(Section::Ladder),
        Step::Chapter(drawn.index()),
        Step::Ask("loft".to_owned()),
        Step::Hit(drawn.is_even()),
        Step::Back,
    ])),
    Command::DismissFailures => |_| Command::DismissFailures,
    Command::LookForRecent => |_| Command::LookForRecent,
    Command::ForgetRecent(_) => |drawn| Command::ForgetRecent(drawn.is_even().then(|| drawn.place())),
    Command::PanelWidth(_) => |drawn| Command::PanelWidth(drawn.one(&[0.0, 400.0, 1e9, f32::NAN])),
    Command::ChooseLanguage(_) => |drawn| Command::ChooseLanguage(drawn.one(&Language::ALL)),
    Command::ChooseNumbers(_) => |drawn| {
        Command::ChooseNumbers(drawn.one(&[NumberFormat::AsLanguage, NumberFormat::Danish, NumberFormat::English]))
    },
    Command::ChooseTheme(_) => |drawn| {
        Command::ChooseTheme(drawn.one(&[ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::System]))
    },
    Command::ChooseRenderer(_) => |drawn| {
        Command::ChooseRenderer(drawn.one(&[Renderer::Auto, Renderer::Wgpu, Renderer::Glow]))
    },
    Command::Zoom(_) => |drawn| Command::Zoom(drawn.one(&[0.0, 1.25, 2.0, f32::INFINITY])),
}

/// The same that happens most: values, steps and savings, so that they meet in one run.
const OFTEN: &[fn(&Drawn) -> Command] = &[
    |drawn| Command::SetInput {
        field: drawn.field(),
        value: Value::Number(drawn.number.into()),
        dragging: drawn.number % 3 == 0,
    },
    |drawn| Command::Save(drawn.file()),
    |drawn| Command::Reload(drawn.file()),
    |drawn| Command::Compare(drawn.file()),
    |_| Command::TakeChosen,
    |_| Command::Undo,
    |_| Command::Redo,
];

/// Somebody else changes the file, now and then into something that cannot be read, or takes it away.
fn others(path: &Path, number: i64) {
    let mean = if number % 5 == 0 { "ingen".to_owned() } else { number.to_string() };
    let from = "\"groups/ressourceforløb/stay/at_most\": (value: 36";
    let text = EXAMPLES[0].text.replacen(from, &from.replace("36", &mean), 1);
    if number % 4 == 0 {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, text).unwrap();
    }
}

/// What was last seen of an open file.
struct Last {
    /// As it was opened.
    first: Option<Arc<Scenario>>,
    scenario: Arc<Scenario>,
    is_changed: bool,
}

/// What is checked after each command.
#[derive(Default)]
struct Watched {
    files: BTreeMap<FileId, Last>,
    /// How many texts saving may start from beside the first one, at most.
    texts: usize,
}

impl Watched {
    fn look(&mut self, app: &mut App, folder: &Folder, after: Option<&Command>) -> Result<(), TestCaseError> {
        app.logic();
        let gone: Vec<FileId> = self.files.keys().copied().filter(|id| app.document.file(*id).is_none()).collect();
        for id in gone {
            let wanted = matches!(after, Some(Command::CloseAnyway(Some(closed))) if *closed == id);
            let last = self.files.remove(&id).unwrap();
            let is_kept = wanted || !last.is_changed || is_on_disk(folder, &last.scenario);
            prop_assert!(is_kept, "work is lost by {after:?}");
        }
        prop_assert!(!app.session.closing || !app.document.is_changed(), "closed with changes by {after:?}");
        for open in app.document.files() {
            let is_fresh = app.history.steps().all(|step| step.file != open.id);
            let first = self
                .files
                .remove(&open.id)
                .map_or_else(|| is_fresh.then(|| Arc::clone(&open.scenario)), |last| last.first);
            let (scenario, is_changed) = (Arc::clone(&open.scenario), open.is_changed());
            self.files.insert(open.id, Last { first, scenario, is_changed });
        }
        let reads_anew = matches!(after, Some(Command::Reload(_) | Command::TakeChosen | Command::Recover));
        self.texts += usize::from(reads_anew || has(app, |notice| matches!(notice, Notice::Rewritten { .. })));
        stands(app)
    }
}

/// What is shown is of what is chosen, and nothing points to what is not there.
fn stands(app: &App) -> Result<(), TestCaseError> {
    let session = &app.session;
    let choices = [&session.before, &session.after];
    prop_assert_eq!(choices.map(Option::is_some), [!app.document.files().is_empty(); 2]);
    prop_assert_eq!(app.results.sides.is_some(), session.after.is_some());
    let sides = app.results.sides.iter().flat_map(|sides| sides.both());
    for (side, choice) in sides.zip(choices.into_iter().flatten()) {
        let file = app.document.file(choice.file);
        prop_assert!(file.is_some_and(|file| Arc::ptr_eq(&file.scenario, &side.scenario)));
        prop_assert_eq!(&side.rule_set, &choice.rule_set);
    }
    let is_open = |id: FileId| app.document.file(id).is_some();
    prop_assert!(session.notices.iter().all(|notice| notice.file().is_none_or(is_open)));
    prop_assert!(session.mark.iter().all(|mark| mark.files.into_iter().all(is_open)));
    prop_assert!(app.history.steps().all(|step| is_open(step.file)));
    prop_assert!(app.history.done() <= app.history.len());
    prop_assert!(session.pinned.len() <= MOST_PINNED);
    prop_assert!((0.5..=2.0).contains(&app.settings.zoom));
    Ok(())
}

/// Whether a file in the folder says this.
fn is_on_disk(folder: &Folder, scenario: &Scenario) -> bool {
    let files = fs::read_dir(&folder.0).unwrap().map(|file| file.unwrap().path());
    files.filter(|file| file.is_file()).any(|file| loading::load(&file).scenario.as_ref() == Some(scenario))
}

/// What is said to be saved is on disk, or it is said why not.
fn is_saved_as_said(app: &App) -> Result<(), TestCaseError> {
    for open in app.document.files().iter().filter(|open| !open.is_changed() && open.path.is_some()) {
        let on_disk = open.path.as_ref().map(|path| loading::load(path));
        let said = on_disk.as_ref().and_then(|loaded| loaded.scenario.as_ref());
        let is_told = app.session.notices.iter().any(|notice| notice.file() == Some(open.id));
        // A change by others that nobody has looked for yet is not known to the program.
        let is_known = on_disk.as_ref().is_some_and(|loaded| loaded.text.as_bytes() == &*open.on_disk);
        prop_assert!(said == Some(&*open.scenario) || is_told || !is_known, "{:?}", app.session.notices);
    }
    Ok(())
}

/// Every step can be taken back: each file is what it was when it was opened, and saved it has the bytes it had.
fn goes_back(app: &mut App, folder: &Folder, watched: &Watched) -> Result<(), TestCaseError> {
    while app.history.next_undo().is_some() {
        app.apply(Command::Undo);
    }
    for open in app.document.files() {
        if let Some(first) = &watched.files[&open.id].first {
            prop_assert_eq!(&open.scenario, first);
        }
    }
    let reform = app.document.file(FileId(0)).map(|file| file.id);
    if let Some(reform) = reform.filter(|_| watched.texts < 7) {
        let place = folder.0.join("som-aabnet.ron");
        apply(app, Command::SaveTo(reform, place.clone()));
        prop_assert_eq!(fs::read_to_string(place).unwrap(), EXAMPLES[0].text);
    }
    Ok(())
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(16);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What is done: a command of any kind, one of those that happen often, or something by others.
#[derive(Debug, Clone, Copy)]
enum Act {
    Any(usize),
    Often(usize),
    Others,
}

fn acts() -> impl Strategy<Value = Vec<(Act, i64, bool)>> {
    let act = prop_oneof![
        5 => (0..KINDS.len()).prop_map(Act::Any),
        4 => (0..OFTEN.len()).prop_map(Act::Often),
        1 => Just(Act::Others),
    ];
    prop::collection::vec((act, 30_i64..70, any::<bool>()), 1..60)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_is_lost_whatever_is_done(draws in acts()) {
        let folder = Folder::new("anything");
        let path = folder.reform();
        let root = folder.0.join("recovery");
        // An earlier run of the program has left work on another file.
        let other = folder.file("efterladt.ron", EXAMPLES[0].text);
        drop(recovery::changed(&root, &other, 44));
        let mut app = recovery::started(&root);
        apply(&mut app, Command::OpenPaths(vec![path.clone()]));
        let mut watched = Watched::default();
        watched.look(&mut app, &folder, None)?;
        for (act, number, waits) in draws {
            let kind = match act {
                Act::Any(kind) => KINDS[kind],
                Act::Often(kind) => OFTEN[kind],
                Act::Others => {
                    settle(&mut app);
                    watched.look(&mut app, &folder, None)?;
                    others(&path, number);
                    continue;
                }
            };
            let command = kind(&Drawn { app: &app, folder: &folder, path: &path, number });
            app.apply(command.clone());
            watched.look(&mut app, &folder, Some(&command))?;
            if waits {
                settle(&mut app);
                watched.look(&mut app, &folder, None)?;
            }
            if app.session.closing {
                return Ok(());
            }
        }
        settle(&mut app);
        watched.look(&mut app, &folder, None)?;
        // Once more after all of it: what is open here goes to the disk, or it is said why not.
        let open: Vec<FileId> = app.document.files().iter().map(|open| open.id).collect();
        for id in open {
            for command in [Command::KeepMine(id), Command::Save(id), Command::KeepMine(id), Command::Save(id)] {
                apply(&mut app, command);
            }
        }
        is_saved_as_said(&app)?;
        watched.look(&mut app, &folder, None)?;
        goes_back(&mut app, &folder, &watched)?;
    }
}
