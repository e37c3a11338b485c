//! Walking through a table and a plot by keyboard: each key at each end, what is said, what is brought into sight, and what a
//! screen reader is told of rows that are not.

use crate::support::{self, DANISH, gallery};
use eframe::egui::{Button, Key, Rect, Role, ScrollArea, Shape, Theme, Ui, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use sidestil::{
    present::{
        chart::{Axis, Chart, Format, Role as ChartRole, Series, Shape as ChartShape, calendar_x},
        table::{Cell, Column, Row, Table},
    },
    ui::{
        theme,
        widgets::{ChartOptions, TableOptions, chart_ui, table_ui},
    },
};

/// A table of so many years and rows, with a sum at the right: row 3 of 2020 says *3·2020*.
fn numbered(years: std::ops::RangeInclusive<i32>, rows: usize) -> Table {
    let columns = years.clone().map(|year| Column::year(year.to_string()));
    let head = std::iter::once(Column::text("Personer")).chain(columns).chain([Column::number("I alt", "pers.")]);
    let row = |index: usize| {
        let cells = years.clone().map(|year| Cell::number(format!("{index}·{year}"), year));
        Row::new(format!("Gruppe {index}"), cells.chain([Cell::number(format!("sum {index}"), 1)]).collect())
    };
    Table { title: "Personer".into(), head: head.collect(), rows: (0..rows).map(row).collect(), ..Table::default() }
}

/// A table below a button, in a window of this size that scrolls.
fn window_with(table: Table, [width, height]: [f32; 2]) -> Harness<'static> {
    let draw = move |ui: &mut Ui| {
        ui.add(Button::new("Foran"));
        ScrollArea::vertical().show(ui, |ui| {
            table_ui(ui, &table, "table", &TableOptions::new(DANISH));
        });
    };
    let mut harness = support::piece(vec2(width, height), Theme::Light, draw);
    harness.run();
    harness
}

fn focus(harness: &mut Harness<'_>, role: Role) {
    harness.get_by_role(role).focus();
    harness.run();
}

fn press(harness: &mut Harness<'_>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Where a screen reader says that the keys have led.
fn said(harness: &Harness<'_>, role: Role) -> Option<String> {
    harness.get_by_role(role).accesskit_node().value()
}

/// Presses one key after another; after each of them this must be said.
fn walk(harness: &mut Harness<'_>, role: Role, steps: &[(Key, &str)]) {
    for (index, (key, expected)) in steps.iter().enumerate() {
        press(harness, *key);
        assert_eq!(said(harness, role).as_deref(), Some(*expected), "step {index}, {key:?}");
    }
}

/// All keys that walk.
const KEYS: [Key; 8] =
    [Key::ArrowRight, Key::ArrowLeft, Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Home, Key::End];

#[test]
fn keys_walk_through_a_table_and_stop_at_its_ends() {
    let mut harness = window_with(gallery::years(), [1200.0, 300.0]);
    focus(&mut harness, Role::Table);
    assert_eq!(said(&harness, Role::Table), None, "nothing before the first key");
    let steps = [
        (Key::ArrowDown, "Før"),
        (Key::ArrowLeft, "Før"),
        (Key::ArrowUp, "Før"),
        (Key::PageUp, "Før"),
        (Key::Home, "Før"),
        (Key::ArrowRight, "Før, 2017: 1.953"),
        (Key::ArrowRight, "Før, 2019: 2.734"),
        (Key::ArrowDown, "Efter, 2019: 2.734"),
        (Key::End, "Efter, Fuld indfasning: 1.778"),
        (Key::ArrowRight, "Efter, Fuld indfasning: 1.778"),
        (Key::PageDown, "Forskel, Fuld indfasning: −868"),
        (Key::ArrowDown, "Forskel, Fuld indfasning: −868"),
        (Key::PageDown, "Forskel, Fuld indfasning: −868"),
        (Key::ArrowLeft, "Forskel, 2031: −868"),
        (Key::ArrowUp, "Efter, 2031: 1.778"),
        (Key::PageUp, "Før, 2031: 2.645"),
        (Key::Home, "Før"),
    ];
    walk(&mut harness, Role::Table, &steps);
}

#[test]
fn the_first_key_leads_to_the_beginning_and_end_to_the_end() {
    for key in KEYS {
        let mut harness = window_with(gallery::years(), [1200.0, 300.0]);
        focus(&mut harness, Role::Table);
        let expected = if key == Key::End { "Før, Fuld indfasning: 2.645" } else { "Før" };
        walk(&mut harness, Role::Table, &[(key, expected)]);
    }
}

#[test]
fn a_page_is_twelve_rows_and_the_unit_of_a_column_is_said() {
    let mut harness = window_with(numbered(2020..=2021, 30), [600.0, 300.0]);
    focus(&mut harness, Role::Table);
    let steps = [
        (Key::End, "Gruppe 0, I alt (pers.): sum 0"),
        (Key::PageDown, "Gruppe 12, I alt (pers.): sum 12"),
        (Key::PageDown, "Gruppe 24, I alt (pers.): sum 24"),
        (Key::PageDown, "Gruppe 29, I alt (pers.): sum 29"),
        (Key::PageUp, "Gruppe 17, I alt (pers.): sum 17"),
        (Key::PageUp, "Gruppe 5, I alt (pers.): sum 5"),
        (Key::PageUp, "Gruppe 0, I alt (pers.): sum 0"),
    ];
    walk(&mut harness, Role::Table, &steps);
}

#[test]
fn what_loses_the_keyboard_forgets_the_place_and_takes_no_keys() {
    for (table, role) in [(true, Role::Table), (false, Role::Image)] {
        let mut harness = if table { window_with(gallery::years(), [1200.0, 300.0]) } else { plot(two_curves()) };
        focus(&mut harness, role);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::ArrowRight);
        let there = said(&harness, role);
        assert!(there.is_some(), "{role:?}");
        focus(&mut harness, Role::Button);
        assert_eq!(said(&harness, role), None, "{role:?} without the keyboard");
        for key in [Key::Home, Key::PageDown, Key::End] {
            press(&mut harness, key);
            assert_eq!(said(&harness, role), None, "{role:?} {key:?}");
        }
        focus(&mut harness, role);
        assert_eq!(said(&harness, role), None, "{role:?} with it again");
        press(&mut harness, Key::ArrowRight);
        assert_ne!(said(&harness, role), there, "{role:?} begins anew");
    }
}

#[test]
fn tab_leads_out_of_what_is_walked_through() {
    let mut harness = window_with(gallery::years(), [1200.0, 300.0]);
    focus(&mut harness, Role::Table);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Tab);
    assert!(!harness.get_by_role(Role::Table).is_focused());
    assert_eq!(said(&harness, Role::Table), None);
}

/// The rings around cells, each with what of it is seen: the ring of the table as a whole is not among them.
fn rings(harness: &Harness<'_>) -> Vec<(Rect, Rect)> {
    let stroke = theme::focus_ring(theme::of(Theme::Light));
    let cells = [Role::Cell, Role::RowHeader].into_iter().flat_map(|role| harness.query_all_by_role(role));
    let cells: Vec<Rect> = cells.map(|cell| cell.rect()).collect();
    let shapes = harness.output().shapes.iter();
    let rings = shapes.filter_map(|clipped| {
        let Shape::Rect(ring) = &clipped.shape else { return None };
        (ring.stroke == stroke).then(|| (ring.rect, ring.rect.intersect(clipped.clip_rect)))
    });
    rings.filter(|(ring, _)| cells.iter().any(|cell| is_near(*cell, *ring))).collect()
}

fn is_near(one: Rect, other: Rect) -> bool {
    (one.min - other.min).length() < 1.0 && (one.max - other.max).length() < 1.0
}

/// Where a cell stands, by what it says.
fn cell_at(harness: &Harness<'_>, role: Role, text: &str) -> Rect {
    harness.get_by_role_and_label(role, text).rect()
}

#[test]
fn in_a_wide_table_each_cell_that_the_keys_come_to_is_in_sight_and_has_the_ring() {
    let years = 2020..=2031;
    let texts = || {
        let years = years.clone().map(|year| (Role::Cell, format!("1·{year}")));
        std::iter::once((Role::RowHeader, "Gruppe 1".to_owned())).chain(years).chain([(Role::Cell, "sum 1".to_owned())])
    };
    for width in [560.0, 320.0] {
        let mut harness = window_with(numbered(years.clone(), 3), [width, 220.0]);
        let before = cell_at(&harness, Role::Cell, "1·2020");
        focus(&mut harness, Role::Table);
        press(&mut harness, Key::ArrowDown);
        press(&mut harness, Key::ArrowDown);
        let all: Vec<(Role, String)> = texts().collect();
        let there = all.iter().map(|cell| (None, cell)).take(1);
        let on = all.iter().skip(1).map(|cell| (Some(Key::ArrowRight), cell));
        let back = all.iter().rev().skip(1).map(|cell| (Some(Key::ArrowLeft), cell));
        for (key, (role, text)) in there.chain(on).chain(back) {
            if let Some(key) = key {
                press(&mut harness, key);
            }
            let cell = cell_at(&harness, *role, text);
            let rings = rings(&harness);
            let [(ring, seen)] = rings.as_slice() else { unreachable!("{width}, {text}: {rings:?}") };
            assert!(is_near(*ring, cell), "{width}, {text}: the ring is at {ring:?}, the cell at {cell:?}");
            assert!(is_near(*ring, *seen), "{width}, {text}: of {ring:?} only {seen:?} is seen");
        }
        assert!(is_near(cell_at(&harness, Role::Cell, "1·2020"), before), "{width}: back where it began");
        press(&mut harness, Key::End);
        let last = cell_at(&harness, Role::Cell, "1·2031");
        assert!(last.right() <= width, "{width}: the end of the years is in sight with their sum: {last:?}");
    }
}

#[test]
fn a_narrow_table_does_not_move_sideways() {
    let mut harness = window_with(numbered(2020..=2022, 3), [900.0, 220.0]);
    let before = cell_at(&harness, Role::Cell, "1·2020");
    focus(&mut harness, Role::Table);
    for key in [Key::End, Key::ArrowDown, Key::Home] {
        press(&mut harness, key);
        assert_eq!(rings(&harness).len(), 1, "{key:?}");
        assert!(is_near(cell_at(&harness, Role::Cell, "1·2020"), before), "{key:?}");
    }
}

#[test]
fn a_row_that_the_keys_come_to_is_scrolled_into_sight() {
    let mut harness = window_with(numbered(2020..=2021, 40), [600.0, 260.0]);
    focus(&mut harness, Role::Table);
    press(&mut harness, Key::ArrowDown);
    for (key, row) in [
        (Key::PageDown, 12),
        (Key::PageDown, 24),
        (Key::ArrowDown, 25),
        (Key::PageDown, 37),
        (Key::PageDown, 39),
        (Key::PageUp, 27),
        (Key::PageUp, 15),
        (Key::PageUp, 3),
        (Key::PageUp, 0),
    ] {
        press(&mut harness, key);
        let header = cell_at(&harness, Role::RowHeader, &format!("Gruppe {row}"));
        assert!(header.top() >= 0.0 && header.bottom() <= 260.0, "{key:?}: row {row} stands at {header:?}");
        let rings = rings(&harness);
        let [(ring, seen)] = rings.as_slice() else { unreachable!("{key:?}: {rings:?}") };
        assert!(is_near(*ring, *seen), "{key:?}: of {ring:?} only {seen:?} is seen");
    }
}

#[test]
fn a_row_out_of_sight_is_told_as_one_with_all_its_text_and_one_in_sight_by_its_cells() {
    let table = numbered(2020..=2021, 40);
    assert_eq!(table.rows[7].text(), "Gruppe 7: 7·2020; 7·2021; sum 7");
    let mut harness = window_with(table.clone(), [600.0, 260.0]);
    // At the beginning, and after a walk to the last row.
    for walks in [false, true] {
        if walks {
            focus(&mut harness, Role::Table);
            for _ in 0..5 {
                press(&mut harness, Key::PageDown);
            }
        }
        assert_eq!(harness.query_all_by_role(Role::Row).count(), 41, "the head and all rows");
        let mut in_sight = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let is_whole = harness.query_by_role_and_label(Role::Row, &row.text()).is_some();
            let has_header = harness.query_by_role_and_label(Role::RowHeader, &row.label).is_some();
            let cells =
                row.cells.iter().filter(|cell| harness.query_by_role_and_label(Role::Cell, cell.shown()).is_some());
            let cells = cells.count();
            if is_whole {
                assert_eq!((has_header, cells), (false, 0), "row {index} is told twice");
            } else {
                assert_eq!((has_header, cells), (true, 3), "row {index} is not told");
                in_sight.push(index);
            }
        }
        assert!((5..12).contains(&in_sight.len()), "{in_sight:?}");
        assert!(in_sight.contains(&if walks { 39 } else { 0 }), "{in_sight:?}");
    }
}

/// Two curves by month over two years; the second begins a month later.
fn two_curves() -> Chart {
    let curve = |name: &str, role, months: std::ops::Range<i32>, level: f64| {
        let points = months.map(|month| (calendar_x(2020, month), level + f64::from(month)));
        Series::new(name, role, ChartShape::Line, points)
    };
    Chart {
        title: "Målgruppe".into(),
        x: Axis::calendar_months(2020, 2021),
        y: Axis::values(Format::Persons),
        series: vec![curve("Før", ChartRole::Before, 0..24, 1_000.0), curve("Efter", ChartRole::After, 1..24, 500.0)],
        ..Chart::default()
    }
    .fit()
}

fn plot(chart: Chart) -> Harness<'static> {
    let draw = move |ui: &mut Ui| {
        ui.add(Button::new("Foran"));
        chart_ui(ui, &chart, "plot", &ChartOptions::new(vec2(600.0, 260.0), DANISH));
    };
    let mut harness = support::piece(vec2(620.0, 320.0), Theme::Light, draw);
    harness.run();
    harness
}

#[test]
fn keys_walk_through_a_plot_and_all_values_there_are_said_and_shown() {
    let mut harness = plot(two_curves());
    focus(&mut harness, Role::Image);
    assert_eq!(said(&harness, Role::Image), None, "nothing before the first key");
    let first = "januar\u{a0}2020: Før 1.000 helårspersoner";
    let second = "februar\u{a0}2020: Før 1.001 helårspersoner; Efter 501 helårspersoner";
    let last = "december\u{a0}2021: Før 1.023 helårspersoner; Efter 523 helårspersoner";
    let steps = [
        (Key::ArrowRight, first),
        (Key::ArrowLeft, first),
        (Key::PageUp, first),
        (Key::Home, first),
        (Key::ArrowRight, second),
        // One row of places: up and down lead nowhere.
        (Key::ArrowDown, second),
        (Key::ArrowUp, second),
        (Key::PageDown, "februar\u{a0}2021: Før 1.013 helårspersoner; Efter 513 helårspersoner"),
        (Key::PageDown, last),
        (Key::ArrowRight, last),
        (Key::PageUp, "december\u{a0}2020: Før 1.011 helårspersoner; Efter 511 helårspersoner"),
        (Key::End, last),
        (Key::End, last),
        (Key::ArrowLeft, "november\u{a0}2021: Før 1.022 helårspersoner; Efter 522 helårspersoner"),
        (Key::Home, first),
    ];
    walk(&mut harness, Role::Image, &steps);
    press(&mut harness, Key::ArrowRight);
    for shown in ["Februar\u{a0}2020", "Før 1.001 helårspersoner", "Efter 501 helårspersoner"] {
        assert!(harness.query_by_label(shown).is_some(), "the box has {shown}");
    }
    focus(&mut harness, Role::Button);
    assert!(harness.query_by_label("Før 1.001 helårspersoner").is_none(), "the box is gone");
}

#[test]
fn a_plot_begins_at_its_end_by_the_key_for_it_and_a_nameless_curve_is_called_by_the_title() {
    let mut chart = two_curves();
    chart.series.truncate(1);
    chart.series[0].name.clear();
    for key in KEYS {
        let mut harness = plot(chart.clone());
        focus(&mut harness, Role::Image);
        let expected = if key == Key::End {
            "december\u{a0}2021: Målgruppe 1.023 helårspersoner"
        } else {
            "januar\u{a0}2020: Målgruppe 1.000 helårspersoner"
        };
        walk(&mut harness, Role::Image, &[(key, expected)]);
    }
}

#[test]
fn what_has_nothing_in_it_takes_no_keys() {
    let empty = Table { title: "Tom".into(), head: vec![Column::text("Ingen")], ..Table::default() };
    let mut harness = window_with(empty, [400.0, 200.0]);
    focus(&mut harness, Role::Table);
    press(&mut harness, Key::End);
    assert_eq!(said(&harness, Role::Table), None);
}
