//! Bad files: every kind of mistake is found, told once, and told at its place; nothing that is wrong makes a scenario.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "refusals of real files, and how long they take, are tested here")]

mod about;
mod dates;
mod every_code;
mod fields;
mod investments;
mod published;
mod rules;
mod said;
mod state;
mod texts;
mod told;
mod values;

use proptest::prelude::*;
use sidestil::scenario::{
    finding::{Finding, Severity},
    text::{
        loaded::Loaded,
        loading::{load, read},
    },
};

/// A good file that has every section; each case makes it wrong in one place.
const SMALL: &str = include_str!("../../fixtures/small.ron");

/// One kind of bad file.
struct Case {
    /// What is wrong.
    name: &'static str,
    /// The text of the good file that is replaced, found once.
    from: &'static str,
    /// What it is replaced by.
    to: &'static str,
    /// How the finding's code begins.
    code: &'static str,
    /// A text found once in the bad file; the finding stands at its `¤`.
    at: &'static str,
}

const fn case(name: &'static str, from: &'static str, to: &'static str, code: &'static str, at: &'static str) -> Case {
    Case { name, from, to, code, at }
}

/// The good file with one text replaced.
fn edited(from: &str, to: &str) -> String {
    assert_eq!(SMALL.matches(from).count(), 1, "{from:?} is not found once");
    SMALL.replacen(from, to, 1)
}

/// The findings of one severity.
fn of(loaded: &Loaded, severity: Severity) -> Vec<&Finding> {
    loaded.findings.iter().filter(|finding| finding.severity == severity).collect()
}

/// Line and column of the `¤` in a text found once.
fn place(text: &str, at: &str) -> Option<(usize, usize)> {
    let found = at.replace('¤', "");
    if text.matches(&found).count() != 1 {
        return None;
    }
    let byte = text.find(&found).unwrap() + at.find('¤').unwrap();
    let before = text[..byte].trim_start_matches('\u{feff}');
    let line = before.matches('\n').count() + 1;
    Some((line, before.rsplit('\n').next().unwrap().chars().count() + 1))
}

/// What differs from this one error, at its place, and nothing else that is wrong.
fn fault(case: &Case) -> Option<String> {
    let text = edited(case.from, case.to);
    let loaded = read(text.as_bytes());
    let errors = of(&loaded, Severity::Error);
    let [error] = errors.as_slice() else { return Some(format!("{} errors: {errors:?}", errors.len())) };
    let code = format!("{:?}", error.code);
    let found = error.place.as_ref()?;
    let expected = place(&text, case.at);
    if !code.starts_with(case.code) {
        return Some(format!("expected {}, found {code}", case.code));
    }
    if Some((found.line, found.column)) != expected {
        return Some(format!("expected at {expected:?}, found {found:?}"));
    }
    if loaded.scenario.is_some() {
        return Some("a scenario in spite of an error".to_owned());
    }
    (Some(&*found.text) != text.lines().nth(found.line - 1)).then(|| format!("another line: {}", found.text))
}

#[test]
fn the_small_file_is_good() {
    let loaded = read(SMALL.as_bytes());
    assert_eq!(loaded.findings, []);
    assert!(loaded.scenario.is_some());
}

#[test]
fn each_mistake_is_told_once_at_its_place() {
    let kinds = [
        texts::CASES,
        fields::CASES,
        values::CASES,
        rules::CASES,
        about::CASES,
        dates::CASES,
        investments::CASES,
        state::CASES,
    ];
    let cases: Vec<&Case> = kinds.into_iter().flatten().collect();
    let faults: Vec<String> =
        cases.iter().filter_map(|case| Some(format!("{}: {}", case.name, fault(case)?))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(cases.len() >= 45, "only {} kinds", cases.len());
}

/// What a text that is no edit of the good file has wrong: codes and places.
fn errors(text: &str) -> Vec<(String, usize, usize)> {
    let loaded = read(text.as_bytes());
    let errors = of(&loaded, Severity::Error).into_iter().map(|finding| {
        let place = finding.place.as_ref().map_or((0, 0), |place| (place.line, place.column));
        let code = format!("{:?}", finding.code);
        (code.split([' ', '(']).next().unwrap().to_owned(), place.0, place.1)
    });
    assert!(loaded.scenario.is_none());
    errors.collect()
}

#[test]
fn several_mistakes_are_told_together_in_the_order_of_the_file() {
    let mut text = SMALL.to_owned();
    for (from, to) in [
        ("years: 10", "years: 101"),
        ("inflow: 60,", "inflow: \"60\",\n      inflows: 3,"),
        ("\"job\": 0.2, \"pension\": 0.6", "\"job\": 0.5, \"pension\": 0.6"),
        ("refund_of: \"indsats\"", "refund_of: \"x\""),
        ("builds_on: \"foer\"", "builds_on: \"senere\""),
        ("source: \"notat\", place", "source: \"b\", place"),
    ] {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replacen(from, to, 1);
    }
    let expected = [
        ("OutOfRange", 7, 37),
        ("WrongType", 25, 15),
        ("UnknownField", 26, 7),
        ("SharesAboveOne", 28, 7),
        ("NoSuch", 44, 16),
        ("NoSuch", 52, 18),
        ("NoSuch", 72, 110),
    ];
    let expected = expected.map(|(code, line, column)| (code.to_owned(), line, column));
    assert_eq!(errors(&text), expected);
}

#[test]
fn nothing_but_brackets_tells_what_is_missing() {
    let codes: Vec<String> = errors("(format: 4)").into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["Missing", "Missing", "Missing", "Missing", "NoRuleSets"]);
    assert_eq!(errors("[]"), [("WrongType".to_owned(), 1, 1)]);
    assert_eq!(errors("("), [("Unclosed".to_owned(), 1, 1)]);
    assert_eq!(errors("// nothing yet\n"), [("Empty".to_owned(), 0, 0)]);
    assert_eq!(errors(""), [("Empty".to_owned(), 0, 0)]);
    let no_rule_sets = SMALL.split_once("  rule_sets: [").unwrap().0.to_owned() + "  rule_sets: [],\n)\n";
    assert_eq!(errors(&no_rule_sets), [("NoRuleSets".to_owned(), 46, 3)]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let good = read(SMALL.as_bytes()).scenario.unwrap();
    let windows = SMALL.replace('\n', "\r\n");
    for text in [format!("\u{feff}{SMALL}"), windows.clone(), format!("\u{feff}{windows}")] {
        let loaded = read(text.as_bytes());
        assert_eq!(loaded.scenario.as_ref(), Some(&good), "{:?}", loaded.findings);
        assert_eq!(*loaded.text, *text, "the text is kept as it is");
    }
    let bad = windows.replacen("inflow: 60,", "inflow: -60,", 1);
    assert_eq!(errors(&format!("\u{feff}{bad}")), [("OutOfRange".to_owned(), 25, 15)]);
    let first = "\u{feff}(format: 4, title: 7)";
    assert_eq!(errors(first)[0], ("Missing".to_owned(), 1, 1));
    assert_eq!(read(first.as_bytes()).findings[0].place.as_ref().unwrap().text.as_ref(), &first[3..]);
    assert!(errors(first).contains(&("WrongType".to_owned(), 1, 20)));
}

#[test]
fn a_long_line_is_cut_around_its_place() {
    let note = "x".repeat(500);
    let text = SMALL.replacen("inflow: 60,", &format!("inflow: (note: \"{note}\", value: -60),"), 1);
    let loaded = read(text.as_bytes());
    let place = loaded.findings[0].place.as_ref().unwrap();
    let whole = text.lines().nth(place.line - 1).unwrap();
    assert_eq!(place.text.chars().count(), 200);
    let shown: String = place.text.chars().skip(place.column - 1 - place.cut).take(place.width).collect();
    assert_eq!(shown, "-60");
    assert!(whole.contains(&*place.text));
}

#[test]
fn what_cannot_be_a_scenario_is_refused_at_once() {
    let refusal = |bytes: &[u8]| format!("{:?}", read(bytes).findings[0].code);
    assert_eq!(refusal(&vec![b' '; 16 * 1024 * 1024 + 1]), "TooLarge");
    assert_eq!(refusal(b"(format: 4, \0)"), "NotText");
    assert_eq!(refusal(&[0xff, 0xfe, b'(', 0]), "NotText");
    let start = std::time::Instant::now();
    assert_eq!(refusal("[".repeat(200_000).as_bytes()), "TooDeep");
    assert_eq!(refusal("(a:".repeat(200_000).as_bytes()), "TooDeep");
    assert_eq!(refusal("{".repeat(200_000).as_bytes()), "TooDeep");
    // Far above what it takes (some milliseconds), far below what a walk over all pairs would.
    assert!(start.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn many_mistakes_in_one_line_take_no_longer_than_in_many() {
    let start = std::time::Instant::now();
    let unknown = format!("(format: 4, {})", "feltet: 1, ".repeat(10_000));
    assert!(errors(&unknown).len() > 10_000);
    let unclosed = format!("({}", "felt: (), ".repeat(100_000));
    assert_eq!(errors(&unclosed), [("Unclosed".to_owned(), 1, 1)]);
    let unsourced = format!("(format: 4, groups: {{ \"a\": (name: \"\", stay: (until: 1), exits: {{ {} }}) }})", {
        let exits: Vec<String> = (0..10_000).map(|index| format!("\"b{index}\": (value: 0, source: \"c\")")).collect();
        exits.join(", ")
    });
    assert!(errors(&unsourced).len() > 20_000);
    assert!(start.elapsed() < std::time::Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn files_that_cannot_be_read_are_refused_with_the_reason() {
    let folder = std::env::temp_dir().join(format!("sidestil-bad-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let refusal = |path: &std::path::Path| {
        let loaded = load(path);
        assert!(loaded.scenario.is_none());
        format!("{:?}", loaded.findings[0].code)
    };
    let file = folder.join("stor.ron");
    std::fs::File::create(&file).unwrap().set_len(16 * 1024 * 1024 + 1).unwrap();
    let refusals = [refusal(&folder), refusal(&folder.join("findes ikke.ron")), refusal(&file)];
    std::fs::write(&file, SMALL).unwrap();
    let good = load(&file);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(refusals[0], "Directory");
    assert!(refusals[1].starts_with("Unreadable(Trouble { kind: NotFound"), "{}", refusals[1]);
    assert_eq!(refusals[2], "TooLarge");
    assert_eq!(good.scenario, read(SMALL.as_bytes()).scenario);
}

/// Where the numbers of the good file stand.
fn numbers() -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let bytes = SMALL.as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'_' | b'.');
    let mut at = SMALL.find("format").unwrap();
    while let Some(start) = (at..bytes.len()).find(|at| bytes[*at].is_ascii_digit()) {
        at = (start..bytes.len()).find(|at| !is_part(&bytes[*at])).unwrap();
        if bytes[start - 1] == b' ' || bytes[start - 1] == b'[' {
            all.push((start, at));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file cut off anywhere is never taken for a whole one.
    #[test]
    fn a_file_cut_off_is_no_scenario(cut in 0..SMALL.trim_end().len()) {
        prop_assert!(read(&SMALL.as_bytes()[..cut]).scenario.is_none());
    }

    /// Any number may be any other, however large, small or wrong in its place.
    #[test]
    fn no_number_makes_the_checks_panic(
        which: prop::sample::Index,
        put in prop_oneof![
            Just("-1"), Just("0"), Just("0.5"), Just("1e28"), Just("-79228162514264337593543950335"),
            Just("79228162514264337593543950335"), Just("0.0000000000000000000000000001"), Just("none"), Just("\"job\""),
        ],
    ) {
        let (start, end) = *which.get(&numbers());
        let text = format!("{}{put}{}", &SMALL[..start], &SMALL[end..]);
        let loaded = read(text.as_bytes());
        let is_wrong = loaded.findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(loaded.scenario.is_none(), is_wrong);
    }

    /// Whatever is put into a file, it is read or told, and every place is in the text.
    #[test]
    fn a_mangled_file_never_panics(
        at in 0..SMALL.len(),
        length in 0..40_usize,
        put in prop_oneof!["\\PC{0,6}", "[(){}\\[\\],:\"'/*._0-9e-]{0,8}", Just("none".to_owned()), Just("1e28".to_owned())],
    ) {
        let end = (at + length).min(SMALL.len());
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes.splice(at..end, put.bytes());
        let loaded = read(&bytes);
        let lines = loaded.text.lines().count();
        for finding in &loaded.findings {
            let Some(place) = &finding.place else { continue };
            prop_assert!(place.line >= 1 && place.line <= lines.max(1) && place.column >= 1 && place.width >= 1);
            let line = loaded.text.trim_start_matches('\u{feff}').lines().nth(place.line - 1).unwrap_or_default();
            prop_assert!(place.column - 1 <= line.chars().count());
        }
        let is_wrong = loaded.findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(loaded.scenario.is_none(), is_wrong);
    }
}
