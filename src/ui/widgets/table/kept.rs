//! Where the columns of a table stand, kept from frame to frame: measured anew only when the table says something else or is
//! shown in another width.

use std::sync::Arc;

use eframe::egui::{Id, Ui};

use super::columns::Columns;
use crate::present::table::Table;

/// What was measured, and of what.
#[derive(Debug)]
struct Measured {
    table: Table,
    available: f32,
    pixels_per_point: f32,
    columns: Arc<Columns>,
}

/// The columns of a table in the width there is.
pub(super) fn columns(ui: &Ui, table: &Table, id: Id) -> Arc<Columns> {
    let (available, pixels_per_point) = (ui.available_width(), ui.pixels_per_point());
    let id = id.with("columns");
    let known = ui.data(|data| data.get_temp::<Arc<Measured>>(id)).filter(|known| {
        let as_then = [(known.available, available), (known.pixels_per_point, pixels_per_point)];
        as_then.iter().all(|(then, now)| (then - now).abs() < f32::EPSILON) && known.table == *table
    });
    if let Some(known) = known {
        return Arc::clone(&known.columns);
    }
    let columns = Arc::new(Columns::measure(ui, table, available));
    let measured = Measured { table: table.clone(), available, pixels_per_point, columns: Arc::clone(&columns) };
    ui.data_mut(|data| data.insert_temp(id, Arc::new(measured)));
    columns
}
