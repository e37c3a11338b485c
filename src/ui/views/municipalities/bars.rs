//! All rows that are shown as thin bars, however many there are: the national share as a dashed line, the ceiling as a dotted one,
//! and at their right a strip of what the table has in sight. A click, a drag or an arrow key brings the table there.

use eframe::egui::{
    Align2, Color32, CursorIcon, Painter, Pos2, Rangef, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::sight::Sight;
use crate::{
    present::{
        chart::Mark,
        formats::Formats,
        views::catalogue::municipalities::{Line, Municipalities},
    },
    ui::{
        theme::{self, Tokens},
        widgets::{
            copied::{captioned, copy_on_demand},
            copy, one_line, text_in,
            walk::in_list,
        },
    },
};

/// The room above for the line's label, and below for the ticks and what the signs mean.
const ABOVE: f32 = 20.0;
const BELOW: f32 = 38.0;
/// The room of the strip and between it and the longest name.
const BESIDE: f32 = 12.0;
const STRIP: f32 = 7.0;
/// The room of half the last tick's words, and of the title in a picture that is copied.
const LAST_TICK: f32 = 24.0;
const TITLE: f32 = 24.0;
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

/// A bar with what it is of.
struct Bar<'a> {
    line: &'a Line,
    share: f64,
    /// *København 14 pct.*
    text: String,
}

/// Where things stand.
struct Plot<'a> {
    view: &'a Municipalities,
    all: Vec<Bar<'a>>,
    /// The bars alone.
    area: Rect,
    /// The room at their right.
    names: f32,
}

impl<'a> Plot<'a> {
    /// The bars in a place of which this is left free at the right.
    fn new(ui: &Ui, rect: Rect, free: f32, view: &'a Municipalities, formats: Formats) -> Self {
        let chart = &view.bars;
        let of_line = |(at, line): (u32, &'a Line)| {
            let x = f64::from(at);
            let (_, point) = chart.at(x).next()?;
            let text = format!("{} {}", chart.x_text(x, formats), chart.value_text(point, formats));
            Some(Bar { line, share: point.y, text })
        };
        let all: Vec<Bar> = (0..).zip(&view.lines).filter_map(of_line).collect();
        let names = beside(ui, &all, rect.width() - free, chart.y.range.max);
        let area = Rect::from_min_max(
            pos2(rect.left() + 1.0, rect.top() + ABOVE),
            pos2(rect.right() - names - free, rect.bottom() - BELOW),
        );
        Self { view, all, area, names }
    }

    fn x(&self, share: f64) -> f32 {
        self.area.left() + self.area.width() * ratio(share, self.view.bars.y.range.max)
    }

    /// The height of a bar with the room below it.
    fn step(&self) -> f32 {
        let count = f32::from(u16::try_from(self.all.len().max(1)).unwrap_or(u16::MAX));
        (self.area.height() / count).min(18.0)
    }

    fn y(&self, row: usize) -> f32 {
        self.area.top() + self.step() * f32::from(u16::try_from(row).unwrap_or(u16::MAX))
    }

    /// The row at this height.
    fn row(&self, at: Pos2) -> Option<usize> {
        let last = self.all.len().checked_sub(1)?;
        let above = (0..=last).take_while(|row| self.y(*row) + self.step() <= at.y).count();
        Some(above.min(last))
    }

    /// From where to where there are bars.
    fn range(&self) -> Rangef {
        Rangef::new(self.area.top(), self.y(self.all.len()))
    }

    /// The lines over the bars: the share of the country, and the ceiling.
    fn lines(&self) -> [Option<(f64, &str)>; 2] {
        let levels = self.view.bars.marks.iter().filter_map(|mark| match mark {
            Mark::Level { y, label } => Some((*y, label.as_str())),
            Mark::At { .. } | Mark::Point { .. } | Mark::Missing { .. } => None,
        });
        let mut levels: Vec<(f64, &str)> = levels.collect();
        let ceiling = if self.view.has_ceiling { levels.pop() } else { None };
        [levels.pop(), ceiling]
    }
}

/// The bars in their place.
pub(super) fn bars_ui(ui: &mut Ui, rect: Rect, view: &Municipalities, sight: &mut Sight, formats: Formats) {
    let id = ui.make_persistent_id("bars");
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), view.bars.spoken(formats)));
    let table = || view.bars.table(formats);
    copy_on_demand(ui, &response, 1, formats, table, |_| picture_of(ui, rect, view, formats));
    let said = |row: usize| view.lines.get(row).map(|line| line.said.clone());
    let walked = in_list(ui, view.lines.len(), said, &response);
    if let Some((row, true)) = walked {
        sight.reach(row);
    }
    if !ui.is_rect_visible(rect) || view.lines.is_empty() {
        return;
    }
    let plot = Plot::new(ui, rect, BESIDE + STRIP, view, formats);
    let hovered = response.hover_pos().filter(|at| at.y >= plot.area.top()).and_then(|at| plot.row(at));
    paint(ui, &plot, formats, hovered.or(walked.map(|(row, _)| row)));
    strip(ui, &plot, rect.right() - STRIP, sight);
    copy::copied_ui(ui, id, rect, formats);
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

/// The bars as they stand, with their title.
fn picture_of(ui: &Ui, rect: Rect, view: &Municipalities, formats: Formats) -> eframe::egui::ColorImage {
    captioned(ui, rect.size() + vec2(0.0, TITLE), |ui, place| {
        let ink = theme::tokens(ui).ink;
        let title = text_in(ui, &view.bars.title, theme::bold(theme::BODY), ink, place.width());
        ui.painter().galley(place.min, title, ink);
        let plot = Plot::new(ui, place.with_min_y(place.top() + TITLE), 0.0, view, formats);
        paint(ui, &plot, formats, None);
    })
}

/// Bars, lines, names and ticks.
fn paint(ui: &Ui, plot: &Plot, formats: Formats, lit: Option<usize>) {
    let t = theme::tokens(ui);
    let (painter, area, step) = (ui.painter(), plot.area, plot.step());
    let [country, ceiling] = plot.lines();
    ticks(ui, plot, formats);
    below(ui, plot, ceiling.map(|(_, label)| label), formats);
    let thick = if step > 3.0 { step - 1.0 } else { step };
    for (row, one) in plot.all.iter().enumerate() {
        let top = plot.y(row);
        let right = plot.x(one.share).max(area.left() + 1.0);
        let rect = Rect::from_min_max(pos2(area.left(), top), pos2(right, top + thick));
        bar(painter, t, rect, one.line);
        if lit == Some(row) {
            painter.rect_stroke(rect.expand(1.0), 0.0, Stroke::new(1.0, t.focus), StrokeKind::Outside);
        }
    }
    let down = plot.range();
    painter.vline(area.left(), area.y_range(), Stroke::new(1.0, t.axis));
    if let Some((share, label)) = country {
        let x = plot.x(share);
        let line = [pos2(x, area.top() - 4.0), pos2(x, down.max)];
        painter.extend(Shape::dashed_line(&line, Stroke::new(1.2, t.ink), 4.0, 3.0));
        let galley = text_in(ui, label, theme::regular(theme::SMALL), t.ink, 200.0);
        let left = (x - galley.size().x / 2.0).clamp(area.left(), area.right() + plot.names - galley.size().x);
        painter.galley(pos2(left, area.top() - ABOVE + 1.0), galley, t.ink);
    }
    if let Some((share, _)) = ceiling {
        let x = plot.x(share);
        let line = [pos2(x, area.top()), pos2(x, down.max)];
        painter.extend(Shape::dotted_line(&line, t.after, 3.5, 1.0));
    }
    names(ui, plot);
}

/// The values below.
fn ticks(ui: &Ui, plot: &Plot, formats: Formats) {
    let t = theme::tokens(ui);
    let (chart, area) = (&plot.view.bars, plot.area);
    let values = chart.y.range.ticks(f64::from(area.width() / 34.0));
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
}

/// What the dotted line and the hollow bars mean.
fn below(ui: &Ui, plot: &Plot, ceiling: Option<&str>, formats: Formats) {
    let t = theme::tokens(ui);
    let mut left = plot.area.left();
    let top = plot.area.bottom() + 20.0;
    let word = |text: &str, left: f32, color: Color32| {
        let galley = text_in(ui, text, theme::regular(theme::SMALL), color, 200.0);
        let right = left + galley.size().x;
        ui.painter().galley(pos2(left, top), galley, color);
        right
    };
    if let Some(label) = ceiling {
        left = word(label, left, t.after_text) + theme::BLOCK;
    }
    if plot.all.iter().any(|one| one.line.reason.is_some()) {
        let sign = Rect::from_min_size(pos2(left, top + 3.0), vec2(14.0, 8.0));
        ui.painter().rect_stroke(sign, 0.0, Stroke::new(1.0, t.line_strong), StrokeKind::Inside);
        word(formats.say("antal skjult", "number hidden"), sign.right() + theme::GAP, t.muted);
    }
}

/// The room at the right of the bars, within so much: the name behind each bar ends within it, and so does the last tick.
fn beside(ui: &Ui, all: &[Bar], room: f32, most: f64) -> f32 {
    let ink = theme::tokens(ui).ink;
    let longest = |one: &Bar| {
        let name = text_in(ui, &one.text, theme::bold(theme::SMALL), ink, 200.0).size().x + 8.0;
        (room - name) / ratio(one.share, most).max(0.01)
    };
    room - all.iter().map(longest).fold(room - LAST_TICK, f32::min)
}

/// Names at the ends of some bars: the own one, and others with room between them.
fn names(ui: &Ui, plot: &Plot) {
    let t = theme::tokens(ui);
    let own = plot.all.iter().position(|one| one.line.is_own);
    let mut last = f32::NEG_INFINITY;
    for (row, one) in plot.all.iter().enumerate() {
        let middle = plot.y(row) + plot.step() / 2.0;
        let is_own = own == Some(row);
        let is_clear = own.is_none_or(|own| (plot.y(own) - plot.y(row)).abs() > 22.0);
        let is_seen = one.line.reason.is_none();
        let is_named = is_own || (is_seen && is_clear && middle - last >= APART.min(plot.step() * 12.0));
        if !is_named {
            continue;
        }
        if !is_own {
            last = middle;
        }
        let (font, color) =
            if is_own { (theme::bold(theme::SMALL), t.ink) } else { (theme::regular(theme::SMALL), t.muted) };
        let galley = one_line(ui, &one.text, font, color, plot.names + plot.area.width());
        let at = pos2(plot.x(one.share) + 6.0, middle - galley.size().y / 2.0);
        // Lines go behind names.
        let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(2.0, -2.0));
        ui.painter().rect_filled(ground, 0.0, t.ground);
        ui.painter().galley(at, galley, color);
    }
}

/// Which part of the bars the table has in sight.
fn strip(ui: &Ui, plot: &Plot, left: f32, sight: &Sight) {
    let t = theme::tokens(ui);
    let range = plot.range();
    let track = Rect::from_x_y_ranges(Rangef::new(left, left + STRIP), range);
    ui.painter().rect_filled(track, STRIP / 2.0, t.line);
    let part = sight.part(plot.all.len());
    let at = |part: f32| range.min + range.span() * part;
    let thumb = Rect::from_x_y_ranges(track.x_range(), Rangef::new(at(part.min), at(part.max).max(at(part.min) + 6.0)));
    ui.painter().rect_filled(thumb, STRIP / 2.0, t.line_strong);
    for y in [thumb.top(), thumb.bottom()] {
        ui.painter().hline(Rangef::new(left - 9.0, left - 3.0), y, Stroke::new(1.0, t.line_strong));
    }
}
