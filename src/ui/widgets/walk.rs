//! Walking through a plot or a table by keyboard: while it has the keyboard, the arrow keys, `Home`, `End`, `PgUp` and `PgDn` go from
//! place to place, and a screen reader says what stands there.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

use crate::present::{
    chart::Chart,
    formats::Formats,
    table::{Cell, Table},
};

/// So many places are a page: the months of a year.
const PAGE: isize = 12;

/// A row and a column, each from 0.
pub(in crate::ui) type Place = [usize; 2];

/// What is walked through.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Ground {
    /// How many rows and columns there are.
    pub(in crate::ui) size: Place,
    /// How far a page leads.
    pub(in crate::ui) page: [isize; 2],
    /// Which way the end lies.
    pub(in crate::ui) end: [isize; 2],
    /// Where the first key leads.
    pub(in crate::ui) first: Place,
}

/// Where the keys have led.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Walked {
    /// The row and the column, each from 0.
    pub(in crate::ui) place: Place,
    /// Whether a key has just led there.
    pub(in crate::ui) has_moved: bool,
}

/// Where it is kept to where the keys have led.
fn key(walker: Id) -> Id {
    walker.with("walked to")
}

/// Leads the keyboard to a place of what has this id.
pub(in crate::ui) fn lead(ui: &Ui, walker: Id, place: Place) {
    ui.memory_mut(|memory| memory.request_focus(walker));
    ui.data_mut(|data| data.insert_temp(key(walker), place));
    ui.ctx().request_repaint();
}

/// Where the keys have led within what has this id; nothing before the first of them, and without the keyboard.
pub(in crate::ui) fn walked(ui: &Ui, walker: Id, ground: Ground) -> Option<Walked> {
    let Ground { size: [rows, columns], page, end, first } = ground;
    let (id, home) = (key(walker), end.map(|step| -step));
    if rows == 0 || columns == 0 || !ui.memory(|memory| memory.has_focus(walker)) {
        ui.data_mut(|data| data.remove::<Place>(id));
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(walker, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let known = ui.data(|data| data.get_temp::<Place>(id));
    let steps = [
        (Key::ArrowRight, [0, 1]),
        (Key::ArrowLeft, [0, -1]),
        (Key::ArrowDown, [1, 0]),
        (Key::ArrowUp, [-1, 0]),
        (Key::PageDown, page),
        (Key::PageUp, page.map(|step| -step)),
        (Key::Home, home),
        (Key::End, end),
    ];
    let step = steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, step)| step);
    let moved = |at: usize, step: isize, count: usize| at.saturating_add_signed(step).min(count - 1);
    // The first key leads into it, to its beginning or its end.
    let (from, way) = match (known, step) {
        (None, None) => return None,
        (None, Some(step)) => (first, if step == home || step == end { step } else { [0, 0] }),
        (Some(known), step) => (known, step.unwrap_or([0, 0])),
    };
    let place = [moved(from[0], way[0], rows), moved(from[1], way[1], columns)];
    if step.is_some() {
        ui.data_mut(|data| data.insert_temp(id, place));
    }
    Some(Walked { place, has_moved: step.is_some() })
}

/// The ground of what is short from top to bottom: the end lies at the right.
fn wide(size: Place, page: [isize; 2]) -> Ground {
    Ground { size, page, end: [0, isize::MAX], first: [0, 0] }
}

/// The place in a plot to which the keys have led; a screen reader says all that stands there.
pub(in crate::ui) fn in_chart(ui: &Ui, chart: &Chart, response: &Response, formats: Formats) -> Option<f64> {
    let points = chart.series.iter().flat_map(|series| &series.points).filter(|point| point.y.is_finite());
    let mut all: Vec<f64> = points.map(|point| point.x).collect();
    all.sort_by(f64::total_cmp);
    all.dedup_by(|one, other| (*one - *other).abs() < 1e-6);
    let [_, place] = walked(ui, response.id, wide([1, all.len()], [0, PAGE]))?.place;
    let x = *all.get(place)?;
    let values = chart.at(x).map(|(series, point)| {
        let name = if series.name.is_empty() { &chart.title } else { &series.name };
        format!("{name} {}", chart.value_text(point, formats))
    });
    let said = format!("{}: {}", chart.x_text(x, formats), values.collect::<Vec<_>>().join("; "));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(said));
    Some(x)
}

/// The place in a list of so many below each other to which the keys have led, and whether that was just now; a screen reader
/// says what stands there.
pub(in crate::ui) fn in_list(
    ui: &Ui,
    count: usize,
    said: impl Fn(usize) -> Option<String>,
    response: &Response,
) -> Option<(usize, bool)> {
    let ground = Ground { size: [count, 1], page: [PAGE, 0], end: [isize::MAX, 0], first: [0, 0] };
    let Walked { place: [place, _], has_moved } = walked(ui, response.id, ground)?;
    let said = said(place)?;
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(said));
    Some((place, has_moved))
}

/// Where the keys have led in a table, which has this id; a screen reader says the row, the column and what stands there.
pub(in crate::ui) fn in_table(ui: &Ui, table: &Table, id: Id) -> Option<Walked> {
    let walked = walked(ui, id, wide([table.rows.len(), table.head.len()], [PAGE, 0]))?;
    tell(ui, table, id, walked.place)?;
    Some(walked)
}

/// Lets a screen reader say what stands in a place of a table, which has this id; nothing where the table has no such place.
pub(in crate::ui) fn tell(ui: &Ui, table: &Table, id: Id, [row, column]: Place) -> Option<()> {
    let (row, head) = (table.rows.get(row)?, table.head.get(column)?);
    let cell = column.checked_sub(1).and_then(|index| row.cells.get(index)).map(Cell::shown);
    let said = match cell {
        Some(cell) => format!("{}, {}: {cell}", row.label, head.heading()),
        None => row.label.clone(),
    };
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(said));
    Some(())
}
