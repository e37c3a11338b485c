//! A part of a chapter: heading, paragraph, source, list, table or equations.

use eframe::egui::{Align, Frame, Margin, Stroke, Ui, pos2, vec2};

use super::{
    runs::{RunStyle, heading_ui, run_ui},
    tables::table_ui,
};
use crate::{
    app::{
        Command,
        reading::{Reading, Target},
    },
    present::method::document::{Block, Run},
    ui::theme,
};

/// The widest that a line of text becomes.
const LINE: f32 = 720.0;
/// The room before the text of a list's item.
const MARKER: f32 = 22.0;

/// A part of a chapter, the one of this number. What was gone to is scrolled to.
pub(super) fn block_ui(ui: &mut Ui, index: usize, block: &Block, reading: &Reading, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let body = RunStyle { size: theme::LEAD, color: t.ink, is_bold: false };
    let top = ui.cursor().top();
    match block {
        Block::Heading { level, run, .. } => title_ui(ui, *level, run, reading),
        Block::Paragraph(run) => {
            lines_ui(ui, |ui| run_ui(ui, run, body, reading, commands));
            ui.add_space(theme::SPACE);
        }
        Block::Source(run) => source_ui(ui, run, reading, commands),
        Block::List { is_numbered, items } => {
            for (number, item) in (1..).zip(items) {
                let marker = if *is_numbered { format!("{number}.") } else { "•".to_owned() };
                item_ui(ui, &marker, item, body, reading, commands);
            }
            ui.add_space(theme::SPACE);
        }
        Block::Table { head, rows } => {
            table_ui(ui, index, head, rows, reading, commands);
            ui.add_space(theme::SPACE);
        }
        Block::Equations(lines) => {
            lines_ui(ui, |ui| {
                let frame = Frame::new().fill(t.panel).corner_radius(theme::RADIUS);
                frame.inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    for line in lines {
                        run_ui(ui, line, body, reading, commands);
                    }
                });
            });
            ui.add_space(theme::SPACE);
        }
    }
    if reading.scrolls() && is_target(block, reading) {
        let mut rect = ui.min_rect();
        rect.min.y = top;
        rect.max.y = ui.cursor().top();
        // A heading stands at the top; what was found, in the middle.
        let align = if matches!(block, Block::Heading { .. }) { Align::Min } else { Align::Center };
        ui.scroll_to_rect(rect, Some(align));
    }
}

/// Whether it is what was gone to last. A table's rows are scrolled to by themselves.
fn is_target(block: &Block, reading: &Reading) -> bool {
    match (block, reading.target) {
        (Block::Heading { section, .. }, Some(Target::Section(target))) => *section == Some(target),
        (Block::Table { .. }, _) | (_, None | Some(Target::Section(_))) => false,
        (block, Some(Target::Run(number))) => block.runs().iter().any(|run| run.number == number),
    }
}

fn title_ui(ui: &mut Ui, level: u8, run: &Run, reading: &Reading) {
    let size = match level {
        1 => theme::FIGURE,
        2 => theme::FIGURE - 2.0,
        _ => theme::HEADLINE - 1.0,
    };
    ui.add_space(if level > 2 { theme::BLOCK } else { theme::GAP });
    heading_ui(ui, run, RunStyle { size, color: theme::tokens(ui).ink, is_bold: true }, reading);
    ui.add_space(theme::GAP);
}

fn source_ui(ui: &mut Ui, run: &Run, reading: &Reading, commands: &mut Vec<Command>) {
    let t = theme::tokens(ui);
    let style = RunStyle { size: theme::BODY, color: t.muted, is_bold: false };
    let frame = Frame::new().inner_margin(Margin { left: 12, right: 0, top: 1, bottom: 1 });
    let rect = lines_ui(ui, |ui| frame.show(ui, |ui| run_ui(ui, run, style, reading, commands)).response.rect);
    ui.painter().vline(rect.left() + 2.0, rect.y_range(), Stroke::new(2.0, t.line_strong));
    ui.add_space(theme::SPACE);
}

fn item_ui(ui: &mut Ui, marker: &str, item: &Run, style: RunStyle, reading: &Reading, commands: &mut Vec<Command>) {
    lines_ui(ui, |ui| {
        let at = ui.cursor().min;
        let galley = ui.painter().layout_no_wrap(marker.to_owned(), theme::regular(style.size), style.color);
        let baseline = (style.line_height() - galley.size().y) / 2.0;
        ui.painter().galley(pos2(at.x + 4.0, at.y + baseline), galley, style.color);
        ui.horizontal_top(|ui| {
            ui.add_space(MARKER);
            let width = ui.available_width();
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                run_ui(ui, item, style, reading, commands);
            });
        });
    });
}

/// Text in lines no longer than can be read.
fn lines_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width().min(LINE);
    ui.vertical(|ui| {
        ui.set_max_width(width);
        add(ui)
    })
    .inner
}
