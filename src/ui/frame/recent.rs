//! *Seneste filer*: a list on the start page and in the menu. A file that is not there any more says so.
//!
//! Sends: open, take from the list, look which are there.

use std::{path::Path, sync::Arc};

use eframe::egui::{
    Align, Button, Color32, CursorIcon, FontId, Galley, Id, Layout, Rect, Response, RichText, Role, Sense, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::ui::{
    icons::{Icon, icon_button},
    theme,
    widgets::muted,
    widgets::{focus_ring, one_line},
};
use crate::{
    app::{App, Command},
    present::{formats::Formats, words::paths},
};

const LINE: f32 = 28.0;
/// The room at each side of a line.
const INSET: f32 = 10.0;
/// The widest that a folder gets in the menu.
const FOLDER_IN_MENU: f32 = 320.0;

/// What is said of a file.
struct File<'a> {
    path: &'a Path,
    name: String,
    folder: String,
    is_missing: bool,
}

impl<'a> File<'a> {
    fn all(app: &'a App) -> Vec<Self> {
        let files = app.settings.recent.iter().map(|path| Self {
            path,
            name: paths::name(path),
            folder: paths::folder(path),
            is_missing: app.recent.is_missing(path),
        });
        files.collect()
    }

    /// What a screen reader says.
    fn spoken(&self, formats: Formats) -> String {
        let missing = if self.is_missing { format!(", {}", gone(formats)) } else { String::new() };
        format!("{}, {}{missing}", self.name, self.folder)
    }
}

fn gone(formats: Formats) -> &'static str {
    formats.say("findes ikke længere", "no longer there")
}

/// The section of the start page; nothing while no file has been opened.
pub(in crate::ui) fn list_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let files = File::all(app);
    if files.is_empty() {
        return;
    }
    look_when_shown(ui, "recent on the start page", commands);
    let t = theme::tokens(ui);
    ui.add_space(theme::SECTION - 16.0);
    let title = formats.say("Seneste filer", "Recent files");
    ui.label(RichText::new(title).font(theme::bold(theme::LEAD)).color(t.ink));
    ui.add_space(theme::GAP);
    ui.spacing_mut().item_spacing.y = 0.0;
    let widest = ui.available_width() * 0.45;
    let names: Vec<Arc<Galley>> = files.iter().map(|file| name_galley(ui, file, widest)).collect();
    let column = names.iter().map(|name| name.size().x).fold(0.0, f32::max);
    for (index, (file, name)) in files.iter().zip(names).enumerate() {
        line_ui(ui, index, file, &name, column, formats, commands);
    }
}

fn name_galley(ui: &Ui, file: &File, width: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let color = if file.is_missing { t.muted } else { t.ink };
    shortened(ui, &file.name, &theme::regular(theme::BODY), color, width)
}

/// One line: name, folder, and that it is gone.
fn line_ui(
    ui: &mut Ui,
    index: usize,
    file: &File,
    name: &Arc<Galley>,
    column: f32,
    formats: Formats,
    commands: &mut Vec<Command>,
) {
    let t = theme::tokens(ui);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    // The names stand below the heading; what lies under the pointer reaches beyond them.
    let mut click = line.expand2(vec2(INSET, 0.0));
    click.max.x = line.right();
    let small = |text: &str, width: f32| shortened(ui, text, &theme::regular(theme::SMALL), t.muted, width);
    let mut says = None;
    if file.is_missing {
        click.max.x -= LINE;
        says = Some(small(gone(formats), f32::INFINITY));
    }
    let response = ui.interact(click, Id::unique(("recent", index)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, file.spoken(formats)));
    if response.hovered() {
        ui.painter().rect_filled(click, theme::RADIUS, t.hover);
    }
    let left = click.left() + INSET;
    let paint = |galley: &Arc<Galley>, x: f32| {
        ui.painter().galley(pos2(x, (line.center().y - galley.size().y / 2.0).round()), Arc::clone(galley), t.muted);
    };
    let mut right = click.right() - INSET;
    if let Some(says) = &says {
        right -= says.size().x;
        paint(says, right);
        right -= theme::BLOCK;
    }
    let folder_left = left + column + theme::BLOCK;
    paint(name, left);
    paint(&small(&file.folder, right - folder_left), folder_left);
    focus_ring(ui, &response, click);
    if file.is_missing {
        remove_ui(ui, Rect::from_min_max(pos2(click.right(), line.top()), line.max), file, formats, commands);
    }
    open_on_click(
        &response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(paths::shown(file.path)),
        file,
        commands,
    );
}

fn remove_ui(ui: &mut Ui, rect: Rect, file: &File, formats: Formats, commands: &mut Vec<Command>) {
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let name = format!("{}: {}", formats.say("Fjern fra listen", "Remove from the list"), file.name);
    if icon_button(&mut ui.new_child(builder), Icon::Close, &name).clicked() {
        commands.push(Command::ForgetRecent(Some(file.path.to_owned())));
    }
}

/// One that was not there is tried too: it may be back by now, and else the findings say that it is not there.
fn open_on_click(response: &Response, file: &File, commands: &mut Vec<Command>) {
    if response.clicked() {
        commands.push(Command::OpenPaths(vec![file.path.to_owned()]));
    }
}

/// The lines of the menu.
pub(in crate::ui) fn lines_ui(ui: &mut Ui, app: &App, formats: Formats, commands: &mut Vec<Command>) {
    let files = File::all(app);
    if files.is_empty() {
        let none = muted(ui, formats.say("Ingen endnu", "None yet"));
        ui.label(none);
        return;
    }
    look_when_shown(ui, "recent in the menu", commands);
    let t = theme::tokens(ui);
    for file in &files {
        let font = theme::regular(theme::SMALL);
        let mut beside = shortened(ui, &file.folder, &font, t.muted, FOLDER_IN_MENU).text().to_owned();
        if file.is_missing {
            beside = format!("{beside} – {}", gone(formats));
        }
        let name = RichText::new(&file.name).color(if file.is_missing { t.muted } else { t.ink });
        let response = ui.add(Button::new(name).shortcut_text(RichText::new(beside).size(theme::SMALL)));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, file.spoken(formats)));
        focus_ring(ui, &response, response.rect);
        if response.clicked() {
            ui.close();
        }
        open_on_click(&response, file, commands);
    }
    ui.separator();
    let response = ui.button(formats.say("Ryd listen", "Clear the list"));
    focus_ring(ui, &response, response.rect);
    if response.clicked() {
        ui.close();
        commands.push(Command::ForgetRecent(None));
    }
}

/// Asks which files are there when the list comes into sight.
fn look_when_shown(ui: &Ui, list: &str, commands: &mut Vec<Command>) {
    let (id, now) = (Id::unique(list), ui.ctx().cumulative_frame_nr());
    let last = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<u64>>(id).replace(now));
    if last.is_none_or(|last| last + 1 < now) {
        commands.push(Command::LookForRecent);
    }
}

/// One line of text, shortened in its middle where it does not fit: both ends of a path tell most.
fn shortened(ui: &Ui, text: &str, font: &FontId, color: Color32, width: f32) -> Arc<Galley> {
    let letters: Vec<char> = text.chars().collect();
    let with = |kept: usize| {
        let (begin, end) = (kept / 2, kept - kept / 2);
        let text: String = letters[..begin].iter().chain(['…'].iter()).chain(&letters[letters.len() - end..]).collect();
        one_line(ui, &text, font.clone(), color, f32::INFINITY)
    };
    let whole = one_line(ui, text, font.clone(), color, f32::INFINITY);
    if whole.size().x <= width {
        return whole;
    }
    // As many letters as fit, by halves.
    let (mut fits, mut too_many) = (0, letters.len());
    while fits + 1 < too_many {
        let middle = usize::midpoint(fits, too_many);
        if with(middle).size().x <= width { fits = middle } else { too_many = middle }
    }
    with(fits)
}
