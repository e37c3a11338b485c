//! What everything costs month by month, for payback and curves: the formulas of `refund` in `f64`.

use rust_decimal::Decimal;

use {
    super::{
        costs::{InAccounts, Line},
        refund::{Payers, Split},
        series::Series,
        stretches::{Counted, Counts, Stretch, of_persons, of_twelfths},
    },
    crate::model::{
        numbers::{Persons, to_f64},
        spending::Account,
    },
};

/// The total of each month in each account: of all lines, and of the amounts of investments among them. A month is a gap
/// where a line of it cannot be said; a series is `None` where no month of it can.
pub(super) fn totals(lines: &[(Line, Vec<Stretch>)], counts: &Counts, months: usize) -> [InAccounts<Series>; 2] {
    let nothing = || InAccounts::from_fn(|_| Some(Series::nothing(months)));
    let (mut all, mut investments) = (nothing(), nothing());
    for (line, stretches) in lines {
        for stretch in runs(stretches) {
            stretch.add_to(&mut all, counts);
            if matches!(line, Line::Investment { .. }) {
                stretch.add_to(&mut investments, counts);
            }
        }
    }
    [all, investments].map(|mut series| {
        for account in Account::ALL {
            let part = series.of_mut(account);
            *part = part.take().filter(Series::is_said);
        }
        series
    })
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

impl Stretch<'_> {
    /// Adds what each of its months costs to the totals; a month that lacks it cannot be said.
    fn add_to(&self, totals: &mut InAccounts<Series>, counts: &Counts) {
        let (split, area) = (self.terms.split(), self.terms.area);
        // What the accounts hold of one person in a month, or of the whole line.
        let (each, persons) = match self.terms.counted {
            Counted::PerPerson { group, price } => {
                let one = of_persons(1.0, || None, to_f64(price), split);
                (one.accounts(area).map(|year| year / 12.0), Some(counts.present(group, &self.months)))
            }
            Counted::Yearly(amounts) => {
                (of_twelfths(amounts.of(self.year).to_f64(), Decimal::ONE, split).accounts(area), None)
            }
        };
        for account in Account::ALL {
            let Some(total) = totals.of_mut(account) else { continue };
            match (each.of(account), persons) {
                (Some(each), Some(persons)) => total.add_each(&self.months, persons, *each),
                (Some(month), None) => total.add_alike(&self.months, *month),
                (None, persons) => {
                    if !self.add_laddered(total, counts, account) {
                        self.add_unsaid(total, persons);
                    }
                }
            }
        }
    }

    /// Adds the municipality's part under the ladder, which follows the persons on its steps; no other is added.
    fn add_laddered(&self, total: &mut Series, counts: &Counts, account: Account) -> bool {
        let split: Split<f64> = self.terms.split();
        let (Counted::PerPerson { group, price }, Split::GrossLadder, Account::Municipality) =
            (self.terms.counted, split, account)
        else {
            return false;
        };
        let Some(refunded) = counts.refunded_by_month(group, &self.months) else { return false };
        let price = to_f64(price);
        let months = counts.present(group, &self.months).iter().zip(refunded).map(|(persons, refunded)| {
            let payers: Payers<f64> = of_persons(persons / 12.0, || Some(refunded), price, split);
            // All of it is known: gross, what the steps refund, and so what is left.
            payers.net
        });
        total.add(&self.months, months);
        true
    }

    /// What cannot be said, but in months that count nobody, as exactly as a table has them: they cost nothing.
    fn add_unsaid(&self, total: &mut Series, persons: Option<&[f64]>) {
        let Some(persons) = persons else { return total.add(&self.months, std::iter::repeat(None)) };
        let is_nobody = |persons: &f64| Persons::from_simulated(persons / 12.0) == Persons::ZERO;
        total.add(&self.months, persons.iter().map(|persons| is_nobody(persons).then_some(0.0)));
    }
}
