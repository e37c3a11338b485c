//! The start page: the shipped examples as cards, *Åbn…*, and that files can be dropped.
//!
//! Sends: open, open an example.

use eframe::egui::{
    Align, Button, CentralPanel, CursorIcon, Frame, Id, Label, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::recent;
use crate::{
    app::{App, Command, examples::EXAMPLES},
    present::formats::Formats,
    scenario::text::loading,
    ui::{actions::Action, theme, widgets::focus_ring},
};

/// The widest the page gets.
const WIDTH: f32 = 960.0;
const CARD_HEIGHT: f32 = 132.0;

/// The page, with what the examples say of themselves, read once.
#[derive(Default)]
pub(in crate::ui) struct StartPage {
    cards: Option<Vec<Card>>,
}

/// What a card shows of an example.
struct Card {
    title: String,
    place: String,
    description: String,
}

impl StartPage {
    /// Draws the page.
    pub(in crate::ui) fn show(&mut self, ui: &mut Ui, app: &App, commands: &mut Vec<Command>) {
        let formats = app.settings.formats();
        let t = theme::tokens(ui);
        let cards = self
            .cards
            .get_or_insert_with(|| EXAMPLES.iter().map(|example| Card::read(example.name, example.text)).collect());
        CentralPanel::default().frame(Frame::new().fill(t.panel)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let width = (ui.available_width() - 48.0).min(WIDTH);
                let side = (ui.available_width() - width) / 2.0;
                let margin = Margin { top: 40, bottom: 24, ..Margin::ZERO };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.add_space(side);
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            page_ui(ui, cards, app, formats, commands);
                        });
                    });
                });
            });
        });
    }
}

fn page_ui(ui: &mut Ui, cards: &[Card], app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    ui.label(RichText::new("Sidestil").font(theme::bold(30.0)).color(t.ink));
    let what = formats.say(
        "Sæt reglerne før og efter en reform side om side: personer, udgifter, tilbagebetaling, og hvem der vinder.",
        "Put the rules before and after a reform side by side: persons, costs, payback, and who gains.",
    );
    ui.label(RichText::new(what).size(theme::LEAD).color(t.muted));
    ui.add_space(theme::SECTION);
    ui.horizontal_wrapped(|ui| {
        let open = Action::Open.entry();
        let text = RichText::new(open.name(formats.language)).font(theme::bold(theme::LEAD)).color(t.on_chosen);
        let button = Button::new(text).fill(t.chosen).stroke(Stroke::NONE).min_size(vec2(120.0, 34.0));
        if ui.add(button).on_hover_text(open.tip(ui.ctx(), formats.language)).clicked() {
            commands.push(Command::Open);
        }
        ui.add_space(theme::SPACE);
        let drop = formats.say(
            "eller slip scenariefiler (.ron) hvor som helst i vinduet",
            "or drop scenario files (.ron) anywhere in the window",
        );
        ui.label(RichText::new(drop).color(t.muted));
        // A drive that does not answer is no work of the user's.
        if app.jobs.running() > app.recent.looked_for() {
            ui.spinner().accessible_name(formats.say("Arbejder", "Working"));
        }
    });
    ui.add_space(theme::SECTION);
    ui.label(RichText::new(formats.say("Eksempler", "Examples")).font(theme::bold(theme::LEAD)).color(t.ink));
    ui.add_space(theme::GAP);
    cards_ui(ui, cards, formats, commands);
    recent::list_ui(ui, app, formats, commands);
}

/// The cards, two beside each other where there is room.
fn cards_ui(ui: &mut Ui, cards: &[Card], formats: Formats, commands: &mut Vec<Command>) {
    let columns = if ui.available_width() < 640.0 { 1 } else { 2 };
    let gap = 16.0;
    let width = if columns == 1 { ui.available_width() } else { (ui.available_width() - gap) / 2.0 };
    for (row, pair) in cards.chunks(columns).enumerate() {
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), CARD_HEIGHT), Sense::hover());
        let mut left = line.left();
        for (column, card) in pair.iter().enumerate() {
            let rect = Rect::from_min_size(eframe::egui::pos2(left, line.top()), vec2(width, CARD_HEIGHT));
            left += width + gap;
            let index = row * columns + column;
            if card_ui(ui, rect, index, card, formats) {
                commands.push(Command::OpenExample(index));
            }
        }
        ui.add_space(gap - ui.spacing().item_spacing.y);
    }
}

/// One card; says whether it was clicked.
fn card_ui(ui: &mut Ui, rect: Rect, index: usize, card: &Card, formats: Formats) -> bool {
    let t = theme::tokens(ui);
    let response = ui.interact(rect, Id::unique(("example", index)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &card.title));
    let line = if response.hovered() { t.line_strong } else { t.line };
    ui.painter().rect(rect, theme::CARD_RADIUS, t.ground, Stroke::new(1.0, line), StrokeKind::Inside);
    focus_ring(ui, &response, rect);
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(18.0, 14.0))).layout(Layout::top_down(Align::Min));
    let mut inner = ui.new_child(builder);
    inner.set_clip_rect(rect.shrink(8.0).intersect(ui.clip_rect()));
    inner.spacing_mut().item_spacing.y = 3.0;
    let text = |text: &str, size: f32, color| RichText::new(text).size(size).color(color);
    let title = RichText::new(&card.title).font(theme::bold(theme::LEAD + 1.0)).color(t.ink);
    inner.add(Label::new(title).truncate().selectable(false));
    inner.add(Label::new(text(&card.place, theme::SMALL, t.muted)).truncate().selectable(false));
    let mut about = eframe::egui::text::LayoutJob::simple(
        card.description.clone(),
        theme::regular(theme::BODY),
        t.ink,
        inner.available_width(),
    );
    about.wrap.max_rows = 4;
    inner.add(Label::new(about).selectable(false));
    let tip = format!("{}\n{}", formats.say("Åbn eksemplet", "Open the example"), card.description);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked()
}

impl Card {
    /// What an example says of itself. The shipped ones have no errors; their tests see to it.
    fn read(name: &str, text: &str) -> Self {
        let scenario = loading::read(text.as_bytes()).scenario;
        scenario.map_or_else(
            || Self { title: name.to_owned(), place: String::new(), description: String::new() },
            |scenario| Self {
                place: format!("{} · {}", scenario.place, years(&scenario)),
                title: scenario.title,
                description: scenario.description,
            },
        )
    }
}

fn years(scenario: &crate::scenario::Scenario) -> String {
    let period = scenario.period();
    Formats::default().year_range(period.first_year, period.last_year())
}
