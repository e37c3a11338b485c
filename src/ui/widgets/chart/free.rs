//! Where a label covers neither a curve nor another label.

use eframe::egui::{Pos2, Rect};

use super::frame::ChartFrame;
use crate::present::chart::{Chart, Mark, Shape};

/// What is taken in a plot.
pub(super) struct Room {
    curves: Vec<Pos2>,
    labels: Vec<Rect>,
}

impl Room {
    pub(super) fn new(chart: &Chart, frame: &ChartFrame) -> Self {
        let lines = chart.series.iter().filter(|series| !matches!(series.shape, Shape::Bars { .. }));
        let mut curves = Vec::new();
        for series in lines {
            let points =
                series.points.iter().filter(|point| point.y.is_finite()).map(|point| frame.at(point.x, point.y));
            // Between two points a steep curve could pass unseen.
            let mut before: Option<Pos2> = None;
            for point in points {
                curves.extend(before.map(|before| before.lerp(point, 0.5)));
                curves.push(point);
                before = Some(point);
            }
        }
        let points = chart.marks.iter().filter_map(|mark| match mark {
            Mark::Point { x, y, .. } => Some(frame.at(*x, *y)),
            Mark::At { .. } | Mark::Level { .. } => None,
        });
        curves.extend(points);
        Self { curves, labels: Vec::new() }
    }

    /// Takes the place that covers least, the first of equals; another label is worse than any curve.
    pub(super) fn take(&mut self, places: &[Rect]) -> Rect {
        let covered = |place: &Rect| {
            let labels = self.labels.iter().filter(|label| label.intersects(*place)).count();
            let curves = self.curves.iter().filter(|point| place.expand(1.0).contains(**point)).count();
            (labels, curves)
        };
        let place = places.iter().min_by_key(|place| covered(place)).copied().unwrap_or(Rect::NOTHING);
        self.labels.push(place);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{pos2, vec2};

    #[test]
    fn a_label_goes_where_nothing_stands() {
        let place = |y| Rect::from_min_size(pos2(0.0, y), vec2(40.0, 14.0));
        let mut room = Room { curves: vec![pos2(20.0, 5.0)], labels: Vec::new() };
        assert_eq!(room.take(&[place(0.0), place(20.0)]), place(20.0), "a curve passes through the first");
        assert_eq!(room.take(&[place(20.0), place(0.0)]), place(0.0), "a curve is better than another label");
        assert_eq!(room.take(&[place(20.0)]), place(20.0), "there is no other");
    }
}
