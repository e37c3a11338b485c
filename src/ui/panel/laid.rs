//! How a row of the panel is laid out, kept from frame to frame, so that the texts of a row are laid out only in sight.

use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use eframe::egui::{Galley, Id, Rangef, Ui, text::LayoutJob};
use rustc_hash::FxHasher;

use super::columns::Columns;
use crate::{
    present::assumptions::{Cell, Cells, Row},
    scenario::{figure::Value, schema::Unit},
    ui::{theme, widgets::one_line},
};

/// The height of a row whose name takes one line.
pub(super) const ROW: f32 = 28.0;

/// How a row is laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Laid {
    /// Whether the fields stand below the name, because words or a list do not fit beside it.
    pub(super) is_below: bool,
    /// The height of the line with the name.
    pub(super) height: f32,
    /// The room of the name.
    pub(super) name_width: f32,
}

impl Laid {
    /// Of a row between these columns.
    pub(super) fn of(ui: &Ui, row: &Row, columns: &Columns) -> Self {
        let (id, of) = (Id::unique(("laid", row.path.as_str())), fingerprint(ui, row, columns));
        if let Some((_, known)) = ui.data(|data| data.get_temp::<(u64, Self)>(id)).filter(|(known, _)| *known == of) {
            return known;
        }
        let is_below = !fit(ui, row, columns);
        let end = if is_below { columns.right - 10.0 } else { columns.before.min };
        let name_width = end - 8.0 - columns.left;
        let height = (name(ui, &row.short, name_width).size().y + 10.0).max(ROW);
        let laid = Self { is_below, height, name_width };
        ui.data_mut(|data| data.insert_temp(id, (of, laid)));
        laid
    }
}

/// Of all that the layout of a row depends on.
fn fingerprint(ui: &Ui, row: &Row, columns: &Columns) -> u64 {
    let mut hasher = FxHasher::default();
    let Columns { left, before, after, unit, right } = columns;
    let ends = [before, after, unit].into_iter().flat_map(|Rangef { min, max }| [min, max]);
    for place in [*left, *right, ui.pixels_per_point()].iter().chain(ends) {
        place.to_bits().hash(&mut hasher);
    }
    row.short.hash(&mut hasher);
    matches!(row.cells, Cells::Shared(_)).hash(&mut hasher);
    for side in [0, 1] {
        row.cell(side).map(|cell| (&cell.text, is_number(cell))).hash(&mut hasher);
    }
    hasher.finish()
}

/// A name on as many lines as it needs, up to three.
pub(super) fn name(ui: &Ui, name: &str, width: f32) -> Arc<Galley> {
    let font = theme::regular(theme::BODY);
    let mut job = LayoutJob::simple(name.to_owned(), font, theme::tokens(ui).ink, width.max(40.0));
    job.wrap.max_rows = 3;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Whether what stands in the fields fits. Numbers are written smaller where they must, but not too small to read.
fn fit(ui: &Ui, row: &Row, columns: &Columns) -> bool {
    let room = match row.cells {
        Cells::Shared(_) => columns.after.max - columns.before.min,
        Cells::Sides(_) => columns.after.span(),
    };
    let smallest = (theme::SMALL - 1.0) / theme::BODY;
    let room_of_number = room - 12.0;
    // A choice has its sign at the right.
    let room = room - if row.kind.unit == Unit::Years { 12.0 } else { 24.0 };
    let fits = |cell: &Cell| {
        let width =
            one_line(ui, &cell.text, theme::regular(theme::BODY), theme::tokens(ui).ink, f32::INFINITY).size().x;
        if is_number(cell) { width * smallest <= room_of_number } else { width <= room }
    };
    [0, 1].into_iter().filter_map(|side| row.cell(side)).all(fits)
}

fn is_number(cell: &Cell) -> bool {
    matches!(cell.value, Value::Number(_) | Value::None)
}
