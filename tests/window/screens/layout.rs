//! Where things stand: nothing is left out or cut in a small window, nothing jumps, and what is copied says what it is of.

use super::*;
use eframe::egui::{Event, OutputCommand, Rect, Shape, vec2};
use sidestil::{
    app::document::{Field, SideChoice},
    model::spending::Account,
    present::views::{Arrangement, catalogue::View},
    scenario::{figure::Value, path::Path},
};

pub(super) const WIDE: [f32; 2] = [1440.0, 900.0];
pub(super) const SMALL: [f32; 2] = [960.0, 540.0];

/// The reform of 2022 in a window of this size.
pub(super) fn reform_in(size: [f32; 2]) -> Harness<'static, Window> {
    let mut harness = window_in(Language::Danish, size);
    apply(&mut harness, Command::OpenExample(0));
    harness
}

fn resize(harness: &mut Harness<'static, Window>, [width, height]: [f32; 2]) {
    harness.set_size(vec2(width, height));
    harness.run_steps(2);
    settle(harness);
}

#[test]
fn the_panel_folds_for_want_of_room_and_unfolds_unless_somebody_folded_it() {
    let mut harness = reform_in(WIDE);
    let is_open = |harness: &Harness<'static, Window>| harness.state().app.session.panel_open;
    resize(&mut harness, SMALL);
    assert!(!is_open(&harness));
    resize(&mut harness, WIDE);
    assert!(is_open(&harness), "there is room again");
    // Unfolded by hand where there is little room, it stays.
    resize(&mut harness, SMALL);
    apply(&mut harness, Command::TogglePanel);
    resize(&mut harness, [970.0, 540.0]);
    assert!(is_open(&harness));
    apply(&mut harness, Command::TogglePanel);
    resize(&mut harness, WIDE);
    assert!(!is_open(&harness), "folded by hand");
}

pub(super) fn charts(harness: &Harness<'static, Window>) -> Vec<Rect> {
    let is_chart = |node: &Node| node.rect().height() > 100.0;
    harness.get_all_by_role(Role::Image).filter(is_chart).map(|node| node.rect()).collect()
}

#[test]
fn charts_stand_below_each_other_in_the_smallest_window_and_beside_each_other_in_a_wide_one() {
    for (size, is_beside) in [(WIDE, true), (SMALL, false)] {
        let mut harness = reform_in(size);
        apply(&mut harness, Command::Show(View::TargetGroup));
        let charts = charts(&harness);
        assert_eq!(charts.len(), 2);
        assert_eq!((charts[0].top() - charts[1].top()).abs() < 1.0, is_beside, "{size:?}: {charts:?}");
        // The status line is 33 high.
        assert!(charts[0].bottom() <= size[1] - 33.0, "the first is seen whole: {charts:?}");
    }
}

#[test]
fn the_plot_does_not_move_with_the_first_step_of_a_drag() {
    for size in [WIDE, SMALL] {
        let mut harness = reform_in(size);
        let law = harness.state().app.session.after.clone().unwrap();
        let side = SideChoice { rule_set: "flere-i-job".into(), ..law };
        apply(&mut harness, Command::ChooseAfter(side.clone()));
        apply(&mut harness, Command::SetMark);
        apply(&mut harness, Command::Show(View::TargetGroup));
        let path: Path = "groups/ressourceforløb/stay/at_most".into();
        // Where the panel is folded, only what is pinned can be dragged.
        if !harness.state().app.session.panel_open {
            apply(&mut harness, Command::TogglePin(path.clone()));
        }
        let before = charts(&harness);
        let field = Field { side, path };
        apply(&mut harness, Command::SetInput { field, value: Value::Number(37.into()), dragging: true });
        assert!(shows(&harness, "mærket"));
        for (before, after) in before.iter().zip(charts(&harness)) {
            assert!((before.top() - after.top()).abs() < 0.5, "{size:?}: {before:?} {after:?}");
            assert!((before.height() - after.height()).abs() < 0.5, "{size:?}: {before:?} {after:?}");
        }
    }
}

#[test]
fn asking_for_a_view_comes_back_to_its_top() {
    let mut harness = reform_in(SMALL);
    for (view, key, other) in [(View::TargetGroup, Key::Num2, Key::Num1), (View::Investment, Key::Num5, Key::Num3)] {
        apply(&mut harness, Command::Show(view));
        let top = |harness: &Harness<'static, Window>| charts(harness)[0].top();
        let begin = top(&harness);
        let scroll = |harness: &mut Harness<'static, Window>| {
            harness.hover_at(egui::pos2(480.0, 400.0));
            harness.event(Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: vec2(0.0, -150.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
            settle(harness);
            assert!(top(harness) < begin - 50.0, "scrolled");
        };
        // While it is shown, and from another view.
        for keys in [&[key][..], &[other, key]] {
            scroll(&mut harness);
            for key in keys {
                press(&mut harness, Modifiers::COMMAND, *key);
            }
            assert!((top(&harness) - begin).abs() < 0.5, "{view} begins at its top");
        }
    }
}

#[test]
fn tabs_without_room_stand_behind_a_sign_and_the_chosen_one_is_seen() {
    let mut harness = reform_in([520.0, 540.0]);
    let all_inside = |harness: &Harness<'static, Window>| {
        let mut tabs = harness.get_all_by_role(Role::Tab);
        tabs.all(|tab| tab.rect().right() <= 520.0)
    };
    assert!(all_inside(&harness));
    let shown = harness.get_all_by_role(Role::Tab).count();
    assert!((2..View::ALL.len()).contains(&shown), "{shown}");
    harness.get_by_role_and_label(Role::Button, "Flere visninger").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItemRadio, "Kilder").click();
    settle(&mut harness);
    assert_eq!(harness.state().app.session.view, View::Sources);
    assert!(is_chosen(&harness.get_by_role_and_label(Role::Tab, "Kilder")));
    assert!(all_inside(&harness));
}

#[test]
fn every_year_is_in_the_table_and_what_stands_behind_them_is_seen() {
    for size in [WIDE, [1280.0, 720.0], SMALL, [720.0, 450.0]] {
        let mut harness = reform_in(size);
        for (view, last) in [(View::TargetGroup, "Fuld indfasning"), (View::Investment, "I alt")] {
            apply(&mut harness, Command::Show(view));
            for year in 2017..=2031 {
                let year = year.to_string();
                let header = harness.query_all_by_role_and_label(Role::ColumnHeader, &year).next();
                assert!(header.is_some(), "{year} in {view} at {size:?}");
            }
            let sum = harness.query_all_by_role_and_label(Role::ColumnHeader, last).next().unwrap().rect();
            assert!(sum.right() <= size[0], "{last} at {size:?}: {sum:?}");
        }
    }
}

#[test]
fn all_tables_of_a_view_end_at_one_edge() {
    let mut harness = reform_in(WIDE);
    for view in [View::UnitCost, View::Investment] {
        apply(&mut harness, Command::Show(view));
        let ends: Vec<f32> = harness.get_all_by_role(Role::Table).map(|table| table.rect().right()).collect();
        let [least, most] =
            [ends.iter().copied().fold(f32::MAX, f32::min), ends.iter().copied().fold(f32::MIN, f32::max)];
        assert!(most - least < 1.0, "{view}: {ends:?}");
    }
}

/// The texts of the window below its top bar that are cut.
fn cut(harness: &Harness<'static, Window>) -> Vec<String> {
    let shapes = harness.output().shapes.iter();
    let texts = shapes.filter_map(|clipped| if let Shape::Text(text) = &clipped.shape { Some(text) } else { None });
    // The names of rule sets are cut there, and whole in their tooltips.
    let cut = texts.filter(|text| text.galley.elided && text.pos.y > 75.0);
    cut.map(|text| text.galley.text().to_owned()).collect()
}

#[test]
fn no_text_is_cut_in_small_windows() {
    for size in [SMALL, [720.0, 450.0]] {
        let mut harness = reform_in(size);
        for account in Account::ALL {
            apply(&mut harness, Command::ChooseAccount(account));
            for view in [View::Overview, View::TargetGroup, View::UnitCost, View::Investment, View::Efficiency] {
                apply(&mut harness, Command::Show(view));
                assert!(cut(&harness).is_empty(), "{view} at {size:?}: {:?}", cut(&harness));
            }
        }
    }
}

#[test]
fn a_table_copied_from_a_view_stands_alone() {
    let mut harness = reform_in(WIDE);
    apply(&mut harness, Command::Show(View::Investment));
    harness.get_all_by_role(Role::Table).next().unwrap().focus();
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    let commands = harness.output().platform_output.commands.iter();
    let copied: Vec<&String> = commands
        .filter_map(|command| if let OutputCommand::CopyText(text) = command { Some(text) } else { None })
        .collect();
    assert_eq!(copied.len(), 1);
    let lines: Vec<&str> = copied[0].lines().collect();
    assert_eq!(lines[0], "Besparelse pr. år (minus er merudgift), kommunekassen");
    assert_eq!(lines[1], "Scenarie: Bedre ressourceforløb 2022, Københavns Kommune");
    assert_eq!(lines[2], "Før: højst 5 år · Efter: Loven: højst 3 år, ingen refusion, nye initiativer");
    assert_eq!(lines[3..6], ["Opgjort for: kommunekassen", "Prisniveau: 2023 p/l", ""]);
    assert!(lines[6].starts_with("Mio. kr., kommunekassen\t2017\t2018\t"), "{}", lines[6]);
    assert!(lines.iter().any(|line| line.starts_with("Kilde: beregnet i Sidestil ")));
    assert!(lines.last().unwrap().starts_with("Ikke med: DUT-kompensation"));
}

#[test]
fn an_index_says_that_its_axis_does_not_begin_at_0() {
    let mut harness = reform_in(WIDE);
    apply(&mut harness, Command::Show(View::TargetGroup));
    let said = "Aksen viser ikke 0.";
    assert!(!shows(&harness, said));
    apply(&mut harness, Command::Arrange(Arrangement::Index));
    assert!(shows(&harness, said));
    let shapes = harness.output().shapes.iter();
    let mut texts = shapes.filter_map(|clipped| if let Shape::Text(text) = &clipped.shape { Some(text) } else { None });
    assert!(texts.any(|text| text.galley.text().contains("aksen begynder ved")));
}
