//! The way behind the measures of totals: from those of their groups.

use super::{
    answer::When,
    kind::Kind,
    measure::Measure,
    names::{Name, Names},
    trail::{Formula, Ingredient, Trail},
};
use crate::model::{compare::Outcome, id::Id};

/// The ids of a total's groups.
pub(super) fn ids<'a>(outcome: &'a Outcome, members: &'a [usize]) -> impl Iterator<Item = &'a Id> {
    let groups = &outcome.case.last_rules().groups;
    members.iter().filter_map(move |member| groups.get(*member)).map(|group| &group.id)
}

/// The same measure of each of the total's groups.
fn of_each(outcome: &Outcome, members: &[usize], kind: Kind, names: &Names, when: When) -> Vec<Ingredient> {
    let of_one = |id: &Id| {
        let mut names = names.clone();
        if let Some(first) = names.0.first_mut() {
            *first = Name::from(id);
        }
        Ingredient::Measure(Measure { kind, names }, when)
    };
    ids(outcome, members).map(of_one).collect()
}

/// What is the sum of the groups' own; `None` where the name is no total's.
pub(super) fn sum_trail(outcome: &Outcome, kind: Kind, names: &Names, when: When) -> Option<Trail> {
    let members = names.total(outcome)?;
    Some(Trail::new(Formula::SumOfGroups, of_each(outcome, members, kind, names, when)))
}

/// All who leave the groups, and of them those who only go from one to another.
pub(super) fn exits_trail(outcome: &Outcome, names: &Names, when: When) -> Option<Trail> {
    let members = names.total(outcome)?;
    let mut parts = of_each(outcome, members, Kind::Exits, names, when);
    for from in members {
        let within = outcome.flows.groups.get(*from).into_iter().flat_map(|flow| &flow.exits_to);
        for exit in within.filter(|exit| members.contains(&exit.to)) {
            let ends = [*from, exit.to];
            let ids: Vec<&Id> = ids(outcome, &ends).collect();
            if let [from, to] = ids.as_slice() {
                parts.push(Ingredient::measure(Kind::ExitsTo, [(*from).into(), (*to).into()], when));
            }
        }
    }
    Some(Trail::new(Formula::ExitsOfTotal, parts))
}

/// Full phase-in over the starts.
pub(super) fn growth_trail(outcome: &Outcome, names: &Names) -> Option<Trail> {
    let members = names.total(outcome)?;
    let full = Ingredient::Measure(Measure { kind: Kind::FullPhaseIn, names: names.clone() }, When::Whole);
    let starts = ids(outcome, members).map(|id| Ingredient::input(format!("groups/{id}/start/persons")));
    Some(Trail::new(Formula::Growth, std::iter::once(full).chain(starts).collect()))
}

/// The groups' prices, and the persons that weigh them.
pub(super) fn price_trail(outcome: &Outcome, kind: Kind, names: &Names) -> Option<Trail> {
    let members = names.total(outcome)?;
    let last = When::Year(outcome.case.period.last_year());
    let mut parts = of_each(outcome, members, kind, names, When::Whole);
    parts.extend(ids(outcome, members).map(|id| Ingredient::measure(Kind::Persons, [id.into()], last)));
    Some(Trail::new(Formula::WeightedPrice, parts))
}
