//! How fast `evaluate` writes many groups, and how much room it takes meanwhile (the column `max alloc`). Run with
//! `cargo bench --bench evaluate`.
//!
//! The limits (release, 2 cores), for 200 groups over 15 years with a destination each: 3 s, 45 MB of csv, 200 MB of
//! memory. What the whole program takes is measured on the file that `SIDESTIL_KEEP=FOLDER` makes this leave there:
//! `/usr/bin/time -v sidestil evaluate FOLDER/groups.ron -o /dev/null`, *Maximum resident set size*. (Measured so: 0,5 s of processor time, 37 MB of csv, 15 MB of memory.)

use std::{fmt::Write as _, path::PathBuf, time::Instant};

use divan::{AllocProfiler, Bencher, counter::BytesCount};
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: AllocProfiler<MiMalloc> = AllocProfiler::new(MiMalloc);

fn main() {
    divan::main();
}

/// So many groups in a ring: of those who leave each, a part goes to the next.
fn ring(count: u32) -> String {
    let (mut groups, mut costs) = (String::new(), String::new());
    for group in 0..count {
        let (next, mean, area) =
            ((group + 1) % count, 12 + group % 30, ["service", "effort", "support"][group as usize % 3]);
        let (persons, inflow, price) = (100 + group, 60 + group, 10_000 + 100 * group);
        write!(
            groups,
            "\"g{group}\": (name: \"Gruppe {group}\", start: (persons: {persons}), inflow: {inflow}, stay: (mean: {mean}), \
             exits: {{ \"g{next}\": 0.3 }}),"
        )
        .expect("a text takes everything");
        write!(
            costs,
            "\"c{group}\": (name: \"Linje {group}\", group: \"g{group}\", per_person: (value: {price}, price_level: 2020), \
             area: {area}, refund: 0.5),"
        )
        .expect("a text takes everything");
    }
    format!(
        "(format: 4, title: \"Mange grupper\", place: \"Prøveby\", period: (first_year: 2020, years: 15), price_level: 2020, \
         groups: {{ {groups} }}, costs: {{ {costs} }}, \
         rule_sets: [(id: \"foer\", name: \"Før\"), (id: \"efter\", name: \"Efter\", from: \"2022-01\", \
         changes: {{ \"groups/g0/stay/at_most\": 12 }})])"
    )
}

/// The file in a folder, and where its table goes.
#[expect(clippy::disallowed_methods, reason = "the command line is measured on files")]
fn files() -> [PathBuf; 2] {
    let own = || std::env::temp_dir().join(format!("sidestil-evaluate-bench-{}", std::process::id()));
    let folder = std::env::var_os("SIDESTIL_KEEP").map_or_else(own, PathBuf::from);
    std::fs::create_dir_all(&folder).expect("a folder for the file");
    let file = folder.join("groups.ron");
    std::fs::write(&file, ring(200)).expect("the file is written");
    [file, folder.join("groups.csv")]
}

/// From the file to the table, as the program does it.
#[divan::bench(args = ["csv", "json", "text"], sample_count = 3)]
#[expect(clippy::disallowed_methods, reason = "the command line is measured on files")]
fn two_hundred_groups(bencher: Bencher, format: &str) {
    let [file, out] = files();
    let arguments = ["evaluate".into(), file.into(), "--format".into(), format.into(), "-o".into(), out.clone().into()];
    let evaluate = || sidestil::cli::main(arguments.iter().cloned(), Instant::now());
    evaluate();
    let written = std::fs::metadata(&out).expect("the table is written").len();
    bencher.counter(BytesCount::new(written)).bench_local(evaluate);
    if std::env::var_os("SIDESTIL_KEEP").is_none() {
        std::fs::remove_dir_all(out.parent().expect("it is in a folder")).expect("the folder goes");
    }
}
