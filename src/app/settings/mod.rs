//! What the program remembers between runs: how things look, what is unfolded and pinned, which files were opened. Never
//! documents.
//!
//! A damaged file is never in the way: [`reading`] takes what can be used, and the file is set aside when the next choice
//! is written. Each choice is written into what the file says by then ([`keeping`]), so that two windows do not undo each
//! other's.

mod keeping;
mod reading;
mod writing;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::present::{formats::Formats, words::language::Language};

/// The remembered choices.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    /// Whether the panel on the left is unfolded.
    pub panel_open: bool,
    /// The width of the panel on the left; `None` until chosen.
    pub panel_width: Option<f32>,
    /// Whether the findings at the bottom are unfolded.
    pub findings_open: bool,
    /// The pinned inputs, by their paths.
    pub pinned: Vec<String>,
    /// The files opened last, without links, the newest first.
    pub recent: Vec<PathBuf>,
    /// The folder that the file dialog showed last.
    pub last_folder: Option<PathBuf>,
    /// Whether [`Settings::remember`] writes them: only what was loaded is kept, so that a test leaves no trace.
    #[serde(skip)]
    pub is_kept: bool,
    /// Where they are kept.
    #[serde(skip)]
    pub file: Option<PathBuf>,
}

/// As many inputs can be pinned.
pub const MOST_PINNED: usize = 6;

/// As many files are remembered.
pub const MOST_RECENT: usize = 10;

/// The widths that the panel on the left can have.
pub const PANEL_WIDTHS: std::ops::RangeInclusive<f32> = 320.0..=560.0;

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            numbers: NumberFormat::AsLanguage,
            theme: ThemeChoice::Light,
            zoom: 1.0,
            renderer: Renderer::Auto,
            working_renderer: None,
            panel_open: true,
            panel_width: None,
            findings_open: false,
            pinned: Vec::new(),
            recent: Vec::new(),
            last_folder: None,
            is_kept: false,
            file: None,
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
    /// What cannot be used becomes the nearest that can.
    fn bring_into_limits(&mut self) {
        self.zoom = usable_zoom(self.zoom);
        let width = self.panel_width.filter(|width| width.is_finite());
        self.panel_width = width.map(|width| width.clamp(*PANEL_WIDTHS.start(), *PANEL_WIDTHS.end()));
        keep_first(&mut self.pinned, MOST_PINNED, |path| !path.is_empty());
        // Other names cannot be written in a text.
        keep_first(&mut self.recent, MOST_RECENT, |file| file.is_absolute() && file.to_str().is_some());
        self.last_folder = self.last_folder.take().filter(|folder| folder.is_absolute() && folder.to_str().is_some());
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

/// The first `most` of what can be used, each once.
fn keep_first<T: PartialEq>(list: &mut Vec<T>, most: usize, can_be_used: impl Fn(&T) -> bool) {
    let mut kept = Vec::new();
    for one in list.drain(..) {
        if kept.len() < most && can_be_used(&one) && !kept.contains(&one) {
            kept.push(one);
        }
    }
    *list = kept;
}

/// The zoom nearest to this one that can be used.
fn usable_zoom(zoom: f32) -> f32 {
    if zoom.is_finite() { zoom.clamp(0.5, 2.0) } else { Settings::default().zoom }
}

/// The program's own folder for what it keeps.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    directories::ProjectDirs::from("dk", "", "Sidestil").map(|dirs| dirs.data_local_dir().to_owned())
}
