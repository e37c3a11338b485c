//! The course of one citizen in *Udgift pr. borger*: the total cost of following one person from the first month on, in
//! each of two groups.

use super::pair::amount;
use crate::{
    evaluation::sides::{Side, Sides},
    model::{
        id::Id,
        money::course::{Course, Crossing},
        spending::Account,
    },
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape, Side as LabelSide},
        facts::unit_cost::{Amount, Fact, NoCourse, Shows, SideOf},
        formats::{Formats, Scale, from_f64},
        table::{Cell, Column, Row, Table},
        views::{
            Arrangement, Shown,
            shared::tools::{group_name, month_of_course, price_levels, side_word, unit_heading},
        },
        words::{
            facts::Telling,
            names::{account_in_sentence, lower_first},
        },
    },
};

/// The years at whose end the table reads the courses, as far as they run.
const YEARS: [usize; 10] = [1, 2, 3, 4, 5, 10, 15, 20, 30, 40];

pub(in crate::present::views) fn course_of<'a>(side: &'a Side, id: &Id) -> Option<&'a Course> {
    side.outcome.course(side.group(id)?)
}

/// The months that the longest course runs.
fn months(shown: Shown, pair: &[Id; 2]) -> u32 {
    let sides = shown.sides.both();
    let courses = sides.iter().flat_map(|side| pair.iter().filter_map(|id| course_of(side, id)));
    let longest = courses.map(Course::months).max().unwrap_or_default();
    u32::try_from(longest.clamp(12, 480)).unwrap_or(480)
}

/// The course, where the file has a cost of its group in the account: without one, 0 kr. would be no answer.
fn included<'a>(side: &'a Side, id: &Id, account: Account) -> Option<&'a Course> {
    course_of(side, id).filter(|_| amount(side, id, account) != Amount::NotIncluded)
}

/// The curve of one group on one side, from 0 at the start, as far as it can be said; a course that has ended stands
/// still.
fn points(side: &Side, id: &Id, account: Account, months: u32) -> Option<Vec<(f64, f64)>> {
    let course = included(side, id, account)?;
    let at = |month: u32| {
        let kr = if month == 0 { Some(0.0) } else { course.cost_by(usize::try_from(month).ok()?, account) };
        Some((f64::from(month), kr?))
    };
    let points: Vec<(f64, f64)> = (0..=months).map_while(at).collect();
    (points.len() > 1).then_some(points)
}

/// One chart of both sides, or of the differences; none where the account cannot be said.
pub(in crate::present::views) fn course(shown: Shown, pair: &[Id; 2], account: Account) -> Vec<Chart> {
    let title = course_title(account, shown.formats);
    let (shows, (mut chart, ends)) = if shown.arrangement == Arrangement::Difference {
        (Shows::Difference, difference(shown, pair, account))
    } else {
        (Shows::Both, together(shown, pair, account))
    };
    if chart.series.is_empty() {
        return Vec::new();
    }
    let scale = Scale::for_values(chart.values());
    chart.title = if shows == Shows::Both { title } else { format!("{title}, {}", lower_first(&chart.title)) };
    chart.y = Axis::values(Format::Money(scale));
    chart.unit = format!("{} ({})", scale.unit(shown.formats), price_levels(shown.sides, shown.formats));
    let months = usize::try_from(months(shown, pair)).unwrap_or_default();
    let ends =
        chart.series.iter().zip(ends).filter_map(|(series, (id, side))| Some((id, side, series.points.last()?.y)));
    let fact = Fact::Courses { account, shows, months, ends: ends.collect() };
    chart.sentence = Telling { sides: shown.sides, formats: shown.formats }.sentence(fact);
    vec![chart.fit()]
}

/// *Én borgers forløb: samlet udgift, kommunekassen*.
pub(in crate::present::views) fn course_title(account: Account, formats: Formats) -> String {
    let whose = account_in_sentence(account, formats.language);
    let title = formats.say("Én borgers forløb: samlet udgift", "The course of one citizen: total cost");
    format!("{title}, {whose}")
}

/// Why there is no chart.
pub(in crate::present::views) fn no_course(sides: &Sides, pair: &[Id; 2], account: Account) -> NoCourse {
    let both = sides.both();
    let is_known =
        |side: &Side, id: &Id| course_of(side, id).is_some_and(|course| course.cumulative.of(account).is_some());
    if pair.iter().all(|id| both.iter().all(|side| course_of(side, id).is_none())) {
        NoCourse::OfTotal
    } else if pair.iter().all(|id| both.iter().all(|side| included(side, id, account).is_none())) {
        NoCourse::NotIncluded
    } else if pair.iter().any(|id| both.iter().any(|side| is_known(side, id))) {
        NoCourse::SameOnBothSides
    } else {
        NoCourse::Unknown
    }
}

fn empty(shown: Shown, pair: &[Id; 2], title: String) -> Chart {
    Chart { title, x: Axis::months(months(shown, pair)), y: Axis::values(Format::Money(Scale::Kr)), ..Chart::default() }
}

/// The groups of the pair, each once, with their line: the first full, the second dashed.
fn drawn(pair: &[Id; 2]) -> impl Iterator<Item = (&Id, Shape)> {
    let shapes = [Shape::Line, Shape::Dashed];
    pair.iter().zip(shapes).take(if pair[0] == pair[1] { 1 } else { 2 })
}

/// A chart with the group and the side of each of its curves.
type Whose = (Chart, Vec<(Id, SideOf)>);

/// Both sides in one chart; a group that costs the same on both is drawn once, in grey.
fn together(shown: Shown, pair: &[Id; 2], account: Account) -> Whose {
    let formats = shown.formats;
    let months = months(shown, pair);
    let mut chart = empty(shown, pair, formats.say("Før og efter", "Before and after").to_owned());
    let mut whose = Vec::new();
    for (id, shape) in drawn(pair) {
        let [before, after] = shown.sides.both().map(|side| points(side, id, account, months));
        let name = group_name(shown, id);
        if before == after {
            let Some(points) = after else { continue };
            chart.series.push(Series::new(name.clone(), Role::Neutral, shape, points).ending(name));
            whose.push((id.clone(), SideOf::Both));
            continue;
        }
        for (points, role, side) in [(before, Role::Before, SideOf::Before), (after, Role::After, SideOf::After)] {
            let Some(points) = points else { continue };
            let label = format!("{name}, {}", side_word(role, formats.language));
            chart.series.push(Series::new(label.clone(), role, shape, points).ending(label));
            whose.push((id.clone(), side));
        }
    }
    chart.marks.extend(crossing_mark(shown, &shown.sides.after, pair, account));
    (chart, whose)
}

fn difference(shown: Shown, pair: &[Id; 2], account: Account) -> Whose {
    let title = shown.formats.say("Forskel: efter minus før", "Difference: after less before");
    let months = months(shown, pair);
    let mut chart = empty(shown, pair, title.to_owned());
    let mut whose = Vec::new();
    for (id, shape) in drawn(pair) {
        let [before, after] = shown.sides.both().map(|side| points(side, id, account, months));
        let Some((before, after)) = before.zip(after) else { continue };
        let minus: Vec<(f64, f64)> =
            after.iter().zip(&before).map(|(after, before)| (after.0, after.1 - before.1)).collect();
        if minus.iter().any(|(_, kr)| kr.abs() >= 0.5) {
            let role = if shape == Shape::Line { Role::Difference } else { Role::Neutral };
            let label = group_name(shown, id);
            chart.series.push(Series::new(label.clone(), role, shape, minus).ending(label));
            whose.push((id.clone(), SideOf::Both));
        }
    }
    (chart, whose)
}

fn crossing_mark(shown: Shown, side: &Side, pair: &[Id; 2], account: Account) -> Option<Mark> {
    let [first, second] = [course_of(side, &pair[0])?, course_of(side, &pair[1])?];
    let Crossing::In(month) = first.crossing(second, account) else { return None };
    let y = first.cost_by(month, account)?;
    let label = month_of_course(month, shown.formats);
    let x = f64::from(u32::try_from(month).ok()?);
    Some(Mark::Point { x, y, label, role: Role::Neutral, side: LabelSide::BelowRight })
}

/// The courses at the end of their years 1, 2, 3, 5, 10 …, as far as they run; a group that costs the same on both sides
/// has one row.
pub(in crate::present::views) fn course_table(shown: Shown, pair: &[Id; 2], account: Account) -> Table {
    let formats = shown.formats;
    let last = usize::try_from(months(shown, pair)).unwrap_or_default().div_ceil(12);
    let years: Vec<usize> = YEARS.into_iter().filter(|year| *year <= last).collect();
    let values = |side: &Side, id: &Id| -> Vec<Option<f64>> {
        years
            .iter()
            .map(|year| included(side, id, account).and_then(|course| course.cost_by(year * 12, account)))
            .collect()
    };
    let sides = shown.sides.both();
    let all = sides.iter().flat_map(|side| pair.iter().flat_map(|id| values(side, id)).collect::<Vec<_>>());
    let scale = Scale::for_values(all.flatten());
    let mut head = vec![Column::text(format!(
        "{}, {}",
        unit_heading(scale, account, formats),
        price_levels(shown.sides, formats)
    ))];
    let after = |year: &usize| format!("{} {year}", formats.say("år", "year"));
    head.extend(years.iter().map(|year| Column::number(after(year), "")));
    let mut rows = Vec::new();
    for (id, _) in drawn(pair) {
        let [before, after] = sides.map(|side| values(side, id));
        rows.extend(group_rows(&group_name(shown, id), &before, &after, scale, formats));
    }
    let title =
        formats.say("Samlet udgift til én borger ved årets udgang", "Total cost of one citizen at the end of the year");
    Table { title: title.to_owned(), head, rows, note: None }
}

fn group_rows(name: &str, before: &[Option<f64>], after: &[Option<f64>], scale: Scale, formats: Formats) -> Vec<Row> {
    let row = |label: String, values: &[Option<f64>], is_difference: bool| {
        let cells = values.iter().map(|kr| {
            kr.and_then(from_f64).map_or(Cell::Empty, |kr| {
                let text = formats.scaled(kr, scale);
                let value = kr.checked_div(scale.kr()).unwrap_or_default();
                Cell::number(if is_difference { formats.plus(text) } else { text }, value)
            })
        });
        Row::new(label, cells.collect())
    };
    if before == after {
        return vec![row(name.to_owned(), after, false)];
    }
    let sided = |role, values| row(format!("{name}, {}", side_word(role, formats.language)), values, false).of(role);
    let minus: Vec<Option<f64>> =
        after.iter().zip(before).map(|(after, before)| Some((*after)? - (*before)?)).collect();
    let label = format!("{name}, {}", formats.say("forskel", "difference"));
    vec![sided(Role::Before, before), sided(Role::After, after), row(label, &minus, true).bold()]
}
