//! Every line's cost from the rules and the persons: a year by its stretches; the months follow in `months`.
//!
//! A year is cut where a line's own rules change; within such a stretch the persons become exact once
//! ([`Persons::from_simulated`]) and the formulas follow in decimals. Months follow in `f64` from the same formulas.

use std::ops::Range;

use rust_decimal::Decimal;

use {
    super::{
        costs::{Costs, InAccounts, Line, LineCosts, YearCost},
        months,
        refund::{LADDER, LADDER_F64, Payers, Split},
    },
    crate::model::{
        flows::Flows,
        numbers::{Amount, Persons},
        rules::{Area, Basis, ByYear, Case, Refund, Rules, Size},
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

/// The cost of all lines of one rule set.
pub(super) fn costs(case: &Case, flows: &Flows) -> Costs {
    let counts = Counts::new(case.period, flows);
    let all = stretched_lines(case);
    let [monthly, monthly_investment] = months::totals(&all, &counts, case.period.months());
    let years = case.period.months() / 12;
    let lines = all.iter().flat_map(|(line, stretches)| {
        let counts = &counts;
        groups_counted(stretches).into_iter().map(move |group| {
            let mut costs = vec![None; years];
            for stretch in stretches.iter().filter(|stretch| stretch.terms.counted.group() == group) {
                let cost = stretch.exact(counts);
                if let Some(year) = costs.get_mut(stretch.months.start / 12) {
                    *year = Some(year.map_or(cost, |before: YearCost| before + cost));
                }
            }
            let costs = costs.into_iter().map(|year| year.unwrap_or_else(YearCost::nothing));
            LineCosts { line: *line, group, years: costs.collect() }
        })
    });
    Costs { lines: lines.collect(), monthly, monthly_investment, years, persons: counts.exact }
}

/// The total of each month in each account, for a curve alone.
pub(super) fn monthly(case: &Case, flows: &Flows) -> InAccounts<Vec<f64>> {
    let [all, _] = months::totals(&stretched_lines(case), &Counts::new(case.period, flows), case.period.months());
    all
}

/// Every line with its stretches, in the order of the rules.
fn stretched_lines(case: &Case) -> Vec<(Line, Vec<Stretch<'_>>)> {
    let spans = same_rules(case);
    lines_of(case.last_rules()).map(|line| (line, stretches(case, &spans, line))).collect()
}

/// The lines, in the order of the rules.
fn lines_of(rules: &Rules) -> impl Iterator<Item = Line> {
    let amounts = rules.investments.iter().enumerate().flat_map(|(investment, one)| {
        (0..one.amounts.len()).map(move |amount| Line::Investment { investment, amount })
    });
    (0..rules.costs.len()).map(Line::Cost).chain(amounts)
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
fn stretches<'a>(case: &'a Case, spans: &[Range<usize>], line: Line) -> Vec<Stretch<'a>> {
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
fn same_rules(case: &Case) -> Vec<Range<usize>> {
    let begins = case.regimes.iter().filter_map(|regime| usize::try_from(regime.from.0).ok());
    let mut cuts: Vec<usize> = (0..=case.period.months()).step_by(12).chain(begins).collect();
    cuts.retain(|cut| *cut <= case.period.months());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// The groups a line counts, in the order of time; `None` for yearly amounts.
fn groups_counted(stretches: &[Stretch]) -> Vec<Option<usize>> {
    let mut groups = Vec::new();
    for stretch in stretches {
        let group = stretch.terms.counted.group();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

impl Counted<'_> {
    fn group(self) -> Option<usize> {
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

impl Stretch<'_> {
    /// The stretch as a part of its year, exact.
    fn exact(&self, counts: &Counts) -> YearCost {
        let split = self.terms.split();
        let (persons, payers) = match self.terms.counted {
            Counted::PerPerson { group, price } => {
                let persons = counts.exact(group, &self.months);
                let refunded = || Some(Persons::from_simulated(counts.refunded(group, &self.months)?).0);
                (persons, of_persons(persons.0, refunded, price, split))
            }
            Counted::Yearly(amounts) => {
                let twelfths = Decimal::from(self.months.len());
                (Persons::ZERO, of_twelfths(amounts.of(self.year).0, twelfths, split))
            }
        };
        YearCost::of(persons, &payers, self.terms.area)
    }
}

impl<'a> Counts<'a> {
    fn new(period: Period, flows: &'a Flows) -> Self {
        let mut counts = Self { flows, exact: Vec::new() };
        let year = |group, year: usize| Persons::from_simulated(counts.full_year(group, &(year * 12..year * 12 + 12)));
        let years = period.months() / 12;
        counts.exact = (0..flows.groups.len()).map(|group| (0..years).map(|at| year(group, at)).collect()).collect();
        counts
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
        let steps = self.flows.groups.get(group)?.steps.as_ref()?.get(months.clone())?;
        let weighed = |steps: &[f64; 4]| steps.iter().zip(LADDER_F64).map(|(step, share)| step * share).sum::<f64>();
        Some(steps.iter().map(weighed).sum::<f64>() / 12.0)
    }
}
