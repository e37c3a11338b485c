//! From text to tree: RON and nothing else. The first fault stops the reading and is told as precisely as it can be.
//!
//! Why not `ronin_core::parse`: it is made for editors and forgives a missing `:` or a comma too many without a word, and
//! its tree costs most of the time a large file may take to open. Its tokens are used as they are.

use std::borrow::Cow;

use ronin_core::SyntaxKind;

use {
    super::{
        faults::{self, Stumble, unescape},
        tokens::{Fault, Token},
        tree::{Entry, Node, Shape, Span},
    },
    crate::scenario::finding::Code,
};

/// How deep brackets may be nested. A scenario needs eight.
const DEEPEST: usize = 128;

/// Reads the one value of a RON text; `None` where there is nothing but space and comments.
pub(super) fn parse(text: &str) -> Result<Option<Node<'_>>, Fault> {
    let all = ronin_core::lexer::tokenize(text);
    let mut tokens = Vec::with_capacity(all.len());
    let mut start = 0;
    for token in all {
        if !token.kind.is_trivia() {
            tokens.push(Token { kind: token.kind, text: token.text, start });
        } else if faults::is_open_comment(token.kind, token.text) {
            let span = Span { start, end: start + 2 };
            return Err(Fault { code: Code::Unclosed('/'), span });
        }
        start += token.text.len();
    }
    let mut parser = Parser { text, tokens: &tokens, next: 0 };
    parser.skip_attributes()?;
    if parser.peek().is_none() {
        return Ok(None);
    }
    let node = parser.value(0)?;
    if parser.peek().is_some() { Err(parser.unexpected(None)) } else { Ok(Some(node)) }
}

/// The tokens and how far they are read.
struct Parser<'t, 'a> {
    text: &'t str,
    tokens: &'a [Token<'t>],
    next: usize,
}

impl<'t> Parser<'t, '_> {
    /// The fault at the next token, which does not belong there. `open` is the bracket it stands in.
    fn unexpected(&self, open: Option<Token<'t>>) -> Fault {
        Stumble { text: self.text, tokens: self.tokens, next: self.next }.fault(open)
    }

    fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.next).copied()
    }

    fn peek_kind(&self, ahead: usize) -> Option<SyntaxKind> {
        self.tokens.get(self.next + ahead).map(|token| token.kind)
    }

    /// Takes the next token if it is of this kind.
    fn take(&mut self, kind: SyntaxKind) -> Option<Token<'t>> {
        let token = self.peek().filter(|token| token.kind == kind)?;
        self.next += 1;
        Some(token)
    }

    /// `#![enable(implicit_some)]` at the top: RON's extensions say nothing about a scenario.
    fn skip_attributes(&mut self) -> Result<(), Fault> {
        while self.take(SyntaxKind::Hash).is_some() {
            if self.take(SyntaxKind::Bang).is_none() {
                return Err(self.unexpected(None));
            }
            let Some(open) = self.take(SyntaxKind::LBracket) else { return Err(self.unexpected(None)) };
            while self.take(SyntaxKind::RBracket).is_none() {
                if self.peek().is_none() {
                    return Err(self.unexpected(Some(open)));
                }
                self.next += 1;
            }
        }
        Ok(())
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "whatever other kinds of token there are begin no value")]
    fn value(&mut self, depth: usize) -> Result<Node<'t>, Fault> {
        let Some(token) = self.peek() else { return Err(self.unexpected(None)) };
        match token.kind {
            SyntaxKind::LParen | SyntaxKind::LBracket | SyntaxKind::LBrace if depth >= DEEPEST => {
                Err(Fault { code: Code::TooDeep, span: token.span() })
            }
            SyntaxKind::LParen => self.parentheses(depth),
            SyntaxKind::LBracket => self.list(depth),
            SyntaxKind::LBrace => self.map(depth),
            SyntaxKind::Integer | SyntaxKind::Float => Ok(self.leaf(token, Shape::Number(token.text))),
            SyntaxKind::String | SyntaxKind::RawString => {
                let text = string(token)?;
                Ok(self.leaf(token, Shape::Text(text)))
            }
            SyntaxKind::Char if token.text.len() > 2 => Ok(self.leaf(token, Shape::Other)),
            kind if is_word(kind) => self.word(token, depth),
            _ => Err(self.unexpected(None)),
        }
    }

    fn leaf(&mut self, token: Token<'t>, shape: Shape<'t>) -> Node<'t> {
        self.next += 1;
        Node { span: token.span(), shape }
    }

    /// A bare word, or `Name(…)`, which is RON but nothing a scenario has.
    fn word(&mut self, token: Token<'t>, depth: usize) -> Result<Node<'t>, Fault> {
        let word = self.leaf(token, Shape::Word(token.text));
        if !matches!(self.peek_kind(0), Some(SyntaxKind::LParen | SyntaxKind::LBrace)) {
            return Ok(word);
        }
        let body = self.value(depth)?;
        Ok(Node { span: Span { start: token.start, end: body.span.end }, shape: Shape::Other })
    }

    /// `( … )`: named fields, or a tuple, which no scenario has.
    fn parentheses(&mut self, depth: usize) -> Result<Node<'t>, Fault> {
        let is_word = self.peek_kind(1).is_some_and(is_word);
        let is_tuple = match self.peek_kind(2) {
            _ if !is_word => self.peek_kind(1) != Some(SyntaxKind::RParen),
            Some(SyntaxKind::Comma | SyntaxKind::RParen | SyntaxKind::LParen | SyntaxKind::LBrace) => true,
            _ => false,
        };
        if is_tuple {
            let (span, _) = self.group(SyntaxKind::RParen, |parser| parser.value(depth + 1))?;
            return Ok(Node { span, shape: Shape::Other });
        }
        let (span, fields) = self.group(SyntaxKind::RParen, |parser| {
            let Some(name) = parser.peek().filter(|token| self::is_word(token.kind)) else {
                return Err(parser.unexpected(None));
            };
            let key = parser.leaf(name, Shape::Word(name.text));
            parser.entry(key, depth)
        })?;
        Ok(Node { span, shape: Shape::Struct(fields) })
    }

    fn map(&mut self, depth: usize) -> Result<Node<'t>, Fault> {
        let (span, entries) = self.group(SyntaxKind::RBrace, |parser| {
            let key = parser.value(depth + 1)?;
            parser.entry(key, depth)
        })?;
        Ok(Node { span, shape: Shape::Map(entries) })
    }

    fn list(&mut self, depth: usize) -> Result<Node<'t>, Fault> {
        let (span, items) = self.group(SyntaxKind::RBracket, |parser| parser.value(depth + 1))?;
        Ok(Node { span, shape: Shape::List(items) })
    }

    /// The `: value` after a key.
    fn entry(&mut self, key: Node<'t>, depth: usize) -> Result<Entry<'t>, Fault> {
        if self.take(SyntaxKind::Colon).is_none() {
            return Err(self.unexpected(None));
        }
        Ok(Entry { key, value: self.value(depth + 1)? })
    }

    /// Bracket, members with commas between them (one after the last is fine), bracket.
    fn group<M>(
        &mut self,
        close: SyntaxKind,
        mut member: impl FnMut(&mut Self) -> Result<M, Fault>,
    ) -> Result<(Span, Vec<M>), Fault> {
        let open = self.peek();
        let start = open.map_or(0, |token| token.start);
        self.next += 1;
        let mut members = Vec::new();
        loop {
            if let Some(token) = self.take(close) {
                return Ok((Span { start, end: token.span().end }, members));
            }
            if self.peek().is_none_or(|token| faults::is_closing(token.kind)) {
                return Err(self.unexpected(open));
            }
            members.push(member(self)?);
            if self.take(SyntaxKind::Comma).is_none() && self.peek_kind(0) != Some(close) {
                return Err(self.unexpected(open));
            }
        }
    }
}

/// Whether a token is a word: RON's keywords are words too.
pub(super) fn is_word(kind: SyntaxKind) -> bool {
    matches!(kind, SyntaxKind::Ident | SyntaxKind::TrueKw | SyntaxKind::FalseKw | SyntaxKind::EnableKw)
}

/// The text of a string, its escapes resolved.
fn string(token: Token<'_>) -> Result<Cow<'_, str>, Fault> {
    let Some(inside) = faults::inside_quotes(token.kind, token.text) else {
        let span = Span { start: token.start, end: token.start + 1 };
        return Err(Fault { code: Code::Unclosed('"'), span });
    };
    if token.kind == SyntaxKind::RawString || !inside.contains('\\') {
        return Ok(Cow::Borrowed(inside));
    }
    unescape(inside).map(Cow::Owned).map_err(|(at, text)| {
        let start = token.start + 1 + at;
        Fault { span: Span { start, end: start + text.len() }, code: Code::Unexpected(text) }
    })
}
