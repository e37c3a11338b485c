//! What lies below the plot: title, legend, grid and ticks.

use eframe::egui::{Stroke, Ui, pos2, vec2};

use super::{frame::ChartFrame, legend, ticks};
use crate::{
    present::chart::{Chart, Format, text::INDEX_BASE},
    ui::{theme, widgets::text_in},
};

/// The least room between two labels of an axis.
const APART: f32 = 6.0;

/// Draws what lies below the plot.
pub(super) fn paint(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    paint_title(ui, chart, frame);
    if let Some(rect) = frame.legend {
        legend::paint(ui, chart, rect, !frame.ends.is_empty(), frame.is_alone);
    }
    let t = theme::tokens(ui);
    let faint = Stroke::new(1.0, t.line);
    let values = if chart.horizontal { &frame.across } else { &frame.upwards };
    for tick in values.iter().filter(|tick| tick.value != 0.0) {
        frame.paint_level(ui, tick.value, faint);
    }
    frame.paint_zero(ui);
    if chart.format() == Format::Index {
        frame.paint_level(ui, INDEX_BASE, Stroke::new(1.0, t.axis));
    }
    if chart.broken_axis(frame.values, frame.formats).is_some() {
        frame.paint_break(ui);
    }
    paint_across(ui, chart, frame);
    for tick in &frame.upwards {
        let y = if chart.horizontal { frame.at(tick.value, 0.0).y } else { frame.at(0.0, tick.value).y };
        // Names stay at the edge, since values of bars may stand between them and the plot.
        let right = if chart.horizontal {
            frame.whole.left() + ticks::widest(&frame.upwards)
        } else {
            frame.area.left() - 10.0
        };
        let top_left = pos2(right - tick.label.rect.right(), y - tick.label.size().y / 2.0);
        ui.painter().galley(top_left.round(), tick.label.clone(), t.muted);
    }
}

/// The ticks below the plot; one that would touch the one before it is left out.
fn paint_across(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let mut free = f32::NEG_INFINITY;
    for tick in &frame.across {
        let x = if chart.horizontal { frame.at(0.0, tick.value).x } else { frame.at(tick.value, 0.0).x };
        if x < frame.area.left() - 1.0 || x > frame.area.right() + 1.0 {
            continue;
        }
        let width = tick.label.size().x;
        let left = (x - width / 2.0).min(frame.whole.right() - width).max(frame.whole.left());
        if left < free {
            continue;
        }
        free = left + width + APART;
        // A centred text begins left of its place.
        let left = left - tick.label.rect.left();
        let at = pos2(left.round(), frame.area.bottom() + 7.0);
        ui.painter().galley(at, tick.label.clone(), theme::tokens(ui).muted);
    }
}

/// The part of a chart's width that its title keeps beside a long unit.
const LEAST_TITLE: f32 = 0.35;

fn paint_title(ui: &Ui, chart: &Chart, frame: &ChartFrame) {
    let t = theme::tokens(ui);
    let broken = chart.broken_axis(frame.values, frame.formats);
    let parts: Vec<&str> =
        [Some(chart.unit.as_str()), broken.as_deref()].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let whole = frame.whole.width();
    let unit = text_in(ui, &parts.join(" · "), theme::regular(theme::SMALL), t.muted, whole);
    // Where both have no room the name is cut, which also stands elsewhere, and not what the numbers count.
    let most = (whole - unit.size().x - theme::SPACE).max(whole * LEAST_TITLE);
    let title = text_in(ui, &chart.title, theme::bold(theme::BODY), t.ink, most);
    let width = title.size().x;
    ui.painter().galley(frame.whole.min, title, t.ink);
    let rest = whole - width - theme::SPACE;
    if !parts.is_empty() && rest > 30.0 {
        let unit = text_in(ui, &parts.join(" · "), theme::regular(theme::SMALL), t.muted, rest);
        let left = if width > 0.0 { width + theme::SPACE } else { 0.0 };
        ui.painter().galley(frame.whole.min + vec2(left, 1.0), unit, t.muted);
    }
}
