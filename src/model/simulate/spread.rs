//! Persons by column, for groups where first entry or the weeks in the system matter.

use rust_decimal::Decimal;

use super::{
    needs::Mark,
    persons::{Layout, Population},
    refund_clock::LONGEST,
};

/// Columns that hold nobody any more and are not worth moving the others for.
const IDLE: usize = 16;

/// Persons by the columns of a [`Layout`]; nobody outside the stretch that is kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Spread {
    /// How many they are. It is kept beside the columns, because a sum over them each time would cost the most of all.
    sum: f64,
    first: usize,
    counts: Vec<f64>,
}

impl Spread {
    /// Adds persons of one first entry and mark.
    pub(super) fn put(&mut self, first_entry: i32, mark: usize, persons: f64, layout: &Layout<'_>) {
        let block = layout.block(first_entry);
        self.reach(block, block + layout.width());
        self.counts[block - self.first + mark] += persons;
        self.sum += persons;
    }

    /// Adds a share of those who arrive in a month from a group with another layout. Where the weeks are `reset`, their
    /// clocks begin again.
    pub(super) fn arrive(&mut self, others: &Self, share: f64, layouts: [&Layout<'_>; 2], month: i32, reset: bool) {
        let [from, to] = layouts;
        let reset = reset && to.mark == Mark::Bin;
        if !reset && from.is_as(to) {
            return self.add(others, share);
        }
        if !reset && !to.by_entry && to.mark == Mark::Bin {
            self.reach(0, to.width());
            others.for_bins(from, month, |bin, persons| self.counts[bin] += persons * share);
        } else {
            let again = to.clocks.beginning(Decimal::ZERO);
            for (block, counts) in others.blocks(from.width()) {
                let there = if to.by_entry { block * to.width() } else { 0 };
                self.reach(there, there + to.width());
                let there = there - self.first;
                for (mark, count) in counts.iter().enumerate() {
                    let mark = match to.mark {
                        Mark::None => 0,
                        Mark::Class | Mark::Bin => {
                            if reset {
                                again
                            } else {
                                mark
                            }
                        }
                    };
                    self.counts[there + mark] += count * share;
                }
            }
        }
        self.sum += others.sum * share;
    }

    /// Hands over how many are in each bin of the refund clock in a month; a bin may come more than once.
    pub(super) fn for_bins(&self, layout: &Layout<'_>, month: i32, mut take: impl FnMut(usize, f64)) {
        let past = layout.clocks.bins() - 1;
        if layout.mark == Mark::Bin {
            let width = layout.width();
            if self.counts.len() <= width {
                self.counts.iter().enumerate().for_each(|(bin, persons)| take(bin, *persons));
                return;
            }
            // Many first entries: each bin is added up before it is handed over.
            let mut sums = vec![0.0; width];
            for block in self.counts.chunks_exact(width) {
                sums.iter_mut().zip(block).for_each(|(sum, persons)| *sum += persons);
            }
            sums.into_iter().enumerate().for_each(|(bin, persons)| take(bin, persons));
            return;
        }
        // Only those of the last months can be before the end of the ladder.
        let mut rest = self.sum;
        for (block, counts) in self.blocks(layout.width()).rev() {
            let first_entry = layout.first_entry(block);
            if layout.mark == Mark::None || month - first_entry >= LONGEST {
                break;
            }
            for (class, persons) in counts.iter().enumerate() {
                take(layout.clocks.of_class(class, first_entry, month), *persons);
                rest -= persons;
            }
        }
        take(past, rest.max(0.0));
    }

    /// The blocks and the number of each.
    fn blocks(&self, width: usize) -> impl DoubleEndedIterator<Item = (usize, &[f64])> {
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
        self.sum
    }

    fn clear(&mut self) {
        self.sum = 0.0;
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
        self.sum += others.sum * share;
    }

    fn remove(&mut self, others: &Self, share: f64) {
        for (mine, theirs) in self.beside(others) {
            *mine = (*mine - theirs * share).max(0.0);
        }
        self.sum = (self.sum - others.sum * share).max(0.0);
    }

    fn scale(&mut self, share: f64) {
        for count in &mut self.counts {
            *count *= share;
        }
        self.sum *= share;
    }

    fn leave(&mut self, staying: f64, to: &mut Self) {
        if self.counts.is_empty() {
            return;
        }
        to.reach(self.first, self.first + self.counts.len());
        let there = &mut to.counts[self.first - to.first..];
        for (there, here) in there.iter_mut().zip(&mut self.counts) {
            *there += *here * (1.0 - staying);
            *here *= staying;
        }
        to.sum += self.sum * (1.0 - staying);
        self.sum *= staying;
    }

    fn advance(&mut self, months: i32, layout: &Layout<'_>) {
        if layout.mark == Mark::Bin {
            for block in self.counts.chunks_exact_mut(layout.width()) {
                layout.clocks.advance(block, months);
            }
        }
    }

    fn take_entered_before(&mut self, month: i32, layout: &Layout<'_>, to: &mut Self) {
        // The first block holds earlier entries too, whose time is up as surely as its own.
        let leaving = layout.block(month).saturating_sub(self.first).min(self.counts.len());
        if leaving == 0 {
            return;
        }
        to.reach(self.first, self.first + leaving);
        let at = self.first - to.first;
        let mut sum = 0.0;
        for (there, here) in to.counts[at..].iter_mut().zip(&mut self.counts[..leaving]) {
            *there += *here;
            sum += std::mem::take(here);
        }
        to.sum += sum;
        self.sum = (self.sum - sum).max(0.0);
        if leaving == self.counts.len() {
            self.clear();
        } else if leaving > IDLE {
            self.forget_before(self.first + leaving);
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

    fn fold_before(&mut self, column: usize, layout: &Layout<'_>) {
        if self.counts.is_empty() || column <= self.first {
            return;
        }
        self.reach(self.first, column + layout.width());
        let (earlier, block) = self.counts.split_at_mut(column - self.first);
        for counts in earlier.chunks_exact(layout.width()) {
            for (here, count) in block.iter_mut().zip(counts) {
                *here += count;
            }
        }
        self.forget_before(column);
    }
}
