//! What is said of an axis that does not show 0.

use super::super::formats::Formats;

/// An end of an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    First,
    /// Where it ends.
    Last,
}

/// *aksen begynder ved 100*.
#[must_use]
pub fn ends_at(end: End, value: &str, formats: Formats) -> String {
    let what = match end {
        End::First => formats.say("aksen begynder ved", "the axis begins at"),
        End::Last => formats.say("aksen ender ved", "the axis ends at"),
    };
    format!("{what} {value}")
}

/// That the axis does not show 0, for those who cannot see it.
#[must_use]
pub const fn shows_no_zero(formats: Formats) -> &'static str {
    formats.say("Aksen viser ikke 0.", "The axis does not show 0.")
}
