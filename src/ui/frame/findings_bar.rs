//! The line at the bottom: errors and warnings, assumptions without a source, published figures, what runs, whether
//! anything is changed; unfolded, the list of findings above it.
//!
//! Sends: fold and unfold, go to a field, show the sources and the reconciliation, dismiss files that could not be opened.

use std::sync::Arc;

use eframe::egui::{
    Align, CursorIcon, Frame, Galley, Layout, Margin, Panel, Response, RichText, Role, ScrollArea, Sense, Spinner, Ui,
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
        assumptions::Assumptions,
        formats::Formats,
        table::Tone,
        views::catalogue::View,
        words::reconciliation::{published_sentence, shorter_sentences},
    },
    scenario::finding::Severity,
};

/// The room beside the text of a note.
const BESIDE: f32 = 12.0;

/// The line, and the list while it is unfolded.
pub(in crate::ui) fn findings_bar_ui(
    ui: &mut Ui,
    app: &App,
    assumptions: Option<&Assumptions>,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let formats = app.settings.formats();
    let frame =
        Frame::new().fill(t.ground).inner_margin(Margin::symmetric(16, if theme::is_low(ui.ctx()) { 0 } else { 3 }));
    Panel::bottom("state").frame(frame).resizable(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(line_height(ui));
            let narrow = ui.available_width() < 820.0;
            let count = match &app.session.rejected {
                Some(rejected) => rejected_ui(ui, rejected, formats, commands),
                None => count_ui(ui, app, formats, commands),
            };
            if !narrow {
                ui.add_space(theme::SPACE);
            }
            let state = State::of(app, formats);
            let left_out = notes_ui(ui, app, assumptions, state.width(ui), commands);
            // What has no room of its own is told with the count.
            if !left_out.is_empty() {
                count.on_hover_text(left_out.join("\n"));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| state.show(ui));
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

/// How high what stands in the line is.
fn line_height(ui: &Ui) -> f32 {
    if theme::is_lowest(ui.ctx()) { 20.0 } else { 24.0 }
}

/// How many errors and warnings there are; a click unfolds the list.
fn count_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) -> Response {
    let (tone, text) = count(app, formats);
    let tip = Action::Findings.entry().tip(ui.ctx(), formats.language);
    let response = button_ui(ui, tone, &text).on_hover_text(tip);
    if response.clicked() {
        commands.push(Command::ToggleFindings);
    }
    response
}

/// That something was typed that is not used; a click leads to its field.
fn rejected_ui(ui: &mut Ui, rejected: &Rejected, formats: Formats, commands: &mut Vec<Command>) -> Response {
    let text = formats.say("1 indtastning bruges ikke", "1 entry is not used");
    let tip = formats.say(
        "Værdien fra før indtastningen gælder stadig. Gå til feltet.",
        "The value from before still holds. Go to the field.",
    );
    let response = button_ui(ui, Tone::Bad, text).on_hover_text(tip);
    if response.clicked() {
        commands.push(Command::GoTo(rejected.field.path.clone()));
    }
    response
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
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 22.0, line_height(ui)), Sense::click());
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

/// Assumptions without a source, and how the published figures agree; each leads to the view that tells more. Where there is
/// no room for a whole sentence its least parts are left out, and are in its tooltip; a sentence that has no room at all is
/// handed back.
fn notes_ui(
    ui: &mut Ui,
    app: &App,
    assumptions: Option<&Assumptions>,
    right: f32,
    commands: &mut Vec<Command>,
) -> Vec<String> {
    let formats = app.settings.formats();
    let Some(assumptions) = assumptions else { return Vec::new() };
    let reconciled = &app.results.reconciled;
    let published = Some(published_sentence(reconciled, formats.language)).filter(|_| !reconciled.is_empty());
    let notes = [
        (assumptions.unsourced_sentence(formats), Vec::new(), View::Sources),
        (published, shorter_sentences(reconciled, formats.language), View::Reconciliation),
    ];
    let mut left_out = Vec::new();
    for (whole, shorter, view) in notes {
        let Some(whole) = whole else { continue };
        let room = ui.available_width() - right - ui.spacing().item_spacing.x;
        let fits = |text: &&String| note_width(ui, text) <= room;
        let Some(text) = std::iter::once(&whole).chain(&shorter).find(fits) else {
            left_out.push(whole);
            continue;
        };
        let mut tip = Action::Show(view).entry().tip(ui.ctx(), formats.language);
        if *text != whole {
            tip = format!("{whole}\n{tip}");
        }
        if note_ui(ui, text, &whole).on_hover_text(tip).clicked() {
            commands.push(Command::Show(view));
        }
        ui.add_space(theme::GAP);
    }
    left_out
}

fn note_width(ui: &Ui, text: &str) -> f32 {
    small(ui, text).size().x + BESIDE
}

/// Small grey text on one line.
fn small(ui: &Ui, text: &str) -> Arc<Galley> {
    one_line(ui, text, theme::regular(theme::SMALL), theme::tokens(ui).muted, f32::INFINITY)
}

/// Grey text that leads somewhere; a screen reader hears the whole of it.
fn note_ui(ui: &mut Ui, text: &str, whole: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = small(ui, text);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + BESIDE, line_height(ui)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, whole));
    let color = if response.hovered() { t.ink } else { t.muted };
    let at = pos2(rect.left() + BESIDE / 2.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, color);
    focus_ring(ui, &response, rect);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What runs, and whether there is work that is not saved.
struct State {
    saved: Option<&'static str>,
    /// What is not saved.
    tip: Option<String>,
    running: Option<&'static str>,
}

impl State {
    const SPINNER: f32 = 12.0;

    fn of(app: &App, formats: Formats) -> Self {
        let files = app.document.files();
        let changed: Vec<&str> = app.document.changed(None).map(|file| file.name.as_str()).collect();
        let saved = if !changed.is_empty() {
            Some(formats.say("Ikke gemt", "Not saved"))
        } else if files.iter().any(|file| file.in_place == InPlace::Other) {
            Some(formats.say("Ændret på disken", "Changed on disk"))
        } else if files.iter().any(|file| file.path.is_some()) {
            Some(formats.say("Gemt", "Saved"))
        } else {
            None
        };
        let tip = (!changed.is_empty()).then(|| {
            let since = formats.say("Ændret siden sidst gemt:", "Changed since last saved:");
            format!("{since} {}", formats.all_of(&changed))
        });
        let running = (app.jobs.running() > 0).then(|| {
            if files.iter().any(OpenFile::is_saving) {
                formats.say("Gemmer …", "Saving …")
            } else {
                formats.say("Arbejder …", "Working …")
            }
        });
        Self { saved, tip, running }
    }

    /// The room that it takes at the right.
    fn width(&self, ui: &Ui) -> f32 {
        let between = ui.spacing().item_spacing.x;
        let texts = [self.saved, self.running].into_iter().flatten().map(|text| small(ui, text).size().x + between);
        texts.sum::<f32>() + self.running.map_or(0.0, |_| Self::SPINNER + between)
    }

    /// Draws it, from the right.
    fn show(self, ui: &mut Ui) {
        let quiet = |ui: &Ui, text: &str| RichText::new(text).size(theme::SMALL).color(theme::tokens(ui).muted);
        if let Some(saved) = self.saved {
            let text = quiet(ui, saved);
            let response = ui.label(text);
            if let Some(tip) = self.tip {
                response.on_hover_text(tip);
            }
        }
        if let Some(running) = self.running {
            let text = quiet(ui, running);
            ui.label(text);
            ui.add(Spinner::new().size(Self::SPINNER)).accessible_name(running);
        }
    }
}
