//! How it looks: pictures held against references in `tests/pictures/`. `UPDATE_SNAPSHOTS=1` writes those that changed.
//! Behind the feature `pictures`, since they need a graphics driver; Mesa's lavapipe is enough.

#![cfg(feature = "pictures")]

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
