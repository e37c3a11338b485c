//! What everything costs month by month, for payback and curves: the formulas of `refund` in `f64`.

use std::ops::Range;

use rust_decimal::Decimal;

use {
    super::{
        costs::{InAccounts, Line},
        refund::{Payers, Split},
        saved::PARTS,
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths},
    },
    crate::model::{
        numbers::{Persons, to_f64},
        spending::Account,
    },
};

/// The total of each month in each account: of all lines, and of the amounts of investments among them. A series is `None`
/// where a line of it cannot be said.
pub(super) fn totals(lines: &[(Line, Vec<Stretch>)], counts: &Counts, months: usize) -> [InAccounts<Vec<f64>>; 2] {
    let nothing = || InAccounts::from_fn(|_| Some(vec![0.0; months]));
    let (mut all, mut investments) = (nothing(), nothing());
    for (line, stretches) in lines {
        for stretch in runs(stretches) {
            stretch.add_to(&mut all, counts);
            if matches!(line, Line::Investment { .. }) {
                stretch.add_to(&mut investments, counts);
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
                    && matches!(stretch.terms.counted, Counted::PerPerson { .. })
                    && run.terms == stretch.terms =>
            {
                run.months.end = stretch.months.end;
            }
            _ => runs.push(stretch.clone()),
        }
    }
    runs
}

/// The months of a total that a stretch is in; `None` where the total cannot be said or does not reach so far.
fn part<'t>(total: &'t mut Option<Vec<f64>>, months: &Range<usize>) -> Option<&'t mut [f64]> {
    total.as_mut()?.get_mut(months.clone())
}

impl Stretch<'_> {
    /// Adds what each of its months costs to the totals; a total that lacks one of them cannot be said.
    fn add_to(&self, totals: &mut InAccounts<Vec<f64>>, counts: &Counts) {
        let (split, area) = (self.terms.split(), self.terms.area);
        let saved: Vec<f64>;
        // What the accounts hold of one person in a month, or of the whole line.
        let (each, persons) = match self.terms.counted {
            Counted::PerPerson { group, price } => {
                let one = of_persons(1.0, || None, to_f64(price), split);
                (one.accounts(area).map(|year| year / 12.0), Some(counts.present(group, &self.months)))
            }
            Counted::Yearly(amounts) => {
                let amount = self.terms.signed(amounts.of(self.year).to_f64());
                (of_twelfths(amount, Decimal::ONE, split).accounts(area), None)
            }
            Counted::Saved { line, price } => {
                saved = counts.saved_by_month(line, &self.months).iter().copied().map(to_f64).collect();
                let one = Payers::of(self.terms.signed(to_f64(price)), || None, split);
                (one.accounts(area).map(|year| year / to_f64(PARTS)), Some(&*saved))
            }
        };
        for account in Account::ALL {
            let total = totals.of_mut(account);
            let is_added = match (each.of(account), persons) {
                (Some(each), Some(persons)) => add_each(part(total, &self.months), persons, *each),
                (Some(month), None) => add_alike(part(total, &self.months), *month),
                (None, _) => {
                    self.add_laddered(part(total, &self.months), counts, account) || self.counts_nobody(counts)
                }
            };
            if !is_added {
                *total = None;
            }
        }
    }

    /// Adds the municipality's part under the ladder, which follows the persons on its steps; no other is added.
    fn add_laddered(&self, sums: Option<&mut [f64]>, counts: &Counts, account: Account) -> bool {
        let split: Split<f64> = self.terms.split();
        let (Counted::PerPerson { group, price }, Split::GrossLadder, Account::Municipality) =
            (self.terms.counted, split, account)
        else {
            return false;
        };
        let Some((sums, refunded)) = sums.zip(counts.refunded_by_month(group, &self.months)) else { return false };
        let price = to_f64(price);
        for ((sum, persons), refunded) in sums.iter_mut().zip(counts.present(group, &self.months)).zip(refunded) {
            let payers: Payers<f64> = of_persons(persons / 12.0, || Some(refunded), price, split);
            // All of it is known: gross, what the steps refund, and so what is left.
            *sum += payers.net.unwrap_or_default();
        }
        true
    }

    /// Whether its full-year persons are none, as exact as a table has them: what counts nobody leaves no account unsaid.
    fn counts_nobody(&self, counts: &Counts) -> bool {
        let Counted::PerPerson { group, .. } = self.terms.counted else { return false };
        counts.exact(group, &self.months) == Persons::ZERO
    }
}

/// Adds so much for each person of each month; false where there is nothing to add to.
fn add_each(sums: Option<&mut [f64]>, persons: &[f64], each: f64) -> bool {
    let Some(sums) = sums else { return false };
    if each != 0.0 {
        sums.iter_mut().zip(persons).for_each(|(sum, persons)| *sum += persons * each);
    }
    true
}

/// Adds the same to each month; false where there is nothing to add to.
fn add_alike(sums: Option<&mut [f64]>, month: f64) -> bool {
    let Some(sums) = sums else { return false };
    for sum in sums {
        *sum += month;
    }
    true
}
