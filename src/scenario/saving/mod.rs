//! From a scenario back to its file: the text it was read from with only that written anew which differs, and the way to
//! the disk on which no crash loses both the old file and the new one.
//!
//! The text is never trusted: it is read again and must give the very scenario, without an error, before it goes anywhere.
//! Where the old text cannot be kept, the scenario is written whole and the caller is told, so that the old text can be
//! kept beside it ([`keep_beside`]).
//!
//! Reading order: this file, [`changes`] (what differs, laid beside the text), [`figures`] and [`members`] (one figure;
//! members that come and go), [`edits`] (changes by place), [`spelling`] and [`items`] (how values and groups are
//! written), [`whole`] (a scenario written from nothing), [`disk`].

mod changes;
mod disk;
mod edits;
mod figures;
mod items;
mod members;
mod spelling;
mod whole;

use std::{sync::Arc, thread};

pub use disk::{Step, keep_beside, put, put_in_steps};
pub use whole::whole;

use super::{
    checks::check,
    difference::Difference,
    finding::Finding,
    loading::{Loaded, read, read_with},
    passport::{Passport, fingerprint, main_results},
    scenario::{Inputs, Scenario},
};

/// The text a scenario was read from: where each saving starts, so that going back to it gives its very bytes.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The text, with its byte-order mark and line ends.
    pub text: Arc<str>,
    /// What it says.
    pub scenario: Arc<Scenario>,
}

/// A text that says a scenario.
#[derive(Debug, Clone)]
pub struct Written {
    /// What reading the text gives: the very scenario, its findings and their places, and the text itself.
    pub loaded: Loaded,
    /// Whether it is written from nothing, without the comments and the order of the old text.
    pub is_rewritten: bool,
}

/// The findings of the text that should have said a scenario, but reads otherwise. It must not be written.
#[derive(Debug, Clone)]
pub struct CannotBeSaid(pub Vec<Finding>);

impl Written {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        &self.loaded.text
    }
}

/// The text that says `scenario`, as near to the origin's as it can be.
///
/// # Errors
///
/// Where no text says the scenario.
pub fn written(origin: &Origin, scenario: &Scenario) -> Result<Written, CannotBeSaid> {
    made_into(origin, scenario, Some)
}

/// The same as it goes to the disk: in the current format, with a passport of its main results.
///
/// # Errors
///
/// Where no text says the scenario.
pub fn stamped(origin: &Origin, scenario: &Arc<Scenario>) -> Result<Written, CannotBeSaid> {
    // What is calculated needs no text: it is made beside.
    thread::scope(|scope| {
        let mut calculating = Some(scope.spawn(|| main_results(scenario)));
        let results = std::cell::LazyCell::new(move || calculating.take().and_then(|done| done.join().ok()));
        made_into(origin, scenario, |text| {
            let results = results.clone().unwrap_or_default();
            changes::with_passport(&text, &Passport::new(fingerprint(&text), results))
        })
    })
}

/// The text that says `scenario`, after `finish` has put to it what is no part of the scenario.
fn made_into(
    origin: &Origin,
    scenario: &Scenario,
    finish: impl Fn(String) -> Option<String>,
) -> Result<Written, CannotBeSaid> {
    // The checks take a while and need no text: they are made beside.
    let edited = thread::scope(|scope| {
        let checking = scope.spawn(|| check(scenario));
        let text = finish(changes::edited(&origin.text, &origin.scenario, scenario)?)?;
        let same = |read: &Scenario| if is_in_order(read, scenario) { checking.join().ok() } else { None };
        let loaded = read_with(text.as_bytes(), |read| same(read).unwrap_or_else(|| check(read)));
        (loaded.scenario.as_ref() == Some(scenario)).then_some(Written { loaded, is_rewritten: false })
    });
    if let Some(edited) = edited {
        return Ok(edited);
    }
    let text = as_in(&origin.text, &whole(scenario));
    let loaded = read(finish(text).unwrap_or_default().as_bytes());
    if loaded.scenario.as_ref() == Some(scenario) {
        return Ok(Written { loaded, is_rewritten: true });
    }
    Err(CannotBeSaid(loaded.findings))
}

/// Whether two scenarios are the same, in the same order too: then the checks find the same, in the same order.
fn is_in_order(one: &Scenario, other: &Scenario) -> bool {
    let is_same = |one: &Inputs, other: &Inputs| one.iter().eq(other);
    is_same(&one.inputs, &other.inputs)
        && one
            .rule_sets
            .iter()
            .zip(&other.rule_sets)
            .all(|(one, other)| is_same(&one.changes, &other.changes) && is_same(&one.investments, &other.investments))
        && Difference::between(one, other).is_empty()
}

/// A text with the byte-order mark and the line ends of another.
fn as_in(other: &str, text: &str) -> String {
    let mark = if other.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let first = other.find(['\n', '\r']).and_then(|at| edits::line_end_at(other, at)).unwrap_or("\n");
    // Texts have their own line ends as escapes: every one here is between lines.
    [mark, &text.replace('\n', first)].concat()
}
