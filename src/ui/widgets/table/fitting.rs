//! The widths of a table's columns: numbers as wide as they are, texts wrapped between words where the room is short, and the
//! room that is left spread so that all tables of a view end at one edge.

/// How narrow a column of text can become, and how narrow where another needs more for a word.
const NARROW: f32 = 110.0;
const NARROWEST: f32 = 60.0;
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

/// Fits the widths to the room; `words` are what each column needs for its longest word, asked for where texts must be
/// wrapped. Whether they must.
pub(super) fn fit(widths: &mut [f32], is_text: &[bool], available: f32, words: impl FnOnce() -> Vec<f32>) -> bool {
    let total: f32 = widths.iter().sum();
    if overflows(widths, available) {
        return shrink(widths, is_text, available, &words());
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

/// Brings the columns of text down to one width, as far as there must be, so that none wraps much more than another; none
/// below where it can be read, nor below its longest word while another has more than it needs. Whether any got narrower.
fn shrink(widths: &mut [f32], is_text: &[bool], available: f32, words: &[f32]) -> bool {
    let texts: Vec<(f32, f32)> = widths
        .iter()
        .zip(words)
        .zip(is_text)
        .filter(|(_, is_text)| **is_text)
        .map(|((width, word), _)| (*width, *word))
        .collect();
    let numbers = widths.iter().zip(is_text).filter(|(_, is_text)| !**is_text);
    let room = available - numbers.map(|(width, _)| *width).sum::<f32>();
    let widest = texts.iter().map(|(width, _)| *width).fold(NARROW, f32::max);
    let needed = |fitted: Fitted| texts.iter().map(|(width, word)| fitted.width(*width, *word)).sum::<f32>();
    let with_words = |level: f32| needed(Fitted { level, word: f32::MAX }) <= room;
    let mut fitted = Fitted { level: NARROW, word: f32::MAX };
    if with_words(NARROW) {
        fitted.level = most([NARROW, widest], with_words);
    } else if needed(Fitted { level: NARROW, word: NARROW }) > room {
        // Where the rest must scroll all the same no word is broken, and labels alone need not be as narrow as they can.
        if texts.len() == 1 {
            fitted.level = (available * STANDING).max(NARROW);
        }
    } else if with_words(NARROWEST) {
        fitted.level = most([NARROWEST, NARROW], with_words);
    } else {
        // Where there is no room for all words, the longest are broken first.
        fitted.level = NARROWEST;
        fitted.word = most([NARROWEST, widest], |word| needed(Fitted { level: NARROWEST, word }) <= room);
    }
    let mut is_narrower = false;
    for ((width, word), _) in widths.iter_mut().zip(words).zip(is_text).filter(|(_, is_text)| **is_text) {
        let fits = fitted.width(*width, *word);
        is_narrower |= fits < *width;
        *width = fits;
    }
    is_narrower
}

/// What columns of text are brought down to.
#[derive(Clone, Copy)]
struct Fitted {
    /// All, where their words are shorter.
    level: f32,
    /// The most that a column gets for its longest word.
    word: f32,
}

impl Fitted {
    fn width(self, width: f32, word: f32) -> f32 {
        width.min(self.level.max(word.min(self.word)))
    }
}

/// The most, in whole points between two widths, for which something holds.
fn most([mut low, mut high]: [f32; 2], holds: impl Fn(f32) -> bool) -> f32 {
    for _ in 0..16 {
        let middle = f32::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    (low + 0.01).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(widths: &[f32], is_text: &[bool], available: f32) -> (Vec<f32>, bool) {
        with_words(widths, &vec![0.0; widths.len()], is_text, available)
    }

    fn with_words(widths: &[f32], words: &[f32], is_text: &[bool], available: f32) -> (Vec<f32>, bool) {
        let mut widths = widths.to_vec();
        let wraps = fit(&mut widths, is_text, available, || words.to_vec());
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

    #[test]
    fn no_word_is_broken_as_long_as_another_column_can_give() {
        let three = [true, true, false];
        // 320 for both: the first needs 200 for a word, so that 120 are left for the second.
        let (widths, wraps) = with_words(&[300.0, 400.0, 80.0], &[200.0, 90.0, 60.0], &three, 400.0);
        assert_eq!((widths, wraps), (vec![200.0, 120.0, 80.0], true));
        // 300 for both: the second gives what it does not need for a word of its own.
        let (widths, _) = with_words(&[300.0, 400.0, 80.0], &[200.0, 90.0, 60.0], &three, 380.0);
        assert_eq!(widths, [200.0, 100.0, 80.0]);
        // 280 for both, and 200 + 90 is too much: the longer word is broken at 190.
        let (widths, _) = with_words(&[300.0, 400.0, 80.0], &[200.0, 90.0, 60.0], &three, 360.0);
        assert_eq!(widths, [190.0, 90.0, 80.0]);
        // 200 for both is too little for any: what scrolls all the same breaks no word.
        let (widths, _) = with_words(&[300.0, 400.0, 80.0], &[200.0, 90.0, 60.0], &three, 280.0);
        assert_eq!(widths, [200.0, NARROW, 80.0]);
        // A label alone: 150 of 600 beside numbers, though its word needs 170; and whole where the numbers scroll.
        let two = [true, false];
        assert_eq!(with_words(&[300.0, 450.0], &[170.0, 0.0], &two, 600.0), (vec![150.0, 450.0], true));
        assert_eq!(with_words(&[300.0, 550.0], &[190.0, 0.0], &two, 600.0), (vec![190.0, 550.0], true));
    }
}
