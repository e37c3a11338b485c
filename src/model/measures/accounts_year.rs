//! Measures of the spending of one year.

use super::{
    answer::{Answer, When},
    kind::Kind,
    names::Names,
    trail::{Formula, Ingredient, Trail},
};
use crate::model::{
    accounts_year::{AccountsYear, Department},
    compare::Outcome,
};

fn year(outcome: &Outcome) -> Option<&AccountsYear> {
    outcome.case.last_rules().accounts_year.as_ref()
}

fn department<'a>(outcome: &'a Outcome, names: &Names) -> Option<(&'a AccountsYear, &'a Department)> {
    let year = year(outcome)?;
    Some((year, year.department(names.department()?)?))
}

pub(super) fn total(outcome: &Outcome, _: &Names, _: When) -> Answer {
    Answer::exact(year(outcome).and_then(AccountsYear::total).map(|kr| kr.0))
}

pub(super) fn persons(outcome: &Outcome, _: &Names, _: When) -> Answer {
    Answer::exact(year(outcome).and_then(AccountsYear::persons).map(|persons| persons.0))
}

pub(super) fn average(outcome: &Outcome, _: &Names, _: When) -> Answer {
    Answer::exact(year(outcome).and_then(AccountsYear::average).map(|kr| kr.0))
}

pub(super) fn of_department(outcome: &Outcome, names: &Names, _: When) -> Answer {
    Answer::exact(department(outcome, names).and_then(|(year, department)| year.of(department)).map(|kr| kr.0))
}

pub(super) fn implied_persons(outcome: &Outcome, names: &Names, _: When) -> Answer {
    let persons = department(outcome, names).and_then(|(year, department)| year.implied_persons(department));
    Answer::exact(persons.map(|persons| persons.0))
}

fn input(field: &str) -> Ingredient {
    Ingredient::input(format!("spending/{field}"))
}

/// One of the three: as the file has it, or from the two others.
fn of_three(is_stated: bool, field: &str, others: [&str; 2]) -> Trail {
    if is_stated {
        return Trail::new(Formula::Stated, vec![input(field)]);
    }
    Trail::new(Formula::TwoOfThree, others.map(input).into())
}

pub(super) fn total_trail(outcome: &Outcome, _: &Names, _: When) -> Trail {
    of_three(year(outcome).is_some_and(|year| year.total.is_some()), "total", ["persons", "average"])
}

pub(super) fn persons_trail(outcome: &Outcome, _: &Names, _: When) -> Trail {
    of_three(year(outcome).is_some_and(|year| year.persons.is_some()), "persons", ["total", "average"])
}

pub(super) fn average_trail(outcome: &Outcome, _: &Names, _: When) -> Trail {
    let follows = year(outcome).is_some_and(|year| year.total.is_some() && year.persons.is_some());
    of_three(!follows, "average", ["total", "persons"])
}

pub(super) fn of_department_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let Some(id) = names.department() else { return Trail::nothing() };
    let total = Ingredient::measure(Kind::Spending, [], When::Whole);
    Trail::new(Formula::ShareOfTotal, vec![input(&format!("departments/{id}/share")), total])
}

pub(super) fn implied_persons_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let Some((id, name)) = names.department().zip(names.0.first()) else { return Trail::nothing() };
    let spends = Ingredient::measure(Kind::SpendingOfDepartment, [name.clone()], When::Whole);
    Trail::new(Formula::ImpliedPersons, vec![spends, input(&format!("departments/{id}/average"))])
}
