//! What the tests of the window share: harnesses without a window, in fixed sizes, themes and language, so that every run
//! sees the same. Inputs without a name and glyphs without a font fail, as `egui_kittest` has it.

#![allow(dead_code, reason = "the pictures use what is left, behind a feature")]

pub(crate) mod gallery;

use eframe::egui::{Theme, Ui, Vec2, os::OperatingSystem, vec2};
use egui_kittest::{Harness, HarnessBuilder};
use sidestil::{
    present::{formats::Formats, words::language::Language},
    ui::theme,
};

/// The usual window.
pub(crate) const WIDE: Vec2 = vec2(1440.0, 900.0);
/// The smallest window that must be usable.
pub(crate) const SMALL: Vec2 = vec2(960.0, 540.0);
/// Both themes, with the words their pictures are named by.
pub(crate) const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];
/// What the program starts with.
pub(crate) const DANISH: Formats = Formats::new(Language::Danish);

/// A harness in a size and theme, with the program's fonts and styles.
pub(crate) fn builder<State>(size: Vec2, theme: Theme) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        .with_pixels_per_point(1.0)
        .with_theme(theme)
        .with_os(OperatingSystem::Nix)
        .with_max_steps(24)
        .with_render_cursor(false)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            ctx.set_theme(theme);
            // Animations would need many frames, and pictures of them differ.
            ctx.all_styles_mut(|style| style.animation_time = 0.0);
        })
}

/// A harness over a piece of the window, without a renderer: for tests by names and roles.
pub(crate) fn piece<'a>(size: Vec2, theme: Theme, contents: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    builder(size, theme).build_ui(contents)
}
