//! The result strip above every view: four headlines, before → after, with what changed since the mark; the account and
//! *Sæt mærke* at the right.
//!
//! Sends: the account, the mark.

use eframe::egui::{
    FontId, Frame, Label, Margin, Panel, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, TextFormat, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, text::LayoutJob, vec2,
};

use crate::ui::{
    actions::Action,
    context::ViewContext,
    icons::Icon,
    theme,
    widgets::{
        Change, change_ui,
        dropdown::{Dropdown, choice},
    },
    widgets::{focus_ring, one_line, unread},
};
use crate::{
    app::{App, Command},
    model::spending::Account,
    present::{formats::Formats, headlines::Headline, words::names},
};

/// The width of the part at the right, and on a small window.
const ACCOUNT: f32 = 196.0;
const SMALL_ACCOUNT: f32 = 164.0;
/// What stands between two notes on one line.
const BETWEEN: &str = " · ";
/// The part of the window that it takes at most.
const MOST: f32 = 0.4;
/// A headline narrower than this is written smaller.
const ROOMY: f32 = 250.0;

/// The strip.
pub(in crate::ui) fn strip_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let frame = Frame::new().fill(theme::tokens(ui).panel).inner_margin(Margin::ZERO);
    // Enlarged in a small window it leaves room for what stands below.
    let most = ui.ctx().content_rect().height() * MOST;
    Panel::top("strip").frame(frame).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().min_scrolled_height(most).max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            headlines_ui(ui, app, context, commands);
        });
    });
}

fn headlines_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let width = ui.available_width();
    let small = (width - ACCOUNT) / 4.0 < ROOMY;
    let account = if small { SMALL_ACCOUNT } else { ACCOUNT };
    let margin = vec2(if small { 9.0 } else { 14.0 }, if theme::is_low(ui.ctx()) { 2.0 } else { 8.0 });
    let each = (width - account) / 4.0;
    let start = ui.cursor().min;
    let headlines = context.contents.headlines();
    let level = Level::of(ui, headlines, each - 2.0 * margin.x, small);
    let mut bottom = start.y;
    for (column, headline) in (0u8..).zip(headlines) {
        let left = start.x + each * f32::from(column);
        let rect = Rect::from_min_size(pos2(left, start.y), vec2(each, 400.0));
        bottom = bottom.max(cell(ui, rect, margin, |ui| headline_ui(ui, headline, level, small, context.formats)));
    }
    let rect = Rect::from_min_size(pos2(start.x + each * 4.0, start.y), vec2(account, 400.0));
    bottom = bottom.max(cell(ui, rect, margin, |ui| account_ui(ui, app, context, commands)));
    for column in 1u8..=4 {
        let x = start.x + each * f32::from(column);
        ui.painter().vline(x, start.y..=bottom, Stroke::new(1.0, t.line));
    }
    ui.allocate_rect(Rect::from_min_max(start, pos2(start.x + width, bottom)), Sense::hover());
}

/// One part of the strip, with its margin; says where it ends.
fn cell(ui: &mut Ui, rect: Rect, margin: Vec2, contents: impl FnOnce(&mut Ui)) -> f32 {
    let inner = rect.shrink2(margin);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    contents(&mut child);
    child.min_rect().bottom() + margin.y
}

/// Where the values of all headlines stand, however many lines their labels take and however small they are written.
#[derive(Clone, Copy)]
struct Level {
    /// The height of the highest label.
    label: f32,
    /// How far the largest value's line reaches above its baseline, and how high it is.
    ascent: f32,
    height: f32,
}

impl Level {
    fn of(ui: &Ui, headlines: &[Headline], width: f32, small: bool) -> Self {
        let font = theme::regular(theme::SMALL);
        let label = |headline: &Headline| {
            let text = headline.label.clone();
            ui.painter().layout(text, font.clone(), theme::tokens(ui).muted, width).size().y
        };
        let values = headlines.iter().map(|headline| line_of(ui, fitting(ui, change_of(headline), small, width)));
        let (ascents, heights): (Vec<f32>, Vec<f32>) = values.unzip();
        let most = |all: Vec<f32>| all.into_iter().fold(0.0, f32::max);
        Self { label: most(headlines.iter().map(label).collect()), ascent: most(ascents), height: most(heights) }
    }
}

/// How far a value of this size reaches above its baseline, and how high its line is.
fn line_of(ui: &Ui, size: f32) -> (f32, f32) {
    let line = one_line(ui, "0", theme::bold(size), theme::tokens(ui).ink, f32::INFINITY);
    let ascent = line.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y);
    (ascent, line.size().y)
}

fn change_of(headline: &Headline) -> Change<'_> {
    Change { before: headline.before.as_deref(), marked: headline.marked.as_deref(), after: &headline.after }
}

fn headline_ui(ui: &mut Ui, headline: &Headline, level: Level, small: bool, formats: Formats) {
    let t = theme::tokens(ui);
    let label = RichText::new(&headline.label).size(theme::SMALL).color(t.muted);
    let top = ui.cursor().top();
    let above = ui.add(Label::new(label).wrap());
    let change = change_of(headline);
    let size = fitting(ui, change, small, ui.available_width());
    let line = top + level.label + 1.0;
    ui.add_space((line + level.ascent - line_of(ui, size).0 - ui.cursor().top()).max(0.0));
    let value = change_ui(ui, change, size, formats);
    ui.add_space((line + level.height - ui.cursor().top()).max(0.0));
    // A screen reader hears the whole headline at once, and its label and notes not again; what a label says is its value.
    ui.ctx().accesskit_node_builder(value.id, |node| node.set_value(headline.sentence(formats)));
    ui.add_space(1.0);
    let (below, left_out) = notes_ui(ui, headline);
    [&above, &below].into_iter().for_each(unread);
    // The tooltip stands below the whole headline, not over the number it explains.
    let whole = above.union(value).union(below);
    whole.on_hover_ui(|ui| {
        ui.label(&headline.explanation);
        for note in left_out {
            ui.label(note);
        }
    });
}

/// The size at which a value stands on one line, so that a value struck through does not make the strip higher.
fn fitting(ui: &Ui, change: Change, small: bool, room: f32) -> f32 {
    let largest = if small { theme::FIGURE - 5.0 } else { theme::FIGURE - 1.0 };
    let width = |text: &str, font: FontId| one_line(ui, text, font, theme::tokens(ui).ink, f32::INFINITY).size().x;
    let rest = format!(
        "{} {} ",
        change.before.map(|before| format!("{before} → ")).unwrap_or_default(),
        change.marked.unwrap_or_default()
    );
    let mut size = largest;
    while size > theme::BODY && width(&rest, theme::regular(size - 3.0)) + width(change.after, theme::bold(size)) > room
    {
        size -= 1.0;
    }
    size
}

/// The difference, what changed since the mark, and conditions; always in the room of two lines, in the lowest windows of
/// one, so that the strip keeps its height. A line breaks between two notes, and no sign between them is left over. Hands
/// back what has no room.
fn notes_ui<'a>(ui: &mut Ui, headline: &'a Headline) -> (Response, Vec<&'a String>) {
    let t = theme::tokens(ui);
    let plain = |note| (note, theme::regular(theme::SMALL), t.muted);
    let first = headline.notes.first().map(plain);
    let since = headline.since_mark.as_ref().map(|since| (since, theme::bold(theme::SMALL), t.after_text));
    let room = ui.available_width();
    let width = |text: &str, font: &FontId| one_line(ui, text, font.clone(), t.muted, f32::INFINITY).size().x;
    let mut notes: Vec<_> = first.into_iter().chain(since).collect();
    let most: u8 = if theme::is_lowest(ui.ctx()) { 1 } else { 2 };
    // Where the first note takes all lines, what the last question did comes before it.
    if most == 1 || notes.first().is_some_and(|(note, font, _)| width(note, font) > room) {
        notes.reverse();
    }
    notes.extend(headline.notes.iter().skip(1).map(plain));
    let mut job = LayoutJob::default();
    let (mut used, mut lines, mut left_out) = (0.0, 1_u8, Vec::new());
    for (note, font, color) in notes {
        let (own, between) = (width(note, &font), width(BETWEEN, &font));
        let until_now = (used, lines);
        let joint = if used == 0.0 {
            ""
        } else if used + between + own <= room {
            used += between;
            BETWEEN
        } else {
            (used, lines) = (0.0, lines + 1);
            "\n"
        };
        let mut over = own - room;
        while over > 0.0 {
            (lines, over) = (lines.saturating_add(1), over - room.max(1.0));
        }
        if lines > most && (most == 1 || !job.is_empty()) {
            (used, lines) = until_now;
            left_out.push(note);
            continue;
        }
        used += own;
        job.append(joint, 0.0, TextFormat::simple(theme::regular(theme::SMALL), t.muted));
        job.append(note, 0.0, TextFormat::simple(font, color));
    }
    // A first note that is longer than two lines is not cut, though it makes the strip higher.
    job.wrap.max_rows = 3;
    job.wrap.max_width = room;
    let height = f32::from(most) * ui.fonts_mut(|fonts| fonts.row_height(&theme::regular(theme::SMALL)));
    let top = ui.cursor().top();
    let response = ui.add(Label::new(job));
    ui.add_space((top + height - ui.min_rect().bottom()).max(0.0));
    (response, left_out)
}

fn account_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let formats = context.formats;
    let name = formats.say("Opgjort for", "Counted for");
    ui.label(RichText::new(name).size(theme::SMALL).color(t.muted));
    ui.add_space(2.0);
    let chosen = context.session.account;
    let text = names::account(chosen, formats.language);
    let dropdown = Dropdown::new(name, text).most(ui.available_width()).wrapping();
    let response = dropdown.show(ui, |ui| {
        for account in Account::ALL {
            let response = choice(ui, account == chosen, names::account(account, formats.language));
            if response.on_hover_text(meaning(account, formats)).clicked() {
                commands.push(Command::ChooseAccount(account));
            }
        }
    });
    response.on_hover_text(meaning(chosen, formats));
    ui.add_space(2.0);
    mark_ui(ui, app, formats, commands);
}

/// What an account counts.
fn meaning(account: Account, formats: Formats) -> &'static str {
    match account {
        Account::Municipality => formats.say(
            "Kommunens egne penge: bruttoudgifter minus statens refusion.",
            "The municipality's own money: gross costs less the state's refund.",
        ),
        Account::ServiceCeiling => formats.say(
            "Bruttoudgifter på serviceområdet alene, som servicerammen tæller dem.",
            "Gross costs of the service area alone, as the service ceiling counts them.",
        ),
        Account::Public => formats.say(
            "Stat og kommune, før skat og tilbageløb: bruttoudgifterne, hvem der end betaler.",
            "State and municipality, before tax and reflow: gross costs, whoever pays.",
        ),
    }
}

/// *Sæt mærke*, as a quiet button with a flag.
fn mark_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let entry = Action::SetMark.entry();
    let command = Action::SetMark.command(app);
    let name = entry.name(formats.language);
    let response = ui.add_enabled_ui(command.is_some(), |ui| flag_button(ui, name)).inner;
    let why_not = Action::SetMark.why_not(app, formats.language).unwrap_or_default();
    let response = response.on_hover_text(entry.tip(ui.ctx(), formats.language)).on_disabled_hover_text(why_not);
    if response.clicked() {
        commands.extend(command);
    }
}

fn flag_button(ui: &mut Ui, name: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = one_line(ui, name, theme::regular(theme::SMALL), t.muted, 160.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let color = if response.hovered() { t.ink } else { t.muted };
    Icon::Flag.paint(ui.painter(), pos2(rect.left() + 6.0, rect.center().y), 11.0, color);
    let at = pos2(rect.left() + 17.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    focus_ring(ui, &response, rect);
    response
}
