//! What stands above and below a picture that is copied, so that it stands alone: what it is of, and what it rests on.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Pos2, Ui, text::LayoutJob};

use crate::{present::attribution::Attribution, ui::theme};

/// The room between two lines of words.
const LEADING: f32 = 3.0;

/// What stands above what is copied and below it, on lines as wide as the picture.
pub(super) fn captions(ui: &Ui, attribution: Option<&Attribution>, width: f32) -> [Vec<Arc<Galley>>; 2] {
    let t = theme::tokens(ui);
    let Some(attribution) = attribution else { return [Vec::new(), Vec::new()] };
    let line = |text: &String, font: FontId, color: Color32| {
        ui.painter().layout_job(LayoutJob::simple(text.clone(), font, color, width))
    };
    let small = |text: &String| line(text, theme::regular(theme::SMALL), t.muted);
    let heading = line(&attribution.heading, theme::bold(theme::HEADLINE), t.ink);
    let above = std::iter::once(heading).chain(attribution.above.iter().map(small)).collect();
    [above, attribution.below.iter().map(small).collect()]
}

/// The height of words with the room between them and what is copied.
pub(super) fn height(words: &[Arc<Galley>]) -> f32 {
    let lines: f32 = words.iter().map(|line| line.size().y + LEADING).sum();
    if words.is_empty() { 0.0 } else { lines + theme::SPACE }
}

/// Draws them, the first here.
pub(super) fn draw(ui: &Ui, words: Vec<Arc<Galley>>, mut at: Pos2) {
    for line in words {
        let down = line.size().y + LEADING;
        ui.painter().galley(at, line, theme::tokens(ui).ink);
        at.y += down;
    }
}
