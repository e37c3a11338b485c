//! What is copied of a table or chart by menu and by keys, and that it is said.

use super::texts;
use crate::support::{self, DANISH, gallery};
use eframe::egui::{ColorImage, Event, Key, Modifiers, OutputCommand, Role, Theme, Ui, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use sidestil::{
    present::{
        formats::Formats,
        table::{Cell, Column, Row, Table, tsv::DecimalSign},
        words::language::Language,
    },
    ui::{
        theme,
        widgets::{ChartOptions, TableOptions, chart_ui, table_ui},
    },
};

fn copied<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let commands = harness.output().platform_output.commands.iter();
    commands
        .filter_map(|command| if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None })
        .collect()
}

fn one_table(formats: Formats) -> Harness<'static> {
    let table: Table = gallery::years();
    let draw = move |ui: &mut Ui| {
        table_ui(ui, &table, "years", &TableOptions::new(formats));
    };
    let mut harness = support::piece(vec2(500.0, 200.0), Theme::Light, draw);
    harness.run();
    harness
}

#[test]
fn a_table_is_copied_by_menu_and_by_key() {
    let expected = gallery::years().to_tsv(DecimalSign::Comma, Language::Danish);
    let mut harness = one_table(DANISH);
    harness.get_by_role(Role::Table).click_secondary();
    harness.run();
    harness.get_by_label("Kopiér tabel").click();
    let mut by_menu = Vec::new();
    for _ in 0..6 {
        harness.step();
        by_menu.extend(copied(&harness));
    }
    assert_eq!(by_menu, [expected]);
    assert!(harness.query_by_label("Kopiér tabel").is_none(), "the menu is gone");
    assert!(harness.query_by_label("Kopieret").is_some(), "it is said");
    // Steps of a quarter of a second, for a moment that lasts 1,6.
    for _ in 0..8 {
        harness.step();
    }
    assert!(harness.query_by_label("Kopieret").is_none(), "and no longer");

    let mut harness = one_table(Formats::new(Language::English));
    harness.get_by_role(Role::Table).focus();
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), [gallery::years().to_tsv(DecimalSign::Point, Language::English)]);
}

#[test]
fn a_narrow_screen_shows_every_second_year_and_copies_all() {
    let years = (2020..=2031).map(|year: i32| Column::year(year.to_string(), [2020, 2031].contains(&year)));
    let head: Vec<Column> = std::iter::once(Column::text("Personer")).chain(years).collect();
    let cells = (0..12).map(|year| Cell::number("10.000", year)).collect();
    let table = Table { head, rows: vec![Row::new("Før", cells)], ..Table::default() };
    let all = table.to_tsv(DecimalSign::Comma, Language::Danish);
    let draw = move |ui: &mut Ui| {
        table_ui(ui, &table, "years", &TableOptions::new(DANISH));
    };
    let mut harness = support::piece(vec2(560.0, 200.0), Theme::Light, draw);
    harness.run();
    // 12 of 62 points and a label do not fit into 560; 2020, 2022 … 2030 and 2031 do.
    assert_eq!(harness.query_all_by_role(Role::ColumnHeader).count(), 8);
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "2031").is_some());
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "2021").is_none());
    harness.get_by_role(Role::Table).focus();
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), [all]);
}

/// The keys of a menu, one after another; everything that was copied.
fn copied_by<State>(harness: &mut Harness<'_, State>, keys: &[(Modifiers, Key)]) -> Vec<String> {
    let mut all = Vec::new();
    for (modifiers, key) in keys {
        // Put straight into the next frame: of several frames only the last would show what was copied.
        let (physical_key, repeat) = (None, false);
        let pressed = Event::Key { key: *key, physical_key, pressed: true, repeat, modifiers: *modifiers };
        harness.input_mut().events.push(pressed);
        for _ in 0..3 {
            harness.step();
            all.extend(copied(harness));
        }
    }
    all
}

/// The keys that choose the second line of a menu.
const SECOND: [(Modifiers, Key); 3] =
    [(Modifiers::NONE, Key::Menu), (Modifiers::NONE, Key::Tab), (Modifiers::NONE, Key::Enter)];
/// The keys that wait for copying in full.
const CTRL_SHIFT_C: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

#[test]
fn a_table_is_copied_with_the_other_sign_by_its_menu() {
    for language in Language::ALL {
        let mut harness = one_table(Formats::new(language));
        harness.get_by_role(Role::Table).focus();
        harness.run();
        let sign = DecimalSign::from(language).other();
        assert!(copied_by(&mut harness, &[CTRL_SHIFT_C]).is_empty());
        assert_eq!(copied_by(&mut harness, &SECOND), [gallery::years().to_tsv(sign, language)]);
        assert!(harness.query_by_label(language.say("Kopieret", "Copied")).is_some());
    }
}

#[test]
fn the_menu_opens_by_keyboard_and_names_its_keys() {
    for keys in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        let mut harness = one_table(DANISH);
        harness.get_by_role(Role::Table).focus();
        harness.run();
        assert!(copied_by(&mut harness, &[keys]).is_empty());
        assert!(texts(&harness).iter().any(|text| text == "Ctrl+C"));
        let menu = harness.get_by_label("Kopiér tabel med punktum").rect();
        assert!(harness.get_by_role(Role::Table).rect().contains(menu.left_top()));
        // The first line has the focus, the second comes after it.
        let keys = [(Modifiers::NONE, Key::Tab), (Modifiers::NONE, Key::Enter)];
        let expected = gallery::years().to_tsv(DecimalSign::Point, Language::Danish);
        assert_eq!(copied_by(&mut harness, &keys), [expected]);
        assert!(harness.query_by_label_contains("Kopiér tabel").is_none(), "the menu is gone");
        assert!(harness.get_by_role(Role::Table).is_focused());
    }
}

#[test]
fn a_click_on_a_table_makes_it_the_one_that_is_copied() {
    let mut harness = one_table(DANISH);
    harness.get_by_role(Role::Table).click();
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness).len(), 1);
}

/// A chart in whose menu a line was just chosen.
fn with_menu(line: &str) -> Harness<'static> {
    let chart = gallery::saving();
    let draw = move |ui: &mut Ui| {
        chart_ui(ui, &chart, "saving", &ChartOptions::new(vec2(600.0, 300.0), DANISH));
    };
    let mut harness = support::piece(vec2(620.0, 320.0), Theme::Light, draw);
    harness.run();
    harness.get_by_role(Role::Image).click_secondary();
    harness.run();
    harness.get_by_label(line).click();
    harness
}

#[test]
fn a_chart_s_numbers_are_copied_by_its_menu() {
    let expected = gallery::saving().table(DANISH).to_tsv(DecimalSign::Comma, Language::Danish);
    let mut harness = with_menu("Kopiér tallene");
    let mut by_menu = Vec::new();
    for _ in 0..6 {
        harness.step();
        by_menu.extend(copied(&harness));
    }
    assert_eq!(by_menu, [expected.as_str()]);
    harness.get_by_role(Role::Image).focus();
    harness.run();
    assert!(copied_by(&mut harness, &[CTRL_SHIFT_C]).is_empty());
    assert_eq!(copied_by(&mut harness, &SECOND), [expected]);
    assert!(harness.query_by_label("Kopieret").is_some());
}

#[test]
fn what_is_not_focused_is_not_copied() {
    let mut harness = one_table(DANISH);
    harness.event(Event::Copy);
    harness.step();
    assert!(copied(&harness).is_empty());
}

/// The pictures that were copied in the last frame.
fn pictures(harness: &Harness<'_>) -> Vec<ColorImage> {
    let commands = harness.output().platform_output.commands.iter();
    let image = |command: &OutputCommand| {
        if let OutputCommand::CopyImage(image) = command { Some(image.clone()) } else { None }
    };
    commands.filter_map(image).collect()
}

#[test]
fn a_chart_is_copied_as_a_picture_that_is_the_same_whatever_the_screen_shows() {
    let mut copied = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        let chart = gallery::saving();
        let draw = move |ui: &mut Ui| {
            // Half of it lies beyond the window.
            ui.add_space(150.0);
            chart_ui(ui, &chart, "saving", &ChartOptions::new(vec2(600.0, 300.0), DANISH));
        };
        let mut harness = support::piece(vec2(620.0, 320.0), theme, draw);
        harness.run();
        harness.get_by_role(Role::Image).focus();
        // The pointer shows values there, and the focus a ring.
        harness.get_by_role(Role::Image).hover();
        harness.run();
        harness.event(Event::Copy);
        harness.step();
        copied.extend(pictures(&harness));
        harness.step();
        assert!(pictures(&harness).is_empty(), "once");
        assert!(harness.query_by_label("Kopieret").is_some());
    }
    let [light, dark] = copied.try_into().unwrap_or_else(|_| [ColorImage::default(), ColorImage::default()]);
    // 600 × 300 points with 12 at each side, two pixels a point.
    assert_eq!(light.size, [1248, 648]);
    assert!(light == dark, "the same in both themes");
    let ground = theme::of(Theme::Light).ground;
    assert_eq!(light.pixels[0], ground);
    let inked = light.pixels.iter().filter(|pixel| **pixel != ground).count();
    assert!((10_000..200_000).contains(&inked), "lines and letters: {inked}");
    assert!(light.pixels.iter().all(eframe::egui::Color32::is_opaque));
}

#[test]
fn a_chart_is_copied_by_its_menu() {
    let mut harness = with_menu("Kopiér diagram");
    let mut copied = 0;
    for _ in 0..6 {
        harness.step();
        copied += pictures(&harness).len();
    }
    assert_eq!(copied, 1);
}
