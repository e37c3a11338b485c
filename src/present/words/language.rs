//! The two languages. A text is written as a pair where it is used, so that neither can be forgotten.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language of the program, and a way to write numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// *Dansk*; what holds unless chosen otherwise.
    #[default]
    Danish,
    /// *Engelsk*.
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The text of this language.
    #[must_use]
    pub const fn say<'a>(self, danish: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }

    /// The code of the command line and the settings: `da`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.say("da", "en")
    }

    /// What the language is called in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.say("Dansk", "English")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `da` and `en`.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(UnknownLanguage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_nothing_else_is() {
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
        assert_eq!("".parse::<Language>(), Err(UnknownLanguage));
        assert_eq!("dk".parse::<Language>(), Err(UnknownLanguage));
    }
}
