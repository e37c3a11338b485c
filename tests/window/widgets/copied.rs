//! What is copied of a table or chart by menu and by keys, and that it is said.

use super::texts;
use crate::support::{self, DANISH, gallery};
use eframe::egui::{ColorImage, Event, Key, Modifiers, OutputCommand, Role, Theme, Ui, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use sidestil::{
    present::{
        attribution::Attribution,
        formats::Formats,
        table::{
            Cell, Column, Row, Table,
            tsv::{Copying, DecimalSign, Precision},
        },
        words::language::Language,
    },
    ui::{
        theme,
        widgets::{ChartOptions, TableOptions, chart_ui, charts_ui, copy, table_ui},
    },
};

fn copied<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let commands = harness.output().platform_output.commands.iter();
    commands
        .filter_map(|command| if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None })
        .collect()
}

/// As shown, in the numbers of a language.
fn as_shown(language: Language) -> Copying {
    let sign = DecimalSign::from(language);
    Copying { sign, precision: Precision::Shown(sign), language }
}

fn in_full(language: Language) -> Copying {
    Copying { precision: Precision::Full, ..as_shown(language) }
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
    let expected = gallery::years().to_tsv(as_shown(Language::Danish));
    let mut harness = one_table(DANISH);
    harness.get_by_role(Role::Table).click_secondary();
    harness.run();
    harness.get_by_label("Kopiér").click();
    let mut by_menu = Vec::new();
    for _ in 0..6 {
        harness.step();
        by_menu.extend(copied(&harness));
    }
    assert_eq!(by_menu, [expected]);
    assert!(harness.query_by_label("Kopiér").is_none(), "the menu is gone");
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
    assert_eq!(copied(&harness), [gallery::years().to_tsv(as_shown(Language::English))]);
}

/// Twelve years and their sum, in a window of this width.
fn twelve_years(width: f32) -> Harness<'static> {
    let years = (2020..=2031).map(|year: i32| Column::year(year.to_string()));
    let sum = Column::number("I alt", "");
    let head: Vec<Column> = std::iter::once(Column::text("Personer")).chain(years).chain([sum]).collect();
    let cells = (0..13).map(|year| Cell::number("10.000", year)).collect();
    let table = Table { title: "Personer".into(), head, rows: vec![Row::new("Før", cells)], ..Table::default() };
    let draw = move |ui: &mut Ui| {
        table_ui(ui, &table, "years", &TableOptions::new(DANISH));
    };
    let mut harness = support::piece(vec2(width, 200.0), Theme::Light, draw);
    harness.run();
    harness
}

fn head_at(harness: &Harness<'_>, label: &str) -> [f32; 2] {
    let rect = harness.get_by_role_and_label(Role::ColumnHeader, label).rect();
    [rect.left(), rect.right()]
}

#[test]
fn no_year_is_left_out_however_narrow_the_screen_is() {
    for width in [1200.0, 560.0, 320.0] {
        let harness = twelve_years(width);
        assert_eq!(harness.query_all_by_role(Role::ColumnHeader).count(), 14, "at {width}");
        let right = head_at(&harness, "I alt")[1];
        assert!(right <= width, "the sum is in sight at {width}: {right}");
    }
}

#[test]
fn labels_and_sums_stand_while_the_years_scroll_by_key_drag_and_wheel() {
    let mut harness = twelve_years(560.0);
    let [label, sum] = ["Personer", "I alt"].map(|name| head_at(&harness, name));
    let first = head_at(&harness, "2020");
    assert!(head_at(&harness, "2031")[0] > sum[0], "the last year does not fit");
    harness.get_by_role(Role::Table).focus();
    harness.run();
    // The first key leads to the label, the next to 2020, and twelve to 2031: what is come to is in sight, and no further.
    for year in ["Personer", "2020", "2021", "2022"] {
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert!(head_at(&harness, year)[1] <= sum[0] + 1.5, "{year} is in sight");
    }
    assert!((head_at(&harness, "2020")[0] - first[0]).abs() < 1.0, "there is room for the first years");
    for _ in 2023..=2031 {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
    assert!((head_at(&harness, "2031")[1] - sum[0]).abs() < 1.5, "the last year ends where the sum begins");
    harness.key_press(Key::Home);
    harness.run();
    assert!((head_at(&harness, "2020")[0] - first[0]).abs() < 1.0);
    harness.key_press(Key::End);
    harness.run();
    assert!((head_at(&harness, "2031")[1] - sum[0]).abs() < 1.5, "the sum is the last, and all before it in sight");
    for (name, place) in [("Personer", label), ("I alt", sum)] {
        assert!((head_at(&harness, name)[0] - place[0]).abs() < 1.0, "{name} stands");
    }
    harness.key_press(Key::Home);
    harness.run();
    assert!((head_at(&harness, "2020")[0] - first[0]).abs() < 1.0);
    // Shift and the wheel, and a drag, scroll too.
    let middle = harness.get_by_role_and_label(Role::ColumnHeader, "2022").rect().center();
    harness.hover_at(middle);
    harness.run();
    harness.event(Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: vec2(-80.0, 0.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    let scrolled = head_at(&harness, "2022")[0];
    assert!(scrolled < middle.x - 30.0, "{scrolled}");
    harness.drag_at(middle);
    harness.run();
    harness.hover_at(middle + vec2(60.0, 0.0));
    harness.run();
    harness.drop_at(middle + vec2(60.0, 0.0));
    harness.run();
    assert!(head_at(&harness, "2022")[0] > scrolled + 30.0);
}

#[test]
fn a_copied_table_says_what_it_is_of() {
    let attribution = std::sync::Arc::new(Attribution {
        heading: "Målgruppe: ressourceforløb".into(),
        above: vec!["Scenarie: Reformen".into()],
        below: vec!["Kilde: Sidestil".into()],
    });
    let expected = gallery::years().copied(Some(&attribution), as_shown(Language::Danish));
    let draw = move |ui: &mut Ui| {
        copy::attributed(ui, attribution.clone(), |ui| {
            table_ui(ui, &gallery::years(), "years", &TableOptions::new(DANISH));
        });
    };
    let mut harness = support::piece(vec2(500.0, 200.0), Theme::Light, draw);
    harness.run();
    harness.get_by_role(Role::Table).focus();
    harness.run();
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness), [expected]);
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

/// The keys that choose a line of a menu, from 0.
fn line(place: usize) -> Vec<(Modifiers, Key)> {
    let tabs = std::iter::repeat_n((Modifiers::NONE, Key::Tab), place);
    std::iter::once((Modifiers::NONE, Key::Menu)).chain(tabs).chain([(Modifiers::NONE, Key::Enter)]).collect()
}

/// The keys that copy in full precision.
const CTRL_SHIFT_C: (Modifiers, Key) = (Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

#[test]
fn a_table_is_copied_in_full_by_key_and_by_menu_and_with_the_other_sign() {
    for language in Language::ALL {
        let mut harness = one_table(Formats::new(language));
        harness.get_by_role(Role::Table).focus();
        harness.run();
        let full = gallery::years().to_tsv(in_full(language));
        assert_eq!(copied_by(&mut harness, &[CTRL_SHIFT_C]), std::slice::from_ref(&full));
        assert_eq!(copied_by(&mut harness, &line(1)), [full]);
        let other = Copying { sign: DecimalSign::from(language).other(), ..in_full(language) };
        assert_eq!(copied_by(&mut harness, &line(2)), [gallery::years().to_tsv(other)]);
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
        for named in ["Ctrl+C", "Ctrl+Skift+C"] {
            assert!(texts(&harness).iter().any(|text| text == named), "{named}");
        }
        let menu = harness.get_by_label("Kopiér i fuld præcision").rect();
        assert!(harness.get_by_role(Role::Table).rect().contains(menu.left_top()));
        // The first line has the focus, the second comes after it.
        let keys = [(Modifiers::NONE, Key::Tab), (Modifiers::NONE, Key::Enter)];
        let expected = gallery::years().to_tsv(in_full(Language::Danish));
        assert_eq!(copied_by(&mut harness, &keys), [expected]);
        assert!(harness.query_by_label_contains("Kopiér").is_none(), "the menu is gone");
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
    let numbers = gallery::saving().table(DANISH);
    let expected = numbers.to_tsv(as_shown(Language::Danish));
    let mut harness = with_menu("Kopiér tallene");
    let mut by_menu = Vec::new();
    for _ in 0..6 {
        harness.step();
        by_menu.extend(copied(&harness));
    }
    assert_eq!(by_menu, [expected.as_str()]);
    harness.get_by_role(Role::Image).focus();
    harness.run();
    assert_eq!(copied_by(&mut harness, &line(1)), [expected]);
    let full = numbers.to_tsv(in_full(Language::Danish));
    assert_eq!(copied_by(&mut harness, &[CTRL_SHIFT_C]), std::slice::from_ref(&full));
    assert_eq!(copied_by(&mut harness, &line(2)), [full]);
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
    let mut harness = with_menu("Kopiér");
    let mut copied = 0;
    for _ in 0..6 {
        harness.step();
        copied += pictures(&harness).len();
    }
    assert_eq!(copied, 1);
}

/// Two charts side by side, with what stands with them.
fn pair(attribution: Option<Attribution>) -> Harness<'static> {
    let charts = [gallery::saving(), gallery::saving()];
    let attribution = attribution.map(std::sync::Arc::new);
    let draw = move |ui: &mut Ui| {
        let row = |ui: &mut Ui| {
            ui.horizontal(|ui| charts_ui(ui, &charts, "pair", &ChartOptions::new(vec2(400.0, 300.0), DANISH)));
        };
        match &attribution {
            Some(attribution) => copy::attributed(ui, attribution.clone(), row),
            None => row(ui),
        }
    };
    let mut harness = support::piece(vec2(860.0, 320.0), Theme::Light, draw);
    harness.run();
    harness
}

fn picture_by(harness: &mut Harness<'_>, keys: &[(Modifiers, Key)]) -> ColorImage {
    let first = harness.get_all_by_role(Role::Image).next().expect("a chart");
    first.focus();
    harness.run();
    let mut all = Vec::new();
    for (modifiers, key) in keys {
        let (physical_key, repeat) = (None, false);
        let pressed = Event::Key { key: *key, physical_key, pressed: true, repeat, modifiers: *modifiers };
        harness.input_mut().events.push(pressed);
        for _ in 0..3 {
            harness.step();
            all.extend(pictures(harness));
        }
    }
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn charts_side_by_side_are_copied_as_one_picture_with_what_they_are_of() {
    let mut bare = pair(None);
    // 400 + 20 + 400 by 300 points with 12 at each side, two pixels a point; alone 400.
    assert_eq!(picture_by(&mut bare, &line(0)).size, [1688, 648]);
    assert_eq!(picture_by(&mut bare, &line(1)).size, [848, 648]);
    let attribution = Attribution {
        heading: "Målgruppe: ressourceforløb".into(),
        above: vec!["Scenarie: Reformen".into(), "Før: højst 5 år".into()],
        below: vec!["Kilde: Sidestil".into()],
    };
    let said = picture_by(&mut pair(Some(attribution.clone())), &line(0));
    assert_eq!(said.size[0], 1688);
    // Three lines above and one below, each 12 to 20 points high.
    assert!((740..880).contains(&said.size[1]), "{:?}", said.size);
    let shorter = Attribution { above: attribution.above[..1].to_vec(), ..attribution };
    let less = picture_by(&mut pair(Some(shorter)), &line(0));
    assert!(less.size[1] < said.size[1], "a line less");
}
