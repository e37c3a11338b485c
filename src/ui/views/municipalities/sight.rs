//! Which rows the table has in sight, and what brings others there.

use eframe::egui::{Id, Rangef, Ui};

use super::places::ROW;

/// What of the table is seen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sight {
    /// How far the table is scrolled.
    pub(super) offset: f32,
    /// The height of its rows in sight.
    pub(super) height: f32,
    /// What is to be brought into sight.
    wanted: Option<Wanted>,
}

/// A row that is to be brought into sight, when it is known how much of the table there is room for.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wanted {
    /// Into the middle.
    Middle(usize),
    /// As little as it takes.
    Anywhere(usize),
}

/// A number of rows as a length.
pub(super) fn rows_high(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * ROW
}

impl Sight {
    pub(super) fn load(ui: &Ui, id: Id) -> Self {
        ui.data(|data| data.get_temp(id)).unwrap_or_default()
    }

    pub(super) fn keep(self, ui: &Ui, id: Id) {
        if self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
        ui.data_mut(|data| data.insert_temp(id, self));
    }

    /// Brings a row into the middle.
    pub(super) fn show(&mut self, row: usize) {
        self.wanted = Some(Wanted::Middle(row));
    }

    /// Brings a row into sight, as little as that takes.
    pub(super) fn reach(&mut self, row: usize) {
        self.wanted = Some(Wanted::Anywhere(row));
    }

    /// Where the table of so many rows is to be scrolled, once, with this height of them in sight.
    pub(super) fn take(&mut self, of: usize, height: f32) -> Option<f32> {
        self.height = height;
        let ends = |row: usize| (rows_high(row), rows_high(row) + ROW);
        let offset = match self.wanted.take()? {
            Wanted::Middle(row) => rows_high(row) + (ROW - height) / 2.0,
            Wanted::Anywhere(row) if ends(row).0 < self.offset => ends(row).0,
            Wanted::Anywhere(row) if ends(row).1 > self.offset + height => ends(row).1 - height,
            Wanted::Anywhere(_) => return None,
        };
        Some(offset.min(rows_high(of) - height).max(0.0))
    }

    /// The rows in sight of so many: the first, and the one behind the last; those that are seen by half at least.
    pub(super) fn rows(&self, of: usize) -> (usize, usize) {
        let at = |length: f32| (0..of).take_while(|row| rows_high(*row) + ROW / 2.0 < length).count();
        (at(self.offset), at(self.offset + self.height))
    }

    /// Which part of so many rows is seen, from 0 to 1.
    pub(super) fn part(&self, of: usize) -> Rangef {
        let whole = rows_high(of).max(1.0);
        Rangef::new((self.offset / whole).clamp(0.0, 1.0), ((self.offset + self.height) / whole).clamp(0.0, 1.0))
    }

    /// Which rows are drawn: those of which anything is seen.
    pub(super) fn drawn(seen: Rangef, of: usize) -> std::ops::Range<usize> {
        let first = (0..of).take_while(|row| rows_high(*row) + ROW <= seen.min).count();
        let end = (0..of).take_while(|row| rows_high(*row) < seen.max).count();
        first..end.max(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_brought_into_the_middle_or_as_little_as_it_takes() {
        let height = 10.0 * ROW;
        let mut sight = Sight { offset: 0.0, height, wanted: None };
        assert_eq!(sight.rows(96), (0, 10));
        sight.show(70);
        // 70 and a half less five rows.
        assert_eq!(sight.take(96, height), Some(65.5 * ROW));
        sight.show(95);
        assert_eq!(sight.take(96, height), Some(86.0 * ROW), "the last rows are at the bottom");
        sight.reach(3);
        assert_eq!(sight.take(96, height), None, "it is in sight");
        sight.reach(10);
        assert_eq!(sight.take(96, height), Some(ROW));
    }

    #[test]
    fn the_middle_is_that_of_the_height_there_is_now() {
        // Two rows were found and shown when the own one was asked for.
        let mut sight = Sight { offset: 0.0, height: 2.0 * ROW, wanted: None };
        sight.show(70);
        assert_eq!(sight.take(96, 10.0 * ROW), Some(65.5 * ROW));
    }

    #[test]
    fn only_rows_of_which_something_is_seen_are_drawn() {
        assert_eq!(Sight::drawn(Rangef::new(0.0, ROW * 3.0), 96), 0..3);
        assert_eq!(Sight::drawn(Rangef::new(ROW * 1.5, ROW * 3.5), 96), 1..4);
        assert_eq!(Sight::drawn(Rangef::new(0.0, ROW * 3.0), 2), 0..2);
    }
}
