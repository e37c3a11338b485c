//! Keys: those that nothing is done by yet do nothing, a Mac has its own, F1 lists them, and F6 walks through the regions.

use super::*;
use eframe::egui::os::OperatingSystem;
use sidestil::present::views::{Arrangement, catalogue::View};

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// What can differ after a key was pressed, in words.
fn state(harness: &Harness<'static, Window>) -> String {
    let app = &harness.state().app;
    let session = &app.session;
    let folded = (session.panel_open, session.findings_open, session.history_open, session.full_screen);
    let files: Vec<_> =
        app.document.files().iter().map(|file| (&file.name, file.is_changed(), file.is_saving())).collect();
    format!(
        "{folded:?} {files:?} {:?} {:?} {:?} {:?} {:?} {} {} {}",
        session.overlay,
        session.view,
        session.arrangement,
        [&session.before, &session.after],
        app.settings,
        app.history.done(),
        session.mark.is_some(),
        session.closing,
    )
}

#[test]
fn keys_of_what_is_not_there_yet_do_nothing() {
    let mut harness = reform();
    type_into(&mut harness, "Ressourceforløb: Loft over varighed, efter", "48");
    let before = state(&harness);
    let ctrl = [Key::N, Key::K, Key::E, Key::F, Key::L, Key::G, Key::Period, Key::M];
    let plain = [Key::F3, Key::F5, Key::F10, Key::F12];
    let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num7, Key::Num8];
    let ctrl = ctrl.map(|key| (Modifiers::COMMAND, key));
    let plain = plain.map(|key| (Modifiers::NONE, key));
    let shifted = digits.map(|key| (CTRL_SHIFT, key));
    // Alt+F4 closes windows, and Ctrl+Alt types signs.
    let alt = [(Modifiers::ALT, Key::F4), (Modifiers::COMMAND | Modifiers::ALT, Key::S), (CTRL_SHIFT, Key::O)];
    for (modifiers, key) in ctrl.into_iter().chain(plain).chain(shifted).chain(alt) {
        press(&mut harness, modifiers, key);
        assert_eq!(state(&harness), before, "{modifiers:?} {key:?}");
    }
}

#[test]
fn a_mac_has_its_own_keys() {
    let mut harness = reform();
    harness.ctx.set_os(OperatingSystem::Mac);
    let app = |harness: &Harness<'static, Window>| {
        let session = &harness.state().app.session;
        (session.history_open, session.full_screen)
    };
    let cmd = Modifiers::MAC_CMD | Modifiers::COMMAND;
    press(&mut harness, cmd, Key::H);
    press(&mut harness, Modifiers::NONE, Key::F11);
    assert_eq!(app(&harness), (false, false), "both are the system's");
    type_into(&mut harness, "Ressourceforløb: Loft over varighed, efter", "48");
    press(&mut harness, cmd, Key::Z);
    press(&mut harness, cmd, Key::Y);
    assert_eq!(app(&harness), (true, false), "the list of steps, not the step again");
    assert!(shows(&harness, "efter 1.778"));
    press(&mut harness, cmd | Modifiers::SHIFT, Key::Z);
    assert!(shows(&harness, "efter 2.238"));
    press(&mut harness, cmd | Modifiers::CTRL, Key::F);
    assert_eq!(app(&harness), (true, true));
}

#[test]
fn f1_lists_the_keys_of_this_machine() {
    let mut harness = reform();
    press(&mut harness, Modifiers::NONE, Key::F1);
    for keys in ["Ctrl+Y eller Ctrl+Skift+Z", "Skift+F6", "Ctrl+PageUp", "F7", "F9", "Ctrl+C"] {
        assert!(harness.query_all_by_label(keys).next().is_some(), "{keys}");
    }
    harness.ctx.set_os(OperatingSystem::Mac);
    harness.run();
    assert!(harness.query_all_by_label("Ctrl+Cmd+F").next().is_some());
    assert!(harness.query_all_by_label("F11").next().is_none());
}

#[test]
fn a_line_of_the_menu_that_cannot_be_done_says_why() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    harness.get_by_role_and_label(Role::Button, "Rediger").click();
    harness.run();
    let swap = |node: &Node| node.accesskit_node().label().unwrap_or_default().starts_with("Byt før og efter");
    harness.get_all_by_role(Role::Button).find(swap).unwrap().hover();
    harness.run_steps(4);
    std::thread::sleep(Duration::from_millis(10));
    harness.run_steps(60);
    assert!(shows(&harness, "Intet scenarie er åbent."));
}

/// The label of what has the keyboard.
fn at(harness: &Harness<'static, Window>) -> String {
    let node = focused(harness).unwrap();
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn f6_goes_through_the_regions_and_shift_f6_back() {
    let mut harness = reform();
    let regions = ["Filer", "Før", "Opgjort for", "Borgere ved start", "Overblik", "Ingen fejl"];
    let is_at = |harness: &Harness<'static, Window>, region: &str| {
        let label = at(harness);
        assert!(label.starts_with(region), "{label} instead of {region}");
    };
    for _ in 0..2 {
        for region in regions {
            press(&mut harness, Modifiers::NONE, Key::F6);
            is_at(&harness, region);
        }
    }
    for region in regions.into_iter().rev().skip(1) {
        press(&mut harness, Modifiers::SHIFT, Key::F6);
        is_at(&harness, region);
    }
    // From wherever the keyboard is in a region, Tab goes on from its first thing.
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
    }
    press(&mut harness, Modifiers::NONE, Key::F6);
    is_at(&harness, "Før");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    is_at(&harness, "Lad før og efter bytte plads");
    // A panel that is folded is no region.
    press(&mut harness, Modifiers::COMMAND, Key::B);
    harness.get_by_role_and_label(Role::ComboBox, "Opgjort for").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F6);
    is_at(&harness, "Overblik");
}

#[test]
fn f6_takes_what_is_typed_and_starts_where_the_keyboard_is() {
    let mut harness = reform();
    field(&harness, "Ressourceforløb: Loft over varighed, efter").click();
    harness.run();
    harness.event(egui::Event::Text("48".to_owned()));
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(shows(&harness, "efter 2.238"));
    assert_eq!(at(&harness), "Overblik");
    assert_eq!(harness.state().app.session.view, View::Overview);
}

#[test]
fn the_keys_for_the_next_go_only_where_there_is_something() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    apply(&mut harness, Command::OpenExample(2));
    let views: Vec<View> = (0..View::ALL.len())
        .map(|_| {
            let shown = harness.state().app.session.view;
            assert_eq!(harness.state().app.results.contents.why_nothing(shown), None, "{shown}");
            press(&mut harness, Modifiers::COMMAND, Key::PageDown);
            shown
        })
        .collect();
    assert!(!views.contains(&View::Efficiency), "Aarhus has no efficiency potential: {views:?}");
    let chosen = |harness: &Harness<'static, Window>| harness.state().app.session.arrangement;
    let mut harness = reform();
    for (view, arrangements) in [(View::TargetGroup, 4), (View::UnitCost, 3), (View::Sources, 1)] {
        apply(&mut harness, Command::Show(view));
        apply(&mut harness, Command::Arrange(Arrangement::SideBySide));
        for _ in 0..arrangements {
            let one = chosen(&harness);
            assert!(arrangements == 1 || view.arrangement(one) == Some(one), "{view}: {one:?}");
            press(&mut harness, Modifiers::NONE, Key::F4);
        }
        assert_eq!(chosen(&harness), Arrangement::SideBySide, "{view}: all {arrangements} in turn");
    }
}

#[test]
fn f6_walks_the_start_page_too() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    for region in ["Filer", "Åbn…", "Ingen fejl", "Filer"] {
        press(&mut harness, Modifiers::NONE, Key::F6);
        assert!(at(&harness).starts_with(region), "{} instead of {region}", at(&harness));
    }
}

/// Presses a key while a tab has the keyboard: the view that is shown then, whose tab must have the keyboard.
fn by_tab(harness: &mut Harness<'static, Window>, key: Key) -> View {
    press(harness, Modifiers::NONE, key);
    let shown = harness.state().app.session.view;
    let focused = focused(harness).unwrap_or_else(|| unreachable!("{key:?}: nothing has the keyboard"));
    assert_eq!(focused.accesskit_node().role(), Role::Tab, "{key:?}");
    assert_eq!(at(harness), shown.name(Language::Danish), "{key:?}: the tab of the view that is shown");
    shown
}

#[test]
fn the_arrow_keys_home_and_end_walk_through_the_tabs() {
    let mut harness = reform();
    let views: Vec<View> = View::ALL
        .into_iter()
        .filter(|view| harness.state().app.results.contents.why_nothing(*view).is_none())
        .collect();
    let [first, .., last] = views.as_slice() else { unreachable!("{views:?}") };
    harness.get_by_role_and_label(Role::Tab, first.name(Language::Danish)).focus();
    harness.run();
    // Each in turn, and from the last the first again.
    for view in views.iter().skip(1).chain([first]) {
        assert_eq!(by_tab(&mut harness, Key::ArrowRight), *view);
    }
    for view in views.iter().rev() {
        assert_eq!(by_tab(&mut harness, Key::ArrowLeft), *view);
    }
    let keys = [
        (Key::Home, first),
        (Key::End, last),
        (Key::End, last),
        // These are not the tabs' keys.
        (Key::ArrowDown, last),
        (Key::PageUp, last),
        (Key::Home, first),
    ];
    for (key, view) in keys {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(harness.state().app.session.view, *view, "{key:?}");
        harness.get_by_role_and_label(Role::Tab, view.name(Language::Danish)).focus();
        harness.run();
    }
}

#[test]
fn the_tabs_are_one_stop_and_take_no_keys_from_elsewhere() {
    let mut harness = reform();
    let shown = View::Overview.name(Language::Danish);
    harness.get_by_role_and_label(Role::Tab, shown).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_ne!(focused(&harness).unwrap().accesskit_node().role(), Role::Tab, "{} is another tab", at(&harness));
    for key in [Key::ArrowRight, Key::End, Key::ArrowLeft] {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(harness.state().app.session.view, View::Overview, "{key:?}");
    }
    harness.get_by_role_and_label(Role::Tab, shown).focus();
    harness.run();
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    assert_ne!(focused(&harness).unwrap().accesskit_node().role(), Role::Tab, "{} is another tab", at(&harness));
    // A view without data has no tab, and the keys pass it by.
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    apply(&mut harness, Command::OpenExample(2));
    harness.get_by_role_and_label(Role::Tab, shown).focus();
    harness.run();
    for _ in 0..View::ALL.len() {
        let view = by_tab(&mut harness, Key::ArrowRight);
        assert_eq!(harness.state().app.results.contents.why_nothing(view), None, "{view}");
    }
}
