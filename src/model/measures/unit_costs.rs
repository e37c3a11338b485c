//! Measures of what one citizen costs: per full-year person, one group against another, and the course.

use rust_decimal::{Decimal, dec};

use super::{
    answer::{Answer, When},
    kind::Kind,
    money::{Part, lines_of_price, lines_of_year, year_index},
    names::{Name, Names},
    totals,
    trail::{Formula, Ingredient, Label, Trail},
};
use crate::model::{
    compare::Outcome,
    money::{
        costs::AREAS,
        course::{Course, Crossing},
        unit_cost::UnitCost,
    },
    numbers::Kr,
    spending::{Account, Area},
    totals::Members,
};

/// The unit cost of one of the pattern's groups or totals: by price, or in a year.
fn unit(outcome: &Outcome, members: Option<Members>, when: When) -> Option<UnitCost> {
    match when {
        When::Year(_) => Some(outcome.costs.unit_cost_year_of(members?, year_index(outcome, when)?)),
        When::Whole => outcome.unit_cost_of(members?),
        When::Month(_) | When::CourseMonth(_) => None,
    }
}

fn area_of(unit: &UnitCost, area: Option<Area>) -> Option<Kr> {
    AREAS.iter().zip(unit.areas).find(|(one, _)| Some(**one) == area)?.1
}

pub(super) fn in_account(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let unit = unit(outcome, names.members(outcome), when);
    Answer::exact(unit.and_then(|unit| unit.accounts.of(names.account()).copied()).map(|kr| kr.0))
}

pub(super) fn of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let unit = unit(outcome, names.members(outcome), when);
    Answer::exact(unit.and_then(|unit| area_of(&unit, names.area())).map(|kr| kr.0))
}

pub(super) fn unit_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(id) = names.first() else { return Trail::nothing() };
    let group = names.group(outcome);
    let part = names.area().map_or(Part::Account(names.account()), Part::Area);
    match when {
        When::Year(_) => {
            let cost = match part {
                Part::Account(account) => {
                    vec![Ingredient::measure(Kind::CostOfGroup, [id.into(), account.into()], when)]
                }
                Part::Area(_) | Part::RefundOfArea(_) | Part::Refund => {
                    let groups = names.members(outcome);
                    let groups = groups.iter().flat_map(Members::groups);
                    groups.flat_map(|group| lines_of_year(outcome, when, part, Some(group))).collect()
                }
            };
            let persons = Ingredient::measure(Kind::Persons, [id.into()], when);
            Trail::new(Formula::PerPerson, cost.into_iter().chain([persons]).collect())
        }
        When::Whole | When::Month(_) | When::CourseMonth(_) => {
            let kind = if names.area().is_some() { Kind::UnitCostOfArea } else { Kind::UnitCost };
            if let Some(trail) = totals::price_trail(outcome, kind, names) {
                return trail;
            }
            Trail::new(Formula::UnitCost, lines_of_price(outcome, part, group))
        }
    }
}

pub(super) fn gap(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let of = |members| {
        let unit = unit(outcome, members, when);
        Answer::exact(unit.and_then(|unit| unit.accounts.of(names.account()).copied()).map(|kr| kr.0))
    };
    of(names.members(outcome)).minus(&of(names.second_members(outcome)))
}

pub(super) fn gap_of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let of = |members| {
        let unit = unit(outcome, members, when);
        Answer::exact(unit.and_then(|unit| area_of(&unit, names.area())).map(|kr| kr.0))
    };
    of(names.members(outcome)).minus(&of(names.second_members(outcome)))
}

pub(super) fn gap_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    first_minus_second(names, Kind::UnitCost, &names.account().into())
}

pub(super) fn gap_of_area_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let Some(area) = names.area() else { return Trail::nothing() };
    first_minus_second(names, Kind::UnitCostOfArea, &area.into())
}

fn first_minus_second(names: &Names, kind: Kind, what: &Name) -> Trail {
    let parts = names.groups().map(|id| Ingredient::measure(kind, [id.into(), what.clone()], When::Whole));
    Trail::new(Formula::FirstMinusSecond, parts.collect())
}

/// Kroner within so many of 0 are no divisor.
const LEAST: Decimal = dec!(0.005);

/// The municipality's gap as a share of the second group's cost.
pub(super) fn gap_share(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let second = unit(outcome, names.second_members(outcome), when).and_then(|unit| unit.accounts.municipality);
    match (gap(outcome, names, when), second) {
        // What is left of rounding is nothing to divide by.
        (Answer::Exact(gap), Some(second)) if second.0.abs() > LEAST => Answer::exact(gap.checked_div(second.0)),
        _ => Answer::CannotBeSaid,
    }
}

pub(super) fn gap_share_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let Some([first, second]) = names.pair() else { return Trail::nothing() };
    let account = Account::Municipality;
    let gap = Ingredient::measure(Kind::Gap, [first.into(), second.into(), account.into()], When::Whole);
    let whole = Ingredient::measure(Kind::UnitCost, [second.into(), account.into()], When::Whole);
    Trail::new(Formula::PartOf, vec![gap, whole])
}

fn course_of(outcome: &Outcome, group: Option<usize>) -> Option<&Course> {
    outcome.course(group?)
}

pub(super) fn course(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let When::CourseMonth(month) = when else { return Answer::CannotBeSaid };
    let series = course_of(outcome, names.group(outcome)).and_then(|course| course.cumulative.of(names.account()));
    // A course that has ended stands still.
    let value = series.and_then(|series| {
        let index = usize::try_from(month).ok()?.checked_sub(1)?;
        *series.get(index).or(series.last())?
    });
    Answer::simulated(value)
}

/// The months of a course until nobody is left; the first alone where nothing can be said of it.
pub(super) fn months_of_course(outcome: &Outcome, names: &Names) -> Vec<When> {
    let months = course_of(outcome, names.group(outcome)).map_or(0, Course::months).max(1);
    (1..=u32::try_from(months).unwrap_or(u32::MAX)).map(When::CourseMonth).collect()
}

pub(super) fn course_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some(id) = names.first() else { return Trail::nothing() };
    let mut parts = vec![Ingredient::input(format!("groups/{id}"))];
    if let When::CourseMonth(month) = when
        && month > 1
    {
        let names_before = [id.into(), names.account().into()];
        parts.insert(0, Ingredient::measure(Kind::Course, names_before, When::CourseMonth(month - 1)));
        let until = |month| course(outcome, names, When::CourseMonth(month)).number();
        let own = until(month).zip(until(month - 1)).map(|(with, without)| with - without);
        parts.splice(1..1, Ingredient::number(Label::MonthOfCourse, own));
    }
    let lines = outcome.case.last_rules().costs.iter();
    let per_person = lines.filter(|line| matches!(line.size, crate::model::spending::Size::PerPerson { .. }));
    parts.extend(per_person.map(|line| Ingredient::input(format!("costs/{}", line.id))));
    Trail::new(Formula::Course, parts)
}

pub(super) fn crossing(outcome: &Outcome, names: &Names, _: When) -> Answer {
    let courses = course_of(outcome, names.group(outcome)).zip(course_of(outcome, names.second(outcome)));
    match courses.map(|(first, second)| first.crossing(second, names.account())) {
        Some(Crossing::In(month)) => Answer::Exact(Decimal::from(month)),
        Some(Crossing::Never) => Answer::NotWithinHorizon,
        Some(Crossing::Same) => Answer::NoDifference,
        Some(Crossing::CannotBeSaid) | None => Answer::CannotBeSaid,
    }
}

pub(super) fn crossing_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let Some([first, second]) = names.pair() else { return Trail::nothing() };
    let account: Account = names.account();
    let Some(month) = crossing(outcome, names, when).number() else {
        return Trail::new(Formula::Crossing, Vec::new());
    };
    // Months of a course are small whole numbers.
    let months = (1u32..=480).filter(|one| (f64::from(*one) - month).abs() <= 1.0);
    let parts = months.flat_map(|month| {
        [first, second]
            .map(|id| Ingredient::measure(Kind::Course, [id.into(), account.into()], When::CourseMonth(month)))
    });
    Trail::new(Formula::Crossing, parts.collect())
}
