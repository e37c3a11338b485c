//! A series by month in which one month that cannot be said leaves the others said (`beregning.md` 3.9).

use std::ops::Range;

/// Numbers month by month, some of which cannot be said. It takes no more room and time than the numbers alone: what is
/// added to such a month cannot be said either.
#[derive(Debug, Clone, Default)]
pub struct Series(Vec<f64>);

/// What stands in a month that cannot be said: whatever is added to it is the same.
const UNSAID: f64 = f64::NAN;

impl Series {
    /// Nothing in each of so many months.
    #[must_use]
    pub fn nothing(months: usize) -> Self {
        Self(vec![0.0; months])
    }

    /// The number of months.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no month.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any month can be said.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.0.iter().any(|month| !month.is_nan())
    }

    /// What stands in a month, where it can be said.
    #[must_use]
    pub fn get(&self, month: usize) -> Option<f64> {
        self.0.get(month).copied().filter(|number| !number.is_nan())
    }

    /// What stands in each month, where it can be said.
    #[must_use]
    pub fn months(&self) -> impl DoubleEndedIterator<Item = Option<f64>> + ExactSizeIterator {
        self.0.iter().map(|month| (!month.is_nan()).then_some(*month))
    }

    /// The numbers of some months, where there are so many and each can be said.
    #[must_use]
    pub fn said(&self, months: Range<usize>) -> Option<&[f64]> {
        self.0.get(months).filter(|months| months.iter().all(|month| !month.is_nan()))
    }

    /// Adds so much for each person of some months.
    pub(super) fn add_each(&mut self, months: &Range<usize>, persons: &[f64], each: f64) {
        if each != 0.0 {
            self.part(months).iter_mut().zip(persons).for_each(|(sum, persons)| *sum += persons * each);
        }
    }

    /// Adds the same to each of some months.
    pub(super) fn add_alike(&mut self, months: &Range<usize>, month: f64) {
        self.part(months).iter_mut().for_each(|sum| *sum += month);
    }

    /// Adds to each of some months its own number; one that is not there cannot be said.
    pub(super) fn add(&mut self, months: &Range<usize>, numbers: impl Iterator<Item = Option<f64>>) {
        self.part(months).iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number.unwrap_or(UNSAID));
    }

    fn part(&mut self, months: &Range<usize>) -> &mut [f64] {
        self.0.get_mut(months.clone()).unwrap_or_default()
    }
}

impl PartialEq for Series {
    /// The same in every month; two that cannot be said are the same.
    fn eq(&self, other: &Self) -> bool {
        self.months().eq(other.months())
    }
}

/// The running sum of some months; from the first that cannot be said on it cannot be said.
#[must_use]
pub fn running_sum(months: impl IntoIterator<Item = Option<f64>>) -> Vec<Option<f64>> {
    let mut sum = Some(0.0);
    let add = |month: Option<f64>| {
        sum = sum.zip(month).map(|(sum, month)| sum + month);
        sum
    };
    months.into_iter().map(add).collect()
}
