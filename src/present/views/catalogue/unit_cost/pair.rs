//! Which groups have a price, and which two are held against each other.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        money::{
            costs::AREAS,
            unit_cost::{UnitCost, mean_ladder},
        },
        rules::Case,
        spending::{Account, Area, CostLine},
        time::{CalendarMonth, Month},
        totals::Members,
    },
    present::{facts::unit_cost::Amount, views::catalogue::target_group::instead::emptied},
};

/// The groups that some cost line counts, in the scenario's order.
#[must_use]
pub fn priced_groups(sides: &Sides) -> Vec<Id> {
    sides.groups().into_iter().filter(|id| sides.both().iter().any(|side| side.is_priced(id))).collect()
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

/// The pair that the comparison opens with: the main group, and the group most of those who leave it go to, or where it is
/// empty under *after* the one that most of its persons are in instead; the same twice where only one group has a price.
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
    let instead = emptied(sides, &first).and_then(|emptied| emptied.instead.into_iter().map(|(id, _)| id).next());
    if let Some(instead) = instead.filter(|instead| priced.contains(instead)) {
        return Some([first, instead]);
    }
    let second = largest.max_by_key(|(share, _)| *share).map(|(_, id)| id.clone());
    let is_of_first = |id: &Id| side.group(id).is_some_and(|group| members.contains(&group));
    let second = second.or_else(|| priced.iter().find(|id| **id != first && !is_of_first(id)).cloned());
    Some([first.clone(), second.unwrap_or(first)])
}

/// What a full-year person of a group costs on one side, by price.
pub(in crate::present) fn unit(side: &Side, group: &Id) -> Option<UnitCost> {
    side.outcome.unit_cost_of(side.outcome.members(group)?)
}

/// The month from which the cost lines of a group are not the same on both sides, where they are from then on what they are
/// in the end; `None` where they differ from the first month on, in several steps, or never, where the refund ladder gives
/// its persons another part as well, which takes time, and for a total, whose groups shift.
pub(super) fn price_parts(sides: &Sides, group: &Id) -> Option<CalendarMonth> {
    let both = sides.both();
    let cases = both.map(|side| &side.outcome.case);
    let index = |side: &Side| side.group(group).filter(|_| side.scenario.total(group).is_none());
    let [Some(one), Some(other)] = both.map(index) else { return None };
    let lines = |case: &Case, group: usize, month: Month| -> Vec<CostLine> {
        case.rules(month).costs.iter().filter(|line| line.group() == Some(group)).cloned().collect()
    };
    let at = |month: Month| [lines(cases[0], one, month), lines(cases[1], other, month)];
    let ladder = |side: &Side, group: usize| mean_ladder(&side.outcome.case, &side.outcome.flows, group).0;
    if cases[0].period != cases[1].period || ladder(both[0], one).round_dp(6) != ladder(both[1], other).round_dp(6) {
        return None;
    }
    let mut changes: Vec<Month> = cases.iter().flat_map(|case| &case.regimes).map(|regime| regime.from).collect();
    changes.sort_unstable();
    let last = at(*changes.last()?);
    let parts = *changes.iter().find(|month| {
        let [one, other] = at(**month);
        one != other
    })?;
    let is_one_step = changes.iter().filter(|month| **month >= parts).all(|month| at(*month) == last);
    (is_one_step && parts.0 > 0).then(|| cases[1].period.calendar(parts))
}

/// What a full-year person of a group costs on one side in one account.
pub(in crate::present::views) fn amount(side: &Side, group: &Id, account: Account) -> Amount {
    let Some(unit) = unit(side, group) else { return Amount::NoGroup };
    // Under the ceiling service is all there is: without a line of it nothing is known.
    if account == Account::ServiceCeiling && missing_areas(side, group, account).contains(&Area::Service) {
        return Amount::NotIncluded;
    }
    unit.accounts.of(account).copied().map_or(Amount::Unknown, Amount::Known)
}

/// The areas that some cost line of a group has, in the order of [`AREAS`]; of a total, that a line of any of its groups has.
pub(in crate::present::views) fn covered(side: &Side, group: &Id) -> [bool; AREAS.len()] {
    let members: Vec<usize> = side.outcome.members(group).iter().flat_map(Members::groups).collect();
    let lines = || side.outcome.case.last_rules().costs.iter();
    let has = |area| lines().any(|line| line.area == area && line.group().is_some_and(|one| members.contains(&one)));
    AREAS.map(has)
}

/// Which of service, effort and support a group's price leaves out, of those that an account counts: no cost line has them. A
/// price that is not split by area leaves nothing out.
pub(in crate::present::views) fn missing_areas(side: &Side, group: &Id, account: Account) -> Vec<Area> {
    let covered: Vec<Area> = AREAS
        .into_iter()
        .zip(covered(side, group))
        .filter(|(_, is_covered)| *is_covered)
        .map(|(area, _)| area)
        .collect();
    if covered.contains(&Area::Unspecified) {
        return Vec::new();
    }
    let counted: &[Area] = match account {
        Account::ServiceCeiling => &[Area::Service],
        Account::Municipality | Account::Public => &[Area::Service, Area::Effort, Area::Support],
    };
    counted.iter().copied().filter(|area| !covered.contains(area)).collect()
}

/// Whether anybody is in a group in a year.
pub(in crate::present::views) fn is_there(side: &Side, group: &Id, year: i32) -> bool {
    let months = side.outcome.case.period.months_of(year);
    let persons = side.outcome.flow(group).and_then(|flow| flow.persons.get(months));
    persons.is_some_and(|persons| persons.iter().sum::<f64>() >= 0.5 * 12.0)
}
