//! Where those are who would be in a group that is empty, or has fewer persons, under *after*.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, numbers::to_f64, totals::Members},
    present::{
        facts::{
            kind::{Kind, kind},
            persons::Fact,
        },
        views::shared::tools::full_year,
    },
};

/// A group that has fewer persons under *after* in the last common year than under *before*.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::present::views) struct Elsewhere {
    /// That year.
    pub(in crate::present::views) year: i32,
    /// The groups with more persons under *after* that year, with how many more; most first, at most three.
    pub(in crate::present::views) instead: Vec<(Id, f64)>,
    is_empty: bool,
}

/// Of those who are missing, a group must have got this share to be told: a little where all are to be accounted for.
const WORTH_TELLING: f64 = 0.1;
const WORTH_TELLING_OF_ALL: f64 = 0.05;

/// The same of a group that has nobody at all under *after*.
pub(in crate::present::views) fn emptied(sides: &Sides, group: &str) -> Option<Elsewhere> {
    elsewhere(sides, group).filter(|found| found.is_empty)
}

/// Whether a group has fewer persons under *after*, and which groups have more for it; `None` where it has not, or the two
/// sides are two scenarios.
pub(in crate::present::views) fn elsewhere(sides: &Sides, group: &str) -> Option<Elsewhere> {
    let year = sides.comparison.common_years().next_back().filter(|_| kind(sides) != Kind::Scenarios)?;
    let [before, after] = both(sides, group, year)?;
    if before - after < 0.5 {
        return None;
    }
    let is_empty = after < 0.5;
    let least = if is_empty { WORTH_TELLING_OF_ALL } else { WORTH_TELLING };
    let members: Vec<usize> = sides.after.outcome.members(group).iter().flat_map(Members::groups).collect();
    let mut instead: Vec<(Id, f64)> = sides
        .groups()
        .into_iter()
        .filter(|id| sides.after.group(id).is_some_and(|index| !members.contains(&index)))
        .filter_map(|id| both(sides, &id, year).map(|[before, after]| (id, after - before)))
        .filter(|(_, more)| *more >= (least * (before - after)).max(0.5))
        .collect();
    instead.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    instead.truncate(3);
    Some(Elsewhere { year, instead, is_empty })
}

/// Of a group that has fewer persons but is not empty: which groups have more for it, where any has.
pub(in crate::present::views) fn more_instead(sides: &Sides, group: &str) -> Option<Fact> {
    let found = elsewhere(sides, group).filter(|found| !found.is_empty && !found.instead.is_empty())?;
    Some(Fact::MoreInstead { more: found.instead, year: found.year })
}

/// The full-year persons of a group in a year on both sides; `None` where it is not on both.
pub(in crate::present::views) fn both(sides: &Sides, group: &str, year: i32) -> Option<[f64; 2]> {
    let persons =
        |side: &Side| full_year(&side.outcome.flow(group)?.persons, side.outcome.case.period, year).map(to_f64);
    Some([persons(&sides.before)?, persons(&sides.after)?])
}
