//! *Sådan regner Sidestil*: the page on the calculation, as content.
//!
//! Reading order: [`section`] (what explanations refer to), [`document`] (its chapters, headings, paragraphs, tables and
//! equations), `reading` (from the text of `assets`), [`glossary`] (its last chapter, made from the terms), [`page`] (all of it, in a language), [`search`], and [`links`] (from an
//! input or a view to its section).

pub mod document;
pub mod glossary;
pub mod links;
pub mod page;
mod reading;
pub mod search;
pub mod section;
