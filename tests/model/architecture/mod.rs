//! The program keeps its shape: this reads the sources and proves the rules of ARCHITECTURE.md that no compiler knows.
//!
//! Each rule is a function from one file to its complaints. A test runs it over all of `src`, and another proves on a
//! made-up file that the rule can complain.
#![expect(clippy::disallowed_methods, reason = "it reads the sources")]

mod circles;
mod graph;
mod rooms;
mod rules;
mod source;
mod to_add;
mod worded;

use source::Source;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder`, as `(path from the folder, text)`, in order; files that are no text are left out.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).expect("a folder of the project");
            waiting.extend(entries.map(|entry| entry.expect("an entry of the folder").path()));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let below = path.strip_prefix(folder).expect("a path below the folder");
            found.push((below.to_string_lossy().replace('\\', "/"), text));
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let sources: Vec<_> = texts(&root().join("src"))
        .iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "rs"))
        .map(|(path, text)| Source::new(path, text))
        .collect();
    assert!(sources.iter().any(|source| source.path == "model/mod.rs"), "the sources are not where they were");
    sources
}

#[track_caller]
fn holds(rule: fn(&Source) -> Vec<String>) {
    let complaints: Vec<_> = sources().iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn modules_use_only_what_lies_below_them() {
    holds(rules::layers);
}

#[test]
fn only_the_window_knows_the_window() {
    holds(rules::window);
}

#[test]
fn colours_stand_in_the_theme() {
    holds(rules::colours);
}

#[test]
fn numbers_are_formatted_in_present() {
    holds(rules::formatting);
}

#[test]
fn files_and_clocks_are_used_where_they_belong() {
    holds(rules::exceptions);
}

#[test]
fn files_and_functions_stay_readable() {
    holds(rules::sizes);
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    holds(rules::headings);
}

#[test]
fn the_code_cites_sections_that_the_page_on_the_calculation_has() {
    let page = std::fs::read_to_string(root().join("assets/beregning.md")).expect("the page");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.trim_start_matches('#').strip_prefix(' ')).collect();
    let has = |number: &str| headings.iter().any(|heading| heading.split(' ').next() == Some(number));
    let cited = |text: &str| -> Vec<String> {
        // What follows the name: numbers of sections, with `and`, commas and dashes between them; a line may end there.
        let after = text.split(concat!("`bereg", "ning.md`")).skip(1);
        let words = after.flat_map(|rest| {
            let words = rest.split_whitespace().filter(|word| !matches!(*word, "//!" | "///" | "//" | "and"));
            words.map_while(|word| word.starts_with(|sign: char| sign.is_ascii_digit()).then_some(word))
        });
        let numbers = words.flat_map(|word| word.split('–'));
        numbers.map(|number| number.trim_matches(|sign: char| !sign.is_ascii_digit()).to_owned()).collect()
    };
    assert_eq!(cited(concat!("(`bereg", "ning.md` 4.5–4.7 and\n//! 4.9): it")), ["4.5", "4.7", "4.9"]);
    assert!(has("4.6") && !has("4.16"));
    let mut count = 0;
    for (path, text) in ["src", "tests"].iter().flat_map(|folder| texts(&root().join(folder))) {
        assert!(!text.contains(concat!("mod", "el.md")), "{path} cites what is not in the repository");
        for number in cited(&text) {
            assert!(has(&number), "{path} cites section {number}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

/// The entries of the project's folder that are not hidden: the code, and what tools and readers look for beside it.
const ROOT: [&str; 11] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "clippy.toml",
    "scenarios",
    "src",
];

#[test]
fn nothing_lies_in_the_project_s_folder_that_does_not_belong_there() {
    let entries = std::fs::read_dir(root()).expect("the project's folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let made = |name: &str| name.starts_with('.') || ["target", "tests"].contains(&name);
    let mut strange: Vec<String> = names.filter(|name| !made(name) && !ROOT.contains(&name.as_str())).collect();
    strange.sort();
    assert_eq!(strange, [""; 0]);
}

#[test]
fn no_text_names_a_path_of_one_machine() {
    let root = root();
    let mut complaints = Vec::new();
    for place in ["src", "tests", "benches", "scenarios", ".ci", "README.md", "ARCHITECTURE.md", "CHANGELOG.md"] {
        for (path, text) in texts(&root.join(place)) {
            let path = format!("{place}/{path}");
            complaints.extend(rules::machine_paths(&Source::new(path.trim_end_matches('/'), &text)));
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
