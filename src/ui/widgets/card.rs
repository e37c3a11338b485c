//! A headline's value: before → after, with what it was at the mark struck through; alone in the result strip, or as a
//! card with title and difference.

use eframe::egui::{Frame, Margin, Response, Role, Stroke, TextFormat, Ui, Vec2, WidgetInfo, text::LayoutJob, vec2};

use super::text::muted;
use crate::{
    present::formats::Formats,
    ui::theme::{self, Tokens},
};

/// A value before and after, as texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// Before, without the unit; `None` where there is only one value.
    pub before: Option<&'a str>,
    /// After as it stood at the mark, without the unit; `None` where nothing differs from the mark.
    pub marked: Option<&'a str>,
    /// After, with the unit.
    pub after: &'a str,
}

/// One headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card<'a> {
    /// What it is.
    pub title: &'a str,
    /// Its value.
    pub change: Change<'a>,
    /// The difference, or a condition.
    pub note: &'a str,
}

/// The value alone; `size` is that of the value after.
pub fn change_ui(ui: &mut Ui, change: Change<'_>, size: f32, formats: Formats) -> Response {
    let job = change_job(change, size, theme::tokens(ui));
    let response = ui.label(job);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(change, formats)));
    response
}

fn change_job(change: Change<'_>, size: f32, t: &Tokens) -> LayoutJob {
    let light = TextFormat { font_id: theme::regular(size - 3.0), color: t.muted, ..TextFormat::default() };
    let struck = TextFormat { strikethrough: Stroke::new(1.5, t.muted), ..light.clone() };
    let said = TextFormat { font_id: theme::bold(size), color: t.ink, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    if let Some(before) = change.before {
        job.append(before, 0.0, light.clone());
        job.append(" → ", 0.0, light.clone());
    }
    if let Some(marked) = change.marked {
        job.append(marked, 0.0, struck);
        job.append(" ", 0.0, light);
    }
    job.append(change.after, 0.0, said);
    job
}

/// What a screen reader says, since it cannot see what is struck through.
fn spoken(change: Change<'_>, formats: Formats) -> String {
    let before = change.before.map(|before| format!("{} {before}", formats.say("før", "before")));
    let marked = change.marked.map(|marked| format!("{} {marked}", formats.say("ved mærket", "at the mark")));
    let parts: Vec<String> = before.into_iter().chain(marked).collect();
    if parts.is_empty() {
        return change.after.to_owned();
    }
    format!("{}, {} {}", parts.join(", "), formats.say("efter", "after"), change.after)
}

/// A card is at least this wide.
const LEAST: f32 = 250.0;
/// The room between a card's edge and its texts.
const INSET: Vec2 = vec2(17.0, 13.0);
/// The room between two lines of it.
const LEADING: f32 = 2.0;

/// Cards, three a row, two or one where there is less room; those of a row have one height, and their values one baseline.
pub fn cards_ui(ui: &mut Ui, cards: &[Card<'_>], formats: Formats) {
    let (gap, width) = (theme::BLOCK - 2.0, ui.available_width());
    let columns: u8 = if width >= 3.0 * LEAST + 2.0 * gap {
        3
    } else if width >= 2.0 * LEAST + gap {
        2
    } else {
        1
    };
    let each = ((width - gap * f32::from(columns - 1)) / f32::from(columns)).floor();
    for row in cards.chunks(columns.into()) {
        let heights = row.iter().map(|card| Heights::of(ui, card, each)).fold(Heights::default(), Heights::most);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for card in row {
                one_ui(ui, card, each, heights, formats);
            }
        });
        ui.add_space(gap - ui.spacing().item_spacing.y);
    }
}

/// A card of the given width, as high as it must be.
pub fn card_ui(ui: &mut Ui, card: &Card<'_>, width: f32, height: f32, formats: Formats) -> Response {
    let own = Heights::of(ui, card, width);
    one_ui(ui, card, width, Heights { whole: own.whole.max(height), ..own }, formats)
}

/// What the parts of a card need in height.
#[derive(Debug, Clone, Copy, Default)]
struct Heights {
    title: f32,
    /// Value and note.
    rest: f32,
    /// All of it with its frame, where more is wanted.
    whole: f32,
}

impl Heights {
    fn of(ui: &Ui, card: &Card<'_>, width: f32) -> Self {
        let inner = (width - 2.0 * INSET.x).max(20.0);
        let t = theme::tokens(ui);
        let small =
            |text: &str| ui.painter().layout(text.to_owned(), theme::regular(theme::SMALL), t.muted, inner).size().y;
        let mut value = change_job(card.change, theme::FIGURE, t);
        value.wrap.max_width = inner;
        let value = ui.painter().layout_job(value).size().y;
        Self { title: small(card.title), rest: value + small(card.note) + 2.0 * LEADING, whole: 0.0 }
    }

    fn most(self, other: Self) -> Self {
        Self { title: self.title.max(other.title), rest: self.rest.max(other.rest), whole: self.whole.max(other.whole) }
    }
}

fn one_ui(ui: &mut Ui, card: &Card<'_>, width: f32, heights: Heights, formats: Formats) -> Response {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.ground)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 12));
    frame
        .show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_width((width - 2.0 * INSET.x).max(0.0));
                ui.set_min_height((heights.title + heights.rest).max(heights.whole - 2.0 * INSET.y).max(0.0));
                ui.spacing_mut().item_spacing.y = LEADING;
                let top = ui.cursor().top();
                let title = muted(ui, card.title);
                ui.label(title);
                // A title of one line leaves the room of its neighbour's two.
                ui.add_space((top + heights.title + LEADING - ui.cursor().top()).max(0.0));
                change_ui(ui, card.change, theme::FIGURE, formats);
                let note = muted(ui, card.note);
                ui.label(note);
            });
        })
        .response
}
