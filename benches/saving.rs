//! How fast a large scenario is saved. Run with `cargo bench --bench saving`.
//!
//! The limit (release, 2 cores): saving a 1 MB file 50 ms, with its text found, read again, and brought to the disk.

mod large;

use std::{hint::black_box, sync::Arc};

use divan::Bencher;
use sidestil::scenario::{
    Scenario, edit,
    figure::Value,
    loading,
    saving::{Origin, put, written},
};

fn main() {
    divan::main();
}

/// The padded example and the same with one value typed into each rule set.
fn typed() -> (Origin, Scenario) {
    let loaded = loading::read(large::one_megabyte().as_bytes());
    let scenario = loaded.scenario.expect("the padded scenario loads");
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = scenario.rule_sets.iter().zip([72, 48]).fold(scenario.clone(), |edited, (rules, months)| {
        edit::set(&edited, &rules.id, &path, Value::Number(months.into())).expect("the caps are valid")
    });
    (Origin { text: loaded.text, scenario: Arc::new(scenario) }, edited)
}

/// The text alone, read again.
#[divan::bench]
fn text_of_one_megabyte(bencher: Bencher) {
    let (origin, edited) = typed();
    bencher.bench_local(|| written(black_box(&origin), black_box(&edited)).expect("the scenario can be said"));
}

/// The text and its way to the disk.
#[divan::bench]
#[expect(clippy::disallowed_methods, reason = "the way to the disk is measured on one")]
fn save_one_megabyte(bencher: Bencher) {
    let (origin, edited) = typed();
    let folder = std::env::temp_dir().join(format!("sidestil-saving-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the file");
    let file = folder.join("large.ron");
    bencher.bench_local(|| {
        let saved = written(black_box(&origin), black_box(&edited)).expect("the scenario can be said");
        put(&file, saved.text().as_bytes()).expect("the file is written");
        saved
    });
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
