//! *Investering* in the window: how it is discounted is chosen where the present value stands, and the strip follows the
//! question that is asked.

use super::*;
use sidestil::{
    app::document::Field,
    present::views::{Question, catalogue::View},
    scenario::figure::Value,
};

#[test]
fn the_discounting_is_chosen_where_the_present_value_stands_and_undone() {
    let mut harness = reform();
    apply(&mut harness, Command::Show(View::Investment));
    assert!(shows(&harness, "Ingen rente. Valget gælder hele perioden"));
    harness.get_by_role_and_label(Role::ComboBox, "Diskonteringsrente").scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::ComboBox, "Diskonteringsrente").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItemRadio, "Finansministeriet 2021").click();
    settle(&mut harness);
    assert!(shows(&harness, "Renten er 3,5\u{a0}pct. fra år 1"));
    apply(&mut harness, Command::Undo);
    assert!(shows(&harness, "Ingen rente. Valget gælder hele perioden"));
}

#[test]
fn the_strip_is_of_the_question_that_the_view_is_asked() {
    let mut harness = reform();
    apply(&mut harness, Command::Show(View::Investment));
    assert!(shows(&harness, "Tilbagebetaling af investeringen"));
    apply(&mut harness, Command::Ask(Question::Reform));
    assert!(shows(&harness, "Tilbagebetaling af reformen"));
    assert!(shows(&harness, "Største akkumulerede nettoudgift ved reformen"));
    assert!(!shows(&harness, "Tilbagebetaling af investeringen"));
}

#[test]
fn the_difference_stands_whole_before_what_has_changed_since_the_mark_at_every_width() {
    for size in [[1920.0, 1080.0], [1440.0, 900.0], [1280.0, 720.0], [960.0, 540.0]] {
        let mut harness = window_in(Language::Danish, size);
        apply(&mut harness, Command::OpenExample(0));
        let side = harness.state().app.session.after.clone().unwrap();
        let field = Field { side, path: "groups/ressourceforløb/stay/at_most".into() };
        apply(&mut harness, Command::SetInput { field, value: Value::Number(48.into()), dragging: true });
        let notes: Vec<String> = harness
            .query_all_by_label_contains("siden mærket +461")
            .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
            .collect();
        // After less before, absolute and in per cent; then what the last turn did.
        let is_whole = |note: &String| {
            let places = [" · \u{2212}", "pct.", "siden mærket +461"].map(|part| note.find(part));
            places.iter().all(Option::is_some) && places.is_sorted()
        };
        assert!(notes.iter().any(is_whole), "{size:?}: {notes:?}");
    }
}
