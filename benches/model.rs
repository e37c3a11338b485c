//! How fast the calculation is, on the reform example. Run with `cargo bench --bench model`.
//!
//! The limits (release, 2 cores): one rule set 125 µs; both rule sets, comparison, series and tables 1 ms; both sides of
//! all municipalities 1 ms, of the budget note 0,5 ms (every measure of them is measured too, without a limit); loading a 1 MB
//! scenario 50 ms.

mod large;

use std::{hint::black_box, sync::Arc};

use divan::Bencher;
use sidestil::{
    app::examples::EXAMPLES,
    evaluation::{
        reconcile, resolve,
        sides::{Side, Sides},
    },
    model::{compare::Outcome, id::Id, measures, spending::Account, time::CalendarMonth},
    present::{
        formats::Formats,
        views::{Arrangement, Choices, Chosen, Given, Question, catalogue::View},
        words::language::Language,
    },
    scenario::{
        Scenario, checks, edit,
        figure::{Figure, Value},
        path::Path,
        schema::kind_of,
        schema_rules::Holds,
        text::loading,
    },
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc; // as the program has it

fn main() {
    divan::main();
}

fn reform() -> Arc<Scenario> {
    Arc::new(loading::read(EXAMPLES[0].text.as_bytes()).scenario.expect("the shipped example loads"))
}

/// One rule set: resolved, simulated, with its costs and its investment's saving.
#[divan::bench]
fn one_rule_set(bencher: Bencher) {
    let scenario = reform();
    let id = scenario.rule_sets[1].id.clone();
    bencher.bench_local(|| Outcome::new(resolve::case(black_box(&scenario), &id)));
}

/// The same with a second figure in every input that can have several, all from one month: at most 1,3 times as long.
#[divan::bench]
fn one_rule_set_with_dates(bencher: Bencher) {
    let mut scenario = Scenario::clone(&reform());
    let month = CalendarMonth { year: 2024, month: 7 };
    let is_dated = |path: &&Path| kind_of(path).is_some_and(|kind| kind.holds == Holds::Dated);
    let paths: Vec<Path> = scenario.inputs.keys().filter(is_dated).cloned().collect();
    for path in paths {
        let figure = Figure { from: Some(month), ..scenario.inputs[&path].clone() };
        scenario.inputs.insert(path.dated(month), figure);
    }
    let id = scenario.rule_sets[1].id.clone();
    bencher.bench_local(|| Outcome::new(resolve::case(black_box(&scenario), &id)));
}

/// The simulation alone.
#[divan::bench]
fn simulation(bencher: Bencher) {
    let scenario = reform();
    let case = resolve::case(&scenario, &scenario.rule_sets[1].id);
    bencher.bench_local(|| sidestil::model::simulate::simulate(black_box(&case)));
}

fn sides(scenario: &Arc<Scenario>) -> Sides {
    let [before, after] = [0, 1].map(|index: usize| Side::new(scenario, &scenario.rule_sets[index].id));
    Sides::new(before, after)
}

/// Both rule sets and their comparison.
#[divan::bench]
fn both_sides(bencher: Bencher) {
    let scenario = reform();
    bencher.bench_local(|| sides(black_box(&scenario)));
}

/// Both rule sets, their comparison, and the sentences, series and tables of one view.
#[divan::bench(args = View::ALL)]
fn both_sides_with_series_and_tables(bencher: Bencher, view: View) {
    let scenario = reform();
    bencher.bench_local(|| made_of(&sides(black_box(&scenario)), view));
}

/// What a view shows of two sides.
fn made_of(sides: &Sides, view: View) {
    let opened = [Some(&*sides.before.scenario), Some(&*sides.after.scenario)];
    let is_reconciled = view == View::Reconciliation;
    let reconciled =
        if is_reconciled { reconcile::reconcile(&sides.after.scenario, &sides.both()) } else { Vec::new() };
    let formats = Formats::new(Language::Danish);
    let given = Given { sides, marked: None, opened, reconciled: &reconciled, formats };
    let choices = Choices { question: Question::Reform, ..Choices::default() };
    let chosen = Chosen { arrangement: Arrangement::SideBySide, account: Account::Municipality, choices };
    drop(black_box(view.content(given, &chosen)));
}

/// A shipped file, and the two rule sets that it opens on.
fn shipped(name: &str) -> (Arc<Scenario>, [Id; 2]) {
    let example = EXAMPLES.iter().find(|example| example.name == name).expect("a shipped example");
    let scenario = Arc::new(loading::read(example.text.as_bytes()).scenario.expect("the shipped example loads"));
    let ids = scenario.default_sides().expect("the file has two sides");
    (scenario, ids)
}

/// The files of what holds for a whole period: municipalities with a ceiling, and what the state pays of a law.
const OF_THE_STATE: [&str; 2] = ["indsats-2017.ron", "bi03-dut-2023.ron"];

/// A file's own two sides, compared.
#[divan::bench(args = OF_THE_STATE)]
fn calculated(bencher: Bencher, name: &str) {
    let (scenario, ids) = shipped(name);
    bencher.bench_local(|| {
        let [before, after] = ids.each_ref().map(|id| Side::new(black_box(&scenario), id));
        Sides::new(before, after)
    });
}

/// The same with every value of every measure of the one after.
#[divan::bench(args = OF_THE_STATE)]
fn calculated_with_every_measure(bencher: Bencher, name: &str) {
    let (scenario, ids) = shipped(name);
    bencher.bench_local(|| {
        let [before, after] = ids.each_ref().map(|id| Side::new(black_box(&scenario), id));
        let sides = Sides::new(before, after);
        for measure in measures::all(&sides.after.outcome) {
            for when in measure.periods(&sides.after.outcome) {
                black_box(measure.of(&sides.after.outcome, when));
            }
        }
    });
}

/// Published figures against the calculation.
#[divan::bench]
fn reconciliation(bencher: Bencher) {
    let scenario = reform();
    bencher.bench_local(|| reconcile::reconcile(black_box(&scenario), &[]));
}

/// One edit: the value set and the whole scenario checked.
#[divan::bench]
fn an_edit(bencher: Bencher) {
    let scenario = reform();
    let id = scenario.rule_sets[1].id.clone();
    let path = "groups/ressourceforløb/stay/at_most".into();
    let value = Value::Number(48.into());
    bencher.bench_local(|| edit::set(black_box(&scenario), &id, &path, value.clone()));
}

/// The checks alone.
#[divan::bench]
fn checking(bencher: Bencher) {
    let scenario = reform();
    bencher.bench_local(|| checks::check(black_box(&scenario)));
}

/// The reform example, padded to 1 MB with cost lines.
#[divan::bench]
fn load_one_megabyte(bencher: Bencher) {
    let text = large::one_megabyte();
    bencher.bench_local(|| loading::read(black_box(text.as_bytes())));
}
