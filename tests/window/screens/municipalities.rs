//! *Kommuner*: search, sorting, the way to the own municipality, scrolling, changing a value and hiding one, by labels and keys;
//! one row in the panel leads there.

use super::*;
use eframe::egui::{Event, OutputCommand, PointerButton, Shape, Theme};
use sidestil::{
    app::{document::Field, examples::EXAMPLES, municipalities::TableEdit},
    model::{id::Id, spending::Account},
    present::views::{
        catalogue::{Content, View},
        listing::{Column, Only},
    },
    scenario::figure::Value,
    ui::theme,
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

/// The name of a row where it is drawn.
fn row_header<'a>(harness: &'a Harness<'static, Window>, name: &'a str) -> Node<'a> {
    harness.get_all_by_label(name).find(|node| node.accesskit_node().role() == Role::RowHeader).unwrap()
}

/// The bars beside the table.
fn bars<'a>(harness: &'a Harness<'static, Window>) -> Node<'a> {
    let all = harness.get_all_by_role(Role::Image);
    all.into_iter().max_by(|one, other| one.rect().height().total_cmp(&other.rect().height())).unwrap()
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
    let middle = row_header(&harness, "København").rect().center().y;
    let heads = harness.get_all_by_role(Role::ColumnHeader).map(|node| node.rect().bottom());
    let top = heads.fold(0.0, f32::max);
    let bottom = row_header(&harness, "I alt, 92 synlige").rect().top();
    let off = middle - f32::midpoint(top, bottom);
    assert!(off.abs() < 22.0, "{off} from the middle, between {top} and {bottom}");
    let table = harness.get_by_role(Role::Table);
    assert_eq!(table.accesskit_node().value().as_deref(), Some("København"), "the keys lead on from it");
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
        row_header(harness, "Holbæk").click_button(PointerButton::Secondary);
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
    let file = side.file;
    let was = harness.state().app.document.file(file).unwrap().scenario.clone();
    let own: Id = "københavn".into();
    assert!(!has(&harness, "København, Uden indsats: "));
    harness.state_mut().app.apply(Command::EditTable(side, TableEdit::Remove(own)));
    settle(&mut harness);
    assert_eq!(*harness.state().app.document.file(file).unwrap().scenario, *was, "the file is seen from it");
    assert!(has(&harness, "Værdien er stadig 237"), "why is told above the table");
    assert!(has(&harness, "1 indtastning bruges ikke"));
}

#[test]
fn what_cannot_be_read_is_told_with_what_is_in_use() {
    let mut harness = table(Language::Danish);
    harness.get_all_by_label("67").find(|node| node.accesskit_node().role() == Role::Cell).unwrap().click();
    harness.run();
    harness.run();
    harness.get_by_label("Guldborgsund, Uden indsats").type_text("mange");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(has(&harness, "Værdien er stadig 67"));
}

#[test]
fn keys_lead_from_the_first_row_in_sight_into_a_value_and_on_from_there() {
    let mut harness = table(Language::Danish);
    let at = |harness: &Harness<'static, Window>| harness.get_by_role(Role::Table).accesskit_node().value();
    harness.get_by_role(Role::Table).focus();
    harness.run();
    assert_eq!(at(&harness), None);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(at(&harness).unwrap().starts_with("Guldborgsund"), "{:?}", at(&harness));
    for _ in 0..2 {
        press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    assert_eq!(at(&harness).as_deref(), Some("Guldborgsund, Uden indsats (pers.): 67"));
    for (key, stands) in [(Key::Escape, "67"), (Key::Enter, "70")] {
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.get_by_label("Guldborgsund, Uden indsats").type_text("70");
        harness.run();
        press(&mut harness, Modifiers::NONE, key);
        let expected = format!("Guldborgsund, Uden indsats (pers.): {stands}");
        assert_eq!(at(&harness), Some(expected), "after {key:?} the keys go on from where they were");
    }
    press(&mut harness, Modifiers::NONE, Key::End);
    assert!(has(&harness, "–96 af 96"));
}

#[test]
fn the_menu_of_the_row_to_which_the_keys_have_led_opens_by_a_key_and_gives_them_back() {
    let mut harness = table(Language::English);
    harness.get_by_role(Role::Table).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    for keys in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        press(&mut harness, keys.0, keys.1);
        let first = focused(&harness).and_then(|node| node.accesskit_node().label());
        assert_eq!(first.as_deref(), Some("Make Guldborgsund my own municipality"), "{keys:?}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
        harness.get_by_role(Role::Table).focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(value(&harness, "coverage_terms/own"), Some(Value::Word("guldborgsund".into())));
    assert_eq!(focused(&harness).unwrap().accesskit_node().role(), Role::Table);
}

#[test]
fn the_bars_are_walked_through_and_copied_as_all_charts_are() {
    let mut harness = table(Language::Danish);
    bars(&harness).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(bars(&harness).accesskit_node().value().unwrap().starts_with("Guldborgsund"));
    press(&mut harness, Modifiers::NONE, Key::End);
    assert!(has(&harness, "–96 af 96"), "the table goes with them");
    let copied = |harness: &mut Harness<'static, Window>| {
        let mut commands = Vec::new();
        for _ in 0..4 {
            harness.step();
            commands.extend(harness.output().platform_output.commands.clone());
        }
        commands
    };
    harness.event(Event::Copy);
    let picture = copied(&mut harness);
    let is_picture = |one: &OutputCommand| matches!(one, OutputCommand::CopyImage(image) if image.size[1] > 600);
    assert!(picture.iter().any(is_picture), "{}", picture.len());
    let (modifiers, physical_key) = (Modifiers::COMMAND | Modifiers::SHIFT, None);
    // Put straight into the next frame: of several frames only the last would show what was copied.
    let pressed = Event::Key { key: Key::C, physical_key, pressed: true, repeat: false, modifiers };
    harness.input_mut().events.push(pressed);
    let numbers = copied(&mut harness);
    let is_text = |one: &OutputCommand| matches!(one, OutputCommand::CopyText(text) if text.contains("Guldborgsund\t"));
    assert!(numbers.iter().any(is_text), "{numbers:?}");
}

#[test]
fn a_ceiling_above_every_row_is_drawn_beyond_the_longest_bar() {
    let mut harness = table(Language::Danish);
    let side = harness.state().app.session.after.clone().unwrap();
    let field = Field { side, path: "coverage_terms/ceiling".into() };
    let value = Value::Number("0.9".parse().unwrap());
    apply(&mut harness, Command::SetInput { field, value, dragging: false });
    let t = theme::of(Theme::Light);
    let shapes = || harness.output().shapes.iter().map(|clipped| &clipped.shape);
    let dots = shapes().filter_map(|shape| {
        let Shape::Circle(circle) = shape else { return None };
        (circle.fill == t.after).then_some(circle.center.x)
    });
    // The small ones of the table stand further right.
    let left = harness.get_by_role(Role::Table).rect().left();
    let bars = shapes().filter_map(|shape| {
        let Shape::Rect(rect) = shape else { return None };
        (rect.fill == t.other && rect.rect.right() < left).then_some(rect.rect.right())
    });
    let (dots, longest): (Vec<f32>, f32) = (dots.filter(|x| *x < left).collect(), bars.fold(0.0, f32::max));
    assert!(!dots.is_empty() && longest > 0.0);
    assert!(dots.iter().all(|x| *x > longest + 20.0), "{dots:?} beside {longest}");
}

#[test]
fn a_table_of_before_alone_is_changed_where_it_stands() {
    let mut harness = table(Language::Danish);
    let of_table = harness.state().app.session.after.clone().unwrap();
    apply(&mut harness, Command::OpenExample(0));
    apply(&mut harness, Command::ChooseBefore(of_table.clone()));
    apply(&mut harness, Command::Show(View::Municipalities));
    assert_ne!(harness.state().app.session.after.as_ref().unwrap().file, of_table.file);
    row_header(&harness, "Guldborgsund").click_button(PointerButton::Secondary);
    settle(&mut harness);
    harness.get_by_label("Skjul antallet i Guldborgsund").click();
    settle(&mut harness);
    let scenario = harness.state().app.document.file(of_table.file).unwrap().scenario.clone();
    assert_eq!(scenario.inputs.get("coverage/guldborgsund/persons").unwrap().value, Value::None);
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
    assert_eq!(value(&harness, "coverage/århus/hidden"), Some(Value::Word("yes".into())));
    assert!(value(&harness, "coverage/læsø/share").is_none(), "a share above 100 per cent keeps its own row out alone");
    assert!(harness.state().app.session.overlay.is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(value(&harness, "coverage/fanø/share").is_none());
    assert_eq!(value(&harness, "coverage/århus/hidden"), Some(Value::Word("no".into())));
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

/// On a screen at 200 per cent the buttons take the whole line: what rows are in sight is told only beside them.
#[test]
fn which_rows_are_in_sight_is_never_told_over_the_buttons() {
    for (width, is_told) in [(720.0, false), (1440.0, true)] {
        let mut harness = table(Language::Danish);
        harness.set_size(eframe::egui::vec2(width, 900.0));
        settle(&mut harness);
        let add = harness.get_by_label("Tilføj kommuner…").rect();
        let told = harness.query_all_by_label_contains("Række 1–").next().map(|label| label.rect());
        assert_eq!(told.is_some(), is_told, "{width}");
        assert!(told.is_none_or(|told| told.left() >= add.right()), "{told:?} lies over {add:?}");
    }
}
