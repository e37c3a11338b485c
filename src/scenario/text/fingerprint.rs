//! What a file says, as one number: whether its text has been changed since it was saved.

use ronin_core::SyntaxKind;

use super::{
    faults::{is_closing, is_opening},
    syntax::is_word,
};

/// A number that another text almost always has another of: over the words and signs of a scenario file, without its
/// spaces, comments, commas and line ends, without `format` and without the fields that only the program writes.
#[must_use]
pub fn fingerprint(text: &str) -> u32 {
    // All at once: the words are short, and each would cost more than its bytes.
    let mut words = Vec::with_capacity(text.len());
    let mut depth = 0_usize;
    let mut is_skipped = false;
    let mut tokens = ronin_core::lexer::tokenize(text).into_iter().filter(|token| !token.kind.is_trivia()).peekable();
    while let Some(token) = tokens.next() {
        depth = (depth + usize::from(is_opening(token.kind))).saturating_sub(usize::from(is_closing(token.kind)));
        let is_key =
            depth == 1 && is_word(token.kind) && tokens.peek().is_some_and(|next| next.kind == SyntaxKind::Colon);
        if is_key {
            is_skipped = matches!(token.text, "format" | "passport");
        }
        if depth == 0 || (depth == 1 && token.kind == SyntaxKind::Comma) {
            is_skipped = false;
        }
        if !is_skipped && token.kind != SyntaxKind::Comma {
            // A text may run over several lines.
            token.text.split('\r').for_each(|part| words.extend_from_slice(part.as_bytes()));
            words.push(0);
        }
    }
    crc32fast::hash(&words)
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    const TEXT: &str = "(\n  format: 1,\n  title: \"a\nb\",\n  groups: { \"x\": (persons: 1) },\n)\n";

    #[test]
    fn what_says_the_same_has_the_same_fingerprint() {
        let same = [
            TEXT.replace('\n', "\r\n"),
            format!("\u{feff}// A comment.\n{TEXT}"),
            TEXT.replace("format: 1", "format: 2"),
            TEXT.replace("},\n)", "}\n)"),
            TEXT.replace("(persons: 1)", "( /* all */ persons:1, )"),
            TEXT.replace("},\n)", "},\n  passport: (model: 1, results: [(a: 1), (b: 2)]),\n)"),
            TEXT.replace("  format: 1,", "  passport: (), format: 1,"),
        ];
        for text in same {
            assert_eq!(fingerprint(&text), fingerprint(TEXT), "{text}");
        }
    }

    #[test]
    fn what_says_something_else_has_another() {
        let other = [
            TEXT.replace("persons: 1", "persons: 2"),
            TEXT.replace("\"a\nb\"", "\"a b\""),
            TEXT.replace("persons: 1", "passport: 1"),
            TEXT.replace("(persons: 1)", "(persons: 1, format: 3)"),
            TEXT.replace("title", "titles"),
            TEXT.replace("},\n)", "}, sources: {},\n)"),
        ];
        for text in other {
            assert_ne!(fingerprint(&text), fingerprint(TEXT), "{text}");
        }
    }
}
