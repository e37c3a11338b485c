//! The page that says how the program is built names only what is there, and where to add a thing.
//!
//! Its part *To add …* is held to a form, so that it can be traced:
//!
//! ```text
//! ## To add …
//!
//! ### An input (at most 4 files)
//!
//! 1. `src/scenario/schema.rs` — `INPUTS`: the row, with its limits.
//! 2. `src/model/rules.rs` — `Group`: where the model reads it.
//!
//! Whatever else is to be known.
//! ```
//!
//! Every numbered line of a section has a source file, a name that stands in it, and what to write there. A line that begins
//! with a test's path counts as none of the files.

use super::{root, source::Source, sources};

/// What the page tells how to add, and how many source files each may touch at most, where that is a promise.
const SECTIONS: [(&str, Option<usize>); 7] = [
    ("An input", Some(4)),
    ("A thing", None),
    ("A measure", None),
    ("A view", Some(4)),
    ("A finding", None),
    ("A command", None),
    ("An export", None),
];

const HEADING: &str = "## To add …";

/// A section: what is added, how many files it allows itself, and its numbered lines.
#[derive(Debug, PartialEq)]
struct Section {
    title: String,
    most: usize,
    places: Vec<Place>,
}

/// A place where something is to be written.
#[derive(Debug, PartialEq)]
struct Place {
    path: String,
    item: String,
}

/// The sections of a page, or the first line that is not of the form.
fn sections(page: &str) -> Result<Vec<Section>, String> {
    let Some((_, part)) = page.split_once(HEADING) else { return Ok(Vec::new()) };
    let part = part.split("\n## ").next().unwrap_or(part);
    let mut sections: Vec<Section> = Vec::new();
    for line in part.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            sections.push(section(heading).ok_or_else(|| line.to_owned())?);
        } else if line.starts_with(|sign: char| sign.is_ascii_digit()) {
            let section = sections.last_mut().ok_or_else(|| line.to_owned())?;
            section.places.push(place(line).ok_or_else(|| line.to_owned())?);
        }
    }
    Ok(sections)
}

fn section(heading: &str) -> Option<Section> {
    let (title, most) = heading.split_once(" (at most ")?;
    let most = most.strip_suffix(" files)").or_else(|| most.strip_suffix(" file)"))?.parse().ok()?;
    Some(Section { title: title.to_owned(), most, places: Vec::new() })
}

fn place(line: &str) -> Option<Place> {
    let (_, rest) = line.split_once(". `")?;
    let (path, rest) = rest.split_once("` — `")?;
    let (item, what) = rest.split_once("`: ")?;
    (!what.trim().is_empty()).then(|| Place { path: path.to_owned(), item: item.to_owned() })
}

/// What is wrong with the page, where `text_of` gives the text of a file of the project.
fn faults(page: &str, text_of: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let sections = match sections(page) {
        Ok(sections) => sections,
        Err(line) => return vec![format!("not of the form: {line}")],
    };
    let mut faults = Vec::new();
    for (title, promised) in SECTIONS {
        let Some(section) = sections.iter().find(|section| section.title == title) else {
            faults.push(format!("it does not say how to add: {title}"));
            continue;
        };
        if promised.is_some_and(|promised| section.most > promised) {
            faults.push(format!("{title}: {} files are more than {promised:?}", section.most));
        }
    }
    for Section { title, most, places } in &sections {
        let mut files: Vec<&str> =
            places.iter().map(|place| place.path.as_str()).filter(|path| path.starts_with("src/")).collect();
        files.sort_unstable();
        files.dedup();
        if files.is_empty() || files.len() > *most {
            faults.push(format!("{title}: {} source files, at most {most}", files.len()));
        }
        for Place { path, item } in places {
            match text_of(path) {
                None => faults.push(format!("{title}: {path} is not there")),
                Some(text) if !has_word(&text, item) => faults.push(format!("{title}: no {item} in {path}")),
                Some(_) => {}
            }
        }
    }
    faults
}

/// Whether a text has a name, not only as a part of another.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

/// The files and folders that a page names in backticks.
fn paths(page: &str) -> Vec<&str> {
    let quoted = page.split('`').skip(1).step_by(2);
    let folders = ["src/", "tests/", "benches/", "assets/", "scenarios/", ".ci/"];
    let is_path =
        |text: &&str| folders.iter().any(|folder| text.starts_with(folder)) && !text.contains(['*', '…', ' ']);
    quoted.filter(is_path).collect()
}

fn page() -> String {
    std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page")
}

#[test]
fn the_page_says_where_to_add_a_thing_and_each_place_is_there() {
    let page = page();
    let faults = faults(&page, &|path| std::fs::read_to_string(root().join(path)).ok());
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let gone: Vec<&str> = paths(&page).into_iter().filter(|path| !root().join(path).exists()).collect();
    assert_eq!(gone, [""; 0], "the page names what is not there");
}

/// Lists of which a new row must be met wherever all rows are named: the section, where the list stands, the macro that
/// makes it, and the name by which others reach a row.
const LISTS: [(&str, &str, &str, &str); 2] = [
    ("A measure", "src/model/measures/kind.rs", "kinds!", "Kind"),
    ("A view", "src/present/views/catalogue/mod.rs", "views!", "View"),
];

/// The rows of a list that a macro makes: the names that begin a line within it.
fn rows(text: &str, made_by: &str) -> Vec<String> {
    let list = text.split(&format!("\n{made_by} {{")).nth(1).unwrap_or_default();
    let list = list.split("\n}").next().unwrap_or_default();
    let name = |line: &str| -> String { line.trim_start().chars().take_while(|sign| sign.is_alphanumeric()).collect() };
    let names = list.lines().map(name).filter(|name| name.starts_with(char::is_uppercase));
    names.collect()
}

/// Whether a file names every row of a list by its full name: where a row is missing there, it does not build.
fn names_all(source: &Source, list: &str, rows: &[String]) -> bool {
    let code = source.without_unit_tests().code();
    !rows.is_empty() && rows.iter().all(|row| has_word(&code, &format!("{list}::{row}")))
}

#[test]
fn each_file_that_names_all_measures_or_views_is_told_of() {
    let sections = sections(&page()).expect("a page of the form");
    for (title, place, made_by, list) in LISTS {
        let rows = rows(&std::fs::read_to_string(root().join(place)).expect("the list"), made_by);
        assert!(rows.len() > 5, "{title}: {rows:?}");
        let section = sections.iter().find(|section| section.title == title).expect("the section");
        let is_told = |path: &str| section.places.iter().any(|place| place.path.strip_prefix("src/") == Some(path));
        let sources = sources();
        let all: Vec<&Source> = sources.iter().filter(|source| names_all(source, list, &rows)).collect();
        assert!(all.iter().any(|source| source.path == "present/method/links.rs"), "{title}: the links are not found");
        let untold: Vec<&str> = all.iter().map(|source| source.path.as_str()).filter(|path| !is_told(path)).collect();
        assert_eq!(untold, [""; 0], "{title}");
    }
}

/// A page with all sections, the first as given.
fn made_up(input: &str) -> String {
    let others = SECTIONS[1..]
        .iter()
        .map(|(title, _)| format!("### {title} (at most 1 file)\n\n1. `src/a.rs` — `A`: a row.\n\n"));
    format!("# Page\n\n{HEADING}\n\n{input}\n\n{}## After\n\n1. free\n", others.collect::<String>())
}

#[test]
fn a_page_that_leads_astray_is_found() {
    let text_of = |path: &str| match path {
        "src/a.rs" | "tests/t.rs" => Some("struct A; const AB: u8 = 0;".to_owned()),
        _ => None,
    };
    let good =
        "### An input (at most 4 files)\n\n1. `src/a.rs` — `A`: a row.\n2. `tests/t.rs` — `AB`: a test.\n\nNote `x`.";
    assert_eq!(faults(&made_up(good), &text_of), [""; 0]);
    for bad in [
        "### An input (at most 5 files)\n\n1. `src/a.rs` — `A`: a row.",
        "### An input (at most 4 files)\n\n1. `src/gone.rs` — `A`: a row.",
        "### An input (at most 4 files)\n\n1. `src/a.rs` — `B`: only a part of a name.",
        "### An input (at most 4 files)\n\n1. `src/a.rs`: no name.",
        "### An input (at most 4 files)\n\nNo place.",
        "### An input\n\n1. `src/a.rs` — `A`: a row.",
        "### Something else (at most 1 file)\n\n1. `src/a.rs` — `A`: a row.",
    ] {
        assert_eq!(faults(&made_up(bad), &text_of).len(), 1, "{bad}");
    }
    let two = "### An input (at most 1 file)\n\n1. `src/a.rs` — `A`: a row.\n2. `src/b.rs` — `A`: another.";
    assert_eq!(faults(&made_up(two), &|_| Some("A".to_owned())), ["An input: 2 source files, at most 1"]);
    assert_eq!(paths("`src/a.rs` and `tests/*` and `a::b` and `tests/b/`"), ["src/a.rs", "tests/b/"]);
}
