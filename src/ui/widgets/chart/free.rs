//! Where a label covers neither a curve nor a mark nor another label.

use eframe::egui::{Pos2, Rect, Vec2, vec2};

use super::{ends, frame::ChartFrame, look};
use crate::present::chart::{Chart, Mark};

/// What is taken in a plot.
pub(super) struct Room {
    /// Where labels belong: above the ticks of the x axis.
    area: Rect,
    curves: Vec<Pos2>,
    /// Labels, those at the ends of lines among them, points and vertical lines.
    labels: Vec<Rect>,
}

/// A marked point is a circle of this size.
const POINT: f32 = 10.0;

impl Room {
    pub(super) fn new(chart: &Chart, frame: &ChartFrame) -> Self {
        let lines = chart.series.iter().filter(|series| !look::stands_by_bars(series.shape));
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
        let marks = chart.marks.iter().filter_map(|mark| match mark {
            Mark::Point { x, y, .. } => Some(Rect::from_center_size(frame.at(*x, *y), Vec2::splat(POINT))),
            Mark::At { x, .. } if !chart.horizontal => {
                let line = frame.at(*x, 0.0).x;
                Some(
                    Rect::from_center_size(frame.area.center(), vec2(1.0, frame.area.height()))
                        .translate(vec2(line - frame.area.center().x, 0.0)),
                )
            }
            Mark::At { .. } | Mark::Level { .. } | Mark::Missing { .. } => None,
        });
        let area =
            Rect::everything_above(frame.area.bottom()).intersect(Rect::everything_below(frame.area.top() - POINT));
        let ends = ends::places(chart, frame).into_iter().map(|(place, _)| place);
        Self { area, curves, labels: marks.chain(ends).collect() }
    }

    /// Takes the place that covers least, the first of equals; another label is worse than any curve, a place among the
    /// ticks worse than any label.
    pub(super) fn take(&mut self, places: &[Rect]) -> Rect {
        let all = places.iter().fold(Rect::NOTHING, |all, place| all.union(*place)).expand(1.0);
        let near: Vec<Pos2> = self.curves.iter().copied().filter(|point| all.contains(*point)).collect();
        let covered = |place: &Rect| {
            let labels = self.labels.iter().filter(|label| label.intersects(*place)).count();
            let wide = place.expand(1.0);
            let curves = near.iter().filter(|point| wide.contains(**point)).count();
            (!self.area.contains_rect(*place), labels, curves)
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
        let area = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 60.0));
        let mut room = Room { area, curves: vec![pos2(20.0, 5.0)], labels: Vec::new() };
        assert_eq!(room.take(&[place(0.0), place(20.0)]), place(20.0), "a curve passes through the first");
        assert_eq!(room.take(&[place(20.0), place(0.0)]), place(0.0), "a curve is better than another label");
        assert_eq!(room.take(&[place(20.0)]), place(20.0), "there is no other");
        assert_eq!(room.take(&[place(50.0), place(20.0)]), place(20.0), "the first reaches among the ticks");
    }
}
