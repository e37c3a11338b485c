//! The curves of one group: persons month by month on each side, now and at the mark.

use crate::present::views::{
    Shown,
    shared::tools::{full_year, month_x, monthly},
};
use crate::{
    evaluation::sides::Side,
    model::{
        flows::GroupFlow,
        id::Id,
        numbers::{Share, to_f64},
        time::Month,
        totals::{self, Members},
    },
    present::{
        chart::{Mark, Role, Series, Shape, Side as LabelSide, calendar_x},
        facts::note::Note,
        words::facts::Telling,
    },
};

/// One side of one group, or nothing where the side has no such group.
#[derive(Clone, Copy)]
pub(in crate::present::views) struct Line<'a> {
    pub(in crate::present::views) side: &'a Side,
    pub(in crate::present::views) flow: &'a GroupFlow,
    members: Members<'a>,
}

/// Whether nobody is there at the start.
pub(in crate::present::views) fn begins_empty(line: &Line) -> bool {
    line.start().is_none_or(|start| start < 0.5)
}

pub(in crate::present::views) fn line<'a>(side: &'a Side, group: &str) -> Option<Line<'a>> {
    Some(Line { side, flow: side.outcome.flow(group)?, members: side.outcome.members(group)? })
}

impl Line<'_> {
    pub(in crate::present::views) fn start(&self) -> Option<f64> {
        totals::start(&self.side.outcome.case, self.members)
    }

    pub(in crate::present::views) fn full_phase_in(&self) -> Option<f64> {
        totals::full_phase_in(&self.side.outcome.case, self.members)
    }

    /// Whether the inflow grows under the last rules.
    pub(in crate::present::views) fn keeps_growing(&self) -> bool {
        let groups = &self.side.outcome.case.last_rules().groups;
        let grows = |group: usize| groups.get(group).is_some_and(|group| group.growth != Share::ZERO);
        self.members.groups().any(grows)
    }

    /// Whether it is of several groups together.
    pub(in crate::present::views) fn is_total(&self) -> bool {
        matches!(self.members, Members::Total(_))
    }

    /// Those of its groups that begin empty and get somebody; none where it is one group.
    pub(in crate::present::views) fn empty_parts(&self) -> Vec<Id> {
        let Members::Total(groups) = self.members else { return Vec::new() };
        let (case, flows) = (&self.side.outcome.case, &self.side.outcome.flows.groups);
        let is_empty = |group: &usize| totals::start(case, Members::Group(*group)).is_none_or(|start| start < 0.5);
        let gets = |group: &usize| flows.get(*group).is_some_and(|flow| flow.persons.iter().any(|one| *one >= 0.5));
        let parts = groups.iter().filter(|group| is_empty(group) && gets(group));
        parts.filter_map(|group| case.first_groups().get(*group)).map(|group| group.id.clone()).collect()
    }

    /// Persons month by month, each times `factor` (1, or 100 over the start for an index).
    fn points(&self, factor: f64) -> Vec<(f64, f64)> {
        let period = self.side.outcome.case.period;
        let start = self.start().map(|start| (calendar_x(period.first_year, -1), start * factor));
        start.into_iter().chain(monthly(period, &self.flow.persons).map(|(x, y)| (x, y * factor))).collect()
    }

    /// What an index multiplies by; `None` for a group that begins empty, which has nothing to be held against.
    pub(in crate::present::views) fn index_factor(&self) -> Option<f64> {
        self.start().filter(|start| *start > 0.0).map(|base| 100.0 / base)
    }

    /// *1.693 ved start*: who was there before the period begins.
    pub(in crate::present::views) fn start_mark(&self, telling: Telling) -> Option<Mark> {
        let start = self.start()?;
        let label = telling.note(&Note::AtStart(start));
        let x = calendar_x(self.side.outcome.case.period.first_year, -1);
        Some(Mark::Point { x, y: start, label, role: Role::Neutral, side: LabelSide::BelowRight })
    }

    /// Where the curve ends up: full phase-in, a year before its end where it is there by then, else the last month; a
    /// curve that is not there says what the last month has.
    pub(in crate::present::views) fn end_mark(&self, role: Role, telling: Telling, before: &str) -> Option<Mark> {
        let period = self.side.outcome.case.period;
        let full = self.full_phase_in();
        let persons = |month: usize| self.flow.persons.get(month).copied();
        let is_full = |month: usize| {
            let at = persons(month).zip(full);
            // The number beside the curve is the one that the table has there.
            at.is_some_and(|(persons, full)| {
                (persons - full).abs() <= 0.005 * full.abs() && persons.round() - full.round() == 0.0
            })
        };
        let last = period.months().checked_sub(1)?;
        let month = last.checked_sub(11).filter(|month| is_full(*month)).unwrap_or(last);
        let y = persons(month).filter(|persons| *persons >= 0.5)?;
        let value = match full.filter(|_| is_full(month)) {
            Some(full) => telling.formats.persons_f64(full),
            None => telling.note(&Note::AtEndOf { persons: y, year: period.last_year() }),
        };
        let side = if role == Role::Before { LabelSide::Above } else { LabelSide::Below };
        Some(Mark::Point { x: month_x(period, month), y, label: format!("{before}{value}"), role, side })
    }

    pub(in crate::present::views) fn series(&self, name: &str, role: Role, factor: f64) -> Series {
        let shape = if matches!(role, Role::MarkedBefore | Role::MarkedAfter) { Shape::Dotted } else { Shape::Line };
        Series::new(name, role, shape, self.points(factor))
    }
}

impl Lines<'_> {
    /// The lines of both sides as they are.
    pub(in crate::present::views) fn both(&self) -> impl Iterator<Item = Line<'_>> {
        [self.before, self.after].into_iter().flatten()
    }

    /// Whether nobody is ever in the group.
    pub(in crate::present::views) fn is_empty(&self) -> bool {
        self.both().all(|line| line.flow.persons.iter().all(|persons| *persons < 0.5))
    }
}

/// Both sides' lines, and those of the mark where they differ.
pub(in crate::present::views) struct Lines<'a> {
    group: &'a str,
    pub(in crate::present::views) before: Option<Line<'a>>,
    pub(in crate::present::views) after: Option<Line<'a>>,
    pub(in crate::present::views) marked_before: Option<Line<'a>>,
    pub(in crate::present::views) marked_after: Option<Line<'a>>,
}

pub(in crate::present::views) fn lines<'a>(shown: Shown<'a>, group: &'a str) -> Lines<'a> {
    let before = line(&shown.sides.before, group);
    let after = line(&shown.sides.after, group);
    let marked = |side: Option<&'a Side>, now: Option<Line>| {
        let marked = line(side?, group)?;
        now.is_none_or(|now| now.flow.persons != marked.flow.persons).then_some(marked)
    };
    let marked_before = marked(shown.marked.map(|sides| &sides.before), before);
    let marked_after = marked(shown.marked.map(|sides| &sides.after), after);
    Lines { group, before, after, marked_before, marked_after }
}

/// Where the two sides end.
#[derive(Clone, Copy)]
pub(in crate::present::views) struct Ends {
    pub(in crate::present::views) before: f64,
    pub(in crate::present::views) after: f64,
    /// Whether that is full phase-in; else it is the mean of `year`.
    pub(in crate::present::views) is_full: bool,
    /// The last year that both sides cover.
    pub(in crate::present::views) year: i32,
}

/// Full phase-in where it can be said, else the last common year; `None` without a common year or on one side only.
pub(in crate::present::views) fn ends(shown: Shown, lines: &Lines) -> Option<Ends> {
    let (before, after) = (lines.before?, lines.after?);
    let mut common = shown.sides.comparison.common_years();
    if let Some([before, after]) = shown.sides.full_phase_in(lines.group) {
        return Some(Ends { before, after, is_full: true, year: common.end - 1 });
    }
    let year = common.next_back()?;
    let persons = |line: Line| full_year(&line.flow.persons, line.side.outcome.case.period, year).map(to_f64);
    Some(Ends { before: persons(before)?, after: persons(after)?, is_full: false, year })
}

/// Persons that are less than this apart differ by no more than the last digits of a calculation.
const APART: f64 = 1e-6;

/// The months that both sides cover, in the period of *after*, with how far *after* is from *before* there.
fn apart<'a>(lines: &Lines<'a>) -> Option<impl Iterator<Item = (Month, f64)> + 'a> {
    let (before, after) = (lines.before?, lines.after?);
    let [own, other] = [after, before].map(|line| line.side.outcome.case.period);
    Some((0..).map(Month).zip(&after.flow.persons).filter_map(move |(month, persons)| {
        let there = usize::try_from(other.month(own.calendar(month)).0).ok()?;
        Some((month, (persons - before.flow.persons.get(there)?).abs()))
    }))
}

/// The first month in which the sides differ, in the period of *after*.
pub(in crate::present::views) fn parting(lines: &Lines) -> Option<Month> {
    apart(lines)?.find(|(_, apart)| *apart >= APART).map(|(month, _)| month)
}

/// How far the sides are ever apart; `None` where they do not differ.
pub(in crate::present::views) fn most_apart(lines: &Lines) -> Option<f64> {
    let most = apart(lines)?.map(|(_, apart)| apart).fold(0.0, f64::max);
    (most >= APART).then_some(most)
}

/// The first year from whose January on persons stay within half a per cent of full phase-in.
pub(in crate::present::views) fn reached(line: &Line, full: f64) -> Option<i32> {
    let period = line.side.outcome.case.period;
    let near = |persons: &f64| (persons - full).abs() <= (0.005 * full.abs()).max(0.005);
    let far = line.flow.persons.iter().rposition(|persons| !near(persons));
    let years = far.map_or(0, |month| month + 1).div_ceil(12);
    (years < period.months() / 12).then(|| period.year_of(Month(i32::try_from(years * 12).unwrap_or_default())))
}
