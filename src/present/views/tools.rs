//! What several views need: sides by colour, months on the axis, the months the rules change.

use rust_decimal::Decimal;

use super::Shown;
use crate::{
    model::{
        numbers::Persons,
        rules::Id,
        time::{Month, Period},
    },
    present::{
        chart::{Mark, Role, calendar_x},
        formats::Formats,
        language::Language,
        names::lower_first,
        table::Cell,
    },
    scenario::{
        layers::Layers,
        sides::{Side, Sides},
    },
};

/// Where a month of the period stands on the axis: January of the first year at the year itself.
pub(super) fn month_x(period: Period, month: usize) -> f64 {
    calendar_x(period.first_year, i32::try_from(month).unwrap_or_default())
}

/// A monthly series as points.
pub(super) fn monthly(period: Period, series: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    series.iter().enumerate().map(move |(month, value)| (month_x(period, month), *value))
}

/// *Før: højst 5 år*.
pub(super) fn side_title(side: &Side, role: Role, language: Language) -> String {
    let which = match role {
        Role::Before => language.say("Før", "Before"),
        _ => language.say("Efter", "After"),
    };
    format!("{which}: {}", lower_first(side.name()))
}

/// The months of the period in which the rules of either side change, with the side's rules in force from there.
pub(super) fn change_months(sides: &Sides) -> Vec<Month> {
    let period = sides.after.outcome.case.period;
    let last = i32::try_from(period.months()).unwrap_or(i32::MAX);
    let mut months: Vec<Month> = Vec::new();
    for side in sides.both() {
        let own = side.outcome.case.period;
        let changes = Layers::new(&side.scenario, &side.rule_set).months();
        months.extend(
            changes.into_iter().filter(|month| *month != Month::ALWAYS).map(|month| period.month(own.calendar(month))),
        );
    }
    months.retain(|month| month.0 > 0 && month.0 < last);
    months.sort_unstable();
    months.dedup();
    months
}

/// Dashed lines where the rules change: *Nye regler 1.1.2022*. More than three would only be noise.
pub(super) fn change_marks(sides: &Sides, formats: Formats) -> Vec<Mark> {
    let period = sides.after.outcome.case.period;
    let mark = |month: Month| {
        let day = formats.first_day(period.calendar(month));
        let label = format!("{} {day}", formats.language.say("Nye regler", "New rules"));
        Mark::At { x: calendar_x(period.first_year, month.0), label }
    };
    change_months(sides).into_iter().take(3).map(mark).collect()
}

/// The mean of a year's months, as full-year persons.
pub(super) fn full_year(series: &[f64], period: Period, year: i32) -> Option<Decimal> {
    let months = series.get(period.months_of(year)).filter(|months| !months.is_empty())?;
    Some(Persons::from_simulated(months.iter().sum::<f64>() / 12.0).0)
}

/// A cell of whole persons; a difference with its sign.
pub(super) fn persons_cell(persons: Option<Decimal>, is_difference: bool, formats: Formats) -> Cell {
    persons.map_or(Cell::Empty, |persons| {
        let text = if is_difference { formats.signed(persons, 0) } else { formats.persons(persons) };
        Cell::number(text, persons)
    })
}

/// The calendar years of both sides together.
pub(super) fn years(sides: &Sides) -> Vec<i32> {
    let [before, after] = sides.both().map(|side| side.outcome.case.period);
    let first = before.first_year.min(after.first_year);
    let last = before.last_year().max(after.last_year());
    (first..=last).collect()
}

/// What a group is called in running text.
pub(super) fn group_name(shown: Shown, group: &Id) -> String {
    shown.sides.name(&format!("groups/{group}")).to_owned()
}

/// *måned 37*, with the years where there are some: *måned 37 (efter 3 år)*.
pub(super) fn month_of_course(month: usize, formats: Formats) -> String {
    let years = u32::try_from(month / 12).unwrap_or_default();
    match (formats.language, years) {
        (Language::Danish, 0) => format!("måned {month}"),
        (Language::Danish, years) => format!("måned {month} (efter {})", formats.years(years)),
        (Language::English, 0) => format!("month {month}"),
        (Language::English, years) => format!("month {month} (after {})", formats.years(years)),
    }
}
