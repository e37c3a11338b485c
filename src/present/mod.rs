//! Model and scenario into words: languages, numbers, names, findings. Pure: no window, no files.
//!
//! Reading order: [`language`], [`formats`] (numbers out and, in [`formats::parse`], in), then [`names`] and [`terms`]
//! (what things are called), [`measure_names`] and [`findings`], [`answers`], [`reconciliation`], [`trails`].

pub mod answers;
pub mod assumptions;
pub mod formats;
mod formulas;
pub mod headlines;
pub mod language;
pub mod names;
pub mod reconciliation;
pub mod terms;
pub mod trails;
