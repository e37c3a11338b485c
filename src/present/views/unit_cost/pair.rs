//! Which groups have a price, and which two are held against each other.

use crate::present::views::{
    Shown,
    shared::{main_group::main_group, tools::group_name},
};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, money::unit_cost::UnitCost, spending::Size},
};

/// The groups that some cost line counts, in the scenario's order.
#[must_use]
pub fn priced_groups(sides: &Sides) -> Vec<Id> {
    let is_priced = |side: &Side, id: &Id| {
        let index = side.group(id);
        let mut lines = side.outcome.case.last_rules().costs.iter();
        lines.any(|line| matches!(line.size, Size::PerPerson { group, .. } if Some(group) == index))
    };
    sides.groups().into_iter().filter(|id| sides.both().iter().any(|side| is_priced(side, id))).collect()
}

/// The pair that the comparison opens with: the main group, and the group most of those who leave it go to; the same twice
/// where only one group has a price.
#[must_use]
pub fn first_pair(sides: &Sides) -> Option<[Id; 2]> {
    let priced = priced_groups(sides);
    let main = main_group(sides).filter(|main| priced.contains(main));
    let first = main.or_else(|| priced.first().cloned())?;
    let side = &sides.after;
    let exits = side.group(&first).and_then(|index| side.outcome.case.regimes.first()?.rules.groups.get(index));
    let groups = &side.outcome.case.last_rules().groups;
    let largest = exits.into_iter().flat_map(|group| &group.exits).filter_map(|exit| {
        let id = &groups.get(exit.to)?.id;
        (*id != first && priced.contains(id)).then_some((exit.share, id))
    });
    let second = largest.max_by_key(|(share, _)| *share).map(|(_, id)| id.clone());
    let second = second.or_else(|| priced.iter().find(|id| **id != first).cloned());
    Some([first.clone(), second.unwrap_or(first)])
}

/// What a full-year person of a group costs on one side, by price.
pub(in crate::present::views) fn unit(side: &Side, group: &Id) -> Option<UnitCost> {
    side.outcome.unit_cost(side.group(group)?).copied()
}

/// The pair's names, and whether it is two groups at all.
pub(in crate::present::views) fn pair_names(shown: Shown, pair: &[Id; 2]) -> [String; 2] {
    [0, 1].map(|index: usize| group_name(shown, &pair[index]))
}
