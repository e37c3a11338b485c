//! Every colour of the program, light and dark, in one table. No colour stands anywhere else.

#![expect(clippy::disallowed_methods, reason = "this is the table of colours")]

use eframe::egui::Color32;

use crate::{
    model::spending::{Account, Area},
    present::{chart::Role, table::Tone},
};

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Behind the views.
    pub ground: Color32,
    /// Behind the assumptions and the result strip.
    pub panel: Color32,
    /// Inside inputs and buttons.
    pub input: Color32,
    /// A button or row under the pointer.
    pub hover: Color32,
    /// Menus, tooltips and dialogs.
    pub raised: Color32,
    /// Frames, lines between regions and rows, grid lines.
    pub line: Color32,
    /// The frame of a button under the pointer; must be seen.
    pub line_strong: Color32,
    /// The line at 0 in a plot, and the dashed line where the rules change.
    pub axis: Color32,
    /// What is said.
    pub ink: Color32,
    /// What explains.
    pub muted: Color32,
    /// Behind what is chosen among several.
    pub chosen: Color32,
    /// The text on it.
    pub on_chosen: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// The frame of the focused control, and links.
    pub focus: Color32,
    /// Behind a value that differs from *before*.
    pub changed: Color32,
    /// Behind a value that cannot be used.
    pub invalid: Color32,
    /// *Før*.
    pub before: Color32,
    /// Text about *før*.
    pub before_text: Color32,
    /// *Efter*.
    pub after: Color32,
    /// Text about *efter*.
    pub after_text: Color32,
    /// The other side, for comparison.
    pub other: Color32,
    /// *Kommunekassen*.
    pub municipality: Color32,
    /// *Servicerammen*, and the area of service.
    pub service: Color32,
    /// *Stat og kommune*.
    pub public: Color32,
    /// The state's part.
    pub state: Color32,
    /// The area of effort (*indsats*).
    pub effort: Color32,
    /// The area of support (*forsørgelse*).
    pub support: Color32,
    /// No area given.
    pub unspecified: Color32,
    /// Agrees; sourced.
    pub good: Color32,
    /// Text of the same.
    pub good_text: Color32,
    /// An assumption, or a warning.
    pub caution: Color32,
    /// Text of the same.
    pub caution_text: Color32,
    /// An error.
    pub bad: Color32,
    /// Text of the same.
    pub bad_text: Color32,
    /// Several equal things; each also differs by its place and name.
    pub kinds: [Color32; 6],
    /// Below menus and dialogs.
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// The light theme.
pub static LIGHT: Tokens = Tokens {
    ground: rgb(0xFF_FFFF),
    panel: rgb(0xF5_F7F9),
    input: rgb(0xFF_FFFF),
    hover: rgb(0xEE_F1F4),
    raised: rgb(0xFF_FFFF),
    line: rgb(0xDF_E4EA),
    line_strong: rgb(0x8C_99A8),
    axis: rgb(0x9A_A7B3),
    ink: rgb(0x1F_2A37),
    muted: rgb(0x5F_6E82),
    chosen: rgb(0x1F_2A37),
    on_chosen: rgb(0xFF_FFFF),
    selection: rgb(0xC9_DFF3),
    focus: rgb(0x2B_5C8A),
    changed: rgb(0xFF_F4EC),
    invalid: rgb(0xFD_EEEC),
    before: rgb(0x2B_5C8A),
    before_text: rgb(0x2B_5C8A),
    after: rgb(0xC8_641E),
    after_text: rgb(0xA9_500F),
    other: rgb(0x84_92A2),
    municipality: rgb(0x0F_7B6C),
    service: rgb(0x7B_4F9D),
    public: rgb(0x7A_8794),
    state: rgb(0x9A_A7B3),
    effort: rgb(0x3F_93C4),
    support: rgb(0xD9_B44A),
    unspecified: rgb(0xB9_C2CC),
    good: rgb(0x2F_8F5B),
    good_text: rgb(0x1E_6E42),
    caution: rgb(0xB0_7D1E),
    caution_text: rgb(0x85_5A00),
    bad: rgb(0xC0_392B),
    bad_text: rgb(0xB3_261E),
    kinds: [rgb(0x0F_7B6C), rgb(0xD9_B44A), rgb(0x7B_4F9D), rgb(0x3F_93C4), rgb(0xA8_4A6B), rgb(0x9A_A7B3)],
    shadow: Color32::from_black_alpha(28),
};

/// The dark theme.
pub static DARK: Tokens = Tokens {
    ground: rgb(0x15_1A21),
    panel: rgb(0x1B_222B),
    input: rgb(0x20_2833),
    hover: rgb(0x29_333F),
    raised: rgb(0x22_2B36),
    line: rgb(0x33_3E4B),
    line_strong: rgb(0x70_7F90),
    axis: rgb(0x70_7F90),
    ink: rgb(0xE6_EBF0),
    muted: rgb(0xA3_B0BE),
    chosen: rgb(0xDD_E4EB),
    on_chosen: rgb(0x15_1A21),
    selection: rgb(0x2F_5474),
    focus: rgb(0x74_B0E4),
    changed: rgb(0x3A_2A1D),
    invalid: rgb(0x45_2320),
    before: rgb(0x74_B0E4),
    before_text: rgb(0x86_BBE9),
    after: rgb(0xF0_924A),
    after_text: rgb(0xF4_A263),
    other: rgb(0x76_8594),
    municipality: rgb(0x3C_C0A8),
    service: rgb(0xBE_92DF),
    public: rgb(0xA3_AFBC),
    state: rgb(0x76_8594),
    effort: rgb(0x62_B2E0),
    support: rgb(0xDB_B850),
    unspecified: rgb(0x59_6674),
    good: rgb(0x4F_B57D),
    good_text: rgb(0x70_C998),
    caution: rgb(0xD9_A23C),
    caution_text: rgb(0xE3_B35B),
    bad: rgb(0xEF_6F62),
    bad_text: rgb(0xF5_8C81),
    kinds: [rgb(0x3C_C0A8), rgb(0xDB_B850), rgb(0xBE_92DF), rgb(0x62_B2E0), rgb(0xE0_829F), rgb(0x8A_97A5)],
    shadow: Color32::from_black_alpha(110),
};

impl Tokens {
    /// The colour of what a series or row stands for.
    #[must_use]
    pub fn role(&self, role: Role) -> Color32 {
        match role {
            Role::Before | Role::MarkedBefore => self.before,
            Role::After | Role::MarkedAfter => self.after,
            Role::Other => self.other,
            Role::Difference => self.ink,
            Role::MarkedAccount(account) => self.role(Role::Account(account)),
            Role::Account(Account::Municipality) => self.municipality,
            Role::Account(Account::ServiceCeiling) | Role::Area(Area::Service) => self.service,
            Role::Account(Account::Public) => self.public,
            Role::State => self.state,
            Role::Area(Area::Effort) => self.effort,
            Role::Area(Area::Support) => self.support,
            Role::Area(Area::Capital) => self.kinds[4],
            Role::Area(Area::Unspecified) => self.unspecified,
            Role::Kind(number) => self.kinds[usize::from(number) % self.kinds.len()],
            Role::Neutral => self.muted,
        }
    }

    /// The colour of text about it: the same where it can be read as text, else a stronger one.
    #[must_use]
    pub fn role_text(&self, role: Role) -> Color32 {
        match role {
            Role::Before | Role::MarkedBefore => self.before_text,
            Role::After | Role::MarkedAfter => self.after_text,
            Role::MarkedAccount(account) => self.role_text(Role::Account(account)),
            Role::Account(Account::Municipality) => self.municipality,
            Role::Account(Account::ServiceCeiling) | Role::Area(Area::Service) => self.service,
            Role::Other | Role::Account(Account::Public) | Role::Neutral => self.muted,
            Role::Difference | Role::State | Role::Area(_) | Role::Kind(_) => self.ink,
        }
    }

    /// The colour of a dot.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Good => self.good,
            Tone::Assumed | Tone::Warning => self.caution,
            Tone::Bad => self.bad,
            Tone::Plain => self.muted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2: a linear mixture of the three parts.
    fn luminance(color: Color32) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn black_on_white_is_21_to_1() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn all_text_can_be_read_on_everything_it_stands_on() {
        for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
            let grounds = [t.ground, t.panel, t.raised, t.input];
            let texts = [
                t.ink,
                t.muted,
                t.before_text,
                t.after_text,
                t.municipality,
                t.service,
                t.good_text,
                t.caution_text,
                t.bad_text,
                t.focus,
            ];
            for (text, on) in texts.iter().flat_map(|text| grounds.map(|ground| (*text, ground))) {
                assert!(contrast(text, on) >= 4.5, "{theme}: {text:?} on {on:?} has {:.2}", contrast(text, on));
            }
            let pairs = [
                (t.ink, t.hover),
                (t.muted, t.hover),
                (t.on_chosen, t.chosen),
                (t.ink, t.changed),
                (t.muted, t.changed),
                (t.ink, t.invalid),
                (t.bad_text, t.invalid),
                (t.ink, t.selection),
            ];
            for (text, on) in pairs {
                assert!(contrast(text, on) >= 4.5, "{theme}: {text:?} on {on:?} has {:.2}", contrast(text, on));
            }
        }
    }

    #[test]
    fn lines_dots_and_focus_can_be_seen() {
        for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
            let seen =
                [t.before, t.after, t.municipality, t.service, t.public, t.good, t.caution, t.bad, t.focus, t.effort];
            for color in seen {
                assert!(contrast(color, t.ground) >= 3.0, "{theme}: {color:?} has {:.2}", contrast(color, t.ground));
            }
        }
    }

    #[test]
    fn the_two_sides_differ_for_the_colour_blind() {
        // Red and green fall together in the commonest forms; blue against orange stays apart in the third part.
        for t in [&LIGHT, &DARK] {
            let apart = i32::from(t.before.b()) - i32::from(t.after.b());
            assert!(apart > 80, "{apart}");
        }
    }
}
