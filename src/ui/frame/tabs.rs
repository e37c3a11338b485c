//! The views as tabs, and the one that is shown below them. A *+* lists the views that the scenario has no data for, with
//! the reason.
//!
//! Sends: the view to show, and what the view sends.

use eframe::egui::{
    CursorIcon, Frame, Margin, Popup, Response, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, scroll_area::ScrollBarVisibility, vec2,
};

use super::tab_keys::tab_keys;
use crate::ui::{
    actions::Action,
    context::ViewContext,
    icons::{Icon, icon_button},
    theme,
    views::view_ui,
    widgets::{focus_ring, one_line},
};
use crate::{app::Command, present::views::catalogue::View};

/// Tabs, and the view.
pub(in crate::ui) fn tabs_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let view = context.session.view;
    bar_ui(ui, context, commands);
    ScrollArea::vertical().id_salt(("view", view)).auto_shrink(false).show(ui, |ui| {
        let margin = if ui.available_width() < 700.0 { 12 } else { 20 };
        Frame::new().inner_margin(Margin { left: margin, right: margin, top: 14, bottom: 20 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if let Some(content) = context.contents.of(view) {
                view_ui(ui, view, content, context, commands);
            }
        });
    });
}

/// The tabs; on a narrow window they scroll sideways.
fn bar_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let narrow = ui.available_width() < 780.0;
    let area = ScrollArea::horizontal().id_salt("tabs").auto_shrink([false, true]);
    let bar = area.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden).show(ui, |ui| {
        let builder = UiBuilder::new()
            .accessibility_role(Role::TabList)
            .accessibility_label(context.formats.say("Visninger", "Views"));
        ui.scope_builder(builder, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(if narrow { 4.0 } else { 12.0 });
                let (with, without): (Vec<View>, Vec<View>) =
                    View::ALL.into_iter().partition(|view| context.contents.why_nothing(*view).is_none());
                for view in with.iter().copied() {
                    let response = tab_ui(ui, view, context, narrow);
                    if view == context.session.view {
                        tab_keys(ui, &response, view, &with, commands);
                    }
                    if response.clicked() {
                        commands.push(Command::Show(view));
                    }
                }
                if !without.is_empty() {
                    without_ui(ui, &without, context, commands);
                }
            });
        });
    });
    let line = bar.inner_rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, t.line));
}

fn tab_ui(ui: &mut Ui, view: View, context: &ViewContext, narrow: bool) -> Response {
    let t = theme::tokens(ui);
    let entry = Action::Show(view).entry();
    let name = view.name(context.formats.language);
    let chosen = context.session.view == view;
    let font = if chosen { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
    let color = if chosen { t.ink } else { t.muted };
    let galley = one_line(ui, name, font, color, 400.0);
    let padding = if narrow { 18.0 } else { 24.0 };
    // One stop of the Tab key: from the shown one the arrow keys lead to the others.
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let height = if theme::is_low(ui.ctx()) { 34.0 } else { 40.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + padding, height), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
    if chosen && context.session.go_to.is_none() && !ui.clip_rect().x_range().contains(rect.right()) {
        response.scroll_to_me(None);
    }
    let color = if response.hovered() { t.ink } else { color };
    let at = pos2(rect.center().x - galley.size().x / 2.0, rect.center().y - galley.size().y / 2.0 + 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    if chosen {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, Stroke::new(3.0, t.chosen));
    }
    focus_ring(ui, &response, rect.shrink(3.0));
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(entry.tip(ui.ctx(), context.formats.language))
}

/// The *+* and the views without data behind it.
fn without_ui(ui: &mut Ui, views: &[View], context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    let plus = icon_button(ui, Icon::Plus, formats.say("Visninger uden data", "Views without data"));
    Popup::menu(&plus).accessible_name(formats.say("Visninger uden data", "Views without data")).show(|ui| {
        for view in views {
            let name = view.name(formats.language);
            if ui.button(name).clicked() {
                commands.push(Command::Show(*view));
            }
            let why = context.contents.why_nothing(*view).unwrap_or_default();
            ui.label(RichText::new(why).size(theme::SMALL).color(theme::tokens(ui).muted));
        }
    });
}
