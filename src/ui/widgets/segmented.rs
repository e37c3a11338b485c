//! One of a few choices, side by side in one frame: the chosen one dark. Click, or Tab to it and use the arrow keys.

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Galley, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

use crate::ui::theme::{self, Tokens};

/// One option.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment<'a, T> {
    /// What is chosen by it.
    pub value: T,
    /// What stands in it.
    pub text: &'a str,
    /// What it does, or why it cannot be chosen.
    pub tip: String,
    /// Whether it can be chosen.
    pub is_enabled: bool,
}

/// Lets the user choose one of the options; `name` says what is chosen. The response is changed when `current` is.
pub fn segmented_ui<T: PartialEq + Copy>(ui: &mut Ui, name: &str, current: &mut T, options: &[(T, &str)]) -> Response {
    let options: Vec<Segment<T>> = options
        .iter()
        .map(|(value, text)| Segment { value: *value, text, tip: String::new(), is_enabled: true })
        .collect();
    segments_ui(ui, name, current, &options)
}

/// [`segmented_ui`] of options with tooltips, some of which cannot be chosen.
pub fn segments_ui<T: PartialEq + Copy>(ui: &mut Ui, name: &str, current: &mut T, options: &[Segment<T>]) -> Response {
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    let scope = ui.scope_builder(builder, |ui| segments(ui, current, options));
    let mut response = scope.response;
    if scope.inner {
        response.mark_changed();
    }
    response
}

fn segments<T: PartialEq + Copy>(ui: &mut Ui, current: &mut T, options: &[Segment<T>]) -> bool {
    let t = theme::tokens(ui);
    let galleys: Vec<Arc<Galley>> = options
        .iter()
        .map(|option| {
            let (text, font) = (option.text.to_owned(), theme::regular(theme::BODY));
            ui.painter().layout_no_wrap(text, font, color(t, option, current))
        })
        .collect();
    let widths: Vec<f32> = galleys.iter().map(|galley| (galley.size().x + 22.0).round()).collect();
    let (frame, whole) = ui.allocate_exact_size(vec2(widths.iter().sum(), theme::CONTROL), Sense::hover());
    let mut chosen = None;
    let mut left = frame.left();
    for (index, (option, (galley, width))) in options.iter().zip(galleys.into_iter().zip(&widths)).enumerate() {
        let rect = Rect::from_min_size(pos2(left, frame.top()), vec2(*width, frame.height()));
        left += width;
        let sense = if option.is_enabled { Sense::click() } else { Sense::hover() };
        let mut response = ui.interact(rect, whole.id.with(index), sense);
        if option.is_enabled {
            response = response.on_hover_cursor(CursorIcon::PointingHand);
        }
        let selected = option.value == *current;
        let is_enabled = ui.is_enabled() && option.is_enabled;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, selected, option.text));
        if response.clicked() {
            chosen = Some(index);
        }
        if let Some(next) = arrow(ui, &response, index, options.len()).filter(|next| options[*next].is_enabled) {
            ui.memory_mut(|memory| memory.request_focus(whole.id.with(next)));
            chosen = Some(next);
        }
        paint(ui, t, &response, rect, corners(index, options.len()), selected, option.is_enabled);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.ink);
        if index > 0 {
            ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(1.0, t.line));
        }
        if !option.tip.is_empty() {
            response.on_hover_text(&option.tip);
        }
    }
    ui.painter().rect_stroke(frame, theme::CARD_RADIUS, Stroke::new(1.0, t.line), StrokeKind::Inside);
    focus_ring(ui, t, whole.id, frame, &widths);
    match chosen.and_then(|index| options.get(index)) {
        Some(option) if option.value != *current => {
            *current = option.value;
            true
        }
        _ => false,
    }
}

fn color<T: PartialEq>(t: &Tokens, option: &Segment<T>, current: &T) -> Color32 {
    match (option.value == *current, option.is_enabled) {
        (true, true) => t.on_chosen,
        (false, true) => t.ink,
        (true, false) => t.muted,
        (false, false) => t.line_strong,
    }
}

/// The segment an arrow key leads to from the focused one.
fn arrow(ui: &Ui, response: &Response, index: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (left, right) = ui.input(|input| (input.key_pressed(Key::ArrowLeft), input.key_pressed(Key::ArrowRight)));
    match (left, right) {
        (true, false) => index.checked_sub(1),
        (false, true) => Some(index + 1).filter(|next| *next < count),
        _ => None,
    }
}

fn corners(index: usize, count: usize) -> CornerRadius {
    let (left, right) =
        (if index == 0 { theme::CARD_RADIUS } else { 0 }, if index + 1 == count { theme::CARD_RADIUS } else { 0 });
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

fn paint(ui: &Ui, t: &Tokens, response: &Response, rect: Rect, corners: CornerRadius, selected: bool, enabled: bool) {
    let fill = if selected && enabled {
        t.chosen
    } else if selected || response.hovered() {
        t.hover
    } else {
        t.input
    };
    ui.painter().rect_filled(rect, corners, fill);
}

/// The ring is drawn last, so that no neighbour covers it.
fn focus_ring(ui: &Ui, t: &Tokens, id: Id, frame: Rect, widths: &[f32]) {
    let mut left = frame.left();
    for (index, width) in widths.iter().enumerate() {
        if ui.memory(|memory| memory.has_focus(id.with(index))) {
            let rect = Rect::from_min_size(pos2(left, frame.top()), vec2(*width, frame.height()));
            ui.painter().rect_stroke(rect.expand(2.0), theme::CARD_RADIUS, theme::focus_ring(t), StrokeKind::Middle);
        }
        left += width;
    }
}
