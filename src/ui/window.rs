//! The window: draws the program's state and carries out what the user did afterwards, once a frame.
//!
//! From top to bottom: menu, what happened to files, top bar, result strip, pinned inputs; assumptions at the left, views
//! in tabs beside them, the list of steps at the right; findings at the bottom. Without an open file, the start page.

use std::{
    cell::Cell,
    path::PathBuf,
    rc::Rc,
    sync::Arc,
    time::{Duration, Instant},
};

use eframe::egui::{CentralPanel, Context, Frame, Key, RawInput, Ui, ViewportCommand};

use super::{
    actions::{Action, pressed},
    context::ViewContext,
    frame::{findings_bar, history, menu_bar, pins, start_page, strip, tabs, top_bar},
    notices, overlays, panel,
    regions::{Region, Regions, Turn, status_last},
    theme,
    told::Told,
    typing::{self, Typing},
};
use crate::app::{
    App, Command,
    files::recovery::{self, Clock, keeping::Keeping},
    reading::Reading,
    settings::{Renderer, Settings, data_dir},
    state::Asks,
};

/// The window and what it draws.
pub struct Window {
    /// The program.
    pub app: App,
    start_page: start_page::StartPage,
    /// What the window was last told, so that it is told only what is new.
    told: Told,
    /// The region that is to have the keyboard from the next frame on.
    turn: Option<Turn>,
    /// Whether the close button was pressed while something is being typed.
    closes: bool,
    typing: Typing,
    regions: Regions,
    first_frame: Option<FirstFrame>,
    frames: u32,
    clock: Clock,
}

/// What is done when the first frame has been shown.
pub(super) struct FirstFrame {
    pub(super) started: Instant,
    pub(super) renderer: Renderer,
    /// Whether the renderer was the program's choice, to be remembered.
    pub(super) remember: bool,
    pub(super) shown: Rc<Cell<bool>>,
}

/// Below this width the panel folds by itself.
const ROOM_FOR_PANEL: f32 = 1100.0;
/// How wide the picture of all letters is, in pixels.
const LETTERS_WIDE: usize = 2048;
/// Below this width the list of steps takes the panel's place.
const ROOM_FOR_BOTH: f32 = 960.0;

impl Window {
    /// The window with these files being opened.
    #[must_use]
    pub fn new(ctx: &Context, settings: Settings, files: Vec<PathBuf>) -> Self {
        theme::install(ctx);
        ctx.options_mut(|options| {
            // Both are actions of this program: the zoom is remembered, and quitting asks about changed files.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let waker = ctx.clone();
        let mut app = App::new(settings, Arc::new(move || waker.request_repaint()));
        // A test leaves no trace and asks nothing of the desktop.
        if app.settings.is_kept {
            app.asks = Asks::ByDialog;
            app.keeping = Keeping::new(data_dir().map(|dir| dir.join("recovery")));
            app.look_for_lost();
        }
        if !files.is_empty() {
            app.apply(Command::OpenPaths(files));
        }
        let start_page = start_page::StartPage::default();
        Self {
            app,
            start_page,
            told: Told::default(),
            turn: None,
            closes: false,
            typing: Typing::default(),
            regions: Regions::default(),
            first_frame: None,
            frames: 0,
            clock: Clock::start(),
        }
    }

    /// The same, with something to do when the first frame has been shown.
    pub(super) fn timed(mut self, first_frame: FirstFrame) -> Self {
        self.first_frame = Some(first_frame);
        self
    }

    /// The close button asks first, as the menu does.
    fn close(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.app.session.closing {
            if ctx.text_edit_focused() {
                // What is being typed is taken first.
                self.closes = true;
            } else {
                self.app.apply(Command::Quit);
            }
            if !self.app.session.closing {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                // What there is to answer must be seen.
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                ctx.request_repaint();
            }
        }
    }

    /// Called before each frame: from the second on, the first one has been shown.
    fn notice_first_frame(&mut self, ctx: &Context) {
        self.frames = self.frames.saturating_add(1);
        if self.frames == 1 {
            ctx.request_repaint();
            return;
        }
        let Some(first) = self.first_frame.take() else { return };
        first.shown.set(true);
        recovery::started();
        if std::env::var_os("SIDESTIL_TRACE_START").is_some() {
            eprintln!("first frame after {} ms", first.started.elapsed().as_millis());
        }
        if first.remember && self.app.settings.working_renderer != Some(first.renderer) {
            self.app.settings.remember(|settings| settings.working_renderer = Some(first.renderer));
        }
    }

    /// Carries out what was done in a frame, what is being typed first. What of that cannot be used is told before a
    /// command that would take its field away; who asks again wants it anyway.
    fn carry_out(&mut self, ctx: &Context, commands: Vec<Command>, actions: Vec<Action>) {
        let turn = actions.iter().find_map(|action| action.entry().region());
        let is_acted = !actions.is_empty() || commands.iter().any(|command| !command.leaves_typing());
        let typed = typing::unfinished(ctx, is_acted, turn.is_none());
        let rejected = self.app.session.rejected.clone();
        if let Some(typed) = typed {
            self.app.apply(typed);
            // What can be done now depends on it.
            self.app.logic();
            ctx.request_repaint();
        }
        let refused = self.app.session.rejected.clone().filter(|refused| rejected.as_ref() != Some(refused));
        let carry_out = |app: &mut App, command: Command| {
            if refused.is_none() || !command.takes_away_sides() {
                app.apply(command);
            }
        };
        for command in commands {
            carry_out(&mut self.app, command);
        }
        for action in actions {
            if let Some(command) = action.command(&self.app) {
                carry_out(&mut self.app, command);
            }
        }
        if refused.is_some() && self.app.session.rejected.is_none() {
            self.app.session.rejected = refused;
        }
        self.turn = turn;
    }

    fn draw(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let (app, regions) = (&self.app, &mut self.regions);
        regions.show(ui, Region::Menu, |ui| menu_bar::menu_bar_ui(ui, app, commands));
        let contents = &app.results.contents;
        let (Some(sides), Some(assumptions)) = (&app.results.sides, contents.assumptions()) else {
            notices::notices_ui(ui, app, commands);
            let start_page = &mut self.start_page;
            status_last(
                ui,
                regions,
                commands,
                |ui, regions, commands| {
                    regions.show(ui, Region::View, |ui| start_page.show(ui, app, commands));
                },
                |ui, commands| findings_bar::findings_bar_ui(ui, app, None, commands),
            );
            return;
        };
        let context = ViewContext {
            sides,
            contents,
            session: &app.session,
            document: &app.document,
            formats: app.settings.formats(),
        };
        notices::notices_ui(ui, app, commands);
        regions.show(ui, Region::Sides, |ui| top_bar::top_bar_ui(ui, app, &context, commands));
        regions.show(ui, Region::Strip, |ui| strip::strip_ui(ui, app, &context, commands));
        let middle = |ui: &mut Ui, regions: &mut Regions, commands: &mut Vec<Command>| {
            regions.show(ui, Region::Panel, |ui| {
                if app.session.shows_panel() {
                    panel::panel_ui(ui, assumptions, app.settings.panel_width, &context, commands);
                } else {
                    pins::pins_ui(ui, assumptions, &context, commands);
                }
            });
            if app.session.history_open {
                history::history_ui(ui, app, context.formats, commands);
            }
            regions.show(ui, Region::View, |ui| {
                CentralPanel::default().frame(Frame::new().fill(theme::tokens(ui).ground)).show(ui, |ui| {
                    tabs::tabs_ui(ui, &context, commands);
                });
            });
        };
        status_last(ui, regions, commands, middle, |ui, commands| {
            findings_bar::findings_bar_ui(ui, app, Some(assumptions), commands);
        });
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.notice_first_frame(ctx);
        if self.app.logic() {
            ctx.request_repaint();
        }
        let again = self.app.keep(self.clock.elapsed());
        if again < Duration::MAX {
            ctx.request_repaint_after(again);
        }
        self.close(ctx);
        self.told.tell(ctx, &mut self.app, self.frames <= 1);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.typing.drawn();
        let mut commands = overlays::dropped(ui.ctx());
        // The first frame is still drawn in the window's own zoom.
        let width = ui.available_width() * ui.ctx().zoom_factor() / self.app.settings.zoom.max(0.1);
        self.app.fit_panel(width >= ROOM_FOR_PANEL);
        self.app.session.is_narrow = ui.available_width() < ROOM_FOR_BOTH;
        let turn = self.turn.take();
        self.regions.begin(ui.ctx(), turn);
        if turn.is_some() {
            ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        let mut actions = Vec::new();
        if self.closes && !self.typing.is_waiting() {
            self.closes = false;
            actions.push(Action::Quit);
        }
        if self.app.session.overlay.is_none() {
            actions.extend(pressed(ui.ctx()));
            if self.app.session.rejected.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
                commands.push(Command::ForgetRejected);
            }
        }
        self.draw(ui, &mut commands);
        overlays::overlay_ui(ui.ctx(), &self.app, &mut commands);
        self.app.session.go_to = None;
        self.app.session.to_top = false;
        self.app.session.to_municipality = None;
        self.app.session.to_search = false;
        self.app.session.reading.iter_mut().for_each(Reading::drawn);
        if !commands.is_empty() || !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        self.carry_out(ui.ctx(), commands, actions);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        // Else it is as wide as a texture may be, and mostly empty; it grows downwards where the text needs more.
        input.max_texture_side = input.max_texture_side.map(|most| most.min(LETTERS_WIDE));
        if self.typing.part(&mut input.events) {
            ctx.request_repaint();
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
