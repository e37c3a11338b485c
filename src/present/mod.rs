//! Model and scenario into words: languages, numbers, names, findings. Pure: no window, no files.
//!
//! Reading order: [`language`], [`formats`] (numbers out and, in [`formats::parse`], in), then [`names`] and [`terms`]
//! (what things are called), [`measure_names`] and [`findings`], [`answers`], [`reconciliation`], [`passport`],
//! [`trails`]; then [`chart`] with [`range`], [`chart_layout`] and [`chart_text`], and [`table`]: what the views are made of,
//! [`tsv`]: what is copied of them.

pub mod answers;
pub mod assumptions;
pub mod chart;
pub mod chart_layout;
mod chart_table;
pub mod chart_text;
pub mod findings;
pub mod formats;
mod formulas;
pub mod headlines;
pub mod language;
pub mod measure_names;
pub mod names;
pub mod passport;
pub mod paths;
pub mod range;
pub mod reconciliation;
pub mod table;
pub mod terms;
pub mod trails;
pub mod trouble;
pub mod tsv;
pub mod views;
