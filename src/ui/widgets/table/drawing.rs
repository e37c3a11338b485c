//! The rows of a table, drawn. Only what is in sight is laid out and can be pointed at; of a row beyond it a screen reader is
//! told all that stands there at once.

use std::sync::Arc;

use eframe::egui::{
    CursorIcon, Galley, Painter, Rangef, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::columns::{self, Columns};
use crate::{
    present::table::{Align, Cell, Row, Table},
    ui::{
        icons, theme,
        widgets::{status, text_in, walk::Walked},
    },
};

/// What all rows need.
pub(super) struct Drawing<'a> {
    pub(super) table: &'a Table,
    pub(super) columns: &'a Columns,
    /// Whether a cell can be clicked.
    pub(super) is_clickable: bool,
    /// The row that is pointed at elsewhere.
    pub(super) lit: Option<usize>,
    /// Where the keys have led.
    pub(super) walked: Option<Walked>,
    /// From where to where it is seen.
    pub(super) seen: Rangef,
}

impl Drawing<'_> {
    /// Draws all rows; the row and column that was clicked, and where the cell stands to which a key has just led.
    pub(super) fn rows(&self, ui: &mut Ui) -> (Option<(usize, usize)>, Option<Rect>) {
        let (mut clicked, mut led_to) = (None, None);
        let is_read = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
        let head = self.allocate(ui, self.columns.head);
        self.row(ui, head, Self::head);
        for (index, (row, height)) in self.table.rows.iter().zip(&self.columns.rows).enumerate() {
            let rect = self.allocate(ui, *height);
            if let Some(walked) = self.walked.filter(|walked| walked.has_moved && walked.place[0] == index) {
                led_to = Some(self.columns.cell(walked.place[1], rect, self.seen));
            }
            if ui.is_rect_visible(rect) {
                if self.lit == Some(index) {
                    ui.painter().rect_filled(rect, 0, theme::tokens(ui).hover);
                }
                self.row(ui, rect, |drawing, ui, rect| {
                    clicked = clicked.or(drawing.cells(ui, rect, row, index).map(|column| (index, column)));
                });
            } else if is_read {
                let whole = UiBuilder::new().max_rect(rect).accessibility_role(Role::Row);
                ui.new_child(whole.accessibility_label(row.text()));
            }
        }
        (clicked, led_to)
    }

    fn allocate(&self, ui: &mut Ui, height: f32) -> Rect {
        let rect = Rect::from_min_size(ui.cursor().min, vec2(self.columns.total(), height));
        ui.advance_cursor_after_rect(rect);
        rect
    }

    /// A row with its role and a thin line below it.
    fn row(&self, ui: &mut Ui, rect: Rect, contents: impl FnOnce(&Self, &mut Ui, Rect)) {
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_role(Role::Row));
        contents(self, &mut row, rect);
        if ui.is_rect_visible(rect) {
            let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
            ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, theme::tokens(ui).line));
        }
    }

    fn head(&self, ui: &mut Ui, rect: Rect) {
        self.tints(ui, rect);
        self.above(ui, rect);
        let rect = rect.with_min_y(rect.top() + self.columns.above);
        for (column, head) in self.table.head.iter().enumerate() {
            let cell = self.columns.cell(column, rect, self.seen);
            let response = ui.interact(cell, ui.unique_id().with(("head", column)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, head.heading()));
            if self.is_drawn(ui, column, cell, rect) {
                let galley = self.columns.head_text(ui, head, column);
                let painter = self.painter(ui, column, rect);
                paint_text(&painter, ui, cell, &galley, head.align, [self.columns.gutter, 0.0]);
            }
        }
    }

    /// The tint of columns that stand on one, in a row or the head, and a thin line where a block of columns begins.
    fn tints(&self, ui: &Ui, rect: Rect) {
        let begins = |column: &usize| *column > 0 && self.table.head[column - 1].of != self.table.head[*column].of;
        for (column, _) in self.table.head.iter().enumerate().filter(|(_, head)| head.is_tinted) {
            let cell = self.columns.cell(column, rect, self.seen);
            self.painter(ui, column, rect).rect_filled(cell, 0, theme::tokens(ui).panel);
        }
        for column in (0..self.table.head.len()).filter(begins) {
            let x = self.columns.cell(column, rect, self.seen).left();
            let line = Stroke::new(1.0, theme::tokens(ui).line);
            self.painter(ui, column, rect).vline(ui.painter().round_to_pixel_center(x), rect.y_range(), line);
        }
    }

    /// What several columns are of, at the left of what is seen of them.
    fn above(&self, ui: &Ui, rect: Rect) {
        let (t, mut first) = (theme::tokens(ui), 0);
        for columns in self.table.head.chunk_by(|one, next| one.of == next.of) {
            let at = first..first + columns.len();
            first = at.end;
            let Some(what) = columns.first().map(|head| head.of.as_str()).filter(|what| !what.is_empty()) else {
                continue;
            };
            let [from, to] = [at.start, at.end - 1].map(|column| self.columns.cell(column, rect, self.seen));
            let between = self.columns.between(rect, self.seen);
            let left = (from.left() + self.columns.gutter).max(between.min + self.columns.gutter);
            let room = to.right().min(between.max) - left;
            if room > 24.0 {
                let text = text_in(ui, what, theme::bold(theme::SMALL), t.ink, room);
                // Over the numbers, which end at the right, where all of them are seen.
                let right = to.right() - self.columns.gutter - text.size().x;
                let is_whole = to.right() <= between.max + 1.0 && from.left() + 1.0 >= between.min;
                let x = if is_whole { right.max(left) } else { left };
                ui.painter().galley(pos2(x, rect.top() + 4.0).round(), text, t.ink);
            }
        }
    }

    /// Draws a row's cells; the column that was clicked.
    fn cells(&self, ui: &mut Ui, rect: Rect, row: &Row, index: usize) -> Option<usize> {
        self.tints(ui, rect);
        let mut clicked = None;
        let sense = if self.is_clickable { Sense::click() } else { Sense::hover() };
        for column in 0..self.table.head.len() {
            let cell = self.columns.cell(column, rect, self.seen);
            let text = column.checked_sub(1).map_or(row.label.as_str(), |at| row.cells.get(at).map_or("", Cell::shown));
            let mut response = ui.interact(cell, ui.unique_id().with(("cell", column)), sense);
            let role = if column == 0 { Role::RowHeader } else { Role::Cell };
            response.widget_info(|| WidgetInfo::labeled(role, true, text));
            if self.is_clickable {
                response = response.on_hover_cursor(CursorIcon::PointingHand);
            }
            clicked = clicked.or(response.clicked().then_some(column));
            if self.is_drawn(ui, column, cell, rect) {
                let painter = self.painter(ui, column, rect);
                if self.is_clickable && (response.hovered() || response.has_focus()) {
                    painter.rect_filled(cell.shrink2(vec2(2.0, 3.0)), theme::RADIUS, theme::tokens(ui).hover);
                }
                let galley = self.columns.text(ui, self.table, row, column);
                self.paint_cell(ui, &painter, cell, row, &galley, column);
                if self.walked.is_some_and(|walked| walked.place == [index, column]) {
                    let ring = theme::focus_ring(theme::tokens(ui));
                    painter.rect_stroke(cell, theme::RADIUS, ring, StrokeKind::Inside);
                }
            }
        }
        clicked
    }

    fn paint_cell(&self, ui: &Ui, painter: &Painter, cell: Rect, row: &Row, galley: &Arc<Galley>, column: usize) {
        let t = theme::tokens(ui);
        let first_line = cell.top() + galley.rows.first().map_or(13.0, |row| row.height()) / 2.0 + 5.0;
        let left = cell.left() + self.columns.gutter;
        match (column.checked_sub(1), row.role) {
            (None, Some(role)) => icons::square(painter, pos2(left + 5.0, first_line), t.role(role)),
            (None, None) => {}
            (Some(at), _) => {
                if let Some(Cell::Status { tone, .. }) = row.cells.get(at) {
                    status::paint_judged(painter, t, pos2(left + 4.0, first_line), *tone);
                }
            }
        }
        let align = self.table.head.get(column).map_or(Align::Left, |head| head.align);
        paint_text(painter, ui, cell, galley, align, [self.columns.gutter, columns::before(row, column)]);
    }

    /// Whether a cell is drawn: one that scrolls is not where only a part of it is seen, for a part of a number is another
    /// number.
    fn is_drawn(&self, ui: &Ui, column: usize, cell: Rect, row: Rect) -> bool {
        if !ui.is_rect_visible(cell) {
            return false;
        }
        let between = self.columns.between(row, self.seen).expand(1.0);
        let is_whole = cell.left() >= between.min && cell.right() <= between.max;
        !self.columns.scrolling.contains(&column) || is_whole || cell.width() > between.span()
    }

    /// A painter that keeps what scrolls from running over what stands.
    fn painter(&self, ui: &Ui, column: usize, row: Rect) -> Painter {
        if !self.columns.scrolling.contains(&column) {
            return ui.painter().clone();
        }
        let between = self.columns.between(row, self.seen);
        ui.painter().with_clip_rect(ui.clip_rect().intersect(Rect::from_x_y_ranges(between, Rangef::EVERYTHING)))
    }
}

fn paint_text(painter: &Painter, ui: &Ui, cell: Rect, galley: &Arc<Galley>, align: Align, [gutter, indent]: [f32; 2]) {
    // The first lines of a row stand at one height.
    let top = cell.top() + columns::TOP;
    let left = match align {
        Align::Left => cell.left() + gutter + indent,
        Align::Right => cell.right() - gutter - galley.rect.right(),
    };
    painter.galley(pos2(left, top.round()), Arc::clone(galley), theme::tokens(ui).ink);
}
