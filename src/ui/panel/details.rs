//! What stands below an unfolded row: where the values come from, what they can be taken back to, and *Fastgør*.

use eframe::egui::{Button, Frame, Margin, RichText, TextFormat, Ui, text::LayoutJob, vec2};

use super::columns::Columns;
use crate::{
    app::{
        Command,
        document::{Field, SideChoice},
        reading::Step,
    },
    present::{
        assumptions::{Cells, Row, details},
        formats::value_with_unit,
        method::links,
        words::names,
    },
    scenario::{edit, figure::Figure, scenario::RuleSet, schema::Unit},
    ui::{context::ViewContext, theme},
};

/// The block below a row.
pub(super) fn details_ui(
    ui: &mut Ui,
    row: &Row,
    columns: &Columns,
    context: &ViewContext,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let margin = Margin { left: 14, right: 18, top: 2, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width((columns.right - columns.left - 18.0).max(100.0));
        ui.spacing_mut().item_spacing.y = 3.0;
        let explanation = names::input_explanation(&row.path, context.formats.language);
        ui.label(RichText::new(explanation).size(theme::SMALL).color(t.muted));
        ui.add_space(2.0);
        let is_shared = matches!(row.cells, Cells::Shared(_));
        let formats = context.formats;
        let choices = [&context.session.before, &context.session.after];
        for (side, name) in [(0, formats.say("Før", "Before")), (1, formats.say("Efter", "After"))] {
            if is_shared && side == 0 || row.cell(side).is_none() {
                continue;
            }
            if !is_shared {
                ui.label(RichText::new(name).font(theme::bold(theme::SMALL)).color(t.ink));
            }
            lines_ui(ui, row, side, context);
            if let (Some(choice), Some(cell)) = (choices[side], row.cell(side)) {
                back_ui(ui, &Field { side: choice.clone(), path: row.path.clone() }, cell.unit, context, commands);
            }
        }
        line_ui(ui, formats.say("I filen", "In the file"), row.path.as_str());
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            pin_ui(ui, row, context, commands);
            method_ui(ui, row, context, commands);
        });
    });
}

/// Source, status, note and so on of one side.
pub(super) fn lines_ui(ui: &mut Ui, row: &Row, side: usize, context: &ViewContext) {
    let side = if row.cell(side).is_some() { side } else { 1 - side.min(1) };
    let unit = row.cell(side).map_or(row.kind.unit, |cell| cell.unit);
    for line in details(context.sides, side, &row.path, unit, context.formats) {
        line_ui(ui, &line.name, &line.text);
    }
}

fn line_ui(ui: &mut Ui, name: &str, text: &str) {
    let t = theme::tokens(ui);
    let format = |color| TextFormat::simple(theme::regular(theme::SMALL), color);
    let mut job = LayoutJob::default();
    job.append(&format!("{name}: "), 0.0, format(t.muted));
    job.append(text, 0.0, format(t.ink));
    ui.label(job);
}

/// What a value can be taken back to, by the value: what the file says, and what the rule set builds on.
fn back_ui(ui: &mut Ui, field: &Field, unit: Unit, context: &ViewContext, commands: &mut Vec<Command>) {
    let Some(file) = context.document.file(field.side.file) else { return };
    let (rule_set, path, formats) = (&field.side.rule_set, &field.path, context.formats);
    let [now, then] = [&file.scenario, &file.saved].map(|scenario| edit::stated(scenario, rule_set, path));
    let named = |name: String, figure: Option<&Figure>| match figure {
        // The id of a group or a line says nothing to a reader.
        Some(figure) if !unit.is_id() => {
            format!("{name} ({})", value_with_unit(&figure.value, unit, formats))
        }
        _ => name,
    };
    let mut ways = Vec::new();
    if now != then {
        let name = formats.say("Tilbage til filens værdi", "Back to the file's value").to_owned();
        let figure = then.or_else(|| edit::inherited(&file.saved, rule_set, path));
        ways.push((named(name, figure), Command::Restore(field.clone())));
    }
    // Where the file changes nothing either, both ways lead to the same value.
    let below = edit::inherited(&file.scenario, rule_set, path).filter(|_| then.is_some() || now == then);
    let rules = file.scenario.rule_set(rule_set).filter(|rules| rules.changes.contains_key(path));
    if let (Some(below), Some(rules)) = (below, rules) {
        let name = below_name(rules, &field.side, context);
        ways.push((named(name, Some(below)), Command::Lift(field.clone())));
    }
    if ways.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (name, command) in ways {
            if ui.add(small(&name)).clicked() {
                commands.push(command);
            }
        }
    });
}

/// *Brug værdien fra før*, or from the rule set that is built on, where *før* shows another.
fn below_name(rules: &RuleSet, side: &SideChoice, context: &ViewContext) -> String {
    let formats = context.formats;
    let before = context.session.before.as_ref();
    let is_before =
        before.is_some_and(|before| before.file == side.file && rules.builds_on == Some(before.rule_set.clone()));
    if is_before {
        return formats.say("Brug værdien fra før", "Use the value before").to_owned();
    }
    let file = context.document.file(side.file);
    let below = rules.builds_on.as_ref().and_then(|id| file?.scenario.rule_set(id));
    let name = formats.quote(below.map_or("", |below| &below.name));
    format!("{} {name}", formats.say("Brug værdien fra", "Use the value of"))
}

fn pin_ui(ui: &mut Ui, row: &Row, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    let is_pinned = context.session.pinned.contains(&row.path);
    let name = if is_pinned { formats.say("Frigør", "Unpin") } else { formats.say("Fastgør", "Pin") };
    let tip = formats.say(
        "Fastgjorte forudsætninger står under resultaterne, når panelet er foldet ind (højst seks; den ældste viger).",
        "Pinned assumptions stand below the results while the panel is folded (at most six; the oldest gives way).",
    );
    if ui.add(small(name)).on_hover_text(tip).clicked() {
        commands.push(Command::TogglePin(row.path.clone()));
    }
}

/// The way to the section that says what the input does.
fn method_ui(ui: &mut Ui, row: &Row, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    let tip =
        formats.say("Åbner »Sådan regner Sidestil« ved det afsnit", "Opens “How Sidestil calculates” at that section");
    if ui.add(small(formats.say("Sådan regnes det", "How it is calculated"))).on_hover_text(tip).clicked() {
        commands.push(Command::Read(Step::Open(Some(links::of_input(&row.path)))));
    }
}

/// A button of the size of the text around it.
fn small(name: &str) -> Button<'_> {
    Button::new(RichText::new(name).size(theme::SMALL)).min_size(vec2(0.0, 22.0))
}
