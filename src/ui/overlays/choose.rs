//! What differs between a file as it is open here and as it is on disk: part by part, one of the two to be chosen.
//!
//! Sends: the choice of each row, and that it is done.

use eframe::egui::{Grid, RichText, ScrollArea, Ui, vec2};

use super::parts::title_ui;
use crate::{
    app::{
        App, Command,
        files::merge::{Choosing, Row},
    },
    present::{
        assumptions::beside,
        findings::sentence,
        formats::{Formats, NOTHING, exit_unit},
        words::{names, parts},
    },
    scenario::{
        Scenario,
        difference::change::{Change, Changed, Placed, Stated},
        layers::Layers,
        schema::{Unit, kind_of},
    },
    ui::{theme, widgets::focus_ring},
};

/// The table of differences with its buttons.
pub(super) fn choose_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let Some(choosing) = &app.session.choosing else {
        commands.push(Command::Overlay(None));
        return;
    };
    let t = theme::tokens(ui);
    let name = app.document.file(choosing.file).map_or("", |file| file.name.as_str());
    title_ui(ui, &format!("{} {}", formats.say("Forskelle i", "Differences in"), formats.quote(name)));
    let about = formats.say(
        "Vælg for hver forskel, hvad der skal gælde. Det, der kun er ændret det ene sted, er valgt derfra.",
        "Choose for each difference what is to hold. What was changed in one place only is chosen from there.",
    );
    ui.label(RichText::new(about).color(t.muted));
    ui.add_space(theme::SPACE);
    let height = (ui.ctx().content_rect().height() - 300.0).max(120.0);
    ScrollArea::both().max_height(height).show(ui, |ui| {
        Grid::new("differences").num_columns(3).min_col_width(120.0).spacing(vec2(18.0, 6.0)).show(ui, |ui| {
            let head = |text| RichText::new(text).font(theme::bold(theme::SMALL)).color(t.muted);
            ui.label(head(formats.say("Forudsætning", "Assumption")));
            ui.label(head(formats.say("Åben her", "Open here")));
            ui.label(head(formats.say("På disken", "On disk")));
            ui.end_row();
            for (index, row) in choosing.rows.iter().enumerate() {
                row_ui(ui, index, row, choosing, formats, commands);
            }
        });
        if let Some(refused) = &choosing.refused {
            let cannot = formats.say("Det valgte kan ikke stå sammen.", "What is chosen cannot stand together.");
            let whys = refused.iter().map(|error| sentence(error, Some(&choosing.theirs.scenario), formats));
            for said in std::iter::once(cannot.to_owned()).chain(whys) {
                ui.label(RichText::new(said).color(t.bad_text));
            }
        }
    });
    ui.add_space(theme::BLOCK);
    ui.horizontal_wrapped(|ui| {
        if ui.button(formats.say("Brug det valgte", "Use what is chosen")).clicked() {
            commands.push(Command::TakeChosen);
        }
        for (text, takes_theirs) in [
            (formats.say("Alt som her", "All as here"), false),
            (formats.say("Alt som på disken", "All as on disk"), true),
        ] {
            if ui.button(text).clicked() {
                commands.push(Command::ChooseVersion(None, takes_theirs));
            }
        }
        if ui.button(formats.say("Annuller", "Cancel")).clicked() {
            commands.push(Command::Overlay(None));
        }
    });
}

fn row_ui(ui: &mut Ui, index: usize, row: &Row, choosing: &Choosing, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let (label, texts) = if let Change::Figure(changed) = &row.change {
        figure(choosing, changed, formats)
    } else {
        parts::choice(&choosing.mine, &row.change, formats)
    };
    ui.vertical(|ui| {
        ui.set_min_width((ui.ctx().content_rect().width() * 0.25).min(280.0));
        // As high as the buttons beside it, so that they stand on one line.
        ui.horizontal(|ui| ui.label(&label));
        if row.in_both {
            let both = formats.say("ændret begge steder", "changed in both places");
            ui.label(RichText::new(both).size(theme::SMALL).color(t.bad_text));
        }
    });
    sides_ui(ui, index, &label, texts.each_ref().map(String::as_str), row.takes_theirs, commands);
    ui.end_row();
}

/// What a figure is called, and what it is here and on disk.
fn figure(choosing: &Choosing, changed: &Changed, formats: Formats) -> (String, [String; 2]) {
    let stated = &changed.stated;
    let mut label = names::input_full_label(&choosing.theirs.scenario, stated.path(), formats.language);
    let rules = stated.rule_set().and_then(|id| choosing.mine.rule_set(id));
    if let Some(rules) = rules {
        label = format!("{label} ({})", rules.name);
    }
    let here = value(&choosing.mine, changed, &changed.before, formats);
    let there = value(&choosing.theirs.scenario, changed, &changed.after, formats);
    // Two that read alike differ in what stands beside the value.
    let texts = match (&changed.before, &changed.after) {
        (Some((_, one)), Some((_, other))) if here == there => {
            let are_counts = are_counts(&choosing.mine, stated);
            let unit = kind_of(stated.path()).map_or(Unit::Persons, |kind| exit_unit(kind.unit, are_counts));
            let beside = |figure, other| beside(figure, other, unit, formats);
            [format!("{here} ({})", beside(one, other)), format!("{there} ({})", beside(other, one))]
        }
        _ => [here, there],
    };
    (label, texts)
}

/// The two to choose from.
fn sides_ui(ui: &mut Ui, row: usize, label: &str, texts: [&str; 2], takes_theirs: bool, commands: &mut Vec<Command>) {
    for (text, is_theirs) in texts.into_iter().zip([false, true]) {
        let response = ui.radio(takes_theirs == is_theirs, text);
        let name = format!("{label}: {text}");
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        focus_ring(ui, &response, response.rect);
        if response.clicked() {
            commands.push(Command::ChooseVersion(Some(row), is_theirs));
        }
    }
}

fn value(scenario: &Scenario, changed: &Changed, placed: &Placed, formats: Formats) -> String {
    let path = changed.stated.path();
    let Some((_, figure)) = placed else { return not_stated(scenario, &changed.stated, formats) };
    names::value_with_unit(path, &figure.value, are_counts(scenario, &changed.stated), formats)
}

/// Whether what is stated here is a number of persons and not a share of them.
fn are_counts(scenario: &Scenario, stated: &Stated) -> bool {
    let rule_set = stated.rule_set().or_else(|| Some(&scenario.base()?.id));
    rule_set.is_some_and(|id| Layers::new(scenario, id).counts_exits(stated.path()))
}

/// What holds where a rule set changes nothing: what it builds on.
fn not_stated(scenario: &Scenario, stated: &Stated, formats: Formats) -> String {
    let below = stated.rule_set().and_then(|id| scenario.rule_set(id)?.builds_on.as_ref());
    match below.and_then(|id| scenario.rule_set(id)) {
        Some(below) => format!("{} {}", formats.say("som", "as in"), formats.quote(&below.name)),
        None => NOTHING.to_owned(),
    }
}
