//! The numbers of a [`Chart`] as a table, to be copied: a row for each place on its axis, a column for each series.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use {
    super::{
        Chart, Kind, Point, Role, Series,
        text::{calendar_month, month_that_ends},
    },
    crate::present::{
        formats::{Formats, from_f64},
        table::{Cell, Column, Row, Table},
    },
};

impl Chart {
    /// Its numbers in the unit that it shows; what is not a number has an empty cell.
    #[must_use]
    pub fn table(&self, formats: Formats) -> Table {
        let mut places: Vec<f64> = self.series.iter().flat_map(|series| &series.points).map(|point| point.x).collect();
        places.extend(self.bands.iter().flat_map(|band| &band.points).map(|point| point.0));
        places.sort_by(f64::total_cmp);
        places.dedup_by(|one, other| (*one - *other).abs() < 1e-6);
        let rows = places.into_iter().map(|x| self.row(x, formats)).collect();
        Table { title: self.title.clone(), head: self.columns(formats), rows, note: None }
    }

    /// The chart's own curves before the one that stands there for comparison, which is drawn first.
    fn in_order(&self) -> impl Iterator<Item = &Series> {
        let (others, own): (Vec<&Series>, Vec<&Series>) =
            self.series.iter().partition(|series| series.role == Role::Other);
        own.into_iter().chain(others)
    }

    fn columns(&self, formats: Formats) -> Vec<Column> {
        let first = match self.x.kind {
            Kind::Years | Kind::CalendarMonths | Kind::MonthEnds => formats.say("År", "Year"),
            Kind::Months => formats.say("Måneder fra start", "Months from the start"),
            // What is below each other says what it is; whose it is stands in the title.
            Kind::Categories(_) | Kind::Values(_) => self.title.as_str(),
        };
        let mut head = vec![Column::text(first)];
        match self.x.kind {
            Kind::CalendarMonths => head.push(Column::number(formats.say("Måned", "Month"), "")),
            Kind::MonthEnds => head.push(Column::number(formats.say("Ultimo måned", "End of month"), "")),
            Kind::Years | Kind::Months | Kind::Categories(_) | Kind::Values(_) => {}
        }
        // `mio. kr. (2023 p/l)` comes to stand in brackets itself.
        let unit = self.whole_unit(formats).replace(" (", ", ").replace(')', "");
        let names = self.in_order().map(|series| &series.name).chain(self.bands.iter().map(|band| &band.name));
        head.extend(names.map(|name| Column::number(if name.is_empty() { &self.title } else { name }, &unit)));
        head
    }

    fn row(&self, x: f64, formats: Formats) -> Row {
        let is_here = |at: f64| (at - x).abs() < 1e-6;
        let mut cells = Vec::new();
        let label = match &self.x.kind {
            // A month and a year in one would be a date in a spreadsheet, or a text that cannot be sorted.
            kind @ (Kind::CalendarMonths | Kind::MonthEnds) => {
                let month = if *kind == Kind::MonthEnds { month_that_ends(x) } else { calendar_month(x) };
                cells.push(month.map_or(Cell::Empty, |month| number(month.month.into())));
                month.map_or_else(String::new, |month| formats.year(month.year))
            }
            Kind::Months => x.round().to_i64().map_or_else(String::new, |month| month.to_string()),
            Kind::Years | Kind::Categories(_) | Kind::Values(_) => self.x_text(x, formats),
        };
        cells.extend(self.in_order().map(|series| {
            let point = series.points.iter().find(|point| is_here(point.x));
            point.map_or(Cell::Empty, |point| self.cell(point, formats))
        }));
        cells.extend(self.bands.iter().map(|band| {
            let here = band.points.iter().find(|point| is_here(point.0));
            here.map_or(Cell::Empty, |(_, low, high)| self.range(*low, *high, formats))
        }));
        Row::new(label, cells)
    }

    fn cell(&self, point: &Point, formats: Formats) -> Cell {
        match point.amounts() {
            Some((low, high)) => self.range(low, high, formats),
            None => self.value(point.y).map_or(Cell::Empty, |value| {
                // From the very number, so that both are rounded alike.
                let shown = value.to_f64().map(|value| self.format().number(value * self.format().base(), formats));
                Cell::number(shown.unwrap_or_default(), value)
            }),
        }
    }

    /// A value in the unit shown, without the traces that counting in binary leaves behind.
    fn value(&self, value: f64) -> Option<Decimal> {
        from_f64(value / self.format().base()).map(|value| value.round_dp(9))
    }

    fn range(&self, low: f64, high: f64, formats: Formats) -> Cell {
        match (self.value(low), self.value(high)) {
            (Some(low), Some(high)) => Cell::Range { text: formats.range(low, high, 1), low, high },
            _ => Cell::Empty,
        }
    }
}

/// A whole number of a month.
fn number(value: Decimal) -> Cell {
    Cell::number(String::new(), value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::{
        chart::{Axis, Band, Format, Shape, calendar_x},
        formats::Scale,
        table::tsv::{Copying, DecimalSign, Precision},
        words::language::Language,
    };

    const DANISH: Formats = Formats::new(Language::Danish);

    fn copied(chart: &Chart) -> Vec<String> {
        let how = Copying { sign: DecimalSign::Comma, precision: Precision::Full, language: Language::Danish };
        let text = chart.table(DANISH).to_tsv(how);
        text.lines().map(str::to_owned).collect()
    }

    fn line(name: &str, points: &[(f64, f64)]) -> Series {
        Series::new(name, Role::Before, Shape::Line, points.iter().copied())
    }

    #[test]
    fn a_place_where_one_series_has_no_value_is_empty_there() {
        let months = [calendar_x(2017, 11), calendar_x(2017, 12)];
        let chart = Chart {
            x: Axis::calendar_months(2017, 2018),
            y: Axis::values(Format::Persons),
            series: vec![
                line("Før", &[(months[0], 2_644.5), (months[1], f64::NAN)]),
                line("Efter", &[(months[1], -3.0)]),
            ],
            ..Chart::default()
        };
        let head = "År\tMåned\tFør (helårspersoner)\tEfter (helårspersoner)";
        assert_eq!(copied(&chart), [head, "2017\t12\t2644,5\t", "2018\t1\t\t-3"]);
    }

    #[test]
    fn the_curve_for_comparison_comes_after_the_chart_s_own() {
        let other = Series { role: Role::Other, ..line("Efter", &[(2017.0, 2.0)]) };
        let series = vec![other, line("Før", &[(2017.0, 1.0)])];
        let chart = Chart { x: Axis::years(2017, 2017), y: Axis::values(Format::Persons), series, ..Chart::default() };
        assert_eq!(copied(&chart)[1], "2017\t1\t2");
    }

    #[test]
    fn ranges_and_bands_have_two_columns_in_the_unit_shown() {
        let mut steps = line("", &[]);
        steps.points = vec![Point::step(0.0, 0.0, 8.4e6, 14e6), Point::new(1.0, 2e6)];
        let bands = vec![Band { name: "Spænd".into(), role: Role::Before, points: vec![(1.0, 1e6, 2.5e6)] }];
        let chart = Chart {
            title: "Fra service".into(),
            unit: "mio.\u{a0}kr. (2023 p/l)".into(),
            x: Axis::categories(["Service", "Indsats"]),
            y: Axis::values(Format::Money(Scale::Millions)),
            series: vec![steps],
            bands,
            ..Chart::default()
        };
        let unit = "(mio. kr., 2023 p/l)";
        let head = format!(
            "Fra service\tFra service, lavest {unit}\tFra service, højest {unit}\tSpænd, lavest {unit}\t\
             Spænd, højest {unit}"
        );
        assert_eq!(copied(&chart), [&head, "Service\t8,4\t14\t\t", "Indsats\t2\t2\t1\t2,5"]);
    }
}
