//! What a screen reader reads of each view, in its order: role, name, value. It is written to a file for each view and
//! language, compared, and held to what holds for all: no full stop twice, nothing without a name, nothing listed that is
//! empty, no stop twice, the status line last. `UPDATE_READINGS=1` renews the files; look at what changed.
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]
#![expect(clippy::disallowed_methods, reason = "the readings are files")]

use std::{fmt::Write, fs, path::PathBuf};

use eframe::egui::{Key, Modifiers, Role, Theme, accesskit::Toggled};
use egui_kittest::{
    Harness, Node,
    kittest::{AccessKitNode, By, NodeT, Queryable},
};
use sidestil::{
    app::{Command, examples::EXAMPLES, settings::Settings},
    present::{views::catalogue::View, words::language::Language},
    ui::Window,
};

use crate::screens::settle;

/// The window with a scenario that has something for a view: the reform of 2022, or the table of municipalities of 2017.
fn window(language: Language, view: View) -> Harness<'static, Window> {
    let settings = Settings { language: Some(language), ..Settings::default() };
    let mut harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_theme(Theme::Light)
        .with_max_steps(60)
        .build_eframe(|creation| Window::new(&creation.egui_ctx, settings, Vec::new()));
    let name = if view == View::Municipalities { "indsats-2017.ron" } else { EXAMPLES[0].name };
    let place = EXAMPLES.iter().position(|example| example.name == name).unwrap();
    harness.state_mut().app.apply(Command::OpenExample(place));
    settle(&mut harness);
    harness.state_mut().app.apply(Command::Show(view));
    settle(&mut harness);
    harness
}

fn has_keyboard(node: &AccessKitNode<'_>) -> bool {
    node.is_focused()
}

/// One stop of a screen reader.
#[derive(Debug, PartialEq)]
struct Stop {
    role: Role,
    name: String,
    value: String,
}

/// Roles of which each must have a name.
const NAMED: [Role; 11] = [
    Role::Button,
    Role::Tab,
    Role::Link,
    Role::ComboBox,
    Role::SpinButton,
    Role::RadioButton,
    Role::CheckBox,
    Role::Image,
    Role::Table,
    Role::DisclosureTriangle,
    Role::TextInput,
];

/// All stops in the order of the tree; what only groups others is none.
fn stops(harness: &Harness<'static, Window>) -> Vec<Stop> {
    let mut all = Vec::new();
    collect(&harness.root(), &mut all);
    all
}

fn collect(node: &Node, all: &mut Vec<Stop>) {
    let access = node.accesskit_node();
    if access.is_hidden() {
        return;
    }
    let name = access.label().unwrap_or_default();
    let toggled = match access.toggled() {
        Some(Toggled::True) => "[x]",
        Some(Toggled::False) => "[ ]",
        Some(Toggled::Mixed) | None => "",
    };
    let value = access.value().unwrap_or_default();
    let value = if value == name { String::new() } else { value };
    let is_stop = NAMED.contains(&access.role()) || !name.is_empty() || !value.is_empty();
    let is_run = matches!(access.role(), Role::TextRun | Role::Window);
    if is_stop && !is_run {
        all.push(Stop { role: access.role(), name, value: [toggled, &value].concat() });
    }
    for child in node.children() {
        collect(&child, all);
    }
}

/// Every view that the reform has something for, and *Kommuner*.
fn views() -> Vec<View> {
    let harness = window(Language::Danish, View::Overview);
    let contents = &harness.state().app.results.contents;
    let has = |view: &View| *view == View::Municipalities || contents.why_nothing(*view).is_none();
    View::ALL.into_iter().filter(has).collect()
}

#[test]
fn every_view_is_read_as_it_is_written_down() {
    for (language, short) in [(Language::Danish, "da"), (Language::English, "en")] {
        for view in views() {
            let harness = window(language, view);
            let stops = stops(&harness);
            judge(&stops, &format!("{view} {short}"));
            let mut text = String::new();
            for Stop { role, name, value } in &stops {
                writeln!(text, "{role:?} | {name} | {value}").unwrap();
            }
            let name = view.name(Language::English).to_lowercase().replace(' ', "-");
            let file =
                PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/read_aloud/{name}.{short}.txt"));
            if std::env::var_os("UPDATE_READINGS").is_some() {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &text).unwrap();
            }
            let written = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
            let differs =
                text.lines().zip(written.lines().chain(std::iter::repeat(""))).find(|(one, other)| one != other);
            assert!(text == written, "{view} {short}: {differs:?} (renew by UPDATE_READINGS=1)");
        }
    }
}

/// What holds for every view.
fn judge(stops: &[Stop], view: &str) {
    for stop in stops {
        let said = format!("{} {}", stop.name, stop.value);
        assert!(!said.contains("..") && !said.contains("  "), "{view}: {stop:?}");
        assert!(!said.contains(": .") && !said.contains(": ;"), "{view} lists nothing: {stop:?}");
        assert!(!NAMED.contains(&stop.role) || !stop.name.is_empty(), "{view} has no name: {stop:?}");
    }
    let place = |is_it: &dyn Fn(&Stop) -> bool| stops.iter().position(is_it).unwrap();
    let field = place(&|stop| stop.role == Role::SpinButton);
    let tab = place(&|stop| stop.role == Role::Tab);
    let status = place(&|stop| stop.name.starts_with("Ingen fejl") || stop.name.starts_with("No errors"));
    assert!(field < tab && tab < status, "{view}: inputs {field}, view {tab}, status {status}");
}

#[test]
fn every_plot_and_table_is_reached_by_ten_keys() {
    let mut missing = Vec::new();
    for view in views() {
        let digits =
            [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
        let digit = view.key().map(|key| digits[usize::from(key) - 1]);
        let mut reached = Vec::new();
        // From its tab on, or from the status line back.
        for (regions, modifiers) in [(2, Modifiers::NONE), (1, Modifiers::SHIFT)] {
            // Views behind the ninth have no key of their own.
            let mut harness = window(Language::Danish, if digit.is_some() { View::Overview } else { view });
            if let Some(digit) = digit {
                harness.key_press_modifiers(Modifiers::COMMAND, digit);
                settle(&mut harness);
            }
            for _ in 0..regions {
                harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
                settle(&mut harness);
            }
            for _ in 0..10 - 1 - regions {
                harness.key_press_modifiers(modifiers, Key::Tab);
                harness.run();
                let at = harness.query_all(By::new().predicate(has_keyboard)).next();
                reached.extend(at.filter(is_figure).map(|node| node.accesskit_node().id()));
            }
            if modifiers == Modifiers::SHIFT {
                let all = harness.query_all(By::new().predicate(|node| !node.is_hidden())).filter(is_figure);
                let left = all.filter(|node| !reached.contains(&node.accesskit_node().id()));
                missing.extend(left.map(|node| (view, node.accesskit_node().label())));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// A plot or a table of the view.
fn is_figure(node: &Node) -> bool {
    let is_it = matches!(node.accesskit_node().role(), Role::Image | Role::Table);
    is_it && node.rect().left() > 430.0 && node.rect().width() > 60.0
}
