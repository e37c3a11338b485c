//! *Historik*: what was done, as a list in which a click goes to where things stood then. And the names of its steps.
//!
//! Sends: a jump, folding the list.

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, TextWrapMode, Ui, vec2};

use rust_decimal::Decimal;

use crate::ui::{theme, widgets::focus_ring};
use crate::{
    app::{
        App, Command,
        document::{Document, Field},
        history::{Step, What},
    },
    present::{
        formats::{Formats, NOTHING, exit_unit, show_value, value_with_unit},
        words::{language::Language, municipal_rows, names, parts},
    },
    scenario::{
        Scenario,
        figure::Value,
        layers::Layers,
        schema::{InputKind, Unit, kind_of},
    },
};

/// What a step did: *ressourceforløb: loft over varighed 60 → 36 mdr.*
pub(in crate::ui) fn step_name(document: &Document, step: &Step, formats: Formats) -> String {
    let (field, values) = match &step.what {
        What::Set(field, values) => (field, values),
        What::Pasted(field, count) => return pasted_name(document, step, field, *count, formats),
        What::Shared(field, share) => return shared_name(document, step, field, *share, formats),
        What::Edited => {
            let file = document.file(step.file).zip(step.changes().first());
            return file.map_or_else(String::new, |(file, change)| parts::done(&file.scenario, change, formats));
        }
        What::PutRows(rows) => return municipal_rows::was_put(*rows, formats),
        What::Reloaded => return formats.say("genindlæst fra disken", "read again from disk").to_owned(),
        What::Merged => return formats.say("flettet med filen på disken", "merged with the file on disk").to_owned(),
        What::Recovered => return formats.say("gendannet arbejde", "work recovered").to_owned(),
    };
    let Some(file) = document.file(step.file) else { return String::new() };
    let label = names::lower_first(&names::input_full_label(&file.scenario, &field.path, formats.language));
    let are_counts = Layers::new(&file.scenario, &field.side.rule_set).counts_exits(&field.path);
    let text = |value: &Option<Value>, has_unit: bool| match (value, kind_of(&field.path)) {
        (None, _) => NOTHING.to_owned(),
        (Some(value), Some(kind)) if !has_unit => show_value(value, exit_unit(kind.unit, are_counts), formats),
        (Some(value), _) => names::value_with_unit(&field.path, value, are_counts, formats),
    };
    // Of two numbers the second alone has the unit.
    let are_numbers = values.iter().all(|value| value.as_ref().is_some_and(|value| value.number().is_some()));
    let [before, after] = [text(&values[0], !are_numbers), text(&values[1], true)];
    format!("{label} {before} → {after}{}", of_rules(&file.scenario, field))
}

/// *, Loven*: the rule set in whose column it was done; nothing for a fact, which all have in common.
fn of_rules(scenario: &Scenario, field: &Field) -> String {
    let is_fact = kind_of(&field.path).is_none_or(InputKind::is_fact);
    let rules = scenario.rule_set(&field.side.rule_set).filter(|_| !is_fact);
    rules.map_or_else(String::new, |rules| format!(", {}", rules.name))
}

/// *Til job: 50 pct., afgang i andele*.
fn shared_name(document: &Document, step: &Step, field: &Field, share: Decimal, formats: Formats) -> String {
    let Some(file) = document.file(step.file) else { return String::new() };
    let label = names::lower_first(&names::input_full_label(&file.scenario, &field.path, formats.language));
    let share = value_with_unit(&Value::Number(share), Unit::ExitPart, formats);
    let became = formats.say("antal bliver andele", "counts become shares");
    format!("{label} {share}, {became}{}", of_rules(&file.scenario, field))
}

/// *Udgift 2024: 4 tal sat ind*.
fn pasted_name(document: &Document, step: &Step, field: &Field, count: usize, formats: Formats) -> String {
    let Some(file) = document.file(step.file) else { return String::new() };
    let label = names::lower_first(&names::input_full_label(&file.scenario, &field.path, formats.language));
    match formats.language {
        Language::Danish => format!("{label}: {count} tal sat ind{}", of_rules(&file.scenario, field)),
        Language::English => format!("{label}: {count} pasted{}", of_rules(&file.scenario, field)),
    }
}

/// The list at the right.
pub(in crate::ui) fn history_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let frame = Frame::new().fill(t.panel).inner_margin(Margin::symmetric(12, 8));
    let panel = Panel::right("history").frame(frame).resizable(true).default_size(280.0).size_range(200.0..=420.0);
    panel.show(ui, |ui| {
        ui.horizontal(|ui| {
            let title = formats.say("Historik", "History");
            ui.label(RichText::new(title).font(theme::bold(theme::BODY)).color(t.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(formats.say("Luk", "Close")).clicked() {
                    commands.push(Command::ToggleHistory);
                }
            });
        });
        ui.add_space(theme::GAP);
        let history = &app.history;
        let is_several = app.document.files().len() > 1;
        // Who looks elsewhere in the list is brought back only when something happens.
        let key = ui.scope_id().with("done");
        let shown = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(key, usize::MAX), history.done()));
        let has_moved = shown != history.done();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let start = formats.say("Som åbnet", "As opened");
            if line_ui(ui, start, None, (history.done() == 0, true), has_moved) {
                commands.push(Command::Jump(0));
            }
            for (index, step) in history.steps().enumerate() {
                let done = index + 1;
                let name = names::upper_first(&step_name(&app.document, step, formats));
                let file = app.document.file(step.file).filter(|_| is_several).map(|file| file.name.as_str());
                if line_ui(ui, &name, file, (history.done() == done, done <= history.done()), has_moved) {
                    commands.push(Command::Jump(done));
                }
            }
            if history.is_empty() {
                let none = formats.say(
                    "Her står hver ændring, du gør. Et klik går tilbage til den.",
                    "Every change that you make is listed here. A click goes back to it.",
                );
                ui.add_space(theme::GAP);
                ui.add(Label::new(RichText::new(none).size(theme::SMALL).color(t.muted)).wrap());
            }
        });
    });
}

/// A line of the list; says whether it was chosen. What was undone is grey.
fn line_ui(ui: &mut Ui, name: &str, file: Option<&str>, (is_here, is_done): (bool, bool), has_moved: bool) -> bool {
    let t = theme::tokens(ui);
    let color = if is_done { t.ink } else { t.muted };
    let font = if is_here { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
    let text = file.map_or_else(|| name.to_owned(), |file| format!("{name}\n{file}"));
    let button = Button::selectable(is_here, RichText::new(&text).font(font).color(color))
        .wrap_mode(TextWrapMode::Wrap)
        .min_size(vec2(ui.available_width(), 26.0));
    let response = ui.add(button);
    if is_here && has_moved && !ui.clip_rect().contains_rect(response.rect) {
        response.scroll_to_me(None);
    }
    focus_ring(ui, &response, response.rect);
    response.clicked()
}
