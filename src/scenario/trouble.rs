//! What the system says when a file cannot be read or written, so that it can be held and put into words.

use std::io;

/// Why the system did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The kind.
    pub kind: io::ErrorKind,
    /// The system's own number for it.
    pub code: Option<i32>,
    /// The system's own words.
    pub said: String,
}

impl From<&io::Error> for Trouble {
    fn from(error: &io::Error) -> Self {
        Self { kind: error.kind(), code: error.raw_os_error(), said: error.to_string() }
    }
}
