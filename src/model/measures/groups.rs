//! Measures of groups and totals: persons, inflow, exits, full phase-in, growth and mean stay.

use super::{
    answer::{Answer, By, When},
    kind::Kind,
    names::Names,
    totals,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::Outcome,
    flows::GroupFlow,
    numbers::Persons,
    rules::{Shape, Stay},
    spending::EffectChange,
    stays,
    time::Period,
};

fn flow<'a>(outcome: &'a Outcome, names: &Names) -> Option<&'a GroupFlow> {
    outcome.flow(names.first()?)
}

/// The months of a period, as a slice of a monthly series.
pub(super) fn months(series: &[f64], period: Period, when: When) -> Option<&[f64]> {
    let range = match when {
        When::Year(year) => period.months_of(year),
        When::Month(month) => {
            let index = usize::try_from(period.month(month).0).ok()?;
            index..index + 1
        }
        When::Whole | When::CourseMonth(_) => return None,
    };
    series.get(range).filter(|months| !months.is_empty())
}

/// The sum over a year, or the month's own; exact to 9 decimals for a year.
fn sum(series: &[f64], period: Period, when: When) -> Answer {
    match (months(series, period, when), when) {
        (Some(months), When::Year(_)) => Answer::Exact(Persons::from_simulated(months.iter().sum()).0),
        (Some(months), _) => Answer::Simulated(months.iter().sum()),
        (None, _) => Answer::CannotBeSaid,
    }
}

pub(super) fn persons(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let Some(flow) = flow(outcome, names) else { return Answer::CannotBeSaid };
    match (months(&flow.persons, outcome.case.period, when), when) {
        (Some(months), When::Year(_)) => Answer::Exact(Persons::from_simulated(months.iter().sum::<f64>() / 12.0).0),
        (Some(months), _) => Answer::Simulated(months.iter().sum()),
        (None, _) => Answer::CannotBeSaid,
    }
}

pub(super) fn persons_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(group) = names.first() else { return Trail::nothing() };
    let measure = |kind, when| Ingredient::measure(kind, [group.into()], when);
    if let When::Year(year) = when {
        let months = By::Month.periods(outcome).into_iter();
        let of_year = months.filter(|month| matches!(month, When::Month(month) if month.year == year));
        return Trail::new(Formula::MeanOfMonths, of_year.map(|month| measure(Kind::Persons, month)).collect());
    }
    if let Some(trail) = totals::sum_trail(outcome, Kind::Persons, names, when) {
        return trail;
    }
    let When::Month(month) = when else { return Trail::nothing() };
    let period = outcome.case.period;
    let index = period.month(month);
    let arrivals = flow(outcome, names).and_then(|flow| Some(*months(&flow.arrivals, period, when)?.first()?));
    let arrivals = Ingredient::Number(Label::Arrivals, arrivals.unwrap_or_default());
    if index.0 == 0 {
        let start = Ingredient::input(format!("groups/{group}/start/persons"));
        let stay = Ingredient::input(format!("groups/{group}/stay"));
        return Trail::new(Formula::FirstMonth, vec![start, stay, measure(Kind::Inflow, when), arrivals]);
    }
    let before = When::Month(period.calendar(crate::model::time::Month(index.0.saturating_sub(1))));
    let parts =
        vec![measure(Kind::Persons, before), measure(Kind::Exits, before), measure(Kind::Inflow, when), arrivals];
    Trail::new(Formula::NextMonth, parts)
}

pub(super) fn inflow(outcome: &Outcome, names: &Names, when: When) -> Answer {
    flow(outcome, names).map_or(Answer::CannotBeSaid, |flow| sum(&flow.inflow, outcome.case.period, when))
}

pub(super) fn inflow_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    if let Some(trail) = totals::sum_trail(outcome, Kind::Inflow, names, when) {
        return trail;
    }
    let Some(group) = names.first() else { return Trail::nothing() };
    let input = |field: &str| Ingredient::input(format!("groups/{group}/{field}"));
    Trail::new(Formula::Inflow, vec![input("inflow"), input("growth"), input("closed_from")])
}

pub(super) fn exits(outcome: &Outcome, names: &Names, when: When) -> Answer {
    flow(outcome, names).map_or(Answer::CannotBeSaid, |flow| sum(&flow.exits, outcome.case.period, when))
}

pub(super) fn exits_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    if let Some(trail) = totals::exits_trail(outcome, names, when) {
        return trail;
    }
    let Some(group) = names.first() else { return Trail::nothing() };
    let persons = Ingredient::measure(Kind::Persons, [group.into()], when);
    Trail::new(Formula::Exits, vec![persons, Ingredient::input(format!("groups/{group}/stay"))])
}

pub(super) fn exits_to(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let Some((flow, to)) = flow(outcome, names).zip(names.second(outcome)) else { return Answer::CannotBeSaid };
    // Who goes from one group of a total to another does not leave it.
    if names.total(outcome).is_some_and(|members| members.contains(&to)) {
        return Answer::CannotBeSaid;
    }
    match flow.exits_to.iter().find(|exit| exit.to == to) {
        Some(exit) => sum(&exit.persons, outcome.case.period, when),
        // No rule sends anybody there, as another rule set's investment may.
        None => sum(&vec![0.0; flow.exits.len()], outcome.case.period, when),
    }
}

pub(super) fn exits_to_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    if let Some(trail) = totals::sum_trail(outcome, Kind::ExitsTo, names, when) {
        return trail;
    }
    let Some([group, to]) = names.pair() else { return Trail::nothing() };
    let exits = Ingredient::measure(Kind::Exits, [group.into()], when);
    let input = |field: &str| Ingredient::input(format!("groups/{group}/{field}/{to}"));
    Trail::new(
        Formula::ExitsTo,
        vec![exits, input("exits"), input("exits_at_cap"), Ingredient::input("investments".into())],
    )
}

pub(super) fn exit_share(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let (part, whole) = (exits_to(outcome, names, when), exits(outcome, names, when));
    match (part, whole) {
        (Answer::Exact(part), Answer::Exact(whole)) => Answer::exact(part.checked_div(whole)),
        _ => Answer::simulated(part.number().zip(whole.number()).filter(|(_, whole)| *whole > 0.0).map(|(p, w)| p / w)),
    }
}

pub(super) fn exit_share_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    let Some([group, to]) = names.pair() else { return Trail::nothing() };
    let part = Ingredient::measure(Kind::ExitsTo, [group.into(), to.into()], when);
    Trail::new(Formula::PartOf, vec![part, Ingredient::measure(Kind::Exits, [group.into()], when)])
}

pub(super) fn full_phase_in(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(
        names.members(outcome).and_then(|members| crate::model::totals::full_phase_in(&outcome.case, members)),
    )
}

pub(super) fn full_phase_in_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    if let Some(trail) = totals::sum_trail(outcome, Kind::FullPhaseIn, names, when) {
        return trail;
    }
    let Some(group) = names.first() else { return Trail::nothing() };
    let input = |field: &str| Ingredient::input(format!("groups/{group}/{field}"));
    let mean = Ingredient::measure(Kind::MeanStay, [group.into()], When::Whole);
    Trail::new(Formula::FullPhaseIn, vec![input("inflow"), input("growth"), input("closed_from"), mean])
}

pub(super) fn growth(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(names.members(outcome).and_then(|members| crate::model::totals::growth(&outcome.case, members)))
}

pub(super) fn growth_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    if let Some(trail) = totals::growth_trail(outcome, names) {
        return trail;
    }
    let Some(group) = names.first() else { return Trail::nothing() };
    let full = Ingredient::measure(Kind::FullPhaseIn, [group.into()], When::Whole);
    Trail::new(Formula::Growth, vec![full, Ingredient::input(format!("groups/{group}/start/persons"))])
}

pub(super) fn mean_stay(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(names.group(outcome).map(|group| stays::lasting_mean_stay(&outcome.case, group)))
}

pub(super) fn mean_stay_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let Some(id) = names.first() else { return Trail::nothing() };
    let mut parts = vec![Ingredient::input(format!("groups/{id}/stay"))];
    let rules = outcome.case.last_rules();
    let group = names.group(outcome);
    // A mean keeps the hazard of the cap it was stated under: under another cap it is another mean.
    if let Some(Stay { shape: Shape::Mean { mean, under }, at_most }) = group.map(|group| &rules.groups[group].stay)
        && under != at_most
    {
        let now = group.map(|group| stays::mean_stay(&rules.groups[group].stay)).filter(|mean| mean.is_finite());
        let label = Label::MeanUnder { mean: *mean, under: *under, at_most: *at_most };
        parts.extend(Ingredient::number(label, now));
    }
    for investment in &rules.investments {
        let effects = investment.effects.iter();
        let own = effects.filter(|one| matches!(one.change, EffectChange::MeanStay(_)) && Some(one.group) == group);
        parts.extend(own.map(|one| Ingredient::input(format!("investments/{}/effects/{}", investment.id, one.id))));
    }
    Trail::new(Formula::MeanStay, parts)
}
