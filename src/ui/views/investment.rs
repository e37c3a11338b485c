//! *Investering*: the cumulative saving in the three accounts with payback marked; beside it whose saving it is, when each
//! account has its money back, and what the saving is worth; the saving of each year as table and bars.
//!
//! Sends: whose saving to show, and how it is discounted.

use eframe::egui::{Frame, IdSalt, Margin, RichText, Sense, Stroke, Ui, vec2};

use super::parts::{charts_ui, has_room_for_two, height_left, sentences_ui, show_table, table_height};
use crate::{
    app::{Command, document::Field},
    present::{
        chart::Role,
        formats::Formats,
        views::catalogue::investment::{
            Investment,
            accounts::AccountLine,
            discounting::{DiscountChoice, Discounting},
            shape,
            worth::Worth,
        },
        words::names,
    },
    ui::{
        context::ViewContext,
        theme,
        widgets::{
            ChartOptions, chart_ui,
            dropdown::{Dropdown, choice},
            muted, sample_of, segmented_ui, title_ui,
        },
    },
};

/// The width of what stands beside the chart.
const BESIDE: f32 = 296.0;

/// The view.
pub(super) fn investment_ui(ui: &mut Ui, view: &Investment, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    sentences_ui(ui, &view.headline);
    let height = height_left(ui, table_height(&view.table) + theme::BLOCK, 280.0, 420.0);
    let width = ui.available_width();
    let options = |width| ChartOptions::new(vec2(width, height), formats).without_legend();
    if has_room_for_two(ui) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SECTION;
            chart_ui(ui, &view.cumulative, IdSalt::new("cumulative"), &options(width - BESIDE - theme::SECTION));
            ui.vertical(|ui| {
                ui.set_width(BESIDE);
                beside_ui(ui, view, context, commands);
            });
        });
    } else {
        chart_ui(ui, &view.cumulative, IdSalt::new("cumulative"), &options(width));
        beside_ui(ui, view, context, commands);
    }
    show_table(ui, &view.table, "yearly", formats);
    if let Some(each) = &view.each {
        ui.add_space(theme::BLOCK);
        show_table(ui, each, "each", formats);
    }
    ui.add_space(theme::BLOCK);
    charts_ui(ui, std::slice::from_ref(&view.yearly), "bars", 240.0, formats);
}

/// Whose saving, the accounts, and what it is worth.
fn beside_ui(ui: &mut Ui, view: &Investment, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    if !view.questions.is_empty() {
        question_ui(ui, view, formats, commands);
        ui.add_space(theme::SPACE);
    }
    for line in &view.accounts {
        account_ui(ui, line, formats);
    }
    ui.add_space(theme::GAP);
    worth_ui(ui, &view.worth);
    if let Some(discounting) = &view.discounting {
        ui.add_space(theme::SPACE);
        discounting_ui(ui, discounting, context, commands);
    }
}

/// How the present value is discounted: the two inputs, with the rates in force and the rule set they are of.
fn discounting_ui(ui: &mut Ui, discounting: &Discounting, context: &ViewContext, commands: &mut Vec<Command>) {
    for input in &discounting.choices {
        let name = muted(ui, &input.name);
        ui.label(name);
        discount_choice_ui(ui, input, context, commands);
        ui.add_space(theme::GAP);
    }
    let holds = muted(ui, &discounting.holds);
    ui.label(holds);
}

/// One input of the discounting; what is chosen is set under the rule set after, as the assumptions do it.
fn discount_choice_ui(ui: &mut Ui, input: &DiscountChoice, context: &ViewContext, commands: &mut Vec<Command>) {
    let Some(side) = &context.session.after else { return };
    let response = Dropdown::new(&input.name, &input.text).most(ui.available_width()).show(ui, |ui| {
        for (value, name) in &input.options {
            if choice(ui, *value == input.chosen, name).clicked() {
                let field = Field { side: side.clone(), path: input.path.clone() };
                commands.push(Command::SetInput { field, value: value.clone(), dragging: false });
            }
        }
    });
    response.on_hover_text(input.explanation);
}

fn question_ui(ui: &mut Ui, view: &Investment, formats: Formats, commands: &mut Vec<Command>) {
    let mut chosen = view.question;
    let name = formats.say("Hvis besparelse", "Whose saving");
    if segmented_ui(ui, name, &mut chosen, &view.questions).changed() {
        commands.push(Command::Ask(chosen));
    }
}

/// An account: a sample of its line, its name, when it is paid back, and its deepest deficit.
fn account_ui(ui: &mut Ui, line: &AccountLine, formats: Formats) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (sample, _) = ui.allocate_exact_size(vec2(34.0, 18.0), Sense::hover());
        sample_of(ui, Role::Account(line.account), shape(line.account), sample.left_center(), 34.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            title_ui(ui, names::account(line.account, formats.language));
            ui.label(RichText::new(&line.payback).size(theme::BODY));
            if !line.deficit.is_empty() {
                let deficit = muted(ui, &line.deficit);
                ui.label(deficit);
            }
        });
    });
    ui.add_space(theme::GAP);
}

/// The present value, how it is discounted, and the benefit–cost ratio.
fn worth_ui(ui: &mut Ui, worth: &Worth) {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let small = [&worth.title, &worth.note, &worth.ratio].map(|text| muted(ui, text));
        let [title, note, ratio] = small;
        ui.label(title);
        ui.label(RichText::new(&worth.value).font(theme::bold(theme::FIGURE)).color(t.ink));
        ui.label(note);
        ui.label(ratio).on_hover_text(worth.ratio_means);
    });
}
