//! Where those are who would be in a group that is empty under *after*.

use crate::{
    evaluation::sides::{Side, Sides},
    model::{id::Id, numbers::to_f64, totals::Members},
    present::{
        facts::kind::{Kind, kind},
        views::shared::tools::full_year,
    },
};

/// A group that has nobody under *after* in the last common year, but had under *before*.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::present::views) struct Emptied {
    /// That year.
    pub(in crate::present::views) year: i32,
    /// The groups with more persons under *after* that year, with how many more; most first, at most three.
    pub(in crate::present::views) instead: Vec<(Id, f64)>,
}

/// Of those who are missing, a group must have got this share to be told.
const WORTH_TELLING: f64 = 0.05;

/// Whether a group is empty under *after* but not under *before*, and which groups have more for it; `None` where it is
/// not, or the two sides are two scenarios.
pub(in crate::present::views) fn emptied(sides: &Sides, group: &str) -> Option<Emptied> {
    let year = sides.comparison.common_years().next_back().filter(|_| kind(sides) != Kind::Scenarios)?;
    let [before, after] = both(sides, group, year)?;
    if before < 0.5 || after >= 0.5 {
        return None;
    }
    let members: Vec<usize> = sides.after.outcome.members(group).iter().flat_map(Members::groups).collect();
    let mut instead: Vec<(Id, f64)> = sides
        .groups()
        .into_iter()
        .filter(|id| sides.after.group(id).is_some_and(|index| !members.contains(&index)))
        .filter_map(|id| both(sides, &id, year).map(|[before, after]| (id, after - before)))
        .filter(|(_, more)| *more >= (WORTH_TELLING * before).max(0.5))
        .collect();
    instead.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    instead.truncate(3);
    Some(Emptied { year, instead })
}

/// The full-year persons of a group in a year on both sides; `None` where it is not on both.
pub(in crate::present::views) fn both(sides: &Sides, group: &str, year: i32) -> Option<[f64; 2]> {
    let persons =
        |side: &Side| full_year(&side.outcome.flow(group)?.persons, side.outcome.case.period, year).map(to_f64);
    Some([persons(&sides.before)?, persons(&sides.after)?])
}
