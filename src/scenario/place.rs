//! Where in a file something is found.

use std::sync::Arc;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters it covers on that line; at least 1.
    pub width: usize,
    /// The line itself, without its end; a very long one cut to the part around the place.
    pub text: Arc<str>,
    /// How many characters of the line were cut before `text`.
    pub cut: usize,
}
