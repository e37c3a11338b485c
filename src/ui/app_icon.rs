//! The window's icon where the system shows one: two bars side by side, before and after.

use std::ops::Range;

use eframe::egui::{IconData, Theme};

use super::theme;
use crate::present::chart::Role;

/// Both sides, in pixels.
const SIDE: usize = 64;

/// A bar: the pixels it covers across and down.
type Bar = (Role, Range<usize>, Range<usize>);

/// The icon, drawn in the colours that the charts have.
pub(super) fn app_icon() -> IconData {
    let bars: [Bar; 2] = [(Role::Before, 8..29, 6..58), (Role::After, 35..56, 24..58)];
    let colours = theme::of(Theme::Light);
    let at = |pixel: usize| {
        let (x, y) = (pixel % SIDE, pixel / SIDE);
        let bar = bars.iter().find(|(_, across, down)| across.contains(&x) && down.contains(&y));
        bar.map_or([0; 4], |(role, ..)| colours.role(*role).to_array())
    };
    let side = u32::try_from(SIDE).unwrap_or_default();
    IconData { rgba: (0..SIDE * SIDE).flat_map(at).collect(), width: side, height: side }
}

#[cfg(test)]
mod tests {
    use super::{SIDE, app_icon};

    #[test]
    fn the_icon_has_both_bars_and_nothing_between_them() {
        let icon = app_icon();
        assert_eq!(icon.rgba.len(), SIDE * SIDE * 4);
        let pixel = |x: usize, y: usize| &icon.rgba[(y * SIDE + x) * 4..][..4];
        let [before, between, after, above] = [pixel(18, 40), pixel(32, 40), pixel(45, 40), pixel(45, 10)];
        assert!(before != after && before[3] == 255 && after[3] == 255);
        assert_eq!((between[3], above[3]), (0, 0), "the second bar is the lower one");
    }
}
