//! Lines below the menu that say what happened to a file and what can be done: not saved, changed on disk, gone, work left
//! by an earlier run. Each stands until it is answered, and nothing is stopped by it.
//!
//! Sends: saving again or elsewhere, reading again, keeping, comparing, recovering, taking the line away.

use std::path::Path;

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, Role, Stroke, Ui};

use super::{controls::focus_ring, icons, theme};
use crate::{
    app::{
        App, Command,
        document::FileId,
        notices::{Notice, Why},
        session::Overlay,
    },
    present::{formats::Formats, language::Language, table::Tone, trouble::reason},
    scenario::trouble::Trouble,
};

/// All lines, the newest first; more than a few scroll.
pub(super) fn notices_ui(ui: &mut Ui, app: &App, commands: &mut Vec<Command>) {
    let formats = app.settings.formats();
    for (index, notice) in app.session.notices.iter().enumerate().rev().take(3) {
        notice_ui(ui, app, index, notice, formats, commands);
    }
}

/// What can be done about a notice.
struct Offer {
    text: &'static str,
    tip: &'static str,
    command: Command,
    /// Whether the line is answered by it.
    ends: bool,
}

fn notice_ui(ui: &mut Ui, app: &App, index: usize, notice: &Notice, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let (tone, text) = words(app, notice, formats);
    let frame = Frame::new().fill(t.panel).stroke(Stroke::new(1.0, t.line)).inner_margin(Margin::symmetric(16, 5));
    Panel::top(("notice", index)).frame(frame).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (dot, _) = ui.allocate_exact_size(eframe::egui::vec2(12.0, 18.0), eframe::egui::Sense::hover());
            icons::dot(ui.painter(), dot.center(), t.tone(tone), true);
            let label = ui.add(Label::new(RichText::new(&text).color(t.ink)).wrap());
            // A screen reader says it when it comes.
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_role(Role::Alert);
                node.set_label(text.as_str());
            });
            for (place, offer) in offers(app, notice, formats).into_iter().enumerate() {
                let response = ui.add(Button::new(offer.text)).on_hover_text(offer.tip);
                // At the start there is nothing that the keyboard would be taken from.
                if place == 0 && matches!(notice, Notice::Lost) && ui.memory(|memory| memory.focused().is_none()) {
                    response.request_focus();
                }
                focus_ring(ui, &response, response.rect);
                if response.clicked() {
                    if offer.ends {
                        commands.push(Command::Dismiss(index));
                    }
                    commands.push(offer.command);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let is_lost = matches!(notice, Notice::Lost);
                let later = if is_lost { formats.say("Senere", "Later") } else { formats.say("Skjul", "Dismiss") };
                let response = ui.add(Button::new(later).frame(false));
                focus_ring(ui, &response, response.rect);
                if response.clicked() {
                    commands.push(Command::Dismiss(index));
                }
            });
        });
    });
}

/// What is said, and how bad it is.
fn words(app: &App, notice: &Notice, formats: Formats) -> (Tone, String) {
    let named = |id: FileId, what: &str| {
        let name = app.document.file(id).map_or("", |file| file.name.as_str());
        (Tone::Warning, format!("{} {what}", formats.quote(name)))
    };
    match notice {
        Notice::NotSaved { path, why, .. } => (Tone::Bad, not_saved_words(path, why, formats)),
        Notice::ChangedOnDisk { file, there, .. } => {
            let what = match there {
                Ok(_) => formats.say(
                    "er ændret på disken, siden den blev åbnet her.",
                    "was changed on disk since it was opened here.",
                ),
                Err(_) => formats.say(
                    "er ændret på disken og kan ikke læses, som den er nu.",
                    "was changed on disk and cannot be read as it is now.",
                ),
            };
            named(*file, what)
        }
        Notice::Gone { file, why } => named(*file, &gone_words(why, formats)),
        Notice::OpenAlready { file } => named(
            *file,
            formats.say(
                "er allerede åben, med ændringer, der ikke er gemt.",
                "is open already, with changes that are not saved.",
            ),
        ),
        Notice::Rewritten { file, kept } => named(*file, &rewritten_words(kept.as_deref(), formats)),
        Notice::Drifted { file } => named(*file, &drift_words(app, *file, formats)),
        Notice::Lost => (Tone::Warning, lost_words(app, formats)),
        Notice::NotKept(trouble) => {
            let what = formats.say(
                "Arbejde, der ikke er gemt, kan ikke sikres mod nedbrud",
                "Work that is not saved cannot be kept against a crash",
            );
            (Tone::Warning, format!("{what}: {}.", reason(trouble, formats.language)))
        }
    }
}

fn not_saved_words(path: &Path, why: &Why, formats: Formats) -> String {
    let language = formats.language;
    let name = formats.quote(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
    let folder = path.parent().unwrap_or(path).display();
    let why = match why {
        Why::Trouble(trouble) => reason(trouble, language),
        Why::OpenHere => {
            language.say("den er åben her som et andet scenarie", "it is open here as another one").to_owned()
        }
        Why::Fault => language
            .say("en fejl i programmet; prøv under et andet navn", "a fault of the program; try another name")
            .to_owned(),
    };
    match language {
        Language::Danish => format!("{name} i {folder} er ikke gemt: {why}. Ændringerne er stadig her."),
        Language::English => format!("{name} in {folder} is not saved: {why}. The changes are still here."),
    }
}

/// How many of the main results are others today.
fn drift_words(app: &App, file: FileId, formats: Formats) -> String {
    let drift = app.document.file(file).and_then(|file| file.drift.as_ref());
    let (differing, all) = drift.map_or((0, 0), |drift| (drift.differing().count(), drift.rows.len()));
    match formats.language {
        Language::Danish => {
            format!("giver i dag {differing} af {all} hovedresultater anderledes, end da den blev gemt.")
        }
        Language::English => format!("today gives {differing} of {all} main results other than when it was saved."),
    }
}

fn gone_words(why: &Trouble, formats: Formats) -> String {
    let what = if why.kind == std::io::ErrorKind::NotFound {
        formats.say("findes ikke længere på disken", "is no longer on disk").to_owned()
    } else {
        format!("{}: {}", formats.say("kan ikke nås", "cannot be reached"), reason(why, formats.language))
    };
    format!("{what}. {}", formats.say("Det, der er åbent her, er i behold.", "What is open here is kept."))
}

fn rewritten_words(kept: Option<&Path>, formats: Formats) -> String {
    let what = formats.say(
        "er gemt, men hele teksten måtte skrives om, og kommentarer er ikke med.",
        "is saved, but the whole text had to be written anew, without comments.",
    );
    let kept = kept.map(|kept| {
        let name = formats.quote(&kept.file_name().unwrap_or_default().to_string_lossy());
        format!(" {} {name}.", formats.say("Den gamle tekst ligger ved siden af i", "The old text lies beside it in"))
    });
    format!("{what}{}", kept.unwrap_or_default())
}

/// *Der er arbejde, som ikke blev gemt: »a.ron« og »b.ron«.*
fn lost_words(app: &App, formats: Formats) -> String {
    let kept = app.session.lost.iter().flat_map(|lost| &lost.kept);
    let names: Vec<String> = kept.map(|(_, kept)| formats.quote(&kept.name)).collect();
    let what = formats.say(
        "Sidestil blev ikke lukket rigtigt sidst. Der er arbejde, som ikke blev gemt:",
        "Sidestil was not closed properly. There is work that was not saved:",
    );
    format!("{what} {}.", formats.all_of(&names))
}

fn offers(app: &App, notice: &Notice, formats: Formats) -> Vec<Offer> {
    match notice {
        Notice::NotSaved { file, why, .. } => {
            let tip = ("Gem i samme fil igen", "Save in the same file again");
            let again = offer(formats, ("Prøv igen", "Try again"), tip, Command::Save(*file)).ending();
            let has_place = app.document.file(*file).is_some_and(|file| file.path.is_some());
            let again = Some(again).filter(|_| has_place && matches!(why, Why::Trouble(_)));
            again.into_iter().chain([save_as(formats, *file)]).collect()
        }
        Notice::ChangedOnDisk { file, there, .. } => changed_offers(*file, there.is_ok(), formats),
        Notice::Gone { file, .. } => {
            let tip = ("Skriv filen igen samme sted", "Write the file again in the same place");
            vec![offer(formats, ("Gem igen", "Save again"), tip, Command::Save(*file)), save_as(formats, *file)]
        }
        Notice::OpenAlready { file } => vec![reload(formats, *file).ending()],
        Notice::Lost => {
            let tip = ("Åbn det igen, som det var", "Open it again as it was");
            let recover = offer(formats, ("Gendan", "Recover"), tip, Command::Recover);
            let tip = ("Smid det væk for altid", "Throw it away for good");
            let ask = Command::Overlay(Some(Overlay::ConfirmDiscard));
            vec![recover, offer(formats, ("Kassér…", "Discard…"), tip, ask)]
        }
        Notice::Drifted { file } => {
            let tip = (
                "Se resultaterne ved gemning og i dag ved siden af hinanden",
                "See the results when saved and today side by side",
            );
            let show = Command::Overlay(Some(Overlay::Passport(*file)));
            vec![offer(formats, ("Vis begge…", "Show both…"), tip, show)]
        }
        Notice::Rewritten { .. } | Notice::NotKept(_) => Vec::new(),
    }
}

/// What can be done about a file that was changed on disk.
fn changed_offers(file: FileId, can_be_read: bool, formats: Formats) -> Vec<Offer> {
    let tip = (
        "Behold det, der er åbent her; når det gemmes, erstatter det filen på disken",
        "Keep what is open here; saving it replaces the file on disk",
    );
    let keep = offer(formats, ("Behold min", "Keep mine"), tip, Command::KeepMine(file));
    let tip = ("Se forskellene tal for tal, og vælg imellem dem", "See what differs figure by figure, and choose");
    let compare = offer(formats, ("Vis forskelle…", "Show differences…"), tip, Command::Compare(file));
    let compare = can_be_read.then_some(compare);
    [reload(formats, file), keep].into_iter().chain(compare).chain([save_as(formats, file)]).collect()
}

fn save_as(formats: Formats, file: FileId) -> Offer {
    let tip =
        ("Gem scenariet under et andet navn eller et andet sted", "Save the scenario under another name or elsewhere");
    offer(formats, ("Gem som…", "Save as…"), tip, Command::SaveAs(file))
}

fn reload(formats: Formats, file: FileId) -> Offer {
    let tip = (
        "Vis, hvad der er på disken; det, der er åbent her, kan fås igen med Fortryd",
        "Show what is on disk; what is open here can be had back by Undo",
    );
    offer(formats, ("Genindlæs", "Reload"), tip, Command::Reload(file))
}

fn offer(
    formats: Formats,
    text: (&'static str, &'static str),
    tip: (&'static str, &'static str),
    command: Command,
) -> Offer {
    Offer { text: formats.say(text.0, text.1), tip: formats.say(tip.0, tip.1), command, ends: false }
}

impl Offer {
    /// The same, where the line is answered by it.
    fn ending(self) -> Self {
        Self { ends: true, ..self }
    }
}
