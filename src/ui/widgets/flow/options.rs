//! How pictures of flows are shown, and where those that belong together stand.

use eframe::egui::{Pos2, Rect, Vec2, vec2};

use crate::{present::formats::Formats, ui::theme};

/// How pictures of flows are shown.
#[derive(Debug, Clone, Copy)]
pub struct FlowOptions {
    /// Width and height of each, with its title.
    pub size: Vec2,
    /// Whether they stand beside each other.
    pub beside: bool,
    /// Language and numbers.
    pub formats: Formats,
}

/// Where the pictures stand from the first on.
pub(super) fn places(count: usize, at: Pos2, options: &FlowOptions) -> Vec<Rect> {
    let step = if options.beside {
        vec2(options.size.x + theme::SECTION, 0.0)
    } else {
        vec2(0.0, options.size.y + theme::BLOCK)
    };
    let mut at = at;
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(Rect::from_min_size(at, options.size));
        at += step;
    }
    all
}
