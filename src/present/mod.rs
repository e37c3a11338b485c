//! Model and scenario into words: languages, numbers, names, findings. Pure: no window, no files.
//!
//! Reading order: [`formats`] (numbers out and, in [`formats::parse`], in), [`words`] (what things are called, in both
//! languages), [`findings`] and [`trails`] (what is wrong, and how a number came about); then [`chart`], [`flow_chart`] and [`table`]: what
//! the views are made of, [`facts`] (what they say, before it is words), [`assumptions`] and [`headlines`] (the panel and the strip), [`views`], and [`method`] (the page on how it is calculated).
//! [`attribution`] is what stands with a part of a view that is copied.

pub mod assumptions;
pub mod attribution;
pub mod chart;
pub mod facts;
pub mod findings;
pub mod flow_chart;
pub mod formats;
pub mod grounds;
pub mod headlines;
pub mod method;
pub mod municipal_rows;
pub mod table;
pub mod trails;
pub mod views;
pub mod words;
