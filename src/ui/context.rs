//! What the parts of the window may read.

use crate::{
    app::{contents::Contents, document::Document, session::Session},
    evaluation::sides::Sides,
    present::formats::Formats,
};

/// What a part may read. It changes nothing: what the user does comes back as commands.
#[derive(Debug, Clone, Copy)]
pub struct ViewContext<'a> {
    /// The two sides, calculated.
    pub sides: &'a Sides,
    /// What is shown of them, made.
    pub contents: &'a Contents,
    /// What is looked at and how: arrangement, account, question.
    pub session: &'a Session,
    /// The open files.
    pub document: &'a Document,
    /// The language and the number format.
    pub formats: Formats,
}
