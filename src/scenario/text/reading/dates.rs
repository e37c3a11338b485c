//! Several figures of one input, each but the first with the month from which it holds: `[265, (value: 300, from: "2024-01")]`.

use super::reader::Reader;
use crate::{
    model::time::CalendarMonth,
    scenario::{
        calendar::month,
        dates::DateFault,
        finding::Code,
        path::Path,
        schema::{InputKind, Unit},
        schema_rules::Holds,
        text::tree::{Node, Shape, Span},
    },
};

/// The figures of a list by month; `None` where the value is no such list. A list of numbers that is a single value, such
/// as a survival table, is none: what stands in a list of those are lists and figures.
pub(in crate::scenario::text) fn dates<'n, 't>(kind: &InputKind, node: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    let Shape::List(items) = &node.shape else { return None };
    let is_value = kind.unit == Unit::Shares && items.iter().all(|item| matches!(item.shape, Shape::Number(_)));
    // What cannot be dated is taken for a list by month where a month stands in it, else for a wrong value.
    let may_be = match kind.holds {
        Holds::Dated if kind.unit == Unit::Shares => items.iter().any(is_figure),
        Holds::Dated => true,
        Holds::Fact | Holds::WholePeriod | Holds::FromMonth => items.iter().any(|item| from(item).is_some()),
    };
    (may_be && !is_value).then_some(items)
}

/// Whether a member of a list stands for one list of numbers.
fn is_figure(item: &Node<'_>) -> bool {
    matches!(item.shape, Shape::List(_) | Shape::Struct(_))
}

/// Where a figure says from when it holds.
fn from<'n, 't>(item: &'n Node<'t>) -> Option<&'n Node<'t>> {
    let Shape::Struct(entries) = &item.shape else { return None };
    entries.iter().find(|entry| entry.key.word() == Some("from")).map(|entry| &entry.value)
}

/// The month from which a figure says that it holds, as far as it can be read.
fn month_of(item: &Node<'_>) -> Option<CalendarMonth> {
    from(item)?.text().and_then(month)
}

impl<'t> Reader<'t> {
    /// Reads the figures of one input, and tells months that are not in order.
    pub(super) fn read_dates(
        &mut self,
        kind: &'static InputKind,
        node: &Node<'t>,
        items: &[Node<'t>],
        at: &Path,
        change: Option<Span>,
    ) {
        let Some((first, later)) = items.split_first() else {
            self.error(Code::Dates(DateFault::Empty), at, node.span);
            self.note(at.clone(), node.span);
            self.inputs.insert(at.clone(), crate::scenario::figure::default_of(kind));
            return;
        };
        self.read_one(kind, first, at, change);
        if later.is_empty() {
            self.error(Code::Dates(DateFault::Single), at, node.span);
        }
        let mut last = month_of(first).filter(|_| change.is_some());
        for item in later {
            let Some(from) = from(item) else {
                self.error(Code::Dates(DateFault::NoMonth), at, item.span);
                continue;
            };
            let Some(month) = self.month(from, at) else { continue };
            let dated = at.dated(month);
            let fault = match last {
                Some(before) if before == month => Some(DateFault::Twice(month)),
                Some(_) if self.inputs.contains_key(&dated) => Some(DateFault::Twice(month)),
                Some(before) if month < before => Some(DateFault::NotAfter { month, before }),
                _ => None,
            };
            if let Some(fault) = fault {
                self.error(Code::Dates(fault), &dated, from.span);
                continue;
            }
            last = Some(month);
            self.read_one(kind, item, &dated, change);
        }
    }
}
