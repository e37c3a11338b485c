//! The curves of one group: persons month by month on each side, now and at the mark.

use super::{
    Shown,
    tools::{full_year, monthly, years},
};
use crate::{
    model::{flows::GroupFlow, numbers::to_f64, stays, time::Month},
    present::chart::{Role, Series, Shape, calendar_x},
    scenario::sides::Side,
};

/// One side of one group, or nothing where the side has no such group.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) side: &'a Side,
    pub(super) flow: &'a GroupFlow,
    index: usize,
}

pub(super) fn line<'a>(side: &'a Side, group: &str) -> Option<Line<'a>> {
    let index = side.group(group)?;
    Some(Line { side, flow: side.outcome.flows.groups.get(index)?, index })
}

impl Line<'_> {
    pub(super) fn start(&self) -> Option<f64> {
        let base = self.side.outcome.case.regimes.first()?;
        base.rules.groups.get(self.index)?.start.as_ref().map(|start| start.persons.to_f64())
    }

    pub(super) fn full_phase_in(&self) -> Option<f64> {
        stays::full_phase_in(&self.side.outcome.case, self.index)
    }

    /// Persons month by month, each times `factor` (1, or 100 over the start for an index).
    fn points(&self, factor: f64) -> Vec<(f64, f64)> {
        let period = self.side.outcome.case.period;
        let start = self.start().map(|start| (calendar_x(period.first_year, -1), start * factor));
        start.into_iter().chain(monthly(period, &self.flow.persons).map(|(x, y)| (x, y * factor))).collect()
    }

    /// What an index divides by: the last observed month, or the first month with anybody.
    pub(super) fn index_factor(&self) -> Option<f64> {
        let first = self.flow.persons.iter().copied().find(|persons| *persons > 0.0);
        self.start().filter(|start| *start > 0.0).or(first).map(|base| 100.0 / base)
    }

    pub(super) fn series(&self, name: &str, role: Role, factor: f64) -> Series {
        let shape = if matches!(role, Role::MarkedBefore | Role::MarkedAfter) { Shape::Dotted } else { Shape::Line };
        Series::new(name, role, shape, self.points(factor))
    }
}

/// Both sides' lines, and those of the mark where they differ.
pub(super) struct Lines<'a> {
    pub(super) before: Option<Line<'a>>,
    pub(super) after: Option<Line<'a>>,
    pub(super) marked_before: Option<Line<'a>>,
    pub(super) marked_after: Option<Line<'a>>,
}

pub(super) fn lines<'a>(shown: Shown<'a>, group: &str) -> Lines<'a> {
    let before = line(&shown.sides.before, group);
    let after = line(&shown.sides.after, group);
    let marked = |side: Option<&'a Side>, now: Option<Line>| {
        let marked = line(side?, group)?;
        now.is_none_or(|now| now.flow.persons != marked.flow.persons).then_some(marked)
    };
    let marked_before = marked(shown.marked.map(|sides| &sides.before), before);
    let marked_after = marked(shown.marked.map(|sides| &sides.after), after);
    Lines { before, after, marked_before, marked_after }
}

/// Full phase-in where it can be said, else the last year, on both sides.
pub(super) fn ends(shown: Shown, lines: &Lines) -> Option<(f64, f64, bool)> {
    let (before, after) = (lines.before?, lines.after?);
    if let Some(full) = before.full_phase_in().zip(after.full_phase_in()) {
        return Some((full.0, full.1, true));
    }
    let last = years(shown.sides).last().copied()?;
    let persons = |line: Line| {
        let year = full_year(&line.flow.persons, line.side.outcome.case.period, last)?;
        Some(to_f64(year))
    };
    Some((persons(before)?, persons(after)?, false))
}

/// The first month in which the sides differ by half a person or more.
pub(super) fn parting(lines: &Lines) -> Option<usize> {
    let (before, after) = (lines.before?, lines.after?);
    let pairs = before.flow.persons.iter().zip(&after.flow.persons);
    let same_start = before.side.outcome.case.period.first_year == after.side.outcome.case.period.first_year;
    pairs.enumerate().find(|(_, (before, after))| same_start && (*after - *before).abs() >= 0.5).map(|(month, _)| month)
}

/// The first year from whose January on persons stay within half a per cent of full phase-in.
pub(super) fn reached(line: &Line, full: f64) -> Option<i32> {
    let period = line.side.outcome.case.period;
    let near = |persons: &f64| (persons - full).abs() <= (0.005 * full.abs()).max(0.5);
    let far = line.flow.persons.iter().rposition(|persons| !near(persons));
    let first = far.map_or(0, |month| month + 1);
    (first < period.months()).then(|| period.year_of(Month(i32::try_from(first).unwrap_or_default())))
}
