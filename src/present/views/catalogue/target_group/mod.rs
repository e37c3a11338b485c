//! *Målgruppe*: persons month by month before and after, with the observed start, the month the rules change and full
//! phase-in; and the same numbers per year.

pub(super) mod condition;
pub(super) mod instead;
pub(super) mod lines;
mod same;
pub(super) mod words;

use rust_decimal::Decimal;

use crate::{
    model::{id::Id, numbers::to_f64, time::Month},
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape, calendar_x, layout::share_axes, range::Range},
        facts::{fact::Fact, persons::Basis},
        formats::{Formats, from_f64},
        table::{Cell, Column, Row, Table},
        words::{facts::Telling, names::lower_first},
    },
};
use {
    self::{
        lines::{Line, Lines, lines},
        words::{headline, sentence},
    },
    crate::present::views::{
        Arrangement, Headline, Shown,
        shared::{
            changes::side_title,
            group_choice::GroupChoice,
            tools::{change_marks, full_year, group_name, month_x, persons_cell, side_word, year_columns, years},
        },
    },
};

/// The whole view of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetGroup {
    /// The sentences.
    pub headline: Headline,
    /// One chart, or two side by side with the same axes; none where there is no index.
    pub charts: Vec<Chart>,
    /// Why there is no index.
    pub no_index: String,
    /// Persons per year.
    pub table: Table,
}

/// The view of the group that is wanted, or of the main group; `None` where the scenario has no group.
pub(super) fn of_choice(shown: Shown, wanted: Option<&Id>) -> Option<(GroupChoice, TargetGroup)> {
    let groups: Vec<Id> = shown.sides.groups().into_iter().chain(shown.sides.totals()).collect();
    let opens = shown.sides.main_group().or_else(|| groups.first().cloned())?;
    let choice = GroupChoice::new(shown.sides, &groups, wanted, opens);
    let view = target_group(shown, &choice.chosen);
    Some((choice, view))
}

/// The view of one group.
#[must_use]
pub fn target_group(shown: Shown, group: &Id) -> TargetGroup {
    TargetGroup {
        headline: headline(shown, group),
        charts: charts(shown, group),
        no_index: no_index(shown, group),
        table: table(shown, group),
    }
}

fn telling(shown: Shown) -> Telling {
    Telling { sides: shown.sides, formats: shown.formats }
}

fn no_index(shown: Shown, group: &Id) -> String {
    telling(shown).sentence(Basis::NoIndex(group.clone()))
}

/// What happens to a group, for a view that tells of it among others.
pub(in crate::present::views) fn facts(shown: Shown, group: &Id, lines: &Lines) -> Vec<Fact> {
    words::says(shown, group, lines)
}

/// The charts alone, as the overview shows them.
pub(in crate::present::views) fn charts(shown: Shown, group: &Id) -> Vec<Chart> {
    let lines = lines(shown, group);
    let titles = [Role::Before, Role::After].map(|role| side_title(shown, role));
    let mut charts = match shown.arrangement {
        Arrangement::SideBySide => {
            [Role::Before, Role::After].map(|role| one_side(shown, group, &lines, &titles, role)).to_vec()
        }
        Arrangement::Together => vec![together(shown, group, &lines, titles, false)],
        Arrangement::Index if lines.both().all(|line| line.index_factor().is_none()) => Vec::new(),
        Arrangement::Index => vec![together(shown, group, &lines, titles, true)],
        Arrangement::Difference => vec![difference(shown, group, &lines)],
    };
    share_axes(&mut charts);
    charts
}

fn empty(shown: Shown, title: String, format: Format) -> Chart {
    let years = years(shown.sides);
    let (first, last) = (years.first().copied().unwrap_or_default(), years.last().copied().unwrap_or_default());
    let mut x = Axis::calendar_months(first, last);
    // The observed start stands a month before the first year.
    x.range = Range::exact(f64::from(first) - 1.0 / 12.0, f64::from(last) + 1.0);
    let marks = change_marks(shown.sides, shown.formats);
    let unit = format.unit(shown.formats);
    Chart { title, unit, x, y: Axis::values(format), marks, ..Chart::default() }
}

fn one_side(shown: Shown, group: &Id, lines: &Lines, titles: &[String; 2], role: Role) -> Chart {
    let formats = shown.formats;
    let (own, other, marked) = if role == Role::Before {
        (lines.before, lines.after, lines.marked_before)
    } else {
        (lines.after, lines.before, lines.marked_after)
    };
    let marked_role = if role == Role::Before { Role::MarkedBefore } else { Role::MarkedAfter };
    let [before, after] = titles;
    let (title, other_title) = if role == Role::Before { (before, after) } else { (after, before) };
    let mut chart = empty(shown, title.clone(), Format::Persons);
    let other_side = if role == Role::Before { Role::After } else { Role::Before };
    let beside = side_word(other_side, formats.language);
    chart.series.extend(other.map(|line| line.series(other_title, Role::Other, 1.0).ending(beside)));
    let at_mark = formats.language.say("ved mærket", "at the mark");
    chart.series.extend(marked.map(|line| line.series(&marked_name(shown, role), marked_role, 1.0)));
    if let Some(line) = own {
        chart.series.push(line.series(title, role, 1.0));
        chart.marks.extend(line.start_mark(telling(shown)));
        chart.marks.extend(line.end_mark(role, telling(shown), ""));
    }
    if let Some(line) = marked {
        chart.marks.extend(line.end_mark(marked_role, telling(shown), &format!("{at_mark}: ")));
    }
    show_observed(&mut chart, shown, group);
    chart.sentence = sentence(shown, group, lines);
    chart
}

/// *Efter ved mærket*.
fn marked_name(shown: Shown, role: Role) -> String {
    let formats = shown.formats;
    if role == Role::Before {
        formats.say("Før ved mærket", "Before at the mark").to_owned()
    } else {
        formats.say("Efter ved mærket", "After at the mark").to_owned()
    }
}

/// The same with a value at the end of its line: *efter 1.778*.
fn ending(series: Series, label: &str, format: Format, formats: Formats) -> Series {
    let last = series.points.last().map(|point| format.number(point.y, formats)).unwrap_or_default();
    series.ending(format!("{label} {last}").trim_start())
}

fn together(shown: Shown, group: &Id, lines: &Lines, titles: [String; 2], is_index: bool) -> Chart {
    let formats = shown.formats;
    let title = if is_index {
        formats.language.say("Indeks, sidst observerede måned = 100", "Index, last observed month = 100").to_owned()
    } else {
        format!(
            "{}: {}",
            formats.language.say("Helårspersoner", "Full-year persons"),
            lower_first(&group_name(shown, group))
        )
    };
    let format = if is_index { Format::Index } else { Format::Persons };
    let mut chart = empty(shown, title, format);
    let at_mark = formats.language.say("ved mærket", "at the mark");
    let [before, after] = [Role::Before, Role::After].map(|role| (side_word(role, formats.language), role));
    let [before_title, after_title] = titles;
    let sides = [
        (lines.marked_before, Role::MarkedBefore, marked_name(shown, Role::Before), at_mark),
        (lines.marked_after, Role::MarkedAfter, marked_name(shown, Role::After), at_mark),
        (lines.before, before.1, before_title, before.0),
        (lines.after, after.1, after_title, after.0),
    ];
    for (line, role, name, label) in sides {
        let Some(line) = line else { continue };
        let factor = if is_index { line.index_factor() } else { Some(1.0) };
        let Some(factor) = factor else { continue };
        chart.series.push(ending(line.series(&name, role, factor), label, format, formats));
    }
    if !is_index {
        chart.marks.extend(lines.after.and_then(|line| line.start_mark(telling(shown))));
        show_observed(&mut chart, shown, group);
    }
    chart.sentence = sentence(shown, group, lines);
    chart
}

fn difference(shown: Shown, group: &Id, lines: &Lines) -> Chart {
    let formats = shown.formats;
    let title = formats
        .language
        .say("Forskel: efter minus før, helårspersoner", "Difference: after less before, full-year persons");
    let mut chart = empty(shown, title.to_owned(), Format::Persons);
    let minus = |before: Option<Line>, after: Option<Line>| {
        let (before, after) = (before?, after?);
        let [own, other] = [after, before].map(|line| line.side.outcome.case.period);
        let points = after.flow.persons.iter().enumerate().filter_map(|(month, persons)| {
            let calendar = own.calendar(Month(i32::try_from(month).ok()?));
            let there = usize::try_from(other.month(calendar).0).ok()?;
            Some((month_x(own, month), persons - before.flow.persons.get(there)?))
        });
        Some(points.collect::<Vec<_>>())
    };
    let at_mark = formats.language.say("ved mærket", "at the mark");
    if lines.marked_before.is_some() || lines.marked_after.is_some() {
        let marked = minus(lines.marked_before.or(lines.before), lines.marked_after.or(lines.after));
        let series = marked.map(|points| Series::new(at_mark, Role::MarkedAfter, Shape::Dotted, points));
        chart.series.extend(series.map(|series| ending(series, at_mark, Format::Persons, formats)));
    }
    let name = formats.language.say("Forskel", "Difference");
    let points = minus(lines.before, lines.after);
    let series = points.map(|points| Series::new(name, Role::Difference, Shape::Line, points));
    chart.series.extend(series.map(|series| ending(series, "", Format::Persons, formats)));
    chart.sentence = sentence(shown, group, lines);
    chart
}

/// Adds what was observed before the period; the axis begins with it.
fn show_observed(chart: &mut Chart, shown: Shown, group: &Id) {
    let scenario = &shown.sides.after.scenario;
    let Some(observed) = scenario.observed.iter().find(|observed| observed.group == *group) else { return };
    let period = scenario.period();
    let place = |month| calendar_x(period.first_year, period.month(month).0);
    let points: Vec<_> = observed.persons.iter().map(|(month, persons)| (place(*month), to_f64(*persons))).collect();
    let first = points.iter().map(|(x, _)| *x).fold(chart.x.range.min, f64::min);
    chart.x.range = Range::exact(first, chart.x.range.max);
    let name = shown.formats.language.say("observeret", "observed");
    chart.series.push(Series::new(name, Role::Neutral, Shape::Dashed, points));
}

fn table(shown: Shown, group: &Id) -> Table {
    let formats = shown.formats;
    let language = formats.language;
    let lines = lines(shown, group);
    let is_index = shown.arrangement == Arrangement::Index;
    let years = years(shown.sides);
    let first =
        if is_index { language.say("Indeks", "Index") } else { language.say("Helårspersoner", "Full-year persons") };
    let mut head = vec![Column::text(first)];
    head.extend(year_columns(&years, shown));
    head.push(Column::number(language.say("Fuld indfasning", "Full phase-in"), ""));
    let values = |line: Option<Line>| {
        let factor = line.and_then(|line| if is_index { line.index_factor() } else { Some(1.0) });
        let scaled = |persons: f64| factor.and_then(|factor| from_f64(persons * factor));
        let yearly = years.iter().map(|year| {
            let line = line?;
            let year = full_year(&line.flow.persons, line.side.outcome.case.period, *year)?;
            if is_index { scaled(to_f64(year)) } else { Some(year) }
        });
        let mut values: Vec<Option<Decimal>> = yearly.collect();
        values.push(line.and_then(|line| line.full_phase_in()).and_then(scaled));
        values
    };
    let decimals = u32::from(is_index);
    let row = |label: &str, values: &[Option<Decimal>], is_difference: bool| {
        Row::new(label, values.iter().map(|value| persons_cell(*value, is_difference, decimals, formats)).collect())
    };
    let [before, after] = [values(lines.before), values(lines.after)];
    let minus = before.iter().zip(&after).map(|(before, after)| Some(after.as_ref()? - before.as_ref()?));
    let minus: Vec<Option<Decimal>> = minus.collect();
    let mut rows = vec![
        row(language.say("Før", "Before"), &before, false).of(Role::Before),
        row(language.say("Efter", "After"), &after, false).of(Role::After),
        row(language.say("Forskel", "Difference"), &minus, true).bold(),
    ];
    if !is_index {
        rows.extend(december(shown, &lines, &years));
    }
    let title = format!("{first}: {}", lower_first(&group_name(shown, group)));
    let is_without = is_index && lines.both().any(|line| line.index_factor().is_none());
    let note = if is_without { Basis::NoIndex(group.clone()) } else { Basis::MeanOfYear };
    let note = telling(shown).sentence(note);
    Table { title, head, rows, note: Some(note) }
}

/// The level in December beside the year's mean.
fn december(shown: Shown, lines: &Lines, years: &[i32]) -> Vec<Row> {
    let formats = shown.formats;
    let row = |label: &str, line: Option<Line>| {
        let cells = years.iter().map(|year| {
            let december = line.and_then(|line| {
                let months = line.side.outcome.case.period.months_of(*year);
                line.flow.persons.get(months)?.last().copied()
            });
            persons_cell(december.and_then(from_f64), false, 0, formats)
        });
        let mut cells: Vec<_> = cells.collect();
        cells.push(Cell::Empty);
        Row::new(label, cells).grey()
    };
    let language = formats.language;
    vec![
        row(language.say("Før, december", "Before, December"), lines.before),
        row(language.say("Efter, december", "After, December"), lines.after),
    ]
}
