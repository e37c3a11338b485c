//! What everything costs month by month, for payback and curves: the formulas of `refund` in `f64`.

use std::ops::Range;

use rust_decimal::Decimal;

use {
    super::{
        costs::{InAccounts, Line},
        refund::{Payers, Split},
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths},
    },
    crate::model::{
        numbers::{Persons, to_f64},
        rules::Account,
    },
};

/// The total of each month in each account: of all lines, and of the amounts of investments among them. A series is `None`
/// where a line of it cannot be said.
pub(super) fn totals(lines: &[(Line, Vec<Stretch>)], counts: &Counts, months: usize) -> [InAccounts<Vec<f64>>; 2] {
    let nothing = || InAccounts::from_fn(|_| Some(vec![0.0; months]));
    let (mut all, mut investments) = (nothing(), nothing());
    for (line, stretches) in lines {
        for stretch in runs(stretches) {
            for account in Account::ALL {
                // What counts nobody leaves no account unsaid.
                let nothing = || stretch.counts_nobody(counts).then(|| vec![0.0; stretch.months.len()]);
                let amounts = stretch.monthly(counts, account).or_else(nothing);
                add(all.of_mut(account), &stretch.months, amounts.as_deref());
                if matches!(line, Line::Investment { .. }) {
                    add(investments.of_mut(account), &stretch.months, amounts.as_deref());
                }
            }
        }
    }
    [all, investments]
}

/// Stretches of several years made one where the same is counted on the same terms; a yearly amount has its years.
fn runs<'a>(stretches: &[Stretch<'a>]) -> Vec<Stretch<'a>> {
    let mut runs: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match runs.last_mut() {
            Some(run)
                if run.months.end == stretch.months.start
                    && run.terms == stretch.terms
                    && matches!(stretch.terms.counted, Counted::PerPerson { .. }) =>
            {
                run.months.end = stretch.months.end;
            }
            _ => runs.push(stretch.clone()),
        }
    }
    runs
}

/// Adds the costs of some months to a total; a total that lacks one of them cannot be said.
fn add(total: &mut Option<Vec<f64>>, months: &Range<usize>, amounts: Option<&[f64]>) {
    match (amounts, total.as_mut().and_then(|total| total.get_mut(months.clone()))) {
        (Some(amounts), Some(sums)) => sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount),
        _ => *total = None,
    }
}

impl Stretch<'_> {
    /// Whether its full-year persons are none, as exact as a table has them.
    fn counts_nobody(&self, counts: &Counts) -> bool {
        let Counted::PerPerson { group, .. } = self.terms.counted else { return false };
        counts.exact(group, &self.months) == Persons::ZERO
    }

    /// What each of its months costs in one account. It is so much a person in all of them, but for the municipality's part
    /// under the ladder, which follows the persons on its steps.
    fn monthly(&self, counts: &Counts, account: Account) -> Option<Vec<f64>> {
        let (split, area) = (self.terms.split(), self.terms.area);
        let part = |payers: Payers<f64>| payers.accounts(area).of(account).copied();
        match self.terms.counted {
            Counted::PerPerson { group, price } if split == Split::GrossLadder && account == Account::Municipality => {
                let price = to_f64(price);
                let month = |index: usize| {
                    let months = index..index + 1;
                    let persons = counts.full_year(group, &months);
                    part(of_persons(persons, || counts.refunded(group, &months), price, split))
                };
                self.months.clone().map(month).collect()
            }
            Counted::PerPerson { group, price } => {
                let each = part(of_persons(1.0, || None, to_f64(price), split))? / 12.0;
                Some(counts.present(group, &self.months).iter().map(|persons| persons * each).collect())
            }
            Counted::Yearly(amounts) => {
                let month = part(of_twelfths(amounts.of(self.year).to_f64(), Decimal::ONE, split))?;
                Some(vec![month; self.months.len()])
            }
        }
    }
}
