//! What each room never does: files are touched at the edge, views calculate nothing, drawing sets no state, nothing is
//! passed on from where it used to stand.

use super::{
    graph::{Graph, passed_on},
    rules::{belongs_to, complaint, count, words},
    source::{Source, Token},
    sources,
};

/// Where files may be touched; `scenario::text` reads and writes scenarios, the rest are the program's edges.
const EDGES: [&str; 6] = ["app/files", "app/settings", "cli", "export", "main", "scenario/text"];

/// Where what is looked at may be changed while the window is drawn: none of it is drawing.
const CHANGES_STATE: [(&str, &str); 3] = [
    ("ui/start", "makes the program before there is a window"),
    ("ui/told", "tells the system's window what is new, in the window's logic"),
    ("ui/window", "holds the program and carries out its logic"),
];

/// What a widget keeps for itself from one frame to the next, in egui's memory.
const KEEPS_IN_EGUI: [(&str, &str); 19] = [
    ("ui/frame/history", "the step last scrolled to"),
    ("ui/frame/recent", "when the disk was last asked which files are there"),
    ("ui/frame/tab_keys", "that a key has led to another tab"),
    ("ui/frame/top_bar", "the width that a label took"),
    ("ui/panel/laid", "how a row is laid out"),
    ("ui/panel/mod", "which sections are folded"),
    ("ui/panel/row", "which rows are open"),
    ("ui/regions", "how high the status line is"),
    ("ui/typing", "what is typed and not taken"),
    ("ui/views/municipalities/editor", "which value of the table is typed"),
    ("ui/views/municipalities/menu", "of which row a menu is"),
    ("ui/views/municipalities/sight", "which rows are in sight"),
    ("ui/widgets/chart/tooltip", "what a screen reader was told"),
    ("ui/widgets/chart/zoom", "how far a chart is zoomed in"),
    ("ui/widgets/copy", "that something has just been copied"),
    ("ui/widgets/flow/pointing", "which band is pointed at"),
    ("ui/widgets/number_field", "what is being typed or dragged"),
    ("ui/widgets/table/kept", "where the columns of a table stand"),
    ("ui/widgets/walk", "where the keys have led in a plot or a table"),
];

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

fn is_in(source: &Source, places: &[(&str, &str)]) -> bool {
    places.iter().any(|(place, _)| belongs_to(source, place))
}

/// Words that reach for the disk.
fn files(source: &Source) -> Vec<String> {
    if EDGES.iter().any(|edge| belongs_to(source, edge)) {
        return Vec::new();
    }
    let asks = [
        "canonicalize",
        "exists",
        "is_dir",
        "is_file",
        "metadata",
        "read_dir",
        "read_link",
        "symlink_metadata",
        "try_exists",
    ];
    let reaches = |rest: &[Token]| match word(rest, 0) {
        "fs" => word(rest, 1) == "::" || word(rest, 1) == "{",
        "File" => word(rest, 1) == "::" && ["open", "create", "create_new", "options"].contains(&word(rest, 2)),
        "OpenOptions" | "AtomicWriteFile" => true,
        "." => asks.contains(&word(rest, 1)) && word(rest, 2) == "(" && word(rest, 3) == ")",
        _ => false,
    };
    words(&source.without_unit_tests(), reaches, "reaches for the disk")
}

/// Words for what the program has none of: a network, and state that everybody can reach.
fn reach(source: &Source) -> Vec<String> {
    let wrong = |rest: &[Token]| match word(rest, 0) {
        "TcpStream" | "TcpListener" | "UdpSocket" | "thread_local" | "unsafe" => true,
        "static" => {
            let kind = word(rest, if word(rest, 2) == ":" { 3 } else { 0 });
            word(rest, 1) == "mut" || kind.starts_with("Atomic") || ["Mutex", "OnceLock", "RwLock"].contains(&kind)
        }
        _ => false,
    };
    words(&source.without_unit_tests(), wrong, "is a network, or state that everybody can reach")
}

/// Constructors that calculate. The window and what says things are given results.
fn making(source: &Source) -> Vec<String> {
    if !["ui", "present"].iter().any(|room| belongs_to(source, room)) {
        return Vec::new();
    }
    let makers = ["Side", "Sides", "Outcome", "Comparison"];
    let makes = |rest: &[Token]| {
        let name = word(rest, 0);
        let makes_panel = name == "Assumptions" && belongs_to(source, "ui");
        (makers.contains(&name) || makes_panel) && word(rest, 1) == "::" && word(rest, 2) == "new"
    };
    words(&source.without_unit_tests(), makes, "calculates; results are made in app")
}

/// Functions of the views' files that tell how something looks and calculate nothing.
const LOOKS: [(&str, &str); 1] = [("present/views/catalogue/investment/mod.rs", "shape")];

/// What a file of `ui` or `present` takes from where things are calculated.
fn calculating(graph: &Graph, path: &str) -> Vec<String> {
    let is_function = |item: &str| {
        let last = item.rsplit("::").next().unwrap_or(item);
        last.starts_with(|sign: char| sign.is_lowercase())
    };
    let (of_ui, of_present) = (path.starts_with("ui/"), path.starts_with("present/"));
    let is_wrong = |file: &str, item: &str| {
        let is_made =
            ["evaluation/", "model/", "present/views/", "present/headlines/"].iter().any(|room| file.starts_with(room));
        let simulates = file.starts_with("model/simulate/") || (file == "evaluation/resolve.rs" && item == "case");
        (of_ui && is_made && is_function(item) && !LOOKS.contains(&(file, item))) || (of_present && simulates)
    };
    let wrong = graph.needs(path).filter(|(file, item)| is_wrong(file, item));
    wrong.map(|(file, item)| format!("{path}: `{item}` of {file} calculates; results are made in app")).collect()
}

/// Functions that draw take what they draw as it is.
fn drawing(source: &Source) -> Vec<String> {
    if !belongs_to(source, "ui") {
        return Vec::new();
    }
    let state = ["App", "Contents", "Document", "Results", "Session", "Settings", "History"];
    let changes = |rest: &[Token]| word(rest, 0) == "&" && word(rest, 1) == "mut" && state.contains(&word(rest, 2));
    let mut found = Vec::new();
    if !is_in(source, &CHANGES_STATE) {
        found.extend(words(source, changes, "mut: drawing sets no state"));
    }
    if !is_in(source, &KEEPS_IN_EGUI) {
        found.extend(words(source, |rest| word(rest, 0) == "data_mut", "keeps something from frame to frame"));
    }
    found
}

/// Names that a file passes on: a folder's page those of its own files.
fn passing_on(source: &Source) -> Vec<String> {
    let is_page = source.path.ends_with("mod.rs") || source.path == "lib.rs";
    let is_wrong = |path: &[String]| !is_page || matches!(path.first().map(String::as_str), Some("crate" | "super"));
    let names = passed_on(source).into_iter().filter(|path| is_wrong(path));
    names
        .map(|path| complaint(source, 1, &format!("`{}` is passed on from where it does not stand", path.join("::"))))
        .collect()
}

#[track_caller]
fn holds(rule: impl Fn(&Source) -> Vec<String>) {
    let complaints: Vec<String> = sources().iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn files_are_touched_at_the_edge() {
    holds(files);
}

#[test]
fn there_is_no_network_and_no_global_state() {
    holds(reach);
}

#[test]
fn views_calculate_nothing() {
    holds(making);
    let graph = Graph::new(&sources());
    holds(|source| calculating(&graph, &source.path));
}

#[test]
fn drawing_sets_no_state() {
    holds(drawing);
    for (place, reason) in CHANGES_STATE.iter().chain(&KEEPS_IN_EGUI) {
        assert!(sources().iter().any(|source| belongs_to(source, place)), "{place} ({reason}) is not there any more");
    }
    let keeps = |source: &Source| source.tokens().iter().any(|token| token.word == "data_mut");
    let idle =
        KEEPS_IN_EGUI.iter().filter(|(place, _)| !sources().iter().any(|one| belongs_to(one, place) && keeps(one)));
    assert_eq!(idle.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "these keep nothing any more");
}

#[test]
fn nothing_is_passed_on_from_where_it_used_to_stand() {
    holds(passing_on);
}

#[test]
fn each_rule_of_the_rooms_can_complain() {
    for bad in ["use std::fs;\nfs::read(p)", "std::fs::File::open(p)", "path.exists()", "OpenOptions::new()"] {
        assert!(count(files, "model/a.rs", bad) > 0, "{bad}");
        assert_eq!(count(files, "app/files/a.rs", bad), 0, "{bad}");
    }
    assert_eq!(count(files, "model/a.rs", "self.exists(x); File::all(app); self.metadata; // fs::read\n"), 0);
    for bad in ["static mut X: u8 = 0;", "static X: Mutex<u8> = m();", "thread_local! {}", "static X: AtomicU8 = z();"]
    {
        assert_eq!(count(reach, "app/a.rs", bad), 1, "{bad}");
    }
    assert_eq!(count(reach, "app/a.rs", "static X: &str = \"\"; fn f(x: &'static str) {}"), 0);
    assert_eq!(count(making, "ui/a.rs", "Sides::new(a, b); Assumptions::new(s, f)"), 2);
    assert_eq!(count(making, "present/a.rs", "Side::new(a, b); Assumptions::new(s, f)"), 1);
    assert_eq!(count(making, "app/a.rs", "Sides::new(a, b)"), 0);
    assert_eq!(count(drawing, "ui/views/a.rs", "fn a_ui(ui: &mut Ui, app: &mut App) {}"), 1);
    assert_eq!(count(drawing, "ui/views/a.rs", "fn a_ui(ui: &mut Ui, app: &App) { ui.data_mut(f) }"), 1);
    assert_eq!(count(drawing, "ui/window.rs", "fn logic(app: &mut App) {}"), 0);
    assert_eq!(count(passing_on, "app/a.rs", "pub use super::b::B;"), 1);
    assert_eq!(count(passing_on, "app/mod.rs", "pub use b::B; pub(crate) use crate::c::C;"), 1);
    assert_eq!(count(passing_on, "app/a.rs", "use super::b::B;"), 0);
}

#[test]
fn a_view_that_calculates_is_found() {
    let files = [
        ("lib.rs", "mod evaluation; mod model; mod ui; mod present;"),
        ("evaluation/mod.rs", "mod resolve;"),
        ("evaluation/resolve.rs", "pub fn case() {} pub fn price_index() {}"),
        ("model/mod.rs", "pub mod course; pub mod simulate;"),
        ("model/course.rs", "pub fn course() {} pub struct Course;"),
        ("model/simulate/mod.rs", "pub fn run() {}"),
        ("ui/mod.rs", "mod a; mod b;"),
        ("ui/a.rs", "use crate::{model::course::{Course, course}, evaluation::resolve}; fn f() { resolve::case() }"),
        ("ui/b.rs", "use crate::model::course::Course;"),
        ("present/mod.rs", "mod a;"),
        (
            "present/a.rs",
            "use crate::{evaluation::resolve::{case, price_index}, model::{course::course, simulate::run}};",
        ),
    ];
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
    let graph = Graph::new(&sources);
    let found = ["ui/a.rs", "ui/b.rs", "present/a.rs"].map(|path| calculating(&graph, path).len());
    assert_eq!(found, [2, 0, 2]);
}
