//! Scrolling a wide table sideways: by bar, wheel, drag and keys, a year at a time; a line where something lies beyond.

use eframe::egui::{
    EventFilter, Key, Modifiers, Rangef, Rect, ScrollArea, Stroke, Ui,
    scroll_area::{DragScroll, ScrollBarVisibility, ScrollSource, State},
};

use super::columns::Columns;
use crate::ui::theme;

/// Draws what may be wider than there is room for, telling it from where to where it is seen.
pub(super) fn sideways_ui<R>(
    ui: &mut Ui,
    columns: &Columns,
    has_focus: bool,
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
    if let Some(offset) = is_wide.then(|| turned(ui, columns, has_focus)).flatten() {
        area = area.horizontal_scroll_offset(offset);
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

/// Where the keys scroll to.
fn turned(ui: &Ui, columns: &Columns, has_focus: bool) -> Option<f32> {
    if !has_focus {
        return None;
    }
    let id = ui.unique_id();
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let offset = State::load(ui.ctx(), ui.make_persistent_id("sideways")).unwrap_or_default().clamped_offset().x;
    let last = (columns.total() - ui.available_width()).max(0.0);
    if pressed(Key::Home) {
        Some(0.0)
    } else if pressed(Key::End) {
        Some(last)
    } else if pressed(Key::ArrowRight) {
        Some(next(&columns.stops(), offset).min(last))
    } else if pressed(Key::ArrowLeft) {
        Some(previous(&columns.stops(), offset))
    } else {
        None
    }
}

/// The first stop beyond a place, or the place itself.
fn next(stops: &[f32], offset: f32) -> f32 {
    stops.iter().copied().find(|stop| *stop > offset + 1.0).unwrap_or(offset)
}

/// The last stop before a place, or the beginning.
fn previous(stops: &[f32], offset: f32) -> f32 {
    stops.iter().copied().rev().find(|stop| *stop < offset - 1.0).unwrap_or(0.0)
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
    fn keys_go_from_year_to_year() {
        let stops = [0.0, 60.0, 130.0];
        assert!((next(&stops, 0.0) - 60.0).abs() < 1e-6);
        assert!((next(&stops, 65.0) - 130.0).abs() < 1e-6);
        assert!((next(&stops, 130.0) - 130.0).abs() < 1e-6, "there is none beyond the last");
        assert!((previous(&stops, 65.0) - 60.0).abs() < 1e-6);
        assert!((previous(&stops, 60.0) - 0.0).abs() < 1e-6);
    }
}
