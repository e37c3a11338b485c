//! The page on the calculation in each language: the text in `assets`, read, and the glossary behind it.

use super::{document::Document, glossary, reading};
use crate::present::words::language::Language;

const DANISH: &str = include_str!("../../../assets/beregning.md");
const ENGLISH: &str = include_str!("../../../assets/calculation.md");

/// Reads the page in one language.
#[must_use]
pub fn read(language: Language) -> Document {
    let mut chapters = reading::chapters(language.say(DANISH, ENGLISH));
    chapters.push(glossary::chapter(language));
    Document::of(language, chapters)
}
