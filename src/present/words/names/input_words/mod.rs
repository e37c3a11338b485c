//! The words of every input, a row each: label, explanation, place in the panel, how its name is made.
//!
//! The rows stand in the order of [`schema::INPUTS`]; a row that is missing, that is one too many or that stands elsewhere
//! does not build.

mod compensation;
mod costs;
mod groups;
mod investments;
mod municipalities;
mod row;
mod scenario;
mod whole_period;

use std::sync::LazyLock;

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::super::language::Language;
use crate::scenario::{
    path::Path,
    schema::{self, INPUTS, InputKind},
    schema_things::is_same,
};

pub(in crate::present) use row::{Called, InputWords, Section};

const TABLES: [&[InputWords]; 7] = [
    scenario::WORDS,
    groups::WORDS,
    costs::WORDS,
    investments::WORDS,
    whole_period::WORDS,
    compensation::WORDS,
    municipalities::WORDS,
];

const _: () = assert!(words_follow_the_inputs(), "an input has no row of words, or the rows stand in another order");

const fn words_follow_the_inputs() -> bool {
    let (mut input, mut table) = (0, 0);
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].len() {
            if input == INPUTS.len() || !is_same(TABLES[table][row].pattern, INPUTS[input].pattern) {
                return false;
            }
            input += 1;
            row += 1;
        }
        table += 1;
    }
    input == INPUTS.len()
}

/// All rows in order.
pub(super) fn all() -> impl Iterator<Item = &'static InputWords> {
    TABLES.into_iter().flatten()
}

/// The words of the input that a path names.
pub(in crate::present) fn words_of(path: &Path) -> Option<&'static InputWords> {
    words_for(schema::kind_of(path)?).map(|(_, words)| words)
}

/// The words of a kind of input, and their place among all.
pub(in crate::present) fn words_for(kind: &InputKind) -> Option<(usize, &'static InputWords)> {
    static BY_PATTERN: LazyLock<IndexMap<&str, (usize, &InputWords), FxBuildHasher>> =
        LazyLock::new(|| all().enumerate().map(|(index, words)| (words.pattern, (index, words))).collect());
    BY_PATTERN.get(kind.pattern).copied()
}

/// The label of an input by its kind alone; the path's last word where it names none.
#[must_use]
pub fn pattern_label(path: &Path, language: Language) -> String {
    let last = || path.key();
    words_of(path).map_or_else(last, |words| words.label(language)).to_owned()
}

/// What an input means, in a sentence; empty where the path names none.
#[must_use]
pub fn input_explanation(path: &Path, language: Language) -> &'static str {
    words_of(path).map_or("", |words| words.explanation(language))
}

/// What is said of an input that has no value, inside a sentence: *aldrig*, *intet loft*.
#[must_use]
pub fn input_nothing(path: &Path, language: Language) -> &'static str {
    words_of(path).map_or_else(|| language.say("ingen", "none"), |words| words.nothing(language))
}
