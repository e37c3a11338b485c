//! The menu: *Filer*, *Rediger*, *Vis*, *Hjælp*. Every line is an action of the table or a choice that is remembered.

use eframe::egui::{Button, Frame, Margin, MenuBar, Panel, RectAlign, RichText, ScrollArea, TextWrapMode, Tooltip, Ui};

use crate::{
    app::{
        App, Command,
        examples::EXAMPLES,
        settings::{NumberFormat, Renderer, ThemeChoice},
    },
    present::{
        formats::Formats,
        views::{Arrangement, catalogue::View},
        words::language::Language,
    },
};
use {
    super::recent,
    crate::ui::{actions::Action, theme, widgets::dropdown::choice, widgets::focus_ring},
};

/// The bar at the top of the window.
pub(in crate::ui) fn menu_bar_ui(ui: &mut Ui, app: &App, commands: &mut Vec<Command>) {
    let formats = app.settings.formats();
    let t = theme::tokens(ui);
    let frame = Frame::new().fill(t.ground).inner_margin(Margin::symmetric(8, 2));
    Panel::top("menu").frame(frame).resizable(false).show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            ui.spacing_mut().button_padding.x = 8.0;
            ui.spacing_mut().item_spacing.x = 2.0;
            let mut menu = Menu { app, formats, commands };
            menu.files(ui);
            menu.edit(ui);
            menu.show(ui);
            menu.help(ui);
        });
    });
}

struct Menu<'a> {
    app: &'a App,
    formats: Formats,
    commands: &'a mut Vec<Command>,
}

impl Menu<'_> {
    fn files(&mut self, ui: &mut Ui) {
        menu(ui, self.formats.say("Filer", "File"), |ui| {
            self.action(ui, Action::Open);
            menu(ui, self.formats.say("Seneste filer", "Recent files"), |ui| {
                recent::lines_ui(ui, self.app, self.formats, self.commands);
            });
            menu(ui, self.formats.say("Eksempler", "Examples"), |ui| {
                for (index, example) in EXAMPLES.iter().enumerate() {
                    let response = ui.button(example.title);
                    focus_ring(ui, &response, response.rect);
                    if response.clicked() {
                        ui.close();
                        self.commands.push(Command::OpenExample(index));
                    }
                }
            });
            ui.separator();
            self.action(ui, Action::Save);
            self.action(ui, Action::SaveAs);
            self.action(ui, Action::Passport);
            ui.separator();
            self.action(ui, Action::CloseFile);
            self.action(ui, Action::Quit);
        });
    }

    fn edit(&mut self, ui: &mut Ui) {
        menu(ui, self.formats.say("Rediger", "Edit"), |ui| {
            self.action(ui, Action::Undo);
            self.action(ui, Action::Redo);
            self.radio(ui, Action::History, self.app.session.history_open);
            ui.separator();
            self.action(ui, Action::Swap);
            self.action(ui, Action::SetMark);
        });
    }

    /// The longest menu; on a low window it scrolls.
    fn show(&mut self, ui: &mut Ui) {
        menu(ui, self.formats.say("Vis", "View"), |ui| {
            let most = ui.ctx().content_rect().height() - 60.0;
            ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| self.show_lines(ui));
        });
    }

    fn show_lines(&mut self, ui: &mut Ui) {
        let session = &self.app.session;
        for view in View::ALL {
            self.radio(ui, Action::Show(view), session.after.is_some() && session.view == view);
        }
        ui.separator();
        for arrangement in Arrangement::ALL {
            let chosen = session.after.is_some() && session.arrangement == arrangement;
            self.radio(ui, Action::Arrange(arrangement), chosen);
        }
        ui.separator();
        self.radio(ui, Action::Panel, session.after.is_some() && session.panel_open);
        self.radio(ui, Action::Findings, session.findings_open);
        self.radio(ui, Action::FullScreen, session.full_screen);
        ui.separator();
        self.action(ui, Action::ZoomIn);
        self.action(ui, Action::ZoomOut);
        self.action(ui, Action::ZoomReset);
        ui.separator();
        self.choices(ui);
    }

    /// What is remembered: language, number format, theme and renderer.
    fn choices(&mut self, ui: &mut Ui) {
        let settings = &self.app.settings;
        let formats = self.formats;
        menu(ui, formats.say("Sprog (Language)", "Language (Sprog)"), |ui| {
            for language in Language::ALL {
                let chosen = settings.language() == language;
                self.choose(ui, chosen, language.name(), Command::ChooseLanguage(language));
            }
        });
        menu(ui, formats.say("Talformat", "Number format"), |ui| {
            for (numbers, name) in [
                (NumberFormat::AsLanguage, formats.say("Som sproget", "As the language")),
                (NumberFormat::Danish, formats.say("Dansk: 1.234,5", "Danish: 1.234,5")),
                (NumberFormat::English, formats.say("Engelsk: 1,234.5", "English: 1,234.5")),
            ] {
                self.choose(ui, settings.numbers == numbers, name, Command::ChooseNumbers(numbers));
            }
        });
        menu(ui, formats.say("Udseende", "Appearance"), |ui| {
            for (theme, name) in [
                (ThemeChoice::Light, formats.say("Lyst", "Light")),
                (ThemeChoice::Dark, formats.say("Mørkt", "Dark")),
                (ThemeChoice::System, formats.say("Som systemet", "As the system")),
            ] {
                self.choose(ui, settings.theme == theme, name, Command::ChooseTheme(theme));
            }
        });
        menu(ui, formats.say("Tegnes med", "Drawn by"), |ui| {
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

    fn help(&mut self, ui: &mut Ui) {
        menu(ui, self.formats.say("Hjælp", "Help"), |ui| {
            self.action(ui, Action::Shortcuts);
            self.action(ui, Action::About);
        });
    }

    /// A line that does something; grey when it cannot be done now.
    fn action(&mut self, ui: &mut Ui, action: Action) {
        let entry = action.entry();
        let command = action.command(self.app);
        let keys = entry.shown_keys(ui.ctx(), self.formats.language);
        let button =
            Button::new(action.name(self.app, self.formats)).shortcut_text(keys.first().cloned().unwrap_or_default());
        let response = ui.add_enabled(command.is_some(), button);
        // Beside the menu, not over its next lines.
        let mut tip = Tooltip::for_enabled(&response);
        tip.popup = tip.popup.align(RectAlign::RIGHT_START);
        tip.show(|ui| ui.label(entry.about(self.formats.language)));
        focus_ring(ui, &response, response.rect);
        if response.clicked() {
            ui.close();
            self.commands.extend(command);
        }
    }

    /// A line that is on or off.
    fn radio(&mut self, ui: &mut Ui, action: Action, is_on: bool) {
        let command = action.command(self.app);
        let keys = action.entry().shown_keys(ui.ctx(), self.formats.language);
        let name = action.entry().name(self.formats.language);
        let button = Button::selectable(is_on, name).shortcut_text(keys.first().cloned().unwrap_or_default());
        let response = ui.add_enabled(command.is_some(), button);
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
fn menu(ui: &mut Ui, name: &str, lines: impl FnOnce(&mut Ui)) {
    let response = ui.menu_button(name, |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        lines(ui);
    });
    focus_ring(ui, &response.response, response.response.rect);
}
