//! What little room is spent on: the view before its frame, whole words, whole parts of sentences, and as much of a name as
//! there is room for.

use super::{
    layout::{SMALL, WIDE, charts, reform_in},
    *,
};
use eframe::egui::{Rect, Shape, epaint::TextShape};
use sidestil::{app::document::SideChoice, present::views::catalogue::View, scenario::path::Path};

/// 200 per cent of a screen of 1440 by 900.
const LOW: [f32; 2] = [720.0, 450.0];

/// The reform of 2022 in a window of this size and language.
fn reform_of(language: Language, size: [f32; 2]) -> Harness<'static, Window> {
    let mut harness = window_in(language, size);
    apply(&mut harness, Command::OpenExample(0));
    harness
}

fn texts(harness: &Harness<'static, Window>) -> Vec<TextShape> {
    let shapes = harness.output().shapes.iter();
    shapes.filter_map(|one| if let Shape::Text(text) = &one.shape { Some(text.clone()) } else { None }).collect()
}

/// From where to where the view is seen.
fn view_height(harness: &Harness<'static, Window>, no_errors: &str) -> f32 {
    let tabs = harness.get_all_by_role(Role::Tab).map(|tab| tab.rect().bottom());
    let status = harness.get_by_role_and_label(Role::Button, no_errors).rect();
    status.top() - tabs.fold(0.0, f32::max)
}

#[test]
fn in_a_low_window_the_view_gets_clearly_more_than_half_of_the_height() {
    for (language, no_errors) in [(Language::Danish, "Ingen fejl"), (Language::English, "No errors")] {
        let harness = reform_of(language, LOW);
        let height = view_height(&harness, no_errors);
        assert!(height > 0.54 * LOW[1], "{height} of {}", LOW[1]);
    }
}

#[test]
fn room_for_what_was_turned_is_kept_only_where_something_can_be_turned() {
    let mut harness = reform_in(SMALL);
    apply(&mut harness, Command::Show(View::TargetGroup));
    let gap = |harness: &Harness<'static, Window>| {
        let condition = harness.query_all_by_label_contains("De to sider skilles").next().unwrap().rect();
        charts(harness)[0].top() - condition.bottom()
    };
    assert!(gap(&harness) < 24.0, "nothing is pinned and the panel is folded: {}", gap(&harness));
    apply(&mut harness, Command::TogglePin(Path::new("groups/ressourceforløb/stay/at_most")));
    assert!(gap(&harness) > 48.0, "two lines: {}", gap(&harness));
    // A choice is no drag: what it did is said where it had no room.
    apply(&mut harness, Command::TogglePin(Path::new("groups/ressourceforløb/stay/at_most")));
    let law = harness.state().app.session.after.clone().unwrap();
    apply(&mut harness, Command::ChooseAfter(SideChoice { rule_set: "flere-i-job".into(), ..law }));
    assert!(gap(&harness) > 24.0 && shows(&harness, "mærket"), "{}", gap(&harness));
}

/// The words that are broken at the end of a line.
fn broken(harness: &Harness<'static, Window>) -> Vec<String> {
    let mut broken = Vec::new();
    for text in texts(harness) {
        for two in text.galley.rows.windows(2) {
            let (last, next) =
                (two[0].glyphs.last().map(|glyph| glyph.chr), two[1].glyphs.first().map(|glyph| glyph.chr));
            let is_inside = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
            if !two[0].ends_with_newline && is_inside(last) && is_inside(next) {
                broken.push(text.galley.text().to_owned());
            }
        }
    }
    broken
}

#[test]
fn no_word_is_broken_in_a_table() {
    let mut harness = reform_in(WIDE);
    for view in [View::Reconciliation, View::UnitCost] {
        apply(&mut harness, Command::Show(view));
        assert_eq!(broken(&harness), Vec::<String>::new(), "{view}");
    }
}

#[test]
fn the_status_line_leaves_out_whole_parts_and_has_all_in_its_tooltip() {
    let whole = |harness: &Harness<'static, Window>| {
        let links = harness.get_all_by_role(Role::Link).filter_map(|link| link.accesskit_node().label());
        links.into_iter().find(|label| label.contains("published figures")).unwrap()
    };
    let shown = |harness: &Harness<'static, Window>| {
        let texts = texts(harness).into_iter().filter(|text| text.galley.text().contains("published figures"));
        texts.last().map(|text| (text.galley.text().to_owned(), text.galley.elided, text.pos.x + text.galley.size().x))
    };
    let wide = reform_of(Language::English, WIDE);
    assert_eq!(shown(&wide).unwrap().0, whole(&wide), "all of it where there is room");
    let mut harness = reform_of(Language::English, LOW);
    let all = whole(&harness);
    let (text, is_cut, right) = shown(&harness).unwrap();
    assert!(!is_cut && text.len() < all.len() && right <= LOW[0], "{text}");
    let parts: Vec<&str> = all.split(", ").collect();
    assert!(text.split(", ").all(|part| parts.contains(&part)), "{text} of {all}");
    assert!(text.starts_with(parts[0]));
    let place = harness.get_by_role_and_label(Role::Link, &all).rect().center();
    harness.hover_at(place);
    harness.run_steps(40);
    assert!(texts(&harness).iter().any(|text| text.galley.text().starts_with(&format!("{all}\n"))), "the tooltip");
}

const LAW: &str = "Loven: højst 3 år, ingen refusion, nye initiativer";

/// The two lists of rule sets, and the name that stands in the second.
fn names(harness: &Harness<'static, Window>) -> ([Rect; 2], TextShape) {
    let boxes = ["Før", "Efter"].map(|name| harness.get_by_role_and_label(Role::ComboBox, name).rect());
    let texts = texts(harness).into_iter();
    let mut inside = texts.filter(|text| boxes[1].contains(text.pos) && text.galley.size().x > 30.0);
    (boxes, inside.next().unwrap())
}

#[test]
fn the_names_of_rule_sets_take_all_the_room_there_is() {
    for size in [WIDE, [1280.0, 720.0]] {
        let (_, after) = names(&reform_in(size));
        assert!(!after.galley.elided && after.galley.text().ends_with(LAW), "{size:?}: {}", after.galley.text());
    }
    for (size, level) in [(SMALL, "2023 p/l"), (LOW, "Bedre ressourceforløb 2022")] {
        let mut harness = reform_in(size);
        let ([before, after], name) = names(&harness);
        assert!(name.galley.elided, "{size:?}");
        let title = harness.get_by_role_and_label(Role::Label, level).rect();
        assert!(before.left() - title.right() < 24.0, "{size:?}: no room is left over: {title:?} {before:?}");
        let value = harness.get_by_role_and_label(Role::ComboBox, "Efter").accesskit_node().value();
        assert!(value.as_deref().is_some_and(|value| value.ends_with(LAW)), "{value:?}");
        harness.hover_at(after.center());
        harness.run_steps(40);
        assert!(texts(&harness).iter().any(|text| text.galley.text().starts_with(LAW) && !text.galley.elided));
    }
}

#[test]
fn the_grey_line_of_the_other_side_is_named() {
    for size in [WIDE, SMALL] {
        let mut harness = reform_in(size);
        apply(&mut harness, Command::Show(View::TargetGroup));
        let count = |name: &str| texts(&harness).iter().filter(|text| text.galley.text() == name).count();
        assert!(count("efter") > 0, "{size:?}: beside the grey line among the persons before");
        if size == WIDE {
            assert!(count("før") > 0, "{size:?}: and before among those after");
        }
    }
    // Where there is no room beside the plot, the legend names it.
    let mut harness = reform_in([360.0, 2_000.0]);
    apply(&mut harness, Command::Show(View::YearlyCost));
    assert!(texts(&harness).iter().any(|text| text.galley.text() == "I alt, efter"));
}
