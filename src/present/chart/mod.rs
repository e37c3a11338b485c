//! A chart as data: what the screen, the exports and the screen reader's sentence are made from. Pure: no colours, no
//! pixels. Values stand in base units (kroner, persons, shares of one); [`Format`] scales them where they are shown.
//!
//! `x` is always the axis of years, months or categories and `y` the axis of values; [`Chart::horizontal`] turns both.

mod axes;
pub mod layout;
pub mod range;
mod spoken;
mod table;
pub mod text;

use crate::model::spending::{Account, Area};
use {self::range::Range, super::formats::Scale};

/// One chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// What stands above it in bold, such as `Før: højst 5 år`.
    pub title: String,
    /// The unit of the values and their price level, such as `mio. kr. (2023 p/l)`; empty where the title says it.
    pub unit: String,
    /// Years, months or categories.
    pub x: Axis,
    /// Values.
    pub y: Axis,
    /// Whether the categories stand below each other and the bars lie.
    pub horizontal: bool,
    /// Whether each bar has its value at its end, a stack what all of it comes to.
    pub bar_labels: bool,
    /// What is drawn, the last on top.
    pub series: Vec<Series>,
    /// Areas between two curves, drawn below the series.
    pub bands: Vec<Band>,
    /// Lines and points with a label.
    pub marks: Vec<Mark>,
    /// What the chart shows, in a sentence: the text for screen readers and for pictures in documents.
    pub sentence: String,
}

/// One axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What its numbers mean.
    pub kind: Kind,
    /// From where to where.
    pub range: Range,
}

/// What the numbers of an axis mean.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Calendar years: 2025 is the year as a whole.
    Years,
    /// Calendar months on a scale of years: March 2025 is 2025 + 2 ÷ 12.
    CalendarMonths,
    /// Ends of calendar months (*ultimo*) on the same scale: the end of March 2025 is 2025 + 3 ÷ 12.
    MonthEnds,
    /// Months counted from the start of a course (*forløb*).
    Months,
    /// Category number n at n, with its label.
    Categories(Vec<String>),
    /// Values in a unit.
    Values(Format),
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Persons or full-year persons, whole.
    Persons,
    /// Kroner, in the unit that the chart's amounts share.
    Money(Scale),
    /// An index: 100 is the month it refers to; one decimal.
    Index,
    /// A share of one, written in per cent.
    Share,
    /// Months of a duration.
    Months,
}

/// What a series stands for; the theme gives it its colour, the shape its line style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// *Før*.
    Before,
    /// *Efter*.
    After,
    /// The other side, as a thin grey line for comparison.
    Other,
    /// Before, as it stood at the mark (*mærke*).
    MarkedBefore,
    /// After, as it stood at the mark.
    MarkedAfter,
    /// An account's curve, as it stood at the mark.
    MarkedAccount(Account),
    /// After less before (*forskel*).
    Difference,
    /// One of the three accounts.
    Account(Account),
    /// The state's part: refund.
    State,
    /// An area of spending.
    Area(Area),
    /// One of several equal things, such as destinations: told apart by its number.
    Kind(u8),
    /// Anything else.
    Neutral,
}

/// A named set of points.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name in tooltip, legend and exports.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// How it is drawn.
    pub shape: Shape,
    /// Its points, in the order of x.
    pub points: Vec<Point>,
    /// What stands at the end of its line where there is room; otherwise its name goes to a legend.
    pub end_label: Option<String>,
}

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A full line.
    Line,
    /// A dashed line.
    Dashed,
    /// A line of dashes and dots.
    DashDot,
    /// A dotted line: how things stood at the mark, and nothing else.
    Dotted,
    /// Bars. Series with the same column are stacked on each other, those with different columns stand side by side.
    Bars {
        /// The column within a year or category, from 0.
        column: u8,
    },
    /// A dashed box from where a bar of that column ends to where it would end on the other side.
    Outline {
        /// The column.
        column: u8,
    },
    /// A bracket beside the bars, from where the shorter ends as far as its value goes, with the value above them.
    Bracket,
}

/// A point of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Where, on the x axis.
    pub x: f64,
    /// The value; a gap where it is not finite.
    pub y: f64,
    /// Where a bar begins: 0, or the level a step of a bridge starts from.
    pub from: f64,
    /// The lowest and highest end of a bar that is only known as a range: full up to the nearer end, light between them.
    pub range: Option<(f64, f64)>,
}

/// An area between two curves, such as a range of uncertainty.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// x, lowest, highest; in the order of x.
    pub points: Vec<(f64, f64, f64)>,
}

/// A line or point with a label.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A dashed line at an x, such as the month the rules change.
    At {
        /// Where.
        x: f64,
        /// What stands at its top.
        label: String,
    },
    /// A dashed line at a value, such as the price of a førtidspension.
    Level {
        /// Where.
        y: f64,
        /// What stands at its end.
        label: String,
    },
    /// A circle with a label.
    Point {
        /// Where.
        x: f64,
        /// Which value.
        y: f64,
        /// What stands beside it.
        label: String,
        /// Whose colour it has.
        role: Role,
        /// Where the label stands.
        side: Side,
    },
    /// Words where a bar would stand, since its value cannot be said.
    Missing {
        /// Where.
        x: f64,
        /// What stands there.
        label: String,
    },
}

/// Where a point's label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above, centred.
    Above,
    /// Below, centred.
    Below,
    /// Below, beginning at the point.
    BelowRight,
    /// Below, ending at the point.
    BelowLeft,
}

impl Default for Axis {
    fn default() -> Self {
        Self { kind: Kind::Years, range: Range::exact(0.0, 1.0) }
    }
}

impl Series {
    /// A series from x and y.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        role: Role,
        shape: Shape,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        let points = points.into_iter().map(|(x, y)| Point::new(x, y)).collect();
        Self { name: name.into(), role, shape, points, end_label: None }
    }

    /// The same with a label at the end of its line.
    #[must_use]
    pub fn ending(mut self, label: impl Into<String>) -> Self {
        self.end_label = Some(label.into());
        self
    }
}

impl Point {
    /// A value at an x; a bar of it begins at 0.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y, from: 0.0, range: None }
    }

    /// A step of a bridge: from one level to between two others; the value shown is their middle.
    #[must_use]
    pub fn step(x: f64, from: f64, low: f64, high: f64) -> Self {
        Self { x, y: f64::midpoint(low, high), from, range: Some((low, high)) }
    }
}

/// Where month number `index` (0 is January of the first year) stands on an axis of [`Kind::CalendarMonths`].
#[must_use]
pub fn calendar_x(first_year: i32, index: i32) -> f64 {
    f64::from(first_year) + f64::from(index) / 12.0
}
