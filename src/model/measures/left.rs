//! The measure of those who have left the model: they cost nothing from then on.

use super::{
    answer::{Answer, When},
    groups::months,
    names::Names,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{compare::Outcome, numbers::Persons};

pub(super) fn persons(outcome: &Outcome, _: &Names, when: When) -> Answer {
    let left = months(outcome.left_the_model(), outcome.case.period, when).and_then(<[f64]>::last);
    match (left, when) {
        (Some(left), When::Year(_)) => Answer::Exact(Persons::from_simulated(*left).0),
        (left, _) => Answer::simulated(left.copied()),
    }
}

pub(super) fn persons_trail(outcome: &Outcome, _: &Names, when: When) -> Trail {
    let period = outcome.case.period;
    let last = match when {
        When::Year(year) => period.months_of(year).next_back(),
        When::Month(month) => usize::try_from(period.month(month).0).ok(),
        When::Whole | When::CourseMonth(_) => None,
    };
    let Some(last) = last else { return Trail::nothing() };
    let flows = || outcome.flows.groups.iter();
    let starts = outcome.case.first_groups().iter().filter_map(|group| Some(group.start.as_ref()?.persons.to_f64()));
    let came = flows().flat_map(|flow| flow.inflow.iter().take(last + 1)).sum();
    let present = flows().filter_map(|flow| flow.persons.get(last)).sum();
    let parts = [(Label::StartOfAll, starts.sum()), (Label::InflowSoFar, came), (Label::Present, present)];
    Trail::new(Formula::LeftTheModel, parts.map(|(label, number)| Ingredient::Number(label, number)).into())
}
