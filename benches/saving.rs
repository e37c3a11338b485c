//! How fast a large scenario is saved. Run with `cargo bench --bench saving`.
//!
//! The limit (release, 2 cores): saving a 1 MB file 50 ms, with its text found, read again, and brought to the disk.

mod large;

use std::{hint::black_box, sync::Arc};

use divan::Bencher;
use sidestil::{
    evaluation::{
        sides::{Side, Sides},
        today::main_results,
    },
    scenario::{
        edit,
        figure::Value,
        text::{
            loading,
            saving::{Origin, Written, put, stamped},
        },
    },
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc; // as the program has it

fn main() {
    divan::main();
}

/// The padded example, the same with one value typed into each rule set, and what the program has calculated of that.
fn typed() -> (Origin, Sides) {
    let loaded = loading::read(large::one_megabyte().as_bytes());
    let scenario = loaded.scenario.expect("the padded scenario loads");
    let path = "groups/ressourceforløb/stay/at_most".into();
    let edited = scenario.rule_sets.iter().zip([72, 48]).fold(scenario.clone(), |edited, (rules, months)| {
        edit::set(&edited, &rules.id, &path, Value::Number(months.into())).expect("the caps are valid")
    });
    let edited = Arc::new(edited);
    let [before, after] = [0, 1].map(|index: usize| Side::new(&edited, &edited.rule_sets[index].id));
    (Origin { text: loaded.text, scenario: Arc::new(scenario) }, Sides::new(before, after))
}

/// The text with its passport, read again.
fn text(origin: &Origin, sides: &Sides) -> Written {
    let results = || main_results(&sides.after.scenario, Some(sides));
    stamped(black_box(origin), &sides.after.scenario, &results).expect("the scenario can be said")
}

/// The text alone.
#[divan::bench]
fn text_of_one_megabyte(bencher: Bencher) {
    let (origin, sides) = typed();
    bencher.bench_local(|| text(&origin, &sides));
}

/// The text and its way to the disk.
#[divan::bench]
#[expect(clippy::disallowed_methods, reason = "the way to the disk is measured on one")]
fn save_one_megabyte(bencher: Bencher) {
    let (origin, sides) = typed();
    let folder = std::env::temp_dir().join(format!("sidestil-saving-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the file");
    let file = folder.join("large.ron");
    bencher.bench_local(|| {
        let saved = text(&origin, &sides);
        put(&file, saved.text().as_bytes()).expect("the file is written");
        saved
    });
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
