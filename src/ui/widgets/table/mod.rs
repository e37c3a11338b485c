//! A table on the screen, from its description alone: laid out by hand, so that every row and cell has its role for
//! screen readers, numbers stand right-aligned, and labels and sums stay where they are when the years scroll sideways.
//!
//! A right click copies it as tab-separated text, and so do Ctrl+C and, in full precision, Ctrl+Shift+C while it has the
//! focus; the arrow keys, Home, End, `PgUp` and `PgDn` go from cell to cell then, and what they come to is scrolled into sight.

mod columns;
mod drawing;
mod fitting;
mod kept;
mod measuring;
mod sideways;
mod style;

use eframe::egui::{AsIdSalt, Id, Response, Role, Sense, StrokeKind, Ui, UiBuilder, accesskit, vec2};

use self::drawing::Drawing;
use super::{
    copy::{self, Asked},
    text::muted,
    walk::in_table,
};
use crate::{
    present::{
        formats::Formats,
        table::{
            Table,
            tsv::{Copying, DecimalSign, Precision},
        },
    },
    ui::theme,
};

/// How a table is shown.
#[derive(Debug, Clone, Copy)]
pub struct TableOptions {
    /// Language and numbers.
    pub formats: Formats,
    /// Whether a cell can be clicked.
    pub clickable: bool,
    /// The row that is pointed at elsewhere.
    pub lit: Option<usize>,
}

impl TableOptions {
    /// A table to read.
    #[must_use]
    pub fn new(formats: Formats) -> Self {
        Self { formats, clickable: false, lit: None }
    }

    /// The same with a row lit that is pointed at elsewhere.
    #[must_use]
    pub fn lighting(mut self, row: Option<usize>) -> Self {
        self.lit = row;
        self
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
    let columns = kept::columns(ui, table, id);
    let builder = UiBuilder::new()
        .id_salt(id)
        .sense(Sense::click())
        .accessibility_role(Role::Table)
        .accessibility_label(&table.title);
    let scope = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let walked = in_table(ui, table, ui.unique_id());
        let to = walked.filter(|walked| walked.has_moved).map(|walked| walked.place[1]);
        let (clicked, led_to) = sideways::sideways_ui(ui, &columns, to, |ui, seen| {
            Drawing { table, columns: &columns, is_clickable: options.clickable, lit: options.lit, walked, seen }
                .rows(ui)
        });
        // Out here: what scrolls sideways lets nothing be asked of what scrolls up and down around it.
        if let Some(cell) = led_to {
            ui.scroll_to_rect(cell, None);
        }
        clicked
    });
    let response = scope.response;
    set_bounds(&response);
    if response.has_focus() {
        let ring = theme::focus_ring(theme::tokens(ui));
        ui.painter().rect_stroke(response.rect, theme::RADIUS, ring, StrokeKind::Outside);
    }
    copy_on_demand(ui, table, &response, id, options.formats);
    copy::copied_ui(ui, id, response.rect, options.formats);
    if let Some(note) = &table.note {
        ui.add_space(theme::GAP);
        for line in note.lines() {
            let line = muted(ui, line);
            ui.label(line);
        }
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
    if let Some(asked) = copy::asked(ui, response, &lines, formats) {
        copy_table(ui, table, asked, id, formats);
    }
}

/// Copies a table as it was asked for, and says so where [`copy::copied_ui`] is called with this id.
pub(in crate::ui) fn copy_table(ui: &Ui, table: &Table, asked: Asked, id: Id, formats: Formats) {
    let sign = DecimalSign::from(formats.numbers);
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
