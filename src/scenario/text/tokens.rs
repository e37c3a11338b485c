//! The tokens of a text as they are read, and what is wrong where they stop being RON.

use ronin_core::SyntaxKind;

use {super::tree::Span, crate::scenario::finding::Code};

/// What is wrong with a text that is not RON.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    /// What it is.
    pub(super) code: Code,
    /// Where.
    pub(super) span: Span,
}

/// A token that is neither space nor comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) kind: SyntaxKind,
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl Token<'_> {
    /// Where it stands.
    pub(super) fn span(&self) -> Span {
        Span { start: self.start, end: self.start + self.text.len() }
    }
}
