//! What a group cost in one year, by department: bars and a table, in that year's own prices. It stands beside the prices of
//! the view and is never added to them.

use rust_decimal::Decimal;

use crate::{
    evaluation::sides::Side,
    model::accounts_year::AccountsYear,
    present::{
        chart::{Axis, Chart, Format, Role, Series, Shape},
        facts::spending::Fact,
        formats::{Formats, Scale},
        table::{Cell, Column, Row, Table},
        views::Shown,
        words::facts::{Telling, spending as words},
    },
};

/// The unit of the amounts.
const SCALE: Scale = Scale::Millions;

/// The title, the bars and the table of a year's spending under *after*, or where it has none, under *before*.
pub(super) fn departments(shown: Shown) -> Option<(String, Vec<Chart>, Table)> {
    let of = |side: &Side| side.outcome.case.last_rules().accounts_year.clone();
    let (after, before) = (&shown.sides.after, &shown.sides.before);
    let (side, year) = of(after).map(|year| (after, year)).or_else(|| Some((before, of(before)?)))?;
    let formats = shown.formats;
    let telling = Telling { sides: shown.sides, formats };
    let fact = Fact::OfYear {
        year: year.year,
        persons: year.persons()?.to_f64(),
        total: year.total()?,
        average: year.average()?,
        has_services: year.departments.iter().any(|department| department.average.is_some()),
    };
    let charts = if year.departments.is_empty() { Vec::new() } else { vec![chart(shown, side, &year)] };
    let table = Table { note: Some(telling.sentence(fact)), ..table(side, &year, formats) };
    Some((words::title(year.year, formats), charts, table))
}

fn chart(shown: Shown, side: &Side, year: &AccountsYear) -> Chart {
    let formats = shown.formats;
    let names = year
        .departments
        .iter()
        .map(|department| side.scenario.name(&format!("departments/{}", department.id)).to_owned());
    let points = (0u32..).map(f64::from).zip(&year.departments);
    let points = points.filter_map(|(x, department)| Some((x, year.of(department)?.to_f64())));
    let parts = year.departments.iter().filter_map(|department| Some((department.id.clone(), year.of(department)?)));
    Chart {
        title: words::by_department(formats).to_owned(),
        sentence: Telling { sides: shown.sides, formats }
            .sentence(Fact::ByDepartment { year: year.year, parts: parts.collect() }),
        unit: words::unit(year.year, formats),
        x: Axis::categories(names),
        y: Axis::values(Format::Money(SCALE)),
        horizontal: true,
        bar_labels: true,
        series: vec![Series::new(words::by_department(formats), Role::Neutral, Shape::Bars { column: 0 }, points)],
        ..Chart::default()
    }
    .fit()
}

fn table(side: &Side, year: &AccountsYear, formats: Formats) -> Table {
    let scaled = |kr: Decimal| {
        let value = kr.checked_div(SCALE.kr()).unwrap_or_default();
        Cell::number(formats.number(value, 2), value)
    };
    let kr = |kr: Option<Decimal>| kr.map_or(Cell::Empty, |kr| Cell::number(formats.number(kr, 0), kr));
    let share = |share: Decimal| {
        let per_cent = share.saturating_mul(Decimal::ONE_HUNDRED);
        Cell::number(formats.number(per_cent, 0), per_cent)
    };
    let rows = year.departments.iter().map(|department| {
        let persons = year.implied_persons(department).map(|persons| persons.0);
        Row::new(
            side.scenario.name(&format!("departments/{}", department.id)),
            vec![
                share(department.share.0),
                year.of(department).map_or(Cell::Empty, |kr| scaled(kr.0)),
                kr(department.average.map(|kr| kr.0)),
                persons.map_or(Cell::Empty, |persons| Cell::number(formats.number(persons, 0), persons)),
            ],
        )
    });
    // What one person and how many have services are of a department; of the year's own the note tells.
    let total = Row::new(
        formats.say("I alt", "In all"),
        vec![share(Decimal::ONE), year.total().map_or(Cell::Empty, |kr| scaled(kr.0)), Cell::Empty, Cell::Empty],
    );
    let numbers = words::columns(formats).map(|(label, unit)| Column::number(label, unit));
    Table {
        title: words::title(year.year, formats),
        head: std::iter::once(Column::text(formats.say("Forvaltning", "Department"))).chain(numbers).collect(),
        rows: rows.chain([total.bold()]).collect(),
        note: None,
    }
}
