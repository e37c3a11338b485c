//! The list of findings: files that could not be opened first, each finding with its place, the line itself with the
//! place underlined, what is wrong and what would be right. A click goes to the field.

use eframe::egui::{CursorIcon, Frame, Label, Margin, RichText, Sense, Stroke, TextFormat, Ui, text::LayoutJob};

use crate::{
    app::{App, Command, session::Failure},
    present::{
        findings::{remedy, sentence},
        formats::Formats,
        names,
        table::Tone,
    },
    scenario::{
        Scenario,
        finding::{Finding, Place, Severity},
    },
    ui::{theme, widgets::dot_ui},
};

/// Whether there is nothing to list.
pub(super) fn is_empty(app: &App) -> bool {
    app.session.failures.is_empty() && app.results.findings.is_empty()
}

/// How many findings there are to list, up to four: so much room the list asks for.
pub(super) fn count(app: &App) -> u8 {
    let failed: usize = app.session.failures.iter().map(|failure| failure.findings.len() + 1).sum();
    u8::try_from((failed + app.results.findings.len()).min(4)).unwrap_or_default()
}

/// The list.
pub(super) fn list_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    if is_empty(app) {
        let text = formats.say("Ingen fejl, advarsler eller bemærkninger.", "No errors, warnings or notes.");
        ui.label(RichText::new(text).color(t.muted));
        return;
    }
    if !app.session.failures.is_empty() {
        for failure in &app.session.failures {
            failure_ui(ui, failure, formats);
        }
        if ui.button(formats.say("Skjul", "Dismiss")).clicked() {
            commands.push(Command::DismissFailures);
        }
        ui.add_space(theme::SPACE);
    }
    let Some(sides) = &app.results.sides else { return };
    let file = app.session.after.as_ref().and_then(|side| app.document.file(side.file));
    let name = file.map_or("", |file| &file.name);
    let mut findings: Vec<&Finding> = app.results.findings.iter().collect();
    findings.sort_by_key(|finding| finding.severity);
    for finding in findings {
        if finding_ui(ui, finding, name, Some(&sides.after.scenario), formats) {
            commands.extend(finding.path.clone().map(Command::GoTo));
        }
    }
}

/// A file that could not be opened, with all that is wrong in it.
fn failure_ui(ui: &mut Ui, failure: &Failure, formats: Formats) {
    let t = theme::tokens(ui);
    let text = format!("{} {}", failure.name, formats.say("kan ikke åbnes", "cannot be opened"));
    ui.label(RichText::new(text).font(theme::bold(theme::BODY)).color(t.bad_text));
    for finding in &failure.findings {
        finding_ui(ui, finding, &failure.name, None, formats);
    }
    ui.add_space(theme::SPACE);
}

/// One finding; says whether it was clicked. Without a scenario there is no field to go to.
fn finding_ui(ui: &mut Ui, finding: &Finding, file: &str, scenario: Option<&Scenario>, formats: Formats) -> bool {
    let t = theme::tokens(ui);
    let (tone, color) = match finding.severity {
        Severity::Error => (Tone::Bad, t.bad_text),
        Severity::Warning => (Tone::Warning, t.ink),
        Severity::Note => (Tone::Plain, t.ink),
    };
    let leads = scenario.is_some() && finding.path.is_some();
    let mut clicked = false;
    ui.horizontal_top(|ui| {
        dot_ui(ui, tone, names::severity(finding.severity, formats.language));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add_space(4.0);
            let wrong = RichText::new(sentence(finding, scenario, formats)).color(color);
            if leads {
                let tip = formats.say("Gå til feltet", "Go to the field");
                let link = ui.add(Label::new(wrong).wrap().selectable(false).sense(Sense::click()));
                clicked = link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked();
            } else {
                ui.add(Label::new(wrong).wrap());
            }
            if let Some(right) = remedy(finding, scenario, formats) {
                ui.label(RichText::new(right).color(t.muted));
            }
            if let Some(place) = &finding.place {
                let at = format!("{file}:{}:{}", place.line, place.column);
                ui.label(RichText::new(at).size(theme::SMALL).color(t.muted));
                line_ui(ui, place);
            }
        });
    });
    clicked
}

/// The line itself, with the place underlined.
fn line_ui(ui: &mut Ui, place: &Place) {
    let t = theme::tokens(ui);
    let before = place.column.saturating_sub(1).saturating_sub(place.cut);
    let clean = |sign: char| {
        if sign == '\t' {
            ' '
        } else if sign.is_control() {
            '?'
        } else {
            sign
        }
    };
    let signs: Vec<char> = place.text.chars().map(clean).collect();
    let part = |from: usize, to: usize| signs.iter().take(to).skip(from).collect::<String>();
    let plain = TextFormat::simple(theme::regular(theme::BODY), t.ink);
    let marked = TextFormat {
        underline: Stroke::new(2.0, t.bad),
        background: t.invalid,
        ..TextFormat::simple(theme::bold(theme::BODY), t.ink)
    };
    let mut job = LayoutJob::default();
    let end = before.saturating_add(place.width.max(1));
    job.append(if place.cut > 0 { "…" } else { "" }, 0.0, plain.clone());
    job.append(&part(0, before), 0.0, plain.clone());
    // Something missing at the end of a line has no sign to underline.
    let at = part(before, end);
    job.append(if at.is_empty() { " " } else { &at }, 0.0, marked);
    job.append(&part(end, signs.len()), 0.0, plain);
    Frame::new().fill(t.ground).inner_margin(Margin::symmetric(6, 2)).corner_radius(theme::RADIUS).show(ui, |ui| {
        ui.add(Label::new(job).extend());
    });
}
