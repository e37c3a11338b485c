//! What lies over the window: the shortcuts (F1) and *Om Sidestil* ([`help`]), the page on the calculation ([`method`]), questions about files ([`files`]), what differs from the
//! file on disk ([`choose`]), main results when saved and today ([`passport`]), municipalities to add ([`add_municipalities`]), a rule set's name ([`rename`]), and the sign that files can be dropped. Esc closes each.
//!
//! Sends: closing the overlay, and what its parts send.

mod add_municipalities;
mod choose;
mod files;
mod help;
mod method;
mod parts;
mod passport;
mod rename;

use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Modal, Order, RichText, Stroke, vec2};

use super::theme;
use crate::{
    app::{App, Command, session::Overlay},
    present::formats::Formats,
};

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
        let is_page = *overlay == Overlay::Method;
        let (margin, widest) = if is_page { (76.0, method::WIDEST) } else { (80.0, 660.0) };
        ui.set_max_width((ctx.content_rect().width() - margin).min(widest));
        match overlay {
            Overlay::Shortcuts => help::shortcuts_ui(ui, formats, commands),
            Overlay::Method => {
                if let Some(reading) = &app.session.reading {
                    method::method_ui(ui, reading, formats, commands);
                }
            }
            Overlay::About => help::about_ui(ui, formats, commands),
            Overlay::ConfirmClose(file) => files::confirm_ui(ui, app, *file, formats, commands),
            Overlay::TypePath(purpose, path) => files::path_ui(ui, *purpose, path, formats, commands),
            Overlay::ConfirmReplace(file, path) => files::replace_ui(ui, *file, path, formats, commands),
            Overlay::Rename(side, name) => rename::rename_ui(ui, app, side, name, formats, commands),
            Overlay::Passport(file) => passport::passport_ui(ui, app, *file, formats, commands),
            Overlay::ConfirmDiscard => files::discard_ui(ui, app, formats, commands),
            Overlay::AddMunicipalities(_) => add_municipalities::add_municipalities_ui(ui, app, formats, commands),
            Overlay::Choose(_) => choose::choose_ui(ui, app, formats, commands),
        }
    });
    if modal.should_close() {
        commands.push(Command::Overlay(None));
    }
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
