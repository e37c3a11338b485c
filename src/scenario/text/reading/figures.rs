//! One figure: a bare value, or `(value: …, source: …, …)`.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    dates::dates,
    numbers::{Fault, exact},
    reader::Reader,
};
use crate::{
    model::time::CalendarMonth,
    scenario::{
        calendar::{YEARS, month},
        dates::DateFault,
        figure::{Figure, Status, Value},
        finding::{Code, Expected, Severity},
        path::Path,
        schema::{InputKind, Presence, REFUND_WORDS, Unit},
        schema_rules::Holds,
        schema_tree::tree,
        text::{
            positions::{Part, Spot},
            tree::{Entry, Node, Shape, Span},
        },
    },
};

impl<'t> Reader<'t> {
    /// Reads the figure of an input and notes where it and its parts stand; or its figures, each but the first with its
    /// month. `change` is where the path of a rule set's change stands; a change may have a `from`.
    pub(super) fn read_figure(&mut self, kind: &'static InputKind, node: &Node<'t>, at: &Path, change: Option<Span>) {
        match dates(kind, node) {
            None => self.read_one(kind, node, at, change),
            Some(items) if kind.holds == Holds::Dated => self.read_dates(kind, node, items, at, change),
            Some(_) => {
                self.error(Code::Dates(DateFault::CannotBeDated), at, node.span);
                self.note(at.clone(), node.span);
                self.inputs.insert(at.clone(), Figure::NOTHING);
            }
        }
    }

    /// Reads one figure: the only one of its input, or one of several.
    pub(super) fn read_one(&mut self, kind: &'static InputKind, node: &Node<'t>, at: &Path, change: Option<Span>) {
        let mut figure = Figure::NOTHING;
        let mut spot = Spot { span: node.span, parts: Vec::new() };
        spot.parts.extend(change.map(|key| (Part::Key, key)));
        let value = if let Shape::Struct(entries) = &node.shape {
            self.read_parts(kind, node, entries, at, change.is_some(), &mut figure, &mut spot)
        } else {
            Some(node)
        };
        if let Some(value) = value {
            spot.span = value.span;
            figure.value = self.value(kind, value, at, &mut spot);
        }
        // A month of its own has been told where there may be none.
        figure.from = figure.from.filter(|_| change.is_some() || at.is_dated());
        self.positions.note(self.rule_set.as_ref(), at.clone(), spot);
        self.inputs.insert(at.clone(), figure);
    }

    /// Reads what stands beside the value, and gives the value.
    fn read_parts<'n>(
        &mut self,
        kind: &'static InputKind,
        node: &Node<'t>,
        entries: &'n [Entry<'t>],
        at: &Path,
        is_change: bool,
        figure: &mut Figure,
        spot: &mut Spot,
    ) -> Option<&'n Node<'t>> {
        let known = parts_of(kind, is_change || kind.holds == Holds::Dated);
        let fields = self.fields(entries, &known, at);
        for (name, entry) in known.into_iter().zip(&fields).skip(1) {
            let Some(entry) = entry else { continue };
            let node = &entry.value;
            spot.parts.push((Part::Field(name), node.span));
            match name {
                "low" => figure.low = self.number(node, at),
                "high" => figure.high = self.number(node, at),
                "rounded_to" => {
                    figure.rounded_to = self.number(node, at);
                    if figure.rounded_to.is_some_and(|unit| unit <= Decimal::ZERO) {
                        self.wrong_type(Expected::Positive, node, at);
                    }
                }
                "price_level" => figure.price_level = self.year(node, at),
                "source" => figure.source = self.text(node, at).map(Arc::from),
                "status" => figure.status = self.status(node, at),
                "note" => figure.note = self.text(node, at).map(str::to_owned),
                _ => figure.from = self.holding_from(node, at, is_change),
            }
        }
        let value = fields.first().copied().flatten();
        if value.is_none() {
            let open = Span { start: node.span.start, end: node.span.start + 1 };
            self.error(Code::Missing("value".to_owned()), at, open);
        }
        value.map(|entry| &entry.value)
    }

    /// The month from which a figure holds; that of the first figure of the base, which always holds, is told.
    fn holding_from(&mut self, node: &Node<'t>, at: &Path, is_change: bool) -> Option<CalendarMonth> {
        if !is_change && !at.is_dated() {
            self.error(Code::Dates(DateFault::FirstHasMonth), at, node.span);
            return None;
        }
        self.month(node, at)
    }

    /// The value of an input of this kind; [`Value::None`] where it is none, which is told.
    fn value(&mut self, kind: &'static InputKind, node: &Node<'t>, at: &Path, spot: &mut Spot) -> Value {
        let known = match (kind.unit, &node.shape) {
            // *No refund* is a word of its own: a refund that is left out is none on a gross line and unknown on a net one.
            (Unit::Refund, Shape::Word(word)) if REFUND_WORDS.contains(word) => Some(Value::Word(Arc::from(*word))),
            (_, Shape::Word("none")) if kind.presence == Presence::Optional => Some(Value::None),
            (Unit::Choice(words), Shape::Word(word)) if words.contains(word) => Some(Value::Word(Arc::from(*word))),
            (unit, Shape::Text(text)) if unit.is_id() || matches!(unit, Unit::Input | Unit::Text) => {
                Some(Value::Word(Arc::from(&**text)))
            }
            (Unit::Month, Shape::Text(text)) if month(text).is_some() => Some(Value::Word(Arc::from(&**text))),
            (Unit::Shares, Shape::List(items)) if !items.is_empty() => {
                spot.parts.extend(items.iter().enumerate().map(|(index, item)| (Part::Item(index), item.span)));
                let numbers: Option<Vec<Decimal>> = items.iter().map(|item| self.number(item, at)).collect();
                return numbers.map_or(Value::None, Value::List);
            }
            (unit, Shape::Number(written)) if unit.is_number() => {
                if unit.is_of_persons_or_kr() && has_thousands_point(written) {
                    self.tell(Severity::Warning, Code::ThousandsPoint((*written).to_owned()), at, node.span);
                }
                return self.number_of(node, at, Expected::Input(kind)).map_or(Value::None, Value::Number);
            }
            _ => None,
        };
        known.unwrap_or_else(|| {
            self.wrong_type(Expected::Input(kind), node, at);
            Value::None
        })
    }

    /// An exact number; what is none is told.
    pub(super) fn number(&mut self, node: &Node<'t>, at: &Path) -> Option<Decimal> {
        self.number_of(node, at, Expected::Number)
    }

    fn number_of(&mut self, node: &Node<'t>, at: &Path, expected: Expected) -> Option<Decimal> {
        let Shape::Number(written) = node.shape else {
            self.wrong_type(expected, node, at);
            return None;
        };
        match exact(written) {
            Ok(number) => return Some(number),
            Err(Fault::NoNumber) => self.wrong_type(expected, node, at),
            Err(Fault::TooPrecise) => self.error(Code::TooPrecise(self.written(node.span)), at, node.span),
        }
        None
    }

    /// A calendar year in its limits; what is none is told.
    pub(super) fn year(&mut self, node: &Node<'t>, at: &Path) -> Option<i32> {
        let number = self.number(node, at)?;
        let year = whole(number).filter(|year| YEARS.contains(year));
        if year.is_none() {
            let kind = tree().fields.iter().find(|(name, _)| *name == "price_level");
            let code = match kind.and_then(|(_, branch)| branch.kind) {
                Some(kind) if number.is_integer() => Code::OutOfRange { value: number, kind },
                _ => Code::NotWhole(number),
            };
            self.error(code, at, node.span);
        }
        year
    }

    fn text<'n>(&mut self, node: &'n Node<'t>, at: &Path) -> Option<&'n str> {
        if node.text().is_none() {
            self.wrong_type(Expected::Text, node, at);
        }
        node.text()
    }

    fn status(&mut self, node: &Node<'t>, at: &Path) -> Option<Status> {
        let status = match node.word() {
            Some("official") => Status::Official,
            Some("accounts") => Status::Accounts,
            Some("estimate") => Status::Estimate,
            Some("assumption") => Status::Assumption,
            _ => {
                self.wrong_type(Expected::Status, node, at);
                return None;
            }
        };
        Some(status)
    }

    /// A calendar month in quotes; what is none is told.
    pub(super) fn month(&mut self, node: &Node<'t>, at: &Path) -> Option<CalendarMonth> {
        let month = node.text().and_then(month);
        if month.is_none() {
            self.wrong_type(Expected::Month, node, at);
        }
        month
    }
}

/// Whether three digits follow a point, as where it parts thousands: `700.000`.
fn has_thousands_point(written: &str) -> bool {
    let is_digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    written.trim_start_matches(['-', '+']).split_once('.').is_some_and(|(thousands, rest)| {
        is_digits(thousands) && !thousands.starts_with('0') && is_digits(rest) && rest.len() == 3
    })
}

/// The fields of a figure of this kind, the value first.
fn parts_of(kind: &InputKind, is_change: bool) -> Vec<&'static str> {
    let mut parts = vec!["value"];
    if kind.can_have_range() {
        parts.extend(["low", "high"]);
    }
    if matches!(kind.unit, Unit::Kr | Unit::KrPerYear) {
        parts.push("price_level");
    }
    parts.extend(["source", "status", "note"]);
    if kind.unit.is_number() {
        parts.push("rounded_to");
    }
    if is_change {
        parts.push("from");
    }
    parts
}

/// A whole number as such.
pub(super) fn whole(number: Decimal) -> Option<i32> {
    if number.is_integer() { i32::try_from(number).ok() } else { None }
}
