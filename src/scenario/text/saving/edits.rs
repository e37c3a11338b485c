//! Changes of a text by their places, and what a stretch of it consists of: commas, comments, line ends.

use std::cell::OnceCell;

use ronin_core::SyntaxKind;

use super::{items::Layout, spelling::Manner};
use crate::{
    scenario::passport::Passport,
    scenario::text::tree::{Node, Shape, Span},
};

/// How far a line is indented where a file shows no manner of its own.
const USUAL_STEP: &str = "    ";

/// The changes of one text.
pub(super) struct Edits<'t> {
    /// The text they change.
    pub(super) text: &'t str,
    found: Vec<(Span, String)>,
    /// How much deeper the lines of the root's members are than the root's own.
    step: &'t str,
    groups: OnceCell<bool>,
}

/// A comma, comment, or space between two members.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    /// What it is.
    pub(super) kind: SyntaxKind,
    /// Where.
    pub(super) span: Span,
    /// How it is written.
    pub(super) text: &'t str,
}

impl<'t> Edits<'t> {
    /// None so far.
    pub(super) fn new(text: &'t str, root: &Node<'_>) -> Self {
        let mut edits = Self { text, found: Vec::new(), step: USUAL_STEP, groups: OnceCell::new() };
        if let Shape::Struct(entries) = &root.shape
            && let Some(first) = entries.first()
            && let Some(deeper) = edits.indentation(first.key.span.start).filter(|deeper| !deeper.is_empty())
        {
            let own = edits.indentation(root.span.start).unwrap_or_default();
            edits.step = deeper.strip_prefix(own).filter(|step| !step.is_empty()).unwrap_or(deeper);
        }
        edits
    }

    /// Writes something in the place of a stretch. Its comments stay, behind the new text.
    pub(super) fn replace(&mut self, span: Span, new: String) {
        let comments = self.comments(span);
        let new = if comments.is_empty() { new } else { [&new, " ", &comments].concat() };
        self.found.push((span, new));
    }

    /// Writes something in the place of a stretch and of its comments.
    pub(super) fn replace_all(&mut self, span: Span, new: String) {
        self.found.push((span, new));
    }

    /// Writes something new at a place; what was asked for earlier stands first.
    pub(super) fn insert(&mut self, at: usize, new: String) {
        self.found.push((Span { start: at, end: at }, new));
    }

    /// The changed text. Where two changes meet, the later one has what the earlier one left.
    pub(super) fn finish(mut self) -> String {
        self.found.sort_by_key(|(span, _)| (span.start, span.end));
        let mut text = String::with_capacity(self.text.len() + 256);
        let mut read = 0;
        for (span, new) in self.found {
            text.push_str(self.text.get(read..span.start).unwrap_or_default());
            text.push_str(&new);
            read = read.max(span.end);
        }
        text.push_str(self.text.get(read..).unwrap_or_default());
        text
    }

    /// The manner of a number as written.
    pub(super) fn manner(&self, written: &str) -> Manner {
        Manner::of(written, || self.has_groups())
    }

    /// The manner of a number that is new here.
    pub(super) fn usual(&self) -> Manner {
        Manner { groups_from: self.has_groups().then_some(4), ..Manner::USUAL }
    }

    /// Whether the file groups the digits of its numbers.
    fn has_groups(&self) -> bool {
        let is_group = |bytes: &[u8]| matches!(bytes, [b'0'..=b'9', b'_', b'0'..=b'9']);
        *self.groups.get_or_init(|| self.text.as_bytes().windows(3).any(is_group))
    }

    /// A passport as it stands below `root`.
    pub(super) fn laid_out(&self, root: &Node<'_>, passport: &Passport) -> String {
        let Shape::Struct(entries) = &root.shape else { return String::new() };
        let first = entries.first().and_then(|first| self.indentation(first.key.span.start));
        passport.ron(first.unwrap_or(USUAL_STEP), self.line_end())
    }

    /// How new lines are laid out where a line ends with `line_end`.
    pub(super) fn layout(&self, line_end: &'t str) -> Layout<'t> {
        Layout { line_end, step: self.step }
    }

    /// What stands in a stretch between two members.
    pub(super) fn pieces(&self, span: Span) -> Vec<Piece<'t>> {
        let mut start = span.start;
        let stretch = self.text.get(span.start..span.end).unwrap_or_default();
        let tokens = ronin_core::lexer::tokenize(stretch).into_iter();
        let pieces = tokens.map(|token| {
            let span = Span { start, end: start + token.text.len() };
            start = span.end;
            Piece { kind: token.kind, span, text: token.text }
        });
        pieces.collect()
    }

    /// The comments of a stretch, each line comment with a line end; empty where there are none.
    pub(super) fn comments(&self, span: Span) -> String {
        let stretch = self.text.get(span.start..span.end).unwrap_or_default();
        let mut comments = String::new();
        if !stretch.contains("//") && !stretch.contains("/*") {
            return comments;
        }
        for piece in self.pieces(span) {
            if piece.kind == SyntaxKind::LineComment {
                comments.push_str(piece.text);
                comments.push_str(if piece.text.ends_with('\r') { "\n" } else { self.line_end() });
            } else if piece.kind == SyntaxKind::BlockComment {
                comments.push_str(piece.text);
            }
        }
        comments
    }

    /// The first line end of the text.
    pub(super) fn line_end(&self) -> &'t str {
        let at = self.text.find(['\n', '\r']).unwrap_or(self.text.len());
        line_end_at(self.text, at).unwrap_or("\n")
    }

    /// The first line end in a stretch, outside its comments: where it stands and how it is written.
    pub(super) fn first_line_end(&self, span: Span) -> Option<(usize, &'t str)> {
        for piece in self.pieces(span) {
            let found = piece.text.find(['\n', '\r']).filter(|_| piece.kind == SyntaxKind::Whitespace);
            if let Some(at) = found {
                let at = piece.span.start + at;
                return Some((at, line_end_at(self.text, at)?));
            }
            // With `\r\n`, the comment has the `\r`.
            if piece.kind == SyntaxKind::LineComment && piece.text.ends_with('\r') {
                return Some((piece.span.end - 1, "\r\n"));
            }
        }
        None
    }

    /// The spaces before a place, where it is the first on its line.
    pub(super) fn indentation(&self, at: usize) -> Option<&'t str> {
        let before = self.text.get(..at)?;
        let rest = before.trim_end_matches([' ', '\t']);
        let is_first = rest.is_empty() || rest.ends_with(['\n', '\r', '\u{feff}']);
        is_first.then(|| before.get(rest.len()..)).flatten()
    }

    /// The spaces with which the line of a place begins.
    pub(super) fn indentation_of_line(&self, at: usize) -> &'t str {
        let before = self.text.get(..at).unwrap_or_default();
        let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = self.text.get(start..).unwrap_or_default();
        line.get(..line.len() - line.trim_start_matches([' ', '\t']).len()).unwrap_or_default()
    }

    /// Where the spaces that begin at a place end.
    pub(super) fn after_spaces(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + (rest.len() - rest.trim_start_matches([' ', '\t']).len())
    }
}

/// The line end at a place, if one is there.
pub(super) fn line_end_at(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    ["\r\n", "\n", "\r"].into_iter().find(|end| rest.starts_with(end)).and_then(|end| rest.get(..end.len()))
}
