//! The line below the menu: the scenario's title, place and price level; *Før*, swap and *Efter*; how the sides stand.
//!
//! *Før* and *Efter* choose any rule set of any open scenario. Sends: choices of sides, swap, arrangement.

use eframe::egui::{Align, Color32, Frame, Layout, Margin, Panel, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{
    actions::Action,
    controls::{
        dropdown::{Dropdown, choice},
        one_line,
    },
    icons::{Icon, icon_button},
    theme,
    views::ViewContext,
    widgets::segmented::segmented,
};
use crate::{
    app::{
        App, Command,
        document::{OpenFile, SideChoice},
        session::Arrangement,
    },
    scenario::sides::Side,
};

/// Below this width the names of rule sets are cut shorter, so that everything stays in one line.
const ROOMY: f32 = 1200.0;

/// The line below the menu.
pub(super) fn top_bar_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let frame = Frame::new().fill(theme::tokens(ui).ground).inner_margin(Margin::symmetric(16, 8));
    Panel::top("top bar").frame(frame).resizable(false).show(ui, |ui| {
        ui.set_min_height(30.0);
        let whole = ui.max_rect();
        let mut right = ui.new_child(UiBuilder::new().max_rect(whole).layout(Layout::right_to_left(Align::Center)));
        sides_ui(&mut right, app, context, commands);
        let left = right.min_rect().left();
        ui.set_min_height(right.min_rect().height());
        title_ui(ui, Rect::from_min_max(whole.min, pos2(left - theme::BLOCK, whole.max.y)), context);
    });
}

/// Title, place and price level, cut where the right side begins.
fn title_ui(ui: &mut Ui, rect: Rect, context: &ViewContext) {
    let t = theme::tokens(ui);
    let scenario = &context.sides.after.scenario;
    let level = context.formats.say("p/l", "prices");
    let place = if scenario.place.is_empty() {
        format!("{} {level}", scenario.price_level())
    } else {
        format!("{} · {} {level}", scenario.place, scenario.price_level())
    };
    let title = one_line(ui, &scenario.title, theme::bold(theme::HEADLINE), t.ink, rect.width());
    let center = rect.top() + 15.0;
    let title_width = title.size().x;
    let mut label = |galley: std::sync::Arc<eframe::egui::Galley>, x: f32, text: &str, color: Color32| {
        let at = Rect::from_min_size(pos2(x, center - galley.size().y / 2.0), galley.size());
        let response = ui.interact(at, ui.id().with(text), Sense::hover());
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, text));
        ui.painter().galley(at.min, galley, color);
        response
    };
    let response = label(title, rect.left(), &scenario.title, t.ink);
    if !scenario.description.is_empty() {
        response.on_hover_text(&scenario.description);
    }
    let room = rect.width() - title_width - theme::BLOCK;
    if room > 60.0 {
        let place_galley = one_line(ui, &place, theme::regular(theme::LEAD), t.muted, room);
        let x = rect.left() + title_width + theme::BLOCK;
        let at = Rect::from_min_size(pos2(x, center - place_galley.size().y / 2.0), place_galley.size());
        let response = ui.interact(at, ui.id().with("place"), Sense::hover());
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, &place));
        ui.painter().galley(at.min, place_galley, t.muted);
    }
}

/// From the right: the arrangement, *Efter*, swap, *Før*.
fn sides_ui(ui: &mut Ui, app: &App, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    let names = Arrangement::ALL.map(|arrangement| Action::Arrange(arrangement).entry().name(formats.language));
    let tips = Arrangement::ALL.map(|one| Action::Arrange(one).entry().tip(ui.ctx(), formats.language));
    let chosen = Arrangement::ALL.iter().position(|one| *one == context.session.arrangement).unwrap_or_default();
    let _ = tips;
    if let Some(index) = segmented(ui, formats.say("Opstilling", "Arrangement"), &names, chosen) {
        commands.push(Command::Arrange(Arrangement::ALL[index]));
    }
    ui.add_space(theme::GAP);
    let t = theme::tokens(ui);
    let most = if ui.max_rect().width() < ROOMY { 150.0 } else { 240.0 };
    side_ui(ui, app, context, &Column::after(context, t.after), most, commands);
    let swap = Action::Swap.entry();
    if icon_button(ui, Icon::Swap, &swap.tip(ui.ctx(), formats.language)).clicked() {
        commands.push(Command::Swap);
    }
    side_ui(ui, app, context, &Column::before(context, t.before), most, commands);
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
}

fn side_ui(
    ui: &mut Ui,
    app: &App,
    context: &ViewContext,
    column: &Column,
    most: f32,
    commands: &mut Vec<Command>,
) {
    let text = format!("{}: {}", column.name, lower_first(column.side.name()));
    let mut tip = column.side.name().to_owned();
    if let Some(note) = column.side.rules().and_then(|rules| rules.note.as_ref()) {
        tip = format!("{tip}\n{note}");
    }
    if app.document.files().len() > 1 {
        tip = format!("{}\n{tip}", column.side.scenario.title);
    }
    let dropdown = Dropdown::new(column.name, &text).square(column.color).most(most);
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
    });
    response.on_hover_text(tip);
}

/// The title of a file above its rule sets; with the file's name where two have the same title.
fn heading_ui(ui: &mut Ui, file: &OpenFile, files: &[OpenFile]) {
    let t = theme::tokens(ui);
    let same = files.iter().filter(|other| other.scenario.title == file.scenario.title).count();
    let title = &file.scenario.title;
    let text = if same > 1 { format!("{title} ({})", file.name) } else { title.clone() };
    let galley = one_line(ui, &text, theme::bold(theme::SMALL), t.muted, 420.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 24.0), Sense::hover());
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, &text));
    ui.painter().galley(pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0), galley, t.muted);
}

/// *Højst 5 år* → *højst 5 år*, as it stands after a colon; an abbreviation keeps its capitals.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
