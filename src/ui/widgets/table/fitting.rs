//! The widths of a table's columns: numbers as wide as they are, texts wrapped where the room is short, and the room that is
//! left spread so that all tables of a view end at one edge.

/// How narrow a column of text can become.
const NARROW: f32 = 110.0;
/// How wide a column of numbers becomes where there is room.
const EASY: f32 = 96.0;
/// The part of the room that the labels take at most where the rest scrolls.
const STANDING: f32 = 0.3;
/// What adding up widths may be off by.
const SLACK: f32 = 0.5;
/// How much wider than its longest label the first column becomes.
const LABEL_ROOM: f32 = 220.0;

/// Whether widths need more than there is.
pub(super) fn overflows(widths: &[f32], available: f32) -> bool {
    widths.iter().sum::<f32>() > available + SLACK
}

/// Fits the widths to the room. Whether texts must be wrapped.
pub(super) fn fit(widths: &mut [f32], is_text: &[bool], available: f32) -> bool {
    let total: f32 = widths.iter().sum();
    if overflows(widths, available) {
        return shrink(widths, is_text, available);
    }
    let available = available.max(total);
    // Columns of numbers of one width are read best; then they get some air, then the labels.
    let level = level(widths, is_text, available - total);
    for (width, _) in widths.iter_mut().zip(is_text).filter(|(_, is_text)| !**is_text) {
        *width = width.max(level);
    }
    let mut left = available - widths.iter().sum::<f32>();
    let texts_after_first = is_text.iter().skip(1).filter(|is_text| **is_text).count();
    if texts_after_first > 0 {
        // The last column of text ends at the edge.
        if let Some(last) = is_text.iter().rposition(|is_text| *is_text) {
            widths[last] += left;
        }
        return false;
    }
    if let Some(first) = widths.first_mut() {
        let more = left.min(LABEL_ROOM);
        *first += more;
        left -= more;
    }
    spread(widths, left);
    false
}

/// The width that all columns of numbers can have at least with so much more room: [`EASY`], or what there is room for.
fn level(widths: &[f32], is_text: &[bool], room: f32) -> f32 {
    let numbers = || widths.iter().zip(is_text).filter(|(_, is_text)| !**is_text).map(|(width, _)| *width);
    let needed = |level: f32| numbers().map(|width| (level - width).max(0.0)).sum::<f32>();
    let (mut low, mut high) = (0.0, EASY);
    if needed(high) <= room {
        return high;
    }
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if needed(middle) <= room { low = middle } else { high = middle }
    }
    // Halving ends just below.
    (low + 0.01).floor()
}

/// Spreads the rest over the columns after the first, so that all tables of a view end at one edge.
fn spread(widths: &mut [f32], left: f32) {
    let count = widths.len().saturating_sub(1);
    if count == 0 {
        if let Some(only) = widths.first_mut() {
            *only += left;
        }
        return;
    }
    let each = left / f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    for width in widths.iter_mut().skip(1) {
        *width += each;
    }
}

/// Brings the columns of text down to one width, as far as there must be, so that none wraps much more than another; never
/// below where they can be read. Whether any got narrower.
fn shrink(widths: &mut [f32], is_text: &[bool], available: f32) -> bool {
    let texts = || widths.iter().zip(is_text).filter(|(_, is_text)| **is_text).map(|(width, _)| *width);
    let is_only = texts().count() == 1;
    let room =
        available - widths.iter().zip(is_text).filter(|(_, is_text)| !**is_text).map(|(width, _)| *width).sum::<f32>();
    let (mut low, mut high) = (NARROW, texts().fold(NARROW, f32::max));
    let widest = high;
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if texts().map(|width| width.min(middle)).sum::<f32>() <= room { low = middle } else { high = middle }
    }
    // Where the rest must scroll all the same, labels alone need not be as narrow as they can.
    if is_only && low <= NARROW {
        low = (available * STANDING).max(NARROW);
    }
    for (width, _) in widths.iter_mut().zip(is_text).filter(|(_, is_text)| **is_text) {
        *width = width.min((low + 0.01).floor());
    }
    low < widest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(widths: &[f32], is_text: &[bool], available: f32) -> (Vec<f32>, bool) {
        let mut widths = widths.to_vec();
        let wraps = fit(&mut widths, is_text, available);
        (widths, wraps)
    }

    #[test]
    fn numbers_get_air_before_labels_and_the_rest_is_spread_to_the_edge() {
        // 100 + 2 · 60 = 220 of 500: each number gets 36, the label 500 − 292 = 208.
        assert_eq!(fitted(&[100.0, 60.0, 60.0], &[true, false, false], 500.0), (vec![308.0, 96.0, 96.0], false));
        // Every table ends where the others do, however few its columns are: 2000 − 320 = 1680 for the only number.
        let (widths, _) = fitted(&[100.0, 60.0], &[true, false], 2_000.0);
        assert!((widths[0] - 320.0).abs() < 1e-3, "{widths:?}");
        assert!((widths[1] - 1_680.0).abs() < 1e-3, "{widths:?}");
    }

    #[test]
    fn labels_keep_a_part_of_the_room_where_the_years_scroll() {
        // 10 · 80 and a label of 300 in 600: 0,3 · 600 = 180 for the label.
        let mut widths = vec![300.0];
        widths.extend([80.0; 10]);
        let is_text: Vec<bool> = (0..11).map(|column| column == 0).collect();
        let (widths, wraps) = fitted(&widths, &is_text, 600.0);
        assert_eq!((widths[0], wraps), (180.0, true));
        assert!(widths[1..].iter().all(|width| (width - 80.0).abs() < 1e-3), "numbers give nothing: {widths:?}");
    }

    #[test]
    fn numbers_share_what_room_there_is() {
        // 40 more for 60, 70 and 90: 60 and 70 meet at 85, and the label gets nothing.
        let (widths, _) = fitted(&[100.0, 60.0, 70.0, 90.0], &[true, false, false, false], 360.0);
        assert_eq!(widths, [100.0, 85.0, 85.0, 90.0]);
    }

    #[test]
    fn texts_share_what_is_missing_and_numbers_give_nothing() {
        // 320 for both: the longer gives until it is as wide as the other would need; then both.
        let (widths, wraps) = fitted(&[150.0, 400.0, 80.0], &[true, true, false], 400.0);
        assert_eq!((widths, wraps), (vec![150.0, 170.0, 80.0], true));
        let (widths, _) = fitted(&[300.0, 400.0, 80.0], &[true, true, false], 400.0);
        assert_eq!(widths, [160.0, 160.0, 80.0]);
        // Too narrow for all: the rest scrolls sideways.
        let (widths, _) = fitted(&[150.0, 400.0, 80.0], &[true, true, false], 100.0);
        assert_eq!(widths, [NARROW, NARROW, 80.0]);
    }
}
