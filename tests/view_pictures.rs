//! How the views look in the whole window: each in both themes as large as usual, two of them on a small laptop, held
//! against references in `tests/pictures/`. Behind the feature `pictures`, as `tests/pictures.rs` is.

#![cfg(feature = "pictures")]
#![expect(clippy::unwrap_used, reason = "a test that cannot draw has failed")]

mod support;

use std::time::Duration;

use eframe::egui::{Theme, Vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use sidestil::{
    app::{
        Command,
        session::{Arrangement, View},
        settings::{Settings, ThemeChoice},
    },
    present::language::Language,
    ui::Window,
};
use support::{SMALL, THEMES, WIDE};

const VIEWS: [(View, &str); 7] = [
    (View::Overview, "overview"),
    (View::TargetGroup, "target-group"),
    (View::UnitCost, "unit-cost"),
    (View::Investment, "investment"),
    (View::Efficiency, "efficiency"),
    (View::Reconciliation, "reconciliation"),
    (View::Sources, "sources"),
];

/// The same as for the widgets.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(12).output_path("tests/pictures")
}

/// The whole window with a shipped scenario.
fn window(size: Vec2, theme: Theme, language: Language, example: usize) -> Harness<'static, Window> {
    let choice = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings { language: Some(language), theme: choice, ..Settings::default() };
    let mut harness = support::builder(size, theme).with_max_steps(60).wgpu().build_eframe(|creation| {
        let mut window = Window::new(&creation.egui_ctx, settings, Vec::new());
        creation.egui_ctx.all_styles_mut(|style| style.animation_time = 0.0);
        window.app.apply(Command::OpenExample(example));
        window
    });
    settle(&mut harness);
    harness
}

/// Frames until nothing runs and nothing moves any more.
fn settle(harness: &mut Harness<'static, Window>) {
    for _ in 0..2_000 {
        harness.run_steps(1);
        if harness.state().app.jobs.running() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    harness.run();
}

fn show(harness: &mut Harness<'static, Window>, command: Command) {
    harness.state_mut().app.apply(command);
    harness.run_steps(3);
    settle(harness);
}

#[test]
fn every_view_in_both_themes() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut harness = window(WIDE, theme, Language::Danish, 0);
        for (view, word) in VIEWS {
            show(&mut harness, Command::Show(view));
            results.add(harness.try_snapshot_options(format!("{word}-{name}"), &options()));
        }
    }
}

#[test]
fn two_views_on_a_small_laptop() {
    let mut results = SnapshotResults::new();
    let mut harness = window(SMALL, Theme::Light, Language::Danish, 0);
    for (view, word) in &VIEWS[..2] {
        show(&mut harness, Command::Show(*view));
        results.add(harness.try_snapshot_options(format!("{word}-small"), &options()));
    }
}

/// Every view of every shipped scenario in both languages and all arrangements, into `target/looks`.
#[test]
#[ignore = "for looking: a few hundred pictures"]
fn looks() {
    let to = std::path::PathBuf::from(std::env::var("LOOKS").unwrap_or("target/looks".to_owned()));
    std::fs::create_dir_all(&to).unwrap();
    let wanted = std::env::var("LOOK_AT").unwrap_or_default();
    for (language, code) in [(Language::Danish, "da"), (Language::English, "en")] {
        for example in 0..4 {
            for (size, room) in [(WIDE, "wide"), (SMALL, "small")] {
                if !format!("{code}-{example}-{room}").contains(&wanted) {
                    continue;
                }
                let mut harness = window(size, Theme::Light, language, example);
                for arrangement in Arrangement::ALL {
                    show(&mut harness, Command::Arrange(arrangement));
                    for (view, word) in VIEWS {
                        show(&mut harness, Command::Show(view));
                        let name = format!("{code}-{example}-{room}-{word}-{arrangement:?}.png");
                        harness.render().unwrap().save(to.join(name)).unwrap();
                    }
                }
            }
        }
    }
}
