//! What is shown is made when something differs and kept until then; a view that is not shown is not made.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::{sync::Arc, thread, time::Duration};

use sidestil::{
    app::{
        App, Command,
        document::{Field, SideChoice},
        settings::Settings,
    },
    model::spending::Account,
    present::{
        views::{
            Arrangement, CompensationShape, CostsBy, Leavers, Question, WhichGroup,
            catalogue::{Content, View},
        },
        words::language::Language,
    },
    scenario::figure::Value,
};

/// The program on the reform, when what it begins by itself is done.
fn reform() -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| ()));
    app.apply(Command::OpenExample(0));
    for _ in 0..2_000 {
        if !app.logic() && app.jobs.running() == 0 {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    app
}

/// The content of the view that is shown, in a frame after these commands.
fn after(app: &mut App, commands: impl IntoIterator<Item = Command>) -> Arc<Content> {
    commands.into_iter().for_each(|command| app.apply(command));
    app.logic();
    Arc::clone(app.results.contents.of(app.session.view).unwrap())
}

/// Every view, shown once.
fn all(app: &mut App) -> Vec<(View, Arc<Content>)> {
    View::ALL.into_iter().map(|view| (view, after(app, [Command::Show(view)]))).collect()
}

/// The views that are made anew when they are shown after this.
fn made_anew(app: &mut App, command: Command) -> Vec<View> {
    let before = all(app);
    after(app, [command]);
    let now = all(app);
    let pairs = before.iter().zip(&now);
    pairs.filter(|((_, one), (_, other))| !Arc::ptr_eq(one, other)).map(|((view, _), _)| *view).collect()
}

fn cap(app: &App, months: u32) -> Command {
    let side = app.session.after.clone().unwrap();
    let path = "groups/ressourceforløb/stay/at_most".into();
    Command::SetInput { field: Field { side, path }, value: Value::Number(months.into()), dragging: true }
}

#[test]
fn a_view_is_made_when_it_is_first_shown_and_kept_after() {
    let mut app = reform();
    let overview = after(&mut app, []);
    let made = |app: &App| View::ALL.into_iter().filter(|view| app.results.contents.of(*view).is_some()).count();
    assert_eq!(made(&app), 1, "the others are not shown yet");
    after(&mut app, [Command::Show(View::UnitCost)]);
    assert_eq!(made(&app), 2);
    assert!(Arc::ptr_eq(&overview, &after(&mut app, [Command::Show(View::Overview)])));
}

#[test]
fn a_value_that_differs_makes_the_shown_view_at_once_and_the_others_when_they_are_shown() {
    let mut app = reform();
    all(&mut app);
    let was = after(&mut app, [Command::Show(View::TargetGroup)]);
    let edit = cap(&app, 48);
    let is = after(&mut app, [edit]);
    assert!(*was != *is, "full phase-in is another with 48 months than with 36");
    assert!(app.results.contents.of(View::Investment).is_none(), "what the old value gave is not kept");
    let edit = cap(&app, 48);
    assert!(Arc::ptr_eq(&is, &after(&mut app, [edit])), "the same value once more");
}

#[test]
fn what_no_view_follows_makes_none_anew() {
    let mut app = reform();
    for command in [
        Command::TogglePanel,
        Command::ToggleFindings,
        Command::ToggleHistory,
        Command::TogglePin("groups/ressourceforløb/inflow".into()),
        Command::GoTo("groups/ressourceforløb/inflow".into()),
        Command::Zoom(1.25),
    ] {
        assert_eq!(made_anew(&mut app, command.clone()), [], "{command:?}");
    }
}

#[test]
fn a_choice_makes_anew_the_views_that_follow_it() {
    let mut app = reform();
    let follow = View::ALL.into_iter().filter(|view| view.follows_account());
    assert_eq!(made_anew(&mut app, Command::ChooseAccount(Account::Public)), follow.collect::<Vec<_>>());
    assert_eq!(made_anew(&mut app, Command::Ask(Question::Reform)), [View::Investment]);
    assert_eq!(made_anew(&mut app, Command::SplitCosts(CostsBy::Area)), [View::YearlyCost]);
    let shape = Command::ShapeCompensation(CompensationShape::BudgetNote);
    assert_eq!(made_anew(&mut app, shape), [View::Compensation]);
    let group = |which| Command::ChooseGroup(which, "førtidspension".into());
    assert_eq!(made_anew(&mut app, group(WhichGroup::Shown)), [View::TargetGroup]);
    assert_eq!(made_anew(&mut app, group(WhichGroup::First)), [View::UnitCost]);
    assert_eq!(made_anew(&mut app, group(WhichGroup::Leaving)), [View::Exits]);
    assert_eq!(made_anew(&mut app, Command::CountLeavers(Leavers::Year(2026))), [View::Exits]);
    let arranged = View::ALL.into_iter().filter(|view| view.arrangement(Arrangement::Difference).is_some());
    assert_eq!(made_anew(&mut app, Command::Arrange(Arrangement::Difference)), arranged.collect::<Vec<_>>());
    after(&mut app, [Command::Arrange(Arrangement::Together)]);
    let index = [View::TargetGroup];
    assert_eq!(made_anew(&mut app, Command::Arrange(Arrangement::Index)), index, "the others show both in one plot");
}

#[test]
fn sides_mark_and_language_make_every_view_anew() {
    let mut app = reform();
    let [before, after_choice] = [app.session.before.clone().unwrap(), app.session.after.clone().unwrap()];
    let other = SideChoice { rule_set: before.rule_set.clone(), ..after_choice };
    let edit = cap(&app, 48);
    for command in [edit, Command::SetMark, Command::Swap, Command::ChooseBefore(other)] {
        assert_eq!(made_anew(&mut app, command.clone()), View::ALL, "{command:?}");
    }
    let danish = after(&mut app, []);
    assert_eq!(made_anew(&mut app, Command::ChooseLanguage(Language::English)), View::ALL);
    assert!(*danish != *after(&mut app, []));
}

#[test]
fn the_strip_and_the_assumptions_follow_what_is_shown() {
    let mut app = reform();
    let cost = |app: &App| app.results.contents.headlines()[1].label.clone();
    assert_eq!(cost(&app), "Udgift 2031, kommunekassen: forskel");
    let rows = Arc::clone(app.results.contents.assumptions().unwrap());
    after(&mut app, [Command::ChooseAccount(Account::ServiceCeiling)]);
    assert_eq!(cost(&app), "Udgift 2031, servicerammen: forskel");
    assert!(Arc::ptr_eq(&rows, app.results.contents.assumptions().unwrap()), "the rows have no account");
    let edit = cap(&app, 48);
    after(&mut app, [edit]);
    assert!(*rows != **app.results.contents.assumptions().unwrap());
    let file = app.session.after.clone().unwrap().file;
    app.apply(Command::CloseAnyway(Some(file)));
    app.logic();
    assert!(app.results.contents.headlines().is_empty() && app.results.contents.assumptions().is_none());
    assert!(View::ALL.into_iter().all(|view| app.results.contents.of(view).is_none()));
}
