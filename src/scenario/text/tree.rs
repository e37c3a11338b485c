//! A file's text as a tree: every value with the place it stands at, numbers still as they were written.
//!
//! The words of the text come from `ronin-core`, whose lossless tree later changes one value and keeps every other byte.
//! The tree here is put together by [`super::syntax`], which accepts exactly RON and stops at the first fault.

use std::borrow::Cow;

/// A stretch of the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    /// The first byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'t> {
    /// Where it stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) shape: Shape<'t>,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(super) enum Shape<'t> {
    /// A number as written: `149_000.50`.
    Number(&'t str),
    /// A text, its escapes resolved.
    Text(Cow<'t, str>),
    /// A bare word: `stationary`.
    Word(&'t str),
    /// `(name: value, …)`; the keys are words.
    Struct(Vec<Entry<'t>>),
    /// `{ key: value, … }`.
    Map(Vec<Entry<'t>>),
    /// `[value, …]`.
    List(Vec<Node<'t>>),
    /// RON that no scenario has a use for: a tuple, a character, a named struct.
    Other,
}

/// A field of a struct or an entry of a map.
#[derive(Debug, Clone)]
pub(super) struct Entry<'t> {
    /// Its name or key.
    pub(super) key: Node<'t>,
    /// Its value.
    pub(super) value: Node<'t>,
}

impl Node<'_> {
    /// The word, if it is one.
    pub(super) fn word(&self) -> Option<&str> {
        if let Shape::Word(word) = self.shape { Some(word) } else { None }
    }

    /// The text, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        if let Shape::Text(text) = &self.shape { Some(text) } else { None }
    }
}
