//! How everything looks: colours ([`mod@tokens`]), one typeface in a few sizes, space on a 4-point grid. Set for both themes
//! at once by [`install`], light by default.

pub mod tokens;

use std::sync::Arc;

use eframe::egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin, Shadow, Stroke, Style,
    TextStyle, Theme, Ui, Vec2, Visuals,
    style::{ScrollStyle, Selection, WidgetVisuals, Widgets},
    vec2,
};

pub use tokens::{DARK, LIGHT, Tokens};

/// No colour at all.
pub(crate) const CLEAR: eframe::egui::Color32 = eframe::egui::Color32::TRANSPARENT;

/// Units, notes, ticks, table heads.
pub const SMALL: f32 = 12.0;
/// Inputs, tables, tabs, buttons.
pub const BODY: f32 = 13.0;
/// Explanations below a headline, menus.
pub const LEAD: f32 = 14.0;
/// Headlines of views, and the scenario's title.
pub const HEADLINE: f32 = 17.0;
/// The values of the result strip and the cards.
pub const FIGURE: f32 = 22.0;

/// A quarter of the usual distance.
pub const GAP: f32 = 4.0;
/// Between things that belong together.
pub const SPACE: f32 = 8.0;
/// Between groups.
pub const BLOCK: f32 = 16.0;
/// Between the parts of a view, and from its edges.
pub const SECTION: f32 = 20.0;

/// The rounding of inputs and segments.
pub const RADIUS: u8 = 4;
/// The rounding of buttons, cards and menus.
pub const CARD_RADIUS: u8 = 6;
/// The least height of anything that can be clicked.
pub const CONTROL: f32 = 26.0;
/// The height of a field among the assumptions.
pub const FIELD: f32 = 24.0;

/// The family of bold text.
pub const BOLD: &str = "bold";

/// Regular text of a size.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Bold text of a size.
#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// The colours that hold here.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    of(if ui.visuals().dark_mode { Theme::Dark } else { Theme::Light })
}

/// The colours of a theme.
#[must_use]
pub fn of(theme: Theme) -> &'static Tokens {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

/// Sets fonts and the styles of both themes; light where the desktop says nothing.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| apply(style, of(theme), theme == Theme::Dark));
    }
}

/// Lato alone, in both weights; its digits have one width, so it serves where code would as well.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    // Lato leaves more room below its letters than above: without this every text stands too high in its field.
    let centred = || FontTweak { y_offset_factor: 0.08, ..FontTweak::default() };
    let regular = FontData::from_static(include_bytes!("../../../assets/fonts/Lato-Regular.ttf")).tweak(centred());
    let bold = FontData::from_static(include_bytes!("../../../assets/fonts/Lato-Bold.ttf")).tweak(centred());
    fonts.font_data.insert("regular".to_owned(), Arc::new(regular));
    fonts.font_data.insert(BOLD.to_owned(), Arc::new(bold));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["regular".to_owned()]);
    }
    fonts.families.insert(FontFamily::Name(BOLD.into()), vec![BOLD.to_owned(), "regular".to_owned()]);
    fonts
}

fn apply(style: &mut Style, t: &Tokens, dark: bool) {
    style.text_styles = [
        (TextStyle::Small, regular(SMALL)),
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Monospace, regular(BODY)),
        (TextStyle::Heading, bold(HEADLINE)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(SPACE, GAP);
    spacing.button_padding = vec2(10.0, GAP);
    spacing.interact_size = vec2(CONTROL, CONTROL);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.icon_width = 16.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = scroll();
    style.interaction.tooltip_delay = 0.3;
    style.visuals = visuals(t, dark);
}

/// Thin bars that are always seen, in room of their own, and no fading edges: a table's first column stands there.
fn scroll() -> ScrollStyle {
    let mut scroll = ScrollStyle::floating();
    scroll.bar_width = 8.0;
    scroll.floating_width = 6.0;
    scroll.floating_allocated_width = 10.0;
    scroll.dormant_handle_opacity = 0.25;
    scroll.active_handle_opacity = 0.4;
    scroll.interact_handle_opacity = 0.6;
    scroll.active_background_opacity = 0.0;
    scroll.interact_background_opacity = 0.0;
    scroll.fade.strength = 0.0;
    scroll
}

fn visuals(t: &Tokens, dark: bool) -> Visuals {
    let base = if dark { Visuals::dark() } else { Visuals::light() };
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: t.shadow };
    let mut visuals = Visuals {
        widgets: widgets(t),
        selection: Selection { bg_fill: t.selection, stroke: Stroke::new(1.0, t.ink) },
        weak_text_color: Some(t.muted),
        hyperlink_color: t.focus,
        faint_bg_color: t.panel,
        extreme_bg_color: t.input,
        code_bg_color: t.panel,
        warn_fg_color: t.caution_text,
        error_fg_color: t.bad_text,
        window_corner_radius: CornerRadius::same(CARD_RADIUS),
        window_shadow: shadow,
        window_fill: t.raised,
        window_stroke: Stroke::new(1.0, t.line),
        menu_corner_radius: CornerRadius::same(CARD_RADIUS),
        panel_fill: t.ground,
        popup_shadow: shadow,
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        disabled_alpha: 0.45,
        ..base
    };
    visuals.text_cursor.stroke = Stroke::new(1.5, t.ink);
    visuals
}

fn widgets(t: &Tokens) -> Widgets {
    let quiet = |fill, line, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: quiet(t.ground, t.line, t.ink),
        inactive: quiet(t.input, t.line, t.ink),
        hovered: quiet(t.hover, t.line_strong, t.ink),
        active: quiet(t.hover, t.focus, t.ink),
        open: quiet(t.hover, t.line_strong, t.ink),
    }
}

/// The frame around what has the keyboard's focus.
#[must_use]
pub fn focus_ring(t: &Tokens) -> Stroke {
    Stroke::new(2.0, t.focus)
}

/// The size of a square button with an icon.
pub const ICON_BUTTON: Vec2 = vec2(CONTROL, CONTROL);

/// Whether the window is so low that every line counts.
#[must_use]
pub fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < 640.0
}

/// Whether it is so low that half of it would be frame: a screen at 200 per cent.
#[must_use]
pub fn is_lowest(ctx: &Context) -> bool {
    ctx.content_rect().height() < 500.0
}
