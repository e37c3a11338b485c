//! The group that a scenario is about.

use rust_decimal::Decimal;

use crate::{evaluation::sides::Sides, model::id::Id};

/// The group a scenario is about: the first with a start or an inflow.
#[must_use]
pub fn main_group(sides: &Sides) -> Option<Id> {
    let groups = &sides.after.outcome.case.last_rules().groups;
    let base = sides.after.outcome.case.regimes.first().map(|regime| &regime.rules.groups)?;
    let is_fed = |index: usize| base[index].start.is_some() || base[index].inflow.0 > Decimal::ZERO;
    let index = (0..groups.len()).find(|index| is_fed(*index)).unwrap_or(0);
    groups.get(index).map(|group| group.id.clone())
}
