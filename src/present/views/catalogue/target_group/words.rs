//! What *Målgruppe* says: the headline, what the mark shows, and the chart for those who cannot see it.

use super::{
    condition::condition,
    instead::{emptied, more_instead},
    lines::{Ends, Lines, begins_empty, ends, lines, parting, reached},
    same::same,
};
use crate::{
    evaluation::sides::Sides,
    model::{id::Id, time::Month},
    present::{
        facts::{
            self,
            kind::{Kind, kind},
            persons::{Basis, Fact, Gone, Size, When, Whose},
            shared::Fact::OneRuleSet,
        },
        views::{
            Headline, Shown,
            shared::{changes, tools::first_difference},
        },
        words::facts::Telling,
    },
};

pub(in crate::present::views) fn headline(shown: Shown, group: &Id) -> Headline {
    let lines = lines(shown, group);
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    Headline {
        says: telling.sentences(says(shown, group, &lines)),
        condition: telling.sentences(
            condition(shown, &lines).into_iter().chain(more_instead(shown.sides, group).map(facts::fact::Fact::from)),
        ),
        since_mark: shown.marked.map(|marked| telling.sentences(since_mark(shown, marked, group))),
    }
}

/// What happens to a group: that it falls by a third, is empty and where its persons are instead, or is the same.
pub(in crate::present::views) fn says(shown: Shown, group: &Id, lines: &Lines) -> Vec<facts::fact::Fact> {
    if kind(shown.sides) == Kind::OneRuleSet {
        return vec![OneRuleSet.into()];
    }
    let is_main = shown.sides.main_group().is_some_and(|main| main == *group);
    let whose = if is_main { Whose::Main } else { Whose::Group(group.clone()) };
    let mut facts: Vec<facts::fact::Fact> =
        moves(shown, whose, lines).into_iter().map(facts::fact::Fact::from).collect();
    if let Some(emptied) = emptied(shown.sides, group) {
        let year = emptied.year;
        let more = emptied.instead;
        let instead = if more.is_empty() { Fact::NobodyInstead { year } } else { Fact::MoreInstead { more, year } };
        facts.push(instead.into());
    }
    facts
}

fn moves(shown: Shown, whose: Whose, lines: &Lines) -> Vec<Fact> {
    let kind = kind(shown.sides);
    if lines.both().count() < 2 {
        return vec![Fact::OneSide(whose)];
    }
    if lines.is_empty() {
        return vec![Basis::Nobody.into()];
    }
    let Some(ends) = ends(shown, lines) else { return vec![Fact::NoCommonYear] };
    if (ends.after - ends.before).abs() < 0.5 {
        return same(shown, whose, lines);
    }
    if ends.is_full && ends.after < 0.5 && kind != Kind::Scenarios && had_somebody(lines) {
        return vec![empties(shown, whose, lines)];
    }
    let is_later = kind != Kind::Scenarios
        && ends.is_full
        && lines.after.is_some_and(|after| reached(&after, ends.after).is_none());
    let last = shown.sides.after.outcome.case.period.last_year();
    let is_told = kind == Kind::Reform && ends.is_full && moves_as_told(lines, ends);
    let only_from = late(shown, lines);
    let moves = match size(ends) {
        Some(size) if is_told => Fact::Moves { whose, size, is_more: ends.after > ends.before, only_from },
        size => compared(whose, lines, ends, size),
    };
    std::iter::once(moves).chain(is_later.then_some(Basis::FullAfter(last).into())).collect()
}

/// How *after* is to *before* where only that can be said.
fn compared(whose: Whose, lines: &Lines, ends: Ends, size: Option<Size>) -> Fact {
    let when = if ends.is_full { When::FullPhaseIn } else { When::Year(ends.year) };
    let Ends { before, after, .. } = ends;
    let Some(size) = size else { return Fact::Levels { whose, before, after, when } };
    // Of those who came since the start a share would be one of a number that only the start of the calculation explains.
    if !ends.is_full && lines.both().all(|line| begins_empty(&line)) {
        return Fact::More { whose, change: after - before, when };
    }
    Fact::Compared { whose, size, is_more: after > before, when }
}

fn empties(shown: Shown, whose: Whose, lines: &Lines) -> Fact {
    let period = shown.sides.after.outcome.case.period;
    let falls_from = parting(lines).filter(|month| month.0 > 0).map(|month| period.year_of(month));
    let empty_from = |least: f64| {
        let persons = &lines.after?.flow.persons;
        let month = persons.iter().rposition(|persons| *persons >= least).map_or(0, |last| last + 1);
        (month < persons.len()).then(|| period.calendar(Month(i32::try_from(month).unwrap_or(i32::MAX))))
    };
    let all_but = || empty_from(0.5).map(Gone::AllButFrom);
    let gone = empty_from(1e-6).map(Gone::From).or_else(all_but).unwrap_or(Gone::After(period.last_year()));
    Fact::Empties { whose, falls_from, gone }
}

/// Whether anybody was in the group under *after* when the sides part: else it does not fall.
fn had_somebody(lines: &Lines) -> bool {
    let before = |month: Month| usize::try_from(month.0).ok()?.checked_sub(1);
    let Some((after, parts)) = lines.after.zip(parting(lines)) else { return false };
    let then = before(parts).map_or_else(|| after.start(), |month| after.flow.persons.get(month).copied());
    then.is_some_and(|then| then >= 0.5)
}

/// Whether *after* itself moves over time, from where the sides part, by about what sets them apart in the end. Where both
/// move on their own, or the sides part from the first month, only a comparison is true.
fn moves_as_told(lines: &Lines, ends: Ends) -> bool {
    let last_common = parting(lines).and_then(|month| usize::try_from(month.0).ok()?.checked_sub(1));
    let then = lines.after.zip(last_common).and_then(|(after, month)| after.flow.persons.get(month));
    then.is_some_and(|then| (0.8..=1.25).contains(&((ends.after - then) / (ends.after - ends.before))))
}

/// How much a group changes, as a share of what it was; `None` where one side is nothing beside the other, so that a share
/// says nothing: *100 pct. mindre*.
fn size(ends: Ends) -> Option<Size> {
    let share = (ends.after - ends.before).abs() / ends.before;
    let near = |fraction: f64| (share - fraction).abs() <= 0.01;
    let is_nothing = ends.before < 0.5 || ends.after < 0.5 || share >= 2.0;
    if is_nothing || (ends.after < ends.before && share > 0.99) {
        None
    } else if near(1.0 / 3.0) {
        Some(Size::Third)
    } else if near(0.5) {
        Some(Size::Half)
    } else if near(0.25) {
        Some(Size::Quarter)
    } else if near(1.0) {
        Some(Size::Whole)
    } else {
        Some(Size::Share(share))
    }
}

/// The year in which the sides part, where that is later than the year in which their rules do.
fn late(shown: Shown, lines: &Lines) -> Option<i32> {
    let period = shown.sides.after.outcome.case.period;
    let changes = first_difference(shown.sides).map(|month| period.year_of(month));
    let parts = parting(lines).map(|month| period.year_of(month));
    parts.filter(|parts| changes.is_some_and(|change| change < *parts))
}

/// What has been turned since the mark, and how many more that gives.
pub(in crate::present::views) fn since_mark(shown: Shown, marked: &Sides, group: &Id) -> Vec<facts::fact::Fact> {
    let full = |sides: &Sides| sides.full_phase_in(group).map(|[_, after]| after);
    let change = full(shown.sides).zip(full(marked)).map(|(now, then)| now - then);
    let more = change.filter(|change| change.abs() >= 0.5).map(Basis::MoreThanAtMark);
    let turned = facts::fact::Fact::from(changes::since_mark(marked, shown.sides));
    std::iter::once(turned).chain(more.map(facts::fact::Fact::from)).collect()
}

/// The chart in sentences, for those who cannot see it.
pub(in crate::present::views) fn sentence(shown: Shown, group: &Id, lines: &Lines) -> String {
    let telling = Telling { sides: shown.sides, formats: shown.formats };
    let what = facts::fact::Fact::from(Basis::Chart(group.clone()));
    telling.sentences(std::iter::once(what).chain(says(shown, group, lines)))
}
