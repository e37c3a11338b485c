//! All that a picture of flows has on the screen and in a picture.

use eframe::egui::{Color32, Mesh, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    labels::is_empty,
    layout::{BLOCK, Layout, TITLE},
};
use crate::{
    present::flow_chart::FlowChart,
    ui::{theme, widgets::text_in},
};

/// So many steps from one end of a band to the other.
const STEPS: u16 = 28;
/// How strong a band is: as it stands, lit, and beside one that is lit.
const STRENGTH: [f32; 3] = [0.38, 0.58, 0.2];
/// The width of the edge that fades out.
const EDGE: f32 = 0.6;

/// Draws a picture in its place, with its words by their place in the layout; one band can be lit.
pub(super) fn paint(ui: &Ui, chart: &FlowChart, words: usize, layout: &Layout, whole: Rect, lit: Option<usize>) {
    paint_title(ui, chart, whole);
    let t = theme::tokens(ui);
    let [from, to] = layout.ends(whole);
    for (place, band) in chart.bands.iter().enumerate() {
        let strength = match lit {
            None => STRENGTH[0],
            Some(lit) if lit == place => STRENGTH[1],
            Some(_) => STRENGTH[2],
        };
        let [begins, ends] = layout.band(chart, place, whole);
        let across = Rangef::new(from + BLOCK, to);
        if is_empty(band) {
            let line = path(across, begins.min, ends.min);
            ui.painter().extend(Shape::dashed_line(&line, Stroke::new(1.0, t.other), 4.0, 3.0));
            ui.painter().hline(Rangef::new(to, to + BLOCK), ends.min, Stroke::new(2.0, t.other));
            continue;
        }
        let moved = layout.points(band.moved);
        let parts =
            |range: Rangef| [Rangef::new(range.min, range.max - moved), Rangef::new(range.max - moved, range.max)];
        let [own, came] = [0, 1].map(|part| [parts(begins)[part], parts(ends)[part]]);
        let color = t.role(band.role);
        ui.painter().add(ribbon(across, own, color.gamma_multiply(strength)));
        block(ui, to, own[1], color);
        if moved > 0.0 {
            ui.painter().add(ribbon(across, came, t.after.gamma_multiply((strength + 0.4).min(1.0))));
            block(ui, to, came[1], t.after);
        }
        if band.gone > 0.0 {
            let gone = Rangef::new(ends.max, ends.max + layout.points(band.gone));
            hollow(ui, Rect::from_x_y_ranges(Rangef::new(to, to + BLOCK), gone), t.after);
        }
    }
    if let Some(last) = chart.bands.len().checked_sub(1) {
        let all = Rangef::new(layout.band(chart, 0, whole)[0].min, layout.band(chart, last, whole)[0].max);
        block(ui, from, all, t.ink);
    }
    paint_words(ui, chart, words, layout, whole);
}

fn paint_title(ui: &Ui, chart: &FlowChart, whole: Rect) {
    let t = theme::tokens(ui);
    let title = text_in(ui, &chart.title, theme::bold(theme::BODY), t.ink, whole.width());
    let left = title.size().x + theme::SPACE;
    ui.painter().galley(whole.min, title, t.ink);
    let rest = whole.width() - left;
    if rest > 40.0 {
        let unit = text_in(ui, &chart.unit, theme::regular(theme::SMALL), t.muted, rest);
        ui.painter().galley(whole.min + vec2(left, 1.0), unit, t.muted);
    }
}

fn paint_words(ui: &Ui, chart: &FlowChart, words: usize, layout: &Layout, whole: Rect) {
    let t = theme::tokens(ui);
    let Some((all, bands)) = layout.words.get(words) else { return };
    let [from, to] = layout.ends(whole);
    if let Some(last) = chart.bands.len().checked_sub(1) {
        let middle = f32::midpoint(layout.band(chart, 0, whole)[0].min, layout.band(chart, last, whole)[0].max);
        let at = pos2(from - theme::SPACE - all.rect.right(), middle - all.size().y / 2.0);
        ui.painter().galley(at.round(), all.clone(), t.ink);
    }
    for (galley, slot) in bands.iter().zip(&layout.slots) {
        let at = pos2(to + BLOCK + theme::SPACE, whole.top() + TITLE + slot.center() - galley.size().y / 2.0);
        ui.painter().galley(at.round(), galley.clone(), t.ink);
    }
}

/// A block at an end, at least as high as a line.
fn block(ui: &Ui, left: f32, range: Rangef, color: Color32) {
    let range = if range.span() < 1.0 { Rangef::new(range.center() - 0.5, range.center() + 0.5) } else { range };
    ui.painter().rect_filled(Rect::from_x_y_ranges(Rangef::new(left, left + BLOCK), range), 0, color);
}

/// The place of what has gone: dashed and empty.
fn hollow(ui: &Ui, rect: Rect, color: Color32) {
    let rect = rect.shrink(0.5);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    if rect.height() < 4.0 {
        ui.painter().rect_stroke(rect, 0, Stroke::new(1.0, color), StrokeKind::Inside);
    } else {
        ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.0, color), 3.0, 2.0));
    }
}

/// How far along its way from one height to the other a band is at a part of its width: level at both ends.
pub(super) fn height_at(part: f32, begins: f32, ends: f32) -> f32 {
    begins + (ends - begins) * part * part * (3.0 - 2.0 * part)
}

fn steps() -> impl Iterator<Item = f32> {
    (0..=STEPS).map(|step| f32::from(step) / f32::from(STEPS))
}

fn path(across: Rangef, begins: f32, ends: f32) -> Vec<eframe::egui::Pos2> {
    steps().map(|part| pos2(across.min + across.span() * part, height_at(part, begins, ends))).collect()
}

/// A band between two ends, its edges fading so that they are smooth.
fn ribbon(across: Rangef, [begins, ends]: [Rangef; 2], color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for part in steps() {
        let x = across.min + across.span() * part;
        let [top, bottom] =
            [(begins.min, ends.min), (begins.max, ends.max)].map(|(one, other)| height_at(part, one, other));
        let bottom = bottom.max(top + 1.0);
        let rows =
            [(top - EDGE, theme::CLEAR), (top + EDGE, color), (bottom - EDGE, color), (bottom + EDGE, theme::CLEAR)];
        for (y, color) in rows {
            mesh.colored_vertex(pos2(x, y), color);
        }
    }
    for step in 0..u32::from(STEPS) {
        for row in 0..3 {
            let [a, b, c, d] = [0, 1, 4, 5].map(|corner| step * 4 + row + corner);
            mesh.add_triangle(a, b, c);
            mesh.add_triangle(b, c, d);
        }
    }
    mesh
}
