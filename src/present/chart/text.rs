//! The words and numbers on a [`Chart`]: ticks, tooltips, labels of bars.

use rust_decimal::prelude::ToPrimitive;

use crate::model::time::CalendarMonth;
use {
    super::{Chart, Format, Kind, Point, Series, range::time_ticks},
    crate::present::formats::{Formats, NOTHING, from_f64},
};

/// What an index has in the month that it refers to.
pub const INDEX_BASE: f64 = 100.0;

impl Format {
    /// A tick's label, with the decimals that steps of this size need; the unit stands in the chart's heading.
    #[must_use]
    pub fn tick(self, value: f64, step: f64, formats: Formats) -> String {
        formats.tick(value / self.base(), step / self.base())
    }

    /// A value without its unit, as a tooltip's and a bar's label show it.
    #[must_use]
    pub fn number(self, value: f64, formats: Formats) -> String {
        match self {
            Self::Persons => formats.persons_f64(value),
            Self::Money(scale) => formats.scaled_f64(value, scale),
            Self::Index => formats.number_f64(value, 1),
            Self::Share => formats.number_up_to_f64(value * 100.0, 1),
            Self::Months => formats.number_up_to_f64(value, 1),
        }
    }

    /// The unit after a number; empty for an index.
    #[must_use]
    pub fn unit(self, formats: Formats) -> String {
        match self {
            Self::Persons => formats.say("helårspersoner", "full-year persons").to_owned(),
            Self::Money(scale) => scale.unit_after_number(formats),
            Self::Index => String::new(),
            Self::Share => formats.pct_unit().to_owned(),
            Self::Months => formats.say("mdr.", "mos.").to_owned(),
        }
    }

    /// What one of the unit shown is in base units.
    pub(super) fn base(self) -> f64 {
        match self {
            Self::Persons | Self::Index | Self::Months => 1.0,
            Self::Money(scale) => scale.kr_f64(),
            Self::Share => 0.01,
        }
    }
}

impl Chart {
    /// How its values are written.
    #[must_use]
    pub fn format(&self) -> Format {
        match self.y.kind {
            Kind::Values(format) => format,
            Kind::Years | Kind::CalendarMonths | Kind::MonthEnds | Kind::Months | Kind::Categories(_) => {
                Format::Persons
            }
        }
    }

    /// The unit of its values, for where the view around it does not say it.
    #[must_use]
    pub fn whole_unit(&self, formats: Formats) -> String {
        if self.unit.is_empty() { self.format().unit(formats) } else { self.unit.clone() }
    }

    /// Where the x axis has ticks, at most `most + 1`; every category has one.
    #[must_use]
    pub fn x_ticks(&self, most: f64) -> Vec<f64> {
        match &self.x.kind {
            Kind::Years => time_ticks(self.x.range, &[1.0, 2.0, 5.0, 10.0], most),
            // The axis ends where the year after the last begins; that year is not on it.
            Kind::CalendarMonths | Kind::MonthEnds => {
                let years = time_ticks(self.x.range, &[1.0, 2.0, 5.0, 10.0], most).into_iter();
                years.filter(|year| *year < self.x.range.max - 1e-6).collect()
            }
            Kind::Months if self.counts_years() => time_ticks(self.x.range, &[12.0, 24.0, 60.0, 120.0], most),
            Kind::Months => time_ticks(self.x.range, &[1.0, 3.0, 6.0, 12.0], most),
            Kind::Categories(labels) => (0_u32..).take(labels.len()).map(f64::from).collect(),
            Kind::Values(_) => self.x.range.ticks(most),
        }
    }

    /// Whether a course is so long that its ticks are years.
    fn counts_years(&self) -> bool {
        self.x.range.span() >= 36.0
    }

    /// The label of a tick of the x axis.
    #[must_use]
    pub fn x_tick(&self, x: f64, formats: Formats) -> String {
        match &self.x.kind {
            Kind::Years | Kind::CalendarMonths | Kind::MonthEnds => {
                x.round().to_i32().map_or_else(String::new, |year| formats.year(year))
            }
            Kind::Months if x == 0.0 => formats.number_f64(x, 0),
            Kind::Months if self.counts_years() => {
                format!("{}\u{a0}{}", formats.number_f64(x / 12.0, 0), formats.say("år", "yrs"))
            }
            Kind::Months => format!("{}\u{a0}{}", formats.number_f64(x, 0), formats.say("mdr.", "mos.")),
            Kind::Categories(labels) => category(labels, x),
            Kind::Values(format) => format.tick(x, self.x.range.step, formats),
        }
    }

    /// What a place on the x axis is called: `2025`, `marts 2025`, `ultimo marts 2025`, `måned 14`, `efter 1 år og 2 mdr.` on
    /// an axis with years, a category's label.
    #[must_use]
    pub fn x_text(&self, x: f64, formats: Formats) -> String {
        match &self.x.kind {
            Kind::CalendarMonths => calendar_month(x).map_or_else(String::new, |month| formats.month(month)),
            Kind::MonthEnds => month_that_ends(x).map_or_else(String::new, |month| {
                format!("{} {}", formats.say("ultimo", "end of"), formats.month(month))
            }),
            Kind::Months if self.counts_years() => course_place(x, formats),
            Kind::Months => format!("{} {}", formats.say("måned", "month"), formats.number_f64(x, 0)),
            Kind::Values(format) => format.number(x, formats),
            Kind::Years | Kind::Categories(_) => self.x_tick(x, formats),
        }
    }

    /// A point's value with its unit.
    #[must_use]
    pub fn value_text(&self, point: &Point, formats: Formats) -> String {
        let number = self.number_text(point, formats);
        match self.format().unit(formats) {
            _ if number == NOTHING => number,
            unit if unit.is_empty() => number,
            unit => format!("{number} {unit}"),
        }
    }

    /// A point's value or range without its unit.
    #[must_use]
    pub fn number_text(&self, point: &Point, formats: Formats) -> String {
        let Some((low, high)) = point.amounts() else { return self.format().number(point.y, formats) };
        let base = self.format().base();
        match (from_f64(low / base), from_f64(high / base)) {
            (Some(low), Some(high)) => formats.range(low, high, 1),
            _ => NOTHING.to_owned(),
        }
    }

    /// The place on the x axis nearest to `x` that has a value.
    #[must_use]
    pub fn nearest_x(&self, x: f64) -> Option<f64> {
        let points = self.series.iter().flat_map(|series| &series.points).filter(|point| point.y.is_finite());
        points.map(|point| point.x).min_by(|one, other| (one - x).abs().total_cmp(&(other - x).abs()))
    }

    /// The series that have a value at a place on the x axis, in order.
    pub fn at(&self, x: f64) -> impl Iterator<Item = (&Series, &Point)> {
        self.series.iter().filter_map(move |series| {
            let here = |point: &&Point| (point.x - x).abs() < 1e-6 && point.y.is_finite();
            series.points.iter().find(here).map(|point| (series, point))
        })
    }
}

impl Point {
    /// The range that it stands for: where it ends, or how far a step of a bridge goes from the level it starts from.
    #[must_use]
    pub fn amounts(&self) -> Option<(f64, f64)> {
        let (low, high) = self.range?;
        if self.from == 0.0 {
            return Some((low, high));
        }
        let (one, other) = ((self.from - high).abs(), (self.from - low).abs());
        Some((one.min(other), one.max(other)))
    }
}

/// *efter 37 år og 10 mdr.*
fn course_place(months: f64, formats: Formats) -> String {
    let months = months.round().to_u32().unwrap_or_default();
    let after = formats.say("efter", "after");
    let short = || formats.months_short((months % 12).into());
    match (months / 12, months % 12) {
        (0, _) => format!("{after} {}", short()),
        (years, 0) => format!("{after} {}", formats.years(years)),
        (years, _) => format!("{after} {} {} {}", formats.years(years), formats.say("og", "and"), short()),
    }
}

fn category(labels: &[String], x: f64) -> String {
    x.round().to_usize().and_then(|index| labels.get(index)).cloned().unwrap_or_default()
}

/// The month on a scale of years.
pub(super) fn calendar_month(x: f64) -> Option<CalendarMonth> {
    let months = (x * 12.0).round().to_i32()?;
    let month = u8::try_from(months.rem_euclid(12)).ok()? + 1;
    Some(CalendarMonth { year: months.div_euclid(12), month })
}

/// The month that ends at a place.
pub(super) fn month_that_ends(x: f64) -> Option<CalendarMonth> {
    calendar_month(x - 1.0 / 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::{
        chart::{Axis, Role, Shape, calendar_x},
        formats::Scale,
        words::language::Language,
    };

    const DANISH: Formats = Formats::new(Language::Danish);

    fn chart(x: Axis, format: Format) -> Chart {
        Chart { x, y: Axis::values(format), ..Chart::default() }
    }

    #[test]
    fn places_have_the_words_of_their_axis() {
        let months = chart(Axis::calendar_months(2017, 2031), Format::Persons);
        assert_eq!(months.x_text(calendar_x(2017, 62), DANISH), "marts\u{a0}2022", "62 = 5 · 12 + 2");
        assert_eq!(months.x_tick(2019.0, DANISH), "2019");
        assert_eq!(months.x_ticks(8.0)[..3], [2017.0, 2019.0, 2021.0]);
        assert_eq!(months.x_ticks(20.0).last(), Some(&2031.0), "January 2032 only ends the axis");
        let ends = chart(Axis::month_ends(2017, 2031), Format::Persons);
        let first = [2017.0, calendar_x(2017, 1), 2032.0].map(|x| ends.x_text(x, DANISH).replace('\u{a0}', " "));
        assert_eq!(first, ["ultimo december 2016", "ultimo januar 2017", "ultimo december 2031"]);
        let course = chart(Axis::months(60), Format::Persons);
        // 454 = 37 · 12 + 10.
        let places = [0.0, 5.0, 24.0, 454.0].map(|x| course.x_text(x, DANISH).replace('\u{a0}', " "));
        assert_eq!(places, ["efter 0 mdr.", "efter 5 mdr.", "efter 2 år", "efter 37 år og 10 mdr."]);
        assert_eq!(course.x_ticks(5.0), [0.0, 12.0, 24.0, 36.0, 48.0, 60.0]);
        assert_eq!([0.0, 12.0, 24.0].map(|x| course.x_tick(x, DANISH)), ["0", "1\u{a0}år", "2\u{a0}år"]);
        let short = chart(Axis::months(24), Format::Persons);
        assert_eq!(short.x_text(14.0, DANISH), "måned 14");
        assert_eq!(short.x_ticks(5.0), [0.0, 6.0, 12.0, 18.0, 24.0]);
        assert_eq!(short.x_tick(6.0, DANISH), "6\u{a0}mdr.");
        let categories = chart(Axis::categories(["Service", "Indsats"]), Format::Persons);
        assert_eq!(categories.x_text(1.0, DANISH), "Indsats");
        assert_eq!(categories.x_ticks(1.0), [0.0, 1.0]);
    }

    #[test]
    fn values_are_scaled_where_they_are_shown() {
        let money = chart(Axis::default(), Format::Money(Scale::Millions));
        assert_eq!(money.format().tick(-50e6, 50e6, DANISH), "\u{2212}50");
        assert_eq!(money.format().tick(2.5e6, 2.5e6, DANISH), "2,5");
        assert_eq!(money.value_text(&Point::new(0.0, -8_350_000.0), DANISH), "\u{2212}8,4 mio.\u{a0}kr.");
        let thousands = chart(Axis::default(), Format::Money(Scale::Thousands));
        assert_eq!(thousands.value_text(&Point::new(0.0, 3_392_400.0), DANISH), "3.392 t.kr.");
        assert_eq!(money.number_text(&Point::step(0.0, 0.0, 8e6, 14e6), DANISH), "8–14");
        // From 16 down to between 13 and 14: 2 to 3.
        assert_eq!(money.number_text(&Point::step(0.0, 16e6, 13e6, 14e6), DANISH), "2–3");
        let share = chart(Axis::default(), Format::Share);
        assert_eq!(share.format().tick(0.2, 0.1, DANISH), "20");
        assert_eq!(share.value_text(&Point::new(0.0, 0.125), DANISH), "12,5 pct.");
        assert_eq!(share.value_text(&Point::new(0.0, f64::NAN), DANISH), "–");
    }

    #[test]
    fn hovering_finds_the_nearest_place_and_every_series_there() {
        let mut chart = chart(Axis::years(2017, 2019), Format::Persons);
        let line =
            |name: &str, points: &[(f64, f64)]| Series::new(name, Role::Before, Shape::Line, points.iter().copied());
        chart.series =
            vec![line("a", &[(2017.0, 1.0), (2018.0, 2.0)]), line("b", &[(2018.0, 3.0), (2019.0, f64::NAN)])];
        assert_eq!(chart.nearest_x(2017.6), Some(2018.0));
        assert_eq!(chart.nearest_x(2030.0), Some(2018.0), "a gap is no place");
        let names: Vec<&str> = chart.at(2018.0).map(|(series, _)| series.name.as_str()).collect();
        assert_eq!(names, ["a", "b"]);
    }
}
