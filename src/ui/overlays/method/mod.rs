//! *Sådan regner Sidestil*: contents at the left, a field to search in, and one chapter at a time.
//!
//! Sends: where to read on, and that it is closed.

mod blocks;
mod runs;
mod tables;

use eframe::egui::{
    Align, Button, Context, Key, Layout, Modifiers, RichText, ScrollArea, TextEdit, Ui, UiBuilder, vec2,
};

use crate::{
    app::{
        Command,
        reading::{Reading, Step, Target},
    },
    present::{
        formats::Formats,
        method::{document::Run, search::place_of},
    },
    ui::{
        theme,
        widgets::{
            dropdown::{Dropdown, choice},
            focus_ring,
        },
    },
};

/// The widest that the page becomes.
pub(super) const WIDEST: f32 = 1180.0;
/// The room of the table of contents.
const CONTENTS: f32 = 264.0;
/// The width of the page below which the contents are a list to open.
const ROOM_FOR_CONTENTS: f32 = 760.0;

/// The page as it is being read.
pub(super) fn method_ui(ui: &mut Ui, reading: &Reading, formats: Formats, commands: &mut Vec<Command>) {
    let height = ui.ctx().content_rect().height() - 68.0;
    ui.set_min_size(vec2(ui.max_rect().width(), height));
    let bottom = ui.cursor().top() + height;
    let is_wide = ui.available_width() >= ROOM_FOR_CONTENTS;
    keys(ui.ctx(), commands);
    top_ui(ui, reading, formats, commands);
    if !is_wide {
        chapters_ui(ui, reading, formats, commands);
    }
    ui.add_space(theme::GAP);
    ui.separator();
    let mut room = ui.available_rect_before_wrap();
    room.max.y = bottom;
    if is_wide {
        let mut left = room;
        left.max.x = left.min.x + CONTENTS;
        room.min.x = left.max.x + theme::BLOCK;
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::top_down(Align::LEFT)), |ui| {
            contents_ui(ui, reading, commands);
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::LEFT)), |ui| {
        chapter_ui(ui, reading, formats, commands);
    });
}

/// The keys of the page: the next and the last place, and back.
fn keys(ctx: &Context, commands: &mut Vec<Command>) {
    for (modifiers, key, step) in [
        (Modifiers::SHIFT, Key::F3, Step::Hit(false)),
        (Modifiers::NONE, Key::F3, Step::Hit(true)),
        (Modifiers::ALT, Key::ArrowLeft, Step::Back),
    ] {
        if ctx.input_mut(|input| input.consume_key(modifiers, key)) {
            commands.push(Command::Read(step));
        }
    }
}

/// The title, what is looked for, and the button to close.
fn top_ui(ui: &mut Ui, reading: &Reading, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        let title = formats.say("Sådan regner Sidestil", "How Sidestil calculates");
        ui.label(RichText::new(title).font(theme::bold(theme::HEADLINE)).color(t.ink));
        ui.add_space(theme::SPACE);
        search_ui(ui, reading, formats, commands);
        let back = ui.add_enabled(reading.has_come_from(), Button::new(formats.say("Tilbage", "Back")));
        let tip = formats.say("Tilbage til det sted, linket stod (Alt+←)", "Back to where the link stood (Alt+←)");
        focus_ring(ui, &back, back.rect);
        if back.on_hover_text(tip).clicked() {
            commands.push(Command::Read(Step::Back));
        }
        let close = ui.button(formats.say("Luk", "Close"));
        focus_ring(ui, &close, close.rect);
        if close.clicked() {
            commands.push(Command::Overlay(None));
        }
    });
}

fn search_ui(ui: &mut Ui, reading: &Reading, formats: Formats, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let mut asked = reading.asked.clone();
    let name = formats.say("Søg på siden", "Search the page");
    let edit = TextEdit::singleline(&mut asked).desired_width(190.0).hint_text(name);
    let response = ui.add(edit).accessible_name(name);
    let find = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F));
    if response.changed() {
        commands.push(Command::Read(Step::Ask(asked)));
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let is_back = ui.input(|input| input.modifiers.shift);
        commands.push(Command::Read(Step::Hit(!is_back)));
    }
    // After Enter, which takes the keyboard away.
    if find || ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let has_any = !reading.hits.is_empty();
    for (text, about, forward) in [
        ("↑", formats.say("Forrige fund (Skift+F3)", "Previous hit (Shift+F3)"), false),
        ("↓", formats.say("Næste fund (F3 eller Enter)", "Next hit (F3 or Enter)"), true),
    ] {
        let button = ui.add_enabled(has_any, Button::new(text)).accessible_name(about);
        focus_ring(ui, &button, button.rect);
        if button.on_hover_text(about).clicked() {
            commands.push(Command::Read(Step::Hit(forward)));
        }
    }
    if !reading.asked.trim().is_empty() {
        ui.label(RichText::new(place_of(reading.hit, reading.hits.len(), formats)).color(t.muted));
    }
}

/// The chapters in a list to open, where there is no room for the contents.
fn chapters_ui(ui: &mut Ui, reading: &Reading, formats: Formats, commands: &mut Vec<Command>) {
    let name = formats.say("Indhold", "Contents");
    let title = |index: usize| reading.document.chapters.get(index).and_then(|chapter| chapter.title());
    let shown = title(reading.chapter).map(Run::text).unwrap_or_default();
    Dropdown::new(name, &shown).most(420.0).show(ui, |ui| {
        for index in 0..reading.document.chapters.len() {
            let text = title(index).map(Run::text).unwrap_or_default();
            if choice(ui, index == reading.chapter, &text).clicked() {
                commands.push(Command::Read(Step::Chapter(index)));
            }
        }
    });
}

/// The chapters, and the sections of the one that is open.
fn contents_ui(ui: &mut Ui, reading: &Reading, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    ScrollArea::vertical().id_salt("contents").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for entry in reading.document.contents() {
            let is_open = entry.chapter == reading.chapter;
            let is_chapter = entry.level < 3;
            if !is_chapter && !is_open {
                continue;
            }
            let is_target = entry.section.is_some() && reading.target == entry.section.map(Target::Section);
            let is_chosen =
                is_open && if is_chapter { !matches!(reading.target, Some(Target::Section(_))) } else { is_target };
            let font = if is_chapter && is_open { theme::bold(theme::BODY) } else { theme::regular(theme::BODY) };
            let color = if is_chapter || is_target { t.ink } else { t.muted };
            let text = RichText::new(entry.run.text()).font(font).color(color);
            let response = ui
                .horizontal(|ui| {
                    ui.add_space(if is_chapter { 0.0 } else { theme::BLOCK });
                    ui.add(Button::selectable(is_chosen || is_target, text).wrap())
                })
                .inner;
            focus_ring(ui, &response, response.rect);
            if response.clicked() {
                let step = if is_chapter { Step::Chapter(entry.chapter) } else { Step::Open(entry.section) };
                commands.push(Command::Read(step));
            }
        }
    });
}

/// The chapter that is open, with the way to the one before and after.
fn chapter_ui(ui: &mut Ui, reading: &Reading, formats: Formats, commands: &mut Vec<Command>) {
    let Some(chapter) = reading.document.chapters.get(reading.chapter) else { return };
    if reading.scrolls() {
        ui.ctx().request_repaint();
    }
    let page = ui.available_height();
    ScrollArea::vertical().id_salt(("chapter", reading.chapter)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - theme::BLOCK);
        scroll(ui, page);
        for (index, block) in chapter.blocks.iter().enumerate() {
            blocks::block_ui(ui, index, block, reading, commands);
        }
        ui.add_space(theme::SECTION);
        ui.horizontal_wrapped(|ui| {
            let before = reading.chapter.checked_sub(1);
            for (index, arrow) in [(before, "←"), (Some(reading.chapter + 1), "→")] {
                let chapter = index.and_then(|index| reading.document.chapters.get(index));
                let Some(title) = chapter.and_then(|chapter| chapter.title()) else { continue };
                let name =
                    if arrow == "←" { formats.say("Forrige:", "Previous:") } else { formats.say("Næste:", "Next:") };
                let response = ui.button(format!("{arrow} {name} {}", title.text()));
                focus_ring(ui, &response, response.rect);
                if let (true, Some(index)) = (response.clicked(), index) {
                    commands.push(Command::Read(Step::Chapter(index)));
                }
            }
        });
        ui.add_space(theme::SECTION);
    });
}

/// Scrolls by the keys of a page.
fn scroll(ui: &Ui, page: f32) {
    let is_typing = ui.ctx().text_edit_focused();
    let keys = [(Key::PageDown, -page * 0.9), (Key::PageUp, page * 0.9)];
    let ends = [(Key::Home, f32::MAX / 4.0), (Key::End, -f32::MAX / 4.0)];
    let keys = keys.into_iter().chain(ends.into_iter().filter(|_| !is_typing));
    let pressed = keys.filter(|(key, _)| ui.input(|input| input.modifiers.is_none() && input.key_pressed(*key)));
    let by: f32 = pressed.map(|(_, by)| by).sum();
    if by.abs() > 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}
