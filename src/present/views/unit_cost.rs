//! *Udgift pr. borger*: what a full-year person costs in each group, by area and by payer; two groups against each other
//! (149.000 against 185.000 kr. a year); and the course of one citizen.

use rust_decimal::Decimal;

use super::{
    Headline, Shown, changes,
    tools::{group_name, month_of_course, side_title},
    unit_cost_words::{condition, says},
};
use crate::{
    model::{
        costs::{AREAS, UnitCost},
        course::Course,
        numbers::Kr,
        rules::{Account, Area, Id, Size},
        unit_cost::unit_cost,
    },
    present::{
        chart::{Axis, Chart, Format, Mark, Role, Series, Shape, Side as LabelSide},
        chart_layout::share_axes,
        formats::{Formats, Scale},
        names,
        table::{Cell, Column, Row, Table},
    },
    scenario::sides::{Side, Sides},
};

/// The whole view.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCosts {
    /// The sentences.
    pub headline: Headline,
    /// The groups side by side, split by area; one chart a side, with the same axes.
    pub by_area: Vec<Chart>,
    /// The same, split by payer.
    pub by_payer: Vec<Chart>,
    /// Every group on both sides.
    pub table: Table,
    /// The two groups against each other.
    pub gap: Table,
    /// The course of one citizen in each of the two groups.
    pub course: Vec<Chart>,
    /// The courses at the end of each year.
    pub course_table: Table,
}

/// The groups that some cost line counts, in the scenario's order.
#[must_use]
pub fn priced_groups(sides: &Sides) -> Vec<Id> {
    let is_priced = |side: &Side, id: &Id| {
        let index = side.group(id);
        let mut lines = side.outcome.case.last_rules().costs.iter();
        lines.any(|line| matches!(line.size, Size::PerPerson { group, .. } if Some(group) == index))
    };
    sides.groups().into_iter().filter(|id| sides.both().iter().any(|side| is_priced(side, id))).collect()
}

/// The pair that the comparison opens with: the main group, and the group most of those who leave it go to.
#[must_use]
pub fn first_pair(sides: &Sides) -> Option<[Id; 2]> {
    let priced = priced_groups(sides);
    let main = super::target_group::main_group(sides).filter(|main| priced.contains(main));
    let first = main.or_else(|| priced.first().cloned())?;
    let side = &sides.after;
    let exits = side.group(&first).and_then(|index| side.outcome.case.regimes.first()?.rules.groups.get(index));
    let groups = &side.outcome.case.last_rules().groups;
    let largest = exits.into_iter().flat_map(|group| &group.exits).filter_map(|exit| {
        let id = &groups.get(exit.to)?.id;
        (*id != first && priced.contains(id)).then_some((exit.share, id))
    });
    let second = largest.max_by_key(|(share, _)| *share).map(|(_, id)| id.clone());
    let second = second.or_else(|| priced.iter().find(|id| **id != first).cloned())?;
    Some([first, second])
}

/// The view of one pair of groups in one account; `None` where no cost line counts persons.
#[must_use]
pub fn unit_costs(shown: Shown, pair: &[Id; 2], account: Account) -> UnitCosts {
    let since_mark = shown.marked.map(|marked| {
        let since = shown.formats.language.say("Siden mærket", "Since the mark");
        format!("{since}: {}.", changes::since_mark(marked, shown.sides, shown.formats)).replace("..", ".")
    });
    let headline = Headline { says: says(shown, pair), condition: condition(shown, pair), since_mark };
    let [by_area, by_payer] = [by_area(shown), by_payer(shown)];
    let course = course(shown, pair, account);
    UnitCosts {
        headline,
        by_area,
        by_payer,
        table: table(shown),
        gap: gap(shown, pair),
        course_table: course_table(shown, pair, account),
        course,
    }
}

/// What a full-year person of a group costs on one side, by price.
pub(super) fn unit(side: &Side, group: &Id) -> Option<UnitCost> {
    Some(unit_cost(&side.outcome.case, side.group(group)?))
}

fn sided(sides: &Sides) -> [(&Side, Role); 2] {
    [(&sides.before, Role::Before), (&sides.after, Role::After)]
}

fn bars(shown: Shown, parts: &dyn Fn(&UnitCost) -> Vec<(String, Role, Option<Kr>)>, what: &str) -> Vec<Chart> {
    let formats = shown.formats;
    let groups = priced_groups(shown.sides);
    let labels: Vec<String> = groups.iter().map(|id| group_name(shown, id)).collect();
    let charts = sided(shown.sides).map(|(side, role)| {
        let units: Vec<UnitCost> = groups.iter().map(|id| unit(side, id).unwrap_or_default()).collect();
        let split: Vec<Vec<(String, Role, Option<Kr>)>> = units.iter().map(parts).collect();
        let kinds = split.first().map_or(0, Vec::len);
        let series = (0..kinds).map(|kind| {
            let (name, role, _) = &split[0][kind];
            let points =
                split.iter().enumerate().map(|(index, parts)| (index_x(index), parts[kind].2.map_or(0.0, Kr::to_f64)));
            Series::new(name.clone(), *role, Shape::Bars { column: 0 }, points)
        });
        let title = side_title(side, role, formats.language);
        Chart {
            title: title.clone(),
            unit: formats.language.say("kr. pr. helårsperson", "kr. per full-year person").to_owned(),
            x: Axis::categories(labels.clone()),
            y: Axis::values(Format::Money(Scale::Kr)),
            horizontal: true,
            series: series.filter(|series| series.points.iter().any(|point| point.y != 0.0)).collect(),
            sentence: format!("{what}, {title}."),
            ..Chart::default()
        }
    });
    let mut charts = charts.to_vec();
    share_axes(&mut charts);
    charts
}

fn index_x(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}

fn by_area(shown: Shown) -> Vec<Chart> {
    let language = shown.formats.language;
    let what = language.say(
        "Søjlediagram over udgift pr. helårsperson efter område",
        "Bar chart of the cost per full-year person by area",
    );
    let parts = |unit: &UnitCost| {
        // The municipality's own part, which is known even where gross is not.
        let areas = AREAS.iter().zip(unit.net_areas);
        areas.map(|(area, net)| (names::area(*area, language).to_owned(), Role::Area(*area), net)).collect()
    };
    bars(shown, &parts, what)
}

fn by_payer(shown: Shown) -> Vec<Chart> {
    let language = shown.formats.language;
    let what = language.say(
        "Søjlediagram over udgift pr. helårsperson efter betaler",
        "Bar chart of the cost per full-year person by payer",
    );
    let parts = |unit: &UnitCost| {
        vec![
            (
                language.say("Kommunen", "The municipality").to_owned(),
                Role::Account(Account::Municipality),
                unit.accounts.municipality,
            ),
            (language.say("Staten (refusion)", "The state (refund)").to_owned(), Role::State, unit.refund),
        ]
    };
    bars(shown, &parts, what)
}

fn kr_cell(kr: Option<Kr>, is_difference: bool, formats: Formats) -> Cell {
    let unknown = formats.language.say("kan ikke siges", "cannot be said");
    kr.map_or(Cell::Text(unknown.to_owned()), |kr| {
        let text = if is_difference { formats.signed(kr.0, 0) } else { formats.number(kr.0, 0) };
        Cell::number(text, kr.0)
    })
}

fn unit_columns(first: &str, formats: Formats) -> Vec<Column> {
    let language = formats.language;
    let mut head = vec![Column::text(first)];
    head.extend(Area::NAMED.map(|area| Column::number(names::area(area, language), "")));
    head.push(Column::number(language.say("Brutto", "Gross"), ""));
    head.push(Column::number(language.say("Statsrefusion", "State refund"), ""));
    head.push(Column::number(language.say("Kommunen", "Municipality"), ""));
    head
}

fn unit_cells(unit: &UnitCost, formats: Formats) -> Vec<Cell> {
    let areas = unit.areas.iter().take(Area::NAMED.len()).copied();
    let all = areas.chain([unit.gross, unit.refund, unit.accounts.municipality]);
    all.map(|kr| kr_cell(kr, false, formats)).collect()
}

fn table(shown: Shown) -> Table {
    let formats = shown.formats;
    let language = formats.language;
    let mut rows = Vec::new();
    for id in priced_groups(shown.sides) {
        for (side, role) in sided(shown.sides) {
            let Some(unit) = unit(side, &id) else { continue };
            let which =
                if role == Role::Before { language.say("før", "before") } else { language.say("efter", "after") };
            let label = format!("{}, {which}", group_name(shown, &id));
            rows.push(Row::new(label, unit_cells(&unit, formats)).of(role));
        }
    }
    let title = language.say("Kr. pr. helårsperson", "Kr. per full-year person");
    let note = language.say(
        "Priser under de sidste regler; refusionstrappen på sidste trin. Områderne er brutto.",
        "Prices under the last rules; the refund ladder at its last step. Areas are gross.",
    );
    Table { title: title.to_owned(), head: unit_columns(title, formats), rows, note: Some(note.to_owned()) }
}

/// The two groups, and the first less the second in kroner and per cent, on both sides.
fn gap(shown: Shown, pair: &[Id; 2]) -> Table {
    let formats = shown.formats;
    let language = formats.language;
    let mut head = vec![Column::text(language.say("Kommunen, kr. om året", "The municipality, kr. a year"))];
    head.extend([language.say("Før", "Before"), language.say("Efter", "After")].map(|side| Column::number(side, "")));
    let net = |side: &Side, id: &Id| unit(side, id).and_then(|unit| unit.accounts.municipality);
    let both = |value: &dyn Fn(&Side) -> Cell| shown.sides.both().map(value).to_vec();
    let mut rows: Vec<Row> = pair
        .iter()
        .map(|id| Row::new(group_name(shown, id), both(&|side| kr_cell(net(side, id), false, formats))))
        .collect();
    let difference = |side: &Side| Some(net(side, &pair[0])? - net(side, &pair[1])?);
    let minus = language.say("Forskel", "Difference");
    rows.push(Row::new(minus, both(&|side| kr_cell(difference(side), true, formats))).bold());
    let share = |side: &Side| difference(side)?.0.checked_div(net(side, &pair[1])?.0);
    let cell = |share: Option<Decimal>| {
        share.map_or(Cell::Empty, |share| {
            let text = formats.pct(share.abs(), 1);
            Cell::number(if share.is_sign_negative() { format!("−{text}") } else { formats.plus(text) }, share)
        })
    };
    rows.push(Row::new(language.say("Forskel i pct.", "Difference, per cent"), both(&|side| cell(share(side)))).grey());
    let title = language.say("To grupper mod hinanden", "Two groups against each other");
    Table { title: title.to_owned(), head, rows, note: None }
}

pub(super) fn course_of<'a>(side: &'a Side, id: &Id) -> Option<&'a Course> {
    side.outcome.courses().get(side.group(id)?)
}

fn course(shown: Shown, pair: &[Id; 2], account: Account) -> Vec<Chart> {
    let formats = shown.formats;
    let months = shown
        .sides
        .both()
        .iter()
        .flat_map(|side| pair.iter().filter_map(|id| Some(course_of(side, id)?.months())).collect::<Vec<_>>())
        .max();
    let months = u32::try_from(months.unwrap_or(0).clamp(12, 480)).unwrap_or(480);
    let mut charts = sided(shown.sides).map(|(side, role)| {
        let mut chart = Chart {
            title: side_title(side, role, formats.language),
            x: Axis::months(months),
            y: Axis::values(Format::Money(Scale::Kr)),
            ..Chart::default()
        };
        for (index, id) in pair.iter().enumerate() {
            let Some(series) = course_of(side, id).and_then(|course| course.cumulative.of(account)) else { continue };
            let points = std::iter::once((0.0, 0.0))
                .chain(series.iter().enumerate().map(|(month, kr)| (index_x(month + 1), *kr)));
            // A course that has ended stands still.
            let last = series.last().map(|kr| (f64::from(months), *kr));
            let shape = if index == 0 { Shape::Line } else { Shape::Dashed };
            let role = if index == 0 { role } else { Role::Neutral };
            let label = group_name(shown, id);
            chart.series.push(Series::new(label.clone(), role, shape, points.chain(last)).ending(label));
        }
        chart.marks.extend(crossing_mark(shown, side, pair, account));
        let what = formats
            .language
            .say("Linjediagram over én borgers samlede udgift", "Line chart of one citizen's total cost");
        chart.sentence = format!("{what}, {}.", chart.title);
        chart
    });
    let values = charts.iter().flat_map(Chart::values).collect::<Vec<_>>();
    let scale = Scale::for_values(values);
    for chart in &mut charts {
        chart.y = Axis::values(Format::Money(scale));
        chart.unit = scale.unit(formats);
    }
    let mut charts = charts.to_vec();
    share_axes(&mut charts);
    charts
}

fn crossing_mark(shown: Shown, side: &Side, pair: &[Id; 2], account: Account) -> Option<Mark> {
    let [first, second] = [course_of(side, &pair[0])?, course_of(side, &pair[1])?];
    let month = first.crossing(second, account)?;
    let y = first.cost_by(month, account)?;
    let label = month_of_course(month, shown.formats);
    Some(Mark::Point { x: index_x(month), y, label, role: Role::Neutral, side: LabelSide::Above })
}

/// The courses at the end of their years 1, 2, 3, 5, 10 …
fn course_table(shown: Shown, pair: &[Id; 2], account: Account) -> Table {
    let formats = shown.formats;
    let language = formats.language;
    let years = [1usize, 2, 3, 4, 5, 10, 15, 20, 30, 40];
    let values = |side: &Side, id: &Id| {
        years.map(|year| course_of(side, id).and_then(|course| course.cost_by(year * 12, account)))
    };
    let all: Vec<f64> = shown
        .sides
        .both()
        .iter()
        .flat_map(|side| pair.iter().flat_map(|id| values(side, id)).collect::<Vec<_>>())
        .flatten()
        .collect();
    let scale = Scale::for_values(all);
    let account = names::account(account, language);
    let mut head = vec![Column::text(format!("{}, {}", scale.unit(formats), names::lower_first(account)))];
    let after = |year: &usize| format!("{} {year}", language.say("år", "year"));
    head.extend(years.iter().map(|year| Column::number(after(year), "")));
    let mut rows = Vec::new();
    for (side, role) in sided(shown.sides) {
        for id in pair {
            let cells = values(side, id).map(|kr| {
                let kr = kr.and_then(crate::present::formats::from_f64);
                kr.map_or(Cell::Empty, |kr| Cell::number(formats.scaled(kr, scale), kr))
            });
            let which =
                if role == Role::Before { language.say("før", "before") } else { language.say("efter", "after") };
            rows.push(Row::new(format!("{}, {which}", group_name(shown, id)), cells.to_vec()).of(role));
        }
    }
    let title =
        language.say("Én borgers samlede udgift ved årets udgang", "One citizen's total cost at the end of the year");
    Table { title: title.to_owned(), head, rows, note: None }
}
