//! How a command ends: it did what it was asked, or why it did not.

/// What a command ends with.
pub(super) type Ended = Result<(), Failed>;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(super) enum Failed {
    /// A file cannot be read, has errors or cannot be written; what there is to say has been said.
    File,
    /// The command line is wrong: a sentence.
    Usage(String),
}
