//! Members of one bracket brought into another order: some go with the comments that are their own, some come, some move
//! with theirs, and all else stays as it is.
//!
//! A member has what stands on its line behind it, and the comments right above it; what an empty line parts from it
//! belongs to the bracket and stays.

use ronin_core::SyntaxKind;

use super::{
    edits::Edits,
    items::{Item, keyed},
    members::span_of,
};
use crate::scenario::{
    difference::moved,
    text::tree::{Node, Shape, Span},
};

/// A member as it is to be.
#[derive(Debug)]
pub(super) enum Wanted {
    /// The one that stands at this place among the old ones.
    Old(usize),
    /// A new one: its key as written and its value.
    New(Option<String>, Item),
}

/// A stretch of the new text between the brackets.
#[derive(Debug, Clone, Default)]
struct Piece {
    text: String,
    /// For a member: where its value ends in `text`, and the comma behind it.
    member: Option<(usize, Option<usize>)>,
    /// The place among the old members.
    old: Option<usize>,
}

/// The old members and what stands around them.
struct Row<'e, 't> {
    edits: &'e Edits<'t>,
    spans: Vec<Span>,
    /// Where the stretch of each ends; the first one is the end of what belongs to the bracket itself.
    ends: Vec<usize>,
    commas: Vec<Option<Span>>,
    open: usize,
    close: usize,
}

/// What stands between the brackets of `node` with its members as they are wanted: old ones in another order, those that
/// are `gone`, new ones behind the one wanted before them. Old ones that nothing is said of stay where they are.
pub(super) fn arranged(edits: &Edits<'_>, node: &Node<'_>, wanted: &[Wanted], gone: &[usize]) -> Option<String> {
    let row = Row::new(edits, node)?;
    if row.spans.is_empty() {
        return Some(row.filled(node, wanted));
    }
    let old: Vec<usize> =
        wanted.iter().filter_map(|one| if let Wanted::Old(old) = one { Some(*old) } else { None }).collect();
    let moves: Vec<usize> = old.iter().zip(moved(&old)).filter(|(_, moves)| *moves).map(|(old, _)| *old).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for index in 0..row.spans.len() {
        let (stays, own) = row.piece(index);
        let goes = moves.contains(&index) || gone.contains(&index);
        if !stays.is_empty() {
            pieces.push(Piece { text: stays, ..Piece::default() });
        }
        if !goes {
            pieces.push(own);
        }
    }
    let mut last: Option<usize> = None;
    for one in wanted {
        let piece = match one {
            Wanted::Old(index) if !moves.contains(index) => {
                last = pieces.iter().position(|piece| piece.old == Some(*index));
                continue;
            }
            Wanted::Old(index) => row.piece(*index).1,
            Wanted::New(key, item) => row.new_piece(last.and_then(|last| pieces.get(last)?.old), key.as_deref(), item),
        };
        // What stands before the first and is not its own is of the bracket.
        let front = pieces.iter().take_while(|piece| piece.member.is_none()).count();
        let at = last.map_or(front, |last| last + 1);
        pieces.insert(at, piece);
        last = Some(at);
    }
    Some(row.joined(pieces))
}

impl<'e, 't> Row<'e, 't> {
    fn new(edits: &'e Edits<'t>, node: &Node<'_>) -> Option<Self> {
        let spans: Vec<Span> = match &node.shape {
            Shape::Struct(entries) | Shape::Map(entries) => entries.iter().map(span_of).collect(),
            Shape::List(items) => items.iter().map(|item| item.span).collect(),
            Shape::Number(_) | Shape::Text(_) | Shape::Word(_) | Shape::Other => return None,
        };
        let (open, close) = (node.span.start + 1, node.span.end - 1);
        let first = Span { start: open, end: spans.first().map_or(close, |first| first.start) };
        let mut ends = vec![edits.first_line_end(first).map_or(open, |(at, _)| at)];
        let mut commas = Vec::new();
        for (index, span) in spans.iter().enumerate() {
            let gap = Span { start: span.end, end: spans.get(index + 1).map_or(close, |next| next.start) };
            let comma =
                edits.pieces(gap).into_iter().find(|piece| piece.kind == SyntaxKind::Comma).map(|piece| piece.span);
            let start = comma.map_or(gap.start, |comma| comma.end);
            ends.push(edits.first_line_end(Span { start, ..gap }).map_or(start, |(at, _)| at));
            commas.push(comma);
        }
        Some(Self { edits, spans, ends, commas, open, close })
    }

    fn text(&self, start: usize, end: usize) -> &'t str {
        self.edits.text.get(start..end).unwrap_or_default()
    }

    /// What stands before a member that is not its own, and the member with all that is.
    fn piece(&self, index: usize) -> (String, Piece) {
        let (start, span, end) = (self.ends[index], self.spans[index], self.ends[index + 1]);
        let mut own = start;
        let mut has_comment = false;
        for piece in self.edits.pieces(Span { start, end: span.start }) {
            if piece.kind == SyntaxKind::Whitespace && has_comment && line_ends(piece.text) > 1 {
                // With `\r\n`, a line comment has the `\r`.
                own = piece.span.start - usize::from(self.text(start, piece.span.start).ends_with('\r'));
            }
            has_comment |= matches!(piece.kind, SyntaxKind::LineComment | SyntaxKind::BlockComment);
        }
        let comma = self.commas[index].map(|comma| comma.start - own);
        let piece =
            Piece { text: self.text(own, end).to_owned(), member: Some((span.end - own, comma)), old: Some(index) };
        (self.text(start, own).to_owned(), piece)
    }

    /// A new member behind an old one, laid out as that one is; at the front as the first one is.
    fn new_piece(&self, behind: Option<usize>, key: Option<&str>, item: &Item) -> Piece {
        let beside = behind.unwrap_or(0);
        let indentation = self.edits.indentation(self.spans[beside].start);
        let lead = self.text(self.ends[beside], self.spans[beside].start);
        let mut text = match (
            indentation,
            self.edits.first_line_end(Span { start: self.ends[beside], end: self.spans[beside].start }),
        ) {
            (Some(indentation), Some((_, line_end))) => {
                let is_parted = beside > 0 && line_ends(&lead[..lead.len() - lead.trim_start().len()]) > 1;
                let value = item.laid_out(indentation, self.edits.layout(line_end));
                [if is_parted { line_end } else { "" }, line_end, indentation, &keyed(key, &value)].concat()
            }
            _ => [if behind.is_none() && lead.trim().is_empty() { lead } else { " " }, &keyed(key, &item.in_line())]
                .concat(),
        };
        let end = text.len();
        text.push(',');
        Piece { text, member: Some((end, Some(end))), old: None }
    }

    /// Between brackets that were empty.
    fn filled(&self, node: &Node<'_>, wanted: &[Wanted]) -> String {
        let inside = self.text(self.open, self.close);
        let new =
            wanted.iter().filter_map(|one| if let Wanted::New(key, item) = one { Some((key, item)) } else { None });
        let Some((at, line_end)) = self.edits.first_line_end(Span { start: self.open, end: self.close }) else {
            let all: Vec<String> = new.map(|(key, item)| keyed(key.as_deref(), &item.in_line())).collect();
            let space = if matches!(node.shape, Shape::Map(_)) { " " } else { "" };
            return [space, &all.join(", "), space, inside].concat();
        };
        let layout = self.edits.layout(line_end);
        let indentation = [self.edits.indentation_of_line(node.span.start), layout.step].concat();
        let mut text = self.text(self.open, at).to_owned();
        for (key, item) in new {
            text.push_str(
                &[line_end, &indentation, &keyed(key.as_deref(), &item.laid_out(&indentation, layout)), ","].concat(),
            );
        }
        text + self.text(at, self.close)
    }

    /// All pieces with a comma between the members, and one behind the last where there was one.
    fn joined(&self, mut pieces: Vec<Piece>) -> String {
        let is_closed = self.commas.last().is_some_and(Option::is_some);
        let last = pieces.iter().rposition(|piece| piece.member.is_some());
        for (index, piece) in pieces.iter_mut().enumerate() {
            let Some((end, comma)) = piece.member else { continue };
            match comma {
                None if Some(index) != last || is_closed => piece.text.insert(end, ','),
                Some(comma) if Some(index) == last && !is_closed => drop(piece.text.remove(comma)),
                _ => {}
            }
        }
        let open = self.ends.first().copied().unwrap_or(self.close);
        let mut text = self.text(self.open, open).to_owned();
        let mut is_open = ends_in_line_comment(&text);
        let (mut before, mut is_beside): (Option<usize>, bool) = (None, false);
        for piece in &pieces {
            let is_tight = piece.text.starts_with(|first: char| !first.is_whitespace());
            let is_as_before = piece.old.is_some() && piece.old == before.map_or(Some(0), |before| Some(before + 1));
            let is_parted = line_ends(&piece.text[..piece.text.len() - piece.text.trim_start().len()]) > 1;
            if is_open && !piece.text.starts_with(['\n', '\r']) {
                text.push_str(self.edits.line_end());
            } else if is_beside && piece.member.is_some() && !is_parted {
                // Else it would have the comment that is not its own.
                text.push_str(self.edits.line_end());
            } else if is_tight && !is_as_before && text.ends_with(',') {
                text.push(' ');
            }
            text.push_str(&piece.text);
            is_beside = piece.member.is_none();
            is_open = ends_in_line_comment(&piece.text);
            before = piece.old.or(before.filter(|_| piece.member.is_none()));
        }
        let rest = self.text(self.ends.last().copied().unwrap_or(self.close), self.close);
        if is_open && !rest.starts_with(['\n', '\r']) {
            text.push_str(self.edits.line_end());
        }
        text.push_str(rest);
        if last.is_none() && text.trim().is_empty() { String::new() } else { text }
    }
}

/// How many lines end in a stretch of space.
fn line_ends(space: &str) -> usize {
    space.replace("\r\n", "\n").matches(['\n', '\r']).count()
}

/// Whether what follows on the same line would be a comment too.
fn ends_in_line_comment(text: &str) -> bool {
    text.contains("//")
        && ronin_core::lexer::tokenize(text).last().is_some_and(|token| token.kind == SyntaxKind::LineComment)
}
