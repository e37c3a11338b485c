//! Whatever is done can be taken back: random commands, with undo and redo between them, on one and on several files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use sidestil::{
    app::{
        App, Command,
        document::{Field, SideChoice},
        settings::Settings,
    },
    scenario::{
        Scenario,
        difference::{
            change::{Change, Stated},
            text::{Field as RuleField, Text},
        },
        edit::part::{Edit, Member},
        figure::Value,
        path::Path,
        rename::Named,
    },
};

fn program(examples: &[usize]) -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| {}));
    for index in examples {
        app.apply(Command::OpenExample(*index));
    }
    app
}

/// A command by three numbers: what, where, how much.
type Draw = (u8, prop::sample::Index, i64);

fn draws(most: usize) -> impl Strategy<Value = Vec<Draw>> {
    prop::collection::vec((0_u8..20, any::<prop::sample::Index>(), -3_i64..70), 1..most)
}

/// Any input of any rule set of any open file.
fn field(app: &App, place: prop::sample::Index) -> Field {
    let all: Vec<(SideChoice, &Path)> = app
        .document
        .files()
        .iter()
        .flat_map(|file| file.scenario.rule_sets.iter().map(move |rules| (file, rules)))
        .flat_map(|(file, rules)| {
            let paths = file.scenario.inputs.keys().chain(rules.changes.keys()).chain(rules.brought.keys());
            paths.map(move |path| (SideChoice { file: file.id, rule_set: rules.id.clone() }, path))
        })
        .collect();
    let (side, path) = place.get(&all);
    Field { side: side.clone(), path: (*path).clone() }
}

fn value(number: i64) -> Value {
    match number {
        -3 => Value::None,
        // Shares and amounts are small and large numbers.
        -2..=9 => Value::Number(Decimal::new(number, 1)),
        _ => Value::Number(number.into()),
    }
}

/// The command that a draw stands for; the first half of the numbers are edits, so that there is something to undo.
fn command(app: &App, (what, place, number): Draw) -> Command {
    let field = field(app, place);
    let dragging = what.is_multiple_of(2);
    match what {
        0..=7 => Command::SetInput { field, value: value(number), dragging },
        8 => Command::EndDrag,
        9 => Command::Lift(field),
        10 => Command::Restore(field),
        11 | 12 => Command::Undo,
        13 | 14 => Command::Redo,
        15 => Command::Jump(place.index(app.history.len() + 1)),
        16 => Command::Swap,
        17 => Command::SetMark,
        18 => Command::ChooseAfter(field.side),
        _ => Command::Refuse { field, text: number.to_string() },
    }
}

/// What all files say, with the order in which they say it.
fn state(app: &App) -> Vec<Arc<Scenario>> {
    app.document.files().iter().map(|file| Arc::clone(&file.scenario)).collect()
}

fn same(one: &[Arc<Scenario>], other: &[Arc<Scenario>]) -> bool {
    let order = |scenario: &Scenario| -> Vec<Path> {
        let changes = scenario.rule_sets.iter().flat_map(|rules| rules.changes.keys());
        scenario.inputs.keys().chain(changes).cloned().collect()
    };
    one == other && one.iter().zip(other).all(|(one, other)| order(one) == order(other))
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn after_n_undos_the_document_is_the_one_before_n_steps(draws in draws(60)) {
        let mut app = program(&[0, 2]);
        // What the document was after each number of steps.
        let mut states = vec![state(&app)];
        for draw in draws {
            let edit = command(&app, draw);
            let is_travel = matches!(edit, Command::Undo | Command::Redo | Command::Jump(_));
            app.apply(edit);
            app.logic();
            let done = app.history.done();
            // An edit drops what was undone; going back and forth drops nothing.
            if !is_travel && app.history.next_redo().is_none() {
                states.truncate(done);
                states.push(state(&app));
            }
            prop_assert!(same(&state(&app), &states[done]), "step {done}");
        }
        app.apply(Command::EndDrag);
        let all = app.history.done();
        for back in 1..=all {
            app.apply(Command::Undo);
            prop_assert!(same(&state(&app), &states[all - back]), "{back} steps back of {all}");
        }
        prop_assert!(app.history.next_undo().is_none());
        app.apply(Command::Undo);
        prop_assert!(!app.document.is_changed());
        for (forward, expected) in states.iter().enumerate().take(all + 1).skip(1) {
            app.apply(Command::Redo);
            prop_assert!(same(&state(&app), expected), "{forward} steps forward again");
        }
    }

    #[test]
    fn what_is_looked_at_is_no_step(draws in draws(30)) {
        let mut app = program(&[0]);
        for draw in draws {
            let looked = command(&app, (draw.0 % 4 + 16, draw.1, draw.2));
            app.apply(looked);
            app.apply(Command::ToggleHistory);
            app.logic();
            prop_assert!(app.history.is_empty() && !app.document.is_changed());
        }
    }
}

fn cap(app: &App, months: i64, dragging: bool) -> Command {
    let side = app.session.after.clone().unwrap();
    let field = Field { side, path: "groups/ressourceforløb/stay/at_most".into() };
    Command::SetInput { field, value: Value::Number(months.into()), dragging }
}

#[test]
fn a_burst_of_dragging_is_one_step_named_by_its_ends() {
    let mut app = program(&[0]);
    for months in 37..48 {
        app.apply(cap(&app, months, true));
        app.logic();
    }
    app.apply(Command::EndDrag);
    app.apply(cap(&app, 50, false));
    assert_eq!(app.history.len(), 2);
    let sidestil::app::history::What::Set(_, [before, after]) = &app.history.steps().next().unwrap().what else {
        unreachable!("a value was set")
    };
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
    assert_eq!([before, after].map(number), [Some(36.into()), Some(47.into())]);
    // A drag that ends where it began is no step.
    for months in [51, 52, 51, 50] {
        app.apply(cap(&app, months, true));
    }
    app.apply(Command::EndDrag);
    assert_eq!(app.history.len(), 2);
}

#[test]
fn a_jump_goes_to_any_step_and_a_new_edit_drops_what_was_undone() {
    let mut app = program(&[0]);
    for months in [40, 41, 42, 43] {
        app.apply(cap(&app, months, false));
    }
    let now = |app: &App| {
        let rules = &app.document.files()[0].scenario.rule_sets[1];
        rules.changes["groups/ressourceforløb/stay/at_most"].value.number()
    };
    for (done, months) in [(1, 40), (4, 43), (0, 36), (3, 42)] {
        app.apply(Command::Jump(done));
        assert_eq!((app.history.done(), now(&app)), (done, Some(months.into())));
    }
    app.apply(cap(&app, 60, false));
    assert_eq!((app.history.done(), app.history.len(), app.history.next_redo().is_none()), (4, 4, true));
}

#[test]
fn changes_of_any_part_are_steps_with_their_parts() {
    let mut app = program(&[0]);
    let id = app.document.files()[0].id;
    let opened = state(&app);
    let named = |name: &str| Edit::Say(Text::RuleSet("hoejst-3-aar".into(), RuleField::Name), Some(name.to_owned()));
    let edits = [
        named("Loven"),
        Edit::Rename(Named::Thing("groups/job".into()), "arbejde".into()),
        Edit::Move(Member::Thing(Stated::Base("groups/arbejde".into())), 0),
        Edit::Remove(Member::Published(0)),
        Edit::Total(sidestil::scenario::scenario::Total {
            id: "alle".into(),
            name: "Alle".to_owned(),
            groups: vec!["ressourceforløb".into(), "arbejde".into()],
        }),
        Edit::Say(Text::About, Some("alle".to_owned())),
        Edit::Sides(Some(["hoejst-3-aar".into(), "hoejst-5-aar".into()])),
    ];
    let mut states = vec![opened.clone()];
    for edit in &edits {
        app.edit_part(id, edit).unwrap();
        app.logic();
        states.push(state(&app));
    }
    let parts: Vec<usize> = app.history.steps().map(|step| step.changes().len()).collect();
    assert_eq!(parts, [1; 7], "each is one part");
    let is_right = |change: &Change, index: usize| match change {
        Change::Text(_) => index == 0 || index == 5,
        Change::Renamed(_) => index == 1,
        Change::Thing(thing) => index == 2 && thing.before.is_some() && thing.after.is_some(),
        Change::Published(_) => index == 3,
        Change::Figure(_) | Change::RuleSet(_) | Change::Source(_) | Change::Observed(_) => false,
        Change::Total(_) => index == 4,
        Change::Sides(_) => index == 6,
    };
    assert!(app.history.steps().enumerate().all(|(index, step)| is_right(&step.changes()[0], index)));
    for back in (0..edits.len()).rev() {
        app.apply(Command::Undo);
        assert!(same(&state(&app), &states[back]), "back to {back}");
    }
    assert!(!app.document.is_changed());
    for (forward, expected) in states.iter().enumerate().skip(1) {
        app.apply(Command::Redo);
        assert!(same(&state(&app), expected), "forward to {forward}");
    }
    // What cannot be leaves everything as it is.
    assert!(app.edit_part(id, &Edit::Rename(Named::Thing("groups/arbejde".into()), "Job".into())).is_err());
    assert_eq!(app.history.len(), edits.len());
}
