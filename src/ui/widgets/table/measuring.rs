//! How wide the words and numbers of a table are.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Ui, text::LayoutJob};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::style::{is_heading, size, style};
use crate::{
    present::{
        formats::NBSP,
        table::{Align, Emphasis, Table},
    },
    ui::theme,
};

/// What is wider than this is no word.
const LONGEST_WORD: f32 = 240.0;

/// The width of the longest word of a text with the space behind it, which would begin the next line otherwise; what is longer
/// than any word is an address, and can be broken.
pub(super) fn longest_word(ui: &Ui, text: &str, font: &FontId) -> f32 {
    let words = text.split_inclusive(|sign: char| sign.is_whitespace() && sign != NBSP);
    let width = |word: &str| galley(ui, word, font.clone(), theme::tokens(ui).ink, f32::INFINITY).size().x;
    words.map(width).filter(|width| *width <= LONGEST_WORD).fold(0.0, f32::max)
}

/// A text laid out in so much room.
pub(super) fn galley(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(LayoutJob::simple(text.to_owned(), font, color, width))
}

/// What the numbers of each column need; nothing for texts.
pub(super) fn numbers(ui: &Ui, table: &Table) -> Vec<f32> {
    let (mut numbers, size) = (Numbers::default(), size(table));
    let mut widths = vec![0.0_f32; table.head.len()];
    for row in table.rows.iter().filter(|row| !is_heading(row)) {
        for ((width, head), cell) in widths.iter_mut().zip(&table.head).skip(1).zip(&row.cells) {
            if head.align == Align::Right {
                *width = width.max(numbers.width(ui, cell.shown(), (row.emphasis, size)));
            }
        }
    }
    widths
}

/// How wide numbers are, by what they look like with every digit a 0: all digits have one width, so that numbers that change
/// in every frame of a drag need not be laid out to be measured.
#[derive(Default)]
struct Numbers(IndexMap<(String, bool), f32, FxBuildHasher>);

impl Numbers {
    fn width(&mut self, ui: &Ui, text: &str, (emphasis, size): (Emphasis, f32)) -> f32 {
        let shape = text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
        let of = (shape, emphasis == Emphasis::Bold);
        if let Some(known) = self.0.get(&of) {
            return *known;
        }
        let (font, color) = style(ui, emphasis, size);
        let width = galley(ui, &of.0, font, color, f32::INFINITY).size().x;
        self.0.insert(of, width);
        width
    }
}
