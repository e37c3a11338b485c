//! What the system says when a file cannot be read or written, so that it can be held and put into words.

use std::io;

/// Why the system did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The kind.
    pub kind: io::ErrorKind,
    /// The system's own words.
    pub said: String,
}

impl From<&io::Error> for Trouble {
    fn from(error: &io::Error) -> Self {
        let windows = error.raw_os_error().filter(|_| cfg!(windows)).and_then(windows);
        Self { kind: windows.unwrap_or(error.kind()), said: error.to_string() }
    }
}

/// What Windows' own numbers mean that the library knows by no kind, or by one that misleads: a server that is away is
/// not a file that is gone.
fn windows(code: i32) -> Option<io::ErrorKind> {
    match code {
        // A sharing or lock violation.
        32 | 33 => Some(io::ErrorKind::ResourceBusy),
        // No such drive; no such server or share; a network name deleted, busy, timed out or out of reach.
        15 | 53 | 54 | 59 | 64 | 67 | 121 | 1231 => Some(io::ErrorKind::HostUnreachable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_away_is_no_missing_file() {
        for (code, kind) in [(32, io::ErrorKind::ResourceBusy), (53, io::ErrorKind::HostUnreachable)] {
            assert_eq!(windows(code), Some(kind));
        }
        // No such file, no such folder: the library's kinds are right.
        assert_eq!([windows(2), windows(3)], [None, None]);
    }
}
