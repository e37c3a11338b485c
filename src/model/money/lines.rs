//! Every line's cost from the rules and the persons: a year by its stretches, exact; the months follow in `months`.

use std::sync::Arc;

use rust_decimal::Decimal;

use {
    super::{
        costs::{Costs, InAccounts, Line, LineCosts, Undated, YearCost},
        months,
        refund::{Payers, Split},
        saved::PARTS,
        series::Series,
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths, same_rules, stretches},
    },
    crate::model::{
        flows::Flows,
        id::Id,
        investments::{Investment, Kroner, SavingSize},
        numbers::{Kr, Persons, Share, Total},
        rules::{Case, Rules},
        spending::{Account, Area, Basis, Refund},
    },
};

/// The cost of all lines of one rule set.
#[must_use]
pub fn costs(case: &Case, flows: &Flows) -> Costs {
    costs_beside(case, flows, &[])
}

/// The cost of all lines of a rule set whose cost lines are those of some that are `known`: a line that counts the same
/// persons in one of them costs the same and is taken over.
pub(in crate::model) fn costs_beside(case: &Case, flows: &Flows, known: &[Known]) -> Costs {
    let mut known: Vec<Beside> = known.iter().map(|known| Beside::new(flows, *known)).collect();
    all(case, flows, |line, group| {
        let is_cost = matches!(line, Line::Cost(_));
        known.iter_mut().filter(|_| is_cost).find_map(|known| known.years(line, group))
    })
}

/// Who is where, and what all lines cost, under a rule set that is calculated.
pub(in crate::model) type Known<'a> = (&'a Flows, &'a Costs);

/// What is known, beside other persons.
struct Beside<'a> {
    /// Whether a group's persons are the same in both.
    same: Vec<bool>,
    /// Both have their cost lines in one order, so that a line is found by going on from the last.
    rest: std::slice::Iter<'a, LineCosts>,
}

impl<'a> Beside<'a> {
    fn new(flows: &Flows, (known_flows, known_costs): Known<'a>) -> Self {
        let both = flows.groups.iter().zip(&known_flows.groups);
        let same = both.map(|(one, known)| one.persons == known.persons && one.steps == known.steps).collect();
        Self { same, rest: known_costs.lines.iter() }
    }

    fn years(&mut self, line: Line, group: Option<usize>) -> Option<Arc<[YearCost]>> {
        let is_same = group.is_none_or(|group| self.same.get(group) == Some(&true));
        let found = if is_same { self.rest.find(|known| known.line == line && known.group == group) } else { None };
        found.map(|known| Arc::clone(&known.years))
    }
}

/// The cost of all lines, where the years of some may be `known`.
fn all(case: &Case, flows: &Flows, mut known: impl FnMut(Line, Option<usize>) -> Option<Arc<[YearCost]>>) -> Costs {
    let counts = Counts::new(case, flows);
    let all = stretched_lines(case);
    let [monthly, monthly_investment] = months::totals(&all, &counts, case.period.months());
    let years = case.period.months() / 12;
    let mut lines = Vec::with_capacity(all.len());
    let mut totals = Totals::new(years);
    for (line, stretches) in &all {
        for group in groups_counted(stretches) {
            let own = || years_of(stretches, group, &counts, years);
            let of_years = known(*line, group).unwrap_or_else(own);
            totals.add(&of_years);
            lines.push(LineCosts { line: *line, group, years: of_years });
        }
    }
    let undated = undated(case.last_rules());
    Costs { lines, totals: totals.sums(), monthly, monthly_investment, years, undated, persons: counts.into_years() }
}

/// The costs of several lines added up, year by year.
struct Totals(Vec<[Option<Total>; Account::ALL.len()]>);

impl Totals {
    /// Of no lines yet.
    fn new(years: usize) -> Self {
        Self(vec![Account::ALL.map(|_| Some(Total::default())); years])
    }

    /// With another line; what cannot be said of it cannot be said of the total.
    fn add(&mut self, line: &[YearCost]) {
        for (totals, cost) in self.0.iter_mut().zip(line) {
            for (total, account) in totals.iter_mut().zip(Account::ALL) {
                match (total.as_mut(), cost.accounts.of(account)) {
                    (Some(total), Some(kr)) => total.add(kr.0),
                    (None, _) | (_, None) => *total = None,
                }
            }
        }
    }

    /// The sums.
    fn sums(self) -> Vec<InAccounts<Kr>> {
        let kr = |total: Option<Total>| total.map(|total| Kr(total.sum()));
        let sums = |[municipality, service_ceiling, public]: [Option<Total>; 3]| InAccounts {
            municipality: kr(municipality),
            service_ceiling: kr(service_ceiling),
            public: kr(public),
        };
        self.0.into_iter().map(sums).collect()
    }
}

/// What a line costs in each year in which it counts a group.
fn years_of(stretches: &[Stretch], group: Option<usize>, counts: &Counts, years: usize) -> Arc<[YearCost]> {
    let mut shared: Arc<[YearCost]> = std::iter::repeat_n(YearCost::nothing(), years).collect();
    let costs = Arc::make_mut(&mut shared);
    for stretch in stretches.iter().filter(|stretch| stretch.terms.counted.group() == group) {
        let is_whole = stretch.months.len() == 12;
        if let Some(year) = costs.get_mut(stretch.months.start / 12) {
            let cost = stretch.exact(counts);
            *year = if is_whole { cost } else { *year + cost };
        }
    }
    shared
}

/// The total of each month in each account, for a curve alone.
pub(super) fn monthly(case: &Case, flows: &Flows) -> InAccounts<Series> {
    let [all, _] = months::totals(&stretched_lines(case), &Counts::new(case, flows), case.period.months());
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
        let amounts = (0..one.amounts.len()).map(move |amount| Line::Investment { investment, amount });
        amounts.chain((0..one.savings.len()).map(move |saving| Line::Saving { investment, saving }))
    });
    (0..rules.costs.len()).map(Line::Cost).chain(amounts)
}

/// What investments cost and save in years that nobody knows; what comes to nothing is not among it.
fn undated(rules: &Rules) -> Vec<Undated> {
    let of = |investment: &Investment, id: &Id, kr: Kr, (area, refund, is_amount): (Area, Share, bool)| {
        let payers = Payers::of(kr.0, || None, Split::new(Refund::Share(refund), Basis::Gross));
        let accounts = payers.accounts(area).map(|part| Kr(*part));
        (!kr.0.is_zero()).then(|| Undated { investment: investment.id.clone(), id: id.clone(), is_amount, accounts })
    };
    let mut undated = Vec::new();
    for one in &rules.investments {
        for amount in &one.amounts {
            if let Kroner::Undated(kr) = amount.kroner {
                undated.extend(of(one, &amount.id, kr, (amount.area, amount.refund, true)));
            }
        }
        for saving in &one.savings {
            if let SavingSize::Kroner(Kroner::Undated(kr)) = saving.size {
                undated.extend(of(one, &saving.id, -kr, (saving.area, saving.refund, false)));
            }
        }
    }
    undated
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
                let amount = self.terms.signed(amounts.of(self.year).0);
                (Persons::ZERO, of_twelfths(amount, twelfths, split))
            }
            Counted::Saved { line, price } => {
                // Parts of a person first, so that nothing is lost: a year of twelve equal months is exact.
                let amount = counts.saved(line, &self.months).saturating_mul(self.terms.signed(price));
                let amount = amount.checked_div(PARTS).unwrap_or_default();
                (Persons::ZERO, Payers::of(amount, || None, split))
            }
        };
        YearCost::of(persons, &payers, self.terms.area)
    }
}
