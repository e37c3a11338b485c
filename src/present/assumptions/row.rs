//! A row of the panel: one input with what it says on both sides.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::{Side, Sides},
    present::table::Tone,
    scenario::{
        figure::Value,
        path::Path,
        schema::{InputKind, Unit},
    },
};

/// One input.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing a row can be, and none follows from another")]
pub struct Row {
    /// The input.
    pub path: Path,
    /// What it is.
    pub kind: &'static InputKind,
    /// What it is called on its own, below its section's heading.
    pub label: String,
    /// What a screen reader calls it: its label, after its section's name where two rows have the same label.
    pub name: String,
    /// What it calls the fields before and after.
    pub field_names: [String; 2],
    /// What it belongs to, where several inputs in a row belong to one thing: an investment's amount, an effect.
    pub group: Option<String>,
    /// What stands at the left of its fields, below its group's heading.
    pub short: String,
    /// The unit beside its fields; an amount that is not in the scenario's prices says in which.
    pub unit: String,
    /// Its value on each side.
    pub cells: Cells,
    /// Whether the two sides differ.
    pub differs: bool,
    /// The dot: sourced, an assumption, or neither.
    pub tone: Tone,
    /// Whether it is a number that rests on no source.
    pub is_unsourced: bool,
    /// Whether it says no more than what holds where a file says nothing.
    pub is_idle: bool,
    /// Whether it is looked for first, rather than among the rest of its section.
    pub is_main: bool,
}

/// The fields of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// A fact: one value for both sides.
    Shared(Cell),
    /// A value for each side; `None` where a side does not have the input.
    Sides([Option<Cell>; 2]),
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// The unit by which it is typed and shown; a count for the part of those who leave, where the scenario has counts.
    pub unit: Unit,
    /// As it stands in the field.
    pub text: String,
    /// The number that a drag begins from.
    pub number: Option<Decimal>,
    /// The least and the most that keep the scenario valid when only this figure changes.
    pub limits: (Decimal, Decimal),
    /// The value of what *after* builds on, to be struck through, where *before* does not show it.
    pub struck: Option<String>,
    /// The same in another unit: the share of a count, the count of a share.
    pub beside: Option<Beside>,
    /// Whether it follows from another input rather than being stated.
    pub is_derived: bool,
    /// Whether the side's own rule set states it, above what it builds on.
    pub is_own: bool,
}

/// What stands beside a part of those who leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// As it stands there.
    pub text: String,
    /// The persons of whom it is a part: all that are counted, or all who leave in the last
    /// year that it holds in.
    pub whole: Decimal,
}

impl Row {
    /// Whether a value of it follows from another input.
    #[must_use]
    pub fn follows(&self) -> bool {
        [0, 1].into_iter().any(|side| self.cell(side).is_some_and(|cell| cell.is_derived))
    }

    /// The value of a side as it is shown; that of both for a fact.
    #[must_use]
    pub fn cell(&self, side: usize) -> Option<&Cell> {
        match &self.cells {
            Cells::Shared(cell) => Some(cell),
            Cells::Sides(cells) => cells.get(side).and_then(Option::as_ref),
        }
    }
}

/// The side's scenario and rule set.
pub(super) fn side_of(sides: &Sides, side: usize) -> &Side {
    sides.both()[side.min(1)]
}
