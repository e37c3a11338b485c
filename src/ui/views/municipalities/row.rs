//! One row of the table: its cells, its small bar, and across the cells that a hidden one cannot fill the reason.

use eframe::egui::{
    Color32, CursorIcon, FontId, Id, Rangef, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::{
    editor::{self, Editing},
    fitted::text_ui,
    places::{Place, Places},
};
use crate::{
    app::Command,
    present::{
        table::{Align, Cell, Emphasis, Row},
        views::{
            catalogue::municipalities::{Line, Municipalities},
            listing::Column,
        },
    },
    ui::{
        context::ViewContext,
        theme,
        widgets::walk::{self, Place as Walked},
    },
};

/// What all rows are drawn with.
pub(super) struct Rows<'a> {
    pub(super) view: &'a Municipalities,
    pub(super) places: &'a Places,
    pub(super) context: &'a ViewContext<'a>,
    /// What the keys lead through.
    pub(super) walker: Id,
    /// The cell to which they have led: row and column as drawn.
    pub(super) walked: Option<Walked>,
}

impl Rows<'_> {
    /// Draws a municipality; what is being edited from now on.
    pub(super) fn row_ui(&self, ui: &mut Ui, rect: Rect, index: usize, commands: &mut Vec<Command>) -> Option<Editing> {
        let (Some(row), Some(line)) = (self.view.table.rows.get(index), self.view.lines.get(index)) else {
            return None;
        };
        let t = theme::tokens(ui);
        let is_hovered = ui.rect_contains_pointer(rect);
        if line.is_own || is_hovered {
            ui.painter().rect_filled(rect, 0.0, t.hover);
        }
        let style = style(ui, row);
        let mut begins = None;
        for (at, place) in self.places.columns.iter().enumerate() {
            let cell = Rect::from_x_y_ranges(place.at, rect.y_range());
            let typed = Editing::of(line, place.column).filter(|editing| editing.is_typed(ui));
            if let Some(editing) = typed {
                // Who ends it by a key walks on from there.
                if editor::editor_ui(ui, cell, &editing, self.view.side, self.context, commands) {
                    walk::lead(ui, self.walker, [index, at]);
                }
            } else {
                begins = begins.or(Self::cell_ui(ui, cell, (row, line), place, style.clone()));
            }
            if self.walked == Some([index, at]) {
                ui.painter().rect_stroke(cell, theme::RADIUS, theme::focus_ring(t), StrokeKind::Inside);
            }
        }
        if let (Some(reason), Some(at)) = (&line.reason, self.places.unfilled()) {
            text_ui(ui, Rect::from_x_y_ranges(at, rect.y_range()), reason, style, Align::Right);
        }
        if let Some(bar) = self.places.bars {
            self.bar_ui(ui, Rect::from_x_y_ranges(bar, rect.y_range()), line);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line));
        begins
    }

    /// One of the rows for all municipalities.
    pub(super) fn total_ui(&self, ui: &mut Ui, rect: Rect, row: &Row) {
        let style = style(ui, row);
        let own_name = |place: &&Place| place.column == Column::Name || place.column == Column::Rank;
        // Its name may be longer than those of municipalities: it has the room of the place too.
        let names = self.places.columns.iter().filter(own_name).map(|place| place.at);
        let name = names.reduce(|one, other| Rangef::new(one.min.min(other.min), one.max.max(other.max)));
        for place in &self.places.columns {
            let at = if place.column == Column::Name { name.unwrap_or(place.at) } else { place.at };
            let cell = Rect::from_x_y_ranges(at, rect.y_range());
            let Some(text) = shown(row, place).filter(|_| !is_empty(row, place)) else { continue };
            Self::tell(ui, cell, place, text);
            let (text, align) =
                if place.column == Column::Name { (row.label.as_str(), Align::Left) } else { (text, Align::Right) };
            text_ui(ui, cell, text, style.clone(), align);
        }
    }

    /// What a screen reader is told of a cell.
    fn tell(ui: &Ui, cell: Rect, place: &Place, text: &str) {
        let response = ui.interact(cell, ui.unique_id().with(("cell", place.index)), Sense::hover());
        let role = if place.column == Column::Name { Role::RowHeader } else { Role::Cell };
        response.widget_info(|| WidgetInfo::labeled(role, true, text));
    }

    /// A value or text; what is being edited from now on.
    fn cell_ui(
        ui: &Ui,
        cell: Rect,
        (row, line): (&Row, &Line),
        place: &Place,
        style: (FontId, Color32),
    ) -> Option<Editing> {
        let text = shown(row, place).unwrap_or_default();
        let align = if place.column == Column::Name { Align::Left } else { Align::Right };
        let Some(editing) = Editing::of(line, place.column) else {
            Self::tell(ui, cell, place, text);
            if line.reason.is_none() || !is_explained(place.column) {
                text_ui(ui, cell, text, style, align);
            }
            return None;
        };
        let response = ui.interact(cell, ui.unique_id().with(("cell", place.index)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, text));
        if response.hovered() {
            let stroke = Stroke::new(1.0, theme::tokens(ui).line_strong);
            ui.painter().rect_stroke(cell.shrink(1.0), theme::RADIUS, stroke, StrokeKind::Inside);
        }
        text_ui(ui, cell, text, style, align);
        response.on_hover_cursor(CursorIcon::Text).clicked().then_some(editing)
    }

    /// The share as a small bar, on the scale of all.
    fn bar_ui(&self, ui: &Ui, room: Rect, line: &Line) {
        let t = theme::tokens(ui);
        let widest = self.view.widest.max(1e-9);
        let width = room.width() * super::bars::ratio(line.share, widest);
        let middle = room.center().y;
        let bar = Rect::from_min_max(pos2(room.left(), middle - 4.0), pos2(room.left() + width.max(1.0), middle + 4.0));
        super::bars::bar(ui.painter(), t, bar, line);
    }
}

/// Whether a cell's column is one across which the reason of a hidden row stands.
const fn is_explained(column: Column) -> bool {
    matches!(column, Column::Base | Column::Interval | Column::Before | Column::After | Column::Cost)
}

/// What stands in a column of a row.
fn shown<'a>(row: &'a Row, place: &Place) -> Option<&'a str> {
    match place.index.checked_sub(1) {
        None => Some(&row.label),
        Some(at) => row.cells.get(at).map(Cell::shown),
    }
}

/// Whether a row for all has nothing to say in a column.
fn is_empty(row: &Row, place: &Place) -> bool {
    place.index.checked_sub(1).is_some_and(|at| row.cells.get(at) == Some(&Cell::Empty))
}

fn style(ui: &Ui, row: &Row) -> (FontId, Color32) {
    let t = theme::tokens(ui);
    match row.emphasis {
        Emphasis::Normal => (theme::regular(theme::BODY), t.ink),
        Emphasis::Bold => (theme::bold(theme::BODY), t.ink),
        Emphasis::Grey => (theme::regular(theme::BODY), t.muted),
    }
}
