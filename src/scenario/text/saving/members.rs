//! Taking members out of brackets and adding others, with their commas, so that comments stay and the lines look as
//! their neighbours do.

use ronin_core::SyntaxKind;

use super::{
    edits::{Edits, line_end_at},
    items::{Brackets, Item, Member, keyed},
};
use crate::scenario::text::tree::{Entry, Node, Shape, Span};

/// The members of one bracket as the text has them.
pub(super) struct Members<'e, 't> {
    edits: &'e mut Edits<'t>,
    brackets: Brackets,
    /// From the opening bracket to the closing one.
    around: Span,
    spans: Vec<Span>,
}

/// A member's whole stretch.
pub(super) fn span_of(entry: &Entry<'_>) -> Span {
    Span { start: entry.key.span.start, end: entry.value.span.end }
}

/// Changes the members of a struct or a map: some go, by their places among the entries, others come last.
pub(super) fn change(edits: &mut Edits<'_>, node: &Node<'_>, gone: &[usize], added: &[Member]) {
    let (Shape::Struct(entries) | Shape::Map(entries)) = &node.shape else { return };
    let brackets = if matches!(node.shape, Shape::Map(_)) { Brackets::Map } else { Brackets::Struct };
    if gone.is_empty() && added.is_empty() {
        return;
    }
    let spans: Vec<Span> = entries.iter().map(span_of).collect();
    let mut members = Members { edits, brackets, around: node.span, spans };
    let anchor = (0..members.spans.len()).rev().find(|index| !gone.contains(index));
    let is_last_gone = anchor.is_none_or(|anchor| anchor + 1 < members.spans.len());
    if let Some(anchor) = anchor.filter(|anchor| is_last_gone && members.closes_up(*anchor)) {
        members.close_up(anchor, added);
        gone.iter().filter(|index| **index < anchor).for_each(|index| members.remove(*index));
        return;
    }
    if !added.is_empty() {
        match anchor {
            Some(anchor) => members.add_after(anchor, added),
            None if members.spans.is_empty() => members.add_to_empty(added),
            None => members.add_before_first(added),
        }
    } else if is_last_gone
        && !members.ends_with_comma()
        && let Some(comma) = anchor.and_then(|anchor| members.comma(anchor))
    {
        members.edits.replace(comma, String::new());
    }
    for index in gone {
        members.remove(*index);
    }
}

impl<'t> Members<'_, 't> {
    /// What stands between a member and the next one or the closing bracket.
    fn gap(&self, index: usize) -> Span {
        let start = self.spans.get(index).map_or(self.around.start + 1, |span| span.end);
        let end = self.spans.get(index + 1).map_or(self.around.end - 1, |next| next.start);
        Span { start, end }
    }

    /// The comma behind a member.
    fn comma(&self, index: usize) -> Option<Span> {
        let mut pieces = self.edits.pieces(self.gap(index)).into_iter();
        pieces.find(|piece| piece.kind == SyntaxKind::Comma).map(|piece| piece.span)
    }

    fn ends_with_comma(&self) -> bool {
        self.spans.len().checked_sub(1).is_some_and(|last| self.comma(last).is_some())
    }

    /// Whether the bracket, which closes on a later line, can close on that of the member at `index` when all after it go.
    fn closes_up(&self, index: usize) -> bool {
        let Some(span) = self.spans.get(index) else { return false };
        let rest = Span { start: span.end, end: self.around.end - 1 };
        self.edits.indentation(span.start).is_none()
            && self.edits.comments(rest).is_empty()
            && self.edits.first_line_end(rest).is_some()
    }

    /// Closes the bracket behind the member at `index` and what is added.
    fn close_up(&mut self, index: usize, added: &[Member]) {
        let Some(span) = self.spans.get(index).copied() else { return };
        let rest = Span { start: span.end, end: self.around.end - 1 };
        let more = if added.is_empty() { String::new() } else { [", ", &in_line(added)].concat() };
        self.edits.replace_all(rest, more);
    }

    /// Whether members stand on lines of their own: the one at `index` begins a line, and the bracket closes on a later one.
    fn own_line(&self, index: usize) -> Option<(&'t str, usize, &'t str)> {
        let indentation = self.edits.indentation(self.spans.get(index)?.start)?;
        self.edits.first_line_end(self.gap(self.spans.len() - 1))?;
        let gap = self.gap(index);
        let start = self.comma(index).map_or(gap.start, |comma| comma.end);
        let (at, line_end) = self.edits.first_line_end(Span { start, ..gap })?;
        Some((indentation, at, line_end))
    }

    fn add_after(&mut self, anchor: usize, added: &[Member]) {
        let comma = self.comma(anchor);
        let is_closed = self.ends_with_comma();
        let end = self.gap(anchor).start;
        let mut text = String::new();
        if let Some((indentation, at, line_end)) = self.own_line(anchor) {
            if comma.is_none() {
                self.edits.insert(end, ",".to_owned());
            }
            let layout = self.edits.layout(line_end);
            for (key, item) in added {
                text.push_str(line_end);
                text.push_str(indentation);
                text.push_str(&keyed(key.as_deref(), &item.laid_out(indentation, layout)));
                text.push(',');
            }
            if !is_closed {
                text.pop();
            }
            self.edits.insert(at, text);
            return;
        }
        if comma.is_none() {
            text.push(',');
        }
        text.push(' ');
        text.push_str(&in_line(added));
        if comma.is_some() && is_closed {
            text.push(',');
        }
        self.edits.insert(comma.map_or(end, |comma| comma.end), text);
    }

    fn add_to_empty(&mut self, added: &[Member]) {
        let inside = Span { start: self.around.start + 1, end: self.around.end - 1 };
        if let Some((at, line_end)) = self.edits.first_line_end(inside) {
            let layout = self.edits.layout(line_end);
            let indentation = [self.edits.indentation_of_line(self.around.start), layout.step].concat();
            let mut text = String::new();
            for (key, item) in added {
                let value = item.laid_out(&indentation, layout);
                text.push_str(&[line_end, &indentation, &keyed(key.as_deref(), &value), ","].concat());
            }
            self.edits.insert(at, text);
            return;
        }
        let space = if self.brackets == Brackets::Map { " " } else { "" };
        let after = if inside.start == inside.end { space } else { "" };
        self.edits.insert(inside.start, [space, &in_line(added), after].concat());
    }

    /// Adds where every member goes: in the place of the first.
    fn add_before_first(&mut self, added: &[Member]) {
        let Some(first) = self.spans.first().copied() else { return };
        let comma = if self.ends_with_comma() { "," } else { "" };
        if let Some((indentation, _, line_end)) = self.own_line(0) {
            let layout = self.edits.layout(line_end);
            let mut text = String::new();
            for (key, item) in added {
                let value = item.laid_out(indentation, layout);
                text.push_str(&[indentation, &keyed(key.as_deref(), &value), ",", line_end].concat());
            }
            self.edits.insert(first.start - indentation.len(), text);
            return;
        }
        let space = if self.brackets == Brackets::Map { " " } else { "" };
        self.edits.insert(first.start, [&in_line(added), comma, space].concat());
    }

    /// Takes a member out with its comma, and with its line where nothing else stands there.
    fn remove(&mut self, index: usize) {
        let Some(span) = self.spans.get(index).copied() else { return };
        let comma = self.comma(index);
        let touches = |comma: &Span| self.edits.after_spaces(span.end) == comma.start;
        let end = match comma {
            Some(comma) if touches(&comma) => comma.end,
            Some(comma) => {
                self.edits.replace(comma, String::new());
                span.end
            }
            None => span.end,
        };
        let comments = self.edits.comments(span);
        let text = self.edits.text;
        let before = text.get(..span.start).unwrap_or_default();
        let spaces = before.len() - before.trim_end_matches([' ', '\t']).len();
        let after = self.edits.after_spaces(end);
        let line_end = line_end_at(text, after);
        let is_first = self.edits.indentation(span.start).is_some();
        let stretch = match line_end {
            _ if !comments.is_empty() => Span { start: span.start, end },
            Some(line_end) if is_first => Span { start: span.start - spaces, end: after + line_end.len() },
            _ if is_first || before.trim_end_matches([' ', '\t']).ends_with(['(', '{']) => {
                Span { start: span.start, end: after }
            }
            _ => Span { start: span.start - spaces, end },
        };
        // The comments of the member stay where it was.
        self.edits.replace_all(stretch, comments);
    }
}

fn in_line(added: &[Member]) -> String {
    let members: Vec<String> = added.iter().map(|(key, item)| keyed(key.as_deref(), &Item::in_line(item))).collect();
    members.join(", ")
}
