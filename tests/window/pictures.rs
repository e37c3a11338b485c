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
        reading::Step,
        settings::{Settings, ThemeChoice},
    },
    present::{method::section::Section, views::catalogue::View},
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

#[test]
fn how_it_is_calculated() {
    let mut results = SnapshotResults::new();
    // 200 per cent of a screen of 1440 by 900.
    let large = WIDE / 2.0;
    let at = |section| vec![Step::Open(Some(section))];
    let search = vec![Step::Open(Some(Section::Ladder)), Step::Ask("refusion".to_owned())];
    for (size, theme, steps, name) in [
        (WIDE, Theme::Light, at(Section::Payback), "beregning-light"),
        (WIDE, Theme::Dark, search, "beregning-dark"),
        (SMALL, Theme::Light, at(Section::Measures), "beregning-small"),
        (large, Theme::Light, at(Section::LeftOut), "beregning-large"),
    ] {
        let mut harness = reform(size, theme);
        steps.into_iter().for_each(|step| apply(&mut harness, Command::Read(step)));
        picture(&mut harness, name, &mut results);
    }
}
