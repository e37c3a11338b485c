//! How fast a step is taken back with a thousand steps behind it, and how much room those steps take. Run with
//! `cargo bench --bench history`.
//!
//! The limits (release, 2 cores): an undo 1 ms; 1.000 steps 20 MB (the column `max alloc`).

mod large;

use std::sync::Arc;

use divan::{AllocProfiler, Bencher, black_box};
use mimalloc::MiMalloc;
use sidestil::{
    app::{
        App, Command,
        document::{Field, SideChoice},
        examples::EXAMPLES,
        settings::Settings,
    },
    scenario::figure::Value,
};

#[global_allocator]
static ALLOCATOR: AllocProfiler<MiMalloc> = AllocProfiler::new(MiMalloc);

const STEPS: i64 = 1000;

fn main() {
    divan::main();
}

/// The reform example, or the one of 1 MB, without a step.
fn program(is_large: bool) -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| {}));
    let text = if is_large { large::one_megabyte() } else { EXAMPLES[0].text.to_owned() };
    app.apply(Command::OpenContents(vec![("reform.ron".to_owned(), text.into_bytes())]));
    while app.document.files().is_empty() || app.jobs.running() > 0 {
        std::thread::sleep(std::time::Duration::from_millis(1));
        app.logic();
    }
    app
}

/// Sets one of two values in turn, each as a step of its own.
fn step(app: &mut App, number: i64) {
    let file = &app.document.files()[0];
    let side = SideChoice { file: file.id, rule_set: file.scenario.rule_sets[1].id.clone() };
    let path = if number % 2 == 0 { "groups/ressourceforløb/stay/at_most" } else { "groups/ressourceforløb/inflow" };
    let value = Value::Number((40 + number).into());
    app.apply(Command::SetInput { field: Field { side, path: path.into() }, value, dragging: false });
}

/// A thousand steps: the room they take is what is allocated at most.
#[divan::bench(sample_count = 10)]
fn a_thousand_steps(bencher: Bencher) {
    bencher.with_inputs(|| program(false)).bench_local_values(|mut app| {
        (0..STEPS).for_each(|number| step(&mut app, number));
        assert_eq!(app.history.len(), 1000, "every one is a step");
        app
    });
}

/// An undo (the document alone, and with all that follows calculated anew), with a thousand steps behind it.
#[divan::bench(args = ["the document", "with the results", "the document of 1 MB"])]
fn an_undo(bencher: Bencher, what: &str) {
    let mut app = program(what.ends_with("MB"));
    (0..STEPS).for_each(|number| step(&mut app, number));
    app.logic();
    let with_results = what == "with the results";
    let mut back = true;
    bencher.bench_local(|| {
        // There and back again, so that there are always a thousand behind.
        app.apply(if back { Command::Undo } else { Command::Redo });
        back = !back;
        if with_results {
            app.logic();
        }
        black_box(app.history.done())
    });
}
