//! How many persons a saving in kroner counts, month by month (`beregning.md` 4.3).
//!
//! Those who come in a month come evenly over it: half of them count in it, all of them in the months that follow, and half
//! in the month so many months later. How many come, and for how long they count, is said by the rules of the month in which
//! they come; nobody comes before month 0.

use rust_decimal::{Decimal, dec};

use super::costs::Line;
use crate::model::{
    investments::SavingSize,
    rules::{Case, Rules},
    time::Month,
};

/// What [`counted`] gives is so many of a full-year person a month: a twelfth of the yearly persons come in a month, half of
/// them is the least that counts, and a month is a twelfth of a year.
pub(super) const PARTS: Decimal = dec!(288);

/// The savings of a case that count persons: in each month, persons in parts of a full-year person ([`PARTS`]).
pub(super) fn counted(case: &Case) -> Vec<(Line, Vec<Decimal>)> {
    let investments = case.last_rules().investments.iter().enumerate();
    let lines = investments.flat_map(|(investment, one)| {
        let savings = one.savings.iter().enumerate();
        let counts = savings.filter(|(_, saving)| matches!(saving.size, SavingSize::PerPerson { .. }));
        counts.map(move |(saving, _)| Line::Saving { investment, saving })
    });
    lines.map(|line| (line, months(case, line))).collect()
}

/// The persons of one saving in each month.
fn months(case: &Case, line: Line) -> Vec<Decimal> {
    let count = case.period.months();
    // How the number differs from that of the month before; what falls after the last month is nobody's.
    let mut changes = vec![Decimal::ZERO; count];
    let mut change = |month: Option<usize>, by: Decimal| {
        if let Some(change) = month.and_then(|month| changes.get_mut(month)) {
            *change = change.saturating_add(by);
        }
    };
    for month in 0..count {
        let (come, stay) = coming(case, line, month);
        if come.is_zero() {
            continue;
        }
        change(Some(month), come);
        change(month.checked_add(1), come);
        let end = stay.and_then(|stay| month.checked_add(usize::try_from(stay).ok()?));
        change(end, -come);
        change(end.and_then(|end| end.checked_add(1)), -come);
    }
    let mut present = Decimal::ZERO;
    let add = |change: Decimal| {
        present = present.saturating_add(change);
        present
    };
    changes.into_iter().map(add).collect()
}

/// How many come in a month, as persons a year, and how many months each of them counts.
fn coming(case: &Case, line: Line, month: usize) -> (Decimal, Option<u32>) {
    let month = Month(i32::try_from(month).unwrap_or(i32::MAX));
    match size(case.rules(month), line) {
        Some(SavingSize::PerPerson { persons, months, phase_in, .. }) => {
            (persons.0.saturating_mul(phase_in.of(case.period.year_of(month)).0), *months)
        }
        Some(SavingSize::Kroner(_)) | None => (Decimal::ZERO, None),
    }
}

/// What the rules say of a saving in kroner.
fn size(rules: &Rules, line: Line) -> Option<&SavingSize> {
    let Line::Saving { investment, saving } = line else { return None };
    Some(&rules.investments.get(investment)?.savings.get(saving)?.size)
}
