//! The panel at the left: dragging, typing, what cannot be typed, undo, reset, pins.

use super::*;

const CAP: &str = "Ressourceforløb: Loft over varighed, efter";
const CAP_BEFORE: &str = "Ressourceforløb: Loft over varighed, før";
const INFLOW: &str = "Ressourceforløb: Tilgang pr. år, før";

fn value(harness: &Harness<'static, Window>, name: &str) -> String {
    field(harness, name).accesskit_node().value().unwrap_or_default()
}

#[test]
fn dragging_the_cap_from_36_to_60_makes_both_sides_alike_and_is_one_step() {
    let mut harness = reform();
    let start = field(&harness, CAP).rect().center();
    harness.drag_at(start);
    harness.run();
    for notches in [6.0, 12.0, 18.0, 24.0] {
        harness.hover_at(start + egui::vec2(notches * 6.0, 0.0));
        harness.run();
    }
    let end = start + egui::vec2(144.0, 0.0);
    assert_eq!(value(&harness, CAP), "60");
    assert!(shows(&harness, "før 2.645, efter 2.645"));
    harness.drop_at(end);
    settle(&mut harness);
    assert!(shows(&harness, "siden mærket +868"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(value(&harness, CAP), "36");
    assert!(harness.state().app.history.next_undo().is_none(), "a drag is one step");
}

#[test]
fn a_drag_stops_at_the_limits() {
    let mut harness = reform();
    let start = field(&harness, CAP).rect().center();
    harness.drag_at(start);
    harness.run();
    harness.hover_at(start - egui::vec2(380.0, 0.0));
    harness.run();
    assert_eq!(value(&harness, CAP), "1");
    harness.drop_at(start - egui::vec2(380.0, 0.0));
    settle(&mut harness);
}

#[test]
fn typing_moves_the_strip_and_undo_and_redo_name_the_step() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    assert!(shows(&harness, "efter 2.238"));
    assert_eq!(value(&harness, "Ressourceforløb: Gns. varighed, efter"), "38,1");
    harness.get_by_role_and_label(Role::Button, "Rediger").click();
    harness.run();
    assert!(shows(&harness, "Fortryd: ressourceforløb: loft over varighed 36 → 48\u{a0}mdr."));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(shows(&harness, "efter 1.778"));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(shows(&harness, "efter 2.238"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(shows(&harness, "efter 2.238"));
}

#[test]
fn numbers_are_typed_as_danes_write_them() {
    let mut harness = reform();
    type_into(&mut harness, INFLOW, "1.410,8");
    assert_eq!(value(&harness, INFLOW), "1.410,8");
    type_into(&mut harness, INFLOW, "0,0015 mio.");
    assert!(shows(&harness, "mio."), "persons are no kroner, and the field says so");
    harness.key_press(Key::Escape);
    settle(&mut harness);
    let amount = "Investering: Personlig jobformidler, rehabiliteringsteam med videre 2022, efter";
    let amount = if harness.query_by_role_and_label(Role::SpinButton, amount).is_some() {
        amount
    } else {
        "Personlig jobformidler, rehabiliteringsteam med videre 2022, efter"
    };
    type_into(&mut harness, amount, "1,5 mio.");
    assert_eq!(value(&harness, amount), "1.500.000");
    type_into(&mut harness, amount, "9.250.000 kr.");
    assert_eq!(value(&harness, amount), "9.250.000");
}

#[test]
fn a_wrong_text_is_marked_at_the_field_and_can_be_typed_on() {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    harness.event(egui::Event::Text("0".to_owned()));
    harness.run();
    assert!(shows(&harness, "Skriv en værdi fra 1"), "while it is typed");
    harness.event(egui::Event::Text("x".to_owned()));
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(shows(&harness, "»x«"), "afterwards too");
    assert!(shows(&harness, "efter 1.778"), "nothing has changed");
    assert_eq!(value(&harness, CAP), "36", "the field shows the value in use");
    assert!(shows(&harness, "1 indtastning bruges ikke"));
    assert!(!shows(&harness, "Ingen fejl"));
    type_into(&mut harness, CAP, "48");
    assert!(shows(&harness, "efter 2.238"));
    assert!(!shows(&harness, "»x«"));
    assert!(shows(&harness, "Ingen fejl"));
}

#[test]
fn what_is_not_used_is_forgotten_by_undo_another_tab_and_esc_and_the_bar_leads_to_it() {
    let mut harness = reform();
    let nonsense = |harness: &mut Harness<'static, Window>| {
        type_into(harness, CAP, "abc");
        assert!(shows(harness, "»abc«"));
        assert_eq!(value(harness, CAP), "36");
    };
    type_into(&mut harness, INFLOW, "800");
    nonsense(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!shows(&harness, "»abc«"));
    nonsense(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    assert!(!shows(&harness, "»abc«"));
    nonsense(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!shows(&harness, "»abc«") && shows(&harness, "Ingen fejl"));
    nonsense(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::B);
    harness.get_by_role_and_label(Role::Button, "1 indtastning bruges ikke").click();
    settle(&mut harness);
    assert!(
        harness.get_by_role_and_label(Role::DisclosureTriangle, "Ressourceforløb: Loft over varighed").is_focused()
    );
    // An emptied field goes back to its value and says so.
    field(&harness, CAP).click();
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "36");
    assert!(shows(&harness, "Feltet er tomt"));
}

#[test]
fn the_keyboard_is_always_in_sight() {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    for _ in 0..60 {
        harness.key_press(Key::Tab);
        harness.run();
        // What has the keyboard lies between the panel's head and the bar at the bottom.
        if let Some(node) = focused(&harness) {
            let rect = node.rect();
            assert!(rect.top() >= 0.0 && rect.bottom() <= 900.0, "{:?} {rect:?}", node.accesskit_node().label());
        }
    }
}

#[test]
fn what_follows_from_the_cap_says_so() {
    let mut harness = reform();
    field(&harness, "Ressourceforløb: Gns. varighed, efter").hover();
    settle(&mut harness);
    std::thread::sleep(std::time::Duration::from_millis(10));
    harness.run_steps(60);
    assert!(shows(&harness, "følger af loftet"));
}

#[test]
fn esc_takes_back_what_was_typed() {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    harness.event(egui::Event::Text("12".to_owned()));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "36");
    assert!(!harness.state().app.document.is_changed());
}

#[test]
fn undo_belongs_to_the_field_while_something_is_typed_in_it() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    type_into(&mut harness, CAP, "50");
    field(&harness, INFLOW).click();
    harness.run();
    harness.event(egui::Event::Text("12".to_owned()));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "50");
    // In a field that has only been clicked the last change is taken back, not a text that stood there earlier.
    field(&harness, CAP).click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "48");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "48");
}

#[test]
fn a_step_takes_what_is_typed_first() {
    let mut harness = reform();
    for (typed, steps, expected) in [("48", 1, "49"), ("44", 2, "46")] {
        field(&harness, CAP).click();
        harness.run();
        harness.event(egui::Event::Text(typed.to_owned()));
        harness.run();
        for _ in 0..steps {
            harness.key_press(Key::ArrowUp);
            harness.run();
        }
        harness.key_press(Key::Escape);
        settle(&mut harness);
        assert_eq!(value(&harness, CAP), expected);
    }
}

#[test]
fn what_cannot_be_used_is_said_before_the_window_closes() {
    for key in [Key::W, Key::Q] {
        let mut harness = reform();
        field(&harness, CAP).click();
        harness.run();
        harness.event(egui::Event::Text("22,5".to_owned()));
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        settle(&mut harness);
        assert!(shows(&harness, "er ikke et helt tal"), "{key:?}");
        assert!(!harness.state().app.session.closing && !harness.state().app.document.files().is_empty());
        // Who asks again wants it anyway.
        press(&mut harness, Modifiers::COMMAND, key);
        assert!(harness.state().app.session.closing || harness.state().app.document.files().is_empty());
    }
}

#[test]
fn closing_by_the_keyboard_takes_what_is_typed_first() {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    harness.event(egui::Event::Text("48".to_owned()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    settle(&mut harness);
    assert!(shows(&harness, "Gem ændringerne, før der lukkes?"));
    assert_eq!(value(&harness, CAP), "48");
}

#[test]
fn the_arrow_keys_step_and_tab_goes_on() {
    let mut harness = reform();
    field(&harness, CAP).click();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.key_press(Key::Tab);
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "38");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(value(&harness, CAP), "36", "both steps are one");
}

#[test]
fn a_screen_reader_can_set_and_step_a_value() {
    let mut harness = reform();
    field(&harness, CAP).set_value_accesskit(48.0);
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "48");
    field(&harness, CAP).increment_accesskit();
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "49");
    field(&harness, CAP).increment_accesskit();
    settle(&mut harness);
    for before in ["49", "48", "36"] {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(value(&harness, CAP), before, "each is a step of its own");
    }
}

#[test]
fn a_value_equal_to_the_inherited_one_lifts_the_change() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "60");
    let app = &harness.state().app;
    let after = app.session.after.as_ref().unwrap();
    let rules = app.document.file(after.file).unwrap().scenario.rule_set(&after.rule_set).unwrap().clone();
    assert!(!rules.changes.contains_key("groups/ressourceforløb/stay/at_most"));
    type_into(&mut harness, CAP_BEFORE, "50");
    assert_eq!(value(&harness, CAP), "50", "what is inherited follows");
}

#[test]
fn details_say_where_a_value_comes_from_and_reset_takes_it_back() {
    let mut harness = reform();
    let name = "Ressourceforløb: Loft over varighed";
    harness.get_by_role_and_label(Role::DisclosureTriangle, name).click();
    harness.run();
    assert!(shows(&harness, "BI03"));
    assert!(shows(&harness, "Officielt tal"));
    assert!(shows(&harness, "Gælder fra: januar\u{a0}2022"));
    type_into(&mut harness, CAP, "48");
    harness.get_by_role_and_label(Role::Button, "Brug værdien fra før (60\u{a0}mdr.)").click();
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "60");
    harness.get_by_role_and_label(Role::Button, "Tilbage til filens værdi (36\u{a0}mdr.)").click();
    settle(&mut harness);
    assert_eq!(value(&harness, CAP), "36");
    assert!(!harness.state().app.document.is_changed(), "with its source");
}

#[test]
fn a_pinned_input_stands_below_the_strip_while_the_panel_is_folded() {
    let mut harness = reform();
    harness.get_by_role_and_label(Role::DisclosureTriangle, "Ressourceforløb: Loft over varighed").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Fastgør").click();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::B);
    type_into(&mut harness, "Loft over varighed, efter", "48");
    assert!(shows(&harness, "efter 2.238"));
    harness.get_by_role_and_label(Role::Button, "Frigør: Loft over varighed").click();
    settle(&mut harness);
    assert!(harness.state().app.session.pinned.is_empty());
}
