//! A table on the screen, from its description alone: laid out by hand, so that every row and cell has its role for
//! screen readers, numbers stand right-aligned, and labels and sums stay where they are when the years scroll sideways.
//!
//! A right click copies it as tab-separated text, and so do Ctrl+C and, in full precision, Ctrl+Shift+C while it has the
//! focus; the arrow keys, Home and End scroll it then.

mod columns;
mod fitting;
mod sideways;
mod style;

use std::sync::Arc;

use eframe::egui::{
    AsIdSalt, CursorIcon, Galley, Id, Painter, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, accesskit, pos2, vec2,
};

use self::columns::{Columns, head_height, row_height};
use super::{
    copy::{self, Asked},
    status,
    text::muted,
    walk::in_table,
};
use crate::{
    present::{
        formats::Formats,
        table::{
            Align, Cell, Row, Table,
            tsv::{Copying, DecimalSign, Precision},
        },
    },
    ui::{icons, theme},
};

/// How a table is shown.
#[derive(Debug, Clone, Copy)]
pub struct TableOptions {
    /// Language and numbers.
    pub formats: Formats,
    /// Whether a cell can be clicked.
    pub clickable: bool,
}

impl TableOptions {
    /// A table to read.
    #[must_use]
    pub fn new(formats: Formats) -> Self {
        Self { formats, clickable: false }
    }

    /// The same with cells that can be clicked.
    #[must_use]
    pub fn clickable(mut self) -> Self {
        self.clickable = true;
        self
    }
}

/// What the user did with a table.
#[derive(Debug)]
pub struct TableResponse {
    /// The table as a whole.
    pub response: Response,
    /// The row and column clicked, each from 0; column 0 is the row's label.
    pub clicked: Option<(usize, usize)>,
}

/// Draws a table in the width there is; `salt` tells it from the other tables of the same view.
pub fn table_ui(ui: &mut Ui, table: &Table, salt: impl AsIdSalt, options: &TableOptions) -> TableResponse {
    let id = ui.make_persistent_id(salt);
    let available = ui.available_width();
    let columns = Columns::measure(ui, table, available);
    let builder = UiBuilder::new()
        .id_salt(id)
        .sense(Sense::click())
        .accessibility_role(Role::Table)
        .accessibility_label(&table.title);
    let scope = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let has_focus = ui.memory(|memory| memory.has_focus(ui.unique_id()));
        sideways::sideways_ui(ui, &columns, has_focus, |ui, seen| {
            Drawing { table, columns: &columns, options, seen }.rows(ui)
        })
    });
    let response = scope.response;
    set_bounds(&response);
    if response.has_focus() {
        let ring = theme::focus_ring(theme::tokens(ui));
        ui.painter().rect_stroke(response.rect, theme::RADIUS, ring, StrokeKind::Outside);
    }
    in_table(ui, table, &response);
    copy_on_demand(ui, table, &response, id, options.formats);
    copy::copied_ui(ui, id, response.rect, options.formats);
    if let Some(note) = &table.note {
        ui.add_space(theme::GAP);
        let note = muted(ui, note);
        ui.label(note);
    }
    TableResponse { response, clicked: scope.inner }
}

/// The menu and the keys that copy the table.
fn copy_on_demand(ui: &Ui, table: &Table, response: &Response, id: Id, formats: Formats) {
    let sign = DecimalSign::from(formats.numbers);
    let other = match sign {
        DecimalSign::Comma => formats.say("Kopiér i fuld præcision med punktum", "Copy in full with decimal points"),
        DecimalSign::Point => formats.say("Kopiér i fuld præcision med komma", "Copy in full with decimal commas"),
    };
    let lines = [Asked::Shown.line(formats), Asked::Full.line(formats), (Asked::OtherSign, other)];
    let Some(asked) = copy::asked(ui, response, &lines, formats) else { return };
    let (sign, precision) = match asked {
        Asked::OtherSign => (sign.other(), Precision::Full),
        Asked::Full => (sign, Precision::Full),
        Asked::Shown | Asked::Alone | Asked::Numbers => (sign, Precision::Shown(sign)),
    };
    let how = Copying { sign, precision, language: formats.language };
    ui.ctx().copy_text(table.copied(copy::attribution(ui), how));
    copy::say_copied(ui.ctx(), id);
}

/// A region has no bounds of its own for screen readers: it is registered before its size is known.
fn set_bounds(response: &Response) {
    let rect = response.rect;
    response.ctx.accesskit_node_builder(response.id, |node| {
        let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
        node.set_bounds(accesskit::Rect { x0, y0, x1, y1 });
    });
}

/// What all rows need.
struct Drawing<'a> {
    table: &'a Table,
    columns: &'a Columns,
    options: &'a TableOptions,
    /// From where to where it is seen.
    seen: Rangef,
}

impl Drawing<'_> {
    fn rows(&self, ui: &mut Ui) -> Option<(usize, usize)> {
        let mut clicked = None;
        self.row(ui, head_height(&self.columns.head), Self::head);
        for (index, row) in self.table.rows.iter().enumerate() {
            let height = row_height(&self.columns.rows[index]);
            self.row(ui, height, |drawing, ui, rect| {
                let column = drawing.cells(ui, rect, row, &drawing.columns.rows[index]);
                clicked = clicked.or(column.map(|column| (index, column)));
            });
        }
        clicked
    }

    /// Allocates a row with its role and a thin line below it.
    fn row(&self, ui: &mut Ui, height: f32, contents: impl FnOnce(&Self, &mut Ui, Rect)) {
        let (rect, _) = ui.allocate_exact_size(vec2(self.columns.total(), height), Sense::hover());
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_role(Role::Row));
        contents(self, &mut row, rect);
        if ui.is_rect_visible(rect) {
            let y = ui.painter().round_to_pixel_center(rect.bottom() - 0.5);
            ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, theme::tokens(ui).line));
        }
    }

    fn head(&self, ui: &mut Ui, rect: Rect) {
        for (column, galley) in self.columns.head.iter().enumerate() {
            let cell = self.columns.cell(column, rect, self.seen);
            let response = ui.interact(cell, ui.unique_id().with(("head", column)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, self.table.head[column].heading()));
            if ui.is_rect_visible(cell) {
                let painter = self.painter(ui, column, rect);
                paint_text(&painter, ui, cell, galley, self.table.head[column].align, [self.columns.gutter, 0.0]);
            }
        }
    }

    /// Draws a row's cells; the column that was clicked.
    fn cells(&self, ui: &mut Ui, rect: Rect, row: &Row, galleys: &[Arc<Galley>]) -> Option<usize> {
        let mut clicked = None;
        let sense = if self.options.clickable { Sense::click() } else { Sense::hover() };
        for (column, galley) in galleys.iter().enumerate() {
            let cell = self.columns.cell(column, rect, self.seen);
            let content = column.checked_sub(1).and_then(|index| row.cells.get(index));
            let text = content.map_or(row.label.as_str(), Cell::shown);
            let mut response = ui.interact(cell, ui.unique_id().with(("cell", column)), sense);
            let role = if column == 0 { Role::RowHeader } else { Role::Cell };
            response.widget_info(|| WidgetInfo::labeled(role, true, text));
            if self.options.clickable {
                response = response.on_hover_cursor(CursorIcon::PointingHand);
            }
            clicked = clicked.or(response.clicked().then_some(column));
            if ui.is_rect_visible(cell) {
                let painter = self.painter(ui, column, rect);
                if self.options.clickable && (response.hovered() || response.has_focus()) {
                    painter.rect_filled(cell.shrink2(vec2(2.0, 3.0)), theme::RADIUS, theme::tokens(ui).hover);
                }
                self.paint_cell(ui, &painter, cell, row, content, galley, column);
            }
        }
        clicked
    }

    fn paint_cell(
        &self,
        ui: &Ui,
        painter: &Painter,
        cell: Rect,
        row: &Row,
        content: Option<&Cell>,
        galley: &Arc<Galley>,
        column: usize,
    ) {
        let t = theme::tokens(ui);
        let first_line = cell.top() + galley.rows.first().map_or(13.0, |row| row.height()) / 2.0 + 5.0;
        let mut indent = 0.0;
        if let (0, Some(role)) = (column, row.role) {
            icons::square(painter, pos2(cell.left() + self.columns.gutter + 5.0, first_line), t.role(role));
            indent = columns::SQUARE;
        }
        if let Some(Cell::Status { tone, .. }) = content {
            status::paint_with(painter, t, pos2(cell.left() + self.columns.gutter + 4.0, first_line), *tone);
            indent = columns::SQUARE;
        }
        let align = self.table.head.get(column).map_or(Align::Left, |head| head.align);
        paint_text(painter, ui, cell, galley, align, [self.columns.gutter, indent]);
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
        Align::Right => cell.right() - gutter - galley.size().x,
    };
    painter.galley(pos2(left, top.round()), Arc::clone(galley), theme::tokens(ui).ink);
}
