//! A line cut into stretches of time on the same terms, and how many persons each counts.
//!
//! A year is cut where a line's own rules change; within such a stretch the persons become exact once
//! ([`Persons::from_simulated`]). What a stretch costs is the same formula for exact years and for months in `f64`.

use std::ops::Range;

use rust_decimal::Decimal;

use {
    super::{
        costs::Line,
        refund::{LADDER, LADDER_F64, Payers, Split},
    },
    crate::model::{
        flows::Flows,
        numbers::{Amount, Persons},
        rules::{Case, Rules},
        spending::{Area, Basis, ByYear, Refund, Size},
        time::{Month, Period},
    },
};

/// What the rules of a month say about a line.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Terms<'a> {
    pub(super) counted: Counted<'a>,
    pub(super) area: Area,
    refund: Refund,
    basis: Basis,
}

/// What a line counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Counted<'a> {
    PerPerson { group: usize, price: Decimal },
    Yearly(&'a ByYear),
}

/// Months of one year, as indices into the series, under the same terms.
#[derive(Clone)]
pub(super) struct Stretch<'a> {
    pub(super) year: i32,
    pub(super) months: Range<usize>,
    pub(super) terms: Terms<'a>,
}

/// Persons of one rule set: month by month as simulated, and exact full-year persons by group and year.
pub(super) struct Counts<'a> {
    flows: &'a Flows,
    exact: Vec<Vec<Persons>>,
}

/// What the rules say about a line.
fn terms(rules: &Rules, line: Line) -> Option<Terms<'_>> {
    match line {
        Line::Cost(index) => {
            let line = rules.costs.get(index)?;
            let counted = match &line.size {
                Size::PerPerson { group, price } => Counted::PerPerson { group: *group, price: price.0 },
                Size::Yearly(amounts) => Counted::Yearly(amounts),
            };
            Some(Terms { counted, area: line.area, refund: line.refund, basis: line.basis })
        }
        Line::Investment { investment, amount } => {
            let amount = rules.investments.get(investment)?.amounts.get(amount)?;
            let counted = Counted::Yearly(&amount.by_year);
            Some(Terms { counted, area: amount.area, refund: Refund::Share(amount.refund), basis: Basis::Gross })
        }
    }
}

/// The stretches of every year during which the line's terms stay the same.
pub(super) fn stretches<'a>(case: &'a Case, spans: &[Range<usize>], line: Line) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch> = Vec::with_capacity(spans.len());
    for months in spans {
        let now = Month(i32::try_from(months.start).unwrap_or(i32::MAX));
        let Some(terms) = terms(case.rules(now), line) else { continue };
        let year = case.period.year_of(now);
        match stretches.last_mut() {
            Some(last) if last.year == year && last.months.end == months.start && last.terms == terms => {
                last.months.end = months.end;
            }
            _ => stretches.push(Stretch { year, months: months.clone(), terms }),
        }
    }
    stretches
}

/// The years, cut where a regime begins.
pub(super) fn same_rules(case: &Case) -> Vec<Range<usize>> {
    let begins = case.regimes.iter().filter_map(|regime| usize::try_from(regime.from.0).ok());
    let mut cuts: Vec<usize> = (0..=case.period.months()).step_by(12).chain(begins).collect();
    cuts.retain(|cut| *cut <= case.period.months());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

impl Counted<'_> {
    /// The group counted; `None` for yearly amounts.
    pub(super) fn group(self) -> Option<usize> {
        if let Self::PerPerson { group, .. } = self { Some(group) } else { None }
    }
}

impl Terms<'_> {
    pub(super) fn split<T: Amount>(&self) -> Split<T> {
        Split::new(self.refund, self.basis)
    }
}

/// Who pays for so many full-year persons (for a month: a twelfth of those present), when the ladder's shares come to so
/// many of them `refunded` in full.
pub(super) fn of_persons<T: Amount>(
    persons: T,
    refunded: impl FnOnce() -> Option<T>,
    price: T,
    split: Split<T>,
) -> Payers<T> {
    Payers::of(persons.times(price), || Some(refunded()?.times(price)), split)
}

/// Who pays so many twelfths of a yearly amount. No weeks are known of it: a ladder is at its last step.
pub(super) fn of_twelfths<T: Amount>(amount: T, twelfths: Decimal, split: Split<T>) -> Payers<T> {
    let twelve = T::exact(Decimal::from(12));
    let amount = amount.times(T::exact(twelfths)).divided_by(twelve).unwrap_or(T::ZERO);
    Payers::of(amount, || Some(amount.times(T::exact(LADDER[3].0))), split)
}

impl<'a> Counts<'a> {
    pub(super) fn new(period: Period, flows: &'a Flows) -> Self {
        let mut counts = Self::of_months(flows);
        let year = |group, year: usize| Persons::from_simulated(counts.full_year(group, &(year * 12..year * 12 + 12)));
        let years = period.months() / 12;
        counts.exact = (0..flows.groups.len()).map(|group| (0..years).map(|at| year(group, at)).collect()).collect();
        counts
    }

    /// The persons month by month alone.
    pub(super) fn of_months(flows: &'a Flows) -> Self {
        Self { flows, exact: Vec::new() }
    }

    /// Persons present in some months.
    pub(super) fn present(&self, group: usize, months: &Range<usize>) -> &'a [f64] {
        let group = self.flows.groups.get(group);
        group.and_then(|group| group.persons.get(months.clone())).unwrap_or_default()
    }

    /// Persons present in some months of one year, counted as full-year persons.
    pub(super) fn full_year(&self, group: usize, months: &Range<usize>) -> f64 {
        self.present(group, months).iter().sum::<f64>() / 12.0
    }

    /// The same, exact.
    pub(super) fn exact(&self, group: usize, months: &Range<usize>) -> Persons {
        let whole_year = self.exact.get(group).filter(|_| months.len() == 12);
        let known = whole_year.and_then(|years| years.get(months.start / 12)).copied();
        known.unwrap_or_else(|| Persons::from_simulated(self.full_year(group, months)))
    }

    /// The full-year persons that the ladder's shares come to; `None` where the steps are not known.
    pub(super) fn refunded(&self, group: usize, months: &Range<usize>) -> Option<f64> {
        Some(self.steps(group, months)?.iter().map(weighed).sum::<f64>() / 12.0)
    }

    /// The same of each month alone.
    pub(super) fn refunded_by_month(
        &self,
        group: usize,
        months: &Range<usize>,
    ) -> Option<impl Iterator<Item = f64> + use<'a>> {
        Some(self.steps(group, months)?.iter().map(|steps| weighed(steps) / 12.0))
    }

    fn steps(&self, group: usize, months: &Range<usize>) -> Option<&'a [[f64; 4]]> {
        self.flows.groups.get(group)?.steps.as_ref()?.get(months.clone())
    }

    /// Full-year persons of every group, year by year.
    pub(super) fn into_years(self) -> Vec<Vec<Persons>> {
        self.exact
    }
}

/// The persons on the steps of the ladder that its shares come to.
pub(super) fn weighed(steps: &[f64; 4]) -> f64 {
    steps.iter().zip(LADDER_F64).map(|(step, share)| step * share).sum()
}
