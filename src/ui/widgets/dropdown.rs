//! A button that opens a list: *Før*, *Efter*, the account, and choices among the assumptions.

use eframe::egui::{
    Align2, Color32, CursorIcon, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};

use crate::ui::widgets::{focus_ring, one_line};
use crate::ui::{
    icons::{Icon, square},
    theme,
};

/// A button that opens a list.
pub(in crate::ui) struct Dropdown<'a> {
    name: &'a str,
    text: &'a str,
    /// Shorter texts, for where the longer ones do not fit.
    shorter: &'a [String],
    square: Option<Color32>,
    most: f32,
    is_bold: bool,
    frame: Option<(Color32, Color32)>,
    height: f32,
    fills: bool,
    wraps: bool,
}

/// What stands at the left of the text inside the button, and how far from its edge.
const INSET: f32 = 10.0;
const SQUARE: f32 = 18.0;
const CHEVRON: f32 = 20.0;
const END: f32 = 4.0;

impl<'a> Dropdown<'a> {
    /// `name` is what a screen reader says, `text` what is chosen.
    pub(in crate::ui) fn new(name: &'a str, text: &'a str) -> Self {
        Self {
            name,
            text,
            shorter: &[],
            square: None,
            most: 260.0,
            is_bold: false,
            frame: None,
            height: 28.0,
            fills: false,
            wraps: false,
        }
    }

    /// What stands in the button where the text does not fit, longest first; the last is cut.
    pub(in crate::ui) fn shorter(mut self, texts: &'a [String]) -> Self {
        self.shorter = texts;
        self
    }

    /// What is chosen stands whole, on more lines where one is too short for it.
    pub(in crate::ui) fn wrapping(mut self) -> Self {
        self.wraps = true;
        self
    }

    /// A coloured square before the text.
    pub(in crate::ui) fn square(mut self, color: Color32) -> Self {
        self.square = Some(color);
        self
    }

    /// The greatest width.
    pub(in crate::ui) fn most(mut self, width: f32) -> Self {
        self.most = width;
        self
    }

    /// How wide the button becomes with its text, and with the shortest of its texts.
    pub(in crate::ui) fn widths(&self, ui: &Ui) -> [f32; 2] {
        let ink = theme::tokens(ui).ink;
        let beside = INSET + if self.square.is_some() { SQUARE } else { 0.0 } + CHEVRON + END;
        let width = |text: &str| one_line(ui, text, theme::regular(theme::BODY), ink, f32::INFINITY).size().x + beside;
        [self.text, self.shorter.last().map_or(self.text, String::as_str)].map(width)
    }

    /// As a field among the assumptions: exactly as wide and as high as the others.
    pub(in crate::ui) fn field(mut self, width: f32, fill: Color32, line: Color32, is_bold: bool) -> Self {
        self.most = width;
        self.frame = Some((fill, line));
        self.is_bold = is_bold;
        self.height = theme::FIELD;
        self.fills = true;
        self
    }

    /// Draws the button, and the list while it is open.
    pub(in crate::ui) fn show(self, ui: &mut Ui, list: impl FnOnce(&mut Ui)) -> Response {
        let t = theme::tokens(ui);
        let font = if self.is_bold { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
        let left = if self.fills { 6.0 } else { INSET } + if self.square.is_some() { SQUARE } else { 0.0 };
        let chevron = if self.fills { CHEVRON - 4.0 } else { CHEVRON };
        let room = self.most - left - chevron - if self.fills { 0.0 } else { END };
        let texts = || std::iter::once(self.text).chain(self.shorter.iter().map(String::as_str));
        let fits = |text: &&str| one_line(ui, text, font.clone(), t.ink, f32::INFINITY).size().x <= room;
        let shown = texts().find(fits).or(texts().last()).unwrap_or(self.text);
        let galley = if self.wraps && !fits(&shown) {
            ui.painter().layout_job(LayoutJob::simple(shown.to_owned(), theme::regular(theme::SMALL), t.ink, room))
        } else {
            one_line(ui, shown, font.clone(), t.ink, room)
        };
        let height = self.height.max(galley.size().y + 6.0);
        let width = if self.fills { self.most } else { galley.size().x + left + chevron + END };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(self.text.to_owned());
            info
        });
        if ui.is_rect_visible(rect) {
            let (fill, line) = self.frame.unwrap_or((t.input, t.line));
            let hot = response.hovered() || Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
            let line = if hot { t.line_strong } else { line };
            ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(1.0, line), StrokeKind::Inside);
            if let Some(color) = self.square {
                square(ui.painter(), pos2(rect.left() + INSET + 5.0, rect.center().y), color);
            }
            let at = pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, t.ink);
            Icon::ChevronDown.paint(
                ui.painter(),
                pos2(rect.right() - chevron / 2.0 - 1.0, rect.center().y),
                9.0,
                t.muted,
            );
            focus_ring(ui, &response, rect);
        }
        Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClick).accessible_name(self.name).show(list);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A line of a list: a check before what is chosen.
pub(in crate::ui) fn choice(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = one_line(ui, text, theme::regular(theme::BODY), t.ink, 420.0);
    let wanted = vec2((galley.size().x + 34.0).max(ui.available_width().min(160.0)), theme::CONTROL);
    let (_, response) = ui.allocate_at_least(wanted, Sense::click());
    let rect = Rect::from_min_max(
        response.rect.min,
        pos2(ui.max_rect().right().max(response.rect.right()), response.rect.max.y),
    );
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, ui.is_enabled(), chosen, text));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
        }
        if chosen {
            Icon::Check.paint(ui.painter(), pos2(rect.left() + 13.0, rect.center().y), 11.0, t.ink);
        }
        let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 26.0, rect.center().y), galley.size());
        ui.painter().galley(at.min, galley, t.ink);
        focus_ring(ui, &response, rect);
    }
    // A list closes by itself when it is clicked, but not by the keyboard.
    if response.clicked() {
        ui.close();
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
