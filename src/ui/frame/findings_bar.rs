//! The line at the bottom: errors and warnings, assumptions without a source, published figures, what runs, whether
//! anything is changed; unfolded, the list of findings above it.
//!
//! Sends: fold and unfold, go to a field, show the sources and the reconciliation, dismiss files that could not be opened.

use eframe::egui::{
    Align, CursorIcon, Frame, Layout, Margin, Panel, Response, RichText, Role, ScrollArea, Sense, Spinner, Ui,
    WidgetInfo, pos2, vec2,
};

use super::findings_list;
use crate::ui::{
    actions::Action,
    icons, theme,
    widgets::{focus_ring, one_line},
};
use crate::{
    app::{
        App, Command,
        document::{InPlace, OpenFile},
        session::Rejected,
    },
    present::{
        assumptions::Assumptions, formats::Formats, table::Tone, views::catalogue::View,
        words::reconciliation::published_sentence,
    },
    scenario::finding::Severity,
};

/// The line, and the list while it is unfolded.
pub(in crate::ui) fn findings_bar_ui(
    ui: &mut Ui,
    app: &App,
    assumptions: Option<&Assumptions>,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let formats = app.settings.formats();
    let frame = Frame::new().fill(t.ground).inner_margin(Margin::symmetric(16, 3));
    Panel::bottom("state").frame(frame).resizable(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(24.0);
            let narrow = ui.available_width() < 820.0;
            match &app.session.rejected {
                Some(rejected) => rejected_ui(ui, rejected, formats, commands),
                None => count_ui(ui, app, formats, commands),
            }
            if !narrow {
                ui.add_space(theme::SPACE);
            }
            notes_ui(ui, app, assumptions, formats, commands);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| state_ui(ui, app, formats));
        });
    });
    if app.session.findings_open && !(findings_list::is_empty(app) && assumptions.is_none()) {
        let most = (ui.available_height() * 0.5).max(120.0);
        let wanted = (28.0 + 76.0 * f32::from(findings_list::count(app))).min(most);
        let frame = Frame::new().fill(t.panel).inner_margin(Margin::symmetric(16, 8));
        let panel = Panel::bottom(("findings", findings_list::count(app))).frame(frame).resizable(true);
        panel.default_size(wanted).max_size(most).show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| findings_list::list_ui(ui, app, assumptions, formats, commands));
        });
    }
}

/// How many errors and warnings there are; a click unfolds the list.
fn count_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let (tone, text) = count(app, formats);
    let response = button_ui(ui, tone, &text);
    let tip = Action::Findings.entry().tip(ui.ctx(), formats.language);
    if response.on_hover_text(tip).clicked() {
        commands.push(Command::ToggleFindings);
    }
}

/// That something was typed that is not used; a click leads to its field.
fn rejected_ui(ui: &mut Ui, rejected: &Rejected, formats: Formats, commands: &mut Vec<Command>) {
    let text = formats.say("1 indtastning bruges ikke", "1 entry is not used");
    let tip = formats.say(
        "Værdien fra før indtastningen gælder stadig. Gå til feltet.",
        "The value from before still holds. Go to the field.",
    );
    if button_ui(ui, Tone::Bad, text).on_hover_text(tip).clicked() {
        commands.push(Command::GoTo(rejected.field.path.clone()));
    }
}

/// The state in a few words, with its dot: the files that could not be opened weigh most.
fn count(app: &App, formats: Formats) -> (Tone, String) {
    let of = |severity| app.results.findings.iter().filter(|finding| finding.severity == severity).count();
    let broken = usize::from(app.session.broke_down);
    let (failed, errors, warnings) = (app.session.failures.len(), of(Severity::Error), of(Severity::Warning));
    let mut parts = Vec::new();
    let mut add = |count: usize, one: (&str, &str), many: (&str, &str)| {
        let (danish, english) = if count == 1 { one } else { many };
        if count > 0 {
            parts.push(format!("{count} {}", formats.say(danish, english)));
        }
    };
    let in_program = ("fejl i programmet", "fault in the program");
    add(broken, in_program, in_program);
    add(failed, ("fil kan ikke åbnes", "file cannot be opened"), ("filer kan ikke åbnes", "files cannot be opened"));
    add(errors, ("fejl", "error"), ("fejl", "errors"));
    add(warnings, ("advarsel", "warning"), ("advarsler", "warnings"));
    let tone = if broken + failed + errors > 0 {
        Tone::Bad
    } else if warnings > 0 {
        Tone::Warning
    } else {
        Tone::Good
    };
    if broken + failed + errors == 0 {
        parts.insert(0, formats.say("Ingen fejl", "No errors").to_owned());
    }
    (tone, parts.join(", "))
}

/// A quiet button of a dot and a text.
fn button_ui(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = one_line(ui, text, theme::regular(theme::SMALL), t.muted, 360.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 22.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
    }
    icons::dot(ui.painter(), pos2(rect.left() + 8.0, rect.center().y), t.tone(tone), true);
    let color = if tone == Tone::Bad { t.bad_text } else { t.muted };
    let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    focus_ring(ui, &response, rect);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Assumptions without a source, and how the published figures agree; each leads to the view that tells more.
fn notes_ui(ui: &mut Ui, app: &App, assumptions: Option<&Assumptions>, formats: Formats, commands: &mut Vec<Command>) {
    let Some(assumptions) = assumptions else { return };
    let published = published_sentence(&app.results.reconciled, formats.language);
    let published = Some(published).filter(|_| !app.results.reconciled.is_empty());
    let notes = [(assumptions.unsourced_sentence(formats), View::Sources), (published, View::Reconciliation)];
    for (note, view) in notes.into_iter().filter_map(|(note, view)| Some((note?, view))) {
        if note_ui(ui, &note).on_hover_text(Action::Show(view).entry().tip(ui.ctx(), formats.language)).clicked() {
            commands.push(Command::Show(view));
        }
        ui.add_space(theme::GAP);
    }
}

/// Grey text that leads somewhere.
fn note_ui(ui: &mut Ui, text: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = one_line(ui, text, theme::regular(theme::SMALL), t.muted, ui.available_width() - 12.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    let color = if response.hovered() { t.ink } else { t.muted };
    let at = pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    focus_ring(ui, &response, rect);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What runs, and whether there is work that is not saved.
fn state_ui(ui: &mut Ui, app: &App, formats: Formats) {
    let t = theme::tokens(ui);
    let changed: Vec<&str> = app.document.changed(None).map(|file| file.name.as_str()).collect();
    if !changed.is_empty() {
        let text = formats.say("Ikke gemt", "Not saved");
        let tip = format!(
            "{} {}",
            formats.say("Ændret siden sidst gemt:", "Changed since last saved:"),
            formats.all_of(&changed)
        );
        ui.label(RichText::new(text).size(theme::SMALL).color(t.muted)).on_hover_text(tip);
    } else if app.document.files().iter().any(|file| file.in_place == InPlace::Other) {
        let text = formats.say("Ændret på disken", "Changed on disk");
        ui.label(RichText::new(text).size(theme::SMALL).color(t.muted));
    } else if app.document.files().iter().any(|file| file.path.is_some()) {
        ui.label(RichText::new(formats.say("Gemt", "Saved")).size(theme::SMALL).color(t.muted));
    }
    let running = app.jobs.running();
    if running > 0 {
        let is_saving = app.document.files().iter().any(OpenFile::is_saving);
        let text = if is_saving {
            formats.say("Gemmer …", "Saving …")
        } else {
            formats.say("Arbejder …", "Working …")
        };
        ui.label(RichText::new(text).size(theme::SMALL).color(t.muted));
        ui.add(Spinner::new().size(12.0)).accessible_name(text);
    }
}
