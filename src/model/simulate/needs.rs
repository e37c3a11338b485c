//! What must be known of the persons in a group, beyond how many they are: when they first entered the model, and how
//! many weeks are behind them. Most groups need neither.
//!
//! The month of first entry is needed where a stay lasts until some months after it and somebody gets so far within the
//! period, and the weeks where a cost line follows the refund ladder – there and in every group that leads there. A group that resets the weeks needs nothing
//! of those who lead to it. Where everybody is past the ladder from the first, nobody's weeks are needed.

use rust_decimal::Decimal;

use super::refund_clock::LAST_STEP;
use crate::model::{
    numbers::{Months, Persons, Share, to_f64},
    rules::{Case, Group, Seniority, Shape},
    spending::{Refund, Size},
    time::Month,
};

/// How the weeks of a person are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Not at all.
    None,
    /// By the class of the group of first entry, which gives them with the month of first entry.
    Class,
    /// By the bin of the refund clock.
    Bin,
}

/// What is new in a month: nothing, the year with its growth and phase-in, or the rules too. In the month before the
/// first and in the first all is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anew {
    /// Nothing.
    Nothing,
    /// The year.
    Year,
    /// The rules, and maybe the year.
    Rules,
}

/// What must be known in one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// Whether persons arrive from groups, itself included.
    pub(super) arrives: bool,
    /// Whether a cost line of the group follows the refund ladder.
    pub(super) ladder: bool,
    /// Whether the month of first entry is needed.
    pub(super) entry: bool,
    /// How the weeks are known.
    pub(super) mark: Mark,
}

/// What must be known in each group.
pub(super) fn needs(case: &Case) -> Vec<Need> {
    let groups = case.regimes[0].rules.groups.len();
    let routes = routes(case);
    let arrives = |group| routes.iter().any(|(_, to)| *to == group);
    let resets = |group: usize| case.regimes.iter().map(move |regime| regime.rules.groups[group].resets_weeks);
    let ladders: Vec<bool> = (0..groups).map(|group| has_ladder(case, group)).collect();

    let mut entry: Vec<bool> = (0..groups).map(|group| arrives(group) && reaches_until(case, group)).collect();
    spread(&routes, &mut entry, |_| true);
    let mut clock = ladders.clone();
    spread(&routes, &mut clock, |to| !resets(to).all(|resets| resets));

    // Weeks follow from first entry unless they can begin again.
    let begin_again = (0..groups).any(|group| clock[group] && arrives(group) && resets(group).any(|resets| resets));
    if !begin_again && !(0..groups).any(|group| clock[group] && enters_the_ladder(case, group)) {
        clock.fill(false);
    }
    let mark = |group: usize| match (clock[group], entry[group]) {
        (false, _) => Mark::None,
        (true, true) if !begin_again => Mark::Class,
        (true, _) => Mark::Bin,
    };
    let need = |group| Need { arrives: arrives(group), ladder: ladders[group], entry: entry[group], mark: mark(group) };
    (0..groups).map(need).collect()
}

/// Marks every group that leads to a marked one, directly or not, where the destination lets it through.
fn spread(routes: &[(usize, usize)], marked: &mut [bool], through: impl Fn(usize) -> bool) {
    loop {
        let next = routes.iter().find(|(from, to)| marked[*to] && !marked[*from] && through(*to));
        let Some((from, _)) = next else { return };
        marked[*from] = true;
    }
}

/// Every way from a group to a group under any of the rules.
fn routes(case: &Case) -> Vec<(usize, usize)> {
    let mut routes = Vec::new();
    for rules in case.regimes.iter().map(|regime| &regime.rules) {
        for (from, group) in rules.groups.iter().enumerate() {
            let exits = group.exits.iter().chain(group.exits_at_cap.iter().flatten());
            routes.extend(exits.filter(|exit| exit.share > Share::ZERO).map(|exit| (from, exit.to)));
        }
        for effect in rules.investments.iter().flat_map(|investment| &investment.effects) {
            routes.extend(effect.change.to().map(|to| (effect.group, to)));
        }
    }
    routes.sort_unstable();
    routes.dedup();
    routes
}

/// Whether anybody who begins or enters in a group, under any of the rules, is not yet past every step of the ladder.
fn enters_the_ladder(case: &Case, group: usize) -> bool {
    let is_on_it = |weeks: Decimal| to_f64(weeks) < LAST_STEP;
    let start = case.regimes[0].rules.groups[group].start.as_ref();
    start.is_some_and(|start| is_on_it(start.weeks_at_entry))
        || case
            .regimes
            .iter()
            .map(|regime| &regime.rules.groups[group])
            .any(|group| group.inflow > Persons::ZERO && is_on_it(group.weeks_at_entry))
}

/// Whether a stay until some months after first entry ends for anybody before the period does.
fn reaches_until(case: &Case, group: usize) -> bool {
    let shortest = case.regimes.iter().filter_map(|regime| until(&regime.rules.groups[group])).min();
    // Those of a start stay by the rules of the month before the first.
    let starts = || case.rules(Month(-1)).groups.iter().filter(|group| group.start.is_some());
    shortest.is_some_and(|until| {
        let longest = starts().map(ages_at_start).try_fold(0, |longest, ages| Some(longest.max(ages?)));
        let months = u32::try_from(case.period.months()).unwrap_or(u32::MAX);
        longest.is_none_or(|ages| until <= months.saturating_add(ages))
    })
}

fn until(group: &Group) -> Option<u32> {
    if let Shape::Until(months) = group.stay.shape { Some(months) } else { None }
}

/// Among how many ages the persons of a group's start are, at most; `None` where there is no end to them.
fn ages_at_start(group: &Group) -> Option<u32> {
    let whole = |months: Months| u32::try_from(months.0.ceil()).unwrap_or(u32::MAX);
    if let Some(Seniority::Uniform(months)) = group.start.as_ref().map(|start| start.seniority) {
        return Some(whole(months));
    }
    let by_shape = match &group.stay.shape {
        Shape::Exactly(months) => Some(whole(*months)),
        Shape::Table(survival) => u32::try_from(survival.len()).ok(),
        Shape::Until(months) => Some(*months),
        Shape::Mean { .. } => None,
    };
    group.stay.at_most.into_iter().chain(by_shape).min()
}

fn has_ladder(case: &Case, wanted: usize) -> bool {
    case.regimes.iter().flat_map(|regime| regime.rules.costs.iter()).any(|line| {
        line.refund == Refund::Ladder && matches!(line.size, Size::PerPerson { group, .. } if group == wanted)
    })
}

/// The longest time after first entry that any stay can ask for, in months.
pub(super) fn longest_until(case: &Case) -> i32 {
    let all = case.regimes.iter().flat_map(|regime| &regime.rules.groups);
    all.filter_map(until).max().and_then(|months| i32::try_from(months).ok()).unwrap_or(0)
}

/// The last month of first entry that must be told from later ones: nobody who enters after it is sent out by the time
/// since first entry before the period ends. The weeks of a class follow from the very month.
pub(super) fn last_entry(case: &Case, needs: &[Need]) -> i32 {
    if needs.iter().any(|need| need.mark == Mark::Class) {
        return i32::MAX;
    }
    let all = case.regimes.iter().flat_map(|regime| &regime.rules.groups);
    let until = all.filter_map(|group| if let Shape::Until(months) = group.stay.shape { Some(months) } else { None });
    let shortest = until.min().and_then(|months| i32::try_from(months).ok());
    let months = i32::try_from(case.period.months()).unwrap_or(i32::MAX);
    shortest.map_or(i32::MAX, |shortest| months.saturating_add(1).saturating_sub(shortest))
}
