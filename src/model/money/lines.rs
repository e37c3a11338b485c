//! Every line's cost from the rules and the persons: a year by its stretches, exact; the months follow in `months`.

use rust_decimal::Decimal;

use {
    super::{
        costs::{Costs, InAccounts, Line, LineCosts, YearCost},
        months,
        series::Series,
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths, same_rules, stretches},
    },
    crate::model::{
        flows::Flows,
        numbers::Persons,
        rules::{Case, Rules},
    },
};

/// The cost of all lines of one rule set.
#[must_use]
pub fn costs(case: &Case, flows: &Flows) -> Costs {
    all(case, flows, |_, _| None)
}

/// The cost of all lines of a rule set whose cost lines are those of one that is `known`: a line that counts the same
/// persons there costs the same and is taken over.
pub(in crate::model) fn costs_beside(case: &Case, flows: &Flows, known: (&Flows, &Costs)) -> Costs {
    let (known_flows, known_costs) = known;
    let is_same = |group: usize| {
        let both = flows.groups.get(group).zip(known_flows.groups.get(group));
        both.is_some_and(|(one, known)| one.persons == known.persons && one.steps == known.steps)
    };
    let same: Vec<bool> = (0..flows.groups.len()).map(is_same).collect();
    all(case, flows, |line, group| {
        let is_same = matches!(line, Line::Cost(_)) && group.is_none_or(|group| same.get(group) == Some(&true));
        let mut lines = known_costs.lines.iter().filter(|_| is_same);
        lines.find(|known| known.line == line && known.group == group).map(|known| known.years.clone())
    })
}

/// The cost of all lines, where the years of some may be `known`.
fn all(case: &Case, flows: &Flows, known: impl Fn(Line, Option<usize>) -> Option<Vec<YearCost>>) -> Costs {
    let counts = Counts::new(case.period, flows);
    let all = stretched_lines(case);
    let [monthly, monthly_investment] = months::totals(&all, &counts, case.period.months());
    let years = case.period.months() / 12;
    let mut lines = Vec::with_capacity(all.len());
    for (line, stretches) in &all {
        for group in groups_counted(stretches) {
            let own = || years_of(stretches, group, &counts, years);
            lines.push(LineCosts { line: *line, group, years: known(*line, group).unwrap_or_else(own) });
        }
    }
    Costs { lines, monthly, monthly_investment, years, persons: counts.into_years() }
}

/// What a line costs in each year in which it counts a group.
fn years_of(stretches: &[Stretch], group: Option<usize>, counts: &Counts, years: usize) -> Vec<YearCost> {
    let mut costs = vec![YearCost::nothing(); years];
    for stretch in stretches.iter().filter(|stretch| stretch.terms.counted.group() == group) {
        let is_whole = stretch.months.len() == 12;
        if let Some(year) = costs.get_mut(stretch.months.start / 12) {
            let cost = stretch.exact(counts);
            *year = if is_whole { cost } else { *year + cost };
        }
    }
    costs
}

/// The total of each month in each account, for a curve alone.
pub(super) fn monthly(case: &Case, flows: &Flows) -> InAccounts<Series> {
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
