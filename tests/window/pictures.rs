//! How it looks: every view in both themes, and the smallest window, held against the pictures in `tests/pictures/`.
//! `UPDATE_SNAPSHOTS=1` writes those that changed. Behind the feature `pictures`, since they need a graphics driver;
//! Mesa's lavapipe is enough.

use std::time::Duration;

use crate::support::{self, SMALL, THEMES, WIDE};
use eframe::egui::{Theme, Vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use sidestil::{
    app::{
        Command,
        settings::{Settings, ThemeChoice},
    },
    present::{views::catalogue::View, words::language::Language},
    ui::Window,
};

/// Lavapipe compiles for each processor: tiny differences are no fault.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(12).output_path("tests/pictures")
}

/// The window on the reform of 2022.
fn reform(size: Vec2, theme: Theme) -> Harness<'static, Window> {
    let choice = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings { theme: choice, ..Settings::default() };
    let mut harness = support::builder(size, theme)
        .wgpu()
        .build_eframe(move |creation| Window::new(&creation.egui_ctx, settings, Vec::new()));
    harness.run_steps(2);
    apply(&mut harness, Command::OpenExample(0));
    harness
}

fn apply(harness: &mut Harness<'static, Window>, command: Command) {
    harness.state_mut().app.apply(command);
    for _ in 0..2_000 {
        harness.run_steps(2);
        if harness.state().app.jobs.running() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    harness.run();
}

fn picture(harness: &mut Harness<'static, Window>, name: &str, results: &mut SnapshotResults) {
    results.add(harness.try_snapshot_options(name, &options()));
}

fn name(view: View) -> &'static str {
    match view {
        View::Overview => "overblik",
        View::TargetGroup => "maalgruppe",
        View::UnitCost => "udgift",
        View::Investment => "investering",
        View::Efficiency => "effektivisering",
        View::Reconciliation => "afstemning",
        View::Sources => "kilder",
    }
}

#[test]
fn every_view_in_both_themes() {
    let mut results = SnapshotResults::new();
    for (theme, word) in THEMES {
        let mut harness = reform(WIDE, theme);
        for view in View::ALL {
            apply(&mut harness, Command::Show(view));
            picture(&mut harness, &format!("{}-{word}", name(view)), &mut results);
        }
    }
}

#[test]
fn the_smallest_window() {
    let mut results = SnapshotResults::new();
    let mut harness = reform(SMALL, Theme::Light);
    for view in [View::Overview, View::TargetGroup] {
        apply(&mut harness, Command::Show(view));
        picture(&mut harness, &format!("{}-small", name(view)), &mut results);
    }
}

/// Every view in every size, theme and language, to be opened and looked at: `target/look/`. Nothing is compared.
#[test]
#[ignore = "for the eye"]
fn for_the_eye() {
    let only = std::env::var("LOOK").unwrap_or_default();
    let sizes = [(1440.0, 900.0), (1280.0, 720.0), (960.0, 540.0), (720.0, 450.0)];
    for (width, height) in sizes {
        for (theme, word) in THEMES {
            for language in Language::ALL {
                let stem = format!("{width}-{word}-{language:?}").to_lowercase();
                let choice = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
                let settings = Settings { theme: choice, language: Some(language), ..Settings::default() };
                let mut harness = support::builder(eframe::egui::vec2(width, height), theme)
                    .wgpu()
                    .build_eframe(move |creation| Window::new(&creation.egui_ctx, settings, Vec::new()));
                harness.run_steps(2);
                apply(&mut harness, Command::OpenExample(0));
                for view in View::ALL {
                    let name = format!("{}-{stem}", name(view));
                    if !only.split(',').all(|part| name.contains(part)) {
                        continue;
                    }
                    apply(&mut harness, Command::Show(view));
                    let image = harness.render().expect("a graphics driver");
                    std::fs::create_dir_all("target/look").expect("a folder");
                    image.save(format!("target/look/{name}.png")).expect("a file");
                }
            }
        }
    }
}
