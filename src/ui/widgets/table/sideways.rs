//! Scrolling a wide table sideways: by bar, wheel and drag, and to where the keys have led; a line where something lies beyond.

use eframe::egui::{
    Rangef, Rect, ScrollArea, Stroke, Ui,
    scroll_area::{DragScroll, ScrollBarVisibility, ScrollSource, State},
};

use super::columns::Columns;
use crate::ui::theme;

/// What adding up widths may be off by.
const SLACK: f32 = 0.5;

/// Draws what may be wider than there is room for, telling it from where to where it is seen; scrolls so that the column `to`
/// is in sight.
pub(super) fn sideways_ui<R>(
    ui: &mut Ui,
    columns: &Columns,
    to: Option<usize>,
    contents: impl FnOnce(&mut Ui, Rangef) -> R,
) -> R {
    // The bar of a table that begins below what is seen would lie over what is.
    let is_seen = ui.cursor().top() + 60.0 < ui.clip_rect().bottom();
    let is_wide = columns.is_wide();
    let bar = if is_seen && is_wide { ScrollBarVisibility::AlwaysVisible } else { ScrollBarVisibility::AlwaysHidden };
    let drag = if is_wide { DragScroll::Always } else { DragScroll::Never };
    let source = ScrollSource { drag, ..ScrollSource::default() };
    let mut area = ScrollArea::horizontal()
        .id_salt("sideways")
        .auto_shrink([true, true])
        .scroll_bar_visibility(bar)
        .scroll_source(source);
    if let Some(column) = to.filter(|_| is_wide) {
        area = area.horizontal_scroll_offset(turned(ui, columns, column));
    }
    let left = ui.cursor().left();
    let seen = Rangef::new(left, left + ui.available_width());
    let shown = area.show(ui, |ui| contents(ui, seen));
    let beyond = shown.content_size.x - shown.inner_rect.width() - shown.state.clamped_offset().x;
    if is_wide {
        let whole = Rect::from_x_y_ranges(seen, shown.inner_rect.y_range());
        edges(ui, columns, whole, [shown.state.clamped_offset().x > 1.0, beyond > 1.0]);
    }
    shown.inner
}

/// The offset at which a column is in sight. What stands is always: the labels lead to the beginning, the sums to the end.
fn turned(ui: &Ui, columns: &Columns, column: usize) -> f32 {
    let last = (columns.total() - ui.available_width()).max(0.0);
    let Some(at) = column.checked_sub(columns.scrolling.start) else { return 0.0 };
    let stops = columns.stops();
    let Some([begin, end]) = stops.get(at..at + 2) else { return last };
    let offset = State::load(ui.ctx(), ui.make_persistent_id("sideways")).unwrap_or_default().clamped_offset().x;
    let room = stops.last().map_or(0.0, |end| end - last);
    shown_at([*begin, *end], offset, room, &stops).min(last)
}

/// The offset at which what lies from `begin` to `end` is seen in `room`: the one there is, where it is seen there already,
/// and else one at which a year begins.
fn shown_at([begin, end]: [f32; 2], offset: f32, room: f32, stops: &[f32]) -> f32 {
    if begin < offset {
        return begin;
    }
    if end <= offset + room + SLACK {
        return offset;
    }
    let least = end - room;
    stops.iter().copied().find(|stop| *stop >= least - SLACK).unwrap_or(least).min(begin)
}

/// Lines beside what stands, where something lies behind it.
fn edges(ui: &Ui, columns: &Columns, whole: Rect, [at_left, at_right]: [bool; 2]) {
    let between = columns.between(whole, whole.x_range());
    let stroke = Stroke::new(1.0, theme::tokens(ui).line_strong);
    if at_left {
        ui.painter().vline(between.min.round() + 0.5, whole.y_range(), stroke);
    }
    if at_right {
        ui.painter().vline(between.max.round() - 0.5, whole.y_range(), stroke);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_keys_come_to_is_brought_into_sight_and_no_further() {
        let stops = [0.0, 60.0, 130.0, 200.0];
        let shown = |place, offset| shown_at(place, offset, 140.0, &stops);
        // 60 to 130 is within 0 to 140; 130 to 200 needs 200 − 140 = 60, where the second year begins.
        assert!((shown([60.0, 130.0], 0.0) - 0.0).abs() < 1e-6);
        assert!((shown([130.0, 200.0], 0.0) - 60.0).abs() < 1e-6);
        // Back to what lies before.
        assert!((shown([0.0, 60.0], 60.0) - 0.0).abs() < 1e-6);
        // In room for half a year it begins at the edge.
        assert!((shown_at([60.0, 130.0], 0.0, 30.0, &stops) - 60.0).abs() < 1e-6);
    }
}
