//! What is wrong where a text stops being RON, said as the writer would see it; and the insides of strings.

use ronin_core::SyntaxKind;

use {
    super::{
        tokens::{Fault, Token},
        tree::Span,
    },
    crate::scenario::finding::Code,
};

/// How many characters of an unexpected word are repeated to the writer.
const SHOWN: usize = 40;

/// Where the reading of a text stops: its tokens, and which of them does not belong there.
pub(super) struct Stumble<'t, 'a> {
    pub(super) text: &'t str,
    pub(super) tokens: &'a [Token<'t>],
    pub(super) next: usize,
}

impl<'t> Stumble<'t, '_> {
    /// The fault there. `open` is the bracket it stands in.
    pub(super) fn fault(&self, open: Option<Token<'t>>) -> Fault {
        let before = self.next.checked_sub(1).and_then(|index| self.tokens.get(index));
        let here = self.tokens.get(self.next);
        if let Some(string) = before.zip(here).and_then(|(before, here)| forgotten_quote(before, here)) {
            return Fault { code: Code::Unclosed('"'), span: Span { start: string.start, end: string.start + 1 } };
        }
        let in_list = open.is_some_and(|open| open.kind == SyntaxKind::LBracket);
        if let Some(fault) = self.decimal_comma().filter(|_| !in_list) {
            return fault;
        }
        if let Some(open) = self.misindented().filter(|open| here.is_none_or(|here| open.start < here.start)) {
            return unclosed(open);
        }
        let Some(here) = here else { return self.ends_too_soon(open) };
        match open {
            Some(open) if is_closing(here.kind) && self.lacks_closing(open.kind) => unclosed(&open),
            _ => Fault { code: Code::Unexpected(here.text.chars().take(SHOWN).collect()), span: here.span() },
        }
    }

    /// Where a closing bracket is missing, the first opening one whose partner stands at another indentation: in a file
    /// that is laid out at all, that is the one that was never closed.
    fn misindented(&self) -> Option<&Token<'t>> {
        let count = |of: fn(SyntaxKind) -> bool| self.tokens.iter().filter(|token| of(token.kind)).count();
        if count(is_opening) <= count(is_closing) {
            return None;
        }
        let mut open: Vec<(&Token<'t>, usize)> = Vec::new();
        let (mut read, mut indentation) = (0, 0);
        for token in self.tokens {
            let between = self.text.get(read..token.start).unwrap_or_default();
            let is_first = between.contains('\n');
            if is_first {
                let line = between.rsplit('\n').next().unwrap_or_default();
                indentation = line.len() - line.trim_start().len();
            }
            read = token.start;
            if is_opening(token.kind) {
                open.push((token, indentation));
            } else if is_closing(token.kind) {
                let (partner, opened_at) = open.pop()?;
                if is_first && opened_at != indentation {
                    return Some(partner);
                }
            }
        }
        None
    }

    /// The text ends inside a bracket: the innermost one that is open.
    fn ends_too_soon(&self, open: Option<Token<'t>>) -> Fault {
        let mut stack = Vec::new();
        for token in self.tokens {
            if is_opening(token.kind) {
                stack.push(token);
            } else if is_closing(token.kind) {
                stack.pop();
            }
        }
        let end = self.text.trim_end().len();
        match open.as_ref().or(stack.pop()) {
            Some(open) => unclosed(open),
            None => Fault { code: Code::Unexpected(String::new()), span: Span { start: end, end } },
        }
    }

    /// Whether the whole text has more of these opening brackets than of their closing ones.
    fn lacks_closing(&self, open: SyntaxKind) -> bool {
        let pairs = [(SyntaxKind::LParen, SyntaxKind::RParen), (SyntaxKind::LBracket, SyntaxKind::RBracket)];
        let close = pairs.into_iter().find(|(left, _)| *left == open).map_or(SyntaxKind::RBrace, |(_, right)| right);
        let count = |kind| self.tokens.iter().filter(|token| token.kind == kind).count();
        count(open) > count(close)
    }

    /// `3,5` where a number stands: RON reads the comma as the end of the value and stumbles over what follows.
    fn decimal_comma(&self) -> Option<Fault> {
        // The fault is seen at the 5 itself where a name is wanted, and just behind it where a key may be a number.
        [self.next, self.next.checked_sub(1)?].into_iter().find_map(|decimals| {
            let first = decimals.checked_sub(2)?;
            let [whole, comma, part] = self.tokens.get(first..=decimals)? else { return None };
            let touches = whole.span().end == comma.start && comma.span().end == part.start;
            let is_decimal = is_number(whole.kind)
                && comma.kind == SyntaxKind::Comma
                && part.text.starts_with(|first: char| first.is_ascii_digit());
            let span = Span { start: whole.start, end: part.span().end };
            let written = self.text.get(span.start..span.end)?;
            (touches && is_decimal).then(|| Fault { code: Code::DecimalComma(written.to_owned()), span })
        })
    }
}

fn is_number(kind: SyntaxKind) -> bool {
    matches!(kind, SyntaxKind::Integer | SyntaxKind::Float)
}

pub(super) fn is_opening(kind: SyntaxKind) -> bool {
    matches!(kind, SyntaxKind::LParen | SyntaxKind::LBracket | SyntaxKind::LBrace)
}

/// Whether a token closes a bracket.
pub(super) fn is_closing(kind: SyntaxKind) -> bool {
    matches!(kind, SyntaxKind::RParen | SyntaxKind::RBracket | SyntaxKind::RBrace)
}

fn unclosed(open: &Token<'_>) -> Fault {
    Fault { code: Code::Unclosed(open.text.chars().next().unwrap_or('(')), span: open.span() }
}

/// A quote that was forgotten swallows the lines up to the next one; the fault shows only behind that, where the string
/// touches the word that should have stood in it.
fn forgotten_quote<'a, 't>(before: &'a Token<'t>, here: &'a Token<'t>) -> Option<&'a Token<'t>> {
    let touches = before.span().end == here.start;
    let spans_lines = |token: &&Token<'t>| token.kind == SyntaxKind::String && token.text.contains('\n');
    [before, here].into_iter().find(spans_lines).filter(|_| touches)
}

/// Whether a comment `/*` was never closed.
pub(super) fn is_open_comment(kind: SyntaxKind, text: &str) -> bool {
    let ends = || text.matches("*/").count();
    kind == SyntaxKind::BlockComment && (text.len() < 4 || !text.ends_with("*/") || text.matches("/*").count() > ends())
}

/// What stands between the quotes of a string; `None` where the closing quote is missing.
pub(super) fn inside_quotes(kind: SyntaxKind, text: &str) -> Option<&str> {
    if kind == SyntaxKind::RawString {
        let hashes = text.strip_prefix('r')?.chars().take_while(|char| *char == '#').count();
        let inside = text.get(1 + hashes..)?.strip_prefix('"')?;
        let inside = inside.get(..inside.len().checked_sub(hashes)?)?;
        return inside.strip_suffix('"');
    }
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let backslashes = inside.chars().rev().take_while(|char| *char == '\\').count();
    (backslashes % 2 == 0).then_some(inside)
}

/// Resolves the escapes of a string; the byte and the text of one that RON does not have.
pub(super) fn unescape(inside: &str) -> Result<String, (usize, String)> {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let (char, length) = escaped(escape).ok_or_else(|| {
            let written = escape.chars().take(2).collect();
            (inside.len() - escape.len(), written)
        })?;
        text.extend(char);
        rest = escape.get(length..).unwrap_or_default();
    }
    text.push_str(rest);
    Ok(text)
}

/// The character an escape stands for (none for a line's end) and how many bytes it takes.
fn escaped(escape: &str) -> Option<(Option<char>, usize)> {
    let char = match escape.as_bytes().get(1)? {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'0' => '\0',
        b'\\' => '\\',
        b'"' => '"',
        b'\'' => '\'',
        b'\n' => return Some((None, 2)),
        b'x' => return Some((Some(hexadecimal(escape.get(2..4)?)?), 4)),
        b'u' => {
            let (digits, _) = escape.get(2..)?.strip_prefix('{')?.split_once('}')?;
            return Some((Some(hexadecimal(digits)?), digits.len() + 4));
        }
        _ => return None,
    };
    Some((Some(char), 2))
}

fn hexadecimal(digits: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}
