//! Every line's cost from the rules and the persons: a year by its stretches, exact; the months follow in `months`.

use {
    super::{
        costs::{Costs, InAccounts, Line, LineCosts, YearCost},
        months,
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths, same_rules, stretches},
    },
    crate::model::{
        flows::Flows,
        numbers::Persons,
        rules::{Case, Rules},
    },
};

use rust_decimal::Decimal;

/// The cost of all lines of one rule set.
#[must_use]
pub fn costs(case: &Case, flows: &Flows) -> Costs {
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
    Costs { lines: lines.collect(), monthly, monthly_investment, years, persons: counts.into_years() }
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
