//! Looks at texts that need no reader of scenarios: comments, brackets, the stretch in which two texts differ.

use std::ops::Range;

use ronin_core::{SyntaxKind, lexer::tokenize};
use sidestil::scenario::{path::Path, text::loaded::Loaded};

/// The comments of a text, in order.
pub(crate) fn comments(text: &str) -> Vec<&str> {
    let is_comment = |kind| matches!(kind, SyntaxKind::LineComment | SyntaxKind::BlockComment);
    tokenize(text).into_iter().filter(|token| is_comment(token.kind)).map(|token| token.text.trim_end()).collect()
}

/// The stretch of the old text outside which the new one has the same bytes.
pub(crate) fn changed(old: &str, new: &str) -> Range<usize> {
    let pairs = |ends: &mut dyn Iterator<Item = (u8, u8)>| ends.take_while(|(one, other)| one == other).count();
    let start = pairs(&mut old.bytes().zip(new.bytes()));
    let end = pairs(&mut old.bytes().rev().zip(new.bytes().rev()));
    start..(old.len() - end).max(start)
}

/// Where the value of an input begins, in bytes.
pub(crate) fn value_at(loaded: &Loaded, rule_set: Option<&str>, path: &Path) -> usize {
    let place = loaded.positions.of(rule_set, path).unwrap();
    let text = loaded.text.strip_prefix('\u{feff}').unwrap_or(&loaded.text);
    let mark = loaded.text.len() - text.len();
    let line: usize = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum();
    let column: usize = text[line..].chars().take(place.column - 1).map(char::len_utf8).sum();
    mark + line + column
}

/// The token at a place.
pub(crate) fn token_at(text: &str, at: usize) -> &str {
    tokenize(&text[at..])[0].text
}

/// The stretch of the innermost brackets around a place.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other kinds of token are no brackets")]
pub(crate) fn brackets(text: &str, at: usize) -> Range<usize> {
    let (mut open, mut start) = (Vec::new(), 0);
    for token in tokenize(text) {
        let end = start + token.text.len();
        match token.kind {
            SyntaxKind::LParen | SyntaxKind::LBracket | SyntaxKind::LBrace => open.push(start),
            SyntaxKind::RParen | SyntaxKind::RBracket | SyntaxKind::RBrace => {
                let from = open.pop().unwrap();
                if from < at && at < end {
                    return from..end;
                }
            }
            _ => {}
        }
        start = end;
    }
    0..text.len()
}

/// The stretch of the figure whose value begins at a place: the value alone, or `(value: …)`.
pub(crate) fn figure(text: &str, at: usize) -> Range<usize> {
    let around = brackets(text, at);
    let mut inside = tokenize(&text[around.start + 1..]).into_iter().filter(|token| !token.kind.is_trivia());
    if inside.next().is_some_and(|token| token.text == "value") {
        return around;
    }
    let token = token_at(text, at);
    if token == "[" { brackets(text, at + 1) } else { at..at + token.len() }
}

#[test]
fn stretches_are_found() {
    let text = "(a: (value: 1, b: [2, 3]), // c ( \n d: 45)";
    assert_eq!(&text[figure(text, 12)], "(value: 1, b: [2, 3])");
    assert_eq!(&text[figure(text, text.find('4').unwrap())], "45");
    assert_eq!(&text[brackets(text, text.find('2').unwrap())], "[2, 3]");
    assert_eq!(comments(text), ["// c ("]);
    assert_eq!(changed("abcd", "abXd"), 2..3);
    assert_eq!(changed("aaa", "aaaa"), 3..3);
}
