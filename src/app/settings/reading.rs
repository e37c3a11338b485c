//! Reading the settings, choice by choice: one that is damaged does not take the others with it.

#![expect(clippy::disallowed_methods, reason = "settings are one of the few places that touch files")]

use std::{fmt, fs::File, io::Read as _, path::Path};

use ron::value::RawValue;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};

use super::Settings;

/// A larger file is none of ours.
const LARGEST: u64 = 1024 * 1024;

/// What a file of settings says.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// What can be used of it.
    pub(super) settings: Settings,
    /// Whether anything there could not be used.
    pub(super) is_damaged: bool,
    /// Whether there is a file that cannot be read now: what it says is not known.
    pub(super) is_out_of_reach: bool,
}

/// What a file says; the defaults where there is none.
pub(super) fn read_file(file: &Path) -> Kept {
    let about = match std::fs::symlink_metadata(file) {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Kept::default(),
        Err(_) => return Kept { is_out_of_reach: true, ..Kept::default() },
    };
    let damaged = || Kept { is_damaged: true, ..Kept::default() };
    // A link is followed, and what is neither text nor small is not opened: a pipe would never end.
    let about = if about.is_symlink() { std::fs::metadata(file).ok() } else { Some(about) };
    if !about.is_some_and(|about| about.is_file() && about.len() <= LARGEST) {
        return damaged();
    }
    let mut text = String::new();
    let read = File::open(file).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
    match read {
        Ok(_) => read_text(&text),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => damaged(),
        // Another program holds it for a moment.
        Err(_) => Kept { is_out_of_reach: true, ..Kept::default() },
    }
}

/// What a text says.
fn read_text(text: &str) -> Kept {
    let Ok(Fields(fields)) = ron::from_str(text) else { return Kept { is_damaged: true, ..Kept::default() } };
    let mut kept = Kept::default();
    let Kept { settings: all, is_damaged, .. } = &mut kept;
    for (name, value) in &fields {
        let is_read = match name.as_str() {
            "language" => put(value, &mut all.language),
            "numbers" => put(value, &mut all.numbers),
            "theme" => put(value, &mut all.theme),
            "zoom" => put(value, &mut all.zoom),
            "renderer" => put(value, &mut all.renderer),
            "working_renderer" => put(value, &mut all.working_renderer),
            "panel_open" => put(value, &mut all.panel_open),
            "panel_width" => put(value, &mut all.panel_width),
            "findings_open" => put(value, &mut all.findings_open),
            "pinned" => put(value, &mut all.pinned),
            "recent" => put(value, &mut all.recent),
            "last_folder" => put(value, &mut all.last_folder),
            // Of another version of the program.
            _ => true,
        };
        *is_damaged |= !is_read;
    }
    kept.settings.bring_into_limits();
    kept
}

/// Puts a value in its place; says whether it is one of its kind.
fn put<T: DeserializeOwned>(value: &RawValue, place: &mut T) -> bool {
    value.into_rust().map(|value| *place = value).is_ok()
}

/// The names and values of a text, whatever they are.
struct Fields(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some((Name(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }
        from.deserialize_struct("Settings", &[], Reader)
    }
}

/// The name of a field, which stands without quotation marks.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }
        }
        from.deserialize_identifier(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::ThemeChoice;

    #[test]
    fn a_zoom_that_cannot_be_used_is_read_as_the_nearest_that_can() {
        for (kept, usable) in [("1.25", 1.25), ("0.0", 0.5), ("-3.0", 0.5), ("900.0", 2.0), ("NaN", 1.0), ("inf", 1.0)]
        {
            let zoom = read_text(&format!("(zoom: {kept}, theme: Dark)")).settings.zoom;
            assert!((zoom - usable).abs() < f32::EPSILON, "{kept}: {zoom}");
        }
    }

    #[test]
    fn a_damaged_choice_leaves_the_others() {
        for damaged in ["zoom: \"stor\"", "theme: Lilla, theme: Dark", "pinned: 7", "recent: (1, 2)", "language: Dansk"]
        {
            let kept = read_text(&format!("({damaged}, panel_open: false, theme: Dark, later: {{1: [x]}})"));
            assert!(kept.is_damaged, "{damaged}");
            assert!(!kept.settings.panel_open && kept.settings.theme == ThemeChoice::Dark, "{damaged}");
        }
        assert!(!read_text("(theme: Dark, later: [1, 2])").is_damaged);
    }
}
