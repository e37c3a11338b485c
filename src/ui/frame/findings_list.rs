//! The list of findings: files that could not be opened first, each finding with its place, the line itself with the
//! place underlined, what is wrong and what would be right. A click goes to the field.

use eframe::egui::{
    CursorIcon, Frame, Label, Margin, RichText, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo, text::LayoutJob,
};

use crate::{
    app::{App, Command, session::Failure},
    present::{
        assumptions::Assumptions,
        findings::{remedy, sentence},
        formats::Formats,
        table::Tone,
        views::catalogue::View,
        words::names,
    },
    scenario::{
        Scenario,
        finding::{Finding, Severity},
        path::Path,
        place::Place,
    },
    ui::{theme, widgets::dot_ui, widgets::focus_ring},
};

/// Whether there is nothing to list.
pub(in crate::ui) fn is_empty(app: &App) -> bool {
    !app.session.broke_down && app.session.failures.is_empty() && app.results.findings.is_empty()
}

/// How many findings there are to list, up to four: so much room the list asks for.
pub(in crate::ui) fn count(app: &App) -> u8 {
    let failed: usize = app.session.failures.iter().map(|failure| failure.findings.len() + 1).sum();
    u8::try_from((failed + usize::from(app.session.broke_down) + app.results.findings.len()).min(4)).unwrap_or_default()
}

/// The list.
pub(in crate::ui) fn list_ui(
    ui: &mut Ui,
    app: &App,
    assumptions: Option<&Assumptions>,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    if is_empty(app) {
        let text = formats.say("Ingen fejl, advarsler eller bemærkninger.", "No errors, warnings or notes.");
        ui.label(RichText::new(text).color(t.muted));
        return;
    }
    if app.session.broke_down || !app.session.failures.is_empty() {
        ui.horizontal(|ui| {
            let what = formats.say("Det, der var åbent, er uændret.", "What was open is unchanged.");
            ui.label(RichText::new(what).color(t.muted));
            if ui.button(formats.say("Skjul", "Dismiss")).clicked() {
                commands.push(Command::DismissFailures);
            }
        });
        if app.session.broke_down {
            let text = formats.say(
                "Arbejde i baggrunden gik i stå på grund af en fejl i programmet. Prøv igen.",
                "Work in the background broke down because of a fault in the program. Try again.",
            );
            ui.label(RichText::new(text).color(t.bad_text));
        }
        for failure in &app.session.failures {
            failure_ui(ui, failure, formats);
        }
    }
    let Some(sides) = &app.results.sides else { return };
    let file = app.session.after.as_ref().and_then(|side| app.document.file(side.file));
    let name = file.map_or("", |file| &file.name);
    let mut findings: Vec<&Finding> = app.results.findings.iter().collect();
    findings.sort_by_key(|finding| finding.severity);
    for finding in findings {
        let lead = finding.path.as_ref().and_then(|path| lead(path, assumptions?));
        let tip = lead.as_ref().map(|lead| {
            if matches!(lead, Command::GoTo(_)) {
                formats.say("Gå til feltet", "Go to the field")
            } else {
                formats.say("Gå til afstemningen", "Go to the reconciliation")
            }
        });
        if finding_ui(ui, finding, name, Some(&sides.after.scenario), tip, formats) {
            commands.extend(lead);
        }
    }
}

/// Where a finding leads: a published figure to the reconciliation, an input or a thing that has some to its field.
fn lead(path: &Path, assumptions: &Assumptions) -> Option<Command> {
    if path.segment(0) == Some("published") {
        return Some(Command::Show(View::Reconciliation));
    }
    let is_there = assumptions.rows().any(|row| row.path == *path || row.path.below(path.as_str()).is_some());
    is_there.then(|| Command::GoTo(path.clone()))
}

/// A file that could not be opened, with all that is wrong in it.
fn failure_ui(ui: &mut Ui, failure: &Failure, formats: Formats) {
    let t = theme::tokens(ui);
    let text = format!("{} {}", failure.name, formats.say("kan ikke åbnes", "cannot be opened"));
    ui.label(RichText::new(text).font(theme::bold(theme::BODY)).color(t.bad_text));
    for finding in &failure.findings {
        finding_ui(ui, finding, &failure.name, None, None, formats);
    }
    ui.add_space(theme::SPACE);
}

/// One finding; says whether it was clicked. What leads somewhere has a tip that says where.
fn finding_ui(
    ui: &mut Ui,
    finding: &Finding,
    file: &str,
    scenario: Option<&Scenario>,
    tip: Option<&str>,
    formats: Formats,
) -> bool {
    let t = theme::tokens(ui);
    let (tone, color) = match finding.severity {
        Severity::Error => (Tone::Bad, t.bad_text),
        Severity::Warning => (Tone::Warning, t.ink),
        Severity::Note => (Tone::Plain, t.ink),
    };
    let mut clicked = false;
    ui.horizontal_top(|ui| {
        dot_ui(ui, tone, names::severity(finding.severity, formats.language));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add_space(4.0);
            let said = sentence(finding, scenario, formats);
            let wrong = Label::new(RichText::new(&said).color(color)).wrap();
            if let Some(tip) = tip {
                let link = ui.add(wrong.selectable(false).sense(Sense::click()));
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &said));
                focus_ring(ui, &link, link.rect.expand(2.0));
                clicked = link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked();
            } else {
                ui.add(wrong);
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
