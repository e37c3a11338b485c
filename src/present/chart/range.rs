//! Axis ranges and ticks: round numbers that are easy to read, found the same way for the screen and for every export.
//!
//! Steps are 1, 2, 2.5 or 5 times a power of ten, so that a range in kroner is as round in millions.

/// A range of an axis that begins and ends at a tick.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The lowest value shown.
    pub min: f64,
    /// The highest value shown.
    pub max: f64,
    /// The distance between two ticks, above 0.
    pub step: f64,
}

/// How many steps a range has at most: enough to read values off, few enough for calm.
const MOST_STEPS: f64 = 6.0;

impl Range {
    /// The range from `min` to `max` as given, without rounding: for years and categories.
    #[must_use]
    pub fn exact(min: f64, max: f64) -> Self {
        Self { min, max, step: 1.0 }
    }

    /// Its length.
    #[must_use]
    pub fn span(self) -> f64 {
        self.max - self.min
    }

    /// Whether a value lies in it, the ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        value >= self.min - self.step * 1e-9 && value <= self.max + self.step * 1e-9
    }

    /// The same out to ticks of which there are at most `most + 1`, so that there is one at or beyond every value.
    #[must_use]
    pub fn out_to_ticks(self, most: f64) -> Self {
        let mut range = self;
        // A longer range may need a larger step.
        for _ in 0..4 {
            let step = nice_step(range.span() / most.max(1.0)).max(range.step);
            range = rounded(range.min, range.max, step);
        }
        range
    }

    /// The ticks in order: at most `most + 1`, at multiples of a nice step that is not below the range's own.
    #[must_use]
    pub fn ticks(self, most: f64) -> Vec<f64> {
        let step = nice_step(self.span() / most.max(1.0)).max(self.step);
        multiples(self.min, self.max, step, 0.0)
    }

    /// A tick at every step.
    #[must_use]
    pub fn every_step(self) -> Vec<f64> {
        multiples(self.min, self.max, self.step, 0.0)
    }
}

/// The smallest nice step that is not below `rough`.
#[must_use]
pub fn nice_step(rough: f64) -> f64 {
    if !rough.is_finite() || rough <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    // A little slack, so that 0.30000000000000004 needs no larger step than 0.3.
    let digits = rough / power * (1.0 - 1e-9);
    [1.0, 2.0, 2.5, 5.0].into_iter().find(|nice| *nice >= digits).unwrap_or(10.0) * power
}

/// The common range of all finite values; from 0 to 1 where there is none, and with 0 where all are equal.
#[must_use]
pub fn nice_range(values: impl IntoIterator<Item = f64>) -> Range {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values.into_iter().filter(|value| value.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        return Range { min: 0.0, max: 1.0, step: 0.2 };
    }
    if high - low <= 1e-9 * high.abs().max(low.abs()) {
        (low, high) = (low.min(0.0), high.max(0.0));
    }
    if low >= high {
        return Range { min: 0.0, max: 1.0, step: 0.2 };
    }
    rounded(low, high, nice_step((high - low) / MOST_STEPS))
}

/// Out to multiples of a step.
fn rounded(low: f64, high: f64, step: f64) -> Range {
    Range { min: (low / step + 1e-9).floor() * step, max: (high / step - 1e-9).ceil() * step, step }
}

/// The ticks of a time axis: whole years or months from the first, every `step`, at most `most + 1` of them.
/// `steps` are the steps to choose from, in rising order; the last is doubled as long as needed.
#[must_use]
pub fn time_ticks(range: Range, steps: &[f64], most: f64) -> Vec<f64> {
    let needed = range.span() / most.max(1.0);
    let last = steps.last().copied().unwrap_or(1.0).max(1e-9);
    let mut step = steps.iter().copied().find(|step| *step >= needed).unwrap_or(last);
    while step < needed {
        step *= 2.0;
    }
    let first = (range.min - 1e-9).ceil();
    multiples(first, range.max, step, first)
}

/// `offset` plus every multiple of `step` from `min` to `max`.
fn multiples(min: f64, max: f64, step: f64, offset: f64) -> Vec<f64> {
    let slack = step * 1e-6;
    let mut count = ((min - offset - slack) / step).ceil();
    let mut ticks = Vec::new();
    // The bound guards against a range that a caller made absurd.
    while offset + count * step <= max + slack && ticks.len() < 1000 {
        // Adding 0 turns −0 into 0.
        ticks.push(offset + count * step + 0.0);
        count += 1.0;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], min: f64, max: f64, step: f64) {
        let range = nice_range(values.iter().copied());
        for (got, expected) in [(range.min, min), (range.max, max), (range.step, step)] {
            assert!((got - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{values:?}: {range:?}");
        }
    }

    #[test]
    fn an_axis_reaches_the_tick_beyond_its_data_however_few_ticks_there_are() {
        // A curve from −50 to 150: 200 ÷ 3 → steps of 100, out to −100 and 200; 300 ÷ 3 is 100 again.
        let range = nice_range([-50.0, 150.0]).out_to_ticks(3.0);
        assert_eq!(range.every_step(), [-100.0, 0.0, 100.0, 200.0]);
        // Room for 8: 200 ÷ 8 asks for 25, but the range's own step is 50.
        assert_eq!(nice_range([-50.0, 150.0]).out_to_ticks(8.0), nice_range([-50.0, 150.0]));
    }

    #[test]
    fn ranges_are_round() {
        // 2 810 / 6 = 468 → 500; six steps.
        check(&[0.0, 1_693.0, 2_810.0], 0.0, 3_000.0, 500.0);
        // 175 / 6 = 29,2 → 50; −85 → −100, 90 → 100.
        check(&[-85.0, 90.0], -100.0, 100.0, 50.0);
        // The same in kroner.
        check(&[-85e6, 90e6], -100e6, 100e6, 50e6);
        // 14 / 6 = 2,33 → 2,5.
        check(&[0.0, 14.0], 0.0, 15.0, 2.5);
        // A share: 0,56 / 6 = 0,093 → 0,1.
        check(&[0.0, 0.56], 0.0, 0.6, 0.1);
        // An end on a tick stays there.
        check(&[0.0, 0.3], 0.0, 0.3, 0.05);
        check(&[0.0, 6_000.0], 0.0, 6_000.0, 1_000.0);
    }

    #[test]
    fn ranges_of_nothing_or_of_one_number_can_be_drawn() {
        check(&[], 0.0, 1.0, 0.2);
        check(&[0.0, 0.0], 0.0, 1.0, 0.2);
        check(&[f64::NAN, f64::INFINITY], 0.0, 1.0, 0.2);
        // 2 645 / 6 = 441 → 500.
        check(&[2_645.0, 2_645.0], 0.0, 3_000.0, 500.0);
        check(&[-8.0], -8.0, 0.0, 2.0);
    }

    #[test]
    fn ticks_thin_out_with_the_room() {
        let range = nice_range([0.0, 2_810.0]);
        assert_eq!(range.ticks(6.0), [0.0, 500.0, 1_000.0, 1_500.0, 2_000.0, 2_500.0, 3_000.0]);
        assert_eq!(range.ticks(20.0).len(), 7, "never finer than the range's own step");
        assert_eq!(range.ticks(3.0), [0.0, 1_000.0, 2_000.0, 3_000.0]);
        assert_eq!(nice_range([-85.0, 90.0]).ticks(6.0), [-100.0, -50.0, 0.0, 50.0, 100.0]);
    }

    #[test]
    fn years_begin_with_the_first() {
        let range = Range::exact(2017.0, 2032.0);
        let steps = [1.0, 2.0, 5.0, 10.0];
        assert_eq!(time_ticks(range, &steps, 8.0)[..3], [2017.0, 2019.0, 2021.0]);
        assert_eq!(time_ticks(range, &steps, 4.0), [2017.0, 2022.0, 2027.0, 2032.0]);
        assert_eq!(time_ticks(Range::exact(2021.5, 2024.5), &steps, 8.0), [2022.0, 2023.0, 2024.0]);
        assert_eq!(time_ticks(Range::exact(2000.0, 2100.0), &steps, 4.0), [2000.0, 2040.0, 2080.0]);
    }
}
