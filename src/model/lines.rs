//! Every line's cost from the rules and the persons: a year by its stretches, and month by month.
//!
//! A year is cut where a line's own rules change; within such a stretch the persons become exact once
//! ([`Persons::from_simulated`]) and the formulas follow in decimals. Months follow in `f64` from the same formulas.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    costs::{Costs, InAccounts, Line, LineCosts, YearCost},
    flows::{Flows, GroupFlow},
    numbers::{Amount, Persons},
    refund::{LADDER, LADDER_F64, Payers},
    rules::{Account, Area, Basis, ByYear, Case, Refund, Rules, Size},
    time::{Month, Period},
};

/// What the rules of a month say about a line.
#[derive(Clone, Copy, PartialEq)]
struct Terms<'a> {
    counted: Counted<'a>,
    area: Area,
    refund: Refund,
    basis: Basis,
}

/// What a line counts.
#[derive(Clone, Copy, PartialEq)]
enum Counted<'a> {
    PerPerson { group: usize, price: Decimal },
    Yearly(&'a ByYear),
}

/// Months of one year, as indices into the series, under the same terms.
struct Stretch<'a> {
    year: i32,
    months: Range<usize>,
    terms: Terms<'a>,
}

/// The cost of all lines of one rule set.
pub(super) fn costs(case: &Case, flows: &Flows) -> Costs {
    let months = case.period.months();
    let mut all = nothing(months);
    let mut investments = nothing(months);
    let mut lines = Vec::new();
    for line in lines_of(case.last_rules()) {
        let stretches = stretches(case, line);
        for group in groups_counted(&stretches) {
            let of_group = || stretches.iter().filter(|stretch| stretch.terms.counted.group() == group);
            let years = years(case.period, flows, of_group(), |month, amount| {
                add(&mut all, month, &amount);
                if matches!(line, Line::Investment { .. }) {
                    add(&mut investments, month, &amount);
                }
            });
            lines.push(LineCosts { line, group, years });
        }
    }
    let persons = full_year_persons(case.period, flows);
    Costs { lines, monthly: all, monthly_investment: investments, years: months / 12, persons }
}

fn nothing(months: usize) -> InAccounts<Vec<f64>> {
    InAccounts::from_fn(|_| Some(vec![0.0; months]))
}

/// Adds a month's cost to the series; a series that lacks one month cannot be said.
fn add(series: &mut InAccounts<Vec<f64>>, month: usize, amount: &InAccounts<f64>) {
    for account in Account::ALL {
        let series = series.of_mut(account);
        match (amount.of(account), series.as_mut().and_then(|series| series.get_mut(month))) {
            (Some(amount), Some(sum)) => *sum += amount,
            _ => *series = None,
        }
    }
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
fn stretches(case: &Case, line: Line) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for month in 0..case.period.months() {
        let now = Month(i32::try_from(month).unwrap_or(i32::MAX));
        let Some(terms) = terms(case.rules(now), line) else { continue };
        let year = case.period.year_of(now);
        match stretches.last_mut() {
            Some(last) if last.year == year && last.months.end == month && last.terms == terms => {
                last.months.end = month + 1;
            }
            _ => stretches.push(Stretch { year, months: month..month + 1, terms }),
        }
    }
    stretches
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

/// A line's cost in every year, its months handed out on the way.
fn years<'a>(
    period: Period,
    flows: &Flows,
    stretches: impl Iterator<Item = &'a Stretch<'a>>,
    mut month: impl FnMut(usize, InAccounts<f64>),
) -> Vec<YearCost> {
    let mut parts: Vec<Vec<YearCost>> = vec![Vec::new(); period.months() / 12];
    for stretch in stretches {
        let cost = stretch.exact(flows);
        if let Some(year) = parts.get_mut(stretch.months.start / 12) {
            year.push(cost);
        }
        // What is exactly nothing is nothing in each of its months: it can leave no account unsaid.
        let nothing = cost.accounts == InAccounts::from_fn(|_| Some(super::numbers::Kr::ZERO));
        for index in stretch.months.clone().filter(|_| !nothing) {
            month(index, stretch.month(flows, index));
        }
    }
    parts.into_iter().map(|stretches| stretches.into_iter().sum()).collect()
}

impl Counted<'_> {
    fn group(self) -> Option<usize> {
        if let Self::PerPerson { group, .. } = self { Some(group) } else { None }
    }
}

impl Terms<'_> {
    /// Who pays for so many full-year persons (for a month: a twelfth of those present), `refunded` of them in full by the
    /// ladder's shares.
    fn of_persons<T: Amount>(&self, persons: T, refunded: Option<T>, price: Decimal) -> Payers<T> {
        let price = T::exact(price);
        Payers::of(persons.times(price), refunded.map(|persons| persons.times(price)), self.refund, self.basis)
    }

    /// Who pays so many twelfths of a yearly amount. No weeks are known of it: a ladder is at its last step.
    fn of_year<T: Amount>(&self, amount: Decimal, twelfths: T) -> Payers<T> {
        let amount = T::exact(amount).times(twelfths).divided_by(T::exact(Decimal::from(12))).unwrap_or(T::ZERO);
        Payers::of(amount, Some(amount.times(T::exact(LADDER[3].0))), self.refund, self.basis)
    }
}

impl Stretch<'_> {
    /// The stretch as a part of its year, exact.
    fn exact(&self, flows: &Flows) -> YearCost {
        let (persons, payers) = match self.terms.counted {
            Counted::PerPerson { group, price } => {
                let group = flows.groups.get(group);
                let persons = Persons::from_simulated(full_year(group, &self.months));
                let refunded = self.refunded(group, &self.months).map(|persons| Persons::from_simulated(persons).0);
                (persons, self.terms.of_persons(persons.0, refunded, price))
            }
            Counted::Yearly(amounts) => {
                (Persons::ZERO, self.terms.of_year(amounts.of(self.year).0, Decimal::from(self.months.len())))
            }
        };
        YearCost::of(persons, &payers, self.terms.area)
    }

    /// One of its months.
    fn month(&self, flows: &Flows, month: usize) -> InAccounts<f64> {
        let payers = match self.terms.counted {
            Counted::PerPerson { group, price } => {
                let group = flows.groups.get(group);
                let months = month..month + 1;
                self.terms.of_persons(full_year(group, &months), self.refunded(group, &months), price)
            }
            Counted::Yearly(amounts) => self.terms.of_year(amounts.of(self.year).0, 1.0),
        };
        payers.accounts(self.terms.area)
    }

    /// The full-year persons that the ladder's shares come to; `None` where the steps are not known or not asked for.
    fn refunded(&self, group: Option<&GroupFlow>, months: &Range<usize>) -> Option<f64> {
        if self.terms.refund != Refund::Ladder {
            return None;
        }
        let steps = group?.steps.as_ref()?.get(months.clone())?;
        let weighed =
            |steps: &[f64; 4]| steps.iter().zip(LADDER_F64).map(|(persons, share)| persons * share).sum::<f64>();
        Some(steps.iter().map(weighed).sum::<f64>() / 12.0)
    }
}

/// Persons present in some months, counted as full-year persons.
fn full_year(group: Option<&GroupFlow>, months: &Range<usize>) -> f64 {
    let persons = group.and_then(|group| group.persons.get(months.clone())).unwrap_or_default();
    persons.iter().sum::<f64>() / 12.0
}

/// Full-year persons of every group, year by year.
fn full_year_persons(period: Period, flows: &Flows) -> Vec<Vec<Persons>> {
    let of_year = |group, year| Persons::from_simulated(full_year(Some(group), &(year * 12..year * 12 + 12)));
    flows.groups.iter().map(|group| (0..period.months() / 12).map(|year| of_year(group, year)).collect()).collect()
}
