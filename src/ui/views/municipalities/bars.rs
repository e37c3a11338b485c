//! All rows that are shown as thin bars, however many there are: the national share as a dashed line, the ceiling as a dotted one,
//! and at their right a strip of what the table has in sight. A click or a drag brings the table there.

use eframe::egui::{
    Align2, CursorIcon, Painter, Pos2, Rangef, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::sight::Sight;
use crate::{
    present::{
        formats::Formats,
        views::catalogue::municipalities::{Line, Municipalities},
    },
    ui::{
        theme::{self, Tokens},
        widgets::{one_line, text_in},
    },
};

/// The room above for the line's label, and below for the ticks and what the signs mean.
const ABOVE: f32 = 20.0;
const BELOW: f32 = 38.0;
/// The room of the strip and between it and the longest name.
const BESIDE: f32 = 12.0;
const STRIP: f32 = 7.0;
/// So far apart names stand at bars.
const APART: f32 = 62.0;

/// A part of a whole.
pub(super) fn ratio(part: f64, whole: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let ratio = (part / whole) as f32;
    if ratio.is_finite() { ratio.clamp(0.0, 1.0) } else { 0.0 }
}

/// A bar: the own one in ink, a hidden one hollow.
pub(super) fn bar(painter: &Painter, t: &Tokens, rect: Rect, line: &Line) {
    if line.reason.is_some() {
        let rect = Rect::from_min_max(rect.min, pos2(rect.right().max(rect.left() + 5.0), rect.bottom()));
        painter.rect(rect, 0.0, t.ground, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
    } else {
        painter.rect_filled(rect, 0.0, if line.is_own { t.ink } else { t.other });
    }
}

/// Where things stand.
struct Plot<'a> {
    view: &'a Municipalities,
    /// The bars alone.
    area: Rect,
    /// The value at the right end of the area.
    most: f64,
    /// The room for names at the right of the longest bar.
    names: f32,
}

impl Plot<'_> {
    fn x(&self, share: f64) -> f32 {
        self.area.left() + self.area.width() * ratio(share, self.most)
    }

    /// The height of a bar with the room below it.
    fn step(&self) -> f32 {
        let count = f32::from(u16::try_from(self.view.lines.len().max(1)).unwrap_or(u16::MAX));
        (self.area.height() / count).min(18.0)
    }

    fn y(&self, row: usize) -> f32 {
        self.area.top() + self.step() * f32::from(u16::try_from(row).unwrap_or(u16::MAX))
    }

    /// The row at this height.
    fn row(&self, at: Pos2) -> Option<usize> {
        let last = self.view.lines.len().checked_sub(1)?;
        let above = (0..=last).take_while(|row| self.y(*row) + self.step() <= at.y).count();
        Some(above.min(last))
    }

    /// From where to where there are bars.
    fn range(&self) -> Rangef {
        Rangef::new(self.area.top(), self.y(self.view.lines.len()))
    }
}

/// The bars in their place.
pub(super) fn bars_ui(ui: &mut Ui, rect: Rect, view: &Municipalities, sight: &mut Sight, formats: Formats) {
    let id = ui.make_persistent_id("bars");
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), view.bars.spoken(formats)));
    let names = longest_name(ui, view, formats);
    let area = Rect::from_min_max(
        pos2(rect.left() + 1.0, rect.top() + ABOVE),
        pos2(rect.right() - names - BESIDE - STRIP, rect.bottom() - BELOW),
    );
    let plot =
        Plot { view, area, names, most: view.widest.max(view.country.as_ref().map_or(0.01, |(share, _)| *share)) };
    let hovered = response.hover_pos().filter(|at| at.y >= area.top()).and_then(|at| plot.row(at));
    if !ui.is_rect_visible(rect) || view.lines.is_empty() {
        return;
    }
    paint(ui, &plot, formats, hovered);
    strip(ui, &plot, rect.right() - STRIP, sight);
    if let Some(row) = response.interact_pointer_pos().and_then(|at| plot.row(at)) {
        sight.show(row);
    }
    if response.has_focus() {
        let ring = theme::focus_ring(theme::tokens(ui));
        ui.painter().rect_stroke(rect, theme::RADIUS, ring, StrokeKind::Inside);
    }
    if let Some(line) = hovered.and_then(|row| view.lines.get(row)) {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(&line.said);
    }
}

/// Bars, lines, names and ticks.
fn paint(ui: &Ui, plot: &Plot, formats: Formats, hovered: Option<usize>) {
    let t = theme::tokens(ui);
    let (painter, area, step) = (ui.painter(), plot.area, plot.step());
    ticks(ui, plot, formats);
    let thick = if step > 3.0 { step - 1.0 } else { step };
    for (row, line) in plot.view.lines.iter().enumerate() {
        let top = plot.y(row);
        let rect =
            Rect::from_min_max(pos2(area.left(), top), pos2(plot.x(line.share).max(area.left() + 1.0), top + thick));
        bar(painter, t, rect, line);
        if hovered == Some(row) {
            painter.rect_stroke(rect.expand(1.0), 0.0, Stroke::new(1.0, t.focus), StrokeKind::Outside);
        }
    }
    let down = plot.range();
    painter.vline(area.left(), area.y_range(), Stroke::new(1.0, t.axis));
    if let Some((share, label)) = &plot.view.country {
        let x = plot.x(*share);
        let line = [pos2(x, area.top() - 4.0), pos2(x, down.max)];
        painter.extend(Shape::dashed_line(&line, Stroke::new(1.2, t.ink), 4.0, 3.0));
        let galley = text_in(ui, label, theme::regular(theme::SMALL), t.ink, 200.0);
        let left = (x - galley.size().x / 2.0).clamp(area.left(), area.right() + plot.names - galley.size().x);
        painter.galley(pos2(left, area.top() - ABOVE + 1.0), galley, t.ink);
    }
    if let Some((share, _)) = &plot.view.ceiling {
        let x = plot.x(*share);
        let line = [pos2(x, area.top()), pos2(x, down.max)];
        painter.extend(Shape::dotted_line(&line, t.after, 3.5, 1.0));
    }
    names(ui, plot, formats);
}

/// The values below, and what the dotted line and the hollow bars mean.
fn ticks(ui: &Ui, plot: &Plot, formats: Formats) {
    let t = theme::tokens(ui);
    let (chart, area) = (&plot.view.bars, plot.area);
    let values = chart.y.range.ticks(f64::from(area.width() / 34.0));
    let values: Vec<f64> = values.into_iter().filter(|value| *value <= plot.most + 1e-9).collect();
    let step = values.get(1).zip(values.first()).map_or(1.0, |(next, first)| next - first);
    for (index, value) in values.iter().enumerate() {
        let x = plot.x(*value);
        ui.painter().vline(x, area.y_range(), Stroke::new(1.0, t.line));
        let mut text = chart.format().tick(*value, step, formats);
        if index + 1 == values.len() && !text.contains(formats.pct_unit()) {
            text = format!("{text} {}", formats.pct_unit());
        }
        let at = pos2(x, area.bottom() + 3.0);
        let align = if index == 0 { Align2::LEFT_TOP } else { Align2::CENTER_TOP };
        ui.painter().text(at, align, text, theme::regular(theme::SMALL), t.muted);
    }
    let mut left = area.left();
    let top = area.bottom() + 20.0;
    if let Some((_, label)) = &plot.view.ceiling {
        let galley = text_in(ui, label, theme::regular(theme::SMALL), t.after_text, 200.0);
        let width = galley.size().x;
        ui.painter().galley(pos2(left, top), galley, t.after_text);
        left += width + theme::BLOCK;
    }
    if plot.view.lines.iter().any(|line| line.reason.is_some()) {
        let sign = Rect::from_min_size(pos2(left, top + 3.0), eframe::egui::vec2(14.0, 8.0));
        ui.painter().rect_stroke(sign, 0.0, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
        let text = formats.say("antal skjult", "number hidden");
        let galley = text_in(ui, text, theme::regular(theme::SMALL), t.muted, 120.0);
        ui.painter().galley(pos2(sign.right() + theme::GAP, top), galley, t.muted);
    }
}

/// *København 14 pct.*
fn named(line: &Line, formats: Formats) -> String {
    format!("{} {}", line.name, formats.pct_f64(line.share, 1))
}

/// The room that names need at the right of the longest bars.
fn longest_name(ui: &Ui, view: &Municipalities, formats: Formats) -> f32 {
    let ink = theme::tokens(ui).ink;
    let is_long = |line: &&Line| line.share > view.widest * 0.7;
    let wide = |line: &Line| text_in(ui, &named(line, formats), theme::bold(theme::SMALL), ink, 200.0).size().x;
    view.lines.iter().filter(is_long).map(wide).fold(64.0, f32::max) + 8.0
}

/// Names at the ends of some bars: the own one, and others with room between them.
fn names(ui: &Ui, plot: &Plot, formats: Formats) {
    let t = theme::tokens(ui);
    let lines = &plot.view.lines;
    let own = lines.iter().position(|line| line.is_own);
    let mut last = f32::NEG_INFINITY;
    for (row, line) in lines.iter().enumerate() {
        let middle = plot.y(row) + plot.step() / 2.0;
        let is_own = own == Some(row);
        let is_clear = own.is_none_or(|own| (plot.y(own) - plot.y(row)).abs() > 22.0);
        let is_named = is_own || (line.reason.is_none() && is_clear && middle - last >= APART.min(plot.step() * 12.0));
        if !is_named {
            continue;
        }
        if !is_own {
            last = middle;
        }
        let (font, color) =
            if is_own { (theme::bold(theme::SMALL), t.ink) } else { (theme::regular(theme::SMALL), t.muted) };
        let galley = one_line(ui, &named(line, formats), font, color, plot.names + plot.area.width());
        let at = pos2(plot.x(line.share) + 6.0, middle - galley.size().y / 2.0);
        // Lines go behind names.
        ui.painter().rect_filled(
            Rect::from_min_size(at, galley.size()).expand2(eframe::egui::vec2(2.0, -2.0)),
            0.0,
            t.ground,
        );
        ui.painter().galley(at, galley, color);
    }
}

/// Which part of the bars the table has in sight.
fn strip(ui: &Ui, plot: &Plot, left: f32, sight: &Sight) {
    let t = theme::tokens(ui);
    let range = plot.range();
    let track = Rect::from_x_y_ranges(Rangef::new(left, left + STRIP), range);
    ui.painter().rect_filled(track, STRIP / 2.0, t.line);
    let part = sight.part(plot.view.lines.len());
    let at = |part: f32| range.min + range.span() * part;
    let thumb = Rect::from_x_y_ranges(track.x_range(), Rangef::new(at(part.min), at(part.max).max(at(part.min) + 6.0)));
    ui.painter().rect_filled(thumb, STRIP / 2.0, t.line_strong);
    for y in [thumb.top(), thumb.bottom()] {
        ui.painter().hline(Rangef::new(left - 9.0, left - 3.0), y, Stroke::new(1.0, t.line_strong));
    }
}
