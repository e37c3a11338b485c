//! *Sådan regner Sidestil*: opened from the menu, by a key at what is shown, and from an input; searched, followed, left.

use super::*;
use sidestil::{app::reading::Target, app::session::Overlay, present::method::section::Section};

/// The heading that was gone to last.
fn target(harness: &Harness<'static, Window>) -> Option<Section> {
    match harness.state().app.session.reading.as_ref()?.target? {
        Target::Section(section) => Some(section),
        Target::Run(_) => None,
    }
}

fn is_open(harness: &Harness<'static, Window>) -> bool {
    harness.state().app.session.overlay == Some(Overlay::Method)
}

/// Presses what has this name.
fn click(harness: &mut Harness<'static, Window>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

/// Whether a heading can be seen on the page.
fn sees(harness: &Harness<'static, Window>, heading: &str) -> bool {
    let found = harness.query_by_role_and_label(Role::Heading, heading);
    found.is_some_and(|node| (0.0..900.0).contains(&node.rect().top()))
}

#[test]
fn it_opens_from_the_menu_without_a_file_and_closes_with_esc() {
    for (language, menu, name, first) in [
        (Language::Danish, "Hjælp", "Sådan regner Sidestil", "1 Rammen"),
        (Language::English, "Help", "How Sidestil calculates", "1 The frame"),
    ] {
        let mut harness = window_in(language, [960.0, 540.0]);
        click(&mut harness, Role::Button, menu);
        // A line of a menu is called with its keys.
        let is_line = |node: &Node| node.accesskit_node().label().unwrap_or_default().starts_with(name);
        harness.get_all_by_role(Role::Button).find(is_line).unwrap().click();
        harness.run();
        assert!(is_open(&harness));
        assert!(sees(&harness, name));
        click(&mut harness, Role::Button, first);
        assert!(sees(&harness, first));
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&harness));
    }
}

#[test]
fn a_key_opens_it_at_what_the_view_is_about() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::Num5);
    press(&mut harness, Modifiers::SHIFT, Key::F1);
    assert_eq!(target(&harness), Some(Section::Payback));
    assert!(sees(&harness, "4.6 Tilbagebetalingstid"));
    // Only the sections of the open chapter stand in the contents.
    assert!(harness.query_by_role_and_label(Role::Button, "4.8 Nutidsværdi").is_some());
    assert!(harness.query_by_role_and_label(Role::Button, "2.3 Loft over varigheden").is_none());
    click(&mut harness, Role::Button, "4.8 Nutidsværdi");
    assert_eq!(target(&harness), Some(Section::PresentValue));
    assert!(sees(&harness, "4.8 Nutidsværdi"));
}

#[test]
fn what_is_typed_is_looked_for_and_enter_goes_on() {
    let mut harness = reform();
    press(&mut harness, Modifiers::SHIFT, Key::F1);
    // The field has the keyboard at once.
    let field = harness.get_by_role_and_label(Role::TextInput, "Søg på siden");
    assert!(field.is_focused());
    field.type_text("littles lov");
    harness.run();
    let reading = harness.state().app.session.reading.clone().unwrap();
    assert_eq!((reading.hits.len(), reading.hit, reading.chapter), (1, Some(0), 2));
    assert!(harness.query_by_label("1 af 1").is_some());
    harness.get_by_role_and_label(Role::TextInput, "Søg på siden").type_text("x");
    harness.run();
    assert!(harness.query_by_label("ingen fund").is_some());
}

#[test]
fn hits_are_gone_through_by_enter_f3_and_buttons() {
    let mut harness = reform();
    press(&mut harness, Modifiers::SHIFT, Key::F1);
    harness.get_by_role_and_label(Role::TextInput, "Søg på siden").type_text("refusionstrappen");
    harness.run();
    let hit = |harness: &Harness<'static, Window>| harness.state().app.session.reading.as_ref().unwrap().hit;
    assert_eq!(hit(&harness), Some(0));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(hit(&harness), Some(1));
    press(&mut harness, Modifiers::NONE, Key::F3);
    assert_eq!(hit(&harness), Some(2));
    press(&mut harness, Modifiers::SHIFT, Key::F3);
    harness.get_by_role_and_label(Role::Button, "Forrige fund (Skift+F3)").click();
    harness.run();
    assert_eq!(hit(&harness), Some(0));
    harness.get_by_role_and_label(Role::Button, "Næste fund (F3 eller Enter)").click();
    harness.run();
    assert_eq!(hit(&harness), Some(1));
}

#[test]
fn a_link_is_followed_and_leads_back() {
    let mut harness = reform();
    press(&mut harness, Modifiers::SHIFT, Key::F1);
    click(&mut harness, Role::Button, "Ordliste");
    click(&mut harness, Role::Link, "Refusionstrappen");
    assert_eq!(target(&harness), Some(Section::Ladder));
    assert!(sees(&harness, "3.3 Refusionstrappen"));
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert!(sees(&harness, "Ordliste"));
}

#[test]
fn an_input_leads_to_its_section() {
    let mut harness = reform();
    click(&mut harness, Role::DisclosureTriangle, "Ressourceforløb: Loft over varighed");
    click(&mut harness, Role::Button, "Sådan regnes det");
    assert_eq!(target(&harness), Some(Section::Cap));
    assert!(sees(&harness, "2.3 Loft over varigheden"));
}
