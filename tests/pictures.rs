//! How it looks: pictures held against references in `tests/pictures/`. `UPDATE_SNAPSHOTS=1` writes those that changed.
//! Behind the feature `pictures`, since they need a graphics driver; Mesa's lavapipe is enough.

#![cfg(feature = "pictures")]
#![expect(clippy::unwrap_used, reason = "a test that cannot draw has failed")]

#[path = "support/gallery.rs"]
mod gallery;
mod support;

use eframe::egui::vec2;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use support::THEMES;

/// Lavapipe compiles for each processor: tiny differences are no fault.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(12).output_path("tests/pictures")
}

#[test]
fn widgets() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut harness = support::builder(vec2(1200.0, 1330.0), theme)
            .wgpu()
            .build_ui_state(gallery::gallery_ui, gallery::Chosen::default());
        harness.run();
        results.add(harness.try_snapshot_options(format!("widgets-{name}"), &options()));
    }
}

/// A tooltip with all values at a place, and a table that scrolls below its first column.
#[test]
#[ignore = "for looking"]
fn hovered() {
    let mut harness = support::builder(vec2(1200.0, 1330.0), eframe::egui::Theme::Light)
        .wgpu()
        .build_ui_state(gallery::gallery_ui, gallery::Chosen::default());
    harness.run();
    harness.event(eframe::egui::Event::PointerMoved(eframe::egui::pos2(470.0, 380.0)));
    harness.run();
    harness.render().unwrap().save("/tmp/vis-hover.png").unwrap();
    let table = gallery::years();
    let mut narrow = support::builder(vec2(460.0, 200.0), eframe::egui::Theme::Light).wgpu().build_ui(move |ui| {
        sidestil::ui::widgets::table_ui(ui, &table, "t", &sidestil::ui::widgets::TableOptions::new(support::DANISH));
    });
    narrow.run();
    narrow.event(eframe::egui::Event::PointerMoved(eframe::egui::pos2(270.0, 80.0)));
    narrow.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: vec2(-120.0, 0.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers: eframe::egui::Modifiers::NONE,
    });
    narrow.run();
    narrow.render().unwrap().save("/tmp/vis-narrow.png").unwrap();
}
