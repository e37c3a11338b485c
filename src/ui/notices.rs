//! Lines below the menu that say what happened to a file and what can be done: not saved, changed on disk, gone, work left
//! by an earlier run. Each stands until it is answered, and nothing is stopped by it.
//!
//! Sends: saving again or elsewhere, reading again, keeping, comparing, recovering, taking the line away.

use std::path::Path;

use eframe::egui::{Button, Frame, Label, Margin, Panel, RichText, Role, ScrollArea, Sense, Ui, vec2};

use super::{controls::focus_ring, icons, theme};
use crate::{
    app::{
        App, Command,
        document::FileId,
        notices::{Notice, Why},
        session::Overlay,
    },
    present::{findings::sentence, formats::Formats, language::Language, paths, table::Tone, trouble::reason},
    scenario::trouble::Trouble,
};

/// The height at which the lines begin to scroll: about three of them.
const MOST: f32 = 124.0;

/// All lines, the newest first.
pub(super) fn notices_ui(ui: &mut Ui, app: &App, commands: &mut Vec<Command>) {
    if app.session.notices.is_empty() {
        return;
    }
    let t = theme::tokens(ui);
    let formats = app.settings.formats();
    let most = MOST.min(ui.available_height() * 0.3);
    let frame = Frame::new().fill(t.panel).inner_margin(Margin::symmetric(16, 3));
    Panel::top("notices").frame(frame).resizable(false).show(ui, |ui| {
        ScrollArea::vertical().min_scrolled_height(most).max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            for (index, notice) in app.session.notices.iter().enumerate().rev() {
                notice_ui(ui, app, index, notice, formats, commands);
            }
        });
    });
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
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(30.0);
        let (dot, _) = ui.allocate_exact_size(vec2(12.0, 18.0), Sense::hover());
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
        let is_lost = matches!(notice, Notice::Lost);
        let later = if is_lost { formats.say("Senere", "Later") } else { formats.say("Skjul", "Dismiss") };
        let response = ui.add(Button::new(RichText::new(later).color(t.muted)).frame(false));
        focus_ring(ui, &response, response.rect);
        if response.clicked() {
            commands.push(Command::Dismiss(index));
        }
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
        Notice::Drifted { file } => (Tone::Warning, drift_words(app, *file, formats)),
        Notice::NewFormat { file } => named(
            *file,
            formats.say(
                "er gemt i et nyere format, som ældre udgaver af Sidestil ikke kan åbne.",
                "is saved in a newer format, which older editions of Sidestil cannot open.",
            ),
        ),
        Notice::Damaged(places) => {
            let what = formats.say(
                "Arbejde, der blev sikret ved et nedbrud, kan ikke læses. Det ligger i",
                "Work that was kept from a crash cannot be read. It lies in",
            );
            let places: Vec<String> = places.iter().map(|place| paths::shown(place)).collect();
            (Tone::Warning, format!("{what} {}.", formats.all_of(&places)))
        }
        Notice::Lost => (Tone::Warning, lost_words(app, formats)),
        Notice::NotKept(trouble) => {
            let what = formats.say(
                "Arbejde, der ikke er gemt, kan ikke sikres mod nedbrud",
                "Unsaved work cannot be protected against a crash",
            );
            (Tone::Warning, format!("{what}: {}.", reason(trouble, formats.language)))
        }
    }
}

fn not_saved_words(path: &Path, why: &Why, formats: Formats) -> String {
    let language = formats.language;
    let (name, folder) = (formats.quote(&paths::name(path)), paths::folder(path));
    let why = match why {
        Why::Trouble(trouble) => reason(trouble, language),
        Why::OpenHere => language
            .say("den er allerede åben her som et andet scenarie", "it is already open here as another scenario")
            .to_owned(),
        Why::Fault => language
            .say("en fejl i programmet; prøv under et andet navn", "a fault of the program; try another name")
            .to_owned(),
    };
    match language {
        Language::Danish => format!("{name} i {folder} er ikke gemt: {why}. Ændringerne er stadig her."),
        Language::English => format!("{name} in {folder} is not saved: {why}. The changes are still here."),
    }
}

/// What the finding about the results says.
fn drift_words(app: &App, file: FileId, formats: Formats) -> String {
    let Some(file) = app.document.file(file) else { return String::new() };
    let finding = file.drift.as_ref().and_then(|drift| drift.finding());
    let said = finding.map(|finding| sentence(&finding, Some(&file.saved), formats));
    format!("{}: {}", formats.quote(&file.name), said.unwrap_or_default())
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
        let name = formats.quote(&paths::name(kept));
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
        "Sidestil was not closed properly last time. There is work that was not saved:",
    );
    format!("{what} {}.", formats.all_of(&names))
}

fn offers(app: &App, notice: &Notice, formats: Formats) -> Vec<Offer> {
    match notice {
        Notice::NotSaved { file, path, why } => {
            let tip = ("Gem samme sted igen", "Save in the same place again");
            let is_own = app.document.file(*file).is_some_and(|file| file.path.as_ref() == Some(path));
            let command = if is_own { Command::Save(*file) } else { Command::SaveToTyped(*file, path.clone()) };
            let again = offer(formats, ("Prøv igen", "Try again"), tip, command).ending();
            let again = Some(again).filter(|_| matches!(why, Why::Trouble(_)));
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
        Notice::Rewritten { .. } | Notice::NewFormat { .. } | Notice::Damaged(_) | Notice::NotKept(_) => Vec::new(),
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
        "Vis, hvad der er på disken; det, der er åbent her, kan hentes tilbage med Fortryd",
        "Show what is on disk; Undo brings back what is open here",
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
