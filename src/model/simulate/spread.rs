//! Persons as a pool counts them: a bare number, or a number for each first entry and mark where the group needs it.

use rust_decimal::Decimal;

use super::{
    clock::{Clocks, LONGEST},
    needs::Mark,
};

/// What the columns of a [`Spread`] stand for: blocks by first entry, in each the marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout<'a> {
    /// Whether there is a block for each month of first entry, or one for all.
    pub(super) by_entry: bool,
    /// What stands side by side in a block.
    pub(super) mark: Mark,
    /// The month of first entry of the first block; it holds the earlier ones too, which no rule tells apart.
    pub(super) oldest: i32,
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
        let blocks = if self.by_entry { usize::try_from(first_entry - self.oldest).unwrap_or(0) } else { 0 };
        blocks * self.width()
    }

    /// The month of first entry of a block, by its number.
    fn first_entry(&self, block: usize) -> i32 {
        self.oldest.saturating_add_unsigned(u32::try_from(block).unwrap_or(u32::MAX))
    }

    /// The bin of the refund clock in a month, by the number of the block and the mark in it.
    pub(super) fn bin(&self, block: usize, mark: usize, month: i32) -> usize {
        match self.mark {
            Mark::Bin => mark,
            Mark::Class if month - self.first_entry(block) < LONGEST => {
                self.clocks.of_class(mark, self.first_entry(block), month)
            }
            Mark::Class | Mark::None => self.clocks.bins() - 1,
        }
    }

    /// Whether the columns of both stand for the same.
    fn is_as(&self, other: &Self) -> bool {
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
    /// Turns the refund clock some months on.
    fn advance(&mut self, months: i32, layout: &Layout<'_>);
    /// Moves those who first entered before a month to others.
    fn take_entered_before(&mut self, month: i32, layout: &Layout<'_>, to: &mut Self);
    /// The first column that may hold somebody.
    fn first_column(&self) -> usize;
    /// Forgets the columns before one, where nobody is left.
    fn forget_before(&mut self, column: usize);
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
    fn advance(&mut self, _: i32, _: &Layout<'_>) {}
    fn take_entered_before(&mut self, _: i32, _: &Layout<'_>, _: &mut Self) {}
    fn first_column(&self) -> usize {
        0
    }
    fn forget_before(&mut self, _: usize) {}
}

/// Persons by the columns of a [`Layout`]; nobody outside the stretch that is kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Spread {
    first: usize,
    counts: Vec<f64>,
}

impl Spread {
    /// Adds persons of one first entry and mark.
    pub(super) fn put(&mut self, first_entry: i32, mark: usize, persons: f64, layout: &Layout<'_>) {
        let block = layout.block(first_entry);
        self.reach(block, block + layout.width());
        self.counts[block - self.first + mark] += persons;
    }

    /// Adds a share of those who arrive in a month from a group with another layout. Where the weeks are `reset`, their
    /// clocks begin again.
    pub(super) fn arrive(&mut self, others: &Self, share: f64, layouts: [&Layout<'_>; 2], month: i32, reset: bool) {
        let [from, to] = layouts;
        let reset = reset && to.mark == Mark::Bin;
        if !reset && from.is_as(to) {
            return self.add(others, share);
        }
        let (width, again) = (to.width(), to.clocks.beginning(Decimal::ZERO));
        for (block, counts) in others.blocks(from.width()) {
            let there = if to.by_entry { block * width } else { 0 };
            self.reach(there, there + width);
            for (mark, count) in counts.iter().enumerate() {
                let mark = match to.mark {
                    Mark::None => 0,
                    Mark::Class => mark,
                    Mark::Bin if reset => again,
                    Mark::Bin => from.bin(block, mark, month),
                };
                self.counts[there - self.first + mark] += count * share;
            }
        }
    }

    /// The blocks and the number of each.
    pub(super) fn blocks(&self, width: usize) -> impl DoubleEndedIterator<Item = (usize, &[f64])> {
        let first = self.first / width;
        self.counts.chunks_exact(width).enumerate().map(move |(index, block)| (first + index, block))
    }

    /// Makes room for the columns from one to before another.
    fn reach(&mut self, from: usize, to: usize) {
        if self.counts.is_empty() {
            self.first = from;
        }
        if from < self.first {
            self.counts.splice(0..0, std::iter::repeat_n(0.0, self.first - from));
            self.first = from;
        }
        if to > self.first + self.counts.len() {
            self.counts.resize(to - self.first, 0.0);
        }
    }

    /// The columns that others have too, side by side.
    fn beside<'a>(&'a mut self, others: &'a Self) -> impl Iterator<Item = (&'a mut f64, &'a f64)> {
        let from = others.first.max(self.first);
        let mine = self.counts.get_mut(from - self.first..).unwrap_or_default();
        let theirs = others.counts.get(from - others.first..).unwrap_or_default();
        mine.iter_mut().zip(theirs)
    }
}

impl Population for Spread {
    fn total(&self) -> f64 {
        // In lanes, because the order of a plain sum would keep the processor waiting for each addition.
        let (lanes, rest) = self.counts.as_chunks::<8>();
        let mut sums = [0.0; 8];
        for lane in lanes {
            for (sum, count) in sums.iter_mut().zip(lane) {
                *sum += count;
            }
        }
        sums.iter().chain(rest).sum()
    }

    fn clear(&mut self) {
        self.counts.clear();
    }

    fn add(&mut self, others: &Self, share: f64) {
        if others.counts.is_empty() {
            return;
        }
        self.reach(others.first, others.first + others.counts.len());
        for (mine, theirs) in self.beside(others) {
            *mine += theirs * share;
        }
    }

    fn remove(&mut self, others: &Self, share: f64) {
        for (mine, theirs) in self.beside(others) {
            *mine = (*mine - theirs * share).max(0.0);
        }
    }

    fn scale(&mut self, share: f64) {
        for count in &mut self.counts {
            *count *= share;
        }
    }

    fn advance(&mut self, months: i32, layout: &Layout<'_>) {
        if layout.mark == Mark::Bin {
            for block in self.counts.chunks_exact_mut(layout.width()) {
                for _ in 0..months.min(LONGEST) {
                    layout.clocks.advance(block);
                }
            }
        }
    }

    fn take_entered_before(&mut self, month: i32, layout: &Layout<'_>, to: &mut Self) {
        // The first block holds earlier entries too, whose time is up as surely as its own.
        let leaving = layout.block(month).saturating_sub(self.first).min(self.counts.len());
        if leaving > 0 {
            to.reach(self.first, self.first + leaving);
            let at = self.first - to.first;
            for (there, left) in to.counts[at..].iter_mut().zip(self.counts.drain(..leaving)) {
                *there += left;
            }
            self.first += leaving;
        }
    }

    fn first_column(&self) -> usize {
        if self.counts.is_empty() { usize::MAX } else { self.first }
    }

    fn forget_before(&mut self, column: usize) {
        let nobody = column.saturating_sub(self.first).min(self.counts.len());
        self.counts.drain(..nobody);
        self.first += nobody;
    }
}
