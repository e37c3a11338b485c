//! Every screen is found by its labels, by mouse and by keyboard, in both languages; every control has a name that a
//! screen reader can say, and every sign is in the bundled typeface (`egui_kittest` checks both in every test here).
#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod assumptions;
mod exits;
mod files;
mod investment;
mod keys;
mod layout;
mod layout_low;
mod method;
mod municipalities;
mod recent;
mod saving;
mod typed;
mod views;
mod whole;
mod window;

use std::time::Duration;

use eframe::egui::{self, Key, Modifiers, Role, accesskit::Toggled};
use egui_kittest::{
    Harness, Node,
    kittest::{By, NodeT, Queryable},
};
use sidestil::{
    app::{Command, settings::Settings},
    present::words::language::Language,
    ui::Window,
};

/// The window of a new user, in a language.
fn window_in(language: Language, size: [f32; 2]) -> Harness<'static, Window> {
    window_of(Settings { language: Some(language), ..Settings::default() }, size)
}

/// The window of somebody who has chosen.
fn window_of(settings: Settings, size: [f32; 2]) -> Harness<'static, Window> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_max_steps(60)
        .build_eframe(|creation| Window::new(&creation.egui_ctx, settings, Vec::new()));
    settle(&mut harness);
    harness
}

/// The window with the reform of 2022.
fn reform() -> Harness<'static, Window> {
    let mut harness = window_in(Language::Danish, [1440.0, 900.0]);
    harness.get_by_role_and_label(Role::Button, "Bedre ressourceforløb 2022").click();
    settle(&mut harness);
    harness
}

/// Frames until nothing runs and nothing moves any more.
pub(crate) fn settle(harness: &mut Harness<'static, Window>) {
    for _ in 0..12_000 {
        harness.run_steps(1);
        let app = &harness.state().app;
        if app.jobs.running() + app.recent.looked_for() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    harness.run();
}

/// Does something to the program itself.
fn apply(harness: &mut Harness<'static, Window>, command: Command) {
    harness.state_mut().app.apply(command);
    // Something new over the window takes a few frames to find its place.
    harness.run_steps(4);
    settle(harness);
}

/// A field of the assumptions, by what a screen reader calls it.
fn field<'a>(harness: &'a Harness<'static, Window>, name: &'a str) -> Node<'a> {
    harness.get_by_role_and_label(Role::SpinButton, name)
}

/// Clicks a field, types, and presses Enter.
fn type_into(harness: &mut Harness<'static, Window>, name: &str, text: &str) {
    field(harness, name).scroll_to_me();
    harness.run();
    field(harness, name).click();
    harness.run();
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    settle(harness);
}

fn press(harness: &mut Harness<'static, Window>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

/// Whether a label that begins or goes on like this is on the screen.
fn shows(harness: &Harness<'static, Window>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

/// What has the keyboard's focus.
fn focused<'a>(harness: &'a Harness<'static, Window>) -> Option<Node<'a>> {
    harness.query_all(By::new().predicate(|node| node.is_focused() && !node.is_hidden())).next()
}

fn is_chosen(node: &Node) -> bool {
    node.accesskit_node().toggled() == Some(Toggled::True) || node.accesskit_node().is_selected() == Some(true)
}
