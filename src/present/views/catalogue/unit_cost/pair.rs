//! Which groups have a price, and which two are held against each other.

use crate::present::views::{Shown, shared::tools::group_name};
use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, money::unit_cost::UnitCost, spending::Size, totals::Members},
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

/// The groups and totals that can be chosen: those with a price, and totals of at least one such group.
#[must_use]
pub fn choosable(sides: &Sides) -> Vec<Id> {
    let priced = priced_groups(sides);
    let has_price = |id: &Id| {
        let totals = sides.both().into_iter().filter_map(|side| side.scenario.total(id));
        totals.flat_map(|total| &total.groups).any(|group| priced.contains(group))
    };
    let totals: Vec<Id> = sides.totals().into_iter().filter(has_price).collect();
    priced.into_iter().chain(totals).collect()
}

/// The pair that the comparison opens with: the main group, and the group most of those who leave it go to; the same twice
/// where only one group has a price.
#[must_use]
pub fn first_pair(sides: &Sides) -> Option<[Id; 2]> {
    let (priced, all) = (priced_groups(sides), choosable(sides));
    let main = sides.main_group().filter(|main| all.contains(main));
    let first = main.or_else(|| priced.first().cloned())?;
    let side = &sides.after;
    let members = side.outcome.members(&first);
    let members: Vec<usize> = members.iter().flat_map(Members::groups).collect();
    let groups = &side.outcome.case.last_rules().groups;
    let base = side.outcome.case.first_groups();
    let exits = members.iter().filter_map(|group| base.get(*group)).flat_map(|group| &group.exits);
    let largest = exits.filter(|exit| !members.contains(&exit.to)).filter_map(|exit| {
        let id = &groups.get(exit.to)?.id;
        priced.contains(id).then_some((exit.share, id))
    });
    let second = largest.max_by_key(|(share, _)| *share).map(|(_, id)| id.clone());
    let is_of_first = |id: &Id| side.group(id).is_some_and(|group| members.contains(&group));
    let second = second.or_else(|| priced.iter().find(|id| **id != first && !is_of_first(id)).cloned());
    Some([first.clone(), second.unwrap_or(first)])
}

/// What a full-year person of a group costs on one side, by price.
pub(in crate::present) fn unit(side: &Side, group: &Id) -> Option<UnitCost> {
    side.outcome.unit_cost_of(side.outcome.members(group)?)
}

/// The pair's names, and whether it is two groups at all.
pub(in crate::present::views) fn pair_names(shown: Shown, pair: &[Id; 2]) -> [String; 2] {
    [0, 1].map(|index: usize| group_name(shown, &pair[index]))
}
