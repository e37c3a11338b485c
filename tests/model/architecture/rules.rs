//! The rules: what each complains about in a file.

use super::source::{Source, Token};

/// What each part of the program may use of the others. Whoever is not in a row is not known to it.
const LAYERS: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("scenario", &["model"]),
    ("evaluation", &["scenario", "model"]),
    ("present", &["evaluation", "scenario", "model"]),
    ("export", &["present", "evaluation", "scenario", "model"]),
    ("app", &["present", "evaluation", "scenario", "model"]),
    ("ui", &["app", "export", "present", "evaluation", "scenario", "model"]),
    // The command line decides whether a window opens, so it stands above it; only main.rs knows it.
    ("cli", &["ui", "app", "export", "present", "evaluation", "scenario", "model"]),
    ("", &["cli", "ui"]),
];

/// Crates that need a window or a desktop.
const WINDOW_CRATES: [&str; 9] =
    ["accesskit", "ecolor", "eframe", "egui", "egui_plot", "emath", "epaint", "pollster", "rfd"];

/// Where clippy.toml's bans may be lifted, with a reason, by `#[expect]`.
const EDGES: [&str; 6] = ["app/files", "app/settings", "cli", "export", "main", "scenario/text"];

const THEME: &str = "ui/theme";
const LONGEST_FILE: usize = 300;
const LONGEST_FUNCTION_OF_THE_MODEL: usize = 40;

/// `ui/theme` is `ui/theme.rs` and everything in `ui/theme/`.
pub(super) fn belongs_to(source: &Source, place: &str) -> bool {
    let path = source.path.trim_end_matches(".rs");
    path == place || path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
}

pub(super) fn complaint(source: &Source, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", source.path)
}

pub(crate) fn layers(source: &Source) -> Vec<String> {
    let own = source.module().first().cloned().unwrap_or_default();
    let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == own) else {
        return vec![complaint(source, 1, &format!("`{own}` has no place among the layers of this test"))];
    };
    let strange = |used: &str| used != own && !below.contains(&used);
    let used = uses(source).into_iter().filter(|(_, used)| strange(used));
    used.map(|(line, used)| complaint(source, line, &format!("`{own}` must not use `{used}`"))).collect()
}

/// The top modules of the crate that a file names, by `crate::`, `super::` or the crate's name, single or in braces.
fn uses(source: &Source) -> Vec<(usize, String)> {
    let tokens = source.tokens();
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let mut inline: Vec<usize> = Vec::new();
    let mut depth = 0;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let begins_path = word(at + 1) == "::" && (at == 0 || word(at - 1) != "::");
        match token.word.as_str() {
            "{" => depth += 1,
            "}" => {
                inline.retain(|opened| *opened != depth);
                depth -= 1;
            }
            "mod" if word(at + 2) == "{" => inline.push(depth + 1),
            "crate" | "sidestil" if begins_path => found.extend(first_names(&tokens, at + 2)),
            "super" if begins_path => {
                let ups = (0..tokens.len()).take_while(|up| word(at + 2 * up) == "super").count();
                match (source.module().len() + inline.len()).checked_sub(ups) {
                    Some(0) | None => found.extend(first_names(&tokens, at + 2 * ups)),
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }
    found
}

/// The name at `at`, or the first name of each element of the braces there.
fn first_names(tokens: &[Token], at: usize) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let (mut depth, mut wanted) = (0, true);
    for token in &tokens[at.min(tokens.len())..] {
        match token.word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => wanted = true,
            name if wanted => {
                names.push((token.line, name.to_owned()));
                wanted = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// A complaint at each word that is wrong, given what follows it.
pub(super) fn words(source: &Source, wrong: impl Fn(&[Token]) -> bool, what: &str) -> Vec<String> {
    let tokens = source.tokens();
    let found = (0..tokens.len()).filter(|at| wrong(&tokens[*at..]));
    found.map(|at| complaint(source, tokens[at].line, &format!("`{}` {what}", tokens[at].word))).collect()
}

pub(crate) fn window(source: &Source) -> Vec<String> {
    if belongs_to(source, "ui") || belongs_to(source, "app/files/dialogs") {
        return Vec::new();
    }
    words(source, |rest| WINDOW_CRATES.contains(&rest[0].word.as_str()), "belongs to ui")
}

pub(crate) fn colours(source: &Source) -> Vec<String> {
    if belongs_to(source, THEME) {
        return Vec::new();
    }
    let made = |rest: &[Token]| {
        let after = rest.get(1).map_or("", |token| token.word.as_str());
        match rest[0].word.as_str() {
            "Color32" => after == "::",
            "Hsva" | "HsvaGamma" | "Rgba" | "hex_color" => true,
            _ => false,
        }
    };
    words(&source.without_unit_tests(), made, "makes a colour outside ui::theme")
}

pub(crate) fn formatting(source: &Source) -> Vec<String> {
    if belongs_to(source, "present") {
        return Vec::new();
    }
    let rounds = |line: &str| {
        line.split('{').skip(1).filter_map(|rest| rest.split_once('}')).any(|(field, _)| {
            let is_field = !field.contains(char::is_whitespace);
            is_field && field.split_once(':').is_some_and(|(_, format)| format.contains('.'))
        })
    };
    let strings = source.without_unit_tests().strings();
    let found = strings.lines().enumerate().filter(|(_, line)| rounds(line));
    found.map(|(line, _)| complaint(source, line + 1, "a number is rounded outside present")).collect()
}

pub(crate) fn exceptions(source: &Source) -> Vec<String> {
    let is_edge = EDGES.iter().any(|edge| belongs_to(source, edge));
    let lifted = |rest: &[Token]| match rest[0].word.as_str() {
        "disallowed_methods" => !is_edge && !belongs_to(source, THEME),
        "disallowed_types" => !belongs_to(source, THEME),
        _ => false,
    };
    words(source, lifted, "is lifted where it must hold")
}

pub(crate) fn sizes(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    let mut complaints = Vec::new();
    if lines > LONGEST_FILE {
        complaints.push(complaint(source, lines, &format!("{lines} lines, more than {LONGEST_FILE}")));
    }
    if belongs_to(source, "model") {
        let functions = functions(source).into_iter().filter(|(_, lines)| *lines > LONGEST_FUNCTION_OF_THE_MODEL);
        complaints
            .extend(functions.map(|(line, lines)| complaint(source, line, &format!("a function of {lines} lines"))));
    }
    complaints
}

/// Each function's first line and how many lines of code its body has. One that is a table (nine lines in ten are the arms of
/// a match, a line each) is read like a list, and has no more lines than it has beside them.
fn functions(source: &Source) -> Vec<(usize, usize)> {
    let (tokens, code) = (source.tokens(), source.code());
    let lines: Vec<&str> = code.lines().collect();
    let is_arm = |line: &&&str| line.contains(" => ") && line.ends_with(',');
    let begins = (0..tokens.len()).filter(|at| tokens[*at].word == "fn");
    begins
        .filter_map(|at| {
            let open = (at..tokens.len()).find(|next| matches!(tokens[*next].word.as_str(), "{" | ";"))?;
            let mut depth = 0;
            let close = tokens[open..].iter().find(|token| {
                depth += i32::from(token.word == "{") - i32::from(token.word == "}");
                depth == 0
            })?;
            let body = lines.get(tokens[open].line..close.line.saturating_sub(1)).unwrap_or_default();
            let filled = body.iter().filter(|line| !line.trim().is_empty()).count();
            let arms = body.iter().filter(is_arm).count();
            Some((tokens[at].line, if arms * 10 >= filled * 9 { filled - arms } else { filled }))
        })
        .collect()
}

pub(crate) fn headings(source: &Source) -> Vec<String> {
    let says = source.text.starts_with("//! ");
    if says { Vec::new() } else { vec![complaint(source, 1, "does not begin with `//!`")] }
}

pub(crate) fn machine_paths(source: &Source) -> Vec<String> {
    let homes = ["/wo\u{72}k/", "/ho\u{6d}e/", "/ro\u{6f}t/", "/Us\u{65}rs/", "C:\\Us\u{65}rs"];
    let names = |line: &str| {
        let mut found = homes.iter().flat_map(|home| line.match_indices(home));
        found.any(|(at, home)| {
            let continues = line[at + home.len()..].starts_with(['\\', '.'])
                || line[at + home.len()..].starts_with(char::is_alphanumeric);
            continues && !line[..at].ends_with(char::is_alphanumeric)
        })
    };
    let found = source.text.lines().enumerate().filter(|(_, line)| names(line));
    found.map(|(line, _)| complaint(source, line + 1, "a path of one machine")).collect()
}

/// How often a rule complains about a made-up file.
pub(super) fn count(rule: fn(&Source) -> Vec<String>, path: &str, text: &str) -> usize {
    rule(&Source::new(path, text)).len()
}

#[test]
fn a_use_upwards_is_found_however_it_is_written() {
    for bad in [
        "use crate::ui::views;",
        "use crate::{model::costs, ui::{views, theme}, scenario};",
        "fn f() -> crate::ui::Look { 1 }",
        "use super::super::ui;",
        "mod tests { use super::super::super::ui; }",
        "use sidestil::ui;",
        "use crate::*;",
    ] {
        assert_eq!(count(layers, "app/history.rs", bad), 1, "{bad}");
    }
    for good in [
        "use crate::{model::{costs, ui}, scenario};",
        "// use crate::ui;",
        "\"crate::ui\"",
        "mod tests { use super::super::ui; }",
        "pub(crate) fn f() {} mod a { mod b {} } use super::ui;",
        "std::crate::ui",
    ] {
        assert_eq!(count(layers, "app/history.rs", good), 0, "{good}");
    }
    assert_eq!(count(layers, "scenario/mod.rs", "use super::{model, app};"), 1);
    assert_eq!(count(layers, "model/costs.rs", "use crate::scenario::Scenario;"), 1);
    assert_eq!(count(layers, "main.rs", "sidestil::cli::main(); sidestil::model::simulate();"), 1);
    assert_eq!(count(layers, "somewhere/new.rs", ""), 1);
}

#[test]
fn each_other_rule_can_complain() {
    assert_eq!(count(window, "app/update.rs", "use eframe::egui;"), 2);
    assert_eq!(count(window, "ui/views/mod.rs", "use eframe::egui;"), 0);
    assert_eq!(count(window, "app/update.rs", "// egui\n\"egui\""), 0);
    assert_eq!(count(colours, "ui/plot.rs", "let c = Color32::RED;"), 1);
    assert_eq!(count(colours, "ui/plot.rs", "fn f(c: Color32) {}"), 0);
    assert_eq!(count(colours, "ui/theme/tokens.rs", "Color32::RED"), 0);
    assert_eq!(count(formatting, "ui/plot.rs", "format!(\"{x} {:.1}\", y)"), 1);
    assert_eq!(count(formatting, "ui/plot.rs", "format!(\"{y:>8.p$}\")"), 1);
    assert_eq!(count(formatting, "ui/plot.rs", "P { x: 1.5 }; format!(\"{y:?} {y:>3}. {a}\")"), 0);
    assert_eq!(count(formatting, "ui/plot.rs", "\n#[cfg(test)]\nmod tests { f(\"{:.1}\") }"), 0);
    assert_eq!(count(formatting, "present/formats.rs", "\"{:.1}\""), 0);
    assert_eq!(count(exceptions, "ui/plot.rs", "#[expect(clippy::disallowed_methods, reason = \"\")]"), 1);
    assert_eq!(count(exceptions, "cli/check.rs", "#![expect(clippy::disallowed_methods, reason = \"\")]"), 0);
    assert_eq!(count(headings, "ui/plot.rs", "use std::fmt;"), 1);
    assert_eq!(count(machine_paths, "x.md", "see /ho\u{6d}e/someone"), 1);
    assert_eq!(count(machine_paths, "x.md", "see kk.dk/ho\u{6d}e/a and /ho\u{6d}e/…/a"), 0);
}

#[test]
fn long_files_and_functions_are_found() {
    assert_eq!(count(sizes, "ui/plot.rs", &"//\n".repeat(LONGEST_FILE)), 0);
    assert_eq!(count(sizes, "ui/plot.rs", &"//\n".repeat(LONGEST_FILE + 1)), 1);
    let function =
        |lines: usize| format!("trait T {{ fn g(); }}\nfn f() {{\n{}// no code\n\n}}\n", "x();\n".repeat(lines));
    assert_eq!(count(sizes, "model/a.rs", &function(LONGEST_FUNCTION_OF_THE_MODEL)), 0);
    assert_eq!(count(sizes, "model/a.rs", &function(LONGEST_FUNCTION_OF_THE_MODEL + 1)), 1);
    assert_eq!(count(sizes, "ui/a.rs", &function(LONGEST_FUNCTION_OF_THE_MODEL + 1)), 0);
}
