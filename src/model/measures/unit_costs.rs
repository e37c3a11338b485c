//! Measures of what one citizen costs: per full-year person, one group against another, and the course.

use super::{
    Answer, By, Difference, Family, Names, Unit, When,
    money::{Part, lines_of_price, lines_of_year, year_index},
};
use {
    super::trail::{Formula, Ingredient, Label, Trail},
    crate::model::{
        compare::Outcome,
        money::{costs::AREAS, course::Course, unit_cost::UnitCost},
        numbers::Kr,
        rules::{Account, Area},
    },
};

const fn family(
    pattern: &'static str,
    unit: Unit,
    by: &'static [By],
    one: fn(&Outcome, &Names, When) -> Answer,
    trail: fn(&Outcome, &Names, When) -> Trail,
) -> Family {
    Family { pattern, unit, by, one, difference: Difference::Minus, trail }
}

const PRICE_AND_YEAR: &[By] = &[By::Whole, By::Year];

pub(super) const FAMILIES: &[Family] = &[
    family("unit_cost.<group>.<account>", Unit::KrPerPerson, PRICE_AND_YEAR, in_account, unit_trail),
    family("unit_cost.<group>.area.<area>", Unit::KrPerPerson, PRICE_AND_YEAR, of_area, unit_trail),
    family("unit_cost_gap.<group>.<group>.<account>", Unit::KrPerPerson, &[By::Whole], gap, gap_trail),
    family("unit_cost_gap.<group>.<group>.area.<area>", Unit::KrPerPerson, &[By::Whole], gap_of_area, gap_trail),
    family("unit_cost_gap.<group>.<group>.share", Unit::Share, &[By::Whole], gap_share, gap_share_trail),
    family("course.<group>.<account>", Unit::Kr, &[By::CourseMonth], course, course_trail),
    family("course.<group>.<group>.crossing.<account>", Unit::Months, &[By::Whole], crossing, crossing_trail),
];

/// The unit cost of one of the pattern's groups: by price, or in a year.
fn unit(outcome: &Outcome, group: Option<usize>, when: When) -> Option<UnitCost> {
    match when {
        When::Year(_) => Some(outcome.costs.unit_cost_year(group?, year_index(outcome, when)?)),
        When::Whole => outcome.unit_cost(group?).copied(),
        When::Month(_) | When::CourseMonth(_) => None,
    }
}

fn area_of(unit: &UnitCost, area: Option<Area>) -> Option<Kr> {
    AREAS.iter().zip(unit.areas).find(|(one, _)| Some(**one) == area)?.1
}

fn in_account(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let unit = unit(outcome, names.group(outcome), when);
    Answer::exact(unit.and_then(|unit| unit.accounts.of(names.account()).copied()).map(|kr| kr.0))
}

fn of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let unit = unit(outcome, names.group(outcome), when);
    Answer::exact(unit.and_then(|unit| area_of(&unit, names.area)).map(|kr| kr.0))
}

fn unit_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let group = names.group(outcome);
    let part = names.area.map_or(Part::Account(names.account()), Part::Area);
    let id = &names.groups[0];
    match when {
        When::Year(_) => {
            let cost = match part {
                Part::Account(account) => {
                    vec![Ingredient::measure(&format!("cost.group.{id}.{}", account.name()), when)]
                }
                Part::Area(_) if group.is_some() => lines_of_year(outcome, when, part, group),
                Part::Area(_) => Vec::new(),
            };
            let persons = Ingredient::measure(&format!("group.{id}.persons"), when);
            Trail::new(Formula::PerPerson, cost.into_iter().chain([persons]).collect())
        }
        When::Whole | When::Month(_) | When::CourseMonth(_) => {
            Trail::new(Formula::UnitCost, lines_of_price(outcome, part, group))
        }
    }
}

fn gap(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let of = |group| {
        let unit = unit(outcome, group, when);
        Answer::exact(unit.and_then(|unit| unit.accounts.of(names.account()).copied()).map(|kr| kr.0))
    };
    of(names.group(outcome)).minus(&of(names.second(outcome)))
}

fn gap_of_area(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let of = |group| {
        let unit = unit(outcome, group, when);
        Answer::exact(unit.and_then(|unit| area_of(&unit, names.area)).map(|kr| kr.0))
    };
    of(names.group(outcome)).minus(&of(names.second(outcome)))
}

fn gap_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let what = names.area.map_or_else(|| names.account().name().to_owned(), |area| format!("area.{}", area.name()));
    let parts = names.groups.iter().map(|id| Ingredient::measure(&format!("unit_cost.{id}.{what}"), When::Whole));
    Trail::new(Formula::FirstMinusSecond, parts.collect())
}

/// The municipality's gap as a share of the second group's cost.
fn gap_share(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let second = unit(outcome, names.second(outcome), when).and_then(|unit| unit.accounts.municipality);
    match (gap(outcome, names, when), second) {
        (Answer::Exact(gap), Some(second)) => Answer::exact(gap.checked_div(second.0)),
        _ => Answer::CannotBeSaid,
    }
}

fn gap_share_trail(_: &Outcome, names: &Names, _: When) -> Trail {
    let [first, second] = &names.groups[..] else { return Trail::nothing() };
    let gap = Ingredient::measure(&format!("unit_cost_gap.{first}.{second}.municipality"), When::Whole);
    let whole = Ingredient::measure(&format!("unit_cost.{second}.municipality"), When::Whole);
    Trail::new(Formula::PartOf, vec![gap, whole])
}

fn course_of(outcome: &Outcome, group: Option<usize>) -> Option<&Course> {
    outcome.course(group?)
}

fn course(outcome: &Outcome, names: &Names, when: When) -> Answer {
    let When::CourseMonth(month) = when else { return Answer::CannotBeSaid };
    let series = course_of(outcome, names.group(outcome)).and_then(|course| course.cumulative.of(names.account()));
    // A course that has ended stands still.
    let value = series.and_then(|series| {
        let index = usize::try_from(month).ok()?.checked_sub(1)?;
        series.get(index).or(series.last()).copied()
    });
    Answer::simulated(value)
}

fn course_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let mut parts = vec![Ingredient::input(format!("groups/{}", names.groups[0]))];
    if let When::CourseMonth(month) = when
        && month > 1
    {
        let measure = format!("course.{}.{}", names.groups[0], names.account().name());
        parts.insert(0, Ingredient::measure(&measure, When::CourseMonth(month - 1)));
        let until = |month| course(outcome, names, When::CourseMonth(month)).number();
        let own = until(month).zip(until(month - 1)).map(|(with, without)| with - without);
        parts.splice(1..1, Ingredient::number(Label::MonthOfCourse, own));
    }
    let lines = outcome.case.last_rules().costs.iter();
    let per_person = lines.filter(|line| matches!(line.size, crate::model::rules::Size::PerPerson { .. }));
    parts.extend(per_person.map(|line| Ingredient::input(format!("costs/{}", line.id))));
    Trail::new(Formula::Course, parts)
}

fn crossing(outcome: &Outcome, names: &Names, _: When) -> Answer {
    let courses = course_of(outcome, names.group(outcome)).zip(course_of(outcome, names.second(outcome)));
    let account = names.account();
    let known =
        courses.filter(|(first, second)| [first, second].iter().all(|one| one.cumulative.of(account).is_some()));
    match known.map(|(first, second)| first.crossing(second, account)) {
        Some(Some(month)) => Answer::Exact(rust_decimal::Decimal::from(month)),
        Some(None) => Answer::NotWithinHorizon,
        None => Answer::CannotBeSaid,
    }
}

fn crossing_trail(outcome: &Outcome, names: &Names, when: When) -> Trail {
    let [first, second] = &names.groups[..] else { return Trail::nothing() };
    let account: Account = names.account();
    let Some(month) = crossing(outcome, names, when).number() else {
        return Trail::new(Formula::Crossing, Vec::new());
    };
    // Months of a course are small whole numbers.
    let months = (1u32..=480).filter(|one| (f64::from(*one) - month).abs() <= 1.0);
    let parts = months.flat_map(|month| {
        [first, second]
            .map(|id| Ingredient::measure(&format!("course.{id}.{}", account.name()), When::CourseMonth(month)))
    });
    Trail::new(Formula::Crossing, parts.collect())
}
