//! The course of one citizen in *Udgift pr. borger*: the total cost of following one person from the first month on, in
//! each of two groups.

use crate::present::views::{
    Arrangement, Shown,
    shared::{
        changes::side_title,
        tools::{full_stop, group_name, length, month_of_course, side_word, unit_heading},
    },
};
use crate::{
    evaluation::sides::Side,
    model::{
        id::Id,
        money::course::{Course, Crossing},
        spending::Account,
    },
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape, Side as LabelSide, layout::share_axes},
        formats::{Formats, Scale, from_f64},
        table::{Cell, Column, Row, Table},
    },
};

/// The years at whose end the table reads the courses, as far as they run.
const YEARS: [usize; 10] = [1, 2, 3, 4, 5, 10, 15, 20, 30, 40];

pub(in crate::present::views) fn course_of<'a>(side: &'a Side, id: &Id) -> Option<&'a Course> {
    side.outcome.course(side.group(id)?)
}

fn sided(shown: Shown<'_>) -> [(&Side, Role); 2] {
    [(&shown.sides.before, Role::Before), (&shown.sides.after, Role::After)]
}

/// The months that the longest course runs.
fn months(shown: Shown, pair: &[Id; 2]) -> u32 {
    let sides = shown.sides.both();
    let courses = sides.iter().flat_map(|side| pair.iter().filter_map(|id| course_of(side, id)));
    let longest = courses.map(Course::months).max().unwrap_or_default();
    u32::try_from(longest.clamp(12, 480)).unwrap_or(480)
}

/// The curve of one group on one side, from 0 at the start, as far as it can be said; a course that has ended stands
/// still.
fn points(side: &Side, id: &Id, account: Account, months: u32) -> Option<Vec<(f64, f64)>> {
    let course = course_of(side, id)?;
    let at = |month: u32| {
        let kr = if month == 0 { Some(0.0) } else { course.cost_by(usize::try_from(month).ok()?, account) };
        Some((f64::from(month), kr?))
    };
    let points: Vec<(f64, f64)> = (0..=months).map_while(at).collect();
    (points.len() > 1).then_some(points)
}

/// One chart a side, or one for both; none where the account cannot be said.
pub(in crate::present::views) fn course(shown: Shown, pair: &[Id; 2], account: Account) -> Vec<Chart> {
    let mut charts = match shown.arrangement {
        Arrangement::SideBySide => sided(shown).map(|(side, role)| one_side(shown, pair, account, side, role)).to_vec(),
        Arrangement::Together | Arrangement::Index => vec![together(shown, pair, account)],
        Arrangement::Difference => vec![difference(shown, pair, account)],
    };
    charts.retain(|chart| !chart.series.is_empty());
    let values: Vec<f64> = charts.iter().flat_map(Chart::values).collect();
    let scale = Scale::for_values(values);
    for chart in &mut charts {
        chart.y = Axis::values(Format::Money(scale));
        chart.unit = scale.unit(shown.formats);
        chart.sentence = sentence(shown, chart, months(shown, pair));
    }
    share_axes(&mut charts);
    charts
}

/// Why there is no chart.
pub(in crate::present::views) fn no_course(shown: Shown, pair: &[Id; 2], account: Account) -> String {
    let formats = shown.formats;
    let sides = shown.sides.both();
    let is_known =
        |side: &Side, id: &Id| course_of(side, id).is_some_and(|course| course.cumulative.of(account).is_some());
    if pair.iter().all(|id| sides.iter().all(|side| course_of(side, id).is_none())) {
        let why = formats.say(
            "Et forløb følger én borger fra én gruppe; en samlet gruppe har intet.",
            "A course follows one citizen from one group; a total has none.",
        );
        return why.to_owned();
    }
    let is_known = pair.iter().any(|id| sides.iter().any(|side| is_known(side, id)));
    if is_known {
        formats.say("Forløbet koster det samme før og efter.", "The course costs the same before and after.").to_owned()
    } else {
        let why = formats.say(
            "Kan ikke opgøres: en pris' refusion kendes ikke, eller den har intet område.",
            "Cannot be determined: a price's refund is not known, or it has no area.",
        );
        why.to_owned()
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

fn one_side(shown: Shown, pair: &[Id; 2], account: Account, side: &Side, role: Role) -> Chart {
    let months = months(shown, pair);
    let mut chart = empty(shown, pair, side_title(shown, role));
    for (id, shape) in drawn(pair) {
        let Some(points) = points(side, id, account, months) else { continue };
        let role = if shape == Shape::Line { role } else { Role::Neutral };
        let label = group_name(shown, id);
        chart.series.push(Series::new(label.clone(), role, shape, points).ending(label));
    }
    chart.marks.extend(crossing_mark(shown, side, pair, account));
    chart
}

/// Both sides in one chart; a group that costs the same on both is drawn once, in grey.
fn together(shown: Shown, pair: &[Id; 2], account: Account) -> Chart {
    let formats = shown.formats;
    let months = months(shown, pair);
    let mut chart = empty(shown, pair, formats.say("Før og efter", "Before and after").to_owned());
    for (id, shape) in drawn(pair) {
        let [before, after] = shown.sides.both().map(|side| points(side, id, account, months));
        let name = group_name(shown, id);
        if before == after {
            let Some(points) = after else { continue };
            chart.series.push(Series::new(name.clone(), Role::Neutral, shape, points).ending(name));
            continue;
        }
        for (points, role) in [(before, Role::Before), (after, Role::After)] {
            let label = format!("{name}, {}", side_word(role, formats.language));
            let series = points.map(|points| Series::new(label.clone(), role, shape, points).ending(label));
            chart.series.extend(series);
        }
    }
    chart
}

fn difference(shown: Shown, pair: &[Id; 2], account: Account) -> Chart {
    let title = shown.formats.say("Forskel: efter minus før", "Difference: after less before");
    let months = months(shown, pair);
    let mut chart = empty(shown, pair, title.to_owned());
    for (id, shape) in drawn(pair) {
        let [before, after] = shown.sides.both().map(|side| points(side, id, account, months));
        let Some((before, after)) = before.zip(after) else { continue };
        let minus: Vec<(f64, f64)> =
            after.iter().zip(&before).map(|(after, before)| (after.0, after.1 - before.1)).collect();
        if minus.iter().any(|(_, kr)| kr.abs() >= 0.5) {
            let role = if shape == Shape::Line { Role::Difference } else { Role::Neutral };
            let label = group_name(shown, id);
            chart.series.push(Series::new(label.clone(), role, shape, minus).ending(label));
        }
    }
    chart
}

fn crossing_mark(shown: Shown, side: &Side, pair: &[Id; 2], account: Account) -> Option<Mark> {
    let [first, second] = [course_of(side, &pair[0])?, course_of(side, &pair[1])?];
    let Crossing::In(month) = first.crossing(second, account) else { return None };
    let y = first.cost_by(month, account)?;
    let label = month_of_course(month, shown.formats);
    let x = f64::from(u32::try_from(month).ok()?);
    Some(Mark::Point { x, y, label, role: Role::Neutral, side: LabelSide::BelowRight })
}

/// The chart in a sentence, with where each curve ends.
fn sentence(shown: Shown, chart: &Chart, months: u32) -> String {
    let formats = shown.formats;
    let what = formats
        .say("Linjediagram over den samlede udgift til én borger", "Line chart of the total cost of one citizen");
    let ends = chart.series.iter().filter_map(|series| {
        let kr = from_f64(series.points.last()?.y)?;
        Some(format!("{} {}", series.name, formats.money(kr)))
    });
    let after =
        format!("{} {}", formats.say("efter", "after"), length(usize::try_from(months).unwrap_or_default(), formats));
    full_stop(&format!("{what}, {}; {after}: {}", chart.title, ends.collect::<Vec<_>>().join(", ")))
}

/// The courses at the end of their years 1, 2, 3, 5, 10 …, as far as they run; a group that costs the same on both sides
/// has one row.
pub(in crate::present::views) fn course_table(shown: Shown, pair: &[Id; 2], account: Account) -> Table {
    let formats = shown.formats;
    let last = usize::try_from(months(shown, pair)).unwrap_or_default().div_ceil(12);
    let years: Vec<usize> = YEARS.into_iter().filter(|year| *year <= last).collect();
    let values = |side: &Side, id: &Id| -> Vec<Option<f64>> {
        years.iter().map(|year| course_of(side, id).and_then(|course| course.cost_by(year * 12, account))).collect()
    };
    let sides = shown.sides.both();
    let all = sides.iter().flat_map(|side| pair.iter().flat_map(|id| values(side, id)).collect::<Vec<_>>());
    let scale = Scale::for_values(all.flatten());
    let mut head = vec![Column::text(unit_heading(scale, account, formats))];
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
