//! What stands below an unfolded row: where the values come from, *Nulstil* and *Fastgør*.

use eframe::egui::{
    Button, Frame, Margin, RichText, TextFormat, Ui,
    text::LayoutJob,
    vec2,
};

use super::row::Columns;
use crate::{
    app::{
        Command,
        document::{Field, OpenFile, SideChoice},
        session::MOST_PINNED,
    },
    present::{
        assumptions::{Cells, Row, details},
        names,
    },
    scenario::{figure::Figure, path::Path, scenario::RuleSet},
    ui::{theme, views::ViewContext},
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
        for (side, name) in [(0, formats.say("Før", "Before")), (1, formats.say("Efter", "After"))] {
            if is_shared && side == 0 || row.cell(side).is_none() {
                continue;
            }
            if !is_shared {
                ui.label(RichText::new(name).font(theme::bold(theme::SMALL)).color(t.ink));
            }
            lines_ui(ui, row, side, context);
        }
        ui.add_space(4.0);
        buttons_ui(ui, row, is_shared, context, commands);
    });
}

/// Source, status, note and so on of one side.
pub(super) fn lines_ui(ui: &mut Ui, row: &Row, side: usize, context: &ViewContext) {
    let t = theme::tokens(ui);
    let side = if row.cell(side).is_some() { side } else { 1 - side.min(1) };
    let unit = row.cell(side).map_or(row.kind.unit, |cell| cell.unit);
    for line in details(context.sides, side, &row.path, unit, context.formats) {
        let mut job = LayoutJob::default();
        let format = |color| TextFormat::simple(theme::regular(theme::SMALL), color);
        job.append(&format!("{}: ", line.name), 0.0, format(t.muted));
        job.append(&line.text, 0.0, format(t.ink));
        ui.label(job);
    }
}

fn buttons_ui(ui: &mut Ui, row: &Row, is_shared: bool, context: &ViewContext, commands: &mut Vec<Command>) {
    let formats = context.formats;
    ui.horizontal_wrapped(|ui| {
        let sides = [
            (&context.session.before, formats.say("Nulstil før", "Reset before")),
            (&context.session.after, formats.say("Nulstil efter", "Reset after")),
        ];
        let reset = formats.say("Nulstil", "Reset");
        for (index, (choice, name)) in sides.into_iter().enumerate() {
            let Some(side) = choice.as_ref().filter(|_| !(is_shared && index == 0)) else { continue };
            let name = if is_shared { reset } else { name };
            if can_reset(side, &row.path, context) && ui.add(small(name)).on_hover_text(meaning(context)).clicked() {
                commands.push(Command::Reset(Field { side: side.clone(), path: row.path.clone() }));
            }
        }
        let is_pinned = context.session.pinned.contains(&row.path);
        let is_full = context.session.pinned.len() >= MOST_PINNED && !is_pinned;
        let name = if is_pinned { formats.say("Frigør", "Unpin") } else { formats.say("Fastgør", "Pin") };
        let tip = formats.say(
            "Fastgjorte forudsætninger står under resultaterne, når panelet er foldet ind (højst seks).",
            "Pinned assumptions stand below the results while the panel is folded (at most six).",
        );
        let button = ui.add_enabled(!is_full, small(name));
        if button.on_hover_text(tip).on_disabled_hover_text(tip).clicked() {
            commands.push(Command::TogglePin(row.path.clone()));
        }
    });
}

/// A button of the size of the text around it.
fn small(name: &str) -> Button<'_> {
    Button::new(RichText::new(name).size(theme::SMALL)).min_size(vec2(0.0, 22.0))
}

fn meaning(context: &ViewContext) -> &'static str {
    context.formats.say(
        "Ophæv ændringen: værdien bliver som i de regler, regelsættet bygger på, eller som i filen.",
        "Lift the change: the value becomes that of the rules below, or that of the file.",
    )
}

/// Whether there is something to take back: a change of the rule set's own, or a value that differs from the file's.
fn can_reset(side: &SideChoice, path: &Path, context: &ViewContext) -> bool {
    let Some(file) = context.document.file(side.file) else { return false };
    let is_change = file.scenario.rule_set(&side.rule_set).is_some_and(|rules| rules.changes.contains_key(path));
    is_change || stated(file, side, path, false) != stated(file, side, path, true)
}

/// The figure that the base or the rule set's investments state at a path, now or when the file was opened.
fn stated<'a>(file: &'a OpenFile, side: &SideChoice, path: &Path, opened: bool) -> Option<&'a Figure> {
    let scenario = if opened { &file.as_opened } else { &file.scenario };
    let brought = |rules: &'a RuleSet| rules.investments.get(path);
    scenario.rule_set(&side.rule_set).and_then(brought).or_else(|| scenario.inputs.get(path))
}
