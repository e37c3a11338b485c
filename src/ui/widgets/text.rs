//! Text in the few forms the views use: a headline with its condition, a paragraph with bold parts, grey small print.

use eframe::egui::{Response, RichText, Role, TextFormat, Ui, UiBuilder, UiStackInfo, accesskit, text::LayoutJob};

use crate::ui::theme;

/// The name under which a part of the window keeps whether something can be turned beside it.
const TURNING: &str = "turning";
/// From this width on what the last turn did takes one line.
const ONE_LINE: f32 = 960.0;

/// A view's headline: a sentence that says what the numbers say, and below it in grey the condition it holds under.
pub fn headline_ui(ui: &mut Ui, headline: &str, condition: &str) {
    let t = theme::tokens(ui);
    heading(ui, RichText::new(headline).font(theme::bold(theme::HEADLINE)).color(t.ink), headline);
    if !condition.is_empty() {
        ui.label(RichText::new(condition).size(theme::LEAD).color(t.muted));
    }
    ui.add_space(theme::SPACE);
}

/// Draws a part of the window, with whether something can be turned beside it.
pub fn beside_inputs<R>(ui: &mut Ui, can_turn: bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let info = UiStackInfo::default().with_tag_value(TURNING, can_turn);
    ui.scope_builder(UiBuilder::new().ui_stack_info(info), contents).inner
}

/// What has been turned since the mark, and what it did. Where something can be turned its room is there before it is, so
/// that nothing below moves with the first step of a drag.
pub fn since_ui(ui: &mut Ui, since: Option<&str>) {
    let can_turn = ui.stack().iter().find_map(|part| part.tags().get_downcast::<bool>(TURNING));
    if since.is_none() && can_turn == Some(&false) {
        return;
    }
    let font = theme::regular(theme::LEAD);
    let line = ui.fonts_mut(|fonts| fonts.row_height(&font));
    // Sentences of the usual length take two lines in a narrow window.
    let lines = if ui.available_width() < ONE_LINE { 2.0 } else { 1.0 };
    let top = ui.cursor().top();
    if let Some(since) = since {
        ui.label(RichText::new(since).font(font).color(theme::tokens(ui).after_text));
    }
    let bottom = top + lines * line + theme::GAP;
    ui.add_space((bottom - ui.cursor().top()).max(0.0));
}

/// The title of a part: bold, small.
pub fn title_ui(ui: &mut Ui, title: &str) -> Response {
    let text = RichText::new(title).font(theme::bold(theme::BODY)).color(theme::tokens(ui).ink);
    heading(ui, text, title)
}

fn heading(ui: &mut Ui, text: RichText, name: &str) -> Response {
    let response = ui.label(text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(name);
    });
    response
}

/// Leaves out of what a screen reader reads a text that it hears with another.
pub fn unread(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, accesskit::Node::set_hidden);
}

/// Small grey text: what explains.
#[must_use]
pub fn muted(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).size(theme::SMALL).color(theme::tokens(ui).muted)
}

/// A paragraph of parts, each bold or not.
pub fn paragraph_ui<'a>(ui: &mut Ui, parts: impl IntoIterator<Item = (&'a str, bool)>, size: f32) -> Response {
    let color = theme::tokens(ui).ink;
    let mut job = LayoutJob::default();
    for (text, bold) in parts {
        let font_id = if bold { theme::bold(size) } else { theme::regular(size) };
        let line_height = Some((size * 1.5).round());
        job.append(text, 0.0, TextFormat { font_id, color, line_height, ..TextFormat::default() });
    }
    ui.label(job)
}
