//! Lines below the menu that say what happened to a file and what can be done: not saved, changed on disk, gone, work left
//! by an earlier run. Each stands until it is answered, and nothing is stopped by it.
//!
//! Sends: saving again or elsewhere, reading again, keeping, comparing, recovering, taking the line away.

mod words;

use eframe::egui::{Button, Frame, Label, Margin, Panel, RichText, Role, ScrollArea, Sense, Ui, vec2};

use words::words;

use super::{actions::Action, icons, theme, widgets::focus_ring};
use crate::{
    app::{
        App, Command,
        document::FileId,
        notices::{Notice, Why},
        session::Overlay,
    },
    present::formats::Formats,
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
        Notice::Rewritten { .. }
        | Notice::NewFormat { .. }
        | Notice::CellsLeft { .. }
        | Notice::NowShares { .. }
        | Notice::Damaged(_)
        | Notice::NotKept(_) => Vec::new(),
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
    let text = Action::SaveAs.entry().name(formats.language);
    Offer { text, tip: formats.say(tip.0, tip.1), command: Command::SaveAs(file), ends: false }
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
