//! Model and scenario into words: languages, numbers, names, findings. Pure: no window, no files.
//!
//! Reading order: [`language`], [`formats`] (numbers out and, in [`formats::parse`], in), then [`names`] and [`terms`]
//! (what things are called), [`measure_names`] and [`findings`].

pub mod formats;
pub mod language;
