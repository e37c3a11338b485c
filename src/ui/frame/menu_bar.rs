//! The menu: *Filer*, *Rediger*, *Vis*, *Hjælp*. Every line is a row of the table of actions, a
//! file to open, or a choice that is remembered.

use eframe::egui::{Button, Frame, Margin, MenuBar, Panel, RectAlign, RichText, ScrollArea, TextWrapMode, Tooltip, Ui};

use super::recent;
use crate::{
    app::{
        App, Command,
        examples::EXAMPLES,
        settings::{NumberFormat, Renderer, ThemeChoice},
    },
    present::{formats::Formats, words::language::Language},
    ui::{
        actions::{Action, Menu},
        theme,
        widgets::{dropdown::choice, focus_ring},
    },
};

/// The bar at the top of the window.
pub(in crate::ui) fn menu_bar_ui(ui: &mut Ui, app: &App, commands: &mut Vec<Command>) {
    let formats = app.settings.formats();
    let t = theme::tokens(ui);
    let frame =
        Frame::new().fill(t.ground).inner_margin(Margin::symmetric(8, if theme::is_low(ui.ctx()) { 0 } else { 2 }));
    Panel::top("menu").frame(frame).resizable(false).show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            ui.spacing_mut().button_padding.x = 8.0;
            ui.spacing_mut().item_spacing.x = 2.0;
            let mut lines = Lines { app, formats, commands };
            for one in Menu::ALL {
                menu_ui(ui, one.name(formats.language), |ui| lines.of(ui, one));
            }
        });
    });
}

struct Lines<'a> {
    app: &'a App,
    formats: Formats,
    commands: &'a mut Vec<Command>,
}

impl Lines<'_> {
    /// The lines of a menu. On a low window the longest one scrolls.
    fn of(&mut self, ui: &mut Ui, menu: Menu) {
        if menu != Menu::View {
            return self.lines(ui, menu);
        }
        let most = ui.ctx().content_rect().height() - 60.0;
        ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
            self.lines(ui, menu);
            ui.separator();
            self.choices(ui);
        });
    }

    /// The actions of a menu, with a line between its groups.
    fn lines(&mut self, ui: &mut Ui, menu: Menu) {
        let mut last = 0;
        for action in Action::all() {
            let place = action.entry().place();
            if place.menu != menu || !place.is_line {
                continue;
            }
            if std::mem::replace(&mut last, place.group) != place.group {
                ui.separator();
            }
            self.line(ui, action);
            if action == Action::Open {
                self.other_files(ui);
            }
        }
    }

    /// What can be opened without being asked for.
    fn other_files(&mut self, ui: &mut Ui) {
        menu_ui(ui, self.formats.say("Seneste filer", "Recent files"), |ui| {
            recent::lines_ui(ui, self.app, self.formats, self.commands);
        });
        menu_ui(ui, self.formats.say("Eksempler", "Examples"), |ui| {
            for (index, example) in EXAMPLES.iter().enumerate() {
                let response = ui.button(example.title);
                focus_ring(ui, &response, response.rect);
                if response.clicked() {
                    ui.close();
                    self.commands.push(Command::OpenExample(index));
                }
            }
        });
    }

    /// What is remembered: language, number format, theme and renderer.
    fn choices(&mut self, ui: &mut Ui) {
        let settings = &self.app.settings;
        let formats = self.formats;
        menu_ui(ui, formats.say("Sprog (Language)", "Language (Sprog)"), |ui| {
            for language in Language::ALL {
                let chosen = settings.language() == language;
                self.choose(ui, chosen, language.name(), Command::ChooseLanguage(language));
            }
        });
        menu_ui(ui, formats.say("Talformat", "Number format"), |ui| {
            for (numbers, name) in [
                (NumberFormat::AsLanguage, formats.say("Som sproget", "As the language")),
                (NumberFormat::Danish, formats.say("Dansk: 1.234,5", "Danish: 1.234,5")),
                (NumberFormat::English, formats.say("Engelsk: 1,234.5", "English: 1,234.5")),
            ] {
                self.choose(ui, settings.numbers == numbers, name, Command::ChooseNumbers(numbers));
            }
        });
        menu_ui(ui, formats.say("Udseende", "Appearance"), |ui| {
            for (theme, name) in [
                (ThemeChoice::Light, formats.say("Lyst", "Light")),
                (ThemeChoice::Dark, formats.say("Mørkt", "Dark")),
                (ThemeChoice::System, formats.say("Som systemet", "As the system")),
            ] {
                self.choose(ui, settings.theme == theme, name, Command::ChooseTheme(theme));
            }
        });
        menu_ui(ui, formats.say("Tegnes med", "Drawn by"), |ui| {
            for (renderer, name) in [
                (Renderer::Auto, formats.say("Vælges af programmet", "Chosen by the program")),
                (Renderer::Wgpu, "wgpu"),
                (Renderer::Glow, "OpenGL (glow)"),
            ] {
                self.choose(ui, settings.renderer == renderer, name, Command::ChooseRenderer(renderer));
            }
            let note = formats.say("Gælder fra næste start.", "From the next start.");
            ui.label(RichText::new(note).color(theme::tokens(ui).muted).size(theme::SMALL));
        });
    }

    /// A line that does something, or is on or off; grey when it cannot be done now, and then it says why.
    fn line(&mut self, ui: &mut Ui, action: Action) {
        let entry = action.entry();
        let language = self.formats.language;
        let command = action.command(self.app);
        let keys = entry.shown_keys(ui.ctx(), language).first().cloned().unwrap_or_default();
        let (is_on, name) = (entry.is_on(self.app), action.name(self.app, self.formats));
        let button = is_on.map_or_else(|| Button::new(&name), |is_on| Button::selectable(is_on, &name));
        let response = ui.add_enabled(command.is_some(), button.shortcut_text(keys));
        // What is on or off says by its name what it is.
        let about = Some(entry.about(language)).filter(|_| is_on.is_none());
        if let Some(text) = action.why_not(self.app, language).or(about) {
            // Beside the menu, not over its next lines.
            let is_enabled = command.is_some();
            let mut tip = if is_enabled { Tooltip::for_enabled(&response) } else { Tooltip::for_disabled(&response) };
            tip.popup = tip.popup.align(RectAlign::RIGHT_START);
            tip.show(|ui| ui.label(text));
        }
        focus_ring(ui, &response, response.rect);
        if response.clicked() {
            ui.close();
            self.commands.extend(command);
        }
    }

    fn choose(&mut self, ui: &mut Ui, chosen: bool, name: &str, command: Command) {
        if choice(ui, chosen, name).clicked() {
            self.commands.push(command);
        }
    }
}

/// A menu as wide as its longest line.
fn menu_ui(ui: &mut Ui, name: &str, lines: impl FnOnce(&mut Ui)) {
    let response = ui.menu_button(name, |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        lines(ui);
    });
    focus_ring(ui, &response.response, response.response.rect);
}
