//! *Kommuner* changed: in which file and rule set a change of the table comes to stand, and what undo leaves as it was.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::{sync::Arc, thread, time::Duration};

use sidestil::{
    app::{
        App, Command,
        document::{Field, SideChoice},
        examples::EXAMPLES,
        municipalities::TableEdit,
        settings::Settings,
    },
    evaluation::sides::{Side, Sides},
    model::{id::Id, spending::Account},
    present::{
        formats::Formats,
        views::{
            Arrangement, Shown,
            catalogue::{View, municipalities::municipalities},
            listing::{Listing, Only},
        },
        words::language::Language,
    },
    scenario::{Scenario, edit::part::Edit, figure::Value, path::Path, text::loading},
};

fn text() -> &'static str {
    EXAMPLES.iter().find(|example| example.name == "indsats-2017.ron").unwrap().text
}

fn settled(app: &mut App) {
    for _ in 0..2_000 {
        if !app.logic() && app.jobs.running() == 0 {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// The program on a table of municipalities.
fn program(text: &str) -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| ()));
    app.apply(Command::OpenContents(vec![("tabel.ron".to_owned(), text.as_bytes().to_vec())]));
    settled(&mut app);
    app
}

fn after(app: &App) -> SideChoice {
    app.session.after.clone().unwrap()
}

fn scenario(app: &App) -> &Scenario {
    &app.document.file(after(app).file).unwrap().scenario
}

/// A part of a text, from where to where, taken out.
fn without(text: &str, from: &str, to: &str) -> String {
    let start = text.find(from).unwrap();
    let end = start + text[start..].find(to).unwrap() + to.len();
    [&text[..start], &text[end..]].concat()
}

/// The table of June 2017 with the terms of nothing but its rows.
fn without_terms() -> String {
    let text = without(text(), "    coverage_terms: (", "\n    ),\n");
    let text = without(&text, "    published: [", "\n    ],\n");
    without(&text, "            changes: {", "\n            },\n")
}

#[test]
fn a_municipality_becomes_the_own_one_in_a_file_without_terms_too() {
    let mut app = program(&without_terms());
    let own = Path::new("coverage_terms/own");
    let was = scenario(&app).clone();
    assert!(was.inputs.get(&own).is_none());
    let side = after(&app);
    app.apply(Command::EditTable(side, TableEdit::MakeOwn("holbæk".into())));
    assert_eq!(app.session.rejected, None);
    assert_eq!(scenario(&app).inputs.get(&own).unwrap().value, Value::Word("holbæk".into()));
    settled(&mut app);
    assert_eq!(app.own_municipality().as_deref(), Some("holbæk"));
    app.apply(Command::Undo);
    assert_eq!(*scenario(&app), was);
}

#[test]
fn a_row_is_hidden_in_the_rule_set_that_states_its_persons() {
    let mut app = program(text());
    let side = after(&app);
    let [persons, hidden] = ["persons", "hidden"].map(|field| Path::new(&["coverage/holbæk/", field].concat()));
    let edit = Edit::Set { rule_set: side.rule_set.clone(), path: persons.clone(), value: Value::Number(2.into()) };
    app.edit_part(side.file, &edit).unwrap();
    let base = scenario(&app).inputs.clone();
    app.apply(Command::EditTable(side.clone(), TableEdit::Hide(vec!["holbæk".into()])));
    assert_eq!(app.session.rejected, None);
    assert_eq!(scenario(&app).inputs, base, "the base has persons that are not hidden, as before");
    let changes = &scenario(&app).rule_set(&side.rule_set).unwrap().changes;
    assert_eq!(changes.get(&persons).unwrap().value, Value::None);
    assert_eq!(changes.get(&hidden).unwrap().value, Value::Word("yes".into()));
}

#[test]
fn undo_and_redo_leave_what_is_looked_for_and_the_view_as_they_are() {
    let mut app = program(text());
    app.apply(Command::Show(View::Municipalities));
    let listing = Listing { only: Only::AboveCountry, search: "vej".to_owned(), ..Listing::default() };
    app.apply(Command::ListMunicipalities(listing.clone()));
    let path = Path::new("coverage/vejle/persons");
    let field = Field { side: after(&app), path: path.clone() };
    app.apply(Command::SetInput { field, value: Value::Number(40.into()), dragging: false });
    for (command, view) in [(Command::Undo, View::Municipalities), (Command::Redo, View::Overview)] {
        app.apply(Command::Show(view));
        app.apply(command);
        assert_eq!(app.session.choices.municipalities, listing);
        assert_eq!(app.session.view, view);
        assert_eq!(app.session.go_to.as_ref(), Some(&path), "it is brought into sight where it is shown");
    }
}

#[test]
fn the_side_whose_table_is_shown_is_the_one_that_is_changed() {
    let side = |text: &str| {
        let scenario = Arc::new(loading::read(text.as_bytes()).scenario.unwrap());
        Side::new(&scenario, &scenario.rule_sets[0].id)
    };
    let shown = |before: &str, after: &str| {
        let sides = Sides::new(side(before), side(after));
        let formats = Formats::new(Language::Danish);
        let shown =
            Shown { sides: &sides, marked: None, opened: [None; 2], arrangement: Arrangement::SideBySide, formats };
        municipalities(shown, &Listing::default(), Account::Municipality).unwrap().side
    };
    let other = EXAMPLES[0].text;
    assert_eq!(shown(text(), other), 0);
    assert_eq!(shown(other, text()), 1);
    assert_eq!(shown(text(), text()), 1);
}

#[test]
fn what_would_be_an_error_is_told_and_changes_nothing() {
    let mut app = program(text());
    let (side, was) = (after(&app), scenario(&app).clone());
    let own: Id = "københavn".into();
    app.apply(Command::EditTable(side, TableEdit::Remove(own)));
    assert_eq!(*scenario(&app), was);
    assert_eq!(app.history.done(), 0);
    assert!(app.session.rejected.is_some());
}
