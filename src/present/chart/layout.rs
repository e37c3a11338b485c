//! Where the parts of a [`Chart`] stand, in its own numbers: common axes and the bars, the same for screen and exports.

use super::{Chart, Kind, Mark, Point, Shape, range::nice_range, text::INDEX_BASE};

/// One piece of a bar, in the chart's numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BarPiece {
    /// The series it belongs to.
    pub series: usize,
    /// The point of that series.
    pub point: usize,
    /// From where on the x axis.
    pub left: f64,
    /// To where on the x axis.
    pub right: f64,
    /// The value it begins at.
    pub from: f64,
    /// The value it ends at.
    pub to: f64,
    /// Whether it is the uncertain part of a range, drawn lighter.
    pub light: bool,
}

/// The part of a year's or category's width that bars fill.
const FILLED: f64 = 0.72;

/// How far an axis reaches above the bars, so that the value of a bracket stands inside it.
const ABOVE_BRACKETS: f64 = 1.12;

/// Gives all charts the range of values that holds them all, so that side by side equal heights are equal numbers.
/// 0 is always shown except for an index, where the change is what matters.
pub fn share_axes<'a>(charts: impl IntoIterator<Item = &'a mut Chart>) {
    let mut charts: Vec<_> = charts.into_iter().collect();
    let range = nice_range(charts.iter().flat_map(|chart| chart.values()));
    for chart in &mut charts {
        chart.y.range = range;
    }
}

impl Chart {
    /// Fits the range of values to what it shows.
    #[must_use]
    pub fn fit(mut self) -> Self {
        share_axes([&mut self]);
        self
    }

    /// How many categories it has; none on an axis of time.
    #[must_use]
    pub fn categories(&self) -> usize {
        if let Kind::Categories(labels) = &self.x.kind { labels.len() } else { 0 }
    }

    /// Every value that must lie inside the axis: points, ends of bars, bands, marks, and 0, or 100 where it is an index.
    #[must_use]
    pub fn values(&self) -> Vec<f64> {
        let index = matches!(self.y.kind, Kind::Values(crate::present::chart::Format::Index));
        // A bracket ends where bars do.
        let lines = self.series.iter().filter(|series| !matches!(series.shape, Shape::Bars { .. } | Shape::Bracket));
        let mut values: Vec<f64> = lines.flat_map(|series| series.points.iter().map(|point| point.y)).collect();
        values.extend(self.bars().iter().flat_map(|bar| [bar.from, bar.to]));
        values.extend(self.bands.iter().flat_map(|band| &band.points).flat_map(|(_, low, high)| [*low, *high]));
        values.extend(self.marks.iter().filter_map(|mark| match mark {
            Mark::At { .. } | Mark::Missing { .. } => None,
            Mark::Level { y, .. } | Mark::Point { y, .. } => Some(*y),
        }));
        // Above a bracket stands its value.
        let has_bracket = self.series.iter().any(|series| series.shape == Shape::Bracket);
        values
            .extend(values.iter().copied().reduce(f64::max).filter(|_| has_bracket).map(|most| most * ABOVE_BRACKETS));
        // Beside what it refers to, an index is read from its 100.
        values.push(if index { INDEX_BASE } else { 0.0 });
        values
    }

    /// Whether anything in it is drawn as bars.
    #[must_use]
    pub fn has_bars(&self) -> bool {
        self.series.iter().any(|series| column(series.shape).is_some())
    }

    /// All pieces of all bars: stacked within a column (positive upwards, negative downwards from 0), columns side by side.
    #[must_use]
    pub fn bars(&self) -> Vec<BarPiece> {
        let mut pieces: Vec<BarPiece> = Vec::new();
        // The ends of the stacks so far: column, x, end above and end below.
        let mut stacks: Vec<(u8, f64, [f64; 2])> = Vec::new();
        for (series_index, series) in self.series.iter().enumerate() {
            let Some(column) = column(series.shape) else { continue };
            for (index, point) in series.points.iter().enumerate().filter(|(_, point)| point.y.is_finite()) {
                let [left, right] = self.column_at(column, point.x);
                let mut push = |from, to, light| {
                    pieces.push(BarPiece { series: series_index, point: index, left, right, from, to, light });
                };
                if let Some((low, high)) = point.range {
                    push(point.from, nearer_end(point, low, high), false);
                    push(low, high, true);
                } else {
                    let base = stack(&mut stacks, column, point);
                    push(base, base + point.y - point.from, false);
                }
            }
        }
        pieces
    }

    /// From where to where a column of bars stands at a place on the x axis.
    #[must_use]
    pub fn column_at(&self, number: u8, x: f64) -> [f64; 2] {
        let columns = self.series.iter().filter_map(|series| column(series.shape)).max().map_or(1, |last| last + 1);
        let width = FILLED / f64::from(columns);
        let middle = x + (f64::from(number) - f64::from(columns - 1) / 2.0) * width;
        [middle - width / 2.0, middle + width / 2.0]
    }

    /// From where to where all columns of bars stand at a place on the x axis.
    #[must_use]
    pub fn columns_at(x: f64) -> [f64; 2] {
        [x - FILLED / 2.0, x + FILLED / 2.0]
    }
}

fn column(shape: Shape) -> Option<u8> {
    match shape {
        Shape::Bars { column } => Some(column),
        Shape::Line | Shape::Dashed | Shape::DashDot | Shape::Dotted | Shape::Outline { .. } | Shape::Bracket => None,
    }
}

/// Where the certain part of a range ends: at 0 where the range lies on both sides of the bar's beginning.
fn nearer_end(point: &Point, low: f64, high: f64) -> f64 {
    if low >= point.from {
        low
    } else if high <= point.from {
        high
    } else {
        point.from
    }
}

/// The base of a bar in its stack, which grows by it. A bar that begins elsewhere than at 0 stands alone.
fn stack(stacks: &mut Vec<(u8, f64, [f64; 2])>, column: u8, point: &Point) -> f64 {
    if point.from != 0.0 {
        return point.from;
    }
    let side = usize::from(point.y < 0.0);
    if let Some((_, _, ends)) = stacks.iter_mut().find(|(of, x, _)| *of == column && (*x - point.x).abs() < 1e-9) {
        let base = ends[side];
        ends[side] += point.y;
        return base;
    }
    let mut ends = [0.0; 2];
    ends[side] = point.y;
    stacks.push((column, point.x, ends));
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::chart::{Axis, Format, Role, Series};

    fn bars(column: u8, values: &[(f64, f64)]) -> Series {
        Series::new("a", Role::Neutral, Shape::Bars { column }, values.iter().copied())
    }

    fn chart(series: Vec<Series>) -> Chart {
        Chart { x: Axis::categories(["a", "b"]), y: Axis::values(Format::Persons), series, ..Chart::default() }
    }

    fn ends(chart: &Chart) -> Vec<(f64, f64, bool)> {
        chart.bars().iter().map(|bar| (bar.from, bar.to, bar.light)).collect()
    }

    #[test]
    fn one_column_stacks_and_both_signs_go_their_own_way() {
        let chart = chart(vec![bars(0, &[(0.0, 3.0), (1.0, 1.0)]), bars(0, &[(0.0, -2.0)]), bars(0, &[(0.0, 4.0)])]);
        // 3, then −2 from 0 downwards, then 4 on the 3.
        assert_eq!(ends(&chart), [(0.0, 3.0, false), (0.0, 1.0, false), (0.0, -2.0, false), (3.0, 7.0, false)]);
        assert!((chart.fit().y.range.max - 8.0).abs() < 1e-9, "9 ÷ 6 = 1,5 → 2; the stack's 7 → 8");
    }

    #[test]
    fn columns_stand_side_by_side_without_overlap() {
        let pieces = chart(vec![bars(0, &[(1.0, 3.0)]), bars(1, &[(1.0, 4.0)])]).bars();
        assert!((pieces[0].left - 0.64).abs() < 1e-9, "1 − 0,72 ÷ 2");
        assert!((pieces[0].right - 1.0).abs() < 1e-9);
        assert!((pieces[1].left - 1.0).abs() < 1e-9);
        assert!((pieces[1].right - 1.36).abs() < 1e-9);
    }

    #[test]
    fn a_range_is_full_to_its_nearer_end_and_light_beyond() {
        let mut series = bars(0, &[]);
        // Up from 0 to 8–14; down from 14 to 4–7; a range around its beginning has no certain part.
        series.points =
            vec![Point::step(0.0, 0.0, 8.0, 14.0), Point::step(1.0, 14.0, 4.0, 7.0), Point::step(2.0, 1.0, 0.0, 2.0)];
        let expected = [
            (0.0, 8.0, false),
            (8.0, 14.0, true),
            (14.0, 7.0, false),
            (4.0, 7.0, true),
            (1.0, 1.0, false),
            (0.0, 2.0, true),
        ];
        assert_eq!(ends(&chart(vec![series])), expected);
    }

    #[test]
    fn charts_side_by_side_share_the_range_of_both() {
        let line = |y: f64| Series::new("l", Role::Before, Shape::Line, [(0.0, y)]);
        let (mut before, mut after) = (chart(vec![line(2_810.0)]), chart(vec![line(1_778.0)]));
        after.marks.push(Mark::Level { y: -100.0, label: String::new() });
        share_axes([&mut before, &mut after]);
        assert_eq!(before.y.range, after.y.range);
        // 2 910 ÷ 6 = 485 → 500.
        assert_eq!((before.y.range.min, before.y.range.max), (-500.0, 3_000.0));
    }

    #[test]
    fn an_index_need_not_show_zero() {
        let mut chart = chart(vec![Series::new("l", Role::Before, Shape::Line, [(0.0, 98.0), (1.0, 104.0)])]);
        chart.y = Axis::values(Format::Index);
        assert!((chart.fit().y.range.min - 98.0).abs() < 1e-9);
    }
}
