//! What several views need: sides by colour, months on the axis, the months the rules change.

use rust_decimal::Decimal;

use crate::present::views::Shown;
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        numbers::{Kr, Persons},
        spending::Account,
        time::{Month, Period},
    },
    present::{
        chart::{Mark, Role, calendar_x},
        formats::{Formats, Scale},
        table::{Cell, Column},
        words::{
            language::Language,
            names::{self, lower_first},
        },
    },
    scenario::layers::Layers,
};

/// Where a month of the period stands on the axis: January of the first year at the year itself.
pub(in crate::present::views) fn month_x(period: Period, month: usize) -> f64 {
    calendar_x(period.first_year, i32::try_from(month).unwrap_or_default())
}

/// A monthly series as points.
pub(in crate::present::views) fn monthly(period: Period, series: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    series.iter().enumerate().map(move |(month, value)| (month_x(period, month), *value))
}

/// The month from which the rules of the two sides differ: the first in which one changes and the other does not.
pub(in crate::present::views) fn first_difference(sides: &Sides) -> Option<Month> {
    let [before, after] = sides.both().map(|side| own_change_months(side, sides));
    let only = |own: &[Month], other: &[Month]| own.iter().copied().filter(|month| !other.contains(month)).min();
    let months = [only(&after, &before), only(&before, &after)];
    months.into_iter().flatten().min()
}

/// The months in which the rules of one side change, counted in the period of *after*.
fn own_change_months(side: &Side, sides: &Sides) -> Vec<Month> {
    let [period, own] = [sides.after.outcome.case.period, side.outcome.case.period];
    let layers = Layers::new(&side.scenario, &side.rule_set);
    layers.change_months().map(|month| period.month(own.calendar(month))).collect()
}

/// The months of the period in which the rules of either side change, with the side's rules in force from there.
pub(in crate::present::views) fn change_months(sides: &Sides) -> Vec<Month> {
    let period = sides.after.outcome.case.period;
    let last = i32::try_from(period.months()).unwrap_or(i32::MAX);
    let mut months: Vec<Month> = sides.both().iter().flat_map(|side| own_change_months(side, sides)).collect();
    months.retain(|month| month.0 > 0 && month.0 < last);
    months.sort_unstable();
    months.dedup();
    months
}

/// Dashed lines where the rules change: *Nye regler 1.1.2022*. More than three would only be noise.
pub(in crate::present::views) fn change_marks(sides: &Sides, formats: Formats) -> Vec<Mark> {
    let period = sides.after.outcome.case.period;
    let mark = |month: Month| {
        let day = formats.first_day(period.calendar(month));
        let label = format!("{} {day}", formats.language.say("Nye regler", "New rules"));
        Mark::At { x: calendar_x(period.first_year, month.0), label }
    };
    change_months(sides).into_iter().take(3).map(mark).collect()
}

/// The mean of a year's months, as full-year persons.
pub(in crate::present::views) fn full_year(series: &[f64], period: Period, year: i32) -> Option<Decimal> {
    let months = series.get(period.months_of(year)).filter(|months| !months.is_empty())?;
    Some(Persons::from_simulated(months.iter().sum::<f64>() / 12.0).0)
}

/// A cell of persons, or of an index; a difference with its sign.
pub(in crate::present::views) fn persons_cell(
    persons: Option<Decimal>,
    is_difference: bool,
    decimals: u32,
    formats: Formats,
) -> Cell {
    persons.map_or(Cell::Empty, |persons| {
        let text = if is_difference { formats.signed(persons, decimals) } else { formats.number(persons, decimals) };
        Cell::number(text, persons)
    })
}

/// A column for each year.
pub(in crate::present::views) fn year_columns(years: &[i32], shown: Shown) -> impl Iterator<Item = Column> {
    years.iter().map(move |year| Column::year(shown.formats.year(*year)))
}

/// The calendar years of both sides together.
pub(in crate::present::views) fn years(sides: &Sides) -> Vec<i32> {
    let [before, after] = sides.both().map(|side| side.outcome.case.period);
    let first = before.first_year.min(after.first_year);
    let last = before.last_year().max(after.last_year());
    (first..=last).collect()
}

/// *før* or *efter*, inside a sentence or after a name.
pub(in crate::present::views) fn side_word(role: Role, language: Language) -> &'static str {
    if role == Role::Before { language.say("før", "before") } else { language.say("efter", "after") }
}

/// The head over the rows of a table in one unit and account: *Mio. kr., kommunekassen*.
pub(in crate::present::views) fn unit_heading(scale: Scale, account: Account, formats: Formats) -> String {
    let unit = scale.unit(formats);
    let mut signs = unit.chars();
    let unit: String = signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect();
    format!("{unit}, {}", lower_first(names::account(account, formats.language)))
}

/// *2023 p/l*: whose prices amounts are in; those of both sides where they are not the same.
pub(in crate::present::views) fn price_levels(sides: &Sides, formats: Formats) -> String {
    let [before, after] = sides.both().map(|side| side.scenario.price_level());
    match formats.language {
        Language::Danish if before == after => format!("{after} p/l"),
        Language::English if before == after => format!("{after} prices"),
        Language::Danish => format!("før {before} p/l, efter {after} p/l"),
        Language::English => format!("before in {before} prices, after in {after} prices"),
    }
}

/// A cell of whole kroner; a difference with its sign.
pub(in crate::present::views) fn kr_cell(kr: Option<Kr>, is_difference: bool, formats: Formats) -> Cell {
    kr.map_or(Cell::Empty, |kr| {
        let text = if is_difference { formats.signed(kr.0, 0) } else { formats.number(kr.0, 0) };
        Cell::number(text, kr.0)
    })
}

/// What a group is called.
pub(in crate::present::views) fn group_name(shown: Shown, group: &Id) -> String {
    shown.sides.name(&format!("groups/{group}")).to_owned()
}

/// *måned 37*, with its years and months where there are years: *måned 37 (3 år og 1 md.)*.
pub(in crate::present) fn month_of_course(month: usize, formats: Formats) -> String {
    let word = formats.say("måned", "month");
    if month < 12 { format!("{word} {month}") } else { format!("{word} {month} ({})", length(month, formats)) }
}

/// *3 år og 11 mdr.*
pub(in crate::present) fn length(months: usize, formats: Formats) -> String {
    let [years, rest] = [months / 12, months % 12].map(|count| u32::try_from(count).unwrap_or_default());
    let rest_text = formats.months_short(rest.into());
    match (years, rest) {
        (0, _) => rest_text,
        (_, 0) => formats.years(years),
        (_, _) => format!("{} {} {rest_text}", formats.years(years), formats.say("og", "and")),
    }
}
