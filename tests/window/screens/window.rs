//! Start page, tabs, strip, mark, swap, panel, menus, overlays, sizes.

use super::*;
use sidestil::{
    app::{
        document::{Field, SideChoice},
        examples::EXAMPLES,
        session::Overlay,
    },
    present::views::{Arrangement, catalogue::View},
    scenario::figure::Value,
};

const CAP: &str = "Ressourceforløb: Loft over varighed, efter";

#[test]
fn the_start_page_offers_the_examples_the_reform_first() {
    let harness = window_in(Language::Danish, [1440.0, 900.0]);
    let cards: Vec<String> =
        harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    let position = |title: &str| cards.iter().position(|card| card == title).unwrap();
    assert!(position("Bedre ressourceforløb 2022") < position("Afskaffelse af ressourceforløb 2026"));
    assert!(cards.iter().any(|card| card == "Åbn…"));
    assert!(window_in(Language::English, [1440.0, 900.0]).query_by_role_and_label(Role::Button, "Open…").is_some());
}

#[test]
fn a_click_on_an_example_shows_both_sides_and_the_four_headlines() {
    let harness = reform();
    // Inflow 705,4 / 12 a month: 45 months under the cap of 60 → 2.645; 30,24 months under the cap of 36 → 1.778.
    assert!(shows(
        &harness,
        "Helårspersoner ved fuld indfasning, ressourceforløb: før 2.645, efter 1.778, −868, −32,8"
    ));
    for headline in
        ["Udgift 2031, kommunekassen", "Tilbagebetaling af investeringen", "Største akkumulerede nettoudgift"]
    {
        assert!(shows(&harness, headline), "{headline}");
    }
    assert!(shows(&harness, "Københavns Kommune · 2023 p/l"));
    // Every figure of a shipped scenario has a source or says that it is an assumption.
    assert!(!shows(&harness, "forudsætninger uden kilde"));
    assert!(shows(&harness, "offentliggjorte tal stemmer"));
}

#[test]
fn every_view_and_arrangement_can_be_shown_in_both_languages() {
    for language in Language::ALL {
        let mut harness = window_in(language, [1440.0, 900.0]);
        apply(&mut harness, Command::OpenExample(0));
        let contents = &harness.state().app.results.contents;
        let (with, without): (Vec<View>, Vec<View>) =
            View::ALL.into_iter().partition(|view| contents.why_nothing(*view).is_none());
        assert_eq!(without, [View::Municipalities], "the reform's documents have no table of municipalities");
        for (index, view) in with.into_iter().chain(without).enumerate() {
            // What there are no data for has no tab until it is asked for, and then one in its place.
            if index < harness.get_all_by_role(Role::Tab).count() {
                harness.get_all_by_role(Role::Tab).nth(index).unwrap().click();
            } else {
                apply(&mut harness, Command::Show(view));
            }
            harness.run();
            assert_eq!(harness.state().app.session.view, view);
            for arrangement in Arrangement::ALL {
                apply(&mut harness, Command::Arrange(arrangement));
            }
        }
    }
}

#[test]
fn the_keyboard_reaches_views_panel_findings_and_arrangements() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    assert_eq!(harness.state().app.session.view, View::TargetGroup);
    press(&mut harness, Modifiers::NONE, Key::F4);
    assert_eq!(harness.state().app.session.arrangement, Arrangement::Together);
    press(&mut harness, Modifiers::SHIFT, Key::F4);
    press(&mut harness, Modifiers::SHIFT, Key::F4);
    assert_eq!(harness.state().app.session.arrangement, Arrangement::Index, "the last comes before the first");
    press(&mut harness, Modifiers::COMMAND, Key::Num9);
    assert_eq!(harness.state().app.session.view, View::Exits);
    for view in [View::Reconciliation, View::Sources] {
        press(&mut harness, Modifiers::COMMAND, Key::PageDown);
        assert_eq!(harness.state().app.session.view, view);
    }
    press(&mut harness, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(harness.state().app.session.view, View::Overview, "the first comes after the last");
    press(&mut harness, Modifiers::COMMAND, Key::PageUp);
    assert_eq!(harness.state().app.session.view, View::Sources);
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert!(harness.query_by_role_and_label(Role::SpinButton, CAP).is_none());
    press(&mut harness, Modifiers::COMMAND, Key::B);
    assert!(harness.query_by_role_and_label(Role::SpinButton, CAP).is_some());
    press(&mut harness, Modifiers::NONE, Key::F8);
    assert!(harness.state().app.session.findings_open);
    press(&mut harness, Modifiers::NONE, Key::F11);
    assert!(harness.state().app.session.full_screen);
}

#[test]
fn zoom_goes_to_200_per_cent_and_back() {
    let mut harness = reform();
    for _ in 0..12 {
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
    }
    assert!((harness.state().app.settings.zoom - 2.0).abs() < 0.001);
    assert!(shows(&harness, "Helårspersoner ved fuld indfasning"));
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert!((harness.state().app.settings.zoom - 1.0).abs() < 0.001);
}

#[test]
fn on_a_small_window_the_panel_begins_folded_and_the_strip_is_whole() {
    let mut harness = window_in(Language::Danish, [960.0, 540.0]);
    apply(&mut harness, Command::OpenExample(0));
    assert!(!harness.state().app.session.panel_open);
    let value = harness.get_by_label_contains("Største akkumulerede nettoudgift ved investeringen: ").rect();
    assert!(value.right() < 960.0 && value.bottom() < 200.0, "{value:?}");
    for tab in harness.get_all_by_role(Role::Tab) {
        assert!(tab.rect().right() <= 960.0, "{:?}", tab.accesskit_node().label());
    }
}

#[test]
fn the_mark_is_set_again_and_the_strip_forgets_the_change() {
    let mut harness = reform();
    // With the effect that no document gives, or nothing would come back.
    let law = harness.state().app.session.after.clone().unwrap();
    apply(&mut harness, Command::ChooseAfter(SideChoice { rule_set: "flere-i-job".into(), ..law }));
    apply(&mut harness, Command::SetMark);
    type_into(&mut harness, CAP, "48");
    assert!(shows(&harness, "siden mærket +461"));
    // The deepest deficit goes from 19,7 to 19,9 mio. kr., by some 0,1; the change is in the unit of both.
    assert!(shows(&harness, "siden mærket +0,1\u{a0}mio.\u{a0}kr."));
    harness.get_by_role_and_label(Role::Button, "Sæt mærke").click();
    settle(&mut harness);
    assert!(!shows(&harness, "siden mærket"));
    assert!(shows(&harness, "efter 2.238"));
}

#[test]
fn the_sides_change_places() {
    let mut harness = reform();
    press(&mut harness, Modifiers::NONE, Key::F7);
    assert!(shows(&harness, "Helårspersoner ved fuld indfasning, ressourceforløb: før 1.778, efter 2.645"));
}

#[test]
fn the_mark_stays_where_it_was_set() {
    let mut harness = reform();
    type_into(&mut harness, CAP, "48");
    // Swapped: the mark is swapped too, so 2.238 − 1.778 = 461 (rounded) is told of the side before.
    press(&mut harness, Modifiers::NONE, Key::F7);
    assert!(shows(&harness, "før 2.238, efter 2.645"));
    assert!(shows(&harness, "før ved mærket: 1.778"));
    press(&mut harness, Modifiers::NONE, Key::F7);
    assert!(shows(&harness, "siden mærket +461"));
    // Another rule set of the same file: the strip tells what the choice did. 2.645 − 1.778 = 868 (rounded).
    let before = harness.state().app.session.before.clone().unwrap();
    apply(&mut harness, Command::ChooseAfter(before.clone()));
    assert!(shows(&harness, "siden mærket +868"));
    // A rule set of another file: figures of two scenarios are not one change.
    apply(&mut harness, Command::OpenExample(3));
    let other = harness.state().app.session.after.clone().unwrap();
    type_into(&mut harness, "Ressourceforløb: Tilgang pr. år, før", "800");
    assert!(shows(&harness, "mærket"));
    apply(&mut harness, Command::ChooseAfter(before.clone()));
    assert!(!shows(&harness, "siden mærket") && !shows(&harness, "ved mærket"));
    apply(&mut harness, Command::ChooseAfter(other.clone()));
    type_into(&mut harness, "Ressourceforløb: Tilgang pr. år, før", "900");
    assert!(shows(&harness, "ved mærket"));
    // Closing a file that is not shown leaves the mark, closing one that is takes it.
    apply(&mut harness, Command::CloseAnyway(Some(before.file)));
    assert!(shows(&harness, "ved mærket"));
    apply(&mut harness, Command::CloseAnyway(Some(other.file)));
    assert!(harness.state().app.session.mark.is_none());
}

/// What the law of 2022 is called in the shipped file.
const LAW: &str = "Loven: højst 3 år, ingen refusion, nye initiativer";

#[test]
fn a_list_that_is_used_by_keyboard_closes() {
    let mut harness = reform();
    harness.get_by_role_and_label(Role::ComboBox, "Før").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItemRadio, LAW).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_role(Role::MenuItemRadio).is_none());
    assert!(shows(&harness, "før 1.778, efter 1.778"));
}

#[test]
fn the_strip_keeps_its_height_when_something_differs_from_the_mark() {
    for size in [[1440.0, 900.0], [960.0, 540.0]] {
        let mut harness = window_in(Language::Danish, size);
        apply(&mut harness, Command::OpenExample(0));
        let tab =
            |harness: &Harness<'static, Window>| harness.get_by_role_and_label(Role::Tab, "Overblik").rect().top();
        let before = tab(&harness);
        let side = harness.state().app.session.after.clone().unwrap();
        let field = Field { side, path: "groups/ressourceforløb/stay/at_most".into() };
        apply(&mut harness, Command::SetInput { field, value: Value::Number(48.into()), dragging: true });
        assert!(shows(&harness, "siden mærket +461"));
        assert!((tab(&harness) - before).abs() < 0.01, "{before} {}", tab(&harness));
    }
}

#[test]
fn a_swap_alone_shows_nothing_as_changed() {
    let mut harness = reform();
    press(&mut harness, Modifiers::NONE, Key::F7);
    assert!(!shows(&harness, "mærket +") && !shows(&harness, "ved mærket"));
    assert!(harness.state().app.results.marked.is_none());
}

#[test]
fn the_head_is_walked_through_in_reading_order() {
    let mut harness = reform();
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    harness.get_by_role_and_label(Role::ComboBox, "Før").focus();
    harness.run();
    let mut seen = Vec::new();
    for _ in 0..6 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = focused(&harness).unwrap();
        seen.push(focused.accesskit_node().label().unwrap_or_default());
    }
    assert!(seen[0].starts_with("Lad før og efter bytte plads"), "{seen:?}");
    assert_eq!(seen[1..], ["Efter", "Side om side", "Samlet", "Forskel", "Indeks"]);
}

#[test]
fn what_a_view_does_not_follow_cannot_be_chosen() {
    let mut harness = reform();
    let is_disabled = |harness: &Harness<'static, Window>, name: &str| {
        harness.get_by_role_and_label(Role::RadioButton, name).accesskit_node().is_disabled()
    };
    assert!(is_disabled(&harness, "Samlet"), "Overblik is one view");
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    assert!(!is_disabled(&harness, "Indeks"));
    press(&mut harness, Modifiers::COMMAND, Key::Num3);
    assert!(is_disabled(&harness, "Indeks") && !is_disabled(&harness, "Samlet"));
}

#[test]
fn the_bar_leads_to_what_it_tells_of() {
    let mut harness = reform();
    harness.get_by_role(Role::Link).click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.view, View::Reconciliation);
    type_into(&mut harness, CAP, "48");
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    harness.get_by_role_and_label(Role::Link, "1 forudsætning uden kilde").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.view, View::Sources);
}

#[test]
fn a_finding_about_a_published_figure_leads_to_the_reconciliation() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    // A published price of services one krone off: it differs, and a finding says so.
    let text = EXAMPLES[0].text.replacen("value: 6_859, rounded_to", "value: 6_858, rounded_to", 1);
    apply(&mut harness, Command::OpenContents(vec![("skæv.ron".to_owned(), text.into_bytes())]));
    press(&mut harness, Modifiers::NONE, Key::F8);
    // The bar's own links lie below the list.
    harness.get_all_by_role(Role::Link).find(|node| node.rect().top() < 860.0).unwrap().click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.view, View::Reconciliation);
}

#[test]
fn the_menu_lists_the_examples_by_their_titles() {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    harness.get_by_role_and_label(Role::Button, "Filer").click();
    harness.run();
    let examples = |node: &Node| node.accesskit_node().label().unwrap_or_default().starts_with("Eksempler");
    harness.get_all_by_role(Role::Button).find(examples).unwrap().hover();
    harness.run();
    assert_eq!(harness.get_all_by_role_and_label(Role::Button, "Bedre ressourceforløb 2022").count(), 2);
}

#[test]
fn before_and_after_choose_among_the_rule_sets_of_every_open_file() {
    let mut harness = reform();
    apply(&mut harness, Command::OpenExample(3));
    harness.get_by_role_and_label(Role::ComboBox, "Før").click();
    harness.run();
    assert!(shows(&harness, "Bedre ressourceforløb 2022"));
    harness.get_all_by_role_and_label(Role::MenuItemRadio, LAW).next().unwrap().click();
    settle(&mut harness);
    let before = harness.state().app.session.before.clone().unwrap();
    assert_eq!(&*before.rule_set, "hoejst-3-aar");
    assert_ne!(Some(before.file), harness.state().app.session.after.as_ref().map(|after| after.file));
    let chosen = harness.get_by_role_and_label(Role::ComboBox, "Før").accesskit_node().value();
    assert_eq!(chosen, Some(format!("Før: {LAW} · Bedre ressourceforløb 2022")), "of which file");
}

#[test]
fn the_account_moves_the_strip() {
    let mut harness = reform();
    harness.get_by_role_and_label(Role::ComboBox, "Opgjort for").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItemRadio, "Servicerammen").click();
    settle(&mut harness);
    assert!(shows(&harness, "Udgift 2031, servicerammen"));
}

#[test]
fn shortcuts_and_about_open_and_close_with_esc() {
    let mut harness = reform();
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(shows(&harness, "Ctrl+B"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().app.session.overlay, None);
    apply(&mut harness, Command::Overlay(Some(Overlay::About)));
    assert!(shows(&harness, env!("CARGO_PKG_VERSION")));
    assert!(shows(&harness, "SIL OPEN FONT LICENSE"));
    harness.get_by_role_and_label(Role::Button, "Luk").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.overlay, None);
}

#[test]
fn the_menu_changes_the_language_at_once() {
    let mut harness = reform();
    harness.get_by_role_and_label(Role::Button, "Vis").click();
    harness.run();
    harness.get_by_label_contains("Sprog (Language)").hover();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItemRadio, "English").click();
    settle(&mut harness);
    assert!(shows(&harness, "Full-year persons at full phase-in, ressourceforløb: before 2,645, after 1,778"));
    assert!(harness.query_by_role_and_label(Role::Button, "Edit").is_some());
}

#[test]
fn the_chosen_tab_says_that_it_is_chosen() {
    let harness = reform();
    let chosen: Vec<String> =
        harness.get_all_by_role(Role::Tab).filter(is_chosen).filter_map(|tab| tab.accesskit_node().label()).collect();
    assert_eq!(chosen, ["Overblik"]);
}
