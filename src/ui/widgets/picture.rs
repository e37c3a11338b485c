//! A picture of what can be drawn, for a slide or a report: on the light ground whatever the theme, larger than on the
//! screen, and without anything that only the screen has: pointer, focus, what scrolls.

use eframe::egui::{ColorImage, Context, Frame, RawInput, Rect, Theme, Ui, Vec2, ViewportId};

use super::raster::{Canvas, Letters};
use crate::ui::theme;

/// How many pixels a point has: sharp across a whole slide.
const SCALE: f32 = 2.0;
/// The ground left free around what is drawn, in points.
const MARGIN: f32 = 12.0;
/// So many frames until everything has its size.
const FRAMES: usize = 2;

/// A picture of what `draw` draws into a rectangle of this size.
#[must_use]
pub fn picture(size: Vec2, mut draw: impl FnMut(&mut Ui, Rect)) -> ColorImage {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx.set_theme(Theme::Light);
    let whole = Rect::from_min_size(eframe::egui::Pos2::ZERO, (size + Vec2::splat(2.0 * MARGIN)).ceil());
    let mut input = RawInput { screen_rect: Some(whole), ..RawInput::default() };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(SCALE);
    let mut letters = Letters::default();
    let mut primitives = Vec::new();
    for _ in 0..FRAMES {
        let output = ctx.run_ui(input.clone(), |ui| {
            Frame::NONE.show(ui, |ui| draw(ui, whole.shrink(MARGIN)));
        });
        letters.update(output.textures_delta);
        primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
    }
    let pixels = [whole.width(), whole.height()].map(|side| super::raster::to_index(side * SCALE));
    let mut canvas = Canvas::new(pixels, theme::of(Theme::Light).ground.to_array());
    canvas.draw(&primitives, &letters, SCALE);
    canvas.image()
}
