//! The line below the menu: the scenario's title, place and price level; *Før*, swap and *Efter*; how the sides stand.
//!
//! *Før* and *Efter* choose any rule set of any open scenario. Sends: choices of sides, swap, arrangement.

use eframe::egui::{
    Align, Color32, FontId, Frame, Id, Layout, Margin, Panel, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::shares::shares;
use crate::ui::{
    actions::Action,
    context::ViewContext,
    icons::{Icon, icon_button},
    theme,
    widgets::one_line,
    widgets::{
        dropdown::{Dropdown, choice},
        segmented::{Segment, segments_ui},
    },
};
use crate::{
    app::{
        App, Command,
        document::{OpenFile, SideChoice},
        session::Overlay,
    },
    evaluation::sides::Side,
    present::{views::Arrangement, words::sides::named_side},
};

/// What swap and arrangement take beside the names of the two rule sets, until they have been drawn once.
const BESIDE: f32 = 360.0;
/// The part of the bar that title and price level keep at most beside names that need more room.
const TITLE: f32 = 0.34;
/// Below this width the arrangement is a list too.
const NARROW: f32 = 860.0;

/// The line below the menu.
pub(in crate::ui) fn top_bar_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let frame = Frame::new()
        .fill(theme::tokens(ui).ground)
        .inner_margin(Margin::symmetric(16, if theme::is_low(ui.ctx()) { 0 } else { 8 }));
    Panel::top("top bar").frame(frame).resizable(false).show(ui, |ui| {
        ui.set_min_height(if theme::is_low(ui.ctx()) { 28.0 } else { 30.0 });
        let whole = ui.max_rect();
        // In reading order, so that the keyboard goes that way too; as wide as it was the last time.
        let id = Id::unique("width of the sides");
        let (width, beside) = ui.data(|data| data.get_temp::<(f32, f32)>(id)).unwrap_or((0.0, BESIDE));
        let place = Rect::from_min_max(pos2(whole.right() - width, whole.top()), whole.max);
        let title = title_width(ui, context, whole.width() * TITLE);
        let mut right = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)));
        let names = sides_ui(&mut right, [whole.width(), whole.width() - title - beside], app, context, commands);
        let taken = right.min_rect();
        let now = (taken.width(), taken.width() - names);
        if (now.0 - width).abs() > 0.5 || (now.1 - beside).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, now));
            ui.ctx().request_discard("the sides take another width");
        }
        ui.set_min_height(taken.height());
        let rest =
            Rect::from_min_max(pos2(whole.left(), taken.top()), pos2(taken.left() - theme::BLOCK, taken.bottom()));
        title_ui(ui, rest, context);
    });
}

/// What the title needs, with the price level beside it where `most` has room for both, and the room to what stands at
/// their right.
fn title_width(ui: &Ui, context: &ViewContext, most: f32) -> f32 {
    let ink = theme::tokens(ui).ink;
    let width = |text: &str, font: FontId| one_line(ui, text, font, ink, f32::INFINITY).size().x + theme::BLOCK;
    let title = width(&context.sides.after.scenario.title, theme::bold(theme::HEADLINE));
    let both = title + width(&level(context), theme::regular(theme::LEAD));
    if both <= most { both } else { title.min(most) }
}

fn level(context: &ViewContext) -> String {
    format!("{} {}", context.sides.after.scenario.price_level(), context.formats.say("p/l", "prices"))
}

/// Title, place and price level, cut where the right side begins.
fn title_ui(ui: &mut Ui, rect: Rect, context: &ViewContext) {
    let t = theme::tokens(ui);
    let scenario = &context.sides.after.scenario;
    let level = level(context);
    let place = if scenario.place.is_empty() { level.clone() } else { format!("{} · {level}", scenario.place) };
    let title = text_ui(ui, rect, &scenario.title, theme::bold(theme::HEADLINE), t.ink);
    let end = title.rect.right() + theme::BLOCK;
    if !scenario.description.is_empty() {
        title.on_hover_text(&scenario.description);
    }
    let room = rect.right() - end;
    let font = || theme::regular(theme::LEAD);
    let fits = |text: &str| one_line(ui, text, font(), t.muted, f32::INFINITY).size().x <= room;
    // Where there is no room for the place, the price level alone: it is what the figures depend on.
    if let Some(text) = [&place, &level].into_iter().find(|text| fits(text)) {
        let rest = Rect::from_min_max(pos2(end, rect.top()), rect.max);
        text_ui(ui, rest, text, font(), t.muted).on_hover_text(&place);
    }
}

/// One line at the left of a rectangle, in the middle of the bar.
fn text_ui(ui: &Ui, rect: Rect, text: &str, font: FontId, color: Color32) -> Response {
    let galley = one_line(ui, text, font, color, rect.width());
    let at = Rect::from_min_size(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley.size());
    let response = ui.interact(at, ui.scope_id().with(text), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().galley(at.min, galley, color);
    response
}

/// *Før*, swap, *Efter*, the arrangement, in a bar of this width with so much room for the two names; the width that the
/// names took.
fn sides_ui(
    ui: &mut Ui,
    [width, room]: [f32; 2],
    app: &App,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) -> f32 {
    let formats = context.formats;
    let t = theme::tokens(ui);
    let [before, after] = [Column::before(context, t.before), Column::after(context, t.after)];
    let texts = [&before, &after].map(|column| column.texts(context));
    let widths = [(&before, &texts[0]), (&after, &texts[1])].map(|(column, texts)| column.dropdown(texts).widths(ui));
    let [for_before, for_after] = shares(widths, room);
    let mut names = side_ui(ui, app, context, &before, before.dropdown(&texts[0]).most(for_before), commands);
    let swap = Action::Swap.entry();
    if icon_button(ui, Icon::Swap, &swap.tip(ui.ctx(), formats.language)).clicked() {
        commands.push(Command::Swap);
    }
    names += side_ui(ui, app, context, &after, after.dropdown(&texts[1]).most(for_after), commands);
    ui.add_space(theme::GAP);
    arrangement_ui(ui, width, context, commands);
    names
}

/// How the sides stand: all choices beside each other, or a list where there is no room for them. What the view does not
/// follow cannot be chosen.
fn arrangement_ui(ui: &mut Ui, width: f32, context: &ViewContext, commands: &mut Vec<Command>) {
    let language = context.formats.language;
    let name = language.say("Opstilling", "Arrangement");
    let view = context.session.view;
    let options = Arrangement::ALL.map(|one| {
        let entry = Action::Arrange(one).entry();
        let off = view.why_not_arranged(one, context.formats);
        let tip = off.map_or_else(|| entry.tip(ui.ctx(), language), str::to_owned);
        Segment { value: one, text: entry.name(language), tip, is_enabled: off.is_none() }
    });
    // A view that has no index shows both in one plot.
    let chosen = context.session.arrangement;
    let mut arrangement = view.arrangement(chosen).unwrap_or(chosen);
    if width >= NARROW {
        if segments_ui(ui, name, &mut arrangement, &options).changed() {
            commands.push(Command::Arrange(arrangement));
        }
        return;
    }
    let chosen = Action::Arrange(arrangement).entry().name(language);
    ui.add_enabled_ui(options.iter().any(|option| option.is_enabled), |ui| {
        let tip = options.first().map(|option| option.tip.clone()).unwrap_or_default();
        let dropdown = Dropdown::new(name, chosen).show(ui, |ui| {
            for option in &options {
                let line = |ui: &mut Ui| choice(ui, option.value == arrangement, option.text);
                let response = ui.add_enabled_ui(option.is_enabled, line).inner;
                if response.on_hover_text(&option.tip).on_disabled_hover_text(&option.tip).clicked() {
                    commands.push(Command::Arrange(option.value));
                }
            }
        });
        dropdown.on_disabled_hover_text(tip);
    });
}

/// One of the two selectors.
struct Column<'a> {
    name: &'static str,
    side: &'a Side,
    chosen: Option<&'a SideChoice>,
    choose: fn(SideChoice) -> Command,
    color: Color32,
}

impl<'a> Column<'a> {
    fn before(context: &ViewContext<'a>, color: Color32) -> Self {
        let name = context.formats.say("Før", "Before");
        let chosen = context.session.before.as_ref();
        Self { name, side: &context.sides.before, chosen, choose: Command::ChooseBefore, color }
    }

    fn after(context: &ViewContext<'a>, color: Color32) -> Self {
        let name = context.formats.say("Efter", "After");
        let chosen = context.session.after.as_ref();
        Self { name, side: &context.sides.after, chosen, choose: Command::ChooseAfter, color }
    }

    /// What stands in it, longest first.
    fn texts(&self, context: &ViewContext) -> Vec<String> {
        let rules = self.side.name().to_owned();
        let named = named_side(self.name, &rules);
        let with_file = is_of_two(context).then(|| format!("{named} · {}", whose(context, self.side)));
        with_file.into_iter().chain([named]).collect()
    }

    fn dropdown<'b>(&'b self, texts: &'b [String]) -> Dropdown<'b> {
        Dropdown::new(self.name, &texts[0]).shorter(&texts[1..]).square(self.color)
    }
}

fn side_ui(
    ui: &mut Ui,
    app: &App,
    context: &ViewContext,
    column: &Column,
    dropdown: Dropdown,
    commands: &mut Vec<Command>,
) -> f32 {
    let mut tip = column.side.name().to_owned();
    if let Some(note) = column.side.rules().and_then(|rules| rules.note.as_ref()) {
        tip = format!("{tip}\n{note}");
    }
    if app.document.files().len() > 1 {
        tip = format!("{}\n{tip}", column.side.scenario.title);
    }
    let response = dropdown.show(ui, |ui| {
        let files = context.document.files();
        for file in files {
            if files.len() > 1 {
                heading_ui(ui, file, files);
            }
            for rules in &file.scenario.rule_sets {
                let choice_of = SideChoice { file: file.id, rule_set: rules.id.clone() };
                if choice(ui, column.chosen == Some(&choice_of), &rules.name).clicked() {
                    commands.push((column.choose)(choice_of));
                }
            }
        }
        ui.separator();
        let name = column.side.name();
        let rename = format!("{} {}…", context.formats.say("Omdøb", "Rename"), context.formats.quote(name));
        if let Some(side) = column.chosen.filter(|_| choice(ui, false, &rename).clicked()) {
            commands.push(Command::Overlay(Some(Overlay::Rename(side.clone(), name.to_owned()))));
        }
    });
    response.on_hover_text(tip).rect.width()
}

/// Whether the two sides are of two files.
fn is_of_two(context: &ViewContext) -> bool {
    let [before, after] =
        [&context.session.before, &context.session.after].map(|side| side.as_ref().map(|side| side.file));
    before != after
}

/// What tells the scenario of a side from the other's: its place, or its title where both are of one place.
fn whose<'a>(context: &ViewContext, side: &'a Side) -> &'a str {
    let [before, after] = context.sides.both().map(|side| &side.scenario);
    if before.place == after.place || side.scenario.place.is_empty() {
        &side.scenario.title
    } else {
        &side.scenario.place
    }
}

/// The title of a file above its rule sets; with the file's name where two have the same title.
fn heading_ui(ui: &mut Ui, file: &OpenFile, files: &[OpenFile]) {
    let t = theme::tokens(ui);
    let same = files.iter().filter(|other| other.scenario.title == file.scenario.title).count();
    let title = &file.scenario.title;
    let text = if same > 1 { format!("{title} ({})", file.name) } else { title.clone() };
    let galley = one_line(ui, &text, theme::bold(theme::SMALL), t.muted, 420.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 24.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.painter().galley(pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0), galley, t.muted);
}
