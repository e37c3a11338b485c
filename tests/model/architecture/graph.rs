//! Which file needs which: read from `use` and from paths in the code, with names that are passed on led back to the file
//! that says what they are. Unit tests may use what they like.
//!
//! What no path tells is not seen: a method of a type is an arrow to the file of the type, wherever the method stands.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, Token};

/// A path from the root of the crate.
type Full = Vec<String>;

/// The files of the crate and what each needs of the others.
pub(crate) struct Graph {
    /// For each module its file.
    files: BTreeMap<Full, String>,
    /// Names that a file passes on (`pub use`), and what they stand for.
    passed_on: BTreeMap<Full, Full>,
    /// For each file the items it needs of others: the file they stand in and their path there.
    needs: BTreeMap<String, BTreeSet<(String, String)>>,
}

/// One name that a `use` brings: its path as written and what it is called here.
struct Brought {
    path: Vec<String>,
    name: String,
}

impl Graph {
    pub(crate) fn new(sources: &[Source]) -> Self {
        let sources: Vec<Source> = sources.iter().map(Source::without_unit_tests).collect();
        let modules = sources.iter().filter(|source| source.path != "main.rs");
        let files = modules.map(|source| (source.module(), source.path.clone())).collect();
        let mut graph = Self { files, passed_on: BTreeMap::new(), needs: BTreeMap::new() };
        let read: Vec<(String, Full, Vec<Token>)> =
            sources.iter().map(|source| (source.path.clone(), source.module(), source.tokens())).collect();
        for (_, module, tokens) in &read {
            for (brought, _) in uses(tokens).into_iter().filter(|(_, is_passed_on)| *is_passed_on) {
                let name = [module.as_slice(), &[brought.name]].concat();
                if let Some(full) = graph.full(&brought.path, module) {
                    graph.passed_on.insert(name, full);
                }
            }
        }
        for (path, module, tokens) in &read {
            let needs = graph.needs_of(path, module, tokens);
            graph.needs.insert(path.clone(), needs);
        }
        graph
    }

    /// Each file's items of other files, as `(file, item)`; a whole module is an item without a name.
    pub(crate) fn needs(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        self.needs.get(path).into_iter().flatten().map(|(file, item)| (file.as_str(), item.as_str()))
    }

    /// The full path of one as written in a module; `None` for another crate's.
    fn full(&self, path: &[String], module: &[String]) -> Option<Full> {
        let first = path.first()?.as_str();
        match first {
            "crate" | "sidestil" => Some(path[1..].to_vec()),
            "self" => Some([module, &path[1..]].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let above = module.len().checked_sub(ups)?;
                Some([&module[..above], &path[ups..]].concat())
            }
            _ => {
                let child = [module, &path[..1]].concat();
                let is_known = self.files.contains_key(&child) || self.passed_on.contains_key(&child);
                is_known.then(|| [module, path].concat())
            }
        }
    }

    /// The file in which something stands, and its path there.
    fn place(&self, full: &[String]) -> Option<(String, Vec<String>)> {
        let mut full = full.to_vec();
        for _ in 0..8 {
            let Some(known) = (1..=full.len()).find(|end| self.passed_on.contains_key(&full[..*end])) else { break };
            full = [self.passed_on[&full[..known]].as_slice(), &full[known..]].concat();
        }
        let end = (0..=full.len()).rev().find(|end| self.files.contains_key(&full[..*end]))?;
        Some((self.files[&full[..end]].clone(), full[end..].to_vec()))
    }

    fn needs_of(&self, path: &str, module: &[String], tokens: &[Token]) -> BTreeSet<(String, String)> {
        let mut needs = BTreeSet::new();
        let mut add = |full: &[String]| {
            if let Some((file, item)) = self.place(full).filter(|(file, _)| file != path) {
                needs.insert((file, item.join("::")));
            }
        };
        let mut modules: BTreeMap<String, Full> = BTreeMap::new();
        for (brought, is_passed_on) in uses(tokens) {
            let Some(full) = self.full(&brought.path, module) else { continue };
            let is_module = self.place(&full).is_some_and(|(_, item)| item.is_empty());
            if is_module && !is_passed_on {
                // A module that is brought in is needed for what is taken from it.
                modules.insert(brought.name, full);
            } else if !is_passed_on {
                add(&full);
            }
        }
        for written in paths(tokens) {
            let full = match modules.get(&written[0]) {
                Some(known) => Some([known.as_slice(), &written[1..]].concat()),
                None => self.full(&written, module),
            };
            if let Some(full) = full {
                add(&full);
            }
        }
        needs
    }

    /// The files that need each other in a circle, each circle sorted, in order.
    pub(crate) fn circles(&self) -> Vec<Vec<String>> {
        let names: Vec<&str> = self.needs.keys().map(String::as_str).collect();
        let reach: BTreeMap<&str, BTreeSet<&str>> = names.iter().map(|name| (*name, self.reached(name))).collect();
        let mut circles: Vec<Vec<String>> = Vec::new();
        for name in &names {
            let in_circle = |other: &&&str| reach[name].contains(**other) && reach[**other].contains(name);
            let circle: Vec<String> = names.iter().filter(in_circle).map(|other| (*other).to_owned()).collect();
            if circle.len() > 1 && !circles.contains(&circle) {
                circles.push(circle);
            }
        }
        circles
    }

    /// The files that a file needs, and those that they need.
    fn reached<'g>(&'g self, from: &str) -> BTreeSet<&'g str> {
        let mut reached = BTreeSet::new();
        let mut waiting: Vec<&str> = self.needs(from).map(|(file, _)| file).collect();
        while let Some(next) = waiting.pop() {
            if reached.insert(next) {
                waiting.extend(self.needs(next).map(|(file, _)| file));
            }
        }
        reached
    }

    /// The arrows between the files of a circle, for a message.
    pub(crate) fn arrows(&self, circle: &[String]) -> String {
        let arrow = |from: &String| {
            let needs = self.needs(from).filter(|(to, _)| circle.iter().any(|file| file == to));
            needs.map(|(to, item)| format!("    {from} → {to} ({item})\n")).collect::<Vec<String>>().concat()
        };
        circle.iter().map(arrow).collect()
    }
}

/// The paths that a file passes on, as written.
pub(crate) fn passed_on(source: &Source) -> Vec<Vec<String>> {
    let all = uses(&source.without_unit_tests().tokens());
    all.into_iter().filter(|(_, is_passed_on)| *is_passed_on).map(|(brought, _)| brought.path).collect()
}

/// What every `use` brings, and whether it is passed on to others.
fn uses(tokens: &[Token]) -> Vec<(Brought, bool)> {
    let mut found = Vec::new();
    for (at, _) in tokens.iter().enumerate().filter(|(at, token)| token.word == "use" && begins(tokens, *at)) {
        let is_passed_on = at > 0 && matches!(tokens[at - 1].word.as_str(), "pub" | ")");
        let mut brought = Vec::new();
        tree(tokens, at + 1, &[], &mut brought);
        found.extend(brought.into_iter().map(|brought| (brought, is_passed_on)));
    }
    found
}

/// Whether a word begins something rather than being a part of it (`impl<'a> … + use<'a>`).
fn begins(tokens: &[Token], at: usize) -> bool {
    at == 0 || matches!(tokens[at - 1].word.as_str(), ";" | "}" | "{" | "pub" | ")" | "]")
}

/// Reads one branch of a `use`; gives where it ends.
fn tree(tokens: &[Token], mut at: usize, above: &[String], found: &mut Vec<Brought>) -> usize {
    let mut path = above.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.word.as_str() {
            "::" => at += 1,
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.word != "}") {
                    at = tree(tokens, at, &path, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token.word == ","));
                }
                return at + 1;
            }
            "as" => {
                let name = tokens.get(at + 1).map_or("", |token| token.word.as_str()).to_owned();
                found.push(Brought { path, name });
                return at + 2;
            }
            "self" if path.len() > above.len() || !above.is_empty() => at += 1,
            "," | ";" | "}" => break,
            word => {
                path.push(word.to_owned());
                at += 1;
            }
        }
    }
    let name = path.last().cloned().unwrap_or_default();
    found.push(Brought { path, name });
    at
}

/// Every path with `::` in the code, outside `use` and `pub(in …)`.
fn paths(tokens: &[Token]) -> Vec<Vec<String>> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if word(at) == "use" && begins(tokens, at) {
            while at < tokens.len() && word(at) != ";" {
                at += 1;
            }
        }
        let begins_path = word(at + 1) == "::" && (at == 0 || !matches!(word(at - 1), "::" | "in"));
        if begins_path {
            let mut path = vec![word(at).to_owned()];
            while word(at + 1) == "::" && is_name(word(at + 2)) {
                path.push(word(at + 2).to_owned());
                at += 2;
            }
            found.push(path);
        }
        at += 1;
    }
    found
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// The graph of made-up files.
fn graph(files: &[(&str, &str)]) -> Graph {
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
    Graph::new(&sources)
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let mods = [("lib.rs", "mod a;"), ("a/mod.rs", "mod b; mod c; pub struct T;")];
    for (b, c) in [
        ("use super::c::C;", "use crate::a::b::B;"),
        ("use super::{c::{C, D as E}, x};", "use crate::{a::{b::{self, B}, T}, y}; fn f() { b::g() }"),
        ("use crate::a::c; fn f() -> c::C {}", "fn f(b: &crate::a::b::B) {}"),
        ("use super::c::*;", "use super::b::*;"),
        ("fn f() { super::c::g::<u8>() }", "fn f() -> super::b::B {}"),
    ] {
        let files = [mods[0], mods[1], ("a/b.rs", b), ("a/c.rs", c)];
        assert_eq!(graph(&files).circles(), [["a/b.rs", "a/c.rs"]], "{b} {c}");
    }
    // A parent that calls a child which uses the parent's type.
    let called = ("a/mod.rs", "mod b; mod c; pub struct T; fn f() { b::g() }");
    assert_eq!(graph(&[mods[0], called, ("a/b.rs", "use super::T;")]).circles(), [["a/b.rs", "a/mod.rs"]]);
    // A name that is passed on stands where it is defined.
    let passed = ("a/mod.rs", "mod b; mod c; pub use b::B;");
    let through = [mods[0], passed, ("a/b.rs", "use super::c::C; pub struct B;"), ("a/c.rs", "use super::B;")];
    assert_eq!(graph(&through).circles(), [["a/b.rs", "a/c.rs"]]);
}

#[test]
fn what_is_no_circle_is_not_called_one() {
    let mods = [("lib.rs", "mod a;"), ("a/mod.rs", "mod b; mod c; pub(crate) use c::C; pub struct T;")];
    for (b, c) in [
        ("use super::T;", "use super::b::B; use super::T;"),
        ("pub(in crate::a::c) fn f() {}", "use super::b::f;"),
        ("// use super::c::C;\nconst S: &str = \"super::c::C\";", "use super::b::S;"),
        ("struct B;\n#[cfg(test)]\nmod tests { use super::super::c::C; }", "use super::b::B;"),
        ("use super::T as C; fn f() { C::c() }", "use super::b::B;"),
    ] {
        let files = [mods[0], mods[1], ("a/b.rs", b), ("a/c.rs", c)];
        assert_eq!(graph(&files).circles(), [[""; 0]; 0], "{b} {c}");
    }
}
