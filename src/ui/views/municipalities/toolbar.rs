//! What stands above bars and table: search, which rows are shown, the way to the own municipality, and which rows are in sight.

use eframe::egui::{Align, Align2, Button, Layout, TextEdit, TextStyle, TextWrapMode, Ui, WidgetText, vec2};

use super::{editor::table_edit, sight::Sight};
use crate::{
    app::{Command, municipalities::TableEdit},
    present::{
        views::{
            catalogue::municipalities::Municipalities,
            listing::{Listing, Only},
        },
        words::{facts::municipalities::in_sight, language::Language},
    },
    ui::{
        actions::Action,
        context::ViewContext,
        theme,
        widgets::{muted, segmented_ui, show_focused},
    },
};

/// How wide the search is.
const SEARCH: f32 = 170.0;

/// The line above bars and table.
pub(super) fn toolbar_ui(
    ui: &mut Ui,
    view: &Municipalities,
    sight: &Sight,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let formats = context.formats;
    let listing = &context.session.choices.municipalities;
    ui.horizontal(|ui| {
        search_ui(ui, listing, context, commands);
        let mut only = view.listing.only;
        let options: Vec<(Only, &str)> = view.only.iter().map(|(only, text)| (*only, text.as_str())).collect();
        if segmented_ui(ui, formats.say("Hvilke kommuner", "Which municipalities"), &mut only, &options).changed() {
            commands.push(Command::ListMunicipalities(Listing { only, ..listing.clone() }));
        }
        if let Some((id, name)) = &view.own {
            let text = match formats.language {
                Language::Danish => format!("Gå til {name}"),
                Language::English => format!("Go to {name}"),
            };
            let button = ui.add(Button::new(text).min_size(vec2(0.0, theme::CONTROL)));
            show_focused(&button);
            let tip = Action::OwnMunicipality.entry().tip(ui.ctx(), formats.language);
            if button.on_hover_text(tip).clicked() {
                commands.push(Command::FindMunicipality(id.clone()));
            }
        }
        let add = Action::AddMunicipalities.entry();
        let button = ui.add(Button::new(add.name(formats.language)).min_size(vec2(0.0, theme::CONTROL)));
        show_focused(&button);
        if button.on_hover_text(add.tip(ui.ctx(), formats.language)).clicked() {
            commands.push(Command::AddMunicipalities(String::new()));
        }
        if let Some((small, offer)) = &view.small {
            let button = ui.add(Button::new(offer).min_size(vec2(0.0, theme::CONTROL)));
            show_focused(&button);
            if button.clicked() {
                commands.extend(table_edit(TableEdit::Hide(small.clone()), view, context));
            }
        }
        let of = view.lines.len();
        let words = muted(ui, in_sight(sight.rows(of), of, &view.listing, formats));
        let words = WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body);
        // Never over the buttons: where there is no room the table's own bar is all.
        if words.size().x <= ui.available_width() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(words));
        }
    });
    ui.add_space(theme::GAP);
}

fn search_ui(ui: &mut Ui, listing: &Listing, context: &ViewContext, commands: &mut Vec<Command>) {
    let name = context.formats.say("Søg kommune", "Search municipality");
    let mut typed = listing.search.clone();
    let width = SEARCH.min(ui.available_width() * 0.25);
    let edit = TextEdit::singleline(&mut typed)
        .desired_width(width)
        .min_size(vec2(width, theme::CONTROL))
        .align(Align2::LEFT_CENTER)
        .hint_text(name);
    let response = ui.add(edit).accessible_name(name);
    if context.session.to_search {
        response.request_focus();
    }
    show_focused(&response);
    if response.changed() {
        commands.push(Command::ListMunicipalities(Listing { search: typed, ..listing.clone() }));
    }
}
