//! The bundled font serves: its digits have one width, so that columns of numbers line up, and it has every sign that
//! the texts use. A sign that it lacks would be an empty box on a machine without other fonts.
use eframe::{
    egui::{FontData, FontDefinitions, FontFamily, FontId},
    epaint::text::{Fonts, TextOptions},
};
use std::sync::Arc;

const FONTS: [&[u8]; 2] =
    [include_bytes!("../../assets/fonts/Lato-Regular.ttf"), include_bytes!("../../assets/fonts/Lato-Bold.ttf")];

const SIGNS: &str = "æøåÆØÅéü–—−·≈≥≤≠±²½‰€§ΔΣ→←↑↓↔“”„»«•…×÷●○\u{a0}\u{2009}";

/// This font and no other to fall back on.
fn alone(font: &'static [u8]) -> Fonts {
    let mut fonts = FontDefinitions::empty();
    fonts.font_data.insert("font".to_owned(), Arc::new(FontData::from_static(font)));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["font".to_owned()]);
    }
    Fonts::new(TextOptions::default(), fonts)
}

#[test]
fn digits_and_the_signs_between_them_have_one_width() {
    for font in FONTS {
        let mut fonts = alone(font);
        let mut width = |sign| fonts.with_pixels_per_point(1.0).glyph_width(&FontId::proportional(14.0), sign);
        let zero = width('0');
        assert!(zero > 4.0, "{zero}");
        for sign in "123456789+−".chars() {
            assert!((width(sign) - zero).abs() < 1e-6, "{sign}");
        }
        assert!((width(',') - zero).abs() > 1.0, "widths are told apart");
    }
}

#[test]
fn every_sign_of_the_texts_is_there() {
    for font in FONTS {
        let mut fonts = alone(font);
        let mut has = |sign| fonts.has_glyph(&FontId::proportional(14.0), sign);
        for sign in SIGNS.chars() {
            assert!(has(sign), "{sign:?}");
        }
        assert!(!has('▲'), "what the font lacks is found");
    }
}

#[test]
fn every_sign_of_the_page_on_the_calculation_is_there() {
    let pages = [include_str!("../../assets/beregning.md"), include_str!("../../assets/calculation.md")];
    for font in FONTS {
        let mut fonts = alone(font);
        for sign in pages.iter().flat_map(|page| page.chars()).filter(|sign| !sign.is_whitespace()) {
            assert!(fonts.with_pixels_per_point(1.0).has_glyph(&FontId::proportional(14.0), sign), "{sign:?}");
        }
    }
}
