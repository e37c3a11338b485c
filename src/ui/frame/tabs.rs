//! The views as tabs, and the one that is shown below them. A *+* lists the views that the scenario has no data for, with
//! the reason.
//!
//! Sends: the view to show, and what the view sends.

use std::sync::Arc;

use eframe::egui::{
    CursorIcon, Frame, Margin, Popup, Response, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::tab_keys::tab_keys;
use crate::ui::{
    actions::Action,
    context::ViewContext,
    icons::{Icon, icon_button},
    theme,
    views::view_ui,
    widgets::{copy, dropdown::choice, focus_ring, one_line, text::beside_inputs},
};
use crate::{app::Command, present::views::catalogue::View};

/// Tabs, and the view.
pub(in crate::ui) fn tabs_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let view = context.session.view;
    bar_ui(ui, context, commands);
    let mut area = ScrollArea::vertical().id_salt(("view", view)).auto_shrink(false);
    if context.session.to_top {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        let margin = if ui.available_width() < 700.0 { 12 } else { 20 };
        let top = if theme::is_low(ui.ctx()) { 8 } else { 14 };
        Frame::new().inner_margin(Margin { left: margin, right: margin, top, bottom: 20 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if let Some((content, attribution)) = context.contents.of(view).zip(context.contents.attribution(view)) {
                beside_inputs(ui, context.session.can_turn(), |ui| {
                    copy::attributed(ui, Arc::clone(attribution), |ui| view_ui(ui, view, content, context, commands));
                });
            }
        });
    });
}

/// The tabs, as many as there is room for; *›* lists the rest.
fn bar_ui(ui: &mut Ui, context: &ViewContext, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let narrow = ui.available_width() < 780.0;
    // What is shown has a tab, also where it is only told why there is nothing.
    let has_tab = |view: &View| *view == context.session.view || context.contents.why_nothing(*view).is_none();
    let (with, without): (Vec<View>, Vec<View>) = View::ALL.into_iter().partition(has_tab);
    let builder = UiBuilder::new()
        .accessibility_role(Role::TabList)
        .accessibility_label(context.formats.say("Visninger", "Views"));
    let bar = ui.scope_builder(builder, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(if narrow { 4.0 } else { 12.0 });
            let plus = if without.is_empty() { 0.0 } else { theme::ICON_BUTTON.x };
            let room = ui.available_width() - plus;
            let widths: Vec<f32> = with.iter().map(|view| tab_width(ui, *view, context, narrow)).collect();
            let chosen = with.iter().position(|view| *view == context.session.view);
            let shown = fitting(&widths, chosen, room, theme::ICON_BUTTON.x);
            for index in &shown {
                let view = with[*index];
                let response = tab_ui(ui, view, context, narrow);
                if view == context.session.view {
                    tab_keys(ui, &response, view, &with, commands);
                }
                if response.clicked() {
                    commands.push(Command::Show(view));
                }
            }
            let rest: Vec<View> =
                with.iter().enumerate().filter(|(index, _)| !shown.contains(index)).map(|(_, view)| *view).collect();
            if !rest.is_empty() {
                rest_ui(ui, &rest, context, commands);
            }
            if !without.is_empty() {
                without_ui(ui, &without, context, commands);
            }
        });
    });
    let line = bar.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, t.line));
}

/// Which tabs are shown: all, or the first that leave room for the sign of the rest; the chosen one always, as the last.
fn fitting(widths: &[f32], chosen: Option<usize>, room: f32, sign: f32) -> Vec<usize> {
    if widths.iter().sum::<f32>() <= room {
        return (0..widths.len()).collect();
    }
    let first = |room: f32| {
        let mut used = 0.0;
        let ends = widths.iter().map(|width| {
            used += width;
            used
        });
        (0..ends.take_while(|end| *end <= room).count()).collect::<Vec<usize>>()
    };
    let shown = first(room - sign);
    match chosen.filter(|chosen| !shown.contains(chosen)) {
        None => shown,
        Some(chosen) => {
            let mut shown = first(room - sign - widths[chosen]);
            shown.push(chosen);
            shown
        }
    }
}

/// The *›* and the views behind it.
fn rest_ui(ui: &mut Ui, views: &[View], context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    let name = formats.say("Flere visninger", "More views");
    let sign = icon_button(ui, Icon::ChevronRight, name);
    Popup::menu(&sign).accessible_name(name).show(|ui| {
        for view in views {
            if choice(ui, false, view.name(formats.language)).clicked() {
                commands.push(Command::Show(*view));
            }
        }
    });
}

/// The room at the sides of a tab's name.
fn padding(narrow: bool) -> f32 {
    if narrow { 18.0 } else { 24.0 }
}

/// As wide as a tab becomes when it is chosen, so that none moves then.
fn tab_width(ui: &Ui, view: View, context: &ViewContext, narrow: bool) -> f32 {
    let name = view.name(context.formats.language);
    let galley = one_line(ui, name, theme::bold(theme::BODY), theme::tokens(ui).ink, 400.0);
    galley.size().x.ceil() + padding(narrow)
}

fn tab_ui(ui: &mut Ui, view: View, context: &ViewContext, narrow: bool) -> Response {
    let t = theme::tokens(ui);
    let entry = Action::Show(view).entry();
    let name = view.name(context.formats.language);
    let chosen = context.session.view == view;
    let font = if chosen { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
    let color = if chosen { t.ink } else { t.muted };
    let galley = one_line(ui, name, font, color, 400.0);
    // One stop of the Tab key: from the shown one the arrow keys lead to the others.
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let height = if theme::is_lowest(ui.ctx()) {
        26.0
    } else if theme::is_low(ui.ctx()) {
        30.0
    } else {
        40.0
    };
    let (rect, response) = ui.allocate_exact_size(vec2(tab_width(ui, view, context, narrow), height), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_tab_is_always_shown_and_the_rest_leaves_room_for_its_sign() {
        let widths = [100.0, 80.0, 120.0, 90.0];
        assert_eq!(fitting(&widths, Some(0), 390.0, 26.0), [0, 1, 2, 3], "100 + 80 + 120 + 90 = 390");
        assert_eq!(fitting(&widths, Some(0), 389.0, 26.0), [0, 1, 2], "300 + 26 of 389");
        assert_eq!(fitting(&widths, Some(0), 320.0, 26.0), [0, 1], "300 + 26 is too much");
        assert_eq!(fitting(&widths, Some(3), 320.0, 26.0), [0, 1, 3], "180 + 90 + 26 = 296");
        assert_eq!(fitting(&widths, Some(2), 240.0, 26.0), [2], "100 + 120 + 26 is 246");
    }
}
