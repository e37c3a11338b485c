//! The last chapter of the page on the calculation: every term with its explanation and the section it belongs to.

use super::document::{Block, Chapter, Look, Run, Span};
use crate::present::words::{language::Language, terms::Term};

/// The terms in the order of the glossary.
pub(super) fn chapter(language: Language) -> Chapter {
    let span = |text: &str, look| Span { text: text.to_owned(), look, link: None };
    let run = |spans| Run { number: 0, spans };
    let title = span(language.say("Ordliste", "Glossary"), Look::Plain);
    let heading = Block::Heading { level: 2, section: None, run: run(vec![title]) };
    let rows = Term::ALL.iter().map(|term| {
        let name = Span { link: Some(term.section()), ..span(term.name(language), Look::Plain) };
        vec![run(vec![name]), run(vec![span(term.explanation(language), Look::Plain)])]
    });
    let heads = [language.say("ord", "word"), language.say("betyder", "means")];
    let head = heads.map(|head| run(vec![span(head, Look::Plain)])).into();
    Chapter { blocks: vec![heading, Block::Table { head, rows: rows.collect() }] }
}
