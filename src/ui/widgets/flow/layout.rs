//! Where everything of pictures of flows stands: one scale and one place for each band in all that belong together.

use std::sync::Arc;

use eframe::egui::{Galley, Rangef, Rect, Ui, Vec2};

use super::labels;
use crate::{present::flow_chart::FlowChart, ui::theme};

/// The room of the title.
pub(super) const TITLE: f32 = 26.0;
/// How wide the blocks at both ends are.
pub(super) const BLOCK: f32 = 14.0;
/// The least room between two bands at their ends.
const APART: f32 = 8.0;
/// The most and the part of the width of the words at the left and at the right.
const LEFT: (f32, f32) = (120.0, 0.22);
const RIGHT: (f32, f32) = (300.0, 0.42);
/// What all of it is at least as high as.
const LEAST: f32 = 110.0;

/// The layout of pictures that belong together.
#[derive(Debug)]
pub(super) struct Layout {
    /// The words beside all, and beside each band, of each picture.
    pub(super) words: Vec<(Arc<Galley>, Vec<Arc<Galley>>)>,
    /// Points for each one of what is counted.
    pub(super) scale: f32,
    /// The room of each band at its end, from the top of the picture below its title.
    pub(super) slots: Vec<Rangef>,
    /// The width of the words at the left.
    pub(super) left: f32,
    /// The width of those at the right.
    pub(super) right: f32,
}

impl Layout {
    /// The layout of pictures that are of one size each.
    pub(super) fn new(ui: &Ui, charts: &[FlowChart], size: Vec2) -> Self {
        let (left, right) = widths(ui, charts, size.x);
        let words = words(ui, charts, right, left);
        let (heights, sizes) = needs(charts, &words);
        let height = size.y - TITLE;
        let whole = charts.iter().map(|chart| chart.size).fold(0.0, f64::max);
        let scale = scale(&heights, &sizes, whole, height);
        let mut top = (height - needed(&heights, &sizes, scale)).max(0.0) / 2.0;
        let slots = heights.iter().zip(&sizes).map(|(height, size)| {
            let slot = Rangef::new(top, top + room(*height, *size, scale));
            top = slot.max + APART;
            slot
        });
        let slots = slots.collect();
        Self { words, scale, slots, left, right }
    }

    /// How many points so many are.
    pub(super) fn points(&self, size: f64) -> f32 {
        to_points(size, self.scale)
    }

    /// Where the block of all of it stands, and where the bands end, within the place of a picture.
    pub(super) fn ends(&self, whole: Rect) -> [f32; 2] {
        let from = whole.left() + self.left + theme::SPACE;
        let to = whole.right() - self.right - theme::SPACE - BLOCK;
        [from, to.max(from + 3.0 * BLOCK)]
    }

    /// Where a band begins and ends, from above, within the place of a picture: `[begins, ends]`.
    pub(super) fn band(&self, chart: &FlowChart, place: usize, whole: Rect) -> [Rangef; 2] {
        let top = whole.top() + TITLE;
        let middle =
            self.slots.first().zip(self.slots.last()).map_or(0.0, |(first, last)| f32::midpoint(first.min, last.max));
        let before: f64 = chart.bands.iter().take(place).map(|band| band.size).sum();
        let (size, gone) = chart.bands.get(place).map_or((0.0, 0.0), |band| (band.size, band.gone));
        let start = top + middle - self.points(chart.size) / 2.0 + self.points(before);
        let slot = self.slots.get(place).copied().unwrap_or(Rangef::NOTHING);
        let end = top + slot.center() - self.points(size + gone) / 2.0;
        [start, end].map(|from| Rangef::new(from, from + self.points(size)))
    }
}

/// The least height of pictures of this width in which nothing is cut and the bands can be seen.
#[must_use]
pub fn least_height(ui: &Ui, charts: &[FlowChart], width: f32) -> f32 {
    let (left, right) = widths(ui, charts, width);
    let (heights, sizes) = needs(charts, &words(ui, charts, right, left));
    let whole = charts.iter().map(|chart| chart.size).fold(0.0, f64::max);
    let scale = if whole > 0.0 { LEAST / to_points(whole, 1.0) } else { 0.0 };
    TITLE + needed(&heights, &sizes, scale)
}

/// The widths of the words at both ends: what they need, within limits.
fn widths(ui: &Ui, charts: &[FlowChart], width: f32) -> (f32, f32) {
    let [left, right] = [LEFT, RIGHT].map(|(most, part)| most.min(width * part));
    let words = words(ui, charts, right, left);
    let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max).ceil();
    (
        widest(&mut words.iter().map(|(all, _)| all.size().x)),
        widest(&mut words.iter().flat_map(|(_, bands)| bands).map(|galley| galley.size().x)),
    )
}

fn words(ui: &Ui, charts: &[FlowChart], right: f32, left: f32) -> Vec<(Arc<Galley>, Vec<Arc<Galley>>)> {
    let of_chart = |chart: &FlowChart| {
        let bands = (0..chart.bands.len()).map(|place| labels::of_band(ui, charts, chart, place, right + 1.0));
        (labels::of_all(ui, chart, left + 1.0), bands.collect())
    };
    charts.iter().map(of_chart).collect()
}

/// The height of each band's words, and its size: the most of all pictures.
fn needs(charts: &[FlowChart], words: &[(Arc<Galley>, Vec<Arc<Galley>>)]) -> (Vec<f32>, Vec<f64>) {
    let count = charts.iter().map(|chart| chart.bands.len()).max().unwrap_or_default();
    let height = |place: usize| words.iter().filter_map(move |(_, bands)| bands.get(place)).map(|one| one.size().y);
    let size =
        |place: usize| charts.iter().filter_map(move |chart| chart.bands.get(place)).map(|one| one.size + one.gone);
    let heights = (0..count).map(|place| height(place).fold(0.0, f32::max));
    let sizes = (0..count).map(|place| size(place).fold(0.0, f64::max));
    (heights.collect(), sizes.collect())
}

/// The room of a band at its end.
fn room(height: f32, size: f64, scale: f32) -> f32 {
    height.max(to_points(size, scale))
}

/// The height that bands need at a scale.
fn needed(heights: &[f32], sizes: &[f64], scale: f32) -> f32 {
    let apart = f32::from(u16::try_from(heights.len().saturating_sub(1)).unwrap_or(u16::MAX)) * APART;
    heights.iter().zip(sizes).map(|(height, size)| room(*height, *size, scale)).sum::<f32>() + apart
}

/// The largest scale at which all has room.
fn scale(heights: &[f32], sizes: &[f64], whole: f64, height: f32) -> f32 {
    if whole <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, height / to_points(whole, 1.0));
    for _ in 0..32 {
        let middle = f32::midpoint(low, high);
        if needed(heights, sizes, middle) <= height {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

#[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
fn to_points(size: f64, scale: f32) -> f32 {
    (size * f64::from(scale)) as f32
}
