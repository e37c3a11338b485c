//! Where the columns of the panel stand.

use eframe::egui::{Rangef, Rect};

use crate::present::assumptions::{Cells, Row};

/// Where the columns of the panel stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) left: f32,
    pub(super) before: Rangef,
    pub(super) after: Rangef,
    pub(super) unit: Rangef,
    pub(super) right: f32,
}

impl Columns {
    /// The columns of a panel of this place, its scroll bar left out, with units as wide as `unit`. What a wider panel
    /// has more goes to the names and the fields.
    pub(super) fn of(panel: Rect, unit: f32) -> Self {
        let (left, right) = (panel.left() + 16.0, panel.right() - 18.0);
        let field = 66.0 + 0.08 * (panel.width().min(420.0) - 320.0) + 0.2 * (panel.width() - 420.0).max(0.0);
        let unit = Rangef::new(right - 18.0 - unit.clamp(44.0, 96.0), right - 18.0);
        let after = Rangef::new(unit.min - 6.0 - field, unit.min - 6.0);
        let before = Rangef::new(after.min - 6.0 - field, after.min - 6.0);
        Self { left, before, after, unit, right }
    }

    /// For a row whose values stand below its name: all the width for those that there are.
    pub(super) fn below(self, row: &Row) -> Self {
        let end = self.unit.min - 6.0;
        let middle = match row.cells {
            Cells::Sides([None, _]) => self.left + 24.0,
            Cells::Sides([_, None]) => end - 24.0,
            Cells::Sides(_) | Cells::Shared(_) => self.left.midpoint(end),
        };
        Self { before: Rangef::new(self.left, middle - 3.0), after: Rangef::new(middle + 3.0, end), ..self }
    }
}
