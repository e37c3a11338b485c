//! What the program remembers between runs: language, number format, theme, zoom and renderer. Never documents.

#![expect(clippy::disallowed_methods, reason = "settings are one of the few places that touch files")]

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::present::{formats::Formats, language::Language};

/// The remembered choices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; `None` until chosen, which is Danish.
    pub language: Option<Language>,
    /// The number format.
    pub numbers: NumberFormat,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The size of everything; 1 is the normal one.
    pub zoom: f32,
    /// The renderer that the user chose.
    pub renderer: Renderer,
    /// The renderer that worked when the choice was left to the program.
    pub working_renderer: Option<Renderer>,
    /// Whether [`Settings::save`] writes them: only what was loaded is kept, so that a test leaves no trace.
    #[serde(skip)]
    pub is_kept: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            numbers: NumberFormat::AsLanguage,
            theme: ThemeChoice::Light,
            zoom: 1.0,
            renderer: Renderer::Auto,
            working_renderer: None,
            is_kept: false,
        }
    }
}

/// How numbers are written and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberFormat {
    /// As the language writes them.
    AsLanguage,
    /// `1.234,5`.
    Danish,
    /// `1,234.5`.
    English,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the system says.
    System,
}

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// wgpu, and glow where that fails.
    Auto,
    /// wgpu.
    Wgpu,
    /// glow (OpenGL).
    Glow,
}

impl std::str::FromStr for Renderer {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "auto" => Ok(Self::Auto),
            "wgpu" => Ok(Self::Wgpu),
            "glow" => Ok(Self::Glow),
            _ => Err(()),
        }
    }
}

impl Settings {
    /// The remembered choices; the defaults where there are none or they cannot be read.
    #[must_use]
    pub fn load() -> Self {
        let text = file().and_then(|file| std::fs::read_to_string(file).ok());
        Self { is_kept: true, ..text.map_or_else(Self::default, |text| Self::read(&text)) }
    }

    /// The choices in a text; whatever it says, they can be used.
    fn read(text: &str) -> Self {
        let read: Self = ron::from_str(text).unwrap_or_default();
        Self { zoom: usable_zoom(read.zoom), ..read }
    }

    /// Remembers the choices. A folder that cannot be written is no reason to bother anybody.
    pub fn save(&self) {
        let Some(file) = file().filter(|_| self.is_kept) else { return };
        let Ok(text) = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()) else { return };
        let written = file.parent().map(std::fs::create_dir_all).transpose().and_then(|_| {
            use std::io::Write as _;
            let mut out = atomic_write_file::AtomicWriteFile::open(&file)?;
            out.write_all(text.as_bytes())?;
            out.commit()
        });
        drop(written);
    }

    /// The language in use.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.unwrap_or(Language::Danish)
    }

    /// The language and number format in use.
    #[must_use]
    pub fn formats(&self) -> Formats {
        let language = self.language();
        let numbers = match self.numbers {
            NumberFormat::AsLanguage => language,
            NumberFormat::Danish => Language::Danish,
            NumberFormat::English => Language::English,
        };
        Formats { language, numbers }
    }
}

/// The zoom nearest to this one that can be used.
pub(super) fn usable_zoom(zoom: f32) -> f32 {
    if zoom.is_finite() { zoom.clamp(0.5, 2.0) } else { Settings::default().zoom }
}

/// The program's own folder for what it keeps.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    directories::ProjectDirs::from("dk", "", "Sidestil").map(|dirs| dirs.data_local_dir().to_owned())
}

fn file() -> Option<PathBuf> {
    directories::ProjectDirs::from("dk", "", "Sidestil").map(|dirs| dirs.config_dir().join("settings.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zoom_that_cannot_be_used_is_read_as_the_nearest_that_can() {
        for (kept, usable) in [("1.25", 1.25), ("0.0", 0.5), ("-3.0", 0.5), ("900.0", 2.0), ("NaN", 1.0), ("inf", 1.0)]
        {
            let zoom = Settings::read(&format!("(zoom: {kept}, theme: Dark)")).zoom;
            assert!((zoom - usable).abs() < f32::EPSILON, "{kept}: {zoom}");
        }
    }
}
