//! What the columns of a group's persons stand for, and persons as a pool counts them: a bare number, or numbers by
//! column (`spread`) where the group needs it.

use super::{needs::Mark, refund_clock::Clocks};

/// What the columns of a group's persons stand for: blocks by first entry, in each the marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<'a> {
    /// Whether there is a block for each month of first entry, or one for all.
    pub(super) by_entry: bool,
    /// What stands side by side in a block.
    pub(super) mark: Mark,
    /// The month of first entry of the first block; it holds the earlier ones too, which no rule tells apart.
    pub(super) oldest: i32,
    /// The month of first entry of the last block; it holds the later ones too, where no rule tells them apart.
    pub(super) newest: i32,
    /// The refund clock.
    pub(super) clocks: &'a Clocks,
}

impl Layout<'_> {
    /// Whether there are columns at all.
    pub(super) fn has_columns(&self) -> bool {
        self.by_entry || self.mark != Mark::None
    }

    /// The number of columns in a block.
    pub(super) fn width(&self) -> usize {
        match self.mark {
            Mark::None => 1,
            Mark::Class => self.clocks.classes(),
            Mark::Bin => self.clocks.bins(),
        }
    }

    /// The first column of the block of a first entry.
    pub(super) fn block(&self, first_entry: i32) -> usize {
        let from_oldest = first_entry.min(self.newest) - self.oldest;
        let blocks = if self.by_entry { usize::try_from(from_oldest).unwrap_or(0) } else { 0 };
        blocks * self.width()
    }

    /// The first column of the block that can hold all earlier first entries too from a month on: they are past every
    /// stay that is told from first entry, and past every step of the ladder, so no rule tells them apart.
    pub(super) fn settled(&self, month: i32) -> usize {
        self.block(self.oldest.saturating_add(month).saturating_add(1))
    }

    /// The month of first entry of a block, by its number.
    pub(super) fn first_entry(&self, block: usize) -> i32 {
        self.oldest.saturating_add_unsigned(u32::try_from(block).unwrap_or(u32::MAX))
    }

    /// Whether the columns of both stand for the same.
    pub(super) fn is_as(&self, other: &Self) -> bool {
        let same_mark = self.mark == other.mark || (self.mark != Mark::Bin && other.mark != Mark::Bin);
        self.by_entry == other.by_entry && same_mark && self.width() == other.width()
    }
}

/// A number of persons that can leave, arrive and stay in shares.
pub(super) trait Population: Clone + Default {
    /// How many they are.
    fn total(&self) -> f64;
    /// Nobody.
    fn clear(&mut self);
    /// Adds a share of others.
    fn add(&mut self, others: &Self, share: f64);
    /// Takes away a share of others, who are among these; what rounding would take below 0 is 0.
    fn remove(&mut self, others: &Self, share: f64);
    /// Leaves a share of these.
    fn scale(&mut self, share: f64);
    /// Lets all but a share of these leave for others.
    fn leave(&mut self, staying: f64, to: &mut Self);
    /// Turns the refund clock some months on.
    fn advance(&mut self, months: i32, layout: &Layout<'_>);
    /// Moves those who first entered before a month to others.
    fn take_entered_before(&mut self, month: i32, layout: &Layout<'_>, to: &mut Self);
    /// The first column that may hold somebody.
    fn first_column(&self) -> usize;
    /// Forgets the columns before one, where nobody is left.
    fn forget_before(&mut self, column: usize);
    /// Moves those of the blocks before a block's first column into that block.
    fn fold_before(&mut self, column: usize, layout: &Layout<'_>);
}

impl Population for f64 {
    fn total(&self) -> f64 {
        *self
    }
    fn clear(&mut self) {
        *self = 0.0;
    }
    fn add(&mut self, others: &Self, share: f64) {
        *self += others * share;
    }
    fn remove(&mut self, others: &Self, share: f64) {
        *self = (*self - others * share).max(0.0);
    }
    fn scale(&mut self, share: f64) {
        *self *= share;
    }
    fn leave(&mut self, staying: f64, to: &mut Self) {
        *to += *self * (1.0 - staying);
        *self *= staying;
    }
    fn advance(&mut self, _: i32, _: &Layout<'_>) {}
    fn take_entered_before(&mut self, _: i32, _: &Layout<'_>, _: &mut Self) {}
    fn first_column(&self) -> usize {
        0
    }
    fn forget_before(&mut self, _: usize) {}
    fn fold_before(&mut self, _: usize, _: &Layout<'_>) {}
}
