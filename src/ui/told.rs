//! What the system's window is told: its title, whether it fills the screen, theme and zoom. It is told only what is new.

use eframe::egui::{Context, ThemePreference, ViewportCommand};

use crate::app::{App, document::OpenFile, settings::ThemeChoice};

/// What the window was last told.
#[derive(Default)]
pub(super) struct Told {
    title: String,
    full_screen: bool,
    closing: bool,
    theme: Option<ThemeChoice>,
}

impl Told {
    /// Tells the window what is new.
    pub(super) fn tell(&mut self, ctx: &Context, app: &mut App, is_first: bool) {
        let title = title(app);
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if is_first && ctx.input(|input| input.viewport().fullscreen == Some(true)) {
            // It fills the screen as it did when it was closed.
            (app.session.full_screen, self.full_screen) = (true, true);
        }
        let full_screen = app.session.full_screen;
        if self.full_screen != full_screen {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full_screen));
            self.full_screen = full_screen;
        }
        let theme = app.settings.theme;
        if self.theme != Some(theme) {
            ctx.set_theme(match theme {
                ThemeChoice::Light => ThemePreference::Light,
                ThemeChoice::Dark => ThemePreference::Dark,
                ThemeChoice::System => ThemePreference::System,
            });
            self.theme = Some(theme);
        }
        if app.session.closing && !std::mem::replace(&mut self.closing, true) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if (ctx.zoom_factor() - app.settings.zoom).abs() > 0.001 {
            ctx.set_zoom_factor(app.settings.zoom);
        }
    }
}

/// The scenario shown as *efter*, and whether anything shown is not saved.
fn title(app: &App) -> String {
    let file = app.session.after.as_ref().and_then(|side| app.document.file(side.file));
    let Some(file) = file.filter(|_| app.results.sides.is_some()) else { return "Sidestil".to_owned() };
    let before = app.session.before.as_ref().and_then(|side| app.document.file(side.file));
    let is_changed = file.is_changed() || before.is_some_and(OpenFile::is_changed);
    let state = if is_changed { app.settings.formats().say(" (ikke gemt)", " (not saved)") } else { "" };
    format!("{}{state} – Sidestil", file.scenario.title)
}
