//! A table of the page: columns as wide as they must be, the longest ones wrapped.

use eframe::egui::{Align, Layout, Sense, Stroke, Ui, UiBuilder, vec2};

use super::runs::{RunStyle, natural_width, run_ui};
use crate::{
    app::{
        Command,
        reading::{Reading, Target},
    },
    present::method::document::Run,
    ui::theme,
};

/// Between two columns.
const GUTTER: f32 = 20.0;
/// Above and below the text of a row.
const INSET: f32 = 4.0;

/// A table; `index` tells it from the others of its chapter.
pub(super) fn table_ui(
    ui: &mut Ui,
    index: usize,
    head: &[Run],
    rows: &[Vec<Run>],
    reading: &Reading,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let body = RunStyle { size: theme::BODY, color: t.ink, is_bold: false };
    let bold = RunStyle { color: t.muted, is_bold: true, ..body };
    let styled = || std::iter::once((head, bold)).chain(rows.iter().map(|row| (row.as_slice(), body)));
    let mut widths = vec![0.0_f32; head.len()];
    for (row, style) in styled() {
        for (width, run) in widths.iter_mut().zip(row) {
            *width = width.max(natural_width(ui, run, style, reading).ceil() + 1.0);
        }
    }
    let gutters = GUTTER * f32::from(u8::try_from(widths.len().saturating_sub(1)).unwrap_or(u8::MAX));
    let widths = fitted(&widths, ui.available_width() - gutters);
    ui.push_id(("table", index), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (row, style) in styled() {
            row_ui(ui, row, &widths, style, reading, commands);
        }
    });
}

/// The widths with the widest columns cut alike until all fit.
fn fitted(natural: &[f32], room: f32) -> Vec<f32> {
    let mut most = natural.iter().copied().fold(0.0, f32::max);
    let needed = |most: f32| natural.iter().map(|width| width.min(most)).sum::<f32>();
    // Each step cuts what is too much from those that are as wide as the widest.
    for _ in 0..natural.len() {
        let too_much = needed(most) - room;
        if too_much <= 0.0 {
            break;
        }
        let widest = u16::try_from(natural.iter().filter(|width| **width >= most).count()).unwrap_or(u16::MAX).max(1);
        let next = natural.iter().copied().filter(|width| *width < most).fold(0.0, f32::max);
        most = (most - too_much / f32::from(widest)).max(next);
    }
    natural.iter().map(|width| width.min(most).max(40.0)).collect()
}

fn row_ui(ui: &mut Ui, row: &[Run], widths: &[f32], style: RunStyle, reading: &Reading, commands: &mut Vec<Command>) {
    let top = ui.cursor().min;
    let (mut left, mut bottom) = (top.x, top.y + style.line_height() + 2.0 * INSET);
    for (run, width) in row.iter().zip(widths) {
        let rect =
            eframe::egui::Rect::from_min_size(eframe::egui::pos2(left, top.y + INSET), vec2(*width, f32::INFINITY));
        let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::LEFT));
        let mut cell = ui.new_child(builder);
        run_ui(&mut cell, run, style, reading, commands);
        bottom = bottom.max(cell.min_rect().bottom() + INSET);
        left += width + GUTTER;
    }
    let width = left - GUTTER - top.x;
    let (rect, _) = ui.allocate_exact_size(vec2(width, bottom - top.y), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme::tokens(ui).line));
    let is_target = row.iter().any(|run| reading.target == Some(Target::Run(run.number)));
    if is_target && reading.scrolls() {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_keep_their_width_until_there_is_no_room_and_then_the_widest_are_cut() {
        assert_eq!(fitted(&[60.0, 100.0], 200.0), [60.0, 100.0]);
        assert_eq!(fitted(&[60.0, 200.0], 200.0), [60.0, 140.0]);
        // 60 stays; the two others share 200.
        assert_eq!(fitted(&[60.0, 200.0, 150.0], 260.0), [60.0, 100.0, 100.0]);
        assert_eq!(fitted(&[], 100.0), Vec::<f32>::new());
    }
}
