//! The lines of a text: from a byte to line and column in characters, in the same short time wherever it is, so that many
//! findings in one endless line cost no more than in many short ones.

use std::sync::Arc;

use {super::tree::Span, crate::scenario::place::Place};

/// The longest part of a line that is shown, in characters.
const SHOWN: usize = 200;

/// How many characters before the place are shown of a line that is cut.
const BEFORE: usize = 50;

/// After how many bytes the characters so far are noted.
const STEP: usize = 1024;

/// The lines of a text.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    text: Arc<str>,
    /// The byte at which each line starts.
    starts: Vec<usize>,
    /// How many characters begin before each [`STEP`].
    chars: Vec<usize>,
}

impl Default for Lines {
    fn default() -> Self {
        Self::new(&Arc::from(""))
    }
}

impl Lines {
    pub(super) fn new(text: &Arc<str>) -> Self {
        // A byte-order mark is no character of the first line.
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let mut chars = vec![0];
        let mut sum = 0;
        for step in text.as_bytes().chunks(STEP) {
            sum += beginnings(step);
            chars.push(sum);
        }
        Self { text: Arc::clone(text), starts: std::iter::once(first).chain(ends).collect(), chars }
    }

    /// The text is this one, with every line in the same place.
    pub(super) fn set_text(&mut self, text: &Arc<str>) {
        self.text = Arc::clone(text);
    }

    /// The place of a stretch of the text: its first line, cut around it where the line is long.
    pub(super) fn place(&self, span: Span) -> Place {
        let line = self.starts.partition_point(|start| *start <= span.start).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let whole = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let end = start + whole.len();
        let at = span.start.clamp(start, end);
        let (from, to) = if self.count(start, end) <= SHOWN { (start, end) } else { self.cut(start, at, end) };
        Place {
            line,
            column: self.count(start, at) + 1,
            width: self.count(at, span.end.clamp(at, end)).max(1),
            text: Arc::from(self.text.get(from..to).unwrap_or_default()),
            cut: self.count(start, from),
        }
    }

    /// The part of a long line that is shown, from byte to byte.
    fn cut(&self, start: usize, at: usize, end: usize) -> (usize, usize) {
        let back = |from: usize, by: usize| {
            let chars = self.text.get(start..from).unwrap_or_default().char_indices().rev();
            chars.take(by).last().map_or(from, |(byte, _)| start + byte)
        };
        let from = back(at, BEFORE);
        let mut chars = self.text.get(from..end).unwrap_or_default().char_indices();
        match chars.nth(SHOWN) {
            Some((byte, _)) => (from, from + byte),
            None => (back(end, SHOWN), end),
        }
    }

    /// How many characters begin between two bytes.
    fn count(&self, from: usize, to: usize) -> usize {
        self.before(to) - self.before(from)
    }

    fn before(&self, byte: usize) -> usize {
        let step = byte / STEP;
        let rest = self.text.as_bytes().get(step * STEP..byte).unwrap_or_default();
        self.chars.get(step).copied().unwrap_or_default() + beginnings(rest)
    }
}

/// How many characters begin in these bytes: all bytes but those that continue one.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Lines, SHOWN, STEP};
    use crate::scenario::text::tree::Span;

    #[test]
    fn columns_count_characters_far_into_a_line() {
        let text: Arc<str> = Arc::from("æ".repeat(3 * STEP) + "her" + &"ø".repeat(STEP));
        let start = 3 * STEP * 2;
        let place = Lines::new(&text).place(Span { start, end: start + 3 });
        assert_eq!((place.line, place.column, place.width), (1, 3 * STEP + 1, 3));
        assert_eq!(place.text.chars().count(), SHOWN);
        let shown: String = place.text.chars().skip(place.column - 1 - place.cut).take(place.width).collect();
        assert_eq!(shown, "her");
    }

    #[test]
    fn the_end_of_a_long_line_is_shown_whole() {
        let text: Arc<str> = Arc::from("x".repeat(999) + "y\r\nz");
        let place = Lines::new(&text).place(Span { start: 999, end: 1000 });
        assert_eq!((place.column, place.cut, place.text.len()), (1000, 800, SHOWN));
        assert!(place.text.ends_with('y'));
        let last = Lines::new(&text).place(Span { start: 1002, end: 1003 });
        assert_eq!((last.line, last.column, &*last.text), (2, 1, "z"));
    }
}
