//! *Kommuner*: search, sorting, the way to the own municipality, scrolling, changing a value and hiding one, by labels and keys;
//! one row in the panel leads there.

use super::*;
use eframe::egui::PointerButton;
use sidestil::{
    app::{examples::EXAMPLES, municipalities::TableEdit},
    model::{id::Id, spending::Account},
    present::views::{
        catalogue::{Content, View},
        listing::{Column, Only},
    },
    scenario::figure::Value,
};

fn table(language: Language) -> Harness<'static, Window> {
    let mut harness = window_in(language, [1440.0, 900.0]);
    let place = EXAMPLES.iter().position(|example| example.name == "indsats-2017.ron").unwrap();
    harness.state_mut().app.apply(Command::OpenExample(place));
    settle(&mut harness);
    harness.state_mut().app.apply(Command::Show(View::Municipalities));
    settle(&mut harness);
    harness
}

/// The names of the rows that are shown, in their order.
fn names(harness: &Harness<'static, Window>) -> Vec<String> {
    let content = harness.state().app.results.contents.of(View::Municipalities).unwrap();
    let Content::Municipalities(view) = &**content else { unreachable!("the view has its data") };
    view.lines.iter().map(|line| line.name.clone()).collect()
}

fn has(harness: &Harness<'static, Window>, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

fn value(harness: &Harness<'static, Window>, path: &str) -> Option<Value> {
    let app = &harness.state().app;
    let side = app.session.after.as_ref().unwrap();
    let scenario = &app.document.file(side.file).unwrap().scenario;
    scenario.inputs.get(path).map(|figure| figure.value.clone())
}

#[test]
fn one_row_of_the_panel_leads_to_the_table() {
    let mut harness = table(Language::Danish);
    assert!(harness.query_by_label_contains("Uden indsats, guldborgsund").is_none());
    harness.state_mut().app.apply(Command::Show(View::Overview));
    settle(&mut harness);
    harness.get_by_label("Kommuner: 96 rækker").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.view, View::Municipalities);
}

#[test]
fn a_head_sorts_and_again_the_other_way_and_what_is_chosen_stays() {
    let mut harness = table(Language::Danish);
    assert_eq!(names(&harness)[0], "Guldborgsund");
    harness.get_by_label("Kommune").click();
    settle(&mut harness);
    assert_eq!(names(&harness)[0], "Albertslund");
    assert_eq!(names(&harness)[95], "Århus");
    harness.get_by_label("Kommune, stigende").click();
    settle(&mut harness);
    assert_eq!(names(&harness)[0], "Århus");
    harness.state_mut().app.apply(Command::Show(View::Overview));
    settle(&mut harness);
    harness.state_mut().app.apply(Command::Show(View::Municipalities));
    settle(&mut harness);
    assert_eq!(names(&harness)[0], "Århus");
    assert_eq!(harness.state().app.session.choices.municipalities.by, Column::Name);
}

#[test]
fn search_finds_and_the_own_one_is_brought_into_sight_by_a_key() {
    let mut harness = table(Language::Danish);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.get_by_label("Søg kommune").type_text("vej");
    settle(&mut harness);
    assert_eq!(names(&harness), ["Vejle", "Vejen"]);
    press(&mut harness, Modifiers::COMMAND, Key::G);
    settle(&mut harness);
    assert_eq!(names(&harness).len(), 96, "it would not be among them");
    assert!(!has(&harness, "Række 1–"), "it is scrolled");
    let own = harness.get_all_by_label("København").find(|node| node.accesskit_node().role() == Role::RowHeader);
    let (top, all) = (own.unwrap().rect().center().y, 900.0);
    assert!(top > 400.0 && top < all - 150.0, "in the middle: {top}");
}

#[test]
fn keys_scroll_from_end_to_end() {
    let mut harness = table(Language::Danish);
    assert!(has(&harness, "Række 1–"));
    press(&mut harness, Modifiers::NONE, Key::End);
    settle(&mut harness);
    assert!(has(&harness, "–96 af 96"));
    press(&mut harness, Modifiers::NONE, Key::PageUp);
    settle(&mut harness);
    assert!(!has(&harness, "–96 af 96") && !has(&harness, "Række 1–"));
    press(&mut harness, Modifiers::NONE, Key::Home);
    settle(&mut harness);
    assert!(has(&harness, "Række 1–"));
}

#[test]
fn a_value_is_typed_in_place_and_is_the_base_s() {
    let mut harness = table(Language::Danish);
    let cell = |harness: &Harness<'static, Window>, text: &str| {
        let mut cells = harness.get_all_by_label(text);
        cells.find(|node| node.accesskit_node().role() == Role::Cell).unwrap().click();
    };
    cell(&harness, "67");
    harness.run();
    harness.run();
    harness.get_by_label("Guldborgsund, Uden indsats").type_text("70");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    settle(&mut harness);
    let persons = value(&harness, "coverage/guldborgsund/persons");
    assert_eq!(persons.and_then(|value| value.number()).map(|number| number.to_string()).as_deref(), Some("70"));
    assert_eq!(harness.state().app.history.done(), 1);
}

#[test]
fn a_right_click_makes_a_row_the_own_one_and_hides_its_number_in_one_step() {
    let mut harness = table(Language::English);
    let menu = |harness: &mut Harness<'static, Window>, line: &str| {
        let row = harness.get_all_by_label("Holbæk").find(|node| node.accesskit_node().role() == Role::RowHeader);
        row.unwrap().click_button(PointerButton::Secondary);
        settle(harness);
        harness.get_by_label(line).click();
        settle(harness);
    };
    menu(&mut harness, "Make Holbæk my own municipality");
    assert_eq!(value(&harness, "coverage_terms/own"), Some(Value::Word("holbæk".into())));
    assert!(has(&harness, "Holbæk has 52% without effort and is no. 2–4 of 96"));
    menu(&mut harness, "Hide the number of Holbæk");
    assert_eq!(value(&harness, "coverage/holbæk/persons"), Some(Value::None));
    assert_eq!(value(&harness, "coverage/holbæk/hidden"), Some(Value::Word("yes".into())));
    assert_eq!(harness.state().app.history.done(), 2, "hiding is one step");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_ne!(value(&harness, "coverage/holbæk/persons"), Some(Value::None));
}

#[test]
fn the_account_is_followed_and_hidden_ones_alone_can_be_shown() {
    let mut harness = table(Language::Danish);
    assert!(has(&harness, "koster kommunekassen"));
    harness.state_mut().app.apply(Command::ChooseAccount(Account::Public));
    settle(&mut harness);
    assert!(has(&harness, "koster stat og kommune"));
    harness.get_by_label("Skjulte 4").click();
    settle(&mut harness);
    assert_eq!(names(&harness), ["Dragør", "Allerød", "Randers", "Silkeborg"]);
    assert_eq!(harness.state().app.session.choices.municipalities.only, Only::Hidden);
}

#[test]
fn what_would_be_an_error_is_told_and_changes_nothing() {
    let mut harness = table(Language::Danish);
    let side = harness.state().app.session.after.clone().unwrap();
    let own: Id = "københavn".into();
    harness.state_mut().app.apply(Command::EditTable(side, TableEdit::Remove(own)));
    settle(&mut harness);
    assert_eq!(names(&harness).len(), 96, "the file is seen from it");
    assert!(harness.state().app.session.rejected.is_some());
}

/// What stands in the field for municipalities to add.
const TYPED: &str = "Kommune\tUden indsats\tAndel\nFanø\t12\t24,5 pct.\nAarhus\t.\t12 pct.\nDragør\tmange\t5 pct.\nLæsø\t4\t140 pct.\nHele landet\t2.790\t21 pct.\n";

#[test]
fn cells_are_pasted_looked_at_line_by_line_and_put_in_as_one_step() {
    let mut harness = table(Language::Danish);
    let before = names(&harness).len();
    harness.input_mut().events.push(eframe::egui::Event::Paste(TYPED.to_owned()));
    settle(&mut harness);
    // Nothing is changed before it is asked for.
    assert!(value(&harness, "coverage/fanø/share").is_none() && has(&harness, "Tilføj eller ret kommuner"));
    for told in
        ["ændres, var", "Antal: »mange«", "landets tal står i Forudsætninger", "1 ny, 1 ændres, 3 linjer afvist"]
    {
        assert!(has(&harness, told), "{told}");
    }
    harness.get_by_label("Sæt 2 kommuner ind").click();
    settle(&mut harness);
    assert_eq!(names(&harness).len(), before + 1);
    assert_eq!(value(&harness, "coverage/fanø/share"), Some(Value::Number(rust_decimal::dec!(0.245))));
    assert_eq!(value(&harness, "coverage/aarhus/hidden"), Some(Value::Word("yes".into())));
    assert!(value(&harness, "coverage/læsø/share").is_none(), "a share above 100 per cent keeps its own row out alone");
    assert!(harness.state().app.session.overlay.is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(value(&harness, "coverage/fanø/share").is_none());
    assert_eq!(value(&harness, "coverage/aarhus/hidden"), Some(Value::Word("no".into())));
}

#[test]
fn a_municipality_is_added_by_a_line_and_a_text_that_says_nothing_new_puts_nothing_in() {
    let mut harness = table(Language::English);
    harness.get_by_label("Add municipalities…").click();
    settle(&mut harness);
    harness.state_mut().app.apply(Command::AddMunicipalities("Guldborgsund; 67; 66%".to_owned()));
    settle(&mut harness);
    assert!(has(&harness, "1 unchanged"));
    let put = harness.get_by_label("Put in 0 municipalities");
    assert!(put.accesskit_node().is_disabled());
    harness.state_mut().app.apply(Command::PutMunicipalities);
    settle(&mut harness);
    assert!(has(&harness, "1 unchanged"), "the text stays");
    harness.state_mut().app.apply(Command::AddMunicipalities("Fanø; 12; 24.5%".to_owned()));
    settle(&mut harness);
    harness.get_by_label("Put in 1 municipality").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.to_municipality, None, "it was brought into sight");
    assert!(names(&harness).contains(&"Fanø".to_owned()));
    // The file says it in a line of its own, behind the others.
    let side = harness.state().app.session.after.clone().unwrap();
    let scenario = harness.state().app.document.file(side.file).unwrap().scenario.clone();
    let text = sidestil::scenario::text::saving::whole(&scenario);
    let row = "\"fanø\": (name: \"Fanø\", persons: (value: 12, status: assumption), share: (value: 0.245, status: assumption)),";
    assert!(text.contains(row), "{text}");
}
