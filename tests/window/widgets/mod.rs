//! The widgets by their names and roles: what a screen reader finds, what the keyboard reaches.

mod copied;
mod labels;
mod walking;

use crate::support::{
    self, DANISH,
    gallery::{self, Chosen},
};
use eframe::egui::{Event, Key, Modifiers, Role, Shape, Theme, Ui, accesskit::Toggled, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use sidestil::{
    present::{
        chart::{Axis, Chart, Format, Mark, Role as ChartRole, Series, Shape as ChartShape},
        formats::Scale,
    },
    ui::widgets::{ChartOptions, chart_ui},
};

fn gallery() -> Harness<'static, Chosen> {
    let mut harness =
        support::builder(vec2(1200.0, 1330.0), Theme::Light).build_ui_state(gallery::gallery_ui, Chosen::default());
    harness.run();
    harness
}

#[test]
fn a_table_is_a_table_to_a_screen_reader() {
    let harness = gallery();
    let table = harness.get_by_role_and_label(Role::Table, "Helårspersoner pr. år");
    assert_eq!(table.query_all_by_role(Role::Row).count(), 4, "the head and three rows");
    assert_eq!(table.query_all_by_role(Role::ColumnHeader).count(), 9);
    assert_eq!(table.query_all_by_role(Role::RowHeader).count(), 3);
    assert_eq!(table.query_all_by_role(Role::Cell).count(), 3 * 8);
    assert!(table.query_by_role_and_label(Role::ColumnHeader, "Fuld indfasning").is_some());
    let wrapped = harness.get_by_role_and_label(Role::Table, "Kilder");
    assert!(wrapped.query_by_role_and_label(Role::Cell, "modsiger sig selv").is_some());
}

#[test]
fn a_chart_says_what_it_shows() {
    let harness = gallery();
    let label = "Før: højst 5 år. Målgruppen stiger fra 1.693 til 2.643 helårspersoner.";
    assert!(harness.query_by_role_and_label(Role::Image, label).is_some());
    assert_eq!(harness.query_all_by_role(Role::Heading).count(), 1, "the headline");
}

#[test]
fn a_changed_value_is_said_in_words() {
    let harness = gallery();
    let said = "før 2.645, ved mærket 1.778, efter 2.238";
    assert!(harness.query_all_by_role(Role::Label).any(|label| label.value().as_deref() == Some(said)));
}

#[test]
fn segments_are_chosen_by_click_and_by_arrow_keys() {
    let mut harness = gallery();
    harness.get_by_role_and_label(Role::RadioButton, "Forskel").click();
    harness.run();
    assert_eq!(harness.state().segment, 2);
    let is_chosen = |harness: &Harness<'_, Chosen>, label| {
        harness.get_by_role_and_label(Role::RadioButton, label).accesskit_node().toggled() == Some(Toggled::True)
    };
    assert!(is_chosen(&harness, "Forskel"));
    harness.get_by_role_and_label(Role::RadioButton, "Forskel").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().segment, 3);
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().segment, 3, "there is none beyond the last");
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert!(is_chosen(&harness, "Samlet"));
}

#[test]
fn the_wheel_scrolls_and_only_ctrl_looks_closer() {
    let chart = gallery::saving();
    let draw = move |ui: &mut Ui| {
        chart_ui(ui, &chart, "saving", &ChartOptions::new(vec2(600.0, 300.0), DANISH));
    };
    // Steps short enough for two clicks to be a double click.
    let mut harness = support::builder(vec2(620.0, 320.0), Theme::Light).with_step_dt(0.05).build_ui(draw);
    harness.run();
    // What is zoomed is seen by the ticks: drawn texts are no nodes, so the shapes are asked.
    let years = |harness: &Harness<'_>| {
        texts(harness).into_iter().filter(|text| text.starts_with("20") && text.len() == 4).count()
    };
    let all = years(&harness);
    harness.get_by_role(Role::Image).hover();
    harness.run();
    let center = harness.get_by_role(Role::Image).rect().center();
    let wheel = |modifiers| Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 10.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers,
    };
    harness.event(wheel(Modifiers::NONE));
    harness.run();
    assert_eq!(years(&harness), all, "the wheel alone changes nothing");
    harness.event_modifiers(wheel(Modifiers::COMMAND), Modifiers::COMMAND);
    harness.run();
    assert_ne!(years(&harness), all, "closer: other years");
    for is_pressed in [true, false, true, false] {
        harness.event(Event::PointerButton {
            pos: center,
            button: eframe::egui::PointerButton::Primary,
            pressed: is_pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
    assert_eq!(years(&harness), all, "a double click takes it back");
}

fn texts(harness: &Harness<'_>) -> Vec<String> {
    let shapes = harness.output().shapes.iter();
    shapes
        .filter_map(
            |clipped| {
                if let Shape::Text(text) = &clipped.shape { Some(text.galley.text().to_owned()) } else { None }
            },
        )
        .collect()
}

#[test]
fn labels_of_an_axis_never_touch() {
    for width in [240_u16, 300, 380, 460, 620, 900] {
        for horizontal in [false, true] {
            let points = [(0.0, 1_234_567.0), (1.0, 7_654_321.0)];
            let chart = Chart {
                x: if horizontal {
                    Axis::categories(["Service", "Indsats"])
                } else {
                    Axis::calendar_months(2000, 2049)
                },
                y: Axis::values(Format::Money(Scale::Kr)),
                series: vec![Series::new("", ChartRole::Before, ChartShape::Bars { column: 0 }, points)],
                horizontal,
                ..Chart::default()
            }
            .fit();
            let draw = move |ui: &mut Ui| {
                chart_ui(ui, &chart, "axis", &ChartOptions::new(vec2(f32::from(width), 200.0), DANISH));
            };
            let mut harness = support::piece(vec2(f32::from(width) + 20.0, 220.0), Theme::Light, draw);
            harness.run();
            let shapes = harness.output().shapes.iter();
            let mut labels: Vec<_> = shapes
                .filter_map(|clipped| if let Shape::Text(text) = &clipped.shape { Some(text) } else { None })
                .filter(|text| text.galley.text().starts_with(|sign: char| sign.is_ascii_digit()))
                .map(|text| text.galley.rect.translate(text.pos.to_vec2()))
                .collect();
            let lowest = labels.iter().map(|label| label.center().y).fold(0.0, f32::max);
            labels.retain(|label| (label.center().y - lowest).abs() < 2.0);
            labels.sort_by(|one, other| one.left().total_cmp(&other.left()));
            assert!(labels.len() > 1, "{width} {horizontal}");
            for two in labels.windows(2) {
                assert!(two[0].right() + 4.0 <= two[1].left(), "{width} {horizontal}: {two:?}");
            }
        }
    }
}

#[test]
fn words_where_bars_are_missing_stand_beside_each_other() {
    for width in [260_u16, 400, 700] {
        let missing = |x| Mark::Missing { x, label: "kan ikke opgøres".into() };
        let chart = Chart {
            x: Axis::categories(["Ressourceforløb", "Kontanthjælp", "Førtidspension", "Job"]),
            y: Axis::values(Format::Money(Scale::Kr)),
            series: vec![Series::new("", ChartRole::Before, ChartShape::Bars { column: 0 }, [(0.0, 149_000.0)])],
            marks: vec![missing(1.0), missing(2.0), missing(3.0)],
            ..Chart::default()
        }
        .fit();
        let draw = move |ui: &mut Ui| {
            chart_ui(ui, &chart, "missing", &ChartOptions::new(vec2(f32::from(width), 240.0), DANISH));
        };
        let mut harness = support::piece(vec2(f32::from(width) + 20.0, 260.0), Theme::Light, draw);
        harness.run();
        let shapes = harness.output().shapes.iter();
        let words = shapes
            .filter_map(|clipped| if let Shape::Text(text) = &clipped.shape { Some(text) } else { None })
            .filter(|text| text.galley.text() == "kan ikke opgøres");
        let words: Vec<_> = words.map(|text| text.galley.rect.translate(text.pos.to_vec2())).collect();
        assert_eq!(words.len(), 3, "{width}");
        for two in words.windows(2) {
            assert!(two[0].right() <= two[1].left(), "{width}: {two:?}");
        }
    }
}
