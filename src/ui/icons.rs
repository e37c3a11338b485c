//! Small signs drawn as shapes, because no font that every machine has holds them all.

use eframe::egui::{
    Color32, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::theme;

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Opens a list below.
    ChevronDown,
    /// Opens what is folded.
    ChevronRight,
    /// Folds it to the left.
    ChevronLeft,
    /// Swaps before and after.
    Swap,
    /// The mark.
    Flag,
    /// Sorted from the smallest.
    SortUp,
    /// Sorted from the largest.
    SortDown,
    /// Closes or removes.
    Close,
    /// Adds.
    Plus,
    /// Pins an input to the strip.
    Pin,
    /// Chosen.
    Check,
    /// A warning.
    Warning,
    /// Searches.
    Search,
    /// Takes a change back.
    Reset,
}

impl Icon {
    /// Draws the sign into the square around `center` with sides of `size`.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let at = |x: f32, y: f32| center + vec2(x, y) * (size / 2.0);
        let stroke = Stroke::new((size / 9.0).max(1.2), color);
        let line = |points: &[(f32, f32)]| {
            painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke);
        };
        let filled = |points: &[(f32, f32)]| {
            let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        };
        match self {
            Self::ChevronDown => line(&[(-0.6, -0.25), (0.0, 0.35), (0.6, -0.25)]),
            Self::ChevronRight => line(&[(-0.25, -0.6), (0.35, 0.0), (-0.25, 0.6)]),
            Self::ChevronLeft => line(&[(0.25, -0.6), (-0.35, 0.0), (0.25, 0.6)]),
            Self::Swap => {
                line(&[(-0.9, -0.35), (0.9, -0.35)]);
                line(&[(0.5, -0.75), (0.9, -0.35), (0.5, 0.05)]);
                line(&[(0.9, 0.4), (-0.9, 0.4)]);
                line(&[(-0.5, 0.0), (-0.9, 0.4), (-0.5, 0.8)]);
            }
            Self::Flag => {
                line(&[(-0.6, -0.9), (-0.6, 0.9)]);
                filled(&[(-0.6, -0.85), (0.75, -0.4), (-0.6, 0.1)]);
            }
            Self::SortUp => filled(&[(-0.6, 0.4), (0.0, -0.5), (0.6, 0.4)]),
            Self::SortDown => filled(&[(-0.6, -0.4), (0.6, -0.4), (0.0, 0.5)]),
            Self::Close => {
                line(&[(-0.55, -0.55), (0.55, 0.55)]);
                line(&[(-0.55, 0.55), (0.55, -0.55)]);
            }
            Self::Plus => {
                line(&[(-0.7, 0.0), (0.7, 0.0)]);
                line(&[(0.0, -0.7), (0.0, 0.7)]);
            }
            Self::Pin => {
                filled(&[(-0.4, -0.8), (0.4, -0.8), (0.4, 0.0), (-0.4, 0.0)]);
                line(&[(-0.7, 0.05), (0.7, 0.05)]);
                line(&[(0.0, 0.05), (0.0, 0.9)]);
            }
            Self::Check => line(&[(-0.7, 0.05), (-0.2, 0.55), (0.75, -0.5)]),
            Self::Warning => {
                filled(&[(0.0, -0.85), (0.95, 0.8), (-0.95, 0.8)]);
            }
            Self::Search => {
                painter.circle_stroke(at(-0.15, -0.15), size * 0.28, stroke);
                line(&[(0.28, 0.28), (0.8, 0.8)]);
            }
            Self::Reset => {
                line(&arc());
                filled(&[(-0.95, -0.55), (-0.2, -0.6), (-0.65, 0.05)]);
            }
        }
    }
}

/// Three quarters of a circle, open at the left.
fn arc() -> [(f32, f32); 13] {
    let mut points = [(0.0, 0.0); 13];
    let mut angle = -2.4_f32;
    for point in &mut points {
        *point = (angle.cos() * 0.7, angle.sin() * 0.7);
        angle += 0.4;
    }
    points
}

/// A button of a sign alone; its name is what a screen reader says and the tooltip shows.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(theme::ICON_BUTTON, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let t = theme::tokens(ui);
        if response.hovered() {
            ui.painter().rect_filled(rect, theme::RADIUS, t.hover);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect, theme::RADIUS, theme::focus_ring(t), StrokeKind::Inside);
        }
        let color = if response.hovered() { t.ink } else { t.muted };
        let color = if ui.is_enabled() { color } else { ui.visuals().disable(color) };
        icon.paint(ui.painter(), rect.center(), 14.0, color);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name)
}

/// A coloured square before a name: a side's or a series' colour.
pub fn square(painter: &Painter, center: Pos2, color: Color32) {
    painter.rect_filled(Rect::from_center_size(center, Vec2::splat(10.0)), 3, color);
}

/// A diamond, filled or hollow: what judges a figure, beside the dots that say what it rests on.
pub fn diamond(painter: &Painter, center: Pos2, color: Color32, filled: bool) {
    let reach = if filled { 5.0 } else { 4.25 };
    let corners = [vec2(0.0, -reach), vec2(reach, 0.0), vec2(0.0, reach), vec2(-reach, 0.0)].map(|way| center + way);
    painter.add(if filled {
        Shape::convex_polygon(corners.to_vec(), color, Stroke::NONE)
    } else {
        Shape::closed_line(corners.to_vec(), Stroke::new(1.5, color))
    });
}

/// A dot: filled or hollow.
pub fn dot(painter: &Painter, center: Pos2, color: Color32, filled: bool) {
    if filled {
        painter.circle_filled(center, 4.0, color);
    } else {
        painter.circle_stroke(center, 3.25, Stroke::new(1.75, color));
    }
}
