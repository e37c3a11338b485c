//! A table on the screen, from its description alone: laid out by hand, so that every row and cell has its role for
//! screen readers, numbers stand right-aligned, and the first column stays where it is when the rest scrolls sideways.
//!
//! A right click copies it as tab-separated text, and so do Ctrl+C and, with the other decimal sign, Ctrl+Shift+C while it
//! has the focus.

mod columns;
mod style;
mod thinning;

use std::{borrow::Cow, sync::Arc};

use eframe::egui::{
    AsIdSalt, CursorIcon, Galley, Id, Painter, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, accesskit, pos2, scroll_area::ScrollBarVisibility, vec2,
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
        table::{Align, Cell, Row, Table, tsv::DecimalSign},
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
    let Part { table: part, kept, columns } = part(ui, table, available);
    let builder = UiBuilder::new()
        .id_salt(id)
        .sense(Sense::click())
        .accessibility_role(Role::Table)
        .accessibility_label(&table.title);
    let scope = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        // The bar of a table that begins below what is seen would lie over what is.
        let is_seen = ui.cursor().top() + 60.0 < ui.clip_rect().bottom();
        let bar = if is_seen { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
        let area = ScrollArea::horizontal().id_salt("sideways").auto_shrink([true, true]).scroll_bar_visibility(bar);
        area.show(ui, |ui| Drawing { table: part.as_ref(), columns: &columns, options }.rows(ui)).inner
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
    note_ui(ui, table, kept.len() < table.head.len(), options.formats);
    let clicked = scope.inner.map(|(row, column)| (row, kept.get(column).copied().unwrap_or(column)));
    TableResponse { response, clicked }
}

/// What of a table is shown, measured.
struct Part<'a> {
    table: Cow<'a, Table>,
    /// The columns shown, by their index in the whole.
    kept: Vec<usize>,
    columns: Columns,
}

/// The whole table where it fits, else as many of its columns as fit.
fn part<'a>(ui: &Ui, table: &'a Table, available: f32) -> Part<'a> {
    let columns = Columns::measure(ui, table, available);
    if columns.total() <= available || table.head.iter().all(|head| !head.optional) {
        return Part { table: Cow::Borrowed(table), kept: (0..table.head.len()).collect(), columns };
    }
    let kept = thinning::columns(table, |table| Columns::measure(ui, table, available).total() <= available);
    let part = table.with_columns(&kept);
    let columns = Columns::measure(ui, &part, available);
    Part { table: Cow::Owned(part), kept, columns }
}

/// The menu and the keys that copy the table.
fn copy_on_demand(ui: &Ui, table: &Table, response: &Response, id: Id, formats: Formats) {
    let sign = DecimalSign::from(formats.numbers);
    let other = match sign {
        DecimalSign::Comma => formats.say("Kopiér tabel med punktum", "Copy table with decimal points"),
        DecimalSign::Point => formats.say("Kopiér tabel med komma", "Copy table with decimal commas"),
    };
    let Some(asked) = copy::asked(ui, response, [formats.say("Kopiér tabel", "Copy table"), other], formats) else {
        return;
    };
    let sign = match asked {
        Asked::Plain => sign,
        Asked::Other => sign.other(),
    };
    ui.ctx().copy_text(table.to_tsv(sign, formats.language));
    copy::say_copied(ui.ctx(), id);
}

/// What stands below: the table's note, and that years are left out.
fn note_ui(ui: &mut Ui, table: &Table, is_thinned: bool, formats: Formats) {
    let thinned = formats.say(
        "Ikke alle år er vist; en kopi af tabellen har dem alle.",
        "Not all years are shown; a copy of the table has them all.",
    );
    let notes: Vec<&str> = table.note.as_deref().into_iter().chain(is_thinned.then_some(thinned)).collect();
    if !notes.is_empty() {
        ui.add_space(theme::GAP);
        let note = muted(ui, notes.join(" "));
        ui.label(note);
    }
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
            let cell = self.columns.cell(column, rect, ui.clip_rect());
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
            let cell = self.columns.cell(column, rect, ui.clip_rect());
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

    /// A painter that keeps what scrolls from running over the first column.
    fn painter(&self, ui: &Ui, column: usize, row: Rect) -> Painter {
        let clip = ui.clip_rect();
        if column == 0 {
            return ui.painter().clone();
        }
        let left = self.columns.cell(0, row, clip).right();
        ui.painter().with_clip_rect(Rect::from_min_max(pos2(left.max(clip.left()), clip.top()), clip.max))
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
