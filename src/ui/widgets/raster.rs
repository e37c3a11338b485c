//! Triangles into pixels, without a window and without a graphics card: what `egui` hands to a renderer, drawn here for a
//! picture that is copied.

use eframe::egui::{
    ColorImage, ImageData, Pos2, Rect, TextureId,
    epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex, textures::TexturesDelta},
    pos2,
};

/// A picture that is being drawn: premultiplied red, green, blue and opacity, each from 0 to 255.
pub(super) struct Canvas {
    size: [usize; 2],
    pixels: Vec<[f32; 4]>,
}

/// The texture that holds letters and the white of what is filled.
#[derive(Default)]
pub(super) struct Letters {
    size: [usize; 2],
    texels: Vec<[f32; 4]>,
}

impl Letters {
    /// Takes in what has been added; other textures are not used.
    pub(super) fn update(&mut self, mut delta: TexturesDelta) {
        for change in delta.set.get(&TextureId::default()).into_iter().flatten() {
            self.put(change);
        }
        // It insists on being told that nothing was forgotten.
        delta.clear();
    }

    fn put(&mut self, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [left, top] = change.pos.unwrap_or_default();
        if change.pos.is_none() {
            self.size = image.size;
            self.texels = vec![[0.0; 4]; image.size[0] * image.size[1]];
        }
        for (row, line) in image.pixels.chunks(image.size[0].max(1)).enumerate() {
            let start = (top + row) * self.size[0] + left;
            if let Some(texels) = self.texels.get_mut(start..start + line.len()) {
                for (texel, color) in texels.iter_mut().zip(line) {
                    *texel = color.to_array().map(f32::from);
                }
            }
        }
    }

    /// The colour at a place from 0 to 1, between the four texels around it.
    fn at(&self, uv: Pos2) -> [f32; 4] {
        let [width, height] = self.size.map(to_f32);
        let (x, y) = ((uv.x * width - 0.5).max(0.0), (uv.y * height - 0.5).max(0.0));
        let (column, row) = (to_index(x), to_index(y));
        let texel = |column: usize, row: usize| {
            let (column, row) = (column.min(self.size[0].saturating_sub(1)), row.min(self.size[1].saturating_sub(1)));
            self.texels.get(row * self.size[0] + column).copied().unwrap_or_default()
        };
        let between = |one: [f32; 4], other: [f32; 4], part: f32| -> [f32; 4] {
            std::array::from_fn(|index| one[index] + (other[index] - one[index]) * part)
        };
        let upper = between(texel(column, row), texel(column + 1, row), x.fract());
        let lower = between(texel(column, row + 1), texel(column + 1, row + 1), x.fract());
        between(upper, lower, y.fract())
    }
}

impl Canvas {
    /// A picture of one colour.
    pub(super) fn new(size: [usize; 2], ground: [u8; 4]) -> Self {
        Self { size, pixels: vec![ground.map(f32::from); size[0] * size[1]] }
    }

    /// Draws what was made for this many pixels a point.
    pub(super) fn draw(&mut self, primitives: &[ClippedPrimitive], letters: &Letters, scale: f32) {
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            if let Primitive::Mesh(mesh) = primitive {
                self.draw_mesh(mesh, *clip_rect * scale, letters, scale);
            }
        }
    }

    fn draw_mesh(&mut self, mesh: &Mesh, clip: Rect, letters: &Letters, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |index: usize| {
                let at = usize::try_from(corners[index]).ok()?;
                let vertex = mesh.vertices.get(at)?;
                Some(Vertex { pos: (vertex.pos.to_vec2() * scale).to_pos2(), ..*vertex })
            };
            if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                self.draw_triangle([a, b, c], clip, letters);
            }
        }
    }

    fn draw_triangle(&mut self, [a, mut b, mut c]: [Vertex; 3], clip: Rect, letters: &Letters) {
        if edge(a.pos, b.pos, c.pos) < 0.0 {
            std::mem::swap(&mut b, &mut c);
        }
        let area = edge(a.pos, b.pos, c.pos);
        let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip.round());
        if area <= 0.0 || !bounds.is_positive() {
            return;
        }
        let sides = [[b.pos, c.pos], [c.pos, a.pos], [a.pos, b.pos]];
        let [columns, rows] =
            [pixels(bounds.left(), bounds.right(), self.size[0]), pixels(bounds.top(), bounds.bottom(), self.size[1])];
        for row in rows {
            for column in columns.clone() {
                let middle = pos2(to_f32(column) + 0.5, to_f32(row) + 0.5);
                let weights = sides.map(|[from, to]| edge(from, to, middle));
                let is_inside = weights.iter().zip(sides).all(|(weight, side)| is_within(*weight, side));
                if is_inside {
                    let weights = weights.map(|weight| weight / area);
                    self.blend(row * self.size[0] + column, source(&[a, b, c], weights, letters));
                }
            }
        }
    }

    /// Lays a colour over a pixel.
    fn blend(&mut self, at: usize, color: [f32; 4]) {
        if let Some(pixel) = self.pixels.get_mut(at) {
            let shows_through = 1.0 - color[3] / 255.0;
            *pixel = std::array::from_fn(|index| color[index] + pixel[index] * shows_through);
        }
    }

    /// The picture as it is now.
    pub(super) fn image(&self) -> ColorImage {
        let bytes: Vec<u8> = self.pixels.iter().flatten().map(|part| to_byte(*part)).collect();
        ColorImage::from_rgba_premultiplied(self.size, &bytes)
    }
}

/// The colour of a place in a triangle.
fn source(corners: &[Vertex; 3], weights: [f32; 3], letters: &Letters) -> [f32; 4] {
    let mix =
        |part: &dyn Fn(&Vertex) -> f32| corners.iter().zip(weights).map(|(corner, weight)| part(corner) * weight).sum();
    let texel = letters.at(pos2(mix(&|corner| corner.uv.x), mix(&|corner| corner.uv.y)));
    std::array::from_fn(|index| {
        let color: f32 = mix(&|corner| f32::from(corner.color.to_array()[index]));
        color * texel[index] / 255.0
    })
}

/// Twice the area of a triangle; its sign says on which side of the line the third corner lies.
fn edge(from: Pos2, to: Pos2, corner: Pos2) -> f32 {
    (to.x - from.x) * (corner.y - from.y) - (to.y - from.y) * (corner.x - from.x)
}

/// What lies on a side belongs to one of the two triangles there, not to both: they may be seen through. It is the one
/// whose left or upper side it is, as on every graphics card.
fn is_within(weight: f32, [from, to]: [Pos2; 2]) -> bool {
    let is_left_or_top = to.y < from.y || (to.y <= from.y && to.x > from.x);
    weight > 0.0 || (weight >= 0.0 && is_left_or_top)
}

/// The pixels whose middle lies between two places, or on one of them.
fn pixels(from: f32, to: f32, most: usize) -> std::ops::Range<usize> {
    to_index((from - 0.5).ceil().max(0.0))..to_index((to + 0.5).max(0.0)).min(most)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a picture, not below 0")]
pub(super) fn to_index(place: f32) -> usize {
    place as usize
}

#[expect(clippy::cast_precision_loss, reason = "a picture is no wider than this can count")]
fn to_f32(place: usize) -> f32 {
    place as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and within limits")]
fn to_byte(part: f32) -> u8 {
    part.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Color32, pos2, vec2};

    fn letters() -> Letters {
        Letters { size: [1, 1], texels: vec![[255.0; 4]] }
    }

    fn square(from: Pos2, to: Pos2, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_max(from, to), color);
        mesh
    }

    #[test]
    fn a_square_fills_its_pixels_and_its_diagonal_is_not_drawn_twice() {
        let mut canvas = Canvas::new([8, 6], [255; 4]);
        // Half of black over white is grey, once.
        let mesh = square(pos2(1.0, 1.0), pos2(3.0, 2.5), Color32::BLACK.gamma_multiply_u8(128));
        canvas.draw_mesh(&mesh, Rect::from_min_size(Pos2::ZERO, vec2(8.0, 6.0)), &letters(), 2.0);
        let image = canvas.image();
        for (index, pixel) in image.pixels.iter().enumerate() {
            let (column, row) = (index % 8, index / 8);
            // 1 to 3 points are 2 to 6 pixels across, 1 to 2,5 are 2 to 5 down; 255 · (1 − 128 ÷ 255) = 127.
            let expected = if (2..6).contains(&column) && (2..5).contains(&row) { 127 } else { 255 };
            assert_eq!(pixel.to_array(), [expected, expected, expected, 255], "{column}, {row}");
        }
    }

    #[test]
    fn a_line_through_the_middle_of_pixels_is_drawn_from_end_to_end() {
        let mut canvas = Canvas::new([6, 4], [255; 4]);
        // Its corners are middles of pixels, as those of a line that is drawn sharp.
        let mesh = square(pos2(0.5, 1.5), pos2(5.5, 2.5), Color32::BLACK);
        canvas.draw_mesh(&mesh, Rect::from_min_size(Pos2::ZERO, vec2(6.0, 4.0)), &letters(), 1.0);
        let image = canvas.image();
        let drawn: Vec<usize> = (0..24).filter(|index| image.pixels[*index] == Color32::BLACK).collect();
        // With its left and upper side and without the others: what comes next begins there.
        assert_eq!(drawn, [6, 7, 8, 9, 10]);
    }

    #[test]
    fn nothing_is_drawn_outside_the_clip() {
        let mut canvas = Canvas::new([4, 4], [255; 4]);
        let mesh = square(pos2(-10.0, -10.0), pos2(10.0, 10.0), Color32::BLACK);
        canvas.draw_mesh(&mesh, Rect::from_min_max(pos2(1.0, 0.0), pos2(2.0, 4.0)), &letters(), 1.0);
        assert_eq!(canvas.image().pixels.iter().filter(|pixel| **pixel == Color32::BLACK).count(), 4);
    }

    #[test]
    fn between_two_texels_is_half_of_each() {
        let letters = Letters { size: [2, 1], texels: vec![[0.0; 4], [200.0; 4]] };
        let at = |x: f32| letters.at(pos2(x, 0.5)).map(to_byte);
        assert_eq!([at(0.0), at(0.5), at(1.0)], [[0; 4], [100; 4], [200; 4]]);
    }
}
