//! What lies over the window: the shortcuts (F1), *Om Sidestil*, questions about files ([`files`]), what differs from the
//! file on disk ([`choose`]), main results when saved and today ([`passport`]), and the sign that files can be dropped. Esc closes each.
//!
//! Sends: closing the overlay, and what its parts send.

mod choose;
mod files;
mod passport;

use eframe::egui::{
    Align2, Area, Context, Frame, Grid, Id, Margin, Modal, Order, RichText, ScrollArea, Stroke, Ui, vec2,
};

use super::{
    actions::{ACTIONS, Entry},
    theme,
};
use crate::{
    app::{App, Command, session::Overlay},
    present::formats::Formats,
};

/// The licence of the typeface, which asks to be shipped with it.
const LATO: &str = include_str!("../../../assets/fonts/OFL.txt");

/// What lies over the window, if anything does.
pub(super) fn overlay_ui(ctx: &Context, app: &App, commands: &mut Vec<Command>) {
    let formats = app.settings.formats();
    drop_ui(ctx, formats);
    let Some(overlay) = &app.session.overlay else { return };
    let t = theme::of(ctx.theme());
    let frame = Frame::new()
        .fill(t.raised)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(22, 18));
    let modal = Modal::new(Id::unique("overlay")).frame(frame).show(ctx, |ui| {
        ui.set_max_width((ctx.content_rect().width() - 80.0).min(660.0));
        match overlay {
            Overlay::Shortcuts => shortcuts_ui(ui, formats, commands),
            Overlay::About => about_ui(ui, formats, commands),
            Overlay::ConfirmClose(file) => files::confirm_ui(ui, app, *file, formats, commands),
            Overlay::TypePath(purpose, path) => files::path_ui(ui, *purpose, path, formats, commands),
            Overlay::ConfirmReplace(file, path) => files::replace_ui(ui, *file, path, formats, commands),
            Overlay::Passport(file) => passport::passport_ui(ui, app, *file, formats, commands),
            Overlay::ConfirmDiscard => files::discard_ui(ui, app, formats, commands),
            Overlay::Choose(_) => choose::choose_ui(ui, app, formats, commands),
        }
    });
    if modal.should_close() {
        commands.push(Command::Overlay(None));
    }
}

fn title_ui(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(theme::bold(theme::HEADLINE)).color(theme::tokens(ui).ink));
    ui.add_space(theme::SPACE);
}

fn close_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    ui.add_space(theme::SPACE);
    if ui.button(formats.say("Luk", "Close")).clicked() {
        commands.push(Command::Overlay(None));
    }
}

/// Every action that has a shortcut, from the table of actions.
fn shortcuts_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, formats.say("Genveje", "Shortcuts"));
    let t = theme::tokens(ui);
    let height = (ui.ctx().content_rect().height() - 210.0).max(120.0);
    let is_wide = ui.ctx().content_rect().width() > 820.0;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        let entries = ACTIONS.iter().map(|entry| (entry, entry.shown_keys(ui.ctx(), formats.language)));
        let entries: Vec<_> = entries.filter(|(_, keys)| !keys.is_empty()).collect();
        let keys = |keys: &[String]| {
            RichText::new(keys.join(formats.say(" eller ", " or "))).font(theme::bold(theme::BODY)).color(t.ink)
        };
        let about = |entry: &Entry| RichText::new(entry.about(formats.language)).color(t.muted);
        if is_wide {
            Grid::new("shortcuts").num_columns(3).spacing(vec2(24.0, 4.0)).show(ui, |ui| {
                for (entry, pressed) in &entries {
                    ui.label(keys(pressed));
                    ui.label(entry.name(formats.language));
                    ui.label(about(entry));
                    ui.end_row();
                }
            });
        } else {
            for (entry, pressed) in &entries {
                ui.horizontal(|ui| {
                    ui.label(keys(pressed));
                    ui.label(entry.name(formats.language));
                });
                ui.label(about(entry));
                ui.add_space(theme::GAP);
            }
        }
        ui.add_space(theme::SPACE);
        let fields = formats.say(
            "I et felt: træk for at ændre værdien, klik eller Tab for at skrive, pil op og ned for et trin, Enter for at \
             bruge, Esc for at fortryde.",
            "In a field: drag to change the value, click or Tab to type, up and down arrows for a step, Enter to use, Esc to \
             take back.",
        );
        ui.label(RichText::new(fields).color(t.muted));
    });
    close_ui(ui, formats, commands);
}

fn about_ui(ui: &mut Ui, formats: Formats, commands: &mut Vec<Command>) {
    title_ui(ui, concat!("Sidestil ", env!("CARGO_PKG_VERSION")));
    let t = theme::tokens(ui);
    let height = (ui.ctx().content_rect().height() - 210.0).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.label(formats.say(
            "Sætter reglerne før og efter en reform side om side. Alt regnes på denne maskine; programmet bruger intet netværk.",
            "Puts the rules before and after a reform side by side. Everything is calculated on this machine; the program \
             uses no network.",
        ));
        ui.add_space(theme::SPACE);
        ui.label(RichText::new(formats.say("Licenser", "Licences")).font(theme::bold(theme::BODY)));
        ui.label(formats.say(
            "Sidestil: MIT eller Apache-2.0, efter eget valg; teksterne står i filen LICENSE.",
            "Sidestil: MIT or Apache-2.0, at your option; the texts are in the file LICENSE.",
        ));
        ui.label(formats.say(
            "Skrifttypen Lato: SIL Open Font License 1.1, gengivet herunder.",
            "The typeface Lato: SIL Open Font License 1.1, given below.",
        ));
        ui.label(formats.say(
            "Programmet bygger på frie Rust-biblioteker, blandt andre egui. I kildeteksten viser »cargo tree --format '{p} \
             {l}'« dem alle med version og licens.",
            "The program is built on free Rust libraries, egui among them. In the source, “cargo tree --format '{p} {l}'” \
             lists them all with version and licence.",
        ));
        ui.add_space(theme::SPACE);
        ui.label(RichText::new(LATO).size(theme::SMALL).color(t.muted));
    });
    close_ui(ui, formats, commands);
}

/// While files are held over the window.
fn drop_ui(ctx: &Context, formats: Formats) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let t = theme::of(ctx.theme());
    Area::new(Id::unique("drop")).order(Order::Tooltip).anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0)).show(ctx, |ui| {
        let frame =
            Frame::new().fill(t.chosen).corner_radius(theme::CARD_RADIUS).inner_margin(Margin::symmetric(32, 20));
        frame.show(ui, |ui| {
            let text = formats.say("Slip for at åbne", "Drop to open");
            ui.label(RichText::new(text).font(theme::bold(theme::HEADLINE)).color(t.on_chosen));
        });
    });
}

/// Files dropped on the window: by path, or by content where there is none.
pub(super) fn dropped(ctx: &Context) -> Vec<Command> {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let (with_path, without): (Vec<_>, Vec<_>) = dropped.into_iter().partition(|file| file.path().is_absolute());
    let paths: Vec<std::path::PathBuf> = with_path.iter().map(|file| file.path().to_owned()).collect();
    let contents = without.iter().filter_map(|file| {
        let name = file.path().to_string_lossy().into_owned();
        Some((name, file.bytes().ok()?))
    });
    let contents: Vec<(String, Vec<u8>)> = contents.collect();
    let mut commands = Vec::new();
    if !contents.is_empty() {
        commands.push(Command::OpenContents(contents));
    }
    if !paths.is_empty() {
        commands.push(Command::OpenPaths(paths));
    }
    commands
}
