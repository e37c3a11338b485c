//! The condition of *Målgruppe*: when the rules change, when the sides part, where full phase-in ends and when it is reached,
//! and whether the group began empty.

use super::lines::{Lines, begins_empty, ends, parting, reached};
use crate::{
    evaluation::sides::Side,
    model::time::CalendarMonth,
    present::{
        facts::{
            fact::Fact,
            kind::{Kind, kind},
            persons::{Basis, NoFullPhaseIn, Reached},
            shared::two_scenarios,
        },
        views::{Shown, shared::tools::first_difference},
    },
};

/// When the rules change, when the sides part, where full phase-in ends and when it is reached, and who is counted.
pub(in crate::present::views) fn condition(shown: Shown, lines: &Lines) -> Vec<Fact> {
    if lines.is_empty() {
        return vec![Basis::Nobody.into()];
    }
    let period = shown.sides.after.outcome.case.period;
    let kind = kind(shown.sides);
    let changes = first_difference(shown.sides).filter(|month| month.0 > 0 && kind == Kind::Reform);
    let parts = parting(lines).filter(|_| kind != Kind::Scenarios).filter(|parts| Some(*parts) != changes);
    let mut facts: Vec<Fact> = two_scenarios(shown.sides).into_iter().map(Fact::from).collect();
    facts.extend(changes.map(|month| Basis::RulesChange(period.calendar(month)).into()));
    facts.extend(parts.map(|month| Basis::SidesPart(period.calendar(month)).into()));
    facts.push(full_phase_in(shown, lines).into());
    facts.extend(beginning(shown, lines).map(Fact::from));
    facts
}

/// Full phase-in on both sides, or why it is not said.
pub(in crate::present::views) fn full_phase_in(shown: Shown, lines: &Lines) -> Basis {
    let (Some(ends), Some(after)) = (ends(shown, lines).filter(|ends| ends.is_full), lines.after) else {
        return Basis::NoFullPhaseIn(why_not(lines));
    };
    let kind = kind(shown.sides);
    let is_one_rule_set = kind == Kind::OneRuleSet;
    if is_one_rule_set || (ends.after - ends.before).abs() < 0.5 {
        return Basis::OneFullPhaseIn { persons: ends.after, is_of_both: !is_one_rule_set };
    }
    // A side that is there before the other leaves it is phased in to nothing.
    let period = after.side.outcome.case.period;
    let parts = parting(lines).map_or(period.first_year, |month| period.year_of(month));
    let reached = match reached(&after, ends.after) {
        Some(year) if kind == Kind::Scenarios || year < parts => Reached::Untold,
        Some(year) => Reached::From(year),
        None => Reached::After(period.last_year()),
    };
    Basis::FullPhaseIn { before: ends.before, after: ends.after, reached }
}

fn why_not(lines: &Lines) -> NoFullPhaseIn {
    if lines.both().count() < 2 {
        NoFullPhaseIn::OneSide
    } else if lines.both().all(|line| line.full_phase_in().is_some()) {
        NoFullPhaseIn::NobodyEnters
    } else if lines.both().any(|line| line.is_total()) {
        NoFullPhaseIn::PartOfTotal
    } else if lines.both().any(|line| line.keeps_growing()) {
        NoFullPhaseIn::KeepsGrowing
    } else {
        NoFullPhaseIn::FromOthers
    }
}

/// That the group, or which of a total's groups, began empty; nothing where all had a start.
fn beginning(shown: Shown, lines: &Lines) -> Option<Basis> {
    let both = [lines.before?, lines.after?];
    if !both.iter().all(begins_empty) {
        let parts: Vec<_> = lines.after?.empty_parts();
        return (!parts.is_empty()).then_some(Basis::PartsBeginEmpty(parts));
    }
    let year = shown.sides.comparison.common_years().next_back()?;
    let first = |side: &Side, persons: &[f64]| -> Option<CalendarMonth> {
        let month = persons.iter().position(|persons| *persons >= 1e-6)?;
        let period = side.outcome.case.period;
        Some(period.calendar(crate::model::time::Month(i32::try_from(month).ok()?)))
    };
    let since = both.iter().filter_map(|line| first(line.side, &line.flow.persons)).min()?;
    let there = both.map(|line| {
        let december = line.side.outcome.case.period.months_of(year).next_back();
        december.and_then(|month| line.flow.persons.get(month)).copied().unwrap_or_default()
    });
    let came = both.map(|line| {
        let end = line.side.outcome.case.period.months_of(year).end;
        let of = |series: &[f64]| series.iter().take(end).sum::<f64>();
        of(&line.flow.inflow) + of(&line.flow.arrivals)
    });
    let came = both.iter().all(|line| !line.is_total()).then_some(came);
    Some(Basis::BeginsEmpty { since, year, came, there })
}
