//! *Afgang*: found by its labels, its group and its leavers chosen, a band pointed at by mouse and by keyboard, and copied.

use super::*;
use eframe::egui::{Event, OutputCommand, Shape, Theme, pos2};
use sidestil::{
    app::examples::EXAMPLES,
    present::views::{Arrangement, Leavers, catalogue::View},
    ui::theme,
};

/// The window with *Afgang* of Aarhus.
fn aarhus() -> Harness<'static, Window> {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    let index = EXAMPLES.iter().position(|one| one.name.starts_with("aarhus")).unwrap();
    apply(&mut harness, Command::OpenExample(index));
    harness.get_by_role_and_label(Role::Tab, "Afgang").click();
    settle(&mut harness);
    harness
}

/// The picture whose text begins so.
fn picture<'a>(harness: &'a Harness<'static, Window>, begins: &'a str) -> Node<'a> {
    let all = harness.get_all_by_role(Role::Image);
    all.into_iter().find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(begins))).unwrap()
}

#[test]
fn the_leavers_that_are_counted_are_chosen_from_a_list() {
    let mut harness = aarhus();
    assert!(shows(&harness, "afsluttede forløb går til job, uddannelse, fleksjob eller selvforsørgelse i stedet for"));
    picture(&harness, "Strømme, Før: Uden investering: 1.414 afsluttede forløb");
    picture(&harness, "Strømme, Efter: Med investering: 1.414 afsluttede forløb");
    harness.get_by_role_and_label(Role::ComboBox, "Hvilke afgange").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MenuItemRadio, "2025").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.choices.leavers, Some(Leavers::Year(2025)));
    assert!(shows(&harness, "Antal afsluttede forløb i gruppen »Ressourceforløb« i 2025: 260 før og 260 efter."));
    apply(&mut harness, Command::Show(View::Overview));
    apply(&mut harness, Command::Show(View::Exits));
    picture(
        &harness,
        "Strømme, Før: Uden investering: 260 afsluttede forløb i gruppen »Ressourceforløb« i 2025 går til",
    );
}

#[test]
fn a_band_under_the_pointer_says_what_it_is_and_lights_its_row() {
    let mut harness = aarhus();
    let after = picture(&harness, "Strømme, Efter").rect();
    let tooltip = |harness: &Harness<'static, Window>| shows(harness, "heraf 71 flyttet fra førtidspension");
    assert!(!tooltip(&harness), "the words of a picture are in its text");
    let is_lit = |harness: &Harness<'static, Window>| {
        let row = harness.get_all_by_label_contains("Job, uddannelse, fleksjob eller selvforsørgelse");
        let row = row.into_iter().find(|node| node.accesskit_node().role() == Role::RowHeader).unwrap().rect();
        let lit = theme::of(Theme::Light).hover;
        harness.output().shapes.iter().any(|clipped| {
            let Shape::Rect(rect) = &clipped.shape else { return false };
            rect.fill == lit && rect.rect.contains(row.center()) && rect.rect.width() > row.width()
        })
    };
    assert!(!is_lit(&harness));
    // The words of the first band stand at the right, below the title.
    harness.event(Event::PointerMoved(pos2(after.right() - 20.0, after.top() + 50.0)));
    harness.run_steps(4);
    assert!(tooltip(&harness));
    assert!(is_lit(&harness), "its row is");
    harness.event(Event::PointerMoved(pos2(after.right() - 20.0, after.top() + 8.0)));
    harness.run_steps(4);
    assert!(!tooltip(&harness) && !is_lit(&harness), "the title is of no band");
}

#[test]
fn the_keys_go_from_band_to_band_and_each_is_said() {
    let mut harness = aarhus();
    picture(&harness, "Strømme, Efter").focus();
    harness.run();
    let said = |harness: &Harness<'static, Window>| picture(harness, "Strømme, Efter").accesskit_node().value();
    assert_eq!(said(&harness), None);
    let first =
        "Job, uddannelse, fleksjob eller selvforsørgelse: 356; 25,2\u{a0}pct., heraf 71 flyttet fra førtidspension";
    for (key, expected) in [
        (Key::ArrowDown, first),
        (Key::ArrowDown, "Førtidspension: 778; 55,0\u{a0}pct."),
        (Key::PageDown, "Andre ydelser: 236; 16,7\u{a0}pct."),
        (Key::ArrowUp, "Ressourceforløb igen: 0; 0,0\u{a0}pct."),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(said(&harness).as_deref(), Some(expected), "{key:?}");
    }
}

#[test]
fn the_pictures_are_copied_as_one_and_their_numbers_as_text() {
    let mut harness = aarhus();
    let copied = |harness: &Harness<'static, Window>| -> (Vec<[usize; 2]>, Vec<String>) {
        let commands = || harness.output().platform_output.commands.iter();
        let image =
            |one: &OutputCommand| if let OutputCommand::CopyImage(image) = one { Some(image.size) } else { None };
        let text =
            |one: &OutputCommand| if let OutputCommand::CopyText(text) = one { Some(text.clone()) } else { None };
        (commands().filter_map(image).collect(), commands().filter_map(text).collect())
    };
    let mut ask = |line: &str| {
        picture(&harness, "Strømme, Efter").click_secondary();
        harness.run();
        harness.get_by_label(line).click();
        let (mut images, mut texts) = (Vec::new(), Vec::new());
        for _ in 0..6 {
            harness.step();
            let (image, text) = copied(&harness);
            images.extend(image);
            texts.extend(text);
        }
        harness.run();
        (images, texts)
    };
    let (both, _) = ask("Kopiér");
    let (one, _) = ask("Kopiér kun dette diagram");
    assert_eq!((both.len(), one.len()), (1, 1));
    assert!(both[0][0] > one[0][0] + 500, "two beside each other are wider than one: {both:?} {one:?}");
    let (_, numbers) = ask("Kopiér tallene");
    assert!(
        numbers[0].starts_with("Ressourceforløb: afsluttede forløb, kildens 1.414, Efter: Med investering"),
        "{numbers:?}"
    );
    assert!(numbers[0].contains("Førtidspension\t778\t55"), "{numbers:?}");
}

#[test]
fn one_picture_shows_both_sides_and_an_index_is_not_offered() {
    let mut harness = aarhus();
    apply(&mut harness, Command::Arrange(Arrangement::Together));
    let images = harness.get_all_by_role(Role::Image);
    assert_eq!(images.filter(|node| node.rect().left() > 430.0 && node.rect().width() > 60.0).count(), 1);
    let index = harness.get_by_role_and_label(Role::RadioButton, "Indeks");
    assert!(index.accesskit_node().is_disabled());
    apply(&mut harness, Command::Arrange(Arrangement::Difference));
    assert!(shows(&harness, "Søjlediagram over forskellen i afsluttede forløb"));
}
