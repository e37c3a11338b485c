//! Measures of groups: persons, inflow, exits, full phase-in, growth and mean stay.

use super::{Answer, By, Difference, Family, Names, Unit, When};
use {
    super::trail::{Formula, Ingredient, Label, Trail},
    crate::model::{
        compare::Outcome,
        flows::GroupFlow,
        numbers::Persons,
        rules::{EffectChange, Shape, Stay},
        stays,
        time::Period,
    },
};

const MONTHLY: &[By] = &[By::Year, By::Month];

const fn family(
    pattern: &'static str,
    unit: Unit,
    by: &'static [By],
    one: fn(&Outcome, &Names, When) -> Answer,
    trail: fn(&Outcome, &Names, When) -> Trail,
) -> Family {
    Family { pattern, unit, by, one, difference: Difference::Minus, trail }
}

pub(super) const FAMILIES: &[Family] = &[
    family("group.<group>.persons", Unit::Persons, MONTHLY, persons, persons_trail),
    family("group.<group>.inflow", Unit::Persons, MONTHLY, inflow, inflow_trail),
    family("group.<group>.exits", Unit::Persons, MONTHLY, exits, exits_trail),
    family("group.<group>.exits.<destination>", Unit::Persons, MONTHLY, exits_to, exits_to_trail),
    family("group.<group>.exit_share.<destination>", Unit::Share, MONTHLY, exit_share, exit_share_trail),
    family("group.<group>.full_phase_in", Unit::Persons, &[By::Whole], full_phase_in, full_phase_in_trail),
    family("group.<group>.growth", Unit::Share, &[By::Whole], growth, growth_trail),
    family("group.<group>.mean_stay", Unit::Months, &[By::Whole], mean_stay, mean_stay_trail),
];

fn flow<'a>(outcome: &'a Outcome, names: &Names) -> Option<&'a GroupFlow> {
    outcome.flows.groups.get(names.group(outcome)?)
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

fn persons(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let Some(flow) = flow(outcome, names) else { return Answer::CannotBeSaid };
    match (months(&flow.persons, outcome.case.period, when), when) {
        (Some(months), When::Year(_)) => Answer::Exact(Persons::from_simulated(months.iter().sum::<f64>() / 12.0).0),
        (Some(months), _) => Answer::Simulated(months.iter().sum()),
        (None, _) => Answer::CannotBeSaid,
    }
}

fn persons_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let measure = |part: &str, when| Ingredient::measure(&format!("group.{}.{part}", names.groups[0]), when);
    if let When::Year(year) = when {
        let months = By::Month.periods(outcome).into_iter();
        let of_year = months.filter(|month| matches!(month, When::Month(month) if month.year == year));
        return Trail::new(Formula::MeanOfMonths, of_year.map(|month| measure("persons", month)).collect());
    }
    let When::Month(month) = when else { return Trail::nothing() };
    let period = outcome.case.period;
    let index = period.month(month);
    let arrivals = flow(outcome, names).and_then(|flow| Some(*months(&flow.arrivals, period, when)?.first()?));
    let arrivals = Ingredient::Number(Label::Arrivals, arrivals.unwrap_or_default());
    if index.0 == 0 {
        let start = Ingredient::input(format!("groups/{}/start/persons", names.groups[0]));
        let stay = Ingredient::input(format!("groups/{}/stay", names.groups[0]));
        return Trail::new(Formula::FirstMonth, vec![start, stay, measure("inflow", when), arrivals]);
    }
    let before = When::Month(period.calendar(crate::model::time::Month(index.0 - 1)));
    let parts = vec![measure("persons", before), measure("exits", before), measure("inflow", when), arrivals];
    Trail::new(Formula::NextMonth, parts)
}

fn inflow(outcome: &Outcome, names: &Names, when: When) -> Answer {
    flow(outcome, names).map_or(Answer::CannotBeSaid, |flow| sum(&flow.inflow, outcome.case.period, when))
}

fn inflow_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let input = |field: &str| Ingredient::input(format!("groups/{}/{field}", names.groups[0]));
    Trail::new(Formula::Inflow, vec![input("inflow"), input("growth"), input("closed_from")])
}

fn exits(outcome: &Outcome, names: &Names, when: When) -> Answer {
    flow(outcome, names).map_or(Answer::CannotBeSaid, |flow| sum(&flow.exits, outcome.case.period, when))
}

fn exits_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    let group = &names.groups[0];
    let persons = Ingredient::measure(&format!("group.{group}.persons"), when);
    Trail::new(Formula::Exits, vec![persons, Ingredient::input(format!("groups/{group}/stay"))])
}

fn exits_to(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let Some((flow, to)) = flow(outcome, names).zip(names.second(outcome)) else { return Answer::CannotBeSaid };
    match flow.exits_to.iter().find(|exit| exit.to == to) {
        Some(exit) => sum(&exit.persons, outcome.case.period, when),
        // No rule sends anybody there, as another rule set's investment may.
        None => sum(&vec![0.0; flow.exits.len()], outcome.case.period, when),
    }
}

fn exits_to_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    let [group, to] = &names.groups[..] else { return Trail::nothing() };
    let exits = Ingredient::measure(&format!("group.{group}.exits"), when);
    let input = |field: &str| Ingredient::input(format!("groups/{group}/{field}/{to}"));
    Trail::new(
        Formula::ExitsTo,
        vec![exits, input("exits"), input("exits_at_cap"), Ingredient::input("investments".into())],
    )
}

fn exit_share(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let (part, whole) = (exits_to(outcome, names, when), exits(outcome, names, when));
    match (part, whole) {
        (Answer::Exact(part), Answer::Exact(whole)) => Answer::exact(part.checked_div(whole)),
        _ => Answer::simulated(part.number().zip(whole.number()).filter(|(_, whole)| *whole > 0.0).map(|(p, w)| p / w)),
    }
}

fn exit_share_trail(_: &Outcome, names: &Names, when: When) -> Trail {
    let [group, to] = &names.groups[..] else { return Trail::nothing() };
    let part = Ingredient::measure(&format!("group.{group}.exits.{to}"), when);
    Trail::new(Formula::PartOf, vec![part, Ingredient::measure(&format!("group.{group}.exits"), when)])
}

fn full_phase_in(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(names.group(outcome).and_then(|group| stays::full_phase_in(&outcome.case, group)))
}

fn full_phase_in_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let group = &names.groups[0];
    let input = |field: &str| Ingredient::input(format!("groups/{group}/{field}"));
    let mean = Ingredient::measure(&format!("group.{group}.mean_stay"), When::Whole);
    Trail::new(Formula::FullPhaseIn, vec![input("inflow"), input("growth"), input("closed_from"), mean])
}

fn growth(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(names.group(outcome).and_then(|group| stays::growth(&outcome.case, group)))
}

fn growth_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let group = &names.groups[0];
    let full = Ingredient::measure(&format!("group.{group}.full_phase_in"), When::Whole);
    Trail::new(Formula::Growth, vec![full, Ingredient::input(format!("groups/{group}/start/persons"))])
}

fn mean_stay(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::simulated(names.group(outcome).map(|group| stays::lasting_mean_stay(&outcome.case, group)))
}

fn mean_stay_trail(outcome: &Outcome, names: &Names, _: When) -> Trail {
    let mut parts = vec![Ingredient::input(format!("groups/{}/stay", names.groups[0]))];
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
